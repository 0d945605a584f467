// models, fit and score: the lifetime models by themselves.
#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/registry.h"
#include "analytics/report/csv_writer.h"
#include "app/cli/project_options.h"
#include "app/cli/summary_csv.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "ui/format.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <numeric>

namespace perennial::app::cli {

namespace {

struct FitCommand : ProjectOptions {
    std::string model, summaryFile;

    Answer run(const Progress& progress) const;
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

Answer fitAnswer(const FitSummary& fit) {
    Json parameters = Json::object();
    Json errors = Json::object();
    Table table{Table::Align::left, Table::Align::right, Table::Align::right};
    table.row({"parameter", "estimate", "standard error"});
    for (const NamedValue& parameter : fit.parameters) {
        parameters[parameter.name] = parameter.value;
        errors[parameter.name] = parameter.standard_error;
        table.row(
            {parameter.name, decimals(parameter.value, 4), decimals(parameter.standard_error, 4)});
    }
    const std::string message = ui::Format::fitNote(fit).toStdString();
    const std::string text = fit.model + ", " + count(fit.customers) + " customers\n\n" +
                             table.text() + "\nlog-likelihood " + decimals(fit.log_likelihood, 2) +
                             '\n' + message + '\n';
    return {{{"model", fit.model},
             {"parameters", parameters},
             {"standard_errors", errors},
             {"log_likelihood", fit.log_likelihood},
             {"customers", fit.customers},
             {"converged", fit.converged},
             {"iterations", fit.iterations},
             {"gradient_norm", fit.gradient_norm},
             {"message", message},
             {"seconds", fit.seconds}},
            text};
}

void needSpend(const std::string& model, const SummaryFile& file, const std::string& path) {
    if (find_model(model).kind == ModelKind::spend && !file.has_monetary_value) {
        throw Error(ErrorCode::column_unknown, "monetary_value", path);
    }
}

Answer FitCommand::run(const Progress& progress) const {
    if (!summaryFile.empty()) {
        const SummaryFile file = readSummaryFile(summaryFile);
        needSpend(model, file, summaryFile);
        return fitAnswer(fit_model(model, file.summary, progress));
    }
    const auto dataset = readDataset(project, progress.part(0.0, 0.3));
    const CustomerSummary summary =
        summarise(*dataset, endOfObservation(*dataset, *this), progress.part(0.3, 0.4));
    return fitAnswer(fit_model(model, summary, progress.part(0.4, 1.0)));
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
    needSpend(model, file, summaryFile);
    std::map<std::string, double> values;
    for (const std::string& parameter : parameters) {
        values.insert(*namedNumber(parameter)); // checked when the command line was read
    }
    const Scores scores = score_model(model, values, file.summary, horizon, progress);
    if (!out.empty()) {
        writeScores(out, file, scores);
    }
    const double total =
        std::accumulate(scores.log_likelihood.begin(), scores.log_likelihood.end(), 0.0);
    return {{{"model", model},
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
    return ids;
}

void addModel(CLI::App& command, std::string& model) {
    command.add_option("--model", model, "see `perennial-cli models`")
        ->required()
        ->check(CLI::IsMember(modelIds()));
}

} // namespace

Run declareModels(CLI::App&) {
    return [](const Progress&) {
        Json list = Json::array();
        Table table{Table::Align::left, Table::Align::left, Table::Align::left, Table::Align::left,
                    Table::Align::left};
        table.row({"model", "of", "name", "parameters", "source"});
        for (const ModelEntry& entry : models()) {
            std::string parameters;
            for (const std::string_view name : entry.parameters) {
                parameters += (parameters.empty() ? "" : ", ") + std::string(name);
            }
            list.push_back({{"model", entry.id},
                            {"kind", kindName(entry.kind)},
                            {"title", entry.title},
                            {"reference", entry.reference},
                            {"parameters", entry.parameters}});
            table.row({std::string(entry.id), std::string(kindName(entry.kind)),
                       std::string(entry.title), parameters, std::string(entry.reference)});
        }
        return Answer{{{"models", list}}, table.text()};
    };
}

Run declareFit(CLI::App& command) {
    const auto options = std::make_shared<FitCommand>();
    addModel(command, options->model);
    CLI::Option_group* input = command.add_option_group("input", "what to fit to");
    options->addProject(*input, false);
    input->add_option("--summary", options->summaryFile,
                      "CSV with frequency, recency, T, monetary_value");
    input->require_option(1);
    options->addEnd(command);
    return [options](const Progress& progress) {
        return options->run(progress);
    };
}

Run declareScore(CLI::App& command) {
    const auto options = std::make_shared<ScoreCommand>();
    addModel(command, options->model);
    command
        .add_option("--parameters", options->parameters,
                    "name=value,... ; names as `models` lists them")
        ->required()
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
