// Random numbers of our own: the same seed gives the same sequence with every compiler and library.
// The distributions of the standard library differ between implementations, so none is used.
// Knows nothing of what is drawn; callers pass the seed and give each parallel chunk its own
// stream.
#pragma once

#include <array>
#include <cstdint>

namespace perennial {

/// xoshiro256++ seeded through splitmix64. Cheap to copy; not safe to share between threads.
/// source: Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS
/// 47(4).
class Random {
  public:
    /// Different streams of one seed are independent for all practical purposes.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    std::uint64_t next(); ///< 64 uniform bits
    /// In the open interval (0, 1), 53 bits: safe under log().
    double uniform();
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// 0 .. count - 1, without bias; count > 0.
    std::uint64_t below(std::uint64_t count);
    double normal();      ///< mean 0, variance 1
    double exponential(); ///< mean 1
    /// Mean `shape`, scale 1; shape > 0. Very small shapes may underflow to the smallest positive
    /// number. source: Marsaglia & Tsang (2000), ACM TOMS 26(3).
    double gamma(double shape);
    /// Mean a / (a + b); a, b > 0. Never exactly 0; may round to 1.
    double beta(double a, double b);
    /// Mean >= 0. Exact at any mean below 1e15: large means are halved through the gamma
    /// distribution. source: Ahrens & Dieter (1974), Computing 12(3).
    std::uint64_t poisson(double mean);

  private:
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace perennial
