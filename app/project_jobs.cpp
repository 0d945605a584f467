#include "app/project_jobs.h"

#include "analytics/dataset/assemble.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/registry.h"
#include "analytics/lifetime/scenario.h"
#include "analytics/overview/customer_base.h"
#include "analytics/sample/sample_store.h"
#include "analytics/storage/project.h"
#include "app/currency_projects.h"
#include "app/model_choice.h"
#include "app/source_record.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace perennial::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* end_key = "analysis.end";

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

/// Whether an analysis by this forecaster takes long enough to show another one first.
bool learnsFirst(const std::string& forecaster) {
    return values_by_forecast(forecaster) &&
           find_forecaster(forecaster).kind != ForecasterKind::naive;
}

OpenedProject analyseProject(const Project& project, const Progress& progress) {
    OpenedProject opened;
    opened.path = project.path();
    const auto dataset = project.read_dataset(progress.part(0.0, 0.3));
    opened.currency = dataset->currency;
    opened.model = modelChoice(project);
    opened.model_compared = hasWinner(project);
    opened.view_state = project.setting(view_state_key).value_or("");
    AnalysisOptions options = analysisOptions(project);
    options.forecast = keptForecast(project, options, progress.part(0.3, 0.4));
    if (!options.forecast && learnsFirst(options.model)) {
        options.model = AnalysisOptions{}.model;
        opened.model_pending = true;
    }
    try {
        opened.base = analyse(dataset, options, progress.part(0.4, 1.0));
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

} // namespace

void removeProject(const std::string& path) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        fs::remove(path + suffix, ignored);
    }
}

AnalysisOptions analysisOptions(const Project& project) {
    AnalysisOptions options;
    options.end = parse_iso(project.setting(end_key).value_or(""));
    options.model = forecasterOf(project, modelChoice(project));
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

namespace {

/// The options asked for, with what the project that is there already knows: its currency, and the
/// order of day and month in what was imported last.
ImportOptions optionsInProject(const ImportRequest& request) {
    std::error_code ignored;
    ImportOptions options = request.options;
    if (fs::exists(request.project, ignored)) {
        const Project project(request.project, Project::Mode::read_only);
        options.currency = project.setting("currency").value_or("");
        for (const SourceRecord& source : project.sources()) {
            const auto order = provenDateOrder(source);
            options.likely_date_order = order ? order : options.likely_date_order;
        }
    }
    return options;
}

} // namespace

ImportResult readFiles(const ImportRequest& request, const Progress& progress) {
    return read_source(request.files, optionsInProject(request), progress);
}

Rehearsal judgeAgain(const std::shared_ptr<const SourceRows>& rows, const ImportRequest& request,
                     const Progress& progress) {
    const ImportOptions options = optionsInProject(request);
    Rehearsal rehearsal{rows, {}, {}, {}};
    auto result =
        std::make_shared<const ImportResult>(apply_rules(*rows, options, progress.part(0.0, 0.4)));
    std::error_code ignored;
    std::uint64_t reviews = 0;
    if (fs::exists(request.project, ignored)) {
        const std::string mapping = sourceRecord(result->inspection, options, request).mapping_json;
        const Project project(request.project, Project::Mode::read_only);
        rehearsal.diff = project.compare(result->lines, mapping, progress.part(0.4, 0.7));
        reviews = project.table_rows(TableKind::reviews);
    }
    rehearsal.verdicts =
        sufficiency(dataset_of(result->lines, refund_policy(options), progress.part(0.7, 0.95)),
                    reviews, progress.part(0.95, 1.0));
    rehearsal.result = std::move(result);
    return rehearsal;
}

Rehearsal rehearseImport(const ImportRequest& request, const Progress& progress) {
    const auto rows = read_rows(request.files, optionsInProject(request), progress.part(0.0, 0.9));
    return judgeAgain(rows, request, progress.part(0.9, 1.0));
}

Ledger storeFiles(const ImportRequest& request, const Progress& progress) {
    std::error_code ignored;
    const bool existed = fs::exists(request.project, ignored);
    const ImportOptions& options = request.options;
    const std::shared_ptr<const ImportResult> read =
        request.rehearsal
            ? request.rehearsal
            : std::make_shared<const ImportResult>(readFiles(request, progress.part(0.0, 0.6)));
    const ImportResult& source = *read;
    try {
        Project project(request.project, Project::Mode::open_or_create);
        if (!existed) {
            const SettingChange policy = refundSetting(refund_policy(options));
            project.set_setting(policy.first, policy.second);
        }
        return project.store(source.lines, source.rejected, source.ledger,
                             sourceRecord(source.inspection, options, request, source.refund_sales),
                             progress.part(0.6, 1.0));
    } catch (...) {
        if (!existed) {
            removeProject(request.project);
        }
        throw;
    }
}

ImportDiff compareFiles(const ImportRequest& request, const Progress& progress) {
    const Project project(request.project, Project::Mode::read_only);
    const ImportOptions options = optionsInProject(request);
    const std::shared_ptr<const ImportResult> read =
        request.rehearsal ? request.rehearsal
                          : std::make_shared<const ImportResult>(
                                read_source(request.files, options, progress.part(0.0, 0.6)));
    return project.compare(read->lines,
                           sourceRecord(read->inspection, options, request).mapping_json,
                           progress.part(0.6, 1.0));
}

OpenedProject importIntoProject(const ImportRequest& request, const Progress& progress) {
    std::vector<CurrencyProject> others;
    if (request.each_currency) {
        const auto read =
            request.rehearsal
                ? request.rehearsal
                : std::make_shared<const ImportResult>(readFiles(request, progress.part(0.0, 0.1)));
        others = storeOtherCurrencies(request, *read, progress.part(0.1, 0.4));
    }
    // The rows as read are freed by now: they and the dataset need not be in memory together.
    Ledger ledger = storeFiles(request, progress.part(request.each_currency ? 0.4 : 0.0, 0.7));
    const Project project(request.project, Project::Mode::open);
    OpenedProject opened = analyseProject(project, progress.part(0.7, 1.0));
    opened.ledger = std::move(ledger);
    opened.currency_projects = std::move(others);
    return opened;
}

RemovedImport removeImport(const std::string& path, std::int64_t source, const Progress& progress) {
    constexpr std::uint64_t most_rows_kept = 2'000'000;
    Project project(path, Project::Mode::open);
    std::uint64_t rows = 0;
    for (const SourceRecord& record : project.sources()) {
        rows += record.source_id == source ? record.ledger.rows_read : 0;
    }
    RemovedImport result;
    result.removed = std::make_shared<const RemovedSource>(
        project.remove_source(source, progress.part(0.0, 0.5), rows <= most_rows_kept));
    result.opened = analyseProject(project, progress.part(0.5, 1.0));
    return result;
}

OpenedProject putBackImport(const std::string& path, const RemovedSource& removed,
                            const Progress& progress) {
    Project project(path, Project::Mode::open);
    progress.step(0.0, Stage::writing);
    if (!project.put_back(removed)) { // this window's history ends where it changes the orders
        throw Error(ErrorCode::project_locked, "changed by another program", path);
    }
    return analyseProject(project, progress.part(0.3, 1.0));
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

OpenedProject chooseModel(const std::string& path, std::shared_ptr<const CustomerBase> base,
                          const std::string& choice, const std::string& found,
                          const Progress& progress) {
    Project project = openForUse(path);
    AnalysisOptions options = analysisOptions(project);
    options.model =
        choice == automatic_model && !found.empty() ? found : forecasterOf(project, choice);
    OpenedProject opened;
    opened.path = path;
    opened.currency = base->dataset->currency;
    opened.model = choice;
    opened.model_compared = !found.empty() || hasWinner(project);
    opened.base = options.model == base->forecaster
                      ? std::move(base)
                      : analyseAndKeep(path, base->dataset, options, progress);
    try {
        setModelChoice(project, choice);
        if (!found.empty()) {
            rememberWinner(project, options.end, found);
        }
    } catch (const Error& error) {
        // Where nothing can be written the choice holds as long as the project is open.
        if (error.code() != ErrorCode::project_read_only &&
            error.code() != ErrorCode::folder_read_only) {
            throw;
        }
    }
    return opened;
}

ChangedSettings changeSettings(const std::string& path, const std::vector<SettingChange>& changes,
                               const Progress& progress) {
    Project project(path, Project::Mode::open);
    std::vector<SettingChange> before;
    for (const auto& [key, value] : changes) {
        before.emplace_back(key, project.setting(key).value_or(""));
        project.set_setting(key, value);
    }
    return {analyseProject(project, progress), before, changes};
}

void copyProject(const std::string& from, const std::string& to) {
    Project(from, Project::Mode::read_only).copy_to(to);
}

} // namespace perennial::app
