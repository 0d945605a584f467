// The one list of panels: what stands in the window, where, and which analysis answers it.
#include "analytics/backtest/backtest.h"
#include "analytics/overview/customer_base.h"
#include "analytics/storage/project.h"
#include "app/gui/composition.h"
#include "app/project_data.h"
#include "app/wire.h"
#include "ui/charts/scatter_plot.h"
#include "ui/data/data_page.h"
#include "ui/docks/churn/churn_dock.h"
#include "ui/docks/customers/customers_dock.h"
#include "ui/docks/fitted_model/fitted_model_dock.h"
#include "ui/docks/jobs/jobs_dock.h"
#include "ui/docks/profile/customer_profile.h"
#include "ui/docks/profile/profile_dock.h"
#include "ui/docks/segments/segment_intervals.h"
#include "ui/docks/segments/segments_dock.h"
#include "ui/docks/whatif/whatif_dock.h"
#include "ui/format.h"
#include "ui/quality/quality_page.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/insight_bar.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/status_line.h"
#include "ui/window/workspace.h"

#include <QDate>

namespace perennial::app {

namespace {

/// How a job ended, for the list of jobs.
QString outcomeWords(const JobEntry& entry) {
    switch (entry.outcome) {
    case JobOutcome::Cancelled:
        return Composition::tr("Cancelled");
    case JobOutcome::Failed:
        return ui::Format::error(*entry.error);
    case JobOutcome::Done:
    case JobOutcome::Running:
        break;
    }
    return Composition::tr("Done");
}

} // namespace

void Composition::addPanels() {
    addPerspectives();
    auto* segments = new ui::SegmentsDock(&m_selection, &m_filter, &m_theme);
    auto* profile = new ui::ProfileDock(&m_selection, &m_intervals, &m_theme);
    auto* whatIf = new ui::WhatIfDock(&m_filter, &m_theme);
    auto* churn = new ui::ChurnDock(&m_selection, &m_filter);
    auto* customers = new ui::CustomersDock(&m_selection, &m_filter, &m_theme);
    auto* fitted = new ui::FittedModelDock;
    auto* jobs = new ui::JobsDock;
    const std::pair<ui::Dock*, Qt::DockWidgetArea> docks[] = {
        {segments, Qt::LeftDockWidgetArea}, {whatIf, Qt::RightDockWidgetArea},
        {profile, Qt::RightDockWidgetArea}, {fitted, Qt::RightDockWidgetArea},
        {churn, Qt::BottomDockWidgetArea},  {customers, Qt::BottomDockWidgetArea},
        {jobs, Qt::BottomDockWidgetArea},
    };
    for (const auto& [dock, area] : docks) {
        m_window->addPanel(dock, area);
        m_viewers.push_back([d = dock](const ui::View& view) { d->setView(view); });
    }
    wireWhatIf(whatIf);
    wireSegments(segments);
    wireCustomers(customers);
    wireRanges();
    wire(
        profile, &ui::ProfileDock::outlookRequested, new JobSlot(&m_pool, &m_board, this),
        QString(),
        [](const ui::View& view, quint32 position) {
            return [view, position](const Progress& progress) {
                return std::pair(position, ui::customerOutlook(view, position, progress));
            };
        },
        [profile](const std::pair<quint32, ui::CustomerOutlook>& answer) {
            profile->setOutlook(answer.first, answer.second);
        });
    showJobsIn(jobs);
    connect(customers, &ui::CustomersDock::orderChanged, profile, &ui::ProfileDock::setOrder);
    connect(churn, &ui::ChurnDock::exportRequested, this,
            [this](const std::vector<std::uint32_t>& positions) {
                exportList(CustomerList::Churn, positions);
            });
}

/// The one list of perspectives.
void Composition::addPerspectives() {
    m_window->addPerspective(
        {QStringLiteral("overview"),
         [] { return tr("Overview", "perspective"); },
         [] { return tr("What is every customer worth, and who is leaving?"); },
         overviewRows(),
         {QStringLiteral("segments"), QStringLiteral("whatif"), QStringLiteral("profile"),
          QStringLiteral("churn"), QStringLiteral("customers"), QStringLiteral("jobs")}});
    m_window->addPerspective({QStringLiteral("model_quality"),
                              [] { return tr("Model quality", "perspective"); },
                              [] { return tr("Can I trust it?", "whether forecasts are good"); },
                              qualityRows(),
                              {QStringLiteral("fitted_model")},
                              1180});
    m_window->addPerspective({QStringLiteral("data"),
                              [] { return tr("Data", "perspective"); },
                              [] { return tr("What is in the project, and can it be trusted?"); },
                              dataRows(),
                              {}});
}

/// Filter, tiles and the chart, which asks for its pictures here.
std::vector<QWidget*> Composition::overviewRows() {
    auto* filters = new ui::FilterBar(&m_selection, &m_filter);
    m_viewers.push_back([filters](const ui::View& view) {
        filters->setScenarioShown(view && view.scenario != view.base->baseline);
    });
    connect(filters, &ui::FilterBar::baselineRequested, this, [this] {
        const Scenario& baseline = m_session->view().base->baseline->scenario;
        m_session->evaluate(baseline);
        m_history->follow(baseline);
    });
    auto* insights = new ui::InsightBar(&m_selection);
    m_viewers.push_back([insights](const ui::View& view) { insights->setView(view); });
    auto* tiles = m_tiles = new ui::KpiStrip(&m_filter);
    auto* plot = m_plot = new ui::ScatterPlot(&m_selection, &m_filter, &m_theme);
    connect(plot, &ui::ScatterPlot::tableRequested, this,
            [this] { m_window->focusPanel(QStringLiteral("customers")); });
    m_viewers.push_back([tiles](const ui::View& view) { tiles->setView(view); });
    plot->setIntervals(&m_intervals);
    m_viewers.push_back([plot](const ui::View& view) { plot->setView(view); });
    wire(
        plot, &ui::ScatterPlot::pointsRequested, new JobSlot(&m_pool, &m_board, this), QString(),
        [](const ui::View& view, ui::Metric x, ui::Metric y, bool logX, bool logY) {
            return [=](const Progress& progress) {
                return ui::buildScatterPoints(view, x, y, logX, logY, progress);
            };
        },
        [plot](const std::shared_ptr<const ui::ScatterPoints>& points) {
            plot->showPoints(points);
        });
    wire(
        plot, &ui::ScatterPlot::imageRequested, new JobSlot(&m_pool, &m_board, this), QString(),
        [](const ui::ScatterImageRequest& request) {
            return [request](const Progress& progress) {
                return std::pair(ui::renderScatterImage(request, progress), request.id);
            };
        },
        [plot](const std::pair<QImage, quint64>& drawn) {
            plot->showImage(drawn.first, drawn.second);
        });
    return {filters, tiles, insights, plot};
}

/// Forecasts judged by what happened: a job of its own, for whoever looks at them.
std::vector<QWidget*> Composition::qualityRows() {
    auto* page = m_quality = new ui::QualityPage(&m_theme);
    auto* slot = new JobSlot(&m_pool, &m_board, this);
    m_viewers.push_back([page](const ui::View& view) { page->setView(view); });
    connect(page, &ui::QualityPage::backtestRequested, this,
            [this, slot, page](const ui::View& view) {
                slot->start(
                    tr("Compare forecasts"),
                    [base = view.base](const Progress& progress) {
                        BacktestOptions until;
                        until.end = base->summary->end;
                        return backtest(*base->dataset, until, progress);
                    },
                    [this, page](const std::shared_ptr<const Backtest>& result) {
                        page->setBacktest(result);
                        m_session->setFoundModel(result->winner);
                    });
            });
    connect(page, &ui::QualityPage::cancelRequested, slot, &JobSlot::cancel);
    connect(slot, &JobSlot::progressed, page, &ui::QualityPage::setProgress);
    connect(slot, &JobSlot::failed, page, [page](const Error& error) {
        const bool more = error.code() == ErrorCode::too_little_data;
        page->showProblem(ui::Format::error(error), more ? tr("Import more orders…") : QString());
    });
    connect(page, &ui::QualityPage::offerTaken, this, [this] { importFiles({}); });
    connect(slot, &JobSlot::stopped, page, &ui::QualityPage::showStopped);
    connect(page, &ui::QualityPage::modelRequested, this, &Composition::requestModel);
    connect(page, &ui::QualityPage::exportRequested, this, &Composition::exportChart);
    return {page};
}

/// What the project holds, looked through for whoever looks at it.
std::vector<QWidget*> Composition::dataRows() {
    auto* page = new ui::DataPage(&m_theme);
    auto* slot = new JobSlot(&m_pool, &m_board, this);
    m_viewers.push_back([page](const ui::View& view) { page->setView(view); });
    connect(page, &ui::DataPage::dataRequested, this, [this, slot, page](const ui::View& view) {
        const Day today{std::chrono::days{QDate(1970, 1, 1).daysTo(QDate::currentDate())}};
        slot->start(
            tr("Look through the orders"),
            [path = m_session->project().toStdString(), dataset = view.base->dataset, today,
             sample = m_session->sampleOpen()](const Progress& progress) {
                auto data = readProjectData(path, *dataset, today, progress);
                data->sample = sample;
                return data;
            },
            [page](const std::shared_ptr<ui::ProjectData>& data) { page->setData(data); });
    });
    connect(page, &ui::DataPage::cancelRequested, slot, &JobSlot::cancel);
    connect(slot, &JobSlot::progressed, page, &ui::DataPage::setProgress);
    connect(slot, &JobSlot::failed, page,
            [page](const Error& error) { page->showProblem(ui::Format::error(error)); });
    connect(slot, &JobSlot::stopped, page, &ui::DataPage::showStopped);
    connect(page, &ui::DataPage::undoRequested, m_session, &Session::removeSource);
    connect(page, &ui::DataPage::tableUndoRequested, m_session, &Session::removeTable);
    connect(m_session, &Session::tablesChanged, page, &ui::DataPage::refresh);
    connect(page, &ui::DataPage::importRequested, this, [this] { importFiles({}); });
    connect(&m_window->statusLine(), &ui::StatusLine::dataAsked, this,
            [this] { m_window->showPerspective(QStringLiteral("data")); });
    for (const auto removal : {&Session::sourceRemoved, &Session::tableRemoved}) {
        connect(m_session, removal, this,
                [this](const std::shared_ptr<const RemovedSource>& removed) {
                    m_window->notice().showInformation(
                        removed->changes.empty()
                            ? tr("The import is undone.")
                            : tr("The import is undone. Edit, Undo brings it back."));
                });
    }
    return {page};
}

void Composition::wireWhatIf(ui::WhatIfDock* whatIf) {
    connect(whatIf, &ui::WhatIfDock::scenarioRequested, this, [this](const Scenario& scenario) {
        m_session->evaluate(scenario);
        m_history->follow(scenario);
    });
    struct Intervals {
        Interval baseline, scenario, purchases;
    };
    wire(
        whatIf, &ui::WhatIfDock::intervalsRequested, new JobSlot(&m_pool, &m_board, this),
        QString(),
        [](const ui::View& view, const std::vector<std::uint32_t>& positions) {
            return [view, positions](const Progress& progress) {
                const ValueTable& table = *view.base->table;
                Intervals found;
                found.baseline =
                    table.total_interval(*view.base->baseline, positions, progress.part(0.0, 0.8));
                found.scenario =
                    view.scenario == view.base->baseline
                        ? found.baseline
                        : table.total_interval(*view.scenario, positions, progress.part(0.8, 0.9));
                found.purchases = table.total_purchases_interval(*view.scenario, positions,
                                                                 progress.part(0.9, 1.0));
                return found;
            };
        },
        [whatIf, tiles = m_tiles](const Intervals& intervals) {
            whatIf->setIntervals(intervals.baseline, intervals.scenario);
            tiles->setIntervals(intervals.scenario, intervals.purchases);
        });
}

void Composition::wireSegments(ui::SegmentsDock* segments) {
    wire(
        segments, &ui::SegmentsDock::intervalsRequested, new JobSlot(&m_pool, &m_board, this),
        QString(),
        [](const ui::View& view, const std::vector<std::uint8_t>& mask) {
            return [view, mask](const Progress& progress) {
                return ui::segmentIntervals(view, mask, progress);
            };
        },
        [segments](const ui::SegmentIntervals& intervals) { segments->setIntervals(intervals); });
}

/// Ranges of single customers: for all of them at once, when a scenario has come to rest.
void Composition::wireRanges() {
    constexpr int rest_ms = 300;
    auto* slot = new JobSlot(&m_pool, &m_board, this);
    m_resting.setSingleShot(true);
    m_resting.setInterval(rest_ms);
    m_viewers.push_back([this](const ui::View&) { m_resting.start(); });
    connect(&m_resting, &QTimer::timeout, slot, [this, slot] {
        const ui::View view = m_session->view();
        if (!view || m_intervals.knows(view)) {
            return;
        }
        slot->start(
            QString(),
            [view](const Progress& progress) {
                const CustomerBase& base = *view.base;
                return std::make_shared<const CustomerIntervals>(
                    customer_intervals(*base.dataset, *base.summary, *base.model, *base.table,
                                       *view.scenario, progress));
            },
            [this, view](const std::shared_ptr<const CustomerIntervals>& intervals) {
                m_intervals.set(view, intervals);
            });
    });
}

void Composition::wireCustomers(ui::CustomersDock* customers) {
    customers->setIntervals(&m_intervals);
    using Order = std::shared_ptr<const std::vector<std::uint32_t>>;
    wire(
        customers, &ui::CustomersDock::orderRequested, new JobSlot(&m_pool, &m_board, this),
        QString(),
        [](const ui::CustomerOrderRequest& request) {
            return [request](const Progress& progress) -> Order {
                return std::make_shared<const std::vector<std::uint32_t>>(
                    ui::sortCustomers(request, progress));
            };
        },
        [customers](const Order& order) { customers->showOrder(order); });
    connect(customers, &ui::CustomersDock::exportRequested, this,
            [this](const std::vector<std::uint32_t>& positions) {
                exportList(CustomerList::Segments, positions);
            });
}

void Composition::showJobsIn(ui::JobsDock* jobs) {
    connect(&m_board, &JobBoard::added, jobs,
            [jobs](const JobEntry& entry) { jobs->jobStarted(entry.id, entry.title); });
    connect(&m_board, &JobBoard::progressed, jobs, [jobs](const JobEntry& entry) {
        jobs->jobProgressed(entry.id, entry.fraction, entry.stage);
    });
    connect(&m_board, &JobBoard::finished, jobs,
            [jobs](const JobEntry& entry) { jobs->jobFinished(entry.id, outcomeWords(entry)); });
    connect(jobs, &ui::JobsDock::cancelRequested, &m_board, &JobBoard::cancel);
}

} // namespace perennial::app
