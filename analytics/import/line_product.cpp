#include "analytics/import/line_product.h"

#include "analytics/import/amount_plan.h"
#include "analytics/import/role_names.h"
#include "analytics/import/source.h"

#include <algorithm>
#include <vector>

namespace perennial::import {
namespace {

constexpr double most_pieces_of_line = 10'000.0;
constexpr std::size_t most_rows = 500;

bool may_be_money_of_lines(const Sample& sample, const Source& source, std::size_t column) {
    const ColumnProfile& profile = sample.profiles[column];
    const Role role = source.inspection.columns[column].role;
    return (role == Role::none || role == Role::quantity || role == Role::unit_price ||
            role == Role::amount) &&
           (profile.type() == ColumnType::integer || profile.type() == ColumnType::decimal) &&
           profile.distinct() > 1;
}

bool may_be_pieces(const ColumnProfile& profile) {
    return profile.counts().integers == profile.counts().numbers &&
           std::max(profile.largest(), -profile.smallest()) <= most_pieces_of_line;
}

bool is_product(const Sample& sample, const Source& source, const LineProduct& columns) {
    Held all;
    Held telling; // of several pieces
    for (std::size_t row = 0; row < std::min(most_rows, sample.rows.size()); ++row) {
        const auto quantity = number_in(sample, source, row, columns.quantity);
        const auto price = number_in(sample, source, row, columns.price);
        const auto total = number_in(sample, source, row, columns.total);
        if (!quantity || !price || !total || *price == 0.0) {
            continue;
        }
        const bool same = agree(*quantity * *price, *total);
        all.add(same);
        if (std::abs(*quantity) >= 2.0) {
            telling.add(same);
        }
        if (all.rows >= 4 * Held::fewest_rows && 2 * all.held < all.rows) {
            return false;
        }
    }
    return all.nearly_all() && telling.nearly_all();
}

/// "Pack size" times packs is pieces.
bool is_money(const Sample& sample, const Source& source, int column) {
    const auto at = static_cast<std::size_t>(column);
    const Role role = source.inspection.columns[at].role;
    const auto names = name_matches(sample.names[at]);
    return role == Role::unit_price || role == Role::amount ||
           std::any_of(names.begin(), names.end(), [](const NameMatch& match) {
               return match.role == Role::unit_price || match.role == Role::amount;
           });
}

bool contradicts(const Source& source, const LineProduct& columns) {
    const auto has = [&](int column, Role role) {
        return source.inspection.columns[static_cast<std::size_t>(column)].role == role;
    };
    return has(columns.total, Role::quantity) || has(columns.total, Role::unit_price) ||
           has(columns.price, Role::quantity) || has(columns.price, Role::amount);
}

} // namespace

std::optional<LineProduct> contradicting_product(const Sample& sample, const Source& source) {
    std::vector<int> columns;
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        if (may_be_money_of_lines(sample, source, c)) {
            columns.push_back(static_cast<int>(c));
        }
    }
    for (const int quantity : columns) {
        if (!may_be_pieces(sample.profiles[static_cast<std::size_t>(quantity)])) {
            continue;
        }
        for (const int price : columns) {
            for (const int total : columns) {
                const LineProduct product{quantity, price, total};
                if (quantity != price && total != price && total != quantity &&
                    contradicts(source, product) && is_money(sample, source, price) &&
                    is_product(sample, source, product)) {
                    return product;
                }
            }
        }
    }
    return std::nullopt;
}

} // namespace perennial::import
