// A label with a definition behind it: dotted underline; hover, F1 or What's This shows it.
#pragma once

#include <QLabel>

namespace perennial::ui {

class DefinedLabel : public QLabel {
    Q_OBJECT

  public:
    explicit DefinedLabel(QWidget* parent = nullptr);
    void setDefined(const QString& text, const QString& definition);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace perennial::ui
