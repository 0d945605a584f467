// Two columns of prices of one piece: which of them was paid.
#pragma once

namespace perennial::import {

struct Sample;
struct Source;

/// A price beside the unit price of `source` that is never above it and often below: it was paid;
/// no_column when there is none.
int lower_price(const Sample& sample, const Source& source);

/// A price from which the discount of a piece is taken to come to the unit price of `source`, so
/// that it must not be taken off again; no_column when there is none.
int list_price(const Sample& sample, const Source& source);

} // namespace perennial::import
