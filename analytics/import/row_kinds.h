// Rows of some kinds that say once more what others say: the head of an order, its payment, the
// confirmation of an invoice.
#pragma once

#include "analytics/import/source.h"

#include <optional>

namespace perennial::import {

/// A column of few words by which the rows of an order, or of a customer's day, fall into kinds
/// that come to the same money each time, to the cent. The kind that names products or has several
/// rows is kept, else invoices, else the most frequent. After the readings of numbers are decided.
RepeatingKinds find_repeating_kinds(const Sample& sample, const Source& source);

/// The sample without those rows, and without rows whose status says that they are no sales;
/// nothing when all rows stay, or none.
std::optional<Sample> sales_of(const Sample& sample, const Source& source);

} // namespace perennial::import
