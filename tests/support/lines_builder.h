// Order lines by hand, for tests: one call a row, the rest filled in as a plain import would.
#pragma once

#include "analytics/core/day.h"
#include "analytics/dataset/order_lines.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

namespace perennial::test {

inline Day day(std::string_view iso) {
    return parse_iso(iso).value();
}

inline Money money(double major) {
    return Money{std::llround(major * static_cast<double>(Money::scale))};
}

inline std::int64_t at(std::string_view iso, int seconds = 0) {
    return std::chrono::sys_seconds{day(iso)}.time_since_epoch().count() + seconds;
}

struct Row {
    std::string order, customer; ///< customer "" for a guest
    std::string date;            ///< ISO
    double amount = 0.0;         ///< negative for a refund
    std::string product = "P1";  ///< "" when not given
    double quantity = 1.0;
    int seconds = 0; ///< after midnight
    Exclusion exclusion = Exclusion::none;
    double discount = 0.0, cost = 0.0;
    std::string channel = {}, coupon = {}, category = {}, name = {}, country = {};
};

class LinesBuilder {
  public:
    explicit LinesBuilder(std::string currency = "EUR") { m_lines.currency = std::move(currency); }

    LinesBuilder& add(const Row& row) {
        OrderLines& l = m_lines;
        l.row.push_back(l.row.size() + 1);
        l.order.push_back(OrderIndex{l.order_keys.add(row.order)});
        l.customer.push_back(CustomerIndex{position(l.customer_keys, row.customer)});
        l.product.push_back(ProductIndex{position(l.product_keys, row.product)});
        if (l.product_name.size() < l.product_keys.size()) {
            l.product_name.push_back(position(l.product_names, row.name));
            l.product_category.push_back(position(l.categories, row.category));
        }
        l.ordered_at.push_back(at(row.date, row.seconds));
        l.quantity.push_back(row.quantity);
        l.unit_price.push_back(money(row.amount / row.quantity));
        l.discount.push_back(money(row.discount));
        l.amount.push_back(money(row.amount));
        l.cost.push_back(money(row.cost));
        l.channel.push_back(position(l.channels, row.channel));
        l.coupon.push_back(position(l.coupons, row.coupon));
        l.country.push_back(position(l.countries, row.country));
        l.status.push_back(StringTable::npos);
        l.disposition.push_back(row.exclusion != Exclusion::none ? Disposition::excluded
                                : row.amount < 0                 ? Disposition::refund
                                                                 : Disposition::kept);
        l.exclusion.push_back(row.exclusion);
        l.has_cost = l.has_cost || row.cost != 0.0;
        l.has_discount = l.has_discount || row.discount != 0.0;
        return *this;
    }

    const OrderLines& lines() const { return m_lines; }

  private:
    static std::uint32_t position(StringTable& texts, const std::string& text) {
        return text.empty() ? StringTable::npos : texts.add(text);
    }
    OrderLines m_lines;
};

/// The public CDNOW sample: customer ids, yyyymmdd, number of CDs, dollars, in columns of fixed
/// width.
inline LinesBuilder read_cdnow(const std::string& path) {
    LinesBuilder builder("USD");
    std::ifstream file(path);
    std::string master, customer, date;
    double quantity = 0.0;
    double amount = 0.0;
    while (file >> master >> customer >> date >> quantity >> amount) {
        const std::string iso =
            date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6, 2);
        builder.add({.order = customer + "-" + date,
                     .customer = customer,
                     .date = iso,
                     .amount = amount,
                     .product = "",
                     .quantity = quantity});
    }
    return builder;
}

} // namespace perennial::test
