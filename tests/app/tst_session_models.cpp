// By what the open workspace values customers: chosen, found by a comparison, undone and
// remembered.
#include "analytics/forecast/forecaster.h"
#include "analytics/overview/customer_base.h"
#include "analytics/storage/project.h"
#include "app/edit_history.h"
#include "app/model_choice.h"
#include "tests/support/open_session.h"
#include "ui/stores/filter_store.h"

#include <QSignalSpy>
#include <QTest>

using namespace perennial;
using namespace perennial::app;

class TestSessionModels : public QObject, private test::OpenSession {
    Q_OBJECT

  private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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
};

QTEST_GUILESS_MAIN(TestSessionModels)
#include "tst_session_models.moc"
