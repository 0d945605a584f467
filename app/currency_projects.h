// Amounts of several currencies are never added: what one project leaves out can have projects of
// its own, one for each currency.
#pragma once

#include "app/project_jobs.h"

#include <string>
#include <vector>

namespace perennial::app {

/// "shop.perennial", "USD" -> "shop USD.perennial", beside it.
std::string projectOfCurrency(const std::string& project, const std::string& currency);

/// Imports the rows that `request` leaves out because of their currency, as `read` says, each
/// currency into its project. Projects made here are taken away again when this fails.
/// throws: Error as storeFiles(), Cancelled
std::vector<CurrencyProject> storeOtherCurrencies(const ImportRequest& request,
                                                  const ImportResult& read,
                                                  const Progress& progress);

} // namespace perennial::app
