#include "analytics/storage/database.h"

#include "analytics/core/error.h"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>

namespace perennial {

namespace {

constexpr int busy_timeout_ms = 2000;

/// A file name as a SQLite URI, so that '?', '#' and '%' in names are not taken for syntax.
std::string uri_of(const std::string& path, bool immutable) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).generic_string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::string_view("?#%").find(c) != std::string_view::npos) {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        } else {
            uri += c;
        }
    }
    return immutable ? uri + "?immutable=1" : uri;
}

/// SQLite says FULL when the volume is; a quota or a size limit only shows as a failed write.
bool is_full(int code, const std::string& path) {
    constexpr std::size_t some_room = 1U << 20U;
    return (code & 0xFF) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE ||
           (code == SQLITE_IOERR_WRITE && can_write_folder(folder_of(path)) &&
            !can_write_folder(folder_of(path), some_room));
}

ErrorCode project_error(int code, const std::string& path) {
    if (is_full(code, path)) {
        return ErrorCode::disk_full;
    }
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
        return ErrorCode::not_a_project;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::project_locked;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        if (!can_write_folder(folder_of(path))) {
            return ErrorCode::folder_read_only;
        }
        return (code & 0xFF) == SQLITE_CANTOPEN ? ErrorCode::storage_failed
                                                : ErrorCode::project_read_only;
    default:
        return ErrorCode::storage_failed;
    }
}

} // namespace

std::string folder_of(const std::string& path) {
    const std::filesystem::path parent = std::filesystem::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

bool can_write_folder(const std::string& folder, std::size_t bytes) {
    std::error_code error;
    std::filesystem::path probe;
    for (int i = 0; probe.empty() || std::filesystem::exists(probe, error); ++i) {
        probe = std::filesystem::path(folder) / (".perennial-probe-" + std::to_string(i));
    }
    std::ofstream file(probe, std::ios::binary);
    bool written = file.is_open();
    if (written) {
        file << std::string(bytes, '\0');
        file.close();
        written = file.good();
    }
    std::filesystem::remove(probe, error);
    return written;
}

Database::Database(const std::string& path, Access access) : Database(path, access, false) {}

Database Database::create(const std::string& path) {
    return Database(path, Access::read_write, true);
}

Database::Database(const std::string& path, Access access, bool create) : m_path(path) {
    // A connection that may not write cannot clear away the files it needs beside the project.
    const int mode = access == Access::immutable ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    try {
        open(mode | (create ? SQLITE_OPEN_CREATE : 0), access);
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

void Database::open(int flags, Access access) {
    check(sqlite3_open_v2(uri_of(m_path, access == Access::immutable).c_str(), &m_handle,
                          flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          nullptr));
    check(sqlite3_busy_timeout(m_handle, busy_timeout_ms));
    // A project may come by mail: its schema gets no say in what runs here.
    check(sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
    check(sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr));
    check(sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr));
    execute("PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;"
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
    if (access != Access::read_write) {
        execute("PRAGMA query_only = ON");
    }
    m_writable = access == Access::read_write && sqlite3_db_readonly(m_handle, "main") == 0;
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

void Database::execute(const char* sql) {
    check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::value(const char* sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Database::fail(int code) const {
    const char* said = m_handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(m_handle);
    const std::string detail = said; // the probe of project_error() must not change it
    throw Error(project_error(code, m_path), detail, m_path);
}

Statement::Statement(const Database& database, std::string_view sql) : m_database(database) {
    database.check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                      &m_statement, nullptr));
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int parameter, std::int64_t value) {
    m_database.check(sqlite3_bind_int64(m_statement, parameter, value));
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    m_database.check(sqlite3_bind_text64(m_statement, parameter, text.data(), text.size(),
                                         SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int parameter, double value) {
    m_database.check(sqlite3_bind_double(m_statement, parameter, value));
    return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
    m_database.check(
        sqlite3_bind_blob64(m_statement, parameter, bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind_null(int parameter) {
    m_database.check(sqlite3_bind_null(m_statement, parameter));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        m_database.fail(code);
    }
    return code == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {
    }
    sqlite3_reset(m_statement);
}

void Statement::reset() {
    sqlite3_reset(m_statement);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const {
    const unsigned char* text = sqlite3_column_text(m_statement, column);
    if (text == nullptr) {
        return {};
    }
    return {reinterpret_cast<const char*>(text),
            static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::string_view Statement::blob(int column) const {
    const void* bytes = sqlite3_column_blob(m_statement, column);
    if (bytes == nullptr) {
        return {};
    }
    return {static_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Transaction::Transaction(Database& database, Kind kind) : m_database(database) {
    m_database.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (m_open) {
        // A failed statement may have rolled back already; then there is nothing left to undo.
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    m_database.execute("COMMIT");
    m_open = false;
}

ForeignKeysPaused::ForeignKeysPaused(Database& database) : m_database(database) {
    m_database.execute("PRAGMA foreign_keys = OFF");
}

ForeignKeysPaused::~ForeignKeysPaused() {
    sqlite3_exec(m_database.handle(), "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
}

} // namespace perennial
