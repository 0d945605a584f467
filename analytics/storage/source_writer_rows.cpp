// The rows of a source, table by table.
#include "analytics/storage/database.h"
#include "analytics/storage/page_file.h"
#include "analytics/storage/row_feed.h"
#include "analytics/storage/source_writer.h"

#include <algorithm>
#include <utility>

namespace perennial {

void SourceWriter::write(std::int64_t source_id, const Progress& progress) {
    if (is_all() && rows() > 0) {
        drop_snapshot(m_database);
        m_packer.emplace(snapshot_rows());
    }
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
    const std::int64_t first_line = m_database.value("SELECT max(line_id) FROM order_lines") + 1;
    write_lines(source_id, first_line, progress.part(0.1, 1.0));
    write_hidden_lines(first_line);
}

void SourceWriter::insert(TableRows rows, const Progress& progress) {
    if (m_pages != nullptr) {
        progress.step(0.0, Stage::writing);
        m_pages->add(std::move(rows), progress);
        return;
    }
    constexpr std::size_t piece = std::size_t{1} << 17;
    for (std::size_t begin = 0; begin < rows.count; begin += piece) {
        const std::size_t end = std::min(rows.count, begin + piece);
        const auto share = [&](std::size_t row) {
            return static_cast<double>(row) / static_cast<double>(rows.count);
        };
        TableRows part = rows;
        part.count = end - begin;
        part.first_id += static_cast<std::int64_t>(begin);
        part.row = [&rows, begin](Record& record, std::size_t row) {
            rows.row(record, begin + row);
        };
        insert_rows(m_database, part, progress.part(share(begin), share(end)));
        if (m_packer) {
            m_packer->write_ready(m_database);
        }
    }
}

void SourceWriter::write_products() {
    const auto count = static_cast<std::int64_t>(m_products.added().size());
    insert_rows(m_database, {"products", "product_id", "product_key, product_name, category_id",
                             m_products.added().size(), m_products.last() - count + 1,
                             [this](Record& record, std::size_t row) {
                                 const std::uint32_t product = m_products.added()[row];
                                 record.text(m_lines.product_keys[product]);
                                 if (name_of(product) == StringTable::npos) {
                                     record.null();
                                 } else {
                                     record.text(m_lines.product_names[name_of(product)]);
                                 }
                                 record.optional_id(m_categories.id(category_of(product)));
                             }});
}

void SourceWriter::write_orders(const Progress& progress) {
    insert({"orders", "order_id",
            "order_key, customer_id, ordered_at, channel_id, coupon_id, country_id",
            m_new_order.size(), m_last_stored + 1,
            [this](Record& record, std::size_t row) {
                const std::size_t line = m_new_order[row];
                record.text(m_lines.order_keys[m_lines.order[line].at()]);
                record.optional_id(m_customers.id(m_lines.customer[line].value));
                record.integer(m_lines.ordered_at[line]);
                record.optional_id(m_channels.id(m_lines.channel[line]));
                record.optional_id(m_coupons.id(m_lines.coupon[line]));
                record.optional_id(m_countries.id(m_lines.country[line]));
            }},
           progress);
}

void SourceWriter::write_lines(std::int64_t source_id, std::int64_t first_line,
                               const Progress& progress) {
    insert({"order_lines", "line_id",
            "order_id, product_id, ordered_at, quantity, amount_micros, discount_micros,"
            " cost_micros, disposition, exclusion, unit_price_micros, status_id, source_id,"
            " source_row",
            rows(), first_line,
            [this, source_id](Record& record, std::size_t row) {
                const std::size_t line = line_of(row);
                record.integer(order_id(m_row_order[row]));
                record.optional_id(m_products.id(m_lines.product[line].value));
                record.integer(m_lines.ordered_at[line]);
                record.real(m_lines.quantity[line]);
                record.integer(m_lines.amount[line].micros);
                record.integer(m_lines.discount[line].micros);
                record.integer(m_lines.cost[line].micros);
                record.integer(m_matches.differs[line]
                                   ? merged_disposition
                                   : static_cast<int>(m_lines.disposition[line]));
                if (m_lines.exclusion[line] == Exclusion::none) {
                    record.null();
                } else {
                    record.text(name(m_lines.exclusion[line]));
                }
                record.integer(m_lines.unit_price[line].micros);
                record.optional_id(m_statuses.id(m_lines.status[line]));
                record.integer(source_id);
                record.integer(static_cast<std::int64_t>(m_lines.row[line]));
            }},
           progress);
}

} // namespace perennial
