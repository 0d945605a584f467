// Tables beside the orders in the import wizard: found, overruled, reviewed and stored, with real
// files read by the engine as the program reads them.
#include "analytics/import/tables.h"
#include "tests/support/shared_data.h"
#include "tests/support/wizard_driver.h"
#include "ui/import/detection_chip.h"
#include "ui/import/table_ledger_view.h"

#include <QFile>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace perennial;
using namespace perennial::ui;
using namespace Qt::StringLiterals;

class TestImportTables : public QObject, private test::WizardDriver {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString write(const QByteArray& bytes) {
        const QString path = m_folder.filePath(u"file%1.csv"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return path;
    }
    /// What app does when it is asked, on the spot.
    void connectEngine() {
        QObject::connect(m_wizard.get(), &ImportWizard::inspectionRequested, this,
                         [this](const QString& file, const TableOptions& options) {
                             m_wizard->showInspection(look_at_table(file.toStdString(), options));
                         });
        QObject::connect(
            m_wizard.get(), &ImportWizard::tableRehearsalRequested, this,
            [this](const QStringList& files, const TableOptions& options, const QString&) {
                std::vector<std::string> paths;
                for (const QString& file : files) {
                    paths.push_back(file.toStdString());
                }
                const auto read = std::make_shared<const TableResult>(read_table(paths, options));
                TableLedger ledger = read->table.ledger;
                ledger.orphans = count_orphans(read->table);
                m_wizard->showTableRehearsal(read, ledger);
            });
    }
    QComboBox* kindChoice() const { return named<QComboBox>(u"What the files hold"_s); }
    bool says(const QString& part) const {
        const QList<QLabel*> labels = m_wizard->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(part);
        });
    }
    /// Ten products, and a row without its key.
    static QByteArray products() {
        QByteArray text = "product_id,product_name,brand,size\n";
        for (int product = 1; product <= 10; ++product) {
            text += QByteArray::number(product) + ",Tea,A,S\n";
        }
        return text + ",?,C,L\n";
    }

  private Q_SLOTS:
    void init() {
        m_wizard = std::make_unique<ImportWizard>(u"/shop/open.perennial"_s);
        m_wizard->propose(u"/shop/new.perennial"_s);
        connectEngine();
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    }

    void aProductFileIsWalkedThroughByKeyboard() {
        const QSignalSpy imports(m_wizard.get(), &ImportWizard::tableImportRequested);
        const QString file = write(products());
        m_wizard->setFiles({file});
        QCOMPARE(kindChoice()->currentText(), u"Products"_s);
        QVERIFY(says(u"a table to stand beside them, Products."_s));
        QVERIFY(says(u"columns such as 'product_id' and 'product_name'"_s));
        QVERIFY(qobject_cast<QRadioButton*>(button(u"Into the open project"_s))->isChecked());
        press(Qt::Key_Return);
        QCOMPARE(page(), int(FormatPage));
        press(Qt::Key_Return);
        QCOMPARE(page(), int(MeaningPage));
        QVERIFY(says(u"One row is one product."_s));
        QCOMPARE(meaning("brand")->currentText(), u"Brand"_s);
        QCOMPARE(meaning("size")->currentText(), u"Kept as a fact"_s);
        press(Qt::Key_Return);
        QCOMPARE(page(), int(ReviewPage)); // the rules are about orders
        QVERIFY(!button(u"Rules"_s)->isEnabled());
        QVERIFY(says(u"this table has none"_s));
        QVERIFY(says(u"Product number: 0 of 10 keys are known to the project. 10 rows wait"_s));
        const auto* rejected = named<QTableWidget>(u"Rows that are left out"_s);
        QVERIFY(rejected && rejected->isVisible());
        QCOMPARE(rejected->item(0, 2)->text(), u",?,C,L"_s);
        button(u"Back"_s)->click();
        QCOMPARE(page(), int(MeaningPage));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(imports.count(), 1);
        QCOMPARE(imports.at(0).at(0).toStringList(), QStringList{file});
        const auto options = imports.at(0).at(1).value<TableOptions>();
        QVERIFY(options.kind == TableKind::products);
        QCOMPARE(options.fields.at(SideField::brand), std::string("brand"));
        QCOMPARE(options.fields.at(SideField::cost), std::string());
        QCOMPARE(imports.at(0).at(2).toString(), u"/shop/open.perennial"_s);
        QVERIFY(imports.at(0).at(3).value<std::shared_ptr<const TableResult>>());
        TableLedger stored;
        stored.kind = TableKind::products;
        stored.rows_read = stored.rows_kept = 2;
        m_wizard->showTableLedger(stored);
        QCOMPARE(page(), int(ResultPage));
        QVERIFY(says(u"✓ Every row is accounted for."_s));
        QVERIFY(button(u"Done"_s));
        press(Qt::Key_Return);
        QCOMPARE(m_wizard->result(), int(QDialog::Accepted));
    }

    void aKindThatWasFoundIsOverruled() {
        const QSignalSpy inspections(m_wizard.get(), &ImportWizard::inspectionRequested);
        m_wizard->setFiles({write(products())});
        pick(kindChoice(), u"Coupons"_s);
        QVERIFY(inspections.last().at(1).value<TableOptions>().kind == TableKind::coupons);
        QVERIFY(says(u"chosen by you"_s));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        const QString why = u"Choose the column for: Coupon."_s;
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(shown(why));
        pick(meaning("size"), u"Coupon"_s);
        QVERIFY(nextButton()->isEnabled());
        QVERIFY(meaning("size")->accessibleDescription().contains(u"Chosen by you"_s));
        button(u"Source"_s)->click();
        pick(kindChoice(), u"Orders"_s);
        QVERIFY(says(u"Orders need a date and an amount"_s));
        QVERIFY(button(u"Rules"_s));
    }

    void aMeaningHasOneColumn() {
        m_wizard->setFiles({write(products())});
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        pick(meaning("size"), u"Brand"_s);
        QCOMPARE(meaning("brand")->currentText(), u"Kept as a fact"_s);
        press(Qt::Key_Return);
        QCOMPARE(page(), int(ReviewPage));
    }

    void datesThatReadTwoWaysAreAskedAbout() {
        m_wizard->setFiles({write("review_id,score,date\na,4,03/04/2021\nb,5,05/06/2021\n")});
        QCOMPARE(kindChoice()->currentText(), u"Orders"_s); // nobody to whom the scores belong
        pick(kindChoice(), u"Reviews and scores"_s);
        press(Qt::Key_Return);
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(shown(u"Say whether the day or the month comes first in the dates."_s));
        button(u"Day first: 3 Apr 2021"_s)->click();
        QVERIFY(nextButton()->isEnabled());
    }

    void severalFilesAreOneTable() {
        m_wizard->setFiles({write("coupon_code,redeemed_at,customer_id\nX,2021-04-01,7\n"),
                            write("customer_id,redeemed_at,coupon_code,till\n8,2021-04-02,Y,3\n")});
        for (int step = 0; step < 3; ++step) {
            press(Qt::Key_Return);
        }
        QCOMPARE(page(), int(ReviewPage));
        for (const TableLedgerView* account : m_wizard->findChildren<TableLedgerView*>()) {
            if (account->isVisible()) {
                QCOMPARE(account->table()->item(0, 1)->text(), u"2"_s);
            }
        }
        QVERIFY(says(u"has columns without a meaning that the first file lacks: till."_s));
    }

    void decisionsAreKeptAndOfferedAgain() {
        const QSignalSpy saved(m_wizard.get(), &ImportWizard::presetSaved);
        const QString file = write(products());
        m_wizard->setFiles({file});
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        pick(meaning("size"), u"Category"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        m_wizard->showTableLedger({});
        const auto preset = saved.last().at(0).value<ImportPreset>();
        QVERIFY(preset.kind == TableKind::products);
        QCOMPARE(preset.fields.at(SideField::category), std::string("size"));
        m_wizard->setPresets({preset});
        m_wizard->setFiles({file});
        QCOMPARE(kindChoice()->currentText(), u"Products"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(meaning("size")->currentText(), u"Category"_s);
    }

    void aReadingThatFailsStaysAtTheReview() {
        m_wizard->setFiles({write(products())});
        QObject::disconnect(m_wizard.get(), &ImportWizard::tableRehearsalRequested, this, nullptr);
        for (int step = 0; step < 3; ++step) {
            press(Qt::Key_Return);
        }
        QVERIFY(shown(u"The files are being read."_s));
        m_wizard->showProblem(u"The disk is gone."_s);
        QCOMPARE(page(), int(ReviewPage));
        QVERIFY(shown(u"⚠ The disk is gone."_s));
        QVERIFY(!button(u"Import"_s)->isEnabled());
    }

    void publicTablesAreFound_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* file, const char* kind) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(kind);
        };
        row("complete_journey/products.csv", "Products");
        row("complete_journey/demographics.csv", "Customers");
        row("complete_journey/campaign_descriptions.csv", "Campaigns");
        row("complete_journey/campaigns.csv", "Who got which campaign");
        row("complete_journey/coupons.csv", "Coupons");
        row("complete_journey/coupon_redemptions.csv", "Coupons used");
        row("complete_journey/transactions_sample.csv", "Orders");
        row("online_shoppers/online_shoppers_intention.csv", "Website visits");
        row("marketing_campaign/marketing_campaign_tab.csv", "Customers");
    }
    void publicTablesAreFound() {
        QFETCH(QString, file);
        QFETCH(QString, kind);
        if (!test::has_shared(file.toStdString())) {
            QSKIP("public data set not on this machine");
        }
        m_wizard->setFiles({QString::fromStdString(test::shared_path(file.toStdString()))});
        QCOMPARE(kindChoice()->currentText(), kind);
        for (int step = 0; step < 2; ++step) {
            press(Qt::Key_Return);
        }
        QCOMPARE(page(), int(MeaningPage)); // nothing has to be decided
        QVERIFY(nextButton()->isEnabled());
    }

    void keysOfADatabaseAreShown() {
        SKIP_WITHOUT_SHARED("northwind_sqlite/northwind_66f01fd.db");
        m_wizard->setFiles(
            {QString::fromStdString(test::shared_path("northwind_sqlite/northwind_66f01fd.db"))});
        QVERIFY(says(u"Order Details.OrderID = Orders.OrderID (foreign key)"_s));
        pick(kindChoice(), u"Customers"_s);
        QVERIFY(!says(u"foreign key"_s)); // the table as it stands
        QVERIFY(says(u"Recognised: Customer"_s));
    }
};

QTEST_MAIN(TestImportTables)
#include "tst_import_tables.moc"
