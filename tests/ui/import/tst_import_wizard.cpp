// The import wizard as people use it, by mouse and by keyboard: what is missing is said, what was
// detected can be overruled, and what is asked for is what was chosen.
#include "tests/ui/import/orders_wizard.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

using namespace perennial;
using namespace perennial::test;
using namespace perennial::ui;

class TestImportWizard : public QObject, private OrdersWizard {
    Q_OBJECT

  private Q_SLOTS:
    void init() { begin(); }

    void aGuessedAmountIsConfirmedFirst() {
        Inspection inspection = ordersFile();
        inspection.columns[0].evidence = {EvidenceCode::only_dates, {}, {}, 0, 1, 1};
        inspection.columns[2].evidence = {EvidenceCode::last_money, {}, {}, 0, 1, 0};
        open(inspection);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(page(), int(MeaningPage));
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(shown(QStringLiteral("Say whether “total” is the amount.")));
        QAbstractButton* yes = button(QStringLiteral("Yes, so it is"));
        QVERIFY(yes && yes->hasFocus());
        QVERIFY(yes->accessibleDescription().contains(QStringLiteral("“when”")));
        press(Qt::Key_Space);
        QVERIFY(nextButton()->isEnabled());
        QVERIFY(!yes->isVisible());
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
        QVERIFY(!button(QStringLiteral("Import"))->toolTip().isEmpty());
        m_wizard->showLedger(rehearsal()->ledger, {QStringLiteral("Few bring most.")});
        QCOMPARE(page(), int(ResultPage));
        QVERIFY(shown(QStringLiteral("What your orders say first:\n• Few bring most.")));
        press(Qt::Key_Return);
        QCOMPARE(m_wizard->result(), int(QDialog::Accepted));
    }

    void tabGoesFromMeaningToMeaning() {
        openAt(MeaningPage);
        meaning("who")->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Tab);
        QCOMPARE(m_wizard->focusWidget(), meaning("total"));
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

    void quotesAndLineEndsAreOverruled() {
        const QSignalSpy inspections(m_wizard.get(), &ImportWizard::inspectionRequested);
        openAt(FormatPage);
        const auto choose = [this](const QString& what, int downwards) {
            for (DetectionChip* chip : m_wizard->findChildren<DetectionChip*>()) {
                if (chip->text().startsWith(what) && chip->isVisible()) {
                    chip->click();
                    auto* menu = chip->findChild<QMenu*>();
                    for (int i = 0; i < downwards; ++i) {
                        QTest::keyClick(menu, Qt::Key_Down);
                    }
                    QTest::keyClick(menu, Qt::Key_Return);
                    return;
                }
            }
        };
        choose(QStringLiteral("Quotes: Quotation mark"), 1);
        m_wizard->showInspection({ordersFile(), TableKind::orders, {}, {}});
        choose(QStringLiteral("Line ends: LF"), 1);
        QCOMPARE(inspections.count(), 3);
        const ImportOptions chosen = inspections.at(2).at(1).value<TableOptions>().reading;
        QVERIFY(chosen.quote == '\'' && chosen.line_end == LineEnd::crlf);
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
        QVERIFY(shown(QStringLiteral("⚠ ") + why));
        QVERIFY(shown(QStringLiteral("This file cannot be imported.")));
        QVERIFY(!nextButton()->isEnabled());
        open();
        QVERIFY(!shown(QStringLiteral("⚠ ") + why));
        QVERIFY(nextButton()->isEnabled());
    }

    void theNextFileTakesThePlaceOfOneThatCannotBeRead() {
        const QString good = QStringLiteral("/shop/may.csv");
        const auto drop = [this, &good] {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(good)});
            QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            static_cast<QObject*>(m_wizard->findChild<FileList*>())->event(&event);
            return m_wizard->findChild<FileList*>()->findChild<QListWidget*>()->count();
        };
        m_wizard->setFiles({file});
        m_wizard->showProblem(QStringLiteral("The file is empty."));
        QCOMPARE(drop(), 1);
        open(); // that one can be read
        m_wizard->setFiles({file});
        open();
        QCOMPARE(drop(), 2); // read as one
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

    void whatAFileProvesOutranksThePreset() {
        ImportPreset last;
        last.header = ImportPreset::headerOf(ordersFile());
        last.options.roles = {{Role::order_date, "when"}, {Role::amount, "net"}};
        last.options.delimiter = ';';
        last.options.decimal_separator = ',';
        last.options.date_order = DateOrder::mdy;
        m_wizard->setPresets({last});
        const QSignalSpy asked(m_wizard.get(), &ImportWizard::inspectionRequested);
        const auto reading = [&] {
            return asked.last().at(1).value<TableOptions>().reading;
        };
        Inspection proven = ordersFile();
        proven.format.decimal_evidence = {1.0, {EvidenceCode::mark_seen, "10.00", {}, 2}};
        open(proven);
        QVERIFY(!reading().delimiter && !reading().decimal_separator && !reading().date_order);
        m_wizard->showInspection({proven, TableKind::orders, {}, {}});
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(meaning("net")->currentIndex(), int(Role::amount)); // what it means is kept

        Inspection open_to_doubt = ordersFile();
        open_to_doubt.format.decimal_evidence = {0.5, {EvidenceCode::mark_unseen}};
        open_to_doubt.format.date_order_assumed = true;
        open(open_to_doubt);
        QVERIFY(!reading().delimiter);
        QCOMPARE(reading().decimal_separator.value_or('\0'), ',');
        QVERIFY(reading().date_order == DateOrder::mdy);
    }

    void theLastImportIsMadeAgainUpToItsReview() {
        const QSignalSpy asked(m_wizard.get(), &ImportWizard::inspectionRequested);
        m_wizard->repeat(); // before the project told what it had
        QCOMPARE(asked.count(), 0);
        m_wizard->know({{file}, true, {"when", "total"}, ImportWay::Update});
        QCOMPARE(asked.last().at(0).toString(), file);
        m_wizard->showInspection({ordersFile(), TableKind::orders, {}, {}});
        QCOMPARE(page(), int(RulesPage)); // until the rows are read
        m_wizard->showRehearsal(rehearsal());
        QCOMPARE(page(), int(ReviewPage));
        const QSignalSpy imports(m_wizard.get(), &ImportWizard::importRequested);
        press(Qt::Key_Return);
        QCOMPARE(imports.at(0).at(2).toString(), QStringLiteral("/shop/open.perennial"));
        QVERIFY(imports.at(0).at(4).value<ImportWay>() == ImportWay::Update);
    }

    void whatNobodyDecidedIsLeftWithoutAQuestion() {
        m_wizard->know({{file}, true, {"when", "total"}, ImportWay::Add});
        m_wizard->repeat();
        m_wizard->showInspection({ordersFile(), TableKind::orders, {}, {}});
        m_wizard->showRehearsal(rehearsal());
        press(Qt::Key_Escape);
        QVERIFY(!m_wizard->isVisible());
    }

    void aLastImportWhoseFileIsGoneAsksForTheNewOne() {
        m_wizard->know({{file}, false, {"when", "total"}, ImportWay::Add});
        m_wizard->repeat();
        QCOMPARE(page(), int(SourcePage));
        QVERIFY(shown(QStringLiteral("“orders.csv” of the last import is no longer there. Choose "
                                     "the new file: what its columns mean and which rows count is "
                                     "decided as last time.")));
        open();
        m_wizard->showRehearsal(rehearsal());
        QCOMPARE(page(), int(ReviewPage));
    }

    void filesTheProjectKnowsAreOfferedToIt() {
        const auto side = [this] {
            return button(QStringLiteral("Into the open project"));
        };
        m_wizard->know({{file}, true, {"when", "total"}, ImportWay::Add});
        open();
        QVERIFY(side()->isChecked());
        m_wizard->know({{file}, true, {"when", "price"}, ImportWay::Add});
        open();
        QVERIFY(!side()->isChecked());
    }

    void aReadingThatFailsSaysWhy() {
        open();
        for (int step = 0; step < 3; ++step) {
            press(Qt::Key_Return);
        }
        const QString why = QStringLiteral("Several currencies are mixed.");
        m_wizard->showProblem(why);
        QCOMPARE(page(), int(RulesPage));
        QVERIFY(shown(QStringLiteral("⚠ ") + why));
        QVERIFY(!nextButton()->isEnabled());
    }
};

QTEST_MAIN(TestImportWizard)
#include "tst_import_wizard.moc"
