#include "ui/charts/scatter_points.h"

#include "analytics/core/parallel_for.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"

#include <cmath>
#include <limits>

namespace perennial::ui {
namespace {

constexpr std::size_t points_chunk = 65'536;
/// Outliers: at most about this share of the customers, and below a tenth of what the others have.
constexpr double outlier_share = 0.005;

constexpr double infinite = std::numeric_limits<double>::infinity();

using Column = std::vector<float>;

Column metricColumn(const View& view, Metric metric, const Progress& progress) {
    Column values(view.base->summary->size());
    parallel_for(values.size(), points_chunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            const auto value = static_cast<float>(metricValue(view, metric, i));
            values[i] = std::isfinite(value) ? value : std::numeric_limits<float>::quiet_NaN();
        }
    });
    return values;
}

bool dependsOnScenario(Metric metric) {
    return metric == Metric::Clv || metric == Metric::ExpectedPurchases;
}

/// Below this a quantity reads as nothing: one cent, a thousandth of a purchase or of certainty.
double leastWorthShowing(Metric metric) {
    return isMoney(metric) ? 0.01 : 0.001;
}

/// Values below it are in the band of a logarithmic axis.
double logarithmicFloor(Metric metric, const Column& values) {
    std::vector<float> positive;
    positive.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(positive),
                 [](float v) { return v > 0.0F && std::isfinite(v); });
    if (positive.empty()) {
        return 1.0;
    }
    const auto at = positive.begin() + static_cast<std::ptrdiff_t>(
                                           outlier_share * static_cast<double>(positive.size()));
    std::nth_element(positive.begin(), at, positive.end());
    const double decade = std::floor(std::log10(static_cast<double>(*at)));
    return std::max(leastWorthShowing(metric), std::pow(10.0, decade - 1.0));
}

/// reference: the values that set the extent, so that an axis does not move under a changing
/// scenario.
ScatterAxis makeAxis(Metric metric, bool logarithmic, const Column& reference,
                     const Column& values) {
    ScatterAxis axis;
    axis.metric = metric;
    axis.logarithmic = logarithmic;
    const double least_shown = logarithmic ? logarithmicFloor(metric, reference) : -infinite;
    double low = infinite;
    double high = -infinite;
    bool dust = false;
    for (const float value : reference) {
        if (std::isfinite(value) && value >= least_shown) {
            low = std::min(low, static_cast<double>(value));
            high = std::max(high, static_cast<double>(value));
        }
        dust = dust || (value > 0.0F && value < least_shown);
    }
    if (low > high) {
        low = logarithmic ? 1.0 : 0.0;
        high = logarithmic ? 10.0 : 1.0;
    }
    if (logarithmic) {
        low = dust ? std::log10(least_shown) : std::log10(low) - 0.05;
        high = std::log10(high);
    } else if (low > 0.0 && low < 0.4 * high) {
        low = 0.0; // an axis that starts near zero starts at zero
    }
    const double least = logarithmic ? 1.0 : std::max(1.0, std::abs(high)) * 1e-3;
    if (high - low < least) {
        low -= 0.5 * least;
        high += 0.5 * least;
    }
    axis.low = low;
    axis.high = high;
    if (logarithmic) {
        axis.floor = std::pow(10.0, low);
        const auto floor = static_cast<float>(axis.floor);
        for (const float value : values) {
            axis.inBand += value >= floor ? 0 : 1;
            axis.bandHasPositive = axis.bandHasPositive || (value > 0.0F && value < floor);
        }
    } else {
        axis.inBand = static_cast<std::size_t>(
            std::count_if(values.begin(), values.end(), [](float v) { return std::isnan(v); }));
    }
    axis.bandIsUnknown = std::none_of(values.begin(), values.end(), [&](float v) {
        return logarithmic && v < static_cast<float>(axis.floor);
    });
    axis.hasBand = axis.inBand != 0;
    axis.bandHigh = low - 0.04 * (high - low);
    axis.bandLow = low - 0.10 * (high - low);
    return axis;
}

/// In [0, 1), the same for a customer every time: where in the band's breadth a point is drawn.
double spreadInBand(std::size_t position, Metric metric) {
    std::uint64_t h = (8 * position + static_cast<std::size_t>(metric) + 1) * 0x9E3779B97F4A7C15ULL;
    h ^= h >> 29;
    h *= 0xBF58476D1CE4E5B9ULL;
    return static_cast<double>(h >> 40) / 16777216.0;
}

void toAxisUnits(Column& values, const ScatterAxis& axis, const Progress& progress) {
    const float floor =
        axis.logarithmic ? static_cast<float>(axis.floor) : -std::numeric_limits<float>::infinity();
    parallel_for(values.size(), points_chunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            if (!(values[i] >= floor)) { // not a number is in the band of any axis
                values[i] = static_cast<float>(axis.bandLow + (axis.bandHigh - axis.bandLow) *
                                                                  spreadInBand(i, axis.metric));
            } else if (axis.logarithmic) {
                values[i] = std::log10(values[i]);
            }
        }
    });
}

} // namespace

double ScatterAxis::viewLow() const {
    return hasBand ? bandLow - 0.005 * (high - low) : low - 0.03 * (high - low);
}

double ScatterAxis::viewHigh() const {
    return high + 0.04 * (high - low);
}

double metricValue(const View& view, Metric metric, std::size_t position) {
    const CustomerSummary& summary = *view.base->summary;
    switch (metric) {
    case Metric::RevenueToDate:
        return to_major(summary.revenue_to_date[position]);
    case Metric::Clv:
        return view.scenario->clv[position];
    case Metric::Frequency:
        return summary.frequency[position];
    case Metric::MonetaryValue:
        return summary.monetary_value[position];
    case Metric::DaysSinceLastPurchase:
        return static_cast<double>((summary.end - summary.last_day[position]).count());
    case Metric::PAlive:
        return chanceActive(*view.base, position).value_or(std::nan(""));
    case Metric::ExpectedPurchases:
        return view.scenario->expected_purchases[position];
    }
    return 0.0;
}

bool isMoney(Metric metric) {
    return metric == Metric::RevenueToDate || metric == Metric::Clv ||
           metric == Metric::MonetaryValue;
}

bool prefersLogarithm(Metric metric) {
    return isMoney(metric) || metric == Metric::ExpectedPurchases;
}

QRectF ScatterPoints::fit() const {
    return {QPointF(m_axisX.viewLow(), m_axisY.viewLow()),
            QPointF(m_axisX.viewHigh(), m_axisY.viewHigh())};
}

void ScatterPoints::sortIntoGrid(const Column& x, const Column& y,
                                 const std::vector<Segment>& segments, const Progress& progress) {
    const QRectF extent = fit();
    m_gridX = extent.left();
    m_gridY = extent.top();
    m_perCellX = grid_side / extent.width();
    m_perCellY = grid_side / extent.height();
    const std::size_t n = x.size();
    std::vector<std::uint16_t> cell(n);
    parallel_for(n, points_chunk, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            cell[i] = static_cast<std::uint16_t>(rowOf(y[i]) * grid_side + columnOf(x[i]));
        }
    });
    progress.step(0.6, Stage::drawing);
    m_cells.assign(static_cast<std::size_t>(grid_side) * grid_side + 1, 0);
    for (const std::uint16_t c : cell) {
        ++m_cells[c + std::size_t{1}];
    }
    for (std::size_t c = 1; c < m_cells.size(); ++c) {
        m_cells[c] += m_cells[c - 1];
    }
    m_x.resize(n);
    m_y.resize(n);
    m_segment.resize(n);
    m_position.resize(n);
    m_slot.resize(n);
    std::vector<std::uint32_t> next(m_cells.begin(), m_cells.end() - 1);
    for (std::size_t i = 0; i < n; ++i) {
        if (i % points_chunk == 0) {
            progress.check();
        }
        const std::uint32_t slot = next[cell[i]]++;
        m_x[slot] = x[i];
        m_y[slot] = y[i];
        m_segment[slot] = static_cast<std::uint8_t>(segments[i]);
        m_position[slot] = static_cast<std::uint32_t>(i);
        m_slot[i] = slot;
    }
}

std::shared_ptr<const ScatterPoints> buildScatterPoints(const View& view, Metric x, Metric y,
                                                        bool logX, bool logY,
                                                        const Progress& progress) {
    const auto points = std::make_shared<ScatterPoints>();
    const View baseline{view.base, view.base->baseline};
    const auto column = [&](Metric metric, bool logarithmic, ScatterAxis& axis) {
        Column values = metricColumn(view, metric, progress);
        axis = dependsOnScenario(metric) && view.scenario != view.base->baseline
                   ? makeAxis(metric, logarithmic, metricColumn(baseline, metric, progress), values)
                   : makeAxis(metric, logarithmic, values, values);
        toAxisUnits(values, axis, progress);
        return values;
    };
    const Column xs = column(x, logX, points->m_axisX);
    progress.step(0.25, Stage::drawing);
    const Column ys = column(y, logY, points->m_axisY);
    progress.step(0.5, Stage::drawing);
    points->sortIntoGrid(xs, ys, view.base->segments.segment, progress);
    progress.step(1.0, Stage::drawing);
    return points;
}

qint64 ScatterPoints::nearest(QPointF place, QSizeF radius,
                              const std::vector<std::uint8_t>& mask) const {
    qint64 best = -1;
    double best_distance = 1.0;
    const QRectF around(place.x() - radius.width(), place.y() - radius.height(), 2 * radius.width(),
                        2 * radius.height());
    visit(around, [&](std::uint32_t slot) {
        const double dx = (static_cast<double>(m_x[slot]) - place.x()) / radius.width();
        const double dy = (static_cast<double>(m_y[slot]) - place.y()) / radius.height();
        const double distance = dx * dx + dy * dy;
        const std::uint32_t position = m_position[slot];
        if (distance < best_distance && (mask.empty() || mask[position] != 0)) {
            best = position;
            best_distance = distance;
        }
        return true;
    });
    return best;
}

qint64 ScatterPoints::neighbour(std::uint32_t from, QPointF direction, QSizeF unit,
                                const QRectF& within, const std::vector<std::uint8_t>& mask) const {
    const QPointF start = at(from);
    // Look close by first: in a dense cloud the neighbour is a few pixels away.
    for (const double reach : {40.0, 200.0, 1e9}) {
        qint64 best = -1;
        double best_distance = std::numeric_limits<double>::infinity();
        const QRectF around(start.x() - reach * unit.width(), start.y() - reach * unit.height(),
                            2 * reach * unit.width(), 2 * reach * unit.height());
        visit(around & within, [&](std::uint32_t slot) {
            const double dx = (static_cast<double>(m_x[slot]) - start.x()) / unit.width();
            const double dy = (static_cast<double>(m_y[slot]) - start.y()) / unit.height();
            const double along = dx * direction.x() + dy * direction.y();
            const double across = std::abs(dx * direction.y() - dy * direction.x());
            const std::uint32_t position = m_position[slot];
            // Half a pixel at least, or a step would go to a point that looks the same.
            if (along > 0.5 && across <= along && (mask.empty() || mask[position] != 0) &&
                along + across < best_distance) {
                best_distance = along + across;
                best = position;
            }
            return true;
        });
        if (best >= 0 && best_distance <= reach) {
            return best;
        }
        if (reach > 1e8) {
            return best;
        }
    }
    return -1;
}

std::vector<std::uint32_t> ScatterPoints::inside(const QRectF& rect,
                                                 const std::vector<std::uint8_t>& mask) const {
    std::vector<std::uint32_t> result;
    visit(rect, [&](std::uint32_t slot) {
        const std::uint32_t position = m_position[slot];
        if (mask.empty() || mask[position] != 0) {
            result.push_back(position);
        }
        return true;
    });
    return result;
}

std::size_t ScatterPoints::countInside(const QRectF& rect,
                                       const std::vector<std::uint8_t>& mask) const {
    std::size_t count = 0;
    visit(rect, [&](std::uint32_t slot) {
        count += mask.empty() || mask[m_position[slot]] != 0 ? 1 : 0;
        return true;
    });
    return count;
}

} // namespace perennial::ui
