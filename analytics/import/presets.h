// Exports that are known by the names of their columns, and what these mean.
#pragma once

#include "analytics/import/import.h"

#include <span>
#include <string>
#include <vector>

namespace perennial {

struct Preset {
    std::string id,
        title;                       ///< "shopify", "Shopify"; the title is a name, not translated
    std::vector<std::string> header; ///< columns that an export must have; others may come and go
    ImportOptions options;       ///< a role whose column is absent or empty is left to detection
    bool without_header = false; ///< runs of blanks, no names: `header` is column_1, column_2 ...
};

/// Shopify, WooCommerce, Magento, Amazon, Stripe, Taobao and Tmall, JD, Online
/// Retail, CDNOW.
std::span<const Preset> built_in_presets();

/// What an export is recognised by: its column names in lower case, sorted, one
/// a line.
std::string header_signature(const Inspection& inspection);

/// The built-in preset whose columns are all there, the one with most columns;
/// nullptr when none.
const Preset* matching_preset(const Inspection& inspection);
/// nullptr when the id is unknown.
const Preset* built_in_preset(std::string_view id);

} // namespace perennial
