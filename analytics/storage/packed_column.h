// Whole numbers of a column as few bytes: 65,536 of them lose their common base and unit and keep
// as many bytes each as their range needs. Lossless; damage is noticed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace perennial {

inline constexpr std::size_t packed_rows = 65'536; ///< numbers in every block but the last

std::string pack_numbers(std::span<const std::int64_t> numbers);

/// Fills `numbers`. False when `bytes` are not what pack_numbers() made of as many numbers.
bool unpack_numbers(std::string_view bytes, std::span<std::int64_t> numbers);

/// Text or numbers as they are, with a checksum.
std::string seal(std::string_view content);
/// The content, or nothing when it is damaged: data() is nullptr then.
std::string_view unseal(std::string_view bytes);

} // namespace perennial
