#include "analytics/import/detect_columns.h"

#include "analytics/import/amount_plan.h"
#include "analytics/import/column_problems.h"
#include "analytics/import/column_roles.h"
#include "analytics/import/date_columns.h"
#include "analytics/import/date_text.h"
#include "analytics/import/further_status.h"
#include "analytics/import/money_relations.h"
#include "analytics/import/number_text.h"
#include "analytics/import/order_shape.h"
#include "analytics/import/power_names.h"
#include "analytics/import/role_names.h"
#include "analytics/import/row_kinds.h"
#include "analytics/import/row_signs.h"
#include "analytics/import/side_fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace perennial::import {
namespace {

constexpr std::size_t rows_between_checks = 4096;

/// Whole numbers so far, and nothing in the file shows the mark: decimals may come late.
bool only_integers(const Sample& sample, std::size_t column) {
    const ColumnProfile& profile = sample.profiles[column];
    return profile.filled() > 0 && profile.counts().integers == profile.filled() &&
           std::none_of(sample.profiles.begin(), sample.profiles.end(), [](const ColumnProfile& p) {
               return p.number_share() >= 0.9 && p.proven_decimal() != '\0';
           });
}

/// Columns with a role whose values so far can be read in two ways.
std::vector<std::size_t> undecided(const Sample& sample, const Source& source) {
    std::vector<std::size_t> open;
    for (std::size_t c = 0; c < sample.profiles.size(); ++c) {
        const Role role = source.inspection.columns[c].role;
        if ((role == Role::order_date && sample.profiles[c].order_undecided()) ||
            (is_money(role) && sample.profiles[c].decimal_undecided()) ||
            (is_money(role) && role != Role::quantity && only_integers(sample, c))) {
            open.push_back(c);
        }
    }
    return open;
}

void read_on(Sample& sample, const Source& source, const Progress& progress) {
    std::vector<std::size_t> open = undecided(sample, source);
    if (open.empty() || sample.rows.size() < sample_rows) {
        return;
    }
    const auto reader = source.open();
    Row row;
    for (std::size_t i = 0; !open.empty() && reader->next(row); ++i) {
        if (i % rows_between_checks == 0) {
            progress.step(reader->fraction(), Stage::detecting);
            open = undecided(sample, source);
        }
        if (i < sample_rows || row.header || row.fields.size() != sample.names.size()) {
            continue;
        }
        for (const std::size_t c : open) {
            if (row.fields[c].find_first_not_of("0123456789") != std::string_view::npos) {
                sample.profiles[c].add(row.fields[c],
                                       i + 1); // digits alone decide nothing
            }
        }
    }
}

/// The mark that the file's other numbers prove: one program wrote them all.
char decide_file_decimal(const Sample& sample, FileFormat& format) {
    std::uint64_t dot = 0;
    std::uint64_t comma = 0;
    const ColumnProfile* proof = nullptr;
    for (const ColumnProfile& profile : sample.profiles) {
        if (profile.number_share() < 0.9) {
            continue;
        }
        dot += profile.counts().dot;
        comma += profile.counts().comma;
        const bool better = proof == nullptr || profile.counts().dot + profile.counts().comma >
                                                    proof->counts().dot + proof->counts().comma;
        proof = profile.proven_decimal() != '\0' && better ? &profile : proof;
    }
    if (proof == nullptr) {
        format.decimal_evidence = {0.5, {EvidenceCode::mark_unseen}};
        return '\0';
    }
    const double all = static_cast<double>(dot + comma);
    format.decimal_evidence = {
        static_cast<double>(std::max(dot, comma)) / all,
        {EvidenceCode::mark_seen, proof->mark_example().text, {}, proof->mark_example().row},
        {}};
    return comma > dot ? ',' : '.';
}

/// Whether amounts may have three decimals: those of seven currencies do.
bool thousandths(const Sample& sample, const Source& source) {
    constexpr std::array<std::string_view, 10> codes{"BHD", "IQD", "JOD", "KWD", "LYD",
                                                     "OMR", "TND", "KD",  "BD",  "د.ك"};
    for (std::size_t c = 0; c < sample.profiles.size(); ++c) {
        const Role role = source.inspection.columns[c].role;
        for (const std::string& example : sample.profiles[c].examples()) {
            if ((role == Role::currency || is_money(role)) &&
                std::any_of(codes.begin(), codes.end(), [&](std::string_view code) {
                    return example.find(code) != std::string::npos;
                })) {
                return true;
            }
        }
    }
    return false;
}

/// "119.110" in every row: amounts have two decimals or none, so the mark groups.
bool all_grouped(const ColumnProfile& profile) {
    constexpr std::uint64_t fewest = 5;
    const auto& counts = profile.counts();
    return profile.distinct() >= fewest && counts.integers == 0 &&
           std::max(counts.maybe_dot, counts.maybe_comma) == counts.numbers;
}

char decide_column_decimal(const ColumnProfile& profile, char file_decimal) {
    if (const char proven = profile.proven_decimal(); proven != '\0') {
        return proven;
    }
    if (file_decimal != '\0') {
        return file_decimal;
    }
    const auto& counts = profile.counts();
    if (counts.maybe_comma > counts.maybe_dot) {
        return '.'; // "1,234": the comma groups
    }
    // "1.234" alone. Thousands when every number of four digits and more has the mark.
    return counts.maybe_dot > 0 && counts.thousands == 0 && counts.integers > 0 ? ',' : '.';
}

/// Numbers of payments as Stripe's interface gives them, which counts money in minor units, and in
/// whole ones where the currency has no others.
bool is_from_stripe(const Sample& sample, const Source& source) {
    constexpr std::string_view prefixes[] = {"ch_", "py_", "pi_", "in_", "txn_"};
    if (!source.has(Role::order_id) || sample.rows.empty()) {
        return false;
    }
    constexpr std::string_view whole[] = {"jpy", "krw", "vnd", "clp", "pyg", "ugx", "xaf", "xof"};
    const auto order = static_cast<std::size_t>(source.column(Role::order_id));
    const int currency = source.column(Role::currency);
    return std::all_of(sample.rows.begin(), sample.rows.end(), [&](const auto& row) {
        const bool has_cents =
            currency == no_column ||
            std::find(std::begin(whole), std::end(whole),
                      row[static_cast<std::size_t>(currency)]) == std::end(whole);
        return has_cents &&
               std::any_of(std::begin(prefixes), std::end(prefixes),
                           [&](std::string_view prefix) { return row[order].starts_with(prefix); });
    });
}

int power_of(const Sample& sample, const Source& source, std::size_t column) {
    const Role role = source.inspection.columns[column].role;
    if (!is_money(role) || role == Role::quantity) {
        return 0;
    }
    const auto& counts = sample.profiles[column].counts();
    const int named = power_by_name(sample.names[column]);
    if (counts.integers < counts.numbers) { // cents are whole numbers
        return std::max(named, 0);
    }
    return named == 0 && is_from_stripe(sample, source) ? -2 : named;
}

/// "Quantity Returned": pieces, where "Refunded amount" is money.
bool names_pieces(const std::string& name) {
    const std::string words = ' ' + header_words(name) + ' ';
    constexpr std::string_view names[] = {" qty ",   " quantity ", " quantite ", " cantidad ",
                                          " menge ", " anzahl ",   " pieces ",   " units ",
                                          "数量",    "件数"};
    return has_any_part(words, names);
}

void decide_readings(const Sample& sample, Source& source, const ImportOptions& options) {
    FileFormat& format = source.inspection.format;
    const char file_decimal = options.decimal_separator ? *options.decimal_separator
                                                        : decide_file_decimal(sample, format);
    if (options.decimal_separator) {
        format.decimal_evidence = chosen();
    }
    format.decimal_separator = file_decimal == '\0' ? '.' : file_decimal;
    source.columns.assign(sample.names.size(), {});
    for (std::size_t c = 0; c < sample.names.size(); ++c) {
        const ColumnProfile& profile = sample.profiles[c];
        ColumnReading& reading = source.columns[c];
        reading.decimal = options.decimal_separator ? *options.decimal_separator
                                                    : decide_column_decimal(profile, file_decimal);
        if (file_decimal == '\0' && is_money(source.inspection.columns[c].role) &&
            source.inspection.columns[c].role != Role::quantity && all_grouped(profile) &&
            !thousandths(sample, source)) {
            reading.decimal = profile.counts().maybe_dot > 0 ? ',' : '.';
            format.decimal_evidence = {
                0.6, {EvidenceCode::groups_of_three, profile.examples().front()}, {}};
        }
        reading.currency_beside = profile.has_currency();
        reading.float_identifier = profile.is_float_identifier();
        const auto nearly_all = [&](std::uint64_t count) {
            return profile.filled() > 0 && count * 20 >= profile.filled() * 19;
        };
        reading.date_numbers = profile.date_share() >= 0.5            ? DateNumbers::none
                               : nearly_all(profile.counts().epochs)  ? DateNumbers::since_1970
                               : nearly_all(profile.counts().serials) ? DateNumbers::since_1900
                                                                      : DateNumbers::none;
        reading.power = power_of(sample, source, c);
        reading.pieces =
            source.inspection.columns[c].role == Role::refund && names_pieces(sample.names[c]);
        if (profile.grouping() != '\0' && profile.number_share() >= 0.9) {
            format.grouping_separator = profile.grouping();
        }
    }
    const int money =
        source.has(Role::amount) ? source.column(Role::amount) : source.column(Role::unit_price);
    if (money != no_column) {
        format.decimal_separator = source.columns[static_cast<std::size_t>(money)].decimal;
    }
}

/// "order2_amount" beside "order1_amount": one row has several orders, of which one is read.
void find_further_orders(const Sample& sample, Source& source) {
    const auto without_digits = [](std::string name) {
        std::erase_if(name, [](char c) { return c >= '0' && c <= '9'; });
        return name;
    };
    for (const Role role : {Role::amount, Role::order_date}) {
        const int column = source.column(role);
        const std::string name =
            column == no_column ? std::string() : sample.names[static_cast<std::size_t>(column)];
        const std::string bare = without_digits(name);
        for (std::size_t c = 0; bare != name && c < sample.names.size(); ++c) {
            if (sample.names[c] != name && without_digits(sample.names[c]) == bare &&
                sample.profiles[c].filled() > 0 &&
                source.inspection.columns[c].role == Role::none) {
                source.further_order = sample.names[c];
                return;
            }
        }
    }
}

/// Where the amount or the date has its meaning by a part of its name: a column without a meaning
/// that holds such values as well.
void find_rivals(const Sample& sample, Source& source) {
    constexpr double whole = 0.75; ///< the score of a name of which nothing is left over
    for (const Role role : {Role::amount, Role::order_date}) {
        const int column = source.column(role);
        if (column == no_column ||
            source.inspection.columns[static_cast<std::size_t>(column)].evidence.code !=
                EvidenceCode::name_and_values) {
            continue;
        }
        const auto at = static_cast<std::size_t>(column);
        const auto names = name_matches(sample.names[at]);
        if (std::any_of(names.begin(), names.end(), [&](const NameMatch& match) {
                return match.role == role && match.score >= whole;
            })) {
            continue;
        }
        for (std::size_t c = 0; c < sample.names.size(); ++c) {
            const ColumnProfile& other = sample.profiles[c];
            const bool alike =
                role == Role::amount
                    ? other.type() == ColumnType::decimal && other.counts().percents == 0
                    : other.type() == ColumnType::date || other.type() == ColumnType::datetime;
            if (source.inspection.columns[c].role == Role::none && alike && other.distinct() > 2 &&
                !names_other_thing(sample.names[c])) {
                source.rivals.push_back({role, sample.names[c]});
                break;
            }
        }
    }
}

void say_what_a_row_is(const Sample& sample, Source& source) {
    bool lines = source.has(Role::product_id) || source.has(Role::product_name) ||
                 source.has(Role::unit_price);
    if (source.has(Role::order_id)) {
        const auto order = static_cast<std::size_t>(source.column(Role::order_id));
        const Constancy same = constancy(sample, order, order);
        lines = same.pairs > 0;
        if (same.keys > 0) {
            source.inspection.lines_per_order =
                static_cast<double>(same.keys + same.pairs) / static_cast<double>(same.keys);
        }
    }
    source.inspection.row_meaning = lines ? "order line" : "order";
}

} // namespace

Sample take_sample(RowReader& reader, std::vector<std::string> names, const Progress& progress) {
    Sample sample;
    sample.names = std::move(names);
    sample.profiles.resize(sample.names.size());
    Row row;
    const auto next = [&] {
        try {
            return reader.next(row);
        } catch (const Error& error) {
            if (error.code() == ErrorCode::file_truncated) {
                return false; // what came before can be shown; reading it all will refuse
            }
            throw;
        }
    };
    for (std::uint64_t count = 1; sample.rows.size() < sample_rows && next(); ++count) {
        const std::uint64_t number = row.line == 0 ? count : row.line;
        if (sample.rows.size() % 256 == 0) {
            progress.check();
        }
        const std::size_t width = sample.names.size();
        if (row.header || row.fields.size() > width || 3 * row.fields.size() < 2 * width) {
            continue;
        }
        row.fields.resize(width); // empty last cells are often left off
        sample.row.push_back(number);
        auto& copy = sample.rows.emplace_back();
        for (std::size_t c = 0; c < width; ++c) {
            copy.emplace_back(trimmed(row.fields[c]));
            sample.profiles[c].add(row.fields[c], number);
        }
    }
    return sample;
}

void add_column(Sample& sample, const std::string& name,
                const std::function<std::string(const std::vector<std::string>& row)>& cell) {
    sample.names.push_back(name);
    sample.profiles.emplace_back();
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        sample.rows[i].push_back(cell(sample.rows[i]));
        sample.profiles.back().add(sample.rows[i].back(), sample.row[i]);
    }
}

void detect_columns(Sample& sample, Source& source, const ImportOptions& options,
                    const Progress& progress) {
    Inspection& inspection = source.inspection;
    join_date_columns(sample, source);
    inspection.columns = assign_roles(sample, inspection.format.header, options);
    if (const Preset* preset = matching_preset(inspection)) {
        inspection.preset = preset->id;
        apply_preset(*preset, options, sample, inspection.columns);
    }
    if (inspection.format.header) {
        guess_roles(sample, options, inspection.columns);
    }
    if (inspection.format.header && options.roles.empty()) {
        inspection.kind = guess_table_kind(sample, inspection.columns).kind;
    }
    source.column_of.fill(no_column);
    for (std::size_t c = 0; c < inspection.columns.size(); ++c) {
        if (inspection.columns[c].role != Role::none) {
            source.column_of[static_cast<std::size_t>(inspection.columns[c].role)] =
                static_cast<int>(c);
        }
    }
    read_on(sample, source, progress);
    decide_readings(sample, source, options);
    decide_dates(sample, source.column(Role::order_date), source, options);
    source.parent_order = find_parent_order(sample, source);
    source.repeating = find_repeating_kinds(sample, source);
    find_further_statuses(sample, source, options);
    find_giving_back(sample, source);
    const std::optional<Sample> sales = sales_of(sample, source);
    const Sample& lines = sales ? *sales : sample;
    find_order_shape(lines, source, options);
    settle_money_roles(lines, source, options);
    if (source.has(Role::amount) || source.has(Role::unit_price)) {
        source.amounts = plan_amounts(lines, source);
        inspection.amount_evidence = {source.amounts.evidence};
    }
    find_rivals(sample, source);
    if (inspection.format.header) { // else the numbers are ours
        find_further_orders(sample, source);
    }
    say_what_a_row_is(lines, source);
    find_problems(sample, source);
    for (std::size_t i = 0; i < std::min(preview_rows, sample.rows.size()); ++i) {
        inspection.preview.push_back(sample.rows[i]);
        inspection.preview_lines.push_back(sample.row[i]);
    }
}

} // namespace perennial::import
