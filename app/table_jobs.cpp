#include "app/table_jobs.h"

#include "analytics/storage/store_table.h"
#include "app/project_jobs.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace perennial::app {
namespace {

SourceRecord recordOf(const TableRequest& request, const TableLook& look) {
    const FileFormat& format = look.inspection.format;
    const nlohmann::ordered_json read = {
        {"format", format.format},
        {"encoding", name(format.encoding)},
        {"delimiter", std::string(1, format.delimiter)},
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

TableLedger storeTable(const TableRequest& request, const Progress& progress) {
    const TableResult read = read_table(request.files, request.options, progress.part(0.0, 0.6));
    std::error_code ignored;
    const bool existed = std::filesystem::exists(request.project, ignored);
    try {
        return store_table(request.project, read.table, recordOf(request, read.look),
                           progress.part(0.6, 1.0));
    } catch (...) {
        if (!existed) {
            removeProject(request.project);
        }
        throw;
    }
}

} // namespace perennial::app
