#include "ui/docks/whatif/scenario_bars.h"

#include "ui/format.h"
#include "ui/stores/theme.h"
#include "ui/widgets/bar_delegate.h"

#include <QPainter>

#include <algorithm>

namespace perennial::ui {

namespace {

constexpr int scenario_bar_height = 14;
constexpr int scenario_bar_gap = 10;

} // namespace

ScenarioBars::ScenarioBars(Theme* theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ScenarioBars::setBars(const ScenarioBar& baseline, const ScenarioBar& scenario,
                           const QString& currency) {
    m_baseline = baseline;
    m_scenario = scenario;
    m_currency = currency;
    setAccessibleName(tr("Total CLV, baseline and scenario"));
    setAccessibleDescription(
        tr("Baseline %1, scenario %2", "values with ranges").arg(text(baseline), text(scenario)));
    update();
}

QString ScenarioBars::text(const ScenarioBar& bar) const {
    const QString total = Format::shortMoney(bar.total, m_currency);
    return bar.range
               ? tr("%1 · %2", "value, range").arg(total, Format::interval(*bar.range, m_currency))
               : total;
}

QSize ScenarioBars::sizeHint() const {
    return {220, 2 * (fontMetrics().height() + scenario_bar_height + 2) + scenario_bar_gap};
}

void ScenarioBars::paintEvent(QPaintEvent*) {
    const Colours& colours = m_theme->colours();
    QPainter painter(this);
    double scale = std::max({m_baseline.total, m_scenario.total, 1e-9});
    for (const ScenarioBar& bar : {m_baseline, m_scenario}) {
        scale = bar.range ? std::max(scale, bar.range->high) : scale;
    }
    int y = 0;
    const auto draw = [&](const ScenarioBar& bar, const QString& name, const QColor& colour) {
        painter.setPen(colours.muted);
        const int line = fontMetrics().height();
        painter.drawText(QRect(0, y, width(), line), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(colours.text);
        const int left = fontMetrics().horizontalAdvance(name) + 12;
        const int room = width() - left;
        const QString words = text(bar);
        if (fontMetrics().horizontalAdvance(words) > room) { // small rather than cut
            painter.setFont(noteFont(font()));
        }
        painter.drawText(QRect(left, y, room, line), Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, room));
        painter.setFont(font());
        y += line + 2;
        const auto x = [&](double value) {
            return std::clamp(value / scale, 0.0, 1.0) * (width() - 2.0);
        };
        painter.fillRect(QRectF(0, y, width(), scenario_bar_height), colours.alternate);
        painter.fillRect(QRectF(0, y, std::max(1.0, x(bar.total)), scenario_bar_height), colour);
        if (bar.range) {
            const double middle = y + scenario_bar_height / 2.0;
            // On the bar and beyond its end, so it needs a contrast with both.
            for (const auto& [pen, wide] :
                 {std::pair(colours.base, 4.0), std::pair(colours.text, 1.5)}) {
                painter.setPen(QPen(pen, wide));
                painter.drawLine(QPointF(x(bar.range->low), middle),
                                 QPointF(x(bar.range->high), middle));
                for (const double end : {bar.range->low, bar.range->high}) {
                    painter.drawLine(QPointF(x(end), middle - 3.5), QPointF(x(end), middle + 3.5));
                }
            }
        }
        y += scenario_bar_height + scenario_bar_gap;
    };
    draw(m_baseline, tr("Baseline"), colours.border);
    draw(m_scenario, tr("Scenario"), colours.accent);
}

} // namespace perennial::ui
