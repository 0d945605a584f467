// Table cells: a bar with its number beside it, and rows lit by the SelectionStore.
#pragma once

#include <QStyledItemDelegate>

namespace perennial::ui {

class SelectionStore;

/// What table models of this room tell their delegates.
enum CellRole {
    BarRole = Qt::UserRole + 1, ///< double 0..1: length of the bar; absent: plain text
    BarColourRole,              ///< QColor; the accent when absent
    PositionRole,               ///< quint32: the customer in the summary
    NoteRole,                   ///< QString: a second, smaller line where the row is tall enough
};

/// Of a NoteRole.
QFont noteFont(const QFont& number);

class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    /// selection: may be null; then nothing but focus is lit.
    explicit BarDelegate(const SelectionStore* selection, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

  private:
    void paintTwoLines(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index, const QString& note) const;

    const SelectionStore* m_selection;
};

} // namespace perennial::ui
