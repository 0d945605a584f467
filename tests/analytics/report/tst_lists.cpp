#include "analytics/core/error.h"
#include "analytics/dataset/assemble.h"
#include "analytics/import/import.h"
#include "analytics/overview/customer_base.h"
#include "analytics/report/csv_writer.h"
#include "analytics/report/lists.h"
#include "analytics/report/xlsx_writer.h"
#include "tests/support/fake_value_table.h"
#include "tests/support/lines_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

using namespace perennial;
using namespace perennial::test;
namespace fs = std::filesystem;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Three customers, one with a name a spreadsheet would run.
CustomerBase small_base() {
    LinesBuilder b;
    b.add({"1", "=1+2", "2024-01-01", 10.25}).add({"2", "=1+2", "2024-01-15", 20});
    b.add({"3", "O'Hara, \"Kit\"", "2024-01-08", 5}).add({"4", "李雷", "2024-01-29", 7.125});
    CustomerBase base;
    auto dataset = std::make_shared<const Dataset>(dataset_of(b.lines()));
    auto summary = std::make_shared<const CustomerSummary>(summarise(*dataset, day("2024-01-29")));
    auto table = std::make_shared<const FakeValueTable>(std::vector<double>{0.5, 0.25, 1.0},
                                                        std::vector<double>{10.0, 1.0, 33.335});
    base.dataset = dataset;
    base.summary = summary;
    base.table = table;
    base.baseline = std::make_shared<const ScenarioResult>(table->evaluate({}, {}));
    base.segments = segment_customers(*summary, table->p_alive());
    base.churn = rank_churn(*summary, *table, *base.baseline);
    return base;
}

} // namespace

class TestLists : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void textCells_data();
    void textCells();
    void numberCells();
    void byteOrderMark();
    void targetIsReplacedOnlyAtTheEnd();
    void failuresSayWhy();
    void summaryList();
    void clvList();
    void chosenCustomersInTheirOrder();
    void segmentsList();
    void churnList();
    void churnListOfAnotherScenarioIsRankedAnew();
    void aWorkbookComesBackAsWritten();
    void unknownChancesAreEmpty();

  private:
    std::string path() const { return m_dir->filePath(QStringLiteral("list.csv")).toStdString(); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestLists::textCells_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char* title, const char* text, const char* cell) {
        QTest::newRow(title) << QString::fromUtf8(text) << QString::fromUtf8(cell);
    };
    row("plain", "Anna", "Anna");
    row("empty", "", "");
    row("comma", "a,b", "\"a,b\"");
    row("quote", "a\"b", "\"a\"\"b\"");
    row("line break", "a\nb", "\"a\nb\"");
    row("Chinese", "李雷", "李雷");
    row("formula", "=1+2", "'=1+2");
    row("formula with comma", "=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\"");
    row("plus", "+49 30", "'+49 30");
    row("minus", "-5", "'-5");
    row("at", "@SUM(A1)", "'@SUM(A1)");
    row("tab", "\tx", "'\tx");
    row("carriage return", "\rx", "\"'\rx\"");
    row("inside is harmless", "a=b", "a=b");
}

void TestLists::textCells() {
    QFETCH(QString, text);
    QFETCH(QString, cell);
    CsvWriter csv(path());
    csv.text(text.toStdString()).text("end");
    csv.end_row();
    csv.close();
    QCOMPARE(content_of(path()), cell.toStdString() + ",end\r\n");
}

void TestLists::numberCells() {
    CsvWriter csv(path());
    csv.number(0.1).number(-2.5, 2).number(1e-3, 2).number(std::int64_t{-7});
    csv.number(std::numeric_limits<double>::quiet_NaN()).raw_number("9747747.934");
    csv.number(std::numeric_limits<double>::infinity()).number(1e300, 1);
    csv.end_row();
    csv.close();
    const std::string line = content_of(path());
    QVERIFY(line.starts_with("0.1,-2.50,0.00,-7,,9747747.934,,1000"));
    QVERIFY(line.size() > 300);
}

void TestLists::byteOrderMark() {
    CsvWriter csv(path(), true);
    csv.text("李");
    csv.end_row();
    csv.close();
    QCOMPARE(content_of(path()), "\xEF\xBB\xBF李\r\n");
}

void TestLists::targetIsReplacedOnlyAtTheEnd() {
    std::ofstream(path()) << "before";
    {
        CsvWriter csv(path());
        csv.text("after");
        csv.end_row(); // and never closed: an error came in between
        QCOMPARE(content_of(path()), "before");
    }
    QCOMPARE(content_of(path()), "before");
    QCOMPARE(std::distance(fs::directory_iterator(m_dir->path().toStdString()), {}), 1);
}

void TestLists::failuresSayWhy() {
    for (const std::string& target :
         {m_dir->path().toStdString(), m_dir->path().toStdString() + "/no/such/folder.csv"}) {
        try {
            CsvWriter csv(target);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::cannot_write);
            QVERIFY(!error.detail().empty());
            QCOMPARE(error.path(), target);
        }
    }
    if (fs::exists("/dev/full")) { // a device that is always full
        fs::create_symlink("/dev/full", path() + ".part");
        CsvWriter csv(path());
        csv.text("x");
        csv.end_row();
        try {
            csv.close();
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::disk_full);
        }
        QVERIFY(!fs::exists(path()));
    }
}

void TestLists::summaryList() {
    const CustomerBase base = small_base();
    write_summary_list(path(), *base.dataset, *base.summary);
    QCOMPARE(content_of(path()), "customer_id,frequency,recency,T,monetary_value\r\n"
                                 "'=1+2,1,2,4,20\r\n"
                                 "\"O'Hara, \"\"Kit\"\"\",0,0,3,0\r\n"
                                 "李雷,0,0,0,0\r\n");
}

void TestLists::clvList() {
    const CustomerBase base = small_base();
    write_clv_list(path(), base, *base.baseline);
    QCOMPARE(content_of(path()),
             "customer_id,revenue_to_date,frequency,recency,T,monetary_value,p_alive,"
             "expected_purchases,clv,clv_low,clv_high,next_order_p50\r\n"
             "'=1+2,30.25,1,2,4,20,0.500000,0.500000,10.00,0.00,0.00,1\r\n"
             "\"O'Hara, \"\"Kit\"\"\",5.00,0,0,3,0,0.250000,0.500000,1.00,0.00,0.00,\r\n"
             "李雷,7.125,0,0,0,0,1.000000,0.500000,33.34,0.00,0.00,1\r\n");
}

void TestLists::chosenCustomersInTheirOrder() {
    const CustomerBase base = small_base();
    write_clv_list(path(), base, *base.baseline, {2, 0}, true);
    const std::string text = content_of(path());
    QVERIFY(text.starts_with("\xEF\xBB\xBF"
                             "customer_id"));
    QVERIFY(text.find("李雷") < text.find("=1+2"));
    QVERIFY(text.find("Kit") == std::string::npos);
}

void TestLists::segmentsList() {
    const CustomerBase base = small_base();
    write_segments_list(path(), base, *base.baseline);
    const std::string text = content_of(path());
    QVERIFY(text.starts_with(
        "customer_id,segment,r_score,f_score,m_score,revenue_to_date,frequency,"
        "days_since_last_purchase,p_alive,clv,clv_low,clv_high,currency\r\n'=1+2,at_risk,"));
    QVERIFY(text.find("李雷,newcomers,5,1,3,7.125,0,0,1.000000,33.34,0.00,0.00,EUR\r\n") !=
            std::string::npos);
}

void TestLists::churnList() {
    const CustomerBase base = small_base();
    write_churn_list(path(), base, *base.baseline);
    const std::string text = content_of(path());
    QVERIFY(text.starts_with("rank,customer_id,segment,p_alive,days_since_last_purchase,"
                             "usual_gap_days,value_at_risk,clv,reason\r\n"
                             "1,'=1+2,at_risk,0.500000,14,14.0,10.00,10.00,overdue\r\n"
                             "2,\"O'Hara"));
    QVERIFY(text.find("3,李雷,newcomers,1.000000,0,14.0,0.00,33.34,too_new\r\n") !=
            std::string::npos);
}

void TestLists::churnListOfAnotherScenarioIsRankedAnew() {
    const CustomerBase base = small_base();
    ScenarioResult other = *base.baseline;
    other.clv = {1.0, 10.0, 0.0};
    write_churn_list(path(), base, other, {0, 1});
    const std::string text = content_of(path());
    QVERIFY(text.find("\r\n2,'=1+2,") < text.find("\r\n1,\"O'Hara")); // ranks are those of all
}

void TestLists::aWorkbookComesBackAsWritten() {
    const std::string file = m_dir->filePath(QStringLiteral("list.xlsx")).toStdString();
    const CustomerBase base = small_base();
    write_segments_list(file, base, *base.baseline);
    QVERIFY(!fs::exists(file + ".part"));
    const Inspection seen = inspect(file);
    QCOMPARE(seen.format.format, std::string("xlsx"));
    QCOMPARE(seen.columns.size(), std::size_t{13});
    QCOMPARE(seen.columns[0].name, std::string("customer_id"));
    QCOMPARE(seen.preview.size(), std::size_t{3});
    QCOMPARE(seen.preview[0][0], std::string("=1+2")); // text, whatever it looks like
    QCOMPARE(seen.preview[1][0], std::string("O'Hara, \"Kit\""));
    QCOMPARE(seen.preview[2][0], std::string("李雷"));
    QCOMPARE(seen.preview[0][5], std::string("30.25"));
    QVERIFY(seen.columns[5].type == ColumnType::decimal);

    XlsxWriter strange(file);
    strange.text("a<b>&\x01\xFF").text("b").text("c").text("d").end_row();
    for (int i = 0; i < 30000; ++i) { // more than one block
        strange.text("row")
            .number(std::int64_t{i})
            .number(std::nan(""), 2)
            .number(1.5, 2)
            .end_row();
    }
    strange.close();
    ImportOptions named;
    named.header = true;
    const Inspection again = inspect(file, named);
    QCOMPARE(again.columns[0].name, std::string("a<b>&\xEF\xBF\xBD\xEF\xBF\xBD"));
    QCOMPARE(again.preview[3], (std::vector<std::string>{"row", "3", "", "1.5"}));
    QVERIFY_EXCEPTION_THROWN(XlsxWriter("/nowhere/list.xlsx"), Error);
}

void TestLists::unknownChancesAreEmpty() {
    const CustomerBase base = small_base();
    const double unknown = std::nan("");
    const auto row_of = [&](std::uint32_t customer) {
        write_segments_list(path(), base, *base.baseline, {customer}, false,
                            {unknown, 0.25, unknown});
        const std::string text = content_of(path());
        return text.substr(text.find("\r\n") + 2);
    };
    QVERIFY(row_of(0).find(",,") != std::string::npos);
    QVERIFY(row_of(1).find(",0.250000,") != std::string::npos);
    QVERIFY(row_of(2).find(",,") != std::string::npos);
    QVERIFY(row_of(2).find("1.000000") == std::string::npos);
}

QTEST_APPLESS_MAIN(TestLists)
#include "tst_lists.moc"
