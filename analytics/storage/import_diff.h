// What a new file would change in a project, told before anything is stored.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/money.h"
#include "analytics/storage/import_mode.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace perennial {

/// Every row of the file that is not a copy within the file is new, same or of a changed order.
/// Money is that of rows that count (kept and refunds).
struct ImportDiff {
    std::optional<Day> first_day, last_day;     ///< of the file's rows that count
    std::uint64_t new_rows = 0, new_orders = 0; ///< of order keys not stored on the file's days
    Money new_amount;
    std::uint64_t same_rows = 0; ///< stored already, to the last detail
    Money same_amount;
    std::uint64_t changed_orders = 0; ///< stored under the same key on the file's days, otherwise
    Money changed_before, changed_after;                ///< of their rows that are not the same
    std::uint64_t missing_orders = 0, missing_rows = 0; ///< stored on the file's days, read alike,
                                                        ///< and not in the file
    Money missing_amount;
    std::vector<std::string> first_changed, first_missing; ///< up to 10 order keys

    /// What a mode would do, by ImportMode.
    struct Effect {
        std::uint64_t rows_added = 0, rows_superseded = 0;
        Money change; ///< of the project's net revenue
    };
    std::array<Effect, import_mode_names.size()> effects{};
    const Effect& effect(ImportMode mode) const { return effects[static_cast<std::size_t>(mode)]; }
};

} // namespace perennial
