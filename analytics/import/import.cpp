#include "analytics/import/import.h"

#include "analytics/import/line_builder.h"
#include "analytics/import/source.h"

#include <filesystem>
#include <limits>

namespace perennial {
namespace {

constexpr std::size_t rows_between_steps = 2048;

std::string column_list(const Inspection& inspection) {
    std::string text;
    for (const ColumnInfo& column : inspection.columns) {
        text += (text.empty() ? "" : ", ") + column.name;
    }
    return text;
}

void require_columns(const import::Source& source, const std::string& path) {
    if (!source.has(Role::order_date)) {
        throw Error(ErrorCode::no_date_column, column_list(source.inspection), path);
    }
    if (!source.has(Role::amount) && !source.has(Role::unit_price)) {
        throw Error(ErrorCode::no_amount_column, column_list(source.inspection), path);
    }
}

/// Further files of a source mean by their columns what the first one does.
ImportOptions options_like(const import::Source& first, ImportOptions options) {
    for (const ColumnInfo& column : first.inspection.columns) {
        if (column.role != Role::none) {
            options.roles[column.role] = column.name;
        }
    }
    if (!options.date_order && !first.inspection.format.date_order_assumed &&
        first.inspection.format.date_order != DateOrder::ymd) {
        options.date_order = first.inspection.format.date_order;
    }
    return options;
}

/// From the size of the file and of the rows looked at, so that columns are allocated once.
std::size_t rows_expected(const import::Source& source, const std::string& path) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    std::size_t bytes = 0;
    for (const auto& row : source.inspection.preview) {
        for (const std::string& value : row) {
            bytes += value.size() + 1;
        }
    }
    const std::size_t rows = source.inspection.preview.size();
    if (failed || rows == 0 || bytes == 0) {
        return 0;
    }
    return static_cast<std::size_t>(1.1 * static_cast<double>(size) * static_cast<double>(rows) /
                                    static_cast<double>(bytes));
}

void read_rows(const import::Source& source, import::LineBuilder& builder,
               const Progress& progress) {
    const auto reader = source.open();
    import::Row row;
    for (std::size_t i = 0; reader->next(row); ++i) {
        if (i % rows_between_steps == 0) {
            progress.step(reader->fraction(), Stage::reading);
        }
        builder.add(row);
    }
}

} // namespace

Inspection inspect(const std::string& path, const ImportOptions& options,
                   const Progress& progress) {
    return import::detect_source(path, options, progress).inspection;
}

ImportResult read_source(const std::vector<std::string>& paths, const ImportOptions& options,
                         const Progress& progress) {
    if (paths.empty()) {
        throw Error(ErrorCode::file_missing);
    }
    ImportResult result;
    import::LineBuilder builder(options.refunds);
    ImportOptions wanted = options;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto share = [&](double part) {
            return (static_cast<double>(i) + part) / static_cast<double>(paths.size());
        };
        const import::Source source =
            import::detect_source(paths[i], wanted, progress.part(share(0.0), share(0.1)));
        require_columns(source, paths[i]);
        if (i == 0) {
            result.inspection = source.inspection;
            wanted = options_like(source, options);
        }
        builder.begin(source, rows_expected(source, paths[i]));
        read_rows(source, builder, progress.part(share(0.1), share(1.0)));
    }
    builder.finish(options.currency, result);
    progress.step(1.0, Stage::reading);
    return result;
}

} // namespace perennial
