#include "analytics/core/day.h"
#include "analytics/core/error.h"
#include "analytics/core/even_column.h"
#include "analytics/core/money.h"
#include "analytics/core/parallel_for.h"
#include "analytics/core/progress.h"
#include "analytics/core/string_table.h"

#include <QTest>

#include <atomic>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

using namespace perennial;

class TestCore : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void moneyPrintsExactly_data();
    void moneyPrintsExactly();
    void moneyRefusesToOverflow();
    void daysRoundTrip();
    void impossibleDaysAreRefused_data();
    void impossibleDaysAreRefused();
    void monthsKeepToTheMonth();
    void stringTableKeepsViewsValid();
    void parallelForVisitsEachOnce();
    void parallelForRethrows();
    void progressSlicesAndCancels();
    void evenColumnReadsAsAnyOther();
};

void TestCore::moneyPrintsExactly_data() {
    QTest::addColumn<qlonglong>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0LL << QStringLiteral("0.00");
    QTest::newRow("cents") << 1'990'000LL << QStringLiteral("1.99");
    QTest::newRow("three decimals") << 9'747'747'934'000LL << QStringLiteral("9747747.934");
    QTest::newRow("negative below one") << -500'000LL << QStringLiteral("-0.50");
    QTest::newRow("one micro") << 1LL << QStringLiteral("0.000001");
    QTest::newRow("smallest") << std::numeric_limits<qlonglong>::min()
                              << QStringLiteral("-9223372036854.775808");
}

void TestCore::moneyPrintsExactly() {
    QFETCH(qlonglong, micros);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(to_decimal(Money{micros})), text);
}

void TestCore::moneyRefusesToOverflow() {
    const Money largest{std::numeric_limits<std::int64_t>::max()};
    QVERIFY_EXCEPTION_THROWN(largest + Money{1}, Error);
    QCOMPARE((largest + Money{-1}).micros, largest.micros - 1);
}

void TestCore::daysRoundTrip() {
    for (const char* text : {"1970-01-01", "1997-09-30", "2024-02-29", "0999-12-31"}) {
        const auto day = parse_iso(text);
        QVERIFY(day.has_value());
        QCOMPARE(to_iso(*day), std::string(text));
    }
    QCOMPARE(weeks_between(*parse_iso("1997-01-01"), *parse_iso("1997-09-30")), 272.0 / 7.0);
}

void TestCore::impossibleDaysAreRefused_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"2023-02-29", "2023-13-01", "2023-1-1", "20230101", "2023-01-01x", ""}) {
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
    }
}

void TestCore::impossibleDaysAreRefused() {
    QFETCH(QString, text);
    QVERIFY(!parse_iso(text.toStdString()));
}

void TestCore::monthsKeepToTheMonth() {
    QCOMPARE(to_iso(add_months(*parse_iso("2024-01-31"), 1)), std::string("2024-02-29"));
    QCOMPARE(to_iso(add_months(*parse_iso("1997-09-30"), 12)), std::string("1998-09-30"));
    QCOMPARE(to_iso(add_months(*parse_iso("2024-11-15"), 3)), std::string("2025-02-15"));
}

void TestCore::stringTableKeepsViewsValid() {
    StringTable table;
    const std::string long_text(100'000, 'x');
    table.add("first");
    table.add(long_text);
    for (int i = 0; i < 20'000; ++i) {
        QCOMPARE(table.add("key " + std::to_string(i)), static_cast<std::uint32_t>(i + 2));
    }
    QCOMPARE(table.add("first"), 0U);
    QCOMPARE(table[0], std::string_view("first"));
    QCOMPARE(table[1], std::string_view(long_text));
    StringTable moved = std::move(table);
    QCOMPARE(moved.find("key 19999"), 20'001U);
    QCOMPARE(moved.find("absent"), StringTable::npos);
}

void TestCore::parallelForVisitsEachOnce() {
    std::vector<int> visits(100'003, 0);
    parallel_for(visits.size(), 1000, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
        QCOMPARE(begin, chunk * 1000);
        for (std::size_t i = begin; i < end; ++i) {
            ++visits[i];
        }
    });
    QCOMPARE(std::accumulate(visits.begin(), visits.end(), 0), 100'003);
    QVERIFY(std::all_of(visits.begin(), visits.end(), [](int n) { return n == 1; }));
    parallel_for(0, 10, [](std::size_t, std::size_t, std::size_t) { QFAIL("nothing to do"); });
}

void TestCore::parallelForRethrows() {
    QVERIFY_EXCEPTION_THROWN(parallel_for(1000, 10,
                                          [](std::size_t chunk, std::size_t, std::size_t) {
                                              if (chunk == 42) {
                                                  throw Cancelled();
                                              }
                                          }),
                             Cancelled);
}

void TestCore::progressSlicesAndCancels() {
    std::stop_source stop;
    double seen = -1.0;
    const Progress progress(stop.get_token(), [&](double fraction, Stage) { seen = fraction; });
    progress.part(0.5, 1.0).part(0.0, 0.5).step(0.5, Stage::reading);
    QCOMPARE(seen, 0.625);
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(progress.step(1.0, Stage::reading), Cancelled);
    QCOMPARE(seen, 0.625);
}

void TestCore::evenColumnReadsAsAnyOther() {
    EvenColumn<int> column(3, 7);
    std::vector<int> other(3, 7);
    const auto same = [&] {
        for (std::size_t i = 0; i < other.size(); ++i) {
            if (column[i] != other[i]) {
                return false;
            }
        }
        return column.size() == other.size();
    };
    for (const int value : {7, 7, 8, 7, 0}) {
        column.push_back(value);
        other.push_back(value);
        QVERIFY(same());
    }
    column.set(1, 9);
    other[1] = 9;
    QVERIFY(same());
    EvenColumn<int> even(2, 5);
    even.set(0, 5);
    QCOMPARE(even[0], 5);
    even.set(0, 6);
    QCOMPARE(even[0], 6);
    QCOMPARE(even[1], 5);
    QVERIFY(EvenColumn<int>().empty());
}

QTEST_APPLESS_MAIN(TestCore)
#include "tst_core.moc"
