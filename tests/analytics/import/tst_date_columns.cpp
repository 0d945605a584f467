// Dates in three columns: read as one where together they make days, shown as they stand where not.
#include "analytics/import/import.h"
#include "tests/support/test_files.h"

#include <QTest>

#include <array>
#include <chrono>
#include <functional>

using namespace perennial;

class TestDateColumns : public QObject, perennial::test::TestFiles {
    Q_OBJECT

    static constexpr int orders = 40;

    /// Orders of 10.00 each; `date` gives the cells of order n, its day `n % 28 + 1`.
    QByteArray file(const QByteArray& header, const std::function<QByteArray(int)>& date) {
        QByteArray text = "order_id,customer_id," + header + ",amount\n";
        for (int n = 0; n < orders; ++n) {
            text += 'A' + QByteArray::number(n) + ",C" + QByteArray::number(n % 7) + ',' + date(n) +
                    ",10.00\n";
        }
        return text;
    }
    static std::int64_t seconds(int year, unsigned month, unsigned day) {
        const auto date = std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day);
        return std::chrono::sys_seconds(std::chrono::sys_days(date)).time_since_epoch().count();
    }
    void compare_days(const QByteArray& text) {
        const ImportResult result = read_source({write(text)});
        QCOMPARE(result.lines.size(), std::size_t{orders});
        for (int n = 0; n < orders; ++n) {
            QCOMPARE(result.lines.ordered_at[static_cast<std::size_t>(n)],
                     seconds(2016 + n % 2, static_cast<unsigned>(1 + n % 12),
                             static_cast<unsigned>(n % 28 + 1)));
        }
    }

  private Q_SLOTS:
    void numbersMakeDays() {
        compare_days(file("Year,Month,Day", [](int n) {
            return QByteArray::number(2016 + n % 2) + ',' + QByteArray::number(1 + n % 12) + ',' +
                   QByteArray::number(n % 28 + 1);
        }));
    }

    void monthsByNameAmongOtherColumns() {
        constexpr std::array months{"January",   "February", "March",    "April",
                                    "May",       "June",     "July",     "August",
                                    "September", "October",  "November", "December"};
        compare_days(file("arrival_date_month,arrival_date_week_number,arrival_date_day_of_month,"
                          "arrival_date_year",
                          [&](int n) {
                              return QByteArray(months[static_cast<std::size_t>(n % 12)]) + ",7," +
                                     QByteArray::number(n % 28 + 1) + ',' +
                                     QByteArray::number(2016 + n % 2);
                          }));
    }

    void withChineseUnits() {
        compare_days(file("年,月,日", [](int n) {
            return QByteArray::number(2016 + n % 2) + "年," + QByteArray::number(1 + n % 12) +
                   "月," + QByteArray::number(n % 28 + 1) + "日";
        }));
    }

    void aWholeDateIsPreferred() {
        const Inspection found = inspect(write(file("year,month,day,order_date", [](int n) {
            return "2016,5,6,2017-03-" + QByteArray::number(n % 28 + 1).rightJustified(2, '0');
        })));
        QCOMPARE(found.columns.size(), std::size_t{7});
        QCOMPARE(found.columns[5].role, Role::order_date);
    }

    void birthdaysAreNoOrderDates() {
        QVERIFY_THROWS_EXCEPTION(
            Error, read_source({write(file("birth year,birth month,birth day", [](int n) {
                return "1980," + QByteArray::number(1 + n % 12) + ",7";
            }))}));
    }

    void anImpossibleDayIsShownAsItStands() {
        const ImportResult result = read_source({write(file("year,month,day", [](int n) {
            return QByteArray(n == 3 ? "2016,2,30" : n == 4 ? "2016,?,1" : "2016,2,28");
        }))});
        QCOMPARE(result.lines.size(), std::size_t{orders - 2});
        QCOMPARE(result.rejected.size(), std::size_t{2});
        QCOMPARE(result.rejected[0].reason, Exclusion::bad_date);
        QCOMPARE(result.rejected[1].reason, Exclusion::bad_date);
    }
};

QTEST_GUILESS_MAIN(TestDateColumns)
#include "tst_date_columns.moc"
