// The first screen: two big buttons, recent projects, language and theme. Never empty.
// Knows no file: it hands over what was clicked or dropped.
#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QCommandLinkButton;
class QLabel;
class QListWidget;

namespace perennial::ui {

class StartPage : public QWidget {
    Q_OBJECT

  public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);
    void setLanguage(const QString& language); ///< "en" or "zh_CN"
    void setThemeChoice(int choice);           ///< Theme::Choice
    void setBusy(bool busy);                   ///< while something opens, nothing else is started

  Q_SIGNALS:
    void sampleRequested();
    void importRequested();
    void openRequested(const QString& path);
    void browseRequested();
    void languageRequested(const QString& language);
    void themeRequested(int choice);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* makeLeft();
    QWidget* makeRight();
    void retranslate();

    QLabel* m_title;
    QLabel* m_promise;
    QCommandLinkButton* m_sample;
    QCommandLinkButton* m_import;
    QCommandLinkButton* m_open;
    QLabel* m_recentTitle;
    QLabel* m_noRecent;
    QListWidget* m_recent;
    QLabel* m_languageLabel;
    QLabel* m_themeLabel;
    QComboBox* m_language;
    QComboBox* m_theme;
    QLabel* m_privacy;
};

} // namespace perennial::ui
