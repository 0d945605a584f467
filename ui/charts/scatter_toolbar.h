// The row of controls above a scatterplot: which quantities, which scale, which gesture.
#pragma once

#include "ui/charts/scatter_view.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace perennial::ui {

class ScatterToolbar : public QWidget {
    Q_OBJECT

  public:
    explicit ScatterToolbar(QWidget* parent = nullptr);

    void setAxes(Metric x, Metric y, bool logX, bool logY); ///< shows them; announces nothing
    void setTool(ScatterView::Tool tool);
    void setColours(const Colours& colours); ///< redraws the icons
    void retranslate();

  Q_SIGNALS:
    void metricsChosen(perennial::ui::Metric x, perennial::ui::Metric y);
    void scaleChosen(bool logX, bool logY);
    void swapRequested();
    void toolChosen(perennial::ui::ScatterView::Tool tool);
    void fitRequested();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitLabels();
    QToolButton* button(bool checkable);
    void chooseMetrics();

    QLabel *m_labelX, *m_labelY;
    QComboBox *m_x, *m_y;
    QToolButton *m_logX, *m_logY, *m_swap, *m_rectangle, *m_lasso, *m_pan, *m_fit;
};

} // namespace perennial::ui
