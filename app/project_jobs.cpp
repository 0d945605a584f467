#include "app/project_jobs.h"

#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/registry.h"
#include "analytics/lifetime/scenario.h"
#include "analytics/overview/customer_base.h"
#include "analytics/sample/sample_store.h"
#include "analytics/storage/project.h"
#include "app/source_record.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace perennial::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* end_key = "analysis.end";
constexpr const char* model_key = "model";
constexpr const char* found_model_key = "model.found"; ///< what "auto" stands for
constexpr const char* sample_source = "sample store";  ///< SourceRecord::path of simulated orders
constexpr const char* winner_key = "auto.model";       ///< what a backtest found
constexpr const char* winner_of_key = "auto.basis";    ///< the orders it was found on

std::string decimalText(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

/// False leaves `value` as it was: a setting nobody can read counts as not set.
template <class Number>
bool readNumber(const Project& project, const char* key, Number& value) {
    const std::string text = project.setting(key).value_or("");
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return false;
    }
    value = number;
    return true;
}

bool isModelChoice(const std::string& id) {
    const std::vector<std::string> known = modelChoices();
    return std::find(known.begin(), known.end(), id) != known.end();
}

OpenedProject analyseProject(const Project& project, const Progress& progress) {
    OpenedProject opened;
    opened.path = project.path();
    const auto dataset = project.read_dataset(progress.part(0.0, 0.3));
    opened.currency = dataset->currency;
    opened.model = modelChoice(project);
    try {
        opened.base = analyse(dataset, analysisOptions(project), progress.part(0.3, 1.0));
    } catch (const Error& error) {
        // The orders are there and were accounted for; only the valuation has to wait for more.
        if (error.code() != ErrorCode::too_little_data) {
            throw;
        }
        opened.problem = error;
    }
    return opened;
}

Project openForUse(const std::string& path) {
    try {
        return Project(path, Project::Mode::open);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::project_read_only &&
            error.code() != ErrorCode::folder_read_only) {
            throw;
        }
        return Project(path, Project::Mode::read_only);
    }
}

void removeProject(const std::string& path) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"}) {
        fs::remove(path + suffix, ignored);
    }
}

/// Which orders an analysis is of: another import or another end asks for another backtest.
std::string basisOf(const Project& project, std::optional<Day> end) {
    return project.setting("dataset_version").value_or("0") + '/' + (end ? to_iso(*end) : "") +
           '/' + project.setting("refund_policy").value_or("");
}

} // namespace

std::string rememberedWinner(const Project& project, std::optional<Day> end) {
    return project.setting(winner_of_key).value_or("") == basisOf(project, end)
               ? project.setting(winner_key).value_or("")
               : std::string();
}

void rememberWinner(const std::string& path, std::optional<Day> end, const CustomerBase& base) {
    if (!base.backtest) {
        return;
    }
    try {
        Project project(path, Project::Mode::open);
        project.set_setting(winner_key, base.forecaster);
        project.set_setting(winner_of_key, basisOf(project, end));
    } catch (const Error&) {
        // A project that cannot be written is asked again next time; the answer is the same.
    }
}

AnalysisOptions analysisOptions(const Project& project) {
    AnalysisOptions options;
    options.end = parse_iso(project.setting(end_key).value_or(""));
    const std::string choice = modelChoice(project);
    const std::string model =
        choice == automatic_model ? project.setting(found_model_key).value_or("") : choice;
    if (model != automatic_model && isModelChoice(model)) {
        options.model = model;
    }
    options.auto_model = rememberedWinner(project, options.end);
    Scenario baseline;
    if (readNumber(project, "baseline.annual_discount_rate", baseline.annual_discount_rate) &&
        readNumber(project, "baseline.churn_change", baseline.churn_change) &&
        readNumber(project, "baseline.margin", baseline.margin) &&
        readNumber(project, "baseline.horizon_months", baseline.horizon_months)) {
        options.baseline = baseline;
    }
    return options;
}

void storeSample(const std::string& path, const SampleStore& sample, const Progress& progress) {
    SourceRecord source;
    source.path = sample_source;
    source.format_json = source.mapping_json = "{}";
    // Under another name until complete: a kill leaves no half sample to be opened next time.
    const std::string unfinished = path + ".part";
    removeProject(unfinished);
    try {
        {
            Project project(unfinished, Project::Mode::create);
            project.store(sample.lines, {}, account_for(sample.lines), source, progress);
        }
        removeProject(path); // with its -wal, which must not meet another database
        fs::rename(unfinished, path);
    } catch (...) {
        removeProject(unfinished);
        throw;
    }
}

OpenedProject openProject(const std::string& path, const Progress& progress) {
    return analyseProject(openForUse(path), progress);
}

Ledger storeFiles(const ImportRequest& request, const Progress& progress) {
    std::error_code ignored;
    const bool existed = fs::exists(request.project, ignored);
    ImportOptions options = request.options;
    if (existed) {
        options.currency =
            Project(request.project, Project::Mode::read_only).setting("currency").value_or("");
    }
    const ImportResult source = read_source(request.files, options, progress.part(0.0, 0.6));
    try {
        Project project(request.project, Project::Mode::open_or_create);
        if (!existed) {
            const SettingChange policy = refundSetting(refund_policy(options));
            project.set_setting(policy.first, policy.second);
        }
        return project.store(source.lines, source.rejected, source.ledger,
                             sourceRecord(source.inspection, options, request),
                             progress.part(0.6, 1.0));
    } catch (...) {
        if (!existed) {
            removeProject(request.project);
        }
        throw;
    }
}

OpenedProject importIntoProject(const ImportRequest& request, const Progress& progress) {
    // The rows as read are freed by now: they and the dataset need not be in memory together.
    Ledger ledger = storeFiles(request, progress.part(0.0, 0.7));
    const Project project(request.project, Project::Mode::open);
    OpenedProject opened = analyseProject(project, progress.part(0.7, 1.0));
    opened.ledger = std::move(ledger);
    return opened;
}

bool isSample(const std::string& path) {
    const auto sources = Project(path, Project::Mode::read_only).sources();
    return sources.size() == 1 && sources.front().path == sample_source;
}

OpenedProject openSample(const std::string& path, const Progress& progress) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        fs::create_directories(fs::path(path).parent_path(),
                               ignored); // a failure shows when writing
        storeSample(path, simulate_store({}, progress.part(0.0, 0.15)), progress.part(0.15, 0.5));
    }
    return openProject(path, progress.part(0.5, 1.0));
}

SettingChange endSetting(std::optional<Day> end) {
    return {end_key, end ? to_iso(*end) : std::string()};
}

SettingChange refundSetting(RefundPolicy policy) {
    constexpr const char* names[] = {"refund_date", "order_date", "exclude"};
    return {"refund_policy", names[static_cast<std::size_t>(policy)]};
}

std::vector<SettingChange> baselineSettings(const Scenario& baseline) {
    return {{"baseline.annual_discount_rate", decimalText(baseline.annual_discount_rate)},
            {"baseline.churn_change", decimalText(baseline.churn_change)},
            {"baseline.margin", decimalText(baseline.margin)},
            {"baseline.horizon_months", std::to_string(baseline.horizon_months)}};
}

std::vector<std::string> modelChoices() {
    std::vector<std::string> ids{automatic_model};
    for (const ModelEntry& entry : models()) {
        if (entry.kind == ModelKind::purchase) {
            ids.emplace_back(entry.id);
        }
    }
    return ids;
}

std::string modelChoice(const Project& project) {
    const std::string choice = project.setting(model_key).value_or("");
    return isModelChoice(choice) ? choice : automatic_model;
}

OpenedProject chooseModel(const std::string& path, const CustomerBase& base,
                          const std::string& choice, const std::string& found,
                          const Progress& progress) {
    Project project(path, Project::Mode::open);
    AnalysisOptions options = analysisOptions(project);
    const std::string model = choice != automatic_model ? choice
                              : found.empty() ? project.setting(found_model_key).value_or("")
                                              : found;
    options.model = model.empty() ? AnalysisOptions().model : model;
    OpenedProject opened;
    opened.path = path;
    opened.currency = base.dataset->currency;
    opened.model = choice;
    opened.base = analyse(base.dataset, options, progress);
    project.set_setting(model_key, choice);
    if (!found.empty()) {
        project.set_setting(found_model_key, found);
    }
    return opened;
}

OpenedProject changeSettings(const std::string& path, const std::vector<SettingChange>& changes,
                             const Progress& progress) {
    Project project(path, Project::Mode::open);
    for (const auto& [key, value] : changes) {
        project.set_setting(key, value);
    }
    return analyseProject(project, progress);
}

void copyProject(const std::string& from, const std::string& to) {
    Project(from, Project::Mode::read_only).copy_to(to);
}

} // namespace perennial::app
