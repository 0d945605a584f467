#include "app/gui/composition.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "app/gui/project_files.h"
#include "app/job_slot.h"
#include "app/model_choice.h"
#include "resources/resources.h"
#include "ui/format.h"
#include "ui/import/import_wizard.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/window/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/start_page.h"
#include "ui/window/status_line.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace perennial::app {

namespace {

ui::Theme::Choice themeChoice(const QString& name) {
    return name == QLatin1String("dark")    ? ui::Theme::Choice::Dark
           : name == QLatin1String("light") ? ui::Theme::Choice::Light
                                            : ui::Theme::Choice::System;
}

/// What to say first of a shop whose orders have just been imported.
QStringList firstFacts(const OpenedProject& project) {
    constexpr std::size_t most = 3;
    QStringList facts;
    if (project.base) {
        for (std::size_t i = 0; i < std::min(most, project.base->insights.size()); ++i) {
            facts << ui::Format::insight(project.base->insights[i],
                                         QString::fromStdString(project.base->dataset->currency));
        }
    }
    for (const CurrencyProject& other : project.currency_projects) {
        facts << Composition::tr("Rows in %1 went into a project of their own: %2")
                     .arg(QString::fromStdString(other.currency),
                          QFileInfo(QString::fromStdString(other.project)).fileName());
    }
    return facts;
}

} // namespace

Composition::Composition(const Settings& settings, const QString& sampleFile,
                         const QString& presetsFile)
    : m_settings(settings), m_presets(presetsFile),
      m_session(new Session(&m_pool, &m_board, sampleFile, this)),
      m_history(new EditHistory(&m_filter, m_session, this)),
      m_keeper(new ViewKeeper(*m_session, m_filter, m_selection, &m_pool, &m_board, this)) {
    initialiseResources();
    // At least two, so that a drawing never waits behind an import.
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount() - 1));
    m_history->setKept([this] { return m_keeper->kept(); });
    m_theme.setChoice(themeChoice(settings.theme));
    m_language.set(Language::known(settings.language) ? settings.language : Language::ofSystem());
    QCoreApplication::instance()->installEventFilter(new ui::WheelGuard(this));
    m_window = std::make_unique<ui::MainWindow>(m_history->stack());
    addPanels();
    connectCommands();
    connectPreferences();
    m_window->startPage().setRecent(settings.recent);
    m_window->restoreLayout(settings.layout);

    connect(m_session, &Session::opened, this, &Composition::showProject);
    connect(m_session, &Session::viewChanged, this, &Composition::showView);
    connect(&m_showing, &QTimer::timeout, this, &Composition::showNext);
    connect(m_session, &Session::failed, this, &Composition::showError);
    connect(m_session, &Session::modelChanged, this, [this](const QString& model) {
        m_window->actions().setModel(model);
        m_window->statusLine().setModelChoice(model, m_session->modelCompared());
    });
    connect(m_session, &Session::modelReplaced, this, &Composition::sayModelReplaced);
    connect(m_session, &Session::written, this, &Composition::showWritten);
    for (const auto change : {&JobBoard::added, &JobBoard::progressed, &JobBoard::finished}) {
        connect(&m_board, change, this, &Composition::showJobs);
    }
    connect(&m_window->statusLine(), &ui::StatusLine::cancelRequested, &m_board, &JobBoard::cancel);
    showView({});
    updateTitle();
}

Composition::~Composition() {
    m_board.disconnect(); // jobs that end now have no window any more
    // Slots first: they ask their work to stop, then the pool waits for it.
    m_window.reset();
    delete m_keeper;
    delete m_history;
    delete m_session;
    qDeleteAll(findChildren<JobSlot*>(Qt::FindDirectChildrenOnly)); // while the board is there
}

Settings Composition::settings() const {
    Settings settings = m_settings;
    settings.language = m_language.current();
    settings.geometry = m_window->saveGeometry();
    settings.layout = m_window->saveLayout();
    return settings;
}

void Composition::showProject(const OpenedProject& project) {
    m_keeper->follow(project);
    m_window->notice().hide();
    if (project.ledger && m_import) {
        m_import->showLedger(*project.ledger, firstFacts(project));
    }
    if (project.problem) {
        m_window->notice().showError(ui::Format::error(*project.problem));
    }
    if (!m_session->sampleOpen()) {
        for (const CurrencyProject& other : project.currency_projects) {
            m_settings.addRecent(QString::fromStdString(other.project));
        }
        m_settings.addRecent(QString::fromStdString(project.path));
        m_window->startPage().setRecent(m_settings.recent);
        Q_EMIT settingsChanged();
    }
    updateTitle();
}

void Composition::showView(const ui::View& view) {
    const bool newBase = view.base != m_shownBase;
    // Another model sees the same customers: what was filtered and selected stays.
    const bool sameCustomers = view && m_shownBase && view.base->dataset == m_shownBase->dataset &&
                               view.base->summary->end == m_shownBase->summary->end;
    if (newBase) {
        // The stores first: everything that draws asks them about customers of the new base.
        const ui::FilterState rules = sameCustomers ? m_filter.state() : ui::FilterState();
        m_filter.reset(view ? view.base->segments.segment : std::vector<Segment>());
        if (sameCustomers) {
            m_filter.setState(rules);
        } else {
            m_selection.reset(view ? view.base->summary->size() : 0);
            m_history->reset(m_session->scenario());
        }
        m_shownBase = view.base;
        if (view && !sameCustomers) {
            m_keeper->restore(view.base, [this, base = view.base](const ViewState& kept) {
                if (m_shownBase == base) {
                    restoreView(kept);
                }
            });
        }
    } else if (view) {
        m_keeper->touch(); // another scenario
    }
    if (view && (newBase || m_showing.isActive())) {
        // One panel an event: together they would hold up the window for too long.
        m_newCustomers = newBase ? !sameCustomers : m_newCustomers;
        m_shown = 0;
        m_window->showWorkspace();
        m_showing.start();
        return;
    }
    m_showing.stop();
    for (const auto& show : m_viewers) {
        show(view);
    }
    m_window->statusLine().setView(view);
    updateCommands();
}

/// As it was left: filters, selection and scenario of these customers.
void Composition::restoreView(const ViewState& kept) {
    m_filter.setState(kept.filter);
    m_selection.apply(kept.selected, ui::SelectionStore::Mode::Replace);
    if (kept.current >= 0) {
        m_selection.setCurrent(kept.current);
    }
    if (kept.scenario) {
        m_history->startFrom(*kept.scenario);
        m_session->evaluate(*kept.scenario);
    }
}

void Composition::showNext() {
    const ui::View& view = m_session->view(); // a scenario may have come in between
    if (m_shown < m_viewers.size()) {
        m_viewers[m_shown++](view);
        return;
    }
    m_showing.stop();
    if (m_newCustomers && m_selection.current() < 0 && view.base->churn.size() > 0) {
        m_selection.setCurrent(view.base->churn.position.front()); // the most there is to lose
    }
    m_window->statusLine().setView(view);
    updateCommands();
}

void Composition::showJobs() {
    const JobEntry* job = m_board.current();
    m_window->startPage().setBusy(job != nullptr);
    m_window->actions()[ui::Command::StopWork]->setEnabled(job != nullptr);
    if (!job) {
        m_window->statusLine().hideJob();
        return;
    }
    m_window->statusLine().showJob(job->id, job->title, job->stage, job->fraction);
    if (m_import) {
        m_import->showProgress(ui::Format::stage(job->stage), job->fraction);
    }
}

/// Numbers that change by themselves say why, and how to have the old ones back.
void Composition::sayModelReplaced(const ModelChange& change) {
    const QString currency = QString::fromStdString(change.currency);
    const auto money = [&currency](double amount) {
        return ui::Format::shortMoney(amount, currency);
    };
    const QString before = ui::Format::modelName(QString::fromStdString(change.from));
    const QString sentence =
        m_session->model() == automatic_model
            ? tr("%1 forecast best when compared and now values your customers instead of %2: "
                 "total CLV %3 → %4, value at risk %5 → %6.")
            : tr("%1, the model you chose, has learned and now values your customers instead of "
                 "%2: total CLV %3 → %4, value at risk %5 → %6.");
    m_window->notice().showInformation(
        sentence.arg(ui::Format::modelName(QString::fromStdString(change.to)), before,
                     money(change.clv_from), money(change.clv_to), money(change.at_risk_from),
                     money(change.at_risk_to)),
        tr("Back to %1", "way of forecasting").arg(before),
        [this, from = change.from] { requestModel(QString::fromStdString(from)); });
}

void Composition::showError(const Error& error) {
    const QString sentence = ui::Format::error(error);
    if (m_import) {
        m_import->showProblem(sentence);
    } else {
        m_window->notice().showError(sentence);
    }
}

void Composition::offerLeftOpen(const QString& project) {
    m_window->notice().showInformation(
        tr("Perennial ended unexpectedly while “%1” was open. The project is whole: every change "
           "is in its file altogether, or not at all.")
            .arg(QFileInfo(project).completeBaseName()),
        tr("Open it"), [this, project] { m_session->openProject(project); });
}

/// A list or a chart is opened by whatever opens such files here; a project is not.
void Composition::showWritten(const QString& path) {
    const QString sentence = tr("Written: %1").arg(path);
    if (path.endsWith(project_suffix)) {
        m_window->notice().showInformation(sentence);
    } else {
        m_window->notice().showInformation(
            sentence, tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    }
}

void Composition::keepView() {
    m_keeper->keepNow();
}

QString Composition::projectName() const {
    return m_session->sampleOpen() ? tr("Sample store")
                                   : QFileInfo(m_session->project()).completeBaseName();
}

void Composition::updateTitle() {
    //: window title: project, program
    m_window->setWindowTitle(m_session->project().isEmpty()
                                 ? QStringLiteral("Perennial")
                                 : tr("%1 – Perennial").arg(projectName()));
}

} // namespace perennial::app
