#include "analytics/import/price_relations.h"

#include "analytics/import/amount_plan.h"
#include "analytics/import/line_product.h"
#include "analytics/import/role_names.h"
#include "analytics/import/source.h"

#include <cmath>
#include <string>
#include <string_view>

namespace perennial::import {
namespace {

bool names_price(const std::string& name) {
    constexpr std::string_view words[] = {"price",  "preis", "prix", "precio", "preco",
                                          "prezzo", "prijs", "mrp",  "rrp",    "价"};
    return has_any_part(header_words(name), words);
}

/// A column without a meaning that is called a price and holds numbers.
bool may_be_price(const Sample& sample, const Source& source, std::size_t column) {
    return source.inspection.columns[column].role == Role::none &&
           sample.profiles[column].number_share() >= 0.9 &&
           sample.profiles[column].distinct() > 1 && names_price(sample.names[column]);
}

bool is_lower_price(const Sample& sample, const Source& source, int column) {
    Held never_above;
    std::size_t below = 0;
    for (std::size_t row = 0; row < sample.rows.size(); ++row) {
        const auto price = number_in(sample, source, row, source.column(Role::unit_price));
        const auto other = number_in(sample, source, row, column);
        if (price && other && *other > 0.0) {
            never_above.add(*other <= *price + 0.001);
            below += *other < *price - 0.001 ? 1U : 0U;
        }
    }
    return never_above.nearly_all() && below >= Held::fewest_rows;
}

bool is_list_price(const Sample& sample, const Source& source, int column) {
    Held above;
    Held by_discount;
    for (std::size_t row = 0; row < sample.rows.size(); ++row) {
        const auto list = number_in(sample, source, row, column);
        const auto price = number_in(sample, source, row, source.column(Role::unit_price));
        if (!list || !price) {
            continue;
        }
        const double off =
            std::abs(number_in(sample, source, row, source.column(Role::discount)).value_or(0.0));
        above.add(*list >= *price - 0.011);
        if (off != 0.0) { // there may be other discounts, too
            by_discount.add(*list - *price >= off - 0.011 && *list <= 2.0 * (*price + off));
        }
    }
    return above.nearly_all() && by_discount.nearly_all();
}

} // namespace

int lower_price(const Sample& sample, const Source& source) {
    for (std::size_t column = 0; column < sample.names.size(); ++column) {
        if (may_be_price(sample, source, column) && !names_other_thing(sample.names[column]) &&
            is_lower_price(sample, source, static_cast<int>(column))) {
            return static_cast<int>(column);
        }
    }
    return no_column;
}

int list_price(const Sample& sample, const Source& source) {
    for (std::size_t column = 0; column < sample.names.size(); ++column) {
        if (may_be_price(sample, source, column) &&
            is_list_price(sample, source, static_cast<int>(column))) {
            return static_cast<int>(column);
        }
    }
    return no_column;
}

} // namespace perennial::import
