#include "analytics/storage/side_rows.h"

#include "analytics/core/error.h"
#include "analytics/storage/database.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

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

/// Of a column that is not text; numbers are stored in units.
std::int64_t stored_value(const Statement& row, int at, SideType type) {
    return type == SideType::number
               ? static_cast<std::int64_t>(std::llround(row.real(at) * micros_a_unit))
               : row.integer(at);
}

std::string stored_content(const Statement& row, const SideTable& table) {
    RowText text;
    int at = 0;
    for (const SideTable::Column& column : table.columns) {
        if (row.is_null(at)) {
            text.add_missing();
        } else if (column.spec.type == SideType::text) {
            text.add(row.text(at));
        } else {
            text.add(stored_value(row, at, column.spec.type));
        }
        ++at;
    }
    text.add(row.text(at));
    return text.take();
}

std::string content_of(const SideTable& table, std::size_t i) {
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
    return "INSERT OR REPLACE INTO " + side_target(table.kind) + " (" + side_columns(table.kind) +
           ", import_id, source_row) VALUES (" + values + ")";
}

void insert_row(Statement& insert, const SideTable& table, std::size_t i, std::int64_t import_id) {
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
    insert.bind(parameter + 2, import_id);
    insert.bind(parameter + 3, static_cast<std::int64_t>(table.row[i]));
    insert.run();
}

/// Rows that follow one another and merged with rows that do: one run, so that a file that is
/// imported again takes one row.
class MergedSideRows {
  public:
    MergedSideRows(Database& database, std::int64_t import_id)
        : m_insert(database, "INSERT INTO table_merged_rows (import_id, source_row, rows,"
                             " said_import_id, said_row) VALUES (?1, ?2, ?3, ?4, ?5)"),
          m_import(import_id) {}

    void add(std::int64_t source_row, SideRowId said) {
        if (m_rows > 0 && m_first + m_rows == source_row && m_said.import_id == said.import_id &&
            m_said.source_row + m_rows == said.source_row) {
            ++m_rows;
            return;
        }
        write();
        m_first = source_row;
        m_said = said;
        m_rows = 1;
    }
    void write() {
        if (m_rows > 0) {
            m_insert.bind(1, m_import).bind(2, m_first).bind(3, std::exchange(m_rows, 0));
            m_insert.bind(4, m_said.import_id).bind(5, m_said.source_row).run();
        }
    }

  private:
    Statement m_insert;
    std::int64_t m_import;
    std::int64_t m_first = 0, m_rows = 0;
    SideRowId m_said;
};

/// "" for kinds without a key, whose rows take nothing's place.
std::string key_column(TableKind kind) {
    for (const SideFieldSpec& spec : side_fields(kind)) {
        if (spec.key) {
            return side_column(spec);
        }
    }
    return {};
}

/// Keeps the row of a key that another one takes the place of.
class SupersededSideRows {
  public:
    SupersededSideRows(Database& database, TableKind kind, std::int64_t import_id)
        : m_keep(database,
                 "INSERT INTO table_superseded_rows (import_id, source_row,"
                 " superseded_by, row_json) SELECT import_id, source_row, ?1, json_array(" +
                     side_columns(kind) + ") FROM " + side_target(kind) + " WHERE " +
                     key_column(kind) + " = ?2"),
          m_import(import_id) {}
    void add(std::string_view key) { m_keep.bind(1, m_import).bind(2, key).run(); }

  private:
    Statement m_keep;
    std::int64_t m_import;
};

} // namespace

std::string side_target(TableKind kind) {
    for (const SideTarget& target : side_targets) {
        if (target.kind == kind) {
            return target.table;
        }
    }
    throw Error(ErrorCode::bad_input, "orders are stored as order lines");
}

std::string side_column(const SideFieldSpec& spec) {
    std::string column(name(spec.field));
    if (column.size() > 3 && column.substr(column.size() - 3) == "_id") {
        column.replace(column.size() - 2, 2, "key");
    }
    return column + (spec.type == SideType::money ? "_micros" : "");
}

std::string side_columns(TableKind kind) {
    std::string columns;
    for (const SideFieldSpec& spec : side_fields(kind)) {
        columns += side_column(spec) + ", ";
    }
    return columns + "facts_json";
}

const char* side_home(SideField field) {
    switch (field) {
    case SideField::customer_id:
        return "SELECT customer_key FROM customers";
    case SideField::product_id:
        return "SELECT product_key FROM products";
    case SideField::order_id:
        return "SELECT order_key FROM orders";
    default:
        return "SELECT campaign_key FROM campaigns";
    }
}

StoredSideRows::StoredSideRows(const Database& database, const SideTable& table) {
    const auto key = std::find_if(table.columns.begin(), table.columns.end(),
                                  [](const SideTable::Column& column) { return column.spec.key; });
    m_key = key == table.columns.end() ? -1 : static_cast<int>(key - table.columns.begin());
    const int id_at = static_cast<int>(table.columns.size()) + 1;
    Statement rows(database, "SELECT " + side_columns(table.kind) +
                                 ", import_id, source_row FROM " + side_target(table.kind) +
                                 (m_key < 0 ? " ORDER BY rowid DESC" : ""));
    while (rows.step()) {
        const SideRowId id{rows.integer(id_at), rows.integer(id_at + 1)};
        std::string content = stored_content(rows, table);
        if (m_key >= 0) {
            m_rows_of_keys.emplace(rows.text(m_key), Stored{std::move(content), id});
        } else {
            m_rows[std::move(content)].push_back(id);
        }
    }
}

StoredSideRows::Found StoredSideRows::look_up(const SideTable& table, std::size_t i) {
    const std::string content = content_of(table, i);
    if (m_key < 0) {
        const auto found = m_rows.find(content);
        if (found == m_rows.end() || found->second.empty()) {
            return {};
        }
        const SideRowId id = found->second.back();
        found->second.pop_back();
        return {State::stored, id, {}};
    }
    const auto position = table.columns[static_cast<std::size_t>(m_key)].values[i];
    const auto found =
        m_rows_of_keys.find(std::string(table.texts[static_cast<std::size_t>(position)]));
    if (found == m_rows_of_keys.end()) {
        return {};
    }
    const Stored& row = found->second;
    return {row.content == content ? State::stored : State::updated, row.id, found->first};
}

void insert_side_rows(Database& database, const SideTable& table, std::int64_t import_id,
                      TableLedger& ledger, const Progress& progress) {
    StoredSideRows stored(database, table);
    MergedSideRows merged(database, import_id);
    Statement insert(database, insert_sql(table));
    std::optional<SupersededSideRows> superseded;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (i % side_rows_between_checks == 0) {
            progress.step(static_cast<double>(i) / static_cast<double>(table.size()),
                          Stage::writing);
        }
        const StoredSideRows::Found found = stored.look_up(table, i);
        if (found.state == StoredSideRows::State::stored) {
            --ledger.rows_kept;
            ++ledger.rows_merged;
            merged.add(static_cast<std::int64_t>(table.row[i]), found.said);
            continue;
        }
        if (found.state == StoredSideRows::State::updated) {
            ++ledger.rows_updated;
            if (!superseded) {
                superseded.emplace(database, table.kind, import_id);
            }
            superseded->add(found.key);
        }
        insert_row(insert, table, i, import_id);
    }
    merged.write();
}

void note_change_beside_orders(Database& database, TableKind kind) {
    if (is_read_with_orders(kind)) {
        database.execute("INSERT INTO settings (key, value) VALUES ('facts_version', '1')"
                         " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1");
    }
}

void write_side_totals(Database& database, const TableLedger& ledger, std::int64_t import_id) {
    Statement totals(database, "UPDATE table_imports SET rows_read = ?2, rows_kept = ?3, "
                               "rows_updated = ?4, rows_merged = ?5, rows_excluded = ?6 "
                               "WHERE import_id = ?1");
    totals.bind(1, import_id);
    int parameter = 1;
    for (const std::uint64_t rows : {ledger.rows_read, ledger.rows_kept, ledger.rows_updated,
                                     ledger.rows_merged, ledger.rows_excluded}) {
        totals.bind(++parameter, static_cast<std::int64_t>(rows));
    }
    totals.run();
}

SideTable empty_side_table(TableKind kind) {
    SideTable table;
    table.kind = table.ledger.kind = kind;
    for (const SideFieldSpec& spec : side_fields(kind)) {
        table.columns.push_back({spec, {}});
    }
    return table;
}

void append_side_row(SideTable& table, const Statement& row, std::int64_t source_row) {
    int at = 0;
    for (SideTable::Column& column : table.columns) {
        column.values.push_back(row.is_null(at) ? SideTable::missing
                                : column.spec.type == SideType::text
                                    ? std::int64_t{table.texts.add(row.text(at))}
                                    : stored_value(row, at, column.spec.type));
        ++at;
    }
    table.facts.push_back(table.texts.add(row.text(at)));
    table.row.push_back(static_cast<std::uint64_t>(source_row));
}

void append_side_row(SideTable& table, const SideTable& from, std::size_t i,
                     std::int64_t source_row) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const std::int64_t value = from.columns[c].values[i];
        const bool text =
            table.columns[c].spec.type == SideType::text && value != SideTable::missing;
        table.columns[c].values.push_back(
            text ? std::int64_t{table.texts.add(from.texts[static_cast<std::size_t>(value)])}
                 : value);
    }
    table.facts.push_back(table.texts.add(from.texts[from.facts[i]]));
    table.row.push_back(static_cast<std::uint64_t>(source_row));
}

} // namespace perennial
