// Headers of real order exports with made-up rows, and whether they are understood with no edit.
// The file's own comment describes its form.
#pragma once

#include "analytics/import/import.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace perennial::test {

struct HeaderCase {
    std::string id, language, set, title, bytes;
    std::map<std::string, std::vector<std::string>> expected, allowed; ///< columns by role
    std::vector<std::string> totals;
};

inline std::vector<std::string> tab_fields(std::string_view line) {
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        fields.emplace_back(line.substr(at, end - at));
        at = end + 1;
    }
    return fields;
}

inline std::vector<HeaderCase> read_header_corpus(const std::string& path) {
    std::vector<HeaderCase> cases;
    std::ifstream file(path);
    std::string line;
    bool rows = false; // the file itself has begun
    while (std::getline(file, line)) {
        if (line.empty() || (!rows && line[0] == '#')) {
            rows = false;
            continue;
        }
        if (rows) {
            cases.back().bytes += line + '\n';
            continue;
        }
        std::vector<std::string> fields = tab_fields(std::string_view(line).substr(2));
        if (line[0] == '@') {
            cases.push_back({fields[0], fields[1], fields[2], fields[3], {}, {}, {}, {}});
        } else if (line[0] == '$') {
            cases.back().totals = fields;
            rows = true;
        } else {
            auto& columns =
                (line[0] == '+' ? cases.back().expected : cases.back().allowed)[fields[0]];
            columns.insert(columns.end(), fields.begin() + 1, fields.end());
        }
    }
    return cases;
}

/// What is not as it should be, in words for the log; "" when everything is.
inline std::string header_mistakes(const HeaderCase& wanted, const Inspection& seen) {
    constexpr std::string_view essential[] = {"order_id",   "customer_id",  "order_date",
                                              "product_id", "product_name", "quantity",
                                              "unit_price", "amount"};
    const auto names = [](const auto& columns, const std::string& role, const std::string& column) {
        const auto found = columns.find(role);
        return found != columns.end() &&
               std::find(found->second.begin(), found->second.end(), column) != found->second.end();
    };
    std::string mistakes;
    std::map<std::string, std::string> given;
    for (const ColumnInfo& column : seen.columns) {
        const std::string role(name(column.role));
        given[role] = column.name;
        const bool matters =
            std::find(std::begin(essential), std::end(essential), role) != std::end(essential) ||
            wanted.expected.count(role) > 0;
        if (matters && !names(wanted.expected, role, column.name) &&
            !names(wanted.allowed, role, column.name)) {
            mistakes += role + " is '" + column.name + "'; ";
        }
    }
    for (const auto& [role, columns] : wanted.expected) {
        mistakes += given.count(role) == 0 ? "no " + role + "; " : "";
    }
    return mistakes;
}

} // namespace perennial::test
