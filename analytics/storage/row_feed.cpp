#include "analytics/storage/row_feed.h"

#include "analytics/storage/database.h"

#include <sqlite3.h>

#include <exception>
#include <string>

namespace perennial {

void Cell::integer(std::int64_t value) const {
    sqlite3_result_int64(m_context, value);
}
void Cell::real(double value) const {
    sqlite3_result_double(m_context, value);
}
void Cell::text(std::string_view value) const {
    sqlite3_result_text64(m_context, value.data() == nullptr ? "" : value.data(), value.size(),
                          SQLITE_STATIC, SQLITE_UTF8);
}

namespace {

constexpr const char* feed_name = "perennial_feed";

struct RowFeed {
    std::vector<const FeedColumn::Answer*> cells;
    RowRange rows;
    const Progress& progress;
    std::exception_ptr failure; // exceptions wait here while C frames unwind

    template <class Work>
    int guarded(Work&& work) {
        try {
            work();
            return SQLITE_OK;
        } catch (...) {
            failure = std::current_exception();
            return SQLITE_ABORT;
        }
    }
};

struct FeedTable : sqlite3_vtab {
    RowFeed* feed;
};

struct FeedCursor : sqlite3_vtab_cursor {
    std::size_t row;
};

RowFeed& feed_of(sqlite3_vtab_cursor* cursor) {
    return *static_cast<FeedTable*>(cursor->pVtab)->feed;
}

int feed_connect(sqlite3* handle, void* aux, int, const char* const*, sqlite3_vtab** table,
                 char**) {
    auto* feed = static_cast<RowFeed*>(aux);
    std::string declaration = "CREATE TABLE x(c0";
    for (std::size_t i = 1; i < feed->cells.size(); ++i) {
        declaration += ",c" + std::to_string(i);
    }
    const int code = sqlite3_declare_vtab(handle, (declaration + ")").c_str());
    if (code == SQLITE_OK) {
        auto* made = new FeedTable{};
        made->feed = feed;
        *table = made;
    }
    return code;
}

int feed_disconnect(sqlite3_vtab* table) {
    delete static_cast<FeedTable*>(table);
    return SQLITE_OK;
}

int feed_best_index(sqlite3_vtab*, sqlite3_index_info*) {
    return SQLITE_OK;
}

int feed_open(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
    *cursor = new FeedCursor{};
    return SQLITE_OK;
}

int feed_close(sqlite3_vtab_cursor* cursor) {
    delete static_cast<FeedCursor*>(cursor);
    return SQLITE_OK;
}

int feed_filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
    static_cast<FeedCursor*>(cursor)->row = feed_of(cursor).rows.begin;
    return SQLITE_OK;
}

int feed_next(sqlite3_vtab_cursor* cursor) {
    constexpr std::size_t rows_a_report = 4096;
    RowFeed& feed = feed_of(cursor);
    const std::size_t row = ++static_cast<FeedCursor*>(cursor)->row;
    if (row % rows_a_report != 0) {
        return SQLITE_OK;
    }
    return feed.guarded([&] {
        feed.progress.step(static_cast<double>(row - feed.rows.begin) /
                               static_cast<double>(feed.rows.end - feed.rows.begin),
                           Stage::writing);
    });
}

int feed_eof(sqlite3_vtab_cursor* cursor) {
    return static_cast<FeedCursor*>(cursor)->row >= feed_of(cursor).rows.end ? 1 : 0;
}

int feed_column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
    RowFeed& feed = feed_of(cursor);
    return feed.guarded([&] {
        (*feed.cells[static_cast<std::size_t>(column)])(Cell(context),
                                                        static_cast<FeedCursor*>(cursor)->row);
    });
}

int feed_rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* row) {
    *row = static_cast<sqlite3_int64>(static_cast<FeedCursor*>(cursor)->row);
    return SQLITE_OK;
}

const sqlite3_module& feed_module() {
    static const sqlite3_module module = [] {
        sqlite3_module made{};
        made.xConnect = feed_connect; // no xCreate: the table exists only by its name in a SELECT
        made.xBestIndex = feed_best_index;
        made.xDisconnect = feed_disconnect;
        made.xOpen = feed_open;
        made.xClose = feed_close;
        made.xFilter = feed_filter;
        made.xNext = feed_next;
        made.xEof = feed_eof;
        made.xColumn = feed_column;
        made.xRowid = feed_rowid;
        return made;
    }();
    return module;
}

} // namespace

void insert_rows(Database& database, const std::string& table,
                 const std::vector<FeedColumn>& columns, RowRange rows, const Progress& progress) {
    if (rows.begin == rows.end) {
        return;
    }
    RowFeed feed{{}, rows, progress, nullptr};
    std::string names;
    std::string values;
    for (const FeedColumn& column : columns) {
        names += (names.empty() ? "" : ", ") + column.name;
        values += values.empty() ? "" : ", ";
        if (column.cell) {
            values += 'c' + std::to_string(feed.cells.size());
            feed.cells.push_back(&column.cell);
        } else {
            values += column.even ? std::to_string(*column.even) : "NULL";
        }
    }
    database.check(
        sqlite3_create_module_v2(database.handle(), feed_name, &feed_module(), &feed, nullptr));
    const std::string sql =
        "INSERT INTO " + table + " (" + names + ") SELECT " + values + " FROM " + feed_name;
    const int code = sqlite3_exec(database.handle(), sql.c_str(), nullptr, nullptr, nullptr);
    // The message must be taken before the module goes: dropping it resets the connection's error.
    std::exception_ptr failure = feed.failure;
    if (code != SQLITE_OK && !failure) {
        try {
            database.fail(code);
        } catch (...) {
            failure = std::current_exception();
        }
    }
    sqlite3_create_module_v2(database.handle(), feed_name, nullptr, nullptr, nullptr);
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace perennial
