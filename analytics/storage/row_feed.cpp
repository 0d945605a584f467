#include "analytics/storage/row_feed.h"

#include "analytics/storage/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <exception>
#include <string>

namespace perennial {

namespace {

constexpr const char* feed_name = "perennial_feed";

struct RowFeed {
    const TableRows& rows;
    const Progress& progress;
    int columns;
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
    Record record; ///< of the row, without its id
};

RowFeed& feed_of(sqlite3_vtab_cursor* cursor) {
    return *static_cast<FeedTable*>(cursor->pVtab)->feed;
}

int feed_connect(sqlite3* handle, void* aux, int, const char* const*, sqlite3_vtab** table,
                 char**) {
    auto* feed = static_cast<RowFeed*>(aux);
    std::string declaration = "CREATE TABLE x(c0";
    for (int i = 1; i < feed->columns; ++i) {
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

int feed_read(sqlite3_vtab_cursor* cursor) {
    constexpr std::size_t rows_a_report = 4096;
    RowFeed& feed = feed_of(cursor);
    auto& at = *static_cast<FeedCursor*>(cursor);
    return feed.guarded([&] {
        if (at.row > 0 && at.row % rows_a_report == 0) {
            feed.progress.step(static_cast<double>(at.row) / static_cast<double>(feed.rows.count),
                               Stage::writing);
        }
        if (at.row < feed.rows.count) {
            at.record.clear();
            feed.rows.row(at.record, at.row);
        }
    });
}

int feed_filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
    static_cast<FeedCursor*>(cursor)->row = 0;
    return feed_read(cursor);
}

int feed_next(sqlite3_vtab_cursor* cursor) {
    ++static_cast<FeedCursor*>(cursor)->row;
    return feed_read(cursor);
}

int feed_eof(sqlite3_vtab_cursor* cursor) {
    return static_cast<FeedCursor*>(cursor)->row >= feed_of(cursor).rows.count ? 1 : 0;
}

int feed_column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
    const auto& at = *static_cast<FeedCursor*>(cursor);
    if (column == 0) {
        const std::int64_t first = feed_of(cursor).rows.first_id;
        sqlite3_result_int64(context, first + static_cast<std::int64_t>(at.row));
        return SQLITE_OK;
    }
    const Record::Value& value = at.record[static_cast<std::size_t>(column - 1)];
    switch (value.kind) {
    case Record::Kind::null:
        break;
    case Record::Kind::integer:
        sqlite3_result_int64(context, value.bits);
        break;
    case Record::Kind::real:
        sqlite3_result_double(context, value.real());
        break;
    case Record::Kind::text:
        sqlite3_result_text64(context, value.text == nullptr ? "" : value.text, value.size,
                              SQLITE_STATIC, SQLITE_UTF8);
        break;
    }
    return SQLITE_OK;
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

void insert_rows(Database& database, const TableRows& rows, const Progress& progress) {
    if (rows.count == 0) {
        return;
    }
    const auto commas = std::count(rows.columns.begin(), rows.columns.end(), ',');
    RowFeed feed{rows, progress, static_cast<int>(commas) + 2, nullptr};
    database.check(
        sqlite3_create_module_v2(database.handle(), feed_name, &feed_module(), &feed, nullptr));
    const std::string sql = "INSERT INTO " + rows.table + " (" + rows.id_column + ", " +
                            rows.columns + ") SELECT * FROM " + feed_name;
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
