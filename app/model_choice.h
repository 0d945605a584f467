// By what a project's customers are valued: the one choice that the window and the command line
// share, what "automatic" stands for, and the forecasts kept so that nothing is learned twice.
// Knows the project's settings and the lists of models; knows neither Qt nor the window.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/progress.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace perennial {
struct AnalysisOptions;
struct CustomerBase;
struct Dataset;
struct Forecast;
class Project;
} // namespace perennial

namespace perennial::app {

/// Stands for the forecaster that the latest backtest found best; for the default model until there
/// was one.
inline constexpr const char* automatic_model = "auto";

/// What a project may be valued by, by id: the automatic choice, then every forecaster and purchase
/// model, simplest kinds first.
std::vector<std::string> modelChoices();
bool isModelChoice(const std::string& id);

/// What the project was told; the automatic choice when nothing.
std::string modelChoice(const Project& project);
/// Makes it the project's choice.
void setModelChoice(Project& project, const std::string& choice);

/// What the choice means without a new backtest: the chosen one, or the latest winner.
std::string forecasterOf(const Project& project, const std::string& choice);

/// Whether any backtest has named one, of these orders or of earlier ones.
bool hasWinner(const Project& project);

/// The forecaster that an earlier backtest of just these orders found best; empty when there was
/// none.
std::string rememberedWinner(const Project& project, std::optional<Day> end);
/// Keeps a backtest's winner with the project.
void rememberWinner(Project& project, std::optional<Day> end, const std::string& forecaster);

/// The forecast that options.model (or options.auto_model) needs and that was kept for just these
/// orders, end and version of the program; null when none is kept or none is needed.
std::shared_ptr<const Forecast> keptForecast(const Project& project, const AnalysisOptions& options,
                                             const Progress& progress = {});

/// analyse() that uses what is kept with the project, and keeps what it found out: a winner, a
/// forecast. A project that cannot be written is asked again next time; the answer is the same.
std::shared_ptr<const CustomerBase> analyseAndKeep(const std::string& path,
                                                   std::shared_ptr<const Dataset> dataset,
                                                   AnalysisOptions options,
                                                   const Progress& progress);

} // namespace perennial::app
