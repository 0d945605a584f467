#include "ui/widgets/defined_label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWhatsThis>

namespace perennial::ui {

DefinedLabel::DefinedLabel(QWidget* parent) : QLabel(parent) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::WhatsThisCursor);
}

void DefinedLabel::setDefined(const QString& text, const QString& definition) {
    setText(text);
    setToolTip(QStringLiteral("<qt>%1</qt>").arg(definition.toHtmlEscaped())); // rich text wraps
    setWhatsThis(definition);
    setAccessibleName(text);
    setAccessibleDescription(definition);
}

bool DefinedLabel::event(QEvent* event) {
    // F1 on a number explains that number; elsewhere it stays the window's own help.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                QWhatsThis::showText(mapToGlobal(rect().bottomLeft()), whatsThis(), this);
            }
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return QLabel::event(event);
}

void DefinedLabel::paintEvent(QPaintEvent* event) {
    QLabel::paintEvent(event);
    QPainter painter(this);
    const QRect shown = fontMetrics().boundingRect(
        contentsRect().adjusted(margin(), margin(), -margin(), -margin()),
        int(alignment()) | (wordWrap() ? Qt::TextWordWrap : 0), text());
    QPen pen(palette().color(QPalette::PlaceholderText), 1.0, Qt::DotLine);
    if (hasFocus()) {
        pen = QPen(palette().color(QPalette::Highlight), 2.0);
    }
    painter.setPen(pen);
    const int y = std::min(shown.bottom() + 1, height() - 1);
    painter.drawLine(shown.left(), y, shown.right(), y);
}

} // namespace perennial::ui
