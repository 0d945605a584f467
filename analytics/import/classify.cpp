// Which lines are refunds, cancelled or without a price: by sign, status word and order number.
#include "analytics/import/judge.h"
#include "analytics/import/status_words.h"

#include <algorithm>

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
            if (unpriced != m_judgement.rows.unpriced.end() && *unpriced < i) {
                ++unpriced;
            }
            const bool priced = unpriced == m_judgement.rows.unpriced.end() || *unpriced != i;
            if (!m_judgement.doubted(i)) {
                classify_line(i, amounts[i].micros, priced);
            }
        }
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
        const bool called_refund =
            kind == credit_key || meaning == StatusMeaning::refund || m_lines.quantity[i] < 0.0;
        if ((m_judgement.touched[i] & no_common_money) != 0) {
            return;
        }
        if (amount == 0 && priced && m_lines.unit_price[i].micros == 0) {
            m_judgement.touched[i] |= bit_of(Rule::zero_prices);
        } else if (amount < 0 || (amount == 0 && m_lines.quantity[i] < 0.0)) {
            book_refund(i);
            m_negative_refunds += called_refund ? 1U : 0U;
        } else if (meaning == StatusMeaning::cancelled) {
            m_judgement.touched[i] |= bit_of(Rule::cancelled);
        } else if (amount > 0 && called_refund) {
            m_positive_refunds.push_back(static_cast<std::uint32_t>(i));
        }
    }

    void book_refund(std::size_t line) {
        m_judgement.touched[line] |= bit_of(Rule::refunds);
        m_judgement.disposition[line] = Disposition::refund;
    }

    void settle_positive_refunds() {
        // Only where the source never writes a refund as negative money, and where "C123" is the
        // exception among plain numbers; else the sign is the truth and the word is not.
        if (m_negative_refunds > 0) {
            return;
        }
        for (const std::uint32_t line : m_positive_refunds) {
            const std::uint32_t status = m_lines.status[line];
            const bool by_word =
                status != StringTable::npos && m_meanings[status] == StatusMeaning::refund;
            if (by_word || m_lines.quantity[line] < 0.0 || m_credit_lines < m_plain_lines) {
                Money& amount = m_judgement.amount.write()[line];
                amount = -amount;
                book_refund(line);
            }
        }
    }

    Judgement& m_judgement;
    const OrderLines& m_lines;
    std::vector<std::uint8_t> m_kinds;     // by order key
    std::vector<StatusMeaning> m_meanings; // by status
    std::vector<std::uint32_t> m_positive_refunds;
    std::uint64_t m_credit_lines = 0, m_plain_lines = 0, m_negative_refunds = 0;
};

} // namespace

void classify(Judgement& judgement) {
    Classifier(judgement).run();
}

} // namespace perennial::import
