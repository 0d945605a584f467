// The list of models. Programs fit and evaluate any model by its id through this page alone.
// Knows every model's fit; knows nothing of scenarios or files.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/model.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

struct CustomerSummary;

enum class ModelKind { purchase, spend };

struct ModelEntry {
    std::string_view id;        ///< as in commands and files
    std::string_view title;     ///< for people; a name, the same in every language
    std::string_view reference; ///< the paper
    ModelKind kind = ModelKind::purchase;
    std::span<const std::string_view> parameters; ///< names, in the order of values below
    /// One pair is set, the one of `kind`.
    std::unique_ptr<PurchaseModel> (*fit_purchase)(const CustomerSummary&,
                                                   const Progress&) = nullptr;
    std::unique_ptr<PurchaseModel> (*purchase_at)(std::span<const double> values) = nullptr;
    std::unique_ptr<SpendModel> (*fit_spend)(const CustomerSummary&, const Progress&) = nullptr;
    std::unique_ptr<SpendModel> (*spend_at)(std::span<const double> values) = nullptr;
};

/// All models, purchase models first.
std::span<const ModelEntry> models();

/// throws: Error{bad_input} naming the id when there is no such model.
const ModelEntry& find_model(std::string_view id);

/// Fits one model of either kind. Reads frequency, recency, T and, for spend, monetary_value only
/// (and first_value where the model counts it or nobody bought twice). throws: as the model's fit;
/// Error{bad_input} for an unknown id.
FitSummary fit_model(std::string_view id, const CustomerSummary& summary,
                     const Progress& progress = {});

/// One entry a customer; columns that the kind of model does not have are empty.
struct Scores {
    std::vector<double> p_alive;            ///< purchase models
    std::vector<double> expected_purchases; ///< purchase models, in (T, T + horizon]
    std::vector<double> expected_spend;     ///< spend models, of one purchase, major units
    std::vector<double> log_likelihood;     ///< of the customer's history
};

/// Evaluates a model at given parameters on the histories of `summary`. unit of horizon: weeks.
/// throws: Error{bad_input} for an unknown id, a missing, unknown or impossible parameter, a
/// horizon that is negative or not finite, or an impossible history.
Scores score_model(std::string_view id, const std::map<std::string, double>& parameters,
                   const CustomerSummary& summary, double horizon_weeks,
                   const Progress& progress = {});

} // namespace perennial
