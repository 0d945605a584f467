#include "analytics/import/side_fields.h"

#include "analytics/import/column_roles.h"
#include "analytics/import/role_names.h"

#include <algorithm>
#include <array>
#include <optional>

namespace perennial::import {
namespace {

constexpr double enough_by_name = 0.55;

struct FieldName {
    SideField field;
    std::string_view words; ///< as header_words() gives them
};

// Fields that orders have too are found by the names of their roles (role_names.cpp).
constexpr FieldName side_field_names[] = {
    {SideField::brand, "brand"},
    {SideField::brand, "vendor"},
    {SideField::brand, "manufacturer"},
    {SideField::brand, "marke"},
    {SideField::brand, "hersteller"},
    {SideField::brand, "marca"},
    {SideField::brand, "marque"},
    {SideField::brand, "品牌"},
    {SideField::customer_name, "customer name"},
    {SideField::customer_name, "full name"},
    {SideField::customer_name, "contact name"},
    {SideField::customer_name, "name"},
    {SideField::customer_name, "last name"},
    {SideField::customer_name, "kundenname"},
    {SideField::customer_name, "nombre"},
    {SideField::customer_name, "nom"},
    {SideField::customer_name, "nome"},
    {SideField::customer_name, "客户姓名"},
    {SideField::customer_name, "姓名"},
    {SideField::city, "city"},
    {SideField::city, "town"},
    {SideField::city, "stadt"},
    {SideField::city, "ort"},
    {SideField::city, "ciudad"},
    {SideField::city, "cidade"},
    {SideField::city, "ville"},
    {SideField::city, "城市"},
    {SideField::since, "customer since"},
    {SideField::since, "dt customer"},
    {SideField::since, "signup date"},
    {SideField::since, "sign up date"},
    {SideField::since, "signed up at"},
    {SideField::since, "registration date"},
    {SideField::since, "registered at"},
    {SideField::since, "member since"},
    {SideField::since, "join date"},
    {SideField::since, "created at"},
    {SideField::since, "date first purchase"},
    {SideField::since, "kunde seit"},
    {SideField::since, "注册时间"},
    {SideField::since, "注册日期"},
    {SideField::campaign_id, "campaign id"},
    {SideField::campaign_id, "campaign"},
    {SideField::campaign_id, "campaign key"},
    {SideField::campaign_id, "promotion id"},
    {SideField::campaign_id, "promotion key"},
    {SideField::campaign_id, "kampagne"},
    {SideField::campaign_id, "kampagnen id"},
    {SideField::campaign_id, "campana"},
    {SideField::campaign_id, "id campana"},
    {SideField::campaign_id, "campanha"},
    {SideField::campaign_id, "campagne"},
    {SideField::campaign_id, "id campagne"},
    {SideField::campaign_id, "活动编号"},
    {SideField::campaign_id, "活动id"},
    {SideField::campaign_name, "campaign name"},
    {SideField::campaign_name, "promotion name"},
    {SideField::campaign_name, "活动名称"},
    {SideField::campaign_name, "kampagnenname"},
    {SideField::campaign_type, "campaign type"},
    {SideField::campaign_type, "promotion type"},
    {SideField::campaign_type, "活动类型"},
    {SideField::campaign_type, "kampagnentyp"},
    {SideField::start_date, "start date"},
    {SideField::start_date, "starts at"},
    {SideField::start_date, "start"},
    {SideField::start_date, "begin date"},
    {SideField::start_date, "start day"},
    {SideField::start_date, "beginn"},
    {SideField::start_date, "fecha inicio"},
    {SideField::start_date, "data inicio"},
    {SideField::start_date, "date debut"},
    {SideField::start_date, "开始时间"},
    {SideField::start_date, "开始日期"},
    {SideField::end_date, "end date"},
    {SideField::end_date, "ends at"},
    {SideField::end_date, "end"},
    {SideField::end_date, "end day"},
    {SideField::end_date, "ende"},
    {SideField::end_date, "fecha fin"},
    {SideField::end_date, "data fim"},
    {SideField::end_date, "date fin"},
    {SideField::end_date, "结束时间"},
    {SideField::end_date, "结束日期"},
    {SideField::variant, "variant"},
    {SideField::variant, "group"},
    {SideField::variant, "test group"},
    {SideField::variant, "treatment"},
    {SideField::variant, "cohort"},
    {SideField::response, "response"},
    {SideField::response, "responded"},
    {SideField::response, "opened"},
    {SideField::response, "clicked"},
    {SideField::response, "converted"},
    {SideField::response, "accepted"},
    {SideField::coupon, "coupon upc"},
    {SideField::coupon, "coupon id"},
    {SideField::coupon, "coupon"},
    {SideField::coupon, "voucher id"},
    {SideField::happened_at, "redemption date"},
    {SideField::happened_at, "redeemed at"},
    {SideField::happened_at, "sent at"},
    {SideField::happened_at, "sent date"},
    {SideField::happened_at, "review date"},
    {SideField::happened_at, "review creation date"},
    {SideField::happened_at, "reviewed at"},
    {SideField::happened_at, "event time"},
    {SideField::happened_at, "timestamp"},
    {SideField::happened_at, "time"},
    {SideField::happened_at, "date"},
    {SideField::happened_at, "created at"},
    {SideField::happened_at, "visit date"},
    {SideField::happened_at, "datum"},
    {SideField::happened_at, "fecha"},
    {SideField::happened_at, "data"},
    {SideField::happened_at, "日期"},
    {SideField::happened_at, "时间"},
    {SideField::happened_at, "评价时间"},
    {SideField::review_id, "review id"},
    {SideField::score, "score"},
    {SideField::score, "review score"},
    {SideField::score, "rating"},
    {SideField::score, "stars"},
    {SideField::score, "satisfaction"},
    {SideField::score, "satisfaction score"},
    {SideField::score, "nps"},
    {SideField::score, "csat"},
    {SideField::score, "bewertung"},
    {SideField::score, "puntuacion"},
    {SideField::score, "nota"},
    {SideField::score, "note"},
    {SideField::score, "评分"},
    {SideField::comment, "comment"},
    {SideField::comment, "review"},
    {SideField::comment, "review text"},
    {SideField::comment, "review comment message"},
    {SideField::comment, "text"},
    {SideField::comment, "kommentar"},
    {SideField::comment, "comentario"},
    {SideField::comment, "commentaire"},
    {SideField::comment, "评价内容"},
    {SideField::session_id, "session id"},
    {SideField::session_id, "session"},
    {SideField::session_id, "visit id"},
    {SideField::session_id, "user session"},
    {SideField::event, "event"},
    {SideField::event, "event type"},
    {SideField::event, "event name"},
    {SideField::event, "action"},
    {SideField::page, "page"},
    {SideField::page, "url"},
    {SideField::page, "page url"},
    {SideField::page, "page path"},
    {SideField::page, "landing page"},
    {SideField::duration, "duration"},
    {SideField::duration, "session duration"},
    {SideField::duration, "time on page"},
};

/// Words that speak of a person, and of a visit.
constexpr std::string_view person_words[] = {
    "age",       "gender",    "sex",   "income",  "education",  "marital", "birth",
    "kids",      "household", "phone", "address", "postal",     "zip",     "first name",
    "last name", "姓名",      "性别",  "年龄",    "geschlecht", "edad",    "sexe"};
constexpr std::string_view visit_words[] = {"bounce",  "exit rate",  "page value",
                                            "visitor", "browser",    "operating system",
                                            "traffic", "user agent", "referrer"};

constexpr std::pair<Role, SideField> shared_roles[] = {
    {Role::order_id, SideField::order_id},
    {Role::customer_id, SideField::customer_id},
    {Role::order_date, SideField::happened_at},
    {Role::product_id, SideField::product_id},
    {Role::product_name, SideField::product_name},
    {Role::unit_price, SideField::unit_price},
    {Role::amount, SideField::amount},
    {Role::category, SideField::category},
    {Role::country, SideField::country},
    {Role::channel, SideField::channel},
    {Role::coupon, SideField::coupon},
    {Role::cost, SideField::cost},
    {Role::email, SideField::email}};

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

double name_score(SideField field, TableKind kind, std::string_view header) {
    const std::string words = header_words(header);
    if (words == header_words(name(field))) {
        return 1.0;
    }
    for (const FieldName& known : side_field_names) {
        if (known.field == field && known.words == words) {
            return 1.0;
        }
    }
    double best = 0.0;
    for (const NameMatch& match : name_matches(header)) {
        for (const auto& [role, shared] : shared_roles) {
            best = role == match.role && shared == field ? std::max(best, match.score) : best;
        }
    }
    // "ID" and "Name" alone mean the thing that the table lists.
    const bool thing = (kind == TableKind::products && field == SideField::product_id) ||
                       (kind == TableKind::customers && field == SideField::customer_id) ||
                       (kind == TableKind::campaigns && field == SideField::campaign_id);
    const bool called = (kind == TableKind::products && field == SideField::product_name) ||
                        (kind == TableKind::campaigns && field == SideField::campaign_name);
    if ((thing && (words == "id" || words == "key" || words == "code")) ||
        (called && (words == "name" || words == "title"))) {
        best = std::max(best, 0.8);
    }
    return best;
}

bool has_any(const Sample& sample, std::span<const std::string_view> words, std::size_t at_least) {
    std::size_t found = 0;
    for (const std::string& name : sample.names) {
        const std::string header = ' ' + header_words(name) + ' ';
        found += std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return header.find(word) != std::string::npos;
        });
    }
    return found >= at_least;
}

/// What guess_table_kind() asks of a column: named so, and filled without repeats.
class Columns {
  public:
    explicit Columns(const Sample& sample) : m_sample(sample) {}

    std::optional<std::size_t> find(SideField field, TableKind kind = TableKind::orders) const {
        std::optional<std::size_t> best;
        double score = enough_by_name;
        for (std::size_t c = 0; c < m_sample.names.size(); ++c) {
            if (const double s = name_score(field, kind, m_sample.names[c]); s > score) {
                best = c;
                score = s;
            }
        }
        return best;
    }
    bool has(SideField field, TableKind kind = TableKind::orders) const {
        return find(field, kind).has_value();
    }
    bool lists(SideField field, TableKind kind) const {
        const auto column = find(field, kind);
        if (!column) {
            return false;
        }
        const ColumnProfile& profile = m_sample.profiles[*column];
        return profile.filled() > 0 && profile.filled() == profile.counts().rows &&
               profile.distinct() == profile.filled();
    }

  private:
    const Sample& m_sample;
};

bool looks_like_orders(const std::vector<ColumnInfo>& roles, const Columns& columns,
                       const Sample& sample) {
    const auto has = [&](Role role) {
        return std::any_of(roles.begin(), roles.end(),
                           [&](const ColumnInfo& column) { return column.role == role; });
    };
    const bool person = has_any(sample, person_words, 3) &&
                        columns.lists(SideField::customer_id, TableKind::customers);
    return has(Role::order_date) && (has(Role::amount) || has(Role::unit_price)) && !person;
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
            const double score = name_score(spec.field, kind, sample.names[c]);
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

TableKind guess_table_kind(const Sample& sample, const std::vector<ColumnInfo>& order_roles) {
    using F = SideField;
    using K = TableKind;
    const Columns columns(sample);
    if (looks_like_orders(order_roles, columns, sample)) {
        return K::orders;
    }
    const bool customer = columns.has(F::customer_id);
    const bool product = columns.has(F::product_id);
    const bool moment = std::any_of(sample.profiles.begin(), sample.profiles.end(),
                                    [](const ColumnProfile& p) { return is_moment(p.type()); });
    if (columns.has(F::coupon)) {
        return customer || columns.has(F::order_id) || moment ? K::redemptions : K::coupons;
    }
    if (columns.has(F::score) && (customer || product || columns.has(F::order_id))) {
        return K::reviews;
    }
    if (columns.has(F::order_id)) {
        return K::orders; // that lack something: reading them will say what
    }
    if (columns.has(F::campaign_id)) {
        return customer                                      ? K::exposures
               : columns.lists(F::campaign_id, K::campaigns) ? K::campaigns
                                                             : K::orders;
    }
    if (columns.has(F::session_id) || has_any(sample, visit_words, 3) ||
        (columns.has(F::event) && columns.has(F::page))) {
        return K::web_events;
    }
    if (columns.lists(F::customer_id, K::customers) &&
        (customer || has_any(sample, person_words, 2))) {
        return K::customers;
    }
    if (columns.lists(F::product_id, K::products) && product && !customer) {
        return K::products;
    }
    return K::orders;
}

} // namespace perennial::import
