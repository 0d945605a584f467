// What a user did to the view of a project: filters, selection, the customer of the profile, the
// scenario. Kept in the project by the keys of customers, so that it outlives further imports.
#pragma once

#include "analytics/lifetime/scenario.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/selection_store.h"
#include "ui/view.h"

#include <optional>
#include <string>
#include <vector>

namespace perennial::app {

struct ViewState {
    ui::FilterState filter;
    std::vector<std::uint32_t> selected; ///< positions in the summary, ascending
    qint64 current = -1;                 ///< position of the profile's customer; -1 none
    std::optional<Scenario> scenario;    ///< nothing: the baseline
};

/// What is shown, as values that a worker can read.
struct ShownState {
    ui::View view;
    ui::FilterState filter;
    std::vector<std::uint8_t> selected; ///< one byte a customer
    qint64 current = -1;
};

/// As JSON; "" when there is nothing to keep: no filter, no selection, the baseline.
std::string viewStateText(const ShownState& shown);

/// Customers that are not in `base` are passed over; what cannot be read is as if it were not
/// there.
ViewState viewStateFrom(const std::string& text, const CustomerBase& base);

} // namespace perennial::app
