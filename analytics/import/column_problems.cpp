#include "analytics/import/column_problems.h"

#include "analytics/import/date_text.h"
#include "analytics/import/number_text.h"

#include <algorithm>

namespace perennial::import {
namespace {

bool is_identity(Role role) {
    return role == Role::order_id || role == Role::customer_id || role == Role::product_id;
}

void note_problem(std::vector<ColumnProblem>& problems, ProblemCode code, std::uint64_t row,
                  const std::string& text) {
    auto problem = std::find_if(problems.begin(), problems.end(),
                                [&](const ColumnProblem& known) { return known.code == code; });
    if (problem == problems.end()) {
        problem = problems.insert(problem, {code, 0, {}});
    }
    if (problem->count++ < problems_shown) {
        problem->first.push_back({row, text});
    }
}

/// What is wrong with a value of a date or number column read as decided; nothing when it reads.
std::optional<ProblemCode> problem_of(const std::string& value, Role role,
                                      const ColumnReading& reading) {
    if (is_identity(role)) {
        return is_mangled(value) ? std::optional(ProblemCode::mangled_identifier) : std::nullopt;
    }
    if (role == Role::order_date) {
        const bool counted = reading.date_numbers != DateNumbers::none;
        if (counted ? parse_date_number(value, reading.date_numbers).has_value()
                    : parse_date(value, reading.order).has_value()) {
            return std::nullopt;
        }
        return !counted && date_shape(value) ? ProblemCode::other_order : ProblemCode::unreadable;
    }
    if (parse_micros(value, reading.decimal)) {
        return std::nullopt;
    }
    return number_shape(value) ? ProblemCode::other_mark : ProblemCode::unreadable;
}

} // namespace

bool is_money(Role role) {
    return role == Role::quantity || role == Role::unit_price || role == Role::amount ||
           role == Role::discount || role == Role::cost || role == Role::tax ||
           role == Role::shipping || role == Role::order_discount || role == Role::refund;
}

void find_problems(const Sample& sample, Source& source) {
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        ColumnInfo& info = source.inspection.columns[c];
        if (info.role != Role::order_date && !is_money(info.role) && !is_identity(info.role)) {
            continue;
        }
        for (std::size_t i = 0; i < sample.rows.size(); ++i) {
            const std::string& value = sample.rows[i][c];
            if (is_missing(value)) {
                continue;
            }
            if (const auto code = problem_of(value, info.role, source.columns[c])) {
                note_problem(info.problems, *code, sample.row[i], value);
            }
        }
    }
}

} // namespace perennial::import
