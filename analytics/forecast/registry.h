// The one list of forecasters: rules of thumb, probability models, learned models. Programs reach
// any of them by its id through this page alone. Knows what each forecaster is called; knows
// nothing of how well it does.
#pragma once

#include "analytics/forecast/forecaster.h"

#include <span>
#include <string_view>

namespace perennial {

struct ForecasterEntry {
    std::string_view id;    ///< as in commands and files
    std::string_view title; ///< for people; a name, the same in every language
    std::string_view reference;
    ForecasterKind kind = ForecasterKind::naive;
    int complexity = 0; ///< of two that do equally well, the lower one is preferred
    ForecastFunction forecast = nullptr;
    /// Of a probability model: ids of the lifetime registry. Empty for the others.
    std::string_view purchase_model = {}, spend_model = {};
    std::string_view covariate_model = {}; ///< the purchase model that takes first-day facts
    Clock clock = Clock::calendar;         ///< by which the purchase model runs
    /// The same forecast with reasons, at a cost; null where it gives none.
    ForecastFunction explained = nullptr;
};

/// All forecasters, simplest kinds first.
std::span<const ForecasterEntry> forecasters();

/// "lstm" is another name of "gru". throws: Error{bad_input} naming the id when there is no such
/// forecaster.
const ForecasterEntry& find_forecaster(std::string_view id);

} // namespace perennial
