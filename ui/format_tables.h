// Tables beside the orders in words; part of Format, apart from it because few need it.
#pragma once

#include "analytics/dataset/side_table.h"

#include <QString>

namespace perennial::ui {

QString tableKindText(TableKind kind);
QString sideExclusionText(SideExclusion reason);

} // namespace perennial::ui
