// The currencies of a source: which one counts, and what the others are worth in it.
#pragma once

#include "analytics/import/import.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableWidget;

namespace perennial::ui {

class CurrencyRates : public QWidget {
    Q_OBJECT

  public:
    explicit CurrencyRates(QWidget* parent = nullptr);

    /// Nothing is asked where all is in one currency. `decided`: what becomes of the others.
    void show(const ImportResult& result, const ImportRules& rules, bool decided);
    /// Puts what was chosen here into the rules.
    void apply(ImportRules& rules) const;
    /// What has no rate counts in no total.
    bool leavesOut() const;
    /// It goes into projects of its own.
    bool eachCurrency() const;

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
    void fillBases(const std::string& base);
    void chooseFile();

    std::vector<CurrencySeen> m_seen;
    QComboBox* m_base;
    QTableWidget* m_rates;
    QLabel* m_hint;
    QCheckBox* m_leave;
    QCheckBox* m_each;
    bool m_decided = true;
};

} // namespace perennial::ui
