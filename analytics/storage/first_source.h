// The first source of a project: nobody reads an empty project meanwhile, so the file can be held,
// and its rows come in as whole tables (page_file.h).
#pragma once

#include <memory>

namespace perennial {

class Database;
class PageFile;

class FirstSource {
  public:
    /// Before the transaction. Where sources are stored already, nothing changes.
    explicit FirstSource(Database& database);
    ~FirstSource();
    FirstSource(const FirstSource&) = delete;
    FirstSource& operator=(const FirstSource&) = delete;

    /// A copy of the project to write to; nullptr where rows are to be inserted into the file
    /// itself. throws: as Database::fail()
    std::unique_ptr<PageFile> page_file();

  private:
    void set(const char* mode);
    bool hold();

    Database& m_database;
    bool m_first = false;
    bool m_held = false; ///< nobody else can read or write the file
};

} // namespace perennial
