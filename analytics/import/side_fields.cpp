#include "analytics/import/side_fields.h"

#include "analytics/import/column_roles.h"
#include "analytics/import/role_names.h"
#include "analytics/import/side_field_names.h"

#include <algorithm>
#include <array>
#include <optional>

namespace perennial::import {
namespace {

/// Words that speak of a person, and of a visit.
constexpr std::string_view person_words[] = {
    "age",       "gender",    "sex",   "income",  "education",  "marital", "birth",
    "kids",      "household", "phone", "address", "postal",     "zip",     "first name",
    "last name", "姓名",      "性别",  "年龄",    "geschlecht", "edad",    "sexe"};
/// What all orders of a customer come to.
constexpr std::string_view summary_words[] = {
    "orders count", "order count",   "total orders",      "number of orders",    "total spen",
    "total spent",  "last order",    "first order",       "last purchase",       "lifetime value",
    "bestellungen", "umsatz gesamt", "letzte bestellung", "nombre de commandes", "订单数",
    "消费总额",     "累计消费",      "最后下单"};
constexpr std::string_view visit_words[] = {"bounce",  "exit rate",  "page value",
                                            "visitor", "browser",    "operating system",
                                            "traffic", "user agent", "referrer"};

bool is_moment(ColumnType type) {
    return type == ColumnType::date || type == ColumnType::datetime;
}

bool fits_type(SideType type, const ColumnProfile& profile) {
    switch (type) {
    case SideType::text:
        return true;
    case SideType::moment:
        return profile.filled() == 0 || profile.date_share() >= 0.5;
    case SideType::number:
    case SideType::money:
        return profile.filled() == 0 || profile.number_share() >= 0.5;
    }
    return false;
}

/// Columns whose names have one of the words.
std::vector<std::string> columns_about(const Sample& sample,
                                       std::span<const std::string_view> words) {
    std::vector<std::string> found;
    for (const std::string& name : sample.names) {
        const std::string header = ' ' + header_words(name) + ' ';
        if (std::any_of(words.begin(), words.end(), [&](std::string_view word) {
                return header.find(word) != std::string::npos;
            })) {
            found.push_back(name);
        }
    }
    return found;
}

/// What guess_table_kind() asks of a column: named so, and filled nearly without repeats.
class Columns {
  public:
    explicit Columns(const Sample& sample) : m_sample(sample) {}

    std::optional<std::size_t> find(SideField field, TableKind kind = TableKind::orders) const {
        std::optional<std::size_t> best;
        double score = enough_by_name;
        for (std::size_t c = 0; c < m_sample.names.size(); ++c) {
            if (field == SideField::score && !fits_type(SideType::number, m_sample.profiles[c])) {
                continue; // notes are no marks
            }
            if (const double s = side_name_score(field, kind, m_sample.names[c]); s > score) {
                best = c;
                score = s;
            }
        }
        return best;
    }
    bool has(SideField field, TableKind kind = TableKind::orders) const {
        return find(field, kind).has_value();
    }
    /// The name of that column; "" when there is none.
    std::string named(SideField field, TableKind kind = TableKind::orders) const {
        const auto column = find(field, kind);
        return column ? m_sample.names[*column] : std::string();
    }
    bool lists(SideField field, TableKind kind) const {
        const auto column = find(field, kind);
        if (!column) {
            return false;
        }
        // A few rows without a key, or with one twice, do not make it another table.
        const ColumnProfile& profile = m_sample.profiles[*column];
        return profile.filled() > 0 && 10 * profile.filled() >= 9 * profile.counts().rows &&
               50 * profile.distinct() >= 49 * profile.filled();
    }

  private:
    const Sample& m_sample;
};

KindGuess guess(TableKind kind, std::string telling, std::string other = {}) {
    if (telling.empty()) {
        std::swap(telling, other);
    }
    return {kind, {EvidenceCode::columns_of_kind, std::move(telling), std::move(other)}};
}

/// The column that orders have for a role; "" when there is none.
std::string column_of(const std::vector<ColumnInfo>& roles, Role role) {
    const auto column = std::find_if(roles.begin(), roles.end(),
                                     [role](const ColumnInfo& each) { return each.role == role; });
    return column == roles.end() ? std::string() : column->name;
}

/// "SPRING20", where "Yes" only says that there was one, and 12.50 what it was worth.
bool holds_codes(const Sample& sample, const std::string& column) {
    const int at = find_column(sample.names, column);
    if (at == no_column) {
        return false;
    }
    const ColumnProfile& profile = sample.profiles[static_cast<std::size_t>(at)];
    const auto& examples = profile.examples();
    return profile.type() != ColumnType::boolean && profile.type() != ColumnType::decimal &&
           std::none_of(examples.begin(), examples.end(), [](const std::string& value) {
               const std::string word = header_words(value);
               return word == "yes" || word == "no" || word == "true" || word == "false";
           });
}

/// The kinds that speak of something that happened or of a campaign.
std::optional<KindGuess> guess_event(const Sample& sample, const Columns& columns) {
    using F = SideField;
    using K = TableKind;
    const std::string customer = columns.named(F::customer_id);
    const std::string product = columns.named(F::product_id);
    const std::string order = columns.named(F::order_id);
    const bool moment = std::any_of(sample.profiles.begin(), sample.profiles.end(),
                                    [](const ColumnProfile& p) { return is_moment(p.type()); });
    if (const std::string coupon = columns.named(F::coupon);
        !coupon.empty() && holds_codes(sample, coupon)) {
        const bool used = !customer.empty() || !order.empty() || moment;
        return used ? guess(K::redemptions, coupon, customer.empty() ? order : customer)
                    : guess(K::coupons, coupon, product);
    }
    if (const std::string score = columns.named(F::score);
        !score.empty() && !(customer + product + order).empty()) {
        return guess(K::reviews, score,
                     !customer.empty()  ? customer
                     : !product.empty() ? product
                                        : order);
    }
    if (!order.empty()) {
        return KindGuess{}; // orders that lack something: reading them will say what
    }
    if (const std::string campaign = columns.named(F::campaign_id); !campaign.empty()) {
        return !customer.empty() ? guess(K::exposures, campaign, customer)
               : columns.lists(F::campaign_id, K::campaigns)
                   ? guess(K::campaigns, campaign, columns.named(F::campaign_type))
                   : KindGuess{};
    }
    const std::vector<std::string> visits = columns_about(sample, visit_words);
    const std::string session = columns.named(F::session_id);
    const std::string event = columns.named(F::event);
    const std::string page = columns.named(F::page);
    if (!session.empty() || (!event.empty() && !page.empty())) {
        return guess(K::web_events, session, event.empty() ? page : event);
    }
    return visits.size() >= 3 ? std::optional(guess(K::web_events, visits[0], visits[1]))
                              : std::nullopt;
}

} // namespace

std::vector<SideField> assign_side_fields(TableKind kind, const Sample& sample,
                                          const std::map<SideField, std::string>& chosen) {
    std::vector<SideField> fields(sample.names.size(), SideField::none);
    const auto specs = side_fields(kind);
    const auto overridden = [&](SideField field) {
        return chosen.find(field) != chosen.end();
    };
    for (const auto& [field, wanted] : chosen) {
        if (std::none_of(specs.begin(), specs.end(),
                         [f = field](const SideFieldSpec& spec) { return spec.field == f; })) {
            throw Error(ErrorCode::role_unknown, std::string(name(field)));
        }
        if (wanted.empty()) {
            continue;
        }
        const int column = find_column(sample.names, wanted);
        if (column == no_column) {
            throw Error(ErrorCode::column_unknown, wanted);
        }
        fields[static_cast<std::size_t>(column)] = field;
    }
    struct NamedField {
        double score;
        std::size_t column;
        SideField field;
    };
    std::vector<NamedField> candidates;
    for (const SideFieldSpec& spec : specs) {
        for (std::size_t c = 0; c < sample.names.size() && !overridden(spec.field); ++c) {
            const double score = side_name_score(spec.field, kind, sample.names[c]);
            if (score >= enough_by_name && fits_type(spec.type, sample.profiles[c])) {
                candidates.push_back({score, c, spec.field});
            }
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const NamedField& a, const NamedField& b) { return a.score > b.score; });
    for (const NamedField& candidate : candidates) {
        const bool taken = std::find(fields.begin(), fields.end(), candidate.field) != fields.end();
        if (!taken && fields[candidate.column] == SideField::none) {
            fields[candidate.column] = candidate.field;
        }
    }
    return fields;
}

/// Nobody buys, and no product comes twice.
bool lists_products(const Sample& sample, const std::vector<ColumnInfo>& roles) {
    constexpr std::uint64_t fewest = 10;
    if (!column_of(roles, Role::customer_id).empty() || !column_of(roles, Role::order_id).empty() ||
        !column_of(roles, Role::email).empty()) {
        return false;
    }
    for (std::size_t c = 0; c < roles.size(); ++c) {
        const ColumnProfile& profile = sample.profiles[c];
        if (roles[c].role == Role::product_name && profile.filled() >= fewest &&
            50 * profile.distinct() >= 49 * profile.filled()) {
            return true;
        }
    }
    return false;
}

KindGuess guess_table_kind(const Sample& sample, const std::vector<ColumnInfo>& order_roles) {
    using F = SideField;
    using K = TableKind;
    const Columns columns(sample);
    const std::vector<std::string> people = columns_about(sample, person_words);
    const bool customers_listed = columns.lists(F::customer_id, K::customers);
    const std::string date = column_of(order_roles, Role::order_date);
    const std::string amount = column_of(order_roles, Role::amount);
    const std::string money = amount.empty() ? column_of(order_roles, Role::unit_price) : amount;
    const bool of_customers =
        customers_listed &&
        (people.size() >= 3 || (column_of(order_roles, Role::order_id).empty() &&
                                columns_about(sample, summary_words).size() >= 2));
    if (!of_customers && lists_products(sample, order_roles)) {
        return guess(K::products, columns.named(F::product_id, K::products),
                     column_of(order_roles, Role::product_name));
    }
    if (!date.empty() && !money.empty() && !of_customers) {
        return {K::orders, {EvidenceCode::date_and_amount, date, money}};
    }
    if (!money.empty() && !column_of(order_roles, Role::order_id).empty() &&
        !(column_of(order_roles, Role::product_id) + column_of(order_roles, Role::quantity))
             .empty()) {
        return {}; // orders without a date: reading them will say so
    }
    if (const auto event = guess_event(sample, columns)) {
        return *event;
    }
    const std::string customer = columns.named(F::customer_id, K::customers);
    if (customers_listed && (columns.has(F::customer_id) || people.size() >= 2)) {
        const auto other = std::find_if(people.begin(), people.end(),
                                        [&](const auto& name) { return name != customer; });
        return guess(K::customers, customer, other == people.end() ? std::string() : *other);
    }
    if (columns.lists(F::product_id, K::products) && columns.has(F::product_id) &&
        !columns.has(F::customer_id)) {
        const std::string title = columns.named(F::product_name, K::products);
        return guess(K::products, columns.named(F::product_id, K::products),
                     title.empty() ? columns.named(F::category) : title);
    }
    return {};
}

} // namespace perennial::import
