#include "analytics/import/rates_file.h"

#include "analytics/core/error.h"
#include "analytics/import/csv_reader.h"
#include "analytics/import/import.h"
#include "analytics/import/number_text.h"

#include <algorithm>
#include <charconv>

namespace perennial {

std::optional<double> rate_from(std::string_view text) {
    double value = 0.0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = failed == std::errc{} && end == text.data() + text.size();
    return whole && value >= 1e-12 && value <= 1e6 ? std::optional(value) : std::nullopt;
}

bool is_currency_code(std::string_view text) {
    return text.size() == 3 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void read_rates(const std::string& path, ImportRules& rules, const Progress& progress) {
    const FileFormat format = inspect(path, {}, progress).format;
    if (format.format != "csv" && format.format != "fixed-width") {
        throw Error(ErrorCode::file_is_binary, format.format, path);
    }
    import::CsvReader reader(path, {format.encoding, format.delimiter});
    import::Row row;
    bool first = true;
    while (reader.next(row)) {
        progress.check();
        const auto field = [&](std::size_t i) {
            return i < row.fields.size() ? std::string(import::trimmed(row.fields[i]))
                                         : std::string();
        };
        std::string number = field(1);
        std::replace(number.begin(), number.end(), ',', '.');
        const auto rate = rate_from(number);
        const auto day = parse_iso(field(2));
        const bool header = first && !rate && !is_currency_code(field(0));
        first = false;
        if (header) {
            continue;
        }
        if (!is_currency_code(field(0)) || !rate || (!field(2).empty() && !day)) {
            throw Error(ErrorCode::bad_input,
                        "'" + std::string(row.raw) + "', line " + std::to_string(row.line), path,
                        static_cast<std::int64_t>(row.line));
        }
        if (day) {
            rules.dated_rates[field(0)][*day] = *rate;
        } else {
            rules.rates[field(0)] = *rate;
        }
    }
}

} // namespace perennial
