// Seven named RFM segments that stay meaningful when most customers bought once.
#pragma once

#include "analytics/core/money.h"
#include "analytics/core/progress.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace perennial {

struct CustomerSummary;

/// In the order of the palette. Rules: docs/methods/segments.md.
enum class Segment : std::uint8_t {
    champions, ///< many purchases, recent, high value
    loyal,     ///< regular buyers
    promising, ///< second or third purchase, recent
    newcomers, ///< first purchase lately
    at_risk,   ///< were good, overdue against their own rhythm
    one_time,  ///< bought once, a while ago
    lost,      ///< long silent
};
inline constexpr std::size_t segment_count = 7;
/// "at_risk": for CSV, JSON and SQL.
std::string_view name(Segment segment);

struct SegmentStats {
    std::uint32_t customers = 0;
    Money revenue_to_date;
    double mean_p_alive = 0.0;
};

struct SegmentResult {
    std::vector<Segment> segment;                        ///< one a customer of the summary
    std::vector<std::uint8_t> r_score, f_score, m_score; ///< 1 (worst) .. 5 (best)
    std::array<SegmentStats, segment_count> stats;
};

/// p_alive: one a customer of the summary.
SegmentResult segment_customers(const CustomerSummary& summary, const std::vector<double>& p_alive,
                                const Progress& progress = {});

} // namespace perennial
