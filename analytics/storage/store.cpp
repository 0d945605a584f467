#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/dataset/order_grouper.h"
#include "analytics/storage/database.h"
#include "analytics/storage/import_record.h"
#include "analytics/storage/ledger_rows.h"
#include "analytics/storage/project.h"
#include "analytics/storage/row_feed.h"
#include "analytics/storage/snapshot.h"
#include "analytics/storage/stored_rows.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace perennial {

namespace {

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
    /// Largest id in use.
    std::int64_t last() const { return m_ids.last; }
    /// Whether all texts are new, and their ids follow their positions.
    bool all_in_order() const {
        return m_new.size() == m_texts.size() && std::is_sorted(m_new.begin(), m_new.end());
    }
    /// All there is in a project that was empty, by id.
    SnapshotTexts stored() const {
        return {m_new.size(), [this](std::size_t i) {
                    return m_texts[m_new[i]];
                }};
    }

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
    SourceWriter(Database& database, const OrderLines& lines, const StoredMatches& matches,
                 ImportMode mode)
        : m_database(database), m_lines(lines), m_matches(matches), m_mode(mode),
          m_channels(database, "channels", "channel_id", "channel", lines.channels),
          m_coupons(database, "coupons", "coupon_id", "coupon", lines.coupons),
          m_countries(database, "countries", "country_id", "country", lines.countries),
          m_categories(database, "categories", "category_id", "category", lines.categories),
          m_statuses(database, "statuses", "status_id", "status", lines.statuses),
          m_customers(database, "customers", "customer_id", "customer_key", lines.customer_keys),
          m_products(database, "products", "product_id", "product_key", lines.product_keys) {}

    /// Number of changes to what can be seen: rows added, orders described anew.
    std::size_t assign_ids(const Progress& progress) {
        number_stored_orders();
        m_grouper.reserve(m_lines.order_keys.size());
        m_order_id.reserve(m_lines.order_keys.size());
        std::int64_t last_order = m_database.value("SELECT max(order_id) FROM orders");
        m_was_empty = last_order == 0;
        m_row.reserve(m_lines.size());
        m_row_order.reserve(m_lines.size());
        constexpr std::size_t rows_a_report = 16384;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (i % rows_a_report == 0) {
                progress.step(static_cast<double>(i) / static_cast<double>(m_lines.size()),
                              Stage::matching);
            }
            if (m_lines.disposition[i] == Disposition::merged) {
                continue;
            }
            const auto next = static_cast<std::uint32_t>(m_order_id.size());
            const std::uint32_t number = m_grouper.number(
                {m_lines.order[i], m_lines.customer[i], day_of(m_lines.ordered_at[i])}, next);
            if (number < m_stored.size()) {
                meet_stored_order(number, i);
                if (m_matches.line[i] != 0 && !m_matches.differs[i]) {
                    continue;
                }
            }
            m_customers.use(m_lines.customer[i].value);
            m_products.use(m_lines.product[i].value);
            m_statuses.use(m_lines.status[i]);
            if (number == next) {
                m_order_id.push_back(++last_order);
                m_new_order.push_back(static_cast<std::uint32_t>(i));
                use_words_of(i);
            }
            m_row.push_back(static_cast<std::uint32_t>(i));
            m_row_order.push_back(number);
            m_hidden += m_matches.differs[i] ? 1 : 0;
        }
        for (const std::uint32_t product : m_products.added()) {
            m_categories.use(category_of(product));
        }
        find_product_facts();
        return m_row.size() - m_hidden + (m_mode == ImportMode::add ? 0 : m_other_facts.size());
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
        write_order_facts(source_id);
        write_product_facts(source_id);
        const std::int64_t first_line =
            m_database.value("SELECT max(line_id) FROM order_lines") + 1;
        write_lines(source_id, progress.part(0.1, 1.0));
        write_hidden_lines(first_line);
    }

    /// Whether the project's tables will hold just what the source's do, in the same order, so that
    /// the snapshot needs no look at the stored rows.
    bool is_all() const {
        std::uint32_t keys = 0;
        for (const std::uint32_t line : m_new_order) {
            const std::uint32_t key = m_lines.order[line].value;
            if (key > keys) {
                return false;
            }
            keys += key == keys ? 1U : 0U;
        }
        return m_was_empty && m_row.size() == m_lines.size() && keys == m_lines.order_keys.size() &&
               m_customers.all_in_order() && m_products.all_in_order();
    }

    /// Only when is_all().
    void write_snapshot_of_all(const Progress& progress) const {
        const auto position = [](std::int64_t id) {
            return id == 0 ? std::int64_t{StringTable::npos} : id - 1; // ids count from 1
        };
        const std::vector<std::uint32_t>& first_line = m_new_order;
        SnapshotRows rows;
        rows.customer_keys = texts_of(m_lines.customer_keys);
        rows.product_keys = texts_of(m_lines.product_keys);
        rows.product_names = {
            m_lines.product_keys.size(), [this](std::size_t product) {
                const std::uint32_t name = name_of(static_cast<std::uint32_t>(product));
                return name == StringTable::npos ? std::string_view() : m_lines.product_names[name];
            }};
        rows.order_keys = texts_of(m_lines.order_keys);
        rows.channels = m_channels.stored();
        rows.coupons = m_coupons.stored();
        rows.categories = m_categories.stored();
        rows.countries = m_countries.stored();
        rows.product_category = [=, this](std::size_t product) {
            return position(m_categories.id(category_of(static_cast<std::uint32_t>(product))));
        };
        for (const std::uint32_t line : first_line) {
            rows.order_customer.push_back(m_lines.customer[line]);
            rows.order_at.push_back(m_lines.ordered_at[line]);
        }
        rows.order_key = [&](std::size_t i) {
            return std::int64_t{m_lines.order[first_line[i]].value};
        };
        rows.order_channel = [=, this, &first_line](std::size_t i) {
            return position(m_channels.id(m_lines.channel[first_line[i]]));
        };
        rows.order_coupon = [=, this, &first_line](std::size_t i) {
            return position(m_coupons.id(m_lines.coupon[first_line[i]]));
        };
        rows.order_country = [=, this, &first_line](std::size_t i) {
            return position(m_countries.id(m_lines.country[first_line[i]]));
        };
        rows.lines = m_lines.size();
        rows.line_order = [this](std::size_t i) {
            return std::int64_t{m_lines.disposition[i] > Disposition::refund ? StringTable::npos
                                                                             : m_row_order[i]};
        };
        rows.line_product = [this](std::size_t i) {
            return std::int64_t{m_lines.product[i].value};
        };
        rows.line_quantity = [this](std::size_t i) {
            return m_lines.quantity[i];
        };
        rows.line_amount = [this](std::size_t i) {
            return m_lines.amount[i].micros;
        };
        rows.line_discount = [this](std::size_t i) {
            return m_lines.discount[i].micros;
        };
        rows.line_cost = [this](std::size_t i) {
            return m_lines.cost[i].micros;
        };
        rows.line_is_refund = [this](std::size_t i) {
            return std::int64_t{m_lines.disposition[i] == Disposition::refund};
        };
        write_snapshot(m_database, rows, progress);
    }

  private:
    static SnapshotTexts texts_of(const StringTable& texts) {
        return {texts.size(), [&texts](std::size_t i) {
                    return texts[i];
                }};
    }

    std::uint32_t category_of(std::uint32_t product) const {
        return product < m_lines.product_category.size() ? m_lines.product_category[product]
                                                         : StringTable::npos;
    }

    std::uint32_t name_of(std::uint32_t product) const {
        return product < m_lines.product_name.size() ? m_lines.product_name[product]
                                                     : StringTable::npos;
    }

    /// What an order says beside its key, customer and lines. Words by their ids; 0: not given.
    struct OrderFacts {
        std::int64_t ordered_at = 0, channel = 0, coupon = 0, country = 0;
        friend bool operator==(const OrderFacts&, const OrderFacts&) = default;
    };
    struct StoredOrder {
        OrderFacts facts;
        bool met = false; ///< the source's first line of it has been seen
    };

    void use_words_of(std::size_t line) {
        m_channels.use(m_lines.channel[line]);
        m_coupons.use(m_lines.coupon[line]);
        m_countries.use(m_lines.country[line]);
    }

    OrderFacts facts_of(std::size_t line) const {
        return {m_lines.ordered_at[line], m_channels.id(m_lines.channel[line]),
                m_coupons.id(m_lines.coupon[line]), m_countries.id(m_lines.country[line])};
    }

    void meet_stored_order(std::uint32_t number, std::size_t line) {
        StoredOrder& stored = m_stored[number];
        if (std::exchange(stored.met, true)) {
            return;
        }
        use_words_of(line);
        if (facts_of(line) != stored.facts) {
            m_other_facts.push_back({number, line});
        }
    }

    /// So that new lines of a stored order join it.
    void number_stored_orders() {
        Statement rows(m_database, "SELECT order_id, order_key, customer_key, o.ordered_at,"
                                   " channel_id, coupon_id, country_id FROM orders o"
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
                m_stored.push_back(
                    {{rows.integer(3), rows.integer(4), rows.integer(5), rows.integer(6)}});
            }
        }
    }

    /// Products that are stored under another name or category than the source gives them.
    void find_product_facts() {
        if (m_products.last() == 0) {
            return;
        }
        Statement rows(m_database, "SELECT product_key, product_name, category_id FROM products");
        while (rows.step()) {
            const std::uint32_t product = m_lines.product_keys.find(rows.text(0));
            if (product == StringTable::npos) {
                continue;
            }
            const std::uint32_t name = name_of(product);
            m_categories.use(category_of(product));
            if (rows.is_null(1) != (name == StringTable::npos) ||
                (name != StringTable::npos && rows.text(1) != m_lines.product_names[name]) ||
                rows.integer(2) != m_categories.id(category_of(product))) {
                m_other_products.push_back(product);
            }
        }
    }

    /// An update changes stored orders and keeps what they said; other imports leave them as they
    /// are and are kept with what they would say.
    void write_order_facts(std::int64_t source_id) {
        const bool update = m_mode != ImportMode::add;
        Statement keep(m_database, "INSERT INTO order_facts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        Statement change(m_database, "UPDATE orders SET ordered_at = ?4, channel_id = ?5,"
                                     " coupon_id = ?6, country_id = ?7 WHERE order_id = ?1");
        const auto run = [](Statement& statement, const OrderFacts& facts) {
            statement.bind(4, facts.ordered_at);
            int parameter = 5;
            for (const std::int64_t word : {facts.channel, facts.coupon, facts.country}) {
                word == 0 ? statement.bind_null(parameter) : statement.bind(parameter, word);
                ++parameter;
            }
            statement.run();
        };
        for (const auto& [number, line] : m_other_facts) {
            keep.bind(1, m_order_id[number]).bind(2, source_id).bind(3, std::int64_t{update});
            run(keep, update ? m_stored[number].facts : facts_of(line));
            if (update) {
                change.bind(1, m_order_id[number]);
                run(change, facts_of(line));
            }
        }
    }

    void write_product_facts(std::int64_t source_id) {
        Statement keep(m_database, "INSERT INTO product_facts VALUES (?1, ?2, ?3, ?4)");
        for (const std::uint32_t product : m_other_products) {
            keep.bind(1, m_products.id(product)).bind(2, source_id);
            const std::uint32_t name = name_of(product);
            name == StringTable::npos ? keep.bind_null(3)
                                      : keep.bind(3, m_lines.product_names[name]);
            const std::int64_t category = m_categories.id(category_of(product));
            category == 0 ? keep.bind_null(4) : keep.bind(4, category);
            keep.run();
        }
    }

    /// Row ids count up from first_line as the rows were given.
    void write_hidden_lines(std::int64_t first_line) {
        if (m_hidden == 0) {
            return;
        }
        Statement hide(m_database, "INSERT INTO hidden_lines (line_id, disposition, shown_line_id)"
                                   " VALUES (?1, ?2, ?3)");
        for (std::size_t row = 0; row < m_row.size(); ++row) {
            const std::size_t line = m_row[row];
            if (m_matches.differs[line]) {
                hide.bind(1, first_line + static_cast<std::int64_t>(row));
                hide.bind(2, static_cast<std::int64_t>(m_lines.disposition[line]));
                hide.bind(3, m_matches.line[line]).run();
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
                    return cell.integer(m_order_id[m_row_order[row]]);
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
                    return cell.integer(m_matches.differs[line]
                                            ? merged_disposition
                                            : static_cast<int>(m_lines.disposition[line]));
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
    const StoredMatches& m_matches;
    ImportMode m_mode;
    TextTable m_channels, m_coupons, m_countries, m_categories, m_statuses, m_customers, m_products;
    OrderGrouper m_grouper;
    bool m_was_empty = false;
    std::vector<std::int64_t> m_order_id; ///< by number of the grouper
    std::vector<StoredOrder> m_stored;    ///< by number, of the orders that were there
    std::vector<std::pair<std::uint32_t, std::size_t>> m_other_facts; ///< number, first line
    std::vector<std::uint32_t> m_other_products;
    std::vector<std::uint32_t> m_new_order; ///< first line of each new order
    std::vector<std::uint32_t> m_row;       ///< lines to write
    std::vector<std::uint32_t> m_row_order; ///< the grouper's numbers of their orders
    std::size_t m_hidden = 0;               ///< of the lines to write: equal to stored ones
};

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
        }
    }
    ~FirstSource() {
        if (m_first) {
            set("PRAGMA journal_mode = WAL");
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
        if (writer.is_all()) {
            writer.write_snapshot_of_all(progress.part(0.85, 0.97));
        } else {
            rebuild_snapshot(database, progress.part(0.85, 0.97));
        }
    }
    progress.step(0.97, Stage::writing); // the last moment to stop: what follows is kept
    transaction.commit();
    return ledger;
}

} // namespace perennial
