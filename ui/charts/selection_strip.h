// The line below a scatterplot: who is shown, and what the selection adds up to, with what can be
// done.
#pragma once

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace perennial::ui {

/// What the strip says; sums over the selected customers that count.
struct SelectionSummary {
    std::size_t shown = 0;            ///< customers that pass the filter
    std::size_t outside = 0;          ///< of these, outside the visible range of the axes
    std::size_t selected = 0;         ///< selected customers that pass the filter
    std::size_t filtered = 0;         ///< selected customers that do not
    double revenue = 0.0;             ///< major units
    double clv = 0.0;                 ///< major units
    std::optional<double> meanPAlive; ///< of those the model can judge
    QString currency;
};

class SelectionStrip : public QWidget {
    Q_OBJECT

  public:
    explicit SelectionStrip(QWidget* parent = nullptr);
    void setSummary(const SelectionSummary& summary);
    void retranslate();
    QString text() const; ///< the sentence shown

  Q_SIGNALS:
    void keepOnlyRequested();
    void excludeRequested();
    void clearRequested();

  private:
    void refresh();

    QLabel* m_text;
    QPushButton *m_keep, *m_exclude, *m_clear;
    SelectionSummary m_summary;
};

} // namespace perennial::ui
