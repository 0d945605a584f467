#include "ui/import/meaning_step.h"

#include "ui/format.h"
#include "ui/format_tables.h"
#include "ui/import/guess_question.h"
#include "ui/import/import_words.h"
#include "ui/stores/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace perennial::ui {

namespace {

enum MeaningTable { NameColumn, TypeColumn, MeaningColumn, SureColumn, ExamplesColumn, WhyColumn };
constexpr int least_row = 30, shown_examples = 3;

QTableWidgetItem* textItem(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(text);
    return item;
}

QString joinedExamples(const ColumnInfo& column) {
    QStringList examples;
    for (std::size_t i = 0; i < std::min<std::size_t>(column.examples.size(), shown_examples);
         ++i) {
        examples.append(QString::fromStdString(column.examples[i]));
    }
    return examples.join(QStringLiteral(" · "));
}

} // namespace

MeaningStep::MeaningStep(ImportDraft& draft) : ImportStep(draft) {
    m_sentence = new QLabel;
    m_sentence->setWordWrap(true);
    QFont font = m_sentence->font();
    font.setWeight(QFont::DemiBold);
    m_sentence->setFont(font);
    m_guess = new GuessQuestion;
    connect(m_guess, &GuessQuestion::confirmed, this, &MeaningStep::confirmGuesses);
    m_table = new QTableWidget(0, WhyColumn + 1);
    m_table->setHorizontalHeaderLabels({tr("Column in the file"), tr("Kind"), tr("Meaning"),
                                        tr("How sure"), tr("Examples"), tr("Why")});
    m_table->setTabKeyNavigation(false); // Tab goes from field to field
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus); // the choices in it take the keyboard
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(least_row, 2 * m_table->fontMetrics().lineSpacing() + 4));
    QHeaderView* head = m_table->horizontalHeader();
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setHighlightSections(false);
    head->setStretchLastSection(true);
    m_table->setAccessibleName(tr("Meaning of the columns"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addWidget(m_guess);
    column->addWidget(m_table, 1);
}

QComboBox* MeaningStep::meaningChoice(int row) const {
    return qobject_cast<QComboBox*>(m_table->cellWidget(row, MeaningColumn));
}

void MeaningStep::refresh() {
    const std::vector<ColumnInfo> columns = m_draft.columns();
    setEnabled(m_draft.inspection.has_value());
    m_table->setRowCount(0);
    m_table->setRowCount(static_cast<int>(columns.size()));
    const std::vector<int> meanings = m_draft.meanings();
    for (std::size_t row = 0; row < columns.size(); ++row) {
        fillRow(static_cast<int>(row), columns[row], meanings[row]);
    }
    fitColumns();
    m_sentence->setText(sentence());
    m_guess->show(guesses());
}

/// Names, examples and reasons share what the others leave; long ones take a second line.
void MeaningStep::fitColumns() {
    constexpr int widest_name = 190, widest_examples = 260, meaning_width = 160, gap = 8;
    const QAbstractItemView& cells = *m_table;
    int room = m_table->viewport()->width() - meaning_width;
    for (const int column : {TypeColumn, SureColumn}) {
        const int width = std::max(cells.sizeHintForColumn(column) + gap,
                                   m_table->horizontalHeader()->sectionSizeHint(column));
        m_table->setColumnWidth(column, width);
        room -= width;
    }
    m_table->setColumnWidth(MeaningColumn, meaning_width);
    for (const auto& [column, widest, share] :
         {std::tuple(NameColumn, widest_name, 0.3),
          std::tuple(ExamplesColumn, widest_examples, 0.35)}) {
        const int least = m_table->horizontalHeader()->sectionSizeHint(column);
        const int most = std::max(least, std::min(widest, static_cast<int>(room * share)));
        m_table->setColumnWidth(column,
                                std::clamp(cells.sizeHintForColumn(column) + gap, least, most));
    }
}

void MeaningStep::resizeEvent(QResizeEvent* event) {
    ImportStep::resizeEvent(event);
    QMetaObject::invokeMethod(this, &MeaningStep::fitColumns, Qt::QueuedConnection);
}

std::vector<ColumnInfo> MeaningStep::guesses() const {
    std::vector<ColumnInfo> open;
    if (m_draft.holdsOrders()) {
        open = m_draft.columns();
    }
    std::erase_if(open, [this](const ColumnInfo& column) {
        return !isGuess(column) || m_draft.chosenByUser(column.name);
    });
    return open;
}

void MeaningStep::confirmGuesses() {
    for (const ColumnInfo& column : guesses()) {
        m_draft.choose(column.name, static_cast<int>(column.role));
    }
    refresh();
    Q_EMIT edited();
}

void MeaningStep::fillRow(int row, const ColumnInfo& column, int meaning) {
    const QString name = QString::fromStdString(column.name);
    QTableWidgetItem* title = textItem(name);
    m_table->setItem(row, NameColumn, title);
    m_table->setItem(row, TypeColumn, textItem(typeWords(column.type)));
    m_table->setItem(row, ExamplesColumn, textItem(joinedExamples(column)));
    auto* choice = new QComboBox;
    for (const int possible : m_draft.possibleMeanings()) {
        choice->addItem(meaningWords(m_draft.kind, possible), possible);
    }
    choice->setCurrentIndex(choice->findData(meaning));
    choice->setAccessibleName(tr("Meaning of column %1").arg(name));
    connect(choice, &QComboBox::activated, this,
            [this, row, choice] { choose(row, choice->currentData().toInt()); });
    m_table->setCellWidget(row, MeaningColumn, choice);
    showCertainty(row, column, meaning);
}

void MeaningStep::showCertainty(int row, const ColumnInfo& column, int meaning) {
    const Colours& colours = coloursOf(palette());
    const bool byUser = m_draft.chosenByUser(column.name);
    const bool used = meaning != 0, sure = column.confidence >= sure_confidence;
    const QString share = Format::percent(column.confidence);
    QTableWidgetItem* item =
        textItem(byUser  ? tr("✓ Chosen by you")
                 : !used ? m_draft.holdsOrders() ? tr("– Not used") : tr("– Kept as a fact")
                 : sure ? tr("● Sure, %1", "certainty").arg(share)
                         : tr("▲ Please check, %1", "certainty").arg(share));
    item->setForeground(!used ? colours.muted : sure || byUser ? colours.ok : colours.warn);
    m_table->setItem(row, SureColumn, item);
    QTableWidgetItem* why = textItem(byUser ? QString() : Format::evidence(column.evidence));
    why->setForeground(colours.muted);
    m_table->setItem(row, WhyColumn, why);
    meaningChoice(row)->setAccessibleDescription(item->text());
}

void MeaningStep::choose(int row, int meaning) {
    const auto place = static_cast<std::size_t>(row);
    m_draft.choose(m_draft.columns()[place].name, meaning);
    const std::vector<ColumnInfo> columns = m_draft.columns();
    const std::vector<int> meanings = m_draft.meanings();
    for (std::size_t other = 0; other < columns.size(); ++other) {
        QComboBox* choice = meaningChoice(static_cast<int>(other));
        const QSignalBlocker quiet(choice);
        choice->setCurrentIndex(choice->findData(meanings[other]));
        showCertainty(static_cast<int>(other), columns[other], meanings[other]);
    }
    m_sentence->setText(sentence());
    m_guess->show(guesses());
    Q_EMIT edited();
}

QString MeaningStep::sentence() const {
    if (!m_draft.inspection) {
        return {};
    }
    if (!m_draft.holdsOrders()) {
        return tableRowText(m_draft.kind);
    }
    const double lines = m_draft.linesPerOrder();
    if (lines > 1.0) {
        return tr("One row is one order line; in the first rows, %1 lines make an order.")
            .arg(Format::number(lines, 1));
    }
    if (m_draft.has(Role::order_id)) {
        return tr("One row is one order.");
    }
    return tr("No column numbers the orders: the rows of one customer and one moment are taken as "
              "one order.");
}

QString MeaningStep::missing() const {
    if (!m_draft.holdsOrders()) {
        for (const SideFieldSpec& spec : side_fields(m_draft.kind)) {
            if (spec.required && !m_draft.has(spec.field)) {
                //: what a column means
                return tr("Choose the column for: %1.").arg(sideFieldText(spec.field));
            }
        }
        return {};
    }
    if (!m_draft.has(Role::order_date)) {
        return tr("Choose the column that holds the order date.");
    }
    if (!m_draft.has(Role::amount) && !m_draft.has(Role::unit_price)) {
        return tr("Choose the column that holds the amount, or quantity and unit price.");
    }
    if (!m_draft.has(Role::customer_id) && !m_draft.has(Role::email)) {
        return tr("Choose the column that says who the customer is.");
    }
    const std::vector<ColumnInfo> open = guesses();
    const auto amount = std::find_if(open.begin(), open.end(), [](const ColumnInfo& column) {
        return column.role == Role::amount;
    });
    return amount == open.end()
               ? QString()
               : tr("Say whether “%1” is the amount.").arg(QString::fromStdString(amount->name));
}

QWidget* MeaningStep::start() const {
    if (!guesses().empty()) {
        return m_guess;
    }
    const std::vector<ColumnInfo> columns = m_draft.columns();
    const std::vector<int> meanings = m_draft.meanings();
    for (std::size_t row = 0; row < columns.size(); ++row) {
        if (meanings[row] != 0 && columns[row].confidence < sure_confidence) {
            return meaningChoice(static_cast<int>(row)); // what a person should look at first
        }
    }
    return columns.empty() ? nullptr : meaningChoice(0);
}

} // namespace perennial::ui
