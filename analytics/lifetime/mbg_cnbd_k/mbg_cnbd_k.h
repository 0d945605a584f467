// The MBG/CNBD-k model: regular buyers who may leave after each purchase, the first one included.
// See docs/methods/cnbd_k.md.
//
// source: Reutterer, Platzer & Schroeder (2021), Leveraging purchase regularity for predicting
// customer behavior the easy way, International Journal of Research in Marketing 38(1).
#pragma once

#include "analytics/lifetime/regular_geometric/regular_geometric.h"

namespace perennial::mbg_cnbd_k {

using regular_geometric::Params;

inline constexpr regular_geometric::Process process{"mbg_cnbd_k",
                                                    beta_geometric::Leaving::after_every_purchase};

} // namespace perennial::mbg_cnbd_k
