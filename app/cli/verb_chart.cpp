// chart: any chart of the window as a file, drawn without a display.
#include "analytics/backtest/backtest.h"
#include "analytics/dataset/dataset.h"
#include "analytics/storage/project.h"
#include "app/cli/project_options.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "app/model_choice.h"
#include "app/project_jobs.h"
#include "ui/charts/chart_export.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>
#include <clocale>
#include <map>

namespace perennial::app::cli {

namespace {

struct ChartCommand : ProjectOptions {
    std::vector<std::string> charts;
    std::vector<std::string> out; ///< "{chart}" stands for the chart's name
    ScenarioOptions scenario;
    int width = 1280, height = 720, dpi = 300;
    bool dark = false, list = false;

    Answer run(const Progress& progress) const;
};

std::vector<std::string> chartIds() {
    std::vector<std::string> ids;
    for (const ui::ChartEntry& entry : ui::chartRegistry()) {
        ids.emplace_back(entry.id);
    }
    return ids;
}

bool needBacktest(const std::vector<std::string>& ids) {
    const auto charts = ui::chartRegistry();
    return std::any_of(charts.begin(), charts.end(), [&](const ui::ChartEntry& entry) {
        return entry.needsBacktest && std::find(ids.begin(), ids.end(), entry.id) != ids.end();
    });
}

constexpr std::string_view chart_placeholder = "{chart}";

std::string fileOf(std::string name, const std::string& chart) {
    if (const std::size_t at = name.find(chart_placeholder); at != std::string::npos) {
        name.replace(at, chart_placeholder.size(), chart);
    }
    return name;
}

/// What people type for the chart that the window calls the scatterplot.
const std::map<std::string, std::string> chartAliases = {{"scatter", "revenue_vs_clv"}};

Answer chartList() {
    std::string text;
    for (const std::string& id : chartIds()) {
        text += id + '\n';
    }
    return {{{"charts", chartIds()}}, text};
}

/// Fonts and painting need an application; only this verb does.
class DrawingApplication {
  public:
    DrawingApplication() {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Qt warns of a missing runtime folder, which drawing to a file does not use.
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
        m_application = std::make_unique<QApplication>(m_count, m_arguments);
        std::setlocale(LC_ALL, "C"); // Qt has set the user's: numbers would follow it
    }

  private:
    int m_count = 1;
    char m_name[14] = "perennial-cli";
    char* m_arguments[2] = {m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};

void writeFile(const std::string& path, const QByteArray& bytes) {
    QSaveFile file(QString::fromLocal8Bit(path.c_str()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        throw Error(ErrorCode::cannot_write, file.errorString().toStdString(), path);
    }
}

Answer ChartCommand::run(const Progress& progress) const {
    if (list) {
        return chartList();
    }
    const DrawingApplication application;
    const Project opened(project, Project::Mode::read_only);
    AnalysisOptions analysis = analysisOptions(opened);
    if (const auto day = endDay()) {
        analysis.end = day;
    }
    ui::View view;
    view.base = analyseAndKeep(project, opened.read_dataset(progress.part(0.0, 0.3)), analysis,
                               progress.part(0.3, 0.8));
    const Scenario changed = scenario.over(view.base->baseline->scenario);
    view.scenario =
        changed == view.base->baseline->scenario
            ? view.base->baseline
            : std::make_shared<const ScenarioResult>(view.base->table->evaluate(changed));
    ui::ChartRequest request;
    request.size = QSize(width, height);
    request.dpi = dpi;
    request.dark = dark;
    if (needBacktest(charts)) {
        BacktestOptions until;
        until.end = view.base->summary->end;
        request.backtest = backtest(*view.base->dataset, until, progress.part(0.8, 0.95));
    }
    const std::size_t points = view.base->summary->size();
    std::string text;
    std::vector<std::string> files;
    for (const std::string& chart : charts) {
        for (const std::string& name : out) {
            files.push_back(fileOf(name, chart));
            request.format = *ui::chartFormat(QString::fromStdString(name)); // checked before
            writeFile(files.back(), ui::renderChart(QString::fromStdString(chart), view, request,
                                                    progress.part(0.95, 1.0)));
            text += chart + " of " + count(points) + " customers in " + files.back() + '\n';
        }
    }
    return {{{"chart", charts.front()},
             {"charts", charts},
             {"points", points},
             {"file", files.front()},
             {"files", files}},
            text};
}

std::string formatComplaint(const std::string& file) {
    return ui::chartFormat(QString::fromStdString(file))
               ? std::string()
               : "must end with .png, .svg or .pdf: " + file;
}

} // namespace

Run declareChart(CLI::App& command) {
    const auto options = std::make_shared<ChartCommand>();
    CLI::Option* list = command.add_flag("--list", options->list, "list the charts");
    CLI::Option* chart = command.add_option("NAME", options->charts, "which charts; see --list")
                             ->check(CLI::IsMember(chartIds()))
                             ->transform(CLI::Transformer(chartAliases));
    options->addProject(command, false);
    options->addEnd(command);
    options->scenario.add(command);
    command
        .add_option("--out", options->out,
                    "files to write: .png, .svg or .pdf; {chart} in them is the chart's name, and "
                    "needed for several charts")
        ->check(formatComplaint);
    command.add_option("--width", options->width, "in 1/96 inch; default 1280")
        ->check(CLI::Range(100, 10'000));
    command.add_option("--height", options->height, "in 1/96 inch; default 720")
        ->check(CLI::Range(100, 10'000));
    command.add_option("--dpi", options->dpi, "of a PNG; default 300")->check(CLI::Range(36, 1200));
    command.add_flag("--dark", options->dark, "dark colours");
    command.parse_complete_callback([options, list, chart] {
        if (list->count() == 0 &&
            (chart->count() == 0 || options->project.empty() || options->out.empty())) {
            throw CLI::RequiredError("NAME, --project and --out");
        }
        const bool alike =
            std::any_of(options->out.begin(), options->out.end(), [](const std::string& name) {
                return name.find(chart_placeholder) == std::string::npos;
            });
        if (options->charts.size() > 1 && alike) {
            throw CLI::ValidationError("--out", "must contain {chart} for several charts");
        }
    });
    return [options](const Progress& progress) {
        return options->run(progress);
    };
}

} // namespace perennial::app::cli
