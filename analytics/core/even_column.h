// A column that takes no memory while all its entries are equal: what a source does not say.
#pragma once

#include <cstddef>
#include <vector>

namespace perennial {

template <class Value>
class EvenColumn {
  public:
    EvenColumn() = default;
    EvenColumn(std::size_t size, Value value) : m_even(value), m_size(size) {}

    void push_back(Value value) {
        if (m_values.empty() && (m_size == 0 || value == m_even)) {
            m_even = value;
            ++m_size;
            return;
        }
        spread();
        m_values.push_back(value);
        ++m_size;
    }
    void set(std::size_t i, Value value) {
        if (m_values.empty() && value == m_even) {
            return;
        }
        spread();
        m_values[i] = value;
    }
    /// By value: there may be nothing to refer to.
    Value operator[](std::size_t i) const { return m_values.empty() ? m_even : m_values[i]; }
    std::size_t size() const { return m_size; }
    bool is_even() const { return m_values.empty(); } ///< all entries are known to be equal
    bool empty() const { return m_size == 0; }
    /// How many there will be, should they come to differ.
    void reserve(std::size_t size) {
        m_expected = size;
        if (!m_values.empty()) {
            m_values.reserve(size);
        }
    }

  private:
    void spread() {
        if (m_values.empty()) {
            m_values.reserve(m_expected);
            m_values.assign(m_size, m_even);
        }
    }

    std::vector<Value> m_values; // empty while they are equal
    Value m_even{};
    std::size_t m_size = 0;
    std::size_t m_expected = 0;
};

} // namespace perennial
