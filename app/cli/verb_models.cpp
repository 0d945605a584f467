// models, fit and score: the lifetime models by themselves.
#include "analytics/core/error.h"
#include "analytics/dataset/dataset.h"
#include "analytics/dataset/regularity.h"
#include "analytics/forecast/registry.h"
#include "analytics/lifetime/contractual/contractual.h"
#include "analytics/lifetime/covariates/covariate_fit.h"
#include "analytics/lifetime/registry.h"
#include "analytics/lifetime/season/promotions.h"
#include "analytics/overview/customer_base.h"
#include "analytics/report/csv_writer.h"
#include "analytics/storage/project.h"
#include "app/cli/fit_answer.h"
#include "app/cli/fit_periods.h"
#include "app/cli/project_options.h"
#include "app/cli/promotion_answer.h"
#include "app/cli/summary_csv.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/model_choice.h"
#include "ui/format.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace perennial::app::cli {

namespace {

struct FitCommand : ProjectOptions {
    std::string model, summaryFile, survivalFile, opportunitiesFile;
    int periodDays = 30;

    Answer run(const Progress& progress) const;
    Answer runPeriods(const Progress& progress) const;
};

struct ScoreCommand {
    std::string model, summaryFile, out;
    std::vector<std::string> parameters; ///< name=value
    double horizon = 52.0;

    Answer run(const Progress& progress) const;
};

std::string_view kindName(ModelKind kind) {
    return kind == ModelKind::purchase ? "purchase" : "spend";
}

void needSpend(const std::string& model, const SummaryFile& file, const std::string& path) {
    if (find_model(model).kind == ModelKind::spend && !file.has_monetary_value) {
        throw Error(ErrorCode::column_unknown, "monetary_value", path);
    }
}

/// throws: Error{bad_input} naming the option that the model is fitted from.
Answer FitCommand::runPeriods(const Progress& progress) const {
    if (isContractModel(model)) {
        if (survivalFile.empty()) {
            throw Error(ErrorCode::bad_input, model + " needs --survival");
        }
        return fitContracts(model, survivalFile, progress);
    }
    if (!opportunitiesFile.empty()) {
        return fitOpportunities(opportunitiesFile, progress);
    }
    if (project.empty()) {
        throw Error(ErrorCode::bad_input, model + " needs --opportunities or --project");
    }
    const auto dataset = readDataset(project, progress.part(0.0, 0.3));
    return fitOpportunities(*dataset, endOfObservation(*dataset, *this), periodDays,
                            progress.part(0.3, 1.0));
}

bool isLifetimeModel(const std::string& id) {
    const auto list = models();
    return std::any_of(list.begin(), list.end(), [&](const ModelEntry& m) { return m.id == id; });
}

/// The purchase model that describes histories best for its number of parameters: with no orders to
/// hold out, the lowest of Akaike's criterion.
std::string closestModel(const CustomerSummary& summary, const Progress& progress) {
    std::string best;
    double lowest = std::numeric_limits<double>::infinity();
    for (const ModelEntry& entry : models()) {
        if (entry.kind != ModelKind::purchase) {
            continue;
        }
        try {
            const FitSummary fit = fit_model(entry.id, summary, progress);
            const double criterion =
                2.0 * static_cast<double>(fit.parameters.size()) - 2.0 * fit.log_likelihood;
            if (criterion < lowest) {
                lowest = criterion;
                best = entry.id;
            }
        } catch (const Error&) {
            // A model of another kind of purchases; the others compete.
        }
    }
    if (best.empty()) {
        throw Error(ErrorCode::too_little_data, "histories that a purchase model can be fitted to");
    }
    return best;
}

/// A model of the lifetime registry for histories alone. throws: Error{bad_input} for a forecaster
/// that needs the orders.
std::string modelForHistories(const std::string& id, const CustomerSummary& summary,
                              const Progress& progress) {
    if (id == "auto") {
        return closestModel(summary, progress);
    }
    if (isLifetimeModel(id)) {
        return id;
    }
    const ForecasterEntry& entry = find_forecaster(id);
    if (entry.purchase_model.empty() || entry.clock != Clock::calendar) {
        throw Error(ErrorCode::bad_input, id + " needs the orders themselves: give --project");
    }
    return std::string(entry.purchase_model);
}

Answer FitCommand::run(const Progress& progress) const {
    if (isContractModel(model) || isOpportunityModel(model)) {
        return runPeriods(progress);
    }
    if (summaryFile.empty() && project.empty()) {
        throw Error(ErrorCode::bad_input, model + " needs --project or --summary");
    }
    if (!summaryFile.empty()) {
        const SummaryFile file = readSummaryFile(summaryFile);
        const std::string chosen = modelForHistories(model, file.summary, progress);
        needSpend(chosen, file, summaryFile);
        return fitAnswer(fit_model(chosen, file.summary, progress));
    }
    if (!isLifetimeModel(model)) {
        const Project opened(project, Project::Mode::read_only);
        AnalysisOptions options;
        options.end = endDay();
        options.model = model;
        options.auto_model = rememberedWinner(opened, options.end);
        const auto base = analyseAndKeep(project, opened.read_dataset(progress.part(0.0, 0.1)),
                                         options, progress.part(0.1, 1.0));
        Answer answer =
            fitAnswer(base->first_day ? base->first_day->fit : base->model->purchase_fit());
        answer.json["forecaster"] = base->forecaster;
        if (base->first_day) {
            const QStringList effects = ui::Format::firstDayEffects(base->first_day->effects);
            for (const QString& effect : effects) {
                answer.json["first_day"].push_back(effect.toStdString());
            }
            answer.text += effects.join(QLatin1Char('\n')).toStdString() + '\n';
        } else {
            answer.text = "values by " + base->forecaster + ", over time by " + answer.text;
        }
        if (find_forecaster(base->forecaster).clock == Clock::promotions) {
            Answer promotions =
                promotionAnswer(estimate_promotions(*base->dataset, base->summary->end, progress));
            answer.json["promotions"] = std::move(promotions.json);
            answer.text += promotions.text;
        }
        return answer;
    }
    const auto dataset = readDataset(project, progress.part(0.0, 0.3));
    const CustomerSummary summary =
        summarise(*dataset, endOfObservation(*dataset, *this), progress.part(0.3, 0.4));
    Answer answer = fitAnswer(fit_model(model, summary, progress.part(0.4, 1.0)));
    if (find_model(model).kind == ModelKind::purchase) {
        const double regularity = purchase_regularity(*dataset, summary.end);
        const bool known = std::isfinite(regularity);
        answer.json["regularity"] = known ? Json(regularity) : Json(nullptr);
        answer.text +=
            known ? "regularity " + decimals(regularity, 3) + " (1: purchases come by chance)\n"
                  : "";
    }
    return answer;
}

std::optional<double> number(const std::string& text) {
    double value = 0.0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    return error == std::errc{} && end == last ? std::optional(value) : std::nullopt;
}

/// "alpha=4.41"; nothing when it is not of this form.
std::optional<std::pair<std::string, double>> namedNumber(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        return std::nullopt;
    }
    const auto value = number(text.substr(equals + 1));
    return value ? std::optional(std::pair(text.substr(0, equals), *value)) : std::nullopt;
}

void writeScores(const std::string& path, const SummaryFile& file, const Scores& scores) {
    const std::pair<const char*, const std::vector<double>*> columns[] = {
        {"p_alive", &scores.p_alive},
        {"expected_purchases", &scores.expected_purchases},
        {"expected_spend", &scores.expected_spend},
        {"log_likelihood", &scores.log_likelihood}};
    CsvWriter csv(path);
    for (const std::string& name : file.header) {
        csv.text(name);
    }
    for (const auto& [name, values] : columns) {
        if (!values->empty()) {
            csv.text(name);
        }
    }
    csv.end_row();
    for (std::size_t i = 0; i < file.rows.size(); ++i) {
        for (const std::string& cell : file.rows[i]) {
            number(cell) ? csv.raw_number(cell) : csv.text(cell);
        }
        for (const auto& [name, values] : columns) {
            if (!values->empty()) {
                csv.number((*values)[i]);
            }
        }
        csv.end_row();
    }
    csv.close();
}

Answer ScoreCommand::run(const Progress& progress) const {
    const SummaryFile file = readSummaryFile(summaryFile);
    const std::string chosen = modelForHistories(model, file.summary, progress.part(0.0, 0.4));
    needSpend(chosen, file, summaryFile);
    std::map<std::string, double> values;
    for (const std::string& parameter : parameters) {
        values.insert(*namedNumber(parameter)); // checked when the command line was read
    }
    if (values.empty()) {
        for (const NamedValue& fitted :
             fit_model(chosen, file.summary, progress.part(0.4, 0.7)).parameters) {
            values.emplace(fitted.name, fitted.value);
        }
    }
    const Scores scores =
        score_model(chosen, values, file.summary, horizon, progress.part(0.7, 1.0));
    if (!out.empty()) {
        writeScores(out, file, scores);
    }
    const double total =
        std::accumulate(scores.log_likelihood.begin(), scores.log_likelihood.end(), 0.0);
    return {{{"model", chosen},
             {"rows", file.rows.size()},
             {"log_likelihood", total},
             {"file", textOrNull(out)}},
            count(file.rows.size()) + " histories, log-likelihood " + decimals(total, 4) +
                (out.empty() ? "" : "; written to " + out) + '\n'};
}

std::vector<std::string> modelIds() {
    std::vector<std::string> ids;
    for (const ModelEntry& entry : models()) {
        ids.emplace_back(entry.id);
    }
    for (const std::string& id : valuationIds()) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
    }
    return ids;
}

/// Models of periods are fitted, but not scored on histories in weeks.
std::vector<std::string> fittedIds() {
    std::vector<std::string> ids = modelIds();
    ids.emplace_back("bg_bb");
    for (const contractual::ModelEntry& entry : contractual::models()) {
        ids.emplace_back(entry.id);
    }
    return ids;
}

void addModel(CLI::App& command, std::string& model, const std::vector<std::string>& ids) {
    command.add_option("--model", model, "see `perennial-cli models`")
        ->required()
        ->check(CLI::IsMember(ids));
}

void listModel(Json& list, Table& table, std::string_view id, std::string_view kind,
               std::string_view title, std::string_view reference,
               std::span<const std::string_view> parameters) {
    std::string names;
    for (const std::string_view name : parameters) {
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    list.push_back({{"model", id},
                    {"kind", kind},
                    {"title", title},
                    {"reference", reference},
                    {"parameters", parameters}});
    table.row(
        {std::string(id), std::string(kind), std::string(title), names, std::string(reference)});
}

} // namespace

Run declareModels(CLI::App&) {
    return [](const Progress&) {
        Json list = Json::array();
        Table table{Table::Align::left, Table::Align::left, Table::Align::left, Table::Align::left,
                    Table::Align::left};
        table.row({"model", "of", "name", "parameters", "source"});
        for (const ModelEntry& entry : models()) {
            listModel(list, table, entry.id, kindName(entry.kind), entry.title, entry.reference,
                      entry.parameters);
        }
        constexpr std::array<std::string_view, 4> opportunity{"alpha", "beta", "gamma", "delta"};
        listModel(list, table, "bg_bb", "opportunities", "BG/BB",
                  "Fader, Hardie & Shang (2010), Marketing Science 29(6)", opportunity);
        for (const contractual::ModelEntry& entry : contractual::models()) {
            listModel(list, table, entry.id, "contract", entry.title, entry.reference,
                      entry.parameters);
        }
        Json others = Json::array();
        for (const ForecasterEntry& entry : forecasters()) {
            others.push_back({{"forecaster", entry.id},
                              {"kind", name(entry.kind)},
                              {"title", entry.title},
                              {"reference", entry.reference},
                              {"purchase_model", textOrNull(std::string(entry.purchase_model))},
                              {"spend_model", textOrNull(std::string(entry.spend_model))}});
            if (!isLifetimeModel(std::string(entry.id))) {
                table.row({std::string(entry.id), std::string(name(entry.kind)),
                           std::string(entry.title), "", std::string(entry.reference)});
            }
        }
        return Answer{{{"models", list}, {"forecasters", others}}, table.text()};
    };
}

Run declareFit(CLI::App& command) {
    const auto options = std::make_shared<FitCommand>();
    addModel(command, options->model, fittedIds());
    CLI::Option_group* input = command.add_option_group("input", "what to fit to");
    options->addProject(*input, false);
    input->add_option("--summary", options->summaryFile,
                      "CSV with frequency, recency, T, monetary_value, first_value");
    input->add_option("--survival", options->survivalFile,
                      "CSV with period, customers still there: for models of contracts");
    input->add_option("--opportunities", options->opportunitiesFile,
                      "CSV with x, t_x, n, customers: for bg_bb");
    input->require_option(1);
    command
        .add_option("--period-days", options->periodDays,
                    "bg_bb from a project: days of a period; default 30")
        ->check(CLI::Range(1, 3650));
    options->addEnd(command);
    return [options](const Progress& progress) {
        return options->run(progress);
    };
}

Run declareScore(CLI::App& command) {
    const auto options = std::make_shared<ScoreCommand>();
    addModel(command, options->model, modelIds());
    command
        .add_option(
            "--parameters", options->parameters,
            "name=value,... ; names as `models` lists them; default: as fitted to --summary")
        ->delimiter(',')
        ->check([](const std::string& text) {
            return namedNumber(text) ? std::string() : "expected name=number, got: " + text;
        });
    command
        .add_option("--summary", options->summaryFile,
                    "CSV with frequency, recency, T, monetary_value")
        ->required();
    command.add_option("--horizon", options->horizon, "weeks to look ahead; default 52")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--out", options->out,
                       "CSV file to write: the rows of --summary and the scores");
    return [options](const Progress& progress) {
        return options->run(progress);
    };
}

} // namespace perennial::app::cli
