#include "analytics/import/source.h"

#include "analytics/import/xlsx_source.h"
#include "analytics/import/xlsx_workbook.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace perennial::import {

Source detect_source(const std::string& path, const ImportOptions& options,
                     const Progress& progress) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw Error(ErrorCode::file_missing, {}, path);
    }
    if (status.type() == std::filesystem::file_type::directory) {
        throw Error(ErrorCode::file_is_directory, {}, path);
    }
    std::string start(16, '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw Error(ErrorCode::file_unreadable, failed ? failed.message() : "cannot be opened",
                    path);
    }
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    if (start.empty()) {
        throw Error(ErrorCode::file_empty, {}, path);
    }
    const auto begins = [&start](std::string_view magic) {
        return std::string_view(start).substr(0, magic.size()) == magic;
    };
    if (begins("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        refuse_compound_file(path);
    }
    const auto open = begins({"SQLite format 3\0", 16})              ? open_sqlite
                      : begins("PK\x03\x04") || begins("PK\x05\x06") ? open_xlsx
                                                                     : open_csv;
    Source source = open(path, options, progress);
    source.inspection.path = path;
    return source;
}

} // namespace perennial::import
