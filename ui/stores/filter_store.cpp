#include "ui/stores/filter_store.h"

#include <algorithm>
#include <array>

namespace perennial::ui {
namespace {

using FilterMask = std::vector<std::uint8_t>;

std::size_t customersInMask(const FilterMask& mask) {
    return mask.size() -
           static_cast<std::size_t>(std::count(mask.begin(), mask.end(), std::uint8_t{0}));
}

FilterRule maskRule(FilterRule::Kind kind, const FilterMask& mask, std::size_t customers) {
    FilterRule rule;
    rule.kind = kind;
    rule.mask = std::make_shared<const FilterMask>(mask);
    rule.customers = customers;
    return rule;
}

} // namespace

void FilterStore::reset(std::vector<Segment> segments) {
    m_segments = std::move(segments);
    m_state.clear();
    recompute();
    Q_EMIT changed();
}

void FilterStore::setState(FilterState state) {
    // A rule made for another base cannot be applied to this one.
    std::erase_if(state, [this](const FilterRule& rule) {
        return rule.kind != FilterRule::Kind::HideSegment &&
               (!rule.mask || rule.mask->size() != m_segments.size());
    });
    m_state = std::move(state);
    recompute();
    Q_EMIT changed();
}

void FilterStore::edit(FilterState after) {
    const FilterState before = m_state;
    setState(std::move(after));
    Q_EMIT edited(before, m_state);
}

void FilterStore::keepOnly(const std::vector<std::uint8_t>& mask) {
    const std::size_t customers = customersInMask(mask);
    if (customers != 0 && mask.size() == m_segments.size()) {
        FilterState after = m_state;
        after.push_back(maskRule(FilterRule::Kind::KeepOnly, mask, customers));
        edit(std::move(after));
    }
}

void FilterStore::exclude(const std::vector<std::uint8_t>& mask) {
    const std::size_t customers = customersInMask(mask);
    if (customers != 0 && mask.size() == m_segments.size()) {
        FilterState after = m_state;
        after.push_back(maskRule(FilterRule::Kind::Exclude, mask, customers));
        edit(std::move(after));
    }
}

void FilterStore::setSegmentVisible(Segment segment, bool visible) {
    if (visible == segmentVisible(segment)) {
        return;
    }
    FilterState after = m_state;
    if (visible) {
        std::erase_if(after, [segment](const FilterRule& rule) {
            return rule.kind == FilterRule::Kind::HideSegment && rule.segment == segment;
        });
    } else {
        FilterRule rule;
        rule.kind = FilterRule::Kind::HideSegment;
        rule.segment = segment;
        rule.customers =
            static_cast<std::size_t>(std::count(m_segments.begin(), m_segments.end(), segment));
        after.push_back(std::move(rule));
    }
    edit(std::move(after));
}

void FilterStore::removeRule(std::size_t index) {
    if (index < m_state.size()) {
        FilterState after = m_state;
        after.erase(after.begin() + static_cast<std::ptrdiff_t>(index));
        edit(std::move(after));
    }
}

void FilterStore::clear() {
    if (active()) {
        edit({});
    }
}

bool FilterStore::segmentVisible(Segment segment) const {
    return std::none_of(m_state.begin(), m_state.end(), [segment](const FilterRule& rule) {
        return rule.kind == FilterRule::Kind::HideSegment && rule.segment == segment;
    });
}

void FilterStore::recompute() {
    std::array<std::uint8_t, segment_count> shown{};
    for (std::size_t s = 0; s < segment_count; ++s) {
        shown[s] = segmentVisible(static_cast<Segment>(s)) ? 1 : 0;
    }
    m_visible.resize(m_segments.size());
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        m_visible[i] = shown[static_cast<std::size_t>(m_segments[i])];
    }
    for (const FilterRule& rule : m_state) {
        if (!rule.mask) {
            continue;
        }
        const bool keep = rule.kind == FilterRule::Kind::KeepOnly;
        for (std::size_t i = 0; i < m_visible.size(); ++i) {
            if (((*rule.mask)[i] != 0) != keep) {
                m_visible[i] = 0;
            }
        }
    }
    m_count = customersInMask(m_visible);
    ++m_generation;
}

} // namespace perennial::ui
