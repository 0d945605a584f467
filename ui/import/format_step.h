// Step 2: the first rows as they were read, every detection with its evidence and a way to overrule
// it.
#pragma once

#include "ui/import/import_step.h"

class QLabel;
class QTableView;

namespace perennial::ui {

class DateQuestion;
class DetectionChip;
class PreviewModel;

class FormatStep : public ImportStep {
    Q_OBJECT

  public:
    explicit FormatStep(ImportDraft& draft);

    QString name() const override { return tr("Format", "step of the import"); }
    QString title() const override { return tr("Is this how the file is to be read?"); }
    void refresh() override;
    QString missing() const override;
    QWidget* start() const override;

  private:
    DetectionChip* addChip(QLayout* row);
    void fillChoices();
    void refreshChips(const Inspection& inspection);
    void refreshQuestion();
    void refreshProblems();
    /// What contradicts the decision about decimal marks or dates, of a column that is used.
    QString contradiction() const;

    DetectionChip *m_table, *m_encoding, *m_delimiter, *m_quote, *m_lineEnd, *m_header, *m_decimal,
        *m_dates;
    DateQuestion* m_question;
    PreviewModel* m_model;
    QTableView* m_preview;
    QLabel *m_rows, *m_problems;
};

} // namespace perennial::ui
