// What the session does with tables beside the orders. Those that analyses read make a new one.
#include "analytics/storage/project.h"
#include "app/job_slot.h"
#include "app/session.h"

#include <QDateTime>

namespace perennial::app {

namespace {

TableRequest tableRequest(const QStringList& files, const TableOptions& options,
                          const QString& project) {
    TableRequest request;
    for (const QString& file : files) {
        request.files.push_back(file.toStdString());
    }
    request.options = options;
    request.project = project.toStdString();
    return request;
}

/// The project analysed anew, when analyses read tables of this kind. The last part of a job.
std::optional<OpenedProject> openAfter(const std::string& path, TableKind kind,
                                       const Progress& progress) {
    return is_read_with_orders(kind)
               ? std::optional(app::openProject(path, progress.part(0.7, 1.0)))
               : std::nullopt;
}

} // namespace

void Session::rehearseTable(const QStringList& files, const TableOptions& options,
                            const QString& project) {
    m_inspect->start(
        QString(),
        [request = tableRequest(files, options, project)](const Progress& progress) {
            return app::rehearseTable(request, progress);
        },
        [this](const TableRehearsal& rehearsal) {
            retire(std::exchange(m_tableRehearsal, rehearsal.read));
            Q_EMIT tableRehearsed(rehearsal.read, rehearsal.ledger);
        });
}

void Session::importTable(const QStringList& files, const TableOptions& options,
                          const QString& project,
                          const std::shared_ptr<const TableResult>& rehearsal) {
    TableRequest request = tableRequest(files, options, project);
    request.rehearsal = rehearsal;
    request.imported_at = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    m_open->start(
        tr("Import a table"),
        [request, here = project == m_project](const Progress& progress) {
            const TableLedger ledger = storeTable(request, progress.part(0.0, 0.7)).ledger;
            return std::pair(ledger,
                             here ? openAfter(request.project, ledger.kind, progress)
                                  : app::openProject(request.project, progress.part(0.7, 1.0)));
        },
        [this](const std::pair<TableLedger, std::optional<OpenedProject>>& outcome) {
            showTables(outcome.second);
            Q_EMIT tableStored(outcome.first);
        });
}

void Session::removeTable(qint64 import) {
    if (m_project.isEmpty()) {
        return;
    }
    m_open->start(
        tr("Undo an import"),
        [path = m_project.toStdString(), import](const Progress& progress) {
            auto removed = std::make_shared<const RemovedSource>(
                app::removeTable(path, import, progress.part(0.0, 0.7)));
            return std::pair(removed, openAfter(path, removed->kind, progress));
        },
        [this](const std::pair<std::shared_ptr<const RemovedSource>, std::optional<OpenedProject>>&
                   outcome) {
            showTables(outcome.second);
            Q_EMIT tableRemoved(outcome.first);
        });
}

void Session::putBackTable(const std::shared_ptr<const RemovedSource>& removed) {
    m_open->start(
        tr("Bring an import back"),
        [path = m_project.toStdString(), removed](const Progress& progress) {
            app::putBackTable(path, *removed, progress);
            return openAfter(path, removed->kind, progress);
        },
        [this](const std::optional<OpenedProject>& opened) { showTables(opened); });
}

void Session::showTables(const std::optional<OpenedProject>& opened) {
    if (opened) {
        show(*opened);
    }
    Q_EMIT tablesChanged();
}

} // namespace perennial::app
