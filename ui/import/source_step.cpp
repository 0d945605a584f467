#include "ui/import/source_step.h"

#include "analytics/import/presets.h"
#include "ui/format.h"
#include "ui/import/file_list.h"
#include "ui/import/import_words.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace perennial::ui {

SourceStep::SourceStep(ImportDraft& draft) : ImportStep(draft) {
    m_files = new FileList;
    connect(m_files, &FileList::changed, this, &SourceStep::filesChanged);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_files);
    column->addWidget(makeContent());
    column->addWidget(makeTarget());
    column->addStretch();
}

QWidget* SourceStep::makeContent() {
    m_found = new QLabel;
    m_found->setWordWrap(true);
    m_found->setTextFormat(Qt::PlainText);
    m_table = new QComboBox;
    m_table->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_tableLabel = new QLabel(tr("&Table"));
    m_tableLabel->setBuddy(m_table);
    connect(m_table, &QComboBox::activated, this, [this] {
        m_draft.chosen.table = m_table->currentData().toString().toStdString();
        Q_EMIT reinspect();
    });
    m_preset = new QComboBox;
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_presetLabel = new QLabel(tr("Read &as"));
    m_presetLabel->setBuddy(m_preset);
    m_removePreset = new QPushButton(tr("&Forget this preset"));
    m_removePreset->setAutoDefault(false);
    connect(m_preset, &QComboBox::activated, this, &SourceStep::choosePreset);
    connect(m_removePreset, &QPushButton::clicked, this,
            [this] { Q_EMIT presetRemoved(m_preset->currentData().toString()); });
    auto* preset = new QHBoxLayout;
    preset->addWidget(m_preset);
    preset->addWidget(m_removePreset);
    preset->addStretch();
    auto* box = new QGroupBox(tr("What is in them"));
    auto* form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(m_found);
    form->addRow(m_tableLabel, m_table);
    form->addRow(m_presetLabel, preset);
    return box;
}

QWidget* SourceStep::makeTarget() {
    m_toNew = new QRadioButton(tr("Into a ne&w project"));
    m_toCurrent = new QRadioButton(tr("Into the &open project"));
    m_target = new QLineEdit;
    m_target->setAccessibleName(tr("File of the new project"));
    m_where = new QPushButton(tr("W&here…"));
    m_where->setAutoDefault(false);
    connect(m_where, &QPushButton::clicked, this, &SourceStep::chooseTarget);
    connect(m_target, &QLineEdit::textEdited, this, [this](const QString& path) {
        m_targetChosen = true;
        m_draft.newProject = path;
        Q_EMIT edited();
    });
    connect(m_toCurrent, &QRadioButton::toggled, this, [this](bool on) {
        m_draft.intoCurrent = on;
        m_target->setEnabled(!on);
        m_where->setEnabled(!on);
        m_way->setEnabled(on);
        Q_EMIT edited();
    });
    auto* box = new QGroupBox(tr("Where it goes"));
    auto* column = new QVBoxLayout(box);
    auto* file = new QHBoxLayout;
    file->setContentsMargins(24, 0, 0, 0);
    file->addWidget(m_target, 1);
    file->addWidget(m_where);
    column->addWidget(m_toNew);
    column->addLayout(file);
    column->addWidget(m_toCurrent);
    m_way = new QComboBox;
    m_way->addItem(tr("Add what is new; what is there stays as it is"));
    m_way->addItem(tr("Update orders that are there with what the files say"));
    m_way->addItem(
        tr("Replace the days of the files: orders that are not in them no longer count"));
    m_way->setAccessibleName(tr("How rows meet those of earlier imports"));
    connect(m_way, &QComboBox::activated, this, [this](int way) {
        m_draft.way = static_cast<ImportWay>(way); // says what is stored, not what is read
    });
    auto* way = new QHBoxLayout;
    way->setContentsMargins(24, 0, 0, 0);
    way->addWidget(m_way);
    way->addStretch();
    column->addLayout(way);
    m_toNew->setChecked(true);
    return box;
}

void SourceStep::propose(const QString& newProject) {
    if (!m_targetChosen) {
        m_draft.newProject = newProject;
        m_target->setText(newProject);
    }
}

void SourceStep::refresh() {
    m_files->show(m_draft.files);
    m_toCurrent->setVisible(!m_draft.currentProject.isEmpty());
    m_way->setVisible(!m_draft.currentProject.isEmpty());
    m_way->setEnabled(m_draft.intoCurrent);
    m_toCurrent->setText(
        tr("Into the &open project: %1").arg(m_draft.currentProject.section(QLatin1Char('/'), -1)));
    m_toCurrent->setToolTip(m_draft.currentProject);
    showFound();
    showPresets();
}

void SourceStep::showPresets() {
    m_preset->clear();
    if (m_draft.inspection) {
        for (const ImportPreset& preset : m_draft.presets) {
            if (preset.matches(*m_draft.inspection)) {
                m_preset->addItem(preset.name.isEmpty() ? tr("Same as last time") : preset.name,
                                  preset.name);
            }
        }
    }
    const bool any = m_preset->count() > 0;
    m_preset->addItem(tr("As detected"));
    const int applied = m_draft.presetApplied ? m_preset->findData(*m_draft.presetApplied) : -1;
    m_preset->setCurrentIndex(applied >= 0 ? applied : m_preset->count() - 1);
    m_preset->setVisible(any);
    m_presetLabel->setVisible(any);
    m_removePreset->setVisible(any && applied >= 0);
}

void SourceStep::choosePreset() {
    const QVariant name = m_preset->currentData();
    m_draft.forgetDecisions();
    for (const ImportPreset& preset : m_draft.presets) {
        if (name.isValid() && preset.name == name.toString() &&
            preset.matches(*m_draft.inspection)) {
            m_draft.apply(preset);
            break;
        }
    }
    Q_EMIT reinspect();
}

void SourceStep::showFound() {
    const bool known = m_draft.inspection.has_value();
    const bool tables = known && m_draft.inspection->tables.size() > 1;
    m_tableLabel->setVisible(tables);
    m_table->setVisible(tables);
    if (!known) {
        m_found->setText(m_draft.files.isEmpty()     ? tr("Nothing yet.")
                         : m_draft.problem.isEmpty() ? tr("Looking at the file…")
                                                     : tr("This file cannot be imported."));
        return;
    }
    const Inspection& inspection = *m_draft.inspection;
    QStringList names;
    for (const ColumnInfo& column : m_draft.columns()) {
        if (column.role != Role::none) {
            names.append(roleWords(column.role));
        }
    }
    //: number of columns, then what those with a known meaning hold
    const QString found =
        tr("%n columns. Recognised: %1.", nullptr, static_cast<int>(inspection.columns.size()))
            .arg(names.isEmpty() ? tr("none yet") : names.join(tr(", ")));
    const Preset* shop = built_in_preset(inspection.preset);
    //: the name of a shop system
    m_found->setText(shop ? tr("An export of %1.").arg(QString::fromStdString(shop->title)) +
                                QLatin1Char(' ') + found
                          : found);
    m_table->clear();
    for (const TableInfo& table : inspection.tables) {
        const QString name = QString::fromStdString(table.name);
        //: table of a database, number of rows
        m_table->addItem(tr("%1 (%2 rows)").arg(name, Format::count(table.rows)), name);
    }
    m_table->setCurrentIndex(m_table->findData(QString::fromStdString(inspection.format.table)));
}

QString SourceStep::missing() const {
    if (m_draft.files.isEmpty()) {
        return tr("Choose the files to import.");
    }
    if (!m_draft.problem.isEmpty()) {
        return tr("This file cannot be imported.");
    }
    if (!m_draft.inspection) {
        return tr("The file is being looked at.");
    }
    if (m_draft.project().isEmpty()) {
        return tr("Say where the new project is to be kept.");
    }
    return {};
}

QWidget* SourceStep::start() const {
    return m_files->start();
}

void SourceStep::chooseTarget() {
    auto* dialog = new QFileDialog(this, tr("New project"), m_target->text(),
                                   tr("Perennial projects (*.perennial)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("perennial"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_targetChosen = true;
        m_draft.newProject = path;
        m_target->setText(path);
        Q_EMIT edited();
    });
    dialog->open();
}

} // namespace perennial::ui
