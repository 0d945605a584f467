// What this machine remembers between runs: language, theme, recent projects, layout. Nothing
// analytic: that lives in the project.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace perennial::app {

struct Settings {
    QString language;   ///< "en", "zh_CN"; empty: as the system
    QString theme;      ///< "system", "light", "dark"
    QStringList recent; ///< paths, latest first
    QByteArray geometry, layout;

    static Settings load(const QSettings& store);
    void save(QSettings& store) const;
    void addRecent(const QString& path);
};

} // namespace perennial::app
