#include "analytics/import/tables.h"

#include "analytics/import/column_roles.h"
#include "analytics/import/detect_columns.h"
#include "analytics/import/side_fields.h"
#include "analytics/import/sqlite_plan.h"
#include "analytics/import/table_rows.h"
#include "analytics/import/xlsx_source.h"

#include <algorithm>

namespace perennial {
namespace {

constexpr std::size_t table_rows_between_steps = 2048;

/// A file opened as a table of its kind, with the rows to decide from.
struct OpenTable {
    import::Source source;
    import::Sample sample;
    TableLook look;
};

import::Source open_as(const std::string& path, TableKind kind, const ImportOptions& reading,
                       const Progress& progress){
    import::Source source = import::detect_source(path, reading, progress);
const std::string format = source.inspection.format.format;
if (kind != TableKind::orders && format == "sqlite") {
    source = import::open_sqlite_table(path, kind, reading, progress);
} else if (kind != TableKind::orders && format == "xlsx") {
    source = import::open_xlsx_table(path, kind, reading, progress);
}
source.inspection.path = path;
return source;
} // namespace

import::Sample sample_of(const import::Source& source,
                         const Progress& progress){std::vector<std::string> names;
for (const ColumnInfo& column : source.inspection.columns) {
    names.push_back(column.name);
}
return import::take_sample(*source.open(), std::move(names), progress);
} // namespace perennial

OpenTable open_table(const std::string& path, const TableOptions& options,
                     const Progress& progress) {
    OpenTable table;
    table.source =
        open_as(path, options.kind.value_or(TableKind::orders), options.reading, progress);
    table.sample = sample_of(table.source, progress);
    TableKind kind = options.kind.value_or(TableKind::orders);
    if (!options.kind) {
        kind = import::guess_table_kind(table.sample, table.source.inspection.columns);
        if (kind != TableKind::orders && table.source.inspection.format.format == "sqlite") {
            // As the table stands, without what orders would be joined with.
            ImportOptions reading = options.reading;
            table.source = open_as(path, kind, reading, progress);
            table.sample = sample_of(table.source, progress);
        }
    }
    if (kind != TableKind::orders) {
        table.look.fields = import::assign_side_fields(kind, table.sample, options.fields);
    }
    table.look.kind = kind;
    table.look.inspection = table.source.inspection;
    return table;
}

void require_fields(const TableLook& look) {
    for (const SideFieldSpec& spec : side_fields(look.kind)) {
        if (spec.required &&
            std::find(look.fields.begin(), look.fields.end(), spec.field) == look.fields.end()) {
            throw Error(ErrorCode::column_unknown, std::string(name(spec.field)));
        }
    }
}

/// Columns are compared by name, whatever their order and case; facts may differ.
void require_columns_of(const TableLook& wanted, const TableLook& found, const std::string& path) {
    std::vector<std::string> names;
    for (const ColumnInfo& column : found.inspection.columns) {
        names.push_back(column.name);
    }
    for (std::size_t c = 0; c < wanted.fields.size(); ++c) {
        const std::string& column = wanted.inspection.columns[c].name;
        if (wanted.fields[c] != SideField::none &&
            import::find_column(names, column) == import::no_column) {
            throw Error(ErrorCode::column_unknown, column, path);
        }
    }
}

void read_rows_of(const OpenTable& open, const TableOptions& options, SideTable& table,
                  const Progress& progress) {
    import::TableRows rows(open.source, open.look.fields, open.sample, options.reading, table);
    const auto reader = open.source.open();
    import::Row row;
    for (std::size_t n = 0; reader->next(row); ++n) {
        if (n % table_rows_between_steps == 0) {
            progress.step(reader->fraction(), Stage::reading);
        }
        rows.add(row);
    }
}

} // namespace

TableLook look_at_table(const std::string& path, const TableOptions& options,
                        const Progress& progress) {
    return open_table(path, options, progress).look;
}

TableResult read_table(const std::vector<std::string>& paths, const TableOptions& options,
                       const Progress& progress) {
    if (paths.empty()) {
        throw Error(ErrorCode::file_missing);
    }
    TableResult result;
    TableOptions wanted = options;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto share = [&](double part) {
            return (static_cast<double>(i) + part) / static_cast<double>(paths.size());
        };
        const OpenTable open = open_table(paths[i], wanted, progress.part(share(0.0), share(0.1)));
        if (open.look.kind == TableKind::orders) {
            throw Error(ErrorCode::bad_input, "orders are no table beside the orders", paths[i]);
        }
        require_fields(open.look);
        if (i == 0) {
            result.look = open.look;
            result.table.kind = result.table.ledger.kind = open.look.kind;
            wanted.kind = open.look.kind;
        } else {
            require_columns_of(result.look, open.look, paths[i]);
            require_columns_of(open.look, result.look, paths[i]);
        }
        read_rows_of(open, wanted, result.table, progress.part(share(0.1), share(1.0)));
    }
    import::settle_keys(result.table);
    progress.step(1.0, Stage::reading);
    return result;
}

} // namespace perennial
