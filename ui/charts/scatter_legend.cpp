#include "ui/charts/scatter_legend.h"

#include "ui/charts/scatter_markers.h"
#include "ui/format.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QPainter>

namespace perennial::ui {
namespace {

constexpr int legend_gap = 0;
constexpr int legend_wrap = 6; ///< pixels that a button's own margins can spare
constexpr int swatch_size = 16;

QIcon swatchIcon(Segment segment, const Colours& colours, bool shown, double ratio) {
    QPixmap pixmap(QSize(swatch_size, swatch_size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(shown ? 1.0 : 0.35);
    drawMarker(painter, QPointF(0.5 * swatch_size, 0.5 * swatch_size), segment, 11.0, colours);
    return QIcon(pixmap);
}

} // namespace

ScatterLegend::ScatterLegend(QWidget* parent) : QWidget(parent), m_colours(Colours::light()) {
    m_shown.fill(true);
    for (std::size_t s = 0; s < segment_count; ++s) {
        auto* entry = new QToolButton(this);
        entry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        entry->setAutoRaise(true);
        entry->setIconSize(QSize(swatch_size, swatch_size));
        entry->setFocusPolicy(Qt::TabFocus);
        connect(entry, &QToolButton::clicked, this, [this, s] {
            const auto segment = static_cast<Segment>(s);
            if (QApplication::keyboardModifiers() & Qt::ControlModifier) {
                Q_EMIT toggleRequested(segment);
            } else {
                Q_EMIT selectRequested(segment);
            }
        });
        m_entries[s] = entry;
    }
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void ScatterLegend::setColours(const Colours& colours) {
    m_colours = colours;
    retranslate();
}

void ScatterLegend::setCounts(const std::array<std::size_t, segment_count>& counts) {
    m_counts = counts;
    retranslate();
}

void ScatterLegend::setShown(Segment segment, bool shown) {
    m_shown[static_cast<std::size_t>(segment)] = shown;
    refresh(static_cast<std::size_t>(segment));
}

void ScatterLegend::retranslate() {
    setAccessibleName(tr("Segments"));
    for (std::size_t s = 0; s < segment_count; ++s) {
        refresh(s);
    }
    measure();
    arrange(width());
    updateGeometry();
}

void ScatterLegend::refresh(std::size_t index) {
    const auto segment = static_cast<Segment>(index);
    QToolButton* entry = m_entries[index];
    const QString name = Format::segmentName(segment);
    QFont font = QWidget::font();
    font.setStrikeOut(!m_shown[index]);
    entry->setFont(font);
    entry->setIcon(swatchIcon(segment, m_colours, m_shown[index], devicePixelRatioF()));
    entry->setText(m_counted ? countedText(index) : name);
    entry->setAccessibleName(
        m_shown[index] ? tr("%1, %2", "legend entry read aloud: segment, \"12 customers\"")
                             .arg(name, Format::customers(m_counts[index]))
                       : tr("%1, hidden", "legend entry read aloud").arg(name));
    entry->setToolTip(tr("%1\n%2\nClick to select them; Ctrl+click to show or hide them.",
                         "%1 is the segment and \"12 customers\", %2 the segment's rule")
                          .arg(entry->accessibleName(), Format::segmentRule(segment)));
}

QString ScatterLegend::countedText(std::size_t index) const {
    return tr("%1 %2", "legend entry: segment, number of customers")
        .arg(Format::segmentName(static_cast<Segment>(index)), Format::count(m_counts[index]));
}

/// Once a text, not once a question: layouts ask often, and shaping text takes long.
void ScatterLegend::measure() {
    for (std::size_t s = 0; s < segment_count; ++s) {
        const QToolButton* entry = m_entries[s];
        const QFontMetrics metrics(entry->font());
        const int frame =
            entry->sizeHint().width() - legend_wrap - metrics.horizontalAdvance(entry->text());
        m_widths[s] = {frame +
                           metrics.horizontalAdvance(Format::segmentName(static_cast<Segment>(s))),
                       frame + metrics.horizontalAdvance(countedText(s))};
    }
}

int ScatterLegend::entryWidth(std::size_t index, bool counted) const {
    return m_widths[index][counted ? 1 : 0];
}

int ScatterLegend::lineWidth(bool counted) const {
    int width = 0;
    for (std::size_t s = 0; s < segment_count; ++s) {
        width += entryWidth(s, counted) + legend_gap;
    }
    return width;
}

QSize ScatterLegend::sizeHint() const {
    return {lineWidth(true), m_entries[0]->sizeHint().height()};
}

int ScatterLegend::heightForWidth(int width) const {
    return place(width, countedFor(width), false);
}

/// Numbers give way before the legend takes a second line, where there is room for them again.
bool ScatterLegend::countedFor(int width) const {
    return lineWidth(true) <= width || lineWidth(false) > width;
}

void ScatterLegend::arrange(int width) {
    const bool counted = countedFor(width);
    if (counted != m_counted) {
        m_counted = counted;
        for (std::size_t s = 0; s < segment_count; ++s) {
            refresh(s);
        }
    }
    place(width, counted, true);
}

int ScatterLegend::place(int width, bool counted, bool apply) const {
    int x = 0;
    int y = 0;
    int line = 0;
    for (std::size_t s = 0; s < segment_count; ++s) {
        const QSize size(entryWidth(s, counted), m_entries[s]->sizeHint().height());
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += line;
            line = 0;
        }
        if (apply) {
            m_entries[s]->setGeometry(QRect(QPoint(x, y), size));
        }
        x += size.width() + legend_gap;
        line = std::max(line, size.height());
    }
    return y + line;
}

void ScatterLegend::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void ScatterLegend::resizeEvent(QResizeEvent*) {
    arrange(width());
}

} // namespace perennial::ui
