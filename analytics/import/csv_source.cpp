#include "analytics/import/csv_sniff.h"
#include "analytics/import/detect_columns.h"
#include "analytics/import/section_reader.h"
#include "analytics/import/source.h"

namespace perennial::import {
namespace {

std::unique_ptr<RowReader> csv_at_first_row(const std::string& path, const CsvLayout& layout) {
    auto reader = std::make_unique<CsvReader>(path, layout.dialect);
    Row row;
    for (std::size_t i = 0; i < layout.rows_before + (layout.header ? 1 : 0); ++i) {
        reader->next(row);
    }
    reader->expect_columns(layout.names.size());
    if (!layout.header) {
        return reader;
    }
    return std::make_unique<SectionReader>(std::move(reader), layout.names);
}

} // namespace

Source open_csv(const std::string& path, const ImportOptions& options, const Progress& progress) {
    const CsvLayout layout = sniff_csv(path, options, progress);
    Source source;
    FileFormat& format = source.inspection.format;
    format.format = layout.dialect.delimiter == ' ' ? "fixed-width" : "csv";
    format.encoding = layout.dialect.encoding;
    format.delimiter = layout.dialect.delimiter;
    format.line_end = layout.line_end;
    format.quote = layout.dialect.quote;
    format.header = layout.header;
    format.encoding_evidence = layout.encoding_evidence;
    format.delimiter_evidence = layout.delimiter_evidence;
    format.line_end_evidence = layout.line_end_evidence;
    format.quote_evidence = layout.quote_evidence;
    format.header_evidence = layout.header_evidence;
    if (layout.header) {
        source.header = layout.names;
    }
    source.open = [path, layout] {
        return csv_at_first_row(path, layout);
    };
    Sample sample = take_sample(*source.open(), layout.names, progress);
    detect_columns(sample, source, options, progress);
    return source;
}

} // namespace perennial::import
