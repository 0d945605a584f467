// Ways in and out of projects: opening, importing, importing again, saving a copy.
#include "app/gui/composition.h"
#include "app/gui/project_files.h"
#include "app/source_record.h"
#include "ui/format.h"
#include "ui/import/import_wizard.h"
#include "ui/import/import_words.h"
#include "ui/window/main_window.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace perennial::app {

void Composition::openFiles(const QStringList& files) {
    if (files.isEmpty()) {
        return;
    }
    if (files.constFirst().endsWith(project_suffix)) {
        m_session->openProject(QFileInfo(files.constFirst()).absoluteFilePath());
    } else {
        importFiles(files);
    }
}

void Composition::importFiles(const QStringList& files) {
    if (!m_import) {
        openWizard();
    }
    if (!files.isEmpty()) {
        m_import->setFiles(files);
    }
}

namespace {

ui::KnownImport knownImport(const PastImport& import) {
    ui::KnownImport known;
    for (const std::string& file : import.files) {
        known.files.append(QString::fromStdString(file));
    }
    known.columns = import.columns;
    known.way = static_cast<ui::ImportWay>(import.mode);
    known.preset = presetOf(import.record);
    known.there = !known.files.isEmpty() &&
                  std::all_of(known.files.begin(), known.files.end(),
                              [](const QString& file) { return QFileInfo(file).isFile(); });
    return known;
}

} // namespace

void Composition::importAgain() {
    if (!m_import) {
        openWizard();
    }
    m_import->repeat();
}

void Composition::openWizard() {
    using ui::ImportWizard;
    const QString project = m_session->sampleOpen() ? QString() : m_session->project();
    m_import = new ImportWizard(project, m_window.get());
    m_import->setAttribute(Qt::WA_DeleteOnClose);
    m_import->propose(proposedProject({}));
    m_import->setPresets(m_presets.all());
    connect(m_import, &ImportWizard::judgementRequested, m_session, &Session::judge);
    connect(m_import, &ImportWizard::presetSaved, this, [this](const ui::ImportPreset& preset) {
        m_presets.save(preset);
        m_import->setPresets(m_presets.all());
    });
    connect(m_import, &ImportWizard::presetRemoved, this, [this](const QString& name) {
        m_presets.remove(name);
        m_import->setPresets(m_presets.all());
    });
    connect(m_import, &ImportWizard::filesChosen, this,
            [this](const QStringList& files) { m_import->propose(proposedProject(files)); });
    connect(m_import, &ImportWizard::inspectionRequested, m_session, &Session::inspectFile);
    connect(m_import, &ImportWizard::rehearsalRequested, m_session, &Session::rehearse);
    connect(m_import, &ImportWizard::importRequested, m_session, &Session::importFiles);
    connect(m_import, &ImportWizard::tableRehearsalRequested, m_session, &Session::rehearseTable);
    connect(m_import, &ImportWizard::tableImportRequested, m_session, &Session::importTable);
    connect(m_session, &Session::tableRehearsed, m_import, &ImportWizard::showTableRehearsal);
    connect(m_session, &Session::tableStored, m_import, &ImportWizard::showTableLedger);
    connect(m_import, &ImportWizard::explanationRequested, m_session, &Session::explain);
    connect(m_import, &ImportWizard::ratesRequested, m_session, &Session::readRates);
    connect(m_session, &Session::ratesRead, m_import, &ImportWizard::showRates);
    connect(m_session, &Session::ratesRefused, m_import,
            [this](const Error& error) { m_import->showRatesProblem(ui::ratesErrorWords(error)); });
    connect(m_session, &Session::explained, m_import, &ImportWizard::explained);
    connect(m_import, &ImportWizard::readingCancelled, m_session, &Session::cancelReading);
    connect(m_import, &ImportWizard::importCancelled, m_session, &Session::cancelOpening);
    connect(m_session, &Session::inspected, m_import, &ImportWizard::showInspection);
    connect(m_session, &Session::rehearsed, m_import, &ImportWizard::showRehearsal);
    connect(m_session, &Session::reading, m_import, [this](double fraction, Stage stage) {
        m_import->showProgress(ui::Format::stage(stage), fraction);
    });
    connect(m_session, &Session::readingFailed, m_import,
            [this](const Error& error) { m_import->showProblem(ui::Format::error(error)); });
    connect(m_import, &QObject::destroyed, m_session, &Session::cancelReading);
    if (!project.isEmpty()) {
        auto* slot = new JobSlot(&m_pool, &m_board, m_import);
        slot->start(
            QString(),
            [path = project.toStdString()](const Progress&) {
                return knownImport(lastImport(path));
            },
            [import = m_import.data()](const ui::KnownImport& known) { import->know(known); });
    }
    m_import->open();
}

void Composition::chooseProject() {
    auto* dialog = new QFileDialog(m_window.get(), tr("Open project"), documentsFolder(),
                                   tr("Perennial projects (*.perennial);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_session, &Session::openProject);
    dialog->open();
}

void Composition::saveCopy() {
    auto* dialog = new QFileDialog(m_window.get(), tr("Save a copy of the project"),
                                   documentsFolder(), tr("Perennial projects (*.perennial)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(project_suffix.mid(1));
    connect(dialog, &QFileDialog::fileSelected, m_session, &Session::saveCopy);
    dialog->open();
}

} // namespace perennial::app
