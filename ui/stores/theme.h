// One set of colours for widgets and charts, light and dark, from the measured tokens of the
// design.
#pragma once

#include "analytics/segments/segments.h"

#include <QColor>
#include <QObject>
#include <QPalette>

#include <array>

class QChart;

namespace perennial::ui {

enum class Marker { Circle, Square, Triangle, Diamond, Cross, Plus, Ring };

/// A complete set of colours; a plain value that can be copied to a worker.
struct Colours {
    QColor window, base, alternate, text, muted, line, border, accent, ok, warn, error;
    std::array<QColor, segment_count> segments;
    bool dark = false;

    static const Colours& light();
    static const Colours& darkSet();
};

/// The set that goes with a palette: light or dark.
const Colours& coloursOf(const QPalette& palette);

Marker marker(Segment segment); ///< shape beside colour, so that colour never speaks alone

class Theme : public QObject {
    Q_OBJECT

  public:
    enum class Choice { System, Light, Dark };

    using QObject::QObject;
    void setChoice(Choice choice); ///< applies Fusion and the palette to the application
    Choice choice() const { return m_choice; }
    const Colours& colours() const;
    QPalette palette() const;

    /// Follows the desktop's colours while the choice is System.
    bool eventFilter(QObject* watched, QEvent* event) override;

  Q_SIGNALS:
    void changed();

  private:
    Choice m_choice = Choice::System;
    bool m_dark = false;
    bool m_followScheduled = false;
};

/// Title, axes, grid and background of a chart in these colours, in the house style.
void styleChart(QChart* chart, const Colours& colours);

} // namespace perennial::ui
