#include "ui/window/import_dialog.h"

#include "ui/window/format_panel.h"
#include "ui/window/ledger_view.h"
#include "ui/window/mapping_table.h"

#include <QFileDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>

namespace perennial::ui {

namespace {

enum ImportPage { SettingsPage, WorkingPage, LedgerPage };

QWidget* centred(std::initializer_list<QWidget*> widgets) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(80, 0, 80, 0);
    column->addStretch();
    for (QWidget* widget : widgets) {
        column->addWidget(widget);
    }
    column->addStretch();
    return page;
}

} // namespace

ImportDialog::ImportDialog(const QString& currentProject, const QString& newProject,
                           QWidget* parent)
    : QDialog(parent), m_currentProject(currentProject) {
    setObjectName(QStringLiteral("import_dialog"));
    setWindowTitle(tr("Import orders"));
    resize(1180, 700);
    m_progressText = new QLabel;
    m_progressText->setAlignment(Qt::AlignCenter);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_ledger = new LedgerView;
    m_reason = new QLabel; // before the pages, whose signals update it
    m_reason->setWordWrap(true);
    QWidget* buttons = makeButtons();
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeSettingsPage());
    m_pages->addWidget(centred({m_progressText, m_progress}));
    m_pages->addWidget(m_ledger);
    QWidget* target = makeTargetRow(newProject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_pages, 1);
    column->addWidget(target);
    column->addWidget(buttons);
    connect(m_pages, &QStackedWidget::currentChanged, target,
            [target](int page) { target->setVisible(page == SettingsPage); });
    updateState();
}

QWidget* ImportDialog::makeSettingsPage() {
    m_fileNames = new QLabel;
    m_fileNames->setTextFormat(Qt::PlainText);
    QFont font = m_fileNames->font();
    font.setWeight(QFont::DemiBold);
    m_fileNames->setFont(font);
    auto* choose = new QPushButton(tr("&Choose files…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    m_meaning = new QLabel;
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setFrameShape(QFrame::StyledPanel);
    m_problem->setMargin(12);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    m_format = new FormatPanel;
    m_mapping = new MappingTable;
    connect(m_format, &FormatPanel::edited, this, &ImportDialog::inspectAgain);
    connect(m_mapping, &MappingTable::edited, this, &ImportDialog::updateState);

    auto* files = new QHBoxLayout;
    files->addWidget(m_fileNames, 1);
    files->addWidget(choose);
    auto* rules = new QGroupBox(tr("How the file is read"));
    auto* rulesBox = new QVBoxLayout(rules);
    rulesBox->addWidget(m_format);
    rules->setFixedWidth(310);
    auto* right = new QVBoxLayout;
    right->addWidget(m_meaning);
    right->addWidget(m_problem);
    right->addWidget(m_mapping, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(rules);
    body->addLayout(right, 1);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(files);
    column->addLayout(body, 1);
    return page;
}

QWidget* ImportDialog::makeTargetRow(const QString& newProject) {
    m_toNew = new QRadioButton(tr("Into a &new project:"));
    m_toCurrent = new QRadioButton(tr("Add to the &open project"));
    m_target = new QLineEdit(newProject);
    m_target->setAccessibleName(tr("File of the new project"));
    auto* browse = new QPushButton(tr("&Where…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ImportDialog::chooseTarget);
    connect(m_target, &QLineEdit::textChanged, this, &ImportDialog::updateState);
    connect(m_toNew, &QRadioButton::toggled, this, [this, browse](bool on) {
        m_target->setEnabled(on);
        browse->setEnabled(on);
        updateState();
    });
    m_toNew->setChecked(true);
    m_toCurrent->setVisible(!m_currentProject.isEmpty());
    m_toCurrent->setToolTip(m_currentProject);
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_toNew);
    row->addWidget(m_target, 1);
    row->addWidget(browse);
    row->addWidget(m_toCurrent);
    return box;
}

QWidget* ImportDialog::makeButtons() {
    m_import = new QPushButton(tr("&Import and analyse"));
    m_import->setDefault(true);
    m_import->setEnabled(false);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setAutoDefault(false); // Enter never throws the choices away
    connect(m_import, &QPushButton::clicked, this, [this] {
        if (m_pages->currentIndex() == LedgerPage) {
            accept();
        } else {
            startImport();
        }
    });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reason, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    return box;
}

void ImportDialog::setFiles(const QStringList& files) {
    m_files = files;
    QStringList names;
    for (const QString& file : files) {
        names.append(file.section(QLatin1Char('/'), -1));
    }
    m_fileNames->setText(names.join(QStringLiteral(", ")));
    m_fileNames->setToolTip(files.join(QLatin1Char('\n')));
    m_format->forgetChoices();
    m_mapping->forgetChoices();
    m_pages->setCurrentIndex(SettingsPage);
    inspectAgain();
}

void ImportDialog::inspectAgain() {
    m_inspected = false;
    m_meaning->setText(tr("Looking at the file…"));
    updateState();
    if (!m_files.isEmpty()) {
        ImportOptions options;
        m_format->apply(options);
        Q_EMIT inspectionRequested(m_files.constFirst(), options);
    }
}

void ImportDialog::showInspection(const Inspection& inspection) {
    m_inspected = true;
    m_problem->hide();
    m_mapping->setVisible(true);
    m_format->setEnabled(true);
    m_format->show(inspection);
    m_mapping->show(inspection);
    m_meaning->setText(inspection.row_meaning == "order" ? tr("One row is one order.")
                                                         : tr("One row is one order line."));
    updateState();
}

void ImportDialog::showProblem(const QString& sentence) {
    m_importing = false;
    m_pages->setCurrentIndex(SettingsPage);
    m_problem->setText(sentence);
    m_problem->show();
    if (!m_inspected) {
        m_meaning->clear();
        m_mapping->hide();
        m_format->setEnabled(false);
    }
    updateState();
}

void ImportDialog::showProgress(const QString& what, double fraction) {
    m_progressText->setText(what);
    m_progress->setValue(qRound(fraction * 1000));
}

void ImportDialog::showLedger(const Ledger& ledger) {
    m_importing = false;
    m_ledger->show(ledger);
    m_pages->setCurrentIndex(LedgerPage);
    m_import->setText(tr("&Show the analysis"));
    m_cancel->hide();
    updateState();
}

void ImportDialog::startImport() {
    ImportOptions options;
    m_format->apply(options);
    options.roles = m_mapping->roles();
    m_importing = true;
    m_problem->hide();
    showProgress(tr("Importing…"), 0.0);
    m_pages->setCurrentIndex(WorkingPage);
    updateState();
    Q_EMIT importRequested(m_files, options,
                           m_toCurrent->isChecked() ? m_currentProject : m_target->text());
}

QString ImportDialog::missing() const {
    if (m_files.isEmpty()) {
        return tr("Choose the files to import.");
    }
    if (!m_inspected) {
        return m_problem->isHidden() ? QString() : tr("This file cannot be imported.");
    }
    if (m_format->dateOrderOpen()) {
        return tr("Say whether the day or the month comes first in the dates.");
    }
    if (!m_mapping->has(Role::order_date)) {
        return tr("Choose the column that holds the order date.");
    }
    if (!m_mapping->has(Role::amount) && !m_mapping->has(Role::unit_price)) {
        return tr("Choose the column that holds the amount, or quantity and unit price.");
    }
    if (!m_mapping->has(Role::customer_id) && !m_mapping->has(Role::email)) {
        return tr("Choose the column that says who the customer is.");
    }
    if (m_toNew->isChecked() && m_target->text().trimmed().isEmpty()) {
        return tr("Say where the new project is to be kept.");
    }
    return {};
}

void ImportDialog::updateState() {
    if (m_pages->count() <= LedgerPage) {
        return; // still being built
    }
    const bool choosing = m_pages->currentIndex() == SettingsPage;
    const QString why = choosing ? missing() : QString();
    m_reason->setText(why);
    m_import->setToolTip(why);
    m_import->setEnabled(!m_importing && why.isEmpty() && (m_inspected || !choosing));
}

void ImportDialog::chooseFiles() {
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Choose order files"), m_files.isEmpty() ? QString() : m_files.constFirst(),
        tr("Order files (*.csv *.tsv *.txt *.xlsx *.db *.sqlite *.sqlite3);;All files (*)"));
    if (!files.isEmpty()) {
        setFiles(files);
    }
}

void ImportDialog::chooseTarget() {
    const QString path = QFileDialog::getSaveFileName(this, tr("New project"), m_target->text(),
                                                      tr("Perennial projects (*.perennial)"));
    if (!path.isEmpty()) {
        m_target->setText(path.endsWith(QStringLiteral(".perennial"))
                              ? path
                              : path + QStringLiteral(".perennial"));
    }
}

void ImportDialog::reject() {
    if (m_importing) {
        m_importing = false;
        Q_EMIT cancelRequested();
        m_pages->setCurrentIndex(SettingsPage);
        updateState();
        return; // back to the settings, which are still as chosen
    }
    QDialog::reject();
}

} // namespace perennial::ui
