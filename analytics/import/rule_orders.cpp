// Orders that stand twice: in a further file of the source, or entered again under another number.
#include "analytics/dataset/assemble.h"
#include "analytics/import/judge.h"
#include "analytics/import/row_prints.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace perennial::import {
namespace {

/// By order key: the first and the last file it stands in.
struct FileSpan {
    std::uint32_t first = UINT32_MAX, last = 0;
};

/// The order of a row without an order number: further copies have keys of their own.
std::uint32_t order_of_first_copy(const OrderLines& lines, std::uint32_t order) {
    constexpr std::size_t key_size = 20; // "row-" and 16 hexadecimal digits
    const std::string_view key = lines.order_keys[order];
    if (!key.starts_with("row-") || key.size() <= key_size || key[key_size] != '-') {
        return order;
    }
    const std::uint32_t first = lines.order_keys.find(key.substr(0, key_size));
    return first == StringTable::npos ? order : first;
}

class FilesOfOrders {
  public:
    explicit FilesOfOrders(const SourceRows& rows)
        : m_rows(rows), m_spans(rows.lines.order_keys.size()) {
        for_each_line([&](std::size_t line, std::uint32_t file) {
            FileSpan& span = m_spans[rows.lines.order[line].at()];
            span.first = std::min(span.first, file);
            span.last = std::max(span.last, file);
        });
    }

    template <class Visit>
    void for_each_line(Visit visit) const {
        std::size_t line = 0;
        for (std::uint32_t file = 0; file < m_rows.file_ends.size(); ++file) {
            for (; line < m_rows.file_ends[file]; ++line) {
                visit(line, file);
            }
        }
    }
    const FileSpan& of(std::uint32_t order) const { return m_spans[order]; }

  private:
    const SourceRows& m_rows;
    std::vector<FileSpan> m_spans;
};

void touch_copies(Judgement& judgement, const FilesOfOrders& files) {
    const OrderLines& lines = judgement.rows.lines;
    auto copy = judgement.rows.copies.begin();
    files.for_each_line([&](std::size_t line, std::uint32_t file) {
        judgement.pause(line);
        if (copy == judgement.rows.copies.end() || *copy != line) {
            return;
        }
        ++copy;
        const std::uint32_t order = order_of_first_copy(lines, lines.order[line].value);
        judgement.touched[line] |= files.of(order).first < file ? bit_of(Rule::repeated_orders)
                                                                : bit_of(Rule::duplicate_rows);
    });
}

/// What a line is of, whatever it says: a later file may say it anew.
std::uint64_t identity_of(const OrderLines& lines, std::size_t line) {
    std::uint64_t x = lines.order[line].at();
    const auto mix = [&x](std::uint64_t value) {
        x = (x ^ value) * 0x9E3779B97F4A7C15U;
        x ^= x >> 29U;
    };
    mix(lines.product[line].value);
    mix(static_cast<std::uint64_t>(day_of(lines.ordered_at[line]).time_since_epoch().count()));
    if (lines.customer[line].valid()) {
        mix(lines.customer[line].value);
    } else { // of a guest: only what says the same
        mix(static_cast<std::uint64_t>(lines.ordered_at[line]));
        mix(static_cast<std::uint64_t>(lines.amount[line].micros));
    }
    return x;
}

/// A line of an order that stands in a later file in other words: the later one counts.
void touch_said_anew(Judgement& judgement, const FilesOfOrders& files) {
    struct Seen {
        std::uint32_t file = 0;
        std::vector<std::size_t> before, here; ///< lines of the file before it, and of this one
    };
    constexpr std::uint32_t copy = bit_of(Rule::duplicate_rows) | bit_of(Rule::repeated_orders);
    const OrderLines& lines = judgement.rows.lines;
    std::unordered_map<std::uint64_t, Seen> seen;
    files.for_each_line([&](std::size_t line, std::uint32_t file) {
        judgement.pause(line);
        const FileSpan& span = files.of(lines.order[line].value);
        if (span.first == span.last || (judgement.touched[line] & copy) != 0 ||
            judgement.doubted(line) ||
            lines.order_keys[lines.order[line].at()].starts_with("row-")) {
            return;
        }
        Seen& same = seen[identity_of(lines, line)];
        if (same.file != file) {
            same.before = std::exchange(same.here, {});
            same.file = file;
        }
        if (same.here.size() < same.before.size()) {
            judgement.touched[same.before[same.here.size()]] |= bit_of(Rule::repeated_orders);
        }
        same.here.push_back(line);
    });
}

void touch_earlier_versions(Judgement& judgement, const FilesOfOrders& files) {
    files.for_each_line([&](std::size_t line, std::uint32_t file) {
        judgement.pause(line);
        if (file < files.of(judgement.rows.lines.order[line].value).last) {
            judgement.touched[line] |= bit_of(Rule::repeated_orders);
        }
    });
}

struct OrderSum {
    CustomerIndex customer;
    Day day{};
    std::int64_t total = 0;
    bool original = false; ///< some line is no copy
    bool counts = false;
};

std::vector<OrderSum> sum_orders(Judgement& judgement) {
    const OrderLines& lines = judgement.rows.lines;
    const auto amount = judgement.amount.read();
    const auto customer = judgement.customer.read();
    const auto ordered_at = judgement.ordered_at.read();
    constexpr std::uint32_t no_sale = bit_of(Rule::zero_prices) | bit_of(Rule::cancelled) |
                                      bit_of(Rule::refunds) | no_common_money;
    constexpr std::uint32_t copy = bit_of(Rule::duplicate_rows) | bit_of(Rule::repeated_orders);
    std::vector<OrderSum> sums(lines.order_keys.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        judgement.pause(i);
        if (!customer[i].valid() || judgement.doubted(i) || (judgement.touched[i] & no_sale) != 0) {
            continue;
        }
        OrderSum& sum = sums[lines.order[i].at()];
        if (!sum.counts) {
            sum = {customer[i], day_of(ordered_at[i]), 0, false, true};
        }
        // Only to compare: a sum out of range finds no twin that matters.
        sum.total = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum.total) +
                                              static_cast<std::uint64_t>(amount[i].micros));
        sum.original = sum.original || (judgement.touched[i] & copy) == 0;
    }
    return sums;
}

/// Of customer, day and money: what orders that are alike have in common.
std::uint64_t print_of(const OrderSum& sum) {
    const std::array<std::int64_t, 3> content{sum.customer.value,
                                              sum.day.time_since_epoch().count(), sum.total};
    return hash_text({reinterpret_cast<const char*>(content.data()), sizeof content});
}

} // namespace

void touch_copies_of_rows(Judgement& judgement) {
    if (judgement.rows.file_ends.size() < 2) {
        for (const std::uint32_t line : judgement.rows.copies) {
            judgement.touched[line] |= bit_of(Rule::duplicate_rows);
        }
        return;
    }
    const FilesOfOrders files(judgement.rows);
    if (judgement.action_of(Rule::repeated_orders) == RuleAction::replace) {
        touch_earlier_versions(judgement, files);
    } else {
        touch_copies(judgement, files);
        touch_said_anew(judgement, files);
    }
}

void touch_near_duplicates(Judgement& judgement) {
    std::vector<std::uint64_t> prints;
    for (const OrderSum& sum : sum_orders(judgement)) {
        prints.push_back(sum.counts && sum.original && sum.total > 0 ? print_of(sum) : no_print);
    }
    std::vector<bool> twin(prints.size());
    const std::vector<std::uint32_t> twins = repeated_prints(prints);
    for (const std::uint32_t order : twins) {
        twin[order] = true;
    }
    for (std::size_t i = 0; !twins.empty() && i < judgement.size(); ++i) {
        judgement.pause(i);
        judgement.touched[i] |=
            twin[judgement.rows.lines.order[i].at()] ? bit_of(Rule::near_duplicates) : 0U;
    }
}

} // namespace perennial::import
