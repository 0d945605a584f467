// Codes that ui/format has words for, declared only. Apart from format.h, because lupdate takes the
// declaration of an enumeration for the beginning of a class and loses the context of its texts.
#pragma once

#include <cstdint>

namespace perennial {
enum class Analysis : std::uint8_t;
enum class HealthCode : std::uint8_t;
enum class InsightCode : std::uint8_t;
enum class Need : std::uint8_t;
enum class Readiness : std::uint8_t;
enum class Rule : std::uint8_t;
enum class RuleAction : std::uint8_t;
enum class Severity : std::uint8_t;
} // namespace perennial
