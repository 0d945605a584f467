#include "ui/widgets/percent_box.h"

#include "ui/format.h"

#include <cmath>

namespace perennial::ui {

std::optional<double> parsePercent(const QString& text) {
    QString plain = text.simplified();
    plain.remove(QLatin1Char(' ')).replace(QChar(0x2212), QLatin1Char('-'));
    plain.replace(QChar(0xFF05), QLatin1Char('%')).replace(QLatin1Char(','), QLatin1Char('.'));
    const bool percent = plain.endsWith(QLatin1Char('%'));
    if (percent) {
        plain.chop(1);
    }
    for (const QChar c : plain) { // keeps "1e3", "nan" and "inf" out of toDouble
        if (!c.isDigit() && !QStringLiteral("+-.").contains(c)) {
            return {};
        }
    }
    bool ok = false;
    const double value = plain.toDouble(&ok);
    if (!ok) {
        return {};
    }
    return !percent && std::abs(value) < 1.0 ? 100.0 * value : value;
}

PercentBox::PercentBox(QWidget* parent) : QDoubleSpinBox(parent) {
    setDecimals(1);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setKeyboardTracking(false);
    setGroupSeparatorShown(false);
}

QString PercentBox::textFromValue(double value) const {
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return Format::percent(value / 100.0, whole ? 0 : 1);
}

double PercentBox::valueFromText(const QString& text) const {
    return parsePercent(text).value_or(value());
}

QValidator::State PercentBox::validate(QString& text, int&) const {
    if (const auto value = parsePercent(text)) {
        return *value >= minimum() && *value <= maximum() ? QValidator::Acceptable
                                                          : QValidator::Intermediate;
    }
    for (const QChar c : text) {
        if (!c.isDigit() && !c.isSpace() && !QStringLiteral("+-.,%\u2212\uFF05").contains(c)) {
            return QValidator::Invalid;
        }
    }
    return QValidator::Intermediate;
}

} // namespace perennial::ui
