// What a shop should know first, as sentences.
#include "analytics/overview/insights.h"
#include "ui/format.h"

#include <cmath>

namespace perennial::ui {

QString Format::insight(const Insight& insight, const QString& currency) {
    const QString share = percent(insight.share);
    const QString amount = shortMoney(to_major(insight.amount), currency);
    switch (insight.code) {
    case InsightCode::discount_first: {
        const QString both =
            tr("Of customers won with a discount %1 bought again within 90 days, of others %2",
               "two shares; goes on with a colon")
                .arg(share, percent(insight.other));
        const auto points = [](double difference) {
            return number(100.0 * difference, std::abs(difference) < 0.0095 ? 1 : 0);
        };
        if (insight.low <= 0.0 && insight.high >= 0.0) {
            return tr("%1: no clear difference.").arg(both);
        }
        const bool less = insight.high < 0.0;
        const double small = less ? -insight.high : insight.low;
        const double large = less ? -insight.low : insight.high;
        return (less ? tr("%1: %2 points fewer (%3 to %4, 90%).")
                     : tr("%1: %2 points more (%3 to %4, 90%)."))
            .arg(both, points(std::abs(insight.share - insight.other)), points(small),
                 points(large));
    }
    case InsightCode::overdue:
        return tr("Silent for longer than is usual for them: %1, who spent %2 so far.")
            .arg(customers(insight.customers), amount);
    case InsightCode::few_bring_most:
        return tr("The best tenth, %1, bring %2 of revenue.")
            .arg(customers(insight.customers), share);
    case InsightCode::year_on_year:
        return tr("The last 13 weeks brought %1, %2 on the same weeks a year before.",
                  "money; signed change")
            .arg(amount, signedPercent(insight.share));
    case InsightCode::discounts:
        return tr("Discounts took %1, %2 of what sales would have been.").arg(amount, share);
    case InsightCode::bought_once: {
        const QString once = tr("Bought once: %1, %2 of all.", "customers; share")
                                 .arg(customers(insight.customers), share);
        return insight.days > 0.0
                   ? once + QLatin1Char(' ') +
                         tr("Half of all second purchases came within %1.").arg(days(insight.days))
                   : once;
    }
    }
    return {};
}

QString Format::insightHelp(InsightCode code) {
    switch (code) {
    case InsightCode::discount_first:
        return tr("Counted among customers whose first purchase is at least 90 days old: did they "
                  "buy on another day within 90 days? Discounts may attract other customers than "
                  "full prices do, so the discount need not be the cause. The range is Newcombe's "
                  "for a difference of two shares.");
    case InsightCode::overdue:
        return tr(
            "Repeat buyers whose last purchase is much longer ago than their own gaps between "
            "purchases would have it: the churn list says it of each. Spent so far is revenue "
            "less refunds.");
    case InsightCode::few_bring_most:
        return tr("The tenth of customers with the highest revenue to date, refunds taken off, "
                  "beside the revenue of all customers.");
    case InsightCode::year_on_year:
        return tr(
            "Revenue less refunds of the 91 days up to the last day of data, guests included, "
            "beside the 91 days that lie 52 weeks before.");
    case InsightCode::discounts:
        return tr("All discounts that the orders name, beside what the orders would have come to "
                  "without them.");
    case InsightCode::bought_once:
        return tr("Customers with purchases on one day only. The time to a second purchase is "
                  "counted among those who made one.");
    }
    return {};
}

} // namespace perennial::ui
