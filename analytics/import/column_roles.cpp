#include "analytics/import/column_roles.h"

#include "analytics/import/column_fit.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_choices.h"
#include "analytics/import/role_names.h"

#include <algorithm>
#include <unordered_map>

namespace perennial::import {
namespace {

/// Whether the values behave as the role's do: an order has one date, a customer comes back.
double value_fit(Role role, std::size_t column, const Sample& sample, int date_column) {
    const ColumnProfile& profile = sample.profiles[column];
    constexpr std::uint64_t few = 4; // cashiers, kinds of payment, or new and returning
    if (role == Role::order_id && profile.distinct() <= few && profile.filled() >= 15 * few &&
        best_name_match(sample.names[column]).score < 1.0) {
        return 0.0;
    }
    if (role == Role::order_id && date_column != no_column) {
        const Constancy same = constancy(sample, column, static_cast<std::size_t>(date_column));
        return same.pairs > 5 && percent_of(same.equal + same.blank_after_filled, same.pairs) < 0.8
                   ? 0.3
                   : 1.0;
    }
    if (role == Role::customer_id && profile.distinct() <= few && profile.filled() >= 15 * few &&
        (best_name_match(sample.names[column]).score < 1.0 ||
         header_words(sample.names[column]) == "user")) {
        return 0.0;
    }
    // "Total of special requests": a few whole numbers are no money.
    if ((role == Role::amount || role == Role::unit_price) && profile.distinct() <= 2 * few &&
        profile.filled() >= 15 * few && profile.type() == ColumnType::integer &&
        best_name_match(sample.names[column]).score < 0.7) {
        return 0.0;
    }
    if (role == Role::order_id || role == Role::customer_id) {
        return profile.distinct() < 2 && profile.filled() > 5 ? 0.2 : 1.0;
    }
    return 1.0;
}

std::vector<Candidate> candidates_by_name(const Sample& sample) {
    std::vector<Candidate> candidates;
    int date_column = no_column;
    double best_date = 0.0;
    std::vector<std::vector<NameMatch>> matches;
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        matches.push_back(name_matches(sample.names[c]));
        for (const NameMatch& match : matches.back()) {
            if (match.role == Role::order_date && match.score > best_date &&
                type_fit(match.role, sample.profiles[c], match.score) > 0.0) {
                best_date = match.score;
                date_column = static_cast<int>(c);
            }
        }
    }
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        for (const NameMatch& match : matches[c]) {
            const double type = type_fit(match.role, sample.profiles[c], match.score);
            const double values = value_fit(match.role, c, sample, date_column);
            const double score = 0.5 * match.score + 0.3 * type + 0.2 * values;
            if (type > 0.0 && values > 0.0 && score >= 0.5) {
                candidates.push_back({c, match.role, score, match.score});
            }
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    return candidates;
}

void assign_by_name(const Sample& sample, std::vector<ColumnInfo>& columns) {
    double customer_name = 0.0;
    double product_name = 0.0;
    const std::vector<Candidate> candidates = candidates_by_name(sample);
    for (const Candidate& candidate : candidates) {
        if (columns[candidate.column].role == Role::none &&
            column_with(columns, candidate.role) == no_column) {
            give(columns[candidate.column], candidate.role, std::min(candidate.score, 1.0),
                 evidence_of(sample, candidate));
            customer_name = candidate.role == Role::customer_id ? candidate.name : customer_name;
            product_name = candidate.role == Role::product_name ? candidate.name : product_name;
        }
    }
    settle_names(sample, candidates, customer_name, product_name, columns);
}

bool id_like(const ColumnProfile& profile) {
    return profile.type() == ColumnType::identifier || profile.type() == ColumnType::integer;
}

/// Without names: one date, one money column with decimals, and an id that comes back on other
/// days.
void assign_by_values(const Sample& sample, std::vector<ColumnInfo>& columns) {
    int date = no_column;
    int amount = no_column;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const ColumnProfile& profile = sample.profiles[c];
        if (date == no_column && date_like(profile.type())) {
            date = static_cast<int>(c);
        }
        // The last money column: "quantity, price, amount" is the usual order.
        if (profile.type() == ColumnType::decimal && profile.largest() > 1.0 &&
            !profile.is_float_identifier() && profile.distinct() > 2) {
            amount = static_cast<int>(c);
        }
    }
    if (date == no_column || amount == no_column) {
        return;
    }
    int customer = no_column;
    int order = no_column;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const ColumnProfile& profile = sample.profiles[c];
        const bool repeats =
            profile.distinct() < profile.filled() && 20 * profile.distinct() > profile.filled();
        if (!id_like(profile) || date_like(profile.type()) || profile.distinct() < 3) {
            continue;
        }
        const Constancy same = constancy(sample, c, static_cast<std::size_t>(date));
        const bool one_date = same.pairs > 0 && percent_of(same.equal, same.pairs) >= 0.95;
        int& wanted = one_date && profile.distinct() > 10 ? order : customer;
        if (repeats &&
            (wanted == no_column ||
             profile.distinct() > sample.profiles[static_cast<std::size_t>(wanted)].distinct())) {
            wanted = static_cast<int>(c);
        }
    }
    if (customer == no_column) {
        return;
    }
    const auto at = [&](int column) -> ColumnInfo& {
        return columns[static_cast<std::size_t>(column)];
    };
    give(at(date), Role::order_date, 0.8, {EvidenceCode::only_dates});
    give(at(amount), Role::amount, 0.7, {EvidenceCode::last_money});
    give(at(customer), Role::customer_id, 0.7, {EvidenceCode::id_comes_back});
    if (order != no_column) {
        give(at(order), Role::order_id, 0.7, {EvidenceCode::id_with_one_date});
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const ColumnProfile& profile = sample.profiles[c];
        if (columns[c].role == Role::none && profile.type() == ColumnType::integer &&
            profile.distinct() > 1 && profile.largest() < 100'000.0 && profile.smallest() < 10.0) {
            give(columns[c], Role::quantity, 0.6, {EvidenceCode::small_whole_numbers});
            break;
        }
    }
}

void apply_overrides(const ImportOptions& options, const std::vector<std::string>& names,
                     std::vector<ColumnInfo>& columns) {
    for (const auto& [role, wanted] : options.roles) {
        const int before = column_with(columns, role);
        if (before != no_column) {
            give(columns[static_cast<std::size_t>(before)], Role::none, 0.0, {});
        }
        if (wanted.empty()) {
            continue;
        }
        const int column = find_column(names, wanted);
        if (column == no_column) {
            throw Error(ErrorCode::column_unknown, wanted);
        }
        give(columns[static_cast<std::size_t>(column)], role, 1.0, {EvidenceCode::chosen});
    }
}

} // namespace

int find_column(const std::vector<std::string>& names, std::string_view wanted) {
    const auto lower = [](std::string_view text) {
        std::string result(text);
        for (char& c : result) {
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        }
        return result;
    };
    const auto exact = std::find(names.begin(), names.end(), wanted);
    if (exact != names.end()) {
        return static_cast<int>(exact - names.begin());
    }
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& candidate) {
        return lower(candidate) == lower(trimmed(wanted));
    });
    return found == names.end() ? no_column : static_cast<int>(found - names.begin());
}

Constancy constancy(const Sample& sample, std::size_t key, std::size_t value) {
    Constancy result;
    std::unordered_map<std::string_view, std::string_view> first;
    for (const auto& row : sample.rows) {
        if (row[key].empty()) {
            continue;
        }
        const auto [entry, added] = first.emplace(row[key], row[value]);
        if (added) {
            ++result.keys;
            continue;
        }
        ++result.pairs;
        result.equal += row[value] == entry->second && !row[value].empty() ? 1U : 0U;
        result.blank_after_filled += row[value].empty() && !entry->second.empty() ? 1U : 0U;
        result.filled_after_blank += !row[value].empty() && entry->second.empty() ? 1U : 0U;
    }
    return result;
}

void apply_preset(const Preset& preset, const ImportOptions& options, const Sample& sample,
                  std::vector<ColumnInfo>& columns) {
    const auto free = [&](Role role) {
        const int before = column_with(columns, role);
        if (before != no_column) {
            give(columns[static_cast<std::size_t>(before)], Role::none, 0.0, {});
        }
    };
    for (const auto& [role, wanted] : preset.options.roles) {
        if (options.roles.count(role) > 0) {
            continue;
        }
        if (wanted.empty()) {
            free(role);
            continue;
        }
        const int column = find_column(sample.names, wanted);
        if (column == no_column ||
            sample.profiles[static_cast<std::size_t>(column)].filled() == 0) {
            continue;
        }
        ColumnInfo& info = columns[static_cast<std::size_t>(column)];
        if (info.role != Role::none && options.roles.count(info.role) > 0) {
            continue; // the user gave it another meaning
        }
        free(role);
        give(info, role, 1.0, {EvidenceCode::known_export, preset.title});
    }
}

Evidence name_evidence(const std::string& column, const ColumnProfile& profile) {
    return {EvidenceCode::name_and_values,
            column,
            profile.examples().empty() ? std::string() : profile.examples().front(),
            0,
            profile.distinct(),
            profile.filled()};
}

std::vector<ColumnInfo> assign_roles(const Sample& sample, bool header,
                                     const ImportOptions& options) {
    std::vector<ColumnInfo> columns;
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        ColumnInfo column;
        column.name = sample.names[c];
        column.type = sample.profiles[c].type();
        column.examples = sample.profiles[c].examples();
        columns.push_back(std::move(column));
    }
    if (header) {
        assign_by_name(sample, columns);
        find_status_by_words(sample, columns);
    } else {
        assign_by_values(sample, columns);
    }
    apply_overrides(options, sample.names, columns);
    return columns;
}

} // namespace perennial::import
