// A dictionary from text to dense positions: customer keys, product keys, channels.
// Text lives in one arena; views stay valid for the life of the table.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

class StringTable {
  public:
    StringTable() = default;
    StringTable(StringTable&&) = default;
    StringTable& operator=(StringTable&&) = default;
    /// Explicit, for tables are large.
    explicit StringTable(const StringTable& other);
    StringTable& operator=(const StringTable&) = delete;

    /// Position of `text`, added at the end when new.
    std::uint32_t add(std::string_view text);
    /// `hash`: hash_of(text), for who had it made beforehand.
    std::uint32_t add(std::string_view text, std::uint32_t hash);
    static std::uint32_t hash_of(std::string_view text);
    /// Adds texts that are known to be new and to differ, one after the other in `text`, each of
    /// its length. False, and nothing is added, when the lengths do not make up the text.
    bool append(std::string text, std::span<const std::uint32_t> lengths);
    /// Has the processor fetch what add() will look at: worth it some ten texts ahead.
    void expect(std::uint32_t hash) const;
    /// Position of `text`, or `npos`.
    std::uint32_t find(std::string_view text) const;
    std::string_view operator[](std::size_t position) const { return m_texts[position]; }
    std::size_t size() const { return m_texts.size(); }

    static constexpr std::uint32_t npos = 0xFFFFFFFFU;

  private:
    bool is_last(std::string_view text) const {
        return m_last < m_texts.size() && m_texts[m_last] == text;
    }
    struct Slot {
        std::uint32_t hash = 0; ///< compared before the text: most probes touch no text
        std::uint32_t position = npos;
    };

    /// The slot that holds `text`, or the free one where it belongs. Not for an empty table.
    std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
    Slot& free_slot(std::uint32_t hash);
    void reserve(std::size_t texts);

    std::deque<std::string> m_blocks;
    std::vector<std::string_view> m_texts;
    std::uint32_t m_last = npos; // position that add() gave last
    std::vector<Slot> m_slots; // open addressing, at most three quarters full, a power of two long
};

} // namespace perennial
