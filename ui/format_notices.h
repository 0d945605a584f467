// What reading did to a source, or could not be sure of, in words.
#pragma once

#include "analytics/import/import.h"

#include <QString>

namespace perennial::ui {

QString noticeText(const Notice& notice);

} // namespace perennial::ui
