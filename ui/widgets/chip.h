// A rule in force, with the button that ends it.
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace perennial::ui {

class Chip : public QFrame {
    Q_OBJECT

  public:
    explicit Chip(QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const;

  Q_SIGNALS:
    void removed();

  private:
    QLabel* m_text;
    QToolButton* m_remove;
};

} // namespace perennial::ui
