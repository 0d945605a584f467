// What the examination of the orders found, what to do about it, and which analyses the orders
// suffice for.
#include "analytics/health/data_health.h"
#include "analytics/health/sufficiency.h"
#include "ui/format.h"

#include <QStringList>

#include <cmath>

namespace perennial::ui {

QString Format::severity(Severity severity) {
    switch (severity) {
    case Severity::note:
        return tr("Note", "severity");
    case Severity::caution:
        return tr("Caution", "severity");
    case Severity::serious:
        return tr("Serious", "severity");
    }
    return {};
}

QString Format::healthFinding(const HealthFinding& finding, const QString& currency) {
    const QString share = percent(finding.share, finding.share < 0.1 ? 1 : 0);
    const QString number = count(finding.count);
    const QString money_of = money(finding.amount, currency);
    const QString text = QString::fromStdString(finding.text);
    const QString first = finding.first ? date(*finding.first) : QString();
    const QString last = finding.last ? date(*finding.last) : QString();
    switch (finding.code) {
    case HealthCode::guests:
        return tr("Orders without a customer: %1, worth %2, %3 of revenue.")
            .arg(number, money_of, share);
    case HealthCode::placeholder_customer:
        return tr("“%1” has %2 orders, %3 of all: it looks like a placeholder, not a customer.")
            .arg(text, number, share);
    case HealthCode::dominant_customer:
        return tr("Customer “%1” brings %2 of revenue.").arg(text, share);
    case HealthCode::gap:
        return finding.count == 1
                   ? tr("No orders on %1, where your shop usually has some.").arg(first)
                   : tr("No orders for %1, %2 to %3, where your shop usually has some.")
                         .arg(days(static_cast<double>(finding.count)), first, last);
    case HealthCode::level_change: {
        const bool revenue = finding.text == "revenue";
        const QString change = signedPercent(finding.share - 1.0);
        return revenue ? tr("Revenue a week changes suddenly around %1, by %2, and stays there.")
                             .arg(first, change)
                       : tr("Orders a week change suddenly around %1, by %2, and stay there.")
                             .arg(first, change);
    }
    case HealthCode::partial_first_month:
        return tr("Data begins on %1: the first month is not whole.").arg(first);
    case HealthCode::partial_last_month:
        return tr("Data ends on %1: the last month is not whole.").arg(first);
    case HealthCode::future_dates:
        return tr("Orders dated after today: %1, up to %2.").arg(number, last);
    case HealthCode::refunds:
        return tr("Refunds take back %1 of revenue (%2).").arg(share, money_of);
    case HealthCode::repeated_orders:
        return tr("Orders that repeat another of the same customer, day and content: %1 (%2).")
            .arg(number, money_of);
    case HealthCode::duplicate_rows:
        return tr("Rows that are exact copies of another row: %1 (%2).").arg(number, share);
    case HealthCode::unreadable_rows:
        return tr("Rows that could not be read: %1 (%2).").arg(number, share);
    case HealthCode::other_currency:
        return tr("Rows in another currency, left out: %1 (%2).").arg(number, share);
    case HealthCode::missing_products:
        return tr("Order lines without a product: %1 (%2).").arg(number, share);
    case HealthCode::nameless_products:
        return tr("Products without a name: %1 (%2).").arg(number, share);
    }
    return {};
}

QString Format::healthRemedy(HealthCode code) {
    switch (code) {
    case HealthCode::guests:
        return tr("They count in totals, never for a customer. If the export has an e-mail column, "
                  "import it as the customer.");
    case HealthCode::placeholder_customer:
        return tr("Its orders would be taken for one very loyal customer. Exclude it with the "
                  "filter, or import these rows without a customer id.");
    case HealthCode::dominant_customer:
        return tr("Averages and the spend model follow this one. Look at it in its profile, and "
                  "at results without it.");
    case HealthCode::gap:
        return tr("If the shop was closed, all is well. If not, export these days again and "
                  "import them.");
    case HealthCode::level_change:
        return tr("Something began or ended: a channel, a price list, or half of the export. If "
                  "it was no event of your own, check the export before and after.");
    case HealthCode::partial_first_month:
        return tr("Do not compare this month with others.");
    case HealthCode::partial_last_month:
        return tr("Do not compare this month with others, or set the observation end to the end "
                  "of the month before.");
    case HealthCode::future_dates:
        return tr("Day and month may be swapped, or they are test orders. Check how the date was "
                  "read, and set the observation end to today.");
    case HealthCode::refunds:
        return tr("The refund policy decides when they count; it stands in the status bar.");
    case HealthCode::repeated_orders:
        return tr("They may be double exports. Look at a few; where they are, undo the import "
                  "that brought them.");
    case HealthCode::duplicate_rows:
        return tr("They are counted, because two equal lines may be two sales. If the export "
                  "doubles rows, import it again without copies.");
    case HealthCode::unreadable_rows:
        return tr("They are kept as text in the project and listed in the import's account. "
                  "Correct them in the export and import again.");
    case HealthCode::other_currency:
        return tr("Amounts of different currencies are never added. Import them with rates, or "
                  "as a project of their own.");
    case HealthCode::missing_products:
        return tr("They count for customers. Analyses of products leave them out.");
    case HealthCode::nameless_products:
        return tr("They appear by their id. Where a file names them, import that file first.");
    }
    return {};
}

QString Format::analysis(Analysis analysis) {
    switch (analysis) {
    case Analysis::lifetime_models:
        return tr("Customer lifetime value", "analysis");
    case Analysis::intervals:
        return tr("Intervals that can be relied on", "analysis");
    case Analysis::churn:
        return tr("Who is leaving", "analysis");
    case Analysis::segments:
        return tr("Segments", "analysis");
    case Analysis::backtest:
        return tr("Judging forecasts by the past", "analysis");
    case Analysis::season:
        return tr("Season of the year", "analysis");
    case Analysis::promotions:
        return tr("Promotions", "analysis");
    case Analysis::baskets:
        return tr("What is bought together", "analysis");
    case Analysis::products:
        return tr("Products that keep customers", "analysis");
    case Analysis::paths:
        return tr("What is bought next", "analysis");
    case Analysis::satisfaction:
        return tr("Satisfaction", "analysis");
    }
    return {};
}

QString Format::need(Need need) {
    switch (need) {
    case Need::customers:
        return tr("customers", "what an analysis needs");
    case Need::repeat_customers:
        return tr("customers who came back", "what an analysis needs");
    case Need::span_days:
        return tr("days of orders", "what an analysis needs");
    case Need::discounted_orders:
        return tr("orders with a coupon or discount", "what an analysis needs");
    case Need::full_price_orders:
        return tr("orders without a discount", "what an analysis needs");
    case Need::baskets:
        return tr("orders of several products", "what an analysis needs");
    case Need::products:
        return tr("products", "what an analysis needs");
    case Need::product_customers:
        return tr("customers who came back and whose orders name products",
                  "what an analysis needs");
    case Need::reviews:
        return tr("ratings or satisfaction scores", "what an analysis needs");
    }
    return {};
}

QString Format::readiness(Readiness readiness) {
    switch (readiness) {
    case Readiness::ready:
        return tr("Ready", "of an analysis");
    case Readiness::limited:
        return tr("Limited", "of an analysis");
    case Readiness::missing:
        return tr("Not enough data", "of an analysis");
    }
    return {};
}

QString Format::verdict(const Verdict& verdict) {
    QStringList lacks;
    for (const Requirement& requirement : verdict.requirements) {
        const Readiness readiness = requirement.readiness();
        if (readiness != verdict.readiness() || readiness == Readiness::ready) {
            continue;
        }
        const bool missing = readiness == Readiness::missing;
        //: number, what is counted, number there are
        lacks.append(
            (missing ? tr("needs %1 %2; there are %3") : tr("better with %1 %2; there are %3"))
                .arg(count(missing ? requirement.needed : requirement.advised),
                     need(requirement.need), count(requirement.there)));
    }
    if (!lacks.isEmpty()) {
        return lacks.join(tr("; ", "between parts of a sentence"));
    }
    QStringList there;
    for (const Requirement& requirement : verdict.requirements) {
        //: number, what is counted
        there.append(tr("%1 %2").arg(count(requirement.there), need(requirement.need)));
    }
    return there.join(tr(", ", "between items of a list"));
}

} // namespace perennial::ui
