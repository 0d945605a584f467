// The work behind opening and importing, as plain functions that run on a worker: file in, analysed
// project out. Knows the engine; knows neither Qt nor the window.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/error.h"
#include "analytics/core/progress.h"
#include "analytics/dataset/ledger.h"
#include "analytics/health/sufficiency.h"
#include "analytics/import/import.h"
#include "analytics/storage/import_diff.h"
#include "analytics/storage/import_mode.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace perennial {
struct CustomerBase;
class Project;
struct AnalysisOptions;
struct RemovedSource;
struct SampleStore;
struct Scenario;
} // namespace perennial

namespace perennial::app {

/// The setting of a project that holds what was done to its view (app/view_state.h).
inline constexpr const char* view_state_key = "window.view";

struct CurrencyProject {
    std::string currency, project; ///< the project's file
    std::uint64_t rows = 0;        ///< in this currency, before other rules
};

struct OpenedProject {
    std::string path;
    std::shared_ptr<const CustomerBase>
        base; ///< null when the orders do not suffice: see `problem`
    std::optional<Error> problem;
    std::optional<Ledger> ledger;                   ///< after an import
    std::vector<CurrencyProject> currency_projects; ///< made beside it by an import
    std::string currency;
    std::string model; ///< as chosen for the project: an id of modelChoices()
    /// The chosen model has to learn first: `base` is valued by the default one meanwhile.
    bool model_pending = false;
    /// A comparison of forecasts has been made: automatic stands for its winner.
    bool model_compared = false;
    std::string view_state;  ///< by view_state_key
    bool view_again = false; ///< it takes the place of what is shown: a step back
};

struct ImportRequest {
    std::vector<std::string> files;
    ImportOptions options;
    std::string project;               ///< added to when it exists, made when it does not
    std::string imported_at;           ///< ISO date-time UTC
    ImportMode mode = ImportMode::add; ///< how its rows meet those of earlier imports
    std::shared_ptr<const ImportResult> rehearsal; ///< of readFiles(); read anew when null
    /// What is left out for its currency goes into projects of its own (app/currency_projects.h).
    bool each_currency = false;
};

/// Reads and analyses a project with the settings kept in it. A project that cannot be written is
/// opened for reading only. throws: Error as Project and read_dataset()
OpenedProject openProject(const std::string& path, const Progress& progress);

/// Reads the files, stores their rows, analyses the whole. A project that this call made is taken
/// away again when nothing could be stored. throws: Error as read_source() and Project::store()
OpenedProject importIntoProject(const ImportRequest& request, const Progress& progress);

/// The rows of files, and what they become by the rules.
struct Rehearsal {
    std::shared_ptr<const SourceRows> rows;
    std::shared_ptr<const ImportResult> result;
    std::optional<ImportDiff> diff; ///< with the project, when it is there already
    std::vector<Verdict> verdicts;  ///< on the orders of the files alone
};
/// What an import would make of the files; nothing is stored. throws: Error as read_source()
Rehearsal rehearseImport(const ImportRequest& request, const Progress& progress);
/// The same of rows already read. throws: Error as apply_rules()
Rehearsal judgeAgain(const std::shared_ptr<const SourceRows>& rows, const ImportRequest& request,
                     const Progress& progress);

/// What the files hold, in the currency of the project they are for. throws: Error as read_source()
ImportResult readFiles(const ImportRequest& request, const Progress& progress);

/// The first half of importIntoProject(): reads and stores, without the analysis.
Ledger storeFiles(const ImportRequest& request, const Progress& progress);

/// What an import of the files would change in the project, which stays as it is.
/// throws: Error as read_source() and Project
ImportDiff compareFiles(const ImportRequest& request, const Progress& progress);

struct RemovedImport {
    OpenedProject opened;
    std::shared_ptr<const RemovedSource> removed;
};

/// Takes an import out of a project and analyses what is left. Its rows are kept in memory, so that
/// it can be put back, up to two million of them. throws: Error as Project and analyse()
RemovedImport removeImport(const std::string& path, std::int64_t source, const Progress& progress);
/// The import is back, and analysed. throws: as removeImport()
OpenedProject putBackImport(const std::string& path, const RemovedSource& removed,
                            const Progress& progress);

/// What the project's own settings say about how it is to be analysed, without a new backtest.
AnalysisOptions analysisOptions(const Project& project);

/// Removes the project at `path` with SQLite's files beside it; what is not there is no error.
void removeProject(const std::string& path);

/// Makes a project of simulated orders at `path`, complete or not at all; replaces a file there.
void storeSample(const std::string& path, const SampleStore& sample, const Progress& progress);

/// Whether the project at `path` holds simulated orders and nothing else. throws: Error as Project
bool isSample(const std::string& path);

/// Opens the sample store kept at `path`, which is simulated first when it is not there.
OpenedProject openSample(const std::string& path, const Progress& progress);

using SettingChange = std::pair<std::string, std::string>;

/// Keys that openProject() reads; an empty end means "the last order".
SettingChange endSetting(std::optional<Day> end);
SettingChange refundSetting(RefundPolicy policy);
std::vector<SettingChange> baselineSettings(const Scenario& baseline);

/// Analyses the orders of `base` anew by another forecaster, which becomes the project's choice
/// once it could. found: what the automatic choice stands for from now on, as a backtest of the
/// customers of `base` says; "": as before.
/// throws: Error as analyse() and Project
OpenedProject chooseModel(const std::string& path, std::shared_ptr<const CustomerBase> base,
                          const std::string& choice, const std::string& found,
                          const Progress& progress);

struct ChangedSettings {
    OpenedProject opened;
    std::vector<SettingChange> before, after; ///< "": not set
};

/// Stores the settings, then opens the project anew.
ChangedSettings changeSettings(const std::string& path, const std::vector<SettingChange>& changes,
                               const Progress& progress);

/// A consistent copy, also while another program has the project open.
/// throws: Error{cannot_write, disk_full}
void copyProject(const std::string& from, const std::string& to);

} // namespace perennial::app
