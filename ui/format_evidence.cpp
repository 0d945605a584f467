// Sentences for why something in a file was detected, and for what contradicts it.
#include "analytics/import/import.h"
#include "ui/format.h"

namespace perennial::ui {
namespace {

QString delimiter_words(const std::string& delimiter) {
    return delimiter == "\t"  ? Format::tr("tab", "between the fields of a file")
           : delimiter == " " ? Format::tr("blanks", "between the fields of a file")
                              : QString::fromStdString(delimiter);
}

/// Short and on one line: a cell may be a page of text.
QString quoted_fact(const std::string& text) {
    constexpr qsizetype longest = 60;
    const QString line = QString::fromStdString(text).simplified();
    return line.size() > longest ? line.first(longest - 1) + QChar(0x2026) : line;
}

} // namespace

QString Format::encodingEvidence(const Evidence& evidence) {
    switch (evidence.code) {
    case EvidenceCode::byte_order_mark:
        return tr("byte order mark %1").arg(quoted_fact(evidence.value));
    case EvidenceCode::alternate_zeros:
        return tr("every second byte is zero");
    case EvidenceCode::ascii_only:
        return tr("plain ASCII");
    case EvidenceCode::valid_utf8:
        return tr("every accented or Asian character is valid UTF-8");
    case EvidenceCode::mostly_utf8:
        return tr("nearly all valid UTF-8; bytes that are not: %1").arg(count(evidence.count));
    case EvidenceCode::common_pairs:
        return evidence.value.empty()
                   ? tr("pairs of bytes that are everyday characters")
                   : tr("pairs of bytes that are everyday characters, such as '%1'")
                         .arg(quoted_fact(evidence.value));
    case EvidenceCode::letters_of_language:
        return tr("not UTF-8; letters that words have, such as '%1'")
            .arg(quoted_fact(evidence.value));
    case EvidenceCode::windows_bytes:
        return tr("not UTF-8; bytes 80 to 9F");
    case EvidenceCode::accented_bytes:
        return tr("not UTF-8; single accented bytes");
    case EvidenceCode::database:
        return tr("SQLite database");
    default:
        return {};
    }
}

QString Format::tableEvidence(const Evidence& evidence) {
    switch (evidence.code) {
    case EvidenceCode::widths_agree:
        return tr("%1 of the rows have %2 fields with %3", "the last is a comma, a tab ...")
            .arg(percent(static_cast<double>(evidence.total) / 1000.0), count(evidence.count),
                 delimiter_words(evidence.value));
    case EvidenceCode::line_ends:
        return tr("so end all of the first %1 rows").arg(count(evidence.total));
    case EvidenceCode::line_ends_mixed:
        //: the usual line end of a file: CRLF, LF or CR
        return tr("%1 of the first %2 rows end with %3, the others otherwise")
            .arg(count(evidence.count), count(evidence.total),
                 quoted_fact(evidence.value).toUpper());
    case EvidenceCode::line_ends_in_cells:
        return tr("other line ends stand within cells: only so the rows agree");
    case EvidenceCode::quotes_around:
        return tr("around fields in %1 of the first %2 rows, such as '%3'")
            .arg(count(evidence.count), count(evidence.total), quoted_fact(evidence.value));
    case EvidenceCode::quotes_unseen:
        return tr("no field is quoted");
    case EvidenceCode::quotes_as_letters:
        return tr("quotation marks are letters here: only so the rows agree");
    case EvidenceCode::known_names:
        return tr("known column names in the first row: %1").arg(count(evidence.count));
    case EvidenceCode::value_in_first_row:
        return tr("the first row has the value '%1'").arg(quoted_fact(evidence.value));
    case EvidenceCode::words_above_values:
        return tr("words above columns of values: %1").arg(count(evidence.count));
    case EvidenceCode::words_in_first_row:
        return tr("no value in the first row");
    case EvidenceCode::names_of_the_database:
        return tr("column names of the database");
    default:
        return {};
    }
}

QString Format::valueEvidence(const Evidence& evidence) {
    const QString value = quoted_fact(evidence.value);
    switch (evidence.code) {
    case EvidenceCode::mark_seen:
    case EvidenceCode::day_above_12:
        return evidence.row == 0 ? tr("because of '%1'").arg(value)
                                 : tr("because of '%1' in row %2").arg(value, count(evidence.row));
    case EvidenceCode::groups_of_three:
        return tr("always three digits behind it, as in '%1': please check").arg(value);
    case EvidenceCode::mark_unseen:
        return tr("no number shows it");
    case EvidenceCode::other_column:
        return tr("because of '%1' in column '%2', row %3")
            .arg(value, quoted_fact(evidence.other), count(evidence.row));
    case EvidenceCode::one_reading:
        return tr("one reading only, such as '%1'").arg(value);
    case EvidenceCode::rows_in_time:
        return tr("only in this order the rows follow in time");
    case EvidenceCode::years_first:
        return tr("read otherwise, dates such as '%1' lie decades apart").arg(value);
    case EvidenceCode::points_day_first:
        return tr("dates with points begin with the day");
    case EvidenceCode::either_way:
        return tr("every date can also be read the other way round");
    case EvidenceCode::seconds_since_1970:
        return tr("seconds since 1970, such as '%1'").arg(value);
    case EvidenceCode::days_since_1900:
        return tr("days since 1900 as spreadsheets count them, such as '%1'").arg(value);
    case EvidenceCode::milliseconds_since_1970:
        return tr("milliseconds since 1970, such as '%1'").arg(value);
    default:
        return {};
    }
}

QString Format::roleEvidence(const Evidence& evidence) {
    const QString value = quoted_fact(evidence.value);
    switch (evidence.code) {
    case EvidenceCode::name_and_values:
        return evidence.other.empty()
                   ? tr("name '%1', no values").arg(value)
                   : tr("name '%1', values such as '%2', %3 different in %4 rows")
                         .arg(value, quoted_fact(evidence.other), count(evidence.count),
                              count(evidence.total));
    case EvidenceCode::known_export:
        return tr("as in exports of %1").arg(value);
    case EvidenceCode::price_of_line:
        return tr("'%1' grows with the quantity: the price of the line").arg(value);
    case EvidenceCode::price_of_piece:
        //: two columns of a file: the price after discount, and the list price
        return tr("'%1' is at most '%2', whatever the quantity: what one piece was sold for")
            .arg(value, quoted_fact(evidence.other));
    case EvidenceCode::counts_pieces:
        return tr("'%1' holds whole numbers below the price: pieces, not money").arg(value);
    case EvidenceCode::paid_of_amount:
        //: two columns of a file: what was paid, and what was asked
        return tr("'%1' is never above '%2': what was paid")
            .arg(value, quoted_fact(evidence.other));
    case EvidenceCode::less_discount:
        //: two columns of a file: the amount after discount, and the one before
        return tr("'%1' is '%2' less the discount").arg(value, quoted_fact(evidence.other));
    case EvidenceCode::email_identifies:
        return tr("e-mail address, as there is no customer id");
    case EvidenceCode::only_dates:
        return evidence.count <= 1 ? tr("the only dates")
               : evidence.total == 1
                   ? tr("of %1 columns of dates the one that is never later")
                         .arg(count(evidence.count))
                   : tr("the first of %1 columns of dates").arg(count(evidence.count));
    case EvidenceCode::last_money:
        return evidence.count == 1 ? tr("the only column of money")
                                   : tr("the last column of numbers with decimals");
    case EvidenceCode::words_of_returns:
        return tr("'%1' tells returns from sales").arg(quoted_fact(evidence.value));
    case EvidenceCode::id_comes_back:
        return tr("an id that comes back on other days");
    case EvidenceCode::id_with_one_date:
        return tr("an id that always has one date");
    case EvidenceCode::small_whole_numbers:
        return tr("small whole numbers");
    default:
        return {};
    }
}

QString Format::amountEvidence(const Evidence& evidence) {
    switch (evidence.code) {
    case EvidenceCode::amount_column:
        return tr("the amount column");
    case EvidenceCode::quantity_times_price:
        return tr("quantity times unit price");
    case EvidenceCode::price_alone:
        return tr("the unit price");
    case EvidenceCode::total_on_each_line:
        return tr("the order's total, repeated on each line and counted once");
    case EvidenceCode::total_on_first_line:
        return tr("the order's total, on its first line");
    case EvidenceCode::date_and_amount:
        //: two columns of a file
        return tr("a date in '%1' and an amount in '%2'")
            .arg(quoted_fact(evidence.value), quoted_fact(evidence.other));
    case EvidenceCode::columns_of_kind:
        return evidence.other.empty()
                   ? tr("the column '%1'").arg(quoted_fact(evidence.value))
                   : tr("columns such as '%1' and '%2'")
                         .arg(quoted_fact(evidence.value), quoted_fact(evidence.other));
    case EvidenceCode::amount_is_of_order:
        return tr("quantity times unit price: the amount column is the total of the whole order");
    default:
        return {};
    }
}

QString Format::evidence(const Evidence& evidence) {
    if (evidence.code == EvidenceCode::chosen) {
        return tr("as chosen");
    }
    for (const auto sentence :
         {&Format::encodingEvidence, &Format::tableEvidence, &Format::valueEvidence,
          &Format::roleEvidence, &Format::amountEvidence}) {
        const QString text = sentence(evidence);
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

QString Format::evidence(const Detected& detected) {
    QString text = evidence(detected.evidence);
    if (detected.evidence.row > 1 && !tableEvidence(detected.evidence).isEmpty()) {
        //: evidence, how many lines stand above the table
        text = tr("%1; lines of another shape above it: %2")
                   .arg(text, count(detected.evidence.row - 1));
    }
    for (const ColumnProblem& problem : detected.problems) {
        //: evidence, what contradicts it
        text = tr("%1; but %2").arg(text, columnProblem(problem));
    }
    return text;
}

QString Format::columnProblem(const ColumnProblem& problem) {
    const auto& place = problem.first.front();
    const QString value = quoted_fact(place.text);
    const QString row = count(place.row);
    const QString times = count(problem.count);
    switch (problem.code) {
    case ProblemCode::other_order:
        return tr("%1 dates read only with day and month the other way round, first '%2' in row %3")
            .arg(times, value, row);
    case ProblemCode::other_mark:
        return tr("%1 numbers have another decimal mark, first '%2' in row %3")
            .arg(times, value, row);
    case ProblemCode::unreadable:
        return tr("%1 values cannot be read, first '%2' in row %3").arg(times, value, row);
    case ProblemCode::mangled_identifier:
        return tr("%1 numbers of customers, orders or products have lost digits in a spreadsheet, "
                  "first '%2' in row %3")
            .arg(times, value, row);
    }
    return {};
}

QString Format::rowMeaning(const Inspection& inspection) {
    if (inspection.row_meaning != "order line") {
        return tr("One row is one order.");
    }
    return inspection.lines_per_order > 1.0
               ? tr("One row is one order line; %1 lines make an order.")
                     .arg(number(inspection.lines_per_order, 1))
               : tr("One row is one order line.");
}

} // namespace perennial::ui
