#include "ui/import/currency_rates.h"

#include "ui/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>

namespace perennial::ui {

namespace {

enum RateColumn { RateCode, RateRows, RateMoney, RateValue };
constexpr int rate_row = 28, most_rate_rows = 4;

QTableWidgetItem* rightItem(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

CurrencyRates::CurrencyRates(QWidget* parent) : QWidget(parent) {
    m_base = new QComboBox;
    auto* label = new QLabel(tr("C&urrency that counts"));
    label->setBuddy(m_base);
    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    auto* file = new QPushButton(tr("Rates from a &file…"));
    file->setAutoDefault(false);
    file->setToolTip(tr("Lines of currency, rate and, where it changes, the day from which it "
                        "holds: EUR,1.08,2024-01-31"));
    connect(file, &QPushButton::clicked, this, &CurrencyRates::chooseFile);
    m_rates = new QTableWidget(0, RateValue + 1);
    m_rates->setTabKeyNavigation(false); // Tab goes from field to field
    m_rates->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rates->setSelectionMode(QAbstractItemView::NoSelection);
    m_rates->setFocusPolicy(Qt::NoFocus);
    m_rates->setShowGrid(false);
    m_rates->verticalHeader()->hide();
    m_rates->verticalHeader()->setDefaultSectionSize(rate_row);
    m_rates->horizontalHeader()->setStretchLastSection(true);
    m_rates->setAccessibleName(tr("Rates of the other currencies"));
    connect(m_base, &QComboBox::activated, this, &CurrencyRates::edited);
    m_leave = new QCheckBox(tr("&Leave out what has no rate: it counts in no total"));
    connect(m_leave, &QCheckBox::toggled, this, &CurrencyRates::edited);
    m_each = new QCheckBox(tr("…and make a &project of it beside this one, one for each currency"));
    m_each->setEnabled(false);
    connect(m_leave, &QCheckBox::toggled, m_each, &QWidget::setEnabled);
    connect(m_each, &QCheckBox::toggled, this, &CurrencyRates::edited);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_base);
    row->addWidget(m_hint, 1);
    row->addWidget(file);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_rates);
    column->addWidget(m_leave);
    column->addWidget(m_each);
    showHint();
}

void CurrencyRates::show(const ImportResult& result, const ImportRules& rules, bool decided) {
    const std::vector<CurrencySeen>& currencies = result.currencies;
    setVisible(currencies.size() > 1 || (currencies.size() == 1 && !currencies.front().base));
    const bool same = std::equal(currencies.begin(), currencies.end(), m_seen.begin(), m_seen.end(),
                                 [](const CurrencySeen& a, const CurrencySeen& b) {
                                     return a.code == b.code && a.base == b.base;
                                 });
    m_seen = currencies;
    m_decided = decided;
    showHint();
    const QSignalBlocker quiet(m_leave);
    const auto action = rules.actions.find(Rule::other_currencies);
    m_leave->setChecked((m_leave->isChecked() && decided) ||
                        (action != rules.actions.end() && action->second == RuleAction::exclude));
    m_each->setEnabled(m_leave->isChecked());
    if (!same) { // else a rate that is being typed stays as it is
        fillBases(result.ledger.currency);
        fillRates(rules);
    }
}

void CurrencyRates::fillBases(const std::string& base) {
    const QSignalBlocker quiet(m_base);
    m_base->clear();
    for (const CurrencySeen& currency : m_seen) {
        m_base->addItem(QString::fromStdString(currency.code));
        if (currency.base) {
            m_base->setCurrentIndex(m_base->count() - 1);
        }
    }
    if (const QString project = QString::fromStdString(base); m_base->findText(project) < 0) {
        m_base->insertItem(0, project); // the project's, which these files never name
        m_base->setCurrentIndex(0);
    }
}

bool CurrencyRates::leavesOut() const {
    return m_leave->isChecked();
}

bool CurrencyRates::eachCurrency() const {
    return m_leave->isChecked() && m_each->isChecked();
}

void CurrencyRates::showHint() {
    m_hint->setText(m_decided ? tr("Amounts of different currencies are never added.")
                              : tr("⚠ Give a rate for each, or leave the others out."));
    m_hint->setForegroundRole(m_decided ? QPalette::PlaceholderText : QPalette::WindowText);
}

void CurrencyRates::showProblem(const QString& sentence) {
    m_hint->setText(sentence);
    m_hint->setForegroundRole(QPalette::WindowText);
}

void CurrencyRates::showRates(const ImportRules& rules) {
    showHint();
    fillRates(rules);
}

void CurrencyRates::chooseFile() {
    auto* dialog =
        new QFileDialog(this, tr("Rates of currencies"), QString(),
                        tr("Tables (%1)").arg(QStringLiteral("*.csv *.tsv *.txt")) +
                            QStringLiteral(";;") + tr("All files (%1)").arg(QStringLiteral("*")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CurrencyRates::fileChosen);
    dialog->open();
}

void CurrencyRates::fillRates(const ImportRules& rules) {
    //: head of a column; the argument is a currency
    m_rates->setHorizontalHeaderLabels({tr("Currency"), tr("Rows"), tr("Amount"),
                                        tr("One is worth, in %1").arg(m_base->currentText())});
    m_rates->setRowCount(0);
    for (const CurrencySeen& currency : m_seen) {
        const int row = m_rates->rowCount();
        const QString code = QString::fromStdString(currency.code);
        m_rates->insertRow(row);
        m_rates->setItem(row, RateCode, new QTableWidgetItem(code));
        m_rates->setItem(row, RateRows, rightItem(Format::count(currency.rows)));
        m_rates->setItem(row, RateMoney, rightItem(Format::money(currency.amount, code)));
        if (currency.base) {
            m_rates->setItem(row, RateValue, rightItem(tr("counts as it is", "a currency")));
            continue;
        }
        auto* rate = new QLineEdit;
        rate->setAlignment(Qt::AlignRight);
        rate->setAccessibleName(tr("Rate of %1").arg(code));
        rate->setPlaceholderText(tr("no rate"));
        const auto known = rules.rates.find(currency.code);
        if (known != rules.rates.end()) {
            rate->setText(QString::number(known->second, 'g', 12));
        }
        if (const auto dated = rules.dated_rates.find(currency.code);
            dated != rules.dated_rates.end()) {
            rate->setPlaceholderText(
                tr("%n rates by date", nullptr, static_cast<int>(dated->second.size())));
        }
        connect(rate, &QLineEdit::editingFinished, this, &CurrencyRates::edited);
        m_rates->setCellWidget(row, RateValue, rate);
    }
    m_rates->resizeColumnsToContents();
    m_rates->setFixedHeight(m_rates->horizontalHeader()->sizeHint().height() + 4 +
                            rate_row * std::clamp(m_rates->rowCount(), 1, most_rate_rows));
}

void CurrencyRates::apply(ImportRules& rules) const {
    rules.base_currency = m_base->currentText().toStdString();
    rules.rates.clear();
    for (int row = 0; row < m_rates->rowCount(); ++row) {
        const auto* rate = qobject_cast<const QLineEdit*>(m_rates->cellWidget(row, RateValue));
        if (!rate) {
            continue; // the one that counts
        }
        // A rate has no groups of digits: whichever mark there is starts the decimals.
        const double value =
            rate->text().trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
        if (value > 0.0) {
            rules.rates[m_rates->item(row, RateCode)->text().toStdString()] = value;
        }
    }
}

} // namespace perennial::ui
