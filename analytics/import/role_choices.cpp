#include "analytics/import/role_choices.h"

#include "analytics/import/column_fit.h"
#include "analytics/import/column_roles.h"
#include "analytics/import/letters.h"
#include "analytics/import/role_names.h"
#include "analytics/import/status_words.h"

#include <algorithm>
#include <span>

namespace perennial::import {

Evidence evidence_of(const Sample& sample, const Candidate& best) {
    return name_evidence(sample.names[best.column], sample.profiles[best.column]);
}

void give(ColumnInfo& column, Role role, double confidence, Evidence evidence) {
    column.role = role;
    column.confidence = confidence;
    column.evidence = std::move(evidence);
    if ((role == Role::order_id || role == Role::customer_id || role == Role::product_id) &&
        column.type != ColumnType::text && column.type != ColumnType::empty) {
        column.type = ColumnType::identifier;
    }
}

int column_with(const std::vector<ColumnInfo>& columns, Role role) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ColumnInfo& column) { return column.role == role; });
    return found == columns.end() ? no_column : static_cast<int>(found - columns.begin());
}

namespace {

/// Of two numbers the order's own is the one that its lines share: "Transaction
/// ID" and "Order ID", 子订单编号 and 主订单编号.
void prefer_shared_order(const Sample& sample, const std::vector<Candidate>& candidates,
                         std::vector<ColumnInfo>& columns) {
    const int order = column_with(columns, Role::order_id);
    const int date = column_with(columns, Role::order_date);
    if (order == no_column || date == no_column ||
        !is_row_number(sample.profiles[static_cast<std::size_t>(order)])) {
        return;
    }
    for (const Candidate& other : candidates) {
        if (other.role != Role::order_id || columns[other.column].role != Role::none) {
            continue;
        }
        const Constancy same = constancy(sample, other.column, static_cast<std::size_t>(date));
        if (same.pairs > 0 && same.equal * 20 >= same.pairs * 19 && same.keys > 1) {
            give(columns[static_cast<std::size_t>(order)], Role::none, 0.0, {});
            give(columns[other.column], Role::order_id, other.score, evidence_of(sample, other));
            return;
        }
    }
}

/// Where fees are told, "net" is what is left of the sale after them.
void prefer_money_before_fees(const Sample& sample, const std::vector<Candidate>& candidates,
                              std::vector<ColumnInfo>& columns) {
    const auto says = [](const std::string& name, std::span<const std::string_view> parts) {
        return has_any_part(' ' + header_words(name), parts);
    };
    constexpr std::string_view fees[] = {" fee",      " gebuhr", " commission", " comissao",
                                         " comision", " frais",  "手续费",      "佣金"};
    constexpr std::string_view nets[] = {" net", " liquid"};
    const int amount = column_with(columns, Role::amount);
    if (amount == no_column || !says(sample.names[static_cast<std::size_t>(amount)], nets)) {
        return;
    }
    bool with_fees = false;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        with_fees = with_fees || (columns[c].role == Role::none && says(sample.names[c], fees) &&
                                  sample.profiles[c].number_share() >= 0.9);
    }
    for (const Candidate& other : candidates) {
        if (with_fees && other.role == Role::amount && columns[other.column].role == Role::none &&
            !says(sample.names[other.column], nets)) {
            give(columns[static_cast<std::size_t>(amount)], Role::none, 0.0, {});
            give(columns[other.column], Role::amount, other.score, evidence_of(sample, other));
            return;
        }
    }
}

/// A bare "id" that comes back on other days is the customer's, where nothing else is.
void take_returning_id_as_customer(const Sample& sample, std::vector<ColumnInfo>& columns) {
    const int order = column_with(columns, Role::order_id);
    const int date = column_with(columns, Role::order_date);
    if (order == no_column || date == no_column ||
        column_with(columns, Role::customer_id) != no_column ||
        column_with(columns, Role::email) != no_column ||
        header_words(sample.names[static_cast<std::size_t>(order)]) != "id") {
        return;
    }
    constexpr std::size_t fewest = 20;
    const auto at = static_cast<std::size_t>(order);
    const Constancy same = constancy(sample, at, static_cast<std::size_t>(date));
    if (same.pairs >= fewest && 2 * same.equal < same.pairs) {
        give(columns[at], Role::customer_id, 0.8, {EvidenceCode::id_comes_back});
    }
}

} // namespace

namespace {

/// "Tags", "Refund method", "Leg": what stands there is no state of the order.
bool tells_no_state(const std::string& header, const ColumnProfile& profile) {
    constexpr std::string_view stems[] = {
        "tag",         "label",     "note",  "comment", "remark", "reason",   "policy",
        "method",      "risk",      "title", "name",    "descri", "leg",      "trip",
        "journey",     "bemerkung", "grund", "methode", "option", "campaign", "message",
        "instruction", "memo",      "event", "ticket",  "gift",   "promo",    "window",
        "标签",        "备注",      "原因",  "方式",    "政策"};
    constexpr std::string_view ways[] = {"outbound",   "departure", "one way",
                                         "round trip", "hinfahrt",  "aller"};
    const std::string words = ' ' + simplified(header_words(header));
    const auto& examples = profile.examples();
    return has_any_part(words, stems) ||
           std::any_of(examples.begin(), examples.end(), [&](const std::string& cell) {
               return has_any_part(header_words(cell), ways);
           });
}

} // namespace

void find_status_by_words(const Sample& sample, std::vector<ColumnInfo>& columns) {
    constexpr std::uint64_t most_words = 12;
    if (column_with(columns, Role::status) != no_column) {
        return;
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const ColumnProfile& profile = sample.profiles[c];
        if (columns[c].role != Role::none || profile.type() != ColumnType::text ||
            profile.distinct() < 2 || profile.distinct() > most_words ||
            tells_no_state(columns[c].name, profile)) {
            continue;
        }
        const auto back =
            std::find_if(sample.rows.begin(), sample.rows.end(), [&](const auto& row) {
                const StatusMeaning meaning = status_meaning(row[c]);
                return meaning != StatusMeaning::sale && meaning != StatusMeaning::cancelled;
            });
        if (back != sample.rows.end()) {
            give(columns[c], Role::status, 0.75, {EvidenceCode::words_of_returns, (*back)[c]});
            return;
        }
    }
}

void settle_names(const Sample& sample, const std::vector<Candidate>& candidates,
                  double customer_name, double product_name, std::vector<ColumnInfo>& columns) {
    prefer_shared_order(sample, candidates, columns);
    prefer_money_before_fees(sample, candidates, columns);
    take_returning_id_as_customer(sample, columns);
    // "Name" is a product's beside the product's number, else a person's.
    const int product = column_with(columns, Role::product_name);
    if (product != no_column && product_name <= 0.5 &&
        column_with(columns, Role::product_id) == no_column) {
        give(columns[static_cast<std::size_t>(product)], Role::none, 0.0, {});
    }
    // "id" beside products is the line's own number when no two rows share it. Only a plain number:
    // "ch_3Mk9" names a charge.
    const int order = column_with(columns, Role::order_id);
    if (order != no_column && (column_with(columns, Role::product_id) != no_column ||
                               column_with(columns, Role::product_name) != no_column)) {
        const auto at = static_cast<std::size_t>(order);
        const ColumnProfile& profile = sample.profiles[at];
        if (header_words(sample.names[at]) == "id" && profile.type() == ColumnType::integer &&
            profile.distinct() == profile.filled()) {
            give(columns[at], Role::none, 0.0, {});
        }
    }
    // An e-mail address identifies better than a person's name, and serves where no id is.
    const int email = column_with(columns, Role::email);
    const int customer = column_with(columns, Role::customer_id);
    const auto is_person = [&](int column) {
        const ColumnProfile& profile = sample.profiles[static_cast<std::size_t>(column)];
        return profile.type() == ColumnType::text &&
               (profile.counts().with_blank * 2 > profile.filled() ||
                profile.counts().with_digit * 10 < profile.filled());
    };
    if (email != no_column &&
        (customer == no_column || customer_name <= 0.7 || is_person(customer))) {
        if (customer != no_column) {
            give(columns[static_cast<std::size_t>(customer)], Role::none, 0.0, {});
        }
        ColumnInfo& column = columns[static_cast<std::size_t>(email)];
        give(column, Role::customer_id, 0.8, {EvidenceCode::email_identifies, column.name});
    }
}

} // namespace perennial::import
