// Which encodings the bytes of a text could be, counted in one pass over a
// file.
#pragma once

#include "analytics/import/import.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace perennial::import {

using Bytes = std::basic_string_view<unsigned char>;

struct EncodingGuess {
    Encoding encoding = Encoding::utf8;
    Detected evidence;
};

/// One way to read a text as pairs of bytes: how many fit, and how many of
/// these are everyday characters.
struct PairReading {
    Encoding encoding;
    std::uint64_t pairs = 0, common = 0, bad = 0;
    std::uint64_t high_trails = 0;   ///< second byte >= 0x80
    std::uint64_t kana = 0;          ///< Shift-JIS
    std::uint64_t never_western = 0; ///< first byte that cp1252 leaves unused
    std::uint64_t two_high = 0;      ///< a sign of cp1252, then another high byte
    unsigned char lead = 0;

    void add(unsigned char byte);
    /// Share of everyday characters, 0 when the bytes cannot be this encoding.
    double score() const;
};

class ByteStatistics {
  public:
    /// Consecutive parts of a file.
    void add(Bytes block);

    bool looks_binary() const { return m_zeros + m_controls > 1 + m_bytes / 100; }
    /// The file ends within a character of what so far is UTF-8.
    bool ends_within_character() const {
        return m_utf8_left > 0 && m_utf8_bad == 0 && m_utf8_good > 0;
    }
    EncodingGuess guess() const;

  private:
    void add_high_or_within(Bytes block, std::size_t at);
    void weigh_high(Bytes block, std::size_t at);
    static std::string word_at(Bytes block, std::size_t at);
    bool has_pending() const;
    EncodingGuess guess_single_bytes() const;
    double share(std::initializer_list<unsigned char> bytes) const;

    std::uint64_t m_bytes = 0, m_zeros = 0, m_controls = 0;
    std::uint64_t m_weighed = 0; ///< high bytes, the first million
    std::uint64_t m_utf8_good = 0, m_utf8_bad = 0;
    unsigned char m_utf8_left = 0;
    std::array<PairReading, 3> m_pairs{
        {{Encoding::gb18030}, {Encoding::big5}, {Encoding::shift_jis}}};
    std::array<std::uint64_t, 256> m_count{}; ///< of each high byte
    std::uint64_t m_in_runs = 0;              ///< high bytes next to another one
    std::uint64_t m_central = 0;              ///< that only Central European words explain
    std::string m_example;                    ///< the first word with a high byte, as bytes
};

/// `bytes` of the encoding as UTF-8; what is no character becomes U+FFFD.
std::string to_utf8(std::string_view bytes, Encoding encoding);
/// As iconv names it; nullptr for UTF-8.
const char* converter_name(Encoding encoding);

} // namespace perennial::import
