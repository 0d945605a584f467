#include "app/cli/number_csv.h"

#include "analytics/import/csv_reader.h"
#include "analytics/import/import.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace perennial::app::cli {

namespace {

std::optional<std::size_t> findColumn(const std::vector<std::string>& header,
                                      const NumberColumn& column, const std::string& path) {
    for (const std::string_view name : column.names) {
        const auto found = std::find(header.begin(), header.end(), name);
        if (found != header.end()) {
            return static_cast<std::size_t>(found - header.begin());
        }
    }
    if (!column.optional) {
        throw Error(ErrorCode::column_unknown, std::string(*column.names.begin()), path);
    }
    return std::nullopt;
}

double parseNumber(std::string text, char decimalMark, const std::string& column,
                   const std::string& path, std::uint64_t line) {
    std::replace(text.begin(), text.end(), decimalMark, '.');
    double value = 0.0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (error != std::errc{} || end != last) {
        throw Error(ErrorCode::bad_input, column + " '" + text + "', line " + std::to_string(line),
                    path, static_cast<std::int64_t>(line));
    }
    return value;
}

} // namespace

std::vector<std::vector<double>> readNumberColumns(const std::string& path,
                                                   const std::vector<NumberColumn>& columns) {
    ImportOptions options;
    options.header = true;
    const FileFormat format = inspect(path, options).format;
    import::CsvReader reader(path, {format.encoding, format.delimiter});
    import::Row row;
    if (!reader.next(row)) {
        throw Error(ErrorCode::file_empty, {}, path);
    }
    const std::vector<std::string> header{row.fields.begin(), row.fields.end()};
    std::vector<std::optional<std::size_t>> positions;
    for (const NumberColumn& column : columns) {
        positions.push_back(findColumn(header, column, path));
    }
    std::vector<std::vector<double>> values(columns.size());
    bool any = false;
    while (reader.next(row)) {
        any = true;
        for (std::size_t k = 0; k < columns.size(); ++k) {
            if (const auto position = positions[k]) {
                const std::string cell(*position < row.fields.size() ? row.fields[*position]
                                                                     : std::string_view{});
                values[k].push_back(
                    parseNumber(cell, format.decimal_separator, header[*position], path, row.line));
            }
        }
    }
    if (!any) {
        throw Error(ErrorCode::no_rows, {}, path);
    }
    return values;
}

} // namespace perennial::app::cli
