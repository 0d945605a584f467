// Makes the compiled-in icons and translations available; call once before the first is used.
#pragma once

namespace perennial {
void initialiseResources();
}
