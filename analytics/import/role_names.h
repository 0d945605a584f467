// What column headers mean, in the languages of role_synonyms.h.
#pragma once

#include "analytics/import/import.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace perennial::import {

struct NameMatch {
    Role role = Role::none;
    double score = 0.0; ///< 0..1
};

/// Every role the header could name, best first. "InvoiceNo", "invoice_no" and "Invoice No" are
/// one.
std::vector<NameMatch> name_matches(std::string_view header);
NameMatch best_name_match(std::string_view header);

/// A word of the header leads away from the order: "Delivery Date", "生日".
bool names_other_thing(std::string_view header);

/// "KYC status", "Email status": of something else than the order.
bool names_state_of_others(std::string_view header);

/// Lower case, accents folded, words apart: "NúmeroPedido" -> "numero pedido".
std::string header_words(std::string_view header);
/// Whether one of `parts` stands anywhere in `words`.
bool has_any_part(std::string_view words, std::span<const std::string_view> parts);

/// The header says that the column is one figure for the whole order: "Order Total", "Subtotal".
bool names_order_level(std::string_view header);

} // namespace perennial::import
