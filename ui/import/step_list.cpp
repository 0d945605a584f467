#include "ui/import/step_list.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace perennial::ui {

namespace {

constexpr int step_height = 40, step_circle = 24, step_margin = 8;

class StepButton : public QAbstractButton {
  public:
    StepButton(int number, const QString& name) : m_number(number) {
        setText(name);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
    }
    void setDone(bool done) {
        m_done = done;
        update();
    }
    QSize sizeHint() const override {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        return {step_circle + 4 * step_margin + QFontMetrics(strong).horizontalAdvance(text()),
                step_height};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
        const QColor accent = palette().color(QPalette::Highlight);
        const QColor words = palette().color(group, QPalette::WindowText);
        if (isChecked() || (underMouse() && isEnabled())) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette().color(QPalette::AlternateBase));
            painter.drawRoundedRect(rect(), 4, 4);
        }
        if (hasFocus()) {
            painter.setPen(QPen(accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        const QRectF mark(step_margin, (height() - step_circle) / 2.0, step_circle, step_circle);
        painter.setPen(QPen(isChecked() || m_done ? accent : words, 1.5));
        painter.setBrush(isChecked() ? QBrush(accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(mark);
        painter.setPen(isChecked() ? palette().color(QPalette::HighlightedText)
                       : m_done    ? accent
                                   : words);
        painter.drawText(mark, Qt::AlignCenter,
                         m_done && !isChecked() ? QStringLiteral("✓") : QString::number(m_number));
        QFont font = this->font();
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(words);
        painter.drawText(rect().adjusted(step_circle + 2 * step_margin, 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft, text());
    }

  private:
    int m_number;
    bool m_done = false;
};

} // namespace

StepList::StepList(const QStringList& names, QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Steps of the import"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (int step = 0; step < names.size(); ++step) {
        auto* button = new StepButton(step + 1, names[step]);
        button->setAccessibleName(tr("Step %1: %2", "number and name of a step")
                                      .arg(QString::number(step + 1), names[step]));
        connect(button, &QAbstractButton::clicked, this, [this, step] {
            Q_EMIT stepRequested(step); // the wizard answers with setState()
        });
        column->addWidget(button);
        m_steps.push_back(button);
    }
    column->addStretch();
}

void StepList::setState(int current, int reachable, const std::set<int>& passedOver) {
    for (int step = 0; step < static_cast<int>(m_steps.size()); ++step) {
        auto* button = static_cast<StepButton*>(m_steps[static_cast<std::size_t>(step)]);
        const bool passed = passedOver.contains(step);
        button->setChecked(step == current);
        button->setDone(step < current && !passed);
        button->setEnabled(step <= reachable && !passed);
        button->setToolTip(passed ? tr("These files have nothing to decide here") : QString());
        button->setAccessibleDescription(step == current  ? tr("You are here")
                                         : passed         ? button->toolTip()
                                         : step < current ? tr("Done")
                                                          : QString());
    }
}

} // namespace perennial::ui
