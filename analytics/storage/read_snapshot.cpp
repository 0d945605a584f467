#include "analytics/storage/database.h"
#include "analytics/storage/packed_column.h"
#include "analytics/storage/snapshot.h"
#include "analytics/storage/snapshot_parts.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <string>
#include <utility>

namespace perennial {

namespace {

/// Reads parts in the order in which they were written; nothing is believed before it is checked.
class PartReader {
  public:
    PartReader(Database& database, const Progress& progress)
        : m_rows(database, "SELECT part, content FROM dataset_snapshot ORDER BY part"),
          m_progress(progress) {}

    /// Hands each number to `take`, which says whether it can be. False at the first that cannot.
    template <class Take>
    bool numbers(SnapshotPart part, std::size_t count, Take&& take, std::int64_t offset = 0) {
        m_block.resize(packed_rows + 1);
        for (std::size_t begin = 0; begin < count; begin += packed_rows) {
            const std::size_t size = std::min(packed_rows, count - begin);
            const std::span<std::int64_t> block(m_block.data(), size);
            if (!next(part, offset++) || !unpack_numbers(m_rows.blob(1), block)) {
                return false;
            }
            bool good = true;
            for (const std::int64_t number : block) {
                good = take(number) && good;
            }
            if (!good) {
                return false;
            }
        }
        return true;
    }

    bool quantities(std::size_t count, std::vector<double>& to) {
        m_block.resize(packed_rows + 1);
        std::int64_t at = 0;
        for (std::size_t begin = 0; begin < count; begin += packed_rows) {
            const std::size_t size = std::min(packed_rows, count - begin);
            const std::span<std::int64_t> block(m_block.data(), size + 1);
            if (!next(SnapshotPart::line_quantity, at++) ||
                !unpack_numbers(m_rows.blob(1), block)) {
                return false;
            }
            for (const std::int64_t number : block.subspan(1)) {
                to.push_back(block[0] == 0 ? static_cast<double>(number)
                                           : std::bit_cast<double>(number));
            }
        }
        return true;
    }

    bool texts(SnapshotPart part, std::size_t count, StringTable& table) {
        std::string bytes;
        std::vector<std::uint32_t> sizes;
        if (!text_blocks(part, count, bytes, sizes)) {
            return false;
        }
        return table.append(std::move(bytes), sizes);
    }

    bool names(SnapshotPart part, std::size_t count, std::vector<std::string>& names) {
        std::string bytes;
        std::vector<std::uint32_t> sizes;
        if (!text_blocks(part, count, bytes, sizes) ||
            std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0}) != bytes.size()) {
            return false;
        }
        std::size_t at = 0;
        for (const std::uint32_t size : sizes) {
            names.emplace_back(bytes, at, size);
            at += size;
        }
        return true;
    }

    bool at_end() { return !m_ahead && !m_rows.step(); }

  private:
    bool next(SnapshotPart part, std::int64_t block) {
        m_progress.step(m_done, Stage::loading);
        m_done += (1.0 - m_done) / 256.0;
        const bool there = m_ahead || m_rows.step();
        m_ahead = false;
        return there &&
               m_rows.integer(0) == static_cast<std::int64_t>(part) * blocks_a_part + block;
    }

    bool text_blocks(SnapshotPart part, std::size_t count, std::string& bytes,
                     std::vector<std::uint32_t>& sizes) {
        const std::int64_t first = static_cast<std::int64_t>(part) * blocks_a_part;
        std::int64_t at = first;
        while ((m_ahead = m_ahead || m_rows.step()) && m_rows.integer(0) == at) {
            m_progress.step(m_done, Stage::loading);
            const std::string_view content = unseal(m_rows.blob(1));
            if (content.data() == nullptr) {
                return false;
            }
            bytes += content;
            ++at;
            m_ahead = false;
        }
        return numbers(
            part, count,
            [&](std::int64_t size) {
                sizes.push_back(static_cast<std::uint32_t>(size));
                return size >= 0 && size <= std::int64_t{0x7FFF'FFFF};
            },
            text_lengths);
    }

    Statement m_rows;
    const Progress& m_progress;
    std::vector<std::int64_t> m_block;
    bool m_ahead = false; ///< a row was stepped to and not used
    double m_done = 0.0;
};

bool read_sizes(PartReader& reader, SnapshotSizes& sizes) {
    constexpr std::int64_t most = std::int64_t{1} << 28U; // as for rows: no more is allocated
    const auto fields = sizes.as_numbers();
    std::size_t at = 0;
    return reader.numbers(SnapshotPart::sizes, SnapshotSizes::count, [&](std::int64_t number) {
        *fields[at++] = number;
        return number >= 0 && number <= most;
    });
}

bool read_tables(PartReader& reader, const SnapshotSizes& sizes, Dataset& dataset) {
    const auto count = [](std::int64_t size) {
        return static_cast<std::size_t>(size);
    };
    return reader.texts(SnapshotPart::customer_keys, count(sizes.customers),
                        dataset.customer_keys) &&
           reader.texts(SnapshotPart::product_keys, count(sizes.products), dataset.product_keys) &&
           reader.names(SnapshotPart::product_names, count(sizes.products),
                        dataset.product_names) &&
           reader.texts(SnapshotPart::order_keys, count(sizes.order_keys), dataset.order_keys) &&
           reader.texts(SnapshotPart::channels, count(sizes.channels), dataset.channels) &&
           reader.texts(SnapshotPart::coupons, count(sizes.coupons), dataset.coupons) &&
           reader.texts(SnapshotPart::categories, count(sizes.categories), dataset.categories) &&
           reader.texts(SnapshotPart::countries, count(sizes.countries), dataset.countries);
}

/// Takes positions below `limit`, or npos (written as 0).
template <class Column>
auto take_position(Column& column, std::int64_t limit) {
    return [&column, limit](std::int64_t number) {
        column.push_back({static_cast<std::uint32_t>(number - 1)});
        return number >= 0 && number <= limit;
    };
}

bool read_orders(PartReader& reader, const SnapshotSizes& sizes, DatasetDraft& draft) {
    // Beyond these a date is not a date; calendar arithmetic stays safe within.
    constexpr std::int64_t earliest = -62'135'596'800; // year 1
    constexpr std::int64_t latest = 253'402'300'799;   // year 9999
    const auto orders = static_cast<std::size_t>(sizes.orders);
    const auto take_key = [&](std::int64_t number) {
        draft.order_key.push_back(static_cast<std::uint32_t>(number));
        return number >= 0 && number < sizes.order_keys;
    };
    const auto take_date = [&](std::int64_t number) {
        draft.order_at.push_back(number);
        return number >= earliest && number <= latest;
    };
    std::uint32_t order = 0;
    const auto take_lines = [&](std::int64_t number) {
        const std::int64_t room = sizes.lines - static_cast<std::int64_t>(draft.line_order.size());
        if (number < 1 || number > room) {
            return false;
        }
        draft.line_order.insert(draft.line_order.end(), static_cast<std::size_t>(number), order++);
        return true;
    };
    return reader.numbers(SnapshotPart::order_key, orders, take_key) &&
           reader.numbers(SnapshotPart::order_customer, orders,
                          take_position(draft.order_customer, sizes.customers)) &&
           reader.numbers(SnapshotPart::order_at, orders, take_date) &&
           reader.numbers(SnapshotPart::order_channel, orders,
                          take_position(draft.order_channel, sizes.channels)) &&
           reader.numbers(SnapshotPart::order_coupon, orders,
                          take_position(draft.order_coupon, sizes.coupons)) &&
           (sizes.countries == 0 ||
            reader.numbers(SnapshotPart::order_country, orders,
                           take_position(draft.order_country, sizes.countries))) &&
           reader.numbers(SnapshotPart::order_lines, orders, take_lines) &&
           draft.line_order.size() == static_cast<std::size_t>(sizes.lines);
}

bool read_lines(PartReader& reader, const SnapshotSizes& sizes, DatasetDraft& draft) {
    const auto lines = static_cast<std::size_t>(sizes.lines);
    const auto money = [&](SnapshotPart part, std::int64_t there, std::vector<Money>& to) {
        return there == 0 || reader.numbers(part, lines, [&](std::int64_t number) {
            to.push_back({number});
            return true;
        });
    };
    return reader.numbers(SnapshotPart::line_product, lines,
                          take_position(draft.line_product, sizes.products)) &&
           reader.quantities(lines, draft.line_quantity) &&
           money(SnapshotPart::line_amount, 1, draft.line_amount) &&
           money(SnapshotPart::line_discount, sizes.has_discount, draft.line_discount) &&
           money(SnapshotPart::line_cost, sizes.has_cost, draft.line_cost) &&
           (sizes.has_refund == 0 ||
            reader.numbers(SnapshotPart::line_is_refund, lines, [&](std::int64_t number) {
                draft.line_is_refund.push_back(static_cast<std::uint8_t>(number));
                return number == 0 || number == 1;
            }));
}

/// Not more than this on the word of a file.
void reserve_columns(const SnapshotSizes& sizes, DatasetDraft& draft) {
    constexpr std::int64_t most = std::int64_t{1} << 24U;
    const auto orders = static_cast<std::size_t>(std::min(sizes.orders, most));
    const auto lines = static_cast<std::size_t>(std::min(sizes.lines, most));
    draft.order_key.reserve(orders);
    draft.order_customer.reserve(orders);
    draft.order_at.reserve(orders);
    draft.order_channel.reserve(orders);
    draft.order_coupon.reserve(orders);
    draft.order_country.reserve(sizes.countries != 0 ? orders : 0);
    draft.line_order.reserve(lines);
    draft.line_product.reserve(lines);
    draft.line_quantity.reserve(lines);
    draft.line_amount.reserve(lines);
    draft.line_discount.reserve(sizes.has_discount != 0 ? lines : 0);
    draft.line_cost.reserve(sizes.has_cost != 0 ? lines : 0);
    draft.line_is_refund.reserve(sizes.has_refund != 0 ? lines : 0);
}

} // namespace

bool read_snapshot(Database& database, DatasetDraft& draft, const Progress& progress) {
    if (!has_snapshot(database)) {
        return false;
    }
    PartReader reader(database, progress);
    SnapshotSizes sizes;
    if (!read_sizes(reader, sizes)) {
        return false;
    }
    reserve_columns(sizes, draft);
    return read_tables(reader, sizes, draft.dataset) &&
           reader.numbers(SnapshotPart::product_category, static_cast<std::size_t>(sizes.products),
                          take_position(draft.dataset.product_category, sizes.categories)) &&
           read_orders(reader, sizes, draft) && read_lines(reader, sizes, draft) && reader.at_end();
}

} // namespace perennial
