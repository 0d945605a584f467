// The account of an import as an answer.
#pragma once

#include "analytics/dataset/ledger.h"
#include "app/cli/verb.h"

#include <string>

namespace perennial::app::cli {

Json ledgerJson(const Ledger& ledger);
std::string ledgerText(const Ledger& ledger);

} // namespace perennial::app::cli
