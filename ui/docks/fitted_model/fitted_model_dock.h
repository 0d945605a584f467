// The models behind every number, in words and with their parameters.
#pragma once

#include "ui/docks/dock.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace perennial {
struct FitSummary;
}

namespace perennial::ui {

class FittedModelDock : public Dock {
    Q_OBJECT

  public:
    explicit FittedModelDock(QWidget* parent = nullptr);
    void setView(const View& view) override;

  protected:
    void refresh() override;
    void retranslate() override;

  private:
    void showParameters(const FitSummary& fit, bool spend, int& row);

    View m_view;
    QLabel *m_name, *m_basis, *m_sentences, *m_spend, *m_note;
    QGridLayout* m_grid;
    QWidget* m_parameters = nullptr;
    QVBoxLayout* m_column;
};

} // namespace perennial::ui
