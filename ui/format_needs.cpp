// What too few data lack, in words: the engine's phrase recognised, its numbers put into a
// sentence.
#include "ui/format.h"

#include <QRegularExpression>

#include <array>

namespace perennial::ui {

namespace {

struct NeedWords {
    const char* detail; ///< of Error{too_little_data}; numbers in brackets
    const char* sentence;
};

// clang-format off
constexpr std::array need_words{
    NeedWords{"orders of (\\d+) days; there are (\\d+)", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs orders of at least %1 days; there are %2.")},
    NeedWords{"a history as long as the horizon of (\\d+) days, and at least (\\d+) days; there are (\\d+)", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs a history of at least %2 days, and as long as the time that is forecast (%1 days); there are %3.")},
    NeedWords{"(\\d+) customers, (\\d+) of whom buy again within (\\d+) days; there are (\\d+) and (\\d+)", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs at least %1 customers, of whom %2 bought again within %3 days; there are %4 and %5.")},
    NeedWords{"learning needs (\\d+) customers of an earlier day, (\\d+) of whom bought again; there are (\\d+) and (\\d+)", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs at least %1 customers known on an earlier day, of whom %2 bought again; there are %3 and %4.")},
    NeedWords{"learning to forecast (\\d+) days needs orders of at least (\\d+) days; there are (\\d+)", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs orders of at least %2 days to forecast %1; there are %3.")},
    NeedWords{"two years of orders, for a season", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs at least two years of orders, to know the season.")},
    NeedWords{"orders that show a season; these show none", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs orders that show a season; these show none.")},
    NeedWords{"two promotions: campaigns with their days, or days of discounts", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs at least two promotions: campaigns with their days, or days on which many orders had a discount or a coupon.")},
    NeedWords{"promotions during which customers bought oftener; these had none", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs promotions during which customers bought more often; during these they did not.")},
    NeedWords{"facts of the first purchase day that differ between customers", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs facts of the first purchase day that differ between customers, such as channel or discount.")},
    NeedWords{"an earlier holdout of four weeks or more", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs an earlier time of at least four weeks to learn the weights from.")},
    NeedWords{"two forecasters that can run; there is none or one", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs at least two other ways of forecasting that can run.")},
    NeedWords{"no orders", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs at least one order; there is none.")},
    NeedWords{"orders of more than one day", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs orders of at least two days.")},
    NeedWords{"at least one customer; there is none", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs at least one customer; there is none.")},
    NeedWords{"customers who buy again in the time that is judged; there are none", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs customers who bought again in the time that forecasts are judged by; there are none.")},
    NeedWords{"customers observed for some time after their first purchase; there are none", QT_TRANSLATE_NOOP("perennial::ui::Format", "Needs customers who have been known for some time; there are none.")},
};
// clang-format on

} // namespace

QString Format::need(const std::string& detail) {
    const QString said = QString::fromStdString(detail);
    for (const NeedWords& words : need_words) {
        const QRegularExpression pattern(
            QRegularExpression::anchoredPattern(QLatin1String(words.detail)));
        const QRegularExpressionMatch match = pattern.match(said);
        if (!match.hasMatch()) {
            continue;
        }
        QString sentence = tr(words.sentence);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
            sentence.replace(QStringLiteral("%%1").arg(i), count(match.captured(i).toULongLong()));
        }
        return sentence;
    }
    return said.isEmpty() ? said : tr("Missing: %1.", "what the data lack").arg(said);
}

} // namespace perennial::ui
