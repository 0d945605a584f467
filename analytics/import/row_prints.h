// Which rows of a source stand there more than once, by a 64-bit hash of their text.
#pragma once

#include "analytics/core/progress.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace perennial::import {

/// Never no_print.
std::uint64_t hash_text(std::string_view text);
constexpr std::uint64_t no_print = 0; ///< of a row that is compared with none

/// Positions of the prints that stand there before, in order. throws: Cancelled
std::vector<std::uint32_t> repeated_prints(std::span<const std::uint64_t> prints,
                                           const Progress& progress = {});

} // namespace perennial::import
