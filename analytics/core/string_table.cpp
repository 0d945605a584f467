#include "analytics/core/string_table.h"

#include <algorithm>

namespace perennial {

namespace {
constexpr std::size_t block_bytes = 1U << 16U;
}

std::uint32_t StringTable::add(std::string_view text) {
    if (const auto found = m_positions.find(text); found != m_positions.end()) {
        return found->second;
    }
    // A block never grows past its reserve, so views into it stay put.
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < text.size()) {
        m_blocks.emplace_back().reserve(std::max(block_bytes, text.size()));
    }
    std::string& block = m_blocks.back();
    const std::size_t start = block.size();
    block.append(text);
    const std::string_view stored{block.data() + start, text.size()};
    const auto position = static_cast<std::uint32_t>(m_texts.size());
    m_texts.push_back(stored);
    m_positions.emplace(stored, position);
    return position;
}

std::uint32_t StringTable::find(std::string_view text) const {
    const auto found = m_positions.find(text);
    return found == m_positions.end() ? npos : found->second;
}

} // namespace perennial
