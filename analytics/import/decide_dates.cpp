// In which order the dates of a source stand, and what says so.
#include "analytics/import/date_parts.h"
#include "analytics/import/date_text.h"
#include "analytics/import/detect_columns.h"

#include <algorithm>
#include <set>

namespace perennial::import {
namespace {

/// How many neighbouring rows go back in time, read in the given order.
std::size_t steps_back(const Sample& sample, std::size_t column, DateOrder order) {
    std::size_t back = 0;
    std::size_t forth = 0;
    std::optional<std::int64_t> before;
    for (const auto& row : sample.rows) {
        const auto here = parse_date(row[column], order);
        if (here && before) {
            back += *here < *before ? 1U : 0U;
            forth += *here > *before ? 1U : 0U;
        }
        before = here ? here : before;
    }
    return std::min(back, forth); // files run forwards or backwards
}

/// Days from the first to the last date, read in the given order; nothing when one cannot be.
std::optional<std::int64_t> days_between(const Sample& sample, std::size_t column,
                                         DateOrder order) {
    std::optional<std::int64_t> first, last;
    for (const auto& row : sample.rows) {
        if (row[column].empty()) {
            continue;
        }
        const auto here = parse_date(row[column], order);
        if (!here) {
            return std::nullopt;
        }
        first = std::min(first.value_or(*here), *here);
        last = std::max(last.value_or(*here), *here);
    }
    return first ? std::optional((*last - *first) / 86400) : std::nullopt;
}

/// "23/01/07": with the day first such dates lie as far apart as days are numbered, in years.
bool year_of_two_digits_first(const Sample& sample, std::size_t column) {
    constexpr std::int64_t far = 10 * 365; ///< further apart than orders usually are
    const auto& counts = sample.profiles[column].counts();
    const auto year_first = days_between(sample, column, DateOrder::ymd);
    if (!year_first || counts.dmy + counts.mdy + counts.ambiguous == 0) {
        return false;
    }
    const auto day_first = days_between(sample, column, DateOrder::dmy);
    const auto month_first = days_between(sample, column, DateOrder::mdy);
    return (!day_first || (*day_first > far && *day_first > 4 * *year_first)) &&
           (!month_first || (*month_first > far && *month_first > 4 * *year_first));
}

/// A workbook that was opened in another country: of "03/01/2023" a date was made that begins with
/// the wrong number, "14/01/2023" stayed a text. Then no date's day is above 12 and every text's
/// is.
bool days_were_swapped(const Sample& sample, std::size_t column, const FileFormat& format) {
    constexpr std::size_t fewest = 10;
    if (format.format != "xlsx") {
        return false;
    }
    std::size_t dates = 0;
    std::size_t texts = 0;
    OrderEvidence order = OrderEvidence::none;
    for (const auto& row : sample.rows) {
        const std::string& text = row[column];
        if (swapped_day(text)) {
            ++dates;
        } else if (!text.empty()) {
            const auto shape = date_shape(text);
            const bool certain = shape && (shape->evidence == OrderEvidence::dmy ||
                                           shape->evidence == OrderEvidence::mdy);
            if (!certain || (texts > 0 && shape->evidence != order)) {
                return false;
            }
            order = shape->evidence;
            ++texts;
        }
    }
    return dates >= fewest && texts >= fewest;
}

/// Where the order date leaves it open, another date of the same writing may not.
std::optional<DateOrder> order_of_other_dates(const Sample& sample, std::size_t column,
                                              FileFormat& format) {
    if (sample.profiles[column].counts().ambiguous == 0) {
        return std::nullopt;
    }
    for (std::size_t c = 0; c < sample.profiles.size(); ++c) {
        const ColumnProfile& other = sample.profiles[c];
        const auto& counts = other.counts();
        if (other.date_share() < 0.9 || (counts.dmy == 0) == (counts.mdy == 0) ||
            other.date_separator() != sample.profiles[column].date_separator()) {
            continue;
        }
        format.date_evidence = {0.9,
                                {EvidenceCode::other_column, other.order_example().text,
                                 sample.names[c], other.order_example().row},
                                {}};
        return counts.dmy > 0 ? DateOrder::dmy : DateOrder::mdy;
    }
    return std::nullopt;
}

/// "01/02/2023", "01/03/2023": the part that never changes is the day, the first of the month.
std::optional<DateOrder> order_of_first_days(const Sample& sample, std::size_t column) {
    constexpr std::size_t fewest = 3; ///< months
    std::set<int> first;
    std::set<int> second;
    for (const auto& row : sample.rows) {
        if (const auto parts = date_parts(row[column]); parts && parts->count == 3) {
            first.insert(parts->number[0]);
            second.insert(parts->number[1]);
        }
    }
    return first.size() == 1 && second.size() >= fewest   ? std::optional(DateOrder::dmy)
           : second.size() == 1 && first.size() >= fewest ? std::optional(DateOrder::mdy)
                                                          : std::nullopt;
}

DateOrder decide_order(const Sample& sample, std::size_t column, Source& source) {
    const ColumnProfile& profile = sample.profiles[column];
    const auto& counts = profile.counts();
    FileFormat& format = source.inspection.format;
    if (year_of_two_digits_first(sample, column)) {
        format.date_evidence = {0.9, {EvidenceCode::years_first, profile.examples().front()}, {}};
        return DateOrder::ymd;
    }
    if (counts.dmy + counts.mdy > 0) {
        const bool day_first = counts.dmy >= counts.mdy;
        const auto most = static_cast<double>(std::max(counts.dmy, counts.mdy));
        format.date_evidence = {most / static_cast<double>(counts.dmy + counts.mdy),
                                {EvidenceCode::day_above_12,
                                 profile.order_example().text,
                                 {},
                                 profile.order_example().row},
                                {}};
        return day_first ? DateOrder::dmy : DateOrder::mdy;
    }
    if (const auto order = order_of_other_dates(sample, column, format)) {
        return *order;
    }
    if (counts.ambiguous == 0) {
        const std::string example =
            profile.examples().empty() ? std::string() : profile.examples()[0];
        format.date_evidence = {1.0, {EvidenceCode::one_reading, example}};
        return DateOrder::ymd;
    }
    const std::size_t dmy = steps_back(sample, column, DateOrder::dmy);
    const std::size_t mdy = steps_back(sample, column, DateOrder::mdy);
    if (std::min(dmy, mdy) * 5 + 2 < std::max(dmy, mdy)) {
        format.date_evidence = {0.9, {EvidenceCode::rows_in_time}};
        return dmy < mdy ? DateOrder::dmy : DateOrder::mdy;
    }
    if (const auto order = order_of_first_days(sample, column)) {
        format.date_order_assumed = true;
        format.date_evidence = {0.6, {EvidenceCode::either_way}};
        return *order;
    }
    if (profile.date_separator() == '.') {
        format.date_evidence = {0.9, {EvidenceCode::points_day_first}};
        return DateOrder::dmy;
    }
    format.date_order_assumed = true;
    format.date_evidence = {0.5, {EvidenceCode::either_way}};
    const bool continental = format.delimiter == ';' || format.decimal_separator == ',' ||
                             profile.date_separator() == '-';
    return continental && counts.half_day == 0 ? DateOrder::dmy : DateOrder::mdy;
}

} // namespace

void decide_dates(const Sample& sample, int date_column, Source& source,
                  const ImportOptions& options) {
    FileFormat& format = source.inspection.format;
    format.date_order = DateOrder::none;
    format.date_order_assumed = false;
    if (date_column == no_column) {
        return;
    }
    const auto column = static_cast<std::size_t>(date_column);
    const DateNumbers numbers = source.columns[column].date_numbers;
    if (options.date_order) {
        format.date_order = *options.date_order;
        format.date_evidence = chosen();
    } else if (numbers == DateNumbers::since_1900) {
        format.date_order = DateOrder::ymd;
        format.date_evidence = {
            0.9, {EvidenceCode::days_since_1900, sample.profiles[column].examples().front()}, {}};
    } else if (numbers == DateNumbers::since_1970) {
        format.date_order = DateOrder::ymd;
        const std::string example = sample.profiles[column].examples().front();
        const bool milliseconds = example.size() == 13;
        format.date_evidence = {0.9,
                                {milliseconds ? EvidenceCode::milliseconds_since_1970
                                              : EvidenceCode::seconds_since_1970,
                                 example},
                                {}};
    } else {
        format.date_order = decide_order(sample, column, source);
        if (format.date_order_assumed && options.likely_date_order) {
            format.date_order = *options.likely_date_order;
            format.date_order_assumed = false;
        }
    }
    format.date_offsets =
        numbers == DateNumbers::since_1970 || sample.profiles[column].counts().with_offset > 0;
    source.columns[column].order = format.date_order;
    source.columns[column].days_swapped = days_were_swapped(sample, column, format);
}

} // namespace perennial::import
