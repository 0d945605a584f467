// Guests that leave an e-mail address: the customer who has it, else one of its own.
#include "analytics/import/judge.h"

namespace perennial::import {

void settle_guests(Judgement& judgement) {
    const SourceRows& rows = judgement.rows;
    if (judgement.action_of(Rule::guests) != RuleAction::merge_email || rows.email.empty()) {
        return;
    }
    std::vector<CustomerIndex> owner(rows.emails.size()); // by address; the first who has it
    for (std::size_t i = 0; i < rows.lines.size(); ++i) {
        judgement.pause(i);
        const std::uint32_t email = rows.email[i];
        if (email != StringTable::npos && rows.lines.customer[i].valid() && !owner[email].valid()) {
            owner[email] = rows.lines.customer[i];
        }
    }
    for (std::size_t i = 0; i < rows.lines.size(); ++i) {
        judgement.pause(i);
        const std::uint32_t email = rows.email[i];
        if (email == StringTable::npos || rows.lines.customer[i].valid()) {
            continue;
        }
        if (!owner[email].valid()) { // may be a customer's key already, as the key of a guest's row
            const std::uint32_t known = rows.lines.customer_keys.find(rows.emails[email]);
            if (known != StringTable::npos) {
                owner[email] = {known};
            } else {
                owner[email] = {static_cast<std::uint32_t>(rows.lines.customer_keys.size() +
                                                           judgement.new_customers.size())};
                judgement.new_customers.emplace_back(rows.emails[email]);
            }
        }
        judgement.customer.write()[i] = owner[email];
    }
}

} // namespace perennial::import
