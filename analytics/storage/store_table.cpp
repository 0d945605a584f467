#include "analytics/storage/store_table.h"

#include "analytics/core/error.h"
#include "analytics/storage/database.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace perennial {
namespace {

constexpr std::size_t side_rows_between_checks = 1024;
constexpr double micros_a_unit = 1'000'000.0;

struct SideTarget {
    TableKind kind;
    const char* table;
};
constexpr SideTarget side_targets[] = {
    {TableKind::products, "product_details"}, {TableKind::customers, "customer_details"},
    {TableKind::campaigns, "campaigns"},      {TableKind::exposures, "campaign_exposures"},
    {TableKind::coupons, "coupon_offers"},    {TableKind::redemptions, "coupon_redemptions"},
    {TableKind::reviews, "reviews"},          {TableKind::web_events, "web_events"}};

std::string target_of(TableKind kind) {
    for (const SideTarget& target : side_targets) {
        if (target.kind == kind) {
            return target.table;
        }
    }
    throw Error(ErrorCode::bad_input, "orders are stored as order lines");
}

/// customer_id -> customer_key, cost -> cost_micros: as everywhere in the project file.
std::string sql_column(const SideFieldSpec& spec) {
    std::string column(name(spec.field));
    if (column.size() > 3 && column.substr(column.size() - 3) == "_id") {
        column.replace(column.size() - 2, 2, "key");
    }
    return column + (spec.type == SideType::money ? "_micros" : "");
}

std::string sql_columns(const SideTable& table) {
    std::string columns;
    for (const SideTable::Column& column : table.columns) {
        columns += sql_column(column.spec) + ", ";
    }
    return columns + "facts_json";
}

/// What a row says, as one text. Separators cannot be part of a value: trimmed texts may hold them
/// only by malice, and then two such rows merge.
class RowText {
  public:
    void add_missing() { m_text += "\x1e\x1f"; }
    void add(std::string_view text) { (m_text += text) += '\x1f'; }
    void add(std::int64_t value) { (m_text += std::to_string(value)) += '\x1f'; }
    std::string take() { return std::exchange(m_text, {}); }

  private:
    std::string m_text;
};

std::string stored_row(const Statement& row, const SideTable& table) {
    RowText text;
    int at = 0;
    for (const SideTable::Column& column : table.columns) {
        if (row.is_null(at)) {
            text.add_missing();
        } else if (column.spec.type == SideType::text) {
            text.add(row.text(at));
        } else if (column.spec.type == SideType::number) {
            text.add(static_cast<std::int64_t>(std::llround(row.real(at) * micros_a_unit)));
        } else {
            text.add(row.integer(at));
        }
        ++at;
    }
    text.add(row.text(at));
    return text.take();
}

std::string new_row(const SideTable& table, std::size_t i) {
    RowText text;
    for (const SideTable::Column& column : table.columns) {
        const std::int64_t value = column.values[i];
        if (value == SideTable::missing) {
            text.add_missing();
        } else if (column.spec.type == SideType::text) {
            text.add(table.texts[static_cast<std::size_t>(value)]);
        } else {
            text.add(value);
        }
    }
    text.add(table.texts[table.facts[i]]);
    return text.take();
}

/// Kinds with a key hold one row a key; others hold equal rows as often as a source has them.
class StoredTable {
  public:
    StoredTable(Database& database, const SideTable& table) {
        const auto key =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [](const SideTable::Column& column) { return column.spec.key; });
        m_key = key == table.columns.end() ? -1 : static_cast<int>(key - table.columns.begin());
        Statement rows(database, "SELECT " + sql_columns(table) + " FROM " + target_of(table.kind));
        while (rows.step()) {
            if (m_key >= 0) {
                m_rows_of_keys.emplace(rows.text(m_key), stored_row(rows, table));
            } else {
                ++m_rows[stored_row(rows, table)];
            }
        }
    }

    enum class State { added, updated, stored };
    State look_up(const SideTable& table, std::size_t i) {
        const std::string row = new_row(table, i);
        if (m_key < 0) {
            const auto found = m_rows.find(row);
            if (found == m_rows.end() || found->second == 0) {
                return State::added;
            }
            --found->second;
            return State::stored;
        }
        const auto position = table.columns[static_cast<std::size_t>(m_key)].values[i];
        const auto found =
            m_rows_of_keys.find(std::string(table.texts[static_cast<std::size_t>(position)]));
        return found == m_rows_of_keys.end() ? State::added
               : found->second == row        ? State::stored
                                             : State::updated;
    }

  private:
    int m_key = -1;
    std::unordered_map<std::string, std::uint64_t> m_rows;
    std::unordered_map<std::string, std::string> m_rows_of_keys;
};

std::string insert_sql(const SideTable& table) {
    std::string values;
    std::size_t parameter = 0;
    for (const SideTable::Column& column : table.columns) {
        values += "?" + std::to_string(++parameter);
        values += column.spec.type == SideType::number ? " / 1000000.0, " : ", ";
    }
    for (int i = 0; i < 3; ++i) {
        values += (i == 0 ? "?" : ", ?") + std::to_string(++parameter);
    }
    return "INSERT OR REPLACE INTO " + target_of(table.kind) + " (" + sql_columns(table) +
           ", import_id, source_row) VALUES (" + values + ")";
}

void insert_row(Statement& insert, const SideTable& table, std::size_t i, std::int64_t import) {
    int parameter = 0;
    for (const SideTable::Column& column : table.columns) {
        const std::int64_t value = column.values[i];
        ++parameter;
        if (value == SideTable::missing) {
            insert.bind_null(parameter);
        } else if (column.spec.type == SideType::text) {
            insert.bind(parameter, table.texts[static_cast<std::size_t>(value)]);
        } else {
            insert.bind(parameter, value);
        }
    }
    insert.bind(parameter + 1, table.texts[table.facts[i]]);
    insert.bind(parameter + 2, import);
    insert.bind(parameter + 3, static_cast<std::int64_t>(table.row[i]));
    insert.run();
}

void insert_rows_of(Database& database, const SideTable& table, std::int64_t import,
                    TableLedger& ledger, const Progress& progress) {
    StoredTable stored(database, table);
    Statement insert(database, insert_sql(table));
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (i % side_rows_between_checks == 0) {
            progress.step(static_cast<double>(i) / static_cast<double>(table.size()),
                          Stage::writing);
        }
        const auto state = stored.look_up(table, i);
        if (state == StoredTable::State::stored) {
            --ledger.rows_kept;
            ++ledger.rows_merged;
            continue;
        }
        ledger.rows_updated += state == StoredTable::State::updated ? 1 : 0;
        insert_row(insert, table, i, import);
    }
}

/// Where the keys of a field are at home.
const char* home_of(SideField field, TableKind kind) {
    switch (field) {
    case SideField::customer_id:
        return "SELECT customer_key FROM customers";
    case SideField::product_id:
        return "SELECT product_key FROM products";
    case SideField::order_id:
        return "SELECT order_key FROM orders";
    case SideField::campaign_id:
        return kind == TableKind::campaigns ? nullptr : "SELECT campaign_key FROM campaigns";
    default:
        return nullptr;
    }
}

std::vector<OrphanCount> count_orphans(Database& database, const SideTable& table) {
    std::vector<OrphanCount> orphans;
    for (const SideTable::Column& column : table.columns) {
        const char* home = home_of(column.spec.field, table.kind);
        const bool used = std::any_of(column.values.begin(), column.values.end(),
                                      [](std::int64_t v) { return v != SideTable::missing; });
        if (home == nullptr || !used) {
            continue;
        }
        std::vector<bool> known(table.texts.size(), false);
        Statement keys(database, home);
        while (keys.step()) {
            const std::uint32_t position = table.texts.find(keys.text(0));
            if (position != StringTable::npos) {
                known[position] = true;
            }
        }
        const auto rows =
            std::count_if(column.values.begin(), column.values.end(), [&](std::int64_t value) {
                return value != SideTable::missing && !known[static_cast<std::size_t>(value)];
            });
        orphans.push_back({column.spec.field, static_cast<std::uint64_t>(rows)});
    }
    return orphans;
}

void write_account(Database& database, const SideTable& table, const TableLedger& ledger,
                   std::int64_t import) {
    Statement totals(database, "UPDATE table_imports SET rows_read = ?2, rows_kept = ?3, "
                               "rows_updated = ?4, rows_merged = ?5, rows_excluded = ?6 "
                               "WHERE import_id = ?1");
    totals.bind(1, import);
    int parameter = 1;
    for (const std::uint64_t rows : {ledger.rows_read, ledger.rows_kept, ledger.rows_updated,
                                     ledger.rows_merged, ledger.rows_excluded}) {
        totals.bind(++parameter, static_cast<std::int64_t>(rows));
    }
    totals.run();
    Statement exclusion(database, "INSERT INTO table_exclusions VALUES (?, ?, ?, ?)");
    for (const SideExcluded& entry : ledger.excluded) {
        std::string first_rows;
        for (const std::uint64_t row : entry.first_rows) {
            first_rows += (first_rows.empty() ? "" : ",") + std::to_string(row);
        }
        exclusion.bind(1, import).bind(2, name(entry.reason));
        exclusion.bind(3, static_cast<std::int64_t>(entry.rows)).bind(4, first_rows);
        exclusion.run();
    }
    Statement rejected(
        database, "INSERT INTO table_rejected_rows SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS "
                  "(SELECT 1 FROM table_rejected_rows r JOIN table_imports i USING (import_id) "
                  "WHERE i.import_id < ?1 AND r.row_text = ?5 AND r.reason = ?3 AND i.kind = ?6)");
    for (const SideRejected& row : table.rejected) {
        rejected.bind(1, import).bind(2, static_cast<std::int64_t>(row.row));
        rejected.bind(3, name(row.reason)).bind(4, row.column).bind(5, row.text);
        rejected.bind(6, name(table.kind));
        rejected.run();
    }
}

} // namespace

void note_change_beside_orders(Database& database, TableKind kind) {
    if (kind == TableKind::customers || kind == TableKind::web_events) {
        database.execute("INSERT INTO settings (key, value) VALUES ('facts_version', '1')"
                         " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1");
    }
}

TableLedger store_table(const std::string& path, const SideTable& table, const SourceRecord& source,
                        const Progress& progress) {
    if (!table.ledger.balances() || table.ledger.rows_kept != table.size()) {
        throw Error(ErrorCode::bad_input, "the ledger does not cover the rows given");
    }
    const Project made(path, Project::Mode::open_or_create); // and brought to today's schema
    Database database(path, Database::Access::read_write);
    TableLedger ledger = table.ledger;
    Transaction transaction(database);
    const std::int64_t import =
        database.value("SELECT coalesce(max(import_id), 0) + 1 FROM table_imports");
    Statement record(database,
                     "INSERT INTO table_imports VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)");
    record.bind(1, import).bind(2, name(table.kind)).bind(3, source.path);
    record.bind(4, source.imported_at).bind(5, source.format_json).bind(6, source.mapping_json);
    record.run();
    insert_rows_of(database, table, import, ledger, progress);
    ledger.orphans = count_orphans(database, table);
    write_account(database, table, ledger, import);
    if (ledger.rows_kept > 0) {
        note_change_beside_orders(database, table.kind);
    }
    progress.check();
    transaction.commit();
    return ledger;
}

} // namespace perennial
