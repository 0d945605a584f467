// What the values of one column look like, and what that decides: type, decimal mark, date order.
#pragma once

#include "analytics/import/import.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace perennial::import {

/// Blank, or a word by which programs write a missing value.
bool is_missing(std::string_view value);

/// "2.10381E+18": a spreadsheet's short form of a long number, whose other
/// digits are lost.
bool is_mangled(std::string_view text);

class ColumnProfile {
  public:
    /// `row`: the value's in the source, from 1.
    void add(std::string_view value, std::uint64_t row);

    /// Rows seen, and how many of their values are of each kind.
    struct Counts {
        std::uint64_t rows = 0, empty = 0, numbers = 0, integers = 0, dates = 0, compact = 0;
        std::uint64_t epochs = 0, serials = 0, leading_zeros = 0, plain_floats = 0, negatives = 0,
                      percents = 0;
        std::uint64_t booleans = 0, with_time = 0, with_digit = 0, with_at = 0, with_blank = 0;
        std::uint64_t longer_than_ten = 0;
        std::uint64_t mangled = 0, with_offset = 0;
        std::uint64_t dot = 0, comma = 0, maybe_dot = 0, maybe_comma = 0, thousands = 0;
        std::uint64_t dmy = 0, mdy = 0, ambiguous = 0, half_day = 0;
    };
    const Counts& counts() const { return m_counts; }
    std::uint64_t filled() const { return m_counts.rows - m_counts.empty; }
    std::uint64_t distinct() const { return m_distinct.size(); }
    double smallest() const { return m_smallest; } ///< of the numbers, read with '.' unless comma()
    double largest() const { return m_largest; }
    char grouping() const { return m_grouping; }
    char date_separator() const { return m_date_separator; }
    bool has_currency() const { return m_has_currency; } ///< "12,00 €", "$5"
    const std::vector<std::string>& examples() const { return m_examples; }
    /// The first values that showed the decimal mark and the date order.
    const ColumnProblem::Place& mark_example() const { return m_mark_example; }
    const ColumnProblem::Place& order_example() const { return m_order_example; }

    ColumnType type() const;
    /// The decimal mark this column's own values prove; '\0' when they do not.
    char proven_decimal() const;
    /// A number whose only marks could be decimals or thousands: more rows may decide.
    bool decimal_undecided() const;
    /// Day and month could be swapped in every value so far.
    bool order_undecided() const;
    /// Integers that passed through a floating-point column: "13085" or
    /// "13085.0", nearly all.
    bool is_float_identifier() const;
    /// Whole numbers of which some passed through a spreadsheet: "2.10381E+18".
    bool is_mangled_identifier() const;
    /// Share of the filled values that are numbers, dates.
    double number_share() const { return share(m_counts.numbers); }
    double date_share() const { return share(m_counts.dates); }

  private:
    double share(std::uint64_t part) const;
    void add_number(std::string_view value, std::uint64_t row);
    void add_date(std::string_view value, std::uint64_t row);

    Counts m_counts;
    std::unordered_set<std::string> m_distinct;
    double m_smallest = 0.0, m_largest = 0.0;
    bool m_has_currency = false;
    char m_grouping = '\0';
    char m_date_separator = '\0';
    std::vector<std::string> m_examples;
    ColumnProblem::Place m_mark_example, m_order_example;
};

} // namespace perennial::import
