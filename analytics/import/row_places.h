// Where the rows of a source stand in its files: what people look up in an editor or a spreadsheet.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace perennial {

/// From the number of a data row, counted over all files, to the line of a text file or the row of
/// a sheet, the header and what stands above it included. One entry wherever both stop running in
/// step: at a file, a sheet, a blank line, a cell of several lines.
class RowPlaces {
  public:
    /// Rows come in order, from 1. line: from 1; 0 when the source has no lines.
    void add(std::uint64_t row, std::uint64_t line) {
        const std::size_t file = m_files.empty() ? 0 : m_files.size() - 1;
        if (line != 0 && (m_runs.empty() || m_runs.back().file != file ||
                          m_runs.back().line + (row - m_runs.back().row) != line)) {
            m_runs.push_back({row, line, file});
        }
    }

    /// A further file, which the rows after it are of; of a path, the name is kept.
    void begin_file(const std::string& path) {
        m_files.push_back(path.substr(path.find_last_of("/\\") + 1));
    }

    bool known() const { return !m_runs.empty(); }
    /// The row's own number where there are no lines, as in databases.
    std::uint64_t line_of(std::uint64_t row) const {
        const Run* const run = run_of(row);
        return run == nullptr ? row : run->line + (row - run->row);
    }
    std::vector<std::uint64_t> lines_of(std::vector<std::uint64_t> rows) const {
        std::transform(rows.begin(), rows.end(), rows.begin(),
                       [this](std::uint64_t row) { return line_of(row); });
        return rows;
    }
    /// The name of the row's file where there are several, else "".
    std::string file_of(std::uint64_t row) const {
        const Run* const run = run_of(row);
        return run == nullptr || m_files.size() < 2 ? std::string() : m_files[run->file];
    }

  private:
    struct Run {
        std::uint64_t row, line;
        std::size_t file;
    };
    const Run* run_of(std::uint64_t row) const {
        const auto after =
            std::upper_bound(m_runs.begin(), m_runs.end(), row,
                             [](std::uint64_t wanted, const Run& run) { return wanted < run.row; });
        return after == m_runs.begin() ? nullptr : &*std::prev(after);
    }

    std::vector<Run> m_runs;
    std::vector<std::string> m_files;
};

} // namespace perennial
