// What is worth telling about how a source was read.
#pragma once

#include "analytics/import/source.h"

namespace perennial::import {

/// What is decided before its rows are read.
std::vector<Notice> notices_of(const Source& source);

/// Adds what the account shows: rows that cannot be read, statuses that count, customers that are
/// missing.
void add_account_notices(const SourceRows& rows, const std::vector<Disposition>& disposition,
                         ImportResult& result);

} // namespace perennial::import
