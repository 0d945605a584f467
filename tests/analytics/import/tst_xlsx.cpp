// Workbooks as spreadsheet programs write them.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "analytics/import/source.h"
#include "analytics/import/xlsx_values.h"
#include "analytics/import/zip_file.h"
#include "tests/support/xlsx_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace perennial;
using test::XlsxParts;

class TestXlsx : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void numbersAsPeopleSeeThem_data();
    void numbersAsPeopleSeeThem();
    void serialDays_data();
    void serialDays();
    void formatCodes_data();
    void formatCodes();
    void cells();
    void ordersAreImported();
    void tableBelowTitles();
    void mergedCellsHold();
    void sheetsAreChosen();
    void strictAndPrefixedNames();
    void daysTakenForMonths();
    void textNumbersWithComma();
    void currencyOfTheFormat();
    void notesBesideTheTable();

  private:
    std::string path() {
        return m_folder.filePath(QStringLiteral("%1.xlsx").arg(++m_files)).toStdString();
    }
    std::string write(const XlsxParts& parts) {
        const std::string file = path();
        test::write_xlsx(file, parts);
        return file;
    }
    std::vector<std::vector<std::string>> rows(const std::string& file) {
        return inspect(file).preview;
    }
    QTemporaryDir m_folder;
    int m_files = 0;
};

namespace {

using PartMap = std::map<std::string, std::string>;

const std::vector<std::vector<std::string>> orders{
    {"Order ID", "Customer ID", "Order date", "Amount"},
    {"A1", "c1", "2024-01-05", "=10.5"},
    {"A2", "c2", "2024-01-07", "=2.3900000000000001"},
    {"A3", "c1", "2024-02-28", "=3"}};

} // namespace

void TestXlsx::numbersAsPeopleSeeThem_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    const char* pairs[][2] = {{"2.3900000000000001", "2.39"},
                              {"0.30000000000000004", "0.3"},
                              {"2.39", "2.39"},
                              {"17850", "17850"},
                              {"17850.0", "17850.0"},
                              {"100000", "100000"},
                              {"1E5", "100000"},
                              {"4.4999999999999998E-2", "0.045"},
                              {"-1.5E-3", "-0.0015"},
                              {"123456789012345678", "123456789012345678"},
                              {"2.10381E+18", "2.10381E+18"},
                              {"1082.0000000000001", "1082"},
                              {"-0.10000000000000001", "-0.1"},
                              {"1e999", "1e999"},
                              {"nan", "nan"},
                              {"words", "words"}};
    for (const auto& [written, read] : pairs) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(read);
    }
}

void TestXlsx::numbersAsPeopleSeeThem() {
    QFETCH(QString, written);
    QFETCH(QString, read);
    std::string text;
    import::append_number(text, written.toStdString());
    QCOMPARE(QString::fromStdString(text), read);
}

void TestXlsx::serialDays_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("read"); // empty: no day
    using Kind = import::XlsxFormat::Kind;
    const auto row = [](const char* name, const char* written, bool from1904, Kind kind,
                        const char* read) {
        QTest::newRow(name) << QString::fromUtf8(written) << from1904 << int(kind)
                            << QString::fromUtf8(read);
    };
    row("first day", "1", false, Kind::date, "1900-01-01");
    row("before the false day", "59", false, Kind::date, "1900-02-28");
    row("the day that never was", "60", false, Kind::date, "1900-02-28");
    row("after it", "61", false, Kind::date, "1900-03-01");
    row("today", "45356", false, Kind::date, "2024-03-05");
    row("1904", "43894", true, Kind::date, "2024-03-05");
    row("1904 first", "0", true, Kind::date, "1904-01-01");
    row("with time", "45356.604166666664", false, Kind::date_time, "2024-03-05 14:30:00");
    row("midnight", "45356", false, Kind::date_time, "2024-03-05 00:00:00");
    row("hidden time", "45356.5", false, Kind::date, "2024-03-05 12:00:00");
    row("float noise", "45356.999999999", false, Kind::date_time, "2024-03-06 00:00:00");
    row("time alone", "0.604166666666667", false, Kind::time, "14:30:00");
    row("elapsed", "1.5", false, Kind::time, "36:00:00");
    row("last", "2958465", false, Kind::date, "9999-12-31");
    row("too late", "2958466", false, Kind::date, "");
    row("negative", "-1", false, Kind::date, "");
    row("no number", "x", false, Kind::date, "");
    row("nan", "nan", false, Kind::date, "");
    row("zero", "0", false, Kind::date, "");
}

void TestXlsx::serialDays() {
    QFETCH(QString, written);
    QFETCH(bool, from1904);
    QFETCH(int, kind);
    QFETCH(QString, read);
    std::string text;
    const bool is_day = import::append_serial(
        text, written.toStdString(), {static_cast<import::XlsxFormat::Kind>(kind), {}}, from1904);
    QCOMPARE(is_day, !read.isEmpty());
    QCOMPARE(QString::fromStdString(text), read);
}

void TestXlsx::formatCodes_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("currency");
    using Kind = import::XlsxFormat::Kind;
    const auto row = [](const char* code, Kind kind, const char* currency = "") {
        QTest::newRow(code) << QString::fromUtf8(code) << int(kind) << QString::fromUtf8(currency);
    };
    row("General", Kind::number);
    row("0.00", Kind::number);
    row("0.00E+00", Kind::number);
    row("#,##0.00\\ \"Stück\"", Kind::number);
    row("#,##0.00_d;[Red]-#,##0.00", Kind::number);
    row("\"day\" 0", Kind::number);
    row("@", Kind::number);
    row("dd/mm/yyyy", Kind::date);
    row("[$-409]d-mmm-yy;@", Kind::date);
    row("mmm", Kind::date);
    row("yyyy\"年\"m\"月\"d\"日\"", Kind::date);
    row("DD.MM.YYYY", Kind::date);
    row("yyyy-mm-dd hh:mm:ss.000", Kind::date_time);
    row("m/d/yy h:mm AM/PM", Kind::date_time);
    row("h:mm", Kind::time);
    row("[h]:mm:ss", Kind::time);
    row("mm:ss.0", Kind::time);
    row("[$€-407] #,##0.00", Kind::number, "€");
    row("[$USD] #,##0.00", Kind::number, "USD");
    row("#,##0.00 \"€\"", Kind::number, "€");
    row("\"$\"#,##0.00", Kind::number, "$");
    row("[h", Kind::number);
    row("\"", Kind::number);
    row("\\", Kind::number);
}

void TestXlsx::formatCodes() {
    QFETCH(QString, code);
    QFETCH(int, kind);
    QFETCH(QString, currency);
    const auto format = import::format_of_code(code.toStdString());
    QCOMPARE(int(format.kind), kind);
    QCOMPARE(QString::fromStdString(format.currency), currency);
}

void TestXlsx::cells() {
    const std::string file = write(
        {.sheet =
             "<dimension ref=\"A1:F7\"/><sheetData>"
             "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
             "<c r=\"C1\" t=\"inlineStr\"><is><t>flag</t></is></c>"
             "<c r=\"D1\" t=\"str\"><f>\"su\"&amp;\"m\"</f><v>sum</v></c>"
             "<c r=\"E1\" t=\"s\"><v>3</v></c></row>"
             "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>45356</v></c><c r=\"C3\" t=\"b\"><v>1</v></c>"
             "<c r=\"D3\"><f>1+2</f><v>3</v></c><c r=\"E3\" t=\"s\"><v>2</v></c></row>"
             "<row r=\"5\"><c r=\"A5\" t=\"d\"><v>2024-03-06T10:00:00</v></c>"
             "<c r=\"B5\" t=\"e\"><v>#N/A</v></c><c r=\"C5\" t=\"b\"><v>0</v></c>"
             "<c r=\"D5\"><f>NOW()</f></c><c r=\"E5\" s=\"2\"/></row>"
             "<row r=\"6\"><c r=\"B6\" s=\"2\"/></row>"
             "<row><c s=\"2\"><v>45357.5</v></c><c><v>7</v></c></row>"
             "</sheetData>",
         .shared = {"<t>day</t>", "<r><t>cus</t></r><r><t xml:space=\"preserve\">tomer</t></r>",
                    "<t>a &amp; b_x000D_c</t>",
                    "<t>note</t><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh>"},
         .formats = "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/>",
         .styles = "<xf/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"});
    const Inspection seen = inspect(file);
    QCOMPARE(seen.format.format, std::string("xlsx"));
    QCOMPARE(seen.format.table, std::string("First"));
    QVERIFY(seen.format.header);
    std::vector<std::string> names;
    for (const ColumnInfo& column : seen.columns) {
        names.push_back(column.name);
    }
    QCOMPARE(names, (std::vector<std::string>{"day", "customer", "flag", "sum", "note"}));
    const std::vector<std::vector<std::string>> expected{
        {"2024-03-05", "", "TRUE", "3", "a & b\rc"},
        {"2024-03-06T10:00:00", "", "FALSE", "", ""},
        {"2024-03-06 12:00:00", "7", "", "", ""}};
    QCOMPARE(seen.preview, expected);
    QCOMPARE(seen.tables.size(), std::size_t{1});
}

void TestXlsx::ordersAreImported() {
    const ImportResult result = read_source({write({.sheet = test::sheet_data(orders)})});
    QVERIFY(result.ledger.balances());
    QCOMPARE(result.ledger.rows_read, std::uint64_t{3});
    QCOMPARE(result.ledger.rows_kept, std::uint64_t{3});
    QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("15.89"));
    QCOMPARE(result.ledger.rounded_amounts, std::uint64_t{0});
}

void TestXlsx::tableBelowTitles() {
    // A report: title, an empty row, the table from column B on, a total at its end.
    std::string sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Sales</t></is>"
                        "</c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>January</t>"
                        "</is></c></row>";
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const std::string row = std::to_string(i + 5);
        sheet += "<row r=\"" + row + "\">";
        for (std::size_t c = 0; c < orders[i].size(); ++c) {
            const std::string& cell = orders[i][c];
            const std::string at = std::string(1, static_cast<char>('B' + c)) + row;
            sheet += cell[0] == '='
                         ? "<c r=\"" + at + "\"><v>" + cell.substr(1) + "</v></c>"
                         : "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        }
        sheet += "</row>";
    }
    const std::string file = write({.sheet = sheet + "</sheetData>"});
    const Inspection seen = inspect(file);
    QCOMPARE(seen.columns.size(), std::size_t{4});
    QCOMPARE(seen.columns[0].name, std::string("Order ID"));
    const ImportResult result = read_source({file});
    QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("15.89"));
}

void TestXlsx::mergedCellsHold() {
    // An order over three rows: its id and day stand once. Its total must not be counted thrice.
    const std::string file =
        write({.sheet = test::sheet_data({{"Order ID", "Order date", "Product", "Amount"},
                                          {"=1001", "2024-01-05", "tea", "=10"},
                                          {"", "", "cup", "=20"},
                                          {"", "", "pot", "=30"},
                                          {"=1002", "2024-01-06", "tea", "=7"},
                                          {"", "", "cup", ""}}) +
                        "<mergeCells count=\"4\"><mergeCell ref=\"A2:A4\"/><mergeCell "
                        "ref=\"B2:B4\"/><mergeCell ref=\"A5:A6\"/><mergeCell ref=\"B5:B6\"/>"
                        "<mergeCell ref=\"D5:D6\"/><mergeCell ref=\"C1:D1\"/>"
                        "<mergeCell ref=\"ZZZZ1:A0\"/></mergeCells>"});
    const std::vector<std::vector<std::string>> expected{{"1001", "2024-01-05", "tea", "10"},
                                                         {"1001", "2024-01-05", "cup", "20"},
                                                         {"1001", "2024-01-05", "pot", "30"},
                                                         {"1002", "2024-01-06", "tea", "7"},
                                                         {"1002", "2024-01-06", "cup", ""}};
    QCOMPARE(rows(file), expected);
}

void TestXlsx::sheetsAreChosen() {
    XlsxParts parts{.sheet = test::sheet_data({{"Read me first"}, {"Made in January"}}),
                    .second_sheet = test::sheet_data(orders)};
    const std::string file = write(parts);
    const Inspection seen = inspect(file);
    QCOMPARE(seen.format.table, std::string("Second")); // the first has no orders
    QCOMPARE(seen.tables.size(), std::size_t{2});
    QCOMPARE(seen.tables[0].name, std::string("First"));
    QCOMPARE(seen.tables[1].rows, std::uint64_t{4});
    QVERIFY(seen.tables[1].recommended && !seen.tables[0].recommended);
    ImportOptions wanted;
    wanted.table = "first";
    QCOMPARE(inspect(file, wanted).format.table, std::string("First"));
    wanted.table = "Third";
    QVERIFY_EXCEPTION_THROWN(inspect(file, wanted), Error);

    parts.sheet = parts.second_sheet; // a year each: read together, unless one is asked for
    const std::string two = write(parts);
    QCOMPARE(inspect(two).format.table, std::string("First+Second"));
    const ImportResult both = read_source({two});
    wanted.table = "First+Second"; // as it is called
    QCOMPARE(read_source({two}, wanted).ledger.rows_read, both.ledger.rows_read);
    wanted.table = "Second";
    const ImportResult one = read_source({two}, wanted);
    QCOMPARE(both.ledger.rows_read, 2 * one.ledger.rows_read);
    QCOMPARE(both.ledger.amount_read, one.ledger.amount_read + one.ledger.amount_read);
    parts.first_state = "hidden";
    QCOMPARE(inspect(write(parts)).format.table, std::string("Second"));
}

void TestXlsx::strictAndPrefixedNames() {
    XlsxParts parts{.sheet = test::sheet_data(orders)};
    parts.name_space = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    parts.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    QCOMPARE(to_decimal(read_source({write(parts)}).ledger.amount_kept), std::string("15.89"));

    PartMap all = test::xlsx_parts(parts);
    QByteArray sheet = QByteArray::fromStdString(all["xl/worksheets/sheet1.xml"]);
    sheet.replace("</", "</x:").replace("xmlns=", "xmlns:x=");
    for (const char* name : {"worksheet", "sheetData", "row", "c", "v", "is", "t"}) {
        for (const char* after : {" ", ">", "/>"}) {
            const QByteArray open = QByteArray("<") + name + after;
            sheet.replace(open, QByteArray("<x:") + name + after);
        }
    }
    all["xl/worksheets/sheet1.xml"] = sheet.toStdString();
    const std::string prefixed = path();
    test::write_zip(prefixed, all);
    QCOMPARE(to_decimal(read_source({prefixed}).ledger.amount_kept), std::string("15.89"));
}

/// A list of days first, opened where months stand first: 3 January became a date cell of 1 March.
void TestXlsx::daysTakenForMonths() {
    std::vector<std::vector<std::string>> rows{{"Order ID", "Order date", "Customer ID", "Total"}};
    for (int day = 1; day <= 28; ++day) {
        const std::string two = (day < 10 ? "0" : "") + std::to_string(day);
        rows.push_back({std::to_string(100 + day),
                        day <= 12 ? "2023-" + two + "-01" : two + "/01/2023",
                        "C" + std::to_string(day % 7), "10.50"});
    }
    const ImportResult result = read_source({write({.sheet = test::sheet_data(rows)})});
    QCOMPARE(result.ledger.rows_kept, std::uint64_t{28});
    QCOMPARE(to_iso(*result.ledger.first_order_date), std::string("2023-01-01"));
    QCOMPARE(to_iso(*result.ledger.last_order_date), std::string("2023-01-28"));
    QVERIFY(std::any_of(result.notices.begin(), result.notices.end(), [](const Notice& notice) {
        return notice.code == NoticeCode::days_swapped && notice.count == 12;
    }));
}

void TestXlsx::textNumbersWithComma() {
    const auto result =
        read_source({write({.sheet = test::sheet_data({{"Order ID", "Order date", "Amount"},
                                                       {"A1", "2024-01-05", "1.234,50"},
                                                       {"A2", "2024-01-07", "2,39"}})})});
    QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("1236.89"));
    // Number cells alone: a point is never for thousands.
    const auto points =
        read_source({write({.sheet = test::sheet_data({{"Order ID", "Order date", "Amount"},
                                                       {"A1", "2024-01-05", "=1.234"},
                                                       {"A2", "2024-01-07", "=5"}})})});
    QCOMPARE(to_decimal(points.ledger.amount_kept), std::string("6.234"));
}

void TestXlsx::currencyOfTheFormat() {
    const auto result = read_source({write(
        {.sheet = "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c "
                  "t=\"s\"><v>2</v></c></row>"
                  "<row><c s=\"1\"><v>45356</v></c><c s=\"2\"><v>12.5</v></c><c><v>1</v></c></row>"
                  "<row><c s=\"1\"><v>45358</v></c><c s=\"2\"><v>3</v></c><c><v>2</v></c></row>"
                  "</sheetData>",
         .shared = {"<t>Order date</t>", "<t>Amount</t>", "<t>Order ID</t>"},
         .formats = "<numFmt numFmtId=\"170\" formatCode=\"#,##0.00\\ [$€-407]\"/>",
         .styles = "<xf/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"})});
    QCOMPARE(result.ledger.currency, std::string("EUR"));
    QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("15.50"));
}

void TestXlsx::notesBesideTheTable() {
    auto rows_with_note = orders;
    rows_with_note[2].insert(rows_with_note[2].end(), {"", "", "check this"});
    const ImportResult result = read_source({write({.sheet = test::sheet_data(rows_with_note)})});
    QVERIFY(result.ledger.balances());
    QCOMPARE(result.inspection.columns.size(), std::size_t{4});
    QCOMPARE(result.ledger.rows_excluded, std::uint64_t{1});
    QCOMPARE(int(result.rejected.at(0).reason), int(Exclusion::malformed));
    QVERIFY(result.rejected.at(0).text.find("check this") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"
