#include "ui/import/preview_model.h"

#include "ui/format.h"
#include "ui/import/import_words.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include <utility>

namespace perennial::ui {

namespace {

/// The kind of a column at a glance, beside the word for it.
QPixmap typeIcon(ColumnType type) {
    static constexpr const char* signs[] = {"Aa", "ID", "12", "1.5", "31", "12:0", "0/1", "–"};
    constexpr int width = 24, height = 14;
    const qreal ratio = qGuiApp->devicePixelRatio();
    QPixmap picture((QSizeF(width, height) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QGuiApplication::palette().color(QPalette::PlaceholderText));
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 3, 3);
    QFont font = QGuiApplication::font();
    font.setPixelSize(9);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.drawText(QRectF(0, 0, width, height), Qt::AlignCenter,
                     QString::fromUtf8(signs[static_cast<std::size_t>(type)]));
    return picture;
}

} // namespace

void PreviewModel::show(std::vector<ColumnInfo> columns, std::vector<std::vector<std::string>> rows,
                        std::vector<std::uint64_t> lines) {
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    m_lines = std::move(lines);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

bool PreviewModel::isNumber(int column) const {
    const ColumnType type = m_columns[static_cast<std::size_t>(column)].type;
    return type == ColumnType::integer || type == ColumnType::decimal;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    if ((role == Qt::DisplayRole || role == Qt::ToolTipRole) && column < row.size()) {
        return QString::fromStdString(row[column]);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    }
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        const auto row = static_cast<std::size_t>(section);
        return role == Qt::DisplayRole
                   ? QVariant(Format::count(row < m_lines.size() ? m_lines[row] : row + 1))
               : role == Qt::TextAlignmentRole
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    }
    const ColumnInfo& column = m_columns[static_cast<std::size_t>(section)];
    const QString name = QString::fromStdString(column.name);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return QString(name + QLatin1Char('\n') + typeWords(column.type));
    case Qt::DecorationRole:
        return typeIcon(column.type);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace perennial::ui
