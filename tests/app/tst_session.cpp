#include "analytics/dataset/dataset.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/overview/customer_base.h"
#include "analytics/storage/project.h"
#include "app/edit_history.h"
#include "app/job_board.h"
#include "app/model_choice.h"
#include "app/session.h"
#include "app/settings.h"
#include "ui/stores/filter_store.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>

#include <memory>
#include <optional>

using namespace perennial;
using namespace perennial::app;

namespace {

/// 300 customers who buy at their own rhythm over two years: enough to fit, small enough to be
/// quick.
QByteArray smallShop() {
    QByteArray csv = "order_id,customer_id,order_date,product_id,quantity,unit_price,channel\n";
    int order = 1000;
    for (int customer = 0; customer < 300; ++customer) {
        const int gap = 9 + (customer * 37) % 90;
        const int orders = 1 + (customer * 13) % 9;
        QDate date = QDate(2022, 1, 3).addDays((customer * 29) % 200);
        for (int i = 0; i < orders && date < QDate(2024, 1, 1); ++i) {
            csv += QStringLiteral("%1,C%2,%3,P%4,2,%5.50,%6\n")
                       .arg(order++)
                       .arg(customer)
                       .arg(date.toString(Qt::ISODate))
                       .arg(i % 5)
                       .arg(5 + (customer * 7 + i * 3) % 40)
                       .arg(customer % 3 == 0 ? QStringLiteral("shop") : QStringLiteral("web"))
                       .toUtf8();
            date = date.addDays(gap + (i * 11) % 17);
        }
    }
    return csv;
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_pool = std::make_unique<QThreadPool>();
        m_pool->setMaxThreadCount(2);
        m_board = std::make_unique<JobBoard>();
        m_session =
            std::make_unique<Session>(m_pool.get(), m_board.get(), file("sample.perennial"));
        m_error.reset();
        connect(m_session.get(), &Session::failed, this,
                [this](const Error& error) { m_error = error; });
        connect(m_session.get(), &Session::readingFailed, this,
                [this](const Error& error) { m_error = error; });
    }
    void cleanup() {
        m_session.reset();
        m_pool->waitForDone();
    }

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
        write("shop.csv", smallShop());
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
        write("shop.csv", smallShop());
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

    void anotherModelIsChosenUndoneAndRemembered() {
        importShop();
        QCOMPARE(m_session->model(), std::string("auto"));
        QCOMPARE(m_session->view().base->model->purchase_fit().model, std::string("bg_nbd"));
        ui::FilterStore filter;
        EditHistory history(&filter, m_session.get());
        history.reset(m_session->scenario());
        const auto before = m_session->view().base;
        Scenario scenario = m_session->scenario();
        scenario.churn_change = 0.2;
        m_session->evaluate(scenario);
        waitUntilIdle();

        m_session->setModel("mbg_nbd");
        waitUntilIdle();
        QVERIFY2(!m_error, m_error ? m_error->what() : "");
        QCOMPARE(m_session->model(), std::string("mbg_nbd"));
        QCOMPARE(m_session->view().base->model->purchase_fit().model, std::string("mbg_nbd"));
        QCOMPARE(m_session->view().base->dataset,
                 before->dataset);                  // the same orders, not read anew
        QVERIFY(m_session->scenario() == scenario); // and the same question
        QCOMPARE(history.stack()->count(), 1);

        history.stack()->undo();
        waitUntilIdle();
        QCOMPARE(m_session->model(), std::string("auto"));
        QCOMPARE(m_session->view().base->baseline->total_clv, before->baseline->total_clv);
        history.stack()->redo();
        waitUntilIdle();
        QCOMPARE(history.stack()->count(), 1); // going back and forth is no new step

        m_session->openProject(file("shop.perennial"));
        waitUntilIdle();
        QCOMPARE(m_session->view().base->model->purchase_fit().model, std::string("mbg_nbd"));
    }

    void theAutomaticChoiceFollowsAComparison() {
        importShop();
        ui::FilterStore filter;
        EditHistory history(&filter, m_session.get());
        history.reset(m_session->scenario());
        QVERIFY(!m_session->modelCompared());
        const auto before = m_session->view().base;
        std::vector<ModelChange> said;
        connect(m_session.get(), &Session::modelReplaced, this,
                [&said](const ModelChange& change) { said.push_back(change); });
        m_session->setFoundModel("mbg_nbd");
        waitUntilIdle();
        QVERIFY(m_session->modelCompared());
        QCOMPARE(said.size(), std::size_t(1)); // numbers changed that nobody asked to change
        QCOMPARE(said[0].from, std::string("bg_nbd"));
        QCOMPARE(said[0].to, std::string("mbg_nbd"));
        QCOMPARE(said[0].clv_from, before->baseline->total_clv);
        QCOMPARE(said[0].clv_to, m_session->view().base->baseline->total_clv);
        QVERIFY(said[0].at_risk_to != said[0].at_risk_from);
        QVERIFY2(!m_error, m_error ? m_error->what() : "");
        QCOMPARE(m_session->model(), std::string("auto"));
        QCOMPARE(m_session->view().base->model->purchase_fit().model, std::string("mbg_nbd"));
        QCOMPARE(history.stack()->count(), 0); // nobody edited anything
        m_session->openProject(file("shop.perennial"));
        waitUntilIdle();
        QCOMPARE(m_session->view().base->model->purchase_fit().model, std::string("mbg_nbd"));

        m_session->setModel("bg_nbd");
        waitUntilIdle();
        m_session->setFoundModel("mbg_nbd"); // a choice by hand stands
        waitUntilIdle();
        QCOMPARE(m_session->view().base->model->purchase_fit().model, std::string("bg_nbd"));
        m_session->setModel("auto");
        waitUntilIdle();
        QCOMPARE(said.size(), std::size_t(1)); // what the user chooses needs no words
        QCOMPARE(m_session->view().base->model->purchase_fit().model, std::string("mbg_nbd"));
    }

    void anyForecasterCanBeChosenAndIsAskedOnce() {
        importShop();
        ui::FilterStore filter;
        EditHistory history(&filter, m_session.get());
        history.reset(m_session->scenario());
        const double before = m_session->view().base->baseline->total_clv;
        m_session->setModel("bg_nbd_covariates"); // it knows one horizon, as learners do
        waitUntilIdle();
        QVERIFY2(!m_error, m_error ? m_error->what() : "");
        const auto first = m_session->view().base;
        QCOMPARE(first->forecaster, std::string("bg_nbd_covariates"));
        QVERIFY(first->forecast);
        QVERIFY(first->baseline->total_clv != before);
        {
            const Project project(file("shop.perennial").toStdString(), Project::Mode::read_only);
            const auto kept = keptForecast(project, analysisOptions(project));
            QVERIFY(kept);
            QCOMPARE(kept->expected_revenue, first->forecast->expected_revenue);
            QCOMPARE(kept->purchases_high, first->forecast->purchases_high);
        }
        QSignalSpy jobs(m_board.get(), &JobBoard::added);
        m_session->openProject(file("shop.perennial"));
        waitUntilIdle();
        QCOMPARE(jobs.count(), 1); // nothing had to be learned
        QCOMPARE(m_session->view().base->forecaster, std::string("bg_nbd_covariates"));
        QCOMPARE(m_session->view().base->baseline->total_clv, first->baseline->total_clv);

        // Other orders or another end: the default model first, then the chosen one.
        QStringList shown;
        connect(m_session.get(), &Session::viewChanged, this, [&](const ui::View& view) {
            shown << QString::fromStdString(view.base->forecaster);
        });
        m_session->setObservationEnd(*parse_iso("2023-06-30"));
        waitUntilIdle();
        QCOMPARE(shown,
                 (QStringList{QStringLiteral("bg_nbd"), QStringLiteral("bg_nbd_covariates")}));
        m_session->setObservationEnd(std::nullopt);
        waitUntilIdle();
        QCOMPARE(m_session->view().base->baseline->total_clv, first->baseline->total_clv);

        m_session->setModel("auto");
        waitUntilIdle();
        QCOMPARE(m_session->view().base->baseline->total_clv, before);
        QCOMPARE(m_session->model(), std::string("auto"));
    }

    void theAutomaticChoiceIsTheSameForBothPrograms() {
        importShop();
        const auto path = file("shop.perennial").toStdString();
        m_session->setFoundModel("naive_rate");
        waitUntilIdle();
        QCOMPARE(m_session->view().base->forecaster, std::string("naive_rate"));
        const Project project(path, Project::Mode::read_only);
        QCOMPARE(rememberedWinner(project, std::nullopt), std::string("naive_rate"));
        QCOMPARE(analysisOptions(project).model, std::string("naive_rate"));
        // Orders as of another day ask for another backtest, but the latest winner stays in use.
        QCOMPARE(rememberedWinner(project, *parse_iso("2023-01-31")), std::string());
        QCOMPARE(forecasterOf(project, "auto"), std::string("naive_rate"));
        QCOMPARE(forecasterOf(project, "mbg_nbd"), std::string("mbg_nbd"));
    }

    void settingsOfTheOlderVersionStillHold() {
        importShop();
        const auto path = file("shop.perennial").toStdString();
        {
            Project project(path, Project::Mode::open);
            project.set_setting("model", "auto");
            project.set_setting("model.found", "mbg_nbd");
        }
        m_session->openProject(file("shop.perennial"));
        waitUntilIdle();
        QVERIFY2(!m_error, m_error ? m_error->what() : "");
        QCOMPARE(m_session->view().base->forecaster, std::string("mbg_nbd"));
        m_session->setFoundModel("bg_nbd");
        waitUntilIdle();
        QCOMPARE(m_session->view().base->forecaster, std::string("bg_nbd"));
    }

    void aModelThatCannotBeFittedChangesNothing() {
        importShop();
        const auto before = m_session->view().base;
        m_session->setModel("no_such_model");
        waitUntilIdle();
        QVERIFY(m_error);
        QCOMPARE(m_session->view().base, before);
        QCOMPARE(m_session->model(), std::string("auto"));
        const Project project(file("shop.perennial").toStdString(), Project::Mode::read_only);
        QVERIFY(!project.setting("model"));
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

  private:
    QString file(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void write(const char* name, const QByteArray& content) const {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }
    void waitUntilIdle() const { QTRY_COMPARE_WITH_TIMEOUT(m_board->active(), 0, 60'000); }
    void importShop() {
        write("shop.csv", smallShop());
        m_session->importFiles({file("shop.csv")}, {}, file("shop.perennial"));
        waitUntilIdle();
        QVERIFY2(!m_error, m_error ? m_error->what() : "");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<JobBoard> m_board;
    std::unique_ptr<Session> m_session;
    std::optional<Error> m_error;
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
