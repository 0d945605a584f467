#include "ui/charts/value_axes.h"

#include "ui/format.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QtCharts/QCategoryAxis>

#include <algorithm>
#include <cmath>

namespace perennial::ui {
namespace {

constexpr int least_value_ticks = 4;
constexpr int most_date_ticks = 7;
constexpr int narrow_chart = 330; ///< pixels of a date axis in the narrowest place it stands
constexpr int date_label_gap = 12;

/// The largest of 1, 2, 2.5 or 5 times a power of ten that gives enough ticks.
double valueStep(double span, bool whole) {
    const double wish = span / least_value_ticks;
    const double power = std::pow(10.0, std::floor(std::log10(wish)));
    const double share = wish / power;
    const double step = power * (share >= 5.0   ? 5.0
                                 : share >= 2.5 ? 2.5
                                 : share >= 2.0 ? 2.0
                                                : 1.0);
    return whole ? std::max(1.0, std::round(step)) : step;
}

QCategoryAxis* plainAxis() {
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    return axis;
}

} // namespace

QCategoryAxis* valueAxis(double low, double high, AxisNumbers numbers, const QString& currency) {
    if (!(high > low)) {
        high = low + 1.0;
    }
    double step = valueStep(high - low, numbers == AxisNumbers::Counts);
    if (numbers == AxisNumbers::Shares && high - low > 6.0 * step) {
        step *= 2.0; // they also stand below a chart, where eight have no room
    }
    const auto first = static_cast<long>(std::floor(low / step + 1e-9));
    const auto last = static_cast<long>(std::ceil(high / step - 1e-9));
    QCategoryAxis* axis = plainAxis();
    axis->setRange(static_cast<double>(first) * step, static_cast<double>(last) * step);
    for (long i = first; i <= last; ++i) {
        const double value = static_cast<double>(i) * step;
        axis->append(numbers == AxisNumbers::Shares  ? Format::tickPercent(value, step)
                     : numbers == AxisNumbers::Money ? Format::tickMoney(value, step, currency)
                                                     : Format::tick(value, step),
                     value);
    }
    return axis;
}

double axisDay(Day day) {
    return static_cast<double>(day.time_since_epoch().count());
}

QCategoryAxis* dateAxis(Day first, Day last) {
    using namespace std::chrono;
    const year_month begin{year_month_day{first}.year(), year_month_day{first}.month()};
    const year_month_day end{last};
    const int span = (static_cast<int>(end.year()) - static_cast<int>(begin.year())) * 12 +
                     static_cast<int>(static_cast<unsigned>(end.month())) -
                     static_cast<int>(static_cast<unsigned>(begin.month()));
    // Months in Chinese are half as wide again as in English: fewer fit beside each other.
    const int label = QFontMetrics(QGuiApplication::font()).horizontalAdvance(Format::month(first));
    const int most = std::clamp(narrow_chart / (label + date_label_gap), 2, most_date_ticks);
    int stride = 1; // months
    for (const int wider : {1, 2, 3, 6, 12, 24, 60, 120}) {
        stride = wider;
        if (span / wider < most) {
            break;
        }
    }
    QCategoryAxis* axis = plainAxis();
    axis->setRange(axisDay(first), axisDay(last));
    for (int i = 0; i <= span; ++i) {
        const year_month month = begin + months(i);
        const int number = static_cast<int>(month.year()) * 12 +
                           static_cast<int>(static_cast<unsigned>(month.month())) - 1;
        const Day day = sys_days(month / 1);
        // A label at the very end would be cut off.
        const bool fits = axisDay(last) - axisDay(day) > 0.03 * (axisDay(last) - axisDay(first));
        if (number % stride == 0 && day >= first && fits) {
            axis->append(stride % 12 == 0 ? Format::year(day) : Format::month(day), axisDay(day));
        }
    }
    return axis;
}

} // namespace perennial::ui
