#include "analytics/import/seen_rows.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace perennial::import {
namespace {

constexpr std::uint64_t odd_a = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t odd_b = 0xC2B2AE3D27D4EB4FULL;

constexpr std::size_t first_slots = 4096;
constexpr std::size_t most_reserved = std::size_t{12} << 20;

std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 32U;
    x *= odd_a;
    x ^= x >> 29U;
    x *= odd_b;
    return x ^ (x >> 32U);
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
    return mixed(hash ^ word ^ odd_b);
}

std::uint32_t SeenRows::add(std::uint64_t hash) {
    hash = hash == 0 ? 1 : hash;
    if (4 * (m_size + 1) > 3 * m_hashes.size()) {
        grow(std::max(first_slots, 2 * m_hashes.size()));
    }
    const std::size_t mask = m_hashes.size() - 1;
    std::size_t at = hash & mask;
    while (m_hashes[at] != 0 && m_hashes[at] != hash) {
        at = (at + 1) & mask;
    }
    if (m_hashes[at] == hash) {
        ++m_repeats;
        return ++m_counts[hash];
    }
    m_hashes[at] = hash;
    ++m_size;
    return 0;
}

void SeenRows::reserve(std::size_t rows) {
    // Not more than 128 MiB on the word of an estimate.
    const std::size_t slots = std::bit_ceil(4 * std::min(rows + 1, most_reserved) / 3);
    if (slots > m_hashes.size()) {
        grow(std::max(first_slots, slots));
    }
}

void SeenRows::grow(std::size_t slots) {
    std::vector<std::uint64_t> hashes(slots);
    const std::size_t mask = hashes.size() - 1;
    for (const std::uint64_t hash : m_hashes) {
        if (hash == 0) {
            continue;
        }
        std::size_t at = hash & mask;
        while (hashes[at] != 0) {
            at = (at + 1) & mask;
        }
        hashes[at] = hash;
    }
    m_hashes = std::move(hashes);
}

} // namespace perennial::import
