#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/overview/customer_base.h"
#include "analytics/sample/sample_store.h"
#include "tests/support/lines_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>

using namespace perennial;
using namespace perennial::test;

class TestCustomerBase : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() {
        SampleOptions options;
        options.customers = 3000;
        m_dataset = std::make_shared<const Dataset>(dataset_of(simulate_store(options).lines));
    }
    void partsBelongTogether();
    void marginIsMeasuredUnlessGiven();
    void endCanBeEarlier();
    void progressOnlyGrows();
    void cancelStopsAtAnyStage();
    void nothingToAnalyse();
    void unknownModel();
    void aForecastMadeEarlierIsUsed();

  private:
    std::shared_ptr<const Dataset> m_dataset;
};

void TestCustomerBase::partsBelongTogether() {
    const auto base = analyse(m_dataset);
    const std::size_t customers = base->summary->size();
    QVERIFY(customers > 2900);
    QCOMPARE(base->summary->end, m_dataset->last_day);
    QCOMPARE(base->table->p_alive().size(), customers);
    QCOMPARE(base->baseline->clv.size(), customers);
    QCOMPARE(base->segments.segment.size(), customers);
    QCOMPARE(base->churn.size(), customers);
    QCOMPARE(base->dataset.get(), m_dataset.get());
    QVERIFY(!base->verdicts.empty());
    const auto all = sufficiency(*m_dataset);
    for (std::size_t k = 0; k < base->verdicts.size(); ++k) {
        QCOMPARE(base->verdicts[k].analysis, all[k].analysis);
        for (std::size_t r = 0; r < all[k].requirements.size(); ++r) {
            QCOMPARE(base->verdicts[k].requirements[r].there, all[k].requirements[r].there);
            QCOMPARE(base->verdicts[k].requirements[r].needed, all[k].requirements[r].needed);
        }
    }
    // The overdue of the churn list and two segments are the same customers.
    for (std::size_t rank = 0; rank < customers; ++rank) {
        const Segment segment = base->segments.segment[base->churn.position[rank]];
        QCOMPARE(base->churn.reason[rank] == ChurnReason::overdue,
                 segment == Segment::at_risk || segment == Segment::lost);
    }
    for (std::size_t i = 0; i < customers; ++i) {
        QVERIFY(std::isfinite(base->baseline->clv[i]) && base->baseline->clv[i] >= 0.0);
        QVERIFY(base->table->p_alive()[i] >= 0.0 && base->table->p_alive()[i] <= 1.0);
    }
}

void TestCustomerBase::marginIsMeasuredUnlessGiven() {
    QCOMPARE(analyse(m_dataset)->baseline->scenario.margin, measured_margin(*m_dataset));
    AnalysisOptions options;
    options.baseline = Scenario{};
    options.baseline->margin = 0.25;
    QCOMPARE(analyse(m_dataset, options)->baseline->scenario.margin, 0.25);
}

void TestCustomerBase::endCanBeEarlier() {
    AnalysisOptions options;
    options.end = day("2023-06-30");
    const auto base = analyse(m_dataset, options);
    QCOMPARE(base->summary->end, day("2023-06-30"));
    QVERIFY(base->summary->size() < 2000);
}

void TestCustomerBase::progressOnlyGrows() {
    double last = 0.0;
    bool grew = true;
    analyse(m_dataset, {}, Progress({}, [&](double fraction, Stage) {
                grew = grew && fraction >= last - 1e-12 && fraction <= 1.0 + 1e-12;
                last = fraction;
            }));
    QVERIFY(grew);
    QVERIFY(std::abs(last - 1.0) < 1e-9);
}

void TestCustomerBase::cancelStopsAtAnyStage() {
    for (const double at : {0.0, 0.3, 0.7, 0.9}) {
        std::stop_source stop;
        const Progress progress(stop.get_token(), [&](double fraction, Stage) {
            if (fraction >= at) {
                stop.request_stop();
            }
        });
        QVERIFY_EXCEPTION_THROWN(analyse(m_dataset, {}, progress), Cancelled);
    }
}

void TestCustomerBase::nothingToAnalyse() {
    AnalysisOptions early;
    early.end = day("2000-01-01");
    const auto empty = std::make_shared<const Dataset>(dataset_of(LinesBuilder().lines()));
    for (const auto& work : {std::pair{empty, AnalysisOptions{}}, std::pair{m_dataset, early}}) {
        try {
            analyse(work.first, work.second);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::too_little_data);
        }
    }
}

void TestCustomerBase::unknownModel() {
    AnalysisOptions options;
    options.model = "crystal_ball";
    try {
        analyse(m_dataset, options);
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::bad_input);
    }
}

void TestCustomerBase::aForecastMadeEarlierIsUsed() {
    QVERIFY(!values_by_forecast("bg_nbd") && !values_by_forecast("mbg_nbd_first"));
    QVERIFY(values_by_forecast("naive_rate") && values_by_forecast("lstm"));
    AnalysisOptions options;
    options.model = "naive_rate";
    const auto own = analyse(m_dataset, options);
    QVERIFY(own->forecast);
    QCOMPARE(own->forecast->horizon_days, valuation_horizon(*m_dataset, m_dataset->last_day));
    QVERIFY(!analyse(m_dataset)->forecast); // a pair of models has parameters instead

    auto halved = std::make_shared<Forecast>(*own->forecast);
    for (double& revenue : halved->expected_revenue) {
        revenue *= 0.5;
    }
    options.forecast = halved;
    const auto base = analyse(m_dataset, options);
    QCOMPARE(base->forecast, options.forecast);
    QVERIFY(base->baseline->total_clv < 0.9 * own->baseline->total_clv);
    // One of other customers or another horizon is made anew.
    halved->horizon_days += 1;
    QCOMPARE(analyse(m_dataset, options)->baseline->total_clv, own->baseline->total_clv);
    auto fewer = std::make_shared<Forecast>(*own->forecast);
    fewer->expected_revenue.pop_back();
    options.forecast = fewer;
    QCOMPARE(analyse(m_dataset, options)->baseline->total_clv, own->baseline->total_clv);
}

QTEST_APPLESS_MAIN(TestCustomerBase)
#include "tst_customer_base.moc"
