#include "app/session.h"

#include "analytics/dataset/dataset.h"
#include "analytics/import/rates_file.h"
#include "analytics/overview/customer_base.h"
#include "analytics/report/lists.h"
#include "app/job_slot.h"
#include "app/model_choice.h"
#include "ui/chance_active.h"

#include <QDate>
#include <QDateTime>
#include <QSaveFile>
#include <QThreadPool>

#include <numeric>

namespace perennial::app {

Session::Session(QThreadPool* pool, JobBoard* board, const QString& sampleFile, QObject* parent)
    : QObject(parent), m_pool(pool), m_sampleFile(sampleFile) {
    for (JobSlot** slot : {&m_open, &m_evaluate, &m_write, &m_inspect, &m_explain, &m_rates}) {
        *slot = new JobSlot(pool, board, this);
    }
    for (JobSlot* slot : {m_open, m_evaluate, m_write, m_explain}) {
        connect(slot, &JobSlot::failed, this, &Session::failed);
    }
    connect(m_open, &JobSlot::stopped, this, [this] { Q_EMIT inUse(m_project); });
    connect(m_inspect, &JobSlot::failed, this, &Session::readingFailed);
    connect(m_rates, &JobSlot::failed, this, &Session::ratesRefused);
    connect(m_inspect, &JobSlot::progressed, this, &Session::reading);
}

Session::~Session() = default;

Scenario Session::scenario() const {
    return m_view.scenario ? m_view.scenario->scenario : Scenario();
}

void Session::openSample() {
    m_open->start(
        tr("Open the sample store"),
        [path = m_sampleFile.toStdString()](const Progress& progress) {
            return app::openSample(path, progress);
        },
        [this](const OpenedProject& project) { show(project); });
}

void Session::openProject(const QString& path) {
    Q_EMIT inUse(path);
    m_open->start(
        tr("Open project"),
        [path = path.toStdString()](const Progress& progress) {
            return app::openProject(path, progress);
        },
        [this](const OpenedProject& project) { show(project); });
}

void Session::openAgain() {
    if (m_project.isEmpty()) {
        return;
    }
    m_open->start(
        tr("Analyse again"),
        [path = m_project.toStdString()](const Progress& progress) {
            return app::openProject(path, progress);
        },
        [this](const OpenedProject& project) { show(project); });
}

namespace {

static_assert(static_cast<int>(ui::ImportWay::Add) == static_cast<int>(ImportMode::add) &&
              static_cast<int>(ui::ImportWay::Update) == static_cast<int>(ImportMode::update) &&
              static_cast<int>(ui::ImportWay::Replace) == static_cast<int>(ImportMode::replace));

ui::ImportChanges changesOf(const ImportDiff& diff) {
    ui::ImportChanges changes{diff.new_orders,     diff.same_rows,      diff.changed_orders,
                              diff.missing_orders, diff.new_amount,     diff.changed_before,
                              diff.changed_after,  diff.missing_amount, {}};
    for (std::size_t way = 0; way < changes.change.size(); ++way) {
        changes.change[way] = diff.effects[way].change;
    }
    return changes;
}

ImportRequest importRequest(const QStringList& files, const ImportOptions& options,
                            const QString& project) {
    ImportRequest request;
    for (const QString& file : files) {
        request.files.push_back(file.toStdString());
    }
    request.options = options;
    request.project = project.toStdString();
    if (!request.options.rules.today) {
        const QDate today = QDate::currentDate();
        request.options.rules.today =
            std::chrono::sys_days(std::chrono::year(today.year()) / today.month() / today.day());
    }
    return request;
}

} // namespace

void Session::importFiles(const QStringList& files, const ImportOptions& options,
                          const QString& project,
                          const std::shared_ptr<const ImportResult>& rehearsal, ui::ImportWay way,
                          bool eachCurrency) {
    Q_EMIT inUse(project);
    ImportRequest request = importRequest(files, options, project);
    request.each_currency = eachCurrency;
    request.rehearsal = rehearsal;
    request.mode = static_cast<ImportMode>(way);
    request.imported_at = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    m_open->start(
        tr("Import orders"),
        [request](const Progress& progress) { return importIntoProject(request, progress); },
        [this](const OpenedProject& opened) { show(opened); });
}

void Session::inspectFile(const QString& file, const TableOptions& options) {
    m_inspect->start(
        QString(),
        [path = file.toStdString(), options](const Progress& progress) {
            return look_at_table(path, options, progress);
        },
        [this](const TableLook& look) { Q_EMIT inspected(look); });
}

void Session::rehearse(const QStringList& files, const ImportOptions& options,
                       const QString& project) {
    m_inspect->start(
        QString(),
        [request = importRequest(files, options, project)](const Progress& progress) {
            return rehearseImport(request, progress);
        },
        [this](Rehearsal rehearsal) { showRehearsal(std::move(rehearsal)); });
}

void Session::judge(const ImportOptions& options, const QString& project) {
    if (!m_rehearsal.rows) {
        return;
    }
    m_inspect->start(
        QString(),
        [rows = m_rehearsal.rows, request = importRequest({}, options, project)](
            const Progress& progress) { return judgeAgain(rows, request, progress); },
        [this](Rehearsal rehearsal) { showRehearsal(std::move(rehearsal)); });
}

void Session::showRehearsal(Rehearsal rehearsal) {
    const Rehearsal before = std::exchange(m_rehearsal, std::move(rehearsal));
    std::optional<ui::ImportChanges> changes;
    if (m_rehearsal.diff) {
        changes = changesOf(*m_rehearsal.diff);
    }
    // Whoever held the one before lets go of it now.
    Q_EMIT rehearsed(m_rehearsal.result, changes, m_rehearsal.verdicts);
    retire(before.rows);
    retire(before.result);
}

void Session::readRates(const QString& file) {
    m_rates->start(
        QString(),
        [path = file.toStdString()](const Progress& progress) {
            ImportRules rules;
            read_rates(path, rules, progress);
            return rules;
        },
        [this](const ImportRules& rates) { Q_EMIT ratesRead(rates); });
}

void Session::explain(const std::shared_ptr<const ImportResult>& rehearsal, Money theirTotal) {
    m_explain->start(
        QString(),
        [rehearsal, theirTotal](const Progress& progress) {
            return explain_total(*rehearsal, theirTotal, progress);
        },
        [this, theirTotal](const std::vector<Explanation>& explanations) {
            Q_EMIT explained(theirTotal, explanations);
        });
}

void Session::cancelReading() {
    m_rates->cancel();
    m_explain->cancel();
    m_inspect->cancel();
    const Rehearsal before = std::exchange(m_rehearsal, {});
    retire(before.rows);
    retire(before.result);
    retire(std::exchange(m_tableRehearsal, {}));
}

void Session::cancelOpening() {
    m_open->cancel();
}

void Session::setFoundModel(const std::string& model) {
    chooseModel(m_model, model, Asker::Program);
}

namespace {

double totalAtRisk(const CustomerBase& base) {
    const std::vector<double>& each = base.churn.value_at_risk;
    return std::accumulate(each.begin(), each.end(), 0.0);
}

ModelChange changeBetween(const CustomerBase& from, const CustomerBase& to) {
    return {from.forecaster,   to.forecaster,   from.baseline->total_clv, to.baseline->total_clv,
            totalAtRisk(from), totalAtRisk(to), to.dataset->currency};
}

} // namespace

void Session::chooseModel(const std::string& choice, const std::string& found, Asker asker) {
    if (!m_view) {
        return;
    }
    m_open->start(
        tr("Value customers by another model"),
        [path = m_project.toStdString(), base = m_view.base, choice,
         found](const Progress& progress) {
            return app::chooseModel(path, base, choice, found, progress);
        },
        [this, asker](const OpenedProject& project) {
            const bool what_if = m_view && m_view.scenario != m_view.base->baseline;
            const Scenario kept = scenario();
            const bool replaced = asker == Asker::Program && m_view && project.base &&
                                  m_view.base->forecaster != project.base->forecaster;
            const ModelChange change =
                replaced ? changeBetween(*m_view.base, *project.base) : ModelChange();
            show(project);
            if (what_if) {
                evaluate(kept);
            }
            if (replaced) {
                Q_EMIT modelReplaced(change);
            }
        });
}

void Session::removeSource(qint64 source) {
    if (m_project.isEmpty()) {
        return;
    }
    m_open->start(
        tr("Undo an import"),
        [path = m_project.toStdString(), source](const Progress& progress) {
            return removeImport(path, source, progress);
        },
        [this](const RemovedImport& result) {
            show(result.opened);
            Q_EMIT sourceRemoved(result.removed);
        });
}

void Session::putBack(const std::shared_ptr<const RemovedSource>& removed,
                      const std::string& viewState) {
    if (removed->kind != TableKind::orders) {
        putBackTable(removed);
        return;
    }
    m_open->start(
        tr("Bring an import back"),
        [path = m_project.toStdString(), removed, viewState](const Progress& progress) {
            OpenedProject opened = putBackImport(path, *removed, progress);
            opened.view_again = !viewState.empty();
            opened.view_state = viewState;
            return opened;
        },
        [this](const OpenedProject& project) { show(project); });
}

void Session::evaluate(const Scenario& scenario) {
    if (!m_view) {
        return;
    }
    const auto showScenario = [this](std::shared_ptr<const ScenarioResult> result) {
        setView({m_view.base, std::move(result)});
    };
    if (scenario == m_view.base->baseline->scenario) {
        m_evaluate->cancel();
        showScenario(m_view.base->baseline);
        return;
    }
    m_evaluate->start(
        QString(),
        [table = m_view.base->table, scenario](const Progress& progress) {
            return std::make_shared<const ScenarioResult>(table->evaluate(scenario, progress));
        },
        showScenario);
}

void Session::saveCopy(const QString& path) {
    m_write->start(
        tr("Save a copy"),
        [from = m_project.toStdString(), to = path.toStdString()](const Progress& progress) {
            progress.step(0.0, Stage::writing);
            copyProject(from, to);
        },
        [this, path] { Q_EMIT written(path); });
}

void Session::exportList(CustomerList list, const QString& path,
                         std::vector<std::uint32_t> positions) {
    if (!m_view) {
        return;
    }
    m_write->start(
        tr("Export list"),
        [list, view = m_view, to = path.toStdString(),
         positions = std::move(positions)](const Progress& progress) {
            progress.step(0.0, Stage::exporting);
            constexpr bool with_bom = true; // Excel reads Chinese names only with it
            const auto write = list == CustomerList::Values     ? write_clv_list
                               : list == CustomerList::Segments ? write_segments_list
                                                                : write_churn_list;
            write(to, *view.base, *view.scenario, positions, with_bom,
                  ui::chancesActive(*view.base));
        },
        [this, path] { Q_EMIT written(path); });
}

void Session::writeFile(const QString& path, const QByteArray& content) {
    m_write->start(
        tr("Export chart"),
        [path, content](const Progress& progress) {
            progress.step(0.0, Stage::writing);
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
                !file.commit()) {
                throw Error(ErrorCode::cannot_write, file.errorString().toStdString(),
                            path.toStdString());
            }
        },
        [this, path] { Q_EMIT written(path); });
}

void Session::show(const OpenedProject& project) {
    m_evaluate->cancel();
    m_project = QString::fromStdString(project.path);
    m_model = project.model;
    m_modelCompared = project.model_compared;
    Q_EMIT opened(project);
    if (project.base) {
        setView({project.base, project.base->baseline});
    } else {
        setView({});
    }
    Q_EMIT modelChanged(QString::fromStdString(m_model));
    if (project.model_pending) {
        chooseModel(m_model, {},
                    Asker::Program); // what is shown meanwhile stays if this is stopped or fails
    }
}

void Session::setView(ui::View view) {
    ui::View before = std::exchange(m_view, std::move(view));
    Q_EMIT viewChanged(m_view);
    if (before.base != m_view.base) {
        retire(std::move(before.base));
    }
    retire(std::move(before.scenario));
}

/// Frees on a worker: a large project has millions of small pieces, and the window must not wait
/// for them.
void Session::retire(std::shared_ptr<const void> results) {
    if (results) {
        m_pool->start([held = std::move(results)]() mutable { held.reset(); });
    }
}

} // namespace perennial::app
