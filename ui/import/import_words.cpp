#include "ui/import/import_words.h"

#include "ui/format.h"
#include "ui/format_tables.h"
#include "ui/import/import_preset.h"

#include <QCoreApplication>

namespace perennial::ui {

namespace {

QString importWords(const char* source) {
    return QCoreApplication::translate("perennial::ui::ImportWords", source);
}

} // namespace

QString roleWords(Role role) {
    static constexpr const char* words[] = {
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Not used"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Order number"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Customer"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Order date"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Product number"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Product name"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Quantity"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Unit price"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Amount"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Discount"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Currency"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Status"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Category"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Country"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Channel"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Coupon"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Cost of goods"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "E-mail"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Tax"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Shipping"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Discount on the order"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Refunded amount"),
    };
    static_assert(std::size(words) == static_cast<std::size_t>(last_role) + 1);
    return importWords(words[static_cast<std::size_t>(role)]);
}

QString meaningWords(TableKind kind, int meaning) {
    return kind == TableKind::orders ? roleWords(static_cast<Role>(meaning))
                                     : sideFieldText(static_cast<SideField>(meaning));
}

QString typeWords(ColumnType type) {
    static constexpr const char* words[] = {
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Text"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Identifier"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Whole number"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Number"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Date"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Date and time"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Yes or no"),
        QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Empty"),
    };
    static_assert(std::size(words) == static_cast<std::size_t>(ColumnType::empty) + 1);
    return importWords(words[static_cast<std::size_t>(type)]);
}

QString encodingWords(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
        return QStringLiteral("UTF-8");
    case Encoding::utf8_bom:
        return importWords(
            QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "UTF-8 with byte order mark"));
    case Encoding::utf16le:
        return QStringLiteral("UTF-16 LE");
    case Encoding::utf16be:
        return QStringLiteral("UTF-16 BE");
    case Encoding::latin1:
        return QStringLiteral("ISO 8859-1");
    case Encoding::cp1252:
        return QStringLiteral("Windows-1252");
    case Encoding::gb18030:
        return QStringLiteral("GB 18030");
    case Encoding::big5:
        return QStringLiteral("Big5");
    case Encoding::shift_jis:
        return QStringLiteral("Shift-JIS");
    case Encoding::cp1250:
        return QStringLiteral("Windows-1250");
    case Encoding::cp1251:
        return QStringLiteral("Windows-1251");
    case Encoding::cp1253:
        return QStringLiteral("Windows-1253");
    case Encoding::cp1254:
        return QStringLiteral("Windows-1254");
    }
    return {};
}

QString delimiterWords(char delimiter) {
    switch (delimiter) {
    case ',':
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Comma"));
    case ';':
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Semicolon"));
    case '\t':
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Tab"));
    case '|':
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Vertical bar"));
    case ' ':
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Runs of blanks"));
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString lineEndWords(LineEnd end) {
    switch (end) {
    case LineEnd::lf:
        return QStringLiteral("LF (Linux, macOS)");
    case LineEnd::crlf:
        return QStringLiteral("CRLF (Windows)");
    case LineEnd::cr:
        return QStringLiteral("CR (Mac OS 9)");
    case LineEnd::any:
        break;
    }
    return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Any of them"));
}

QString quoteWords(char quote) {
    return quote == '"'
               ? importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Quotation mark (\")"))
           : quote == '\''
               ? importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Apostrophe (')"))
               : importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "None"));
}

QString ratesErrorWords(const Error& error) {
    if (error.code() != ErrorCode::bad_input) {
        return Format::error(error);
    }
    return importWords(QT_TRANSLATE_NOOP(
                           "perennial::ui::ImportWords",
                           "The file has a line that is no rate: %1. Write a currency, its rate "
                           "and, where it changes, the day from which it holds: "
                           "EUR,1.08,2024-01-31."))
        .arg(QString::fromStdString(error.detail()));
}

QString dateOrderWords(DateOrder order) {
    switch (order) {
    case DateOrder::ymd:
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Year, month, day"));
    case DateOrder::dmy:
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Day, month, year"));
    case DateOrder::mdy:
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Month, day, year"));
    case DateOrder::none:
        break;
    }
    return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "No dates found"));
}

QString decimalWords(char separator) {
    return separator == ','
               ? importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Comma (1234,56)"))
               : importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Point (1234.56)"));
}

QString refundRuleWords(RefundPolicy policy) {
    switch (policy) {
    case RefundPolicy::refund_date:
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Count when refunded"));
    case RefundPolicy::order_date:
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Count when ordered"));
    case RefundPolicy::exclude:
        break;
    }
    return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "Leave out"));
}

QString certainty(const Detected& detected, bool chosen) {
    if (chosen) {
        return importWords(QT_TRANSLATE_NOOP("perennial::ui::ImportWords", "chosen by you"));
    }
    const QString share = Format::percent(detected.confidence);
    const QString evidence = Format::evidence(detected);
    return evidence.isEmpty() ? share : share + QStringLiteral(" · ") + evidence;
}

} // namespace perennial::ui
