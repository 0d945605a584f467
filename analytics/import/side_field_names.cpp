#include "analytics/import/side_field_names.h"

#include "analytics/import/role_names.h"

#include <algorithm>
#include <utility>

namespace perennial::import {
namespace {

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

} // namespace

double side_name_score(SideField field, TableKind kind, std::string_view header) {
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
    constexpr double keys = 0.7; // above what customers are called or reached by
    for (const NameMatch& match : name_matches(header)) {
        if (match.role == Role::customer_id && match.score <= keys) {
            continue;
        }
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

SideField field_named(TableKind kind, std::string_view column) {
    SideField best = SideField::none;
    double score = enough_by_name;
    for (const SideFieldSpec& spec : side_fields(kind)) {
        if (const double s = side_name_score(spec.field, kind, column); s >= score) {
            best = spec.field;
            score = s;
        }
    }
    return best;
}

} // namespace perennial::import
