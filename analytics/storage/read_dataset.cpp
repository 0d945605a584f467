#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "analytics/storage/side_facts.h"
#include "analytics/storage/snapshot.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <string>
#include <utility>

namespace perennial {

namespace {

constexpr std::size_t rows_read_a_report = 8192;
constexpr std::int64_t largest_reserve = std::int64_t{1} << 24; ///< rows; more only as they come
constexpr std::uint32_t no_position = std::numeric_limits<std::uint32_t>::max();

[[noreturn]] void inconsistent(const Database& database, const char* what) {
    throw Error(ErrorCode::storage_failed, std::string("inconsistent ") + what, database.path());
}

/// From row ids, dense as this program writes them, to positions. Files edited elsewhere may have
/// any ids: wild ones are refused rather than allocated for.
class Positions {
  public:
    void set(const Database& database, std::int64_t id, std::uint32_t position) {
        constexpr std::int64_t largest = std::int64_t{1} << 28;
        if (id < 0 || id > largest) {
            inconsistent(database, "row id");
        }
        const auto at = static_cast<std::size_t>(id);
        if (at >= m_positions.size()) {
            m_positions.resize(std::max(at + 1, m_positions.size() * 2), no_position);
        }
        m_positions[at] = position;
    }
    std::uint32_t operator[](std::int64_t id) const {
        return id >= 0 && static_cast<std::size_t>(id) < m_positions.size()
                   ? m_positions[static_cast<std::size_t>(id)]
                   : no_position;
    }

  private:
    std::vector<std::uint32_t> m_positions;
};

class DatasetReader {
  public:
    DatasetReader(Database& database, Progress progress)
        : m_database(database), m_progress(std::move(progress)) {}

    DatasetDraft read() {
        Dataset& dataset = m_draft.dataset;
        read_texts("SELECT channel_id, channel FROM channels ORDER BY channel_id", dataset.channels,
                   m_channels);
        read_texts("SELECT coupon_id, coupon FROM coupons ORDER BY coupon_id", dataset.coupons,
                   m_coupons);
        read_texts("SELECT category_id, category FROM categories ORDER BY category_id",
                   dataset.categories, m_categories);
        read_texts("SELECT country_id, country FROM countries ORDER BY country_id",
                   dataset.countries, m_countries);
        read_texts("SELECT customer_id, customer_key FROM customers ORDER BY customer_id",
                   dataset.customer_keys, m_customers);
        read_products();
        read_orders();
        read_lines();
        return std::move(m_draft);
    }

  private:
    void read_texts(const char* sql, StringTable& texts, Positions& positions) {
        Statement rows(m_database, sql);
        for (std::size_t n = 1; rows.step(); ++n) {
            positions.set(m_database, rows.integer(0), texts.add(rows.text(1)));
            if (n % rows_read_a_report == 0) {
                m_progress.step(0.05, Stage::loading);
            }
        }
    }

    void read_products() {
        Dataset& dataset = m_draft.dataset;
        Statement rows(m_database, "SELECT product_id, product_key, product_name, category_id"
                                   " FROM products ORDER BY product_id");
        while (rows.step()) {
            const std::uint32_t product = dataset.product_keys.add(rows.text(1));
            m_products.set(m_database, rows.integer(0), product);
            if (product == dataset.product_names.size()) {
                dataset.product_names.emplace_back(rows.text(2));
                dataset.product_category.push_back(optional(rows, 3, m_categories));
            }
        }
    }

    static std::uint32_t optional(const Statement& rows, int column, const Positions& positions) {
        return rows.is_null(column) ? StringTable::npos : positions[rows.integer(column)];
    }

    void read_orders() {
        // Beyond these a date is not a date; calendar arithmetic stays safe within.
        constexpr std::int64_t earliest = -62'135'596'800; // year 1
        constexpr std::int64_t latest = 253'402'300'799;   // year 9999
        const auto expected = static_cast<std::size_t>(std::clamp<std::int64_t>(
            m_database.value("SELECT max(order_id) FROM orders"), 0, largest_reserve));
        m_draft.order_key.reserve(expected);
        m_draft.order_customer.reserve(expected);
        m_draft.order_at.reserve(expected);
        m_draft.order_channel.reserve(expected);
        m_draft.order_coupon.reserve(expected);
        const bool countries = m_draft.dataset.countries.size() > 0;
        m_draft.order_country.reserve(countries ? expected : 0);
        Statement rows(m_database, "SELECT order_id, order_key, customer_id, ordered_at,"
                                   " channel_id, coupon_id, country_id FROM orders");
        while (rows.step()) {
            const std::size_t order = m_draft.order_key.size();
            m_orders.set(m_database, rows.integer(0), static_cast<std::uint32_t>(order));
            m_draft.order_key.push_back(m_draft.dataset.order_keys.add(rows.text(1)));
            m_draft.order_customer.push_back({optional(rows, 2, m_customers)});
            const std::int64_t at = rows.integer(3);
            if (at < earliest || at > latest) {
                inconsistent(m_database, "order date");
            }
            m_draft.order_at.push_back(at);
            m_draft.order_channel.push_back(optional(rows, 4, m_channels));
            m_draft.order_coupon.push_back(optional(rows, 5, m_coupons));
            if (countries) {
                m_draft.order_country.push_back(optional(rows, 6, m_countries));
            }
            if (order % rows_read_a_report == 0) {
                m_progress.step(0.1, Stage::loading);
            }
        }
    }

    void reserve_lines(std::size_t count) {
        m_draft.line_order.reserve(count);
        m_draft.line_product.reserve(count);
        m_draft.line_quantity.reserve(count);
        m_draft.line_amount.reserve(count);
        m_draft.line_discount.reserve(count);
        m_draft.line_cost.reserve(count);
        m_draft.line_is_refund.reserve(count);
    }

    void read_lines() {
        // Rows seldom go, so the last id is near the count without counting.
        const std::int64_t expected = m_database.value("SELECT max(line_id) FROM order_lines");
        reserve_lines(
            static_cast<std::size_t>(std::clamp<std::int64_t>(expected, 0, std::int64_t{1} << 24)));
        Statement rows(m_database,
                       "SELECT order_id, product_id, quantity, amount_micros, discount_micros,"
                       " cost_micros, disposition FROM order_lines");
        for (std::int64_t n = 1; rows.step(); ++n) {
            if (n % static_cast<std::int64_t>(rows_read_a_report) == 0) {
                m_progress.step(0.2 + 0.8 * static_cast<double>(n) /
                                          static_cast<double>(std::max(n, expected)),
                                Stage::loading);
            }
            const std::int64_t disposition = rows.integer(6);
            if (disposition <= 1) {
                add_line(rows, disposition == 1);
            }
        }
    }

    void add_line(const Statement& rows, bool refund) {
        const std::uint32_t order = m_orders[rows.integer(0)];
        if (order == no_position) {
            inconsistent(m_database, "order line");
        }
        m_draft.line_order.push_back(order);
        m_draft.line_product.push_back({optional(rows, 1, m_products)});
        m_draft.line_quantity.push_back(rows.real(2));
        m_draft.line_amount.push_back({rows.integer(3)});
        m_draft.line_discount.push_back({rows.integer(4)});
        m_draft.line_cost.push_back({rows.integer(5)});
        m_draft.line_is_refund.push_back(refund ? 1 : 0);
    }

    Database& m_database;
    Progress m_progress;
    DatasetDraft m_draft;
    Positions m_channels, m_coupons, m_categories, m_countries, m_customers, m_products, m_orders;
};

RefundPolicy policy_from(std::string_view text) {
    if (text == "order_date") {
        return RefundPolicy::order_date;
    }
    return text == "exclude" ? RefundPolicy::exclude : RefundPolicy::refund_date;
}

template <class Column>
void keep_sales(Column& column, const std::vector<std::uint8_t>& is_refund) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < column.size(); ++i) { // not all columns need be there
        if (is_refund[i] == 0) {
            column[kept++] = column[i];
        }
    }
    column.resize(kept);
}

void leave_refunds_out(DatasetDraft& draft) {
    if (draft.line_is_refund.empty()) {
        return;
    }
    keep_sales(draft.line_order, draft.line_is_refund);
    keep_sales(draft.line_product, draft.line_is_refund);
    keep_sales(draft.line_quantity, draft.line_is_refund);
    keep_sales(draft.line_amount, draft.line_is_refund);
    keep_sales(draft.line_discount, draft.line_is_refund);
    keep_sales(draft.line_cost, draft.line_is_refund);
    draft.line_is_refund.clear();
}

bool any_money(const std::vector<Money>& column) {
    return std::any_of(column.begin(), column.end(),
                       [](Money amount) { return amount.micros != 0; });
}

/// What the project says of its rows, and of how refunds count.
struct Settings {
    explicit Settings(const Project& project)
        : version(
              std::strtoull(project.setting("dataset_version").value_or("0").c_str(), nullptr, 10)),
          currency(project.setting("currency").value_or("")),
          refund_policy(policy_from(project.setting("refund_policy").value_or(""))) {}

    void apply(DatasetDraft& draft) const {
        Dataset& dataset = draft.dataset;
        dataset.version = version;
        dataset.currency = currency;
        dataset.refund_policy = refund_policy;
        if (refund_policy == RefundPolicy::exclude) {
            leave_refunds_out(draft);
        }
        dataset.has_cost = any_money(draft.line_cost);
        dataset.has_discount = any_money(draft.line_discount);
    }

    std::uint64_t version;
    std::string currency;
    RefundPolicy refund_policy;
};

SnapshotTexts all_of(const StringTable& texts) {
    return {texts.size(), [&texts](std::size_t i) {
                return texts[i];
            }};
}

void write_snapshot_of(Database& database, const DatasetDraft& draft, const Progress& progress) {
    const Dataset& dataset = draft.dataset;
    const auto money = [](const std::vector<Money>& column) {
        return [&column](std::size_t i) {
            return column[i].micros;
        };
    };
    const auto position = [](const std::vector<std::uint32_t>& column) {
        return [&column](std::size_t i) {
            return std::int64_t{column[i]};
        };
    };
    SnapshotRows rows;
    rows.customer_keys = all_of(dataset.customer_keys);
    rows.product_keys = all_of(dataset.product_keys);
    rows.product_names = {dataset.product_names.size(), [&](std::size_t i) {
                              return std::string_view(dataset.product_names[i]);
                          }};
    rows.order_keys = all_of(dataset.order_keys);
    rows.channels = all_of(dataset.channels);
    rows.coupons = all_of(dataset.coupons);
    rows.categories = all_of(dataset.categories);
    rows.countries = all_of(dataset.countries);
    rows.product_category = position(dataset.product_category);
    rows.order_customer = draft.order_customer;
    rows.order_at = draft.order_at;
    rows.order_key = position(draft.order_key);
    rows.order_channel = position(draft.order_channel);
    rows.order_coupon = position(draft.order_coupon);
    rows.order_country = position(draft.order_country);
    rows.lines = draft.line_order.size();
    rows.line_order = position(draft.line_order);
    rows.line_product = [&](std::size_t i) {
        return std::int64_t{draft.line_product[i].value};
    };
    rows.line_amount = money(draft.line_amount);
    rows.line_discount = money(draft.line_discount);
    rows.line_cost = money(draft.line_cost);
    rows.line_is_refund = [&](std::size_t i) {
        return std::int64_t{draft.line_is_refund[i]};
    };
    rows.line_quantity = [&](std::size_t i) {
        return draft.line_quantity[i];
    };
    write_snapshot(database, rows, progress);
}

/// So that the next opening is quick; where it cannot be kept, that one is as slow as this one.
void try_to_keep(Database& database, Transaction& transaction, const DatasetDraft& draft,
                 const Progress& progress) {
    if (!database.writable()) {
        return;
    }
    try {
        write_snapshot_of(database, draft, progress);
        transaction.commit();
    } catch (const Error&) {
        // Another program writes, or the disk is full: nothing was asked for, nothing is lost.
    }
}

} // namespace

void rebuild_snapshot(Database& database, const Progress& progress) {
    const DatasetDraft draft = DatasetReader(database, progress.part(0.0, 0.7)).read();
    write_snapshot_of(database, draft, progress.part(0.7, 1.0));
}

std::shared_ptr<const Dataset> Project::read_dataset(const Progress& progress) const {
    progress.step(0.0, Stage::loading);
    DatasetDraft draft;
    {
        Transaction state(*m_database, Transaction::Kind::read);
        const Settings settings(*this);
        if (!read_snapshot(*m_database, draft, progress.part(0.0, 0.7))) {
            draft = DatasetReader(*m_database, progress.part(0.0, 0.6)).read();
            try_to_keep(*m_database, state, draft, progress.part(0.6, 0.8));
        }
        settings.apply(draft);
        read_side_facts(*m_database, draft, progress.part(0.8, 0.85));
    }
    return std::make_shared<const Dataset>(assemble(std::move(draft), progress.part(0.85, 1.0)));
}

} // namespace perennial
