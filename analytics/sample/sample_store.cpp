#include "analytics/sample/sample_store.h"

#include "analytics/core/day.h"
#include "analytics/core/parallel_for.h"
#include "analytics/core/random.h"
#include "analytics/sample/catalogue.h"
#include "analytics/sample/person.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <tuple>
#include <utility>

namespace perennial {

namespace {

using namespace sample;

constexpr double seconds_a_day = 86400.0;
constexpr std::size_t sample_chunk = 1024;
constexpr std::uint32_t no_customer = 0xFFFFFFFFU;
constexpr std::uint32_t not_a_refund = 0xFFFFFFFFU;
constexpr std::uint32_t guests_a_thousand = 50; ///< one-off guest orders a thousand customers

constexpr std::array<std::string_view, 3> status_names{"completed", "refunded", "cancelled"};
enum StatusCode : std::uint8_t { completed, refunded, cancelled };

struct MadeLine {
    std::uint32_t product;
    std::int32_t quantity; ///< negative for a refund
    std::int32_t percent;  ///< discount
};

struct MadeOrder {
    std::int64_t at; ///< seconds since 1970
    std::uint32_t customer, channel, coupon, country;
    std::uint32_t refund_of; ///< order of the same chunk, or not_a_refund
    std::uint32_t first_line, lines;
    StatusCode status;
};

/// What one chunk of customers did; joined with the others in time order afterwards.
struct ChunkLog {
    std::vector<MadeOrder> orders;
    std::vector<MadeLine> lines;
};

class ChunkSimulation {
  public:
    ChunkSimulation(const SampleCatalogue& catalogue, Random random)
        : m_catalogue(catalogue), m_random(random) {}

    Person customer(std::uint32_t number) {
        const Person person = make_person(m_random);
        order(person, number, person.joined_day);
        // Thinning: candidates at the highest rate, kept with the chance of the rate at their time.
        const double lift = promotion_lift(person);
        const double highest = std::max(1.0, lift) * highest_season;
        const double until = std::min(person.ends_day, shop_days);
        double day = person.joined_day;
        while ((day += 7.0 * m_random.exponential() / (person.rate * highest)) < until) {
            const double now =
                season(day) * (m_catalogue.promotion_at(day) != nullptr ? lift : 1.0);
            if (m_random.uniform() * highest < now) {
                order(person, number, day);
            }
        }
        return person;
    }

    void guest() {
        const Person person = make_person(m_random);
        order(person, no_customer, person.joined_day);
    }

    ChunkLog take() { return std::move(m_log); }

  private:
    static double promotion_lift(const Person& person) {
        return std::min(3.0, std::exp(0.25 + 0.3 * person.deal_proneness));
    }

    std::int64_t moment(double day) {
        const double hour = 7.0 + 16.0 * m_random.beta(2.2, 1.7); // shops sleep at night
        return std::chrono::seconds{
                   (shop_opens + std::chrono::days{static_cast<int>(day)}).time_since_epoch()}
                   .count() +
               static_cast<std::int64_t>(hour * 3600.0);
    }

    std::uint32_t category_for(const Person& person) {
        const double u = m_random.uniform();
        if (u < 0.40) {
            return person.favourite;
        }
        return u < 0.60
                   ? person.second
                   : static_cast<std::uint32_t>(m_random.below(SampleCatalogue::category_count));
    }

    void order(const Person& person, std::uint32_t number, double day) {
        const SamplePromotion* promotion = m_catalogue.promotion_at(day);
        const double use = 1.0 / (1.0 + std::exp(0.4 - 0.9 * person.deal_proneness));
        const bool with_coupon = promotion != nullptr && m_random.uniform() < use;

        MadeOrder made{};
        made.at = moment(day);
        made.customer = number;
        made.channel =
            m_random.uniform() < 0.75 ? person.channel : weighted(m_random, channel_weights);
        made.country = person.country;
        made.coupon = with_coupon
                          ? static_cast<std::uint32_t>(promotion - m_catalogue.promotions().data())
                          : StringTable::npos;
        made.refund_of = not_a_refund;
        made.first_line = static_cast<std::uint32_t>(m_log.lines.size());
        made.lines =
            1 + static_cast<std::uint32_t>(std::min<std::uint64_t>(m_random.poisson(0.7), 9));
        made.status = m_random.uniform() < 0.008 ? cancelled : completed;
        const double budget =
            person.mean_spend * std::exp(0.4 * m_random.normal() - 0.08) / made.lines;
        for (std::uint32_t i = 0; i < made.lines; ++i) {
            const std::uint32_t product = m_catalogue.pick(m_random, category_for(person), budget);
            const double price = to_major(m_catalogue.products()[product].price);
            const long quantity = std::clamp(std::lround(budget / price), 1L, 24L);
            m_log.lines.push_back({product, static_cast<std::int32_t>(quantity),
                                   with_coupon ? promotion->percent : 0});
        }
        m_log.orders.push_back(made);
        if (made.status == completed) {
            maybe_refund(static_cast<std::uint32_t>(m_log.orders.size() - 1), day);
        }
    }

    /// About one line in thirty comes back, three days to a month later.
    void maybe_refund(std::uint32_t order, double day) {
        const double back_on = day + 3.0 + 27.0 * m_random.beta(1.3, 2.5);
        MadeOrder back = m_log.orders[order];
        const std::uint32_t first = back.first_line;
        const std::uint32_t sold = back.lines;
        back.first_line = static_cast<std::uint32_t>(m_log.lines.size());
        back.lines = 0;
        for (std::uint32_t i = first; i < first + sold; ++i) {
            if (m_random.uniform() < 0.03) {
                MadeLine line = m_log.lines[i];
                line.quantity = -line.quantity;
                m_log.lines.push_back(line);
                ++back.lines;
            }
        }
        if (back.lines == 0) {
            return;
        }
        if (back_on >= shop_days) { // not yet back when the observation ends
            m_log.lines.resize(back.first_line);
            return;
        }
        back.at = moment(back_on);
        back.refund_of = order;
        back.status = refunded;
        m_log.orders.push_back(back);
    }

    const SampleCatalogue& m_catalogue;
    Random m_random;
    ChunkLog m_log;
};

/// Where an order is: chunk and position in it.
struct OrderPlace {
    std::int64_t at;
    std::uint32_t chunk, position;
};

std::vector<OrderPlace> in_time_order(const std::vector<ChunkLog>& logs) {
    std::vector<OrderPlace> places;
    for (std::uint32_t chunk = 0; chunk < logs.size(); ++chunk) {
        for (std::uint32_t i = 0; i < logs[chunk].orders.size(); ++i) {
            places.push_back({logs[chunk].orders[i].at, chunk, i});
        }
    }
    std::sort(places.begin(), places.end(), [](const OrderPlace& a, const OrderPlace& b) {
        return std::tie(a.at, a.chunk, a.position) < std::tie(b.at, b.chunk, b.position);
    });
    return places;
}

std::string customer_key(std::size_t number) {
    char text[24];
    std::snprintf(text, sizeof text, "C%06zu", number + 1);
    return text;
}

/// Writes the log of all chunks as order lines: orders and customers numbered as they come.
class LineWriter {
  public:
    LineWriter(const SampleCatalogue& catalogue, std::size_t customers, OrderLines& lines)
        : m_catalogue(catalogue), m_lines(lines), m_customer(customers) {
        lines.currency = "EUR";
        lines.has_cost = true;
        lines.has_discount = true;
        for (std::uint32_t c = 0; c < SampleCatalogue::category_count; ++c) {
            lines.categories.add(SampleCatalogue::category_name(c));
        }
        for (const SampleProduct& product : catalogue.products()) {
            lines.product_keys.add(product.key);
            lines.product_name.push_back(lines.product_names.add(product.name));
            lines.product_category.push_back(product.category);
        }
        for (const auto text : channel_names) {
            lines.channels.add(text);
        }
        for (const auto text : country_names) {
            lines.countries.add(text);
        }
        for (const auto text : status_names) {
            lines.statuses.add(text);
        }
        for (const SamplePromotion& promotion : catalogue.promotions()) {
            lines.coupons.add(promotion.coupon);
        }
    }

    /// origin: the key of the order taken back; npos for a sale. Returns the order's key.
    std::uint32_t add(const ChunkLog& log, const MadeOrder& order, std::uint32_t origin) {
        const std::uint32_t key =
            origin == StringTable::npos
                ? m_lines.order_keys.add(std::to_string(++m_last_number))
                : m_lines.order_keys.add("R" + std::string(m_lines.order_keys[origin]));
        CustomerIndex customer;
        if (order.customer != no_customer) {
            CustomerIndex& known = m_customer[order.customer];
            if (!known.valid()) {
                known.value = m_lines.customer_keys.add(customer_key(m_lines.customer_keys.size()));
            }
            customer = known;
        }
        for (std::uint32_t i = 0; i < order.lines; ++i) {
            add_line(order, OrderIndex{key}, customer, log.lines[order.first_line + i]);
        }
        return key;
    }

    /// By the simulation's number: the position among customer_keys.
    const std::vector<CustomerIndex>& customers() const { return m_customer; }

  private:
    void add_line(const MadeOrder& order, OrderIndex key, CustomerIndex customer,
                  const MadeLine& line) {
        const SampleProduct& product = m_catalogue.products()[line.product];
        const Money list{product.price.micros * line.quantity};
        constexpr std::int64_t cent = Money::scale / 100;
        const std::int64_t off_cents =
            (std::abs(list.micros) / cent * line.percent + 50) / 100; // half a cent up
        const Money off{off_cents * cent};
        const bool refund = line.quantity < 0;
        m_lines.row.push_back(m_lines.row.size() + 1);
        m_lines.order.push_back(key);
        m_lines.customer.push_back(customer);
        m_lines.product.push_back(ProductIndex{line.product});
        m_lines.ordered_at.push_back(order.at);
        m_lines.quantity.push_back(line.quantity);
        m_lines.unit_price.push_back(product.price);
        m_lines.discount.push_back(refund ? Money{} : off);
        m_lines.amount.push_back(refund ? list + off : list - off);
        m_lines.cost.push_back(refund ? Money{} : Money{product.cost.micros * line.quantity});
        m_lines.channel.push_back(order.channel);
        m_lines.coupon.push_back(order.coupon);
        m_lines.country.push_back(order.country);
        m_lines.status.push_back(order.status);
        m_lines.disposition.push_back(refund                      ? Disposition::refund
                                      : order.status == cancelled ? Disposition::excluded
                                                                  : Disposition::kept);
        m_lines.exclusion.push_back(order.status == cancelled ? Exclusion::cancelled
                                                              : Exclusion::none);
    }

    const SampleCatalogue& m_catalogue;
    OrderLines& m_lines;
    std::vector<CustomerIndex> m_customer;
    std::uint64_t m_last_number = 100'000;
};

SampleTruth truth_of(const std::vector<Person>& people,
                     const std::vector<CustomerIndex>& position) {
    SampleTruth truth;
    truth.purchase_rate.resize(people.size());
    truth.dropout_rate.resize(people.size());
    truth.mean_spend.resize(people.size());
    truth.active_at_end.resize(people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
        const std::size_t at = position[i].at();
        truth.purchase_rate[at] = people[i].rate;
        truth.dropout_rate[at] = people[i].dropout;
        truth.mean_spend[at] = people[i].mean_spend;
        truth.active_at_end[at] = people[i].ends_day >= shop_days;
    }
    return truth;
}

} // namespace

SampleStore simulate_store(const SampleOptions& options, const Progress& progress) {
    progress.step(0.0, Stage::simulating);
    Random shop_random(options.seed, 0);
    const SampleCatalogue catalogue(shop_random, shop_days);
    const std::size_t chunks = chunk_count(options.customers, sample_chunk);
    std::vector<ChunkLog> logs(chunks);
    std::vector<Person> people(options.customers);
    parallel_for(options.customers, sample_chunk,
                 [&](std::size_t chunk, std::size_t begin, std::size_t end) {
                     progress.check();
                     ChunkSimulation simulation(catalogue, Random(options.seed, chunk + 1));
                     for (std::size_t i = begin; i < end; ++i) {
                         people[i] = simulation.customer(static_cast<std::uint32_t>(i));
                     }
                     for (std::size_t i = 0; i < (end - begin) * guests_a_thousand / 1000; ++i) {
                         simulation.guest();
                     }
                     logs[chunk] = simulation.take();
                 });
    progress.step(0.5, Stage::simulating);

    SampleStore store;
    LineWriter writer(catalogue, people.size(), store.lines);
    std::vector<std::vector<std::uint32_t>> key_of(chunks); // of the orders written so far
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        key_of[chunk].resize(logs[chunk].orders.size(), StringTable::npos);
    }
    const std::vector<OrderPlace> places = in_time_order(logs);
    constexpr std::size_t orders_a_report = 16384;
    for (std::size_t n = 0; n < places.size(); ++n) {
        if (n % orders_a_report == 0) {
            progress.step(0.5 + 0.5 * static_cast<double>(n) / static_cast<double>(places.size()),
                          Stage::simulating);
        }
        const auto [at, chunk, position] = places[n];
        const MadeOrder& order = logs[chunk].orders[position];
        key_of[chunk][position] = writer.add(
            logs[chunk], order,
            order.refund_of == not_a_refund ? StringTable::npos : key_of[chunk][order.refund_of]);
    }
    store.truth = truth_of(people, writer.customers());
    return store;
}

} // namespace perennial
