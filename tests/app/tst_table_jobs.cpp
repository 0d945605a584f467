// Tables beside the orders, read and stored as one piece of work.
#include "app/table_jobs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <stop_token>

using namespace perennial;
using namespace perennial::app;

class TableJobsTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void failedFirstImportLeavesNoProject();
};

void TableJobsTest::failedFirstImportLeavesNoProject() {
    const QTemporaryDir dir;
    const QString source = dir.filePath(QStringLiteral("people.csv"));
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("customer_id,name,city\n1,Anna,Bonn\n2,Bert,Ulm\n");
    file.close();
    const QString project = dir.filePath(QStringLiteral("p.perennial"));
    TableRequest request{
        {source.toStdString()}, {}, project.toStdString(), "2024-01-01T00:00:00Z", {}};
    request.options.kind = TableKind::customers;

    std::stop_source stop;
    const Progress stops_when_read(stop.get_token(), [&stop](double fraction, Stage) {
        if (fraction >= 0.6) {
            stop.request_stop();
        }
    });
    QVERIFY_EXCEPTION_THROWN(storeTable(request, stops_when_read), Cancelled);
    QVERIFY(!QFile::exists(project));

    QCOMPARE(storeTable(request, {}).ledger.rows_kept, 2U);
    stop = std::stop_source();
    const Progress stops_again(stop.get_token(), [&stop](double fraction, Stage) {
        if (fraction >= 0.6) {
            stop.request_stop();
        }
    });
    QVERIFY_EXCEPTION_THROWN(storeTable(request, stops_again), Cancelled);
    QVERIFY(QFile::exists(project)); // what was there stays
}

QTEST_GUILESS_MAIN(TableJobsTest)
#include "tst_table_jobs.moc"
