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
    constexpr std::string_view none[] = {"abandoned",        "gift card code", "probability",
                                         "verwendungszweck", "弃单",           "礼品卡号"};
    constexpr std::string_view returns[] = {"return date", "return reason", "return id",
                                            "rma no",      "retourendatum", "retourengrund",
                                            "退货原因",    "退货时间"};
    for (std::size_t c = 0; c < inspection.columns.size(); ++c) {
        const std::string& name = inspection.columns[c].name;
        if (holds_one(name, none) ||
            (holds_one(name, returns) && is_always_filled(inspection, c))) {
            return name;
        }
    }
    return {};
}

} // namespace perennial::import
