#include "ui/widgets/timeline.h"

#include "ui/format.h"
#include "ui/stores/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace perennial::ui {

namespace {

constexpr double timeline_margin = 14.0;
constexpr double reach = 11.0; ///< pixels from an event within which the pointer means it
constexpr double dot_radius = 2.5;
constexpr double least_stem = 5.0; ///< keeps small orders visible

} // namespace

Timeline::Timeline(Theme* theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Timeline::setData(TimelineData shown) {
    m_data = std::move(shown);
    m_most = m_least = 0.0;
    for (const TimelineEvent& event : m_data.events) {
        m_most = std::max(m_most, event.amount);
        m_least = std::min(m_least, event.amount);
    }
    describe();
    update();
}

QSize Timeline::sizeHint() const {
    return {240, 64 + 2 * fontMetrics().height()};
}

void Timeline::describe() {
    setAccessibleName(tr("Purchases over time"));
    if (m_data.events.empty()) {
        setAccessibleDescription({});
        return;
    }
    setAccessibleDescription(
        tr("Purchases and refunds from %1 to %2; the next one is expected about %3.")
            .arg(Format::date(m_data.events.front().day), Format::date(m_data.events.back().day),
                 Format::date(m_data.next_about)));
}

double Timeline::xOf(Day day) const {
    if (m_data.events.empty()) {
        return timeline_margin;
    }
    const Day first = m_data.events.front().day;
    const double span =
        std::max(1.0, static_cast<double>((std::max(m_data.end, m_data.next_to) - first).count()));
    return timeline_margin +
           (width() - 2.0 * timeline_margin) * static_cast<double>((day - first).count()) / span;
}

void Timeline::drawEvents(QPainter& painter, double top, double bottom) const {
    const Colours& colours = m_theme->colours();
    // Orders rise from the line and refunds hang from it, on one scale.
    const double room = bottom - top - 2.0 * dot_radius;
    const double range = m_most - m_least;
    const double line =
        range > 0.0
            ? top + dot_radius + room * std::clamp(m_most / range, 0.25, m_least < 0.0 ? 0.75 : 1.0)
            : bottom - dot_radius;
    const double up = line - top - dot_radius;
    const double down = bottom - dot_radius - line;
    const double scale =
        std::min(m_most > 0.0 ? up / m_most : 1e300, m_least < 0.0 ? down / -m_least : 1e300);
    painter.setPen(QPen(colours.line, 1.0));
    painter.drawLine(QPointF(timeline_margin, line), QPointF(width() - timeline_margin, line));
    for (const TimelineEvent& event : m_data.events) {
        const bool refund = event.amount < 0.0;
        const double length = std::max(least_stem, scale * std::abs(event.amount));
        const QPointF foot(xOf(event.day), line);
        const QPointF head(foot.x(), refund ? line + length : line - length);
        painter.setPen(QPen(refund ? colours.warn : colours.accent, 1.5));
        painter.drawLine(foot, head);
        painter.setBrush(refund ? colours.base : colours.accent);
        painter.drawEllipse(head, dot_radius, dot_radius);
    }
}

void Timeline::paintEvent(QPaintEvent*) {
    if (m_data.events.empty()) {
        return;
    }
    const Colours& colours = m_theme->colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double text_height = fontMetrics().height();
    const double top = text_height + 4.0;
    const double bottom = height() - text_height - 4.0;

    QColor band = colours.accent;
    band.setAlphaF(0.16F);
    const double from = xOf(m_data.next_from);
    const double to = xOf(m_data.next_to);
    painter.fillRect(QRectF(from, top, std::max(2.0, to - from), bottom - top), band);
    const double end = xOf(m_data.end);
    painter.setPen(QPen(colours.muted, 1.0, Qt::DashLine));
    painter.drawLine(QPointF(end, top), QPointF(end, bottom));

    drawEvents(painter, top, bottom);

    painter.setPen(colours.muted);
    const auto label = [&](const QString& text, double centre, double y) {
        const double half = fontMetrics().horizontalAdvance(text) / 2.0 + 1.0;
        centre = std::clamp(centre, half, std::max(half, width() - half));
        painter.drawText(QRectF(centre - half, y, 2.0 * half, text_height), Qt::AlignCenter, text);
    };
    // Past expectations are told as such.
    const bool past = m_data.next_about <= m_data.end;
    label((past ? tr("was expected about %1") : tr("next expected about %1"))
              .arg(Format::date(m_data.next_about)),
          xOf(m_data.next_about), 0.0);
    const QString first = Format::date(m_data.events.front().day);
    const QString last = tr("data until %1").arg(Format::date(m_data.end));
    // A label that had to move away from its line would date something else.
    if (end - 0.5 * fontMetrics().horizontalAdvance(last) >
        fontMetrics().horizontalAdvance(first + QLatin1Char(' '))) {
        label(first, 0.0, bottom + 4.0);
    }
    label(last, end, bottom + 4.0);
}

bool Timeline::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const TimelineEvent* nearest = nullptr;
        double distance = reach;
        for (const TimelineEvent& candidate : m_data.events) {
            const double away = std::abs(xOf(candidate.day) - help->pos().x());
            if (away < distance) {
                distance = away;
                nearest = &candidate;
            }
        }
        if (nearest == nullptr) {
            QToolTip::hideText();
            return true;
        }
        const QString amount = Format::money(std::abs(nearest->amount), m_data.currency);
        QToolTip::showText(help->globalPos(),
                           (nearest->amount < 0.0 ? tr("%1: refund of %2", "date, amount")
                                                  : tr("%1: %2", "date, amount of an order"))
                               .arg(Format::date(nearest->day), amount),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace perennial::ui
