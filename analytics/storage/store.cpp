#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/order_grouper.h"
#include "analytics/storage/database.h"
#include "analytics/storage/ledger_rows.h"
#include "analytics/storage/project.h"
#include "analytics/storage/row_feed.h"
#include "analytics/storage/stored_rows.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace perennial {

namespace {

/// Takes one row out of a ledger entry and counts it as merged.
void move_to_merged(Ledger& ledger, std::uint64_t& rows, Money& amount, Money row_amount) {
    if (rows == 0) {
        throw Error(ErrorCode::bad_input, "the ledger does not cover the rows given");
    }
    --rows;
    amount += -row_amount;
    ++ledger.rows_merged;
    ledger.amount_merged += row_amount;
}

void merge_excluded(Ledger& ledger, Exclusion reason, std::uint64_t row, Money row_amount) {
    move_to_merged(ledger, ledger.rows_excluded, ledger.amount_excluded, row_amount);
    const auto entry = std::find_if(ledger.excluded.begin(), ledger.excluded.end(),
                                    [&](const auto& e) { return e.reason == reason; });
    if (entry == ledger.excluded.end()) {
        return;
    }
    --entry->rows;
    entry->amount += -row_amount;
    std::erase(entry->first_rows, row);
    if (entry->rows == 0) {
        ledger.excluded.erase(entry);
    }
}

void merge_rows(Ledger& ledger, const OrderLines& lines, const std::vector<bool>& merged) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!merged[i]) {
            continue;
        }
        switch (lines.disposition[i]) {
        case Disposition::kept:
            move_to_merged(ledger, ledger.rows_kept, ledger.amount_kept, lines.amount[i]);
            break;
        case Disposition::refund:
            move_to_merged(ledger, ledger.rows_refund, ledger.amount_refund, lines.amount[i]);
            break;
        case Disposition::excluded:
            merge_excluded(ledger, lines.exclusion[i], lines.row[i], lines.amount[i]);
            break;
        case Disposition::merged:
            break; // the import counted it so
        }
    }
}

void merge_rejects(Ledger& ledger, const std::vector<RejectedRow>& rejected,
                   const std::vector<bool>& merged) {
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        if (merged[i]) {
            merge_excluded(ledger, rejected[i].reason, rejected[i].row, rejected[i].amount);
        }
    }
}

/// A table of texts in the project and in the new source, brought together.
class TextTable {
  public:
    TextTable(Database& database, std::string table, std::string id, std::string text,
              const StringTable& texts)
        : m_database(database), m_target(table + " (" + id + ", " + text + ")"), m_texts(texts),
          m_ids(find_text_ids(database, ("SELECT " + id + ", " + text + " FROM " + table).c_str(),
                              texts)) {}

    /// The id of the text at `position`, given out when it is new; 0 for npos.
    std::int64_t use(std::uint32_t position) {
        if (position == StringTable::npos) {
            return 0;
        }
        std::int64_t& id = m_ids.id[position];
        if (id == 0) {
            id = ++m_ids.last;
            m_new.push_back(position);
        }
        return id;
    }
    std::int64_t id(std::uint32_t position) const {
        return position == StringTable::npos ? 0 : m_ids.id[position];
    }
    const std::vector<std::uint32_t>& added() const { return m_new; }

    void write() const {
        insert_rows(m_database, m_target, 2, m_new.size(),
                    [this](const Cell& cell, std::size_t row, int column) {
                        if (column == 0) {
                            cell.integer(m_ids.id[m_new[row]]);
                        } else {
                            cell.text(m_texts[m_new[row]]);
                        }
                    });
    }

  private:
    Database& m_database;
    std::string m_target;
    const StringTable& m_texts;
    TextIds m_ids;
    std::vector<std::uint32_t> m_new;
};

void optional_id(const Cell& cell, std::int64_t id) {
    if (id != 0) {
        cell.integer(id);
    }
}

/// Writes the rows of a source that are not stored yet, with the tables they refer to.
class SourceWriter {
  public:
    SourceWriter(Database& database, const OrderLines& lines, std::vector<bool> skip)
        : m_database(database), m_lines(lines), m_skip(std::move(skip)),
          m_channels(database, "channels", "channel_id", "channel", lines.channels),
          m_coupons(database, "coupons", "coupon_id", "coupon", lines.coupons),
          m_countries(database, "countries", "country_id", "country", lines.countries),
          m_categories(database, "categories", "category_id", "category", lines.categories),
          m_statuses(database, "statuses", "status_id", "status", lines.statuses),
          m_customers(database, "customers", "customer_id", "customer_key", lines.customer_keys),
          m_products(database, "products", "product_id", "product_key", lines.product_keys) {}

    /// Number of rows that will be added.
    std::size_t assign_ids(const Progress& progress) {
        number_stored_orders();
        m_grouper.reserve(m_lines.order_keys.size());
        m_order_id.reserve(m_lines.order_keys.size());
        std::int64_t last_order = m_database.value("SELECT max(order_id) FROM orders");
        constexpr std::size_t rows_a_report = 16384;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (i % rows_a_report == 0) {
                progress.step(static_cast<double>(i) / static_cast<double>(m_lines.size()),
                              Stage::matching);
            }
            if (m_skip[i]) {
                continue;
            }
            m_customers.use(m_lines.customer[i].value);
            m_products.use(m_lines.product[i].value);
            m_statuses.use(m_lines.status[i]);
            const auto next = static_cast<std::uint32_t>(m_order_id.size());
            const std::uint32_t number = m_grouper.number(
                {m_lines.order[i], m_lines.customer[i], day_of(m_lines.ordered_at[i])}, next);
            if (number == next) {
                m_order_id.push_back(++last_order);
                m_new_order.push_back(i);
                m_channels.use(m_lines.channel[i]);
                m_coupons.use(m_lines.coupon[i]);
                m_countries.use(m_lines.country[i]);
            }
            m_row.push_back(i);
            m_row_order.push_back(m_order_id[number]);
        }
        for (const std::uint32_t product : m_products.added()) {
            m_categories.use(category_of(product));
        }
        return m_row.size();
    }

    void write(std::int64_t source_id, const Progress& progress) {
        m_channels.write();
        m_coupons.write();
        m_countries.write();
        m_categories.write();
        m_statuses.write();
        m_customers.write();
        write_products();
        write_orders(progress.part(0.0, 0.1));
        write_lines(source_id, progress.part(0.1, 1.0));
    }

  private:
    std::uint32_t category_of(std::uint32_t product) const {
        return product < m_lines.product_category.size() ? m_lines.product_category[product]
                                                         : StringTable::npos;
    }

    std::uint32_t name_of(std::uint32_t product) const {
        return product < m_lines.product_name.size() ? m_lines.product_name[product]
                                                     : StringTable::npos;
    }

    /// So that new lines of a stored order join it.
    void number_stored_orders() {
        Statement rows(m_database,
                       "SELECT order_id, order_key, customer_key, o.ordered_at FROM orders o"
                       " LEFT JOIN customers USING (customer_id)");
        while (rows.step()) {
            const std::uint32_t order = m_lines.order_keys.find(rows.text(1));
            CustomerIndex customer;
            if (!rows.is_null(2)) {
                customer.value = m_lines.customer_keys.find(rows.text(2));
            }
            if (order == StringTable::npos || (!rows.is_null(2) && !customer.valid())) {
                continue; // nothing new can belong to it
            }
            const auto next = static_cast<std::uint32_t>(m_order_id.size());
            if (m_grouper.number({OrderIndex{order}, customer, day_of(rows.integer(3))}, next) ==
                next) {
                m_order_id.push_back(rows.integer(0));
            }
        }
    }

    void write_products() {
        insert_rows(m_database, "products (product_id, product_key, product_name, category_id)", 4,
                    m_products.added().size(),
                    [this](const Cell& cell, std::size_t row, int column) {
                        const std::uint32_t product = m_products.added()[row];
                        switch (column) {
                        case 0:
                            return cell.integer(m_products.id(product));
                        case 1:
                            return cell.text(m_lines.product_keys[product]);
                        case 2:
                            if (name_of(product) != StringTable::npos) {
                                cell.text(m_lines.product_names[name_of(product)]);
                            }
                            return;
                        default:
                            return optional_id(cell, m_categories.id(category_of(product)));
                        }
                    });
    }

    void write_orders(const Progress& progress) {
        insert_rows(
            m_database,
            "orders (order_id, order_key, customer_id, ordered_at, channel_id, coupon_id,"
            " country_id)",
            7, m_new_order.size(),
            [this, id = m_order_id.data() + (m_order_id.size() - m_new_order.size())](
                const Cell& cell, std::size_t row, int column) {
                const std::size_t line = m_new_order[row];
                switch (column) {
                case 0:
                    return cell.integer(id[row]);
                case 1:
                    return cell.text(m_lines.order_keys[m_lines.order[line].at()]);
                case 2:
                    return optional_id(cell, m_customers.id(m_lines.customer[line].value));
                case 3:
                    return cell.integer(m_lines.ordered_at[line]);
                case 4:
                    return optional_id(cell, m_channels.id(m_lines.channel[line]));
                case 5:
                    return optional_id(cell, m_coupons.id(m_lines.coupon[line]));
                default:
                    return optional_id(cell, m_countries.id(m_lines.country[line]));
                }
            },
            progress);
    }

    void write_lines(std::int64_t source_id, const Progress& progress) {
        insert_rows(
            m_database,
            "order_lines (order_id, product_id, ordered_at, quantity, amount_micros,"
            " discount_micros, cost_micros, disposition, exclusion, unit_price_micros, status_id,"
            " source_id, source_row)",
            13, m_row.size(),
            [this, source_id](const Cell& cell, std::size_t row, int column) {
                const std::size_t line = m_row[row];
                switch (column) {
                case 0:
                    return cell.integer(m_row_order[row]);
                case 1:
                    return optional_id(cell, m_products.id(m_lines.product[line].value));
                case 2:
                    return cell.integer(m_lines.ordered_at[line]);
                case 3:
                    return cell.real(m_lines.quantity[line]);
                case 4:
                    return cell.integer(m_lines.amount[line].micros);
                case 5:
                    return cell.integer(m_lines.discount[line].micros);
                case 6:
                    return cell.integer(m_lines.cost[line].micros);
                case 7:
                    return cell.integer(static_cast<int>(m_lines.disposition[line]));
                case 8:
                    if (m_lines.exclusion[line] != Exclusion::none) {
                        cell.text(name(m_lines.exclusion[line]));
                    }
                    return;
                case 9:
                    return cell.integer(m_lines.unit_price[line].micros);
                case 10:
                    return optional_id(cell, m_statuses.id(m_lines.status[line]));
                case 11:
                    return cell.integer(source_id);
                default:
                    return cell.integer(static_cast<std::int64_t>(m_lines.row[line]));
                }
            },
            progress);
    }

    Database& m_database;
    const OrderLines& m_lines;
    std::vector<bool> m_skip;
    TextTable m_channels, m_coupons, m_countries, m_categories, m_statuses, m_customers, m_products;
    OrderGrouper m_grouper;
    std::vector<std::int64_t> m_order_id;  ///< by number of the grouper
    std::vector<std::size_t> m_new_order;  ///< first line of each new order
    std::vector<std::size_t> m_row;        ///< lines to write
    std::vector<std::int64_t> m_row_order; ///< their order ids
};

std::int64_t write_source(Database& database, const SourceRecord& source, const Ledger& ledger) {
    const std::int64_t id = database.value("SELECT max(source_id) FROM sources") + 1;
    Statement insert(database,
                     "INSERT INTO sources (source_id, path, imported_at, format_json, mapping_json,"
                     " currency, orders, customers, duplicate_rows, rounded_amounts,"
                     " first_order_day, last_order_day)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
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
    insert.run();
    write_ledger_entries(database, id, ledger);
    return id;
}

void write_rejects(Database& database, std::int64_t source_id,
                   const std::vector<RejectedRow>& rejected, const std::vector<bool>& merged) {
    Statement insert(database, "INSERT INTO rejected_rows (source_id, source_row, reason,"
                               " column_name, row_text, amount_micros)"
                               " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        if (!merged[i]) {
            insert.bind(1, source_id).bind(2, static_cast<std::int64_t>(rejected[i].row));
            insert.bind(3, name(rejected[i].reason)).bind(4, rejected[i].column);
            insert.bind(5, rejected[i].text).bind(6, rejected[i].amount.micros).run();
        }
    }
}

/// Looking every reference up again doubles the time of an import. Its ids are given out in the
/// same transaction, so the check has nothing to find here; it stays on for everything else.
class ForeignKeysPaused {
  public:
    explicit ForeignKeysPaused(Database& database) : m_database(database) {
        m_database.execute("PRAGMA foreign_keys = OFF");
    }
    ~ForeignKeysPaused() {
        sqlite3_exec(m_database.handle(), "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
    }
    ForeignKeysPaused(const ForeignKeysPaused&) = delete;
    ForeignKeysPaused& operator=(const ForeignKeysPaused&) = delete;

  private:
    Database& m_database;
};

} // namespace

Ledger Project::store(const OrderLines& lines, const std::vector<RejectedRow>& rejected,
                      Ledger ledger, SourceRecord source, const Progress& progress) {
    if (!ledger.balances()) {
        throw Error(ErrorCode::bad_input, "the ledger does not balance");
    }
    Database& database = *m_database;
    const ForeignKeysPaused paused(database); // outside the transaction, where SQLite heeds it
    Transaction transaction(database);
    const std::string currency = setting("currency").value_or("");
    if (!currency.empty() && !lines.currency.empty() && currency != lines.currency) {
        throw Error(ErrorCode::mixed_currencies, currency + ", " + lines.currency, path());
    }
    std::vector<bool> skip = find_stored_lines(database, lines, progress.part(0.0, 0.2));
    const std::vector<bool> skip_rejected = find_stored_rejects(database, rejected);
    merge_rows(ledger, lines, skip);
    merge_rejects(ledger, rejected, skip_rejected);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        skip[i] = skip[i] || lines.disposition[i] == Disposition::merged;
    }

    SourceWriter writer(database, lines, std::move(skip));
    const std::size_t added = writer.assign_ids(progress.part(0.2, 0.4));
    const std::int64_t source_id = write_source(database, source, ledger);
    writer.write(source_id, progress.part(0.4, 0.95));
    write_rejects(database, source_id, rejected, skip_rejected);
    if (currency.empty() && !lines.currency.empty()) {
        Statement set(database, "INSERT OR REPLACE INTO settings VALUES ('currency', ?1)");
        set.bind(1, lines.currency).run();
    }
    if (added > 0) {
        bump_dataset_version(database);
    }
    progress.step(0.97, Stage::writing); // the last moment to stop: what follows is kept
    transaction.commit();
    return ledger;
}

} // namespace perennial
