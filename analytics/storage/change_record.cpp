#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "analytics/storage/change_record.h"

#include "analytics/storage/database.h"

#include <sqlite3.h>

#include <cstring>
#include <memory>

namespace perennial {

namespace {

struct SqliteFree {
    void operator()(void* memory) const { sqlite3_free(memory); }
};
using SqliteBytes = std::unique_ptr<void, SqliteFree>;

/// Settings and the packed copy of the rows are made anew, not put back.
int is_recorded(void*, const char* table) {
    return std::strcmp(table, "settings") != 0 && std::strcmp(table, "dataset_snapshot") != 0 ? 1
                                                                                              : 0;
}

int give_up(void*, int, sqlite3_changeset_iter*) {
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

ChangeRecord::ChangeRecord(Database& database) : m_database(database) {
    m_database.check(sqlite3session_create(database.handle(), "main", &m_session));
    sqlite3session_table_filter(m_session, is_recorded, nullptr);
    if (const int code = sqlite3session_attach(m_session, nullptr); code != SQLITE_OK) {
        sqlite3session_delete(m_session);
        m_database.fail(code);
    }
}

ChangeRecord::~ChangeRecord() {
    sqlite3session_delete(m_session);
}

std::string ChangeRecord::changes() const {
    int size = 0;
    void* bytes = nullptr;
    m_database.check(sqlite3session_changeset(m_session, &size, &bytes));
    const SqliteBytes owner(bytes);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

bool take_back(Database& database, const std::string& changes) {
    int size = 0;
    void* bytes = nullptr;
    database.check(
        sqlite3changeset_invert(static_cast<int>(changes.size()), changes.data(), &size, &bytes));
    const SqliteBytes owner(bytes);
    const int code =
        sqlite3changeset_apply(database.handle(), size, bytes, nullptr, give_up, nullptr);
    if (code != SQLITE_ABORT) {
        database.check(code);
    }
    return code == SQLITE_OK;
}

} // namespace perennial
