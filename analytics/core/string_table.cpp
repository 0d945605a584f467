#include "analytics/core/string_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <numeric>
#include <utility>

namespace perennial {

namespace {
constexpr std::size_t block_bytes = 1U << 16U;
constexpr std::size_t first_slots = 64;

} // namespace

std::uint32_t StringTable::hash_of(std::string_view text) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>()(text));
}

StringTable::StringTable(const StringTable& other) : m_last(other.m_last), m_slots(other.m_slots) {
    m_texts.reserve(other.m_texts.size());
    std::size_t next = 0; // texts stand in the blocks in their own order
    for (const std::string& block : other.m_blocks) {
        std::string& copy = m_blocks.emplace_back();
        copy.reserve(block.capacity()); // so that the last one may still grow in place
        copy = block;
        const char* const end = block.data() + block.size();
        for (; next < other.m_texts.size(); ++next) {
            const std::string_view text = other.m_texts[next];
            if (std::less<>()(text.data(), block.data()) ||
                std::less<>()(end, text.data() + text.size())) {
                break;
            }
            m_texts.emplace_back(copy.data() + (text.data() - block.data()), text.size());
        }
    }
}

std::size_t StringTable::slot_of(std::string_view text, std::uint32_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].position != npos &&
           (m_slots[at].hash != hash || m_texts[m_slots[at].position] != text)) {
        at = (at + 1) & mask;
    }
    return at;
}

void StringTable::reserve(std::size_t texts) {
    const std::size_t wanted = std::bit_ceil(std::max(first_slots, texts + texts / 2));
    if (wanted <= m_slots.size()) {
        return;
    }
    const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(wanted));
    for (const Slot& slot : before) {
        if (slot.position != npos) {
            free_slot(slot.hash) = slot;
        }
    }
}

StringTable::Slot& StringTable::free_slot(std::uint32_t hash) {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].position != npos) {
        at = (at + 1) & mask;
    }
    return m_slots[at];
}

bool StringTable::append(std::string text, std::span<const std::uint32_t> lengths) {
    if (std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0}) != text.size()) {
        return false;
    }
    const char* from = m_blocks.emplace_back(std::move(text)).data();
    const std::size_t first = m_texts.size();
    m_texts.reserve(first + lengths.size());
    for (const std::uint32_t length : lengths) {
        m_texts.emplace_back(from, length);
        from += length;
    }
    reserve(m_texts.size());
    // Each slot is a cache miss: it is asked for a few texts ahead.
    constexpr std::size_t ahead = 16;
    std::array<std::uint32_t, ahead> hashes{};
    for (std::size_t i = first; i < m_texts.size() + ahead; ++i) {
        const std::uint32_t waiting = hashes[i % ahead];
        if (i < m_texts.size()) {
            hashes[i % ahead] = hash_of(m_texts[i]);
            __builtin_prefetch(&m_slots[hashes[i % ahead] & (m_slots.size() - 1)], 1);
        }
        if (i >= first + ahead) {
            free_slot(waiting) = {waiting, static_cast<std::uint32_t>(i - ahead)};
        }
    }
    return true;
}

std::uint32_t StringTable::add(std::string_view text) {
    return is_last(text) ? m_last : add(text, hash_of(text)); // most need no hash
}

std::uint32_t StringTable::add(std::string_view text, std::uint32_t hash) {
    if (is_last(text)) { // neighbouring rows often say the same
        return m_last;
    }
    if (4 * (m_texts.size() + 1) > 3 * m_slots.size()) {
        reserve(4 * (m_texts.size() + 1) / 3 + 1);
    }
    Slot& slot = m_slots[slot_of(text, hash)];
    if (slot.position != npos) {
        return m_last = slot.position;
    }
    // A block never grows past its reserve, so views into it stay put.
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < text.size()) {
        m_blocks.emplace_back().reserve(std::max(block_bytes, text.size()));
    }
    std::string& block = m_blocks.back();
    const std::size_t start = block.size();
    block.append(text);
    slot = {hash, static_cast<std::uint32_t>(m_texts.size())};
    m_texts.emplace_back(block.data() + start, text.size());
    return m_last = slot.position;
}

void StringTable::expect(std::uint32_t hash) const {
    if (!m_slots.empty()) {
        __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)], 1);
    }
}

std::uint32_t StringTable::find(std::string_view text) const {
    return m_slots.empty() ? npos : m_slots[slot_of(text, hash_of(text))].position;
}

} // namespace perennial
