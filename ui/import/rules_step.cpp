#include "ui/import/rules_step.h"

#include "ui/format.h"
#include "ui/format_notices.h"
#include "ui/import/currency_rates.h"
#include "ui/import/source_rows_view.h"
#include "ui/stores/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QTimeZone>

#include <algorithm>

namespace perennial::ui {

namespace {

enum RuleColumn { RuleName, RuleChoice, RuleRows, RuleMoney };
constexpr int rule_row = 28, least_action = 190, narrow_action = 214, widest_action = 280,
              number_gap = 16, narrow_gap = 8, name_gap = 8;

constexpr int small_step = 900; // narrower, the table needs every pixel

const RuleInfo& ruleAt(int row) {
    return rules()[static_cast<std::size_t>(row)];
}

/// What the rule did in the latest reading; null when there is none.
const RuleEffect* effectOf(const ImportDraft& draft, Rule rule) {
    if (!draft.rehearsal) {
        return nullptr;
    }
    const auto& effects = draft.rehearsal->effects;
    const auto found = std::find_if(effects.begin(), effects.end(),
                                    [rule](const RuleEffect& each) { return each.rule == rule; });
    return found == effects.end() ? nullptr : &*found;
}

} // namespace

RulesStep::RulesStep(ImportDraft& draft) : ImportStep(draft) {
    m_table = new QTableWidget(static_cast<int>(rules().size()), RuleMoney + 1);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus); // the choices in it take the keyboard
    m_table->setTabKeyNavigation(false);  // Tab goes from choice to choice
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Rules of the import"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rule_row);
    m_rule = new QLabel;
    QFont font = m_rule->font();
    font.setWeight(QFont::DemiBold);
    m_rule->setFont(font);
    m_help = new QLabel;
    m_help->setWordWrap(true);
    m_rows = new SourceRowsView;
    fillTable();

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_table, 1);
    left->addWidget(makeSettings());
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_rule);
    right->addWidget(m_help);
    right->addWidget(m_rows, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(left);
    row->addLayout(right);
}

/// In a small window the names of the rules need the room more than examples and choices.
void RulesStep::resizeEvent(QResizeEvent* event) {
    const bool narrow = width() < small_step;
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    row->setStretch(0, narrow ? 5 : 8);
    row->setStretch(1, narrow ? 2 : 5);
    QMetaObject::invokeMethod(this, &RulesStep::fitColumns, Qt::QueuedConnection); // laid out
    ImportStep::resizeEvent(event);
}

void RulesStep::fillTable() {
    m_table->setHorizontalHeaderLabels({tr("Rule"), tr("What to do"), tr("Rows"), tr("Amount")});
    QHeaderView* head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionResizeMode(RuleName, QHeaderView::Stretch);
    for (const int column : {RuleChoice, RuleRows, RuleMoney}) {
        head->setSectionResizeMode(column, QHeaderView::Fixed); // as wide as fitColumns() says
    }
    for (int column = RuleName; column <= RuleMoney; ++column) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            (column >= RuleRows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    m_actionWidth = least_action;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Rule rule = ruleAt(row).rule;
        for (int column = RuleName; column <= RuleMoney; ++column) {
            auto* item = new QTableWidgetItem(column == RuleName ? Format::rule(rule) : QString());
            item->setToolTip(Format::ruleHelp(rule));
            item->setTextAlignment((column >= RuleRows ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
        auto* choice = new QComboBox;
        for (const RuleAction action : ruleAt(row).actions) {
            choice->addItem(Format::ruleAction(action), static_cast<int>(action));
        }
        choice->setAccessibleName(Format::rule(rule));
        choice->setAccessibleDescription(Format::ruleHelp(rule));
        choice->installEventFilter(this);
        connect(choice, &QComboBox::activated, this, [this, choice, rule] {
            m_draft.chosen.rules.actions[rule] =
                static_cast<RuleAction>(choice->currentData().toInt());
            Q_EMIT rulesEdited();
        });
        m_table->setCellWidget(row, RuleChoice, choice);
        m_actionWidth = std::clamp(choice->sizeHint().width(), m_actionWidth, widest_action);
    }
    connect(m_table, &QTableWidget::cellClicked, this,
            [this](int row) { actionChoice(row)->setFocus(); });
}

QWidget* RulesStep::makeSettings() {
    m_zone = new QComboBox;
    m_zone->addItem(tr("As written in the files"), QString());
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds()) {
        m_zone->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
    }
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(24);
    connect(m_zone, &QComboBox::activated, this, [this] {
        m_draft.chosen.rules.time_zone = m_zone->currentData().toString().toStdString();
        Q_EMIT rulesEdited();
    });
    m_unit = new QComboBox;
    m_unit->addItem(tr("Not stated", "the currency of amounts"), QString());
    for (const char* code : {"EUR", "USD", "GBP", "CNY", "JPY", "AUD", "BRL", "CAD", "CHF", "CLP",
                             "COP", "CZK", "DKK", "HKD", "HUF", "INR", "KRW", "MXN", "NOK", "NZD",
                             "PLN", "RON", "RUB", "SEK", "SGD", "TRY", "TWD", "UAH", "ZAR"}) {
        m_unit->addItem(QString::fromLatin1(code), QString::fromLatin1(code));
    }
    m_unit->setAccessibleName(tr("Currency of the amounts"));
    connect(m_unit, &QComboBox::activated, this, [this] {
        m_draft.chosen.rules.base_currency = m_unit->currentData().toString().toStdString();
        Q_EMIT rulesEdited();
    });
    m_currencies = new CurrencyRates;
    connect(m_currencies, &CurrencyRates::edited, this, &RulesStep::decideCurrencies);
    connect(m_currencies, &CurrencyRates::fileChosen, this, &RulesStep::ratesRequested);
    auto* box = new QWidget;
    m_settings = new QFormLayout(box);
    QFormLayout* form = m_settings;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("Clock of the s&tore"), m_zone);
    form->addRow(tr("C&urrency of the amounts"), m_unit);
    form->addRow(m_currencies);
    return box;
}

void RulesStep::decideCurrencies() {
    ImportRules& rules = m_draft.chosen.rules;
    m_currencies->apply(rules);
    m_draft.othersLeftOut = m_currencies->leavesOut();
    m_draft.eachCurrency = m_currencies->eachCurrency();
    const bool rates = !rules.rates.empty() || !rules.dated_rates.empty();
    if (m_draft.othersLeftOut && !rates) {
        rules.actions[Rule::other_currencies] = RuleAction::exclude; // and so in a preset
    } else {
        rules.actions.erase(Rule::other_currencies);
    }
    Q_EMIT rulesEdited();
}

void RulesStep::showRates(const ImportRules& rates) {
    ImportRules& rules = m_draft.chosen.rules;
    for (const auto& [code, rate] : rates.rates) {
        rules.rates[code] = rate;
    }
    rules.dated_rates = rates.dated_rates;
    m_currencies->showRates(rules);
    Q_EMIT rulesEdited();
}

void RulesStep::showRatesProblem(const QString& sentence) {
    m_currencies->showProblem(sentence);
}

QComboBox* RulesStep::actionChoice(int row) const {
    return qobject_cast<QComboBox*>(m_table->cellWidget(row, RuleChoice));
}

void RulesStep::refresh() {
    for (int row = 0; row < m_table->rowCount(); ++row) {
        refreshRow(row);
    }
    const QString zone = QString::fromStdString(m_draft.chosen.rules.time_zone);
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(zone)));
    const ImportRules& rules = m_draft.chosen.rules;
    m_unit->setCurrentIndex(
        std::max(0, m_unit->findData(QString::fromStdString(rules.base_currency))));
    // Asked where neither the files nor the project say it.
    m_settings->setRowVisible(
        m_unit, m_draft.rehearsal && m_draft.rehearsal->currencies.empty() &&
                    (m_draft.rehearsal->ledger.currency.empty() || !rules.base_currency.empty()));
    if (m_draft.rehearsal) {
        m_currencies->show(*m_draft.rehearsal, m_draft.chosen.rules,
                           m_draft.openCurrency().isEmpty());
    }
    fitColumns();
    raiseTouched();
    showRule(touches(m_shown) ? m_shown : firstTouched());
}

bool RulesStep::touches(int row) const {
    const RuleEffect* effect = effectOf(m_draft, ruleAt(row).rule);
    return effect && effect->rows > 0;
}

/// The rule to begin with: there is something to decide.
int RulesStep::firstTouched() const {
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (touches(row)) {
            return row;
        }
    }
    return 0;
}

/// Rules with something to decide stand above the others, to the eye and to the keyboard. They stay
/// there while rules are being chosen: nothing jumps.
void RulesStep::raiseTouched() {
    if (!m_draft.rehearsal) {
        m_raised.clear();
        return;
    }
    QHeaderView* order = m_table->verticalHeader();
    int place = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (touches(row)) {
            m_raised.insert(row);
        }
        if (m_raised.contains(row)) {
            order->moveSection(order->visualIndex(row), place++);
        }
    }
    for (int at = 1; at < m_table->rowCount(); ++at) {
        setTabOrder(actionChoice(order->logicalIndex(at - 1)),
                    actionChoice(order->logicalIndex(at)));
    }
    setTabOrder(actionChoice(order->logicalIndex(m_table->rowCount() - 1)), m_zone);
}

/// As wide as their numbers and a gap: counts and amounts must not run together. Choices take what
/// the names of the rules leave them.
void RulesStep::fitColumns() {
    const QAbstractItemView& cells = *m_table;
    const QHeaderView* head = m_table->horizontalHeader();
    int room = m_table->viewport()->width() - cells.sizeHintForColumn(RuleName) - name_gap;
    for (const int column : {RuleRows, RuleMoney}) {
        const int wide = std::max(head->sectionSizeHint(column), cells.sizeHintForColumn(column)) +
                         (width() < small_step ? narrow_gap : number_gap);
        m_table->setColumnWidth(column, wide);
        room -= wide;
    }
    m_table->setColumnWidth(
        RuleChoice, std::clamp(room, std::min(narrow_action, m_actionWidth), m_actionWidth));
}

void RulesStep::refreshRow(int row) {
    const RuleInfo& info = ruleAt(row);
    const auto& chosen = m_draft.chosen.rules.actions;
    const RuleEffect* effect = effectOf(m_draft, info.rule);
    const auto decided = chosen.find(info.rule);
    const RuleAction action = effect                    ? effect->action
                              : decided != chosen.end() ? decided->second
                                                        : info.standard;
    QComboBox* choice = actionChoice(row);
    const QSignalBlocker quiet(choice);
    choice->setCurrentIndex(choice->findData(static_cast<int>(action)));
    const bool touches = effect && effect->rows > 0;
    const QString currency =
        m_draft.rehearsal ? QString::fromStdString(m_draft.rehearsal->ledger.currency) : QString();
    const QString others =
        touches && info.rule == Rule::other_currencies ? otherMoney(*m_draft.rehearsal) : QString();
    m_table->item(row, RuleRows)
        ->setText(touches  ? Format::count(effect->rows)
                  : effect ? tr("none", "no rows are touched")
                           : QString());
    m_table->item(row, RuleMoney)
        ->setText(touches ? others.isEmpty() ? Format::money(effect->amount, currency) : others
                          : QString());
    const Colours& colours = coloursOf(palette());
    for (const int column : {RuleName, RuleRows, RuleMoney}) {
        m_table->item(row, column)->setForeground(touches ? colours.text : colours.muted);
    }
}

void RulesStep::showRule(int row) {
    m_shown = row;
    const Rule rule = ruleAt(row).rule;
    m_rule->setText(Format::rule(rule));
    QString help = Format::ruleHelp(rule);
    if (rule == Rule::refunds && m_draft.rehearsal) {
        const QString sales = Format::refundSales(m_draft.rehearsal->refund_sales);
        help += sales.isEmpty() ? sales : QStringLiteral("\n\n") + sales;
    }
    m_help->setText(help);
    if (const RuleEffect* effect = effectOf(m_draft, rule)) {
        m_rows->show(*m_draft.rehearsal, effect->first_rows);
    }
}

bool RulesStep::eventFilter(QObject* watched, QEvent* event) {
    // Not when the step opens: it begins with a rule that touches rows.
    if (event->type() == QEvent::FocusIn &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::OtherFocusReason) {
        for (int row = 0; row < m_table->rowCount(); ++row) {
            if (m_table->cellWidget(row, RuleChoice) == watched) {
                showRule(row);
            }
        }
    }
    return ImportStep::eventFilter(watched, event);
}

QString RulesStep::missing() const {
    if (!m_draft.rehearsalProblem.isEmpty()) {
        return tr("The files cannot be read like this.");
    }
    if (!m_draft.rehearsal) {
        return tr("The files are being read.");
    }
    const QString open = m_draft.openCurrency();
    return open.isEmpty()
               ? QString()
               : tr("Say what becomes of the rows in %1: give a rate, or leave them out.")
                     .arg(open);
}

QWidget* RulesStep::start() const {
    return actionChoice(m_shown);
}

} // namespace perennial::ui
