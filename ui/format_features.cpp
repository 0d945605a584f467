// Facts about customers that learned forecasts go by, in words.
#include "ui/format.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace perennial::ui {

namespace {

enum class FactUnit { Times, Days, Money, Share, Change, Ratio, Number, Count, Month, Seconds };

struct FeatureWords {
    const char* code; ///< of docs/methods/features.md
    FactUnit unit;
    const char* name;
    const char* fact; ///< %1: the value, with its unit
};

// clang-format off
constexpr std::array feature_words{
    FeatureWords{"frequency", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Repeat purchases"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Came back %1")},
    FeatureWords{"orders", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Orders"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Ordered %1")},
    FeatureWords{"days_first_to_last", FactUnit::Days, QT_TRANSLATE_NOOP("perennial::ui::Format", "Time from first to last purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "%1 between the first and the last purchase")},
    FeatureWords{"days_since_first_order", FactUnit::Days, QT_TRANSLATE_NOOP("perennial::ui::Format", "Time since the first purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "First bought %1 ago")},
    FeatureWords{"days_since_last_order", FactUnit::Days, QT_TRANSLATE_NOOP("perennial::ui::Format", "Time since the last purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Last bought %1 ago")},
    FeatureWords{"mean_gap_days", FactUnit::Days, QT_TRANSLATE_NOOP("perennial::ui::Format", "Mean gap between purchases"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Buys every %1 on average")},
    FeatureWords{"sd_gap_days", FactUnit::Days, QT_TRANSLATE_NOOP("perennial::ui::Format", "Spread of the gaps between purchases"), QT_TRANSLATE_NOOP("perennial::ui::Format", "The gaps between purchases vary by %1")},
    FeatureWords{"last_gap_to_mean", FactUnit::Ratio, QT_TRANSLATE_NOOP("perennial::ui::Format", "Last gap against the mean gap"), QT_TRANSLATE_NOOP("perennial::ui::Format", "The last gap was %1 times the mean one")},
    FeatureWords{"silence_to_mean_gap", FactUnit::Ratio, QT_TRANSLATE_NOOP("perennial::ui::Format", "Silence against the mean gap"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Silent for %1 times the mean gap")},
    FeatureWords{"purchases_30_days", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Purchases in the last 30 days"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Bought %1 in the last 30 days")},
    FeatureWords{"purchases_90_days", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Purchases in the last 90 days"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Bought %1 in the last 90 days")},
    FeatureWords{"purchases_180_days", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Purchases in the last 180 days"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Bought %1 in the last 180 days")},
    FeatureWords{"purchases_365_days", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Purchases in the last year"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Bought %1 in the last year")},
    FeatureWords{"revenue_30_days", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Revenue of the last 30 days"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spent %1 in the last 30 days")},
    FeatureWords{"revenue_90_days", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Revenue of the last 90 days"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spent %1 in the last 90 days")},
    FeatureWords{"revenue_180_days", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Revenue of the last 180 days"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spent %1 in the last 180 days")},
    FeatureWords{"revenue_365_days", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Revenue of the last year"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spent %1 in the last year")},
    FeatureWords{"revenue_to_date", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Revenue so far"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spent %1 so far")},
    FeatureWords{"purchases_same_season", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Purchases in this season a year ago"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Bought %1 in this season a year ago")},
    FeatureWords{"revenue_same_season", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Revenue of this season a year ago"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spent %1 in this season a year ago")},
    FeatureWords{"mean_purchase_value", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Mean value of a purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spends %1 a purchase")},
    FeatureWords{"first_purchase_value", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Value of the first purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spent %1 at the first purchase")},
    FeatureWords{"last_purchase_value", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Value of the last purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spent %1 at the last purchase")},
    FeatureWords{"largest_purchase_value", FactUnit::Money, QT_TRANSLATE_NOOP("perennial::ui::Format", "Value of the largest purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spent %1 at the largest purchase")},
    FeatureWords{"value_trend", FactUnit::Change, QT_TRANSLATE_NOOP("perennial::ui::Format", "Trend of purchase values"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Spends %1 from one purchase to the next")},
    FeatureWords{"first_month", FactUnit::Month, QT_TRANSLATE_NOOP("perennial::ui::Format", "Month of the first purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "First bought in %1")},
    FeatureWords{"weekend_share", FactUnit::Share, QT_TRANSLATE_NOOP("perennial::ui::Format", "Orders at the weekend"), QT_TRANSLATE_NOOP("perennial::ui::Format", "%1 of orders at the weekend")},
    FeatureWords{"lines_per_order", FactUnit::Number, QT_TRANSLATE_NOOP("perennial::ui::Format", "Lines an order"), QT_TRANSLATE_NOOP("perennial::ui::Format", "%1 lines an order")},
    FeatureWords{"units_per_order", FactUnit::Number, QT_TRANSLATE_NOOP("perennial::ui::Format", "Units an order"), QT_TRANSLATE_NOOP("perennial::ui::Format", "%1 units an order")},
    FeatureWords{"distinct_products", FactUnit::Count, QT_TRANSLATE_NOOP("perennial::ui::Format", "Different products"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Different products bought (%1)")},
    FeatureWords{"distinct_categories", FactUnit::Count, QT_TRANSLATE_NOOP("perennial::ui::Format", "Different categories"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Different categories bought (%1)")},
    FeatureWords{"refund_share", FactUnit::Share, QT_TRANSLATE_NOOP("perennial::ui::Format", "Refunded share of revenue"), QT_TRANSLATE_NOOP("perennial::ui::Format", "%1 of revenue refunded")},
    FeatureWords{"discount_share", FactUnit::Share, QT_TRANSLATE_NOOP("perennial::ui::Format", "Mean discount"), QT_TRANSLATE_NOOP("perennial::ui::Format", "%1 discount on average")},
    FeatureWords{"first_discount_share", FactUnit::Share, QT_TRANSLATE_NOOP("perennial::ui::Format", "Discount at the first purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "%1 discount at the first purchase")},
    FeatureWords{"coupon_share", FactUnit::Share, QT_TRANSLATE_NOOP("perennial::ui::Format", "Orders with a coupon"), QT_TRANSLATE_NOOP("perennial::ui::Format", "%1 of orders with a coupon")},
    FeatureWords{"visits", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Visits to the site"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Visited the site %1")},
    FeatureWords{"visits_30_days", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Visits in the last 30 days"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Visited the site %1 in the last 30 days")},
    FeatureWords{"visits_90_days", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Visits in the last 90 days"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Visited the site %1 in the last 90 days")},
    FeatureWords{"visits_since_last_order", FactUnit::Times, QT_TRANSLATE_NOOP("perennial::ui::Format", "Visits since the last purchase"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Visited the site %1 since the last purchase")},
    FeatureWords{"days_since_last_visit", FactUnit::Days, QT_TRANSLATE_NOOP("perennial::ui::Format", "Time since the last visit"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Last visited the site %1 ago")},
    FeatureWords{"mean_visit_seconds", FactUnit::Seconds, QT_TRANSLATE_NOOP("perennial::ui::Format", "Mean length of a visit"), QT_TRANSLATE_NOOP("perennial::ui::Format", "Stays on the site for %1 a visit")},
    FeatureWords{"events_per_visit", FactUnit::Number, QT_TRANSLATE_NOOP("perennial::ui::Format", "Pages and clicks a visit"), QT_TRANSLATE_NOOP("perennial::ui::Format", "%1 pages and clicks a visit")},
};
// clang-format on

const FeatureWords* wordsOf(const QString& code) {
    const auto* const found =
        std::find_if(feature_words.begin(), feature_words.end(),
                     [&](const FeatureWords& words) { return code == QLatin1String(words.code); });
    return found != feature_words.end() ? found : nullptr;
}

/// Of "category_3_share", "channel_3_share" and "country_3": 3.
int rankIn(const QString& code, const char* group) {
    const QRegularExpression pattern(
        QStringLiteral("^%1_(\\d)(_share)?$").arg(QLatin1String(group)));
    return pattern.match(code).captured(1).toInt();
}

QString valueWords(FactUnit unit, double value, const QString& currency) {
    switch (unit) {
    case FactUnit::Times:
        return Format::times(value);
    case FactUnit::Days:
        return Format::days(value);
    case FactUnit::Money:
        return Format::money(value, currency);
    case FactUnit::Share:
        return Format::percent(value);
    case FactUnit::Change:
        return Format::signedPercent(value);
    case FactUnit::Month:
        return QLocale().standaloneMonthName(std::clamp(int(std::lround(value)), 1, 12));
    case FactUnit::Seconds:
        return QCoreApplication::translate("perennial::ui::Format", "%1 min", "minutes")
            .arg(Format::number(value / 60.0, 1));
    case FactUnit::Ratio:
    case FactUnit::Number:
        return Format::number(value, 1);
    case FactUnit::Count:
        break;
    }
    return Format::count(qulonglong(std::max(0.0, value)));
}

} // namespace

QString Format::times(double count) {
    const int whole = std::max(0, int(std::lround(count)));
    return whole == 1 ? tr("once") : tr("%Ln times", nullptr, whole);
}

QString Format::feature(const QString& code) {
    if (const FeatureWords* words = wordsOf(code)) {
        return tr(words->name);
    }
    if (code == QLatin1String("purchase_pattern")) {
        return tr("Pattern of purchases");
    }
    if (const int rank = rankIn(code, "category"); rank > 0) {
        return tr("Share of spend in the shop's category no. %1 by revenue").arg(rank);
    }
    if (const int rank = rankIn(code, "country"); rank > 0) {
        return tr("Living in the shop's country no. %1 by revenue").arg(rank);
    }
    const int rank = rankIn(code, "channel");
    return rank > 0 ? tr("Share of orders through the shop's channel no. %1 by revenue").arg(rank)
                    : code;
}

QString Format::featureFact(const QString& code, double value, const QString& currency) {
    if (code == QLatin1String("purchase_pattern")) {
        return tr("How often and how lately the customer bought, and for how much");
    }
    if (!std::isfinite(value)) {
        return tr("%1 (there is none)", "a fact about a customer, which does not exist")
            .arg(feature(code));
    }
    if (const FeatureWords* words = wordsOf(code)) {
        return tr(words->fact).arg(valueWords(words->unit, value, currency));
    }
    if (const int rank = rankIn(code, "category"); rank > 0) {
        return tr("%1 of spend in the shop's category no. %2", "percentage; rank by revenue")
            .arg(percent(value))
            .arg(rank);
    }
    if (const int rank = rankIn(code, "country"); rank > 0) {
        return (value > 0.5 ? tr("Lives in the shop's country no. %1 by revenue")
                            : tr("Does not live in the shop's country no. %1 by revenue"))
            .arg(rank);
    }
    const int rank = rankIn(code, "channel");
    return rank > 0
               ? tr("%1 of orders through the shop's channel no. %2", "percentage; rank by revenue")
                     .arg(percent(value))
                     .arg(rank)
               : feature(code);
}

} // namespace perennial::ui
