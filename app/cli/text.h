// Facts as text and JSON, the same in every locale: ISO dates, decimal money, aligned columns.
#pragma once

#include "analytics/core/day.h"
#include "analytics/core/money.h"
#include "app/cli/verb.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace perennial::app::cli {

Json json(Money amount);                  ///< "9747747.934"
Json json(const std::optional<Day>& day); ///< "2009-12-01", or null
Json textOrNull(const std::string& text); ///< null when empty

/// Money a model expects, in major units: a decimal string to the millionth, null when not finite.
Json modelMoney(double major);

std::string count(std::uint64_t n);                           ///< "525,461"
std::string decimals(double value, int places);               ///< "1,234.57"; "-" when not finite
std::string percent(double share, int places = 1);            ///< "12.3 %"; "-" when not finite
std::string money(Money amount, const std::string& currency); ///< "9,539,484.634 GBP"
std::string money(double major, const std::string& currency); ///< to the cent
std::string date(const std::optional<Day>& day);              ///< "2009-12-01", or "-"

/// Columns as wide as their widest cell; text to the left, numbers to the right.
class Table {
  public:
    enum class Align { left, right };

    Table(std::initializer_list<Align> columns) : m_align(columns) {}
    void row(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
    std::string text() const;

  private:
    std::vector<Align> m_align;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace perennial::app::cli
