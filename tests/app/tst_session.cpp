// The open workspace: importing and opening, scenarios and settings, what is written.
#include "analytics/dataset/dataset.h"
#include "analytics/overview/customer_base.h"
#include "analytics/storage/project.h"
#include "app/edit_history.h"
#include "app/settings.h"
#include "tests/support/open_session.h"
#include "ui/stores/filter_store.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace perennial;
using namespace perennial::app;

class TestSession : public QObject, private test::OpenSession {
    Q_OBJECT

  private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void importsIntoANewProjectAndOpensItAgain() {
        importShop();
        QVERIFY(m_session->view());
        QCOMPARE(m_session->project(), file("shop.perennial"));
        const std::size_t customers = m_session->view().base->summary->size();
        QCOMPARE(customers, std::size_t(300));
        const double clv = m_session->view().scenario->total_clv;
        QVERIFY(clv > 0.0);

        m_session->openProject(file("shop.perennial"));
        waitUntilIdle();
        QCOMPARE(m_session->view().base->summary->size(), customers);
        QCOMPARE(m_session->view().scenario->total_clv, clv);
    }

    void theSameFileTwiceChangesNothing() {
        importShop();
        const double clv = m_session->view().scenario->total_clv;
        std::optional<Ledger> ledger;
        connect(m_session.get(), &Session::opened, this,
                [&](const OpenedProject& project) { ledger = project.ledger; });
        m_session->importFiles({file("shop.csv")}, {}, file("shop.perennial"));
        waitUntilIdle();
        QVERIFY(ledger);
        QVERIFY(ledger->balances());
        QCOMPARE(ledger->rows_merged, ledger->rows_read);
        QCOMPARE(m_session->view().scenario->total_clv, clv);
    }

    void aRehearsalSaysWhatTheFilesSufficeFor() {
        write("shop.csv", test::smallShop());
        std::vector<Verdict> verdicts;
        connect(
            m_session.get(), &Session::rehearsed, this,
            [&](const auto&, const auto&, const std::vector<Verdict>& found) { verdicts = found; });
        m_session->rehearse({file("shop.csv")}, {}, file("shop.perennial"));
        waitUntilIdle();
        QVERIFY(!verdicts.empty());
        QCOMPARE(verdicts.front().analysis, Analysis::lifetime_models);
        QVERIFY(verdicts.front().readiness() != Readiness::missing);
        QCOMPARE(verdicts.front().requirements.front().there, std::uint64_t(300));
        QVERIFY(!QFile::exists(file("shop.perennial")));
    }

    void failuresAreToldAndLeaveEverythingAsItWas_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        QTest::newRow("no such file") << QByteArray() << int(ErrorCode::file_missing);
        QTest::newRow("empty") << QByteArray("") << int(ErrorCode::file_empty);
        QTest::newRow("no rows") << QByteArray("order_id,customer_id,order_date,amount\n")
                                 << int(ErrorCode::no_rows);
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\0\0\1\2\3\0\0\0\0",
                                              16)
                                << int(ErrorCode::file_is_binary);
    }

    void failuresAreToldAndLeaveEverythingAsItWas() {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        importShop();
        const auto before = m_session->view().base;
        if (!content.isNull()) {
            write("bad.csv", content);
        }
        m_session->importFiles({file("bad.csv")}, {}, file("other.perennial"));
        waitUntilIdle();
        QVERIFY(m_error);
        QCOMPARE(int(m_error->code()), code);
        QVERIFY(!QFile::exists(file("other.perennial")));
        QCOMPARE(m_session->view().base, before);
        QCOMPARE(m_session->project(), file("shop.perennial"));
    }

    void whatIsNoProjectIsNotOpened() {
        write("fake.perennial",
              "not a database at all, just some text that is long enough to have a header "
              "of a hundred bytes or more in it");
        m_session->openProject(file("fake.perennial"));
        waitUntilIdle();
        QVERIFY(m_error);
        QCOMPARE(int(m_error->code()), int(ErrorCode::not_a_project));
        QVERIFY(!m_session->view());
    }

    void theLatestScenarioWins() {
        importShop();
        QList<double> shown;
        connect(m_session.get(), &Session::viewChanged, this, [&](const ui::View& view) {
            shown.append(view.scenario->scenario.annual_discount_rate);
        });
        Scenario scenario = m_session->scenario();
        for (const double rate : {0.11, 0.12, 0.13, 0.3}) {
            scenario.annual_discount_rate = rate;
            m_session->evaluate(scenario);
        }
        waitUntilIdle();
        QCOMPARE(shown, QList<double>{0.3});
        QVERIFY(m_session->view().scenario->total_clv <
                m_session->view().base->baseline->total_clv);
        // Back at the baseline: the very same result, at once.
        m_session->evaluate(m_session->view().base->baseline->scenario);
        QCOMPARE(m_session->view().scenario, m_session->view().base->baseline);
    }

    void baselineEndAndRefundPolicyStayWithTheProject() {
        importShop();
        Scenario baseline = m_session->scenario();
        baseline.margin = 0.37;
        baseline.horizon_months = 24;
        m_session->makeBaseline(baseline);
        waitUntilIdle();
        QCOMPARE(m_session->view().base->baseline->scenario, baseline);
        const Day end = *parse_iso("2023-03-31");
        m_session->setObservationEnd(end);
        waitUntilIdle();
        m_session->setRefundPolicy(RefundPolicy::order_date);
        waitUntilIdle();

        m_session->openProject(file("shop.perennial"));
        waitUntilIdle();
        QVERIFY(!m_error);
        QCOMPARE(m_session->view().base->baseline->scenario, baseline);
        QVERIFY(m_session->view().base->summary->end == end);
        QVERIFY(m_session->view().base->dataset->refund_policy == RefundPolicy::order_date);

        m_session->setObservationEnd(std::nullopt);
        waitUntilIdle();
        QVERIFY(m_session->view().base->summary->end == m_session->view().base->dataset->last_day);
    }

    void tooFewOrdersAreAProblemNotAFailure() {
        write("tiny.csv",
              "order_id,customer_id,order_date,amount\n1,,2024-01-01,5.00\n2,,2024-01-02,6.00\n");
        std::optional<OpenedProject> opened;
        connect(m_session.get(), &Session::opened, this,
                [&](const OpenedProject& p) { opened = p; });
        ImportOptions options;
        m_session->importFiles({file("tiny.csv")}, options, file("tiny.perennial"));
        waitUntilIdle();
        if (m_error) { // the reader may refuse a file without any customer at all
            QVERIFY(!QFile::exists(file("tiny.perennial")));
            return;
        }
        QVERIFY(opened);
        QVERIFY(opened->problem);
        QCOMPARE(int(opened->problem->code()), int(ErrorCode::too_little_data));
        QVERIFY(opened->ledger->balances());
        QVERIFY(!m_session->view());
    }

    void cancellingAnImportLeavesNothing() {
        write("shop.csv", test::smallShop());
        m_session->importFiles({file("shop.csv")}, {}, file("shop.perennial"));
        m_session->cancelOpening();
        m_pool->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!m_error);
        QVERIFY(!m_session->view());
        QVERIFY(m_session->project().isEmpty());
    }

    void copiesAreProjectsToo() {
        importShop();
        QSignalSpy written(m_session.get(), &Session::written);
        m_session->saveCopy(file("copy.perennial"));
        waitUntilIdle();
        QCOMPARE(written.count(), 1);
        const auto totals =
            Project(file("shop.perennial").toStdString(), Project::Mode::read_only).totals();
        const auto copied =
            Project(file("copy.perennial").toStdString(), Project::Mode::read_only).totals();
        QCOMPARE(copied.order_lines, totals.order_lines);
        QVERIFY(copied.net_revenue == totals.net_revenue);

        m_session->saveCopy(file("shop.perennial"));
        waitUntilIdle();
        QVERIFY(m_error);
        QCOMPARE(int(m_error->code()), int(ErrorCode::bad_input));
    }

    void listsAreWritten() {
        importShop();
        m_session->exportList(CustomerList::Values, file("list.csv"), {0, 5});
        waitUntilIdle();
        QFile list(file("list.csv"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(list.readAll().count('\n'), 3);
        m_session->exportList(CustomerList::Churn, file("no/such/folder.csv"), {});
        waitUntilIdle();
        QVERIFY(m_error);
    }

    void theSampleIsMadeOnceAndOpensAnalysed() {
        m_session->openSample();
        waitUntilIdle();
        QVERIFY(!m_error);
        QVERIFY(m_session->sampleOpen());
        QVERIFY(m_session->view().base->summary->size() > 10'000);
        const auto made = QFileInfo(file("sample.perennial")).lastModified();
        m_session->openSample();
        waitUntilIdle();
        QCOMPARE(QFileInfo(file("sample.perennial")).lastModified(), made);
        QVERIFY(!QFile::exists(file("sample.perennial.part")));
    }

    void undoTakesScenariosAndFiltersBack() {
        importShop();
        ui::FilterStore filter;
        filter.reset(m_session->view().base->segments.segment);
        EditHistory history(&filter, m_session.get());
        history.reset(m_session->scenario());
        const Scenario baseline = m_session->scenario();
        Scenario scenario = baseline;
        scenario.churn_change = 0.2;
        m_session->evaluate(scenario);
        waitUntilIdle();
        history.follow(scenario);
        history.follow(scenario); // where it is already is no step
        QCOMPARE(history.stack()->count(), 1);
        filter.setSegmentVisible(Segment::lost, false);
        QCOMPARE(history.stack()->count(), 2);
        history.stack()->undo();
        QVERIFY(!filter.active());
        history.stack()->undo();
        waitUntilIdle();
        QVERIFY(m_session->scenario() == baseline);
        history.stack()->redo();
        waitUntilIdle();
        QVERIFY(m_session->scenario() == scenario);
        history.stack()->redo();
        QVERIFY(!filter.segmentVisible(Segment::lost));
    }

    void recentProjectsAreFewAndDifferent() {
        Settings settings;
        for (int i = 0; i < 12; ++i) {
            settings.addRecent(QString::number(i));
        }
        settings.addRecent(QStringLiteral("9"));
        QCOMPARE(settings.recent.size(), 8);
        QCOMPARE(settings.recent.constFirst(), QStringLiteral("9"));
        QCOMPARE(settings.recent.count(QStringLiteral("9")), 1);
        QSettings store(file("settings.ini"), QSettings::IniFormat);
        settings.save(store);
        QCOMPARE(Settings::load(store).recent, settings.recent);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
