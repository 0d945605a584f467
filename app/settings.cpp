#include "app/settings.h"

namespace perennial::app {

namespace {

constexpr qsizetype most_recent = 8;

} // namespace

Settings Settings::load(const QSettings& store) {
    return {store.value(QStringLiteral("language")).toString(),
            store.value(QStringLiteral("theme"), QStringLiteral("system")).toString(),
            store.value(QStringLiteral("recent")).toStringList(),
            store.value(QStringLiteral("geometry")).toByteArray(),
            store.value(QStringLiteral("layout")).toByteArray()};
}

void Settings::save(QSettings& store) const {
    store.setValue(QStringLiteral("language"), language);
    store.setValue(QStringLiteral("theme"), theme);
    store.setValue(QStringLiteral("recent"), recent);
    store.setValue(QStringLiteral("geometry"), geometry);
    store.setValue(QStringLiteral("layout"), layout);
}

void Settings::addRecent(const QString& path) {
    recent.removeAll(path);
    recent.prepend(path);
    recent = recent.mid(0, most_recent);
}

} // namespace perennial::app
