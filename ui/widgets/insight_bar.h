// What a shop should know first, one sentence at a time, and who is meant.
#pragma once

#include "ui/view.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace perennial::ui {

class ElidedLabel;
class SelectionStore;

/// Hidden while there is nothing to say.
class InsightBar : public QFrame {
    Q_OBJECT

  public:
    explicit InsightBar(SelectionStore* selection, QWidget* parent = nullptr);
    void setView(const View& view);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void step(int by);
    void select();
    void refresh();
    void retranslate();

    SelectionStore* m_selection;
    View m_view;
    std::size_t m_shown = 0;
    QToolButton *m_back, *m_next;
    ElidedLabel* m_text;
    QPushButton* m_select;
};

} // namespace perennial::ui
