#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares functions of the global namespace.
static void initialiseGlobal() {
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(translations);
}

namespace perennial {
void initialiseResources() {
    initialiseGlobal();
}
} // namespace perennial
