// Sentences for the rules of an import: what each is, what may be done, and what it means.
#include "analytics/import/reconcile.h"
#include "ui/format.h"

#include <QStringList>

namespace perennial::ui {

QString Format::rule(Rule rule) {
    switch (rule) {
    case Rule::refunds:
        return tr("Refunds", "rule of an import");
    case Rule::duplicate_rows:
        return tr("Exact copies of rows", "rule of an import");
    case Rule::repeated_orders:
        return tr("Orders that several files hold", "rule of an import");
    case Rule::near_duplicates:
        return tr("Orders that look entered twice", "rule of an import");
    case Rule::guests:
        return tr("Guests", "rule of an import");
    case Rule::test_orders:
        return tr("Test orders", "rule of an import");
    case Rule::zero_prices:
        return tr("Price zero", "rule of an import");
    case Rule::negative_prices:
        return tr("Price below zero", "rule of an import");
    case Rule::tax:
        return tr("Tax", "rule of an import");
    case Rule::shipping:
        return tr("Shipping", "rule of an import");
    case Rule::order_discount:
        return tr("Discounts on whole orders", "rule of an import");
    case Rule::non_product_lines:
        return tr("Postage, fees and corrections", "rule of an import");
    case Rule::other_currencies:
        return tr("Other currencies", "rule of an import");
    case Rule::future_dates:
        return tr("Dates in the future", "rule of an import");
    case Rule::outliers:
        return tr("Unusually large amounts", "rule of an import");
    case Rule::cancelled:
        return tr("Cancelled orders", "rule of an import");
    case Rule::transfers:
        return tr("Payouts and fees", "rule of an import");
    case Rule::time_zone:
        return tr("Time zone of the store", "rule of an import");
    }
    return {};
}

QString Format::ruleAction(RuleAction action) {
    switch (action) {
    case RuleAction::keep:
        return tr("Leave as they are", "what to do with rows");
    case RuleAction::exclude:
        return tr("Do not count", "what to do with rows");
    case RuleAction::refund_date:
        return tr("Count on the day of the refund", "what to do with rows");
    case RuleAction::order_date:
        return tr("Count on the day of the order", "what to do with rows");
    case RuleAction::merge_email:
        return tr("Recognise by e-mail address", "what to do with rows");
    case RuleAction::add:
        return tr("Add to the amounts", "what to do with rows");
    case RuleAction::take_off:
        return tr("Take off the amounts", "what to do with rows");
    case RuleAction::spread:
        return tr("Take off, spread over the order's lines", "what to do with rows");
    case RuleAction::convert:
        return tr("Convert", "what to do with rows");
    case RuleAction::replace:
        return tr("Count the version in the last file", "what to do with rows");
    }
    return {};
}

QString Format::ruleHelp(Rule rule) {
    switch (rule) {
    case Rule::refunds:
        return tr("Money given back: a negative amount, a refund by its status or number, or a "
                  "refunded amount beside a sale.");
    case Rule::duplicate_rows:
        return tr("Rows that repeat an earlier row letter by letter. Two equal items in one order "
                  "look the same, so they are counted unless you say otherwise.");
    case Rule::repeated_orders:
        return tr("Exports often overlap. A row that an earlier file already holds, of the same "
                  "order, is counted once.");
    case Rule::near_duplicates:
        return tr("A second order of the same customer on the same day with the same total.");
    case Rule::guests:
        return tr("Rows that name no customer. They count as revenue, but in no customer's "
                  "history.");
    case Rule::test_orders:
        return tr("Orders made to try the shop out, by a word such as “test” in status, customer, "
                  "e-mail, coupon or product.");
    case Rule::zero_prices:
        return tr("Price and amount are zero: samples, gifts or stock corrections.");
    case Rule::negative_prices:
        return tr("The price itself is negative: usually an adjustment of the books.");
    case Rule::tax:
        return tr("The tax column. Add it when the amounts are without tax; take it off when they "
                  "contain it and should not.");
    case Rule::shipping:
        return tr("The shipping column. Add it when the amounts are without shipping; take it off "
                  "when they contain it and should not.");
    case Rule::order_discount:
        return tr("A discount given once for a whole order. It is spread over the lines in "
                  "proportion to their amounts, exact to the cent.");
    case Rule::non_product_lines:
        return tr("Lines that sell nothing: postage, bank charges, gift wrap, manual "
                  "corrections.");
    case Rule::other_currencies:
        return tr("Amounts of different currencies are never added. They are converted when there "
                  "is a rate, else left out.");
    case Rule::future_dates:
        return tr("Dated later than tomorrow, by the day of the import.");
    case Rule::outliers:
        return tr("Amounts far above all others, judged by their own spread. They are shown, and "
                  "left out only by your choice.");
    case Rule::cancelled:
        return tr("The status says cancelled, failed, unpaid or fully refunded: no money stayed.");
    case Rule::transfers:
        return tr("Money that a payment service sends to the bank or keeps as its fee: no sale and "
                  "no refund.");
    case Rule::time_zone:
        return tr("Times with an offset from UTC are turned to the store's own clock, which "
                  "decides the day.");
    }
    return {};
}

QString Format::refundSales(const RefundSales& sales) {
    if (sales.all() == 0) {
        return {};
    }
    QStringList parts{tr("%1 of %2 refunds have their sale in these files", "refunds")
                          .arg(count(sales.found()), count(sales.all()))};
    const std::pair<std::uint64_t, QString> ways[] = {
        {sales.by_order, tr("by the order number: %1", "refunds that find their sale")},
        {sales.by_product, tr("by customer and product: %1", "refunds that find their sale")},
        {sales.beside, tr("on the same row: %1", "refunds that find their sale")},
        {sales.guests, tr("of guests, whose sale cannot be told: %1", "refunds")},
        {sales.none, tr("without a sale: %1", "refunds")}};
    for (const auto& [rows, words] : ways) {
        if (rows > 0) {
            parts << words.arg(count(rows));
        }
    }
    return parts.join(tr("; ", "between decisions")) + tr(".", "end of a sentence");
}

namespace {

QString signedMoney(Money amount, const QString& currency) {
    const QString text = Format::money(amount, currency);
    return amount.micros > 0 ? QLatin1Char('+') + text : text;
}

} // namespace

QString Format::totalDifference(Money ours, Money theirs, const QString& currency) {
    if (ours == theirs) {
        return tr("The totals agree: %1.", "money").arg(money(ours, currency));
    }
    return tr("This import comes to %1, refunds included; your system says %2: a difference of %3.",
              "all three are money")
        .arg(money(ours, currency), money(theirs, currency), signedMoney(theirs - ours, currency));
}

QString Format::explanation(const Explanation& explanation, const QString& currency) {
    QStringList parts;
    for (const ExplanationPart& part : explanation.parts) {
        parts << tr("%1: %2 (%3)", "rule of an import, what is done, change of the total")
                     .arg(rule(part.rule), ruleAction(part.action),
                          signedMoney(part.change, currency));
    }
    const QString all = parts.join(tr("; ", "between decisions"));
    return explanation.exact()
               ? tr("Exactly explained by %1.", "decisions about rows").arg(all)
               : tr("Nearest: %1; %2 remain unexplained.", "decisions about rows, money")
                     .arg(all, signedMoney(explanation.remaining, currency));
}

} // namespace perennial::ui
