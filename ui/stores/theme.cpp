#include "ui/stores/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

namespace perennial::ui {
namespace {

Colours lightColours() {
    Colours c;
    c.window = QColor(0xF6F7F9);
    c.base = QColor(0xFFFFFF);
    c.alternate = QColor(0xF0F2F5);
    c.text = QColor(0x1F2328);
    c.muted = QColor(0x57606A);
    c.line = QColor(0xD0D7DE);
    c.border = QColor(0x7D8590);
    c.accent = QColor(0x0B5CAD);
    c.ok = QColor(0x1A7F37);
    c.warn = QColor(0x8A5A00);
    c.error = QColor(0xB42318);
    c.segments = {QColor(0x005AB5), QColor(0x1EA55A), QColor(0xD55E00), QColor(0x782DFF),
                  QColor(0xE169B4), QColor(0x693C00), QColor(0x5B616B)};
    return c;
}

Colours darkColours() {
    Colours c;
    c.window = QColor(0x16181B);
    c.base = QColor(0x1B1D21);
    c.alternate = QColor(0x23262B);
    c.text = QColor(0xE6E8EB);
    c.muted = QColor(0xA9B1BB);
    c.line = QColor(0x3A3F47);
    c.border = QColor(0x6E7781);
    c.accent = QColor(0x6CB2FF);
    c.ok = QColor(0x56D364);
    c.warn = QColor(0xE3B341);
    c.error = QColor(0xFF8B80);
    c.segments = {QColor(0x2F8BF2), QColor(0x6FF0B0), QColor(0xDE6F3A), QColor(0xD9A3F2),
                  QColor(0xF02D80), QColor(0xF2B01E), QColor(0x9AA1AD)};
    c.dark = true;
    return c;
}

/// True when the desktop's own palette has light text on a dark window.
bool systemIsDark() {
    QApplication::setPalette(QPalette()); // back to the desktop's, before our own covers it
    const QPalette system = QApplication::palette();
    return system.color(QPalette::Window).lightness() <
           system.color(QPalette::WindowText).lightness();
}

/// Fusion draws the outline of check boxes and radio buttons as a shade of the window, which a dark
/// window swallows: drawn again in the colour of borders.
class OutlinedFusion : public QProxyStyle {
  public:
    OutlinedFusion() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool box = element == PE_IndicatorCheckBox;
        if (!box && element != PE_IndicatorRadioButton) {
            return;
        }
        painter->save();
        painter->setPen(QPen(option->palette.color(QPalette::Dark), 1.0));
        painter->setBrush(Qt::NoBrush);
        const QRectF outline = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (box) {
            painter->drawRect(outline);
        } else {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->drawEllipse(outline);
        }
        painter->restore();
    }
};

QFont scaledFont(double factor, QFont::Weight weight) {
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    }
    font.setWeight(weight);
    return font;
}

} // namespace

const Colours& Colours::light() {
    static const Colours colours = lightColours();
    return colours;
}

const Colours& Colours::darkSet() {
    static const Colours colours = darkColours();
    return colours;
}

const Colours& coloursOf(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
                   palette.color(QPalette::WindowText).lightness()
               ? Colours::darkSet()
               : Colours::light();
}

Marker marker(Segment segment) {
    switch (segment) {
    case Segment::champions:
        return Marker::Circle;
    case Segment::loyal:
        return Marker::Square;
    case Segment::promising:
        return Marker::Triangle;
    case Segment::newcomers:
        return Marker::Diamond;
    case Segment::at_risk:
        return Marker::Cross;
    case Segment::one_time:
        return Marker::Plus;
    case Segment::lost:
        break;
    }
    return Marker::Ring;
}

void Theme::setChoice(Choice choice) {
    m_choice = choice;
    m_dark = choice == Choice::Dark || (choice == Choice::System && systemIsDark());
    qApp->installEventFilter(this); // once, however often it is called
    if (dynamic_cast<OutlinedFusion*>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new OutlinedFusion);
    }
    QApplication::setPalette(palette());
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    // Every window hears of the desktop's change; one answer will do, after all have heard.
    if (event->type() == QEvent::ThemeChange && m_choice == Choice::System && !m_followScheduled) {
        m_followScheduled = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_followScheduled = false;
                if (m_choice == Choice::System) {
                    setChoice(Choice::System);
                }
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

const Colours& Theme::colours() const {
    return m_dark ? Colours::darkSet() : Colours::light();
}

QPalette Theme::palette() const {
    const Colours& c = colours();
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.base);
    p.setColor(QPalette::AlternateBase, c.alternate);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Button, c.alternate);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.error);
    p.setColor(QPalette::ToolTipBase, c.base);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.base);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    // Fusion draws frames and bevels from these; keep them within the decorative line colour.
    p.setColor(QPalette::Light, c.base);
    p.setColor(QPalette::Midlight, c.alternate);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.border);
    p.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : c.border);
    const QColor faded = c.dark ? c.border : QColor(0x8C959F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, faded);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, c.muted);
    return p;
}

void styleChart(QChart* chart, const Colours& colours) {
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundRoundness(0);
    chart->setBackgroundBrush(colours.base);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setDropShadowEnabled(false);
    chart->setMargins(QMargins(12, 8, 12, 8));
    chart->setTitleBrush(colours.text);
    chart->setTitleFont(scaledFont(1.2, QFont::DemiBold));
    chart->legend()->setLabelColor(colours.muted);
    chart->legend()->setFont(scaledFont(0.9, QFont::Normal));
    const auto axes = chart->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsColor(colours.muted);
        axis->setLabelsFont(scaledFont(0.9, QFont::Normal));
        axis->setTitleBrush(colours.text);
        axis->setTitleFont(scaledFont(1.0, QFont::Normal));
        axis->setLinePen(QPen(colours.border, 1));
        axis->setGridLinePen(QPen(colours.line, 1));
        QColor minor = colours.line;
        minor.setAlphaF(0.45F);
        axis->setMinorGridLinePen(QPen(minor, 1));
        axis->setShadesVisible(false);
    }
}

} // namespace perennial::ui
