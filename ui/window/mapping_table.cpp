#include "ui/window/mapping_table.h"

#include "ui/format.h"
#include "ui/window/import_words.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

namespace perennial::ui {

namespace {

constexpr double sure = 0.8;
constexpr int widest_column = 200, narrowest_column = 116;

QComboBox* roleCombo(const MappingTable* table, std::size_t column) {
    return qobject_cast<QComboBox*>(table->cellWidget(0, static_cast<int>(column)));
}

} // namespace

MappingTable::MappingTable(QWidget* parent) : QTableWidget(parent) {
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setAlternatingRowColors(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    verticalHeader()->setDefaultSectionSize(24);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(tr("First rows of the file and the meaning of each column"));
}

void MappingTable::show(const Inspection& inspection) {
    m_columns = inspection.columns;
    for (ColumnInfo& column : m_columns) {
        if (const auto chosen = m_chosen.find(column.name); chosen != m_chosen.end()) {
            column.role = chosen->second;
            column.confidence = 1.0;
        }
    }
    clear();
    setRowCount(static_cast<int>(inspection.preview.size()) + 1);
    setColumnCount(static_cast<int>(m_columns.size()));
    QStringList names, numbers{tr("Meaning")};
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        names.append(QString::fromStdString(m_columns[column].name));
        addRoleChoice(static_cast<int>(column), m_columns[column]);
    }
    for (std::size_t row = 0; row < inspection.preview.size(); ++row) {
        numbers.append(Format::count(row + 1));
        const std::vector<std::string>& fields = inspection.preview[row];
        for (std::size_t column = 0; column < std::min(fields.size(), m_columns.size()); ++column) {
            auto* item = new QTableWidgetItem(QString::fromStdString(fields[column]));
            const ColumnType type = m_columns[column].type;
            if (type == ColumnType::integer || type == ColumnType::decimal) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            setItem(static_cast<int>(row) + 1, static_cast<int>(column), item);
        }
    }
    setHorizontalHeaderLabels(names);
    setVerticalHeaderLabels(numbers);
    verticalHeader()->resizeSection(0, 34);
    resizeColumnsToContents();
    for (int column = 0; column < columnCount(); ++column) {
        setColumnWidth(column, std::clamp(columnWidth(column), narrowest_column, widest_column));
    }
}

void MappingTable::addRoleChoice(int column, const ColumnInfo& info) {
    auto* choice = new QComboBox;
    for (int role = 0; role <= static_cast<int>(Role::refund); ++role) {
        choice->addItem(roleWords(static_cast<Role>(role)), role);
    }
    choice->setCurrentIndex(static_cast<int>(info.role));
    choice->setAccessibleName(tr("Meaning of column %1").arg(QString::fromStdString(info.name)));
    const QString reason = Format::evidence(info.evidence);
    QFont font = choice->font();
    font.setBold(info.role != Role::none);
    if (info.role != Role::none && info.confidence < sure) {
        font.setItalic(true);
        //: a column's meaning that was guessed: certainty, evidence
        choice->setToolTip(
            tr("Please check: only %1 certain. %2").arg(Format::percent(info.confidence), reason));
    } else {
        choice->setToolTip(reason);
    }
    choice->setFont(font);
    connect(choice, &QComboBox::activated, this, [this, column](int role) {
        choose(static_cast<std::size_t>(column), static_cast<Role>(role));
    });
    setCellWidget(0, column, choice);
}

void MappingTable::choose(std::size_t column, Role role) {
    // A role has one column: whoever had it before gives it up.
    for (std::size_t other = 0; other < m_columns.size(); ++other) {
        if (other != column && role != Role::none && m_columns[other].role == role) {
            m_columns[other].role = Role::none;
            m_chosen[m_columns[other].name] = Role::none;
            const QSignalBlocker quiet(roleCombo(this, other));
            roleCombo(this, other)->setCurrentIndex(0);
        }
    }
    m_columns[column].role = role;
    m_chosen[m_columns[column].name] = role;
    Q_EMIT edited();
}

std::map<Role, std::string> MappingTable::roles() const {
    std::map<Role, std::string> roles;
    for (int role = 1; role <= static_cast<int>(Role::refund); ++role) {
        roles[static_cast<Role>(role)] = {};
    }
    for (const ColumnInfo& column : m_columns) {
        if (column.role != Role::none) {
            roles[column.role] = column.name;
        }
    }
    return roles;
}

bool MappingTable::has(Role role) const {
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [role](const ColumnInfo& column) { return column.role == role; });
}

} // namespace perennial::ui
