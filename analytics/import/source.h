// A source looked at: how to read each column, what the rows mean, and how to go through them.
#pragma once

#include "analytics/import/column_profile.h"
#include "analytics/import/date_text.h"
#include "analytics/import/import.h"
#include "analytics/import/row_reader.h"
#include "analytics/import/source_rows.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace perennial::import {

constexpr std::size_t role_count = 22;
constexpr int no_column = -1;

/// Rows to decide from, and what each column looks like in them.
struct Sample {
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> rows; ///< each as long as `names`
    std::vector<std::uint64_t> row;             ///< of each: its line, or its number, from 1
    std::vector<ColumnProfile> profiles;
};

struct ColumnReading {
    char decimal = '.';
    DateOrder order = DateOrder::ymd;
    DateNumbers date_numbers = DateNumbers::none;
    int power = 0;                 ///< of ten, by which a number counts: -2 for cents, 3 for "T€"
    bool days_swapped = false;     ///< a spreadsheet took the day of its dates for the month
    bool pieces = false;           ///< a number of pieces sent back, not money
    bool float_identifier = false; ///< "13085.0" is 13085
    bool currency_beside = false;  ///< amounts carry a symbol: "12,00 €"
    bool first_line_only =
        false; ///< filled on the first line of an order alone: holds for the rest
};

/// Where the money of a line comes from.
enum class AmountBasis : std::uint8_t {
    amount,         ///< the amount column
    quantity_price, ///< quantity x unit price, less the discount
    order_total,    ///< the amount column repeats the order's total: booked on its first line
};

enum class DiscountMeaning : std::uint8_t {
    none,
    money,          ///< off the line
    money_of_piece, ///< off each piece
    unit_rate,
    percent,
};

struct AmountPlan {
    AmountBasis basis = AmountBasis::amount;
    DiscountMeaning discount = DiscountMeaning::none;
    EvidenceCode evidence = EvidenceCode::none;
    std::array<bool, side_count> of_order{}; ///< by side: one figure for the order as a whole
};

/// A column that tells, beside the status, that an order came to nothing.
struct FurtherStatus {
    std::size_t column = 0;
    bool flag = false;            ///< says so when raised; else by its word
    bool when_lowered = false;    ///< the flag says so when it is not raised: "Paid: no"
    bool when_filled = false;     ///< whatever stands there says so: a return's number or reason
    bool first_line_only = false; ///< of an order: holds for the rest
    bool of_document = false;     ///< tells what a row is, not what became of an order
};

/// Kinds of rows that repeat the money of others, by the words of a column.
struct RepeatingKinds {
    int column = no_column;
    std::vector<std::string> words = {};

    bool holds(std::string_view word) const {
        return std::find(words.begin(), words.end(), word) != words.end();
    }
};

/// Cells of a column whose rows give money back, though their money has no sign.
struct GivingBack {
    int column = no_column;
    std::vector<std::string> cells = {};
};

/// A column that may be what another one is taken for by a part of its name.
struct Rival {
    Role role = Role::none;
    std::string column = {};
};

struct Source {
    Inspection inspection;
    std::vector<ColumnReading> columns;
    std::array<int, role_count> column_of{}; ///< by role; no_column when not assigned
    AmountPlan amounts;
    std::vector<FurtherStatus> further_statuses;
    RepeatingKinds repeating;
    GivingBack giving_back;
    std::vector<Rival> rivals;
    std::vector<std::string> return_marks; ///< filled on a few rows, and named like returns
    std::string further_order;    ///< a column like the amount or the date of a row, "" none
    int parent_order = no_column; ///< names the order that a refund belongs to
    std::uint64_t orders_without_lines = 0; ///< of a database: rows of their own
    std::string refund_table;               ///< of a database: whose rows are read as refunds
    std::uint64_t refund_rows = 0;
    bool zero_is_guest = false;      ///< the customer "0" is whoever has no account
    bool dates_fill_down = false;    ///< a row without a date is of the day above it
    bool orders_fill_down = false;   ///< a row without order and date belongs to the order above it
    std::vector<std::string> header; ///< names as they stand in the file; empty without a header
    std::function<std::unique_ptr<RowReader>()> open; ///< at the first data row

    int column(Role role) const { return column_of[static_cast<std::size_t>(role)]; }
    bool has(Role role) const { return column(role) != no_column; }
};

/// throws: as inspect()
Source detect_source(const std::string& path, const ImportOptions& options,
                     const Progress& progress);

/// One for each kind of source; detect_source() chooses by the file's first bytes.
Source open_csv(const std::string& path, const ImportOptions& options, const Progress& progress);
Source open_sqlite(const std::string& path, const ImportOptions& options, const Progress& progress);

} // namespace perennial::import
