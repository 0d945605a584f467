// A file in several currencies becomes a project for each; nothing is left behind when that fails.
#include "analytics/storage/project.h"
#include "app/currency_projects.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <stop_token>

using namespace perennial;
using namespace perennial::app;

class CurrencyProjectsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    ImportRequest m_request;

    QStringList projects() const {
        return QDir(m_dir.path())
            .entryList({QStringLiteral("*.perennial")}, QDir::Files, QDir::Name);
    }
    std::string revenue(const char* name) const {
        const QString path = m_dir.filePath(QString::fromUtf8(name));
        const Project project(path.toStdString(), Project::Mode::read_only);
        const ProjectTotals totals = project.totals();
        return to_decimal(totals.net_revenue) + ' ' + project.setting("currency").value_or("");
    }

  private Q_SLOTS:
    void initTestCase() {
        const QString source = m_dir.filePath(QStringLiteral("orders.csv"));
        QFile file(source);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("order_id,customer_id,order_date,amount,currency\n"
                   "1,a,2023-01-05,10.00,EUR\n"
                   "2,b,2023-01-06,20.00,EUR\n"
                   "3,a,2023-01-17,5.50,USD\n"
                   "4,c,2023-02-05,7.00,GBP\n"
                   "5,c,2023-02-06,30.00,EUR\n");
        m_request.files = {source.toStdString()};
        m_request.project = m_dir.filePath(QStringLiteral("shop.perennial")).toStdString();
        m_request.imported_at = "2024-01-01T00:00:00Z";
        m_request.each_currency = true;
    }

    void oneThatIsStoppedLeavesNothing() {
        std::stop_source stop;
        const Progress stopsInTheSecond(stop.get_token(), [&stop](double fraction, Stage) {
            if (fraction >= 0.35) {
                stop.request_stop();
            }
        });
        QVERIFY_EXCEPTION_THROWN(importIntoProject(m_request, stopsInTheSecond), Cancelled);
        QCOMPARE(projects(), QStringList());
    }

    void eachCurrencyHasItsProject() {
        const OpenedProject opened = importIntoProject(m_request, {});
        QCOMPARE(to_decimal(opened.ledger->amount_kept), std::string("60.00"));
        QCOMPARE(opened.currency_projects.size(), std::size_t{2});
        QCOMPARE(projects(), QStringList({QStringLiteral("shop GBP.perennial"),
                                          QStringLiteral("shop USD.perennial"),
                                          QStringLiteral("shop.perennial")}));
        QCOMPARE(revenue("shop.perennial"), std::string("60.00 EUR"));
        QCOMPARE(revenue("shop USD.perennial"), std::string("5.50 USD"));
        QCOMPARE(revenue("shop GBP.perennial"), std::string("7.00 GBP"));
    }

    void againChangesNothing() {
        importIntoProject(m_request, {});
        QCOMPARE(projects().size(), 3);
        QCOMPARE(revenue("shop USD.perennial"), std::string("5.50 USD"));
    }

    void aCurrencyIsNoPath() {
        QCOMPARE(projectOfCurrency("/tmp/a.b/shop.perennial", "../US/D"),
                 std::string("/tmp/a.b/shop .._US_D.perennial"));
    }
};

QTEST_GUILESS_MAIN(CurrencyProjectsTest)
#include "tst_currency_projects.moc"
