// The snapshot of a first source: from memory, without a look at the rows just written.
#include "analytics/storage/source_writer.h"

#include <span>

namespace perennial {

SnapshotTexts SourceWriter::texts_of(const StringTable& texts) {
    return {texts.size(), [&texts](std::size_t i) {
                return texts[i];
            }};
}

bool SourceWriter::is_all() const {
    std::uint32_t keys = 0;
    for (const std::uint32_t line : m_new_order) {
        const std::uint32_t key = m_lines.order[line].value;
        if (key > keys) {
            return false;
        }
        keys += key == keys ? 1U : 0U;
    }
    return m_was_empty && rows() == m_lines.size() && keys == m_lines.order_keys.size() &&
           m_customers.all_in_order() && m_products.all_in_order();
}

SnapshotRows SourceWriter::snapshot_rows() const {
    const auto position = [](std::int64_t id) {
        return id == 0 ? std::int64_t{StringTable::npos} : id - 1; // ids count from 1
    };
    const std::span<const std::uint32_t> first_line = m_new_order;
    SnapshotRows made;
    made.customer_keys = texts_of(m_lines.customer_keys);
    made.product_keys = texts_of(m_lines.product_keys);
    made.product_names = {
        m_lines.product_keys.size(), [this](std::size_t product) {
            const std::uint32_t name = name_of(static_cast<std::uint32_t>(product));
            return name == StringTable::npos ? std::string_view() : m_lines.product_names[name];
        }};
    made.order_keys = texts_of(m_lines.order_keys);
    made.channels = m_channels.stored();
    made.coupons = m_coupons.stored();
    made.categories = m_categories.stored();
    made.countries = m_countries.stored();
    made.product_category = [=, this](std::size_t product) {
        return position(m_categories.id(category_of(static_cast<std::uint32_t>(product))));
    };
    made.order_customer.reserve(first_line.size());
    made.order_at.reserve(first_line.size());
    for (const std::uint32_t line : first_line) {
        made.order_customer.push_back(m_lines.customer[line]);
        made.order_at.push_back(m_lines.ordered_at[line]);
    }
    made.order_key = [this, first_line](std::size_t i) {
        return std::int64_t{m_lines.order[first_line[i]].value};
    };
    made.order_channel = [=, this](std::size_t i) {
        return position(m_channels.id(m_lines.channel[first_line[i]]));
    };
    made.order_coupon = [=, this](std::size_t i) {
        return position(m_coupons.id(m_lines.coupon[first_line[i]]));
    };
    made.order_country = [=, this](std::size_t i) {
        return position(m_countries.id(m_lines.country[first_line[i]]));
    };
    made.lines = m_lines.size();
    made.line_order = [this](std::size_t i) {
        return std::int64_t{m_lines.disposition[i] > Disposition::refund ? StringTable::npos
                                                                         : m_row_order[i]};
    };
    made.line_product = [this](std::size_t i) {
        return std::int64_t{m_lines.product[i].value};
    };
    made.line_quantity = [this](std::size_t i) {
        return m_lines.quantity[i];
    };
    made.line_amount = [this](std::size_t i) {
        return m_lines.amount[i].micros;
    };
    made.line_discount = [this](std::size_t i) {
        return m_lines.discount[i].micros;
    };
    made.line_cost = [this](std::size_t i) {
        return m_lines.cost[i].micros;
    };
    made.line_is_refund = [this](std::size_t i) {
        return std::int64_t{m_lines.disposition[i] == Disposition::refund};
    };
    return made;
}

void SourceWriter::write_snapshot(const Progress& progress) {
    if (m_packer) {
        m_packer->finish(m_database, progress);
        mark_snapshot(m_database);
    } else {
        rebuild_snapshot(m_database, progress);
    }
}

} // namespace perennial
