#include "ui/import/detection_chip.h"

#include "ui/import/import_words.h"
#include "ui/stores/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace perennial::ui {

namespace {

constexpr int chip_margin = 10, chip_arrow = 16, least_chip = 28;
constexpr int reasonFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

QString between() {
    return QStringLiteral(" · ");
}

} // namespace

DetectionChip::DetectionChip(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::clicked, this, &DetectionChip::openMenu);
}

void DetectionChip::show(const QString& what, const QString& value, const QString& because,
                         bool doubtful) {
    //: a detection: what, and what was found; for example "Decimal mark: comma"
    setText(tr("%1: %2").arg(what, value));
    m_value = value;
    m_because = because;
    m_doubtful = doubtful;
    setAccessibleName(text());
    setAccessibleDescription(because);
    setToolTip(because + QLatin1Char('\n') + tr("Press to choose another."));
    updateGeometry();
    update();
}

QFont DetectionChip::strongFont() const {
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QSize DetectionChip::sizeHint() const {
    const QString rest = m_because.isEmpty() ? QString() : between() + m_because;
    return {2 * chip_margin + QFontMetrics(strongFont()).horizontalAdvance(text()) +
                fontMetrics().horizontalAdvance(rest) + chip_arrow + 2,
            std::max(least_chip, fontMetrics().height() + 10)};
}

/// A reason that is too long for the line goes on below what it is the reason of.
int DetectionChip::heightForWidth(int width) const {
    if (width >= sizeHint().width() || m_because.isEmpty()) {
        return sizeHint().height();
    }
    const int room = width - 2 * chip_margin - chip_arrow;
    return fontMetrics().height() + 10 +
           fontMetrics().boundingRect(0, 0, room, QWIDGETSIZE_MAX, reasonFlags, m_because).height();
}

void DetectionChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = coloursOf(palette());
    const QColor edge = hasFocus() ? colours.accent : m_doubtful ? colours.warn : colours.border;
    painter.setPen(QPen(edge, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() || isDown() ? colours.alternate : colours.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

    QRect space = rect().adjusted(chip_margin, 0, -chip_margin - chip_arrow, 0);
    const bool below = height() > sizeHint().height();
    QRect reason = space;
    if (below) {
        const int line = fontMetrics().height();
        space.setHeight(line + 8);
        reason.setTop(5 + line);
    }
    painter.setFont(strongFont());
    painter.setPen(m_doubtful ? colours.warn : colours.text);
    const QString head = painter.fontMetrics().elidedText(text(), Qt::ElideRight, space.width());
    painter.drawText(space, Qt::AlignVCenter | Qt::AlignLeft, head);
    space.setLeft(space.left() + painter.fontMetrics().horizontalAdvance(head));
    painter.setFont(font());
    painter.setPen(colours.muted);
    if (below) {
        painter.drawText(reason, reasonFlags, m_because);
    } else if (!m_because.isEmpty()) {
        painter.drawText(
            space, Qt::AlignVCenter | Qt::AlignLeft,
            fontMetrics().elidedText(between() + m_because, Qt::ElideRight, space.width()));
    }
    const QPointF tip(width() - chip_margin - 4.0, height() / 2.0 + 2.0);
    painter.setPen(QPen(colours.muted, 1.5));
    painter.drawPolyline(QPolygonF({tip + QPointF(-4.0, -4.0), tip, tip + QPointF(4.0, -4.0)}));
}

void DetectionChip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down) {
        click(); // opens its list, as a combo box does
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore(); // goes on in the wizard, where some desktops would press the button
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void DetectionChip::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [words, value] : m_choices) {
        QAction* action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(words == m_value);
        connect(action, &QAction::triggered, this, [this, value = value] { Q_EMIT chosen(value); });
        if (words == m_value) {
            menu->setActiveAction(action);
        }
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace perennial::ui
