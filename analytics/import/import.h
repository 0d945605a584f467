// From files nobody here wrote to typed order lines and a ledger that balances.
// Reads files; never writes; knows nothing of projects, models or the window.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/dataset/ledger.h"
#include "analytics/dataset/order_lines.h"
#include "analytics/dataset/side_table.h"
#include "analytics/import/evidence.h"
#include "analytics/import/notice.h"
#include "analytics/import/row_places.h"
#include "analytics/import/rules.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace perennial {

/// What a column means. Names are the CLI's and the JSON's: name(Role::order_id) == "order_id".
enum class Role : std::uint8_t {
    none,
    order_id,
    customer_id,
    order_date,
    product_id,
    product_name,
    quantity,
    unit_price,
    amount,
    discount,
    currency,
    status,
    category,
    country,
    channel,
    coupon,
    cost,
    email,
    tax,            ///< beside the amount; rules say whether amounts contain it
    shipping,       ///< as tax
    order_discount, ///< given for an order as a whole, beside the discounts of its lines
    refund,         ///< given back later, beside the sale
};
std::string_view name(Role role);
/// throws: Error{role_unknown}
Role role_from_name(std::string_view text);

enum class ColumnType : std::uint8_t {
    text,
    identifier,
    integer,
    decimal,
    date,
    datetime,
    boolean,
    empty
};
std::string_view name(ColumnType type);

enum class Encoding : std::uint8_t {
    utf8,
    utf8_bom,
    utf16le,
    utf16be,
    latin1,
    cp1252,
    gb18030,
    big5,
    shift_jis,
    cp1250, ///< Central European
    cp1251, ///< Cyrillic
    cp1253, ///< Greek
    cp1254, ///< Turkish
};
constexpr std::size_t encoding_count = 13;
std::string_view name(Encoding encoding); ///< "utf-8", "utf-8-bom", "utf-16le", ... "cp1254"

enum class DateOrder : std::uint8_t { none, ymd, dmy, mdy };
std::string_view name(DateOrder order);

/// What ends a row of a text. `lf` and `cr` take the other of a pair along; `any` is each of them.
enum class LineEnd : std::uint8_t { any, lf, crlf, cr };
std::string_view name(LineEnd end);
std::string_view quote_name(char quote); ///< "double", "single" or "none"

/// How the bytes of a source are to be read, and why.
struct FileFormat {
    std::string format; ///< "csv", "fixed-width" (runs of blanks) or "sqlite"
    Encoding encoding = Encoding::utf8;
    char delimiter = ',';           ///< ',' ';' '\t' '|' or ' ' for runs of blanks
    LineEnd line_end = LineEnd::lf; ///< any: several kinds in one file
    char quote = '"';               ///< around fields: '"', '\''; '\0' none
    bool header = true;
    char decimal_separator = '.';
    char grouping_separator = '\0'; ///< '\0' none
    DateOrder date_order = DateOrder::ymd;
    bool date_offsets = false; ///< dates tell their offset from UTC, or are seconds since 1970
    bool date_order_assumed = false; ///< every date also reads the other way round, or (after
                                     ///< read_source()) some rows contradict the order; the user
                                     ///< should confirm
    std::string table; ///< SQLite: table, view or "Orders+Order Details" for a join found by keys
    Detected encoding_evidence, delimiter_evidence, line_end_evidence, quote_evidence,
        header_evidence, decimal_evidence, date_evidence;
};

/// False for databases and workbooks, which have neither encoding nor delimiter.
bool is_text(const FileFormat& format);

struct ColumnInfo {
    std::string name; ///< header text, or "column_3" without a header
    ColumnType type = ColumnType::text;
    Role role = Role::none;
    double confidence = 0.0;             ///< of the role; below 0.5 the role is not assigned
    Evidence evidence;                   ///< for the role
    std::vector<std::string> examples;   ///< up to 5 distinct values
    std::vector<ColumnProblem> problems; ///< in the rows looked at
};

struct TableInfo {
    std::string name;
    std::uint64_t rows = 0;
    bool recommended = false;
};

/// How the rows of two tables of a database are put together: from_column = to_column.
struct TableJoin {
    std::string from_table, from_column, to_table, to_column;
    bool declared = false; ///< as a foreign key; else found by names and values
};

/// What a further file of a source has beyond the columns of the first.
struct ExtraColumns {
    std::string path;
    std::vector<std::string> columns;
};

struct Inspection {
    std::string path;
    FileFormat format;
    std::vector<ColumnInfo> columns;
    std::vector<TableInfo> tables;                 ///< SQLite only: what could be chosen
    std::vector<TableJoin> joins;                  ///< SQLite only: what is read together
    std::vector<std::vector<std::string>> preview; ///< up to 200 rows, as text
    std::vector<std::uint64_t> preview_lines;      ///< of each, its place as RowPlaces say it
    std::string row_meaning;                       ///< "order line" or "order"
    TableKind kind = TableKind::orders;            ///< what it rather holds
    double lines_per_order = 0.0; ///< rows of one order, on average; 0 when orders have no id
    std::string preset;           ///< id of the built-in preset that matches; "" none
    Evidence amount_evidence;     ///< where the money of a row comes from
    std::vector<ExtraColumns> extra_columns; ///< once all files are read: what has no meaning
};

/// Everything detected may be overridden here; absent means "as detected".
struct ImportOptions {
    std::map<Role, std::string> roles; ///< role -> column name (case-insensitive); "" unassigns
    std::string table;                 ///< SQLite
    std::optional<Encoding> encoding;
    std::optional<char> delimiter;
    std::optional<LineEnd> line_end;
    std::optional<char> quote; ///< '\0' none: quotation marks are letters
    std::optional<bool> header;
    std::optional<char> decimal_separator;
    std::optional<DateOrder> date_order;
    std::optional<DateOrder> likely_date_order; ///< where the dates themselves leave it open
    std::string currency; ///< project currency when known; else taken from the data
    RefundPolicy refunds = RefundPolicy::refund_date; ///< unless rules say otherwise
    ImportRules rules;
};

/// Detects format, columns and roles from the first rows (and, for date order, as many as it
/// takes). throws: Error{file_missing, file_is_directory, file_empty, file_is_lfs_pointer,
/// file_is_binary,
///         file_unreadable, sqlite_damaged, table_unknown, table_ambiguous, column_unknown}
Inspection inspect(const std::string& path, const ImportOptions& options = {},
                   const Progress& progress = {});

struct ImportResult {
    Inspection inspection; ///< of the first file, with the overrides applied
    OrderLines lines;
    RowPlaces places;                     ///< of the rows whose numbers stand here
    std::vector<RejectedRow> rejected;    ///< rows that could not be read, as text
    Ledger ledger;                        ///< before the project is consulted: rows_merged is 0
    std::vector<RuleEffect> effects;      ///< of every rule, in the order of rules()
    RefundSales refund_sales;             ///< of the rule refunds, whatever is done with them
    std::vector<CurrencySeen> currencies; ///< that the source names, most rows first
    std::vector<Notice> notices;          ///< what reading did, or could not be sure of
    std::vector<RuleStratum> strata;      ///< all rows, by the rules that touch them
};

/// Typed rows of a source before any rule (analytics/import/source_rows.h).
struct SourceRows;

/// Reads all of `paths` (one source in several files: the same columns by name, in any order),
/// without judging rows. throws: as inspect(), and Error{no_date_column, no_amount_column,
/// no_order_column, not_sales, no_rows, no_readable_row, file_truncated, amount_overflow};
/// Error{column_missing, column_added} with a further file and the column with a meaning that only
/// some of the files have
std::shared_ptr<const SourceRows> read_rows(const std::vector<std::string>& paths,
                                            const ImportOptions& options = {},
                                            const Progress& progress = {});

/// Judges rows that were read: of `options` the rules, the refunds and the currency count. Needs no
/// file and milliseconds, so that a rule can be tried. The lines are a copy.
/// throws: Error{amount_overflow, bad_input} for an action that a rule does not have
ImportResult apply_rules(const SourceRows& rows, const ImportOptions& options,
                         const Progress& progress = {});
/// The same without lines and rejected rows: what to show while rules are being chosen.
ImportResult preview_rules(const SourceRows& rows, const ImportOptions& options,
                           const Progress& progress = {});

/// read_rows() and apply_rules() in one, without a copy. throws: as both
ImportResult read_source(const std::vector<std::string>& paths, const ImportOptions& options = {},
                         const Progress& progress = {});

/// When refunds count under `options`.
RefundPolicy refund_policy(const ImportOptions& options);

} // namespace perennial
