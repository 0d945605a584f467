// What a transaction changes, kept so that it can be taken back as long as nothing else has changed
// the same rows. SQLite's session extension does the work.
#pragma once

#include <string>

struct sqlite3_session;

namespace perennial {

class Database;

class ChangeRecord {
  public:
    /// From here on, all tables but the settings. throws: as Database::fail()
    explicit ChangeRecord(Database& database);
    ~ChangeRecord();
    ChangeRecord(const ChangeRecord&) = delete;
    ChangeRecord& operator=(const ChangeRecord&) = delete;

    std::string changes() const;

  private:
    Database& m_database;
    sqlite3_session* m_session = nullptr;
};

/// Takes recorded changes back. False, and nothing is changed, when the rows are no longer as the
/// changes left them; call it inside a transaction.
bool take_back(Database& database, const std::string& changes);

} // namespace perennial
