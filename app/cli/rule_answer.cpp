#include "app/cli/rule_answer.h"

#include "analytics/import/reconcile.h"
#include "app/cli/ledger_answer.h"
#include "app/cli/text.h"
#include "ui/format.h"
#include "ui/format_notices.h"

#include <algorithm>

namespace perennial::app::cli {

namespace {

Json explanationJson(const Explanation& explanation) {
    Json parts = Json::array();
    for (const ExplanationPart& part : explanation.parts) {
        parts.push_back({{"rule", name(part.rule)},
                         {"action", name(part.action)},
                         {"amount", json(part.change)}});
    }
    return {{"exact", explanation.exact()},
            {"total", json(explanation.total)},
            {"remaining", json(explanation.remaining)},
            {"parts", parts}};
}

} // namespace

Json rulesJson(const ImportResult& result, std::optional<Money> expectedTotal) {
    Json effects = Json::array();
    for (const RuleEffect& effect : result.effects) {
        effects.push_back({{"rule", name(effect.rule)},
                           {"action", name(effect.action)},
                           {"rows", effect.rows},
                           {"amount", json(effect.amount)},
                           {"first_rows", effect.first_rows}});
        if (result.places.known()) {
            effects.back()["first_lines"] = result.places.lines_of(effect.first_rows);
        }
    }
    Json currencies = Json::array();
    for (const CurrencySeen& seen : result.currencies) {
        currencies.push_back({{"currency", seen.code},
                              {"rows", seen.rows},
                              {"amount", json(seen.amount)},
                              {"base", seen.base},
                              {"rows_left_out", seen.rows_left_out},
                              {"amount_left_out", json(seen.amount_left_out)}});
    }
    const RefundSales& sales = result.refund_sales;
    Json facts{{"rules", effects},
               {"currencies", currencies},
               {"refund_sales",
                {{"by_order", sales.by_order},
                 {"by_product", sales.by_product},
                 {"beside", sales.beside},
                 {"guests", sales.guests},
                 {"none", sales.none},
                 {"amount_with_sale", json(sales.amount_with)},
                 {"amount_without_sale", json(sales.amount_without)}}}};
    if (expectedTotal) {
        Json explanations = Json::array();
        for (const Explanation& explanation : explain_total(result, *expectedTotal)) {
            explanations.push_back(explanationJson(explanation));
        }
        facts["expected_total"] = json(*expectedTotal);
        facts["difference"] = json(*expectedTotal - total_of(result.ledger));
        facts["explanations"] = explanations;
    }
    return facts;
}

std::string rulesText(const ImportResult& result, std::optional<Money> expectedTotal) {
    const std::string& currency = result.ledger.currency;
    Table table{Table::Align::left, Table::Align::right, Table::Align::right, Table::Align::left,
                Table::Align::left};
    table.row({"rule", "rows", "amount", "what was done", ""});
    bool any = false;
    for (const RuleEffect& effect : result.effects) {
        if (effect.rows > 0) {
            any = true;
            const std::string others = effect.rule == Rule::other_currencies
                                           ? ui::otherMoney(result).toStdString()
                                           : std::string();
            table.row({ui::Format::rule(effect.rule).toStdString(), count(effect.rows),
                       others.empty() ? money(effect.amount, currency) : others,
                       ui::Format::ruleAction(effect.action).toStdString(),
                       rowList(effect.first_rows, result.places)});
        }
    }
    std::string text = any ? '\n' + table.text() : std::string();
    if (const QString sales = ui::Format::refundSales(result.refund_sales); !sales.isEmpty()) {
        text += sales.toStdString() + '\n';
    }
    if (expectedTotal) {
        text += '\n' +
                ui::Format::totalDifference(total_of(result.ledger), *expectedTotal,
                                            QString::fromStdString(currency))
                    .toStdString() +
                '\n';
        for (const Explanation& explanation : explain_total(result, *expectedTotal)) {
            text += "  " +
                    ui::Format::explanation(explanation, QString::fromStdString(currency))
                        .toStdString() +
                    '\n';
        }
    }
    return text;
}

} // namespace perennial::app::cli
