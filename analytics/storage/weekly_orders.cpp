#include "analytics/dataset/assemble.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"

#include <algorithm>
#include <map>

namespace perennial {

std::vector<SourceWeek> Project::weekly_orders(const Progress& progress) const {
    constexpr std::int64_t rows_a_report = 8192;
    constexpr std::int64_t most_orders = std::int64_t{1} << 28;
    const Transaction snapshot(*m_database, Transaction::Kind::read);
    const std::int64_t last = m_database->value("SELECT max(line_id) FROM order_lines");
    std::vector<bool> seen(static_cast<std::size_t>(std::clamp<std::int64_t>(
        m_database->value("SELECT max(order_id) FROM orders") + 1, 1, most_orders)));
    std::map<std::pair<Day, std::int64_t>, std::uint64_t> weeks;
    Statement rows(*m_database, "SELECT order_id, source_id, ordered_at FROM order_lines"
                                " WHERE disposition = 0");
    for (std::int64_t n = 1; rows.step(); ++n) {
        if (n % rows_a_report == 0) {
            progress.step(std::min(1.0, static_cast<double>(n) / static_cast<double>(last)),
                          Stage::loading);
        }
        const auto order = static_cast<std::size_t>(rows.integer(0));
        if (order >= seen.size() || seen[order]) {
            continue;
        }
        seen[order] = true;
        const Day day = day_of(rows.integer(2));
        const auto since_monday = std::chrono::weekday(day) - std::chrono::Monday;
        ++weeks[{day - since_monday, rows.integer(1)}];
    }
    std::vector<SourceWeek> result;
    result.reserve(weeks.size());
    for (const auto& [at, orders] : weeks) {
        result.push_back({at.second, at.first, orders});
    }
    return result;
}

} // namespace perennial
