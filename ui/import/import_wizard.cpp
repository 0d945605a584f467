#include "ui/import/import_wizard.h"

#include "ui/import/format_step.h"
#include "ui/import/meaning_step.h"
#include "ui/import/review_step.h"
#include "ui/import/rules_step.h"
#include "ui/import/source_step.h"
#include "ui/import/step_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <set>

namespace perennial::ui {

namespace {

constexpr QSize wizard_size(1180, 760), wizard_minimum(880, 560), window_frame(24, 56);
constexpr int wizard_margin = 16, steps_width = 148;

} // namespace

ImportWizard::ImportWizard(const QString& currentProject, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("import_wizard"));
    setWindowTitle(tr("Import"));
    setMinimumSize(wizard_minimum);
    resize(parent ? wizard_size.boundedTo(parent->window()->size() - window_frame) : wizard_size);
    m_draft.currentProject = currentProject;
    m_pages = new QStackedWidget;
    m_source = new SourceStep(m_draft);
    addStep(m_source);
    addStep(new FormatStep(m_draft));
    addStep(new MeaningStep(m_draft));
    m_rules = new RulesStep(m_draft);
    addStep(m_rules);
    auto* review = new ReviewStep(m_draft);
    connect(review, &ReviewStep::presetSaved, this, &ImportWizard::presetSaved);
    connect(review, &ReviewStep::explanationRequested, this, &ImportWizard::explanationRequested);
    connect(this, &ImportWizard::explained, review, &ReviewStep::showExplanations);
    addStep(review);
    m_pages->addWidget(makeResult());
    QStringList names;
    for (const ImportStep* step : m_steps) {
        names.append(step->name());
    }
    m_list = new StepList(names);
    m_list->setMinimumWidth(steps_width);

    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(makeHead());
    right->addWidget(m_pages, 1);
    right->addWidget(makeProgress());
    auto* body = new QHBoxLayout;
    body->setSpacing(wizard_margin);
    body->addLayout(right, 1);
    body->insertWidget(0, m_list); // last in the order of the keyboard, first to the eye
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(wizard_margin, wizard_margin, wizard_margin, 12);
    column->setSpacing(12);
    column->addLayout(body, 1);
    column->addWidget(makeButtons());
    setTabOrder(m_cancel, m_list);
    m_next->setDefault(true); // only now does it know its dialog
    connectSteps();
    goTo(SourcePage);
}

void ImportWizard::addStep(ImportStep* step) {
    m_steps.push_back(step);
    m_pages->addWidget(step);
}

void ImportWizard::connectSteps() {
    for (ImportStep* step : m_steps) {
        connect(step, &ImportStep::reinspect, this, &ImportWizard::inspectAgain);
        connect(step, &ImportStep::edited, this, [this] {
            forgetRehearsal();
            updateState();
        });
    }
    connect(m_rules, &RulesStep::rulesEdited, this, &ImportWizard::judge);
    connect(m_rules, &RulesStep::ratesRequested, this, &ImportWizard::ratesRequested);
    connect(m_source, &SourceStep::presetRemoved, this, &ImportWizard::presetRemoved);
    connect(m_source, &SourceStep::filesChanged, this, &ImportWizard::setFiles);
    connect(m_list, &StepList::stepRequested, this, &ImportWizard::walkTo);
}

void ImportWizard::setFiles(const QStringList& files) {
    m_draft.forget();
    m_draft.files = files;
    m_presetLooked = false;
    m_walked = false;
    m_done = false;
    Q_EMIT filesChosen(files);
    goTo(SourcePage);
    inspectAgain();
}

void ImportWizard::know(const KnownImport& last) {
    m_draft.known = last;
    gatherPresets();
    const bool open = !m_draft.presetApplied && m_pages->currentIndex() == SourcePage;
    if (m_draft.inspection && open) { // it was looked at before this was known
        m_presetLooked = false;
        offerPresets();
    }
    if (m_draft.again) {
        repeat();
    }
}

void ImportWizard::repeat() {
    m_draft.again = true;
    if (!m_draft.known) {
        return; // know() comes back here
    }
    m_draft.way = m_draft.known->way;
    m_source->aimAtOpenProject();
    if (m_draft.known->there) {
        setFiles(m_draft.known->files);
    } else {
        m_source->refresh();
    }
}

/// On to the review, or to what has to be decided first.
void ImportWizard::goOn() {
    if (!m_draft.again || m_work != Work::None || !m_draft.inspection) {
        return;
    }
    if (const int step = reachable(); step > m_pages->currentIndex()) {
        goTo(step);
    }
    m_draft.again = m_work != Work::None; // the rules wait for a reading
}

void ImportWizard::propose(const QString& newProject) {
    m_source->propose(newProject);
    updateState();
}

void ImportWizard::inspectAgain() {
    forgetRehearsal();
    m_draft.problem.clear();
    if (m_draft.files.isEmpty()) {
        m_draft.inspection.reset();
        Q_EMIT readingCancelled();
        setWork(Work::None);
    } else {
        setWork(Work::Inspecting);
        Q_EMIT inspectionRequested(m_draft.files.constFirst(),
                                   {m_draft.chosen, m_draft.chosenKind, {}});
    }
    m_steps[SourcePage]->refresh();
}

void ImportWizard::rehearse() {
    if (m_draft.rehearsed() || m_work == Work::Rehearsing) {
        return;
    }
    setWork(Work::Rehearsing);
    if (m_draft.holdsOrders()) {
        Q_EMIT rehearsalRequested(m_draft.files, m_draft.options(), m_draft.project());
    } else {
        Q_EMIT tableRehearsalRequested(m_draft.files, m_draft.tableOptions(), m_draft.project());
    }
}

void ImportWizard::judge() {
    if (!m_rowsRead) {
        rehearse(); // the first reading is under way, or failed
        return;
    }
    m_draft.rehearsalProblem.clear();
    setWork(Work::Rehearsing);
    Q_EMIT judgementRequested(m_draft.options(), m_draft.project());
}

void ImportWizard::setPresets(const std::vector<ImportPreset>& presets) {
    m_presets = presets;
    gatherPresets();
}

/// The open project's own where nothing was kept here: it may come from elsewhere.
void ImportWizard::gatherPresets() {
    m_draft.presets = m_presets;
    if (const auto* own =
            m_draft.known && m_draft.known->preset ? &*m_draft.known->preset : nullptr;
        own && std::none_of(m_presets.begin(), m_presets.end(), [own](const ImportPreset& each) {
            return each.name.isEmpty() && each.header == own->header;
        })) {
        m_draft.presets.push_back(*own);
    }
    m_source->refresh();
}

void ImportWizard::offerPresets() {
    if (m_presetLooked) {
        return;
    }
    m_presetLooked = true;
    for (const ImportPreset& preset : m_draft.presets) {
        if (preset.own && m_draft.fits(preset)) {
            m_draft.apply(preset); // the latest first; step 1 says so
            inspectAgain();
            return;
        }
    }
}

void ImportWizard::forgetRehearsal() {
    m_rowsRead = false;
    m_draft.rehearsal.reset();
    m_draft.tableRehearsal.reset();
    m_draft.rehearsalProblem.clear();
    m_importProblem.clear();
    if (m_work == Work::Rehearsing) {
        Q_EMIT readingCancelled();
        setWork(Work::None);
    }
}

int ImportWizard::beside(int step, int direction) const {
    do {
        step += direction;
    } while (!m_steps[static_cast<std::size_t>(step)]->applies());
    return step;
}

void ImportWizard::goTo(int step) {
    m_pages->setCurrentIndex(step);
    ImportStep* shown = m_steps[static_cast<std::size_t>(step)];
    m_title->setText(shown->title());
    shown->refresh();
    if (step >= RulesPage && m_draft.rehearsalProblem.isEmpty()) {
        rehearse();
    }
    updateState();
    QWidget* start = shown->start();
    (start && start->isEnabled() ? start : m_next)->setFocus(Qt::TabFocusReason);
}

void ImportWizard::next() {
    const int step = m_pages->currentIndex();
    if (m_done) {
        accept();
    } else if (step == ReviewPage) {
        startImport();
    } else {
        walkTo(beside(step, 1));
    }
}

void ImportWizard::walkTo(int step) {
    m_walked = true;
    goTo(step);
}

void ImportWizard::startImport() {
    m_importProblem.clear();
    setWork(Work::Importing);
    if (!m_draft.holdsOrders()) {
        Q_EMIT tableImportRequested(m_draft.files, m_draft.tableOptions(), m_draft.project(),
                                    m_draft.tableRehearsal);
        return;
    }
    Q_EMIT importRequested(m_draft.files, m_draft.options(), m_draft.project(), m_draft.rehearsal,
                           m_draft.intoCurrent ? m_draft.way : ImportWay::Add,
                           m_draft.othersLeftOut && m_draft.eachCurrency);
}

void ImportWizard::setWork(Work work) {
    m_work = work;
    m_progressRow->setVisible(work != Work::None);
    showProgress(work == Work::Importing    ? tr("Importing…")
                 : work == Work::Rehearsing ? tr("Reading the files…")
                                            : tr("Looking at the file…"),
                 0.0);
    m_pages->setEnabled(work != Work::Importing);
    updateState();
}

int ImportWizard::reachable() const {
    int step = 0;
    while (step < ReviewPage && m_steps[static_cast<std::size_t>(step)]->missing().isEmpty()) {
        step = beside(step, 1);
    }
    return std::max(step, m_pages->currentIndex());
}

void ImportWizard::updateState() {
    const int step = m_pages->currentIndex();
    const bool importing = m_work == Work::Importing;
    const bool atStep = step < ResultPage;
    const QString why = !atStep     ? QString()
                        : importing ? tr("The import is under way.")
                                    : m_steps[static_cast<std::size_t>(step)]->missing();
    const QString& problem = step == SourcePage ? m_draft.problem
                             : step == ReviewPage && m_draft.rehearsalProblem.isEmpty()
                                 ? m_importProblem
                                 : m_draft.rehearsalProblem;
    m_problem->setText(QStringLiteral("⚠ ") + problem);
    m_problem->setVisible(!problem.isEmpty() && atStep);
    m_reason->setText(why);
    m_next->setToolTip(why);
    m_next->setAccessibleDescription(why);
    m_next->setEnabled(!importing && why.isEmpty());
    const bool orders = m_draft.holdsOrders();
    m_next->setText(m_done               ? orders ? tr("&Show the analysis") : tr("&Done")
                                  : step != ReviewPage ? tr("&Next")
                    : orders             ? tr("&Import and analyse")
                                         : tr("&Import"));
    m_back->setEnabled(step > SourcePage && atStep && !importing);
    m_back->setVisible(atStep);
    m_cancel->setText(m_done ? tr("Close") : tr("Cancel"));
    std::set<int> passedOver;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (!m_steps[i]->applies()) {
            passedOver.insert(static_cast<int>(i));
        }
    }
    m_list->setState(step, m_done || importing ? -1 : reachable(), passedOver);
    if (m_done) {
        m_title->setText(tr("Imported"));
    }
}

bool ImportWizard::decided() const {
    return !m_done && m_draft.inspection && m_walked;
}

void ImportWizard::reject() {
    if (m_work == Work::Importing) {
        Q_EMIT importCancelled();
        setWork(Work::None);
        return; // back to the review, with everything as chosen
    }
    if (!decided()) {
        Q_EMIT readingCancelled();
        QDialog::reject();
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Question, tr("Import"),
                                     tr("Leave the import? What you decided here is forgotten."),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* leave = question->addButton(tr("&Leave"), QMessageBox::DestructiveRole);
    QPushButton* stay = question->addButton(tr("&Stay"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, [this] {
        Q_EMIT readingCancelled();
        QDialog::reject();
    });
    question->open();
}

} // namespace perennial::ui
