#include "app/source_record.h"

#include "app/project_jobs.h"

#include <nlohmann/json.hpp>

#include <sstream>

namespace perennial::app {

namespace {

/// What was decided about rows; what is not here took its standard action.
nlohmann::ordered_json rulesRecord(const ImportRules& rules) {
    auto actions = nlohmann::ordered_json::object();
    for (const auto& [rule, action] : rules.actions) {
        actions[std::string(name(rule))] = name(action);
    }
    auto dated = nlohmann::ordered_json::object();
    for (const auto& [code, rates] : rules.dated_rates) {
        for (const auto& [day, rate] : rates) {
            dated[code][to_iso(day)] = rate;
        }
    }
    return {{"actions", actions},
            {"base_currency", rules.base_currency},
            {"rates", rules.rates},
            {"dated_rates", dated},
            {"time_zone", rules.time_zone},
            {"today", rules.today ? to_iso(*rules.today) : std::string()}};
}

} // namespace

SourceRecord sourceRecord(const Inspection& inspection, const ImportOptions& options,
                          const ImportRequest& request, const RefundSales& sales) {
    const FileFormat& format = inspection.format;
    const bool text = is_text(format);
    std::vector<std::string> columns;
    for (const ColumnInfo& column : inspection.columns) {
        columns.push_back(column.name);
    }
    const nlohmann::ordered_json read = {
        {"format", format.format},
        {"encoding", text ? name(format.encoding) : ""},
        {"delimiter", text ? std::string(1, format.delimiter) : std::string()},
        {"line_end", text ? name(format.line_end) : ""},
        {"quote", text ? quote_name(format.quote) : ""},
        {"header", format.header},
        {"decimal_separator", std::string(1, format.decimal_separator)},
        {"date_order", name(format.date_order)},
        {"date_order_assumed", format.date_order_assumed},
        {"table", format.table},
        {"refunds_with_sale",
         sales.all() == 0 ? std::string()
                          : std::to_string(sales.found()) + " / " + std::to_string(sales.all())},
        {"refund_policy", refundSetting(refund_policy(options)).second},
        {"rules", rulesRecord(options.rules)},
        {"columns", columns},
    };
    auto mapping = nlohmann::ordered_json::object();
    for (const ColumnInfo& column : inspection.columns) {
        if (column.role != Role::none) {
            mapping[std::string(name(column.role))] = column.name;
        }
    }
    SourceRecord record;
    for (const std::string& file : request.files) {
        record.path += (record.path.empty() ? "" : "\n") + file;
    }
    record.imported_at = request.imported_at;
    record.mode = request.mode;
    // Names from strange files may be no UTF-8: replaced rather than refused.
    const auto replace = nlohmann::ordered_json::error_handler_t::replace;
    record.format_json = read.dump(-1, ' ', false, replace);
    record.mapping_json = mapping.dump(-1, ' ', false, replace);
    return record;
}

PastImport lastImport(const std::string& path) {
    PastImport import;
    const std::vector<SourceRecord> sources = Project(path, Project::Mode::read_only).sources();
    if (sources.empty()) {
        return import;
    }
    const SourceRecord& last = sources.back();
    std::istringstream files(last.path);
    for (std::string file; std::getline(files, file);) {
        import.files.push_back(file);
    }
    const auto mapping = nlohmann::json::parse(last.mapping_json, nullptr, false);
    for (const auto& column : mapping) {
        if (column.is_string()) {
            import.columns.push_back(column.get<std::string>());
        }
    }
    import.mode = last.mode;
    import.record = last;
    return import;
}

std::optional<DateOrder> provenDateOrder(const SourceRecord& source) {
    const auto format = nlohmann::json::parse(source.format_json, nullptr, false);
    for (const DateOrder order : {DateOrder::dmy, DateOrder::mdy}) {
        if (format.is_object() && format.contains("date_order") &&
            format.contains("date_order_assumed") && format["date_order"] == name(order) &&
            format["date_order_assumed"] == false) {
            return order;
        }
    }
    return std::nullopt;
}

} // namespace perennial::app
