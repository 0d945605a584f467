#include "analytics/storage/first_source.h"

#include "analytics/storage/database.h"
#include "analytics/storage/page_file.h"

#include <sqlite3.h>

namespace perennial {

FirstSource::FirstSource(Database& database) : m_database(database) {
    m_first = database.value("SELECT EXISTS (SELECT 1 FROM sources)") == 0;
    if (m_first) {
        // A log would be written, then copied. As safe. Where somebody else reads, it stays.
        set("PRAGMA journal_mode = TRUNCATE");
        set("PRAGMA cache_size = -4096"); // rows are added at the ends of tables
        m_held = hold();
    }
}

FirstSource::~FirstSource() {
    if (m_first) {
        set("PRAGMA locking_mode = NORMAL");
        set("SELECT 1 FROM sqlite_schema"); // only now it lets go
        set("PRAGMA journal_mode = DELETE");
        set("PRAGMA journal_mode = WAL");
        set("PRAGMA cache_size = -65536");
    }
}

void FirstSource::set(const char* mode) {
    sqlite3_exec(m_database.handle(), mode, nullptr, nullptr, nullptr);
}

/// False where another program holds or fills the file: then its log or its lock decides.
bool FirstSource::hold() {
    Statement journal(m_database, "PRAGMA journal_mode");
    if (!journal.step() || journal.text(0) != "truncate") {
        return false;
    }
    journal.reset();
    set("PRAGMA locking_mode = EXCLUSIVE");
    if (sqlite3_exec(m_database.handle(), "BEGIN EXCLUSIVE; COMMIT", nullptr, nullptr, nullptr) !=
        SQLITE_OK) {
        set("PRAGMA locking_mode = NORMAL");
        return false;
    }
    return true;
}

std::unique_ptr<PageFile> FirstSource::page_file() {
    constexpr std::int64_t few_pages = 1024; // a file that was emptied may have millions
    constexpr std::size_t order_cells = 7, line_cells = 14;
    if (!m_held || m_database.value("SELECT EXISTS (SELECT 1 FROM sources)") != 0 ||
        m_database.value("PRAGMA page_count") > few_pages) {
        return nullptr;
    }
    auto file = std::make_unique<PageFile>(m_database);
    const bool fits =
        file->takes_pages("orders", order_cells) && file->takes_pages("order_lines", line_cells);
    return fits ? std::move(file) : nullptr;
}

} // namespace perennial
