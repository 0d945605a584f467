// The knobs of a what-if: a plain value that travels from the sliders to the engine and back.
#pragma once

namespace perennial {

struct Scenario {
    double annual_discount_rate = 0.10; ///< money next year is worth 1 / (1 + rate) today; 0..1
    double churn_change = 0.0; ///< relative change of every customer's dropout rate; -0.5..0.5
    double margin = 1.0;       ///< share of revenue that is profit; 0..1
    int horizon_months = 12;   ///< calendar months after the end of observation; 1..60

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

} // namespace perennial
