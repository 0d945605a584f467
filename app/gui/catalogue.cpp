// The one list of panels: what stands in the window, where, and which analysis answers it.
#include "app/gui/composition.h"
#include "app/wire.h"
#include "ui/window/main_window.h"

#include <QLabel>

namespace perennial::app {

void Composition::addPanels() {
    m_window->setWorkspace({});
}

} // namespace perennial::app
