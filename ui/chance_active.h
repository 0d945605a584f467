// Whether a customer's P(alive) may be shown, as one rule for tables, profile, charts and sums.
// Knows the fitted model's name and the customer's purchases; knows no widgets and no words.
#pragma once

#include <cstddef>
#include <optional>

namespace perennial {
struct CustomerBase;
} // namespace perennial

namespace perennial::ui {

/// False for models that say 1 for everybody with one purchase, whatever the silence: BG/NBD lets
/// customers leave only right after a repeat purchase (Fader, Hardie and Lee 2005), so that its 1
/// is no finding.
bool judgesOnePurchase(const CustomerBase& base);

/// P(alive) in 0..1; none where the model has no rhythm to judge by. position: in the summary.
std::optional<double> chanceActive(const CustomerBase& base, std::size_t position);

} // namespace perennial::ui
