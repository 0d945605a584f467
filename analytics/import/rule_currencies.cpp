// One currency for the project: the others are left out, or converted exactly and rounded once.
#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/import/judge.h"
#include "analytics/import/status_words.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace perennial::import {
namespace {

__extension__ typedef __int128 WideMoney;
constexpr std::int64_t rate_scale = 1'000'000'000'000; // twelve decimals

std::int64_t exact_rate(double rate) {
    const double scaled = rate * static_cast<double>(rate_scale);
    if (!(rate > 0.0) || scaled < 1.0 || scaled > 9e18) {
        throw Error(ErrorCode::bad_input, "rate " + std::to_string(rate));
    }
    return std::llround(scaled);
}

/// amount x rate, half to even at the millionth.
Money convert_money(Money amount, std::int64_t rate) {
    const WideMoney product = WideMoney{amount.micros} * rate;
    WideMoney quotient = product / rate_scale;
    const WideMoney rest = product % rate_scale;
    const WideMoney twice = (rest < 0 ? -rest : rest) * 2;
    if (twice > rate_scale || (twice == rate_scale && quotient % 2 != 0)) {
        quotient += product < 0 ? -1 : 1;
    }
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (quotient > most || quotient < -most) {
        throw Error(ErrorCode::amount_overflow);
    }
    return {static_cast<std::int64_t>(quotient)};
}

/// What one currency is worth, day by day.
class RateOf {
  public:
    RateOf(const ImportRules& rules, const std::string& code) {
        if (const auto one = rules.rates.find(code); one != rules.rates.end()) {
            m_always = exact_rate(one->second);
        }
        if (const auto dated = rules.dated_rates.find(code); dated != rules.dated_rates.end()) {
            for (const auto& [day, rate] : dated->second) {
                m_dated.emplace(day, exact_rate(rate));
            }
        }
    }
    /// The latest that holds on `day`; 0 when none does.
    std::int64_t on(Day day) const {
        const auto later = m_dated.upper_bound(day);
        return later == m_dated.begin() ? m_always : std::prev(later)->second;
    }

  private:
    std::int64_t m_always = 0;
    std::map<Day, std::int64_t> m_dated;
};

class CurrencySettler {
  public:
    explicit CurrencySettler(Judgement& judgement)
        : m_judgement(judgement), m_rows(judgement.rows), m_rules(judgement.options.rules) {
        for (std::size_t i = 0; i < m_rows.currencies.size(); ++i) {
            const std::string iso = currency_code(m_rows.currencies[i]);
            m_code.push_back(iso.empty() ? std::string(m_rows.currencies[i]) : iso);
        }
        settle_dollars();
    }

    void run() {
        count_currencies();
        const std::string wanted =
            m_rules.base_currency.empty() ? m_judgement.options.currency : m_rules.base_currency;
        if (m_judgement.currencies.empty()) {
            m_judgement.currency = wanted;
            return;
        }
        choose_base(wanted);
        if (m_judgement.currencies.size() > 1 || !m_judgement.currencies.front().base) {
            judge_lines();
        }
    }

  private:
    /// "$" beside one kind of dollar is that kind.
    void settle_dollars() {
        std::set<std::string> kinds;
        for (const std::string& code : m_code) {
            if (code.size() == 3 && code.ends_with("D") && code != "SDD") {
                kinds.insert(code);
            }
        }
        for (std::string& code : m_code) {
            code = code == "$" && kinds.size() == 1 ? *kinds.begin() : code;
        }
    }

    void count_currencies() {
        std::vector<CurrencySeen> written(m_code.size());
        for (std::size_t i = 0; i < m_rows.lines.size(); ++i) {
            m_judgement.pause(i);
            if (m_rows.currency[i] != StringTable::npos) {
                CurrencySeen& entry = written[m_rows.currency[i]];
                ++entry.rows;
                entry.amount += m_rows.lines.amount[i];
            }
        }
        std::map<std::string, CurrencySeen> seen;
        for (std::size_t i = 0; i < written.size(); ++i) {
            if (written[i].rows > 0) {
                CurrencySeen& entry = seen[m_code[i]];
                entry.rows += written[i].rows;
                entry.amount += written[i].amount;
            }
        }
        for (auto& [code, entry] : seen) {
            entry.code = code;
            m_judgement.currencies.push_back(entry);
        }
        std::stable_sort(m_judgement.currencies.begin(), m_judgement.currencies.end(),
                         [](const auto& a, const auto& b) { return a.rows > b.rows; });
    }

    bool has_currency(const std::string& code) const {
        return std::any_of(m_judgement.currencies.begin(), m_judgement.currencies.end(),
                           [&](const CurrencySeen& seen) { return seen.code == code; });
    }

    void choose_base(const std::string& wanted) {
        const std::string& most = m_judgement.currencies.front().code;
        // A symbol that several currencies share does not contradict the project's.
        const bool shared = currency_code(most).empty();
        m_base = wanted.empty() || (shared && !has_currency(wanted)) ? most : wanted;
        m_judgement.currency = wanted.empty() ? currency_code(m_base) : wanted;
        for (CurrencySeen& seen : m_judgement.currencies) {
            seen.base = seen.code == m_base;
        }
    }

    void judge_lines() {
        const bool convert = m_judgement.action_of(Rule::other_currencies) == RuleAction::convert;
        std::vector<RateOf> rates;
        std::vector<CurrencySeen*> seen; // by currency as written
        for (const std::string& code : m_code) {
            rates.emplace_back(m_rules, code);
            const auto same =
                std::find_if(m_judgement.currencies.begin(), m_judgement.currencies.end(),
                             [&](const CurrencySeen& currency) { return currency.code == code; });
            seen.push_back(same == m_judgement.currencies.end() ? nullptr : &*same);
        }
        for (std::size_t i = 0; i < m_rows.lines.size(); ++i) {
            m_judgement.pause(i);
            const std::uint32_t currency = m_rows.currency[i];
            if (currency == StringTable::npos || m_code[currency] == m_base) {
                continue;
            }
            m_judgement.touched[i] |= bit_of(Rule::other_currencies);
            const std::int64_t rate =
                convert ? rates[currency].on(day_of(m_judgement.ordered_at.read()[i])) : 0;
            if (rate > 0) {
                convert_line(i, rate);
            } else {
                if (!m_judgement.doubted(i)) {
                    ++seen[currency]->rows_left_out;
                    seen[currency]->amount_left_out += m_rows.lines.amount[i];
                }
                leave_out(i);
            }
        }
    }

    void convert_line(std::size_t line, std::int64_t rate) {
        for (RuledColumn<Money>* column : {&m_judgement.amount, &m_judgement.unit_price}) {
            Money& money = column->write()[line];
            money = convert_money(money, rate);
        }
        for (RuledMoney* column : {&m_judgement.discount, &m_judgement.cost}) {
            column->set(line, convert_money((*column)[line], rate));
        }
        for (RuledColumn<Money>& side : m_judgement.sides) {
            if (!side.read().empty()) {
                Money& money = side.write()[line];
                money = convert_money(money, rate);
            }
        }
    }

    /// Never added across currencies; quantity and unit price still say what it was.
    void leave_out(std::size_t line) {
        m_judgement.amount.write()[line] = Money{};
        m_judgement.discount.set(line, Money{});
        m_judgement.cost.set(line, Money{});
        for (RuledColumn<Money>& side : m_judgement.sides) {
            if (!side.read().empty()) {
                side.write()[line] = Money{};
            }
        }
        m_judgement.touched[line] |= no_common_money;
    }

    Judgement& m_judgement;
    const SourceRows& m_rows;
    const ImportRules& m_rules;
    std::vector<std::string> m_code; // by currency as written; "$" stays "$": several share it
    std::string m_base;
};

} // namespace

void settle_currencies(Judgement& judgement) {
    CurrencySettler(judgement).run();
}

} // namespace perennial::import
