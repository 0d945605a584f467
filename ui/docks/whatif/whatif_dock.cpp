#include "ui/docks/whatif/whatif_dock.h"

#include "analytics/dataset/dataset.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/overview/customer_base.h"
#include "ui/docks/totals.h"
#include "ui/docks/whatif/effects_model.h"
#include "ui/docks/whatif/scenario_bars.h"
#include "ui/docks/whatif/whatif_sentence.h"
#include "ui/format.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/customer_list.h"
#include "ui/widgets/defined_label.h"
#include "ui/widgets/knob.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace perennial::ui {

namespace {

QLabel* mutedNote(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

WhatIfDock::WhatIfDock(FilterStore* filter, Theme* theme, QWidget* parent)
    : Dock(QStringLiteral("whatif"), parent), m_filter(filter),
      m_effects(new EffectsModel(theme, this)) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(scroll);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(8);
    m_churn = new Knob(Knob::Unit::Percent, -50, 50, 0, content);
    m_discount = new Knob(Knob::Unit::Percent, 0, 30, 10, content);
    m_margin = new Knob(Knob::Unit::Percent, 0, 100, 100, content);
    m_horizon = new Knob(Knob::Unit::Months, 1, 60, 12, content);
    for (Knob* knob : {m_churn, m_discount, m_margin, m_horizon}) {
        layout->addWidget(knob);
        connect(knob, &Knob::valueChanged, this, &WhatIfDock::requestScenario);
    }
    m_basisNote = mutedNote(content);
    layout->addWidget(m_basisNote);
    m_marginNote = mutedNote(content);
    layout->addWidget(m_marginNote);
    m_sentence = new QLabel(content);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_sentence->setFont(strong);
    m_sentence->setMinimumHeight(2 * fontMetrics().height()); // no jumping while dragging
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reset = new QPushButton(content);
    auto* title = new QHBoxLayout;
    m_resultTitle = new DefinedLabel(content);
    title->addWidget(m_resultTitle);
    title->addStretch(1);
    title->addWidget(m_reset);
    layout->addLayout(title);
    layout->addWidget(m_sentence);
    m_bars = new ScenarioBars(theme, content);
    layout->addWidget(m_bars);
    m_table = new QTableView(content);
    styleTable(m_table);
    m_table->setModel(m_effects);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(EffectsModel::Name,
                                                      QHeaderView::ResizeToContents);
    m_table->viewport()->installEventFilter(this);
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() *
                                m_effects->rowCount() +
                            m_table->horizontalHeader()->sizeHint().height() + 2);
    layout->addWidget(m_table);
    m_scope = mutedNote(content);
    layout->addWidget(m_scope);
    layout->addStretch(1);
    scroll->setWidget(content);
    connect(m_reset, &QPushButton::clicked, this, &WhatIfDock::reset);
    connect(filter, &FilterStore::changed, this, [this] {
        m_baselineRange.reset();
        m_scenarioRange.reset();
        scheduleRefresh();
    });
    connect(theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    setContent(scroll);
    retranslate();
}

Scenario WhatIfDock::scenario() const {
    Scenario scenario;
    scenario.churn_change = m_churn->value() / 100.0;
    scenario.annual_discount_rate = m_discount->value() / 100.0;
    scenario.margin = m_margin->value() / 100.0;
    scenario.horizon_months = static_cast<int>(std::lround(m_horizon->value()));
    // A measured margin has more digits than a knob: an untouched knob means the baseline itself.
    if (m_view) {
        const Scenario& baseline = m_view.base->baseline->scenario;
        const auto same = [](double shown, double exact) {
            return std::abs(shown - exact) < 0.00051;
        };
        if (same(scenario.margin, baseline.margin)) {
            scenario.margin = baseline.margin;
        }
        if (same(scenario.annual_discount_rate, baseline.annual_discount_rate)) {
            scenario.annual_discount_rate = baseline.annual_discount_rate;
        }
        if (same(scenario.churn_change, baseline.churn_change)) {
            scenario.churn_change = baseline.churn_change;
        }
    }
    return scenario;
}

void WhatIfDock::setView(const View& view) {
    if (view && view.base != m_view.base) {
        const Scenario& baseline = view.base->baseline->scenario;
        m_churn->setStandard(100.0 * baseline.churn_change);
        m_discount->setStandard(100.0 * baseline.annual_discount_rate);
        m_margin->setStandard(100.0 * baseline.margin);
        m_horizon->setStandard(baseline.horizon_months);
        m_baselineRange.reset();
        showKnobs(view.scenario->scenario);
        m_requested = view.scenario->scenario;
    } else if (view && view.scenario != m_view.scenario &&
               !(view.scenario->scenario == m_requested)) {
        // Set from elsewhere, by undo or a command, not by these knobs.
        showKnobs(view.scenario->scenario);
        m_requested = view.scenario->scenario;
    }
    if (view.scenario != m_view.scenario) {
        m_scenarioRange.reset();
    }
    m_view = view;
    if (!view) {
        retranslate();
    }
    scheduleRefresh();
}

void WhatIfDock::showKnobs(const Scenario& scenario) {
    m_churn->setValue(100.0 * scenario.churn_change);
    m_discount->setValue(100.0 * scenario.annual_discount_rate);
    m_margin->setValue(100.0 * scenario.margin);
    m_horizon->setValue(scenario.horizon_months);
}

void WhatIfDock::reset() {
    if (m_view) {
        showKnobs(m_view.base->baseline->scenario);
        requestScenario();
    }
}

void WhatIfDock::requestScenario() {
    m_requested = scenario();
    Q_EMIT scenarioRequested(m_requested);
}

void WhatIfDock::setIntervals(const Interval& baseline, const Interval& scenario) {
    m_baselineRange = baseline;
    m_scenarioRange = scenario;
    showTotals();
}

void WhatIfDock::refresh() {
    if (!m_view) {
        return;
    }
    const VisibleTotals totals = visibleTotals(m_view, m_filter->mask());
    const Totals all = totals.all();
    m_baselineTotal = all.baseline_clv;
    m_scenarioTotal = all.clv;
    const QString currency = QString::fromStdString(m_view.base->dataset->currency);
    m_effects->setTotals(totals, currency);
    fitColumns();
    m_reset->setEnabled(m_view.scenario != m_view.base->baseline);
    m_marginNote->setVisible(!m_view.base->dataset->has_cost);
    const Forecast* forecast = m_view.base->forecast.get();
    m_basisNote->setVisible(forecast != nullptr);
    if (forecast != nullptr) {
        const CustomerBase& base = *m_view.base;
        m_basisNote->setText(
            tr("%1 forecasts the next %2 as customers behave now. Discount and margin change its "
               "values exactly; for churn and other horizons each value follows the course over "
               "time that %3 gives it.",
               "way of forecasting; number of days; model")
                .arg(Format::modelName(QString::fromStdString(base.forecaster)),
                     Format::days(forecast->horizon_days),
                     Format::modelName(QString::fromStdString(base.model->purchase_fit().model))));
    }
    m_scope->setText(
        m_filter->active()
            ? tr("Of the %1 the filter shows.", "argument: 12 customers")
                  .arg(Format::customers(all.customers))
            : tr("Of all %1.", "argument: 12 customers").arg(Format::customers(all.customers)));
    showTotals();
    showContent();
    if (!m_baselineRange || !m_scenarioRange) {
        requestIntervals();
    }
}

/// Where four columns would be cut, the baseline goes: its total stands above, the change beside.
void WhatIfDock::fitColumns() {
    constexpr int margin = 8;
    int needed = 0;
    for (int column = 0; column < EffectsModel::ColumnCount; ++column) {
        const QString heading =
            m_effects->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const QAbstractItemView& cells = *m_table;
        needed += std::max(m_table->fontMetrics().horizontalAdvance(heading) + margin,
                           cells.sizeHintForColumn(column));
    }
    m_table->setColumnHidden(EffectsModel::Baseline, needed > m_table->viewport()->width());
}

bool WhatIfDock::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return Dock::eventFilter(watched, event);
}

void WhatIfDock::requestIntervals() {
    std::vector<std::uint32_t> positions;
    if (m_filter->active()) {
        const std::vector<std::uint8_t>& mask = m_filter->mask();
        for (std::uint32_t i = 0; i < mask.size(); ++i) {
            if (mask[i] != 0) {
                positions.push_back(i);
            }
        }
        if (positions.empty()) { // empty would mean everybody
            return;
        }
    }
    Q_EMIT intervalsRequested(m_view, positions);
}

void WhatIfDock::showTotals() {
    if (!m_view) {
        return;
    }
    const QString currency = QString::fromStdString(m_view.base->dataset->currency);
    m_bars->setBars({m_baselineTotal, m_baselineRange}, {m_scenarioTotal, m_scenarioRange},
                    currency);
    m_sentence->setText(whatIfSentence(m_view.base->baseline->scenario, m_view.scenario->scenario,
                                       m_baselineTotal, m_scenarioTotal, currency));
}

void WhatIfDock::retranslate() {
    setWindowTitle(tr("What if"));
    m_churn->setTexts(
        tr("Churn"),
        tr("How much faster or slower customers leave than they do now: at +10% the "
           "rate at which each customer leaves is a tenth higher. 0% is the baseline."));
    m_discount->setTexts(
        tr("Discount rate"),
        tr("What waiting a year for money costs: at 10% a year, 110 next year is worth 100 today. "
           "It makes late purchases count less; it has nothing to do with price reductions."));
    m_margin->setTexts(tr("Margin"),
                       tr("Share of revenue that remains as profit. Measured from the "
                          "costs of goods where the orders carry them."));
    m_horizon->setTexts(tr("Horizon"),
                        tr("How many months after the last day of data are counted. The further "
                           "ahead, the less certain."));
    m_marginNote->setText(tr("Value is revenue, since no costs were imported; set the margin to "
                             "see profit."));
    m_resultTitle->setDefined(
        tr("Total CLV"),
        tr("Sum of the customers' lifetime values under the settings above. The range of each bar "
           "holds the true sum with a probability of 90%. Both rest on the same model, so the "
           "change between them is more certain than either."));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Puts all settings back to the baseline"));
    m_table->setAccessibleName(tr("Change of CLV by segment"));
    m_effects->retranslate();
    if (!m_view) {
        showMessage(tr("Once orders are imported, see here what more or less churn would cost."));
    } else {
        refresh();
    }
}

} // namespace perennial::ui
