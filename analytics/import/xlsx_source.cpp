#include "analytics/import/xlsx_source.h"

#include "analytics/import/column_roles.h"
#include "analytics/import/csv_sniff.h"
#include "analytics/import/detect_columns.h"
#include "analytics/import/letters.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"
#include "analytics/import/side_fields.h"
#include "analytics/import/status_words.h"
#include "analytics/import/xlsx_sheet.h"

#include <algorithm>
#include <optional>

namespace perennial::import {
namespace {

constexpr std::size_t looked_at_rows = 1000;
constexpr std::size_t looked_at_sheets = 50;
constexpr std::size_t longest_title = 40; // rows above the table

/// The first rows of a sheet, from its first column on.
struct SheetTop {
    TextRows rows;
    std::vector<std::uint32_t> lines;
    std::uint64_t all_rows = 0; ///< as far as known
};

SheetTop top_of(const std::shared_ptr<const XlsxWorkbook>& workbook, const XlsxSheet& sheet,
                const Progress& progress) {
    XlsxReader reader(workbook, sheet, {});
    SheetTop top;
    Row row;
    while (top.rows.size() < looked_at_rows && reader.next(row)) {
        progress.check();
        top.rows.emplace_back(row.fields.begin(), row.fields.end());
        top.lines.push_back(static_cast<std::uint32_t>(row.line));
    }
    const bool all = top.rows.size() < looked_at_rows;
    top.all_rows =
        all ? top.rows.size() : std::max<std::uint64_t>(looked_at_rows, reader.last_row());
    return top;
}

bool filled_at(const std::vector<std::string>& row, std::size_t column) {
    return column < row.size() && !trimmed(row[column]).empty();
}

std::size_t filled_in(const std::vector<std::string>& row) {
    return static_cast<std::size_t>(std::count_if(
        row.begin(), row.end(), [](const std::string& cell) { return !trimmed(cell).empty(); }));
}

/// The header or first data row: the first that has nearly as many cells as rows usually have.
std::size_t first_full_row(const TextRows& rows) {
    std::vector<std::size_t> filled;
    for (const auto& row : rows) {
        filled.push_back(filled_in(row));
    }
    std::vector<std::size_t> sorted = filled;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const std::size_t last = std::min(longest_title, rows.size());
    for (std::size_t i = 0; i < last; ++i) {
        if (3 * filled[i] >= 2 * *middle) {
            return i;
        }
    }
    return 0;
}

struct SheetLayout {
    SheetFrame frame;
    std::size_t title_rows = 0;
    bool header = true;
    Detected header_evidence;
    std::vector<std::string> names;
};

/// The columns of the table: those of its first row, and on either side those that stand filled
/// without a name. Notes further to the right are not of it.
void find_columns(const TextRows& rows, std::size_t top, SheetFrame& frame) {
    std::size_t left = rows[top].size();
    for (std::size_t i = top; i < rows.size(); ++i) {
        for (std::size_t c = 0; c < left; ++c) {
            left = filled_at(rows[i], c) ? c : left;
        }
    }
    const auto used = [&](std::size_t column) {
        return std::count_if(rows.begin() + static_cast<std::ptrdiff_t>(top), rows.end(),
                             [&](const auto& row) { return filled_at(row, column); }) >= 2;
    };
    std::size_t right = rows[top].size();
    while (right > left + 1 && !filled_at(rows[top], right - 1)) {
        --right;
    }
    while (used(right)) {
        ++right;
    }
    frame.left = static_cast<std::uint32_t>(left);
    frame.width = right - left;
}

SheetLayout lay_out(const SheetTop& top, const ImportOptions& options) {
    SheetLayout layout;
    layout.title_rows = first_full_row(top.rows);
    find_columns(top.rows, layout.title_rows, layout.frame);
    TextRows table;
    for (std::size_t i = layout.title_rows; i < top.rows.size(); ++i) {
        auto& row = table.emplace_back(layout.frame.width);
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::size_t column = layout.frame.left + c;
            row[c] = column < top.rows[i].size() ? top.rows[i][column] : std::string();
        }
    }
    std::tie(layout.header, layout.header_evidence) = has_header(table, 0);
    if (layout.title_rows > 0) {
        layout.header_evidence.evidence.row = layout.title_rows + 1;
    }
    if (options.header) {
        layout.header = *options.header;
        layout.header_evidence = chosen();
    }
    layout.names = column_names(table[0], layout.header);
    layout.frame.first_row = top.lines[layout.title_rows] + (layout.header ? 1 : 0);
    return layout;
}

/// by_elimination: also when names alone do not tell what the columns mean.
bool holds(TableKind kind, const SheetTop& top, const SheetLayout& layout, bool by_elimination) {
    Sample sample;
    sample.names = layout.names;
    sample.profiles.resize(sample.names.size());
    for (std::size_t i = layout.title_rows + (layout.header ? 1 : 0); i < top.rows.size(); ++i) {
        auto& row = sample.rows.emplace_back(sample.names.size());
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::size_t column = layout.frame.left + c;
            row[c] = column < top.rows[i].size() ? top.rows[i][column] : std::string();
            sample.profiles[c].add(row[c], 0);
        }
    }
    auto columns = assign_roles(sample, layout.header, {});
    if (by_elimination && layout.header) {
        guess_roles(sample, {}, columns);
    }
    const auto has = [&](Role role) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const ColumnInfo& column) { return column.role == role; });
    };
    if (kind != TableKind::orders) {
        return guess_table_kind(sample, columns).kind == kind;
    }
    return has(Role::order_date) && (has(Role::amount) || has(Role::unit_price));
}

/// The sheet asked for; else the first with orders (or what `kind` says), the first
/// with rows, the first.
/// throws: Error{table_unknown}
std::size_t choose_sheet(const XlsxWorkbook& workbook, const std::vector<SheetTop>& tops,
                         TableKind kind, const ImportOptions& options) {
    if (!options.table.empty()) {
        std::vector<std::string> names;
        for (const XlsxSheet& sheet : workbook.sheets) {
            names.push_back(sheet.name);
        }
        const int found = find_column(names, options.table);
        if (found == no_column) {
            throw Error(ErrorCode::table_unknown, options.table, workbook.path);
        }
        return static_cast<std::size_t>(found);
    }
    std::optional<std::size_t> filled, shown;
    for (const bool by_elimination : {false, true}) {
        for (std::size_t i = 0; i < tops.size(); ++i) {
            if (workbook.sheets[i].hidden) {
                continue;
            }
            shown = shown ? shown : i;
            if (tops[i].rows.size() < 2) {
                continue;
            }
            filled = filled ? filled : i;
            if (holds(kind, tops[i], lay_out(tops[i], {}), by_elimination)) {
                return i;
            }
        }
    }
    return filled ? *filled : shown.value_or(0);
}

/// Whether `table` is how sheets that are read together are called: "2023+2024".
bool names_several(const XlsxWorkbook& workbook, const std::string& table) {
    std::vector<std::string> names;
    for (const XlsxSheet& sheet : workbook.sheets) {
        names.push_back(sheet.name);
    }
    if (table.find('+') == std::string::npos || find_column(names, table) != no_column) {
        return false;
    }
    for (std::size_t from = 0; from <= table.size();) {
        const std::size_t end = std::min(table.find('+', from), table.size());
        if (find_column(names, table.substr(from, end - from)) == no_column) {
            return false;
        }
        from = end + 1;
    }
    return true;
}

struct PlacedSheet {
    XlsxSheet sheet;
    SheetFrame frame;
};

/// "Forecast", "Open quotes": no orders as yet.
bool names_plans(const std::string& sheet) {
    constexpr std::string_view words[] = {"forecast", "budget",  "plan",     "target", "quote",
                                          "template", "example", "prognose", "muster", "vorlage",
                                          "angebot",  "devis",   "预测",     "计划",   "模板"};
    return has_any_part(simplified(header_words(sheet)), words);
}

bool names_refunds(const std::string& sheet) {
    const StatusMeaning meaning = status_meaning(sheet);
    return meaning == StatusMeaning::refund || meaning == StatusMeaning::credit_note;
}

/// Sheets with the same columns, one after the other: a year or a month each. With `name_column`
/// every row ends with the name of its sheet.
class SheetsReader : public RowReader {
  public:
    SheetsReader(std::shared_ptr<const XlsxWorkbook> workbook, std::vector<PlacedSheet> sheets,
                 std::optional<std::size_t> name_column)
        : m_workbook(std::move(workbook)), m_sheets(std::move(sheets)), m_name_column(name_column) {
    }

    bool next(Row& row) override {
        for (; m_at < m_sheets.size(); ++m_at) {
            if (!m_reader) {
                m_reader = std::make_unique<XlsxReader>(m_workbook, m_sheets[m_at].sheet,
                                                        m_sheets[m_at].frame);
            }
            if (m_reader->next(row)) {
                row.part = m_at;
                if (m_name_column) {
                    row.fields.resize(std::max(row.fields.size(), *m_name_column));
                    row.fields.push_back(m_sheets[m_at].sheet.name);
                }
                return true;
            }
            m_reader.reset();
        }
        return false;
    }
    double fraction() const override {
        return (static_cast<double>(m_at) + (m_reader ? m_reader->fraction() : 0.0)) /
               static_cast<double>(m_sheets.size());
    }

  private:
    std::shared_ptr<const XlsxWorkbook> m_workbook;
    std::vector<PlacedSheet> m_sheets;
    std::optional<std::size_t> m_name_column;
    std::size_t m_at = 0;
    std::unique_ptr<XlsxReader> m_reader;
};

/// The chosen sheet and, unless it was asked for by name, the visible ones whose header is the
/// same; not "Cancelled" or "Forecast", whose rows are no sales.
std::vector<std::size_t> sheets_alike(const XlsxWorkbook& workbook,
                                      const std::vector<SheetTop>& tops, std::size_t chosen,
                                      const SheetLayout& layout, const ImportOptions& options) {
    std::vector<std::size_t> alike;
    for (std::size_t i = 0; i < tops.size(); ++i) {
        const bool may = options.table.empty() && layout.header && !workbook.sheets[i].hidden &&
                         tops[i].rows.size() >= 2 && !names_plans(workbook.sheets[i].name) &&
                         (status_meaning(workbook.sheets[i].name) == StatusMeaning::sale ||
                          names_refunds(workbook.sheets[i].name));
        if (i == chosen || (may && lay_out(tops[i], options).names == layout.names)) {
            alike.push_back(i);
        }
    }
    return alike;
}

/// Number cells are always written with a point. Only text cells can show a comma; where they do,
/// the usual evidence decides.
bool numbers_use_the_point(const Sample& sample) {
    return std::none_of(sample.profiles.begin(), sample.profiles.end(), [](const ColumnProfile& p) {
        return p.number_share() >= 0.9 && p.proven_decimal() == ',';
    });
}

/// Cells that show an error or were never computed, as problems of their columns.
void add_problems(const SheetProblems& problems, const SheetFrame& frame, Inspection& inspection) {
    for (const SheetProblems::Cell& cell : problems.cells) {
        const std::size_t column = cell.column - frame.left;
        if (column >= inspection.columns.size()) {
            continue;
        }
        auto& list = inspection.columns[column].problems;
        if (list.empty() || list.back().code != ProblemCode::unreadable) {
            list.push_back({ProblemCode::unreadable, 0, {}});
        }
        ++list.back().count;
        if (list.back().first.size() < problems_shown) {
            list.back().first.push_back({cell.row - frame.first_row + 1, cell.text});
        }
    }
}

} // namespace

Source open_xlsx(const std::string& path, const ImportOptions& options, const Progress& progress) {
    return open_xlsx_table(path, TableKind::orders, options, progress);
}

Source open_xlsx_table(const std::string& path, TableKind kind, const ImportOptions& asked,
                       const Progress& progress) {
    const auto workbook =
        std::make_shared<const XlsxWorkbook>(read_workbook(path, progress.part(0.0, 0.3)));
    ImportOptions options = asked;
    options.table = names_several(*workbook, asked.table) ? std::string() : asked.table;
    Source source;
    std::vector<SheetTop> tops;
    for (const XlsxSheet& sheet : workbook->sheets) {
        const bool look = tops.size() < looked_at_sheets || sheet.name == options.table;
        tops.push_back(look ? top_of(workbook, sheet, progress) : SheetTop());
        source.inspection.tables.push_back({sheet.name, tops.back().all_rows, false});
    }
    const std::size_t chosen = choose_sheet(*workbook, tops, kind, options);
    const XlsxSheet& sheet = workbook->sheets[chosen];
    if (tops[chosen].rows.empty()) {
        throw Error(ErrorCode::no_rows, sheet.name, path);
    }
    SheetLayout layout = lay_out(tops[chosen], options);
    FileFormat& format = source.inspection.format;
    format.format = "xlsx";
    std::vector<PlacedSheet> sheets;
    const std::vector<std::size_t> alike = sheets_alike(*workbook, tops, chosen, layout, options);
    const Progress looking = progress.part(0.3, 0.8);
    const auto share = [&](std::size_t done) {
        return static_cast<double>(done) / static_cast<double>(alike.size());
    };
    for (const std::size_t i : alike) {
        source.inspection.tables[i].recommended = true;
        format.table += (sheets.empty() ? "" : "+") + workbook->sheets[i].name;
        sheets.push_back({workbook->sheets[i], lay_out(tops[i], options).frame});
        sheets.back().frame.merged =
            find_merged(ZipFile(path), workbook->sheets[i].part,
                        looking.part(share(sheets.size() - 1), share(sheets.size())));
        layout.frame = i == chosen ? sheets.back().frame : layout.frame;
    }
    format.header = layout.header;
    format.header_evidence = layout.header_evidence;
    if (layout.header) {
        source.header = layout.names;
    }
    // Rows of a sheet "Refunds" are told by its name, as a column of kinds would.
    const bool refunds =
        sheets.size() > 1 && std::any_of(sheets.begin(), sheets.end(), [](const PlacedSheet& each) {
            return names_refunds(each.sheet.name);
        });
    const auto name_column = refunds ? std::optional(layout.names.size()) : std::nullopt;
    source.open = [workbook, sheets, name_column] {
        return std::make_unique<SheetsReader>(workbook, sheets, name_column);
    };
    XlsxReader first_rows(workbook, sheet, layout.frame);
    Sample sample = take_sample(first_rows, layout.names, progress);
    if (name_column) {
        add_column(sample, "Sheet", [&](const auto&) { return sheet.name; });
    }
    ImportOptions reading = options;
    const bool point = !options.decimal_separator && numbers_use_the_point(sample);
    if (point) {
        reading.decimal_separator = '.';
    }
    detect_columns(sample, source, reading, progress);
    if (name_column) {
        FurtherStatus kinds{*name_column};
        kinds.of_document = true;
        source.further_statuses.push_back(kinds);
    }
    if (point) {
        format.decimal_evidence = {1.0};
    }
    add_problems(first_rows.problems(), layout.frame, source.inspection);
    return source;
}

} // namespace perennial::import
