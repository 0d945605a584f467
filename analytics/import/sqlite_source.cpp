#include "analytics/import/detect_columns.h"
#include "analytics/import/source.h"
#include "analytics/import/sqlite_plan.h"

namespace perennial::import {

namespace {

Source planned_source(std::shared_ptr<const SqliteFile> file, const SqlitePlan& plan,
                      const ImportOptions& options, const Progress& progress) {
    Source source;
    source.inspection.tables = plan.tables;
    source.inspection.joins = plan.joins;
    source.orders_without_lines = plan.orders_without_lines;
    source.refund_table = plan.refund_table;
    source.refund_rows = plan.refund_rows;
    FileFormat& format = source.inspection.format;
    format.format = "sqlite";
    format.table = plan.label;
    format.encoding_evidence = {1.0, {EvidenceCode::database}};
    format.header_evidence = {1.0, {EvidenceCode::names_of_the_database}};
    source.open = [file, plan] {
        return std::make_unique<SqliteReader>(file, plan.sql, plan.rows);
    };
    Sample sample = take_sample(*source.open(), plan.names, progress);
    detect_columns(sample, source, options, progress);
    if (plan.catalogue) {
        source.inspection.kind = TableKind::products;
    }
    return source;
}

} // namespace

Source open_sqlite(const std::string& path, const ImportOptions& options,
                   const Progress& progress) {
    const auto file = std::make_shared<const SqliteFile>(path, progress);
    return planned_source(file, plan_sqlite(*file, options.table, progress), options, progress);
}

Source open_sqlite_table(const std::string& path, TableKind kind, const ImportOptions& options,
                         const Progress& progress) {
    const auto file = std::make_shared<const SqliteFile>(path, progress);
    return planned_source(file, plan_sqlite_table(*file, kind, options, progress), options,
                          progress);
}

} // namespace perennial::import
