#include "analytics/health/sufficiency.h"

#include "analytics/backtest/origins.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/season/season.h"

#include <algorithm>
#include <array>
#include <utility>

namespace perennial {

namespace {

struct Figures {
    std::uint64_t customers = 0, repeat_customers = 0, span_days = 0, discounted = 0,
                  full_price = 0, baskets = 0, products = 0, product_customers = 0;
};

/// What the orders of one customer (or of all guests) add.
class FigureCounter {
  public:
    explicit FigureCounter(const Dataset& dataset)
        : m_dataset(dataset), m_sold(dataset.product_keys.size()) {}

    Figures count(const Progress& progress) {
        const Orders& orders = m_dataset.orders;
        constexpr std::size_t orders_a_report = 16384;
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= orders.size(); ++i) {
            if (i % orders_a_report == 0) {
                progress.check();
            }
            if (i == orders.size() || orders.customer[i] != orders.customer[begin]) {
                close_customer(begin, i);
                begin = i;
            }
            if (i < orders.size() && orders.sale_lines[i] > 0) {
                add_order(i);
            }
        }
        m_figures.products =
            static_cast<std::uint64_t>(std::count(m_sold.begin(), m_sold.end(), true));
        if (orders.size() > 0) {
            m_figures.span_days =
                static_cast<std::uint64_t>((m_dataset.last_day - m_dataset.first_day).count()) + 1;
        }
        return m_figures;
    }

  private:
    void add_order(std::size_t order) {
        const Orders& orders = m_dataset.orders;
        if (orders.coupon[order] != StringTable::npos || orders.discount[order] > Money{}) {
            ++m_figures.discounted;
        } else {
            ++m_figures.full_price;
        }
        ProductIndex first;
        bool several = false;
        for (std::uint32_t line = orders.first_line[order]; line < orders.first_line[order + 1];
             ++line) {
            const ProductIndex product = m_dataset.lines.product[line];
            if (product.valid() && m_dataset.lines.amount[line] >= Money{}) {
                m_sold[product.at()] = true;
                several = several || (first.valid() && first != product);
                first = product;
            }
        }
        m_figures.baskets += several ? 1 : 0;
    }

    void close_customer(std::size_t begin, std::size_t end) {
        const Orders& orders = m_dataset.orders;
        if (begin == end || !orders.customer[begin].valid()) {
            return;
        }
        std::uint64_t days = 0;
        bool products = false;
        Day last{};
        for (std::size_t i = begin; i < end; ++i) {
            if (orders.sale_lines[i] > 0) {
                days += days == 0 || orders.day[i] != last ? 1 : 0;
                last = orders.day[i];
                products = products || m_dataset.lines.product[orders.first_line[i]].valid();
            }
        }
        m_figures.customers += days > 0 ? 1 : 0;
        m_figures.repeat_customers += days > 1 ? 1 : 0;
        m_figures.product_customers += days > 1 && products ? 1 : 0;
    }

    const Dataset& m_dataset;
    std::vector<bool> m_sold;
    Figures m_figures;
};

constexpr std::uint64_t half_year_days = 182, year_days = 365;

/// In the order of the enumeration.
std::vector<Verdict> about_customers(std::uint64_t customers, std::uint64_t repeat_customers,
                                     std::uint64_t span_days) {
    const auto buyers = [&](std::uint64_t needed, std::uint64_t advised) {
        return Requirement{Need::customers, customers, needed, advised};
    };
    const auto repeats = [&](std::uint64_t needed, std::uint64_t advised) {
        return Requirement{Need::repeat_customers, repeat_customers, needed, advised};
    };
    const auto span = [&](std::uint64_t needed) {
        return Requirement{Need::span_days, span_days, needed, half_year_days};
    };
    return {{Analysis::lifetime_models, {buyers(1, 100), repeats(1, 100), span(2)}},
            {Analysis::intervals, {repeats(30, 300), span(2)}},
            {Analysis::churn, {repeats(30, 300), span(28)}},
            {Analysis::segments, {buyers(1, 100)}}};
}

} // namespace

std::string_view name(Analysis analysis) {
    constexpr std::array names{"lifetime_models", "intervals", "churn",       "segments",
                               "backtest",        "season",    "promotions",  "baskets",
                               "products",        "paths",     "satisfaction"};
    return names[static_cast<std::size_t>(analysis)];
}

std::string_view name(Need need) {
    constexpr std::array names{"customers",         "repeat_customers",  "span_days",
                               "discounted_orders", "full_price_orders", "baskets",
                               "products",          "product_customers", "reviews"};
    return names[static_cast<std::size_t>(need)];
}

std::string_view name(Readiness readiness) {
    constexpr std::array names{"ready", "limited", "missing"};
    return names[static_cast<std::size_t>(readiness)];
}

Readiness Verdict::readiness() const {
    Readiness worst = Readiness::ready;
    for (const Requirement& requirement : requirements) {
        worst = std::max(worst, requirement.readiness());
    }
    return worst;
}

std::vector<Verdict> sufficiency(const Dataset& dataset, std::uint64_t reviews,
                                 const Progress& progress) {
    const Figures has = FigureCounter(dataset).count(progress);
    constexpr std::uint64_t two_years = 7 * season_weeks_needed;
    const auto repeats = [&](std::uint64_t needed, std::uint64_t advised) {
        return Requirement{Need::repeat_customers, has.repeat_customers, needed, advised};
    };
    const auto span = [&](std::uint64_t needed, std::uint64_t advised) {
        return Requirement{Need::span_days, has.span_days, needed, advised};
    };
    std::vector<Verdict> verdicts =
        about_customers(has.customers, has.repeat_customers, has.span_days);
    for (Verdict& verdict : std::vector<Verdict>{
             {Analysis::backtest, {repeats(1, 100), span(shortest_span_days, year_days)}},
             {Analysis::season, {repeats(30, 300), span(two_years, 3 * year_days)}},
             {Analysis::promotions,
              {{Need::discounted_orders, has.discounted, 30, 300},
               {Need::full_price_orders, has.full_price, 30, 300}}},
             {Analysis::baskets,
              {{Need::baskets, has.baskets, 50, 500}, {Need::products, has.products, 2, 10}}},
             {Analysis::products, {{Need::products, has.products, 1, 10}, repeats(1, 100)}},
             {Analysis::paths,
              {{Need::product_customers, has.product_customers, 50, 500},
               {Need::products, has.products, 2, 5}}},
             {Analysis::satisfaction, {{Need::reviews, reviews, 30, 300}}},
         }) {
        verdicts.push_back(std::move(verdict));
    }
    return verdicts;
}

std::vector<Verdict> customer_verdicts(const CustomerSummary& summary, Day first_day) {
    const auto repeat = std::count_if(summary.frequency.begin(), summary.frequency.end(),
                                      [](double frequency) { return frequency >= 1.0; });
    return about_customers(summary.size(), static_cast<std::uint64_t>(repeat),
                           static_cast<std::uint64_t>((summary.end - first_day).count()) + 1);
}

} // namespace perennial
