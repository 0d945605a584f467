// Tables beside the orders in the open workspace: rehearsed, stored, undone and brought back. Only
// what analyses read makes a new one.
#include "analytics/overview/customer_base.h"
#include "analytics/storage/project.h"
#include "app/edit_history.h"
#include "app/job_board.h"
#include "app/session.h"
#include "ui/stores/filter_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>

#include <memory>
#include <optional>

using namespace perennial;
using namespace perennial::app;
using namespace Qt::StringLiterals;

class TestSessionTables : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<Session>(&m_pool, &m_board, path(u"sample.perennial"_s));
        m_error.reset();
        m_stored.reset();
        m_changes = 0;
        connect(m_session.get(), &Session::failed, this,
                [this](const Error& error) { m_error = error; });
        connect(m_session.get(), &Session::tablesChanged, this, [this] { ++m_changes; });
        connect(m_session.get(), &Session::tableStored, this,
                [this](const TableLedger& ledger) { m_stored = ledger; });
    }
    void cleanup() {
        m_session.reset();
        m_pool.waitForDone();
    }

    void aTableIsRehearsedThenStored() {
        openShop();
        std::shared_ptr<const TableResult> read;
        TableLedger rehearsed;
        connect(m_session.get(), &Session::tableRehearsed, this,
                [&](const std::shared_ptr<const TableResult>& result, const TableLedger& ledger) {
                    read = result;
                    rehearsed = ledger;
                });
        const QStringList files{write(u"products.csv"_s, "product_id,name\nP1,Tea\nP9,Cup\n")};
        m_session->rehearseTable(files, {}, m_session->project());
        waitUntilIdle();
        QVERIFY(read);
        QCOMPARE(rehearsed.rows_kept, std::uint64_t{2});
        QCOMPARE(rehearsed.orphans.at(0).first, (std::vector<std::string>{"P9"}));
        QCOMPARE(rows(TableKind::products), std::uint64_t{0});
        const auto base = m_session->view().base;
        m_session->importTable(files, {}, m_session->project(), read);
        waitUntilIdle();
        QVERIFY(!m_error && m_stored);
        QCOMPARE(m_stored->rows_kept, std::uint64_t{2});
        QCOMPARE(m_changes, 1);
        QCOMPARE(m_session->view().base, base); // no analysis reads products
    }

    void whatAnalysesReadIsAnalysedAnew() {
        openShop();
        const auto base = m_session->view().base;
        importTable(u"customers.csv"_s, "customer_id,country,age\nC1,Fiji,30\nC2,Peru,40\n");
        QVERIFY(!m_error && m_stored);
        QVERIFY(m_session->view().base != base);
    }

    void anImportIsUndoneAndBroughtBack() {
        openShop();
        ui::FilterStore filter;
        EditHistory history(&filter, m_session.get());
        importTable(u"products.csv"_s, "product_id,name\nP1,Tea\nP2,Cup\n");
        QCOMPARE(rows(TableKind::products), std::uint64_t{2});
        m_session->removeTable(1);
        waitUntilIdle();
        QCOMPARE(rows(TableKind::products), std::uint64_t{0});
        QVERIFY(history.stack()->canUndo());
        history.stack()->undo();
        waitUntilIdle();
        QVERIFY(!m_error);
        QCOMPARE(rows(TableKind::products), std::uint64_t{2});
        QCOMPARE(m_changes, 3);
        QVERIFY(!history.stack()->canRedo()); // the data page takes it out again
    }

    void aTableWithoutOrdersWaitsForThem() {
        const QString project = path(u"new.perennial"_s);
        m_session->importTable({write(u"products.csv"_s, "product_id,name\nP1,Tea\n")}, {},
                               project);
        waitUntilIdle();
        QVERIFY2(!m_error, m_error ? m_error->what() : "");
        QVERIFY(m_stored);
        QCOMPARE(m_session->project(), project);
        QVERIFY(!m_session->view());
        QCOMPARE(rows(TableKind::products), std::uint64_t{1});
    }

    void aFailureIsTold() {
        openShop();
        importTable(u"odd.csv"_s, "a,b\n1,2\n");
        QVERIFY(m_error && !m_stored);
        m_error.reset();
        m_session->removeTable(7);
        waitUntilIdle();
        QVERIFY(m_error && m_error->code() == ErrorCode::source_unknown);
    }

  private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }
    void waitUntilIdle() const { QTRY_COMPARE_WITH_TIMEOUT(m_board.active(), 0, 60'000); }
    void importTable(const QString& name, const QByteArray& bytes) const {
        m_session->importTable({write(name, bytes)}, {}, m_session->project());
        waitUntilIdle();
    }
    std::uint64_t rows(TableKind kind) const {
        return Project(m_session->project().toStdString(), Project::Mode::read_only)
            .table_rows(kind);
    }
    /// Customers who come back at their own pace.
    void openShop() const {
        QByteArray csv = "order_id,customer_id,order_date,product_id,quantity,unit_price\n";
        int order = 0;
        for (int customer = 0; customer < 120; ++customer) {
            QDate date = QDate(2022, 1, 3).addDays(customer % 100);
            for (int i = 0; i <= customer % 7; ++i, date = date.addDays(10 + customer % 50)) {
                csv += u"%1,C%2,%3,P%4,1,%5.50\n"_s.arg(++order)
                           .arg(customer)
                           .arg(date.toString(Qt::ISODate))
                           .arg(i % 5)
                           .arg(5 + customer % 30)
                           .toUtf8();
            }
        }
        m_session->importFiles({write(u"shop.csv"_s, csv)}, {}, path(u"shop.perennial"_s));
        waitUntilIdle();
        QVERIFY(m_session->view());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QThreadPool m_pool;
    JobBoard m_board;
    std::unique_ptr<Session> m_session;
    std::optional<Error> m_error;
    std::optional<TableLedger> m_stored;
    int m_changes = 0;
};

QTEST_GUILESS_MAIN(TestSessionTables)
#include "tst_session_tables.moc"
