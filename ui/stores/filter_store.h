// Which customers count. A filter changes the numbers everywhere and is always visible as chips.
// The state is a small value, so undo is "put the old state back".
#pragma once

#include "analytics/segments/segments.h"

#include <QObject>
#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace perennial::ui {

/// One chip. Either a set of customers kept or excluded by hand, or segments hidden.
struct FilterRule {
    enum class Kind { KeepOnly, Exclude, HideSegment };
    Kind kind = Kind::KeepOnly;
    std::shared_ptr<const std::vector<std::uint8_t>>
        mask;                             ///< KeepOnly and Exclude: one byte a customer
    std::size_t customers = 0;            ///< number set in mask, for the chip's text
    Segment segment = Segment::champions; ///< HideSegment
};

using FilterState = std::vector<FilterRule>;

class FilterStore : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// New base: no rules. segments: one a customer of the summary.
    void reset(std::vector<Segment> segments);

    const FilterState& state() const { return m_state; }
    /// Replaces all rules (undo and redo use this too).
    void setState(FilterState state);

    // What gestures ask for; each announces edited() so that the window can offer undo.
    void keepOnly(const std::vector<std::uint8_t>& mask);
    void exclude(const std::vector<std::uint8_t>& mask);
    void setSegmentVisible(Segment segment, bool visible);
    void removeRule(std::size_t index);
    void clear();

    bool visible(std::uint32_t position) const { return m_visible[position] != 0; }
    bool segmentVisible(Segment segment) const;
    const std::vector<std::uint8_t>& mask() const {
        return m_visible;
    } ///< one byte a customer, 1 = counts
    std::size_t count() const { return m_count; }
    bool active() const { return !m_state.empty(); }
    quint64 generation() const { return m_generation; }

  Q_SIGNALS:
    void changed();
    void edited(const perennial::ui::FilterState& before, const perennial::ui::FilterState& after);

  private:
    void edit(FilterState after);
    void recompute();

    std::vector<Segment> m_segments;
    FilterState m_state;
    std::vector<std::uint8_t> m_visible;
    std::size_t m_count = 0;
    quint64 m_generation = 0;
};

} // namespace perennial::ui
