// clv, segments and churn: the three lists of the main job.
#include "analytics/dataset/dataset.h"
#include "analytics/report/lists.h"
#include "analytics/storage/project.h"
#include "app/cli/project_options.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/model_choice.h"
#include "app/project_jobs.h"
#include "ui/chance_active.h"
#include "ui/format.h"
#include "ui/readiness.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace perennial::app::cli {

namespace {

struct ListOptions : ProjectOptions {
    std::string model, out;
    ScenarioOptions scenario;

    void add(CLI::App& command) {
        addProject(command);
        addEnd(command);
        command
            .add_option("--model", model,
                        "see `models`; auto: what a backtest finds best; default: the project's "
                        "choice, else bg_nbd")
            ->check(CLI::IsMember(valuationIds()));
        scenario.add(command);
        command.add_option("--out", out, "file to write: a workbook by the name .xlsx, else CSV");
    }
};

struct Valued {
    std::shared_ptr<const CustomerBase> base;
    std::shared_ptr<const ScenarioResult> values;
};

/// The project's own baseline and end of observation, where the command line says nothing else.
Valued value(const ListOptions& options, const Progress& progress) {
    const Project project(options.project, Project::Mode::read_only);
    auto dataset = project.read_dataset(progress.part(0.0, 0.3));
    AnalysisOptions analysis = analysisOptions(project);
    if (const auto end = options.endDay()) {
        analysis.end = end;
    }
    if (!options.model.empty()) {
        analysis.model = options.model;
        analysis.auto_model = rememberedWinner(project, analysis.end);
    }
    Valued valued;
    valued.base =
        analyseAndKeep(options.project, std::move(dataset), analysis, progress.part(0.3, 0.9));
    const Scenario scenario = options.scenario.over(valued.base->baseline->scenario);
    valued.values = scenario == valued.base->baseline->scenario
                        ? valued.base->baseline
                        : std::make_shared<const ScenarioResult>(
                              valued.base->table->evaluate(scenario, progress.part(0.9, 1.0)));
    return valued;
}

/// Where the list was written, for the last line of a text answer.
std::string writtenTo(const std::string& file) {
    return file.empty() ? "" : "\nwritten to " + file + '\n';
}

Money totalRevenue(const CustomerSummary& summary) {
    Money total;
    for (const Money revenue : summary.revenue_to_date) {
        total += revenue;
    }
    return total;
}

Answer clvAnswer(const ListOptions& options, const Valued& valued, const Progress& progress) {
    const CustomerBase& base = *valued.base;
    const ScenarioResult& values = *valued.values;
    const Scenario& scenario = values.scenario;
    const Interval interval = base.table->total_interval(values, {}, progress);
    const std::string& currency = base.dataset->currency;
    const Money revenue = totalRevenue(*base.summary);
    const FitSummary& fit = base.model->purchase_fit();
    const FitSummary& spend = base.model->spend_fit();
    const std::string note = ui::Format::fitNote(fit, spend).toStdString();
    Json facts{{"model", base.forecaster},
               {"auto", options.model == "auto"},
               {"customers", base.summary->size()},
               {"total_clv", modelMoney(values.total_clv)},
               {"total_clv_low", modelMoney(interval.low)},
               {"total_clv_high", modelMoney(interval.high)},
               {"total_revenue_to_date", json(revenue)},
               {"expected_purchases", values.total_expected_purchases},
               {"currency", textOrNull(currency)},
               {"end", to_iso(base.summary->end)},
               {"horizon_months", scenario.horizon_months},
               {"horizon_weeks", values.horizon_weeks},
               {"annual_discount_rate", scenario.annual_discount_rate},
               {"margin", scenario.margin},
               {"churn_change", scenario.churn_change},
               {"fit_converged", fit.converged && spend.converged},
               {"message", note},
               {"file", textOrNull(options.out)}};

    Table table{Table::Align::left, Table::Align::right};
    table.row({"model", base.forecaster + (options.model == "auto" ? " (auto)" : "")});
    table.row({"customers", count(base.summary->size())});
    table.row({"end of observation", to_iso(base.summary->end)});
    table.row({"horizon", std::to_string(scenario.horizon_months) + " months"});
    table.row({"annual discount rate", percent(scenario.annual_discount_rate)});
    table.row({"margin", percent(scenario.margin)});
    table.row({"churn change", percent(scenario.churn_change)});
    table.row({"revenue to date", money(revenue, currency)});
    table.row({"total CLV", money(values.total_clv, currency)});
    table.row({"  90 % interval, from", money(interval.low, currency)});
    table.row({"  to", money(interval.high, currency)});
    table.row({"expected purchases", decimals(values.total_expected_purchases, 1)});
    return {facts, table.text() + note + '\n' + writtenTo(options.out)};
}

/// Mean P(alive) of each segment's customers of whom it can be told; NaN where of none.
std::array<double, segment_count> meanChances(const CustomerBase& base) {
    const std::vector<double> chances = ui::chancesActive(base);
    std::array<double, segment_count> sum{};
    std::array<double, segment_count> told{};
    for (std::size_t i = 0; i < chances.size(); ++i) {
        if (!std::isnan(chances[i])) {
            const auto segment = static_cast<std::size_t>(base.segments.segment[i]);
            sum[segment] += chances[i];
            told[segment] += 1.0;
        }
    }
    for (std::size_t k = 0; k < segment_count; ++k) {
        sum[k] = told[k] > 0.0 ? sum[k] / told[k] : std::numeric_limits<double>::quiet_NaN();
    }
    return sum;
}

Answer segmentsAnswer(const ListOptions& options, const Valued& valued) {
    const CustomerBase& base = *valued.base;
    const std::string& currency = base.dataset->currency;
    const double customers = static_cast<double>(base.summary->size());
    std::array<double, segment_count> clv{};
    for (std::size_t i = 0; i < base.summary->size(); ++i) {
        clv[static_cast<std::size_t>(base.segments.segment[i])] += valued.values->clv[i];
    }
    const std::array<double, segment_count> chances = meanChances(base);
    Json segments = Json::array();
    Table table{Table::Align::left,  Table::Align::right, Table::Align::right,
                Table::Align::right, Table::Align::right, Table::Align::right};
    table.row({"segment", "customers", "share", "revenue to date", "CLV", "still active"});
    for (std::size_t i = 0; i < segment_count; ++i) {
        const auto segment = static_cast<Segment>(i);
        const SegmentStats& stats = base.segments.stats[i];
        segments.push_back({{"segment", name(segment)},
                            {"name", ui::Format::segmentName(segment).toStdString()},
                            {"customers", stats.customers},
                            {"revenue_to_date", json(stats.revenue_to_date)},
                            {"total_clv", modelMoney(clv[i])},
                            {"mean_p_alive", chances[i]}});
        table.row({ui::Format::segmentName(segment).toStdString(), count(stats.customers),
                   percent(stats.customers / customers), money(stats.revenue_to_date, currency),
                   money(clv[i], currency), percent(chances[i])});
    }
    return {{{"customers", base.summary->size()},
             {"end", to_iso(base.summary->end)},
             {"total_revenue_to_date", json(totalRevenue(*base.summary))},
             {"total_clv", modelMoney(valued.values->total_clv)},
             {"currency", textOrNull(currency)},
             {"segments", segments},
             {"file", textOrNull(options.out)}},
            table.text() + writtenTo(options.out)};
}

struct ChurnOptions : ListOptions {
    std::optional<std::size_t> limit;
};

constexpr std::size_t json_limit = 100'000, text_limit = 20; ///< rows, unless the user says

Answer churnAnswer(const ChurnOptions& options, const Valued& valued) {
    const CustomerBase& base = *valued.base;
    const ChurnResult churn = valued.values == base.baseline
                                  ? base.churn
                                  : rank_churn(*base.summary, *base.table, *valued.values);
    const std::string& currency = base.dataset->currency;
    const std::size_t all = churn.size();
    const std::size_t listed = std::min(all, options.limit.value_or(json_limit));
    const std::size_t shown = std::min(all, options.limit.value_or(text_limit));
    double atRisk = 0.0;
    for (const double value : churn.value_at_risk) {
        atRisk += value;
    }
    const std::vector<double> chances = ui::chancesActive(base);
    const std::string lacks = ui::readinessOf(base, Analysis::churn) == Readiness::missing
                                  ? ui::whyNot(base, Analysis::churn).toStdString()
                                  : std::string();
    Json rows = Json::array();
    Table table{Table::Align::right, Table::Align::left,  Table::Align::left, Table::Align::right,
                Table::Align::right, Table::Align::right, Table::Align::left};
    table.row({"rank", "customer", "segment", "still active", "silent, days", "value at risk",
               "because"});
    for (std::size_t i = 0; i < listed; ++i) {
        const std::size_t position = churn.position[i];
        const Segment segment = base.segments.segment[position];
        const std::string key(base.dataset->customer_keys[base.summary->customer[position].at()]);
        const std::string reason = ui::Format::churnReason(churn, i).toStdString();
        if (i < shown) {
            table.row({std::to_string(i + 1), key, ui::Format::segmentName(segment).toStdString(),
                       percent(chances[position]),
                       std::to_string(churn.days_since_last_purchase[i]),
                       money(churn.value_at_risk[i], currency), reason});
        }
        rows.push_back({{"rank", i + 1},
                        {"customer_id", key},
                        {"segment", name(segment)},
                        {"p_alive", chances[position]},
                        {"days_since_last_purchase", churn.days_since_last_purchase[i]},
                        {"usual_gap_days", churn.usual_gap_days[i]},
                        {"value_at_risk", modelMoney(churn.value_at_risk[i])},
                        {"clv", modelMoney(valued.values->clv[position])},
                        {"reason", name(churn.reason[i])},
                        {"sentence", reason}});
    }
    std::string text = table.text();
    if (shown < all) {
        text += "... and " + count(all - shown) + " more\n";
    }
    return {{{"customers", all},
             {"end", to_iso(base.summary->end)},
             {"total_value_at_risk", modelMoney(atRisk)},
             {"shop_gap_days", churn.shop_gap_days},
             {"currency", textOrNull(currency)},
             {"rows", rows},
             {"message", textOrNull(lacks)},
             {"file", textOrNull(options.out)}},
            text + "\nvalue at risk in all: " + money(atRisk, currency) + '\n' +
                (lacks.empty() ? "" : lacks + '\n') + writtenTo(options.out)};
}

} // namespace

Run declareClv(CLI::App& command) {
    const auto options = std::make_shared<ListOptions>();
    options->add(command);
    return [options](const Progress& progress) {
        const Valued valued = value(*options, progress);
        if (!options->out.empty()) {
            write_clv_list(options->out, *valued.base, *valued.values, {}, false,
                           ui::chancesActive(*valued.base));
        }
        return clvAnswer(*options, valued, progress);
    };
}

Run declareSegments(CLI::App& command) {
    const auto options = std::make_shared<ListOptions>();
    options->add(command);
    return [options](const Progress& progress) {
        const Valued valued = value(*options, progress);
        if (!options->out.empty()) {
            write_segments_list(options->out, *valued.base, *valued.values, {}, false,
                                ui::chancesActive(*valued.base));
        }
        return segmentsAnswer(*options, valued);
    };
}

Run declareChurn(CLI::App& command) {
    const auto options = std::make_shared<ChurnOptions>();
    options->add(command);
    command.add_option("--limit", options->limit, "rows to print; default 20, with --json 100000");
    return [options](const Progress& progress) {
        const Valued valued = value(*options, progress);
        if (!options->out.empty()) {
            write_churn_list(options->out, *valued.base, *valued.values, {}, false,
                             ui::chancesActive(*valued.base));
        }
        return churnAnswer(*options, valued);
    };
}

} // namespace perennial::app::cli
