#include "ui/docks/customers/customers_dock.h"

#include "analytics/overview/customer_base.h"
#include "ui/docks/customers/customers_model.h"
#include "ui/format.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/selection_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/customer_list.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace perennial::ui {

CustomersDock::CustomersDock(SelectionStore* selection, FilterStore* filter, Theme* theme,
                             QWidget* parent)
    : Dock(QStringLiteral("customers"), parent), m_selection(selection), m_filter(filter),
      m_model(new CustomersModel(theme, this)) {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0);
    bar->setSpacing(12);
    m_find = new QLineEdit(content);
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(260);
    m_selectedOnly = new QCheckBox(content);
    m_count = new QLabel(content);
    m_export = new QPushButton(content);
    bar->addWidget(m_find, 1);
    bar->addWidget(m_selectedOnly);
    bar->addStretch(1);
    bar->addWidget(m_count);
    bar->addWidget(m_export);
    layout->addLayout(bar);
    m_table = new CustomerList(selection, content);
    m_table->setModel(m_model);
    layout->addWidget(m_table, 1);
    m_nobody = new QLabel(content); // below the controls that brought this about
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->setWordWrap(true);
    m_nobody->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_nobody, 1);
    m_nobody->hide();
    QHeaderView* header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setSortIndicator(int(m_column), m_sortOrder);
    header->setStretchLastSection(true);
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    constexpr int digits[customer_column_count] = {11, 13, 15, 8, 10, 14, 14, 10, 11};
    for (int column = 0; column < customer_column_count; ++column) {
        m_table->setColumnWidth(column, digits[column] * digit);
    }
    // What the list is sorted by at first stands where no narrow window hides it.
    header->moveSection(int(CustomerColumn::Clv), int(CustomerColumn::Revenue));

    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder o) {
        m_column = static_cast<CustomerColumn>(column);
        m_sortOrder = o;
        scheduleRefresh();
    });
    connect(m_find, &QLineEdit::textChanged, this, &CustomersDock::scheduleRefresh);
    connect(m_selectedOnly, &QCheckBox::toggled, this, &CustomersDock::scheduleRefresh);
    connect(filter, &FilterStore::changed, this, &CustomersDock::scheduleRefresh);
    connect(selection, &SelectionStore::changed, this, [this] {
        if (m_selectedOnly->isChecked()) {
            scheduleRefresh();
        }
    });
    connect(selection, &SelectionStore::currentChanged, this, [this] { showCurrent(true); });
    connect(m_export, &QPushButton::clicked, this,
            [this] { Q_EMIT exportRequested(*m_model->order()); });
    connect(theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WindowShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        show();
        raise();
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    setContent(content);
    retranslate();
}

const std::shared_ptr<const std::vector<std::uint32_t>>& CustomersDock::order() const {
    return m_model->order();
}

void CustomersDock::setIntervals(const IntervalStore* intervals) {
    m_model->setIntervals(intervals);
}

void CustomersDock::setView(const View& view) {
    const bool same_base = view && view.base == m_view.base;
    m_view = view;
    if (!view) {
        m_model->setBase({}, std::make_shared<const std::vector<std::uint32_t>>());
        retranslate();
        return;
    }
    if (!same_base) {
        m_model->setBase(view, std::make_shared<const std::vector<std::uint32_t>>());
        showMessage(Format::stage(Stage::sorting));
        scheduleRefresh();
        return;
    }
    m_model->setScenario(view);
    if (m_column == CustomerColumn::Clv || m_column == CustomerColumn::ExpectedPurchases) {
        scheduleRefresh(); // the order depends on the scenario
    }
}

void CustomersDock::refresh() {
    if (!m_view) {
        return;
    }
    CustomerOrderRequest request{m_view, m_column, m_sortOrder, m_filter->mask(),
                                 m_find->text().trimmed()};
    if (m_selectedOnly->isChecked()) {
        const std::vector<std::uint8_t>& selected = m_selection->mask();
        request.mask.resize(selected.size(), 1);
        std::transform(selected.begin(), selected.end(), request.mask.begin(), request.mask.begin(),
                       [](std::uint8_t a, std::uint8_t b) {
                           return static_cast<std::uint8_t>(a != 0 && b != 0);
                       });
    }
    Q_EMIT orderRequested(request);
}

void CustomersDock::showOrder(std::shared_ptr<const std::vector<std::uint32_t>> order) {
    if (!m_view || !order ||
        std::any_of(order->begin(), order->end(), [this](std::uint32_t position) {
            return position >= m_view.base->summary->size(); // of a base that is gone
        })) {
        return;
    }
    m_model->setBase(m_view, order);
    showContent();
    showCurrent(false); // a new order must not make the table jump
    showCount();
    Q_EMIT orderChanged(m_model->order());
}

/// The row of the customer who is current everywhere, so that Enter opens that one's profile.
void CustomersDock::showCurrent(bool scroll) {
    const std::vector<std::uint32_t>& rows = *m_model->order();
    const auto row = static_cast<std::size_t>(m_table->currentIndex().row());
    if (row < rows.size() && rows[row] == m_selection->current()) {
        return;
    }
    const auto found = std::find(rows.begin(), rows.end(), m_selection->current());
    m_table->setAutoScroll(scroll);
    m_table->setCurrentIndex(found == rows.end() ? QModelIndex()
                                                 : m_model->index(int(found - rows.begin()), 0));
    m_table->setAutoScroll(true);
}

void CustomersDock::showCount() {
    m_count->setText(m_view ? tr("%1 of %2", "listed customers of all customers")
                                  .arg(Format::count(m_model->order()->size()),
                                       Format::customers(m_view.base->summary->size()))
                            : QString());
    const bool nobody = m_view && m_model->order()->empty();
    m_export->setEnabled(!m_model->order()->empty());
    m_table->setVisible(!nobody);
    m_nobody->setVisible(nobody);
    m_nobody->setText(!m_find->text().trimmed().isEmpty() ? tr("No customer's name contains this.")
                      : m_selectedOnly->isChecked()
                          ? tr("Nobody is selected. Draw around customers in the chart, or untick "
                               "“Selected only”.")
                          : tr("The filter hides every customer. Remove a chip above the chart to "
                               "see them again."));
}

void CustomersDock::retranslate() {
    setWindowTitle(tr("Customers"));
    m_table->setAccessibleName(tr("Customers"));
    m_find->setPlaceholderText(tr("Find a customer"));
    m_find->setAccessibleName(tr("Find a customer"));
    m_find->setToolTip(tr("Lists the customers whose name contains this (Ctrl+F)"));
    m_selectedOnly->setText(tr("Selected only"));
    m_export->setText(tr("Export list…"));
    m_export->setToolTip(tr("Writes the listed customers, in this order, to a file"));
    m_model->retranslate();
    showCount();
    if (!m_view) {
        showMessage(tr("Customers appear here once orders are imported."));
    }
}

} // namespace perennial::ui
