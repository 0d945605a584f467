#include "ui/widgets/knob.h"

#include "ui/widgets/defined_label.h"
#include "ui/widgets/percent_box.h"

#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace perennial::ui {

namespace {

double sliderSteps(Knob::Unit unit) {
    return unit == Knob::Unit::Percent ? 10.0 : 1.0;
}

} // namespace

Knob::Knob(Unit unit, double low, double high, double standard, QWidget* parent)
    : QWidget(parent), m_unit(unit), m_standard(standard), m_label(new DefinedLabel(this)),
      m_box(unit == Unit::Percent ? new PercentBox(this) : new QDoubleSpinBox(this)),
      m_slider(new QSlider(Qt::Horizontal, this)) {
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_label, 0, 0);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_box, 0, 2);
    layout->addWidget(m_slider, 1, 0, 1, 3);
    const double steps = sliderSteps(unit);
    m_box->setRange(low, high);
    m_box->setDecimals(unit == Unit::Percent ? 1 : 0);
    m_box->setKeyboardTracking(false);
    m_box->setAlignment(Qt::AlignRight);
    m_slider->setRange(int(std::lround(low * steps)), int(std::lround(high * steps)));
    m_slider->setSingleStep(int(steps));
    m_slider->setPageStep(int(steps) * (unit == Unit::Percent ? 5 : 3));
    m_slider->setMinimumHeight(24);
    setValue(standard);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        // Whole percents while dragging; tenths can be typed.
        changed(std::round(value / sliderSteps(m_unit)));
    });
    connect(m_box, &QDoubleSpinBox::valueChanged, this, &Knob::changed);
    m_label->installEventFilter(this);
}

void Knob::setTexts(const QString& label, const QString& definition) {
    m_label->setDefined(label, definition);
    setWhatsThis(definition);
    for (QWidget* control : {static_cast<QWidget*>(m_box), static_cast<QWidget*>(m_slider)}) {
        control->setAccessibleName(label);
        control->setAccessibleDescription(definition);
    }
    showUnit();
}

void Knob::showUnit() {
    if (m_unit == Unit::Months) {
        m_box->setSuffix(std::lround(value()) == 1 ? tr(" month", "suffix of the number 1")
                                                   : tr(" months", "suffix of a number"));
    }
}

double Knob::value() const {
    return m_box->value();
}

void Knob::setValue(double value) {
    const QSignalBlocker slider(m_slider);
    const QSignalBlocker box(m_box);
    m_box->setValue(value);
    m_slider->setValue(int(std::lround(value * sliderSteps(m_unit))));
    showUnit();
}

void Knob::changed(double value) {
    setValue(value);
    Q_EMIT valueChanged(m_box->value());
}

bool Knob::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonDblClick && value() != m_standard) {
        changed(m_standard);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace perennial::ui
