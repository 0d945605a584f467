// One number that matters, with its name and what surrounds it.
#pragma once

#include <QFrame>

class QLabel;

namespace perennial::ui {

class DefinedLabel;

class Tile : public QFrame {
    Q_OBJECT

  public:
    explicit Tile(QWidget* parent = nullptr);
    void setTitle(const QString& title, const QString& definition);
    /// note: the uncertainty or the share, below the number; "" for none.
    void setValue(const QString& value, const QString& note);
    QString value() const;
    QString note() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void applyFonts();

    DefinedLabel* m_title;
    QLabel* m_value;
    QLabel* m_note;
    bool m_applying = false;
};

} // namespace perennial::ui
