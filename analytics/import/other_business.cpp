#include "analytics/import/other_business.h"

#include "analytics/import/letters.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"

#include <algorithm>
#include <span>

namespace perennial::import {
namespace {

bool holds_one(std::string_view header, std::span<const std::string_view> stems) {
    const std::string words = simplified(header_words(header));
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
        return words.find(stem) != std::string::npos;
    });
}

/// Filled in every row that was looked at: not only where an order came back.
bool is_always_filled(const Inspection& inspection, std::size_t column) {
    constexpr std::size_t fewest = 10;
    return inspection.preview.size() >= fewest &&
           std::none_of(inspection.preview.begin(), inspection.preview.end(),
                        [&](const auto& row) { return trimmed(row[column]).empty(); });
}

} // namespace

bool names_other_business(std::string_view header) {
    constexpr std::string_view stems[] = {"supplier",  "vendor name", "lieferant", "fournisseur",
                                          "proveedor", "fornecedor",  "employee",  "mitarbeiter",
                                          "salary",    "payroll",     "empleado",  "供应商",
                                          "员工",      "工资"};
    return holds_one(header, stems);
}

std::string no_sales_column(const Inspection& inspection) {
    constexpr std::string_view none[] = {
        "abandoned", "gift card code", "probability",      "verwendungszweck", "弃单",
        "礼品卡号",  "claim no",       "claim number",     "claim amount",     "wishlist",
        "wish list", "from warehouse", "source warehouse", "schadennummer",    "心愿单",
        "调出仓库"};
    constexpr std::string_view returns[] = {"return date", "return reason", "return id",
                                            "rma no",      "retourendatum", "retourengrund",
                                            "退货原因",    "退货时间"};
    // A car is brought back as well.
    constexpr std::string_view rentals[] = {"pickup", "pick up", "rental", "check in", "depart",
                                            "flight", "loan",    "hire",   "miete",    "abflug"};
    const bool rented =
        std::any_of(inspection.columns.begin(), inspection.columns.end(),
                    [&](const ColumnInfo& column) { return holds_one(column.name, rentals); });
    for (std::size_t c = 0; c < inspection.columns.size(); ++c) {
        const std::string& name = inspection.columns[c].name;
        const std::string words = simplified(header_words(name));
        const bool came_back = !rented && std::find(std::begin(returns), std::end(returns),
                                                    words) != std::end(returns);
        if (holds_one(name, none) || (came_back && is_always_filled(inspection, c))) {
            return name;
        }
    }
    return {};
}

} // namespace perennial::import
