// Small files that a test writes, in a folder that goes with it.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <string>

namespace perennial::test {

class TestFiles {
  protected:
    /// A file of its own; its path.
    std::string write(const QByteArray& bytes, const char* ending = "csv") {
        const QString path =
            m_folder.filePath(QStringLiteral("f%1.%2").arg(++m_files).arg(QLatin1String(ending)));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return path.toStdString();
    }

    QTemporaryDir m_folder;
    int m_files = 0; ///< written so far
};

} // namespace perennial::test
