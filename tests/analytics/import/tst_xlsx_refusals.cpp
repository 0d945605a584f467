// Workbooks that are none, are locked, damaged or made to harm: each refused with its reason.
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

class TestXlsxRefusals : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void refusals_data();
    void refusals();
    void compoundFilesAreRefused();
    void bombsAreRefused();
    void damageIsRefusedOrBalances();

  private:
    std::string path() {
        return m_folder.filePath(QStringLiteral("%1.xlsx").arg(++m_files)).toStdString();
    }
    std::string write(const XlsxParts& parts) {
        const std::string file = path();
        test::write_xlsx(file, parts);
        return file;
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

QByteArray contents(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const std::string& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

void TestXlsxRefusals::refusals_data() {
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("text"); // null: the part is left out
    QTest::addColumn<QString>("said");    // the beginning of the detail
    const auto row = [](const char* name, const char* part, const char* text, const char* said) {
        QTest::newRow(name) << QByteArray(part) << QByteArray(text) << QString::fromLatin1(said);
    };
    const char* const sheet = "xl/worksheets/sheet1.xml";
    const char* const damaged = import::damaged_workbook;
    row("no workbook", "xl/workbook.xml", nullptr, "zip");
    row("no sheet part", sheet, nullptr, damaged);
    row("no relations", "xl/_rels/workbook.xml.rels", nullptr, damaged);
    row("not xml", sheet, "hello", damaged);
    row("cut off", sheet, "<worksheet><sheetData><row><c>", damaged);
    row("entities", sheet, "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><w>&b;</w>",
        damaged);
    row("external entity", "xl/sharedStrings.xml",
        "<!DOCTYPE s SYSTEM \"file:///etc/passwd\"><sst><si><t>x</t></si></sst>", damaged);
    row("shared text out of range", sheet,
        "<w><sheetData><row><c t=\"s\"><v>99</v></c></row></sheetData></w>", damaged);
    row("rows out of order", sheet,
        "<w><sheetData><row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>"
        "</sheetData></w>",
        damaged);
    row("cell of another row", sheet,
        "<w><sheetData><row r=\"2\"><c r=\"A7\"><v>1</v></c></row></sheetData></w>", damaged);
    row("cell beyond the last column", sheet,
        "<w><sheetData><row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row></sheetData></w>", damaged);
    row("row beyond the last", sheet,
        "<w><sheetData><row r=\"99999999\"><c><v>1</v></c></row></sheetData></w>", damaged);
    row("no rows", sheet, "<w><sheetData/></w>", "First");
    row("ods", "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "ods");
    row("binary workbook", "xl/workbook.bin", "x", "xlsb");
}

void TestXlsxRefusals::refusals() {
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    PartMap parts = test::xlsx_parts({.sheet = test::sheet_data(orders)});
    if (said == u"zip" || said == u"ods" || said == u"xlsb") {
        parts.erase("xl/workbook.xml");
    }
    if (text.isNull()) {
        parts.erase(part.toStdString());
    } else {
        parts[part.toStdString()] = text.toStdString();
    }
    const std::string file = path();
    test::write_zip(file, parts);
    try {
        read_source({file});
        QFAIL("should have been refused");
    } catch (const Error& error) {
        QVERIFY2(QString::fromStdString(error.detail()).startsWith(said), error.what());
        QCOMPARE(int(error.code()),
                 int(said == u"First" ? ErrorCode::no_rows : ErrorCode::file_is_binary));
        QCOMPARE(error.path(), file);
    }
}

void TestXlsxRefusals::compoundFilesAreRefused() {
    const QByteArray magic("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    QByteArray stream;
    for (const char c :
         {'E', 'n', 'c', 'r', 'y', 'p', 't', 'e', 'd', 'P', 'a', 'c', 'k', 'a', 'g', 'e'}) {
        stream.append(c).append('\0');
    }
    const std::string file = path();
    overwrite(file, magic + QByteArray(1 << 20, '\0') + stream);
    try {
        inspect(file);
        QFAIL("an encrypted workbook was read");
    } catch (const Error& error) {
        QCOMPARE(error.detail(), std::string(import::encrypted_workbook));
    }
    overwrite(file, magic + QByteArray(4096, 'x'));
    try {
        inspect(file);
        QFAIL("an old workbook was read");
    } catch (const Error& error) {
        QCOMPARE(int(error.code()), int(ErrorCode::file_is_binary));
        QCOMPARE(error.detail(), std::string("xls"));
    }
    test::write_zip(file, test::xlsx_parts({.sheet = test::sheet_data(orders)}), "secret");
    try {
        inspect(file);
        QFAIL("an encrypted zip file was read");
    } catch (const Error& error) {
        QCOMPARE(error.detail(), std::string(import::encrypted_workbook));
    }
}

void TestXlsxRefusals::bombsAreRefused() {
    PartMap parts = test::xlsx_parts({.sheet = test::sheet_data(orders)});
    const std::string file = path();
    parts["xl/sharedStrings.xml"] =
        "<sst><si><t>" + std::string(std::size_t{80} << 20, 'a') + "</t></si></sst>";
    test::write_zip(file, parts);
    try {
        inspect(file);
        QFAIL("a zip bomb was unpacked");
    } catch (const Error& error) {
        QCOMPARE(error.detail(), std::string(import::bomb_workbook));
    }
}

void TestXlsxRefusals::damageIsRefusedOrBalances() {
    const std::string good = write({.sheet = test::sheet_data(orders)});
    const QByteArray bytes = contents(good);
    const std::string file = path();
    for (int i = 0; i < 200; ++i) {
        QByteArray damaged = bytes;
        const auto at = static_cast<int>((static_cast<qint64>(i) * 7919) % damaged.size());
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (i % 8)));
        overwrite(file, i % 5 == 0 ? damaged.left(at) : damaged);
        try {
            QVERIFY(read_source({file}).ledger.balances());
        } catch (const Error& error) {
            QVERIFY2(error.code() != ErrorCode::internal, error.what());
        }
    }
}

QTEST_APPLESS_MAIN(TestXlsxRefusals)
#include "tst_xlsx_refusals.moc"
