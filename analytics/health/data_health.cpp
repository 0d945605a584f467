#include "analytics/health/data_health.h"

#include "analytics/dataset/dataset.h"
#include "analytics/health/days_of_orders.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <tuple>

namespace perennial {

namespace {

constexpr std::array health_code_names{
    "guests",         "placeholder_customer", "dominant_customer",  "gap",
    "level_change",   "partial_first_month",  "partial_last_month", "future_dates",
    "refunds",        "repeated_orders",      "duplicate_rows",     "unreadable_rows",
    "other_currency", "missing_products",     "nameless_products"};

double part_of(double part, double whole) {
    return whole > 0.0 ? part / whole : 0.0;
}

double part_of(std::uint64_t part, std::uint64_t whole) {
    return part_of(static_cast<double>(part), static_cast<double>(whole));
}

Severity graded(double share, double caution, double serious) {
    return share >= serious   ? Severity::serious
           : share >= caution ? Severity::caution
                              : Severity::note;
}

/// Words people type, and systems write, where there is no customer.
bool stands_for_nobody(std::string_view key) {
    static constexpr std::array<std::string_view, 26> words{
        "guest",     "guests", "gast",    "gastkunde", "invitado", "convidado", "invité",
        "anonymous", "anonym", "unknown", "unbekannt", "none",     "null",      "nan",
        "n/a",       "na",     "-",       "0",         "cash",     "walk-in",   "walkin",
        "test",      "匿名",   "散客",    "游客",      "未知"};
    std::string text(key);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(words.begin(), words.end(), text) != words.end();
}

class Examination {
  public:
    Examination(const Dataset& dataset, const HealthFacts& facts, const Progress& progress)
        : m_dataset(dataset), m_orders(dataset.orders), m_facts(facts), m_progress(progress) {}

    std::vector<HealthFinding> run() {
        m_progress.step(0.0, Stage::working);
        count_orders();
        if (m_sales == 0) {
            return {};
        }
        look_at_customers();
        m_progress.step(0.2, Stage::working);
        look_at_repeats();
        m_progress.step(0.5, Stage::working);
        look_at_money();
        look_at_products();
        m_progress.step(0.7, Stage::working);
        look_at_rows();
        const DaysOfOrders days = days_of_orders(m_dataset);
        for (const auto& found :
             {find_gaps(days), find_level_changes(days), find_partial_months(days)}) {
            m_findings.insert(m_findings.end(), found.begin(), found.end());
        }
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const auto& a, const auto& b) { return a.severity > b.severity; });
        return std::move(m_findings);
    }

  private:
    HealthFinding& add(HealthCode code, Severity severity, double share, std::uint64_t count) {
        HealthFinding finding;
        finding.code = code;
        finding.severity = severity;
        finding.share = share;
        finding.count = count;
        return m_findings.emplace_back(std::move(finding));
    }

    void count_orders() {
        m_by_customer.resize(m_dataset.customers());
        m_revenue_of.resize(m_dataset.customers());
        std::uint64_t late = 0;
        Day latest{};
        for (std::size_t i = 0; i < m_orders.size(); ++i) {
            if (m_orders.sale_lines[i] == 0) {
                continue;
            }
            ++m_sales;
            if (m_orders.customer[i].valid()) {
                ++m_by_customer[m_orders.customer[i].at()];
                m_revenue_of[m_orders.customer[i].at()] += to_major(m_orders.revenue[i]);
            } else {
                ++m_guest_sales;
            }
            if (m_facts.today && m_orders.day[i] > *m_facts.today) {
                ++late;
                latest = std::max(latest, m_orders.day[i]);
            }
        }
        if (late > 0) {
            HealthFinding& finding =
                add(HealthCode::future_dates, Severity::serious, part_of(late, m_sales), late);
            finding.last = latest;
        }
    }

    void look_at_customers() {
        if (m_guest_sales > 0) {
            const double share =
                part_of(to_major(m_dataset.guest_revenue), to_major(m_dataset.revenue));
            HealthFinding& finding =
                add(HealthCode::guests,
                    graded(std::max(share, part_of(m_guest_sales, m_sales)), 0.05, 0.5), share,
                    m_guest_sales);
            finding.amount = m_dataset.guest_revenue;
        }
        std::size_t buyers = 0;
        for (const std::uint64_t orders : m_by_customer) {
            buyers += orders > 0 ? 1 : 0;
        }
        for (std::size_t c = 0; c < m_by_customer.size(); ++c) {
            const double orders = part_of(m_by_customer[c], m_sales);
            const double revenue = part_of(m_revenue_of[c], to_major(m_dataset.revenue));
            const std::string_view key = m_dataset.customer_keys[c];
            constexpr std::size_t many = 100; // among a handful, a large share is no wonder
            if (m_by_customer[c] > 0 &&
                (stands_for_nobody(key) || (orders >= 0.05 && buyers >= many))) {
                HealthFinding& finding = add(HealthCode::placeholder_customer,
                                             graded(orders, 0.0, 0.05), orders, m_by_customer[c]);
                finding.text = key;
            } else if (revenue >= 0.2 && buyers >= many / 10) {
                HealthFinding& finding = add(HealthCode::dominant_customer,
                                             graded(revenue, 0.2, 0.5), revenue, m_by_customer[c]);
                finding.text = key;
            }
        }
    }

    /// Neighbours among a customer's orders that say the same on the same day.
    void look_at_repeats() {
        std::uint64_t count = 0;
        Money amount;
        std::vector<std::size_t> of_day;
        for (std::size_t i = 0; i < m_orders.size() && m_orders.customer[i].valid(); ++i) {
            if (!of_day.empty() && (m_orders.customer[of_day[0]] != m_orders.customer[i] ||
                                    m_orders.day[of_day[0]] != m_orders.day[i])) {
                of_day.clear();
            }
            if (m_orders.sale_lines[i] == 0) {
                continue;
            }
            const bool again = std::any_of(of_day.begin(), of_day.end(),
                                           [&](std::size_t other) { return same(other, i); });
            if (again) {
                ++count;
                amount += m_orders.revenue[i];
            }
            constexpr std::size_t enough = 50; // a placeholder account may have thousands a day
            if (of_day.size() < enough) {
                of_day.push_back(i);
            }
        }
        if (count > 0) {
            const double share = part_of(count, m_sales);
            add(HealthCode::repeated_orders, graded(share, 0.005, 0.05), share, count).amount =
                amount;
        }
    }

    bool same(std::size_t a, std::size_t b) const {
        const auto lines = [&](std::size_t order) {
            return m_orders.first_line[order + 1] - m_orders.first_line[order];
        };
        if (m_orders.key[a] == m_orders.key[b] || m_orders.revenue[a] != m_orders.revenue[b] ||
            m_orders.revenue[a] == Money{} || lines(a) != lines(b)) {
            return false;
        }
        for (std::uint32_t i = 0; i < lines(a); ++i) {
            const std::size_t one = m_orders.first_line[a] + i;
            const std::size_t other = m_orders.first_line[b] + i;
            if (m_dataset.lines.product[one] != m_dataset.lines.product[other] ||
                m_dataset.lines.amount[one] != m_dataset.lines.amount[other]) {
                return false;
            }
        }
        return true;
    }

    void look_at_money() {
        if (m_dataset.refund_total != Money{}) {
            const double share =
                part_of(-to_major(m_dataset.refund_total), to_major(m_dataset.revenue));
            std::uint64_t orders = 0;
            for (const Money refund : m_orders.refunds) {
                orders += refund != Money{} ? 1 : 0;
            }
            add(HealthCode::refunds, graded(share, 0.1, 0.3), share, orders).amount =
                m_dataset.refund_total;
        }
    }

    void look_at_products() {
        const Lines& lines = m_dataset.lines;
        const auto missing = static_cast<std::uint64_t>(
            std::count_if(lines.product.begin(), lines.product.end(),
                          [](ProductIndex product) { return !product.valid(); }));
        if (missing > 0 && m_dataset.product_keys.size() > 0) {
            const double share = part_of(missing, lines.size());
            add(HealthCode::missing_products, graded(share, 0.1, 2.0), share, missing);
        }
        const auto& names = m_dataset.product_names;
        const auto nameless = static_cast<std::uint64_t>(
            std::count_if(names.begin(), names.end(),
                          [](const std::string& product) { return product.empty(); }));
        if (nameless > 0 && nameless < names.size()) {
            const double share = part_of(nameless, names.size());
            add(HealthCode::nameless_products, graded(share, 0.2, 2.0), share, nameless);
        }
    }

    void look_at_rows() {
        const auto rows = [&](HealthCode code, std::uint64_t count, double caution,
                              double serious) {
            if (count > 0) {
                const double share = part_of(count, m_facts.rows_read);
                add(code, graded(share, caution, serious), share, count);
            }
        };
        rows(HealthCode::duplicate_rows, m_facts.duplicate_rows, 0.005, 0.1);
        rows(HealthCode::unreadable_rows, m_facts.unreadable_rows, 0.001, 0.02);
        rows(HealthCode::other_currency, m_facts.other_currency_rows, 0.0, 0.2);
    }

    const Dataset& m_dataset;
    const Orders& m_orders;
    const HealthFacts& m_facts;
    const Progress& m_progress;
    std::vector<HealthFinding> m_findings;
    std::vector<std::uint64_t> m_by_customer; ///< sale orders
    std::vector<double> m_revenue_of;
    std::uint64_t m_sales = 0, m_guest_sales = 0;
};

} // namespace

std::string_view name(HealthCode code) {
    return health_code_names[static_cast<std::size_t>(code)];
}

std::string_view name(Severity severity) {
    constexpr std::array names{"note", "caution", "serious"};
    return names[static_cast<std::size_t>(severity)];
}

std::vector<HealthFinding> data_health(const Dataset& dataset, const HealthFacts& facts,
                                       const Progress& progress) {
    return Examination(dataset, facts, progress).run();
}

} // namespace perennial
