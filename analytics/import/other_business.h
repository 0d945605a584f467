// Lists with dates and money that are no orders, told by the names of their columns.
#pragma once

#include "analytics/import/import.h"

#include <string>

namespace perennial::import {

/// Where no customer is named, the rows are of suppliers or staff: "Supplier", "Mitarbeiter".
bool names_other_business(std::string_view header);

/// The column that says that the rows are no sales, whoever is named: baskets left behind, gift
/// cards, deals hoped for, a bank's statement, returns alone; "" when none does.
std::string no_sales_column(const Inspection& inspection);

} // namespace perennial::import
