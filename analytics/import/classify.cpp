// Which lines are refunds, cancelled or without a price: by sign, status word and order number.
#include "analytics/import/further_status.h"
#include "analytics/import/judge.h"
#include "analytics/import/status_words.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

namespace perennial::import {
namespace {

constexpr std::uint8_t credit_key = 1; ///< "C489449"
constexpr std::uint8_t plain_key = 2;  ///< digits alone

std::vector<std::uint8_t> order_key_kinds(const StringTable& keys) {
    const auto digits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    std::vector<std::uint8_t> kinds(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::string_view key = keys[i];
        const bool credit = !key.empty() && (key[0] | 0x20) == 'c' && digits(key.substr(1));
        kinds[i] = credit ? credit_key : digits(key) ? plain_key : 0;
    }
    return kinds;
}

std::vector<StatusMeaning> status_meanings(const StringTable& statuses) {
    std::vector<StatusMeaning> meanings;
    for (std::size_t i = 0; i < statuses.size(); ++i) {
        meanings.push_back(status_meaning(statuses[i]));
    }
    return meanings;
}

/// The column of words tells what became of an order, not what kind of document a row is.
bool status_is_state(const Inspection& inspection) {
    const auto status =
        std::find_if(inspection.columns.begin(), inspection.columns.end(),
                     [](const ColumnInfo& column) { return column.role == Role::status; });
    if (status == inspection.columns.end() ||
        status->evidence.code == EvidenceCode::words_of_returns) {
        return false;
    }
    return !names_document_kind(status->name);
}

class Classifier {
  public:
    explicit Classifier(Judgement& judgement)
        : m_judgement(judgement), m_lines(judgement.rows.lines),
          m_kinds(order_key_kinds(m_lines.order_keys)),
          m_meanings(status_meanings(m_lines.statuses)) {}

    void run() {
        auto unpriced = m_judgement.rows.unpriced.begin();
        const auto amounts = m_judgement.amount.read();
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            m_judgement.pause(i);
            if (unpriced != m_judgement.rows.unpriced.end() && *unpriced < i) {
                ++unpriced;
            }
            const bool priced = unpriced == m_judgement.rows.unpriced.end() || *unpriced != i;
            if (!m_judgement.doubted(i)) {
                classify_line(i, amounts[i].micros, priced);
            }
        }
        settle_cancelled();
        settle_positive_refunds();
    }

  private:
    void classify_line(std::size_t i, std::int64_t amount, bool priced) {
        const std::uint32_t status = m_lines.status[i];
        const StatusMeaning meaning =
            status == StringTable::npos ? StatusMeaning::sale : m_meanings[status];
        const std::uint8_t kind = m_kinds[m_lines.order[i].at()];
        m_credit_lines += kind == credit_key ? 1U : 0U;
        m_plain_lines += kind == plain_key ? 1U : 0U;
        if (meaning == StatusMeaning::transfer) {
            m_judgement.touched[i] |= bit_of(Rule::transfers);
            return;
        }
        const bool called_refund =
            kind == credit_key || gives_back(meaning) || m_lines.quantity[i] < 0.0;
        if ((m_judgement.touched[i] & no_common_money) != 0) {
            return;
        }
        if (amount == 0 && priced && m_lines.unit_price[i].micros == 0) {
            m_judgement.touched[i] |= bit_of(Rule::zero_prices);
        } else if (amount < 0 || (amount == 0 && m_lines.quantity[i] < 0.0)) {
            book_refund(i);
            m_negative_refunds += called_refund ? 1U : 0U;
            if (status != StringTable::npos && gives_back(meaning)) {
                m_negative_words.insert(status);
            }
        } else if (meaning == StatusMeaning::cancelled) {
            m_cancelled.push_back(static_cast<std::uint32_t>(i));
        } else if (amount > 0 && called_refund) {
            m_positive_refunds.push_back(static_cast<std::uint32_t>(i));
        }
    }

    void book_refund(std::size_t line) {
        m_judgement.touched[line] |= bit_of(Rule::refunds);
        m_judgement.disposition[line] = Disposition::refund;
    }

    void cancel(std::size_t line) { m_judgement.touched[line] |= bit_of(Rule::cancelled); }

    /// An order whose money goes back in rows of its own is not taken out as well.
    void settle_cancelled() {
        std::vector<bool> goes_back;
        if (!m_cancelled.empty()) {
            goes_back.resize(m_lines.order_keys.size());
            for (std::size_t i = 0; i < m_lines.size(); ++i) {
                m_judgement.pause(i);
                if (m_judgement.disposition[i] == Disposition::refund) {
                    goes_back[m_lines.order[i].at()] = true;
                }
            }
        }
        for (const std::uint32_t line : m_cancelled) {
            if (goes_back.empty() || !goes_back[m_lines.order[line].at()]) {
                cancel(line);
            }
        }
    }

    /// "Refund" as the state of an order: the sale itself, unless the order has the row of that
    /// sale, too.
    void settle_states() {
        std::unordered_map<std::size_t, std::vector<std::size_t>> sales; // by order
        for (const std::uint32_t line : m_positive_refunds) {
            sales[m_lines.order[line].at()];
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            m_judgement.pause(i);
            const auto order = sales.find(m_lines.order[i].at());
            if (order != sales.end() && !called_refund_by_word(i)) {
                order->second.push_back(i);
            }
        }
        std::erase_if(m_positive_refunds, [&](std::uint32_t line) {
            const auto& of_order = sales.at(m_lines.order[line].at());
            const bool state =
                called_refund_by_word(line) &&
                m_meanings[m_lines.status[line]] != StatusMeaning::credit_note &&
                !m_judgement.rows.document_statuses.contains(m_lines.status[line]) &&
                std::none_of(of_order.begin(), of_order.end(), [&](std::size_t sale) {
                    return m_lines.product[sale] == m_lines.product[line] &&
                           m_lines.amount[sale] >= m_lines.amount[line];
                });
            if (state) {
                cancel(line);
            }
            return state;
        });
    }

    bool called_refund_by_word(std::size_t line) const {
        const std::uint32_t status = m_lines.status[line];
        return status != StringTable::npos && gives_back(m_meanings[status]);
    }

    void settle_positive_refunds() {
        if (!m_positive_refunds.empty() && status_is_state(m_judgement.rows.inspection)) {
            settle_states();
        }
        // Only where the source never writes such a refund as negative money, and where "C123" is
        // the exception among plain numbers; else the sign is the truth and the word is not.
        for (const std::uint32_t line : m_positive_refunds) {
            const bool by_word = called_refund_by_word(line);
            if (by_word ? m_negative_words.contains(m_lines.status[line])
                        : m_negative_refunds > 0) {
                continue;
            }
            if (by_word || m_lines.quantity[line] < 0.0 || m_credit_lines < m_plain_lines) {
                Money& amount = m_judgement.amount.write()[line];
                amount = -amount;
                book_refund(line);
            }
        }
    }

    Judgement& m_judgement;
    const OrderLines& m_lines;
    std::vector<std::uint8_t> m_kinds;        // by order key
    std::vector<StatusMeaning> m_meanings;    // by status
    std::set<std::uint32_t> m_negative_words; // statuses of refunds whose amounts are negative
    std::vector<std::uint32_t> m_cancelled, m_positive_refunds;
    std::uint64_t m_credit_lines = 0, m_plain_lines = 0, m_negative_refunds = 0;
};

} // namespace

void classify(Judgement& judgement) {
    Classifier(judgement).run();
}

} // namespace perennial::import
