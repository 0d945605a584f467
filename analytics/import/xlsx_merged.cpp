#include "analytics/import/xlsx_sheet.h"

#include <algorithm>

namespace perennial::import {
namespace {

constexpr std::size_t tail_block = std::size_t{1} << 18;
constexpr std::size_t most_tail = std::size_t{16} << 20;
constexpr std::size_t most_merged = 65'536;
constexpr std::string_view list_tag = "mergeCells"; // stands behind the rows of a sheet

/// The list of merged cells as it stands in the sheet's part; "" when there is none.
std::string merged_list(ZipFile::Part part, const Progress& progress) {
    std::string tail, block(tail_block, '\0');
    bool found = false;
    for (std::size_t count = 1; count > 0 && tail.size() < most_tail;) {
        progress.step(part.fraction(), Stage::detecting);
        count = part.read(block.data(), block.size());
        tail.append(block, 0, count);
        if (!found) {
            const std::size_t at = tail.find(list_tag);
            found = at != std::string::npos;
            tail.erase(0, found ? at : tail.size() - std::min(tail.size(), list_tag.size()));
        }
    }
    return found ? tail : std::string();
}

} // namespace

std::vector<MergedCells> find_merged(const ZipFile& zip, const std::string& part,
                                     const Progress& progress) {
    const std::string tail = merged_list(zip.open(part), progress);
    std::vector<MergedCells> merged;
    constexpr std::string_view tag = "mergeCell ";
    for (std::size_t at = tail.find(tag); at != std::string::npos && merged.size() < most_merged;
         at = tail.find(tag, at + 1)) {
        const std::size_t open = tail.find_first_of("\"'", at);
        const std::size_t close =
            open == std::string::npos ? open : tail.find_first_of("\"'", open + 1);
        const std::size_t colon = tail.find(':', at);
        if (close == std::string::npos || colon == std::string::npos || colon > close) {
            continue;
        }
        MergedCells cells;
        std::uint32_t last_column = 0;
        if (parse_reference(std::string_view(tail).substr(open + 1, colon - open - 1), cells.column,
                            cells.first_row) &&
            parse_reference(std::string_view(tail).substr(colon + 1, close - colon - 1),
                            last_column, cells.last_row) &&
            cells.last_row > cells.first_row) {
            merged.push_back(cells);
        }
    }
    std::sort(merged.begin(), merged.end(), [](const MergedCells& a, const MergedCells& b) {
        return a.first_row != b.first_row ? a.first_row < b.first_row : a.column < b.column;
    });
    return merged;
}

} // namespace perennial::import
