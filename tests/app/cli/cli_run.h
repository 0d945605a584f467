// Runs the built perennial-cli as a script would and keeps what it said.
#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace perennial::test {

struct CliOutcome {
    int code = -1;
    QByteArray out, err;
    QJsonObject json; ///< standard output as one object; empty when it is not exactly that
};

inline CliOutcome finish(QProcess& process) {
    CliOutcome outcome;
    if (!process.waitForFinished(300'000) || process.exitStatus() != QProcess::NormalExit) {
        outcome.err = "did not end by itself: " + process.readAllStandardError();
        process.kill();
        process.waitForFinished();
        return outcome;
    }
    outcome.code = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    outcome.json = QJsonDocument::fromJson(outcome.out).object();
    return outcome;
}

inline CliOutcome runCli(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral(PERENNIAL_CLI), arguments);
    return finish(process);
}

inline CliOutcome runJson(QStringList arguments) {
    arguments.append(QStringLiteral("--json"));
    return runCli(arguments);
}

inline QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeAll(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QByteArray hashOf(const QString& path) {
    return QCryptographicHash::hash(readAll(path), QCryptographicHash::Sha256);
}

/// Rows of a simple CSV (no quotes), header included.
inline QList<QList<QByteArray>> readCsv(const QString& path) {
    QList<QList<QByteArray>> rows;
    for (const QByteArray& line : readAll(path).split('\n')) {
        if (!line.trimmed().isEmpty()) {
            rows.append(line.trimmed().split(','));
        }
    }
    return rows;
}

} // namespace perennial::test
