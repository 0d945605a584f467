#include "analytics/core/error.h"
#include "analytics/storage/database.h"
#include "analytics/storage/import_record.h"
#include "analytics/storage/ledger_rows.h"
#include "analytics/storage/project.h"
#include "analytics/storage/source_writer.h"

#include <sqlite3.h>

#include <algorithm>

namespace perennial {

namespace {

std::int64_t write_source(Database& database, const SourceRecord& source, const Ledger& ledger,
                          const OrderLines& lines) {
    const std::int64_t id = database.value("SELECT max(source_id) FROM sources") + 1;
    Statement insert(database,
                     "INSERT INTO sources (source_id, path, imported_at, format_json, mapping_json,"
                     " currency, orders, customers, duplicate_rows, rounded_amounts,"
                     " first_order_day, last_order_day, mode, first_row_day, last_row_day)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    insert.bind(1, id).bind(2, source.path).bind(3, source.imported_at);
    insert.bind(4, source.format_json).bind(5, source.mapping_json).bind(6, ledger.currency);
    insert.bind(7, static_cast<std::int64_t>(ledger.orders));
    insert.bind(8, static_cast<std::int64_t>(ledger.customers));
    insert.bind(9, static_cast<std::int64_t>(ledger.duplicate_rows));
    insert.bind(10, static_cast<std::int64_t>(ledger.rounded_amounts));
    if (ledger.first_order_date && ledger.last_order_date) {
        insert.bind(11, std::int64_t{ledger.first_order_date->time_since_epoch().count()});
        insert.bind(12, std::int64_t{ledger.last_order_date->time_since_epoch().count()});
    }
    insert.bind(13, name(source.mode));
    if (lines.size() > 0) {
        const auto [first, last] =
            std::minmax_element(lines.ordered_at.begin(), lines.ordered_at.end());
        insert.bind(14, std::int64_t{day_of(*first).time_since_epoch().count()});
        insert.bind(15, std::int64_t{day_of(*last).time_since_epoch().count()});
    }
    insert.run();
    write_ledger_entries(database, id, ledger);
    return id;
}

void write_rejects(Database& database, std::int64_t source_id,
                   const std::vector<RejectedRow>& rejected,
                   const std::vector<std::int64_t>& merged) {
    Statement insert(database, "INSERT INTO rejected_rows (source_id, source_row, reason,"
                               " column_name, row_text, amount_micros)"
                               " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        if (merged[i] == 0) {
            insert.bind(1, source_id).bind(2, static_cast<std::int64_t>(rejected[i].row));
            insert.bind(3, name(rejected[i].reason)).bind(4, rejected[i].column);
            insert.bind(5, rejected[i].text).bind(6, rejected[i].amount.micros).run();
        }
    }
}

/// The rows of a first source go straight into the file: a log would be written, then copied. As
/// safe, and nobody reads an empty project meanwhile. Where somebody does, the log stays.
class FirstSource {
  public:
    explicit FirstSource(Database& database) : m_database(database) {
        m_first = database.value("SELECT EXISTS (SELECT 1 FROM sources)") == 0;
        if (m_first) {
            set("PRAGMA journal_mode = DELETE");
            set("PRAGMA cache_size = -20480"); // rows are added at the ends of tables
        }
    }
    ~FirstSource() {
        if (m_first) {
            set("PRAGMA journal_mode = WAL");
            set("PRAGMA cache_size = -65536");
        }
    }
    FirstSource(const FirstSource&) = delete;
    FirstSource& operator=(const FirstSource&) = delete;

  private:
    void set(const char* mode) {
        sqlite3_exec(m_database.handle(), mode, nullptr, nullptr, nullptr);
    }

    Database& m_database;
    bool m_first = false;
};

} // namespace

Ledger Project::store(const OrderLines& lines, const std::vector<RejectedRow>& rejected,
                      Ledger ledger, SourceRecord source, const Progress& progress) {
    if (!ledger.balances()) {
        throw Error(ErrorCode::bad_input, "the ledger does not balance");
    }
    Database& database = *m_database;
    const ForeignKeysPaused paused(database); // outside the transaction, where SQLite heeds it
    const FirstSource straight(database);
    Transaction transaction(database);
    const std::string currency = setting("currency").value_or("");
    if (!currency.empty() && !lines.currency.empty() && currency != lines.currency) {
        throw Error(ErrorCode::mixed_currencies, currency + ", " + lines.currency, path());
    }
    const StoredMatches matches = match_stored_lines(database, lines, source.mode,
                                                     source.mapping_json, progress.part(0.0, 0.2));
    const std::vector<std::int64_t> merged_rejects = match_stored_rejects(database, rejected);
    count_as_merged(ledger, lines, matches, rejected, merged_rejects);

    SourceWriter writer(database, lines, matches, source.mode);
    const std::size_t added = writer.assign_ids(progress.part(0.2, 0.4));
    const std::int64_t source_id = write_source(database, source, ledger, lines);
    supersede(database, source_id, matches.superseded);
    writer.write(source_id, progress.part(0.4, 0.85));
    record_merges(database, source_id, lines, matches);
    write_rejects(database, source_id, rejected, merged_rejects);
    record_merged_rejects(database, source_id, rejected, merged_rejects);
    if (currency.empty() && !lines.currency.empty()) {
        Statement set(database, "INSERT OR REPLACE INTO settings VALUES ('currency', ?1)");
        set.bind(1, lines.currency).run();
    }
    if (added > 0 || !matches.superseded.empty()) {
        bump_dataset_version(database);
        writer.write_snapshot(progress.part(0.85, 0.97));
    }
    progress.step(0.97, Stage::writing); // the last moment to stop: what follows is kept
    transaction.commit();
    return ledger;
}

} // namespace perennial
