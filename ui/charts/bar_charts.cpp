#include "ui/charts/bar_charts.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QGraphicsItem>
#include <QPainter>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <array>

namespace perennial::ui {
namespace {

class BarChartText {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::BarCharts)
};

struct BarNumber {
    QPointF place; ///< end of the bar, in the chart's values
    QString text;
};

/// Writes numbers beside bars: Qt's own bar labels know neither currencies nor languages.
class BarNumbers : public QGraphicsItem {
  public:
    BarNumbers(QChart* chart, QAbstractSeries* series, Qt::Orientation bars,
               std::vector<BarNumber> numbers, const QColor& colour)
        : QGraphicsItem(chart), m_chart(*chart), m_series(*series), m_bars(bars),
          m_numbers(std::move(numbers)), m_colour(colour) {
        setZValue(20);
    }
    QRectF boundingRect() const override { return QRectF(QPointF(), m_chart.size()); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        painter->setFont(m_chart.axes().constFirst()->labelsFont());
        painter->setPen(m_colour);
        for (const BarNumber& number : m_numbers) {
            const QPointF at = m_chart.mapToPosition(number.place, &m_series);
            if (m_bars == Qt::Horizontal) {
                painter->drawText(QRectF(at.x() + 6, at.y() - 20, 400, 40),
                                  Qt::AlignLeft | Qt::AlignVCenter, number.text);
            } else {
                painter->drawText(QRectF(at.x() - 100, at.y() - 84, 200, 80),
                                  Qt::AlignHCenter | Qt::AlignBottom, number.text);
            }
        }
    }

  private:
    QChart& m_chart;
    QAbstractSeries& m_series;
    Qt::Orientation m_bars;
    std::vector<BarNumber> m_numbers;
    QColor m_colour;
};

bool counts(const std::vector<std::uint8_t>& mask, std::size_t position) {
    return mask.empty() || mask[position] != 0;
}

QBarSet* barSet(const QString& name, const QColor& colour) {
    auto* set = new QBarSet(name);
    set->setColor(colour);
    set->setBorderColor(Qt::transparent);
    return set;
}

/// An axis whose numbers stand at the bars.
QValueAxis* silentAxis(double high) {
    auto* axis = new QValueAxis;
    axis->setRange(0.0, high > 0.0 ? high : 1.0);
    axis->setLabelsVisible(false);
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    return axis;
}

constexpr std::size_t unjudged_bar = 10; ///< after ten tenths: customers the model cannot judge

struct RiskBars {
    std::array<double, unjudged_bar + 1> at_risk{}; ///< major units
    std::array<qulonglong, unjudged_bar + 1> customers{};
};

RiskBars riskBars(const View& view, const std::vector<std::uint8_t>& mask) {
    RiskBars bars;
    const ChurnResult& churn = view.base->churn;
    for (std::size_t row = 0; row < churn.size(); ++row) {
        if (counts(mask, churn.position[row])) {
            const auto chance = chanceActive(*view.base, churn.position[row]);
            const auto bar = chance ? static_cast<std::size_t>(std::clamp(10.0 * *chance, 0.0, 9.0))
                                    : unjudged_bar;
            bars.at_risk[bar] += churn.value_at_risk[row];
            ++bars.customers[bar];
        }
    }
    return bars;
}

} // namespace

QChart* makeSegmentChart(const View& view, const std::vector<std::uint8_t>& mask,
                         const Colours& colours) {
    std::array<double, segment_count> customers{}, clv{};
    double all_customers = 0.0, all_clv = 0.0;
    for (std::size_t i = 0; i < view.base->summary->size(); ++i) {
        if (counts(mask, i)) {
            const auto s = static_cast<std::size_t>(view.base->segments.segment[i]);
            customers[s] += 1.0;
            all_customers += 1.0;
            clv[s] += view.scenario->clv[i];
            all_clv += view.scenario->clv[i];
        }
    }
    const QString currency = QString::fromStdString(view.base->dataset->currency);
    // Bars stack upwards: the last set and the last category come out on top.
    QBarSet* value = barSet(BarChartText::tr("Share of CLV"), colours.accent);
    QBarSet* people = barSet(BarChartText::tr("Share of customers"), colours.border);
    std::vector<BarNumber> numbers;
    QStringList names;
    double longest = 0.0;
    for (std::size_t row = 0; row < segment_count; ++row) {
        const std::size_t s = segment_count - 1 - row;
        const double of_clv = all_clv > 0.0 ? clv[s] / all_clv : 0.0;
        const double of_customers = all_customers > 0.0 ? customers[s] / all_customers : 0.0;
        value->append(of_clv);
        people->append(of_customers);
        longest = std::max({longest, of_clv, of_customers});
        names.append(Format::segmentName(static_cast<Segment>(s)));
        const auto y = static_cast<double>(row);
        numbers.push_back(
            {{of_clv, y - 0.18},
             BarChartText::tr("%1 · %2", "amount, share")
                 .arg(Format::shortMoney(clv[s], currency), Format::percent(of_clv))});
        numbers.push_back({{of_customers, y + 0.18},
                           BarChartText::tr("%1 · %2", "amount, share")
                               .arg(Format::customers(static_cast<qulonglong>(customers[s])),
                                    Format::percent(of_customers))});
    }
    auto* series = new QHorizontalBarSeries;
    series->setBarWidth(0.72);
    series->append(value);
    series->append(people);
    auto* chart = new QChart;
    chart->addSeries(series);
    auto* rows = new QBarCategoryAxis;
    rows->append(names);
    rows->setGridLineVisible(false);
    chart->addAxis(rows, Qt::AlignLeft);
    chart->addAxis(silentAxis(1.45 * longest),
                   Qt::AlignBottom); // room for the longest bar's number
    for (QAbstractAxis* axis : chart->axes()) {
        series->attachAxis(axis);
    }
    chart->legend()->setAlignment(Qt::AlignTop);
    styleChart(chart, colours);
    rows->setLabelsColor(colours.text);
    new BarNumbers(chart, series, Qt::Horizontal, std::move(numbers), colours.text);
    return chart;
}

QChart* makeChurnChart(const View& view, const std::vector<std::uint8_t>& mask,
                       const Colours& colours) {
    const RiskBars bars = riskBars(view, mask);
    const QString currency = QString::fromStdString(view.base->dataset->currency);
    QBarSet* set = barSet(BarChartText::tr("Value at risk"), colours.accent);
    std::vector<BarNumber> numbers;
    QStringList names;
    const std::size_t shown = bars.customers[unjudged_bar] > 0 ? unjudged_bar + 1 : unjudged_bar;
    for (std::size_t bar = 0; bar < shown; ++bar) {
        const bool judged = bar < unjudged_bar;
        set->append(bars.at_risk[bar]);
        names.append(
            judged ? BarChartText::tr("%1–%2", "range of a probability, short")
                         .arg(Format::number(10.0 * static_cast<double>(bar), 0),
                              Format::percent(0.1 * static_cast<double>(bar + 1)))
                   : BarChartText::tr("Once", "bar of those who bought once: chance not known"));
        numbers.push_back(
            {{static_cast<double>(bar), bars.at_risk[bar]},
             BarChartText::tr("%1\n%2", "money at risk, above the number of customers")
                 .arg(judged ? Format::shortMoney(bars.at_risk[bar], currency)
                             : Format::chanceActive({}),
                      Format::count(bars.customers[bar]))});
    }
    auto* series = new QBarSeries;
    series->setBarWidth(0.82);
    series->append(set);
    auto* chart = new QChart;
    chart->addSeries(series);
    auto* columns = new QBarCategoryAxis;
    columns->append(names);
    columns->setGridLineVisible(false);
    columns->setTitleText(
        shown > unjudged_bar
            ? BarChartText::tr("Chance active (not known of those who bought once); above each "
                               "bar: value at risk, customers")
            : BarChartText::tr("Chance active; above each bar: value at risk, customers"));
    chart->addAxis(columns, Qt::AlignBottom);
    chart->addAxis(silentAxis(1.22 * *std::max_element(bars.at_risk.begin(), bars.at_risk.end())),
                   Qt::AlignLeft);
    for (QAbstractAxis* axis : chart->axes()) {
        series->attachAxis(axis);
    }
    chart->legend()->hide();
    styleChart(chart, colours);
    new BarNumbers(chart, series, Qt::Vertical, std::move(numbers), colours.text);
    return chart;
}

} // namespace perennial::ui
