#include "analytics/segments/segments.h"

#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/rhythm.h"

#include <algorithm>
#include <cassert>

namespace perennial {

namespace {

std::uint8_t recency_score(double days_silent, const Rhythm& shop) {
    if (days_silent <= shop.gap_p50_days) {
        return 5;
    }
    if (days_silent <= shop.gap_p75_days) {
        return 4;
    }
    if (days_silent <= shop.gap_p90_days) {
        return 3;
    }
    return days_silent <= 2.0 * shop.gap_p90_days ? 2 : 1;
}

/// By the count itself: quantiles of counts collapse where most customers bought once.
std::uint8_t frequency_score(double frequency) {
    if (frequency < 1.0) {
        return 1;
    }
    if (frequency < 2.0) {
        return 2;
    }
    if (frequency < 3.0) {
        return 3;
    }
    return frequency < 6.0 ? 4 : 5;
}

/// Fifths by revenue; equal revenues share the score of their middle rank.
std::vector<std::uint8_t> revenue_scores(const std::vector<Money>& revenue) {
    std::vector<Money> sorted = revenue;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint8_t> scores(revenue.size());
    const auto count = static_cast<double>(revenue.size());
    for (std::size_t i = 0; i < revenue.size(); ++i) {
        const auto [low, high] = std::equal_range(sorted.begin(), sorted.end(), revenue[i]);
        const auto middle =
            static_cast<double>((low - sorted.begin()) + (high - sorted.begin())) / 2.0;
        scores[i] =
            static_cast<std::uint8_t>(1 + std::min(4, static_cast<int>(5.0 * middle / count)));
    }
    return scores;
}

struct Facts {
    double frequency, p_alive, days_silent, usual_gap_days;
    std::uint8_t m_score;
};

/// The rules, in the order in which they are asked. Source: docs/methods/segments.md.
Segment segment_of(const Facts& customer, const Rhythm& shop) {
    if (customer.frequency < 1.0) {
        return customer.days_silent <= shop.gap_p75_days ? Segment::newcomers : Segment::one_time;
    }
    const double silence = customer.days_silent / customer.usual_gap_days;
    if (customer.p_alive < 0.25 ||
        (silence > 4.0 && customer.days_silent > 2.0 * shop.gap_p90_days)) {
        return Segment::lost;
    }
    if (customer.p_alive < 0.6 || silence > 2.0) {
        return Segment::at_risk;
    }
    if (customer.frequency < 3.0) {
        return Segment::promising;
    }
    return customer.frequency >= 6.0 && customer.m_score >= 4 ? Segment::champions : Segment::loyal;
}

} // namespace

std::string_view name(Segment segment) {
    switch (segment) {
    case Segment::champions:
        return "champions";
    case Segment::loyal:
        return "loyal";
    case Segment::promising:
        return "promising";
    case Segment::newcomers:
        return "newcomers";
    case Segment::at_risk:
        return "at_risk";
    case Segment::one_time:
        return "one_time";
    case Segment::lost:
        return "lost";
    }
    return "lost";
}

SegmentResult segment_customers(const CustomerSummary& summary, const std::vector<double>& p_alive,
                                const Progress& progress) {
    assert(p_alive.size() == summary.size() && "one P(alive) a customer of the summary");
    progress.step(0.0, Stage::segmenting);
    const std::size_t count = summary.size();
    const Rhythm rhythm = measure_rhythm(summary);
    progress.step(0.2, Stage::segmenting);
    SegmentResult result;
    result.m_score = revenue_scores(summary.revenue_to_date);
    result.segment.resize(count);
    result.r_score.resize(count);
    result.f_score.resize(count);
    constexpr std::size_t customers_a_report = 65536;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % customers_a_report == 0) {
            progress.step(0.5 + 0.5 * static_cast<double>(i) / static_cast<double>(count),
                          Stage::segmenting);
        }
        const auto silent = static_cast<double>((summary.end - summary.last_day[i]).count());
        const Facts facts{summary.frequency[i], p_alive[i], silent, rhythm.usual_gap_days[i],
                          result.m_score[i]};
        result.r_score[i] = recency_score(silent, rhythm);
        result.f_score[i] = frequency_score(summary.frequency[i]);
        result.segment[i] = segment_of(facts, rhythm);
        SegmentStats& stats = result.stats[static_cast<std::size_t>(result.segment[i])];
        ++stats.customers;
        stats.revenue_to_date += summary.revenue_to_date[i];
        stats.mean_p_alive += p_alive[i];
    }
    for (SegmentStats& stats : result.stats) {
        if (stats.customers > 0) {
            stats.mean_p_alive /= stats.customers;
        }
    }
    progress.step(1.0, Stage::segmenting);
    return result;
}

} // namespace perennial
