// Learners through the session, as the window uses them: taught with progress, stopped half way,
// kept with the project and forgotten when what they rest on changes.
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/learning/xgboost.h"
#include "analytics/overview/customer_base.h"
#include "analytics/sample/sample_store.h"
#include "analytics/storage/project.h"
#include "app/job_board.h"
#include "app/model_choice.h"
#include "app/project_jobs.h"
#include "app/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <set>

using namespace perennial;
using namespace perennial::app;

class TestLearningSession : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { xgboost::prepare_process(); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("shop.perennial"));
        storeSample(m_path.toStdString(), simulate_store({.customers = 400, .seed = 5}), {});
        m_pool = std::make_unique<QThreadPool>();
        m_pool->setMaxThreadCount(2);
        m_board = std::make_unique<JobBoard>();
        m_session = std::make_unique<Session>(m_pool.get(), m_board.get(),
                                              m_folder->filePath(QStringLiteral("sample")));
        m_error.reset();
        connect(m_session.get(), &Session::failed, this,
                [this](const Error& error) { m_error = error; });
        m_session->openProject(m_path);
        waitUntilIdle();
    }
    void cleanup() {
        m_session.reset();
        m_pool->waitForDone();
    }

    void isTaughtKeptAndForgotten_data() { learners(); }
    void isTaughtKeptAndForgotten() {
        QFETCH(const QString, id);
        std::set<Stage> stages;
        double last = 0.0;
        bool forward = true;
        connect(m_board.get(), &JobBoard::progressed, this, [&](const JobEntry& entry) {
            stages.insert(entry.stage);
            forward = forward && entry.fraction >= last;
            last = entry.fraction;
        });
        m_session->setModel(id.toStdString());
        waitUntilIdle();
        QVERIFY2(!m_error, m_error ? m_error->what() : "");
        QVERIFY(forward);
        QVERIFY(stages.contains(Stage::fitting));
        const auto taught = m_session->view().base;
        QCOMPARE(taught->forecaster, id.toStdString());
        QVERIFY(taught->forecast);
        QCOMPARE(taught->forecast->revenue_high.size(), taught->summary->size());

        QSignalSpy jobs(m_board.get(), &JobBoard::added);
        m_session->openProject(m_path);
        waitUntilIdle();
        QCOMPARE(jobs.count(), 1); // opened, and nothing taught anew
        QCOMPARE(m_session->view().base->forecaster, id.toStdString());
        QCOMPARE(m_session->view().base->baseline->total_clv, taught->baseline->total_clv);
        QCOMPARE(m_session->view().base->forecast->revenue_low, taught->forecast->revenue_low);

        QVERIFY(kept());
        SideTable customers;
        customers.kind = TableKind::customers;
        for (const SideFieldSpec& field : side_fields(customers.kind)) {
            customers.columns.push_back({field, {field.key ? 0 : SideTable::missing}});
        }
        customers.texts.add("somebody");
        customers.facts = {customers.texts.add("{}")};
        customers.row = {1};
        customers.ledger.kind = customers.kind;
        customers.ledger.rows_read = customers.ledger.rows_kept = 1;
        SourceRecord source;
        source.format_json = source.mapping_json = "{}";
        Project(m_path.toStdString(), Project::Mode::open).store_table(customers, source);
        QVERIFY(!kept()); // which it may go by
    }

    void canBeStopped_data() { learners(); }
    void canBeStopped() {
        QFETCH(const QString, id);
        const auto before = m_session->view().base;
        connect(m_board.get(), &JobBoard::progressed, this, [&](const JobEntry& entry) {
            if (entry.stage == Stage::fitting && entry.fraction > 0.1) {
                m_board->cancel(entry.id);
            }
        });
        QSignalSpy finished(m_board.get(), &JobBoard::finished);
        m_session->setModel(id.toStdString());
        waitUntilIdle();
        QCOMPARE(finished.count(), 1);
        QVERIFY(m_board->entries().back().outcome == JobOutcome::Cancelled);
        QVERIFY2(!m_error, m_error ? m_error->what() : "");
        QCOMPARE(m_session->view().base, before);
        QCOMPARE(m_session->model(), std::string("auto"));
        QVERIFY(!kept());
    }

  private:
    static void learners() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"gradient_boosting", "gru", "blend"}) {
            QTest::newRow(id) << QString::fromLatin1(id);
        }
    }
    void waitUntilIdle() const { QTRY_COMPARE_WITH_TIMEOUT(m_board->active(), 0, 120'000); }
    std::shared_ptr<const Forecast> kept() const {
        const Project project(m_path.toStdString(), Project::Mode::read_only);
        return keptForecast(project, analysisOptions(project));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<JobBoard> m_board;
    std::unique_ptr<Session> m_session;
    std::optional<Error> m_error;
};

QTEST_GUILESS_MAIN(TestLearningSession)
#include "tst_learning_session.moc"
