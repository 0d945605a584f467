// The window with everything in it, wired to the session. What the user asks for arrives here and
// is handed to whoever does it; nothing is computed here.
#pragma once

#include "app/edit_history.h"
#include "app/import_presets.h"
#include "app/job_board.h"
#include "app/language.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/view_keeper.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/interval_store.h"
#include "ui/stores/selection_store.h"
#include "ui/stores/theme.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace perennial::ui {
struct ChartRequest;
class CustomersDock;
class ImportWizard;
class JobsDock;
class KpiStrip;
class MainWindow;
class QualityPage;
class SegmentsDock;
class ScatterPlot;
class WhatIfDock;
} // namespace perennial::ui

namespace perennial::app {

class Composition : public QObject {
    Q_OBJECT

  public:
    /// sampleFile: where the sample store is kept. Reads nothing from disk by itself.
    /// presetsFile: where presets of the import are kept; "": nowhere.
    Composition(const Settings& settings, const QString& sampleFile,
                const QString& presetsFile = {});
    ~Composition() override;

    ui::MainWindow& window() { return *m_window; }
    Session& session() { return *m_session; }
    const JobBoard& board() const { return m_board; }
    ui::SelectionStore& selection() { return m_selection; }
    const ui::FilterStore& filter() const { return m_filter; }
    /// With the layout as it is now.
    Settings settings() const;

    /// Says that a run ended without closing this project, and offers to open it.
    void offerLeftOpen(const QString& project);
    /// What is shown is kept at once, as if the window closed.
    void keepView();
    /// Projects are opened, anything else goes to the import dialog.
    void openFiles(const QStringList& files);
    void setTheme(ui::Theme::Choice choice);
    void setLanguage(const QString& language);

  Q_SIGNALS:
    void settingsChanged();

  private:
    // composition.cpp: what is shown
    void showProject(const OpenedProject& project);
    void showView(const ui::View& view);
    void showNext();
    void restoreView(const ViewState& kept);
    void showJobs();
    void sayModelReplaced(const ModelChange& change);
    void showError(const Error& error);
    void showWritten(const QString& path);
    QString projectName() const; ///< without its folder
    void updateTitle();
    // catalogue.cpp: the one list of panels, and who answers them
    void addPanels();
    void addPerspectives();
    std::vector<QWidget*> overviewRows();
    std::vector<QWidget*> qualityRows();
    std::vector<QWidget*> dataRows();
    void wireWhatIf(ui::WhatIfDock* whatIf);
    void wireSegments(ui::SegmentsDock* segments);
    void wireRanges();
    void wireCustomers(ui::CustomersDock* customers);
    void showJobsIn(ui::JobsDock* jobs);
    // project_commands.cpp: ways in and out of projects
    void importFiles(const QStringList& files);
    void importAgain();
    void openWizard();
    void chooseProject();
    void saveCopy();
    // commands.cpp: menus, start page and dialogs
    void connectCommands();
    void connectPreferences();
    void updateCommands();
    void explainFocus();
    void exportList(CustomerList list, const std::vector<std::uint32_t>& customers);
    void exportCustomers();
    ui::ChartRequest shownChart() const;
    void exportChart(const QString& chart);
    QString frontChart() const;
    static QStringList modelMenu();
    void requestModel(const QString& id);
    void writeChart(const QString& chart, const ui::ChartRequest& request);

    Settings m_settings;
    ImportPresets m_presets;
    QThreadPool m_pool;
    JobBoard m_board;
    Language m_language;
    ui::Theme m_theme;
    ui::SelectionStore m_selection;
    ui::FilterStore m_filter;
    ui::IntervalStore m_intervals;
    Session* m_session;
    EditHistory* m_history;
    ViewKeeper* m_keeper;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::ScatterPlot* m_plot = nullptr; ///< in the window, as the tiles
    ui::KpiStrip* m_tiles = nullptr;
    ui::QualityPage* m_quality = nullptr;
    QPointer<ui::ImportWizard> m_import;
    std::vector<std::function<void(const ui::View&)>> m_viewers; ///< everything that shows a View
    std::shared_ptr<const CustomerBase> m_shownBase;
    QTimer m_resting;        ///< until ranges are asked for
    QTimer m_showing;        ///< runs while a new base is shown, one viewer a tick
    std::size_t m_shown = 0; ///< viewers that have it
    bool m_newCustomers = false;
};

} // namespace perennial::app
