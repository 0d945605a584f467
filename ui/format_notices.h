// What reading did to a source, or could not be sure of, in words.
#pragma once

#include "analytics/import/import.h"

#include <QString>

namespace perennial::ui {

QString noticeText(const Notice& notice);

/// Money left out as it is in other currencies, each in its own: "$3,194.00 + £12.00". Empty when
/// there is none.
QString otherMoney(const ImportResult& result);

} // namespace perennial::ui
