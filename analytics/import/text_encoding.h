// From bytes in a file to UTF-8 text, block by block.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/import/byte_statistics.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace perennial::import {

/// Looks at every byte of the file (a file may keep its first accent for the last row).
/// throws: Error{file_is_binary, file_unreadable}
EncodingGuess detect_encoding(const std::string& path, const Progress& progress);

/// The text of a file as UTF-8 without byte order mark. Bytes that are no text become U+FFFD, in
/// UTF-8 the letters that they are in cp1252.
class TextStream {
  public:
    /// throws: Error{file_unreadable}
    TextStream(const std::string& path, Encoding encoding);
    ~TextStream();
    TextStream(const TextStream&) = delete;
    TextStream& operator=(const TextStream&) = delete;

    /// Appends about `bytes` more to `text`; false at the end of the file.
    /// throws: Error{file_unreadable, file_truncated}
    bool append(std::string& text, std::size_t bytes);
    double fraction() const;

  private:
    void convert(std::string& text, bool last);
    void mend(std::string& text, std::size_t from, bool last);
    std::size_t fill(char* to, std::size_t bytes);

    std::string m_path;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> m_file;
    Encoding m_encoding;
    void* m_converter = nullptr; // iconv_t; none for UTF-8
    std::vector<char> m_pending; // bytes of a character cut by the block's end come first
    std::uint64_t m_size = 0;
    std::uint64_t m_read = 0;
};

} // namespace perennial::import
