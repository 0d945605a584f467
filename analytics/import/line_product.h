// Columns of numbers of which one is the product of two others: pieces, price and money of a line,
// whatever they are called.
#pragma once

#include <cmath>
#include <cstddef>
#include <optional>

namespace perennial::import {

struct Sample;
struct Source;

/// How many rows were looked at, and on how many it holds.
struct Held {
    static constexpr std::size_t fewest_rows = 5; ///< that prove a relation

    std::size_t rows = 0, held = 0;

    void add(bool holds) {
        ++rows;
        held += holds ? 1U : 0U;
    }
    bool nearly_all() const { return rows >= fewest_rows && held * 20 >= rows * 19; }
};

/// A cent, or what rounding of the parts leaves.
inline bool agree(double a, double b) {
    return std::abs(a - b) <= 0.011 + 1e-4 * std::abs(b);
}

struct LineProduct {
    int quantity, price, total; ///< columns
};

/// Nothing unless the three that the roles of `source` are given to contradict it: where the money
/// of a line counts as its pieces or as the price of one, or the price as pieces or money.
std::optional<LineProduct> contradicting_product(const Sample& sample, const Source& source);

} // namespace perennial::import
