// A named quantity to turn: label, slider and spin box that always agree. Double click on the label
// puts the default back.
#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace perennial::ui {

class DefinedLabel;

class Knob : public QWidget {
    Q_OBJECT

  public:
    enum class Unit { Percent, Months };

    /// low, high, standard: percentage points or months.
    Knob(Unit unit, double low, double high, double standard, QWidget* parent = nullptr);

    void setTexts(const QString& label, const QString& definition);
    double value() const;
    void setValue(double value); ///< without valueChanged()
    void setStandard(double standard) { m_standard = standard; }

  Q_SIGNALS:
    void valueChanged(double value); ///< by the user

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void changed(double value);
    void showUnit();

    Unit m_unit;
    double m_standard;
    DefinedLabel* m_label;
    QDoubleSpinBox* m_box;
    QSlider* m_slider;
};

} // namespace perennial::ui
