#include "analytics/backtest/backtest.h"
#include "analytics/backtest/choice.h"
#include "analytics/backtest/origins.h"
#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "tests/support/lines_builder.h"

#include <QTest>

using namespace perennial;

namespace {

Day day(const char* iso) {
    return *parse_iso(iso);
}

BacktestOptions rolling(int origins, int horizon_days) {
    BacktestOptions options;
    options.origins = origins;
    options.horizon_days = horizon_days;
    return options;
}

BacktestOptions between(const char* calibration_end, const char* holdout_end) {
    BacktestOptions options;
    options.calibration_end = day(calibration_end);
    options.holdout_end = day(holdout_end);
    return options;
}

/// Losses around `mean`, wide apart.
CandidateLosses around(double mean, int complexity, std::size_t shift) {
    CandidateLosses losses;
    losses.complexity = complexity;
    losses.by_origin.resize(2);
    for (auto& origin : losses.by_origin) {
        for (std::size_t i = 0; i < 400; ++i) {
            origin.push_back(static_cast<float>(mean + ((i + shift) % 2 == 0 ? 1.0 : -1.0)));
        }
    }
    return losses;
}

} // namespace

class TestChoice : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void the_lowest_loss_wins() {
        // Differences of two candidates are +-2: their mean is known to 0.1.
        const Choice choice =
            choose_winner({around(1.5, 0, 0), around(1.0, 5, 1), around(1.2, 6, 1)});
        QCOMPARE(choice.winner, std::size_t{1});
        QCOMPARE(choice.reason, WinReason::lowest_loss);
        QCOMPARE(choice.order, (std::vector<std::size_t>{1, 2, 0}));
    }

    void a_simpler_one_wins_a_tie() {
        const Choice choice = choose_winner({around(1.05, 0, 0), around(1.0, 5, 1)});
        QCOMPARE(choice.winner, std::size_t{0});
        QCOMPARE(choice.reason, WinReason::simplest_of_tied);
    }

    void a_rule_of_thumb_must_win_outright() {
        CandidateLosses rule = around(1.05, 0, 0);
        rule.rule_of_thumb = true;
        QCOMPARE(choose_winner({rule, around(1.0, 5, 1)}).winner, std::size_t{1});
        QCOMPARE(choose_winner({rule, around(1.05, 3, 0), around(1.0, 5, 1)}).winner,
                 std::size_t{1});
        rule = around(0.99, 0, 0);
        rule.rule_of_thumb = true;
        const Choice won = choose_winner({rule, around(1.0, 5, 1)});
        QCOMPARE(won.winner, std::size_t{0});
        QCOMPARE(won.reason, WinReason::lowest_loss);
    }

    void a_small_but_certain_lead_wins() {
        // The same customers are hard for both: the difference is known exactly.
        const Choice choice = choose_winner({around(1.05, 0, 0), around(1.0, 5, 0)});
        QCOMPARE(choice.winner, std::size_t{1});
    }

    void one_customer_tells_no_two_apart() {
        CandidateLosses simple{.complexity = 0, .by_origin = {{2.0F}, {2.0F}}};
        CandidateLosses rich{.complexity = 5, .by_origin = {{1.0F}, {1.0F}}};
        const Choice choice = choose_winner({simple, rich});
        QCOMPARE(choice.winner, std::size_t{0});
        QCOMPARE(choice.reason, WinReason::simplest_of_tied);
    }

    void nobody_who_buys_again_judges_nothing() {
        test::LinesBuilder lines;
        for (int i = 0; i < 40; ++i) {
            const std::string id = std::to_string(i);
            lines.add({.order = "O" + id,
                       .customer = "C" + id,
                       .date = to_iso(day("2023-01-01") + std::chrono::days{7 * i}),
                       .amount = 20.0});
        }
        const Dataset dataset = dataset_of(lines.lines());
        QVERIFY_EXCEPTION_THROWN(backtest(dataset, {}), Error);
    }

    void alone() {
        const Choice choice = choose_winner({around(1.0, 5, 0)});
        QCOMPARE(choice.winner, std::size_t{0});
        QCOMPARE(choice.reason, WinReason::only_candidate);
    }

    void cuts_fill_the_span() {
        const auto cuts = plan_cuts(day("2020-01-01"), day("2020-12-25"), {}); // 360 days
        QCOMPARE(cuts.size(), std::size_t{3});
        for (const Cut& cut : cuts) {
            QCOMPARE(cut.horizon_days, 90);
        }
        QCOMPARE(cuts.back().end + std::chrono::days{90}, day("2020-12-25"));
        QCOMPARE((cuts[1].end - cuts[0].end).count(), (cuts[2].end - cuts[1].end).count());
        QVERIFY(cuts.front().end >= day("2020-01-01") + std::chrono::days{179});
    }

    void short_spans_have_one_cut() {
        const auto cuts = plan_cuts(day("2020-01-01"), day("2020-02-27"), rolling(3, 30));
        QCOMPARE(cuts.size(), std::size_t{1});
        QCOMPARE(cuts.front().end, day("2020-01-28"));
    }

    void named_days_are_kept() {
        const auto cuts =
            plan_cuts(day("1997-01-01"), day("1998-06-30"), between("1997-09-30", "1998-06-30"));
        QCOMPARE(cuts.size(), std::size_t{1});
        QCOMPARE(cuts.front().end, day("1997-09-30"));
        QCOMPARE(cuts.front().horizon_days, 273);
    }

    void refusals_data() {
        QTest::addColumn<BacktestOptions>("options");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, BacktestOptions options, ErrorCode code) {
            QTest::newRow(name) << options << static_cast<int>(code);
        };
        row("no origin", rolling(0, 0), ErrorCode::bad_input);
        row("negative horizon", rolling(3, -1), ErrorCode::bad_input);
        row("too long a horizon", rolling(3, 350), ErrorCode::too_little_data);
        row("holdout before calibration", between("2020-06-01", "2020-06-01"),
            ErrorCode::bad_input);
        row("holdout not yet over", between("2020-06-01", "2021-06-01"), ErrorCode::bad_input);
        row("before the first order", between("2019-06-01", "2020-06-01"), ErrorCode::bad_input);
    }

    void refusals() {
        QFETCH(BacktestOptions, options);
        QFETCH(int, code);
        try {
            plan_cuts(day("2020-01-01"), day("2020-12-25"), options);
            QFAIL("not refused");
        } catch (const Error& error) {
            QCOMPARE(static_cast<int>(error.code()), code);
        }
    }
};

QTEST_APPLESS_MAIN(TestChoice)
#include "tst_choice.moc"
