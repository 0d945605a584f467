// Where projects are looked for and kept when nobody said where.
#pragma once

#include <QString>
#include <QStringList>

namespace perennial::app {

inline const QString project_suffix = QStringLiteral(".perennial");

QString documentsFolder();
/// A file in the documents folder that does not exist yet, named after what is imported.
QString proposedProject(const QStringList& files);

} // namespace perennial::app
