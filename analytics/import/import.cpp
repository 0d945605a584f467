#include "analytics/import/import.h"

#include "analytics/import/further_files.h"
#include "analytics/import/judge.h"
#include "analytics/import/line_builder.h"
#include "analytics/import/notices.h"
#include "analytics/import/other_business.h"
#include "analytics/import/read_ahead.h"
#include "analytics/import/role_names.h"
#include "analytics/import/source.h"

#include <algorithm>
#include <filesystem>
#include <future>
#include <utility>

namespace perennial {
namespace {

using import::note_extra_columns;

std::string column_list(const Inspection& inspection) {
    std::string text;
    for (const ColumnInfo& column : inspection.columns) {
        text += (text.empty() ? "" : ", ") + column.name;
    }
    return text;
}

void require_columns(const import::Source& source, const std::string& path) {
    if (!source.has(Role::order_date)) {
        throw Error(ErrorCode::no_date_column, column_list(source.inspection), path);
    }
    const auto is_guess = [](const ColumnInfo& column) {
        return column.evidence.code == EvidenceCode::last_money && column.evidence.count == 1;
    };
    const auto& columns = source.inspection.columns;
    if ((!source.has(Role::amount) && !source.has(Role::unit_price)) ||
        std::any_of(columns.begin(), columns.end(), is_guess)) {
        throw Error(ErrorCode::no_amount_column, column_list(source.inspection), path);
    }
    const auto names_someone = [](const ColumnInfo& column) {
        constexpr double surely = 0.8;
        const import::NameMatch match = import::best_name_match(column.name);
        return column.role == Role::order_id || column.role == Role::customer_id ||
               column.role == Role::email ||
               (match.score >= surely &&
                (match.role == Role::order_id || match.role == Role::customer_id));
    };
    const bool others = !source.has(Role::customer_id) && !source.has(Role::email) &&
                        std::any_of(columns.begin(), columns.end(), [](const ColumnInfo& column) {
                            return import::names_other_business(column.name);
                        });
    const std::string no_sales = import::no_sales_column(source.inspection);
    const auto is_chosen = [](const ColumnInfo& column) {
        return column.role == Role::order_id && column.evidence.code == EvidenceCode::chosen;
    };
    if (!no_sales.empty() && std::none_of(columns.begin(), columns.end(), is_chosen)) {
        throw Error(ErrorCode::not_sales, no_sales, path);
    }
    const bool list = source.inspection.kind == TableKind::customers ||
                      source.inspection.kind == TableKind::products;
    if (!source.inspection.preview.empty() &&
        (others || list || std::none_of(columns.begin(), columns.end(), names_someone))) {
        throw Error(ErrorCode::no_order_column, column_list(source.inspection), path);
    }
}

/// Further files of a source mean by their columns what the first one does, and nothing else.
ImportOptions options_like(const import::Source& first, ImportOptions options) {
    for (int role = 1; role < static_cast<int>(import::role_count); ++role) {
        options.roles[static_cast<Role>(role)].clear();
    }
    for (const ColumnInfo& column : first.inspection.columns) {
        if (column.role != Role::none) {
            options.roles[column.role] = column.name;
        }
    }
    const FileFormat& format = first.inspection.format;
    if (!format.date_order_assumed && format.date_order != DateOrder::ymd) {
        options.likely_date_order = format.date_order;
    }
    return options;
}

void require_same_columns(Inspection& first, const Inspection& further) {
    constexpr double surely_named = 0.8;
    const auto has_meaning = [&](const std::string& column) {
        const import::NameMatch match = import::best_name_match(column);
        return match.score >= surely_named &&
               std::none_of(first.columns.begin(), first.columns.end(),
                            [&](const ColumnInfo& known) { return known.role == match.role; });
    };
    note_extra_columns(first, further, has_meaning);
}

/// The order that a later file's dates prove, where those of the first leave it open.
std::optional<DateOrder> order_of_later(const import::Source& first,
                                        const std::vector<std::string>& paths,
                                        const ImportOptions& options, const Progress& progress) {
    const ImportOptions like_first = options_like(first, options);
    for (std::size_t i = 1; i < paths.size(); ++i) {
        const FileFormat format =
            import::detect_source(paths[i], like_first, progress).inspection.format;
        const bool open = format.date_order_assumed || format.date_order == DateOrder::ymd;
        if (!open && format.date_order != DateOrder::none) {
            return format.date_order;
        }
    }
    return std::nullopt;
}

/// From the size of the file and of the rows looked at, so that columns are allocated once.
std::size_t rows_expected(const import::Source& source, const std::string& path) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    std::size_t bytes = 0;
    for (const auto& row : source.inspection.preview) {
        for (const std::string& value : row) {
            bytes += value.size() + 1;
        }
    }
    const std::size_t rows = source.inspection.preview.size();
    if (failed || rows == 0 || bytes == 0) {
        return 0;
    }
    return static_cast<std::size_t>(1.1 * static_cast<double>(size) * static_cast<double>(rows) /
                                    static_cast<double>(bytes));
}

void read_file(const import::Source& source, import::LineBuilder& builder,
               const Progress& progress) {
    constexpr std::size_t rows_ahead = 12;
    import::ReadAhead ahead(source);
    while (const import::RowBatch* const batch = ahead.next()) {
        progress.step(batch->fraction(), Stage::reading);
        for (std::size_t i = 0; i < batch->size(); ++i) {
            if (i + rows_ahead < batch->size()) {
                builder.expect(batch->values(i + rows_ahead));
            }
            builder.add(batch->row(i), batch->values(i));
        }
    }
}

SourceRows read_files(const std::vector<std::string>& paths, const ImportOptions& options,
                      const Progress& progress) {
    if (paths.empty()) {
        throw Error(ErrorCode::file_missing);
    }
    Inspection inspection;
    import::LineBuilder builder;
    ImportOptions wanted = options;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto share = [&](double part) {
            return (static_cast<double>(i) + part) / static_cast<double>(paths.size());
        };
        const Progress looking = progress.part(share(0.0), share(0.1));
        const auto open = [&] {
            return import::detect_source(paths[i], wanted, looking);
        };
        import::Source source = i == 0 ? open() : import::open_further(paths[i], open);
        require_columns(source, paths[i]);
        if (i == 0) {
            if (source.inspection.format.date_order_assumed) {
                wanted.likely_date_order = order_of_later(source, paths, options, looking);
                source = open();
            }
            inspection = source.inspection;
            wanted = options_like(source, wanted);
        } else {
            require_same_columns(inspection, source.inspection);
        }
        builder.begin(source, rows_expected(source, paths[i]));
        read_file(source, builder, progress.part(share(0.1), share(1.0)));
    }
    return builder.finish(std::move(inspection), progress);
}

/// The account of a judgement, without lines.
ImportResult account_of(import::Judgement& judgement) {
    const SourceRows& rows = judgement.rows;
    const auto amount = judgement.amount.read();
    const auto ordered_at = judgement.ordered_at.read();
    auto refund_sales = std::async(std::launch::async, [&] {
        return import::refund_sales(std::as_const(judgement)); // the longest pass
    });
    Account account;
    for (std::size_t i = 0; i < rows.lines.size(); ++i) {
        judgement.pause(i);
        account.add_line(rows.lines.row[i], amount[i], ordered_at[i], judgement.disposition[i],
                         judgement.exclusion[i]);
    }
    for (const RejectedRow& rejected : rows.rejected) {
        account.add_rejected(rejected);
    }
    ImportResult result;
    result.inspection = rows.inspection;
    result.places = rows.places;
    result.ledger = account.finish();
    result.ledger.duplicate_rows = rows.duplicate_rows;
    result.ledger.rounded_amounts = rows.rounded_amounts;
    result.ledger.orders = rows.orders;
    result.ledger.customers = rows.customers + judgement.new_customers.size();
    result.ledger.currency = judgement.currency;
    for (const RuleInfo& info : rules()) {
        result.effects.push_back(judgement.effects[static_cast<std::size_t>(info.rule)]);
    }
    result.strata = import::strata_of(judgement);
    result.currencies = std::move(judgement.currencies);
    result.notices = rows.notices;
    import::add_account_notices(rows, judgement.disposition, result);
    result.refund_sales = refund_sales.get();
    return result;
}

/// Lines as the judgement made them; `lines` are those it judged.
void rule_lines(import::Judgement& judgement, OrderLines&& lines, ImportResult& result) {
    judgement.amount.move_to(lines.amount);
    judgement.discount.move_to(lines.discount);
    judgement.cost.move_to(lines.cost);
    judgement.unit_price.move_to(lines.unit_price);
    judgement.ordered_at.move_to(lines.ordered_at);
    judgement.customer.move_to(lines.customer);
    for (const std::string& customer : judgement.new_customers) {
        lines.customer_keys.add(customer);
    }
    lines.has_discount = lines.has_discount || !judgement.side(Side::order_discount).read().empty();
    lines.disposition = std::move(judgement.disposition);
    lines.exclusion = std::move(judgement.exclusion);
    lines.currency = judgement.currency;
    result.lines = std::move(lines);
}

} // namespace

Inspection inspect(const std::string& path, const ImportOptions& options,
                   const Progress& progress) {
    return import::detect_source(path, options, progress).inspection;
}

std::shared_ptr<const SourceRows> read_rows(const std::vector<std::string>& paths,
                                            const ImportOptions& options,
                                            const Progress& progress) {
    auto rows = std::make_shared<SourceRows>(read_files(paths, options, progress));
    progress.step(1.0, Stage::reading);
    return rows;
}

ImportResult preview_rules(const SourceRows& rows, const ImportOptions& options,
                           const Progress& progress) {
    import::Judgement judgement = import::judge(rows, options, progress);
    return account_of(judgement);
}

ImportResult apply_rules(const SourceRows& rows, const ImportOptions& options,
                         const Progress& progress) {
    import::Judgement judgement = import::judge(rows, options, progress);
    ImportResult result = account_of(judgement);
    judgement.pause(0);
    OrderLines lines = rows.lines;
    judgement.pause(0);
    rule_lines(judgement, std::move(lines), result);
    result.rejected = rows.rejected;
    return result;
}

ImportResult read_source(const std::vector<std::string>& paths, const ImportOptions& options,
                         const Progress& progress) {
    SourceRows rows = read_files(paths, options, progress.part(0.0, 0.97));
    import::Judgement judgement = import::judge(rows, options, progress.part(0.97, 1.0));
    ImportResult result = account_of(judgement);
    rule_lines(judgement, std::move(rows.lines), result);
    result.rejected = std::move(rows.rejected);
    progress.step(1.0, Stage::reading);
    return result;
}

RefundPolicy refund_policy(const ImportOptions& options) {
    const auto chosen = options.rules.actions.find(Rule::refunds);
    if (chosen == options.rules.actions.end()) {
        return options.refunds;
    }
    return chosen->second == RuleAction::order_date ? RefundPolicy::order_date
           : chosen->second == RuleAction::exclude  ? RefundPolicy::exclude
                                                    : RefundPolicy::refund_date;
}

} // namespace perennial
