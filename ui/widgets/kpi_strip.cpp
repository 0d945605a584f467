#include "ui/widgets/kpi_strip.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/chance_active.h"
#include "ui/docks/totals.h"
#include "ui/format.h"
#include "ui/readiness.h"
#include "ui/stores/filter_store.h"
#include "ui/widgets/tile.h"

#include <QEvent>
#include <QHBoxLayout>

namespace perennial::ui {

namespace {

constexpr int least_window_height = 720; ///< below it the chart needs the room more

} // namespace

KpiStrip::KpiStrip(FilterStore* filter, QWidget* parent) : QFrame(parent), m_filter(filter) {
    setObjectName(QStringLiteral("kpi_strip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 8, 4, 0);
    layout->setSpacing(4);
    for (Tile*& tile : m_tiles) {
        tile = new Tile(this);
        layout->addWidget(tile, 1);
    }
    connect(filter, &FilterStore::changed, this, [this] {
        forgetIntervals();
        scheduleRefresh();
    });
    retranslate();
}

void KpiStrip::setView(const View& view) {
    if (view.scenario != m_view.scenario) {
        forgetIntervals();
    }
    m_view = view;
    // The window is known only once the strip lives in it.
    window()->removeEventFilter(this);
    window()->installEventFilter(this);
    adaptToWindow();
    scheduleRefresh();
}

void KpiStrip::setIntervals(const Interval& clv, const Interval& purchases) {
    m_clvRange = clv;
    m_purchasesRange = purchases;
    scheduleRefresh();
}

void KpiStrip::forgetIntervals() {
    m_clvRange.reset();
    m_purchasesRange.reset();
}

void KpiStrip::scheduleRefresh() {
    if (!m_scheduled) {
        m_scheduled = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_scheduled = false;
                refresh();
            },
            Qt::QueuedConnection);
    }
}

QString KpiStrip::activeNote(const Totals& totals) {
    const QString active = Format::count(qulonglong(totals.active + 0.5));
    if (totals.judged == 0 && totals.customers > 0) {
        return tr("who is active is not known");
    }
    return totals.judged == totals.customers
               ? tr("about %1 still active").arg(active)
               : tr("active repeat buyers: %1", "estimated number; bought more than once")
                     .arg(active);
}

void KpiStrip::refresh() {
    if (!m_view) {
        for (Tile* tile : m_tiles) {
            tile->setValue(tr("–", "no number"), {});
        }
        return;
    }
    const QString& currency = QString::fromStdString(m_view.base->dataset->currency);
    const Totals totals = visibleTotals(m_view, m_filter->mask()).all();
    const auto count = static_cast<double>(totals.customers);
    m_tiles[Customers]->setValue(Format::count(totals.customers),
                                 m_filter->active()
                                     ? tr("of %1, filtered", "argument: all customers")
                                           .arg(Format::count(m_view.base->summary->size()))
                                     : activeNote(totals));
    m_tiles[Revenue]->setValue(
        Format::shortMoney(to_major(totals.revenue), currency),
        tr("%1 a customer", "argument: money")
            .arg(count > 0.0 ? Format::shortMoney(to_major(totals.revenue) / count, currency)
                             : Format::number(0, 0)));
    m_tiles[Clv]->setValue(Format::shortMoney(totals.clv, currency),
                           m_clvRange ? Format::interval(*m_clvRange, currency)
                                      : tr("working out the range…"));
    m_tiles[Purchases]->setValue(Format::count(qulonglong(totals.expected_purchases + 0.5)),
                                 m_purchasesRange
                                     ? Format::countInterval(*m_purchasesRange)
                                     : Format::horizon(m_view.scenario->scenario.horizon_months));
    const CustomerBase& base = *m_view.base;
    if (readinessOf(base, Analysis::lifetime_models) != Readiness::ready) {
        // Their ranges would be of a model that these orders hardly pin down.
        constexpr int half_year = 182;
        const int days =
            static_cast<int>((base.summary->end - base.dataset->first_day).count()) + 1;
        const QString rough =
            days < half_year ? tr("rough: only %1 of orders", "12 days").arg(Format::days(days))
                             : tr("rough: few repeat buyers");
        for (Tile* tile : {m_tiles[Clv], m_tiles[Purchases]}) {
            tile->setValue(tile->value(), rough);
        }
    }
    if (readinessOf(base, Analysis::churn) == Readiness::missing) {
        m_tiles[AtRisk]->setValue(tr("–", "no number"), tr("not enough data"));
        return;
    }
    m_tiles[AtRisk]->setValue(
        Format::shortMoney(totals.value_at_risk, currency),
        judgesOf(base) == Judges::nobody
            ? tr("rough: few have left; %1 overdue", "argument: 12 customers")
                  .arg(Format::customers(totals.overdue))
        : m_view.scenario == m_view.base->baseline
            ? tr("%1 overdue", "argument: 12 customers").arg(Format::customers(totals.overdue))
            : tr("of the baseline", "a number that a scenario does not change"));
}

void KpiStrip::retranslate() {
    setAccessibleName(tr("Key figures"));
    const auto explain = [](const QString& text) {
        return tr("%1 Counts the customers the filter shows.", "argument: a definition").arg(text);
    };
    m_tiles[Customers]->setTitle(
        tr("Customers"),
        explain(tr("Customers with at least one purchase; guests are none, as the Data page says. "
                   "How many are still active is the sum of "
                   "their chances of being active; where the model cannot judge customers after "
                   "one purchase, only those who bought again are counted.")));
    m_tiles[Revenue]->setTitle(Format::metric(Metric::RevenueToDate),
                               explain(Format::definition(Metric::RevenueToDate)));
    m_tiles[Clv]->setTitle(
        tr("Total CLV"),
        explain(tr("Sum of the customers' lifetime values: profit expected from their purchases "
                   "within the horizon, in today's money. The range holds the true sum with a "
                   "probability of 90%, if customers go on as they did.")));
    m_tiles[Purchases]->setTitle(Format::metric(Metric::ExpectedPurchases),
                                 explain(Format::definition(Metric::ExpectedPurchases)));
    m_tiles[AtRisk]->setTitle(
        tr("Value at risk"),
        explain(tr("What would be lost if everyone who seems to be leaving left: the value of each "
                   "customer, were they surely active, times the chance that they are not. Taken "
                   "from the baseline. Overdue are those silent for more than twice their usual "
                   "gap, or less than 60% likely to be active: the segments At risk and Lost.")));
    refresh();
}

void KpiStrip::adaptToWindow() {
    setVisible(window()->height() >= least_window_height);
}

bool KpiStrip::eventFilter(QObject* watched, QEvent* event) {
    if (watched == window() && event->type() == QEvent::Resize) {
        adaptToWindow();
    }
    return QFrame::eventFilter(watched, event);
}

void KpiStrip::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace perennial::ui
