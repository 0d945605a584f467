#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"

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
    DatasetReader(Database& database, const Progress& progress)
        : m_database(database), m_progress(progress) {}

    Dataset read(const Project& project) {
        Dataset& dataset = m_draft.dataset;
        dataset.version = static_cast<std::uint64_t>(
            std::strtoull(project.setting("dataset_version").value_or("0").c_str(), nullptr, 10));
        dataset.currency = project.setting("currency").value_or("");
        dataset.refund_policy = policy_from(project.setting("refund_policy").value_or(""));
        read_texts("SELECT channel_id, channel FROM channels", dataset.channels, m_channels);
        read_texts("SELECT coupon_id, coupon FROM coupons", dataset.coupons, m_coupons);
        read_texts("SELECT category_id, category FROM categories", dataset.categories,
                   m_categories);
        read_texts("SELECT customer_id, customer_key FROM customers ORDER BY customer_id",
                   dataset.customer_keys, m_customers);
        read_products();
        read_orders();
        read_lines();
        dataset.has_cost = m_has_cost;
        dataset.has_discount = m_has_discount;
        return assemble(std::move(m_draft), m_progress.part(0.8, 1.0));
    }

  private:
    static RefundPolicy policy_from(std::string_view text) {
        if (text == "order_date") {
            return RefundPolicy::order_date;
        }
        return text == "exclude" ? RefundPolicy::exclude : RefundPolicy::refund_date;
    }

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
        Statement rows(m_database, "SELECT order_id, order_key, customer_id, ordered_at,"
                                   " channel_id, coupon_id FROM orders");
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
        const bool with_refunds = m_draft.dataset.refund_policy != RefundPolicy::exclude;
        // Rows seldom go, so the last id is near the count without counting.
        const std::int64_t expected = m_database.value("SELECT max(line_id) FROM order_lines");
        reserve_lines(
            static_cast<std::size_t>(std::clamp<std::int64_t>(expected, 0, std::int64_t{1} << 24)));
        Statement rows(m_database,
                       "SELECT order_id, product_id, quantity, amount_micros, discount_micros,"
                       " cost_micros, disposition FROM order_lines");
        for (std::int64_t n = 1; rows.step(); ++n) {
            if (n % static_cast<std::int64_t>(rows_read_a_report) == 0) {
                m_progress.step(0.2 + 0.6 * static_cast<double>(n) /
                                          static_cast<double>(std::max(n, expected)),
                                Stage::loading);
            }
            const std::int64_t disposition = rows.integer(6);
            if (disposition > 1 || (disposition == 1 && !with_refunds)) {
                continue;
            }
            add_line(rows, disposition == 1);
        }
    }

    void add_line(const Statement& rows, bool refund) {
        const std::uint32_t order = m_orders[rows.integer(0)];
        if (order == no_position) {
            inconsistent(m_database, "order line");
        }
        const std::int64_t discount = rows.integer(4);
        const std::int64_t cost = rows.integer(5);
        m_draft.line_order.push_back(order);
        m_draft.line_product.push_back({optional(rows, 1, m_products)});
        m_draft.line_quantity.push_back(rows.real(2));
        m_draft.line_amount.push_back({rows.integer(3)});
        m_draft.line_discount.push_back({discount});
        m_draft.line_cost.push_back({cost});
        m_draft.line_is_refund.push_back(refund ? 1 : 0);
        m_has_cost = m_has_cost || cost != 0;
        m_has_discount = m_has_discount || discount != 0;
    }

    Database& m_database;
    const Progress& m_progress;
    DatasetDraft m_draft;
    Positions m_channels, m_coupons, m_categories, m_customers, m_products, m_orders;
    bool m_has_cost = false, m_has_discount = false;
};

} // namespace

std::shared_ptr<const Dataset> Project::read_dataset(const Progress& progress) const {
    progress.step(0.0, Stage::loading);
    const Transaction snapshot(*m_database, Transaction::Kind::read);
    return std::make_shared<const Dataset>(DatasetReader(*m_database, progress).read(*this));
}

} // namespace perennial
