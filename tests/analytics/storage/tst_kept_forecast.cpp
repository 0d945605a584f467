// Forecasts kept with the project: the same to the last bit, gone when what they rest on is.
#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/storage/database.h"
#include "analytics/storage/project.h"
#include "tests/support/lines_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace perennial;
using namespace perennial::test;

namespace {

Forecast learned() {
    Forecast f;
    f.horizon_days = 90;
    f.p_purchase = {0.1, 1.0 / 3.0};
    f.expected_purchases = {0.2, 0.7};
    f.expected_revenue = {5.0, 17.25};
    f.revenue_low = {0.0, 0.0};
    f.revenue_high = {20.0, 60.5};
    f.features = {"orders", "purchases_365_days", "purchase_pattern"};
    const float none = std::numeric_limits<float>::quiet_NaN();
    f.reasons = {{{{1, 3.5F, 12.0F}, {0, -1.0F, 2.0F}, {2, 0.5F, none}}},
                 {{{2, -7.0F, none}, {1, 0.25F, 0.0F}, {0, 0.0F, 1.0F}}}};
    return f;
}

} // namespace

class TestKeptForecast : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        LinesBuilder b;
        b.add({.order = "1", .customer = "anna", .date = "2024-01-01", .amount = 10});
        b.add({.order = "2", .customer = "bert", .date = "2024-02-01", .amount = 20});
        store(b);
    }

    void comesBackAsItWas() {
        const Forecast made = learned();
        open().keep_forecast("gradient_boosting", "a", {{0}, {1}}, made);
        const auto kept = reading().kept_forecast("gradient_boosting", "a");
        QVERIFY(kept);
        QCOMPARE(kept->horizon_days, 90);
        QCOMPARE(kept->p_purchase, made.p_purchase);
        QVERIFY(kept->p_alive.empty() && kept->purchases_low.empty());
        QCOMPARE(kept->expected_revenue, made.expected_revenue);
        QCOMPARE(kept->revenue_high, made.revenue_high);
        for (std::size_t i = 0; i < 2; ++i) {
            for (std::size_t k = 0; k < 3; ++k) {
                const auto& ours = kept->reasons[i][k];
                const auto& theirs = made.reasons[i][k];
                QCOMPARE(kept->features[ours.feature], made.features[theirs.feature]);
                QCOMPARE(ours.effect, theirs.effect);
                QVERIFY(ours.value == theirs.value ||
                        (std::isnan(ours.value) && std::isnan(theirs.value)));
            }
        }
    }

    void withoutReasonsThereAreNone() {
        Forecast made = learned();
        made.reasons.clear();
        made.features.clear();
        open().keep_forecast("gru", "a", {{0}, {1}}, made);
        const auto kept = reading().kept_forecast("gru", "a");
        QVERIFY(kept && kept->reasons.empty());
        QCOMPARE(kept->expected_purchases, made.expected_purchases);
    }

    void isForgottenWithWhatItRestsOn() {
        QVERIFY(!reading().kept_forecast("gru", "a")); // no tables yet
        open().keep_forecast("gru", "a", {{0}, {1}}, learned());
        open().keep_forecast("blend", "a", {{0}, {1}}, learned());
        QVERIFY(reading().kept_forecast("gru", "a"));
        QVERIFY(!reading().kept_forecast("gru", "b"));
        QVERIFY(!reading().kept_forecast("random_forest", "a"));
        // Another basis takes the place of all others.
        open().keep_forecast("blend", "b", {{0}, {1}}, learned());
        QVERIFY(!reading().kept_forecast("gru", "a"));
        QCOMPARE(rows(), 2);
        // So do other orders.
        LinesBuilder b;
        b.add({.order = "3", .customer = "anna", .date = "2024-03-01", .amount = 7});
        store(b);
        QVERIFY(!reading().kept_forecast("blend", "b"));
        open().keep_forecast("gru", "b", {{0}, {1}}, learned());
        QCOMPARE(rows(), 2);
    }

    void stoppingLeavesTheOneBefore() {
        open().keep_forecast("gru", "a", {{0}, {1}}, learned());
        std::stop_source stop;
        stop.request_stop();
        Forecast other = learned();
        other.expected_revenue = {1.0, 1.0};
        QVERIFY_EXCEPTION_THROWN(open().keep_forecast("gru", "a", {{0}, {1}}, other,
                                                      Progress(stop.get_token(), nullptr)),
                                 Cancelled);
        QCOMPARE(reading().kept_forecast("gru", "a")->expected_revenue, learned().expected_revenue);
    }

    /// Earlier programs made the tables when first needed, beside the migrations.
    void survivesTheMigrationThatMakesItsTables_data() {
        QTest::addColumn<bool>("made");
        QTest::newRow("made already") << true;
        QTest::newRow("not made") << false;
    }
    void survivesTheMigrationThatMakesItsTables() {
        QFETCH(bool, made);
        open().keep_forecast("gru", "a", {{0}, {1}}, learned());
        {
            Database database(path(), Database::Access::read_write);
            database.execute("PRAGMA user_version = 6");
            if (!made) {
                database.execute("DROP TABLE customer_forecasts; DROP TABLE kept_forecasts");
            }
        }
        open();
        QCOMPARE(reading().kept_forecast("gru", "a") != nullptr, made);
        QCOMPARE(rows(), made ? 2 : 0);
        open().keep_forecast("gru", "b", {{0}, {1}}, learned());
        QVERIFY(reading().kept_forecast("gru", "b"));
    }

    void whatWasEditedIsNotUsed() {
        open().keep_forecast("gru", "a", {{0}, {1}}, learned());
        {
            Database database(path(), Database::Access::read_write);
            database.execute("UPDATE customer_forecasts SET expected_revenue = NULL"
                             " WHERE customer_id = (SELECT min(customer_id) FROM customers)");
        }
        QVERIFY(!reading().kept_forecast("gru", "a"));
    }

    void nothingIsWrittenToAProjectOpenedForReading() {
        QVERIFY_EXCEPTION_THROWN(reading().keep_forecast("gru", "a", {{0}, {1}}, learned()), Error);
    }

  private:
    std::string path() const {
        return m_folder->filePath(QStringLiteral("shop.perennial")).toStdString();
    }
    Project open() const { return Project(path(), Project::Mode::open_or_create); }
    Project reading() const { return Project(path(), Project::Mode::read_only); }
    void store(const LinesBuilder& b) const {
        open().store(b.lines(), {}, account_for(b.lines()), SourceRecord{});
    }
    int rows() const {
        Database database(path(), Database::Access::read_only);
        return static_cast<int>(database.value("SELECT count(*) FROM customer_forecasts"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestKeptForecast)
#include "tst_kept_forecast.moc"
