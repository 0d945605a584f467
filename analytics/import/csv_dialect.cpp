#include "analytics/import/csv_dialect.h"

#include "analytics/import/number_text.h"

#include <algorithm>
#include <map>

namespace perennial::import {
namespace {

constexpr std::size_t sniffed_rows = 1000;

LineEnd end_of(const Row& row) {
    const char* const mark = row.raw.data() + row.raw.size(); // a text is followed by a zero
    return *mark == '\n'                      ? LineEnd::lf
           : *mark == '\r' && mark[1] == '\n' ? LineEnd::crlf
           : *mark == '\r'                    ? LineEnd::cr
                                              : LineEnd::any;
}

ReadRows rows_of(const std::string& text, CsvDialect dialect) {
    CsvReader reader(SampleText{text}, dialect);
    ReadRows read;
    Row row;
    while (read.rows.size() < sniffed_rows && reader.next(row)) {
        read.rows.emplace_back(row.fields.begin(), row.fields.end());
        ++read.ends[static_cast<std::size_t>(end_of(row))];
        const auto quoted =
            std::find_if(row.fields.begin(), row.fields.end(), [&](std::string_view field) {
                return dialect.quote != '\0' && field.data() > row.raw.data() &&
                       field.data() < row.raw.data() + row.raw.size() &&
                       field.data()[-1] == dialect.quote;
            });
        if (quoted != row.fields.end()) {
            ++read.quoted;
            if (read.quoted_example.empty()) {
                read.quoted_example = std::string(*quoted);
            }
        }
    }
    return read;
}

/// The usual number of fields. Lines of a preamble are few; ties go to the wider reading.
WidthVote usual_width(const TextRows& rows) {
    std::map<std::size_t, std::size_t> count;
    for (const auto& row : rows) {
        ++count[row.size()];
    }
    WidthVote best;
    for (const auto& [width, times] : count) {
        const double share = static_cast<double>(times) / static_cast<double>(rows.size());
        if (share >= best.share) {
            best = {width, share};
        }
    }
    return best;
}

/// A reading is good when most rows agree on a number of fields, and better when that is large.
DialectVote try_dialect(const std::string& text, CsvDialect dialect) {
    DialectVote vote{dialect, {}, 0.0, {}, rows_of(text, dialect)};
    vote.rows.swap(vote.read.rows);
    if (vote.rows.empty()) {
        return vote;
    }
    vote.width = usual_width(vote.rows);
    if (vote.width.width > 1) {
        const double fields = static_cast<double>(std::min<std::size_t>(vote.width.width, 12));
        vote.score = vote.width.share * vote.width.share * (1.0 + 0.05 * fields);
        // "a, b; c": a table whose header has another width than its rows is rarely one.
        const auto first = std::find_if(vote.rows.begin(), vote.rows.end(), [&](const auto& row) {
            return row.size() == vote.width.width;
        });
        const auto position = static_cast<std::size_t>(first - vote.rows.begin());
        vote.score *= position == 0 ? 1.0 : 0.8;
    }
    return vote;
}

/// A column, quoted throughout by apostrophes, that the usual reading takes for part of its values.
bool apostrophes_quote(const DialectVote& vote) {
    constexpr std::size_t fewest = 2;
    std::vector<std::size_t> filled(vote.width.width), within(vote.width.width);
    for (const auto& row : vote.rows) {
        for (std::size_t column = 0; column < std::min(row.size(), filled.size()); ++column) {
            const std::string_view cell = trimmed(row[column]);
            filled[column] += cell.empty() ? 0U : 1U;
            within[column] += cell.size() > 1 && cell.front() == '\'' && cell.back() == '\'';
        }
    }
    for (std::size_t column = 0; column < filled.size(); ++column) {
        if (within[column] >= fewest && within[column] + 1 >= filled[column]) { // but its name
            return true;
        }
    }
    return false;
}

/// A quotation mark behind a backslash that does not end a field ('"C:\"' does).
bool escapes_quotes(const std::string& text, const CsvDialect& dialect) {
    const std::string mark{'\\', dialect.quote};
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        const char next = at + 2 < text.size() ? text[at + 2] : '\n';
        if (dialect.quote != '\0' && next != dialect.delimiter && next != '\n' && next != '\r') {
            return true;
        }
    }
    return false;
}

/// The text read with one delimiter: as usual, or with other quotes or line ends where the rows
/// then agree far better.
DialectVote try_delimiter(const std::string& text, const CsvDialect& usual,
                          const ImportOptions& options) {
    constexpr double agreeing = 0.9, far_better = 1.2;
    constexpr std::size_t fewest_rows = 3;
    DialectVote best = try_dialect(text, usual);
    const double to_beat = best.score * far_better;
    const bool disagree = best.width.share < agreeing;
    const auto consider = [&](CsvDialect dialect, bool surely) {
        DialectVote vote = try_dialect(text, dialect);
        if (surely || (vote.score > to_beat && vote.score > best.score)) {
            best = std::move(vote);
        }
    };
    if (!options.quote && disagree && text.find('"') != std::string::npos) {
        consider({usual.encoding, usual.delimiter, '\0', usual.line_end}, false);
    }
    if (!options.quote && text.find('\'') != std::string::npos) {
        const bool surely = best.read.quoted == 0 && apostrophes_quote(best);
        if (surely || disagree) {
            consider({usual.encoding, usual.delimiter, '\'', usual.line_end}, surely);
        }
    }
    if (escapes_quotes(text, usual)) {
        CsvDialect escaping = best.dialect;
        escaping.backslash = true;
        DialectVote vote = try_dialect(text, escaping);
        if (vote.width.share >= best.width.share) {
            best = std::move(vote);
        }
    }
    const auto& ends = best.read.ends;
    for (const LineEnd alone : {LineEnd::crlf, LineEnd::lf}) { // the others stand within cells
        const std::size_t rows = ends[static_cast<std::size_t>(alone)];
        const std::size_t others = ends[1] + ends[2] + ends[3] - rows;
        if (!options.line_end && disagree && rows >= fewest_rows && others > 0) {
            consider({usual.encoding, usual.delimiter, usual.quote, alone}, false);
        }
    }
    return best;
}

} // namespace

DialectVote choose_dialect(const std::string& text, Encoding encoding,
                           const ImportOptions& options) {
    const char quote = options.quote.value_or('"');
    const LineEnd line_end = options.line_end.value_or(LineEnd::any);
    if (options.delimiter) {
        return try_delimiter(text, {encoding, *options.delimiter, quote, line_end}, options);
    }
    // "sep=;" on the first line is how spreadsheets are told.
    if (text.size() > 5 && text.substr(0, 4) == "sep=") {
        return try_delimiter(text, {encoding, text[4], quote, line_end}, options);
    }
    DialectVote best;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        DialectVote vote = try_delimiter(text, {encoding, delimiter, quote, line_end}, options);
        if (vote.score > best.score) {
            best = std::move(vote);
        }
    }
    if (best.width.share < 0.5) {
        DialectVote blanks = try_dialect(text, {encoding, ' ', '\0', line_end});
        if (blanks.width.width >= 3 && blanks.width.share >= 0.95) {
            return blanks;
        }
    }
    if (best.score == 0.0) { // one column, or a quoted field that never ends: the reader will say
        const CsvDialect usual{encoding, ',', quote, line_end};
        best = try_dialect(text, usual);
        best.dialect = usual;
    }
    return best;
}

std::pair<LineEnd, Detected> found_line_end(const DialectVote& vote, const ImportOptions& options) {
    if (options.line_end) {
        return {*options.line_end, chosen()};
    }
    const auto& ends = vote.read.ends;
    const auto most = std::max_element(ends.begin() + 1, ends.end());
    const auto usual = static_cast<LineEnd>(most - ends.begin());
    const std::uint64_t all = ends[1] + ends[2] + ends[3];
    if (vote.dialect.line_end != LineEnd::any) {
        return {vote.dialect.line_end, {vote.width.share, {EvidenceCode::line_ends_in_cells}}};
    }
    if (*most == all) {
        return {all == 0 ? LineEnd::any : usual,
                {1.0, {EvidenceCode::line_ends, {}, {}, 0, *most, all}}};
    }
    return {LineEnd::any,
            {1.0, {EvidenceCode::line_ends_mixed, std::string(name(usual)), {}, 0, *most, all}}};
}

Detected found_quote(const DialectVote& vote, const ImportOptions& options) {
    if (options.quote) {
        return chosen();
    }
    if (vote.dialect.quote == '\0') {
        return {vote.width.share, {EvidenceCode::quotes_as_letters}};
    }
    if (vote.read.quoted == 0) {
        return {1.0, {EvidenceCode::quotes_unseen}};
    }
    return {1.0,
            {EvidenceCode::quotes_around,
             vote.read.quoted_example,
             {},
             0,
             vote.read.quoted,
             vote.rows.size()}};
}

} // namespace perennial::import
