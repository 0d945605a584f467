// One sentence above everything: what went wrong and what to do, or what was done. Never blocks.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace perennial::ui {

class NoticeBar : public QFrame {
    Q_OBJECT

  public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void showError(const QString& sentence);
    /// button: what can be done about it, "" for nothing; the bar goes when it is pressed.
    void showInformation(const QString& sentence, const QString& button = {},
                         const std::function<void()>& pressed = {});
    QString text() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void show(const QString& sentence, int standardIcon, const QString& button = {});
    void retranslate();

    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_button;
    std::function<void()> m_pressed;
    QToolButton* m_close;
};

} // namespace perennial::ui
