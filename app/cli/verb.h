// A verb of perennial-cli: what it takes from the command line, what it does, what it answers.
// Each verb_<group>.cpp holds a few; main.cpp lists them all and does the talking.
#pragma once

#include "analytics/core/progress.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace perennial::app::cli {

using Json = nlohmann::ordered_json;

/// The same facts twice: for scripts, and for people.
struct Answer {
    Json json;
    std::string text;
};

/// Does the work. throws: Error, Cancelled
using Run = std::function<Answer(const Progress&)>;

struct Verb {
    const char* name;
    const char* help;
    Run (*declare)(CLI::App& command); ///< adds the options; what it returns reads them when run
};

Run declareInspect(CLI::App& command);
Run declareImport(CLI::App& command);
Run declareCompare(CLI::App& command);
Run declareSources(CLI::App& command);
Run declareRemoveSource(CLI::App& command);
Run declareHealth(CLI::App& command);
Run declareInsights(CLI::App& command);
Run declareSummary(CLI::App& command);
Run declareRfm(CLI::App& command);
Run declareFit(CLI::App& command);
Run declareScore(CLI::App& command);
Run declareModels(CLI::App& command);
Run declareRetention(CLI::App& command);
Run declareClv(CLI::App& command);
Run declareSegments(CLI::App& command);
Run declareChurn(CLI::App& command);
Run declareBacktest(CLI::App& command);
Run declareChart(CLI::App& command);
Run declareSample(CLI::App& command);

} // namespace perennial::app::cli
