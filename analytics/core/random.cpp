#include "analytics/core/random.h"

#include <bit>
#include <cmath>
#include <limits>

namespace perennial {

namespace {

/// One step of splitmix64: a counter and a bijective mixer, so no two counters give the same word.
std::uint64_t splitmix(std::uint64_t& counter) {
    counter += 0x9E3779B97F4A7C15U;
    std::uint64_t z = counter;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) {
    // The seed is mixed before the stream is added: (seed, stream + 1) must not equal (seed + 1,
    // stream).
    std::uint64_t counter = seed;
    counter = splitmix(counter) + stream;
    counter = splitmix(counter);
    for (auto& word : m_state) {
        word = splitmix(counter);
    }
}

std::uint64_t Random::next() {
    auto& s = m_state;
    const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
    const std::uint64_t shifted = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = std::rotl(s[3], 45);
    return result;
}

double Random::uniform() {
    // The middle of one of 2^52 cells: never 0, never 1, and exact in a double.
    return (static_cast<double>(next() >> 12) + 0.5) * 0x1p-52;
}

std::uint64_t Random::below(std::uint64_t count) {
    // Draws below 2^64 mod count would make the first remainders more likely.
    const std::uint64_t reject_below = (0 - count) % count;
    std::uint64_t bits = next();
    while (bits < reject_below) {
        bits = next();
    }
    return bits % count;
}

double Random::normal() {
    // Polar method; the second value is thrown away so that a copy of the state is the whole state.
    for (;;) {
        const double u = 2.0 * uniform() - 1.0;
        const double v = 2.0 * uniform() - 1.0;
        const double s = u * u + v * v;
        if (s < 1.0 && s > 0.0) {
            return u * std::sqrt(-2.0 * std::log(s) / s);
        }
    }
}

double Random::exponential() {
    return -std::log(uniform());
}

double Random::gamma(double shape) {
    if (shape < 1.0) {
        const double log_draw = std::log(gamma(shape + 1.0)) - exponential() / shape;
        return std::fmax(std::exp(log_draw), std::numeric_limits<double>::min());
    }
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    for (;;) {
        const double x = normal();
        const double root = 1.0 + c * x;
        if (root <= 0.0) {
            continue;
        }
        const double v = root * root * root;
        if (std::log(uniform()) < 0.5 * x * x + d * (1.0 - v + std::log(v))) {
            return d * v;
        }
    }
}

double Random::beta(double a, double b) {
    const double x = gamma(a);
    return x / (x + gamma(b));
}

std::uint64_t Random::poisson(double mean) {
    std::uint64_t count = 0;
    // The time of the k-th arrival is gamma(k): skip to it, and go on with what time is left; when
    // it lies beyond the end, the earlier k - 1 arrivals are uniform before it: a binomial count.
    while (mean > 30.0) {
        const auto k = static_cast<std::uint64_t>(mean * 0.875);
        const double arrival = gamma(static_cast<double>(k));
        if (arrival > mean) {
            // Binomial(k - 1, mean / arrival) by halving on order statistics.
            std::uint64_t trials = k - 1;
            double p = mean / arrival;
            while (trials > 16) {
                const std::uint64_t middle = trials / 2 + 1;
                const double median =
                    beta(static_cast<double>(middle), static_cast<double>(trials + 1 - middle));
                if (median <= p) {
                    count += middle;
                    trials -= middle;
                    p = (p - median) / (1.0 - median);
                } else {
                    trials = middle - 1;
                    p = p / median;
                }
            }
            for (std::uint64_t i = 0; i < trials; ++i) {
                count += uniform() < p ? 1 : 0;
            }
            return count;
        }
        count += k;
        mean -= arrival;
    }
    const double limit = std::exp(-mean);
    for (double product = uniform(); product > limit; product *= uniform()) {
        ++count;
    }
    return count;
}

} // namespace perennial
