#include "app/table_jobs.h"

#include "app/project_jobs.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace perennial::app {
namespace {

SourceRecord recordOf(const TableRequest& request, const TableLook& look) {
    const FileFormat& format = look.inspection.format;
    const bool text = is_text(format);
    const nlohmann::ordered_json read = {
        {"format", format.format},
        {"encoding", text ? name(format.encoding) : ""},
        {"delimiter", text ? std::string(1, format.delimiter) : std::string()},
        {"line_end", text ? name(format.line_end) : ""},
        {"quote", text ? quote_name(format.quote) : ""},
        {"header", format.header},
        {"decimal_separator", std::string(1, format.decimal_separator)},
        {"table", format.table},
    };
    auto mapping = nlohmann::ordered_json::object();
    for (std::size_t c = 0; c < look.fields.size(); ++c) {
        if (look.fields[c] != SideField::none) {
            mapping[std::string(name(look.fields[c]))] = look.inspection.columns[c].name;
        }
    }
    SourceRecord record;
    for (const std::string& file : request.files) {
        record.path += (record.path.empty() ? "" : "\n") + file;
    }
    record.imported_at = request.imported_at;
    // Names from strange files may be no UTF-8: replaced rather than refused.
    const auto replace = nlohmann::ordered_json::error_handler_t::replace;
    record.format_json = read.dump(-1, ' ', false, replace);
    record.mapping_json = mapping.dump(-1, ' ', false, replace);
    return record;
}

} // namespace

TableRehearsal rehearseTable(const TableRequest& request, const Progress& progress) {
    TableRehearsal rehearsal;
    rehearsal.read = std::make_shared<const TableResult>(
        read_table(request.files, request.options, progress.part(0.0, 0.7)));
    const SideTable& table = rehearsal.read->table;
    std::error_code ignored;
    if (std::filesystem::exists(request.project, ignored)) {
        rehearsal.ledger = Project(request.project, Project::Mode::read_only)
                               .compare_table(table, progress.part(0.7, 1.0));
    } else {
        rehearsal.ledger = table.ledger;
        rehearsal.ledger.orphans = count_orphans(table);
    }
    return rehearsal;
}

StoredTable storeTable(const TableRequest& request, const Progress& progress) {
    const std::shared_ptr<const TableResult> read =
        request.rehearsal ? request.rehearsal
                          : std::make_shared<const TableResult>(read_table(
                                request.files, request.options, progress.part(0.0, 0.6)));
    std::error_code ignored;
    const bool existed = std::filesystem::exists(request.project, ignored);
    try {
        return {
            Project(request.project, Project::Mode::open_or_create)
                .store_table(read->table, recordOf(request, read->look), progress.part(0.6, 1.0)),
            read->look.inspection.extra_columns};
    } catch (...) {
        if (!existed) {
            removeProject(request.project);
        }
        throw;
    }
}

RemovedSource removeTable(const std::string& path, std::int64_t import, const Progress& progress) {
    constexpr std::uint64_t most_rows_kept = 2'000'000;
    Project project(path, Project::Mode::open);
    std::uint64_t rows = 0;
    for (const TableImport& each : project.table_imports(progress.part(0.0, 0.2))) {
        rows += each.import_id == import ? each.ledger.rows_read : 0;
    }
    return project.remove_table(import, progress.part(0.2, 1.0), rows <= most_rows_kept);
}

void putBackTable(const std::string& path, const RemovedSource& removed, const Progress& progress) {
    progress.step(0.0, Stage::writing);
    if (!Project(path, Project::Mode::open).put_back(removed)) {
        throw Error(ErrorCode::project_locked, "changed since", path);
    }
}

} // namespace perennial::app
