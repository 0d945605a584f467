// Databases that a test makes or edits, as another program would.
#pragma once

#include <QtGlobal>
#include <sqlite3.h>

#include <string>

namespace perennial::test {

/// All statements of `sql`; makes the file where it is not there. Ends the test program on an
/// error.
inline void run_sql(const std::string& path, const std::string& sql) {
    sqlite3* database = nullptr;
    if (sqlite3_open(path.c_str(), &database) != SQLITE_OK ||
        sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        qFatal("%s: %s", path.c_str(), sqlite3_errmsg(database));
    }
    sqlite3_close(database);
}

} // namespace perennial::test
