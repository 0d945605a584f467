#include "analytics/import/row_prints.h"

#include "analytics/core/parallel_for.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace perennial::import {
namespace {

constexpr std::uint64_t odd_a = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t odd_b = 0xC2B2AE3D27D4EB4FULL;

std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 32U;
    x *= odd_a;
    x ^= x >> 29U;
    x *= odd_b;
    return x ^ (x >> 32U);
}

constexpr unsigned share_bits = 4; // each share's table fits a processor's cache
constexpr std::size_t shares = std::size_t{1} << share_bits;

/// Of the prints that begin with the bits `share`.
std::vector<std::uint32_t> repeated_in_share(std::span<const std::uint64_t> prints,
                                             std::size_t share) {
    std::vector<std::uint32_t> own;
    own.reserve(prints.size() / shares + prints.size() / (4 * shares) + 16);
    for (std::size_t i = 0; i < prints.size(); ++i) {
        if (prints[i] >> (64 - share_bits) == share && prints[i] != no_print) {
            own.push_back(static_cast<std::uint32_t>(i));
        }
    }
    std::vector<std::uint64_t> table(std::bit_ceil(2 * own.size() + 2), no_print);
    const std::size_t mask = table.size() - 1;
    std::vector<std::uint32_t> repeated;
    for (const std::uint32_t position : own) {
        const std::uint64_t print = prints[position];
        std::size_t at = print & mask;
        while (table[at] != no_print && table[at] != print) {
            at = (at + 1) & mask;
        }
        if (table[at] == print) {
            repeated.push_back(position);
        }
        table[at] = print;
    }
    return repeated;
}

} // namespace

std::uint64_t hash_text(std::string_view text) {
    std::uint64_t hash = text.size() * odd_a;
    while (text.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), 8);
        hash = mixed(hash ^ word) + odd_b;
        text.remove_prefix(8);
    }
    std::uint64_t word = 0;
    if (!text.empty()) {
        std::memcpy(&word, text.data(), text.size());
    }
    hash = mixed(hash ^ word ^ odd_b);
    return hash == no_print ? 1 : hash;
}

std::vector<std::uint32_t> repeated_prints(std::span<const std::uint64_t> prints,
                                           const Progress& progress) {
    std::array<std::vector<std::uint32_t>, shares> found;
    parallel_for(shares, 1, [&](std::size_t share, std::size_t, std::size_t) {
        progress.check();
        found[share] = repeated_in_share(prints, share);
    });
    std::vector<std::uint32_t> all;
    for (const auto& part : found) {
        all.insert(all.end(), part.begin(), part.end());
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace perennial::import
