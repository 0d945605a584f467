#include "ui/docks/churn/churn_dock.h"

#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "ui/docks/churn/churn_model.h"
#include "ui/docks/totals.h"
#include "ui/format.h"
#include "ui/readiness.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/selection_store.h"
#include "ui/widgets/customer_list.h"
#include "ui/widgets/defined_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

namespace perennial::ui {

namespace {

constexpr qulonglong all_rows = std::numeric_limits<qulonglong>::max();

} // namespace

ChurnDock::ChurnDock(SelectionStore* selection, FilterStore* filter, QWidget* parent)
    : Dock(QStringLiteral("churn"), parent), m_filter(filter), m_model(new ChurnModel(this)) {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0);
    bar->setSpacing(12);
    m_summary = new DefinedLabel(content);
    m_limit = new QComboBox(content);
    m_visibleOnly = new QCheckBox(content);
    m_visibleOnly->setChecked(true);
    m_export = new QPushButton(content);
    m_summary->setWordWrap(true); // its whole width would push the panels beside it out
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_visibleOnly);
    bar->addWidget(m_limit);
    bar->addWidget(m_export);
    layout->addLayout(bar);
    m_table = new CustomerList(selection, content);
    m_table->setModel(m_model);
    layout->addWidget(m_table, 1);
    for (const qulonglong limit : {25ULL, 100ULL, 500ULL, 1000ULL, all_rows}) {
        m_limit->addItem(QString(), limit);
    }
    m_limit->setCurrentIndex(1);
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    constexpr int digits[] = {10, 13, 14, 11, 10, 10};
    for (int column = 0; column < ChurnModel::Reason; ++column) {
        m_table->setColumnWidth(column, digits[column] * digit);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_limit, &QComboBox::currentIndexChanged, this, &ChurnDock::scheduleRefresh);
    connect(m_visibleOnly, &QCheckBox::toggled, this, &ChurnDock::scheduleRefresh);
    connect(filter, &FilterStore::changed, this, &ChurnDock::scheduleRefresh);
    connect(m_export, &QPushButton::clicked, this,
            [this] { Q_EMIT exportRequested(m_model->positions()); });
    setContent(content);
    retranslate();
}

void ChurnDock::setView(const View& view) {
    m_view = view;
    if (!view) {
        retranslate();
    }
    scheduleRefresh();
}

void ChurnDock::refresh() {
    const std::vector<std::uint8_t> everybody;
    const std::vector<std::uint8_t>& mask =
        m_visibleOnly->isChecked() ? m_filter->mask() : everybody;
    m_model->setView(m_view, mask, m_limit->currentData().toULongLong());
    m_export->setEnabled(m_model->rowCount() > 0);
    if (!m_view) {
        return;
    }
    if (readinessOf(*m_view.base, Analysis::churn) == Readiness::missing) {
        showMessage(whyNot(*m_view.base, Analysis::churn));
        return;
    }
    const Totals totals = visibleTotals(m_view, mask).all();
    const QString currency = QString::fromStdString(m_view.base->dataset->currency);
    m_summary->setDefined(
        tr("Usual gap %1 · %2 overdue · %3 at risk", "arguments: 42 days, 12 customers, money")
            .arg(Format::days(m_view.base->churn.shop_gap_days), Format::customers(totals.overdue),
                 Format::shortMoney(totals.value_at_risk, currency)),
        tr("The usual gap is the median time between two purchases of a customer in this shop; 90% "
           "of gaps are shorter than %1. Overdue are customers silent for more than twice their "
           "own usual gap, or less than 60% likely to be active: the segments At risk and Lost. At "
           "risk is the value of each customer, were they surely active, times "
           "the chance that they have left, summed over the customers counted here.",
           "argument: 42 days")
            .arg(Format::days(m_view.base->churn.shop_gap_p90_days)));
    if (m_model->rowCount() > 0) {
        showContent();
    } else {
        showMessage(tr("The filter hides every customer. Remove a chip above the chart to see "
                       "them again."));
    }
}

void ChurnDock::retranslate() {
    setWindowTitle(tr("Churn"));
    m_table->setAccessibleName(tr("Customers at risk, most value first"));
    m_visibleOnly->setText(tr("Only filtered"));
    m_visibleOnly->setToolTip(tr("Lists only customers the filter shows"));
    m_limit->setAccessibleName(tr("How many customers to list"));
    for (int i = 0; i < m_limit->count(); ++i) {
        const qulonglong limit = m_limit->itemData(i).toULongLong();
        m_limit->setItemText(
            i, limit == all_rows
                   ? tr("All")
                   : tr("Top %1", "so many customers at the top").arg(Format::count(limit)));
    }
    m_export->setText(tr("Export list…"));
    m_export->setToolTip(tr("Writes the listed customers, in this order, to a file"));
    m_model->retranslate();
    if (!m_view) {
        showMessage(tr("Customers who may be leaving appear here once orders are imported."));
    } else {
        scheduleRefresh();
    }
}

} // namespace perennial::ui
