#include "analytics/import/tables.h"

#include "analytics/import/column_roles.h"
#include "analytics/import/detect_columns.h"
#include "analytics/import/further_files.h"
#include "analytics/import/side_field_names.h"
#include "analytics/import/side_fields.h"
#include "analytics/import/sqlite_plan.h"
#include "analytics/import/table_rows.h"
#include "analytics/import/xlsx_source.h"

#include <algorithm>

namespace perennial {
namespace {

using import::note_extra_columns;

constexpr std::size_t table_rows_between_steps = 2048;

/// A file opened as a table of its kind, with the rows to decide from.
struct OpenTable {
    import::Source source;
    import::Sample sample;
    TableLook look;
};

auto open_as(const std::string& path, TableKind kind, const ImportOptions& reading,
             const Progress& progress) -> import::Source {
    import::Source source = import::detect_source(path, reading, progress);
    const std::string format = source.inspection.format.format;
    if (kind != TableKind::orders && format == "sqlite") {
        source = import::open_sqlite_table(path, kind, reading, progress);
    } else if (kind != TableKind::orders && format == "xlsx") {
        source = import::open_xlsx_table(path, kind, reading, progress);
    }
    source.inspection.path = path;
    return source;
}

auto sample_of(const import::Source& source, const Progress& progress) -> import::Sample {
    std::vector<std::string> names;
    for (const ColumnInfo& column : source.inspection.columns) {
        names.push_back(column.name);
    }
    return import::take_sample(*source.open(), std::move(names), progress);
}

/// The first column of dates is asked about where it reads two ways.
int date_column_of(const TableLook& look) {
    for (const SideFieldSpec& spec : side_fields(look.kind)) {
        const auto column = std::find(look.fields.begin(), look.fields.end(), spec.field);
        if (spec.type == SideType::moment && column != look.fields.end()) {
            return static_cast<int>(column - look.fields.begin());
        }
    }
    return import::no_column;
}

/// Columns say how sure their field is, instead of what they would mean in orders.
void show_fields(const import::Sample& sample, TableLook& look) {
    for (std::size_t c = 0; c < look.fields.size(); ++c) {
        ColumnInfo& column = look.inspection.columns[c];
        const SideField field = look.fields[c];
        column.role = Role::none;
        column.confidence = import::side_name_score(field, look.kind, column.name);
        column.evidence = import::name_evidence(column.name, sample.profiles[c]);
        if (field == SideField::none) {
            column.confidence = 0.0;
            column.problems.clear();
        }
    }
}

OpenTable open_table(const std::string& path, const TableOptions& options,
                     const Progress& progress) {
    OpenTable table;
    TableKind kind = options.kind.value_or(TableKind::orders);
    table.source = open_as(path, kind, options.reading, progress);
    table.sample = sample_of(table.source, progress);
    if (!options.kind) {
        const import::KindGuess guess =
            import::guess_table_kind(table.sample, table.source.inspection.columns);
        kind = guess.kind;
        table.look.kind_evidence = guess.evidence;
        if (kind != TableKind::orders && table.source.inspection.format.format == "sqlite") {
            // As the table stands, without what orders would be joined with.
            table.source = open_as(path, kind, options.reading, progress);
            table.sample = sample_of(table.source, progress);
        }
    }
    table.look.kind = kind;
    if (kind != TableKind::orders) {
        table.look.fields = import::assign_side_fields(kind, table.sample, options.fields);
        import::decide_dates(table.sample, date_column_of(table.look), table.source,
                             options.reading);
    }
    table.look.inspection = table.source.inspection;
    if (kind != TableKind::orders) {
        show_fields(table.sample, table.look);
    }
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

/// Further files are of the same kind, and their columns mean what those of the first do.
TableOptions table_options_like(const TableLook& first, TableOptions options) {
    options.kind = first.kind;
    for (const SideFieldSpec& spec : side_fields(first.kind)) {
        options.fields[spec.field].clear();
    }
    for (std::size_t c = 0; c < first.fields.size(); ++c) {
        if (first.fields[c] != SideField::none) {
            options.fields[first.fields[c]] = first.inspection.columns[c].name;
        }
    }
    const FileFormat& format = first.inspection.format;
    if (!options.reading.date_order && !format.date_order_assumed &&
        (format.date_order == DateOrder::dmy || format.date_order == DateOrder::mdy)) {
        options.reading.likely_date_order = format.date_order;
    }
    return options;
}

void require_same_fields(TableLook& first, const TableLook& further) {
    const auto has_meaning = [&](const std::string& column) {
        const SideField field = import::field_named(first.kind, column);
        return field != SideField::none &&
               std::find(first.fields.begin(), first.fields.end(), field) == first.fields.end();
    };
    note_extra_columns(first.inspection, further.inspection, has_meaning);
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
        const auto look_at = [&] {
            return open_table(paths[i], wanted, progress.part(share(0.0), share(0.1)));
        };
        const OpenTable open = i == 0 ? look_at() : import::open_further(paths[i], look_at);
        if (open.look.kind == TableKind::orders) {
            throw Error(ErrorCode::bad_input, "orders are no table beside the orders", paths[i]);
        }
        require_fields(open.look);
        if (i == 0) {
            result.look = open.look;
            result.table.kind = result.table.ledger.kind = open.look.kind;
            wanted = table_options_like(open.look, options);
        } else {
            require_same_fields(result.look, open.look);
        }
        read_rows_of(open, wanted, result.table, progress.part(share(0.1), share(1.0)));
    }
    import::settle_keys(result.table);
    progress.step(1.0, Stage::reading);
    return result;
}

} // namespace perennial
