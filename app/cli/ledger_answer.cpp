#include "app/cli/ledger_answer.h"

#include "app/cli/text.h"
#include "ui/format.h"

#include <algorithm>

namespace perennial::app::cli {

std::string rowList(const std::vector<std::uint64_t>& rows, const RowPlaces& places) {
    constexpr std::size_t shown = 3;
    std::string text, file;
    for (std::size_t i = 0; i < std::min(rows.size(), shown); ++i) {
        const std::string here = places.file_of(rows[i]);
        text += (i == 0 ? "" : ", ") + (i == 0 || here != file ? "row " : std::string()) +
                std::to_string(places.line_of(rows[i])) +
                (here.empty() || here == file ? std::string() : " of " + here);
        file = here;
    }
    return text + (rows.size() > shown ? ", ..." : "");
}

Json ledgerJson(const Ledger& ledger, const RowPlaces& places) {
    Json excluded = Json::array();
    for (const LedgerExclusion& entry : ledger.excluded) {
        excluded.push_back({{"reason", name(entry.reason)},
                            {"rows", entry.rows},
                            {"amount", json(entry.amount)},
                            {"first_rows", entry.first_rows}});
        if (places.known()) {
            excluded.back()["first_lines"] = places.lines_of(entry.first_rows);
        }
    }
    return {{"rows_read", ledger.rows_read},
            {"rows_kept", ledger.rows_kept},
            {"rows_merged", ledger.rows_merged},
            {"rows_refund", ledger.rows_refund},
            {"rows_excluded", ledger.rows_excluded},
            {"excluded", excluded},
            {"duplicate_rows", ledger.duplicate_rows},
            {"orders", ledger.orders},
            {"customers", ledger.customers},
            {"amount_read", json(ledger.amount_read)},
            {"amount_kept", json(ledger.amount_kept)},
            {"amount_merged", json(ledger.amount_merged)},
            {"amount_refund", json(ledger.amount_refund)},
            {"amount_excluded", json(ledger.amount_excluded)},
            {"rounded_amounts", ledger.rounded_amounts},
            {"balances", ledger.balances()},
            {"currency", textOrNull(ledger.currency)},
            {"first_order_date", json(ledger.first_order_date)},
            {"last_order_date", json(ledger.last_order_date)}};
}

std::string ledgerText(const Ledger& ledger, const RowPlaces& places) {
    Table table{Table::Align::left, Table::Align::right, Table::Align::right, Table::Align::left};
    const auto row = [&](const char* what, std::uint64_t rows, Money amount,
                         const std::string& note) {
        table.row({what, count(rows), money(amount, ledger.currency), note});
    };
    table.row({"", "rows", "amount", ""});
    row("read", ledger.rows_read, ledger.amount_read, "");
    row("  kept", ledger.rows_kept, ledger.amount_kept, "");
    row("  merged", ledger.rows_merged, ledger.amount_merged, "already in the project");
    row("  refunds", ledger.rows_refund, ledger.amount_refund, "");
    row("  excluded", ledger.rows_excluded, ledger.amount_excluded, "");
    for (const LedgerExclusion& entry : ledger.excluded) {
        std::string note = ui::Format::exclusion(entry.reason).toStdString();
        const std::string rows = rowList(entry.first_rows, places);
        note += rows.empty() ? rows : ": " + rows;
        row("", entry.rows, entry.amount, note);
    }
    std::string text = table.text() + '\n' + count(ledger.orders) + " orders of " +
                       count(ledger.customers) +
                       " customers in all rows; those that count are from " +
                       date(ledger.first_order_date) + " to " + date(ledger.last_order_date) + '\n';
    if (ledger.duplicate_rows > 0) {
        text +=
            count(ledger.duplicate_rows) + " rows are exact copies of another row; they are kept\n";
    }
    return text;
}

} // namespace perennial::app::cli
