// The page that answers "Can I trust it?", driven through what people and app do.
#include "tests/support/fake_backtest.h"
#include "tests/support/fake_base.h"
#include "ui/charts/quality_charts.h"
#include "ui/format.h"
#include "ui/quality/chart_card.h"
#include "ui/quality/leaderboard.h"
#include "ui/quality/leaderboard_model.h"
#include "ui/quality/quality_page.h"
#include "ui/stores/theme.h"
#include "ui/widgets/work_panel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWhatsThis>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>

#include <cmath>
#include <memory>

using namespace perennial;
using namespace perennial::ui;
using Measure = QualityWords::Measure;

class TestQuality : public QObject {
    Q_OBJECT

    std::shared_ptr<const CustomerBase> m_base = test::fake_base(400);
    std::shared_ptr<const Backtest> m_result = test::fake_backtest();
    Theme m_theme;

    View view() const { return {m_base, m_base->baseline}; }
    static bool says(const QWidget& widget, const QString& text) {
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&widget) && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }
    static QPushButton* button(QualityPage& page, const QString& text) {
        for (auto* one : page.findChildren<QPushButton*>()) {
            if (one->isVisibleTo(&page) && one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }

  private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_theme.setChoice(Theme::Choice::Light);
    }

    void leaderboardKeepsTheRulesOfModels() {
        LeaderboardModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBacktest(m_result);
        QCOMPARE(model.rowCount(), 4);
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(column, order);
                QCOMPARE(model.candidate(3).id, std::string("pareto_nbd")); // what did not run
            }
        }
        model.setBacktest({});
        QCOMPARE(model.rowCount(), 0);
    }

    void namesAreWholeAndSayWhichIsInUse() {
        LeaderboardModel model;
        model.setBacktest(m_result);
        model.setModelInUse(QString::fromStdString(model.candidate(1).id));
        const QModelIndex name = model.index(1, LeaderboardModel::Name);
        QVERIFY(!name.data(Qt::DecorationRole).isNull()); // a check
        QVERIFY(name.data(Qt::ToolTipRole).toString().contains(QStringLiteral("In use")));
        QVERIFY(name.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("in use")));
        Leaderboard board(&model);
        board.resize(1020, 300); // in a window of 1366 pixels
        board.show();
        const int widest = board.fontMetrics().horizontalAdvance(
            QStringLiteral("Pareto/NBD by season and promotions"));
        QVERIFY(board.columnWidth(LeaderboardModel::Name) > widest);
    }

    void theBestOfAColumnBearsAStar_data() {
        QTest::addColumn<int>("measure");
        QTest::addColumn<QString>("best");
        QTest::newRow("orders: closest to none") << int(Measure::Orders) << "mbg_nbd";
        QTest::newRow("rank correlation: largest") << int(Measure::Spearman) << "bg_nbd";
        QTest::newRow("coverage: closest to 90%") << int(Measure::Coverage) << "mbg_nbd";
        QTest::newRow("tenths: smallest") << int(Measure::Deciles) << "mbg_nbd";
        QTest::newRow("time is not compared") << int(Measure::Seconds) << "";
    }
    void theBestOfAColumnBearsAStar() {
        QFETCH(int, measure);
        QFETCH(QString, best);
        LeaderboardModel model;
        model.setBacktest(m_result);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex cell = model.index(row, LeaderboardModel::FirstMeasure + measure);
            const bool is = model.candidate(row).id == best.toStdString();
            QCOMPARE(cell.data().toString().contains(QStringLiteral("★")), is);
            QCOMPARE(cell.data(Qt::FontRole).value<QFont>().bold(), is);
        }
    }

    void errorsOfSeveralComparisonsDoNotCancel() {
        CandidateResult candidate = m_result->candidates[0];
        candidate.scores.bias_transactions = 0.01; // their mean
        for (std::size_t i = 0; i < 2; ++i) {
            candidate.by_origin[i].bias_transactions = i == 0 ? -0.10 : 0.12;
        }
        QCOMPARE(QualityWords::value(Measure::Orders, candidate), QStringLiteral("±11.0%"));
        QCOMPARE(distanceFromPerfect(Measure::Orders, candidate), 0.11);
        QCOMPARE(QualityWords::errors(Measure::Orders, candidate),
                 QStringLiteral("−10% to +12%, the last +12%"));
        candidate.by_origin[0].bias_transactions = 0.10;
        QCOMPARE(QualityWords::value(Measure::Orders, candidate), QStringLiteral("+11.0%"));
        candidate.by_origin.clear();
        QCOMPARE(QualityWords::value(Measure::Orders, candidate), QStringLiteral("+1.0%"));
        QCOMPARE(QualityWords::errors(Measure::Orders, candidate),
                 QStringLiteral("forecast too high"));
    }

    void sortingByAMeasurePutsTheBestFirst() {
        LeaderboardModel model;
        model.setBacktest(m_result);
        model.sort(LeaderboardModel::FirstMeasure + int(Measure::Spearman), Qt::AscendingOrder);
        QCOMPARE(model.candidate(0).id, std::string("bg_nbd"));
        model.sort(LeaderboardModel::FirstMeasure + int(Measure::Coverage), Qt::AscendingOrder);
        QCOMPARE(model.candidate(0).id, std::string("mbg_nbd"));
        QCOMPARE(model.candidate(2).id, std::string("naive_rate")); // has none
    }

    void whatDidNotRunSaysWhatItNeeds() {
        LeaderboardModel model;
        model.setBacktest(m_result);
        Leaderboard board(&model);
        const int row = model.rowOf(QStringLiteral("pareto_nbd"));
        const QString reason = model.index(row, LeaderboardModel::FirstMeasure).data().toString();
        QVERIFY2(reason.contains(QStringLiteral("at least 50 customers")), qPrintable(reason));
        QCOMPARE(board.columnSpan(row, LeaderboardModel::FirstMeasure), measure_count);
        QSignalSpy chosen(&board, &Leaderboard::candidateChosen);
        board.setCurrentCandidate(QStringLiteral("pareto_nbd"));
        QCOMPARE(chosen.count(), 0);
        board.setCurrentCandidate(QStringLiteral("bg_nbd"));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(board.currentCandidate(), QStringLiteral("bg_nbd"));
    }

    void everyColumnExplainsItself() {
        LeaderboardModel model;
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(
                !model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            const QString help =
                model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
            QVERIFY(help.size() > 30);
            QVERIFY(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole)
                        .toString()
                        .contains(help));
        }
    }

    void theVerdictNamesWinnerAndRivals() {
        Backtest result = *m_result;
        QString verdict = QualityWords::verdict(result);
        for (const char* name : {"MBG/NBD", "BG/NBD", "Own rate"}) {
            QVERIFY2(verdict.contains(QLatin1String(name)), qPrintable(verdict));
        }
        result.reason = WinReason::simplest_of_tied;
        QVERIFY(QualityWords::verdict(result).contains(QStringLiteral("simpler")));
        result.reason = WinReason::only_candidate;
        QVERIFY(QualityWords::verdict(result).contains(QStringLiteral("only")));
        QVERIFY(QualityWords::judged(result).contains(QStringLiteral("2,357 customers")));
        result.origins.erase(result.origins.begin());
        QVERIFY(QualityWords::judged(result).contains(QStringLiteral("39 weeks")));
    }

    void promotionsAreSaid() {
        Promotions promotions;
        QVERIFY(QualityWords::promotions(promotions).isEmpty());
        promotions.note = PromotionNote::found;
        promotions.log_times = std::log(1.8);
        promotions.standard_error = 0.1;
        promotions.usual_share = 0.12;
        promotions.days.known_until = *parse_iso("2024-02-09");
        QString said = QualityWords::promotions(promotions);
        QVERIFY2(said.contains(QStringLiteral("1.8 times as often (1.5 to 2.1)")),
                 qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("None is planned")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("12%")), qPrintable(said));
        promotions.planned = 2;
        said = QualityWords::promotions(promotions);
        QVERIFY2(said.contains(Format::date(promotions.days.known_until)), qPrintable(said));
        promotions.note = PromotionNote::none_found;
        QVERIFY(QualityWords::promotions(promotions).contains(QStringLiteral("no more often")));
    }

    void askedForWhenFirstShownAndAfterTheOrdersChanged() {
        QualityPage page(&m_theme);
        QSignalSpy asked(&page, &QualityPage::backtestRequested);
        QSignalSpy cancelled(&page, &QualityPage::cancelRequested);
        page.setView(view());
        QCOMPARE(asked.count(), 0); // nobody looks
        page.show();
        QCOMPARE(asked.count(), 1);
        page.setProgress(0.5, Stage::fitting);
        QVERIFY(says(page, Format::stage(Stage::fitting)));
        page.setBacktest(m_result);
        QVERIFY(says(page, QStringLiteral("MBG/NBD wins")));
        page.hide();
        page.show();
        QCOMPARE(asked.count(), 1); // it is known

        auto other_model = std::make_shared<CustomerBase>(*m_base);
        page.setView({other_model, other_model->baseline});
        QCOMPARE(asked.count(), 1); // the same orders
        QCOMPARE(page.backtest(), m_result);

        auto other_orders = std::make_shared<CustomerBase>(*m_base);
        other_orders->dataset = test::fake_base(400)->dataset;
        page.setView({other_orders, other_orders->baseline});
        QCOMPARE(asked.count(), 2);
        QVERIFY(!page.backtest());
        QCOMPARE(cancelled.count(), 0);
        page.setView({});
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(says(page, QStringLiteral("Nothing to judge yet")));
    }

    void noLineOfASentenceIsCut() {
        for (const int width : {500, 900, 1600}) {
            WorkPanel panel;
            const QString sentence =
                QString(QStringLiteral("every import with its account ")).repeated(9);
            panel.showWork(QStringLiteral("Working"), sentence, QStringLiteral("Stop"));
            panel.resize(width, 600);
            panel.show();
            for (const QLabel* label : panel.findChildren<QLabel*>()) {
                if (label->text() == sentence) {
                    QVERIFY(label->height() >= label->heightForWidth(label->width()));
                    QVERIFY(label->width() > 400);
                }
            }
        }
    }

    void workCanBeStoppedAndBegunAgain() {
        QualityPage page(&m_theme);
        page.setView(view());
        page.show();
        QSignalSpy asked(&page, &QualityPage::backtestRequested);
        QSignalSpy cancelled(&page, &QualityPage::cancelRequested);
        button(page, QStringLiteral("Stop"))->click();
        QCOMPARE(cancelled.count(), 1);
        page.showStopped();
        QVERIFY(says(page, QStringLiteral("was stopped")));
        button(page, QStringLiteral("Compare forecasts"))->click();
        QCOMPARE(asked.count(), 1);
        page.showProblem(QStringLiteral("Too few orders."));
        page.showStopped(); // the end of the job that failed
        QVERIFY(says(page, QStringLiteral("Too few orders.")));
        QVERIFY(button(page, QStringLiteral("Try again")));
    }

    void theModelOfARowCanBeUsed() {
        QualityPage page(&m_theme);
        page.setView(view()); // valued by bg_nbd
        page.show();
        page.setBacktest(m_result);
        QSignalSpy wanted(&page, &QualityPage::modelRequested);
        auto* board = page.findChild<Leaderboard*>();
        for (const char* id : {"mbg_nbd", "naive_rate"}) { // a model, and what is none
            board->setCurrentCandidate(QLatin1String(id));
            button(page, QStringLiteral("Use this one"))->click();
            QCOMPARE(wanted.last().at(0).toString(), QLatin1String(id));
        }
        QCOMPARE(wanted.count(), 2);
        board->setCurrentCandidate(QStringLiteral("bg_nbd"));
        QVERIFY(!button(page, QStringLiteral("In use"))->isEnabled());
    }

    void chartsFollowTheRow() {
        QualityPage page(&m_theme);
        page.setView(view());
        page.show();
        page.setBacktest(m_result);
        const auto cards = page.findChildren<ChartCard*>();
        QCOMPARE(cards.size(), 3);
        const auto shown = [&](int card) {
            return cards[card]->findChild<QChartView*>();
        };
        QTRY_VERIFY(shown(2)->isVisible() && !shown(2)->chart()->series().isEmpty());
        QVERIFY(!shown(0)->accessibleDescription().isEmpty());
        page.findChild<Leaderboard*>()->setCurrentCandidate(QStringLiteral("naive_rate"));
        QTRY_VERIFY(!shown(2)->isVisible()); // says no chances
        QVERIFY(says(*cards[2], QStringLiteral("Own rate")));
        QSignalSpy exported(&page, &QualityPage::exportRequested);
        page.findChild<QComboBox*>()->setCurrentIndex(1);
        for (ChartCard* card : cards) {
            card->findChild<QToolButton*>()->click();
        }
        QCOMPARE(exported.count(), 2); // none of the chart that is not there
        QCOMPARE(exported.at(0).at(0).toString(), QStringLiteral("tracking_weekly"));
        QCOMPARE(exported.at(1).at(0).toString(), QStringLiteral("deciles"));
    }

    void trackingCountsEveryPurchase() {
        const std::unique_ptr<QChart> chart(
            makeTrackingChart(*m_result, Tracking::Cumulative, Colours::light()));
        double sum = 0.0;
        for (const TrackingWeek& week : m_result->tracking) {
            sum += week.actual;
        }
        const auto* actual = qobject_cast<QLineSeries*>(chart->series().at(1));
        QCOMPARE(actual->points().back().y(), sum);
        const auto* forecast = qobject_cast<QLineSeries*>(chart->series().at(2));
        QVERIFY(forecast->pen().style() != actual->pen().style()); // not by colour alone
        const auto* seen = qobject_cast<QAreaSeries*>(chart->series().at(0));
        QCOMPARE(seen->upperSeries()->at(0).x(),
                 double(m_result->tracking_end.time_since_epoch().count()));
        auto* up = qobject_cast<QCategoryAxis*>(chart->axes(Qt::Vertical).at(0));
        QVERIFY(up->max() >= sum && up->max() < 1.5 * sum);
        QVERIFY(up->categoriesLabels().size() >= 4);
    }

    void calibrationBandHoldsItsPoint() {
        const std::unique_ptr<QChart> chart(
            makeCalibrationChart(m_result->candidates[0], Colours::light()));
        const auto* band = qobject_cast<QAreaSeries*>(chart->series().at(0));
        const auto* points = qobject_cast<QLineSeries*>(chart->series().at(2));
        QCOMPARE(points->count(), 10);
        for (int i = 0; i < points->count(); ++i) {
            QVERIFY(band->lowerSeries()->at(i).y() < points->at(i).y());
            QVERIFY(band->upperSeries()->at(i).y() > points->at(i).y());
        }
        // Wilson, 90 %, 236 customers, a share of 0.05 x 1.004
        QVERIFY(std::abs(band->lowerSeries()->at(0).y() - 0.0316) < 0.001);
        QVERIFY(std::abs(band->upperSeries()->at(0).y() - 0.0790) < 0.001);
    }

    void decilesKeepTheirMoney() {
        const std::unique_ptr<QChart> chart(
            makeDecilesChart(m_result->candidates[1], QStringLiteral("GBP"), Colours::darkSet()));
        const auto* series = qobject_cast<QBarSeries*>(chart->series().at(0));
        QCOMPARE(series->barSets().at(1)->at(0), 20'000.0);
        QCOMPARE(series->barSets().at(0)->at(0), 20'000.0 * 0.88);
        auto* up = qobject_cast<QCategoryAxis*>(chart->axes(Qt::Vertical).at(0));
        QVERIFY(up->categoriesLabels().contains(QStringLiteral("£20K")));
    }

    /// Writes pictures to look at into the folder named by PERENNIAL_PICTURES.
    void pictures() {
        const QString folder = qEnvironmentVariable("PERENNIAL_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("PERENNIAL_PICTURES names no folder for pictures");
        }
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            m_theme.setChoice(choice);
            QualityPage page(&m_theme);
            page.resize(1100, 780);
            page.setView(view());
            page.show();
            const QString theme =
                choice == Theme::Choice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            page.setProgress(0.4, Stage::fitting);
            QVERIFY(page.grab().save(QStringLiteral("%1/quality-work-%2.png").arg(folder, theme)));
            page.setBacktest(m_result);
            QTest::qWait(100);
            QVERIFY(page.grab().save(QStringLiteral("%1/quality-%2.png").arg(folder, theme)));
        }
    }
};

QTEST_MAIN(TestQuality)
#include "tst_quality.moc"
