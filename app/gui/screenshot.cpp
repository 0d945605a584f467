#include "app/gui/screenshot.h"

#include "app/gui/composition.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QPixmap>

#include <cstdio>

namespace perennial::app {

namespace {

constexpr int look_every_ms = 100;
constexpr int quiet_looks = 5;     // nothing running this often in a row: drawn as well
constexpr int most_looks = 18'000; // half an hour
constexpr int exit_internal = 5;

} // namespace

Screenshot::Screenshot(Composition* composition, const QString& file, QObject* parent)
    : QObject(parent), m_composition(composition), m_file(file) {
    m_timer.setInterval(look_every_ms);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
}

void Screenshot::look() {
    m_quiet = m_composition->board().active() == 0 ? m_quiet + 1 : 0;
    if (++m_looks < most_looks && m_quiet < quiet_looks) {
        return;
    }
    m_timer.stop();
    QWidget* dialog = QApplication::activeModalWidget();
    const QPixmap picture = (dialog ? dialog : &m_composition->window())->grab();
    const bool saved = m_quiet >= quiet_looks && picture.save(m_file);
    if (!saved) {
        std::fprintf(stderr, "perennial: no picture could be written to %s\n", qPrintable(m_file));
    }
    QCoreApplication::exit(saved ? 0 : exit_internal);
}

} // namespace perennial::app
