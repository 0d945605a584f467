#include "ui/import/source_step.h"

#include "analytics/import/presets.h"
#include "ui/format.h"
#include "ui/format_tables.h"
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
    m_kind = new QComboBox;
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int kind = 0; kind < table_kind_count; ++kind) {
        m_kind->addItem(tableKindText(static_cast<TableKind>(kind)), kind);
    }
    m_kind->setAccessibleName(tr("What the files hold"));
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_draft.chooseKind(static_cast<TableKind>(m_kind->currentData().toInt()));
        Q_EMIT reinspect();
    });
    m_why = new QLabel;
    m_why->setTextFormat(Qt::PlainText);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    auto* kind = new QHBoxLayout;
    kind->addWidget(m_kind);
    kind->addWidget(m_why, 1);
    auto* kindLabel = new QLabel(tr("They h&old"));
    kindLabel->setBuddy(m_kind);
    m_joined = new QLabel;
    m_joined->setTextFormat(Qt::PlainText);
    m_joined->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_joined->setFocusPolicy(Qt::NoFocus);
    m_joinedLabel = new QLabel(tr("Joined by", "tables of a database"));
    m_table = new QComboBox;
    m_table->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_tableLabel = new QLabel(tr("Tab&le"));
    m_tableLabel->setBuddy(m_table);
    connect(m_table, &QComboBox::activated, this, [this] {
        m_draft.chosen.table = m_table->currentData().toString().toStdString();
        m_draft.chooseKind({}); // another table holds something else
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
    form->addRow(kindLabel, kind);
    form->addRow(m_tableLabel, m_table);
    form->addRow(m_joinedLabel, m_joined);
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
    for (QRadioButton* side : {m_toNew, m_toCurrent}) {
        connect(side, &QRadioButton::clicked, this, [this] { m_sideChosen = true; });
    }
    m_hint = new QLabel(tr("This table belongs beside orders. Import it into the project that has "
                           "them, or the orders into this project later."));
    m_hint->setWordWrap(true);
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
    column->addWidget(m_hint);
    m_toNew->setChecked(true);
    return box;
}

void SourceStep::propose(const QString& newProject) {
    if (!m_targetChosen) {
        m_draft.newProject = newProject;
        m_target->setText(newProject);
    }
}

void SourceStep::aimAtOpenProject() {
    m_sideChosen = true;
    m_toCurrent->setChecked(true);
}

void SourceStep::refresh() {
    m_files->show(m_draft.files, !m_draft.problem.isEmpty());
    if (m_draft.known && !m_draft.known->files.isEmpty()) {
        m_files->startIn(m_draft.known->files.constFirst().section(QLatin1Char('/'), 0, -2));
    }
    showFound();
    showKind();
    showTables();
    showPresets();
    showTarget();
}

void SourceStep::showTarget() {
    const bool open = !m_draft.currentProject.isEmpty(), orders = m_draft.holdsOrders();
    if (open && !m_sideChosen) { // tables beside orders, and more of what is there, go there
        (orders && !m_draft.knownToProject() ? m_toNew : m_toCurrent)->setChecked(true);
    }
    m_way->setCurrentIndex(static_cast<int>(m_draft.way));
    m_toCurrent->setVisible(open);
    m_way->setVisible(open && orders);
    m_way->setEnabled(m_draft.intoCurrent);
    m_toCurrent->setText(
        tr("Into the &open project: %1").arg(m_draft.currentProject.section(QLatin1Char('/'), -1)));
    m_toCurrent->setToolTip(m_draft.currentProject);
    m_hint->setVisible(!orders && !m_draft.intoCurrent);
}

void SourceStep::showPresets() {
    m_preset->clear();
    if (m_draft.inspection) {
        for (const ImportPreset& preset : m_draft.presets) {
            if (m_draft.fits(preset)) {
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
    const bool ofProject = std::any_of(
        m_draft.presets.begin(), m_draft.presets.end(), [this](const ImportPreset& preset) {
            return preset.ofProject && preset.name == m_draft.presetApplied && m_draft.fits(preset);
        });
    m_removePreset->setVisible(any && applied >= 0 && !ofProject);
}

void SourceStep::choosePreset() {
    const QVariant name = m_preset->currentData();
    m_draft.forgetDecisions();
    for (const ImportPreset& preset : m_draft.presets) {
        if (name.isValid() && preset.name == name.toString() && m_draft.fits(preset)) {
            m_draft.apply(preset);
            break;
        }
    }
    Q_EMIT reinspect();
}

void SourceStep::showFound() {
    m_found->setText(m_draft.inspection          ? foundText()
                     : m_draft.files.isEmpty()   ? nothingText()
                     : m_draft.problem.isEmpty() ? tr("Looking at the file…")
                                                 : tr("This file cannot be imported."));
}

QString SourceStep::nothingText() const {
    const bool gone =
        m_draft.again && m_draft.known && !m_draft.known->there && !m_draft.known->files.isEmpty();
    return gone ? tr("“%1” of the last import is no longer there. Choose the new file: what its "
                     "columns mean and which rows count is decided as last time.")
                      .arg(m_draft.known->files.constFirst().section(QLatin1Char('/'), -1))
                : tr("Nothing yet.");
}

QString SourceStep::foundText() const {
    const Inspection& inspection = *m_draft.inspection;
    QStringList names;
    for (const int meaning : m_draft.meanings()) {
        if (meaning != 0) {
            names.append(meaningWords(m_draft.kind, meaning));
        }
    }
    //: number of columns, then what those with a known meaning hold
    const QString found =
        tr("%n columns. Recognised: %1.", nullptr, static_cast<int>(inspection.columns.size()))
            .arg(names.isEmpty() ? tr("none yet") : names.join(tr(", ")));
    const auto after = [&found](const QString& sentence) {
        return sentence + QLatin1Char(' ') + found;
    };
    if (!m_draft.holdsOrders()) {
        //: what a table holds, such as products
        return after(
            tr("No orders: a table to stand beside them, %1.").arg(tableKindText(m_draft.kind)));
    }
    if (!m_draft.has(Role::order_date) ||
        (!m_draft.has(Role::amount) && !m_draft.has(Role::unit_price))) {
        return after(
            tr("Orders need a date and an amount, which were not both found: say in step 3 "
               "which columns hold them, or choose here what the files hold."));
    }
    const Preset* shop = built_in_preset(inspection.preset);
    //: the name of a shop system
    return shop ? after(tr("An export of %1.").arg(QString::fromStdString(shop->title))) : found;
}

void SourceStep::showKind() {
    const bool known = m_draft.inspection.has_value();
    m_kind->setEnabled(known);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_draft.kind)));
    const bool told = m_draft.kindEvidence.code != EvidenceCode::none;
    m_why->setText(!known || m_draft.presetApplied ? QString() // the preset says so below
                   : m_draft.chosenKind            ? tr("chosen by you")
                   : told                          ? Format::evidence(m_draft.kindEvidence)
                                                   : QString());
}

void SourceStep::showTables() {
    const bool known = m_draft.inspection.has_value();
    const std::vector<TableInfo> tables =
        known ? m_draft.inspection->tables : std::vector<TableInfo>();
    m_tableLabel->setVisible(tables.size() > 1);
    m_table->setVisible(tables.size() > 1);
    m_table->clear();
    for (const TableInfo& table : tables) {
        const QString name = QString::fromStdString(table.name);
        //: table of a database, number of rows
        m_table->addItem(tr("%1 (%2 rows)").arg(name, Format::count(table.rows)), name);
    }
    const QString read =
        known ? QString::fromStdString(m_draft.inspection->format.table) : QString();
    if (known && tables.size() > 1 && m_table->findData(read) < 0) {
        m_table->insertItem(0, read, read); // a join of several
    }
    m_table->setCurrentIndex(m_table->findData(read));
    QStringList joins;
    for (const TableJoin& join : known ? m_draft.inspection->joins : std::vector<TableJoin>()) {
        joins.append(joinText(join));
    }
    m_joined->setText(joins.join(QLatin1Char('\n')));
    m_joined->setVisible(!joins.isEmpty());
    m_joinedLabel->setVisible(!joins.isEmpty());
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
