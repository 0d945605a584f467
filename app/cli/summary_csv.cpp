#include "app/cli/summary_csv.h"

#include "analytics/import/csv_reader.h"
#include "analytics/import/import.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <string_view>

namespace perennial::app::cli {

namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);

std::size_t columnOf(const std::vector<std::string>& header,
                     std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const auto found = std::find(header.begin(), header.end(), name);
        if (found != header.end()) {
            return static_cast<std::size_t>(found - header.begin());
        }
    }
    return absent;
}

std::size_t neededColumn(const std::string& path, const std::vector<std::string>& header,
                         std::initializer_list<std::string_view> names) {
    const std::size_t column = columnOf(header, names);
    if (column == absent) {
        throw Error(ErrorCode::column_unknown, std::string(*names.begin()), path);
    }
    return column;
}

/// The numbers of one column; messages name the column and the line.
class SummaryColumn {
  public:
    SummaryColumn(const SummaryFile& file, std::size_t column, char decimalMark,
                  const std::string& path)
        : m_file(file), m_column(column), m_decimalMark(decimalMark), m_path(path) {}

    double parse(std::string text, std::uint64_t line) const {
        std::replace(text.begin(), text.end(), m_decimalMark, '.');
        double value = 0.0;
        const char* const last = text.data() + text.size();
        const auto [end, error] = std::from_chars(text.data(), last, value);
        if (error != std::errc{} || end != last) {
            throw Error(ErrorCode::bad_input,
                        m_file.header[m_column] + " '" + text + "', line " + std::to_string(line),
                        m_path, static_cast<std::int64_t>(line));
        }
        return value;
    }
    std::size_t column() const { return m_column; }

  private:
    const SummaryFile& m_file;
    std::size_t m_column;
    char m_decimalMark;
    const std::string& m_path;
};

std::vector<std::string> cells(const import::Row& row) {
    return {row.fields.begin(), row.fields.end()};
}

} // namespace

SummaryFile readSummaryFile(const std::string& path) {
    ImportOptions options;
    options.header = true;
    const FileFormat format = inspect(path, options).format;
    import::CsvReader reader(path, {format.encoding, format.delimiter});
    SummaryFile file;
    import::Row row;
    if (!reader.next(row)) {
        throw Error(ErrorCode::file_empty, {}, path);
    }
    file.header = cells(row);
    CustomerSummary& summary = file.summary;
    std::vector<std::pair<SummaryColumn, std::vector<double>*>> columns;
    const auto take = [&](std::size_t column, std::vector<double>& values) {
        columns.emplace_back(SummaryColumn(file, column, format.decimal_separator, path), &values);
    };
    take(neededColumn(path, file.header, {"frequency", "x"}), summary.frequency);
    take(neededColumn(path, file.header, {"recency", "t_x"}), summary.recency);
    take(neededColumn(path, file.header, {"T"}), summary.T);
    const std::size_t spend = columnOf(file.header, {"monetary_value", "mean_repeat_spend"});
    file.has_monetary_value = spend != absent;
    if (file.has_monetary_value) {
        take(spend, summary.monetary_value);
    }
    if (const std::size_t first = columnOf(file.header, {"first_value"}); first != absent) {
        take(first, summary.first_value);
    }
    while (reader.next(row)) {
        file.rows.push_back(cells(row));
        file.rows.back().resize(file.header.size());
        for (auto& [column, values] : columns) {
            values->push_back(column.parse(file.rows.back()[column.column()], row.line));
        }
        summary.customer.push_back({static_cast<std::uint32_t>(summary.customer.size())});
    }
    if (file.rows.empty()) {
        throw Error(ErrorCode::no_rows, {}, path);
    }
    return file;
}

} // namespace perennial::app::cli
