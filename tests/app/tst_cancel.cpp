// Long work of the import can be stopped at any moment: between two looks at whether it is to stop,
// it passes a bounded number of rows. No time is asserted; the longest one is told.
#include "app/project_jobs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <stop_token>

using namespace perennial;
using namespace perennial::app;

class TestCancel : public QObject {
    Q_OBJECT

    static constexpr int rows = 150'000;
    static constexpr int rows_between_looks = 65'536;

    using Work = std::function<void(const Progress&)>;

    /// How often the work looks when nobody stops it.
    static int looks(const Work& work) {
        int count = 0;
        auto last = std::chrono::steady_clock::now();
        std::chrono::duration<double, std::milli> longest{};
        const auto look = [&](double, Stage) {
            const auto now = std::chrono::steady_clock::now();
            longest = std::max(longest, std::chrono::duration<double, std::milli>(now - last));
            last = now;
            ++count;
        };
        work(Progress({}, look));
        look(1.0, Stage::working); // after the last one
        qInfo("%d looks, longest time between them %.1f ms", count - 1, longest.count());
        return count - 1;
    }

    /// Whether the work stops where it looks for the `place`th time.
    static bool stopsAt(int place, const Work& work) {
        std::stop_source stop;
        int count = 0;
        try {
            work(Progress(stop.get_token(), [&](double, Stage) {
                if (count++ == place) {
                    stop.request_stop();
                }
            }));
        } catch (const Cancelled&) {
            return count <= place + 2; // the look that finds the request comes before its report
        }
        return false;
    }

  private Q_SLOTS:
    void initTestCase() {
        QByteArray csv = "order_id,customer_id,order_date,product,quantity,unit_price,currency\n";
        const QDate first(2022, 1, 1);
        for (int row = 0; row < rows; ++row) {
            csv += QByteArray::number(row / 2) + ",C" + QByteArray::number(row % 5000) + ',' +
                   first.addDays(row / 200).toString(Qt::ISODate).toLatin1() + ",P" +
                   QByteArray::number(row % 70) + (row % 40 == 39 ? ",-1," : ",2,") +
                   QByteArray::number(row % 90) + ".50," + (row % 9 == 0 ? "USD\n" : "EUR\n");
        }
        QFile file(m_dir.filePath(QStringLiteral("orders.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv);
        m_request.files = {file.fileName().toStdString()};
        m_request.project = m_dir.filePath(QStringLiteral("p.perennial")).toStdString();
        m_rows = read_rows(m_request.files);
    }

    void verdictsAndRules() {
        const Work judge = [this](const Progress& progress) {
            judgeAgain(m_rows, m_request, progress);
        };
        // Rules, account and dataset go over all rows a dozen times.
        constexpr int passes = 12;
        const int count = looks(judge);
        QVERIFY2(count >= passes * (rows / rows_between_looks + 1),
                 qPrintable(QString::number(count)));
        for (int place = 0; place < count - 1; ++place) {
            QVERIFY2(stopsAt(place, judge), qPrintable(QString::number(place)));
        }
    }

    void theWholeRehearsal() {
        const Work rehearse = [this](const Progress& progress) {
            rehearseImport(m_request, progress);
        };
        const int count = looks(rehearse);
        for (int place = 0; place < count - 1; place += 1 + count / 20) {
            QVERIFY2(stopsAt(place, rehearse), qPrintable(QString::number(place)));
        }
    }

    void theImportItself() {
        const Work store = [this](const Progress& progress) {
            storeFiles(m_request, progress);
        };
        for (int place = 0; place < 40; place += 10) {
            QVERIFY2(stopsAt(place, store), qPrintable(QString::number(place)));
            QVERIFY(!QFile::exists(QString::fromStdString(m_request.project)));
        }
        looks(store);
    }

  private:
    QTemporaryDir m_dir;
    ImportRequest m_request;
    std::shared_ptr<const SourceRows> m_rows;
};

QTEST_GUILESS_MAIN(TestCancel)
#include "tst_cancel.moc"
