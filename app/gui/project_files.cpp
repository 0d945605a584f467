#include "app/gui/project_files.h"

#include "app/gui/composition.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace perennial::app {

QString documentsFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo::exists(folder) ? folder : QDir::homePath();
}

QString proposedProject(const QStringList& files) {
    const QString base = files.isEmpty() ? Composition::tr("My shop")
                                         : QFileInfo(files.constFirst()).completeBaseName();
    const QDir folder(documentsFolder());
    QString path = folder.filePath(base + project_suffix);
    for (int n = 2; QFileInfo::exists(path); ++n) {
        path = folder.filePath(QStringLiteral("%1 %2%3").arg(base).arg(n).arg(project_suffix));
    }
    return path;
}

} // namespace perennial::app
