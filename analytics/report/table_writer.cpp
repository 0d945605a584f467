#include "analytics/report/table_writer.h"

#include "analytics/report/csv_writer.h"
#include "analytics/report/xlsx_writer.h"

namespace perennial {

std::unique_ptr<TableWriter> open_table(const std::string& path, bool bom) {
    if (path.ends_with(".xlsx") || path.ends_with(".XLSX")) {
        return std::make_unique<XlsxWriter>(path);
    }
    return std::make_unique<CsvWriter>(path, bom);
}

} // namespace perennial
