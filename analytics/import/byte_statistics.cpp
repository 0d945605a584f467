#include "analytics/import/byte_statistics.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iconv.h>

namespace perennial::import {
namespace {

/// Enough to tell encodings apart; UTF-8 is checked to the end.
constexpr std::uint64_t high_bytes_weighed = std::uint64_t{1} << 20;
constexpr std::size_t longest_example = 32;

bool byte_between(unsigned char byte, unsigned char first, unsigned char last) {
    return byte >= first && byte <= last;
}

bool is_ascii_letter(unsigned char byte) {
    return byte_between(byte | 0x20U, 'a', 'z');
}

bool is_lead(Encoding encoding, unsigned char byte) {
    switch (encoding) {
    case Encoding::gb18030:
        return byte_between(byte, 0x81, 0xFE);
    case Encoding::big5:
        return byte_between(byte, 0xA1, 0xF9);
    default:
        return byte_between(byte, 0x81, 0x9F) || byte_between(byte, 0xE0, 0xFC);
    }
}

/// Half-width katakana stand alone.
bool is_alone(Encoding encoding, unsigned char byte) {
    return encoding == Encoding::shift_jis && byte_between(byte, 0xA1, 0xDF);
}

bool is_trail(Encoding encoding, unsigned char byte) {
    switch (encoding) {
    case Encoding::gb18030: // '0'..'9': the halves of a character of four bytes
        return byte_between(byte, '0', '9') || byte_between(byte, 0x40, 0x7E) ||
               byte_between(byte, 0x80, 0xFE);
    case Encoding::big5:
        return byte_between(byte, 0x40, 0x7E) || byte_between(byte, 0xA1, 0xFE);
    default:
        return byte_between(byte, 0x40, 0x7E) || byte_between(byte, 0x80, 0xFC);
    }
}

/// Rows of the characters that everyday text is made of: GB 2312 level 1 and
/// its marks; Big5 level 1 and its marks; kana, marks and JIS level 1.
bool is_common(Encoding encoding, unsigned char lead, unsigned char trail) {
    switch (encoding) {
    case Encoding::gb18030:
        return (byte_between(lead, 0xA1, 0xA3) || byte_between(lead, 0xB0, 0xD7)) && trail >= 0xA1;
    case Encoding::big5:
        return byte_between(lead, 0xA1, 0xA3) || byte_between(lead, 0xA4, 0xC6);
    default:
        return byte_between(lead, 0x81, 0x83) || byte_between(lead, 0x88, 0x97);
    }
}

} // namespace

void PairReading::add(unsigned char byte) {
    if (lead == 0) {
        if (is_lead(encoding, byte)) {
            lead = byte;
        } else if (byte >= 0x80 && !is_alone(encoding, byte)) {
            ++bad;
        }
        return;
    }
    if (encoding == Encoding::gb18030 && byte_between(byte, '0', '9') &&
        byte_between(lead, 0x81, 0x84)) {
        lead = 0; // half of a character of four bytes, as ¥ is: says nothing of everyday text
        return;
    }
    if (is_trail(encoding, byte)) {
        ++pairs;
        common += is_common(encoding, lead, byte) ? 1U : 0U;
        high_trails += byte >= 0x80 ? 1U : 0U;
        kana += byte_between(lead, 0x82, 0x83) ? 1U : 0U;
        constexpr std::string_view unused = "\x81\x8D\x8F\x90\x9D";
        two_high += byte_between(lead, 0x80, 0x9F) && byte >= 0x80 ? 1U : 0U;
        never_western += unused.find(static_cast<char>(lead)) != std::string_view::npos ? 1U : 0U;
    } else {
        ++bad;
    }
    lead = 0;
}

double PairReading::score() const {
    const auto all = static_cast<double>(pairs);
    const double share = pairs == 0 ? 0.0 : static_cast<double>(common) / all;
    if (share < 0.7 || static_cast<double>(bad) > 0.001 * all) {
        return 0.0;
    }
    // One accent before a letter is a pair as well ("20°C", "it’s"): then no
    // second byte is high.
    if (static_cast<double>(high_trails) < 0.3 * all ||
        (encoding == Encoding::shift_jis &&
         static_cast<double>(std::max(kana, never_western)) < 0.05 * all &&
         static_cast<double>(two_high) < 0.25 * all)) {
        return 0.0;
    }
    return share;
}

bool ByteStatistics::has_pending() const {
    return (m_utf8_left | m_pairs[0].lead | m_pairs[1].lead | m_pairs[2].lead) != 0;
}

/// The field that `at` stands in, or what of it is near.
std::string ByteStatistics::word_at(Bytes block, std::size_t at) {
    constexpr std::string_view ends = ",;\t|\"\r\n'";
    const auto is_end = [&](unsigned char byte) {
        return ends.find(static_cast<char>(byte)) != std::string_view::npos;
    };
    std::size_t first = at;
    while (first > 0 && at - first < longest_example && !is_end(block[first - 1])) {
        --first;
    }
    std::size_t last = at;
    while (last < block.size() && last - first < longest_example && !is_end(block[last])) {
        ++last;
    }
    return {reinterpret_cast<const char*>(block.data()) + first, last - first};
}

void ByteStatistics::weigh_high(Bytes block, std::size_t at) {
    const unsigned char byte = block[at];
    const unsigned char before = at > 0 ? block[at - 1] : 0;
    const unsigned char after = at + 1 < block.size() ? block[at + 1] : 0;
    ++m_weighed;
    ++m_count[byte];
    m_in_runs += before >= 0x80 || after >= 0x80 ? 1U : 0U;
    // Bytes that are signs in cp1252 and letters in cp1250 ("ł", "ż", "ť") amid letters; "ě",
    // "ő" and "ă" where Western words have no "ì", "õ" and "ã".
    const auto is_letter = [](unsigned char c) {
        return is_ascii_letter(c) || c >= 0xC0;
    };
    const bool amid = is_letter(before) && is_letter(after);
    const unsigned char next = after | 0x20U;
    constexpr std::string_view signs = "\x8D\x8F\x9D\xA3\xA5\xAF\xB3\xB9\xBC\xBE\xBF";
    const bool central = signs.find(static_cast<char>(byte)) != std::string_view::npos ||
                         byte == 0xEC || (byte == 0xF5 && next != 'e') ||
                         (byte == 0xE3 && next != 'o' && next != 'e' && next != 's');
    m_central += (amid && central) || (is_ascii_letter(before) && byte == 0xB9) ? 1U : 0U;
    if (m_example.empty()) {
        m_example = word_at(block, at);
    }
}

void ByteStatistics::add_high_or_within(Bytes block, std::size_t at) {
    const unsigned char byte = block[at];
    if (m_weighed < high_bytes_weighed) {
        for (PairReading& reading : m_pairs) {
            reading.add(byte);
        }
        if (byte >= 0x80) {
            weigh_high(block, at);
        }
    } else {
        for (PairReading& reading : m_pairs) {
            reading.lead = 0;
        }
    }
    if (m_utf8_left > 0) {
        if ((byte & 0xC0U) == 0x80U) {
            m_utf8_good += --m_utf8_left == 0 ? 1U : 0U;
            return;
        }
        ++m_utf8_bad;
        m_utf8_left = 0;
    }
    if (byte_between(byte, 0xC2, 0xF4)) {
        m_utf8_left = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    } else if (byte >= 0x80) {
        ++m_utf8_bad;
    }
}

void ByteStatistics::add(Bytes block) {
    m_bytes += block.size();
    std::size_t i = 0;
    while (i < block.size()) {
        // Eight plain bytes at a time: none high and none below a blank but tab and
        // line ends.
        std::uint64_t word = 0;
        while (i + sizeof word <= block.size() && !has_pending()) {
            std::memcpy(&word, block.data() + i, sizeof word);
            constexpr std::uint64_t top = 0x8080808080808080ULL;
            if (((word | (word - 0x0909090909090909ULL)) & top) != 0) {
                break;
            }
            i += sizeof word;
        }
        for (const std::size_t stop = std::min(i + sizeof word, block.size()); i < stop; ++i) {
            const unsigned char byte = block[i];
            m_zeros += byte == 0 ? 1U : 0U;
            m_controls +=
                byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' ? 1U
                                                                                            : 0U;
            if (byte >= 0x80 || has_pending()) {
                add_high_or_within(block, i);
            }
        }
    }
}

double ByteStatistics::share(std::initializer_list<unsigned char> bytes) const {
    std::uint64_t sum = 0;
    for (const unsigned char byte : bytes) {
        sum += m_count[byte];
    }
    return static_cast<double>(sum) / static_cast<double>(m_weighed);
}

/// Alphabets are told by which bytes stand together, languages of the Latin one
/// by their letters.
EncodingGuess ByteStatistics::guess_single_bytes() const {
    const auto letters = [&](Encoding encoding, double confidence) {
        return EncodingGuess{
            encoding,
            {confidence, {EvidenceCode::letters_of_language, to_utf8(m_example, encoding)}}};
    };
    // Turkish alone puts its few letters next to one another.
    if (share({0xF0, 0xFD, 0xFE, 0xDD, 0xDE}) >= 0.2 && m_count[0xFD] > 0 && m_count[0xFE] > 0 &&
        share({0xF0, 0xFD, 0xFE, 0xDD, 0xDE, 0xD0, 0xE7, 0xF6, 0xFC, 0xC7, 0xD6, 0xDC, 0xE2}) >
            0.95) {
        return letters(Encoding::cp1254, 0.8);
    }
    std::uint64_t small = 0;
    std::uint64_t letter = 0;
    for (std::size_t byte = 0xC0; byte < 0x100; ++byte) {
        letter += m_count[byte];
        small += byte >= 0xE0 ? m_count[byte] : 0U;
    }
    // Whole words of high bytes. Greek has accents where Cyrillic has rare
    // capitals.
    if (m_in_runs * 10 > m_weighed * 8 && letter * 10 > m_weighed * 8) {
        const bool greek = small * 2 > letter && share({0xDC, 0xDD, 0xDE, 0xDF}) > 0.03;
        return letters(greek ? Encoding::cp1253 : Encoding::cp1251, 0.9);
    }
    if (m_central * 20 >= m_weighed) {
        return letters(Encoding::cp1250, 0.8);
    }
    std::uint64_t c1 = 0;
    for (std::size_t byte = 0x80; byte < 0xA0; ++byte) {
        c1 += m_count[byte];
    }
    return c1 > 0 ? EncodingGuess{Encoding::cp1252, {0.8, {EvidenceCode::windows_bytes}}}
                  : EncodingGuess{Encoding::latin1, {0.8, {EvidenceCode::accented_bytes}}};
}

EncodingGuess ByteStatistics::guess() const {
    if (m_weighed == 0) {
        return {Encoding::utf8, {1.0, {EvidenceCode::ascii_only}}};
    }
    const std::uint64_t bad = m_utf8_bad + (m_utf8_left > 0 ? 1U : 0U);
    // The sign of money alone behind numbers: 元 reads as valid UTF-8, 円 as "‰~".
    if (m_count[0xD4] == m_count[0xAA] && 2 * m_count[0xD4] == m_weighed) {
        return {Encoding::gb18030,
                {0.8, {EvidenceCode::common_pairs, to_utf8(m_example, Encoding::gb18030)}}};
    }
    if (m_count[0x89] == m_weighed && m_example.find("\x89~") != std::string::npos) {
        return {Encoding::shift_jis,
                {0.8, {EvidenceCode::common_pairs, to_utf8(m_example, Encoding::shift_jis)}}};
    }
    if (bad == 0) {
        return {Encoding::utf8, {1.0, {EvidenceCode::valid_utf8}}};
    }
    if (m_utf8_good > 20 * bad) {
        return {Encoding::utf8, {0.8, {EvidenceCode::mostly_utf8, {}, {}, 0, bad}}};
    }
    const auto best =
        std::max_element(m_pairs.begin(), m_pairs.end(),
                         [](const auto& a, const auto& b) { return a.score() < b.score(); });
    if (best->score() > 0.0) {
        return {best->encoding,
                {0.95, {EvidenceCode::common_pairs, to_utf8(m_example, best->encoding)}}};
    }
    return guess_single_bytes();
}

const char* converter_name(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
    case Encoding::utf8_bom:
        return nullptr;
    case Encoding::utf16le:
        return "UTF-16LE";
    case Encoding::utf16be:
        return "UTF-16BE";
    case Encoding::latin1:
        return "ISO-8859-1";
    case Encoding::cp1252:
        return "CP1252";
    case Encoding::gb18030:
        return "GB18030";
    case Encoding::big5:
        return "CP950";
    case Encoding::shift_jis:
        return "CP932";
    case Encoding::cp1250:
        return "CP1250";
    case Encoding::cp1251:
        return "CP1251";
    case Encoding::cp1253:
        return "CP1253";
    case Encoding::cp1254:
        return "CP1254";
    }
    return nullptr;
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
    const char* from = converter_name(encoding);
    const iconv_t converter = from == nullptr ? nullptr : iconv_open("UTF-8", from);
    if (from == nullptr || converter == reinterpret_cast<iconv_t>(-1)) { // NOLINT
        return std::string(bytes);
    }
    std::string in(bytes);
    std::string out(4 * in.size() + 4, '\0');
    char* next = in.data();
    char* to = out.data();
    std::size_t left = in.size();
    std::size_t room = out.size();
    while (left > 0 && iconv(converter, &next, &left, &to, &room) == static_cast<std::size_t>(-1) &&
           errno == EILSEQ) {
        ++next;
        --left;
    }
    iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

} // namespace perennial::import
