#include "app/model_choice.h"

#include "analytics/backtest/backtest.h"
#include "analytics/core/error.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/forecast/registry.h"
#include "analytics/lifetime/registry.h"
#include "analytics/overview/customer_base.h"
#include "analytics/storage/project.h"

#include <algorithm>
#include <utility>

namespace perennial::app {

namespace {

constexpr const char* model_key = "model";
constexpr const char* winner_key = "auto.model";        ///< what a backtest found
constexpr const char* winner_of_key = "auto.basis";     ///< the orders it was found on
constexpr const char* older_winner_key = "model.found"; ///< of versions that knew models only

/// Which orders and customers' facts an analysis is of: another import or another end asks for
/// another backtest.
std::string basisOf(const Project& project, std::optional<Day> end) {
    return project.setting("dataset_version").value_or("0") + '/' + (end ? to_iso(*end) : "") +
           '/' + project.setting("refund_policy").value_or("") + '/' +
           project.setting("facts_version").value_or("");
}

/// The program's version too: a better learner says something else of the same orders.
std::string forecastBasis(const Project& project, std::optional<Day> end) {
    return basisOf(project, end) + '/' + PERENNIAL_VERSION;
}

/// Whose forecast analyse() will follow; empty where that is still to be found or needs none.
std::string forecasterToKeep(const AnalysisOptions& options) {
    const std::string id = options.model == automatic_model ? options.auto_model : options.model;
    // A rule of thumb is quicker to apply than to look up.
    return !id.empty() && values_by_forecast(id) &&
                   find_forecaster(id).kind != ForecasterKind::naive
               ? std::string(find_forecaster(id).id)
               : std::string();
}

void keepFindings(const std::string& path, const AnalysisOptions& options, const CustomerBase& base,
                  const Progress& progress) {
    const bool forecast_is_new = base.forecast && base.forecast != options.forecast &&
                                 find_forecaster(base.forecaster).kind != ForecasterKind::naive;
    if (!base.backtest && !forecast_is_new) {
        return;
    }
    try {
        Project project(path, Project::Mode::open);
        if (base.backtest) {
            rememberWinner(project, options.end, base.forecaster);
        }
        if (forecast_is_new) {
            project.keep_forecast(base.forecaster, forecastBasis(project, options.end),
                                  base.summary->customer, *base.forecast, progress);
        }
    } catch (const Error&) {
        // Said in the header.
    }
}

} // namespace

std::vector<std::string> modelChoices() {
    std::vector<std::string> ids{automatic_model};
    for (const ForecasterEntry& entry : forecasters()) {
        ids.emplace_back(entry.id);
    }
    for (const ModelEntry& entry : models()) {
        if (entry.kind == ModelKind::purchase &&
            std::find(ids.begin(), ids.end(), entry.id) == ids.end()) {
            ids.emplace_back(entry.id);
        }
    }
    return ids;
}

bool isModelChoice(const std::string& id) {
    const std::vector<std::string> known = modelChoices();
    return std::find(known.begin(), known.end(), id) != known.end();
}

std::string modelChoice(const Project& project) {
    const std::string choice = project.setting(model_key).value_or("");
    return isModelChoice(choice) ? choice : automatic_model;
}

void setModelChoice(Project& project, const std::string& choice) {
    project.set_setting(model_key, choice);
}

namespace {

/// The latest winner, of whichever orders; empty when there was none.
std::string latestWinner(const Project& project) {
    for (const char* key : {winner_key, older_winner_key}) {
        const std::string found = project.setting(key).value_or("");
        if (found != automatic_model && isModelChoice(found)) {
            return found;
        }
    }
    return {};
}

} // namespace

std::string forecasterOf(const Project& project, const std::string& choice) {
    if (choice != automatic_model) {
        return choice;
    }
    const std::string winner = latestWinner(project);
    return winner.empty() ? AnalysisOptions{}.model : winner;
}

bool hasWinner(const Project& project) {
    return !latestWinner(project).empty();
}

std::string rememberedWinner(const Project& project, std::optional<Day> end) {
    return project.setting(winner_of_key).value_or("") == basisOf(project, end)
               ? project.setting(winner_key).value_or("")
               : std::string();
}

void rememberWinner(Project& project, std::optional<Day> end, const std::string& forecaster) {
    project.set_setting(winner_key, forecaster);
    project.set_setting(winner_of_key, basisOf(project, end));
}

std::shared_ptr<const Forecast> keptForecast(const Project& project, const AnalysisOptions& options,
                                             const Progress& progress) {
    const std::string id = forecasterToKeep(options);
    return id.empty() ? nullptr
                      : project.kept_forecast(id, forecastBasis(project, options.end), progress);
}

std::shared_ptr<const CustomerBase> analyseAndKeep(const std::string& path,
                                                   std::shared_ptr<const Dataset> dataset,
                                                   AnalysisOptions options,
                                                   const Progress& progress) {
    if (!options.forecast) {
        options.forecast = keptForecast(Project(path, Project::Mode::read_only), options, progress);
    }
    auto base = analyse(std::move(dataset), options, progress.part(0.0, 0.98));
    keepFindings(path, options, *base, progress.part(0.98, 1.0));
    return base;
}

} // namespace perennial::app
