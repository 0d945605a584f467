// What docks share in the window: a view of made-up customers, and the stores.
#pragma once

#include "tests/support/fake_base.h"
#include "ui/docks/customers/customers_dock.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/interval_store.h"
#include "ui/stores/selection_store.h"
#include "ui/stores/theme.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace perennial::test {

class DockStores {
  protected:
    DockStores() {
        const auto base = fake_base(1200);
        m_view = {base, base->baseline};
    }

    /// As after a project was opened: no filter, no selection.
    void openAgain() {
        m_theme.setChoice(ui::Theme::Choice::Light);
        m_filter.reset(m_view.base->segments.segment);
        m_selection.reset(m_view.base->summary->size());
    }

    /// Sorts for the list at once, as the app does in a job.
    static void answer(ui::CustomersDock& dock) {
        QObject::connect(&dock, &ui::CustomersDock::orderRequested, &dock,
                         [&dock](const ui::CustomerOrderRequest& request) {
                             dock.showOrder(std::make_shared<const std::vector<std::uint32_t>>(
                                 ui::sortCustomers(request)));
                         });
    }

    void keepFirst(std::size_t count) {
        std::vector<std::uint8_t> mask(m_view.base->summary->size(), 0);
        std::fill_n(mask.begin(), count, std::uint8_t(1));
        m_filter.keepOnly(mask);
    }

    ui::View m_view;
    ui::SelectionStore m_selection;
    ui::FilterStore m_filter;
    ui::IntervalStore m_intervals;
    ui::Theme m_theme;
};

} // namespace perennial::test
