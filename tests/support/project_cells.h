// What stands in a project file, cell by cell, to compare two states of it.
#pragma once

#include "analytics/storage/database.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

namespace perennial::test {

inline std::string text_of(const Statement& row, int columns) {
    std::string text;
    for (int i = 0; i < columns; ++i) {
        text += (i == 0 ? "" : "|") + (row.is_null(i) ? "-" : std::string(row.text(i)));
    }
    return text;
}

/// The rows that `sql` finds, sorted, each with what was asked.
inline void dump(Database& database, const std::string& sql, int columns,
                 std::vector<std::string>& out) {
    std::vector<std::string> rows;
    Statement statement(database, sql);
    while (statement.step()) {
        rows.push_back(sql.substr(0, 60) + ": " + text_of(statement, columns));
    }
    std::sort(rows.begin(), rows.end());
    out.insert(out.end(), rows.begin(), rows.end());
}

/// Every cell of every table but the packed copy of the rows.
inline std::vector<std::string> cells(const std::string& path) {
    Database database(path, Database::Access::read_only);
    std::vector<std::string> tables;
    Statement names(database, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                              " AND name <> 'dataset_snapshot'");
    while (names.step()) {
        tables.emplace_back(names.text(0));
    }
    std::vector<std::string> rows;
    for (const std::string& table : tables) {
        const auto columns =
            database.value(("SELECT count(*) FROM pragma_table_info('" + table + "')").c_str());
        dump(database,
             "SELECT * FROM " + table +
                 (table == "settings" ? " WHERE key NOT LIKE 'dataset_%' AND key <> 'facts_version'"
                                      : ""),
             static_cast<int>(columns), rows);
    }
    return rows;
}

/// Fails with the rows that differ.
inline void compare_rows(const std::vector<std::string>& found,
                         const std::vector<std::string>& expected, const std::string& what) {
    std::string message = what;
    for (const std::string& row : expected) {
        message += std::find(found.begin(), found.end(), row) == found.end() ? "\n- " + row : "";
    }
    for (const std::string& row : found) {
        message +=
            std::find(expected.begin(), expected.end(), row) == expected.end() ? "\n+ " + row : "";
    }
    QVERIFY2(found == expected, message.c_str());
}

} // namespace perennial::test
