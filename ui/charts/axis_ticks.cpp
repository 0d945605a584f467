#include "ui/charts/axis_ticks.h"

#include "ui/format.h"

#include <cmath>

namespace perennial::ui {
namespace {

/// 1, 2 or 5 times a power of ten, at least `step`.
double niceStep(double step) {
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    const double share = step / power;
    return power * (share <= 1.0 + 1e-9   ? 1.0
                    : share <= 2.0 + 1e-9 ? 2.0
                    : share <= 5.0 + 1e-9 ? 5.0
                                          : 10.0);
}

std::vector<AxisTick> linearTicks(double low, double high, Metric metric, double pixels,
                                  double room) {
    std::vector<AxisTick> ticks;
    double step = niceStep((high - low) * room / pixels);
    if (metric == Metric::Frequency || metric == Metric::DaysSinceLastPurchase) {
        step = std::max(step, 1.0); // counts have no halves
    }
    const double power = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    const int parts = std::lround(step / power) == 2 ? 2 : 5;
    const double minor = step / parts;
    for (auto i = static_cast<long long>(std::ceil(low / minor - 1e-9));
         static_cast<double>(i) * minor <= high * (1 + 1e-12); ++i) {
        const double value = static_cast<double>(i) * minor;
        ticks.push_back({value, i % parts == 0 ? tickLabel(value, step, metric) : QString()});
    }
    return ticks;
}

std::vector<AxisTick> logarithmicTicks(double low, double high, Metric metric, double pixels,
                                       double room) {
    std::vector<AxisTick> ticks;
    const double decade = pixels / (high - low); // pixels
    const int stride = std::max(1, static_cast<int>(std::ceil(room / decade)));
    // Labels at 2 and 5 only when they keep clear of each other: log10(2) is the closest pair.
    const bool halves = decade * 0.30 > room;
    for (int exponent = static_cast<int>(std::floor(low)); exponent <= std::floor(high);
         ++exponent) {
        const double power = std::pow(10.0, exponent);
        for (int digit = 1; digit <= (decade > 28.0 ? 9 : 1); ++digit) {
            const double place = exponent + std::log10(digit);
            const bool labelled =
                digit == 1 ? exponent % stride == 0 : halves && (digit == 2 || digit == 5);
            if (place >= low - 1e-9 && place <= high + 1e-9) {
                ticks.push_back(
                    {place, labelled ? tickLabel(digit * power, power, metric) : QString()});
            }
        }
    }
    return ticks;
}

/// Zoomed in below a decade: round values, placed by their logarithm.
std::vector<AxisTick> closeLogarithmicTicks(double low, double high, Metric metric, double pixels,
                                            double room) {
    std::vector<AxisTick> ticks =
        linearTicks(std::pow(10.0, low), std::pow(10.0, high), metric, pixels, 1.3 * room);
    std::erase_if(ticks, [](const AxisTick& tick) { return tick.place <= 0.0; });
    for (AxisTick& tick : ticks) {
        tick.place = std::log10(tick.place);
    }
    return ticks;
}

} // namespace

QString tickLabel(double value, double step, Metric metric) {
    if (metric == Metric::PAlive) {
        return Format::tickPercent(value, step);
    }
    return Format::tick(value, step);
}

std::vector<AxisTick> axisTicks(double low, double high, bool logarithmic, Metric metric,
                                double pixels, double room) {
    if (!(high > low) || pixels < room) {
        return {};
    }
    if (!logarithmic) {
        return linearTicks(low, high, metric, pixels, room);
    }
    return high - low < 0.7 ? closeLogarithmicTicks(low, high, metric, pixels, room)
                            : logarithmicTicks(low, high, metric, pixels, room);
}

} // namespace perennial::ui
