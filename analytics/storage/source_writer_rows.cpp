// The rows of a source, table by table.
#include "analytics/storage/database.h"
#include "analytics/storage/row_feed.h"
#include "analytics/storage/source_writer.h"

#include <algorithm>

namespace perennial {

namespace {

void optional_id(const Cell& cell, std::int64_t id) {
    if (id != 0) {
        cell.integer(id);
    }
}

} // namespace

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
    write_lines(source_id, progress.part(0.1, 1.0));
    write_hidden_lines(first_line);
}

void SourceWriter::insert(std::string_view target, int columns, std::size_t rows,
                          const std::function<void(const Cell&, std::size_t, int)>& cell,
                          const Progress& progress) {
    constexpr std::size_t piece = std::size_t{1} << 17;
    for (std::size_t begin = 0; begin < rows; begin += piece) {
        const std::size_t end = std::min(rows, begin + piece);
        const auto share = [&](std::size_t row) {
            return static_cast<double>(row) / static_cast<double>(rows);
        };
        insert_rows(
            m_database, target, columns, end - begin,
            [&](const Cell& answer, std::size_t row, int column) {
                cell(answer, begin + row, column);
            },
            progress.part(share(begin), share(end)));
        if (m_packer) {
            m_packer->write_ready(m_database);
        }
    }
}

void SourceWriter::write_products() {
    insert_rows(m_database, "products (product_id, product_key, product_name, category_id)", 4,
                m_products.added().size(), [this](const Cell& cell, std::size_t row, int column) {
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

void SourceWriter::write_orders(const Progress& progress) {
    insert(
        "orders (order_id, order_key, customer_id, ordered_at, channel_id, coupon_id,"
        " country_id)",
        7, m_new_order.size(),
        [this](const Cell& cell, std::size_t row, int column) {
            const std::size_t line = m_new_order[row];
            switch (column) {
            case 0:
                return cell.integer(m_last_stored + 1 + static_cast<std::int64_t>(row));
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

void SourceWriter::write_lines(std::int64_t source_id, const Progress& progress) {
    insert(
        "order_lines (order_id, product_id, ordered_at, quantity, amount_micros,"
        " discount_micros, cost_micros, disposition, exclusion, unit_price_micros, status_id,"
        " source_id, source_row)",
        13, rows(),
        [this, source_id](const Cell& cell, std::size_t row, int column) {
            const std::size_t line = line_of(row);
            switch (column) {
            case 0:
                return cell.integer(order_id(m_row_order[row]));
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

} // namespace perennial
