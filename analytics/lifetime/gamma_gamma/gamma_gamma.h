// The gamma-gamma model of spend: purchase values of a customer are gamma distributed around a mean
// that varies between customers. Knows nothing of purchase times. See docs/methods/gamma_gamma.md.
//
// source: Fader & Hardie (2013), The gamma-gamma model of monetary value; equation numbers are
// theirs. x: repeat purchases; z: their mean value, major units. v is the paper's gamma.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/model.h"

#include <memory>

namespace perennial {
struct CustomerSummary;
}

namespace perennial::gamma_gamma {

struct Params {
    double p = 0.0; ///< shape of one customer's purchase values
    double q = 0.0; ///< shape of the spread between customers; mean spend exists for q > 1
    double v = 0.0; ///< scale, major units
};

/// ln of the density of z. source: eq. (1a). 0 for x = 0 or z <= 0: such a customer says nothing.
double log_likelihood(const Params& params, double x, double z);

/// E[M | x, z], and the population mean p v / (q - 1) for x = 0 or z <= 0. source: eq. (5).
/// Infinite where the mean does not exist.
double expected_spend(const Params& params, double x, double z);

/// Maximum likelihood on the customers with frequency > 0 and monetary_value > 0. Always returns;
/// without such customers, and where q <= 1, spend is pooled (see FitNote and the method page).
/// throws: Error{bad_input} for impossible histories; Error{too_little_data} for no customer.
std::unique_ptr<SpendModel> fit(const CustomerSummary& summary, const Progress& progress = {});

/// The model at given parameters. throws: Error{bad_input} unless all are positive and finite.
std::unique_ptr<SpendModel> model(const Params& params);

} // namespace perennial::gamma_gamma
