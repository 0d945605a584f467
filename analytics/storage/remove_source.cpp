// Undo of an import. Every line belongs to the earliest source that says it (docs/project_file.md),
// so taking a source out hands its lines to the next source that says them, and drops the rest.
#include "analytics/core/error.h"
#include "analytics/storage/change_record.h"
#include "analytics/storage/database.h"
#include "analytics/storage/hand_over_facts.h"
#include "analytics/storage/import_record.h"
#include "analytics/storage/ledger_rows.h"
#include "analytics/storage/project.h"
#include "analytics/storage/rows_come_to_life.h"
#include "analytics/storage/side_rows.h"
#include "analytics/storage/snapshot.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace perennial {

namespace {

constexpr std::int64_t nobody = std::numeric_limits<std::int64_t>::max();

/// A source's row that says what a line says.
struct Claim {
    std::int64_t source = nobody, row = 0;
    friend auto operator<=>(const Claim&, const Claim&) = default;
};

struct OwnLine {
    std::int64_t line;
    Claim heir; ///< earliest other source that says the same
};

class SourceRemoval {
  public:
    SourceRemoval(Database& database, std::int64_t source, const Progress& progress)
        : m_database(database), m_source(source), m_progress(progress) {}

    void run() {
        find_heirs();
        m_progress.step(0.3, Stage::matching);
        hand_over_facts(m_database, m_source, m_runs);
        bring_back_superseded();
        swap_in_equal_lines();
        m_progress.step(0.4, Stage::writing);
        hand_over_lines();
        hand_over_rejects();
        m_progress.step(0.7, Stage::writing);
        rewrite_merges();
        drop_source();
        m_progress.step(0.8, Stage::writing);
        drop_unused();
        m_alive.settle(m_database);
    }

  private:
    void run_sql(std::string_view sql) { Statement(m_database, sql).bind(1, m_source).run(); }

    OwnLine* own(std::int64_t line) {
        const auto found =
            std::lower_bound(m_own.begin(), m_own.end(), line,
                             [](const OwnLine& own, std::int64_t id) { return own.line < id; });
        return found != m_own.end() && found->line == line ? &*found : nullptr;
    }

    /// Calls back for every row of another source that is a stored line, earlier sources first.
    void for_each_claim(const std::function<void(Claim, std::int64_t line)>& work) {
        for (const MergedRun& run : m_runs) {
            for (std::int64_t i = 0; i < run.rows; ++i) {
                work({run.source_id, run.source_row + i}, run.line_id + i);
            }
        }
    }

    void find_heirs() {
        constexpr std::size_t rows_a_report = 8192;
        Statement lines(m_database,
                        "SELECT line_id FROM order_lines WHERE source_id = ?1 ORDER BY line_id");
        lines.bind(1, m_source);
        while (lines.step()) {
            m_own.push_back({lines.integer(0), {}});
            if (m_own.size() % rows_a_report == 0) {
                m_progress.step(0.1, Stage::matching);
            }
        }
        Statement runs(m_database, "SELECT source_id, source_row, rows, line_id FROM merged_rows"
                                   " WHERE source_id <> ?1 ORDER BY source_id, source_row");
        runs.bind(1, m_source);
        while (runs.step()) {
            m_runs.push_back({runs.integer(0), runs.integer(1), runs.integer(2), runs.integer(3)});
        }
        for_each_claim([this](Claim claim, std::int64_t line) {
            if (OwnLine* mine = own(line)) {
                mine->heir = std::min(mine->heir, claim);
            }
        });
    }

    void bring_back_superseded() {
        run_sql("UPDATE order_lines SET disposition = h.disposition FROM hidden_lines h"
                " WHERE h.line_id = order_lines.line_id AND h.superseded_by = ?1");
        run_sql("DELETE FROM hidden_lines WHERE superseded_by = ?1");
        run_sql("UPDATE orders SET (ordered_at, channel_id, coupon_id, country_id) ="
                " (f.ordered_at, f.channel_id, f.coupon_id, f.country_id) FROM order_facts f"
                " WHERE f.order_id = orders.order_id AND f.source_id = ?1 AND f.superseded = 1");
        run_sql("DELETE FROM order_facts WHERE source_id = ?1");
    }

    struct EqualLine {
        std::int64_t line, shown;
        Claim owner;
    };

    /// A shown line of this source beside which hidden ones say the same with other details: the
    /// earliest of those that are left is shown from now on. Shown lines keep their ids.
    void swap_in_equal_lines() {
        std::map<std::int64_t, EqualLine> earliest; // by shown line
        {
            Statement rows(
                m_database,
                "SELECT h.line_id, h.shown_line_id, l.source_id, l.source_row FROM hidden_lines h"
                " JOIN order_lines l ON l.line_id = h.line_id"
                " JOIN order_lines s ON s.line_id = h.shown_line_id"
                " WHERE s.source_id = ?1 AND l.source_id <> ?1");
            rows.bind(1, m_source);
            while (rows.step()) {
                const EqualLine line{
                    rows.integer(0), rows.integer(1), {rows.integer(2), rows.integer(3)}};
                const auto [at, added] = earliest.try_emplace(line.shown, line);
                if (!added && line.owner < at->second.owner) {
                    at->second = line;
                }
            }
        }
        for (const auto& [shown, line] : earliest) {
            if (OwnLine* mine = own(shown); mine != nullptr && line.owner < mine->heir) {
                show(line, *mine);
            }
        }
    }

    void show(const EqualLine& line, OwnLine& mine) {
        m_taken_over.push_back({line.shown, line.owner.source});
        m_repoint[line.line] = line.shown;
        const std::string details = "discount_micros, cost_micros, exclusion, status_id,"
                                    " source_id, source_row";
        if (mine.heir.source == nobody) {
            Statement(m_database, "UPDATE order_lines SET (" + details +
                                      ", disposition) = (SELECT " + details +
                                      ", (SELECT disposition FROM hidden_lines"
                                      " WHERE line_id = ?2) FROM order_lines WHERE line_id = ?2)"
                                      " WHERE line_id = ?1")
                .bind(1, line.shown)
                .bind(2, line.line)
                .run();
            Statement(m_database, "DELETE FROM order_lines WHERE line_id = ?1")
                .bind(1, line.line)
                .run();
            Statement(m_database, "DELETE FROM hidden_lines WHERE line_id = ?1")
                .bind(1, line.line)
                .run();
        } else {
            exchange_details(line, mine.heir);
            m_repoint[line.shown] = line.line;
            m_given.insert(mine.heir);
        }
        mine.heir = {nobody, -1}; // done: no longer of this source
    }

    /// The two lines change places; the one that goes out of sight belongs to its heir.
    void exchange_details(const EqualLine& line, Claim heir) {
        struct Details {
            std::int64_t discount, cost, disposition, status, source, row;
            std::optional<std::string> exclusion;
        };
        const auto read = [&](std::int64_t id) {
            Statement row(m_database,
                          "SELECT discount_micros, cost_micros, coalesce(h.disposition,"
                          " l.disposition), coalesce(status_id, 0), source_id, source_row,"
                          " exclusion FROM order_lines l LEFT JOIN hidden_lines h USING (line_id)"
                          " WHERE line_id = ?1");
            row.bind(1, id);
            row.step();
            return Details{row.integer(0),
                           row.integer(1),
                           row.integer(2),
                           row.integer(3),
                           row.integer(4),
                           row.integer(5),
                           row.is_null(6) ? std::nullopt : std::optional(std::string(row.text(6)))};
        };
        const auto write = [&](std::int64_t id, const Details& details, std::int64_t disposition,
                               Claim owner) {
            Statement row(m_database,
                          "UPDATE order_lines SET discount_micros = ?2, cost_micros = ?3,"
                          " disposition = ?4, status_id = nullif(?5, 0), source_id = ?6,"
                          " source_row = ?7, exclusion = ?8 WHERE line_id = ?1");
            row.bind(1, id).bind(2, details.discount).bind(3, details.cost).bind(4, disposition);
            row.bind(5, details.status).bind(6, owner.source).bind(7, owner.row);
            details.exclusion ? row.bind(8, *details.exclusion) : row.bind_null(8);
            row.run();
        };
        const Details out = read(line.shown);
        const Details in = read(line.line);
        write(line.shown, in, in.disposition, line.owner);
        write(line.line, out, merged_disposition, heir);
        Statement(m_database, "UPDATE hidden_lines SET disposition = ?2 WHERE line_id = ?1")
            .bind(1, line.line)
            .bind(2, out.disposition)
            .run();
    }

    void hand_over_lines() {
        constexpr std::size_t rows_a_report = 4096;
        Statement give(m_database,
                       "UPDATE order_lines SET source_id = ?2, source_row = ?3 WHERE line_id = ?1");
        for (std::size_t i = 0; i < m_own.size(); ++i) {
            const OwnLine& mine = m_own[i];
            if (i % rows_a_report == 0) {
                m_progress.step(0.4 + 0.3 * static_cast<double>(i) /
                                          static_cast<double>(m_own.size()),
                                Stage::writing);
            }
            if (mine.heir.source == nobody) {
                continue;
            }
            give.bind(1, mine.line).bind(2, mine.heir.source).bind(3, mine.heir.row).run();
            m_given.insert(mine.heir);
            m_taken_over.push_back({mine.line, mine.heir.source});
        }
    }

    void hand_over_rejects() {
        run_sql(
            "CREATE TEMP TABLE reject_heirs AS SELECT m.reject_id, min(m.source_id) AS source_id,"
            " m.source_row FROM merged_rejects m JOIN rejected_rows r USING (reject_id)"
            " WHERE r.source_id = ?1 AND m.source_id <> ?1 GROUP BY m.reject_id");
        {
            Statement rows(m_database,
                           "SELECT h.source_id, reason, amount_micros FROM reject_heirs h"
                           " JOIN rejected_rows USING (reject_id)");
            while (rows.step()) {
                m_alive.count(rows.integer(0), 2, rows.text(1), Money{rows.integer(2)});
            }
        }
        m_database.execute(
            "UPDATE rejected_rows SET source_id = h.source_id, source_row = h.source_row"
            " FROM reject_heirs h WHERE h.reject_id = rejected_rows.reject_id;"
            "DELETE FROM merged_rejects WHERE EXISTS (SELECT 1 FROM reject_heirs h"
            " WHERE h.reject_id = merged_rejects.reject_id"
            " AND h.source_id = merged_rejects.source_id);"
            "DROP TABLE reject_heirs");
        run_sql("DELETE FROM merged_rejects WHERE source_id = ?1");
        run_sql("DELETE FROM rejected_rows WHERE source_id = ?1");
    }

    /// Without what this source merged, and without rows that became lines of their own.
    void rewrite_merges() {
        if (!m_given.empty() || !m_repoint.empty()) {
            std::vector<MergedRun> left;
            for_each_claim([&](Claim claim, std::int64_t line) {
                if (!m_given.contains(claim)) {
                    const auto to = m_repoint.find(line);
                    append(left, claim.source, claim.row,
                           to == m_repoint.end() ? line : to->second);
                }
            });
            m_database.execute("DELETE FROM merged_rows");
            write_merged_runs(m_database, left);
        } else {
            run_sql("DELETE FROM merged_rows WHERE source_id = ?1");
        }
        count_taken_over();
    }

    void drop_source() {
        run_sql("DELETE FROM hidden_lines WHERE line_id IN"
                " (SELECT line_id FROM order_lines WHERE source_id = ?1)");
        run_sql("DELETE FROM order_lines WHERE source_id = ?1");
        run_sql("DELETE FROM ledger_entries WHERE source_id = ?1");
        run_sql("DELETE FROM sources WHERE source_id = ?1");
        m_database.execute("DELETE FROM settings WHERE key = 'currency' AND NOT EXISTS"
                           " (SELECT 1 FROM sources WHERE currency = settings.value)");
    }

    void drop_unused() {
        m_database.execute(
            "DELETE FROM order_facts WHERE order_id NOT IN (SELECT order_id FROM order_lines);"
            "DELETE FROM orders WHERE order_id NOT IN (SELECT order_id FROM order_lines);"
            "DELETE FROM customers WHERE customer_id NOT IN"
            " (SELECT customer_id FROM orders WHERE customer_id > 0);"
            "DELETE FROM product_facts WHERE product_id NOT IN"
            " (SELECT product_id FROM order_lines WHERE product_id > 0);"
            "DELETE FROM products WHERE product_id NOT IN"
            " (SELECT product_id FROM order_lines WHERE product_id > 0);"
            "DELETE FROM statuses WHERE status_id NOT IN"
            " (SELECT status_id FROM order_lines WHERE status_id > 0);"
            "DELETE FROM categories WHERE category_id NOT IN"
            " (SELECT category_id FROM products WHERE category_id > 0 UNION"
            "  SELECT category_id FROM product_facts WHERE category_id > 0)");
        for (const std::string word : {"channel", "coupon", "country"}) {
            const std::string table = word == "country" ? "countries" : word + "s";
            const std::string id = word + "_id";
            m_database.execute(("DELETE FROM " + table + " WHERE " + id + " NOT IN (SELECT " + id +
                                " FROM orders WHERE " + id + " > 0 UNION SELECT " + id +
                                " FROM order_facts WHERE " + id + " > 0)")
                                   .c_str());
        }
    }

    void count_taken_over() {
        Statement row(m_database, "SELECT disposition, exclusion, amount_micros FROM order_lines"
                                  " WHERE line_id = ?1");
        for (const auto& [line, source] : m_taken_over) {
            row.bind(1, line);
            if (row.step() && row.integer(0) < merged_disposition) {
                m_alive.count(source, row.integer(0), row.text(1), Money{row.integer(2)});
            }
            row.reset();
        }
    }

    Database& m_database;
    std::int64_t m_source;
    const Progress& m_progress;
    std::vector<OwnLine> m_own; ///< by line id
    std::vector<MergedRun> m_runs;
    std::set<Claim> m_given; ///< rows that became lines of their source
    std::unordered_map<std::int64_t, std::int64_t> m_repoint;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_taken_over; ///< line, its new source
    RowsComeToLife m_alive;
};

} // namespace

std::string undone_first(Database& database, std::int64_t source_id) {
    Statement rows(database,
                   "SELECT later.path FROM sources later JOIN sources this ON this.source_id = ?1"
                   " WHERE later.source_id > ?1 AND"
                   "  ((later.mode <> 'add' OR this.mode <> 'add')"
                   "    AND coalesce(later.first_row_day <= this.last_row_day"
                   "         AND this.first_row_day <= later.last_row_day, 1)"
                   "   OR later.first_row_day IS NULL AND EXISTS (SELECT 1 FROM ledger_entries e"
                   "       WHERE e.source_id = later.source_id AND e.entry = 'merged' AND rows > 0"
                   "         AND NOT EXISTS (SELECT 1 FROM merged_rejects m"
                   "                         WHERE m.source_id = later.source_id)))"
                   " ORDER BY later.source_id DESC LIMIT 1");
    rows.bind(1, source_id);
    return rows.step() ? std::string(rows.text(0)) : std::string();
}

RemovedSource Project::remove_source(std::int64_t source_id, const Progress& progress,
                                     bool keep_changes) {
    Database& database = *m_database;
    const ForeignKeysPaused paused(database);
    Transaction transaction(database);
    {
        Statement known(database, "SELECT 1 FROM sources WHERE source_id = ?1");
        known.bind(1, source_id);
        if (!known.step()) {
            throw Error(ErrorCode::source_unknown, std::to_string(source_id), path());
        }
    }
    if (const std::string later = undone_first(database, source_id); !later.empty()) {
        throw Error(ErrorCode::undo_later_first, later, path());
    }
    std::optional<ChangeRecord> record;
    if (keep_changes) {
        record.emplace(database);
    }
    SourceRemoval(database, source_id, progress).run();
    bump_dataset_version(database);
    RemovedSource removed{record ? record->changes() : std::string(),
                          setting("dataset_version").value_or(""), TableKind::orders};
    record.reset(); // the snapshot is made anew, not put back
    rebuild_snapshot(database, progress.part(0.85, 0.97));
    progress.step(0.97, Stage::writing); // the last moment to stop: what follows is kept
    transaction.commit();
    return removed;
}

} // namespace perennial
