#include "app/cli/source_options.h"

#include "app/cli/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace perennial::app::cli {

namespace {

std::vector<Encoding> everyEncoding() {
    std::vector<Encoding> all;
    for (std::size_t code = 0; code < encoding_count; ++code) {
        all.push_back(static_cast<Encoding>(code));
    }
    return all;
}

const std::vector<Encoding> encodings = everyEncoding();
constexpr DateOrder dateOrders[] = {DateOrder::ymd, DateOrder::dmy, DateOrder::mdy};
constexpr LineEnd lineEnds[] = {LineEnd::any, LineEnd::lf, LineEnd::crlf, LineEnd::cr};
constexpr char quotes[] = {'"', '\'', '\0'};
constexpr TableKind tableKinds[] = {
    TableKind::orders,      TableKind::products,  TableKind::customers,
    TableKind::campaigns,   TableKind::exposures, TableKind::coupons,
    TableKind::redemptions, TableKind::reviews,   TableKind::web_events};
const std::vector<std::pair<std::string, char>> delimiterNames{{"comma", ','},  {"semicolon", ';'},
                                                               {"tab", '\t'},   {"pipe", '|'},
                                                               {"blanks", ' '}, {"\\t", '\t'}};

std::string roleComplaint(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) {
        return "expected ROLE=COLUMN, got: " + text;
    }
    if (side_field_from_name(text.substr(0, equals)) != SideField::none) {
        return {};
    }
    try {
        role_from_name(text.substr(0, equals));
        return {};
    } catch (const Error&) {
        return "unknown role: " + text.substr(0, equals) +
               " (roles: order_id customer_id order_date product_id product_name quantity "
               "unit_price "
               "amount discount currency status category country channel coupon cost email "
               "tax shipping order_discount refund; for other tables than orders: docs/cli.md)";
    }
}

template <class Values>
CLI::IsMember oneOf(const Values& values) {
    std::vector<std::string> names;
    for (const auto value : values) {
        names.emplace_back(name(value));
    }
    return CLI::IsMember(names);
}

template <class Values>
auto named(const Values& values, const std::string& text) {
    return *std::find_if(std::begin(values), std::end(values),
                         [&](const auto value) { return name(value) == text; });
}

template <class Pairs>
std::vector<std::string> firsts(const Pairs& pairs) {
    std::vector<std::string> names;
    for (const auto& pair : pairs) {
        names.push_back(pair.first);
    }
    return names;
}

template <class Pairs>
auto seconds(const Pairs& pairs, const std::string& text) {
    return std::find_if(pairs.begin(), pairs.end(),
                        [&](const auto& pair) { return pair.first == text; })
        ->second;
}

} // namespace

void SourceOptions::add(CLI::App& command) {
    command
        .add_option("--role", roles, "ROLE=COLUMN: what a column means; an empty COLUMN unassigns")
        ->type_name("ROLE=COLUMN")
        ->allow_extra_args(false)
        ->check(roleComplaint);
    command.add_option("--table", table, "SQLite: the table or view to read; XLSX: the sheet");
    command.add_option("--as", kind, "what the source holds, when it is not to be guessed")
        ->check(oneOf(tableKinds));
    command.add_option("--encoding", encoding)->check(oneOf(encodings));
    command
        .add_option("--delimiter", delimiter, "one character, or comma semicolon tab pipe blanks")
        ->check([](const std::string& text) {
            const auto names = firsts(delimiterNames);
            const bool known =
                text.size() == 1 || std::find(names.begin(), names.end(), text) != names.end();
            return known ? std::string() : "not a delimiter: " + text;
        });
    command.add_option("--line-end", lineEnd, "what ends a row; any: each of them")
        ->check(oneOf(lineEnds));
    command.add_option("--quote", quote, "around fields; none: quotation marks are letters")
        ->check(CLI::IsMember({"double", "single", "none"}));
    command.add_option("--decimal", decimal, "decimal mark")->check(CLI::IsMember({".", ","}));
    command.add_option("--date-order", dateOrder)->check(oneOf(dateOrders));
    command.add_flag_callback(
        "--header", [this] { header = true; }, "the first row names the columns");
    command.add_flag_callback(
        "--no-header", [this] { header = false; }, "the first row is data");
}

ImportOptions SourceOptions::importOptions() const {
    ImportOptions options;
    for (const std::string& role : holdsOrders() ? roles : std::vector<std::string>()) {
        const std::size_t equals = role.find('=');
        options.roles[role_from_name(role.substr(0, equals))] = role.substr(equals + 1);
    }
    options.table = table;
    options.header = header;
    if (!encoding.empty()) {
        options.encoding = named(encodings, encoding);
    }
    if (!dateOrder.empty()) {
        options.date_order = named(dateOrders, dateOrder);
    }
    if (!decimal.empty()) {
        options.decimal_separator = decimal.front();
    }
    if (!lineEnd.empty()) {
        options.line_end = named(lineEnds, lineEnd);
    }
    if (!quote.empty()) {
        options.quote = *std::find_if(std::begin(quotes), std::end(quotes),
                                      [&](char mark) { return quote_name(mark) == quote; });
    }
    if (!delimiter.empty()) {
        options.delimiter =
            delimiter.size() == 1 ? delimiter.front() : seconds(delimiterNames, delimiter);
    }
    return options;
}

bool SourceOptions::holdsOrders() const {
    return kind.empty() || table_kind_from_name(kind) == TableKind::orders;
}

TableOptions SourceOptions::tableOptions() const {
    TableOptions options;
    options.reading = importOptions();
    options.reading.roles.clear();
    if (!kind.empty()) {
        options.kind = table_kind_from_name(kind);
    }
    for (const std::string& role : holdsOrders() ? std::vector<std::string>() : roles) {
        const std::size_t equals = role.find('=');
        const SideField field = side_field_from_name(role.substr(0, equals));
        if (field == SideField::none) {
            throw Error(ErrorCode::role_unknown, role.substr(0, equals));
        }
        options.fields[field] = role.substr(equals + 1);
    }
    return options;
}

Json formatJson(const FileFormat& format) {
    const bool text = is_text(format);
    Json facts;
    facts["format"] = format.format;
    facts["encoding"] = text ? Json(name(format.encoding)) : Json(nullptr);
    facts["delimiter"] = text ? Json(std::string(1, format.delimiter)) : Json(nullptr);
    facts["line_end"] = text ? Json(name(format.line_end)) : Json(nullptr);
    facts["quote"] = text ? Json(quote_name(format.quote)) : Json(nullptr);
    facts["header"] = format.header;
    facts["decimal_separator"] = std::string(1, format.decimal_separator);
    facts["grouping_separator"] = format.grouping_separator == '\0'
                                      ? Json(nullptr)
                                      : Json(std::string(1, format.grouping_separator));
    facts["date_order"] = name(format.date_order);
    facts["date_order_assumed"] = format.date_order_assumed;
    facts["table"] = textOrNull(format.table);
    return facts;
}

} // namespace perennial::app::cli
