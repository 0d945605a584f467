// Whether a customer's P(alive) may be shown, as one rule for tables, profile, charts and sums.
// Knows the fitted model's name and the customer's purchases; knows no widgets and no words.
#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace perennial {
struct CustomerBase;
} // namespace perennial

namespace perennial::ui {

/// Whose P(alive) is a finding of a model, and not 1 by construction.
enum class Judges {
    everybody,
    repeat_buyers, ///< customers can leave only right after a repeat purchase, as in BG/NBD
                   ///< (Fader, Hardie and Lee 2005): everybody with one purchase is alive
    nobody,        ///< nobody ever leaves, as in NBD
};

/// model: id of a purchase model.
Judges judgesOf(std::string_view model);
/// The same of a fit: nobody, too, where the orders do not suffice to tell who is leaving, or where
/// too few have left for the fit to know how often they do.
Judges judgesOf(const CustomerBase& base);

/// P(alive) in 0..1; none where the model has nothing to judge by. position: in the summary.
std::optional<double> chanceActive(const CustomerBase& base, std::size_t position);

/// The same of all customers; NaN where there is none. For lists.
std::vector<double> chancesActive(const CustomerBase& base);

/// Why there is none, in plain words.
QString chanceUnknown(const CustomerBase& base);

} // namespace perennial::ui
