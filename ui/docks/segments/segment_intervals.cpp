#include "ui/docks/segments/segment_intervals.h"

#include "analytics/overview/customer_base.h"

namespace perennial::ui {

SegmentIntervals segmentIntervals(const View& view, const std::vector<std::uint8_t>& mask,
                                  const Progress& progress) {
    const std::vector<Segment>& segments = view.base->segments.segment;
    const bool filtered = mask.size() == segments.size();
    std::array<std::vector<std::uint32_t>, segment_count + 1> members;
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
        if (!filtered || mask[i] != 0) {
            members[static_cast<std::size_t>(segments[i])].push_back(i);
            members.back().push_back(i);
        }
    }
    SegmentIntervals intervals;
    for (std::size_t k = 0; k < members.size(); ++k) {
        const Progress part = progress.part(static_cast<double>(k) / members.size(),
                                            static_cast<double>(k + 1) / members.size());
        progress.check();
        if (!members[k].empty()) { // no positions would mean everybody
            const ValueTable& table = *view.base->table;
            intervals.clv[k] = table.total_interval(*view.scenario, members[k], part);
            intervals.purchases[k] =
                table.total_purchases_interval(*view.scenario, members[k], part);
        }
    }
    return intervals;
}

} // namespace perennial::ui
