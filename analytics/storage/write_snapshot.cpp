#include "analytics/storage/database.h"
#include "analytics/storage/packed_column.h"
#include "analytics/storage/snapshot.h"
#include "analytics/storage/snapshot_parts.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <utility>

namespace perennial {

namespace {

constexpr std::size_t text_bytes = std::size_t{1} << 20;

class PartWriter {
  public:
    PartWriter(const SnapshotSink& sink, const Progress& progress)
        : m_sink(sink), m_progress(progress) {}

    template <class NumberAt>
    void numbers(SnapshotPart part, std::size_t count, NumberAt&& number_at,
                 std::int64_t offset = 0) {
        std::vector<std::int64_t> block;
        for (std::size_t begin = 0; begin < count; begin += packed_rows) {
            m_progress.step(m_done, Stage::writing);
            block.clear();
            for (std::size_t i = begin; i < std::min(count, begin + packed_rows); ++i) {
                block.push_back(number_at(i));
            }
            write(part, offset++, pack_numbers(block));
        }
        m_done += (1.0 - m_done) / 8.0;
    }

    void quantities(std::size_t count, const std::function<double(std::size_t)>& quantity_at) {
        std::int64_t at = 0;
        std::vector<std::int64_t> block;
        for (std::size_t begin = 0; begin < count; begin += packed_rows) {
            const std::size_t end = std::min(count, begin + packed_rows);
            bool whole = true;
            for (std::size_t i = begin; whole && i < end; ++i) {
                const double quantity = quantity_at(i);
                whole = std::abs(quantity) < 9e15 && quantity == std::trunc(quantity) &&
                        !(quantity == 0.0 && std::signbit(quantity));
            }
            block.assign(1, whole ? 0 : 1);
            for (std::size_t i = begin; i < end; ++i) {
                const double quantity = quantity_at(i);
                block.push_back(whole ? static_cast<std::int64_t>(quantity)
                                      : std::bit_cast<std::int64_t>(quantity));
            }
            m_progress.step(m_done, Stage::writing);
            write(SnapshotPart::line_quantity, at++, pack_numbers(block));
        }
    }

    void texts(SnapshotPart part, const SnapshotTexts& texts) {
        std::string bytes;
        std::int64_t at = 0;
        for (std::size_t i = 0; i < texts.count; ++i) {
            bytes += texts.text(i);
            if (bytes.size() >= text_bytes || i + 1 == texts.count) {
                m_progress.step(m_done, Stage::writing);
                write(part, at++, seal(bytes));
                bytes.clear();
            }
        }
        numbers(
            part, texts.count,
            [&](std::size_t i) { return static_cast<std::int64_t>(texts.text(i).size()); },
            text_lengths);
    }

  private:
    void write(SnapshotPart part, std::int64_t block, std::string bytes) {
        m_sink(static_cast<std::int64_t>(part) * blocks_a_part + block, std::move(bytes));
    }

    const SnapshotSink& m_sink;
    const Progress& m_progress;
    double m_done = 0.0;
};

/// Where each line that counts goes: sorted orders, and their lines one after the other.
struct Arrangement {
    std::vector<std::uint32_t> orders, lines, lines_of;
};

Arrangement arrange(const SnapshotRows& rows) {
    std::vector<std::uint32_t> lines_of(rows.order_customer.size(), 0);
    for (std::size_t i = 0; i < rows.lines; ++i) {
        if (const auto order = static_cast<std::uint32_t>(rows.line_order(i));
            order != StringTable::npos) {
            ++lines_of[order];
        }
    }
    Arrangement made;
    made.orders =
        sorted_orders(rows.order_customer, rows.order_at, lines_of, rows.customer_keys.count);
    std::vector<std::uint32_t> next(lines_of.size(), 0);
    std::uint32_t lines = 0;
    made.lines_of.reserve(made.orders.size());
    for (const std::uint32_t order : made.orders) {
        made.lines_of.push_back(lines_of[order]);
        next[order] = lines;
        lines += lines_of[order];
    }
    made.lines.resize(lines);
    for (std::size_t i = 0; i < rows.lines; ++i) {
        if (const auto order = static_cast<std::uint32_t>(rows.line_order(i));
            order != StringTable::npos) {
            made.lines[next[order]++] = static_cast<std::uint32_t>(i);
        }
    }
    return made;
}

/// npos becomes 0: it would cost every position beside it four bytes.
std::int64_t shifted(std::int64_t position) {
    return static_cast<std::uint32_t>(position + 1);
}

SnapshotSizes sizes_of(const SnapshotRows& rows, const Arrangement& arranged) {
    const auto any = [&](const SnapshotRows::Number& number) {
        return std::any_of(arranged.lines.begin(), arranged.lines.end(),
                           [&](std::uint32_t line) { return number(line) != 0; })
                   ? 1
                   : 0;
    };
    const auto count = [](std::size_t size) {
        return static_cast<std::int64_t>(size);
    };
    SnapshotSizes sizes;
    sizes.customers = count(rows.customer_keys.count);
    sizes.products = count(rows.product_keys.count);
    sizes.order_keys = count(rows.order_keys.count);
    sizes.channels = count(rows.channels.count);
    sizes.coupons = count(rows.coupons.count);
    sizes.categories = count(rows.categories.count);
    sizes.countries = count(rows.countries.count);
    sizes.orders = count(arranged.orders.size());
    sizes.lines = count(arranged.lines.size());
    sizes.has_discount = any(rows.line_discount);
    sizes.has_cost = any(rows.line_cost);
    sizes.has_refund = any(rows.line_is_refund);
    return sizes;
}

void write_orders(PartWriter& writer, const SnapshotRows& rows, const Arrangement& arranged) {
    const std::vector<std::uint32_t>& orders = arranged.orders;
    const auto write = [&](SnapshotPart part, auto&& number_at) {
        writer.numbers(part, orders.size(), [&](std::size_t i) { return number_at(orders[i]); });
    };
    write(SnapshotPart::order_key, [&](std::uint32_t order) { return rows.order_key(order); });
    write(SnapshotPart::order_customer,
          [&](std::uint32_t order) { return shifted(rows.order_customer[order].value); });
    write(SnapshotPart::order_at, [&](std::uint32_t order) { return rows.order_at[order]; });
    write(SnapshotPart::order_channel,
          [&](std::uint32_t order) { return shifted(rows.order_channel(order)); });
    write(SnapshotPart::order_coupon,
          [&](std::uint32_t order) { return shifted(rows.order_coupon(order)); });
    if (rows.countries.count > 0) {
        write(SnapshotPart::order_country,
              [&](std::uint32_t order) { return shifted(rows.order_country(order)); });
    }
    writer.numbers(SnapshotPart::order_lines, orders.size(),
                   [&](std::size_t i) { return std::int64_t{arranged.lines_of[i]}; });
}

void write_lines(PartWriter& writer, const SnapshotRows& rows, const Arrangement& arranged,
                 const SnapshotSizes& sizes) {
    const std::vector<std::uint32_t>& lines = arranged.lines;
    const auto write = [&](SnapshotPart part, const SnapshotRows::Number& number) {
        writer.numbers(part, lines.size(), [&](std::size_t i) { return number(lines[i]); });
    };
    writer.numbers(SnapshotPart::line_product, lines.size(),
                   [&](std::size_t i) { return shifted(rows.line_product(lines[i])); });
    writer.quantities(lines.size(), [&](std::size_t i) { return rows.line_quantity(lines[i]); });
    write(SnapshotPart::line_amount, rows.line_amount);
    if (sizes.has_discount != 0) {
        write(SnapshotPart::line_discount, rows.line_discount);
    }
    if (sizes.has_cost != 0) {
        write(SnapshotPart::line_cost, rows.line_cost);
    }
    if (sizes.has_refund != 0) {
        write(SnapshotPart::line_is_refund, rows.line_is_refund);
    }
}

} // namespace

std::string snapshot_mark(Database& database) {
    const auto number = [&](const char* sql) {
        return std::to_string(database.value(sql));
    };
    return std::to_string(snapshot_format) + '/' +
           number("SELECT value FROM settings WHERE key = 'dataset_version'") + '/' +
           number("SELECT max(line_id) FROM order_lines") + '/' +
           number("SELECT max(order_id) FROM orders");
}

void pack_snapshot(const SnapshotRows& rows, const SnapshotSink& sink, const Progress& progress) {
    const Arrangement arranged = arrange(rows);
    SnapshotSizes sizes = sizes_of(rows, arranged);
    PartWriter writer(sink, progress);
    writer.numbers(SnapshotPart::sizes, SnapshotSizes::count,
                   [fields = sizes.as_numbers()](std::size_t i) { return *fields[i]; });
    writer.texts(SnapshotPart::customer_keys, rows.customer_keys);
    writer.texts(SnapshotPart::product_keys, rows.product_keys);
    writer.texts(SnapshotPart::product_names, rows.product_names);
    writer.texts(SnapshotPart::order_keys, rows.order_keys);
    writer.texts(SnapshotPart::channels, rows.channels);
    writer.texts(SnapshotPart::coupons, rows.coupons);
    writer.texts(SnapshotPart::categories, rows.categories);
    writer.texts(SnapshotPart::countries, rows.countries);
    writer.numbers(SnapshotPart::product_category, rows.product_keys.count,
                   [&](std::size_t i) { return shifted(rows.product_category(i)); });
    write_orders(writer, rows, arranged);
    write_lines(writer, rows, arranged, sizes);
}

void drop_snapshot(Database& database) {
    database.execute("DELETE FROM dataset_snapshot");
}

void mark_snapshot(Database& database) {
    Statement(database, "INSERT OR REPLACE INTO settings VALUES ('dataset_snapshot', ?1)")
        .bind(1, snapshot_mark(database))
        .run();
}

void write_snapshot(Database& database, const SnapshotRows& rows, const Progress& progress) {
    drop_snapshot(database);
    Statement insert(database, "INSERT INTO dataset_snapshot (part, content) VALUES (?1, ?2)");
    pack_snapshot(
        rows,
        [&](std::int64_t part, const std::string& content) {
            insert.bind(1, part).bind_blob(2, content).run();
        },
        progress);
    mark_snapshot(database);
}

bool has_snapshot(Database& database) {
    Statement mark(database, "SELECT value FROM settings WHERE key = 'dataset_snapshot'");
    return mark.step() && mark.text(0) == snapshot_mark(database);
}

void keep_snapshot(Database& database) {
    Statement(database, "UPDATE settings SET value = ?1 WHERE key = 'dataset_snapshot'")
        .bind(1, snapshot_mark(database))
        .run();
}

} // namespace perennial
