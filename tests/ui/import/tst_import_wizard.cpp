// The import wizard as people use it, by mouse and by keyboard: what is missing is said, what was
// detected can be overruled, and what is asked for is what was chosen.
#include "tests/support/wizard_driver.h"
#include "ui/import/detection_chip.h"
#include "ui/import/file_list.h"
#include "ui/import/import_wizard.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QWindow>

using namespace perennial;
using namespace perennial::ui;

namespace {

const QString file = QStringLiteral("/shop/orders.csv");

ColumnInfo column(const char* name, ColumnType type, Role role, double confidence = 0.9) {
    ColumnInfo info;
    info.name = name;
    info.type = type;
    info.role = role;
    info.confidence = confidence;
    return info;
}

Inspection ordersFile() {
    Inspection inspection;
    inspection.path = file.toStdString();
    inspection.format.format = "csv";
    inspection.columns = {column("when", ColumnType::date, Role::order_date),
                          column("who", ColumnType::identifier, Role::customer_id),
                          column("total", ColumnType::decimal, Role::amount, 0.6),
                          column("net", ColumnType::decimal, Role::none)};
    inspection.columns.front().examples = {"03/04/2011", "05/06/2011"};
    inspection.preview = {{"03/04/2011", "C1", "10.00", "9.00"},
                          {"05/06/2011", "C2", "20.00", "18.00"}};
    return inspection;
}

std::shared_ptr<const ImportResult> rehearsal() {
    auto result = std::make_shared<ImportResult>();
    result->inspection = ordersFile();
    result->ledger.rows_read = result->ledger.rows_kept = 2;
    result->ledger.amount_read = result->ledger.amount_kept = Money{30 * Money::scale};
    result->ledger.currency = "EUR";
    for (const RuleInfo& info : rules()) {
        result->effects.push_back({info.rule, info.standard, 0, {}, {}});
    }
    return result;
}

} // namespace

class TestImportWizard : public QObject, private test::WizardDriver {
    Q_OBJECT

    void choose(const char* column, Role role) const {
        QComboBox* choice = meaning(column);
        choice->setCurrentIndex(static_cast<int>(role));
        Q_EMIT choice->activated(static_cast<int>(role));
    }
    void open(const Inspection& inspection = ordersFile()) const {
        m_wizard->setFiles({file});
        m_wizard->showInspection({inspection, TableKind::orders, {}, {}});
    }
    /// With a file that is understood, at a page.
    void openAt(int wanted) const {
        open();
        for (int step = page(); step < wanted; ++step) {
            press(Qt::Key_Return);
            if (page() == RulesPage) {
                m_wizard->showRehearsal(rehearsal());
            }
        }
        QCOMPARE(page(), wanted);
    }

  private Q_SLOTS:
    void init() {
        m_wizard = std::make_unique<ImportWizard>(QStringLiteral("/shop/open.perennial"));
        m_wizard->propose(QStringLiteral("/shop/orders.perennial"));
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    }

    void withoutFilesItSaysSo() {
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(shown(QStringLiteral("Choose the files to import.")));
    }

    void filesAreAddedAndRemoved() {
        const QSignalSpy inspections(m_wizard.get(), &ImportWizard::inspectionRequested);
        const QString second = QStringLiteral("/shop/may.csv");
        open();
        auto* list = m_wizard->findChild<FileList*>();
        Q_EMIT list->changed({file, second});
        auto* names = list->findChild<QListWidget*>();
        QCOMPARE(names->count(), 2);
        names->setCurrentRow(0);
        QTest::keyClick(names, Qt::Key_Delete);
        QCOMPARE(names->count(), 1);
        QCOMPARE(inspections.last().at(0).toString(), second);
        QTest::mouseClick(button(QStringLiteral("Remove")), Qt::LeftButton);
        QVERIFY(shown(QStringLiteral("Choose the files to import.")));
    }

    void everyStepIsWalkedByKeyboard() {
        const QSignalSpy rehearsals(m_wizard.get(), &ImportWizard::rehearsalRequested);
        const QSignalSpy imports(m_wizard.get(), &ImportWizard::importRequested);
        open();
        press(Qt::Key_Return);
        QCOMPARE(page(), int(FormatPage));
        press(Qt::Key_Return);
        QCOMPARE(page(), int(MeaningPage));
        QCOMPARE(m_wizard->focusWidget(), meaning("total")); // the one to be checked
        QCOMPARE(nextButton()->shortcut(), QKeySequence(Qt::ALT | Qt::Key_N));
        QCOMPARE(button(QStringLiteral("Back"))->shortcut(), QKeySequence(Qt::ALT | Qt::Key_B));
        button(QStringLiteral("Back"))->click();
        QCOMPARE(page(), int(FormatPage));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(page(), int(RulesPage));
        QCOMPARE(rehearsals.count(), 1);
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(shown(QStringLiteral("The files are being read.")));
        m_wizard->showRehearsal(rehearsal());
        press(Qt::Key_Return);
        QCOMPARE(page(), int(ReviewPage));
        press(Qt::Key_Return);
        QCOMPARE(imports.count(), 1);
        QCOMPARE(imports.at(0).at(0).toStringList(), QStringList{file});
        QCOMPARE(imports.at(0).at(2).toString(), QStringLiteral("/shop/orders.perennial"));
        QVERIFY(imports.at(0).at(3).value<std::shared_ptr<const ImportResult>>());
        QVERIFY(!button(QStringLiteral("Import"))->isEnabled()); // one import at a time
        m_wizard->showLedger(rehearsal()->ledger, {QStringLiteral("Few bring most.")});
        QCOMPARE(page(), int(ResultPage));
        QVERIFY(shown(QStringLiteral("What your orders say first:\n• Few bring most.")));
        press(Qt::Key_Return);
        QCOMPARE(m_wizard->result(), int(QDialog::Accepted));
    }

    void saysWhichMeaningIsMissing_data() {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QString>("why");
        QTest::newRow("date") << QByteArray("when")
                              << QStringLiteral("Choose the column that holds the order date.");
        QTest::newRow("customer") << QByteArray("who")
                                  << QStringLiteral(
                                         "Choose the column that says who the customer is.");
        QTest::newRow("amount")
            << QByteArray("total")
            << QStringLiteral(
                   "Choose the column that holds the amount, or quantity and unit price.");
    }
    void saysWhichMeaningIsMissing() {
        QFETCH(QByteArray, column);
        QFETCH(QString, why);
        openAt(MeaningPage);
        QVERIFY(nextButton()->isEnabled());
        choose(column.constData(), Role::none);
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(shown(why));
        QCOMPARE(nextButton()->toolTip(), why);
        press(Qt::Key_Return); // does nothing
        QCOMPARE(page(), int(MeaningPage));
    }

    void anOverruledMeaningMovesAndIsImported() {
        const QSignalSpy rehearsals(m_wizard.get(), &ImportWizard::rehearsalRequested);
        openAt(MeaningPage);
        choose("net", Role::amount);
        QCOMPARE(meaning("total")->currentIndex(), int(Role::none)); // one column has the amount
        QTest::mouseClick(nextButton(), Qt::LeftButton);
        const auto options = rehearsals.at(0).at(1).value<ImportOptions>();
        QCOMPARE(options.roles.at(Role::amount), std::string("net"));
        QCOMPARE(options.roles.at(Role::order_date), std::string("when"));
        QCOMPARE(options.roles.at(Role::customer_id), std::string("who"));
        QCOMPARE(options.roles.at(Role::order_id), std::string());
    }

    void aDetectionIsOverruledFromItsMenu() {
        const QSignalSpy inspections(m_wizard.get(), &ImportWizard::inspectionRequested);
        openAt(FormatPage);
        DetectionChip* decimal = nullptr;
        for (DetectionChip* chip : m_wizard->findChildren<DetectionChip*>()) {
            if (chip->text().startsWith(QStringLiteral("Decimal mark"))) {
                decimal = chip;
            }
        }
        QVERIFY(decimal && decimal->isVisible());
        decimal->setFocus();
        press(Qt::Key_Space);
        auto* menu = decimal->findChild<QMenu*>();
        QVERIFY(menu && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(inspections.count(), 2);
        QCOMPARE(
            inspections.at(1).at(1).value<TableOptions>().reading.decimal_separator.value_or(' '),
            ',');
        Inspection decided = ordersFile();
        decided.format.decimal_separator = ',';
        m_wizard->showInspection({decided, TableKind::orders, {}, {}});
        QVERIFY(decimal->accessibleDescription().contains(QStringLiteral("chosen by you")));
    }

    void datesThatReadTwoWaysAreAskedAbout() {
        const QSignalSpy inspections(m_wizard.get(), &ImportWizard::inspectionRequested);
        Inspection twoWays = ordersFile();
        twoWays.format.date_order = DateOrder::dmy;
        twoWays.format.date_order_assumed = true;
        open(twoWays);
        press(Qt::Key_Return);
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(
            shown(QStringLiteral("Say whether the day or the month comes first in the dates.")));
        QVERIFY(shown(QStringLiteral("Every date in this file, such as 03/04/2011, reads two ways. "
                                     "Which is meant?")));
        auto* day = qobject_cast<QRadioButton*>(button(QStringLiteral("Day first: 3 Apr 2011")));
        auto* month =
            qobject_cast<QRadioButton*>(button(QStringLiteral("Month first: 4 Mar 2011")));
        QVERIFY(day && month);
        QVERIFY(!day->isChecked() && !month->isChecked()); // no answer is suggested
        QTest::mouseClick(month, Qt::LeftButton, {}, QPoint(8, month->height() / 2));
        QCOMPARE(inspections.count(), 2);
        QVERIFY(inspections.at(1).at(1).value<TableOptions>().reading.date_order == DateOrder::mdy);
        twoWays.format.date_order = DateOrder::mdy;
        twoWays.format.date_order_assumed = false;
        m_wizard->showInspection({twoWays, TableKind::orders, {}, {}});
        QVERIFY(nextButton()->isEnabled());
        m_wizard->setFiles({QStringLiteral("/shop/other.csv")}); // answers are about one file
        QVERIFY(!inspections.at(2).at(1).value<TableOptions>().reading.date_order);
    }

    void theTargetIsNeededForANewProjectOnly() {
        const QSignalSpy imports(m_wizard.get(), &ImportWizard::importRequested);
        open();
        auto* target = named<QLineEdit>(QStringLiteral("File of the new project"));
        QVERIFY(target);
        target->clear();
        QTest::keyClicks(target, QStringLiteral("  "));
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(shown(QStringLiteral("Say where the new project is to be kept.")));
        button(QStringLiteral("Into the open project"))->click();
        openAt(ReviewPage);
        press(Qt::Key_Return);
        QCOMPARE(imports.at(0).at(2).toString(), QStringLiteral("/shop/open.perennial"));
        QVERIFY(imports.at(0).at(4).value<ImportWay>() == ImportWay::Add);
    }

    void aFileThatCannotBeReadSaysWhy() {
        const QString why = QStringLiteral("The file is empty.");
        m_wizard->setFiles({file});
        m_wizard->showProblem(why);
        QVERIFY(shown(why));
        QVERIFY(shown(QStringLiteral("This file cannot be imported.")));
        QVERIFY(!nextButton()->isEnabled());
        open();
        QVERIFY(!shown(why));
        QVERIFY(nextButton()->isEnabled());
    }

    void aDecisionAfterTheReadingMakesItAnew() {
        const QSignalSpy rehearsals(m_wizard.get(), &ImportWizard::rehearsalRequested);
        openAt(ReviewPage);
        button(QStringLiteral("Meaning"))->click(); // in the list of steps
        QCOMPARE(page(), int(MeaningPage));
        press(Qt::Key_Return);
        QCOMPARE(rehearsals.count(), 1); // nothing was changed
        button(QStringLiteral("Back"))->click();
        choose("net", Role::discount);
        press(Qt::Key_Return);
        QCOMPARE(rehearsals.count(), 2);
    }

    void aReadingThatFailsSaysWhy() {
        open();
        for (int step = 0; step < 3; ++step) {
            press(Qt::Key_Return);
        }
        const QString why = QStringLiteral("Several currencies are mixed.");
        m_wizard->showProblem(why);
        QCOMPARE(page(), int(RulesPage));
        QVERIFY(shown(why));
        QVERIFY(!nextButton()->isEnabled());
    }

    void aRuleIsJudgedAnewWithoutReadingAgain() {
        const QSignalSpy rehearsals(m_wizard.get(), &ImportWizard::rehearsalRequested);
        const QSignalSpy judgements(m_wizard.get(), &ImportWizard::judgementRequested);
        openAt(RulesPage);
        auto* guests = named<QComboBox>(QStringLiteral("Guests"));
        QVERIFY(guests);
        const int exclude = guests->findData(static_cast<int>(RuleAction::exclude));
        guests->setCurrentIndex(exclude);
        Q_EMIT guests->activated(exclude);
        QCOMPARE(rehearsals.count(), 1);
        QCOMPARE(judgements.count(), 1);
        const auto options = judgements.at(0).at(0).value<ImportOptions>();
        QVERIFY(options.rules.actions.at(Rule::guests) == RuleAction::exclude);
        auto judged = std::make_shared<ImportResult>(*rehearsal());
        for (RuleEffect& effect : judged->effects) {
            if (effect.rule == Rule::guests) {
                effect = {Rule::guests, RuleAction::exclude, 312, Money{-4180 * Money::scale}, {}};
            }
        }
        m_wizard->showRehearsal(judged);
        QVERIFY(nextButton()->isEnabled());
        auto* table = named<QTableWidget>(QStringLiteral("Rules of the import"));
        const auto cells = table->findItems(QStringLiteral("312"), Qt::MatchExactly);
        QCOMPARE(cells.size(), 1);
        QCOMPARE(table->item(cells.front()->row(), 3)->text(), QStringLiteral("-€4,180.00"));
    }

    void whatWasDoneLastTimeIsOfferedFirst() {
        ImportPreset last;
        last.header = {"net", "total", "when", "who"};
        last.options.roles = {
            {Role::order_date, "when"}, {Role::customer_id, "who"}, {Role::amount, "net"}};
        last.options.decimal_separator = ',';
        ImportPreset other = last;
        other.header = {"something", "else"};
        m_wizard->setPresets({other, last});
        const QSignalSpy inspections(m_wizard.get(), &ImportWizard::inspectionRequested);
        open();
        QCOMPARE(inspections.count(), 2);
        QCOMPARE(
            inspections.at(1).at(1).value<TableOptions>().reading.decimal_separator.value_or(' '),
            ',');
        m_wizard->showInspection({ordersFile(), TableKind::orders, {}, {}});
        QComboBox* readAs = nullptr;
        for (QComboBox* each : m_wizard->findChildren<QComboBox*>()) {
            if (each->isVisible() && each->currentText() == QStringLiteral("Same as last time")) {
                readAs = each;
            }
        }
        QVERIFY(readAs);
        QCOMPARE(readAs->count(), 2);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(meaning("net")->currentIndex(), int(Role::amount));
        QCOMPARE(meaning("total")->currentIndex(), int(Role::none));
    }

    void decisionsAreKeptUnderAName() {
        const QSignalSpy saved(m_wizard.get(), &ImportWizard::presetSaved);
        openAt(ReviewPage);
        for (QLineEdit* each : m_wizard->findChildren<QLineEdit*>()) {
            if (each->isVisible() &&
                each->accessibleName() == QStringLiteral("Name of the preset")) {
                each->setText(QStringLiteral("Web shop"));
            }
        }
        QTest::mouseClick(button(QStringLiteral("Save as preset")), Qt::LeftButton);
        QCOMPARE(saved.count(), 1);
        const auto preset = saved.at(0).at(0).value<ImportPreset>();
        QCOMPARE(preset.name, QStringLiteral("Web shop"));
        QVERIFY(preset.matches(ordersFile()));
        QCOMPARE(preset.options.roles.at(Role::amount), std::string("total"));
    }

    void whatChangesInTheOpenProjectIsShown() {
        open();
        button(QStringLiteral("Into the open project"))->click();
        openAt(ReviewPage);
        ImportChanges changes;
        changes.newOrders = 2;
        changes.change = {Money{5 * Money::scale}, {}, {}};
        m_wizard->showRehearsal(rehearsal(), changes);
        const QList<QLabel*> labels = m_wizard->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("2 new orders")) &&
                   label->text().endsWith(QStringLiteral("revenue changes by €5.00."));
        }));
    }

    void theirTotalIsCompared() {
        openAt(ReviewPage);
        auto* total = qobject_cast<QLineEdit*>(m_wizard->focusWidget());
        QVERIFY(total);
        QTest::keyClicks(total, QStringLiteral("30"));
        QVERIFY(shown(QStringLiteral("The totals agree: €30.00.")));
        QTest::keyClicks(total, QStringLiteral(".50"));
        QVERIFY(
            shown(QStringLiteral("This import comes to €30.00, refunds included; your system says "
                                 "€30.50: a difference of +€0.50.")));
    }

    void whatTheFilesSufficeForIsShown() {
        openAt(ReviewPage);
        auto* tabs = m_wizard->findChild<QTabWidget*>();
        QVERIFY(tabs && !tabs->isTabVisible(1)); // not known
        const Verdict ready{Analysis::segments, {{Need::customers, 500, 20, 100}}};
        const Verdict missing{Analysis::season, {{Need::span_days, 90, 730, 1095}}};
        m_wizard->showRehearsal(rehearsal(), {}, {ready, missing});
        QCOMPARE(tabs->tabText(1), QStringLiteral("The files suffice for 1 of 2 analyses"));
        tabs->setCurrentIndex(1);
        auto* verdicts = named<QTableWidget>(QStringLiteral("What the orders suffice for"));
        QVERIFY(verdicts && verdicts->isVisible());
        QCOMPARE(verdicts->rowCount(), 2);
        QVERIFY(verdicts->item(1, 1)->text().startsWith(QStringLiteral("✖")));
    }

    void cancellingARunningImportGoesBackToTheReview() {
        const QSignalSpy cancels(m_wizard.get(), &ImportWizard::importCancelled);
        openAt(ReviewPage);
        press(Qt::Key_Return);
        QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
        QCOMPARE(cancels.count(), 1);
        QCOMPARE(page(), int(ReviewPage));
        QVERIFY(button(QStringLiteral("Import"))->isEnabled());
    }

    void leavingAsksOnceSomethingWasDone() {
        press(Qt::Key_Escape);
        QVERIFY(!m_wizard->isVisible()); // nothing to lose
        m_wizard->show();
        openAt(MeaningPage);
        press(Qt::Key_Escape);
        auto* question = m_wizard->findChild<QMessageBox*>();
        QVERIFY(question && m_wizard->isVisible());
        QTest::keyClick(question, Qt::Key_Escape);
        QVERIFY(m_wizard->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        press(Qt::Key_Escape);
        question = m_wizard->findChild<QMessageBox*>();
        for (QAbstractButton* each : question->buttons()) {
            if (each->text() == QStringLiteral("&Leave")) {
                QTest::mouseClick(each, Qt::LeftButton);
            }
        }
        QVERIFY(!m_wizard->isVisible());
    }
};

QTEST_MAIN(TestImportWizard)
#include "tst_import_wizard.moc"
