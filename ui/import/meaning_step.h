// Step 3: what each column means, how sure that is, and why.
#pragma once

#include "ui/import/import_step.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace perennial::ui {

class GuessQuestion;

class MeaningStep : public ImportStep {
    Q_OBJECT

  public:
    explicit MeaningStep(ImportDraft& draft);

    QString name() const override { return tr("Meaning", "step of the import"); }
    QString title() const override { return tr("What does each column mean?"); }
    void refresh() override;
    QString missing() const override;
    QWidget* start() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitColumns();
    void fillRow(int row, const ColumnInfo& column, int meaning);
    void showCertainty(int row, const ColumnInfo& column, int meaning);
    void choose(int row, int meaning);
    QComboBox* meaningChoice(int row) const;
    /// Columns told by elimination that nobody has confirmed.
    std::vector<ColumnInfo> guesses() const;
    void confirmGuesses();
    QString sentence() const;

    QLabel* m_sentence;
    GuessQuestion* m_guess;
    QTableWidget* m_table;
};

} // namespace perennial::ui
