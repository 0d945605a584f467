// The words of the import dialog for the engine's codes.
#pragma once

#include "analytics/import/import.h"

#include <QString>

namespace perennial::ui {

QString roleWords(Role role); ///< "Order date"; "Not used" for none
QString encodingWords(Encoding encoding);
QString delimiterWords(char delimiter);
QString dateOrderWords(DateOrder order);

} // namespace perennial::ui
