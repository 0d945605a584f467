// Which ids the rows of a source get, and which stored orders and products they meet.
#include "analytics/storage/source_writer.h"

#include "analytics/core/day.h"
#include "analytics/storage/database.h"

#include <numeric>

namespace perennial {

SourceWriter::SourceWriter(Database& database, const OrderLines& lines,
                           const StoredMatches& matches, ImportMode mode)
    : m_database(database), m_lines(lines), m_matches(matches), m_mode(mode),
      m_channels(database, "channels", "channel_id", "channel", lines.channels),
      m_coupons(database, "coupons", "coupon_id", "coupon", lines.coupons),
      m_countries(database, "countries", "country_id", "country", lines.countries),
      m_categories(database, "categories", "category_id", "category", lines.categories),
      m_statuses(database, "statuses", "status_id", "status", lines.statuses),
      m_customers(database, "customers", "customer_id", "customer_key", lines.customer_keys),
      m_products(database, "products", "product_id", "product_key", lines.product_keys) {}

std::size_t SourceWriter::assign_ids(const Progress& progress) {
    OrderGrouper grouper;
    number_stored_orders(grouper);
    grouper.reserve(m_lines.order_keys.size());
    m_last_stored = m_database.value("SELECT max(order_id) FROM orders");
    m_was_empty = m_last_stored == 0;
    m_new_order.reserve(m_lines.order_keys.size());
    m_row_order.reserve(m_lines.size());
    constexpr std::size_t rows_a_report = 16384;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (i % rows_a_report == 0) {
            progress.step(static_cast<double>(i) / static_cast<double>(m_lines.size()),
                          Stage::matching);
        }
        if (m_lines.disposition[i] == Disposition::merged) {
            leave_out(i);
            continue;
        }
        const auto next = static_cast<std::uint32_t>(m_stored.size() + m_new_order.size());
        const std::uint32_t number = grouper.number(
            {m_lines.order[i], m_lines.customer[i], day_of(m_lines.ordered_at[i])}, next);
        if (number < m_stored.size()) {
            meet_stored_order(number, i);
            if (m_matches.line[i] != 0 && !m_matches.differs[i]) {
                leave_out(i);
                continue;
            }
        }
        m_customers.use(m_lines.customer[i].value);
        m_products.use(m_lines.product[i].value);
        m_statuses.use(m_lines.status[i]);
        if (number == next) {
            m_new_order.push_back(static_cast<std::uint32_t>(i));
            use_words_of(i);
        }
        take_row(i, number);
        m_hidden += m_matches.differs[i] ? 1 : 0;
    }
    for (const std::uint32_t product : m_products.added()) {
        m_categories.use(category_of(product));
    }
    find_product_facts();
    return rows() - m_hidden + (m_mode == ImportMode::add ? 0 : m_other_facts.size());
}

void SourceWriter::take_row(std::size_t line, std::uint32_t order_number) {
    if (!m_all) {
        m_row.push_back(static_cast<std::uint32_t>(line));
    }
    m_row_order.push_back(order_number);
}

void SourceWriter::leave_out(std::size_t line) {
    if (m_all) { // so far, all were taken
        m_row.reserve(m_lines.size());
        m_row.resize(line);
        std::iota(m_row.begin(), m_row.end(), 0U);
        m_all = false;
    }
}

std::uint32_t SourceWriter::category_of(std::uint32_t product) const {
    return product < m_lines.product_category.size() ? m_lines.product_category[product]
                                                     : StringTable::npos;
}

std::uint32_t SourceWriter::name_of(std::uint32_t product) const {
    return product < m_lines.product_name.size() ? m_lines.product_name[product]
                                                 : StringTable::npos;
}

void SourceWriter::use_words_of(std::size_t line) {
    m_channels.use(m_lines.channel[line]);
    m_coupons.use(m_lines.coupon[line]);
    m_countries.use(m_lines.country[line]);
}

SourceWriter::OrderFacts SourceWriter::facts_of(std::size_t line) const {
    return {m_lines.ordered_at[line], m_channels.id(m_lines.channel[line]),
            m_coupons.id(m_lines.coupon[line]), m_countries.id(m_lines.country[line])};
}

void SourceWriter::meet_stored_order(std::uint32_t number, std::size_t line) {
    StoredOrder& stored = m_stored[number];
    if (std::exchange(stored.met, true)) {
        return;
    }
    use_words_of(line);
    if (facts_of(line) != stored.facts) {
        m_other_facts.push_back({number, line});
    }
}

void SourceWriter::number_stored_orders(OrderGrouper& grouper) {
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
        const auto next = static_cast<std::uint32_t>(m_stored.size());
        if (grouper.number({OrderIndex{order}, customer, day_of(rows.integer(3))}, next) == next) {
            m_stored_id.push_back(rows.integer(0));
            m_stored.push_back(
                {{rows.integer(3), rows.integer(4), rows.integer(5), rows.integer(6)}});
        }
    }
}

void SourceWriter::find_product_facts() {
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

} // namespace perennial
