#include "analytics/storage/stored_rows.h"

#include "analytics/dataset/assemble.h"
#include "analytics/storage/database.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <iterator>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace perennial {

namespace {

/// Hashes live only while a source is stored, so the library's own serve; nothing is kept on disk.
std::uint64_t text_hash(std::string_view text) {
    return std::hash<std::string_view>{}(text);
}

/// Mixes one more value into a hash; the constants are those of the SplitMix64 generator.
std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    std::uint64_t x = hash + 0x9E3779B97F4A7C15U + value;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

struct Content {
    std::uint64_t order_customer; ///< hash of both keys
    std::uint64_t product;
    std::int64_t ordered_at;
    double quantity;
    std::int64_t unit_price, amount;
};

std::uint64_t fingerprint(const Content& row) {
    std::uint64_t hash = mixed(row.order_customer, row.product);
    hash = mixed(hash, static_cast<std::uint64_t>(row.ordered_at));
    hash = mixed(hash, std::bit_cast<std::uint64_t>(row.quantity + 0.0)); // -0 is 0
    hash = mixed(hash, static_cast<std::uint64_t>(row.unit_price));
    return mixed(hash, static_cast<std::uint64_t>(row.amount));
}

/// What two rows that are the same may still say differently.
struct Details {
    std::uint64_t status, exclusion; ///< hashes
    std::int64_t discount, cost, disposition;
};

std::uint64_t details_print(const Details& row) {
    std::uint64_t hash = mixed(row.status, row.exclusion);
    hash = mixed(hash, static_cast<std::uint64_t>(row.discount));
    hash = mixed(hash, static_cast<std::uint64_t>(row.cost));
    return mixed(hash, static_cast<std::uint64_t>(row.disposition));
}

std::vector<std::uint64_t> text_hashes(const StringTable& texts) {
    std::vector<std::uint64_t> hashes(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        hashes[i] = text_hash(texts[i]);
    }
    return hashes;
}

constexpr std::uint64_t no_text = 0; ///< stands for a guest, or for no product

std::vector<std::uint64_t> fingerprints_of(const OrderLines& lines) {
    const auto orders = text_hashes(lines.order_keys);
    const auto customers = text_hashes(lines.customer_keys);
    const auto products = text_hashes(lines.product_keys);
    std::vector<std::uint64_t> prints(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const CustomerIndex customer = lines.customer[i];
        const ProductIndex product = lines.product[i];
        prints[i] =
            fingerprint({mixed(orders[lines.order[i].at()],
                               customer.valid() ? customers[customer.at()] : no_text),
                         product.valid() ? products[product.at()] : no_text, lines.ordered_at[i],
                         lines.quantity[i], lines.unit_price[i].micros, lines.amount[i].micros});
    }
    return prints;
}

std::vector<std::uint64_t> details_of(const OrderLines& lines) {
    const auto statuses = text_hashes(lines.statuses);
    std::vector<std::uint64_t> prints(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        prints[i] = details_print(
            {lines.status[i] == StringTable::npos ? no_text : statuses[lines.status[i]],
             lines.exclusion[i] == Exclusion::none ? no_text : text_hash(name(lines.exclusion[i])),
             lines.discount[i].micros, lines.cost[i].micros,
             static_cast<std::int64_t>(lines.disposition[i])});
    }
    return prints;
}

using HashById = std::unordered_map<std::int64_t, std::uint64_t>;

HashById hashes_by_id(Database& database, const char* sql) {
    HashById hashes;
    Statement rows(database, sql);
    while (rows.step()) {
        hashes[rows.integer(0)] = text_hash(rows.text(1));
    }
    return hashes;
}

std::uint64_t hash_of(const HashById& hashes, const Statement& rows, int column) {
    const auto found = rows.is_null(column) ? hashes.end() : hashes.find(rows.integer(column));
    return found == hashes.end() ? no_text : found->second;
}

struct StoredOrder {
    std::uint64_t print = no_text;
    bool in_file = false; ///< the source has rows under the same order key
};
using StoredOrders = std::unordered_map<std::int64_t, StoredOrder>;

StoredOrders stored_orders(Database& database, const OrderLines& lines) {
    const HashById customers =
        hashes_by_id(database, "SELECT customer_id, customer_key FROM customers");
    StoredOrders orders;
    Statement rows(database, "SELECT order_id, order_key, customer_id FROM orders");
    while (rows.step()) {
        orders[rows.integer(0)] = {mixed(text_hash(rows.text(1)), hash_of(customers, rows, 2)),
                                   lines.order_keys.find(rows.text(1)) != StringTable::npos};
    }
    return orders;
}

std::unordered_set<std::int64_t> sources_read_alike(Database& database, std::string_view mapping) {
    std::unordered_set<std::int64_t> sources;
    Statement rows(database, "SELECT source_id FROM sources WHERE mapping_json = ?1");
    rows.bind(1, mapping);
    while (rows.step()) {
        sources.insert(rows.integer(0));
    }
    return sources;
}

/// Finds the stored lines that rows of a source are: the first of equal lines for the first of
/// equal rows, and so on.
class Matcher {
  public:
    Matcher(Database& database, const OrderLines& lines, ImportMode mode, std::string_view mapping)
        : m_database(database), m_lines(lines), m_mode(mode), m_prints(fingerprints_of(lines)),
          m_details(details_of(lines)) {
        if (mode != ImportMode::add) {
            m_days = counted_days(lines);
            for (std::size_t i = 0; i < m_prints.size(); ++i) {
                m_prints[i] = mixed(m_prints[i], m_details[i]);
            }
        }
        if (mode == ImportMode::replace) {
            m_alike = sources_read_alike(database, mapping);
        }
    }

    StoredMatches match(const Progress& progress) {
        group_rows();
        scan_stored(progress);
        StoredMatches matches;
        matches.line = EvenColumn<std::int64_t>(m_lines.size(), 0);
        matches.differs.resize(m_lines.size());
        const std::vector<std::uint32_t> hits_begin = sort_hits();
        std::vector<std::uint32_t> next = hits_begin;
        std::vector<std::int64_t> taken;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::uint32_t group = m_row_group[i];
            if (m_lines.disposition[i] == Disposition::merged ||
                next[group] == hits_begin[group + 1]) {
                continue;
            }
            const Hit& hit = m_sorted[next[group]++];
            matches.line.set(i, hit.line);
            matches.differs[i] = hit.details != m_details[i];
            taken.push_back(hit.line);
        }
        std::sort(taken.begin(), taken.end());
        std::set_difference(m_scope.begin(), m_scope.end(), taken.begin(), taken.end(),
                            std::back_inserter(matches.superseded));
        return matches;
    }

  private:
    struct Hit {
        std::uint32_t group;
        std::int64_t line;
        std::uint64_t details;
    };

    /// Rows of the source that say the same form a group.
    void group_rows() {
        m_groups.reserve(m_prints.size());
        m_row_group.reserve(m_prints.size());
        for (const std::uint64_t print : m_prints) {
            const auto next = static_cast<std::uint32_t>(m_groups.size());
            m_row_group.push_back(m_groups.try_emplace(print, next).first->second);
        }
    }

    /// Lines in the order of their ids, so that hits of a group are too.
    void scan_stored(const Progress& progress) {
        constexpr std::int64_t rows_a_report = 8192;
        const StoredOrders orders = stored_orders(m_database, m_lines);
        const HashById products =
            hashes_by_id(m_database, "SELECT product_id, product_key FROM products");
        const HashById statuses =
            hashes_by_id(m_database, "SELECT status_id, status FROM statuses");
        const auto all =
            static_cast<double>(m_database.value("SELECT max(line_id) FROM order_lines"));
        Statement rows(m_database,
                       "SELECT order_id, product_id, ordered_at, quantity, amount_micros,"
                       " unit_price_micros, status_id, exclusion, discount_micros, cost_micros,"
                       " disposition, line_id, source_id FROM order_lines WHERE disposition < 3");
        for (std::int64_t n = 1; rows.step(); ++n) {
            if (n % rows_a_report == 0) {
                progress.step(std::min(1.0, static_cast<double>(n) / all), Stage::matching);
            }
            const auto order = orders.find(rows.integer(0));
            if (order == orders.end()) {
                continue;
            }
            const auto details = [&] {
                return details_print({hash_of(statuses, rows, 6),
                                      rows.is_null(7) ? no_text : text_hash(rows.text(7)),
                                      rows.integer(8), rows.integer(9), rows.integer(10)});
            };
            std::uint64_t print =
                fingerprint({order->second.print, hash_of(products, rows, 1), rows.integer(2),
                             rows.real(3), rows.integer(5), rows.integer(4)});
            if (m_mode != ImportMode::add) {
                print = mixed(print, details());
            }
            if (const auto group = m_groups.find(print); group != m_groups.end()) {
                m_hits.push_back({group->second, rows.integer(11), details()});
            }
            if (m_days && m_days->holds(day_of(rows.integer(2))) &&
                (order->second.in_file || m_alike.contains(rows.integer(12)))) {
                m_scope.push_back(rows.integer(11));
            }
        }
    }

    /// Hits by group; where each group begins.
    std::vector<std::uint32_t> sort_hits() {
        std::vector<std::uint32_t> begin(m_groups.size() + 1);
        for (const Hit& hit : m_hits) {
            ++begin[hit.group + 1];
        }
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        std::vector<std::uint32_t> next = begin;
        m_sorted.resize(m_hits.size());
        for (const Hit& hit : m_hits) {
            m_sorted[next[hit.group]++] = hit;
        }
        return begin;
    }

    Database& m_database;
    const OrderLines& m_lines;
    ImportMode m_mode;
    std::vector<std::uint64_t> m_prints, m_details;
    std::optional<DayRange> m_days; ///< of update and replace
    std::unordered_set<std::int64_t> m_alike;
    std::unordered_map<std::uint64_t, std::uint32_t> m_groups; ///< by print
    std::vector<std::uint32_t> m_row_group;
    std::vector<Hit> m_hits, m_sorted;
    std::vector<std::int64_t> m_scope; ///< stored lines that have to be in the source to stay
};

std::uint64_t reject_print(std::string_view reason, std::string_view column,
                           std::string_view text) {
    return mixed(mixed(text_hash(reason), text_hash(column)), text_hash(text));
}

} // namespace

std::optional<DayRange> counted_days(const OrderLines& lines) {
    std::optional<DayRange> days;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines.disposition[i] == Disposition::kept ||
            lines.disposition[i] == Disposition::refund) {
            const Day day = day_of(lines.ordered_at[i]);
            days = days ? DayRange{std::min(days->first, day), std::max(days->last, day)}
                        : DayRange{day, day};
        }
    }
    return days;
}

StoredMatches match_stored_lines(Database& database, const OrderLines& lines, ImportMode mode,
                                 std::string_view mapping_json, const Progress& progress) {
    if (database.value("SELECT EXISTS (SELECT 1 FROM order_lines)") == 0) {
        return {EvenColumn<std::int64_t>(lines.size(), 0), std::vector<bool>(lines.size()), {}};
    }
    return Matcher(database, lines, mode, mapping_json).match(progress);
}

std::vector<std::int64_t> match_stored_rejects(Database& database,
                                               const std::vector<RejectedRow>& rejected) {
    std::unordered_map<std::uint64_t, std::vector<std::int64_t>> stored; // latest id first
    if (!rejected.empty()) {
        Statement rows(database, "SELECT reason, column_name, row_text, reject_id"
                                 " FROM rejected_rows ORDER BY reject_id DESC");
        while (rows.step()) {
            stored[reject_print(rows.text(0), rows.text(1), rows.text(2))].push_back(
                rows.integer(3));
        }
    }
    std::vector<std::int64_t> matches(rejected.size(), 0);
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        const auto found = stored.find(
            reject_print(name(rejected[i].reason), rejected[i].column, rejected[i].text));
        if (found != stored.end() && !found->second.empty()) {
            matches[i] = found->second.back();
            found->second.pop_back();
        }
    }
    return matches;
}

TextIds find_text_ids(Database& database, const char* sql, const StringTable& texts) {
    TextIds ids{std::vector<std::int64_t>(texts.size(), 0), 0};
    Statement rows(database, sql);
    while (rows.step()) {
        if (const std::uint32_t at = texts.find(rows.text(1)); at != StringTable::npos) {
            ids.id[at] = rows.integer(0);
        }
        ids.last = std::max(ids.last, rows.integer(0));
    }
    return ids;
}

} // namespace perennial
