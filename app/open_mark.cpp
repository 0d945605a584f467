#include "app/open_mark.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace perennial::app {

namespace {

const QString mark_suffix = QStringLiteral(".open");

QString lockOf(const QString& mark) {
    return mark + QStringLiteral(".lock");
}

} // namespace

OpenMark::OpenMark(const QString& folder)
    : m_folder(folder),
      m_file(QDir(folder).filePath(QString::number(QCoreApplication::applicationPid())) +
             mark_suffix) {}

OpenMark::~OpenMark() {
    set({});
}

void OpenMark::set(const QString& project) {
    if (project.isEmpty()) {
        if (m_lock) {
            QFile::remove(m_file);
            m_lock.reset();
        }
        return;
    }
    QDir().mkpath(m_folder);
    if (!m_lock) {
        m_lock = std::make_unique<QLockFile>(lockOf(m_file));
        m_lock->setStaleLockTime(0); // however long a run lasts
        m_lock->tryLock(0);
    }
    QFile mark(m_file);
    if (mark.open(QIODevice::WriteOnly)) {
        mark.write(project.toUtf8());
    }
}

QStringList OpenMark::takeLeft() {
    QStringList left;
    const auto marks = QDir(m_folder).entryInfoList({QLatin1Char('*') + mark_suffix}, QDir::Files);
    for (const QFileInfo& each : marks) {
        QLockFile owner(lockOf(each.filePath()));
        owner.setStaleLockTime(0);
        if (!owner.tryLock(0)) {
            continue; // that run is alive
        }
        QFile mark(each.filePath());
        if (mark.open(QIODevice::ReadOnly)) {
            left.append(QString::fromUtf8(mark.readAll()));
        }
        mark.remove();
    }
    return left;
}

} // namespace perennial::app
