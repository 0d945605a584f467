#include "analytics/import/column_fit.h"

#include <algorithm>

namespace perennial::import {
namespace {

/// One value in every row tells nothing apart.
bool is_constant(const ColumnProfile& profile) {
    return profile.distinct() == 1 && profile.filled() > 5;
}

double identifier_fit(const ColumnProfile& profile, double text_fit) {
    switch (profile.type()) {
    case ColumnType::identifier:
    case ColumnType::integer:
        return 1.0;
    case ColumnType::decimal:
        return profile.is_float_identifier() || profile.is_mangled_identifier() ? 0.9 : 0.0;
    case ColumnType::date:
        return profile.counts().compact > 0 ? 0.5 : 0.0;
    case ColumnType::text:
        return text_fit;
    default:
        return 0.0;
    }
}

double money_fit(const ColumnProfile& profile) {
    switch (profile.type()) {
    case ColumnType::decimal:
        return 1.0;
    case ColumnType::integer:
        return 0.8;
    case ColumnType::identifier:
        return profile.counts().leading_zeros > 0 ? 0.0 : 0.3;
    case ColumnType::text:
        return profile.number_share() >= 0.5 ? 0.5 : 0.0;
    case ColumnType::empty:
        return 0.1;
    default:
        return 0.0;
    }
}

/// "00000013495": whole numbers filled up with zeros, as mainframes write money.
bool is_padded(const ColumnProfile& profile) {
    return profile.counts().leading_zeros > 0 && profile.counts().integers == profile.filled() &&
           profile.filled() > 0;
}

double word_fit(const ColumnProfile& profile) {
    switch (profile.type()) {
    case ColumnType::text:
    case ColumnType::identifier:
        return 1.0;
    case ColumnType::boolean:
    case ColumnType::integer:
        return 0.5;
    case ColumnType::empty:
        return 0.5;
    default:
        return 0.0;
    }
}

double currency_fit(const ColumnProfile& profile) {
    const auto& examples = profile.examples();
    const bool codes = std::all_of(examples.begin(), examples.end(), [](const std::string& value) {
        return value.size() <= 4 && !value.empty() && (value[0] < '0' || value[0] > '9');
    });
    return codes ? 1.0 : 0.0;
}

} // namespace

double percent_of(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool date_like(ColumnType type) {
    return type == ColumnType::date || type == ColumnType::datetime;
}

bool is_row_number(const ColumnProfile& profile) {
    return profile.distinct() == profile.filled() && profile.filled() >= 10;
}

double type_fit(Role role, const ColumnProfile& profile, double name) {
    const ColumnType type = profile.type();
    switch (role) {
    case Role::order_date:
        if (date_like(type)) {
            return 1.0;
        }
        if (percent_of(profile.counts().epochs, profile.filled()) >= 0.95) {
            return name >= 0.7 ? 0.9 : 0.0;
        }
        if (percent_of(profile.counts().serials, profile.filled()) >= 0.95) {
            return name >= 0.9 ? 0.7 : 0.0; // so many numbers look alike
        }
        return profile.date_share() >= 0.5 ? 0.6 : type == ColumnType::empty ? 0.2 : 0.0;
    case Role::order_id:
        return identifier_fit(profile, profile.counts().with_digit > 0 ? 0.7 : 0.0);
    case Role::customer_id:
        return is_constant(profile) && name < 0.99 ? 0.0 : identifier_fit(profile, 0.7);
    case Role::product_id:
        return is_constant(profile) || (name < 0.9 && is_row_number(profile))
                   ? 0.0
                   : identifier_fit(profile, 0.5);
    case Role::quantity:
        return type == ColumnType::integer                                    ? 1.0
               : type == ColumnType::decimal || profile.number_share() >= 0.9 ? 0.7
                                                                              : 0.0;
    case Role::unit_price:
    case Role::amount:
    case Role::discount:
    case Role::cost:
    case Role::tax:
    case Role::shipping:
    case Role::order_discount:
    case Role::refund:
        return std::max(money_fit(profile), name >= 0.9 && is_padded(profile) ? 0.3 : 0.0);
    case Role::product_name:
        return is_constant(profile)             ? 0.0
               : type == ColumnType::text       ? 1.0
               : type == ColumnType::identifier ? 0.6
               : type == ColumnType::empty      ? 0.3
                                                : 0.0;
    case Role::email:
        return percent_of(profile.counts().with_at, profile.filled()) > 0.5 ? 1.0 : 0.0;
    case Role::currency:
        return type == ColumnType::empty ? 0.3 : currency_fit(profile);
    default:
        return word_fit(profile);
    }
}

} // namespace perennial::import
