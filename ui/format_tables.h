// Tables beside the orders and what stands in several tables or files, in words; part of Format,
// apart from it because few need it.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/import/import.h"

#include <QString>

namespace perennial::ui {

QString tableKindText(TableKind kind);
/// What a row of such a table is, and what becomes of one that is there already.
QString tableRowText(TableKind kind);
QString sideFieldText(SideField field); ///< "Kept as a fact" for none
QString sideExclusionText(SideExclusion reason);
/// How many keys of a column have their partner in the project, and the first that have not.
QString orphanText(const OrphanCount& orphans);
/// "Orders.CustomerID = Customers.CustomerID (foreign key)"
QString joinText(const TableJoin& join);
/// The columns that a further file has beyond those of the first.
QString extraColumnsText(const ExtraColumns& extra);

} // namespace perennial::ui
