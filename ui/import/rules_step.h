// Step 4: what is to be done with refunds, copies, guests, currencies and the like. Each rule says
// how many rows and how much money it touches, also when it does nothing.
#pragma once

#include "ui/import/import_step.h"

#include <set>

class QComboBox;
class QFormLayout;
class QLabel;
class QTableWidget;

namespace perennial::ui {

class CurrencyRates;
class SourceRowsView;

class RulesStep : public ImportStep {
    Q_OBJECT

  public:
    explicit RulesStep(ImportDraft& draft);

    QString name() const override { return tr("Rules", "step of the import"); }
    QString title() const override { return tr("Which rows count, and how?"); }
    void refresh() override;
    QString missing() const override;
    QWidget* start() const override;
    bool applies() const override { return m_draft.holdsOrders(); }

    /// Exchange rates from a file, and why there are none.
    void showRates(const ImportRules& rates);
    void showRatesProblem(const QString& sentence);

  Q_SIGNALS:
    void ratesRequested(const QString& file);
    void rulesEdited(); ///< the rows as read still hold: only judge them anew

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fillTable();
    void decideCurrencies();
    QWidget* makeSettings();
    QComboBox* actionChoice(int row) const;
    void showRule(int row);
    void refreshRow(int row);
    bool touches(int row) const;
    int firstTouched() const;
    void raiseTouched();
    void fitColumns();

    QTableWidget* m_table;
    QComboBox* m_zone;
    CurrencyRates* m_currencies;
    QLabel *m_rule, *m_help;
    SourceRowsView* m_rows;
    QComboBox* m_unit; ///< the currency that files do not state
    QFormLayout* m_settings;
    int m_actionWidth = 0;  ///< that all choices need
    int m_shown = 0;        ///< the rule beside the table
    std::set<int> m_raised; ///< rules above the others, of these files
};

} // namespace perennial::ui
