// What an alive customer does after T. Events come as a negative binomial count N over the time
// ahead; with j events waiting, purchases are the whole part of (N + j) / k until the customer
// leaves. Every function is a sum over N of positive terms.
#include "analytics/core/special_functions.h"
#include "analytics/lifetime/regular_geometric/regular_geometric.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace perennial::regular_geometric {

namespace {

/// Counts first ... first + width - 1 and the chance of them all.
struct CountBlock {
    double first, width, chance;
};

/// Up to here each count stands alone; beyond, blocks of a 512th take the chance of their middle,
/// exact to 1e-6 of the block: that is where single purchases no longer matter.
constexpr double single_counts = 8192.0;

double block_width(double count) {
    return count < single_counts ? 1.0 : std::floor(count / 512.0);
}

/// The counts of a negative binomial distribution, ascending, but for a 1e-17th of it either side.
void list_counts(double shape, double odds, std::vector<CountBlock>& blocks) {
    blocks.clear();
    const double keep = odds / (1.0 + odds);
    const double mode = std::floor(std::max(0.0, (shape - 1.0) * odds));
    const auto chance_of = [&](double first, double width) {
        return width * std::exp(log_negative_binomial(first + 0.5 * (width - 1.0), shape, odds));
    };
    const double top = chance_of(mode, 1.0);
    double chance = top;
    double above = 1.0; // width of the block before
    for (double next = mode; next > 0.0;) {
        const double width = std::min(next, block_width(next));
        chance = width == 1.0 && above == 1.0 ? chance * next / ((shape + next - 1.0) * keep)
                                              : chance_of(next - width, width);
        above = width;
        next -= width;
        blocks.push_back({next, width, chance});
        if (chance < 1e-17 * top * width) {
            break;
        }
    }
    std::reverse(blocks.begin(), blocks.end());
    blocks.push_back({mode, 1.0, top});
    chance = top;
    for (double next = mode + 1.0;;) {
        const double width = block_width(next);
        chance =
            width == 1.0 ? chance * (shape + next - 1.0) * keep / next : chance_of(next, width);
        if (!(chance > 1e-17 * top)) { // also where the chance is not a number
            break;
        }
        blocks.push_back({next, width, chance});
        next += width;
    }
}

/// Chance to have stayed after m purchases, and the sum of those of 0 ... m - 1; m only grows.
class Stayed {
  public:
    Stayed(double a, double b) : m_a(a), m_b(b) {}

    void go_to(double m) {
        for (; m_at < m; m_at += 1.0) {
            m_sum += m_chance;
            m_chance *= (m_b + m_at) / (m_a + m_b + m_at);
        }
    }
    double chance() const { return m_chance; }
    double sum() const { return m_sum; }

  private:
    double m_a, m_b;
    double m_at = 0.0, m_chance = 1.0, m_sum = 0.0;
};

/// The sum over j and N of chance x value(purchases, chance to have stayed through them, the sum of
/// these chances before them).
template <class Value>
double mean_over_purchases(const Standing& at, double odds, const Value& value) {
    std::vector<CountBlock> blocks;
    double total = 0.0;
    for (int j = 0; j < at.k; ++j) {
        list_counts(at.shape + j, odds, blocks);
        Stayed stayed(at.a, at.b);
        double mean = 0.0;
        for (const CountBlock& block : blocks) {
            // A block of many counts has, on average, lost half a purchase to rounding down.
            const double lost = block.width == 1.0 ? 0.0 : 0.5 * (at.k - 1.0);
            const double events = block.first + 0.5 * (block.width - 1.0) + j - lost;
            const double purchases = std::floor(events / at.k);
            stayed.go_to(purchases);
            const double rest = block.width == 1.0 ? 0.0 : events / at.k - purchases;
            mean += block.chance * value(stayed.chance(), stayed.sum() + rest * stayed.chance());
        }
        total += at.chance[static_cast<std::size_t>(j)] * mean;
    }
    return total;
}

/// The sum over purchases m of their density at `ahead` x weight(m) x the chance to have stayed
/// until then. The density of event i + 1 is that of N = i at one more in the shape.
template <class Weight>
double density_of_purchases(const Standing& at, double ahead, const Weight& weight) {
    std::vector<CountBlock> blocks;
    double total = 0.0;
    for (int j = 0; j < at.k; ++j) {
        const double shape = at.shape + j;
        list_counts(shape + 1.0, ahead / at.scale, blocks);
        Stayed stayed(at.a, at.b);
        double density = 0.0;
        for (const CountBlock& block : blocks) {
            const double event = block.first + 0.5 * (block.width - 1.0) + 1.0 + j;
            double number = event / at.k;
            const bool alone = block.width == 1.0;
            if (alone && std::floor(number) != number) {
                continue; // this event is no purchase
            }
            number = alone ? number : number + 0.5 - 0.5 / at.k; // of the next purchase, on average
            stayed.go_to(std::floor(number) - 1.0);
            density += block.chance * (alone ? 1.0 : 1.0 / at.k) * weight(number) * stayed.chance();
        }
        total += at.chance[static_cast<std::size_t>(j)] * shape / at.scale * density;
    }
    return total;
}

} // namespace

double purchase_rate(const Standing& at, double ahead) {
    return density_of_purchases(at, ahead, [](double) { return 1.0; });
}

double paired_rate(const Standing& at, double ahead) {
    return ahead > 0.0 ? density_of_purchases(at, ahead, [](double m) { return m - 1.0; }) / ahead
                       : 0.0;
}

double expected_purchases(const Standing& at, double weeks) {
    return mean_over_purchases(at, weeks / at.scale, [](double, double before) { return before; });
}

double p_survival(const Standing& at, double ahead) {
    return mean_over_purchases(at, ahead / at.scale, [](double stayed, double) { return stayed; });
}

double p_purchases(const Standing& at, double n, double weeks) {
    const double odds = weeks / at.scale;
    const double log_stayed = log_gamma_ratio(at.b, n) - log_gamma_ratio(at.a + at.b, n);
    double total = 0.0;
    for (int j = 0; j < at.k; ++j) {
        const double shape = at.shape + j;
        const double first = n * at.k - j; // events of the n-th purchase
        double exactly = 0.0;
        for (double events = std::max(0.0, first); events < first + at.k; events += 1.0) {
            exactly += std::exp(log_negative_binomial(events, shape, odds));
        }
        double chance = std::exp(log_stayed) * exactly;
        if (n > 0.0) { // or left at the n-th, with time for more
            chance += at.a / (at.b + n - 1.0) * std::exp(log_stayed) *
                      incomplete_beta(first, shape, odds);
        }
        total += at.chance[static_cast<std::size_t>(j)] * chance;
    }
    return total;
}

} // namespace perennial::regular_geometric
