#include "app/cli/fit_periods.h"

#include "analytics/core/error.h"
#include "analytics/lifetime/bg_bb/bg_bb.h"
#include "analytics/lifetime/contractual/contractual.h"
#include "app/cli/fit_answer.h"
#include "app/cli/number_csv.h"
#include "app/cli/text.h"

#include <algorithm>
#include <cmath>

namespace perennial::app::cli {

namespace {

/// Periods seen and as many again, at least ten.
std::size_t curveLength(const contractual::Renewals& renewals) {
    return std::max<std::size_t>(10, 2 * renewals.periods());
}

Answer contractAnswer(const contractual::Fit& fit, const contractual::Renewals& renewals) {
    Answer answer = fitAnswer(fit.summary);
    Json survival = Json::array();
    Json retention = Json::array();
    Table table{Table::Align::right, Table::Align::right, Table::Align::right, Table::Align::right};
    table.row({"period", "renewed, seen", "renewed, model", "still there, model"});
    survival.push_back(1.0);
    for (std::size_t k = 1; k <= curveLength(renewals); ++k) {
        const auto t = static_cast<double>(k);
        survival.push_back(contractual::survival(fit.params, t));
        retention.push_back(contractual::retention_rate(fit.params, t));
        const bool seen = k <= renewals.periods() && renewals.at_risk[k - 1] > 0.0;
        table.row({count(k),
                   seen ? percent(1.0 - renewals.lost[k - 1] / renewals.at_risk[k - 1]) : "-",
                   percent(contractual::retention_rate(fit.params, t)),
                   percent(contractual::survival(fit.params, t))});
    }
    answer.json["survival"] = survival;
    answer.json["retention"] = retention;
    answer.json["expected_tenure"] =
        1.0 +
        contractual::expected_periods(fit.params, 0.0, static_cast<double>(curveLength(renewals)));
    answer.text += '\n' + table.text();
    return answer;
}

Answer opportunityAnswer(const bg_bb::Histories& histories, const Progress& progress) {
    const bg_bb::Fit fit = bg_bb::fit(histories, progress);
    Answer answer = fitAnswer(fit.summary);
    double alive = 0.0;
    double coming = 0.0;
    double customers = 0.0;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        customers += histories.customers[i];
        alive += histories.customers[i] * bg_bb::p_alive(fit.params, histories.history[i]);
        coming += histories.customers[i] *
                  bg_bb::expected_purchases(fit.params, histories.history[i], 1.0);
    }
    answer.json["mean_p_alive"] = alive / customers;
    answer.json["expected_purchases_next_period"] = coming;
    answer.text += "\nstill customers in the next period: " + percent(alive / customers) +
                   "; expected to buy in it: " + decimals(coming, 1) + '\n';
    return answer;
}

} // namespace

bool isContractModel(std::string_view id) {
    const auto list = contractual::models();
    return std::any_of(list.begin(), list.end(), [&](const auto& m) { return m.id == id; });
}

bool isOpportunityModel(std::string_view id) {
    return id == "bg_bb";
}

Answer fitContracts(const std::string& model, const std::string& survivalFile,
                    const Progress& progress) {
    const auto columns = readNumberColumns(survivalFile, {{{"period"}}, {{"customers"}}});
    for (std::size_t t = 0; t < columns[0].size(); ++t) {
        if (columns[0][t] != static_cast<double>(t)) {
            throw Error(ErrorCode::bad_input, "period must count 0, 1, 2, ...", survivalFile,
                        static_cast<std::int64_t>(t) + 2);
        }
    }
    const contractual::Renewals renewals = contractual::renewals_of(columns[1]);
    return contractAnswer(contractual::fit(model, renewals, progress), renewals);
}

Answer fitOpportunities(const std::string& file, const Progress& progress) {
    const auto columns = readNumberColumns(file, {{{"x", "frequency"}},
                                                  {{"t_x", "recency"}},
                                                  {{"n", "periods"}},
                                                  {{"customers", "weights"}, true}});
    bg_bb::Histories histories;
    for (std::size_t i = 0; i < columns[0].size(); ++i) {
        histories.history.push_back({columns[0][i], columns[1][i], columns[2][i]});
        histories.customers.push_back(columns[3].empty() ? 1.0 : columns[3][i]);
    }
    return opportunityAnswer(histories, progress);
}

Answer fitOpportunities(const Dataset& dataset, Day end, int periodDays, const Progress& progress) {
    return opportunityAnswer(bg_bb::discretise(dataset, end, periodDays, progress), progress);
}

} // namespace perennial::app::cli
