#include "analytics/import/money_relations.h"

#include "analytics/import/amount_plan.h"
#include "analytics/import/line_product.h"
#include "analytics/import/price_relations.h"
#include "analytics/import/role_names.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace perennial::import {
namespace {

constexpr double proven = 0.9;

class MoneyColumns {
  public:
    MoneyColumns(const Sample& sample, Source& source, const ImportOptions& options)
        : m_sample(sample), m_source(source), m_options(options) {}

    void settle() {
        take_cost_for_want_of_money();
        if (const auto product = contradicting_product(m_sample, m_source)) {
            take(*product);
        }
        if (amount_counts_pieces()) {
            move(Role::amount, Role::quantity, EvidenceCode::counts_pieces);
        }
        if (price_is_of_the_line()) {
            move(Role::unit_price, Role::amount, EvidenceCode::price_of_line);
        }
        if (amount_is_of_a_piece()) {
            const int net = m_source.column(Role::amount);
            drop(Role::amount);
            replace(Role::unit_price, net, EvidenceCode::price_of_piece);
            if (ours(Role::discount)) {
                drop(Role::discount); // it is off already
            }
        }
        if (const int column = amount_less_discount(); column != no_column) {
            replace(Role::amount, column, EvidenceCode::less_discount);
        }
        if (amount_is_less_refund()) {
            drop(Role::refund);
        }
        if (const int paid = paid_column(); paid != no_column) {
            replace(Role::amount, paid, EvidenceCode::paid_of_amount);
        }
        if (const int paid = unit_price_is_open() ? lower_price(m_sample, m_source) : no_column;
            paid != no_column) {
            replace(Role::unit_price, paid, EvidenceCode::price_of_piece);
        }
        if (const int list =
                discount_may_be_off_already() ? list_price(m_sample, m_source) : no_column;
            list != no_column) {
            say(m_source.column(Role::unit_price), EvidenceCode::price_of_piece,
                m_sample.names[static_cast<std::size_t>(list)]);
            drop(Role::discount);
        }
    }

  private:
    std::optional<double> number(std::size_t row, int column) const {
        return number_in(m_sample, m_source, row, column);
    }
    std::optional<double> number(std::size_t row, Role role) const {
        return number(row, m_source.column(role));
    }
    bool has(Role role) const { return m_source.has(role); }
    /// Whether the roles are there, and were not the user's choice.
    template <class... Roles>
    bool ours(Roles... roles) const {
        return ((has(roles) && m_options.roles.count(roles) == 0) && ...);
    }
    std::string name_of(Role role) const {
        return has(role) ? m_sample.names[static_cast<std::size_t>(m_source.column(role))] : "";
    }
    bool is_number(std::size_t column) const {
        return m_source.inspection.columns[column].role == Role::none &&
               m_sample.profiles[column].number_share() >= 0.9 &&
               m_sample.profiles[column].distinct() > 1;
    }

    void say(int column, EvidenceCode code, std::string other) {
        ColumnInfo& info = m_source.inspection.columns[static_cast<std::size_t>(column)];
        info.evidence = {code, info.name, std::move(other)};
        info.confidence = std::max(info.confidence, proven);
    }
    void give(int column, Role role, EvidenceCode code, std::string other = {}) {
        m_source.inspection.columns[static_cast<std::size_t>(column)].role = role;
        m_source.column_of[static_cast<std::size_t>(role)] = column;
        say(column, code, std::move(other));
    }
    void drop(Role role) {
        if (const int column = m_source.column(role); column != no_column) {
            ColumnInfo& info = m_source.inspection.columns[static_cast<std::size_t>(column)];
            info.role = Role::none;
            info.confidence = 0.0;
            info.evidence = {};
            m_source.column_of[static_cast<std::size_t>(role)] = no_column;
        }
    }
    void move(Role from, Role to, EvidenceCode code) {
        const int column = m_source.column(from);
        drop(from);
        give(column, to, code);
    }
    /// Another column takes the role; the evidence names the one before.
    void replace(Role role, int column, EvidenceCode code) {
        std::string before = name_of(role);
        drop(role);
        give(column, role, code, std::move(before));
    }

    /// Unless the user chose one of the meanings. An amount that is none of the three, as after
    /// discounts, stays.
    void take(const LineProduct& product) {
        constexpr Role roles[] = {Role::quantity, Role::unit_price, Role::amount};
        const int columns[] = {product.quantity, product.price, product.total};
        if (std::any_of(std::begin(roles), std::end(roles),
                        [&](Role role) { return m_options.roles.count(role) > 0; })) {
            return;
        }
        for (const Role role : roles) {
            const int now = m_source.column(role);
            if (role != Role::amount ||
                std::find(std::begin(columns), std::end(columns), now) != std::end(columns)) {
                drop(role);
            }
        }
        give(product.quantity, Role::quantity, EvidenceCode::counts_pieces);
        give(product.price, Role::unit_price, EvidenceCode::name_and_values);
        if (!has(Role::amount)) {
            give(product.total, Role::amount, EvidenceCode::price_of_line);
        }
    }

    /// "Total cost" where nothing else is money: what the customer paid. Beside a profit it is what
    /// the shop paid.
    void take_cost_for_want_of_money() {
        constexpr std::string_view profits[] = {"profit", "margin", "marge",
                                                "gewinn", "利润",   "毛利"};
        const bool with_profit =
            std::any_of(m_sample.names.begin(), m_sample.names.end(), [&](const std::string& name) {
                return has_any_part(header_words(name), profits);
            });
        if (!with_profit && !has(Role::amount) && !has(Role::unit_price) && ours(Role::cost) &&
            m_options.roles.count(Role::amount) == 0 &&
            header_words(name_of(Role::cost)).find("total") != std::string::npos) {
            move(Role::cost, Role::amount, EvidenceCode::last_money);
        }
    }

    /// "Amount" of 1 to 12, often 1, beside a price above it.
    bool amount_counts_pieces() const {
        constexpr double most_pieces = 1000.0;
        if (!ours(Role::amount, Role::unit_price) || has(Role::quantity) ||
            m_options.roles.count(Role::quantity) > 0) {
            return false;
        }
        Held whole;
        Held below;
        std::size_t ones = 0;
        for (std::size_t row = 0; row < m_sample.rows.size(); ++row) {
            const auto amount = number(row, Role::amount);
            const auto price = number(row, Role::unit_price);
            if (!amount || !price || *price == 0.0) {
                continue;
            }
            whole.add(*amount == std::trunc(*amount) && std::abs(*amount) <= most_pieces);
            below.add(std::abs(*amount) < std::abs(*price));
            ones += std::abs(*amount) == 1.0 ? 1U : 0U;
        }
        return whole.rows >= Held::fewest_rows && whole.held == whole.rows && below.nearly_all() &&
               10 * ones >= whole.rows;
    }

    /// A price in proportion to the quantity wherever a product comes back, as Amazon's item-price.
    /// Without products the categories will do, where all of a category costs the same.
    bool price_is_of_the_line() const {
        if (has(Role::amount) || !ours(Role::unit_price) || !has(Role::quantity)) {
            return false;
        }
        const bool by_product = has(Role::product_id) || has(Role::product_name);
        const int key = has(Role::product_id)     ? m_source.column(Role::product_id)
                        : has(Role::product_name) ? m_source.column(Role::product_name)
                                                  : m_source.column(Role::category);
        const Held held = key == no_column ? Held() : proportion(static_cast<std::size_t>(key));
        return by_product ? held.rows >= 3 && held.held * 10 >= held.rows * 8
                          : held.rows >= 20 && held.nearly_all();
    }

    /// Of pairs of rows of the same key and another quantity.
    Held proportion(std::size_t key) const {
        std::unordered_map<std::string_view, std::pair<double, double>> first; // quantity, price
        Held held;
        for (std::size_t row = 0; row < m_sample.rows.size(); ++row) {
            const double quantity = number(row, Role::quantity).value_or(0.0);
            const double price = number(row, Role::unit_price).value_or(0.0);
            if (quantity <= 0.0 || price <= 0.0 || m_sample.rows[row][key].empty()) {
                continue;
            }
            const auto [entry, added] = first.try_emplace(m_sample.rows[row][key], quantity, price);
            if (!added && entry->second.first != quantity) {
                const double price_change = std::log(price / entry->second.second);
                const double change = std::log(quantity / entry->second.first);
                held.add(2.0 * std::abs(price_change - change) < std::abs(price_change));
            }
        }
        return held;
    }

    /// "Net price" beside a unit price and a quantity: of several pieces never more than of one,
    /// and on average no more than where one was bought, as a line's money would be.
    bool amount_is_of_a_piece() const {
        if (!ours(Role::amount, Role::unit_price) || !has(Role::quantity)) {
            return false;
        }
        Held below;
        Held there; // a total of the order stands on one of its lines alone
        double of_one = 0.0;
        double of_several = 0.0;
        std::size_t ones = 0;
        for (std::size_t row = 0; row < m_sample.rows.size(); ++row) {
            const auto amount = number(row, Role::amount);
            const auto price = number(row, Role::unit_price);
            there.add(amount.has_value());
            if (!amount || !price || *amount == 0.0) {
                continue;
            }
            const double quantity = std::abs(number(row, Role::quantity).value_or(1.0));
            if (quantity >= 2.0) {
                below.add(std::abs(*amount) <= std::abs(*price) * 1.0001);
                of_several += std::abs(*amount);
            } else if (quantity == 1.0) {
                of_one += std::abs(*amount);
                ++ones;
            }
        }
        return there.nearly_all() && below.nearly_all() && ones >= Held::fewest_rows &&
               of_several / static_cast<double>(below.rows) <
                   1.5 * of_one / static_cast<double>(ones);
    }

    /// The column that is the amount less the discount on all rows that have one, and is named most
    /// like an amount; no_column when there is none.
    int amount_less_discount() const {
        const DiscountMeaning meaning = discount_meaning(m_sample, m_source);
        if (!ours(Role::amount) || meaning == DiscountMeaning::none) {
            return no_column;
        }
        int best = no_column;
        double best_name = -1.0;
        for (std::size_t column = 0; column < m_sample.names.size(); ++column) {
            if (!is_number(column) || !is_less_discount(static_cast<int>(column), meaning)) {
                continue;
            }
            double name = 0.0;
            for (const NameMatch& match : name_matches(m_sample.names[column])) {
                name = match.role == Role::amount ? std::max(name, match.score) : name;
            }
            if (name > best_name) {
                best_name = name;
                best = static_cast<int>(column);
            }
        }
        return best;
    }

    bool is_less_discount(int column, DiscountMeaning meaning) const {
        Held discounted;
        Held all;
        for (std::size_t row = 0; row < m_sample.rows.size(); ++row) {
            const auto amount = number(row, Role::amount);
            const auto net = number(row, column);
            if (!amount || !net) {
                continue;
            }
            const double off = number(row, Role::discount).value_or(0.0);
            const double expected =
                less_discount(*amount, number(row, Role::quantity).value_or(1.0), off, meaning);
            all.add(agree(*net, expected));
            if (off != 0.0 && *amount != 0.0) {
                discounted.add(agree(*net, expected));
            }
        }
        return all.nearly_all() && discounted.nearly_all();
    }

    /// The amount is what is left after what came back, which must not be taken off again.
    bool amount_is_less_refund() const {
        if (!ours(Role::refund) || !has(Role::amount) || !has(Role::unit_price)) {
            return false;
        }
        const bool pieces =
            m_source.columns[static_cast<std::size_t>(m_source.column(Role::refund))].pieces;
        const DiscountMeaning meaning = discount_meaning(m_sample, m_source);
        Held less;
        for (std::size_t row = 0; row < m_sample.rows.size(); ++row) {
            const auto amount = number(row, Role::amount);
            const auto price = number(row, Role::unit_price);
            const double back = std::abs(number(row, Role::refund).value_or(0.0));
            if (!amount || !price || back == 0.0) {
                continue;
            }
            const double quantity =
                number(row, Role::quantity).value_or(1.0) - (pieces ? back : 0.0);
            const double off = number(row, Role::discount).value_or(0.0);
            less.add(agree(*amount, less_discount(*price * quantity, quantity, off, meaning) -
                                        (pieces ? 0.0 : back)));
        }
        return less.nearly_all();
    }

    /// "Payment" beside the amount of the order: often below it, never above, and never owed.
    int paid_column() const {
        constexpr std::string_view names[] = {
            "payment", "paid",     "amount paid",  "payment amount", "pay amount", "paid amount",
            "实付",    "实付金额", "实际支付金额", "支付金额",       "付款金额"};
        if (!ours(Role::amount) || has(Role::unit_price)) {
            return no_column;
        }
        for (std::size_t column = 0; column < m_sample.names.size(); ++column) {
            if (is_number(column) &&
                std::find(std::begin(names), std::end(names),
                          header_words(m_sample.names[column])) != std::end(names) &&
                is_paid_of_amount(static_cast<int>(column))) {
                return static_cast<int>(column);
            }
        }
        return no_column;
    }

    bool is_paid_of_amount(int column) const {
        Held part;
        Held below;
        for (std::size_t row = 0; row < m_sample.rows.size(); ++row) {
            const auto amount = number(row, Role::amount);
            const auto paid = number(row, column);
            if (amount && paid && *amount > 0.0) {
                part.add(*paid > 0.0 && *paid <= *amount + 0.011);
                below.add(*paid < *amount - 0.011);
            }
        }
        return part.rows >= 4 * Held::fewest_rows && part.held * 50 >= part.rows * 49 &&
               below.held * 20 >= below.rows;
    }

    bool unit_price_is_open() const {
        return ours(Role::unit_price) && !has(Role::amount) && !has(Role::discount);
    }
    bool discount_may_be_off_already() const {
        const DiscountMeaning meaning = discount_meaning(m_sample, m_source);
        return !has(Role::amount) && ours(Role::unit_price, Role::discount) &&
               (meaning == DiscountMeaning::money || meaning == DiscountMeaning::money_of_piece);
    }

    const Sample& m_sample;
    Source& m_source;
    const ImportOptions& m_options;
};

} // namespace

void settle_money_roles(const Sample& sample, Source& source, const ImportOptions& options) {
    MoneyColumns(sample, source, options).settle();
}

} // namespace perennial::import
