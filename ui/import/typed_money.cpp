#include "ui/import/typed_money.h"

#include <algorithm>

namespace perennial::ui {

namespace {

constexpr int money_decimals = 6, most_digits = 12;

bool isMark(QChar c) {
    return c == QLatin1Char('.') || c == QLatin1Char(',') || c == QChar(0xFF0E) ||
           c == QChar(0xFF0C);
}

/// Where the decimals begin in "1.234,56"; -1 when there are none.
int decimalMark(const QString& number) {
    const auto last = std::find_if(number.crbegin(), number.crend(), isMark);
    if (last == number.crend()) {
        return -1;
    }
    const int place = static_cast<int>(number.crend() - last) - 1;
    const bool sameBefore = number.left(place).contains(*last);
    const bool otherBefore = std::any_of(number.cbegin(), number.cbegin() + place,
                                         [last](QChar c) { return isMark(c) && c != *last; });
    const auto digitsAfter = number.size() - place - 1;
    return sameBefore || (digitsAfter == 3 && !otherBefore) ? -1 : place;
}

} // namespace

std::optional<Money> typedMoney(const QString& text) {
    QString number;
    bool negative = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('-') || c == QChar(0x2212) || c == QLatin1Char('(')) {
            negative = true;
        } else if (c.digitValue() >= 0 || isMark(c)) {
            number += c;
        } else if (c.isLetter() && !number.isEmpty() && c.category() != QChar::Symbol_Currency &&
                   !c.isUpper()) {
            return std::nullopt; // words, not a currency code
        }
    }
    const int mark = decimalMark(number);
    std::int64_t micros = 0;
    int whole = 0, decimals = 0;
    for (int place = 0; place < number.size(); ++place) {
        const int digit = number[place].digitValue();
        const bool behind = mark >= 0 && place > mark;
        if (digit < 0 || (behind && decimals == money_decimals)) {
            continue;
        }
        (behind ? decimals : whole) += 1;
        micros = micros * 10 + digit;
        if (whole > most_digits) {
            return std::nullopt;
        }
    }
    if (whole + decimals == 0) {
        return std::nullopt;
    }
    for (; decimals < money_decimals; ++decimals) {
        micros *= 10;
    }
    return Money{negative ? -micros : micros};
}

} // namespace perennial::ui
