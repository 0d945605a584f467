#include "ui/stores/selection_store.h"

#include <algorithm>

namespace perennial::ui {

void SelectionStore::reset(std::size_t customers) {
    m_selected.assign(customers, 0);
    m_count = 0;
    ++m_generation;
    Q_EMIT changed();
    setCurrent(-1);
}

void SelectionStore::apply(const std::vector<std::uint32_t>& positions, Mode mode) {
    bool differs = false;
    const auto set = [&](std::uint8_t& selected, bool on) {
        if ((selected != 0) != on) {
            selected = on ? 1 : 0;
            m_count = on ? m_count + 1 : m_count - 1;
            differs = true;
        }
    };
    if (mode == Mode::Replace) {
        // Compare before clearing, so that selecting the same customers again stays silent.
        std::vector<std::uint8_t> wanted(m_selected.size(), 0);
        for (const std::uint32_t position : positions) {
            if (position < wanted.size()) {
                wanted[position] = 1;
            }
        }
        differs = wanted != m_selected;
        m_selected = std::move(wanted);
        m_count = static_cast<std::size_t>(
            std::count(m_selected.begin(), m_selected.end(), std::uint8_t{1}));
    } else {
        for (const std::uint32_t position : positions) {
            if (position < m_selected.size()) {
                std::uint8_t& selected = m_selected[position];
                set(selected, mode == Mode::Add || (mode == Mode::Toggle && selected == 0));
            }
        }
    }
    if (differs) {
        ++m_generation;
        Q_EMIT changed();
    }
}

void SelectionStore::clear() {
    apply({}, Mode::Replace);
}

void SelectionStore::invert() {
    if (m_selected.empty()) {
        return;
    }
    for (std::uint8_t& selected : m_selected) {
        selected ^= 1U;
    }
    m_count = m_selected.size() - m_count;
    ++m_generation;
    Q_EMIT changed();
}

std::vector<std::uint32_t> SelectionStore::positions() const {
    std::vector<std::uint32_t> result;
    result.reserve(m_count);
    for (std::size_t i = 0; i < m_selected.size(); ++i) {
        if (m_selected[i] != 0) {
            result.push_back(static_cast<std::uint32_t>(i));
        }
    }
    return result;
}

void SelectionStore::setCurrent(qint64 position) {
    if (position < 0 || position >= static_cast<qint64>(m_selected.size())) {
        position = -1;
    }
    if (position != m_current) {
        m_current = position;
        Q_EMIT currentChanged(position);
    }
}

} // namespace perennial::ui
