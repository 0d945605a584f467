#include "ui/widgets/elided_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace perennial::ui {

ElidedLabel::ElidedLabel(QWidget* parent, int lines) : QLabel(parent), m_lines(lines) {
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const {
    return {0, QLabel::minimumSizeHint().height() + (m_lines - 1) * fontMetrics().lineSpacing()};
}

QStringList ElidedLabel::shownLines() const {
    const int width = contentsRect().width();
    QTextLayout layout(text(), font());
    QStringList lines;
    layout.beginLayout();
    while (lines.size() + 1 < m_lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        lines.append(text().mid(line.textStart(), line.textLength()).trimmed());
    }
    const QTextLine rest = layout.createLine();
    layout.endLayout();
    if (rest.isValid()) {
        lines.append(fontMetrics().elidedText(text().mid(rest.textStart()), Qt::ElideRight, width));
    }
    return lines;
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()),
                     shownLines().join(QLatin1Char('\n')));
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && shownLines().join(QString()).endsWith(QChar(0x2026)) &&
        !text().endsWith(QChar(0x2026))) {
        const QString whole =
            QStringLiteral("<qt><p>%1</p>%2</qt>").arg(text().toHtmlEscaped(), toolTip());
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), whole, this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace perennial::ui
