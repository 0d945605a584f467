// The language of the interface, switched while running: translations, number and date formats.
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace perennial::app {

class Language : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    ~Language() override;

    static bool known(const QString& language);
    /// The language for people who chose none: Chinese where the system speaks it, else English.
    static QString ofSystem();

    /// "en" or "zh_CN". Every widget hears QEvent::LanguageChange.
    void set(const QString& language);
    const QString& current() const { return m_current; }

  private:
    QTranslator m_ours, m_qt;
    QString m_current;
};

} // namespace perennial::app
