// A spin box for shares that takes what people type: "8%", "0.08", "8,5 %".
#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace perennial::ui {

/// The percentage points meant by `text`, with '.' or ',' as the decimal mark. Without a percent
/// sign a number below 1 in size is a share ("0.08" is 8), any other one is percent. Nothing when
/// unreadable.
std::optional<double> parsePercent(const QString& text);

/// value() is in percentage points.
class PercentBox : public QDoubleSpinBox {
    Q_OBJECT

  public:
    explicit PercentBox(QWidget* parent = nullptr);

  protected:
    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
};

} // namespace perennial::ui
