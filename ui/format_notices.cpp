#include "ui/format_notices.h"

#include "ui/format.h"

#include <QStringList>

namespace perennial::ui {

QString otherMoney(const ImportResult& result) {
    QStringList parts;
    for (const CurrencySeen& seen : result.currencies) {
        if (seen.rows_left_out > 0) {
            parts.append(Format::money(seen.amount_left_out, QString::fromStdString(seen.code)));
        }
    }
    return parts.join(QStringLiteral(" + "));
}

QString noticeText(const Notice& notice) {
    const QString value = QString::fromStdString(notice.value);
    const QString number = Format::count(notice.count);
    const QString row = Format::count(notice.row);
    switch (notice.code) {
    case NoticeCode::further_orders:
        return Format::tr("“%1” and columns like it hold more of the same row, which is not read. "
                          "Bring the file into a form with one row for each order.")
            .arg(value);
    case NoticeCode::rows_unread:
        if (!value.isEmpty()) {
            return Format::tr("Rows whose date or amount is empty or cannot be read: %1 of %2, the "
                              "first is row %3. They are in no total.")
                .arg(number, Format::count(notice.total), row);
        }
        return Format::tr("Rows that cannot be read: %1 of %2, the first is row %3. What they say "
                          "is in no total. A file put together from several, or texts that hold "
                          "the delimiter without quotation marks, look like this.")
            .arg(number, Format::count(notice.total), row);
    case NoticeCode::few_sales:
        return Format::tr(
                   "Most rows are refunds or left out: %1 of %2. Check the amounts' signs and "
                   "the statuses.")
            .arg(number, Format::count(notice.total));
    case NoticeCode::rearranged_rows:
        return Format::tr(
                   "Rows under a further header, with other columns or in another order: %1, "
                   "the first is row %2. They are read by the names in that header.")
            .arg(number, row);
    case NoticeCode::joined_fields:
        return Format::tr("Rows with a delimiter in “%2” without quotation marks: %1, the first is "
                          "row %3. It is read as one text, as only so dates and numbers fit their "
                          "columns.")
            .arg(number, value, row);
    case NoticeCode::mended_bytes:
        return Format::tr("Bytes that are not UTF-8 are read as Western European letters; in the "
                          "rows looked at: %1.")
            .arg(number);
    case NoticeCode::sheets_together:
        return Format::tr("Sheets with the same columns, read together: %1.").arg(value);
    case NoticeCode::sheets_left_out:
        return Format::tr("Sheets that are not read: %1.").arg(value);
    case NoticeCode::dates_fill_down:
        return Format::tr("A date holds for the orders below it that have none.");
    case NoticeCode::cells_of_order:
        return Format::tr("What stands on an order's first row alone holds for all its rows: %1.")
            .arg(value);
    case NoticeCode::read_as_cents:
        return Format::tr("Whole numbers of hundredths are read as such, 1999 as 19.99: %1.")
            .arg(value);
    case NoticeCode::read_as_thousands:
        return Format::tr("Amounts in thousands or more are read as such, as the header says: %1.")
            .arg(value);
    case NoticeCode::guest_words:
        return Format::tr("Customers called “%1” are taken as guests; rows: %2.")
            .arg(value, number);
    case NoticeCode::orders_without_lines:
        return Format::tr("Orders without lines in the database: %1. They are read by the amount "
                          "of the order, if it has one.")
            .arg(number);
    case NoticeCode::refunds_of_table:
        return Format::tr(
                   "Rows of the table “%1” are taken as refunds of the orders they name: %2.")
            .arg(value, number);
    case NoticeCode::numbers_restart:
        return Format::tr("Order numbers are used again for other customers or days: each customer "
                          "and day is an order of its own, %1 more than there are numbers.")
            .arg(number);
    case NoticeCode::zero_is_guest:
        return Format::tr("Customer 0 stands for many: those orders are taken as guests'.");
    case NoticeCode::mark_unproven:
        return Format::tr("Amounts always have three digits behind their mark, as in “%1”; they "
                          "are read as thousands. Please check.")
            .arg(value);
    case NoticeCode::order_unproven:
        return notice.value == "mdy"
                   ? Format::tr("Nothing proves the order of day and month; they are read with the "
                                "month first. Please check.")
                   : Format::tr("Nothing proves the order of day and month; they are read with the "
                                "day first. Please check.");
    case NoticeCode::further_statuses:
        return Format::tr("Columns that say that an order was cancelled or returned, beside its "
                          "status: %1.")
            .arg(value);
    case NoticeCode::sale_statuses:
        return Format::tr("Statuses that count as sales: %1.").arg(value);
    case NoticeCode::customer_guessed:
        return Format::tr("“%1” is taken for the customer, as its values alone come back in other "
                          "orders on other days. Please check.")
            .arg(value);
    case NoticeCode::other_currency:
        return Format::tr("Left out for want of a rate: %1 of %2 rows, %3 in %4. Amounts of "
                          "different currencies are never added.",
                          "rows, all rows, money, currency")
            .arg(number, Format::count(notice.total), Format::money(notice.amount, value), value);
    case NoticeCode::days_swapped:
        return Format::tr(
                   "In “%1” a spreadsheet took the day for the month wherever it could: dates "
                   "have days up to 12, the rest are texts with days above. Day and month "
                   "are changed back in %2 rows. Please check.")
            .arg(value, number);
    case NoticeCode::repeating_kinds:
        return Format::tr("“%1” tells rows apart that come to the same money as others of their "
                          "order, such as its head or its payment. They are not counted twice; "
                          "rows left out: %2.")
            .arg(value, number);
    case NoticeCode::amount_by_part: {
        //: two columns of a file
        const QStringList columns = value.split(QStringLiteral(" / "));
        return Format::tr("“%1” is taken for the amount by a part of its name; “%2” holds numbers, "
                          "too. Please check.")
            .arg(columns.first(), columns.last());
    }
    case NoticeCode::date_by_part: {
        //: two columns of a file
        const QStringList columns = value.split(QStringLiteral(" / "));
        return Format::tr("“%1” is taken for the date of the order by a part of its name; “%2” "
                          "holds dates, too. Please check.")
            .arg(columns.first(), columns.last());
    }
    case NoticeCode::rows_give_back:
        //: a column of a file and its cells: "Doc Type: CN"
        return Format::tr("Rows that give money back are told by “%1”; they are taken as refunds. "
                          "Please check.")
            .arg(value);
    case NoticeCode::may_be_returned:
        return Format::tr("“%1” is filled on a few rows alone. If these came back or were "
                          "cancelled, choose it as the status; now they count as sales.")
            .arg(value);
    case NoticeCode::masked_customers:
        return Format::tr("Customers are masked, as in “%1”: different people may look the same. "
                          "If there is a column that tells them apart, such as an account, choose "
                          "it.")
            .arg(value);
    case NoticeCode::one_for_many:
        return Format::tr("“%1” has %2 of %3 rows: is it whoever was not asked for a name?")
            .arg(value, number, Format::count(notice.total));
    case NoticeCode::no_customers:
        return Format::tr("No column says who the customer is: totals are right, but nothing can "
                          "be said of customers.");
    }
    return {};
}

} // namespace perennial::ui
