#include "analytics/storage/project.h"

#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/storage/database.h"
#include "analytics/storage/import_record.h"
#include "analytics/storage/ledger_rows.h"
#include "analytics/storage/schema.h"
#include "analytics/storage/snapshot.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

namespace perennial {

namespace {

namespace fs = std::filesystem;

/// Looks at the file's first bytes before SQLite does: a stray file is never opened as a database.
void check_header(const std::string& path) {
    constexpr std::size_t id_at = 68; // application_id in SQLite's header, big-endian
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw Error(ErrorCode::file_unreadable, {}, path);
    }
    std::array<char, 100> header{};
    file.read(header.data(), header.size());
    std::int64_t id = 0;
    for (std::size_t i = id_at; i < id_at + 4; ++i) {
        id = (id << 8) | static_cast<unsigned char>(header[i]);
    }
    if (file.gcount() != static_cast<std::streamsize>(header.size()) ||
        std::memcmp(header.data(), "SQLite format 3", 16) != 0 || id != project_application_id) {
        throw Error(ErrorCode::not_a_project, {}, path);
    }
}

/// Logs of a database that is gone would be replayed into the next one of its name.
void remove_old_logs(const std::string& path) {
    std::error_code ignored;
    for (const char* suffix : {"-wal", "-shm", "-journal"}) {
        fs::remove(path + suffix, ignored);
    }
}

/// Makes an empty project under another name and moves it into place: at `path` there is never half
/// a project, whenever the process dies.
void create_project(const std::string& path) {
    const std::string temporary = path + ".new";
    std::error_code ignored;
    if (!can_write_folder(folder_of(path))) {
        throw Error(fs::exists(folder_of(path), ignored) ? ErrorCode::folder_read_only
                                                         : ErrorCode::file_missing,
                    folder_of(path), path);
    }
    fs::remove(temporary, ignored);
    try {
        Database database = Database::create(temporary);
        database.execute(
            ("PRAGMA application_id = " + std::to_string(project_application_id)).c_str());
        migrate(database, migrations());
    } catch (...) {
        fs::remove(temporary, ignored);
        throw;
    }
    remove_old_logs(path);
    std::error_code error;
    fs::rename(temporary, path, error);
    if (error) {
        fs::remove(temporary, ignored);
        throw Error(ErrorCode::storage_failed, error.message(), path);
    }
}

void quick_check(Database& database) {
    constexpr std::uintmax_t cheap_bytes = 16U << 20U;
    std::error_code error;
    if (const auto size = fs::file_size(database.path(), error); error || size > cheap_bytes) {
        return;
    }
    Statement statement(database, "PRAGMA quick_check(1)");
    if (statement.step() && statement.text(0) != "ok") {
        throw Error(ErrorCode::storage_failed, std::string(statement.text(0)), database.path());
    }
}

std::unique_ptr<Database> open_for_writing(const std::string& path) {
    auto database = std::make_unique<Database>(path, Database::Access::read_write);
    if (sqlite3_db_readonly(database->handle(), "main") == 1) {
        throw Error(can_write_folder(folder_of(path)) ? ErrorCode::project_read_only
                                                      : ErrorCode::folder_read_only,
                    {}, path);
    }
    quick_check(*database);
    migrate(*database, migrations());
    // Where the file system has no shared memory SQLite keeps its rollback journal: as safe,
    // slower.
    database->value("PRAGMA journal_mode = WAL");
    return database;
}

/// A reader knows today's schema only, so a file of an earlier one is written to once.
void bring_forward(const std::string& path) {
    try {
        open_for_writing(path);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::project_read_only ||
            error.code() == ErrorCode::folder_read_only) {
            throw Error(ErrorCode::project_read_only, "earlier version", path);
        }
        throw;
    }
}

std::unique_ptr<Database> open_for_reading(const std::string& path) {
    std::unique_ptr<Database> database;
    try {
        database = std::make_unique<Database>(path, Database::Access::read_only);
        database->value("PRAGMA user_version");
    } catch (const Error& error) {
        // A log left behind holds rows that immutable access would not see: then better refuse.
        std::error_code ignored;
        const auto log = fs::path(path + "-wal");
        const bool log_left = fs::exists(log, ignored) && fs::file_size(log, ignored) > 0;
        if (error.code() != ErrorCode::folder_read_only || log_left) {
            throw;
        }
        database = std::make_unique<Database>(path, Database::Access::immutable);
    }
    quick_check(*database);
    const std::int64_t version = database->value("PRAGMA user_version");
    const auto latest = static_cast<std::int64_t>(migrations().size());
    if (version > latest || version < 0) {
        throw Error(ErrorCode::project_too_new, std::to_string(version), path);
    }
    if (version < latest) {
        database.reset();
        bring_forward(path);
        database = std::make_unique<Database>(path, Database::Access::read_only);
    }
    return database;
}

/// Lets a reader's connection fill another file.
class WritingElsewhere {
  public:
    explicit WritingElsewhere(Database& database) : m_database(database) {
        m_database.execute("PRAGMA query_only = OFF");
    }
    ~WritingElsewhere() {
        if (!m_database.writable()) {
            sqlite3_exec(m_database.handle(), "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
        }
    }
    WritingElsewhere(const WritingElsewhere&) = delete;
    WritingElsewhere& operator=(const WritingElsewhere&) = delete;

  private:
    Database& m_database;
};

std::optional<Day> optional_day(const Statement& row, int column) {
    constexpr std::int64_t farthest = 4'000'000; // days; beyond any calendar date
    if (row.is_null(column) || std::abs(row.integer(column)) > farthest) {
        return std::nullopt;
    }
    return Day{std::chrono::days{row.integer(column)}};
}

std::optional<Day> day_at(const Statement& row, int column) {
    constexpr std::int64_t farthest = 400'000'000'000; // seconds
    if (row.is_null(column) || std::abs(row.integer(column)) > farthest) {
        return std::nullopt;
    }
    return day_of(row.integer(column));
}

void count_superseded(Database& database, std::vector<SourceRecord>& sources) {
    const auto find = [&](std::int64_t id) {
        return std::find_if(sources.begin(), sources.end(),
                            [id](const SourceRecord& source) { return source.source_id == id; });
    };
    Statement rows(database,
                   "SELECT l.source_id, h.superseded_by, count(*),"
                   " sum(l.amount_micros) FILTER (WHERE h.disposition < 2)"
                   " FROM hidden_lines h JOIN order_lines l USING (line_id)"
                   " WHERE h.superseded_by IS NOT NULL GROUP BY l.source_id, h.superseded_by");
    while (rows.step()) {
        const auto count = static_cast<std::uint64_t>(rows.integer(2));
        const Money amount{rows.integer(3)};
        if (const auto before = find(rows.integer(0)); before != sources.end()) {
            before->rows_superseded += count;
            before->amount_superseded += amount;
        }
        if (const auto after = find(rows.integer(1)); after != sources.end()) {
            after->rows_replaced += count;
            after->amount_replaced += amount;
        }
    }
}

} // namespace

Project::Project(const std::string& path, Mode mode) {
    std::error_code ignored;
    const bool exists = fs::exists(path, ignored);
    if (fs::is_directory(path, ignored)) {
        throw Error(ErrorCode::file_is_directory, {}, path);
    }
    if (!exists && (mode == Mode::open || mode == Mode::read_only)) {
        throw Error(ErrorCode::file_missing, {}, path);
    }
    if (exists && mode == Mode::create) {
        throw Error(ErrorCode::cannot_write, "exists", path);
    }
    if (!exists) {
        create_project(path);
    }
    check_header(path);
    m_database = mode == Mode::read_only ? open_for_reading(path) : open_for_writing(path);
}

Project::~Project() = default;
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;

const std::string& Project::path() const {
    return m_database->path();
}

ProjectTotals Project::totals() const {
    Database& database = *m_database;
    const Transaction snapshot(database, Transaction::Kind::read);
    ProjectTotals totals;
    const auto count = [&](const char* sql) {
        return static_cast<std::uint64_t>(database.value(sql));
    };
    // What earlier imports said and later ones replaced is stored, but not part of the project.
    const bool all =
        count("SELECT EXISTS (SELECT 1 FROM hidden_lines WHERE superseded_by > 0)") == 0;
    const std::string shown = "(SELECT order_id FROM order_lines WHERE disposition < 3)";
    // A number that names several customers was used again: each customer and day is an order.
    totals.orders =
        count(("SELECT coalesce(sum(CASE WHEN customers > 1 THEN orders ELSE 1 END), 0)"
               " FROM (SELECT count(*) AS orders, count(DISTINCT customer_id) AS customers"
               " FROM orders" +
               (all ? std::string() : " WHERE order_id IN " + shown) + " GROUP BY order_key)")
                  .c_str());
    totals.customers =
        count(all ? "SELECT count(*) FROM customers"
                  : ("SELECT count(DISTINCT customer_id) FROM orders WHERE order_id IN " + shown)
                        .c_str());
    totals.products = count(all ? "SELECT count(*) FROM products"
                                : "SELECT count(DISTINCT product_id) FROM order_lines"
                                  " WHERE disposition < 3");
    // One pass over the lines: a large project has millions.
    Statement sums(database,
                   "SELECT count(*) FILTER (WHERE disposition < 3),"
                   " sum(amount_micros) FILTER (WHERE disposition = 0),"
                   " sum(amount_micros) FILTER (WHERE disposition = 1),"
                   " sum(amount_micros) FILTER (WHERE disposition = 0 AND customer_id IS NULL),"
                   " min(l.ordered_at) FILTER (WHERE disposition < 2),"
                   " max(l.ordered_at) FILTER (WHERE disposition < 2)"
                   " FROM order_lines l JOIN orders USING (order_id)");
    if (sums.step()) {
        totals.order_lines = static_cast<std::uint64_t>(sums.integer(0));
        totals.revenue = Money{sums.integer(1)};
        if (setting("refund_policy").value_or("") != "exclude") {
            totals.refunds = Money{sums.integer(2)};
        }
        totals.guest_revenue = Money{sums.integer(3)};
        totals.first_order_date = day_at(sums, 4);
        totals.last_order_date = day_at(sums, 5);
    }
    totals.net_revenue = totals.revenue + totals.refunds;
    totals.currency = setting("currency").value_or("");
    return totals;
}

std::vector<SourceRecord> Project::sources() const {
    const Transaction snapshot(*m_database, Transaction::Kind::read);
    std::vector<SourceRecord> sources;
    Statement rows(*m_database, "SELECT source_id, path, imported_at, format_json, mapping_json,"
                                " currency, orders, customers, duplicate_rows, rounded_amounts,"
                                " first_order_day, last_order_day, mode"
                                " FROM sources ORDER BY source_id");
    while (rows.step()) {
        SourceRecord& source = sources.emplace_back();
        source.source_id = rows.integer(0);
        source.path = rows.text(1);
        source.imported_at = rows.text(2);
        source.format_json = rows.text(3);
        source.mapping_json = rows.text(4);
        source.ledger.currency = rows.text(5);
        source.ledger.orders = static_cast<std::uint64_t>(rows.integer(6));
        source.ledger.customers = static_cast<std::uint64_t>(rows.integer(7));
        source.ledger.duplicate_rows = static_cast<std::uint64_t>(rows.integer(8));
        source.ledger.rounded_amounts = static_cast<std::uint64_t>(rows.integer(9));
        source.ledger.first_order_date = optional_day(rows, 10);
        source.ledger.last_order_date = optional_day(rows, 11);
        source.mode = import_mode_from(rows.text(12));
        read_ledger_entries(*m_database, source.source_id, source.ledger);
    }
    count_superseded(*m_database, sources);
    for (SourceRecord& source : sources) {
        source.undo_after = undone_first(*m_database, source.source_id);
    }
    return sources;
}

std::optional<std::string> Project::setting(const std::string& key) const {
    Statement statement(*m_database, "SELECT value FROM settings WHERE key = ?1");
    statement.bind(1, key);
    if (!statement.step()) {
        return std::nullopt;
    }
    return std::string(statement.text(0));
}

void Project::set_setting(const std::string& key, const std::string& value) {
    const std::optional<std::string> before = setting(key);
    if (before == value) {
        return;
    }
    Transaction transaction(*m_database);
    Statement statement(*m_database,
                        "INSERT OR REPLACE INTO settings (key, value) VALUES (?1, ?2)");
    statement.bind(1, key).bind(2, value).run();
    if (key == "refund_policy") {
        const bool snapshot = has_snapshot(*m_database);
        bump_dataset_version(*m_database);
        if (snapshot) { // it holds sales and refunds; how these count is decided on reading
            keep_snapshot(*m_database);
        }
    }
    transaction.commit();
}

void Project::copy_to(const std::string& path) const {
    std::error_code error;
    if (fs::equivalent(path, m_database->path(), error)) {
        throw Error(ErrorCode::bad_input, "the copy would replace the project itself", path);
    }
    if (!can_write_folder(folder_of(path))) {
        throw Error(ErrorCode::folder_read_only, folder_of(path), path);
    }
    const std::string temporary =
        path + ".new"; // what is at `path` stays until the copy is complete
    fs::remove(temporary, error);
    try {
        const WritingElsewhere allowed(*m_database);
        Statement(*m_database, "VACUUM INTO ?").bind(1, temporary).run();
    } catch (...) {
        fs::remove(temporary, error);
        throw;
    }
    remove_old_logs(path);
    fs::rename(temporary, path, error);
    if (error) {
        const std::string reason = error.message();
        fs::remove(temporary, error);
        throw Error(ErrorCode::cannot_write, reason, path);
    }
}

} // namespace perennial
