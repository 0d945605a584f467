// What reading did to a source, or could not be sure of: a code and the facts. The sentence is
// ui/format's.
#pragma once

#include "analytics/core/money.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

/// In brackets: which fields of Notice hold the facts.
enum class NoticeCode : std::uint8_t {
    rows_unread,     ///< too many to be chance [value: "cells" when all have their columns; count;
                     ///< total: all rows; row: the first]
    few_sales,       ///< refunds and rows left out [count; total: all rows]
    rearranged_rows, ///< under another header amid the file [count; row: the first]
    joined_fields,   ///< a text with the delimiter in it [value: column; count; row: the first]
    mended_bytes,    ///< read as Windows-1252 amid UTF-8 [count: in the rows looked at]
    sheets_together, ///< sheets of one header, read as one table [value: names; count]
    sheets_left_out, ///< [value: names; count]
    dates_fill_down, ///< a date holds for the orders below that have none
    cells_of_order,  ///< on an order's first row, holding for all its rows [value: columns; count]
    read_as_cents,   ///< whole numbers of hundredths [value: columns; count]
    read_as_thousands,    ///< or more, as the header says [value: columns; count]
    guest_words,          ///< a customer's cell that names nobody [value; count]
    orders_without_lines, ///< of a database: read by their own money [count]
    refunds_of_table,     ///< of a database: read as refunds [value: table; count: rows]
    numbers_restart,      ///< order numbers of several customers or days [count: orders more]
    zero_is_guest,        ///< the customer 0 is nobody
    mark_unproven,        ///< three digits behind every mark [value: an example]
    order_unproven,       ///< of day and month [value: "dmy" or "mdy"]
    further_statuses,     ///< columns that undo an order, beside its status [value; count]
    sale_statuses,        ///< statuses that count as sales [value: words; count]
    customer_guessed,     ///< by values alone [value: column]
    days_swapped,         ///< by a spreadsheet, and changed back [value: column; count; row]
    repeating_kinds,      ///< rows that repeat the money of others [value: column; count; row]
    no_customers,         ///< no column names customers
    amount_by_part,       ///< by a part of its name [value: column, and another that may be it]
    date_by_part,         ///< likewise
    further_orders,       ///< of the same row, in numbered columns [value: one of them]
    rows_give_back,       ///< by a column of signs or kinds [value: column; its cells]
    may_be_returned,      ///< a column that few rows have filled [value: column; count: rows]
    masked_customers,     ///< "张**" [value: an example]
    one_for_many,         ///< a customer with most of the rows [value; count; total: all rows]
    other_currency,       ///< rows left out [value: code; count; total: all rows; amount: theirs]
};
std::string_view name(NoticeCode code); ///< the JSON's: "rows_unread"

struct Notice {
    NoticeCode code = NoticeCode::rows_unread;
    std::string value = {};
    std::uint64_t row = 0; ///< as Evidence::row
    std::uint64_t count = 0, total = 0;
    Money amount = {};
};

} // namespace perennial
