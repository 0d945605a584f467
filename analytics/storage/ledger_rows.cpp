#include "analytics/storage/ledger_rows.h"

#include "analytics/storage/database.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace perennial {

namespace {

std::string join_rows(const std::vector<std::uint64_t>& rows) {
    std::string text;
    for (const std::uint64_t row : rows) {
        text += (text.empty() ? "" : ",") + std::to_string(row);
    }
    return text;
}

std::vector<std::uint64_t> split_rows(std::string_view text) {
    std::vector<std::uint64_t> rows;
    while (!text.empty()) {
        const std::string_view number = text.substr(0, text.find(','));
        std::uint64_t row = 0;
        if (std::from_chars(number.data(), number.data() + number.size(), row).ec == std::errc{}) {
            rows.push_back(row);
        }
        text.remove_prefix(std::min(text.size(), number.size() + 1));
    }
    return rows;
}

} // namespace

void write_ledger_entries(Database& database, std::int64_t source_id, const Ledger& ledger) {
    Statement insert(database, "INSERT INTO ledger_entries (source_id, entry, reason, rows,"
                               " amount_micros, first_rows) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    const auto write = [&](std::string_view entry, std::string_view reason, std::uint64_t rows,
                           Money amount, const std::string& first_rows) {
        insert.bind(1, source_id).bind(2, entry).bind(3, reason);
        insert.bind(4, static_cast<std::int64_t>(rows)).bind(5, amount.micros);
        insert.bind(6, first_rows).run();
    };
    write("read", "", ledger.rows_read, ledger.amount_read, "");
    write("kept", "", ledger.rows_kept, ledger.amount_kept, "");
    write("merged", "", ledger.rows_merged, ledger.amount_merged, "");
    write("refund", "", ledger.rows_refund, ledger.amount_refund, "");
    write("excluded", "", ledger.rows_excluded, ledger.amount_excluded, "");
    for (const LedgerExclusion& exclusion : ledger.excluded) {
        write("excluded", name(exclusion.reason), exclusion.rows, exclusion.amount,
              join_rows(exclusion.first_rows));
    }
}

void read_ledger_entries(Database& database, std::int64_t source_id, Ledger& ledger) {
    Statement rows(database,
                   "SELECT entry, reason, rows, amount_micros, first_rows"
                   " FROM ledger_entries WHERE source_id = ?1 ORDER BY rows DESC, reason");
    rows.bind(1, source_id);
    while (rows.step()) {
        const std::string_view entry = rows.text(0);
        const auto count = static_cast<std::uint64_t>(rows.integer(2));
        const Money amount{rows.integer(3)};
        if (!rows.text(1).empty()) {
            ledger.excluded.push_back(
                {exclusion_from_name(rows.text(1)), count, amount, split_rows(rows.text(4))});
        } else if (entry == "read") {
            ledger.rows_read = count;
            ledger.amount_read = amount;
        } else if (entry == "kept") {
            ledger.rows_kept = count;
            ledger.amount_kept = amount;
        } else if (entry == "merged") {
            ledger.rows_merged = count;
            ledger.amount_merged = amount;
        } else if (entry == "refund") {
            ledger.rows_refund = count;
            ledger.amount_refund = amount;
        } else if (entry == "excluded") {
            ledger.rows_excluded = count;
            ledger.amount_excluded = amount;
        }
    }
}

void bump_dataset_version(Database& database) {
    database.execute("INSERT INTO settings (key, value) VALUES ('dataset_version', '1')"
                     " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1");
}

} // namespace perennial
