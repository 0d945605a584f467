// Why something was detected: a code and the facts from the data. The sentence is ui/format's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

/// In brackets: which fields of Evidence hold the facts.
enum class EvidenceCode : std::uint8_t {
    none,
    chosen, ///< by the user

    // text encoding
    byte_order_mark, ///< [value: its bytes]
    alternate_zeros, ///< every second byte is zero: UTF-16 without a mark
    ascii_only,
    valid_utf8,
    mostly_utf8,         ///< [count: bytes that are not]
    common_pairs,        ///< pairs of bytes as in everyday Chinese or Japanese [value: an example]
    letters_of_language, ///< accented letters where this encoding has them [value: an example]
    windows_bytes,       ///< bytes 80 to 9F
    accented_bytes,
    database,

    // the table within the text; row: its first row when rows of another shape stand above it
    widths_agree,       ///< [value: delimiter; count: fields; total: per mille of rows]
    line_ends,          ///< [count: rows that end so; total: rows]
    line_ends_mixed,    ///< [value: the usual one; count: rows that end so; total: rows]
    line_ends_in_cells, ///< only with this one the rows agree on their number of fields
    quotes_around,      ///< [value: an example; count: rows with a quoted field; total: rows]
    quotes_unseen,      ///< no field is quoted
    quotes_as_letters,  ///< only so the rows agree on their number of fields
    known_names,        ///< in the first row [count]
    value_in_first_row, ///< [value]
    words_above_values, ///< [count: columns]
    words_in_first_row, ///< nothing but words in it, and in the rows below
    names_of_the_database,

    // numbers and dates
    mark_seen,       ///< [value; row]
    groups_of_three, ///< no amount with one or two decimals: thousands [value]
    mark_unseen,
    day_above_12,            ///< a value that reads one way only [value; row]
    other_column,            ///< the same in another column [value; other: column; row]
    one_reading,             ///< no value reads two ways [value: an example]
    rows_in_time,            ///< only this way the rows follow one another in time
    points_day_first,        ///< dates with points begin with the day
    years_first,             ///< read otherwise they lie decades apart [value: an example]
    either_way,              ///< nothing decides
    seconds_since_1970,      ///< [value]
    milliseconds_since_1970, ///< [value]
    days_since_1900,         ///< [value]

    // meaning of a column
    name_and_values,  ///< [value: header; other: an example; count: distinct; total: filled]
    known_export,     ///< a preset's column [value: the preset's title]
    price_of_line,    ///< a price that grows with the quantity [value: header]
    price_of_piece,   ///< what one piece was sold for [value: header; other: the list price's]
    counts_pieces,    ///< whole numbers below the price beside them [value: header]
    paid_of_amount,   ///< [value: header; other: the column it is never above]
    less_discount,    ///< [value: header; other: the column before the discount]
    email_identifies, ///< there is no customer id
    only_dates,       ///< [count: columns of dates, when by elimination; total: 1 if never later]
    last_money,       ///< the last column with decimals [count: 1 if the only one: a guess]
    words_of_returns, ///< a word that returns are called by [value]
    id_comes_back,    ///< on other days: a customer [count: 1 if the only one: a guess]
    id_with_one_date, ///< an order
    small_whole_numbers,

    // what a table holds
    date_and_amount, ///< [value, other: their columns]
    columns_of_kind, ///< [value: a telling column; other: another one, "" none]

    // where the money of a line comes from
    amount_column,
    quantity_times_price,
    price_alone,
    total_on_each_line, ///< the order's, repeated: booked once
    total_on_first_line,
    amount_is_of_order, ///< quantity x price, as the amount is the whole order's
};

struct Evidence {
    EvidenceCode code = EvidenceCode::none;
    std::string value = {}, other = {};
    std::uint64_t row = 0; ///< its line or row of a sheet, as RowPlaces say it; 0 none
    std::uint64_t count = 0, total = 0;
};

enum class ProblemCode : std::uint8_t {
    other_order,       ///< dates that only read in the other order of day and month
    other_mark,        ///< numbers with the other decimal mark
    unreadable,        ///< neither date nor number in a column of these
    mangled_identifier ///< "2.10381E+18": digits a spreadsheet threw away
};

std::string_view name(ProblemCode code); ///< the JSON's: "other_order"

/// Values of a column that cannot be read as was decided.
struct ColumnProblem {
    struct Place {
        std::uint64_t row = 0; ///< as Evidence::row
        std::string text;
    };
    ProblemCode code = ProblemCode::unreadable;
    std::uint64_t count = 0;
    std::vector<Place> first = {}; ///< up to problems_shown
};
constexpr std::size_t problems_shown = 5;

/// How something in a source is to be read: how sure, why, and what contradicts it.
struct Detected {
    double confidence = 0.0; ///< 0..1
    Evidence evidence = {};
    std::vector<ColumnProblem> problems = {};
};
inline Detected chosen() {
    return {1.0, {EvidenceCode::chosen}};
}

} // namespace perennial
