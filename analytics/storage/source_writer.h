// Writes the rows of a source that are not stored yet, with the tables they refer to. Parts: whose
// ids they get (source_writer.cpp), rows (source_writer_rows.cpp), what orders and products are
// said to be beside (source_writer_facts.cpp), the snapshot (source_writer_snapshot.cpp).
#pragma once

#include "analytics/core/progress.h"
#include "analytics/dataset/order_grouper.h"
#include "analytics/dataset/order_lines.h"
#include "analytics/storage/import_mode.h"
#include "analytics/storage/row_feed.h"
#include "analytics/storage/snapshot_packer.h"
#include "analytics/storage/stored_rows.h"
#include "analytics/storage/text_table.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace perennial {

class Database;

class SourceWriter {
  public:
    SourceWriter(Database& database, const OrderLines& lines, const StoredMatches& matches,
                 ImportMode mode);

    /// Number of changes to what can be seen: rows added, orders described anew.
    std::size_t assign_ids(const Progress& progress);
    void write(std::int64_t source_id, const Progress& progress);

    /// After the rows, and after the dataset's version was raised.
    void write_snapshot(const Progress& progress);

  private:
    /// Whether the project's tables will hold just what the source's do, in the same order, so that
    /// the snapshot needs no look at the stored rows.
    bool is_all() const;
    /// Only when is_all().
    SnapshotRows snapshot_rows() const;
    static SnapshotTexts texts_of(const StringTable& texts);
    std::uint32_t category_of(std::uint32_t product) const;
    std::uint32_t name_of(std::uint32_t product) const;

    /// What an order says beside its key, customer and lines. Words by their ids; 0: not given.
    struct OrderFacts {
        std::int64_t ordered_at = 0, channel = 0, coupon = 0, country = 0;
        friend bool operator==(const OrderFacts&, const OrderFacts&) = default;
    };
    struct StoredOrder {
        OrderFacts facts;
        bool met = false; ///< the source's first line of it has been seen
    };
    void use_words_of(std::size_t line);
    OrderFacts facts_of(std::size_t line) const;
    void meet_stored_order(std::uint32_t number, std::size_t line);

    /// So that new lines of a stored order join it.
    void number_stored_orders(OrderGrouper& grouper);

    /// Products that are stored under another name or category than the source gives them.
    void find_product_facts();

    /// An update changes stored orders and keeps what they said; other imports leave them as they
    /// are and are kept with what they would say.
    void write_order_facts(std::int64_t source_id);
    void write_product_facts(std::int64_t source_id);

    /// Row ids count up from first_line as the rows were given.
    void write_hidden_lines(std::int64_t first_line);
    using LineOfRow = std::function<std::size_t(std::size_t)>;
    /// The ids of a column of words, by the line of each row.
    FeedColumn word(std::string name, const TextTable& words,
                    const EvenColumn<std::uint32_t>& of_line, LineOfRow line) const;
    void write_products();
    void write_orders(const Progress& progress);
    void write_lines(std::int64_t source_id, const Progress& progress);

    std::size_t rows() const { return m_row_order.size(); } ///< to write
    std::size_t line_of(std::size_t row) const { return m_all ? row : m_row[row]; }
    std::int64_t order_id(std::uint32_t number) const {
        return number < m_stored_id.size()
                   ? m_stored_id[number]
                   : m_last_stored + 1 + number - static_cast<std::int64_t>(m_stored_id.size());
    }
    void take_row(std::size_t line, std::uint32_t order_number);
    void leave_out(std::size_t line);
    /// insert_rows() in pieces, and between them what is ready of the snapshot.
    void insert(const std::string& table, const std::vector<FeedColumn>& columns, std::size_t rows,
                const Progress& progress);

    Database& m_database;
    const OrderLines& m_lines;
    const StoredMatches& m_matches;
    ImportMode m_mode;
    TextTable m_channels, m_coupons, m_countries, m_categories, m_statuses, m_customers, m_products;
    bool m_was_empty = false;
    std::vector<std::int64_t>
        m_stored_id;                   ///< by number of the grouper, of the orders that were there
    std::int64_t m_last_stored = 0;    ///< order_id: new ones count on from it, in their order
    std::vector<StoredOrder> m_stored; ///< by number, of the orders that were there
    std::vector<std::pair<std::uint32_t, std::size_t>> m_other_facts; ///< number, first line
    std::vector<std::uint32_t> m_other_products;
    std::vector<std::uint32_t> m_new_order; ///< first line of each new order
    bool m_all = true;                      ///< lines are to be written
    std::vector<std::uint32_t> m_row;       ///< else those that are
    std::vector<std::uint32_t> m_row_order; ///< of the lines to write: the numbers of their orders
    std::size_t m_hidden = 0;               ///< of the lines to write: equal to stored ones
    std::optional<SnapshotPacker> m_packer; ///< when is_all(); last: it reads the others
};

} // namespace perennial
