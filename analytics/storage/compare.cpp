#include "analytics/dataset/assemble.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "analytics/storage/stored_rows.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace perennial {

namespace {

constexpr std::size_t shown_keys = 10;

bool row_counts(const OrderLines& lines, std::size_t row) {
    return lines.disposition[row] == Disposition::kept ||
           lines.disposition[row] == Disposition::refund;
}

/// Matches of all three modes, told apart row by row.
class Comparison {
  public:
    Comparison(Database& database, const OrderLines& lines) : m_database(database), m_lines(lines) {
        if (const std::optional<DayRange> days = counted_days(lines)) {
            m_diff.first_day = days->first;
            m_diff.last_day = days->last;
        }
    }

    ImportDiff run(const std::string& mapping_json, const Progress& progress) {
        add(match_stored_lines(m_database, m_lines, ImportMode::add, mapping_json,
                               progress.part(0.0, 0.3)));
        const StoredMatches update = match_stored_lines(m_database, m_lines, ImportMode::update,
                                                        mapping_json, progress.part(0.3, 0.6));
        const StoredMatches replace = match_stored_lines(m_database, m_lines, ImportMode::replace,
                                                         mapping_json, progress.part(0.6, 0.9));
        m_state.resize(m_lines.order_keys.size());
        look_at_stored(update.superseded, replace.superseded);
        tell_rows(update);
        for (const ImportMode mode : {ImportMode::update, ImportMode::replace}) {
            ImportDiff::Effect& effect = m_diff.effects[static_cast<std::size_t>(mode)];
            effect.rows_added = m_unmatched_rows;
            effect.rows_superseded =
                mode == ImportMode::update ? update.superseded.size() : replace.superseded.size();
            effect.change += m_unmatched_amount;
        }
        return m_diff;
    }

  private:
    struct OrderState {
        bool stored = false;  ///< on the file's days
        bool changed = false; ///< counted as changed
        bool met = false;     ///< counted as new
    };

    void add(const StoredMatches& matches) {
        ImportDiff::Effect& effect = m_diff.effects[static_cast<std::size_t>(ImportMode::add)];
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (matches.line[i] == 0 && m_lines.disposition[i] != Disposition::merged) {
                ++effect.rows_added;
                effect.change += row_counts(m_lines, i) ? m_lines.amount[i] : Money{};
            }
        }
    }

    void mark_changed(std::uint32_t key) {
        if (!std::exchange(m_state[key].changed, true)) {
            ++m_diff.changed_orders;
            if (m_diff.first_changed.size() < shown_keys) {
                m_diff.first_changed.emplace_back(m_lines.order_keys[key]);
            }
        }
    }

    /// Stored lines on the file's days: of orders in the file, or missing from it.
    void look_at_stored(const std::vector<std::int64_t>& updated,
                        const std::vector<std::int64_t>& replaced) {
        if (!m_diff.first_day) {
            return;
        }
        const DayRange days{*m_diff.first_day, *m_diff.last_day};
        std::unordered_set<std::string> missing;
        Statement rows(m_database, "SELECT line_id, order_key, l.ordered_at, amount_micros,"
                                   " disposition FROM order_lines l JOIN orders USING (order_id)"
                                   " WHERE disposition < 3");
        while (rows.step()) {
            if (!days.holds(day_of(rows.integer(2)))) {
                continue;
            }
            const Money amount{rows.integer(4) < 2 ? rows.integer(3) : 0};
            const std::uint32_t key = m_lines.order_keys.find(rows.text(1));
            if (key != StringTable::npos) {
                m_state[key].stored = true;
            }
            if (std::binary_search(updated.begin(), updated.end(), rows.integer(0))) {
                mark_changed(key);
                m_diff.changed_before += amount;
                take_out(ImportMode::update, amount);
                take_out(ImportMode::replace, amount);
            } else if (std::binary_search(replaced.begin(), replaced.end(), rows.integer(0))) {
                ++m_diff.missing_rows;
                m_diff.missing_amount += amount;
                take_out(ImportMode::replace, amount);
                if (missing.emplace(rows.text(1)).second && missing.size() <= shown_keys) {
                    m_diff.first_missing.emplace_back(rows.text(1));
                }
            }
        }
        m_diff.missing_orders = missing.size();
    }

    void take_out(ImportMode mode, Money amount) {
        m_diff.effects[static_cast<std::size_t>(mode)].change += -amount;
    }

    void tell_rows(const StoredMatches& matches) {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines.disposition[i] == Disposition::merged) {
                continue;
            }
            const Money amount = row_counts(m_lines, i) ? m_lines.amount[i] : Money{};
            if (matches.line[i] != 0) {
                ++m_diff.same_rows;
                m_diff.same_amount += amount;
                continue;
            }
            ++m_unmatched_rows;
            m_unmatched_amount += amount;
            OrderState& order = m_state[m_lines.order[i].at()];
            if (order.stored) {
                mark_changed(m_lines.order[i].value);
                m_diff.changed_after += amount;
            } else {
                ++m_diff.new_rows;
                m_diff.new_amount += amount;
                m_diff.new_orders += std::exchange(order.met, true) ? 0 : 1;
            }
        }
    }

    Database& m_database;
    const OrderLines& m_lines;
    ImportDiff m_diff;
    std::vector<OrderState> m_state; ///< by order key
    std::uint64_t m_unmatched_rows = 0;
    Money m_unmatched_amount;
};

} // namespace

ImportDiff Project::compare(const OrderLines& lines, const std::string& mapping_json,
                            const Progress& progress) const {
    const Transaction snapshot(*m_database, Transaction::Kind::read);
    return Comparison(*m_database, lines).run(mapping_json, progress);
}

} // namespace perennial
