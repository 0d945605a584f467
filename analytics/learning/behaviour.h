// One customer's orders until a day, walked once, and the features read off them; inside this room.
// Knows datasets; knows nothing of matrices. A purchase is a day with at least one kept order line.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/index.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace perennial {
struct Dataset;
} // namespace perennial

namespace perennial::learning {

struct FeaturePlan;

/// Values are major units before refunds, times days. NaN where a feature does not exist.
/// Definitions: docs/methods/features.md.
class Behaviour {
  public:
    Behaviour(const Dataset& dataset, const FeaturePlan& plan, Day end);

    /// A customer who has bought by `end`.
    void load(CustomerIndex customer);

    float frequency() const;
    float orders() const;
    float days_first_to_last() const;
    float days_since_first() const;
    float days_since_last() const;
    float mean_gap() const;
    float sd_gap() const;
    float last_gap_to_mean() const;
    float silence_to_mean_gap() const;
    float purchases_within(int days) const; ///< in the last `days` days, `end` included
    float revenue_within(int days) const;
    float revenue() const;
    float purchases_same_season() const; ///< in the days that lie a year before those after `end`
    float revenue_same_season() const;
    float mean_value() const; ///< of a purchase day
    float first_value() const;
    float last_value() const;
    float largest_value() const;
    float value_trend() const;
    float first_month() const;
    float weekend_share() const;
    float lines_per_order() const;
    float units_per_order() const;
    float distinct_products() const;
    float distinct_categories() const;
    float refund_share() const;
    float discount_share() const;
    float first_discount_share() const;
    float coupon_share() const;
    float category_share(std::size_t top) const; ///< of revenue
    float channel_share(std::size_t top) const;  ///< of orders
    float is_from(std::size_t top) const;        ///< 1: the customer's country; NaN: not known
    float visits() const;                        ///< these are NaN before visits were recorded
    float visits_within(int days) const;
    float visits_since_last() const; ///< after the day of the last purchase
    float days_since_visit() const;
    float mean_visit_seconds() const;
    float events_per_visit() const;

  private:
    struct Purchase {
        Day day;
        double value = 0.0;
    };
    void add_order(std::size_t order);
    void add_lines(std::size_t order);
    void add_visits(CustomerIndex customer);
    float visits_after(Day day) const;
    double value_between(Day after, Day until, bool count) const;

    const Dataset& m_dataset;
    const FeaturePlan& m_plan;
    Day m_end;
    std::vector<Purchase> m_purchases;
    std::vector<std::uint32_t> m_products, m_categories; ///< as bought; unique after load()
    std::vector<Day> m_visits;
    std::uint32_t m_country = 0;
    double m_visit_events = 0.0, m_visit_seconds = 0.0, m_timed_visits = 0.0;
    double m_orders = 0.0, m_revenue = 0.0, m_refunds = 0.0, m_discount = 0.0;
    double m_first_revenue = 0.0, m_first_discount = 0.0;
    double m_coupons = 0.0, m_weekend = 0.0, m_lines = 0.0, m_units = 0.0, m_categorised = 0.0;
    std::array<double, 6> m_category_revenue{}, m_channel_orders{};
};

} // namespace perennial::learning
