// The MBG/NBD model: customers may leave after each purchase, the first included, so that those
// who never came back may be gone. See docs/methods/mbg_nbd.md.
//
// source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for
// customer base analysis, International Journal of Research in Marketing 24(3); Hoppe & Wagner
// (2007), Customer base analysis: the case for a central variant of the Betageometric/NBD model,
// Marketing JRM 3(2).
#pragma once

#include "analytics/lifetime/beta_geometric/beta_geometric.h"

namespace perennial::mbg_nbd {

using beta_geometric::Params;

inline constexpr beta_geometric::Process process{"mbg_nbd",
                                                 beta_geometric::Leaving::after_every_purchase};

} // namespace perennial::mbg_nbd
