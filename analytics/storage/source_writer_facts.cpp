// What a source says of orders and products that are stored with other words, and its hidden lines.
#include "analytics/storage/database.h"
#include "analytics/storage/source_writer.h"

namespace perennial {

void SourceWriter::write_order_facts(std::int64_t source_id) {
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
        keep.bind(1, m_stored_id[number]).bind(2, source_id).bind(3, std::int64_t{update});
        run(keep, update ? m_stored[number].facts : facts_of(line));
        if (update) {
            change.bind(1, m_stored_id[number]);
            run(change, facts_of(line));
        }
    }
}

void SourceWriter::write_product_facts(std::int64_t source_id) {
    Statement keep(m_database, "INSERT INTO product_facts VALUES (?1, ?2, ?3, ?4)");
    for (const std::uint32_t product : m_other_products) {
        keep.bind(1, m_products.id(product)).bind(2, source_id);
        const std::uint32_t name = name_of(product);
        name == StringTable::npos ? keep.bind_null(3) : keep.bind(3, m_lines.product_names[name]);
        const std::int64_t category = m_categories.id(category_of(product));
        category == 0 ? keep.bind_null(4) : keep.bind(4, category);
        keep.run();
    }
}

void SourceWriter::write_hidden_lines(std::int64_t first_line) {
    if (m_hidden == 0) {
        return;
    }
    Statement hide(m_database, "INSERT INTO hidden_lines (line_id, disposition, shown_line_id)"
                               " VALUES (?1, ?2, ?3)");
    for (std::size_t row = 0; row < rows(); ++row) {
        const std::size_t line = line_of(row);
        if (m_matches.differs[line]) {
            hide.bind(1, first_line + static_cast<std::int64_t>(row));
            hide.bind(2, static_cast<std::int64_t>(m_lines.disposition[line]));
            hide.bind(3, m_matches.line[line]).run();
        }
    }
}

} // namespace perennial
