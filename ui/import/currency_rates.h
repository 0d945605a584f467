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

    /// Rates from a file, as they are in the rules now.
    void showRates(const ImportRules& rules);
    /// Why a file of rates was refused.
    void showProblem(const QString& sentence);

  Q_SIGNALS:
    void edited();
    void fileChosen(const QString& file); ///< rates are to be read from it

  private:
    void fillRates(const ImportRules& rules);
    void showHint();
    void chooseFile();

    std::vector<CurrencySeen> m_seen;
    QComboBox* m_base;
    QTableWidget* m_rates;
    QLabel* m_hint;
};

} // namespace perennial::ui
