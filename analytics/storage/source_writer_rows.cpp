// The rows of a source, table by table.
#include "analytics/storage/database.h"
#include "analytics/storage/row_feed.h"
#include "analytics/storage/source_writer.h"

#include <algorithm>

namespace perennial {

namespace {

/// `id` of each row; NULL for 0.
template <class Id>
FeedColumn optional_id(std::string name, Id id) {
    return {std::move(name), [id](const Cell& cell, std::size_t row) {
                if (const std::int64_t found = id(row); found != 0) {
                    cell.integer(found);
                }
            }};
}

template <class Number>
FeedColumn number(std::string name, Number number_of) {
    return {std::move(name), [number_of](const Cell& cell, std::size_t row) {
                cell.integer(number_of(row));
            }};
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

void SourceWriter::insert(const std::string& table, const std::vector<FeedColumn>& columns,
                          std::size_t rows, const Progress& progress) {
    constexpr std::size_t piece = std::size_t{1} << 17;
    for (std::size_t begin = 0; begin < rows; begin += piece) {
        const std::size_t end = std::min(rows, begin + piece);
        const auto share = [&](std::size_t row) {
            return static_cast<double>(row) / static_cast<double>(rows);
        };
        insert_rows(m_database, table, columns, {begin, end},
                    progress.part(share(begin), share(end)));
        if (m_packer) {
            m_packer->write_ready(m_database);
        }
    }
}

void SourceWriter::write_products() {
    const auto& added = m_products.added();
    insert_rows(
        m_database, "products",
        {number("product_id", [&](std::size_t row) { return m_products.id(added[row]); }),
         {"product_key",
          [&](const Cell& cell, std::size_t row) {
              cell.text(m_lines.product_keys[added[row]]);
          }},
         {"product_name",
          [&](const Cell& cell, std::size_t row) {
              if (const std::uint32_t name = name_of(added[row]); name != StringTable::npos) {
                  cell.text(m_lines.product_names[name]);
              }
          }},
         optional_id("category_id",
                     [&](std::size_t row) { return m_categories.id(category_of(added[row])); })},
        {0, added.size()});
}

FeedColumn SourceWriter::word(std::string name, const TextTable& words,
                              const EvenColumn<std::uint32_t>& of_line, LineOfRow line) const {
    if (of_line.is_even() && of_line.size() > 0) {
        const std::int64_t id = words.id(of_line[0]);
        return {std::move(name), id == 0 ? std::nullopt : std::optional(id)};
    }
    return optional_id(std::move(name), [&words, &of_line, line](std::size_t row) {
        return words.id(of_line[line(row)]);
    });
}

/// order_id is left to SQLite, which is faster: it counts on from the largest one, too.
void SourceWriter::write_orders(const Progress& progress) {
    const auto line = [this](std::size_t row) -> std::size_t {
        return m_new_order[row];
    };
    insert(
        "orders",
        {{"order_key",
          [=, this](const Cell& cell, std::size_t row) {
              cell.text(m_lines.order_keys[m_lines.order[line(row)].at()]);
          }},
         optional_id("customer_id",
                     [=, this](std::size_t row) {
                         return m_customers.id(m_lines.customer[line(row)].value);
                     }),
         number("ordered_at", [=, this](std::size_t row) { return m_lines.ordered_at[line(row)]; }),
         word("channel_id", m_channels, m_lines.channel, line),
         word("coupon_id", m_coupons, m_lines.coupon, line),
         word("country_id", m_countries, m_lines.country, line)},
        m_new_order.size(), progress);
}

void SourceWriter::write_lines(std::int64_t source_id, const Progress& progress) {
    const auto line = [this](std::size_t row) {
        return line_of(row);
    };
    const auto money = [&](std::string name, const EvenColumn<Money>& column) -> FeedColumn {
        if (column.is_even() && column.size() > 0) {
            return {std::move(name), column[0].micros};
        }
        return number(std::move(name),
                      [&column, line](std::size_t row) { return column[line(row)].micros; });
    };
    const auto disposition = [this](std::size_t row) -> std::int64_t {
        const std::size_t at = line_of(row);
        return m_matches.differs[at] ? merged_disposition
                                     : static_cast<int>(m_lines.disposition[at]);
    };
    const bool all_in = std::all_of(m_lines.exclusion.begin(), m_lines.exclusion.end(),
                                    [](Exclusion why) { return why == Exclusion::none; });
    FeedColumn exclusion{"exclusion", std::nullopt};
    if (!all_in) {
        exclusion.cell = [this](const Cell& cell, std::size_t row) {
            if (const Exclusion why = m_lines.exclusion[line_of(row)]; why != Exclusion::none) {
                cell.text(name(why));
            }
        };
    }
    insert(
        "order_lines",
        {number("order_id", [this](std::size_t row) { return order_id(m_row_order[row]); }),
         optional_id("product_id",
                     [this](std::size_t row) {
                         return m_products.id(m_lines.product[line_of(row)].value);
                     }),
         number("ordered_at", [this](std::size_t row) { return m_lines.ordered_at[line_of(row)]; }),
         {"quantity",
          [this](const Cell& cell, std::size_t row) {
              cell.real(m_lines.quantity[line_of(row)]);
          }},
         number("amount_micros",
                [this](std::size_t row) { return m_lines.amount[line_of(row)].micros; }),
         money("discount_micros", m_lines.discount),
         money("cost_micros", m_lines.cost),
         number("disposition", disposition),
         exclusion,
         number("unit_price_micros",
                [this](std::size_t row) { return m_lines.unit_price[line_of(row)].micros; }),
         word("status_id", m_statuses, m_lines.status, line),
         {"source_id", source_id},
         number("source_row",
                [this](std::size_t row) {
                    return static_cast<std::int64_t>(m_lines.row[line_of(row)]);
                })},
        rows(), progress);
}

} // namespace perennial
