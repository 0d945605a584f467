#include "analytics/import/csv_reader.h"

#include <algorithm>
#include <cstring>

namespace perennial::import {
namespace {

constexpr std::size_t read_block = std::size_t{1} << 18;
constexpr std::size_t longest_row = std::size_t{1} << 26;

bool only_blanks(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

} // namespace

CsvReader::CsvReader(const std::string& path, CsvDialect dialect)
    : m_path(path), m_dialect(dialect),
      m_stream(std::make_unique<TextStream>(path, dialect.encoding)) {
    for (const char c : {dialect.delimiter, '\n', '\r'}) {
        m_special[static_cast<unsigned char>(c)] = true;
    }
}

CsvReader::CsvReader(SampleText sample, CsvDialect dialect)
    : m_dialect(dialect), m_text(std::move(sample.text)), m_ended(true) {
    for (const char c : {dialect.delimiter, '\n', '\r'}) {
        m_special[static_cast<unsigned char>(c)] = true;
    }
}

double CsvReader::fraction() const {
    return m_stream ? m_stream->fraction() : 1.0;
}

bool CsvReader::refill() {
    if (m_ended) {
        return false;
    }
    m_text.erase(0, m_position);
    m_position = 0;
    if (m_text.size() > longest_row) {
        throw Error(ErrorCode::file_truncated, "a row of more than 64 MiB", m_path,
                    static_cast<std::int64_t>(m_line));
    }
    // Doubling keeps the rescans of one very long row linear in its length.
    m_ended = !m_stream->append(m_text, std::max(read_block, m_text.size()));
    return true;
}

bool CsvReader::next(Row& row) {
    for (;;) {
        const std::size_t start = m_position;
        const std::uint64_t line = m_line;
        Outcome outcome =
            m_dialect.delimiter == ' ' ? parse_blanks(row) : parse(row, m_dialect.quote);
        if (outcome == Outcome::row && m_lines_within > 0 && m_columns > 0 &&
            row.fields.size() != m_columns) {
            m_position = start;
            m_line = line;
            outcome = parse(row, '\0');
        }
        if (outcome == Outcome::row) {
            return true;
        }
        if (outcome == Outcome::end) {
            return false;
        }
        if (outcome == Outcome::more && !refill()) {
            if (!m_stream) { // a sample may end anywhere
                return false;
            }
            throw Error(ErrorCode::file_truncated, "a quoted field does not end", m_path,
                        static_cast<std::int64_t>(m_line));
        }
    }
}

/// Of a line feed or carriage return. The last of the text counts as one: more may follow.
bool CsvReader::ends_row(const char* mark) const {
    const char next = mark + 1 < m_text.data() + m_text.size() ? mark[1] : '\n';
    switch (m_dialect.line_end) {
    case LineEnd::any:
        return true;
    case LineEnd::lf:
        return *mark == '\n' || next == '\n';
    case LineEnd::crlf:
        return *mark == '\r' && next == '\n';
    case LineEnd::cr:
        return *mark == '\r';
    }
    return true;
}

bool CsvReader::ends_field(const char* mark) const {
    return m_dialect.line_end == LineEnd::any || *mark == m_dialect.delimiter || ends_row(mark);
}

const char* CsvReader::field_end(const char* p) const {
    const char* const end = m_text.data() + m_text.size();
    for (;; ++p) {
        while (p < end && !special(*p)) {
            ++p;
        }
        if (p == end || ends_field(p)) {
            return p;
        }
    }
}

CsvReader::Outcome CsvReader::finish(Row& row, const char* record_end, const char* next) {
    const char* begin = m_text.data() + m_position;
    row.raw = {begin, static_cast<std::size_t>(record_end - begin)};
    row.line = m_line;
    for (const Unescaped& part : m_unescaped) {
        row.fields[part.field] = std::string_view(m_scratch).substr(part.offset, part.length);
    }
    m_position = static_cast<std::size_t>(next - m_text.data());
    if (m_dialect.line_end == LineEnd::crlf) { // its line feeds alone stand within the row
        m_lines_within = static_cast<std::uint64_t>(std::count(begin, record_end, '\n'));
    }
    m_line += m_lines_within + (record_end != next ? 1U : 0U);
    const bool blank = row.fields.empty() || (row.fields.size() == 1 && only_blanks(row.raw));
    return blank ? Outcome::blank : Outcome::row;
}

void CsvReader::unescape(Row& row, std::string_view text) {
    const std::size_t offset = m_scratch.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        i += m_dialect.backslash && text[i] == '\\' && i + 1 < text.size() ? 1U : 0U;
        m_scratch.push_back(text[i]);
        i += text[i] == m_dialect.quote && text.substr(i + 1, 1) == text.substr(i, 1) ? 1U : 0U;
    }
    m_unescaped.push_back({row.fields.size(), offset, m_scratch.size() - offset});
    row.fields.emplace_back();
}

/// An odd number of backslashes stands before the mark.
bool CsvReader::escaped(const char* content, const char* mark) {
    const char* first = mark;
    while (first > content && first[-1] == '\\') {
        --first;
    }
    return (mark - first) % 2 == 1;
}

const char* CsvReader::quoted(Row& row, const char* at) {
    const char* const end = m_text.data() + m_text.size();
    const char* const content = at + 1;
    const char* close = content;
    bool doubled = false;
    for (;;) {
        const auto room = static_cast<std::size_t>(end - close);
        close = static_cast<const char*>(std::memchr(close, m_dialect.quote, room));
        if (close == nullptr || (close + 1 == end && !m_ended)) {
            return nullptr;
        }
        if (m_dialect.backslash && escaped(content, close)) {
            doubled = true;
            ++close;
            continue;
        }
        if (close + 1 == end || close[1] != m_dialect.quote) {
            break;
        }
        doubled = true;
        close += 2;
    }
    const char* after = close + 1;
    while (after < end && (*after == ' ' || *after == '\t') && !special(*after)) {
        ++after;
    }
    if (after == end || (special(*after) && ends_field(after))) {
        const std::string_view text(content, static_cast<std::size_t>(close - content));
        m_lines_within += static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
        if (doubled || (m_dialect.backslash && text.find('\\') != std::string_view::npos)) {
            unescape(row, text);
        } else {
            row.fields.push_back(text);
        }
        return after;
    }
    // Text goes on after the closing mark ('"15" BOX'): the marks are part of the text.
    const char* const stop = field_end(at);
    row.fields.emplace_back(at, static_cast<std::size_t>(stop - at));
    return stop;
}

CsvReader::Outcome CsvReader::parse(Row& row, char quote) {
    row.fields.clear();
    m_scratch.clear();
    m_unescaped.clear();
    m_lines_within = 0;
    const char* const end = m_text.data() + m_text.size();
    const char* p = m_text.data() + m_position;
    if (p == end) {
        return m_ended ? Outcome::end : Outcome::more;
    }
    for (;;) {
        const char* start = p;
        const char* mark = p;
        while (mark < end && *mark == ' ') {
            ++mark;
        }
        if (quote != '\0' && mark < end && *mark == quote) {
            p = quoted(row, mark);
            if (p == nullptr) {
                return Outcome::more;
            }
        } else {
            p = field_end(p);
            row.fields.emplace_back(start, static_cast<std::size_t>(p - start));
        }
        if (p == end) {
            return m_ended ? finish(row, p, p) : Outcome::more;
        }
        if (*p != m_dialect.delimiter) {
            break;
        }
        ++p;
    }
    const char* next = p + 1;
    if (*p == '\r') {
        if (next == end && !m_ended) {
            return Outcome::more;
        }
        next += next < end && *next == '\n' ? 1 : 0;
    }
    return finish(row, p, next);
}

CsvReader::Outcome CsvReader::parse_blanks(Row& row) {
    row.fields.clear();
    m_unescaped.clear();
    m_lines_within = 0;
    const char* const end = m_text.data() + m_text.size();
    const char* const begin = m_text.data() + m_position;
    if (begin == end) {
        return m_ended ? Outcome::end : Outcome::more;
    }
    const char* stop = begin;
    while (stop != end && ((*stop != '\n' && *stop != '\r') || !ends_row(stop))) {
        ++stop;
    }
    if (!m_ended && (stop == end || stop + 1 == end)) {
        return Outcome::more;
    }
    const auto blank = [](char c) {
        return c == ' ' || c == '\t';
    };
    for (const char* p = std::find_if_not(begin, stop, blank); p != stop;) {
        const char* const field_end = std::find_if(p, stop, blank);
        row.fields.emplace_back(p, static_cast<std::size_t>(field_end - p));
        p = std::find_if_not(field_end, stop, blank);
    }
    const char* next = stop;
    if (next != end) {
        next += *next == '\r' && next + 1 != end && next[1] == '\n' ? 2 : 1;
    }
    return finish(row, stop, next);
}

} // namespace perennial::import
