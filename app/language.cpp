#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace perennial::app {

Language::~Language() {
    if (QCoreApplication::instance()) {
        QCoreApplication::removeTranslator(&m_ours);
        QCoreApplication::removeTranslator(&m_qt);
    }
}

bool Language::known(const QString& language) {
    return language == QLatin1String("en") || language == QLatin1String("zh_CN");
}

QString Language::ofSystem() {
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                            : QStringLiteral("en");
}

void Language::set(const QString& language) {
    if (language == m_current || !known(language)) {
        return;
    }
    m_current = language;
    // The system's own locale is kept where it speaks the language: an English interface in London
    // shows dates as London writes them.
    const QLocale wanted(language);
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.language() == wanted.language() ? system : wanted);

    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_ours);
    // Missing translations of Qt's own dialogs leave those in English; ours are compiled in.
    if (m_qt.load(QStringLiteral("qtbase_") + language,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_ours.load(QStringLiteral(":/i18n/perennial_%1.qm").arg(language))) {
        QCoreApplication::installTranslator(&m_ours);
    }
}

} // namespace perennial::app
