// Between columns that could have a role by their names: which of them has it. A part of
// assign_roles().
#pragma once

#include "analytics/import/source.h"

#include <vector>

namespace perennial::import {

struct Candidate {
    std::size_t column = 0;
    Role role = Role::none;
    double score = 0.0, name = 0.0;
};

/// An identifier stays one however it is written.
void give(ColumnInfo& column, Role role, double confidence, Evidence evidence);
/// The first with that role; no_column when there is none.
int column_with(const std::vector<ColumnInfo>& columns, Role role);
Evidence evidence_of(const Sample& sample, const Candidate& best);

/// Corrects `columns` as the names alone gave them roles; `customer_name`, `product_name`: how well
/// the customer's and the product's column are named.
void settle_names(const Sample& sample, const std::vector<Candidate>& candidates,
                  double customer_name, double product_name, std::vector<ColumnInfo>& columns);

/// Where no name says status: the column whose few words tell returns from sales.
void find_status_by_words(const Sample& sample, std::vector<ColumnInfo>& columns);

} // namespace perennial::import
