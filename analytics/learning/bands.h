// Predictive intervals around forecasts, from how far forecasts of held-out customers missed what
// they did. Plain numbers in and out; knows nothing of who forecast.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace perennial::learning {

/// Split conformal prediction within groups of like forecasts: outcomes are measured in units of
/// their forecast, and the 5 % and 95 % points of these ratios in a group are the band of every
/// forecast that falls in it. source: Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a
/// Random World, section 4.5 (Mondrian predictors); Lei et al. (2018), Distribution-free predictive
/// inference for regression, JASA 113 (locally weighted scores).
class Bands {
  public:
    /// Forecasts (> 0) and outcomes (>= 0) of the same held-out customers, at least one.
    Bands(std::span<const double> forecast, std::span<const float> outcome);

    struct Band {
        double low = 0.0, high = 0.0;
    };
    /// forecast: as it is; alike: the same forecast over the window that was held out.
    Band around(double forecast, double alike) const;

  private:
    struct Group {
        double most = 0.0; ///< largest forecast in it
        double low = 0.0, high = 0.0;
    };
    std::vector<Group> m_groups; ///< by forecast, ascending
};

} // namespace perennial::learning
