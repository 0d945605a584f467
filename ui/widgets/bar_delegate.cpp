#include "ui/widgets/bar_delegate.h"

#include "ui/stores/selection_store.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace perennial::ui {

QFont noteFont(const QFont& number) {
    QFont small = number;
    small.setWeight(QFont::Normal);
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

BarDelegate::BarDelegate(const SelectionStore* selection, QObject* parent)
    : QStyledItemDelegate(parent), m_selection(selection) {}

void BarDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_selection == nullptr) {
        return;
    }
    bool known = false;
    const quint32 position = index.data(PositionRole).toUInt(&known);
    option->state.setFlag(QStyle::State_Selected, known && position < m_selection->size() &&
                                                      m_selection->contains(position));
}

/// The number above the middle, the note below it.
void BarDelegate::paintTwoLines(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index, const QString& note) const {
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    const QString text = std::exchange(shown.text, QString());
    const QWidget* widget = option.widget;
    QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &shown, painter, widget);
    const bool selected = shown.state.testFlag(QStyle::State_Selected);
    const auto colour = [&](QPalette::ColorRole role) {
        return shown.palette.color(selected ? QPalette::HighlightedText : role);
    };
    QRect upper = shown.rect.adjusted(4, 1, -4, 0);
    upper.setHeight(shown.rect.height() / 2 - 1);
    QRect lower = shown.rect.adjusted(4, shown.rect.height() / 2, -4, -1);
    const int across = int(shown.displayAlignment & Qt::AlignHorizontal_Mask);
    painter->save();
    const auto draw = [&](const QRect& line, int align, const QString& words) {
        const QFontMetrics metrics = painter->fontMetrics();
        painter->drawText(line, across | align,
                          metrics.elidedText(words, shown.textElideMode, line.width()));
    };
    painter->setFont(shown.font);
    painter->setPen(colour(QPalette::Text));
    draw(upper, Qt::AlignBottom, text);
    painter->setFont(noteFont(shown.font));
    painter->setPen(colour(QPalette::PlaceholderText));
    draw(lower, Qt::AlignTop, note);
    painter->restore();
}

/// As wide as the note needs, too; how high a row is its table decides.
QSize BarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QFontMetrics small(noteFont(option.font));
    const int note = small.horizontalAdvance(index.data(NoteRole).toString());
    size.setWidth(std::max(size.width(), note > 0 ? note + 10 : 0));
    return size;
}

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const QString note = index.data(NoteRole).toString();
    if (!note.isEmpty() && option.rect.height() >= 2 * option.fontMetrics.height()) {
        paintTwoLines(painter, option, index, note);
        return;
    }
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(BarRole);
    if (!share.isValid()) {
        return;
    }
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    const bool selected = shown.state.testFlag(QStyle::State_Selected);
    const int text_width = shown.fontMetrics.horizontalAdvance(shown.text) + 14;
    QRectF track = shown.rect.adjusted(6, 0, -text_width, 0);
    if (track.width() < 12.0) {
        return;
    }
    constexpr double thickness = 6.0;
    track =
        QRectF(track.left(), track.center().y() - thickness / 2.0 + 0.5, track.width(), thickness);
    const QPalette& palette = shown.palette;
    QColor filled = palette.color(QPalette::Highlight);
    if (const QVariant colour = index.data(BarColourRole); colour.isValid()) {
        filled = colour.value<QColor>();
    }
    painter->save();
    painter->setPen(Qt::NoPen);
    QColor rail = palette.color(selected ? QPalette::HighlightedText : QPalette::Mid);
    rail.setAlphaF(0.45F);
    painter->fillRect(track, rail);
    track.setWidth(track.width() * std::clamp(share.toDouble(), 0.0, 1.0));
    painter->fillRect(track, selected ? palette.color(QPalette::HighlightedText) : filled);
    painter->restore();
}

} // namespace perennial::ui
