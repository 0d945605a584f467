#include "analytics/storage/hand_over_facts.h"

#include "analytics/storage/database.h"

#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace perennial {

namespace {

/// The statements of one kind of fact; ?1 is the order or product, ?2 the source.
struct FactTable {
    const char* drop_own;  ///< ?1: the source
    const char* differing; ///< (id, source) of facts that are not in the main table
    const char* lines;     ///< (line_id, id, source_id)
    const char* keep;      ///< what stands in the main table is what ?2 says, too
    const char* take;      ///< what ?2 says stands in the main table
    const char* forget;
};

constexpr FactTable fact_tables[] = {
    {"DELETE FROM order_facts WHERE source_id = ?1 AND superseded = 0",
     "SELECT order_id, source_id FROM order_facts WHERE superseded = 0",
     "SELECT line_id, order_id, source_id FROM order_lines",
     "INSERT OR IGNORE INTO order_facts SELECT order_id, ?2, 0, ordered_at, channel_id, coupon_id,"
     " country_id FROM orders WHERE order_id = ?1",
     "UPDATE orders SET (ordered_at, channel_id, coupon_id, country_id) = (SELECT ordered_at,"
     " channel_id, coupon_id, country_id FROM order_facts WHERE order_id = ?1 AND source_id = ?2"
     " AND superseded = 0) WHERE order_id = ?1",
     "DELETE FROM order_facts WHERE order_id = ?1 AND source_id = ?2 AND superseded = 0"},
    {"DELETE FROM product_facts WHERE source_id = ?1",
     "SELECT product_id, source_id FROM product_facts",
     "SELECT line_id, product_id, source_id FROM order_lines",
     "INSERT OR IGNORE INTO product_facts SELECT product_id, ?2, product_name, category_id"
     " FROM products WHERE product_id = ?1",
     "UPDATE products SET (product_name, category_id) = (SELECT product_name, category_id"
     " FROM product_facts WHERE product_id = ?1 AND source_id = ?2) WHERE product_id = ?1",
     "DELETE FROM product_facts WHERE product_id = ?1 AND source_id = ?2"}};

using Speakers = std::map<std::int64_t, std::set<std::int64_t>>; ///< sources by order or product

/// Adds to each id the sources that have rows of it.
void find_speakers(Database& database, const FactTable& table, const std::vector<MergedRun>& runs,
                   Speakers& speakers) {
    std::unordered_map<std::int64_t, std::int64_t> id_of_line;
    Statement lines(database, table.lines);
    while (lines.step()) {
        if (const auto found = speakers.find(lines.integer(1)); found != speakers.end()) {
            found->second.insert(lines.integer(2));
            id_of_line[lines.integer(0)] = lines.integer(1);
        }
    }
    for (const MergedRun& run : runs) {
        for (std::int64_t line = run.line_id; line < run.line_id + run.rows; ++line) {
            if (const auto found = id_of_line.find(line); found != id_of_line.end()) {
                speakers[found->second].insert(run.source_id);
            }
        }
    }
}

void hand_over(Database& database, const FactTable& table, std::int64_t source,
               const std::vector<MergedRun>& runs) {
    Statement(database, table.drop_own).bind(1, source).run();
    Speakers speakers; // only of what sources describe differently
    std::set<std::pair<std::int64_t, std::int64_t>> differing;
    Statement rows(database, table.differing);
    while (rows.step()) {
        speakers[rows.integer(0)];
        differing.emplace(rows.integer(0), rows.integer(1));
    }
    if (speakers.empty()) {
        return;
    }
    find_speakers(database, table, runs, speakers);
    Statement keep(database, table.keep);
    Statement take(database, table.take);
    Statement forget(database, table.forget);
    for (auto& [id, sources] : speakers) {
        if (sources.empty() || *sources.begin() != source) {
            continue; // an earlier source described it
        }
        sources.erase(source);
        if (sources.empty() || !differing.contains({id, *sources.begin()})) {
            continue; // gone with the source, or the next says the same
        }
        for (const std::int64_t other : sources) {
            keep.bind(1, id).bind(2, other).run();
        }
        take.bind(1, id).bind(2, *sources.begin()).run();
        forget.bind(1, id).bind(2, *sources.begin()).run();
    }
}

} // namespace

void hand_over_facts(Database& database, std::int64_t source,
                     const std::vector<MergedRun>& others) {
    std::vector<MergedRun> runs = others;
    Statement rows(database,
                   "SELECT source_row, rows, line_id FROM merged_rows WHERE source_id = ?1");
    rows.bind(1, source);
    while (rows.step()) {
        runs.push_back({source, rows.integer(0), rows.integer(1), rows.integer(2)});
    }
    for (const FactTable& table : fact_tables) {
        hand_over(database, table, source, runs);
    }
}

} // namespace perennial
