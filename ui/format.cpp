#include "ui/format.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace perennial::ui {

namespace {

/// QLocale(), or American English where the environment names no language.
QLocale formatLocale() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates)
                                           : locale;
}

bool countsInTenThousands(const QLocale& locale) {
    return locale.language() == QLocale::Chinese;
}

struct Currency {
    QStringView code, symbol;
    int decimals;
};

/// Symbols that mean one currency to most readers; all others keep their ISO code.
constexpr std::array known_currencies{
    Currency{u"EUR", u"€", 2},   Currency{u"GBP", u"£", 2},   Currency{u"USD", u"$", 2},
    Currency{u"CNY", u"¥", 2},   Currency{u"JPY", u"JP¥", 0}, Currency{u"KRW", u"₩", 0},
    Currency{u"INR", u"₹", 2},   Currency{u"BRL", u"R$", 2},  Currency{u"CAD", u"CA$", 2},
    Currency{u"AUD", u"A$", 2},  Currency{u"NZD", u"NZ$", 2}, Currency{u"HKD", u"HK$", 2},
    Currency{u"TWD", u"NT$", 2}, Currency{u"SGD", u"S$", 2},  Currency{u"MXN", u"MX$", 2},
    Currency{u"ILS", u"₪", 2},   Currency{u"VND", u"₫", 0},   Currency{u"UAH", u"₴", 2},
    Currency{u"TRY", u"₺", 2},   Currency{u"RUB", u"₽", 2}, Currency{u"THB", u"฿", 2},
    Currency{u"PHP", u"₱", 2},   Currency{u"CLP", u"CLP", 0}, Currency{u"HUF", u"HUF", 2},
    Currency{u"ISK", u"ISK", 0}, Currency{u"KWD", u"KWD", 3}, Currency{u"BHD", u"BHD", 3},
};

Currency currencyOf(const QString& code) {
    const auto found =
        std::find_if(known_currencies.begin(), known_currencies.end(),
                     [&](const Currency& currency) { return code == currency.code; });
    return found != known_currencies.end() ? *found : Currency{code, code, 2};
}

/// The symbol put where the language puts it, around a numeral without sign.
QString withCurrency(const QString& numeral, bool negative, const QString& code) {
    const QLocale locale = formatLocale();
    QString text = numeral;
    if (!code.isEmpty()) {
        const QString one = locale.toString(1);
        text = locale.toCurrencyString(1.0, currencyOf(code).symbol.toString(), 0);
        const qsizetype at = text.indexOf(one);
        // A code is a word and wants a space, which the patterns made for symbols do not have.
        const bool word_before = at > 0 && text[at - 1].isLetter();
        text.replace(at, one.size(), word_before ? QChar(QChar::Nbsp) + numeral : numeral);
    }
    return negative ? locale.negativeSign() + text : text;
}

int decimalsFor(const QString& currency) {
    return currency.isEmpty() ? 2 : currencyOf(currency).decimals;
}

/// So many that marks `step` apart are written as what they are: 2 for 0.25, 1 for 0.5.
int decimalsOfStep(double step) {
    const int first = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    const double scaled = step * std::pow(10.0, first);
    const bool whole = std::abs(scaled - std::round(scaled)) < 1e-6;
    return std::min(9, first + (whole ? 0 : 1));
}

double roundedToThreeDigits(double magnitude) {
    if (magnitude <= 0.0) {
        return 0.0;
    }
    const double unit = std::pow(10.0, std::floor(std::log10(magnitude)) - 2.0);
    return std::round(magnitude / unit) * unit;
}

QDate calendarDate(Day day) {
    const std::chrono::year_month_day ymd{day};
    return {int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day()))};
}

/// Decimals that leave three significant digits of a value below 1000.
int decimalsOfThreeDigits(double magnitude) {
    return magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2;
}

} // namespace

QString Format::money(Money amount, const QString& currency) {
    const int decimals = decimalsFor(currency);
    std::int64_t step = Money::scale;
    for (int i = 0; i < decimals; ++i) {
        step /= 10;
    }
    // Rounded as an integer, half away from zero, so that no binary fraction decides.
    const std::int64_t magnitude = std::abs(amount.micros);
    const std::int64_t units = magnitude / step + (magnitude % step >= step / 2 ? 1 : 0);
    const double major = static_cast<double>(units) / std::pow(10.0, decimals);
    return withCurrency(formatLocale().toString(major, 'f', decimals),
                        amount.micros < 0 && units > 0, currency);
}

QString Format::money(double major, const QString& currency) {
    if (!std::isfinite(major)) {
        return tr("–", "no number");
    }
    const int decimals = decimalsFor(currency);
    const double least = 0.5 * std::pow(10.0, -decimals);
    return withCurrency(formatLocale().toString(std::abs(major), 'f', decimals), major <= -least,
                        currency);
}

QString Format::shortMoney(double major, const QString& currency) {
    if (!std::isfinite(major)) {
        return tr("–", "no number");
    }
    const QLocale locale = formatLocale();
    const double magnitude = roundedToThreeDigits(std::abs(major));
    const auto scaled = [&](double unit) {
        const double value = magnitude / unit;
        return locale.toString(value, 'f', decimalsOfThreeDigits(value));
    };
    QString numeral;
    if (countsInTenThousands(locale)) {
        numeral = magnitude >= 1e8   ? QStringLiteral("%1亿").arg(scaled(1e8))
                  : magnitude >= 1e4 ? QStringLiteral("%1万").arg(scaled(1e4))
                                     : scaled(1.0);
    } else {
        numeral = magnitude >= 1e9   ? tr("%1B", "billions, short").arg(scaled(1e9))
                  : magnitude >= 1e6 ? tr("%1M", "millions, short").arg(scaled(1e6))
                  : magnitude >= 1e3 ? tr("%1K", "thousands, short").arg(scaled(1e3))
                                     : scaled(1.0);
    }
    return withCurrency(numeral, major < 0.0 && magnitude >= 0.005, currency);
}

QString Format::count(qulonglong n) {
    return formatLocale().toString(n);
}

QString Format::number(double value, int decimals) {
    if (!std::isfinite(value)) {
        return tr("–", "no number");
    }
    const double least = 0.5 * std::pow(10.0, -decimals);
    return formatLocale().toString(std::abs(value) < least ? 0.0 : value, 'f', decimals);
}

QString Format::tick(double value, double step) {
    const double magnitude = std::abs(value);
    const bool ten_thousands = countsInTenThousands(formatLocale());
    const std::array<double, 3> units =
        ten_thousands ? std::array{1e8, 1e4, 1e4} : std::array{1e9, 1e6, 1e3};
    // Shortened from 10,000 on, so that 1,000 and 2,000 read as written on a till.
    const double unit = magnitude >= units[0]             ? units[0]
                        : magnitude >= units[1]           ? units[1]
                        : magnitude >= 1e4 * (1.0 - 1e-9) ? units[2]
                                                          : 1.0;
    const double fine = std::min(step > 0.0 ? step : 1.0, magnitude > 0.0 ? magnitude : 1.0) / unit;
    const QString numeral = number(value / unit, decimalsOfStep(fine));
    if (unit == 1.0) {
        return numeral;
    }
    if (ten_thousands) {
        return unit == 1e8 ? QStringLiteral("%1亿").arg(numeral)
                           : QStringLiteral("%1万").arg(numeral);
    }
    return unit == 1e9   ? tr("%1B", "billions, short").arg(numeral)
           : unit == 1e6 ? tr("%1M", "millions, short").arg(numeral)
                         : tr("%1K", "thousands, short").arg(numeral);
}

QString Format::tickMoney(double value, double step, const QString& currency) {
    return withCurrency(tick(std::abs(value), step), value < 0.0, currency);
}

QString Format::tickPercent(double share, double step) {
    return percent(share, decimalsOfStep(100.0 * step));
}

QString Format::percent(double share, int decimals) {
    return std::isfinite(share) ? tr("%1%", "percentage, with the space your language wants")
                                      .arg(number(100.0 * share, decimals))
                                : tr("–", "no number");
}

QString Format::signedPercent(double share, int decimals) {
    if (!std::isfinite(share)) {
        return tr("–", "no number");
    }
    const QString size = percent(std::abs(share), decimals);
    const bool nothing = size == percent(0.0, decimals);
    return nothing       ? size
           : share > 0.0 ? tr("+%1", "a share above, with its sign").arg(size)
                         : tr("−%1", "a share below, with its sign").arg(size);
}

QString Format::chanceActive(std::optional<double> share) {
    return share ? percent(*share) : tr("–", "no number");
}

QString Format::date(Day day) {
    return formatLocale().toString(calendarDate(day),
                                   tr("d MMM yyyy", "date format as of QLocale::toString"));
}

QString Format::moment(const QDateTime& moment) {
    return formatLocale().toString(moment.toLocalTime(),
                                   tr("d MMM yyyy, HH:mm", "date format as of QLocale::toString"));
}

QString Format::month(Day day) {
    return formatLocale().toString(calendarDate(day),
                                   tr("MMM yyyy", "date format as of QLocale::toString"));
}

QString Format::year(Day day) {
    return formatLocale().toString(calendarDate(day), QStringLiteral("yyyy"));
}

QString Format::interval(const Interval& interval, const QString& currency) {
    return tr("%1 to %2 (%3)", "range and its probability")
        .arg(shortMoney(interval.low, currency), shortMoney(interval.high, currency), percent(0.9));
}

QString Format::countInterval(const Interval& interval) {
    return tr("%1 to %2 (%3)", "range and its probability")
        .arg(number(interval.low, 0), number(interval.high, 0), percent(0.9));
}

QString Format::ownInterval(double mean, const Interval& range, const QString& currency) {
    if (mean <= range.high) {
        return interval(range, currency);
    }
    const QString most = money(range.high, currency);
    return most == money(0.0, currency)
               ? tr("a mean: %1 of such customers bring nothing", "95%").arg(percent(0.95))
               : tr("a mean: %1 of such customers bring %2 or less", "95%; money")
                     .arg(percent(0.95), most);
}

QString Format::ownCountInterval(double mean, const Interval& range) {
    return mean <= range.high || range.high >= 0.5
               ? countInterval(range)
               : tr("a mean: %1 of such customers buy no more", "95%").arg(percent(0.95));
}

QString Format::days(double count) {
    const int whole = std::max(0, static_cast<int>(std::lround(count)));
    return whole == 1 ? tr("1 day") : tr("%Ln days", nullptr, whole);
}

QString Format::weeks(double count) {
    const int decimals = std::abs(count) < 9.95 ? 1 : 0;
    const double shown =
        std::round(count * (decimals == 1 ? 10.0 : 1.0)) / (decimals == 1 ? 10.0 : 1.0);
    return shown == 1.0
               ? tr("1 week")
               : tr("%1 weeks").arg(number(shown, shown == std::round(shown) ? 0 : decimals));
}

QString Format::customers(qulonglong count) {
    return count == 1 ? tr("1 customer")
                      : tr("%1 customers", nullptr, int(count)).arg(Format::count(count));
}

QString Format::change(double from, double to) {
    const double share = from != 0.0 ? (to - from) / std::abs(from) : std::nan("");
    if (!std::isfinite(share)) {
        return tr("–", "no number");
    }
    if (std::abs(share) < 0.0005) {
        return percent(0.0, 1);
    }
    return (share > 0.0 ? tr("▲ %1", "rise by a percentage") : tr("▼ %1", "fall by a percentage"))
        .arg(percent(std::abs(share), 1));
}

QString Format::months(int count) {
    return count == 1 ? tr("1 month") : tr("%Ln months", nullptr, count);
}

QString Format::horizon(int months) {
    return months == 1 ? tr("in the next month") : tr("in the next %n months", nullptr, months);
}

} // namespace perennial::ui
