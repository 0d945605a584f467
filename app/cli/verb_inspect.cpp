// inspect: how a file would be read, with the evidence.
#include "app/cli/source_options.h"
#include "app/cli/text.h"
#include "app/cli/verb.h"
#include "ui/format.h"
#include "ui/format_tables.h"

#include <CLI/CLI.hpp>

namespace perennial::app::cli {

namespace {

template <class Finding>
std::string because(const Finding& finding) {
    return ui::Format::evidence(finding).toStdString();
}

Json problemsJson(const std::vector<ColumnProblem>& problems) {
    Json list = Json::array();
    for (const ColumnProblem& problem : problems) {
        Json first = Json::array();
        for (const ColumnProblem::Place& place : problem.first) {
            first.push_back({{"row", place.row}, {"text", place.text}});
        }
        list.push_back(
            {{"problem", name(problem.code)}, {"count", problem.count}, {"first", first}});
    }
    return list;
}

/// What a column means in a table of orders, or in a table beside them; "" when nothing.
std::string_view meaning(const TableLook& look, std::size_t column) {
    if (look.kind == TableKind::orders) {
        const Role role = look.inspection.columns[column].role;
        return role == Role::none ? std::string_view() : name(role);
    }
    const SideField field = look.fields[column];
    return field == SideField::none ? std::string_view() : name(field);
}

Json columnsJson(const TableLook& look) {
    Json list = Json::array();
    for (std::size_t c = 0; c < look.inspection.columns.size(); ++c) {
        const ColumnInfo& column = look.inspection.columns[c];
        list.push_back({{"name", column.name},
                        {"type", name(column.type)},
                        {"role", textOrNull(std::string(meaning(look, c)))},
                        {"confidence", column.confidence},
                        {"reason", because(column.evidence)},
                        {"examples", column.examples},
                        {"problems", problemsJson(column.problems)}});
    }
    return list;
}

Json inspectionJson(const TableLook& look) {
    const Inspection& inspection = look.inspection;
    Json facts = formatJson(inspection.format);
    const FileFormat& format = inspection.format;
    const std::pair<const char*, const Detected*> evidence[] = {
        {"encoding", &format.encoding_evidence}, {"delimiter", &format.delimiter_evidence},
        {"line_end", &format.line_end_evidence}, {"quote", &format.quote_evidence},
        {"header", &format.header_evidence},     {"decimal_separator", &format.decimal_evidence},
        {"date_order", &format.date_evidence}};
    facts["evidence"] = Json::object();
    for (const auto& [what, detected] : evidence) {
        if (detected->evidence.code != EvidenceCode::none) {
            facts["evidence"][what] = {{"confidence", detected->confidence},
                                       {"reason", because(*detected)}};
        }
    }
    if (look.kind_evidence.code != EvidenceCode::none) {
        facts["evidence"]["table_kind"] = {{"confidence", nullptr},
                                           {"reason", because(look.kind_evidence)}};
    }
    facts["row_meaning"] = inspection.row_meaning;
    facts["preset"] = inspection.preset;
    facts["date_offsets"] = format.date_offsets;
    facts["lines_per_order"] = inspection.lines_per_order;
    facts["table_kind"] = name(look.kind);
    facts["columns"] = columnsJson(look);
    facts["tables"] = Json::array();
    for (const TableInfo& table : inspection.tables) {
        facts["tables"].push_back(
            {{"name", table.name}, {"rows", table.rows}, {"recommended", table.recommended}});
    }
    facts["joins"] = Json::array();
    for (const TableJoin& join : inspection.joins) {
        facts["joins"].push_back({{"from_table", join.from_table},
                                  {"from_column", join.from_column},
                                  {"to_table", join.to_table},
                                  {"to_column", join.to_column},
                                  {"declared", join.declared}});
    }
    return facts;
}

std::string visible(char c) {
    return c == '\t' ? "tab" : c == ' ' ? "blanks" : std::string(1, c);
}

std::string inspectionText(const TableLook& look) {
    const Inspection& inspection = look.inspection;
    const FileFormat& format = inspection.format;
    Table head{Table::Align::left, Table::Align::left, Table::Align::left};
    head.row({"format", format.format + (format.table.empty() ? "" : ", " + format.table), ""});
    if (is_text(format)) {
        head.row(
            {"encoding", std::string(name(format.encoding)), because(format.encoding_evidence)});
        head.row({"delimiter", visible(format.delimiter), because(format.delimiter_evidence)});
        head.row({"quotes", std::string(quote_name(format.quote)), because(format.quote_evidence)});
        head.row(
            {"line ends", std::string(name(format.line_end)), because(format.line_end_evidence)});
        head.row({"header", format.header ? "yes" : "no", because(format.header_evidence)});
    }
    head.row({"decimal mark", std::string(1, format.decimal_separator),
              because(format.decimal_evidence)});
    head.row({"date order",
              std::string(name(format.date_order)) +
                  (format.date_order_assumed ? " (assumed: check it)" : ""),
              because(format.date_evidence)});
    for (const TableJoin& join : inspection.joins) {
        head.row({"joined by", ui::joinText(join).toStdString(), ""});
    }
    const bool orders = look.kind == TableKind::orders;
    head.row({"holds", std::string(name(look.kind)), because(look.kind_evidence)});
    if (orders && inspection.amount_evidence.code != EvidenceCode::none) {
        head.row({"money", "", because(inspection.amount_evidence)});
    }
    Table columns{Table::Align::left, Table::Align::left, Table::Align::left, Table::Align::right,
                  Table::Align::left};
    columns.row({"column", "type", "role", "sure", "because"});
    for (std::size_t c = 0; c < inspection.columns.size(); ++c) {
        const ColumnInfo& column = inspection.columns[c];
        const std::string_view means = meaning(look, c);
        const bool used = orders && !means.empty();
        columns.row(
            {column.name, std::string(name(column.type)), means.empty() ? "-" : std::string(means),
             used ? percent(column.confidence, 0) : "", orders ? because(column.evidence) : ""});
    }
    std::string text = head.text() +
                       (orders ? ui::Format::rowMeaning(inspection).toStdString() + "\n" : "") +
                       '\n' + columns.text();
    for (const ColumnInfo& column : inspection.columns) {
        for (const ColumnProblem& problem : column.problems) {
            text +=
                '\n' + column.name + ": " + ui::Format::columnProblem(problem).toStdString() + '\n';
        }
    }
    if (inspection.tables.size() > 1) {
        Table tables{Table::Align::left, Table::Align::right, Table::Align::left};
        tables.row({"table", "rows", ""});
        for (const TableInfo& table : inspection.tables) {
            tables.row({table.name, count(table.rows), table.recommended ? "recommended" : ""});
        }
        text += '\n' + tables.text();
    }
    return text;
}

} // namespace

Run declareInspect(CLI::App& command) {
    struct Options {
        std::string file;
        SourceOptions source;
    };
    const auto options = std::make_shared<Options>();
    command.add_option("FILE", options->file, "CSV, text, XLSX or SQLite file")->required();
    options->source.add(command);
    return [options](const Progress& progress) {
        TableLook look = look_at_table(options->file, options->source.tableOptions(), progress);
        if (look.kind == TableKind::orders) {
            look.inspection = inspect(options->file, options->source.importOptions(), progress);
        }
        return Answer{inspectionJson(look), inspectionText(look)};
    };
}

} // namespace perennial::app::cli
