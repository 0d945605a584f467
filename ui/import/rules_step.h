// Step 4: what is to be done with refunds, and what that touches.
#pragma once

#include "ui/import/import_step.h"

class QComboBox;
class QLabel;

namespace perennial::ui {

class RulesStep : public ImportStep {
    Q_OBJECT

  public:
    explicit RulesStep(ImportDraft& draft);

    QString name() const override { return tr("Rules", "step of the import"); }
    QString title() const override { return tr("Which rows count, and how?"); }
    void refresh() override;
    QString missing() const override;
    QWidget* start() const override;

  private:
    QComboBox* m_refunds;
    QLabel* m_refundEffect;
};

} // namespace perennial::ui
