// Rows that another thread has read: the same ones, in order, with their own text.
#include "analytics/core/error.h"
#include "analytics/import/read_ahead.h"
#include "analytics/import/source.h"

#include <QTest>

using namespace perennial;
using namespace perennial::import;

namespace {

/// "12,<text>" by row; views into a buffer that the next row overwrites, as real readers give them.
class CountingReader : public RowReader {
  public:
    CountingReader(std::size_t rows, std::size_t text, bool fails)
        : m_rows(rows), m_text(text), m_fails(fails) {}

    bool next(Row& row) override {
        if (m_next == m_rows) {
            if (m_fails) {
                throw Error(ErrorCode::file_truncated, "the end");
            }
            return false;
        }
        const std::string number = std::to_string(m_next++);
        m_scratch = "2023-05-17"; // not part of the raw row, as a cell with doubled marks
        m_raw = number + "," + std::string(m_next % 7 == 0 ? m_text : 3, 'x');
        const std::string_view raw = m_raw;
        row.raw = raw;
        row.fields = {raw.substr(0, number.size()), raw.substr(number.size() + 1), m_scratch};
        row.line = m_next;
        return true;
    }
    double fraction() const override {
        return static_cast<double>(m_next) / static_cast<double>(m_rows);
    }

  private:
    std::size_t m_rows, m_text, m_next = 0;
    bool m_fails;
    std::string m_raw, m_scratch;
};

Source counting(std::size_t rows, std::size_t text = 3, bool fails = false) {
    Source source;
    source.columns.resize(3);
    source.column_of.fill(no_column);
    source.column_of[static_cast<std::size_t>(Role::amount)] = 0;
    source.column_of[static_cast<std::size_t>(Role::order_id)] = 0;
    source.column_of[static_cast<std::size_t>(Role::order_date)] = 2;
    source.open = [=] {
        return std::make_unique<CountingReader>(rows, text, fails);
    };
    return source;
}

} // namespace

class TestReadAhead : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void rowsComeInOrderWithTheirValues_data() {
        QTest::addColumn<std::size_t>("rows");
        QTest::addColumn<std::size_t>("text");
        QTest::newRow("none") << std::size_t{0} << std::size_t{3};
        QTest::newRow("one") << std::size_t{1} << std::size_t{3};
        QTest::newRow("many batches") << std::size_t{20'000} << std::size_t{3};
        QTest::newRow("few to a batch") << std::size_t{300} << std::size_t{30'000};
        QTest::newRow("longer than a batch") << std::size_t{30} << std::size_t{300'000};
    }
    void rowsComeInOrderWithTheirValues() {
        QFETCH(std::size_t, rows);
        QFETCH(std::size_t, text);
        const Source source = counting(rows, text);
        ReadAhead ahead(source);
        std::size_t met = 0;
        double fraction = 0.0;
        while (const RowBatch* const batch = ahead.next()) {
            for (std::size_t i = 0; i < batch->size(); ++i, ++met) {
                const Row& row = batch->row(i);
                QCOMPARE(row.fields[0], std::string_view(std::to_string(met)));
                QCOMPARE(row.fields[1].size(), (met + 1) % 7 == 0 ? text : std::size_t{3});
                QCOMPARE(row.raw.size(), row.fields[0].size() + 1 + row.fields[1].size());
                QCOMPARE(row.line, met + 1);
                const RowValues& values = batch->values(i);
                QCOMPARE(values.number(Role::amount).micros,
                         static_cast<std::int64_t>(met) * Money::scale);
                QVERIFY(!values.number(Role::quantity).read);
                QCOMPARE(values.order.text, row.fields[0]);
                QCOMPARE(values.order.hash, StringTable::hash_of(row.fields[0]));
                QCOMPARE(values.date.seconds, std::optional<std::int64_t>(1'684'281'600));
            }
            QVERIFY(batch->fraction() >= fraction);
            fraction = batch->fraction();
        }
        QCOMPARE(met, rows);
    }

    void aFailureComesAfterTheRowsBeforeIt() {
        const Source source = counting(1'500, 3, true);
        ReadAhead ahead(source);
        std::size_t met = 0;
        try {
            while (const RowBatch* const batch = ahead.next()) {
                met += batch->size();
            }
            QFAIL("the failure was lost");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::file_truncated);
        }
        QCOMPARE(met, std::size_t{1'500});
    }

    void whoStopsTakingEndsTheReading() {
        const Source source = counting(SIZE_MAX);
        ReadAhead ahead(source);
        QVERIFY(ahead.next() != nullptr);
    }
};

QTEST_APPLESS_MAIN(TestReadAhead)
#include "tst_read_ahead.moc"
