#include "analytics/import/text_encoding.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iconv.h>

namespace perennial::import {
namespace {

using Bytes = std::basic_string_view<unsigned char>;
constexpr std::size_t scan_block = std::size_t{1} << 20;

std::unique_ptr<std::FILE, int (*)(std::FILE*)> open_bytes(const std::string& path) {
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                         &std::fclose);
    if (!file) {
        throw Error(ErrorCode::file_unreadable, std::strerror(errno), path);
    }
    return file;
}

/// What the bytes >= 0x80 of a file look like, read as UTF-8, as GB 18030 and as single bytes.
struct ByteStatistics {
    std::uint64_t bytes = 0, zeros = 0, controls = 0, high = 0;
    std::uint64_t utf8_good = 0, utf8_bad = 0;
    std::uint64_t gb_pairs = 0, gb_common = 0, gb_bad = 0;
    std::uint64_t c1 = 0; ///< 0x80..0x9F: letters in cp1252, nothing printable in Latin-1
    unsigned char utf8_left = 0, gb_lead = 0;

    void add(Bytes block);

  private:
    void add_high_or_within(unsigned char byte);
    void add_gb(unsigned char byte);
};

void ByteStatistics::add_gb(unsigned char byte) {
    if (gb_lead == 0) {
        if (byte >= 0x81 && byte <= 0xFE) {
            gb_lead = byte;
        } else if (byte >= 0x80) {
            ++gb_bad;
        }
        return;
    }
    const bool four = byte >= '0' && byte <= '9';
    if (four || (byte >= 0x40 && byte != 0x7F && byte != 0xFF)) {
        ++gb_pairs;
        // Both bytes high and the first in the rows of everyday characters: Chinese text is
        // made of these, and two accents in a row are not.
        gb_common += gb_lead >= 0xA1 && gb_lead <= 0xF7 && byte >= 0xA1 ? 1U : 0U;
    } else {
        ++gb_bad;
    }
    gb_lead = 0;
}

void ByteStatistics::add_high_or_within(unsigned char byte) {
    if (byte >= 0x80) {
        ++high;
        c1 += byte < 0xA0 ? 1U : 0U;
    }
    add_gb(byte);
    if (utf8_left > 0) {
        if ((byte & 0xC0U) == 0x80U) {
            if (--utf8_left == 0) {
                ++utf8_good;
            }
            return;
        }
        ++utf8_bad;
        utf8_left = 0;
    }
    if (byte >= 0xC2 && byte <= 0xF4) {
        utf8_left = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    } else if (byte >= 0x80) {
        ++utf8_bad;
    }
}

void ByteStatistics::add(Bytes block) {
    bytes += block.size();
    std::size_t i = 0;
    while (i < block.size()) {
        // Eight plain bytes at a time: none high and none below a blank but tab and line ends.
        std::uint64_t word = 0;
        while (utf8_left == 0 && gb_lead == 0 && i + sizeof word <= block.size()) {
            std::memcpy(&word, block.data() + i, sizeof word);
            constexpr std::uint64_t top = 0x8080808080808080ULL;
            if (((word | (word - 0x0909090909090909ULL)) & top) != 0) {
                break;
            }
            i += sizeof word;
        }
        for (const std::size_t stop = std::min(i + sizeof word, block.size()); i < stop; ++i) {
            const unsigned char byte = block[i];
            zeros += byte == 0 ? 1U : 0U;
            controls += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f'
                            ? 1U
                            : 0U;
            if (byte >= 0x80 || utf8_left > 0 || gb_lead != 0) {
                add_high_or_within(byte);
            }
        }
    }
}

/// UTF-16 without a mark: in either half of the byte pairs, nearly all bytes are zero.
std::optional<Encoding> utf16_without_mark(Bytes start) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < start.size(); ++i) {
        zeros[i % 2] += start[i] == 0 ? 1U : 0U;
    }
    const std::size_t half = start.size() / 2;
    if (half < 4 || zeros[0] + zeros[1] < half / 4) {
        return std::nullopt;
    }
    if (zeros[1] > 20 * zeros[0]) {
        return Encoding::utf16le;
    }
    if (zeros[0] > 20 * zeros[1]) {
        return Encoding::utf16be;
    }
    return std::nullopt;
}

std::optional<EncodingGuess> guess_by_mark(Bytes start) {
    const auto begins = [&](std::initializer_list<unsigned char> mark) {
        return start.size() >= mark.size() && std::equal(mark.begin(), mark.end(), start.begin());
    };
    if (begins({0xEF, 0xBB, 0xBF})) {
        return EncodingGuess{Encoding::utf8_bom,
                             {1.0, {EvidenceCode::byte_order_mark, "EF BB BF"}, {}}};
    }
    if (begins({0xFF, 0xFE})) {
        return EncodingGuess{Encoding::utf16le,
                             {1.0, {EvidenceCode::byte_order_mark, "FF FE"}, {}}};
    }
    if (begins({0xFE, 0xFF})) {
        return EncodingGuess{Encoding::utf16be,
                             {1.0, {EvidenceCode::byte_order_mark, "FE FF"}, {}}};
    }
    if (const auto encoding = utf16_without_mark(start)) {
        return EncodingGuess{*encoding, {0.95, {EvidenceCode::alternate_zeros}}};
    }
    return std::nullopt;
}

/// Names what a file is when its first bytes say that it is no text.
std::string binary_kind(Bytes start) {
    const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kinds{
        {{"PK\x03\x04", "zip or xlsx"},
         {"\x1F\x8B", "gzip"},
         {"%PDF-", "pdf"},
         {"\x89PNG", "png"},
         {"\xD0\xCF\x11\xE0", "xls"},
         {"PAR1", "parquet"},
         {"\xFF\xD8\xFF", "jpeg"},
         {"GIF8", "gif"},
         {"7z\xBC\xAF", "7z"}}};
    for (const auto& [magic, kind] : kinds) {
        if (text.substr(0, magic.size()) == magic) {
            return std::string(kind);
        }
    }
    return {};
}

EncodingGuess guess_by_statistics(const ByteStatistics& seen) {
    if (seen.high == 0) {
        return {Encoding::utf8, {1.0, {EvidenceCode::ascii_only}}};
    }
    if (seen.utf8_bad == 0) {
        return {Encoding::utf8, {1.0, {EvidenceCode::valid_utf8}}};
    }
    if (seen.utf8_good > 20 * seen.utf8_bad) {
        return {Encoding::utf8, {0.8, {EvidenceCode::mostly_utf8, {}, {}, 0, seen.utf8_bad}, {}}};
    }
    const auto pairs = static_cast<double>(seen.gb_pairs);
    const bool paired = static_cast<double>(seen.gb_bad) <= 0.001 * pairs;
    if (seen.gb_pairs > 0 && paired && static_cast<double>(seen.gb_common) >= 0.7 * pairs) {
        return {Encoding::gb18030, {0.95, {EvidenceCode::common_pairs}}};
    }
    if (seen.c1 > 0) {
        return {Encoding::cp1252, {0.8, {EvidenceCode::windows_bytes}}};
    }
    return {Encoding::latin1, {0.8, {EvidenceCode::accented_bytes}}};
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
    }
    return nullptr;
}

} // namespace

EncodingGuess detect_encoding(const std::string& path, const Progress& progress) {
    const auto file = open_bytes(path);
    std::vector<unsigned char> buffer(scan_block);
    ByteStatistics seen;
    for (bool first = true;; first = false) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get());
        const Bytes block(buffer.data(), count);
        if (first) {
            const std::string kind = binary_kind(block.substr(0, 16));
            if (!kind.empty()) {
                throw Error(ErrorCode::file_is_binary, kind, path);
            }
            if (const auto guess = guess_by_mark(block.substr(0, 65536))) {
                return *guess;
            }
        }
        seen.add(block);
        if (first && seen.zeros + seen.controls > 1 + count / 100) {
            throw Error(ErrorCode::file_is_binary, {}, path);
        }
        progress.check();
        if (count < buffer.size()) {
            break;
        }
    }
    if (std::ferror(file.get()) != 0) {
        throw Error(ErrorCode::file_unreadable, std::strerror(errno), path);
    }
    if (seen.utf8_left > 0 && seen.utf8_bad == 0 && seen.utf8_good > 0) {
        throw Error(ErrorCode::file_truncated, "ends inside a character", path);
    }
    seen.utf8_bad += seen.utf8_left > 0 ? 1U : 0U;
    return guess_by_statistics(seen);
}

TextStream::TextStream(const std::string& path, Encoding encoding)
    : m_path(path), m_file(open_bytes(path)), m_encoding(encoding) {
    std::error_code failed;
    m_size = std::filesystem::file_size(path, failed);
    if (const char* from = converter_name(encoding)) {
        m_converter = iconv_open("UTF-8", from);
        if (m_converter == reinterpret_cast<iconv_t>(-1)) { // NOLINT(performance-no-int-to-ptr)
            m_converter = nullptr;
            throw Error(ErrorCode::file_unreadable, std::string("no converter for ") + from, path);
        }
    }
    std::array<unsigned char, 3> start{};
    const std::size_t count = std::fread(start.data(), 1, start.size(), m_file.get());
    const bool bom8 = count == 3 && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF;
    const bool bom16 =
        count >= 2 && ((encoding == Encoding::utf16le && start[0] == 0xFF && start[1] == 0xFE) ||
                       (encoding == Encoding::utf16be && start[0] == 0xFE && start[1] == 0xFF));
    const long skip = bom8 ? 3 : bom16 ? 2 : 0;
    if (std::fseek(m_file.get(), skip, SEEK_SET) != 0) {
        throw Error(ErrorCode::file_unreadable, std::strerror(errno), path);
    }
}

TextStream::~TextStream() {
    if (m_converter != nullptr) {
        iconv_close(m_converter);
    }
}

double TextStream::fraction() const {
    return m_size == 0 ? 1.0
                       : std::min(1.0, static_cast<double>(m_read) / static_cast<double>(m_size));
}

std::size_t TextStream::fill(char* to, std::size_t bytes) {
    const std::size_t count = std::fread(to, 1, bytes, m_file.get());
    if (count < bytes && std::ferror(m_file.get()) != 0) {
        throw Error(ErrorCode::file_unreadable, std::strerror(errno), m_path);
    }
    m_read += count;
    return count;
}

bool TextStream::append(std::string& text, std::size_t bytes) {
    if (m_converter == nullptr) {
        const std::size_t before = text.size();
        text.resize(before + bytes);
        const std::size_t count = fill(text.data() + before, bytes);
        text.resize(before + count);
        return count > 0;
    }
    const std::size_t kept = m_pending.size();
    m_pending.resize(kept + bytes);
    const std::size_t count = fill(m_pending.data() + kept, bytes);
    m_pending.resize(kept + count);
    if (m_pending.empty()) {
        return false;
    }
    convert(text, count < bytes);
    return true;
}

void TextStream::convert(std::string& text, bool last) {
    char* in = m_pending.data();
    std::size_t left = m_pending.size();
    std::array<char, 65536> out{};
    while (left > 0) {
        char* to = out.data();
        std::size_t room = out.size();
        const std::size_t result = iconv(m_converter, &in, &left, &to, &room);
        const int problem = result == static_cast<std::size_t>(-1) ? errno : 0;
        text.append(out.data(), out.size() - room);
        if (problem == EINVAL && !last) {
            break; // the rest of the character comes with the next block
        }
        if (problem == EINVAL) {
            throw Error(ErrorCode::file_truncated, "ends inside a character", m_path);
        }
        if (problem == EILSEQ) {
            const std::size_t unit =
                m_encoding == Encoding::utf16le || m_encoding == Encoding::utf16be ? 2 : 1;
            const std::size_t step = std::min(unit, left);
            text += "\xEF\xBF\xBD";
            in += step;
            left -= step;
        }
    }
    m_pending.erase(m_pending.begin(), m_pending.end() - static_cast<std::ptrdiff_t>(left));
}

} // namespace perennial::import
