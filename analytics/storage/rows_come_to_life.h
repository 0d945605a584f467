// Rows that counted as merged because an earlier import held them, and stand for themselves once
// that import is undone: their way through the ledgers.
#pragma once

#include "analytics/core/money.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace perennial {

class Database;

class RowsComeToLife {
  public:
    /// A row of `source` with this disposition (0 kept, 1 refund, 2 excluded) is no longer merged.
    void count(std::int64_t source, std::int64_t disposition, std::string_view exclusion,
               Money amount);
    /// Rewrites the ledgers of the sources counted, once the rows are in place.
    void settle(Database& database) const;

  private:
    struct Entry {
        std::uint64_t rows = 0;
        Money amount;
    };
    std::map<std::int64_t, std::map<std::pair<std::int64_t, std::string>, Entry>> m_sources;
};

} // namespace perennial
