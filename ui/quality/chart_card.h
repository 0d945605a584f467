// A small chart with its name, what it shows in one sentence, and a button to export it.
#pragma once

#include <QFrame>

class QChart;
class QChartView;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace perennial::ui {

class DefinedLabel;

class ChartCard : public QFrame {
    Q_OBJECT

  public:
    explicit ChartCard(QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& definition);
    void setExportable(bool exportable); ///< whether there is a button to export it
    void addControl(QWidget* control);   ///< beside the title
    /// Takes the chart. sentence: also what a screen reader says of it.
    void setChart(QChart* chart, const QString& sentence);
    void setMessage(const QString& sentence); ///< instead of a chart

  Q_SIGNALS:
    void exportRequested();

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void retranslate();
    void fitTitles();

    DefinedLabel* m_title;
    QLabel *m_sentence, *m_message;
    QHBoxLayout* m_head;
    QToolButton* m_export;
    QStackedWidget* m_stack;
    QChartView* m_view;
};

} // namespace perennial::ui
