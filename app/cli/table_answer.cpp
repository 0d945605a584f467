#include "app/cli/table_answer.h"

#include "app/cli/text.h"
#include "ui/format_tables.h"

namespace perennial::app::cli {

Json tableJson(const TableLedger& ledger) {
    Json excluded = Json::array();
    for (const SideExcluded& entry : ledger.excluded) {
        excluded.push_back({{"reason", name(entry.reason)},
                            {"rows", entry.rows},
                            {"first_rows", entry.first_rows}});
    }
    Json orphans = Json::array();
    for (const OrphanCount& orphan : ledger.orphans) {
        orphans.push_back({{"key", name(orphan.key)},
                           {"rows", orphan.rows},
                           {"keys", orphan.keys},
                           {"unknown_keys", orphan.unknown_keys},
                           {"first", orphan.first}});
    }
    return {{"table_kind", name(ledger.kind)},
            {"rows_read", ledger.rows_read},
            {"rows_kept", ledger.rows_kept},
            {"rows_updated", ledger.rows_updated},
            {"rows_merged", ledger.rows_merged},
            {"rows_excluded", ledger.rows_excluded},
            {"excluded", excluded},
            {"orphans", orphans},
            {"balances", ledger.balances()}};
}

std::string tableText(const TableLedger& ledger) {
    Table table{Table::Align::left, Table::Align::right, Table::Align::left};
    table.row({ui::tableKindText(ledger.kind).toStdString(), "rows", ""});
    table.row({"read", count(ledger.rows_read), ""});
    table.row({"  kept", count(ledger.rows_kept),
               ledger.rows_updated == 0
                   ? ""
                   : count(ledger.rows_updated) + " in place of an earlier row of their key"});
    table.row({"  merged", count(ledger.rows_merged), "already in the project"});
    table.row({"  excluded", count(ledger.rows_excluded), ""});
    for (const SideExcluded& entry : ledger.excluded) {
        table.row({"", count(entry.rows), ui::sideExclusionText(entry.reason).toStdString()});
    }
    std::string text = table.text();
    for (const OrphanCount& orphan : ledger.orphans) {
        text += ui::orphanText(orphan).toStdString() + "\n";
    }
    return text;
}

Json extraColumnsJson(const std::vector<ExtraColumns>& extra) {
    Json list = Json::array();
    for (const ExtraColumns& file : extra) {
        list.push_back({{"path", file.path}, {"columns", file.columns}});
    }
    return list;
}

std::string extraColumnsText(const std::vector<ExtraColumns>& extra) {
    std::string text;
    for (const ExtraColumns& file : extra) {
        text += ui::extraColumnsText(file).toStdString() + "\n";
    }
    return text;
}

} // namespace perennial::app::cli
