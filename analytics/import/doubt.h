// A column whose values prove a reading early and another one late: what then to believe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace perennial::import {

/// Values that read two ways ("3/4/2023", "1,250") are believed while values that read one way only
/// agree with the column. Two in a row that contradict it, none of its own between them, put the
/// ambiguous ones around them in doubt: those since the last proof and those until the next.
class Doubt {
  public:
    /// A value that only the column's own reading explains.
    void confirm() {
        m_open.clear();
        m_against = 0;
    }
    /// A value that reads both ways became `line`.
    void leave_open(std::uint32_t line) { m_open.push_back(line); }
    /// A value that only the other reading explains.
    void contradict(std::uint64_t row, std::string_view text) {
        if (m_contradictions++ == 0) {
            m_first_row = row;
            m_first_text = text;
        }
        if (++m_against == enough) {
            m_doubted.insert(m_doubted.end(), m_open.begin(), m_open.end());
            m_open.clear();
        }
    }
    bool doubtful() const { return m_against >= enough; }

    std::uint64_t contradictions() const { return m_contradictions; }
    std::uint64_t first_row() const { return m_first_row; }
    const std::string& first_text() const { return m_first_text; }
    const std::vector<std::uint32_t>& doubted_lines() const { return m_doubted; }

  private:
    static constexpr std::uint64_t enough = 2; // one is a slip of the pen

    std::vector<std::uint32_t> m_open, m_doubted;
    std::uint64_t m_against = 0, m_contradictions = 0, m_first_row = 0;
    std::string m_first_text;
};

} // namespace perennial::import
