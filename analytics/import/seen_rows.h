// How often each row was seen, by a 64-bit hash of its text.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace perennial::import {

std::uint64_t hash_text(std::string_view text);

class SeenRows {
  public:
    /// Room for that many rows, so that the table need not grow.
    void reserve(std::size_t rows);
    /// Begins to fetch where `hash` belongs.
    void prefetch(std::uint64_t hash) const {
        if (!m_hashes.empty()) {
            __builtin_prefetch(&m_hashes[hash & (m_hashes.size() - 1)], 1);
        }
    }
    /// How often this hash was added before.
    std::uint32_t add(std::uint64_t hash);
    std::uint64_t repeats() const { return m_repeats; } ///< rows that were seen before

  private:
    void grow(std::size_t slots);

    std::vector<std::uint64_t> m_hashes; // 0: free; at most three quarters full
    std::unordered_map<std::uint64_t, std::uint32_t> m_counts; // of those seen more than once
    std::size_t m_size = 0;
    std::uint64_t m_repeats = 0;
};

} // namespace perennial::import
