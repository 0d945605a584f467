#include "analytics/import/line_builder.h"

#include "analytics/core/day.h"
#include "analytics/import/amount_plan.h"
#include "analytics/import/date_text.h"
#include "analytics/import/ledger_sums.h"
#include "analytics/import/number_text.h"

#include <algorithm>
#include <bit>
#include <map>

namespace perennial::import {
namespace {

constexpr std::size_t by(Role role) {
    return static_cast<std::size_t>(role);
}

bool is_absent(std::string_view text) {
    return text.empty() || text == "NULL" || text == "null" || text == "NaN" || text == "nan" ||
           text == "\\N";
}

constexpr std::uint32_t bit_of(Role role) {
    return 1U << by(role);
}

/// An identifier as text: blanks off, and the ".0" of a column that passed through floats.
std::string_view identifier(std::string_view text, const ColumnReading& reading) {
    text = trimmed(text);
    if (is_absent(text)) {
        return {};
    }
    if (reading.float_identifier && text.size() > 2 && text.back() == '0' &&
        (text[text.size() - 2] == '.' || text[text.size() - 2] == ',')) {
        text.remove_suffix(2);
    }
    return text;
}

/// "C489449": a credit note where the other invoices are digits alone.
bool is_credit_id(std::string_view id) {
    return id.size() > 1 && (id[0] == 'C' || id[0] == 'c') &&
           id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::string iso_second(std::int64_t seconds) {
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(seconds)));
    const std::int64_t rest = seconds - day.time_since_epoch().count() * std::int64_t{86400};
    std::string text = to_iso(day) + "T";
    for (const std::int64_t part : {rest / 3600, rest / 60 % 60, rest % 60}) {
        text += static_cast<char>('0' + part / 10);
        text += static_cast<char>('0' + part % 10);
    }
    return text;
}

} // namespace

/// What one row says, before it becomes a line.
struct LineBuilder::Cells {
    std::string_view order_id, customer, status;
    std::int64_t ordered_at = 0;
    std::int64_t quantity = Money::scale; // millionths of a unit
    std::optional<std::int64_t> unit_price;
    std::int64_t amount = 0, discount = 0, cost = 0;
    bool rounded = false;
    std::uint32_t earlier_copies = 0;
    std::uint64_t hash = 0;
    bool same_order = false;                 ///< as the row before
    std::uint32_t two_ways = 0, one_way = 0; ///< bit by role: values that read so
    Role at_fault = Role::none;
};

void LineBuilder::begin(const Source& source, std::size_t rows_expected) {
    m_source = &source;
    m_order_before.clear();
    m_date_before.reset();
    m_carry.assign(role_count, {});
    for (Doubt& doubt : m_doubts) {
        doubt.confirm();
    }
    m_has_order_ids = m_has_order_ids || source.has(Role::order_id);
    m_lines.has_cost = m_lines.has_cost || source.has(Role::cost);
    m_lines.has_discount = m_lines.has_discount || source.amounts.discount != DiscountMeaning::none;
    const std::size_t total = m_lines.size() + rows_expected;
    m_seen.reserve(total);
    const auto reserve = [&](auto&... columns) {
        (columns.reserve(total), ...);
    };
    reserve(m_lines.row, m_lines.order, m_lines.customer, m_lines.product, m_lines.ordered_at,
            m_lines.quantity, m_lines.unit_price, m_lines.discount, m_lines.amount, m_lines.cost,
            m_lines.channel, m_lines.coupon, m_lines.country, m_lines.status, m_lines.disposition,
            m_lines.exclusion, m_currency);
}

std::string_view LineBuilder::cell(const Row& row, Role role) const {
    const int column = m_source->column(role);
    return column == no_column ? std::string_view() : row.fields[static_cast<std::size_t>(column)];
}

std::string_view LineBuilder::carried(const Row& row, Role role, bool same_order) {
    const int column = m_source->column(role);
    if (column == no_column) {
        return {};
    }
    const auto at = static_cast<std::size_t>(column);
    const std::string_view here = trimmed(row.fields[at]);
    if (!m_source->columns[at].first_line_only) {
        return is_absent(here) ? std::string_view() : here;
    }
    if (here.empty() && same_order) {
        return m_carry[by(role)];
    }
    m_carry[by(role)] = here;
    return here;
}

void LineBuilder::reject(const Row& row, Exclusion reason, Role column, Money amount) {
    RejectedRow rejected;
    rejected.row = m_rows;
    rejected.reason = reason;
    const int at = m_source->column(column);
    if (at != no_column) {
        rejected.column = m_source->inspection.columns[static_cast<std::size_t>(at)].name;
    }
    rejected.text = row.raw;
    m_rejected.push_back(std::move(rejected));
    m_rejected_amounts.push_back(amount);
}

bool LineBuilder::is_repeated_header(const Row& row) const {
    const auto& header = m_source->header;
    if (!header.empty() && trimmed(row.fields[0]) == header[0] &&
        std::equal(row.fields.begin(), row.fields.end(), header.begin(), header.end(),
                   [](std::string_view here, const std::string& there) {
                       return trimmed(here) == there;
                   })) {
        return true;
    }
    return trimmed(cell(row, Role::order_date)).empty() &&
           std::any_of(row.fields.begin(), row.fields.end(), is_total_word);
}

std::optional<std::int64_t> LineBuilder::read_date(const Row& row, Cells& cells) {
    const auto column = static_cast<std::size_t>(m_source->column(Role::order_date));
    const ColumnReading& reading = m_source->columns[column];
    const std::string_view text = row.fields[column];
    std::optional<std::int64_t> date;
    if (reading.epoch) {
        date = parse_epoch(text);
    } else if (const auto read = import::read_date(text, reading.order)) {
        date = read->seconds;
        const std::uint32_t bit = bit_of(Role::order_date);
        cells.two_ways |= read->evidence == OrderEvidence::ambiguous ? bit : 0U;
        cells.one_way |=
            read->evidence == OrderEvidence::dmy || read->evidence == OrderEvidence::mdy ? bit : 0U;
    }
    if (!date && cells.same_order && trimmed(text).empty()) {
        return m_date_before; // further lines of an order that is dated on its first
    }
    m_date_before = date;
    return date;
}

bool LineBuilder::read_number(const Row& row, Role role, Cells& cells, std::int64_t& value) const {
    const int column = m_source->column(role);
    if (column == no_column) {
        return false;
    }
    const auto at = static_cast<std::size_t>(column);
    const char decimal = m_source->columns[at].decimal;
    const std::string_view text = row.fields[at];
    const auto micros = parse_micros(text, decimal);
    if (!micros) {
        return false;
    }
    value = micros->value;
    cells.rounded = cells.rounded || micros->rounded;
    if (text.find(decimal) != std::string_view::npos) {
        cells.one_way |= bit_of(role);
    } else if (text.find(decimal == '.' ? ',' : '.') != std::string_view::npos) {
        cells.two_ways |= bit_of(role);
    }
    return true;
}

bool LineBuilder::read_money(const Row& row, Cells& cells) const {
    const AmountPlan& plan = m_source->amounts;
    const auto read = [&](Role role, std::int64_t& value) {
        return read_number(row, role, cells, value);
    };
    const bool by_price = plan.basis == AmountBasis::quantity_price;
    if (m_source->has(Role::quantity) && !read(Role::quantity, cells.quantity) && by_price) {
        cells.at_fault = Role::quantity;
        return false;
    }
    std::int64_t price = 0;
    if (read(Role::unit_price, price)) {
        cells.unit_price = price;
    }
    std::int64_t discount = 0;
    read(Role::discount, discount);
    read(Role::cost, cells.cost);
    if (by_price) {
        LineMoney money;
        cells.at_fault = Role::unit_price;
        if (!cells.unit_price ||
            !line_money(cells.quantity, price, discount, plan.discount, money)) {
            return false;
        }
        cells.amount = money.amount;
        cells.discount = money.discount;
        cells.rounded = cells.rounded || money.rounded;
        return true;
    }
    cells.at_fault = Role::amount;
    if (!read(Role::amount, cells.amount)) {
        const bool booked = plan.basis == AmountBasis::order_total && cells.same_order &&
                            trimmed(cell(row, Role::amount)).empty();
        return booked; // the order's total stands on its first line
    }
    if (plan.basis == AmountBasis::order_total && cells.same_order) {
        cells.amount = 0;
    }
    // Beside an amount the discount is information: it is already taken off.
    if (plan.discount == DiscountMeaning::money) {
        cells.discount = discount < 0 ? -discount : discount;
    } else if (plan.discount != DiscountMeaning::none && cells.unit_price) {
        LineMoney money;
        cells.discount =
            line_money(cells.quantity, price, discount, plan.discount, money) ? money.discount : 0;
    }
    return true;
}

std::uint32_t LineBuilder::order_key(const Cells& cells) {
    if (!cells.order_id.empty()) {
        return m_lines.order_keys.add(cells.order_id);
    }
    const bool products = m_source->has(Role::product_id) || m_source->has(Role::product_name);
    if (!m_source->has(Role::order_id) && products && !cells.customer.empty()) {
        m_scratch = cells.customer;
        m_scratch += '@';
        m_scratch += iso_second(cells.ordered_at);
        return m_lines.order_keys.add(m_scratch);
    }
    // Content and occurrence, not position: the same row of a later, longer export has the same
    // key.
    constexpr std::string_view hex = "0123456789abcdef";
    m_scratch = "row-";
    for (int shift = 60; shift >= 0; shift -= 4) {
        m_scratch += hex[(cells.hash >> static_cast<unsigned>(shift)) & 15U];
    }
    if (cells.earlier_copies > 0) {
        m_scratch += '-';
        m_scratch += std::to_string(cells.earlier_copies + 1);
    }
    return m_lines.order_keys.add(m_scratch);
}

std::uint32_t LineBuilder::currency_key(const Row& row, bool same_order) {
    std::string_view text = carried(row, Role::currency, same_order);
    std::optional<NumberShape> shape;
    if (!m_source->has(Role::currency)) {
        const int column = m_source->column(m_source->amounts.basis == AmountBasis::quantity_price
                                                ? Role::unit_price
                                                : Role::amount);
        const auto at = static_cast<std::size_t>(column);
        if (m_source->columns[at].currency_beside) {
            shape = number_shape(row.fields[at]);
            text = shape ? std::string_view(shape->currency) : text;
        }
    }
    return text.empty() ? StringTable::npos : m_currencies.add(text);
}

std::uint32_t LineBuilder::product_key(const Row& row) {
    const int id_column = m_source->column(Role::product_id);
    const std::string_view name = trimmed(cell(row, Role::product_name));
    const std::string_view id =
        id_column == no_column ? name
                               : identifier(cell(row, Role::product_id),
                                            m_source->columns[static_cast<std::size_t>(id_column)]);
    if (id.empty()) {
        return StringTable::npos;
    }
    const std::uint32_t key = m_lines.product_keys.add(id);
    if (key == m_lines.product_name.size()) {
        m_lines.product_name.push_back(StringTable::npos);
        m_lines.product_category.push_back(StringTable::npos);
    }
    if (m_lines.product_name[key] == StringTable::npos && !name.empty()) {
        m_lines.product_name[key] = m_lines.product_names.add(name);
    }
    if (m_lines.product_category[key] == StringTable::npos) {
        const std::string_view category = trimmed(cell(row, Role::category));
        if (!category.empty()) {
            m_lines.product_category[key] = m_lines.categories.add(category);
        }
    }
    return key;
}

void LineBuilder::add(const Row& row) {
    ++m_rows;
    if (row.fields.size() < m_source->columns.size() ||
        std::any_of(row.fields.begin() + static_cast<std::ptrdiff_t>(m_source->columns.size()),
                    row.fields.end(),
                    [](std::string_view extra) { return !trimmed(extra).empty(); })) {
        reject(row, Exclusion::malformed, Role::none, {});
        return;
    }
    Cells cells;
    cells.hash = hash_text(row.raw);
    m_seen.prefetch(cells.hash); // looked up when the row is read: the table is large
    const int order_column = m_source->column(Role::order_id);
    if (order_column != no_column) {
        cells.order_id = identifier(cell(row, Role::order_id),
                                    m_source->columns[static_cast<std::size_t>(order_column)]);
    }
    const bool same_order = !cells.order_id.empty() && cells.order_id == m_order_before;
    cells.same_order = same_order;
    if (!same_order) {
        m_order_before = cells.order_id;
    }
    const int customer_column = m_source->column(Role::customer_id);
    if (customer_column != no_column) {
        cells.customer = identifier(carried(row, Role::customer_id, same_order),
                                    m_source->columns[static_cast<std::size_t>(customer_column)]);
    }
    const auto date = read_date(row, cells);
    const bool money = read_money(row, cells);
    cells.status = carried(row, Role::status, same_order);
    cells.earlier_copies = m_seen.add(cells.hash);
    if (!date || !money || !weigh(cells)) {
        refuse(row, cells, date.has_value() && cells.at_fault != Role::order_date, money);
        return;
    }
    cells.ordered_at = *date;
    append(row, cells);
    decide(cells);
}

/// Whether the values that read two ways may be believed.
bool LineBuilder::weigh(Cells& cells) {
    const auto line = static_cast<std::uint32_t>(m_lines.size());
    for (std::uint32_t left = cells.one_way; left != 0; left &= left - 1) {
        m_doubts[static_cast<std::size_t>(std::countr_zero(left))].confirm();
    }
    for (std::uint32_t left = cells.two_ways; left != 0; left &= left - 1) {
        const auto role = static_cast<std::size_t>(std::countr_zero(left));
        if (m_doubts[role].doubtful()) {
            cells.at_fault = static_cast<Role>(role);
            return false;
        }
    }
    for (std::uint32_t left = cells.two_ways; left != 0; left &= left - 1) {
        m_doubts[static_cast<std::size_t>(std::countr_zero(left))].leave_open(line);
    }
    return true;
}

/// A value that cannot be read as its column is, but as the other half of the world writes it.
void LineBuilder::note_contradiction(const Row& row, Role role) {
    const std::string_view text = trimmed(cell(row, role));
    const auto column = static_cast<std::size_t>(m_source->column(role));
    const ColumnReading& reading = m_source->columns[column];
    bool other_way = false;
    if (role == Role::order_date) {
        const auto shape = reading.epoch ? std::nullopt : date_shape(text);
        other_way =
            shape && ((reading.order == DateOrder::dmy && shape->evidence == OrderEvidence::mdy) ||
                      (reading.order == DateOrder::mdy && shape->evidence == OrderEvidence::dmy));
    } else {
        const auto shape = number_shape(text);
        const MarkEvidence other = reading.decimal == '.' ? MarkEvidence::comma : MarkEvidence::dot;
        other_way = shape && shape->evidence == other;
    }
    if (other_way) {
        m_doubts[by(role)].contradict(m_rows, text);
    }
}

void LineBuilder::refuse(const Row& row, const Cells& cells, bool dated, bool money) {
    if (is_repeated_header(row)) {
        reject(row, Exclusion::repeated_header, Role::none, {});
        return;
    }
    const Role at_fault = dated ? cells.at_fault : Role::order_date;
    note_contradiction(row, at_fault);
    // Shops blank the amount of what was cancelled before it was paid.
    const bool cancelled = dated && trimmed(cell(row, at_fault)).empty() &&
                           status_meaning(cells.status) == StatusMeaning::cancelled;
    reject(row,
           cancelled ? Exclusion::cancelled
           : dated   ? Exclusion::bad_amount
                     : Exclusion::bad_date,
           at_fault, Money{money && !dated ? cells.amount : 0});
    if (!cells.order_id.empty()) {
        m_rejected_orders.emplace(cells.order_id);
    }
    if (!cells.customer.empty()) {
        m_rejected_customers.emplace(cells.customer);
    }
}

void LineBuilder::append(const Row& row, const Cells& cells) {
    const bool same_order = cells.same_order;
    const auto word = [&](StringTable& table, Role role) {
        const std::string_view text = carried(row, role, same_order);
        return text.empty() ? StringTable::npos : table.add(text);
    };
    m_lines.row.push_back(m_rows);
    const bool again = same_order && !m_lines.order.empty() && m_last_line_row + 1 == m_rows;
    m_last_line_row = m_rows;
    m_lines.order.push_back(again ? m_lines.order.back() : OrderIndex{order_key(cells)});
    std::string lower;
    std::string_view customer = cells.customer;
    if (customer.find('@') != std::string_view::npos) { // e-mail addresses differ in case only
        lower.assign(customer);
        std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        });
        customer = lower;
    }
    m_lines.customer.push_back(
        {customer.empty() ? StringTable::npos : m_lines.customer_keys.add(customer)});
    m_lines.product.push_back({product_key(row)});
    m_lines.ordered_at.push_back(cells.ordered_at);
    m_lines.quantity.push_back(static_cast<double>(cells.quantity) / 1e6);
    std::int64_t price = cells.unit_price.value_or(0);
    if (!cells.unit_price && cells.quantity != 0) {
        price = static_cast<std::int64_t>(static_cast<double>(cells.amount) /
                                          (static_cast<double>(cells.quantity) / 1e6));
    }
    m_lines.unit_price.push_back({price});
    m_lines.discount.push_back({cells.discount});
    m_lines.amount.push_back({cells.amount});
    m_lines.cost.push_back({cells.cost});
    m_lines.channel.push_back(word(m_lines.channels, Role::channel));
    m_lines.coupon.push_back(word(m_lines.coupons, Role::coupon));
    m_lines.country.push_back(word(m_lines.countries, Role::country));
    m_lines.status.push_back(cells.status.empty() ? StringTable::npos
                                                  : m_lines.statuses.add(cells.status));
    if (m_lines.statuses.size() > m_status_meaning.size()) {
        m_status_meaning.push_back(status_meaning(cells.status));
    }
    m_currency.push_back(currency_key(row, same_order));
    m_rounded += cells.rounded ? 1U : 0U;
}

void LineBuilder::decide(const Cells& cells) {
    Disposition disposition = Disposition::kept;
    Exclusion reason = Exclusion::none;
    const std::uint32_t status = m_lines.status.back();
    const StatusMeaning meaning =
        status == StringTable::npos ? StatusMeaning::sale : m_status_meaning[status];
    const bool credit = is_credit_id(cells.order_id);
    m_credit_ids += credit ? 1U : 0U;
    m_plain_ids += !cells.order_id.empty() &&
                           cells.order_id.find_first_not_of("0123456789") == std::string_view::npos
                       ? 1U
                       : 0U;
    if (cells.unit_price == 0 && cells.amount == 0) {
        disposition = Disposition::excluded;
        reason = Exclusion::zero_price;
    } else if (cells.amount < 0 || (cells.amount == 0 && cells.quantity < 0)) {
        disposition = Disposition::refund;
        m_negative_refunds +=
            credit || meaning == StatusMeaning::refund || cells.quantity < 0 ? 1U : 0U;
    } else if (meaning == StatusMeaning::cancelled) {
        disposition = Disposition::excluded;
        reason = Exclusion::cancelled;
    } else if (cells.amount > 0 &&
               (credit || meaning == StatusMeaning::refund || cells.quantity < 0)) {
        m_positive_refunds.push_back(static_cast<std::uint32_t>(m_lines.size() - 1));
    }
    m_lines.disposition.push_back(disposition);
    m_lines.exclusion.push_back(reason);
}

void LineBuilder::settle_positive_refunds() {
    // Only where the source never writes a refund as negative money, and where "C123" is the
    // exception among plain numbers; else the sign is the truth and the word is not.
    if (m_negative_refunds > 0) {
        return;
    }
    for (const std::uint32_t line : m_positive_refunds) {
        const std::uint32_t status = m_lines.status[line];
        const bool by_word =
            status != StringTable::npos && m_status_meaning[status] == StatusMeaning::refund;
        if (by_word || m_lines.quantity[line] < 0.0 || m_credit_ids < m_plain_ids) {
            m_lines.amount[line] = -m_lines.amount[line];
            m_lines.disposition[line] = Disposition::refund;
        }
    }
}

/// Lines whose values read two ways where the file contradicts itself are not believed after all.
void LineBuilder::settle_doubts(FileFormat& format) {
    const auto say = [](Detected& detected, const Doubt& doubt, ProblemCode code) {
        detected.confidence = std::min(detected.confidence, 0.5);
        detected.problems.push_back(
            {code, doubt.contradictions(), {{doubt.first_row(), doubt.first_text()}}});
    };
    for (std::size_t role = 0; role < role_count; ++role) {
        const Doubt& doubt = m_doubts[role];
        const bool date = role == by(Role::order_date);
        if (doubt.contradictions() > 0) {
            say(date ? format.date_evidence : format.decimal_evidence, doubt,
                date ? ProblemCode::other_order : ProblemCode::other_mark);
            format.date_order_assumed = format.date_order_assumed || date;
        }
        for (const std::uint32_t line : doubt.doubted_lines()) {
            m_lines.disposition[line] = Disposition::excluded;
            m_lines.exclusion[line] = date ? Exclusion::bad_date : Exclusion::bad_amount;
            if (!date) { // what was read may be a thousand times too much
                m_lines.amount[line] = m_lines.discount[line] = m_lines.cost[line] = Money{};
            }
        }
    }
}

void LineBuilder::settle_currency(const std::string& project_currency) {
    std::vector<std::string> code; // by currency as written; "$" stays "$": several share it
    for (std::size_t i = 0; i < m_currencies.size(); ++i) {
        const std::string iso = currency_code(m_currencies[i]);
        code.push_back(iso.empty() ? std::string(m_currencies[i]) : iso);
    }
    std::map<std::string, std::uint64_t> count;
    for (const std::uint32_t currency : m_currency) {
        if (currency != StringTable::npos) {
            ++count[code[currency]];
        }
    }
    if (count.empty()) {
        m_lines.currency = project_currency;
        return;
    }
    const auto most =
        std::max_element(count.begin(), count.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    // A symbol that several currencies share does not contradict the project's.
    const bool shared = currency_code(most->first).empty();
    const std::string base =
        project_currency.empty() || (shared && count.count(project_currency) == 0)
            ? most->first
            : project_currency;
    m_lines.currency = project_currency.empty() ? currency_code(base) : project_currency;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_currency[i] != StringTable::npos && code[m_currency[i]] != base) {
            m_lines.disposition[i] = Disposition::excluded;
            m_lines.exclusion[i] = Exclusion::other_currency;
            // Never added across currencies; quantity and unit price still say what it was.
            m_lines.amount[i] = m_lines.discount[i] = m_lines.cost[i] = Money{};
        }
    }
}

void LineBuilder::finish(const std::string& project_currency, ImportResult& result) {
    if (m_rows == 0) {
        throw Error(ErrorCode::no_rows);
    }
    settle_positive_refunds();
    settle_doubts(result.inspection.format);
    settle_currency(project_currency);
    if (m_refunds == RefundPolicy::exclude) {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines.disposition[i] == Disposition::refund) {
                m_lines.disposition[i] = Disposition::excluded;
                m_lines.exclusion[i] = Exclusion::refunds_excluded;
            }
        }
    }
    result.ledger = sum_ledger(m_lines, m_rejected, m_rejected_amounts);
    result.ledger.duplicate_rows = m_seen.repeats();
    result.ledger.rounded_amounts = m_rounded;
    const auto absent_from = [](const StringTable& table) {
        return [&table](const std::string& key) {
            return table.find(key) == StringTable::npos;
        };
    };
    result.ledger.orders =
        m_lines.order_keys.size() +
        static_cast<std::uint64_t>(std::count_if(m_rejected_orders.begin(), m_rejected_orders.end(),
                                                 absent_from(m_lines.order_keys)));
    result.ledger.customers =
        m_lines.customer_keys.size() + static_cast<std::uint64_t>(std::count_if(
                                           m_rejected_customers.begin(), m_rejected_customers.end(),
                                           absent_from(m_lines.customer_keys)));
    result.lines = std::move(m_lines);
    result.rejected = std::move(m_rejected);
}

} // namespace perennial::import
