#include "ui/docks/customers/customer_order.h"

#include "analytics/core/parallel_for.h"
#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"

#include <algorithm>
#include <string_view>

namespace perennial::ui {

namespace {

constexpr std::size_t sort_chunk = 65536;

std::vector<std::uint32_t> listedCustomers(const CustomerOrderRequest& request,
                                           const Progress& progress) {
    const CustomerSummary& summary = *request.view.base->summary;
    const Dataset& dataset = *request.view.base->dataset;
    std::vector<std::uint32_t> rows;
    rows.reserve(summary.size());
    for (std::uint32_t i = 0; i < summary.size(); ++i) {
        if (i % 4096 == 0) {
            progress.step(0.2 * i / static_cast<double>(summary.size()), Stage::sorting);
        }
        if (i < request.mask.size() && request.mask[i] == 0) {
            continue;
        }
        if (!request.find.isEmpty()) {
            const std::string_view key = dataset.customer_keys[summary.customer[i].at()];
            if (!QString::fromUtf8(key.data(), qsizetype(key.size()))
                     .contains(request.find, Qt::CaseInsensitive)) {
                continue;
            }
        }
        rows.push_back(i);
    }
    return rows;
}

/// Chunks are sorted side by side and merged in pairs; a stop is seen between them.
template <class Before>
void sortRows(std::vector<std::uint32_t>& rows, const Before& before, const Progress& progress) {
    const std::size_t count = rows.size();
    const auto at = [&](std::size_t i) {
        return rows.begin() + static_cast<std::ptrdiff_t>(std::min(i, count));
    };
    parallel_for(count, sort_chunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        std::stable_sort(at(begin), at(end), before);
    });
    for (std::size_t run = sort_chunk; run < count; run *= 2) {
        progress.step(0.5 + 0.5 * static_cast<double>(run) / static_cast<double>(count),
                      Stage::sorting);
        parallel_for(count, 2 * run, [&](std::size_t, std::size_t begin, std::size_t end) {
            progress.check();
            std::inplace_merge(at(begin), at(begin + run), at(end), before);
        });
    }
}

/// value: of a position; sorted by it alone, so that equal ones keep their order.
template <class Value>
void sortRowsBy(std::vector<std::uint32_t>& rows, Qt::SortOrder order, const Value& value,
                const Progress& progress) {
    if (order == Qt::AscendingOrder) {
        sortRows(
            rows, [&](std::uint32_t a, std::uint32_t b) { return value(a) < value(b); }, progress);
    } else {
        sortRows(
            rows, [&](std::uint32_t a, std::uint32_t b) { return value(b) < value(a); }, progress);
    }
}

/// Customers the model cannot judge come after all others, whichever way round.
void sortByChanceActive(std::vector<std::uint32_t>& rows, const CustomerOrderRequest& request,
                        const Progress& progress) {
    const CustomerBase& base = *request.view.base;
    const std::vector<double>& alive = base.table->p_alive();
    const auto unknown =
        std::stable_partition(rows.begin(), rows.end(), [&](std::uint32_t position) {
            return chanceActive(base, position).has_value();
        });
    const std::vector<std::uint32_t> last(unknown, rows.end());
    rows.erase(unknown, rows.end());
    sortRowsBy(
        rows, request.order, [&](std::uint32_t i) { return alive[i]; }, progress);
    rows.insert(rows.end(), last.begin(), last.end());
}

} // namespace

std::vector<std::uint32_t> sortCustomers(const CustomerOrderRequest& request,
                                         const Progress& progress) {
    progress.step(0.0, Stage::sorting);
    std::vector<std::uint32_t> rows = listedCustomers(request, progress);
    const CustomerBase& base = *request.view.base;
    const CustomerSummary& summary = *base.summary;
    const auto by = [&](const auto& value) {
        sortRowsBy(rows, request.order, value, progress);
    };
    const auto column = [](const auto& values) {
        return [&values](std::uint32_t i) {
            return values[i];
        };
    };
    switch (request.column) {
    case CustomerColumn::Key: {
        const StringTable& keys = base.dataset->customer_keys;
        by([&](std::uint32_t i) { return keys[summary.customer[i].at()]; });
        break;
    }
    case CustomerColumn::Segment:
        by(column(base.segments.segment));
        break;
    case CustomerColumn::Revenue:
        by(column(summary.revenue_to_date));
        break;
    case CustomerColumn::Orders:
        by(column(summary.orders));
        break;
    case CustomerColumn::Purchases:
        by(column(summary.frequency));
        break;
    case CustomerColumn::DaysSinceLast: // the later the last day, the fewer days since
        by([&](std::uint32_t i) { return (summary.end - summary.last_day[i]).count(); });
        break;
    case CustomerColumn::PAlive:
        sortByChanceActive(rows, request, progress);
        break;
    case CustomerColumn::ExpectedPurchases:
        by(column(request.view.scenario->expected_purchases));
        break;
    case CustomerColumn::Clv:
        by(column(request.view.scenario->clv));
        break;
    }
    progress.step(1.0, Stage::sorting);
    return rows;
}

} // namespace perennial::ui
