// The import dialog as people use it: what is missing is said, what was detected can be overruled,
// and what is asked for is what was chosen.
#include "ui/window/format_panel.h"
#include "ui/window/import_dialog.h"
#include "ui/window/mapping_table.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace perennial;
using namespace perennial::ui;

namespace {

const QString file = QStringLiteral("/shop/orders.csv");

ColumnInfo column(const char* name, ColumnType type, Role role) {
    ColumnInfo info;
    info.name = name;
    info.type = type;
    info.role = role;
    info.confidence = 0.9;
    info.evidence = {EvidenceCode::name_and_values, name, "x", 0, 2, 2};
    return info;
}

Inspection ordersFile() {
    Inspection inspection;
    inspection.path = file.toStdString();
    inspection.format.format = "csv";
    inspection.columns = {column("when", ColumnType::date, Role::order_date),
                          column("who", ColumnType::identifier, Role::customer_id),
                          column("total", ColumnType::decimal, Role::amount),
                          column("net", ColumnType::decimal, Role::none)};
    inspection.columns.front().examples = {"03/04/2011", "05/06/2011"};
    inspection.preview = {{"03/04/2011", "C1", "10.00", "9.00"},
                          {"05/06/2011", "C2", "20.00", "18.00"}};
    inspection.row_meaning = "order";
    return inspection;
}

} // namespace

class TestImportDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportDialog> m_dialog;

    QPushButton* button(const QString& text) const {
        for (QPushButton* each : m_dialog->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    QPushButton* importButton() const { return button(QStringLiteral("&Import and analyse")); }
    QComboBox* meaning(int column) const {
        auto* table = m_dialog->findChild<MappingTable*>();
        return qobject_cast<QComboBox*>(table->cellWidget(0, column));
    }
    void choose(int column, Role role) const {
        QComboBox* choice = meaning(column);
        choice->setCurrentIndex(static_cast<int>(role));
        Q_EMIT choice->activated(static_cast<int>(role));
    }
    bool shown(const QString& sentence) const {
        const QList<QLabel*> labels = m_dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text() == sentence;
        });
    }

  private Q_SLOTS:
    void init() {
        m_dialog = std::make_unique<ImportDialog>(QStringLiteral("/shop/open.perennial"),
                                                  QStringLiteral("/shop/orders.perennial"));
        m_dialog->show();
    }

    void withoutFilesItSaysSo() {
        QVERIFY(!importButton()->isEnabled());
        QVERIFY(shown(QStringLiteral("Choose the files to import.")));
    }

    void saysWhichMeaningIsMissing_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("why");
        QTest::newRow("date") << 0
                              << QStringLiteral("Choose the column that holds the order date.");
        QTest::newRow("customer") << 1
                                  << QStringLiteral(
                                         "Choose the column that says who the customer is.");
        QTest::newRow("amount")
            << 2
            << QStringLiteral(
                   "Choose the column that holds the amount, or quantity and unit price.");
    }
    void saysWhichMeaningIsMissing() {
        QFETCH(int, column);
        QFETCH(QString, why);
        m_dialog->setFiles({file});
        QVERIFY(!importButton()->isEnabled()); // not inspected yet
        m_dialog->showInspection(ordersFile());
        QVERIFY(importButton()->isEnabled());
        choose(column, Role::none);
        QVERIFY(!importButton()->isEnabled());
        QVERIFY(shown(why));
        QCOMPARE(importButton()->toolTip(), why);
    }

    void anOverruledMeaningMovesAndIsImported() {
        const QSignalSpy imports(m_dialog.get(), &ImportDialog::importRequested);
        m_dialog->setFiles({file});
        m_dialog->showInspection(ordersFile());
        choose(3, Role::amount);
        QCOMPARE(meaning(2)->currentIndex(), int(Role::none)); // one column has the amount
        QVERIFY(importButton()->isEnabled());
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QCOMPARE(imports.count(), 1);
        const auto options = imports.at(0).at(1).value<ImportOptions>();
        QCOMPARE(options.roles.at(Role::amount), std::string("net"));
        QCOMPARE(options.roles.at(Role::order_date), std::string("when"));
        QCOMPARE(options.roles.at(Role::customer_id), std::string("who"));
        QCOMPARE(imports.at(0).at(0).toStringList(), QStringList{file});
        QCOMPARE(imports.at(0).at(2).toString(), QStringLiteral("/shop/orders.perennial"));
        QVERIFY(!importButton()->isEnabled()); // one import at a time
    }

    void datesThatReadTwoWaysAreAskedAbout() {
        const QSignalSpy inspections(m_dialog.get(), &ImportDialog::inspectionRequested);
        Inspection twoWays = ordersFile();
        twoWays.format.date_order = DateOrder::dmy;
        twoWays.format.date_order_assumed = true;
        m_dialog->setFiles({file});
        m_dialog->showInspection(twoWays);
        QVERIFY(!importButton()->isEnabled());
        QVERIFY(
            shown(QStringLiteral("Say whether the day or the month comes first in the dates.")));
        QVERIFY(shown(QStringLiteral("Every date in this file, such as 03/04/2011, reads two ways. "
                                     "Which is meant?")));
        const auto* panel = m_dialog->findChild<FormatPanel*>();
        const QList<QRadioButton*> answers = panel->findChildren<QRadioButton*>();
        QCOMPARE(answers.size(), 2);
        QVERIFY(!answers[0]->isChecked() && !answers[1]->isChecked()); // no answer is suggested
        QTest::mouseClick(answers[1], Qt::LeftButton);
        QCOMPARE(inspections.count(), 2);
        const auto order = inspections.at(1).at(1).value<ImportOptions>().date_order;
        QVERIFY(order == DateOrder::dmy || order == DateOrder::mdy);
        twoWays.format.date_order = *order;
        twoWays.format.date_order_assumed = false;
        m_dialog->showInspection(twoWays);
        QVERIFY(importButton()->isEnabled());
        m_dialog->setFiles({QStringLiteral("/shop/other.csv")}); // answers are about one file
        QVERIFY(!inspections.at(2).at(1).value<ImportOptions>().date_order);
    }

    void theTargetIsNeededForANewProjectOnly() {
        const QSignalSpy imports(m_dialog.get(), &ImportDialog::importRequested);
        m_dialog->setFiles({file});
        m_dialog->showInspection(ordersFile());
        QLineEdit* target = nullptr;
        for (QLineEdit* edit : m_dialog->findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == QStringLiteral("File of the new project")) {
                target = edit;
            }
        }
        QVERIFY(target);
        target->setText(QStringLiteral("  "));
        QVERIFY(!importButton()->isEnabled());
        QVERIFY(shown(QStringLiteral("Say where the new project is to be kept.")));
        for (QRadioButton* choice : m_dialog->findChildren<QRadioButton*>()) {
            if (choice->text() == QStringLiteral("Add to the &open project")) {
                choice->setChecked(true);
            }
        }
        QVERIFY(importButton()->isEnabled());
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QCOMPARE(imports.at(0).at(2).toString(), QStringLiteral("/shop/open.perennial"));
    }

    void aFileThatCannotBeReadSaysWhy() {
        const QString why = QStringLiteral("The file is empty.");
        m_dialog->setFiles({file});
        m_dialog->showProblem(why);
        QVERIFY(shown(why));
        QVERIFY(shown(QStringLiteral("This file cannot be imported.")));
        QVERIFY(!importButton()->isEnabled());
        m_dialog->setFiles({QStringLiteral("/shop/other.csv")});
        m_dialog->showInspection(ordersFile());
        QVERIFY(!shown(why));
        QVERIFY(importButton()->isEnabled());
    }

    void cancellingARunningImportGoesBackToTheSettings() {
        const QSignalSpy cancels(m_dialog.get(), &ImportDialog::cancelRequested);
        m_dialog->setFiles({file});
        m_dialog->showInspection(ordersFile());
        choose(3, Role::discount);
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
        QCOMPARE(cancels.count(), 1);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(importButton()->isEnabled());
        QCOMPARE(meaning(3)->currentIndex(), int(Role::discount)); // as chosen
        QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
    }

    void theLedgerIsSeenBeforeTheAnalysis() {
        m_dialog->setFiles({file});
        m_dialog->showInspection(ordersFile());
        QTest::mouseClick(importButton(), Qt::LeftButton);
        m_dialog->showLedger(Ledger());
        QPushButton* go = button(QStringLiteral("&Show the analysis"));
        QVERIFY(go && go->isVisible() && go->isEnabled());
        QTest::mouseClick(go, Qt::LeftButton);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
