#include "analytics/import/date_columns.h"

#include "analytics/import/calendar.h"
#include "analytics/import/date_words.h"
#include "analytics/import/detect_columns.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"
#include "analytics/import/source.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace perennial::import {
namespace {

constexpr std::array<std::string_view, 3> part_words{
    " year yyyy yy yr jahr annee ano anno rok jaar yil ar 年 年份 год 년 연도 ",
    " month mm mo monat mois mes mese miesiac maand ay manad 月 月份 месяц 월 ",
    " day dd dy dom tag jour dia giorno dzien dag gun 日 号 день 일 "};

/// "arrival date month" -> part 1, "arrival date"; of "day of month" the first word tells.
/// Nothing for days of weeks.
struct PartName {
    std::size_t part = 0;
    std::string of;
};
std::optional<PartName> part_name(const std::string& header) {
    const std::string words = header_words(header) + ' ';
    if (words.find("week") != std::string::npos) {
        return std::nullopt;
    }
    for (std::size_t start = 0; start < words.size();) {
        const std::size_t end = words.find(' ', start);
        const std::string word = ' ' + words.substr(start, end - start) + ' ';
        for (std::size_t part = 0; word.size() > 2 && part < part_words.size(); ++part) {
            if (part_words[part].find(word) != std::string_view::npos) {
                return PartName{part, words.substr(0, start)};
            }
        }
        start = end + 1;
    }
    return std::nullopt;
}

/// "7", "07", "7.0", "7月" -> 7; nothing for a text that does not begin with a number.
std::optional<int> leading_number(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

/// "2015-07-01", or what stands there where that is no day.
std::string whole_date(const std::vector<std::string_view>& fields, const DateColumns& columns) {
    std::array<std::string_view, 3> text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        text[i] = trimmed(fields[columns.part[i]]);
    }
    std::string_view word = text[1];
    const int named = month_by_name(take_word(word));
    const auto year = leading_number(text[0]);
    const auto month = named != 0 ? std::optional(named) : leading_number(text[1]);
    const auto day = leading_number(text[2]);
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 31) {
        std::string shown;
        for (const std::string_view part : text) {
            shown.append(shown.empty() || part.empty() ? "" : " ").append(part);
        }
        return shown;
    }
    const auto two = [](int number) {
        return (number < 10 ? "-0" : "-") + std::to_string(number);
    };
    return std::to_string(*year < 100 ? full_year(*year) : *year) + two(*month) + two(*day);
}

bool make_days(const Sample& sample, const DateColumns& columns) {
    std::size_t days = 0;
    for (const auto& row : sample.rows) {
        const std::vector<std::string_view> fields(row.begin(), row.end());
        days += parse_date(whole_date(fields, columns), DateOrder::ymd).has_value() ? 1 : 0;
    }
    return days > 0 && days * 20 >= sample.rows.size() * 19;
}

/// Three columns named alike ("arrival year", "arrival month", "arrival day of month") that make a
/// day together in nearly all rows.
std::optional<DateColumns> find_date_columns(const Sample& sample) {
    std::map<std::string, std::array<int, 3>> parts_of;
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        if (const auto name = part_name(sample.names[c]);
            name && !names_other_thing(sample.names[c])) {
            auto& parts = parts_of.try_emplace(name->of, std::array{-1, -1, -1}).first->second;
            int& part = parts[name->part];
            part = part < 0 ? static_cast<int>(c) : part;
        }
    }
    for (const auto& [of, parts] : parts_of) {
        DateColumns columns{{}, sample.names.size()};
        std::copy(parts.begin(), parts.end(), columns.part.begin());
        if (*std::min_element(parts.begin(), parts.end()) >= 0 && make_days(sample, columns)) {
            return columns;
        }
    }
    return std::nullopt;
}

} // namespace

void join_date_columns(Sample& sample, Source& source) {
    bool has_dates = false;
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        const ColumnType type = sample.profiles[c].type();
        has_dates = has_dates || ((type == ColumnType::date || type == ColumnType::datetime) &&
                                  !names_other_thing(sample.names[c]));
    }
    const auto columns = has_dates ? std::nullopt : find_date_columns(sample);
    if (!columns) {
        return;
    }
    std::string name;
    for (const std::size_t part : columns->part) {
        name += (name.empty() ? "" : " + ") + sample.names[part];
    }
    add_column(sample, name, [&](const std::vector<std::string>& row) {
        return whole_date({row.begin(), row.end()}, *columns);
    });
    source.open = [open = source.open, columns = *columns] {
        return std::make_unique<DateColumnsReader>(open(), columns);
    };
}

bool DateColumnsReader::next(Row& row) {
    if (!m_reader->next(row)) {
        return false;
    }
    row.fields.resize(std::max(row.fields.size(), m_columns.width)); // last cells may be left off
    m_date = whole_date(row.fields, m_columns);
    row.fields.push_back(m_date);
    return true;
}

} // namespace perennial::import
