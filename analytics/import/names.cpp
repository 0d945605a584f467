#include "analytics/import/import.h"

#include <array>

namespace perennial {
namespace {

constexpr std::array<std::string_view, 22> role_texts{
    "none",     "order_id",   "customer_id",    "order_date", "product_id", "product_name",
    "quantity", "unit_price", "amount",         "discount",   "currency",   "status",
    "category", "country",    "channel",        "coupon",     "cost",       "email",
    "tax",      "shipping",   "order_discount", "refund"};
constexpr std::array<std::string_view, 8> type_texts{"text", "identifier", "integer", "decimal",
                                                     "date", "datetime",   "boolean", "empty"};
constexpr std::array<std::string_view, encoding_count> encoding_texts{
    "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "latin-1", "cp1252", "gb18030",
    "big5",  "shift-jis", "cp1250",   "cp1251",   "cp1253",  "cp1254"};
constexpr std::array<std::string_view, 4> order_texts{"none", "ymd", "dmy", "mdy"};
constexpr std::array<std::string_view, 4> line_end_texts{"any", "lf", "crlf", "cr"};
constexpr std::array<std::string_view, 4> problem_texts{"other_order", "other_mark", "unreadable",
                                                        "mangled_identifier"};

} // namespace

std::string_view name(Role role) {
    return role_texts[static_cast<std::size_t>(role)];
}

Role role_from_name(std::string_view text) {
    for (std::size_t i = 0; i < role_texts.size(); ++i) {
        if (role_texts[i] == text) {
            return static_cast<Role>(i);
        }
    }
    throw Error(ErrorCode::role_unknown, std::string(text));
}

std::string_view name(ColumnType type) {
    return type_texts[static_cast<std::size_t>(type)];
}
std::string_view name(Encoding encoding) {
    return encoding_texts[static_cast<std::size_t>(encoding)];
}
std::string_view name(DateOrder order) {
    return order_texts[static_cast<std::size_t>(order)];
}
std::string_view name(LineEnd end) {
    return line_end_texts[static_cast<std::size_t>(end)];
}
std::string_view quote_name(char quote) {
    return quote == '"' ? "double" : quote == '\'' ? "single" : "none";
}
bool is_text(const FileFormat& format) {
    return format.format == "csv" || format.format == "fixed-width";
}
std::string_view name(ProblemCode code) {
    return problem_texts[static_cast<std::size_t>(code)];
}

} // namespace perennial
