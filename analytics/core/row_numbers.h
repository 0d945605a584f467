// The numbers of rows that became lines: they count up, and where none is left out take no memory.
#pragma once

#include "analytics/core/even_column.h"

#include <cstddef>
#include <cstdint>

namespace perennial {

class RowNumbers {
  public:
    /// `row`: from 1, above the one before, by less than 2^32 left out in all.
    void push_back(std::uint64_t row) {
        m_left_out.push_back(static_cast<std::uint32_t>(row - 1 - m_left_out.size()));
    }
    std::uint64_t operator[](std::size_t line) const { return line + 1 + m_left_out[line]; }
    std::size_t size() const { return m_left_out.size(); }
    bool empty() const { return m_left_out.empty(); }
    void reserve(std::size_t size) { m_left_out.reserve(size); }

  private:
    EvenColumn<std::uint32_t> m_left_out; // rows before it that are none of these
};

} // namespace perennial
