#include "ui/data/data_page.h"

#include "analytics/overview/customer_base.h"
#include "ui/data/data_words.h"
#include "ui/data/findings_view.h"
#include "ui/data/sources_table.h"
#include "ui/data/timeline_chart.h"
#include "ui/data/verdict_table.h"
#include "ui/format.h"
#include "ui/import/ledger_view.h"
#include "ui/import/table_ledger_view.h"
#include "ui/quality/chart_card.h"
#include "ui/stores/theme.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtCharts/QChart>

#include <algorithm>

namespace perennial::ui {

DataPage::DataPage(Theme* theme, QWidget* parent) : WorkPage(parent), m_theme(theme) {
    setResults(makeResults());
    connect(theme, &Theme::changed, this, [this] { showData(); });
    retranslate();
    showState();
}

QWidget* DataPage::makeResults() {
    m_timeline = new ChartCard;
    m_timeline->setExportable(false);
    m_findings = new FindingsView;
    m_verdicts = new VerdictTable;
    m_tabs = new QTabWidget;
    m_tabs->addTab(m_findings, QString());
    m_tabs->addTab(m_verdicts, QString());
    m_tabs->setDocumentMode(true);
    auto* right = new QSplitter(Qt::Vertical);
    right->setChildrenCollapsible(false);
    right->addWidget(m_timeline);
    right->addWidget(m_tabs);
    right->setStretchFactor(0, 1);
    right->setStretchFactor(1, 1);
    m_timeline->setMinimumHeight(260); // flat hills tell nothing
    m_halves = new QSplitter(Qt::Horizontal);
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(makeImports());
    m_halves->addWidget(right);
    m_halves->setStretchFactor(0, 1);
    m_halves->setStretchFactor(1, 1);
    return m_halves;
}

QWidget* DataPage::makeImports() {
    auto* imports = new QWidget;
    m_importsTitle = new QLabel;
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_importsTitle->setFont(strong);
    m_import = new QPushButton;
    m_undo = new QPushButton;
    auto* head = new QHBoxLayout;
    head->addWidget(m_importsTitle, 1);
    head->addWidget(m_undo);
    head->addWidget(m_import);
    m_sources = new SourcesTable;
    m_importsTitle->setBuddy(m_sources);
    m_reading = new QLabel;
    m_reading->setWordWrap(true);
    m_reading->setForegroundRole(QPalette::PlaceholderText);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ledger = new LedgerView;
    m_tableLedger = new TableLedgerView;
    m_ledgers = new QStackedWidget;
    m_ledgers->addWidget(m_ledger);
    m_ledgers->addWidget(m_tableLedger);
    auto* column = new QVBoxLayout(imports);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_sources, 2);
    column->addWidget(m_ledgers, 5);
    m_overview = new QLabel;
    m_overview->setWordWrap(true);
    m_overview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_overview);
    column->addWidget(m_reading);
    connect(m_sources, &SourcesTable::currentCellChanged, this, [this] { showSource(); });
    connect(m_sources, &SourcesTable::undoPressed, this, &DataPage::askUndo);
    connect(m_undo, &QPushButton::clicked, this, &DataPage::askUndo);
    connect(m_import, &QPushButton::clicked, this, &DataPage::importRequested);
    return imports;
}

DataPage::Words DataPage::words() const {
    return {tr("No orders yet"),
            tr("Every import with its account, what is odd in the orders and what "
               "to do about it, and which analyses the orders suffice for."),
            tr("Import my orders…"),
            tr("Looking through the orders…"),
            tr("Every import with its account, what is odd in the orders and what "
               "to do about it, and which analyses the orders suffice for."),
            tr("The orders were not looked through"),
            tr("Look through"),
            tr("The project could not be looked through")};
}

bool DataPage::sameWork(const View& a, const View& b) const {
    return a.base->dataset == b.base->dataset;
}

void DataPage::viewChanged() {
    m_overview->setText(view() ? DataWords::overview(*view().base) : QString());
}

void DataPage::setData(const std::shared_ptr<const ProjectData>& data) {
    m_data = data;
    finish();
}

void DataPage::showData() {
    if (!m_data) {
        return;
    }
    const std::size_t imports = m_data->sources.size() + m_data->tables.size();
    m_importsTitle->setText(
        imports == 1 ? tr("&1 import", "heading; number of imports")
                     : tr("&%1 imports", "heading; number of imports").arg(Format::count(imports)));
    viewChanged();
    m_sources->show(*m_data);
    const auto serious = std::count_if(
        m_data->findings.begin(), m_data->findings.end(),
        [](const HealthFinding& finding) { return finding.severity != Severity::note; });
    m_tabs->setTabText(
        0, serious > 0 ? tr("⚠ Data health: %1 to look at").arg(Format::count(qulonglong(serious)))
                       : tr("✓ Data health"));
    const auto ready =
        std::count_if(m_data->verdicts.begin(), m_data->verdicts.end(), [](const Verdict& verdict) {
            return verdict.readiness() == Readiness::ready;
        });
    m_tabs->setTabText(
        1, tr("Enough data for %1 of %2 analyses")
               .arg(Format::count(qulonglong(ready)), Format::count(m_data->verdicts.size())));
    m_findings->show(*m_data, m_theme->colours());
    m_verdicts->show(m_data->verdicts, m_theme->colours());
    m_timeline->setTitle(tr("Orders a week"),
                         tr("Sale orders by the week they were placed in, stacked by the import "
                            "that brought their first line. Days without orders that your shop's "
                            "own week makes unlikely are shaded."));
    m_timeline->setChart(makeTimelineChart(*m_data, m_theme->colours()),
                         DataWords::timeline(*m_data));
    showSource();
}

const SourceFacts* DataPage::currentSource() const {
    const SourcesTable::Import current = m_data ? m_sources->current() : SourcesTable::Import();
    return current.at < 0 || current.table ? nullptr
                                           : &m_data->sources[static_cast<std::size_t>(current.at)];
}

const TableFacts* DataPage::currentTable() const {
    const SourcesTable::Import current = m_data ? m_sources->current() : SourcesTable::Import();
    return current.at < 0 || !current.table ? nullptr
                                            : &m_data->tables[static_cast<std::size_t>(current.at)];
}

void DataPage::showSource() {
    const QString undo = tr("Takes this import out of the project (Delete)");
    if (const TableFacts* table = currentTable()) {
        m_tableLedger->show(table->ledger);
        m_ledgers->setCurrentWidget(m_tableLedger);
        m_reading->setText(DataWords::reading(*table));
        m_undo->setEnabled(true);
        m_undo->setToolTip(undo);
        return;
    }
    const SourceFacts* source = currentSource();
    if (!source) {
        m_undo->setEnabled(false);
        return;
    }
    m_ledger->show(source->ledger);
    m_ledgers->setCurrentWidget(m_ledger);
    m_reading->setText(DataWords::reading(*source, m_data->currency));
    m_undo->setEnabled(source->undoAfter.isEmpty() && !m_data->sample);
    m_undo->setToolTip(m_data->sample                ? tr("The sample store is kept as it is")
                       : source->undoAfter.isEmpty() ? undo
                                                     : DataWords::cannotUndo(*source));
}

/// Asked once; Undo in the Edit menu brings the import back.
void DataPage::askUndo() {
    const SourceFacts* source = currentSource();
    const TableFacts* table = currentTable();
    if ((!source && !table) || !m_undo->isEnabled() || m_question) {
        return;
    }
    m_question = new QMessageBox(QMessageBox::Question, tr("Undo this import"),
                                 table ? DataWords::undoQuestion(*table)
                                       : DataWords::undoQuestion(*source, m_data->currency),
                                 QMessageBox::NoButton, window());
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* undo = m_question->addButton(tr("Undo the import"), QMessageBox::AcceptRole);
    QPushButton* keep = m_question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    m_question->setDefaultButton(keep);
    m_question->setEscapeButton(keep);
    const auto requested = table ? &DataPage::tableUndoRequested : &DataPage::undoRequested;
    connect(undo, &QPushButton::clicked, this,
            [this, requested, id = table ? table->id : source->id] {
                Q_EMIT(this->*requested)(id);
            });
    m_question->open();
}

void DataPage::retranslate() {
    m_import->setText(tr("Import more…"));
    m_undo->setText(tr("Undo this import…"));
    m_sources->setAccessibleName(tr("Imports"));
    m_tabs->setAccessibleName(tr("Whether the data can be trusted"));
    m_findings->setAccessibleName(tr("Data health"));
    m_verdicts->setAccessibleName(tr("What the orders suffice for"));
}

} // namespace perennial::ui
