// The currencies of a source: which one counts, and what the others are worth in it.
#pragma once

#include "analytics/import/import.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QTableWidget;

namespace perennial::ui {

class CurrencyRates : public QWidget {
    Q_OBJECT

  public:
    explicit CurrencyRates(QWidget* parent = nullptr);

    /// Nothing is asked where there is one currency.
    void show(const std::vector<CurrencySeen>& currencies, const ImportRules& rules);
    /// Puts what was chosen here into the rules.
    void apply(ImportRules& rules) const;

  Q_SIGNALS:
    void edited();

  private:
    void fillRates(const ImportRules& rules);

    std::vector<CurrencySeen> m_seen;
    QComboBox* m_base;
    QTableWidget* m_rates;
    QLabel* m_hint;
};

} // namespace perennial::ui
