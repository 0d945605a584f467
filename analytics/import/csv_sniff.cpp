#include "analytics/import/csv_sniff.h"

#include "analytics/import/column_profile.h"
#include "analytics/import/csv_dialect.h"
#include "analytics/import/date_text.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace perennial::import {
namespace {

constexpr std::size_t sniffed_bytes = std::size_t{1} << 19;
constexpr std::size_t longest_preamble = 40;

/// Text that is no table: what it is called, or nullptr.
const char* kind_of_text(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    std::string start;
    for (const char c : text.substr(0, 512)) {
        start += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    const auto begins = [&start](std::string_view with) {
        return start.starts_with(with);
    };
    if (begins("<") &&
        (start.find("<html") != std::string::npos || start.find("<table") != std::string::npos ||
         start.find("<!doctype html") != std::string::npos)) {
        return "html";
    }
    if (begins("<?xml")) {
        return "xml";
    }
    const std::size_t second = start.find_first_not_of(" \t\r\n", 1);
    const char next = second == std::string::npos ? ' ' : start[second];
    if ((begins("{") && (next == '"' || next == '}')) || (begins("[") && next == '{')) {
        return "json";
    }
    const bool sql = start.find("insert into ") != std::string::npos ||
                     start.find("create table ") != std::string::npos;
    return sql && (begins("--") || begins("insert ") || begins("create ") || begins("/*") ||
                   begins("drop ") || begins("set ") || begins("begin"))
               ? "sql"
               : nullptr;
}

bool is_value(std::string_view cell) {
    return number_shape(cell).has_value() || date_shape(cell).has_value();
}

/// The first row of the usual width whose cells are nearly all filled: header or first data row.
std::size_t first_table_row(const DialectVote& vote) {
    const std::size_t last = std::min(longest_preamble, vote.rows.size());
    for (std::size_t i = 0; i < last; ++i) {
        const auto& row = vote.rows[i];
        const auto filled = static_cast<std::size_t>(
            std::count_if(row.begin(), row.end(),
                          [](const std::string& cell) { return !trimmed(cell).empty(); }));
        if (row.size() == vote.width.width && 3 * filled >= 2 * row.size()) {
            return i;
        }
    }
    for (std::size_t i = 0; i < last; ++i) {
        if (vote.rows[i].size() == vote.width.width) {
            return i;
        }
    }
    return 0;
}

bool holds_order(const std::vector<std::string>& row) {
    return std::any_of(row.begin(), row.end(),
                       [](const std::string& cell) { return date_shape(cell).has_value(); }) &&
           std::any_of(row.begin(), row.end(),
                       [](const std::string& cell) { return number_shape(cell).has_value(); });
}

/// The table may begin above the first row of the usual width: programs leave off empty last
/// cells, so that most rows are narrower than their header, and files are put together from
/// exports of other widths.
std::size_t earlier_table_row(const DialectVote& vote, std::size_t first) {
    constexpr std::uint64_t surely_header = 3; ///< known names
    for (std::size_t i = 0; i < first; ++i) {
        const auto& row = vote.rows[i];
        const auto [header, evidence] = has_header(vote.rows, i);
        const bool names = header && evidence.evidence.code == EvidenceCode::known_names;
        const auto& below = vote.rows[i + 1];
        if (row.size() > vote.width.width
                ? names || holds_order(row)
                : names &&
                      ((below.size() == row.size() && holds_order(below)) ||
                       (evidence.evidence.count >= surely_header && below.size() >= row.size()))) {
            return i;
        }
    }
    return first;
}

} // namespace

std::pair<bool, Detected> has_header(const TextRows& rows, std::size_t first) {
    const auto& top = rows[first];
    std::size_t known = 0;
    std::size_t values = 0;
    for (const std::string& cell : top) {
        known += best_name_match(cell).score >= 0.8 ? 1U : 0U;
        values += is_value(cell) ? 1U : 0U;
    }
    if (known >= 2 && known > values) {
        return {true, {0.99, {EvidenceCode::known_names, {}, {}, 0, known}, {}}};
    }
    if (values > 0) {
        const auto cell = std::find_if(top.begin(), top.end(), is_value);
        return {false, {0.9, {EvidenceCode::value_in_first_row, *cell}, {}}};
    }
    std::size_t contrast = 0;
    for (std::size_t column = 0; column < top.size(); ++column) {
        ColumnProfile profile;
        for (std::size_t i = first + 1; i < rows.size(); ++i) {
            profile.add(column < rows[i].size() ? rows[i][column] : std::string(), i);
        }
        contrast +=
            profile.filled() > 0 && (profile.number_share() > 0.9 || profile.date_share() > 0.9)
                ? 1U
                : 0U;
    }
    if (contrast > 0) {
        return {true, {0.95, {EvidenceCode::words_above_values, {}, {}, 0, contrast}, {}}};
    }
    return {true, {0.6, {EvidenceCode::words_in_first_row}}};
}

std::vector<std::string> column_names(const std::vector<std::string>& top, bool header) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < top.size(); ++i) {
        std::string text = header ? std::string(trimmed(top[i])) : std::string();
        if (text.empty()) {
            text = "column_" + std::to_string(i + 1);
        }
        const std::string base = text;
        for (int n = 2; !taken.insert(text).second; ++n) {
            text = base + "_" + std::to_string(n);
        }
        names.push_back(text);
    }
    return names;
}

namespace {

/// The header, with the words above it where names repeat below wider ones: "Order, , Customer"
/// above "No., Date, No.".
std::vector<std::string> with_groups(const TextRows& rows, std::size_t header) {
    std::vector<std::string> names = rows[header];
    if (header == 0 || rows[header - 1].size() != names.size() ||
        trimmed(rows[header - 1].front()).empty() ||
        std::set<std::string>(names.begin(), names.end()).size() == names.size()) {
        return names;
    }
    const auto& above = rows[header - 1];
    const auto named = std::count_if(
        above.begin(), above.end(), [](const std::string& cell) { return !trimmed(cell).empty(); });
    if (named < 2 || static_cast<std::size_t>(named) == above.size()) {
        return names;
    }
    std::string group;
    for (std::size_t i = 0; i < names.size(); ++i) {
        group = trimmed(above[i]).empty() ? group : std::string(trimmed(above[i]));
        names[i] = group + ' ' + names[i];
    }
    return names;
}

} // namespace

CsvLayout sniff_csv(const std::string& path, const ImportOptions& options,
                    const Progress& progress) {
    CsvLayout layout;
    EncodingGuess encoding = detect_encoding(path, progress);
    if (options.encoding) {
        encoding = {*options.encoding, chosen()};
    }
    layout.encoding_evidence = encoding.evidence;
    TextStream stream(path, encoding.encoding);
    std::string text;
    stream.append(text, sniffed_bytes);
    if (text.rfind("version https://git-lfs.github.com/spec/", 0) == 0) {
        throw Error(ErrorCode::file_is_lfs_pointer, {}, path);
    }
    if (const char* kind = kind_of_text(text)) {
        throw Error(ErrorCode::file_is_binary, kind, path);
    }
    const DialectVote vote = choose_dialect(text, encoding.encoding, options);
    layout.dialect = vote.dialect;
    std::tie(layout.line_end, layout.line_end_evidence) = found_line_end(vote, options);
    layout.quote_evidence = found_quote(vote, options);
    if (vote.rows.empty()) {
        if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
            throw Error(ErrorCode::file_empty, {}, path);
        }
        CsvReader reader(path, layout.dialect); // says where the text breaks off
        Row row;
        reader.next(row);
        layout.names = {"column_1"};
        return layout;
    }
    layout.delimiter_evidence = {vote.width.share,
                                 {EvidenceCode::widths_agree,
                                  std::string(1, vote.dialect.delimiter),
                                  {},
                                  0,
                                  vote.width.width,
                                  static_cast<std::uint64_t>(vote.width.share * 1000.0)},
                                 {}};
    layout.rows_before = earlier_table_row(vote, first_table_row(vote));
    auto [header, evidence] = has_header(vote.rows, layout.rows_before);
    layout.header = options.header.value_or(header);
    layout.header_evidence = options.header ? chosen() : evidence;
    if (layout.rows_before > 0) {
        layout.header_evidence.evidence.row = layout.rows_before + 1;
    }
    layout.names = column_names(layout.header ? with_groups(vote.rows, layout.rows_before)
                                              : vote.rows[layout.rows_before],
                                layout.header);
    return layout;
}

} // namespace perennial::import
