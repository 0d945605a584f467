// What the rules make of the rows of a source: which lines count, with what money, on what day.
#pragma once

#include "analytics/import/source_rows.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace perennial::import {

/// A column that a rule may change: the source's own until it is written to.
template <class Value>
class RuledColumn {
  public:
    explicit RuledColumn(const std::vector<Value>& source) : m_source(source) {}
    std::span<const Value> read() const { return m_changed.empty() ? m_source : m_changed; }
    std::vector<Value>& write() {
        if (m_changed.empty()) {
            m_changed = m_source;
        }
        return m_changed;
    }
    /// Puts what was changed in the place of `column`.
    void move_to(std::vector<Value>& column) {
        if (!m_changed.empty()) {
            column = std::move(m_changed);
        }
    }

  private:
    const std::vector<Value>& m_source;
    std::vector<Value> m_changed;
};

/// The same for a column that may take no memory.
class RuledMoney {
  public:
    explicit RuledMoney(const EvenColumn<Money>& source) : m_source(source) {}
    Money operator[](std::size_t line) const {
        return m_changed ? (*m_changed)[line] : m_source[line];
    }
    void set(std::size_t line, Money money) {
        if (!m_changed) {
            m_changed = m_source;
        }
        m_changed->set(line, money);
    }
    void move_to(EvenColumn<Money>& column) {
        if (m_changed) {
            column = *std::move(m_changed);
        }
    }

  private:
    const EvenColumn<Money>& m_source;
    std::optional<EvenColumn<Money>> m_changed;
};

/// Of a pass over rows: some milliseconds.
constexpr std::size_t lines_between_steps = 65536;

constexpr std::uint32_t bit_of(Rule rule) {
    return 1U << static_cast<unsigned>(rule);
}

/// A bit of Judgement::touched: in another currency, and not converted. Never added to others.
constexpr std::uint32_t no_common_money = 1U << 31U;

using RuleActions = std::array<RuleAction, rule_count>; ///< by rule
/// The action in force for every rule. throws: Error{bad_input} for one that a rule does not have
RuleActions actions_in_force(const SourceRows& rows, const ImportOptions& options);

/// The case of every line. Parts of the court write their findings here, in turn.
struct Judgement {
    Judgement(const SourceRows& rows_given, const ImportOptions& options_given,
              const Progress& progress_given = {});

    const SourceRows& rows;
    const ImportOptions& options;
    RuleActions action;

    RuledColumn<Money> amount, unit_price;
    RuledMoney discount, cost;
    std::array<RuledColumn<Money>, side_count> sides; ///< empty where the source has no such column
    RuledColumn<std::int64_t> ordered_at;
    RuledColumn<CustomerIndex> customer;
    std::vector<std::uint32_t> touched;         ///< by line: bit by Rule
    std::vector<Disposition> disposition;       ///< by line
    std::vector<Exclusion> exclusion;           ///< by line
    std::array<RuleEffect, rule_count> effects; ///< by rule
    std::vector<CurrencySeen> currencies;
    std::string currency;                   ///< of the project
    std::vector<std::string> new_customers; ///< behind those of the source

    RuledColumn<Money>& side(Side which) { return sides[static_cast<std::size_t>(which)]; }
    RuleAction action_of(Rule rule) const { return action[static_cast<std::size_t>(rule)]; }
    std::size_t size() const { return rows.lines.size(); }
    /// Not believed when it was read: no rule asks further.
    bool doubted(std::size_t line) const {
        return rows.lines.disposition[line] == Disposition::excluded;
    }
    /// At each line of a pass over all of them: reports now and then. throws: Cancelled
    void pause(std::size_t line) {
        if (line % lines_between_steps == 0) {
            report();
        }
    }
    /// The same of a pass beside others: safe from any thread. throws: Cancelled
    void look_for_stop(std::size_t line) const {
        if (line % lines_between_steps == 0) {
            m_progress.check();
        }
    }
    /// Notes a row that a rule touches.
    void note(Rule rule, std::size_t line, Money money);

  private:
    void report();
    Progress m_progress;
    std::size_t m_reports = 0;
};

// In this order. throws: Error{amount_overflow, bad_input}
void settle_clock(Judgement& judgement);      ///< the day of each line
void settle_currencies(Judgement& judgement); ///< one currency
void settle_money_beside(Judgement& judgement);
void settle_guests(Judgement& judgement); ///< who is behind an e-mail address
void classify(Judgement& judgement);      ///< refunds, cancelled, without a price
void settle_refund_column(Judgement& judgement);
void touch_rows(Judgement& judgement);           ///< rules that look at one row
void touch_copies_of_rows(Judgement& judgement); ///< duplicates, repeated orders
void touch_near_duplicates(Judgement& judgement);

/// All rules, and the account. `rows` and `options` must outlive the judgement.
Judgement judge(const SourceRows& rows, const ImportOptions& options, const Progress& progress);

/// How the refunds find the sales they take back. After judge().
RefundSales refund_sales(const Judgement& judgement);

/// Rows and money by the set of rules that touches them. After judge().
std::vector<RuleStratum> strata_of(Judgement& judgement);

} // namespace perennial::import
