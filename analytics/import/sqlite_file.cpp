#include "analytics/import/sqlite_file.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace perennial::import {
namespace {

constexpr int steps_between_calls = 10'000;
constexpr int most_value_bytes = 1 << 28; // rows with a larger picture in them are refused

std::string as_uri(const std::string& path, const std::string& options) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += hex[byte >> 4U];
            uri += hex[byte & 15U];
        } else {
            uri += c;
        }
    }
    return uri + "?" + options;
}

/// What SQLite calls while it works: stops on request and when a budget of steps is used up.
struct Watch {
    const Progress* progress;
    long steps_left; ///< negative: no limit

    static int look(void* self) {
        auto& watch = *static_cast<Watch*>(self);
        if (watch.steps_left >= 0) {
            watch.steps_left = std::max(0L, watch.steps_left - steps_between_calls);
        }
        return watch.progress->stop_requested() || watch.steps_left == 0 ? 1 : 0;
    }
};

class Watched {
  public:
    Watched(sqlite3* database, Watch& watch) : m_database(database) {
        sqlite3_progress_handler(database, steps_between_calls, &Watch::look, &watch);
    }
    ~Watched() { sqlite3_progress_handler(m_database, 0, nullptr, nullptr); }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

  private:
    sqlite3* m_database;
};

/// Bytes as keys are kept in, a UUID's 16, by their hexadecimal digits. More are pictures and the
/// like, no order data.
void append_key(std::string& text, sqlite3_stmt* statement, int column) {
    constexpr int longest = 32;
    constexpr std::string_view digits = "0123456789abcdef";
    const auto* bytes = static_cast<const unsigned char*>(sqlite3_column_blob(statement, column));
    const int size = sqlite3_column_bytes(statement, column);
    for (int i = 0; i < size && size <= longest; ++i) {
        text += digits[bytes[i] >> 4U];
        text += digits[bytes[i] & 0xFU];
    }
}

void append_value(std::string& text, sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_FLOAT: { // the shortest decimal that is this number: 0.15, not 0.14999999999999999
        std::array<char, 40> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                       sqlite3_column_double(statement, column));
        text.append(digits.data(), end.ptr);
        return;
    }
    case SQLITE_NULL:
        return;
    case SQLITE_BLOB:
        append_key(text, statement, column);
        return;
    default:
        break;
    }
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    if (bytes != nullptr) {
        text.append(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    }
}

} // namespace

std::string quoted_name(std::string_view name) {
    std::string result = "\"";
    for (const char c : name) {
        result += c;
        if (c == '"') {
            result += c;
        }
    }
    return result + "\"";
}

void SqliteFile::Closer::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}
void SqliteFile::Closer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

SqliteFile::SqliteFile(const std::string& path, const Progress& progress)
    : m_path(path), m_progress(progress) {
    open("mode=ro");
    if (rows("SELECT count(*) FROM sqlite_schema").empty()) {
        // A file in WAL mode on read-only media has no place for its shared memory.
        open("mode=ro&immutable=1");
    }
    check_pages();
}

void SqliteFile::open(const std::string& options) {
    sqlite3* database = nullptr;
    const int result =
        sqlite3_open_v2(as_uri(m_path, options).c_str(), &database,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    if (result != SQLITE_OK) {
        throw Error(ErrorCode::sqlite_damaged, sqlite3_errstr(result), m_path);
    }
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, most_value_bytes);
    for (const char* pragma :
         {"PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0", "PRAGMA query_only=ON"}) {
        sqlite3_exec(database, pragma, nullptr, nullptr, nullptr);
    }
}

void SqliteFile::check_pages() const {
    const auto found = rows("PRAGMA quick_check(1)");
    if (found.empty() || found.front().empty() || found.front().front() != "ok") {
        throw Error(ErrorCode::sqlite_damaged,
                    found.empty() || found.front().empty() ? sqlite3_errmsg(handle())
                                                           : found.front().front(),
                    m_path);
    }
}

SqliteFile::Statement SqliteFile::prepare(const std::string& sql) const {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle(), sql.c_str(), static_cast<int>(sql.size()), &statement,
                           nullptr) != SQLITE_OK) {
        throw Error(ErrorCode::sqlite_damaged, sqlite3_errmsg(handle()), m_path);
    }
    return Statement(statement);
}

std::vector<std::vector<std::string>> SqliteFile::rows(const std::string& sql,
                                                       long most_steps) const {
    std::vector<std::vector<std::string>> result;
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(handle(), sql.c_str(), static_cast<int>(sql.size()), &raw, nullptr) !=
        SQLITE_OK) {
        return result;
    }
    const Statement statement(raw);
    Watch watch{&m_progress, most_steps > 0 ? most_steps : -1};
    const Watched watched(handle(), watch);
    int outcome = SQLITE_ROW;
    while ((outcome = sqlite3_step(raw)) == SQLITE_ROW) {
        auto& row = result.emplace_back(static_cast<std::size_t>(sqlite3_column_count(raw)));
        for (std::size_t c = 0; c < row.size(); ++c) {
            append_value(row[c], raw, static_cast<int>(c));
        }
    }
    m_progress.check();
    return outcome == SQLITE_DONE ? result : std::vector<std::vector<std::string>>();
}

int SqliteFile::step(const Statement& statement) const {
    Watch watch{&m_progress, -1};
    const Watched watched(handle(), watch);
    const int outcome = sqlite3_step(statement.get());
    m_progress.check();
    return outcome;
}

std::vector<std::string> SqliteFile::tables() const {
    std::vector<std::string> names;
    for (const auto& entry :
         rows("SELECT name FROM sqlite_schema WHERE type IN ('table','view') AND name NOT LIKE "
              "'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%' ORDER BY rowid")) {
        names.push_back(entry[0]);
    }
    return names;
}

std::vector<std::string> SqliteFile::columns(const std::string& table) const {
    std::vector<std::string> names;
    sqlite3_stmt* raw = nullptr;
    const std::string sql = "SELECT * FROM " + quoted_name(table) + " LIMIT 0";
    if (sqlite3_prepare_v2(handle(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK) {
        return names; // a view over tables that are gone
    }
    const Statement statement(raw);
    for (int c = 0; c < sqlite3_column_count(raw); ++c) {
        const char* name = sqlite3_column_name(raw, c);
        names.emplace_back(name == nullptr ? "" : name);
    }
    return names;
}

SqliteReader::SqliteReader(std::shared_ptr<const SqliteFile> file, const std::string& sql,
                           std::uint64_t rows_expected)
    : m_file(std::move(file)), m_statement(m_file->prepare(sql)), m_rows_expected(rows_expected) {}

bool SqliteReader::next(Row& row) {
    const int outcome = m_file->step(m_statement);
    if (outcome == SQLITE_DONE) {
        return false;
    }
    if (outcome != SQLITE_ROW) {
        throw Error(ErrorCode::sqlite_damaged, sqlite3_errmsg(m_file->handle()), m_file->path());
    }
    ++m_rows;
    m_text.clear();
    m_ends.clear();
    for (int c = 0; c < sqlite3_column_count(m_statement.get()); ++c) {
        append_value(m_text, m_statement.get(), c);
        m_ends.push_back(m_text.size());
        m_text += '\t';
    }
    row.fields.clear();
    std::size_t begin = 0;
    for (const std::size_t end : m_ends) {
        row.fields.push_back(std::string_view(m_text).substr(begin, end - begin));
        begin = end + 1;
    }
    row.raw = m_text;
    row.line = 0;
    return true;
}

double SqliteReader::fraction() const {
    return m_rows_expected == 0
               ? 1.0
               : std::min(1.0, static_cast<double>(m_rows) / static_cast<double>(m_rows_expected));
}

} // namespace perennial::import
