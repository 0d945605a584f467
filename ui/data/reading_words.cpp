#include "ui/data/reading_words.h"

#include "analytics/core/error.h"
#include "ui/format.h"
#include "ui/format_tables.h"
#include "ui/import/import_words.h"

#include <QStringList>

#include <functional>

namespace perennial::ui {

namespace {

const QString between = QStringLiteral(" · ");

/// The words of the code that is called `value`; `value` itself when a newer program wrote it.
template <class Code, class Words>
QString codeWords(const QString& value, std::initializer_list<Code> codes, Words words) {
    for (const Code code : codes) {
        const std::string_view called = name(code);
        if (value == QLatin1String(called.data(), qsizetype(called.size()))) {
            return words(code);
        }
    }
    return value;
}

QString formWords(const QString& value) {
    return value == QLatin1String("csv")           ? QStringLiteral("CSV")
           : value == QLatin1String("fixed-width") ? ReadingWords::tr("Text in columns")
           : value == QLatin1String("xlsx")        ? QStringLiteral("Excel")
           : value == QLatin1String("sqlite")      ? QStringLiteral("SQLite")
                                                   : value;
}

QString encodingOf(const QString& value) {
    for (std::size_t code = 0; code < encoding_count; ++code) {
        if (const auto encoding = static_cast<Encoding>(code);
            value == QString::fromStdString(std::string(name(encoding)))) {
            return encodingWords(encoding);
        }
    }
    return value;
}

QString quoteOf(const QString& value) {
    for (const char quote : {'"', '\'', '\0'}) {
        if (value == QString::fromStdString(std::string(quote_name(quote)))) {
            return quoteWords(quote);
        }
    }
    return value;
}

QString lineEndOf(const QString& value) {
    return codeWords(value, {LineEnd::any, LineEnd::lf, LineEnd::crlf, LineEnd::cr}, lineEndWords);
}

QString dateOrderOf(const QString& value) {
    return codeWords(value, {DateOrder::ymd, DateOrder::dmy, DateOrder::mdy}, dateOrderWords);
}

char first(const QString& value) {
    return value.isEmpty() ? '\0' : value.at(0).toLatin1();
}

QString refundsOf(const QString& value) {
    return value == QLatin1String("refund_date")  ? ReadingWords::tr("on the day of the refund")
           : value == QLatin1String("order_date") ? ReadingWords::tr("on the day of the order")
           : value == QLatin1String("exclude")    ? ReadingWords::tr("not at all", "refunds")
                                                  : value;
}

/// "326 / 1015" as it is kept.
QString shareOf(const QString& value) {
    const QStringList parts = value.split(QStringLiteral(" / "));
    return parts.size() == 2 ? ReadingWords::tr("%1 of %2", "a number of refunds")
                                   .arg(Format::count(parts[0].toULongLong()),
                                        Format::count(parts[1].toULongLong()))
                             : value;
}

} // namespace

QString ReadingWords::format(const Pairs& format) {
    const auto pair = [](const QString& what, const QString& value) {
        //: how a file was read: what, value
        return tr("%1: %2").arg(what, value);
    };
    QStringList parts;
    for (const auto& [key, value] : format) {
        if (value.isEmpty() || value == QLatin1String("false")) {
            if (key == QLatin1String("header")) {
                parts << tr("without names of columns");
            }
        } else if (key == QLatin1String("format")) {
            parts << formWords(value);
        } else if (key == QLatin1String("encoding")) {
            parts << pair(tr("Encoding"), encodingOf(value));
        } else if (key == QLatin1String("delimiter")) {
            parts << pair(tr("Separator", "of columns"), delimiterWords(first(value)));
        } else if (key == QLatin1String("line_end")) {
            parts << pair(tr("Line ends"), lineEndOf(value));
        } else if (key == QLatin1String("quote")) {
            parts << pair(tr("Quotes"), quoteOf(value));
        } else if (key == QLatin1String("decimal_separator")) {
            parts << pair(tr("Decimal mark"), decimalWords(first(value)));
        } else if (key == QLatin1String("date_order")) {
            parts << pair(tr("Dates"), dateOrderOf(value));
        } else if (key == QLatin1String("date_order_assumed")) {
            parts << tr("that order was assumed", "of day and month");
        } else if (key == QLatin1String("table")) {
            parts << pair(tr("Table", "of a database"), value);
        } else if (key == QLatin1String("refunds_with_sale")) {
            parts << pair(tr("Refunds whose sale is in the files"), shareOf(value));
        } else if (key == QLatin1String("refund_policy")) {
            parts << pair(tr("Refunds count"), refundsOf(value));
        }
    }
    return parts.join(between);
}

QString ReadingWords::mapping(const Pairs& mapping, bool orders) {
    const auto meaningOf = [orders](const QString& code) {
        try {
            return orders ? roleWords(role_from_name(code.toStdString()))
                          : sideFieldText(side_field_from_name(code.toStdString()));
        } catch (const Error&) {
            return code; // of a newer program
        }
    };
    QStringList columns;
    for (const auto& [meaning, column] : mapping) {
        //: a column of the file and what it means
        columns << tr("%1 → %2").arg(column, meaningOf(meaning));
    }
    return columns.join(between);
}

QString ReadingWords::rules(const Pairs& rules) {
    QStringList decided;
    for (const auto& [key, value] : rules) {
        const auto rule = rule_from_name(key.toStdString());
        const auto action = rule_action_from_name(value.toStdString());
        if (rule && action) {
            //: a rule about rows, then what is done with them
            decided << tr("%1: %2").arg(Format::rule(*rule), Format::ruleAction(*action));
        } else if (key == QLatin1String("base_currency") && !value.isEmpty()) {
            decided << tr("amounts in %1", "currency").arg(value);
        } else if (key == QLatin1String("time_zone") && !value.isEmpty()) {
            decided << tr("clock of %1", "time zone of the store").arg(value);
        }
    }
    return decided.isEmpty()
               ? tr("Which rows count: as proposed")
               : tr("Which rows count, other than proposed: %1").arg(decided.join(between));
}

} // namespace perennial::ui
