#include "analytics/import/text_encoding.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iconv.h>

namespace perennial::import {
namespace {

constexpr std::size_t scan_block = std::size_t{1} << 20;

std::unique_ptr<std::FILE, int (*)(std::FILE*)> open_bytes(const std::string& path) {
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                         &std::fclose);
    if (!file) {
        throw Error(ErrorCode::file_unreadable, std::strerror(errno), path);
    }
    return file;
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

/// Bytes of the UTF-8 character at the beginning of `text`; 0 where there is none.
std::size_t character_length(std::string_view text) {
    const auto at = [&](std::size_t i) {
        return static_cast<unsigned char>(i < text.size() ? text[i] : '\0');
    };
    const unsigned char lead = at(0);
    const std::size_t length = lead < 0x80                    ? 1
                               : lead >= 0xC2 && lead <= 0xDF ? 2
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    const bool overlong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
    const bool beyond = (lead == 0xED && at(1) >= 0xA0) || (lead == 0xF4 && at(1) >= 0x90);
    return overlong || beyond ? 0 : length;
}

/// How much of `text` from `from` on is UTF-8.
std::size_t valid_until(std::string_view text, std::size_t from) {
    while (from < text.size()) {
        std::uint64_t word = 0;
        while (from + sizeof word <= text.size()) { // eight plain bytes at a time
            std::memcpy(&word, text.data() + from, sizeof word);
            if ((word & 0x8080808080808080ULL) != 0) {
                break;
            }
            from += sizeof word;
        }
        const std::size_t length = character_length(text.substr(from));
        if (length == 0) {
            break;
        }
        from += from < text.size() ? length : 0;
    }
    return std::min(from, text.size());
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

} // namespace

EncodingGuess detect_encoding(const std::string& path, const Progress& progress) {
    const auto file = open_bytes(path);
    std::vector<unsigned char> buffer(scan_block);
    ByteStatistics seen;
    ByteStatistics header;
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
        if (first) {
            header.add(block.substr(0, block.find('\n')));
        }
        if (first && seen.looks_binary()) {
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
    if (seen.ends_within_character()) {
        throw Error(ErrorCode::file_truncated, "ends inside a character", path);
    }
    const EncodingGuess guess = seen.guess();
    // The header has more letters of its language than values that repeat one of them.
    const EncodingGuess of_header = header.guess();
    const bool western = guess.encoding == Encoding::latin1 || guess.encoding == Encoding::cp1252;
    return western && of_header.encoding == Encoding::cp1254 ? of_header : guess;
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
        text.append(m_pending.data(), m_pending.size());
        const std::size_t kept = text.size();
        m_pending.clear();
        text.resize(kept + bytes);
        const std::size_t count = fill(text.data() + kept, bytes);
        text.resize(kept + count);
        mend(text, before, count < bytes);
        return text.size() > before || !m_pending.empty();
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

/// UTF-8 of a file may hold single bytes that are none: another program's letters, read as cp1252.
void TextStream::mend(std::string& text, std::size_t from, bool last) {
    std::size_t good = valid_until(text, from);
    if (good == text.size()) {
        return;
    }
    const std::string read = text.substr(good);
    text.resize(good);
    for (std::size_t at = 0; at < read.size();) {
        const std::size_t left = read.size() - at;
        if (!last && left < 4 && static_cast<unsigned char>(read[at]) >= 0xC2) {
            m_pending.assign(read.begin() + static_cast<std::ptrdiff_t>(at), read.end());
            return; // perhaps a character that the block's end cuts
        }
        text += to_utf8(std::string_view(read).substr(at, 1), Encoding::cp1252);
        good = valid_until(read, at + 1);
        text.append(read, at + 1, good - at - 1);
        at = good;
    }
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
