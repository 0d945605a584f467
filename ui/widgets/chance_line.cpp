#include "ui/widgets/chance_line.h"

#include "ui/format.h"
#include "ui/stores/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace perennial::ui {

ChanceLine::ChanceLine(Theme* theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChanceLine::setData(std::vector<ChanceOnDay> chances, Day end) {
    m_chances = std::move(chances);
    m_end = end;
    describe();
    update();
}

QSize ChanceLine::sizeHint() const {
    return {240, 72 + 2 * fontMetrics().height()};
}

void ChanceLine::describe() {
    setAccessibleName(tr("Chance active over time"));
    if (m_chances.empty()) {
        setAccessibleDescription({});
        return;
    }
    const auto today =
        std::find_if(m_chances.rbegin(), m_chances.rend(),
                     [this](const ChanceOnDay& point) { return point.day <= m_end; });
    setAccessibleDescription(
        tr("%1 on %2; %3 on %4 if no purchase comes.", "chance, date, chance, date")
            .arg(Format::percent(today != m_chances.rend() ? today->chance
                                                           : m_chances.front().chance),
                 Format::date(m_end), Format::percent(m_chances.back().chance),
                 Format::date(m_chances.back().day)));
}

QRectF ChanceLine::plot() const {
    const double text = fontMetrics().height();
    const double left = fontMetrics().horizontalAdvance(Format::percent(1.0)) + 6.0;
    return QRectF(left, text + 2.0, width() - left - 8.0, height() - 2.0 * text - 6.0);
}

QPointF ChanceLine::place(const ChanceOnDay& point) const {
    const QRectF area = plot();
    const Day first = m_chances.front().day;
    const double span = std::max(1.0, static_cast<double>((m_chances.back().day - first).count()));
    return {area.left() + area.width() * static_cast<double>((point.day - first).count()) / span,
            area.bottom() - area.height() * std::clamp(point.chance, 0.0, 1.0)};
}

void ChanceLine::paintEvent(QPaintEvent*) {
    if (m_chances.size() < 2) {
        return;
    }
    const Colours& colours = m_theme->colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    const double text = fontMetrics().height();
    for (const double level : {0.0, 0.5, 1.0}) {
        const double y = area.bottom() - area.height() * level;
        painter.setPen(QPen(colours.line, 1.0));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours.muted);
        painter.drawText(QRectF(0.0, y - text / 2.0, area.left() - 6.0, text),
                         Qt::AlignRight | Qt::AlignVCenter, Format::percent(level));
    }
    QPainterPath known, ahead;
    for (const ChanceOnDay& point : m_chances) {
        const QPointF at = place(point);
        if (point.day <= m_end) {
            known.elementCount() == 0 ? known.moveTo(at) : known.lineTo(at);
        }
        if (point.day >= m_end) {
            ahead.elementCount() == 0 ? ahead.moveTo(at) : ahead.lineTo(at);
        }
    }
    const double end = place({m_end, 0.0}).x();
    painter.setPen(QPen(colours.muted, 1.0, Qt::DashLine));
    painter.drawLine(QPointF(end, area.top()), QPointF(end, area.bottom()));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.accent, 2.0));
    painter.drawPath(known);
    painter.setPen(QPen(colours.accent, 2.0, Qt::DotLine));
    painter.drawPath(ahead);

    painter.setPen(colours.muted);
    const auto label = [&](const QString& words, double x, double y) {
        const double half = fontMetrics().horizontalAdvance(words) / 2.0 + 1.0;
        const double centre = std::clamp(x, half, std::max(half, width() - half));
        painter.drawText(QRectF(centre - half, y, 2.0 * half, text), Qt::AlignCenter, words);
    };
    label(tr("if no purchase comes"), (end + area.right()) / 2.0, 0.0);
    const QString first = Format::month(m_chances.front().day);
    const QString last = Format::month(m_chances.back().day);
    const QString today = Format::month(m_end);
    label(first, area.left(), area.bottom() + 4.0);
    label(last, area.right(), area.bottom() + 4.0);
    // The one between only where it keeps clear of both.
    const double room = fontMetrics().horizontalAdvance(first) + 8.0;
    if (end - area.left() > room && area.right() - end > room) {
        label(today, end, area.bottom() + 4.0);
    }
}

bool ChanceLine::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !m_chances.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto nearest = std::min_element(m_chances.begin(), m_chances.end(),
                                              [&](const ChanceOnDay& a, const ChanceOnDay& b) {
                                                  return std::abs(place(a).x() - help->pos().x()) <
                                                         std::abs(place(b).x() - help->pos().x());
                                              });
        QToolTip::showText(help->globalPos(),
                           tr("%1: %2 active", "date, chance")
                               .arg(Format::date(nearest->day), Format::percent(nearest->chance)),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace perennial::ui
