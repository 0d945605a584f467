#include "analytics/dataset/dataset.h"
#include "analytics/forecast/registry.h"
#include "analytics/overview/customer_base.h"
#include "app/gui/composition.h"
#include "app/gui/project_files.h"
#include "app/model_choice.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/scatter_plot.h"
#include "ui/format.h"
#include "ui/quality/quality_page.h"
#include "ui/window/actions.h"
#include "ui/window/dialogs.h"
#include "ui/window/export_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/pane_cycle.h"
#include "ui/window/start_page.h"
#include "ui/window/status_line.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QGuiApplication>
#include <QWhatsThis>

#include <algorithm>

namespace perennial::app {

namespace {

std::vector<std::uint32_t> visibleCustomers(const ui::FilterStore& filter) {
    std::vector<std::uint32_t> visible;
    visible.reserve(filter.count());
    for (std::uint32_t position = 0; position < filter.mask().size(); ++position) {
        if (filter.visible(position)) {
            visible.push_back(position);
        }
    }
    return visible;
}

} // namespace

void Composition::connectCommands() {
    using ui::Command;
    ui::Actions& commands = m_window->actions();
    const auto on = [this, &commands](Command command, auto handler) {
        connect(commands[command], &QAction::triggered, this, handler);
    };
    on(Command::Import, [this] { importFiles({}); });
    on(Command::ImportAgain, [this] { importAgain(); });
    on(Command::OpenProject, [this] { chooseProject(); });
    on(Command::OpenSample, [this] { m_session->openSample(); });
    on(Command::SaveCopy, [this] { saveCopy(); });
    on(Command::ExportList, [this] { exportCustomers(); });
    on(Command::ExportChart, [this] { exportChart(frontChart()); });
    on(Command::CopyChart, [this] {
        QGuiApplication::clipboard()->setMimeData(
            ui::chartMimeData(frontChart(), m_session->view(), shownChart()));
    });
    on(Command::CopyData, [this] {
        if (m_quality->isVisible()) {
            m_window->notice().showInformation(
                tr("Only the chart of customers can be copied as data."));
            return;
        }
        QGuiApplication::clipboard()->setMimeData(
            ui::scatterTableMimeData(m_session->view(), shownChart()));
    });
    on(Command::SelectVisible, [this] {
        m_selection.apply(visibleCustomers(m_filter), ui::SelectionStore::Mode::Replace);
    });
    on(Command::InvertSelection, [this] { m_selection.invert(); });
    on(Command::ClearSelection, [this] { m_selection.clear(); });
    on(Command::KeepOnly, [this] {
        if (m_selection.count() > 0) {
            m_filter.keepOnly(m_selection.mask());
        }
    });
    on(Command::Exclude, [this] {
        if (m_selection.count() > 0) {
            m_filter.exclude(m_selection.mask());
        }
    });
    on(Command::Recompute, [this] { m_session->openAgain(); });
    on(Command::StopWork, [this] {
        if (const JobEntry* job = m_board.current()) {
            m_board.cancel(job->id);
        }
    });
    on(Command::ObservationEnd, [this] {
        if (const ui::View& view = m_session->view()) {
            const Dataset& dataset = *view.base->dataset;
            ui::askObservationEnd(m_window.get(), dataset.first_day, dataset.last_day,
                                  view.base->summary->end,
                                  [this](Day day) { m_session->setObservationEnd(day); });
        }
    });
    on(Command::RefundByRefundDate,
       [this] { m_session->setRefundPolicy(RefundPolicy::refund_date); });
    on(Command::RefundByOrderDate,
       [this] { m_session->setRefundPolicy(RefundPolicy::order_date); });
    on(Command::RefundExcluded, [this] { m_session->setRefundPolicy(RefundPolicy::exclude); });
    commands.setModels(modelMenu());
    m_window->statusLine().setModelMenu(commands.modelMenu());
    connect(&commands, &ui::Actions::modelRequested, this, &Composition::requestModel);
    on(Command::ScenarioToBaseline, [this] { m_session->makeBaseline(m_session->scenario()); });
    on(Command::Explain, [this] { explainFocus(); });
    on(Command::WhatIsClv, [this] { ui::showClvHelp(m_window.get()); });
    on(Command::CheatSheet, [this] { ui::showCheatSheet(m_window.get(), m_window->actions()); });
    on(Command::About, [this] { ui::showAbout(m_window.get()); });

    // The same commands where the pointer is, with their keys beside them.
    QList<QWidget*> places{m_plot};
    for (const char* dock : {"churn", "customers"}) {
        places.append(m_window->findChild<QDockWidget*>(QLatin1String(dock)));
    }
    for (QWidget* place : qAsConst(places)) {
        place->setContextMenuPolicy(Qt::ActionsContextMenu);
        for (const Command command :
             {Command::KeepOnly, Command::Exclude, Command::ClearSelection,
              Command::InvertSelection, Command::ExportList, Command::ExportChart}) {
            place->addAction(commands[command]);
        }
    }
    new ui::PaneCycle(m_window.get());

    connect(&m_selection, &ui::SelectionStore::changed, this, &Composition::updateCommands);
    m_viewers.push_back([&commands](const ui::View& view) {
        if (view) {
            const auto policy = view.base->dataset->refund_policy;
            commands[policy == RefundPolicy::refund_date  ? Command::RefundByRefundDate
                     : policy == RefundPolicy::order_date ? Command::RefundByOrderDate
                                                          : Command::RefundExcluded]
                ->setChecked(true);
        }
    });

    ui::StartPage& start = m_window->startPage();
    connect(&start, &ui::StartPage::sampleRequested, m_session, &Session::openSample);
    connect(&start, &ui::StartPage::importRequested, this, [this] { importFiles({}); });
    connect(&start, &ui::StartPage::browseRequested, this, &Composition::chooseProject);
    connect(&start, &ui::StartPage::openRequested, m_session, &Session::openProject);
    connect(m_window.get(), &ui::MainWindow::filesDropped, this, &Composition::openFiles);
}

/// What has the keyboard, or what stands around it.
void Composition::explainFocus() {
    for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        if (const QString help = at->whatsThis(); !help.isEmpty()) {
            QWhatsThis::showText(at->mapToGlobal(at->rect().center()), help, at);
            return;
        }
    }
    ui::showClvHelp(m_window.get());
}

/// Those that need a project; those that say by being disabled that nothing is selected.
void Composition::updateCommands() {
    const bool open = static_cast<bool>(m_session->view());
    m_window->actions().setProjectOpen(open);
    for (const ui::Command command :
         {ui::Command::KeepOnly, ui::Command::Exclude, ui::Command::ClearSelection}) {
        m_window->actions()[command]->setEnabled(open && m_selection.count() > 0);
    }
}

void Composition::connectPreferences() {
    using ui::Command;
    ui::Actions& commands = m_window->actions();
    ui::StartPage& start = m_window->startPage();
    const std::pair<Command, ui::Theme::Choice> themes[] = {
        {Command::ThemeSystem, ui::Theme::Choice::System},
        {Command::ThemeLight, ui::Theme::Choice::Light},
        {Command::ThemeDark, ui::Theme::Choice::Dark}};
    for (const auto& [command, choice] : themes) {
        connect(commands[command], &QAction::triggered, this, [this, c = choice] { setTheme(c); });
        commands[command]->setChecked(m_theme.choice() == choice);
    }
    connect(&start, &ui::StartPage::themeRequested, this,
            [this](int choice) { setTheme(static_cast<ui::Theme::Choice>(choice)); });
    start.setThemeChoice(static_cast<int>(m_theme.choice()));

    connect(commands[Command::English], &QAction::triggered, this,
            [this] { setLanguage(QStringLiteral("en")); });
    connect(commands[Command::Chinese], &QAction::triggered, this,
            [this] { setLanguage(QStringLiteral("zh_CN")); });
    connect(&start, &ui::StartPage::languageRequested, this, &Composition::setLanguage);
    setLanguage(m_language.current());
}

void Composition::setTheme(ui::Theme::Choice choice) {
    static constexpr const char* names[] = {"system", "light", "dark"};
    m_theme.setChoice(choice);
    m_settings.theme = QString::fromLatin1(names[static_cast<int>(choice)]);
    m_window->startPage().setThemeChoice(static_cast<int>(choice));
    const ui::Command commands[] = {ui::Command::ThemeSystem, ui::Command::ThemeLight,
                                    ui::Command::ThemeDark};
    m_window->actions()[commands[static_cast<int>(choice)]]->setChecked(true);
    Q_EMIT settingsChanged();
}

void Composition::setLanguage(const QString& language) {
    m_language.set(language);
    m_window->startPage().setLanguage(language);
    const bool chinese = language == QLatin1String("zh_CN");
    m_window->actions()[chinese ? ui::Command::Chinese : ui::Command::English]->setChecked(true);
    updateTitle();
    Q_EMIT settingsChanged();
}

/// What the window shows: axes, section, filter and selection of the scatterplot.
ui::ChartRequest Composition::shownChart() const {
    const ui::ScatterAxes axes = m_plot->axes();
    ui::ChartRequest request;
    request.visible = m_filter.mask();
    request.selected = m_selection.count() > 0 ? m_selection.mask() : std::vector<std::uint8_t>();
    request.x = axes.x;
    request.y = axes.y;
    request.logX = axes.logX;
    request.logY = axes.logY;
    request.range = axes.range;
    request.backtest = m_quality->backtest();
    request.candidate = m_quality->candidate();
    return request;
}

/// The chart that stands for the perspective in front.
QString Composition::frontChart() const {
    return m_quality->isVisible() && m_quality->backtest() ? QStringLiteral("tracking")
                                                           : QStringLiteral("revenue_vs_clv");
}

/// The choices with a line between groups: by themselves, models, learners, rules of thumb.
QStringList Composition::modelMenu() {
    const auto group = [](const std::string& id) {
        const auto all = forecasters();
        const auto entry =
            std::find_if(all.begin(), all.end(), [&](const auto& f) { return f.id == id; });
        const ForecasterKind kind =
            entry == all.end() ? ForecasterKind::probability : entry->kind; // a purchase model
        return id == automatic_model                 ? 0
               : kind == ForecasterKind::probability ? 1
               : kind == ForecasterKind::naive       ? 3
                                                     : 2;
    };
    std::vector<std::string> ids = modelChoices();
    std::stable_sort(ids.begin(), ids.end(),
                     [&](const auto& a, const auto& b) { return group(a) < group(b); });
    QStringList menu;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i > 0 && group(ids[i]) != group(ids[i - 1])) {
            menu.append(QString());
        }
        menu.append(QString::fromStdString(ids[i]));
    }
    return menu;
}

void Composition::requestModel(const QString& id) {
    m_window->actions().setModel(QString::fromStdString(m_session->model())); // until it fits
    m_session->setModel(id.toStdString());
}

void Composition::exportChart(const QString& chart) {
    auto* dialog = new ui::ExportDialog(m_session->view(), shownChart(), m_window.get(), chart);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::ExportDialog::exportRequested, this, &Composition::writeChart);
    dialog->open();
}

void Composition::writeChart(const QString& chart, const ui::ChartRequest& request) {
    static constexpr const char* suffixes[] = {"png", "svg", "pdf"};
    const QString suffix = QString::fromLatin1(suffixes[static_cast<int>(request.format)]);
    auto* dialog = new QFileDialog(m_window.get(), tr("Export chart"), documentsFolder(),
                                   QStringLiteral("*.") + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("%1, %2.%3").arg(projectName(), chart, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, chart, request](const QString& path) {
        try {
            m_session->writeFile(path, ui::renderChart(chart, m_session->view(), request));
        } catch (const Error& error) {
            showError(error);
        }
    });
    dialog->open();
}

/// The selected customers, or those the filter lets through when none is selected.
void Composition::exportCustomers() {
    std::vector<std::uint32_t> customers = m_selection.positions();
    if (customers.empty()) {
        customers = visibleCustomers(m_filter);
    }
    exportList(CustomerList::Segments, customers);
}

void Composition::exportList(CustomerList list, const std::vector<std::uint32_t>& customers) {
    if (customers.empty()) { // to the engine an empty list means everybody
        m_window->notice().showInformation(
            tr("No customers are listed: there is nothing to export."));
        return;
    }
    auto* dialog =
        new QFileDialog(m_window.get(),
                        tr("Export a list of %1", "argument: 12 customers")
                            .arg(ui::Format::customers(customers.size())),
                        documentsFolder(), tr("Excel workbooks (*.xlsx);;CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.csv")) ? QStringLiteral("csv")
                                                                         : QStringLiteral("xlsx"));
    });
    dialog->selectFile((list == CustomerList::Churn ? tr("%1, churn", "file name: project")
                                                    : tr("%1, customers", "file name: project"))
                           .arg(projectName()));
    connect(dialog, &QFileDialog::fileSelected, this, [this, list, customers](const QString& path) {
        m_session->exportList(list, path, customers);
    });
    dialog->open();
}

} // namespace perennial::app
