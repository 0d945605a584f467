// insights: what a shop should know first, the facts and sentences that the window shows.
#include "analytics/dataset/dataset.h"
#include "analytics/storage/project.h"
#include "app/cli/project_options.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/model_choice.h"
#include "app/project_jobs.h"
#include "ui/format.h"

#include <CLI/CLI.hpp>

namespace perennial::app::cli {

namespace {

Json insightJson(const Insight& insight, const std::string& sentence) {
    const bool compares = insight.code == InsightCode::discount_first;
    const auto compared = [&](double value) {
        return compares ? Json(value) : Json(nullptr);
    };
    return {{"code", name(insight.code)},
            {"customers", insight.customers},
            {"share", insight.share},
            {"other", compared(insight.other)},
            {"low", compared(insight.low)},
            {"high", compared(insight.high)},
            {"amount", json(insight.amount)},
            {"days", insight.days > 0.0 ? Json(insight.days) : Json(nullptr)},
            {"sentence", sentence}};
}

Answer insightsAnswer(const CustomerBase& base) {
    const QString currency = QString::fromStdString(base.dataset->currency);
    Json list = Json::array();
    std::string text;
    for (const Insight& insight : base.insights) {
        const std::string sentence = ui::Format::insight(insight, currency).toStdString();
        list.push_back(insightJson(insight, sentence));
        text += sentence + '\n';
    }
    return {{{"insights", list},
             {"currency", textOrNull(base.dataset->currency)},
             {"end", to_iso(base.summary->end)}},
            text.empty() ? "Too little data for any fact.\n" : text};
}

} // namespace

Run declareInsights(CLI::App& command) {
    const auto options = std::make_shared<ProjectOptions>();
    options->addProject(command);
    options->addEnd(command);
    return [options](const Progress& progress) {
        const Project project(options->project, Project::Mode::read_only);
        AnalysisOptions analysis = analysisOptions(project);
        if (const auto end = options->endDay()) {
            analysis.end = end;
        }
        return insightsAnswer(*analyseAndKeep(options->project,
                                              project.read_dataset(progress.part(0.0, 0.3)),
                                              analysis, progress.part(0.3, 1.0)));
    };
}

} // namespace perennial::app::cli
