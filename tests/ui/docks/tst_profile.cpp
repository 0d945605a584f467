// The profile of a customer: why a value is what it is, and what is to be expected.
#include "analytics/forecast/forecaster.h"
#include "tests/support/dock_stores.h"
#include "ui/docks/customers/customers_model.h"
#include "ui/docks/profile/customer_profile.h"
#include "ui/docks/profile/profile_dock.h"
#include "ui/docks/totals.h"
#include "ui/format.h"
#include "ui/widgets/chance_line.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace perennial;
using namespace perennial::ui;

class TestProfile : public QObject, private test::DockStores {
    Q_OBJECT

  private Q_SLOTS:
    void init() { openAgain(); }

    void reasonsOfALearnedForecastAreInWords() {
        auto base = std::make_shared<CustomerBase>(*test::fake_base(100));
        auto forecast = std::make_shared<Forecast>();
        forecast->horizon_days = 90;
        forecast->features = {"purchases_365_days", "days_since_last_order", "purchase_pattern"};
        const double clv = base->baseline->clv[7];
        // The learner's money is worth twice as much here as it said.
        forecast->expected_revenue.assign(100, 0.5 * clv);
        const float none = std::numeric_limits<float>::quiet_NaN();
        forecast->reasons.assign(
            100, {{{0, float(0.1 * clv), 12.0F}, {1, float(-0.3 * clv), 40.0F}, {2, 0.0F, none}}});
        base->forecaster = "gradient_boosting";
        base->forecast = forecast;
        const View view{base, base->baseline};
        const auto& table = *base->table;
        const ValueFactors factors =
            value_factors(table, *base->baseline, mean_parts(table, *base->baseline), 7);
        const QStringList reasons = valueReasons(view, 7, factors);
        QCOMPARE(reasons.size(), 2); // what adds nothing is no reason
        const auto money = [](double amount) {
            return Format::shortMoney(amount, QStringLiteral("GBP"));
        };
        QCOMPARE(reasons[0], QStringLiteral("Last bought 40 days ago: −") + money(0.6 * clv));
        QCOMPARE(reasons[1],
                 QStringLiteral("Bought 12 times in the last year: +") + money(0.2 * clv));
        // Without reasons of its own: against the mean customer.
        auto plain = std::make_shared<CustomerBase>(*base);
        plain->forecast.reset();
        const auto compared = valueReasons({plain, plain->baseline}, 7, factors);
        QVERIFY(!compared.empty() && compared.size() <= 3);
        for (const QString& reason : compared) {
            QVERIFY2(reason.contains(QStringLiteral("mean customer")), qPrintable(reason));
        }
        plain->forecaster = "gru"; // whose inside nobody can read: said so
        const auto closed = valueReasons({plain, plain->baseline}, 7, factors);
        QCOMPARE(closed.size(), compared.size() + 1);
        QVERIFY(closed.back().startsWith(QStringLiteral("Recurrent network names no facts")));
    }

    void profileStepsAlongTheList() {
        ProfileDock dock(&m_selection, &m_intervals, &m_theme);
        dock.setView(m_view);
        dock.setOrder(std::make_shared<const std::vector<std::uint32_t>>(
            std::vector<std::uint32_t>{8, 3, 5}));
        Q_EMIT m_selection.profileRequested(3);
        QCOMPARE(m_selection.current(), qint64(3));
        dock.showNext();
        QCOMPARE(m_selection.current(), qint64(5));
        dock.showNext();
        QCOMPARE(m_selection.current(), qint64(5));
        dock.showPrevious();
        dock.showPrevious();
        QCOMPARE(m_selection.current(), qint64(8));
        const auto says = [&](const QString& text) {
            for (const QLabel* label : dock.findChildren<QLabel*>()) {
                if (label->text().contains(text)) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(says(customerKey(m_view, 8)));
        const auto& frequency = m_view.base->summary->frequency;
        const auto once = std::find(frequency.begin(), frequency.end(), 0.0) - frequency.begin();
        m_selection.setCurrent(once);
        QTRY_VERIFY(says(QStringLiteral("the shop's mean spend is used")));
    }

    void profileShowsWhatIsToBeExpected() {
        ProfileDock dock(&m_selection, &m_intervals, &m_theme);
        QSignalSpy asked(&dock, &ProfileDock::outlookRequested);
        dock.setView(m_view);
        dock.resize(330, 900);
        dock.show();
        const auto& frequency = m_view.base->summary->frequency;
        const auto repeat =
            std::max_element(frequency.begin(), frequency.end()) - frequency.begin();
        m_selection.setCurrent(repeat);
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(1).toUInt(), quint32(repeat));
        const auto says = [&](const QString& text) {
            const auto labels = dock.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text().contains(text); });
        };
        const Day end = m_view.base->summary->end;
        Outlook outlook;
        outlook.p_alive = {{end - std::chrono::days(90), 1.0, 0.0},
                           {end - std::chrono::days(30), 1.0, 1.0},
                           {end, 0.8, 1.0},
                           {end + std::chrono::days(90), 0.4, 1.0}};
        outlook.next_p50 = end + std::chrono::days(12);
        outlook.next_p90 = end + std::chrono::days(80);
        outlook.p_never = 0.22;
        outlook.purchases = {0.0, 8.0};
        const ValueTable& table = *m_view.base->table;
        const ScenarioResult& values = *m_view.scenario;
        CustomerOutlook answer{outlook, value_factors(table, values, mean_parts(table, values),
                                                      static_cast<std::size_t>(repeat))};
        dock.setOutlook(quint32(repeat) + 1, answer); // of a customer no longer shown
        QVERIFY(!says(QStringLiteral("22%")));
        dock.setOutlook(quint32(repeat), answer);
        QVERIFY(says(QStringLiteral("22%")));
        QVERIFY(says(Format::date(*outlook.next_p50)) && says(Format::date(*outlook.next_p90)));
        QVERIFY(says(QStringLiteral("(mean customer")));
        QVERIFY(says(QStringLiteral("working out the range")));
        auto ranges = std::make_shared<CustomerIntervals>();
        ranges->clv.assign(m_view.base->summary->size(), {100.0, 900.0});
        ranges->purchases.assign(m_view.base->summary->size(), {0.0, 8.0});
        m_intervals.set(m_view, ranges);
        QVERIFY(says(QStringLiteral("0 to 8 (90%)")));
        QVERIFY(says(QStringLiteral("£100 to £900")));
        QVERIFY(!says(QStringLiteral("working out the range")));
        // A mean outside its own range is not put beside it as if it were the middle.
        auto skewed = std::make_shared<CustomerIntervals>();
        skewed->clv.assign(m_view.base->summary->size(), {0.0, 0.0});
        skewed->purchases.assign(m_view.base->summary->size(), {0.0, 0.0});
        m_intervals.set(m_view, skewed);
        QVERIFY(says(QStringLiteral("95% of such customers bring nothing")));
        QVERIFY(says(QStringLiteral("95% of such customers buy no more")));
        QVERIFY(!says(QStringLiteral("(90%)")));
        auto* line = dock.findChild<ChanceLine*>();
        QVERIFY(line->isVisible());
        QVERIFY(line->accessibleDescription().contains(QStringLiteral("80%")));
        for (ChancePoint& point : answer.outlook.p_alive) {
            point.frequency = 0.0; // by BG/NBD no finding
        }
        dock.setOutlook(quint32(repeat), answer);
        QVERIFY(!line->isVisible());
    }
};

QTEST_MAIN(TestProfile)
#include "tst_profile.moc"
