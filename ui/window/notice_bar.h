// One sentence above everything: what went wrong and what to do, or what was done. Never blocks.
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace perennial::ui {

class NoticeBar : public QFrame {
    Q_OBJECT

  public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void showError(const QString& sentence);
    void showInformation(const QString& sentence);
    QString text() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void show(const QString& sentence, int standardIcon);
    void retranslate();

    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_close;
};

} // namespace perennial::ui
