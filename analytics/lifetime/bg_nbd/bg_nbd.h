// The BG/NBD model: customers may leave after each repeat purchase. See docs/methods/bg_nbd.md.
//
// source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science
// 24(2).
#pragma once

#include "analytics/lifetime/beta_geometric/beta_geometric.h"

namespace perennial::bg_nbd {

using beta_geometric::Params;

inline constexpr beta_geometric::Process process{"bg_nbd",
                                                 beta_geometric::Leaving::after_repeat_purchases};

} // namespace perennial::bg_nbd
