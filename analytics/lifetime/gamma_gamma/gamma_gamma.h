// The gamma-gamma model of spend: purchase values of a customer are gamma distributed around a mean
// that varies between customers. Knows nothing of purchase times. See docs/methods/gamma_gamma.md
// for the model and docs/methods/spend.md for its variants.
//
// source: Fader & Hardie (2013), The gamma-gamma model of monetary value; equation numbers are
// theirs. v is the paper's gamma.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/model.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace perennial {
struct CustomerSummary;
}

namespace perennial::gamma_gamma {

struct Params {
    double p = 0.0;     ///< shape of one customer's purchase values
    double q = 0.0;     ///< shape of the spread between customers; mean spend exists for q > 1
    double v = 0.0;     ///< scale, major units, of a customer with x = 0
    double slope = 0.0; ///< of ln(scale) in ln(1 + x): spend grows as (1 + x)^slope
};

/// Which purchases count and whether spend may depend on frequency.
struct Variant {
    std::string_view id; ///< in the registry
    bool counts_first = false;
    bool follows_frequency = false;

    constexpr std::size_t parameters() const { return follows_frequency ? 4 : 3; }
};

/// The paper's: repeat purchases only, spend independent of frequency.
inline constexpr Variant repeat_spend{"gamma_gamma", false, false};
/// The first purchase is one more observation of the same customer.
inline constexpr Variant every_spend{"gamma_gamma_first", true, false};
/// The first purchase counts, and the scale is v (1 + x)^slope.
inline constexpr Variant frequency_spend{"gamma_gamma_frequency", true, true};

/// What a variant takes from a history: n purchase values with this mean; n = 0 says nothing.
struct Observed {
    double n = 0.0;
    double mean = 0.0;
};

Observed observed(const Variant& variant, const SpendHistory& history);

/// ln of the density of the mean of x purchases. source: eq. (1a), without the slope. 0 for x = 0
/// or z <= 0: such a customer says nothing.
double log_likelihood(const Params& params, double x, double z);

/// E[M | x, z], and the population mean p v / (q - 1) for x = 0 or z <= 0. source: eq. (5), without
/// the slope. Infinite where the mean does not exist.
double expected_spend(const Params& params, double x, double z);

/// Maximum likelihood on the customers whose history says something to the variant. Always returns;
/// without such customers, and where q <= 1, spend is pooled (see FitNote and the method page).
/// throws: Error{bad_input} for impossible histories; Error{too_little_data} for no customer.
std::unique_ptr<SpendModel> fit(const CustomerSummary& summary, const Progress& progress = {},
                                const Variant& variant = repeat_spend);

/// The model at given parameters. throws: Error{bad_input} unless p, q and v are positive and all
/// are finite, or for a slope that the variant does not have.
std::unique_ptr<SpendModel> model(const Params& params, const Variant& variant = repeat_spend);

} // namespace perennial::gamma_gamma
