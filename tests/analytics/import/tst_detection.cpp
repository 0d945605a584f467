// What inspect() finds out about text files: encodings, dates, identifiers, known exports; and that
// the language of the interface has no say in it.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "analytics/import/presets.h"
#include "tests/support/test_files.h"

#include <QLocale>
#include <QTest>

#include <clocale>
#include <iconv.h>
#include <locale>

using namespace perennial;

Q_DECLARE_METATYPE(perennial::Encoding)

namespace {

QByteArray encoded(const char* encoding, const QString& text) {
    iconv_t converter = iconv_open(encoding, "UTF-8");
    QByteArray in = text.toUtf8();
    QByteArray out(in.size() * 2 + 16, '\0');
    char* from = in.data();
    char* to = out.data();
    auto left = static_cast<std::size_t>(in.size());
    auto room = static_cast<std::size_t>(out.size());
    if (iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1)) {
        qFatal("cannot encode a test file");
    }
    iconv_close(converter);
    return out.left(out.size() - static_cast<qsizetype>(room));
}

/// Numbers as Germans write them, for every C++ stream.
class GermanNumbers : public std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

} // namespace

class TestDetection : public QObject, private test::TestFiles {
    Q_OBJECT

    static const ColumnInfo& column(const Inspection& seen, Role role) {
        static const ColumnInfo none;
        for (const ColumnInfo& each : seen.columns) {
            if (each.role == role) {
                return each;
            }
        }
        return none;
    }

  private Q_SLOTS:
    void encodings_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QString>("words"); // product names; the first must come back
        QTest::newRow("gb18030") << QByteArray("GB18030") << Encoding::gb18030
                                 << QStringLiteral("羊毛围巾 橡木砧板 玻璃储物罐 手工毛毡包");
        QTest::newRow("gb18030 with a sign of four bytes")
            << QByteArray("GB18030") << Encoding::gb18030
            << QStringLiteral(
                   "订单编号 实付款 ¥442.44 ¥0.00 ¥221.22 ¥44.24 ¥444.86 ¥0.00 ¥222.43 交易成功");
        QTest::newRow("big5") << QByteArray("CP950") << Encoding::big5
                              << QStringLiteral("羊毛圍巾 橡木砧板 玻璃儲物罐 手工毛氈包");
        QTest::newRow("shift-jis")
            << QByteArray("CP932") << Encoding::shift_jis
            << QStringLiteral("ウールのマフラー オーク材のまな板 ガラスの保存瓶 紙の星");
        QTest::newRow("yuan alone")
            << QByteArray("GB18030") << Encoding::gb18030 << QStringLiteral("12元 15元 120元");
        QTest::newRow("yen alone")
            << QByteArray("CP932") << Encoding::shift_jis << QStringLiteral("12円 15円 120円");
        QTest::newRow("polish") << QByteArray("CP1250") << Encoding::cp1250
                                << QStringLiteral(
                                       "Świąteczna gwiazda wełniany szalik słoik łódź żółta");
        QTest::newRow("czech") << QByteArray("CP1250") << Encoding::cp1250
                               << QStringLiteral(
                                      "Vlněná šála dřevěné prkénko skleněná nádoba světlo");
        QTest::newRow("hungarian")
            << QByteArray("CP1250") << Encoding::cp1250
            << QStringLiteral("Gyapjú sál tölgyfa vágódeszka erős fűszerek kőtál időutazó");
        QTest::newRow("russian") << QByteArray("CP1251") << Encoding::cp1251
                                 << QStringLiteral("Шерстяной шарф дубовая доска стеклянная банка");
        QTest::newRow("greek") << QByteArray("CP1253") << Encoding::cp1253
                               << QStringLiteral("Μάλλινο κασκόλ ξύλινη επιφάνεια γυάλινο βάζο");
        QTest::newRow("turkish") << QByteArray("CP1254") << Encoding::cp1254
                                 << QStringLiteral(
                                        "Yün atkı ışıklı yıldız meşe doğrama tahtası kâğıt");
        QTest::newRow("turkish, few words")
            << QByteArray("CP1254") << Encoding::cp1254 << QStringLiteral("Şık Sipariş İptal");
        QTest::newRow("polish, few words") << QByteArray("CP1250") << Encoding::cp1250
                                           << QStringLiteral("żółta Koszulka 129zł Ilość Wartość");
        QTest::newRow("kanji") << QByteArray("CP932") << Encoding::shift_jis
                               << QStringLiteral("発送済 送料別 税込 山田 注文者");
        QTest::newRow("kanji of dates")
            << QByteArray("CP932") << Encoding::shift_jis
            << QStringLiteral("2021年09月07日 客35 83,296円").replace(QLatin1Char(','), QString());
        QTest::newRow("turkish, of few letters")
            << QByteArray("CP1254") << Encoding::cp1254 << QStringLiteral("Şık Ürün Ürünü Müşteri");
        QTest::newRow("cubic metres") << QByteArray("CP1252") << Encoding::latin1
                                      << QStringLiteral("Bücherregal 2m³ für ½ £12 ¿Qué?");
        QTest::newRow("german") << QByteArray("CP1252") << Encoding::cp1252
                                << QStringLiteral(
                                       "Wollschal für 5 € Küchenbrett Größe Weihnachtsstern");
        QTest::newRow("french") << QByteArray("ISO-8859-1") << Encoding::latin1
                                << QStringLiteral(
                                       "Écharpe à carreaux planche en chêne goût sûr crème brûlée");
        QTest::newRow("portuguese")
            << QByteArray("ISO-8859-1") << Encoding::latin1
            << QStringLiteral("Cachecol de lã limões não pão tábua coração irmãs");
        QTest::newRow("apostrophes") << QByteArray("CP1252") << Encoding::cp1252
                                     << QStringLiteral("Baker’s dozen it’s 5°C – cook’s “choice”");
    }
    void encodings() {
        QFETCH(QByteArray, name);
        QFETCH(Encoding, encoding);
        QFETCH(QString, words);
        QString text = QStringLiteral("order_id,customer_id,order_date,product,amount\n");
        for (int row = 1; row <= 40; ++row) {
            text += QStringLiteral("%1,C%2,2021-02-%3,%4,5.00\n")
                        .arg(row)
                        .arg(row % 7)
                        .arg(row % 28 + 1, 2, 10, QLatin1Char('0'))
                        .arg(row % 2 == 0 ? words : words.section(QLatin1Char(' '), 0, 0));
        }
        const ImportResult read = read_source({write(encoded(name.constData(), text))});
        QCOMPARE(read.inspection.format.encoding, encoding);
        QCOMPARE(read.ledger.rows_kept, std::uint64_t{40});
        QCOMPARE(QString::fromStdString(std::string(read.lines.product_keys[0])),
                 words.section(QLatin1Char(' '), 0, 0));
    }

    void bytesThatAreNoUtf8() {
        QByteArray text = "order_id,customer_id,order_date,product,amount\n";
        for (int row = 1; row <= 12000; ++row) { // several blocks, cut anywhere
            text += QByteArray::number(row) + ",A,2021-02-03," +
                    (row % 3000 == 7 ? QByteArray("Caf\xE9 5 \x80")
                                     : QStringLiteral("Café 毛 😀 ß").toUtf8()) +
                    ",5.00\n";
        }
        const ImportResult read = read_source({write(text)});
        QCOMPARE(read.inspection.format.encoding, Encoding::utf8);
        QCOMPARE(read.lines.product_keys.size(), std::size_t{2});
        QVERIFY(read.lines.product_keys.find("Café 毛 😀 ß") == 0);
        QVERIFY(read.lines.product_keys.find("Café 5 €") == 1);
        QCOMPARE(read.ledger.rows_kept, std::uint64_t{12000});
    }

    void lineEndsAndQuotes_data() {
        QTest::addColumn<QByteArray>("text"); // three orders of 6.00 in all
        QTest::addColumn<LineEnd>("line_end");
        QTest::addColumn<char>("quote");
        QTest::addColumn<EvidenceCode>("ends"), QTest::addColumn<EvidenceCode>("quotes");
        const QByteArray plain = "order_id,customer_id,order_date,product,amount\n"
                                 "1,A,2021-02-03,Tea,1.00\n"
                                 "2,B,2021-02-04,Tea,2.00\n"
                                 "3,C,2021-02-05,Tea,3.00\n";
        const auto ended = [&](const char* end) {
            return QByteArray(plain).replace('\n', end);
        };
        const auto unquoted = EvidenceCode::quotes_unseen;
        const auto ends = EvidenceCode::line_ends;
        QTest::newRow("lf") << plain << LineEnd::lf << '"' << ends << unquoted;
        QTest::newRow("crlf") << ended("\r\n") << LineEnd::crlf << '"' << ends << unquoted;
        QTest::newRow("cr") << ended("\r") << LineEnd::cr << '"' << ends << unquoted;
        QTest::newRow("mixed") << QByteArray(ended("\r\n")).replace("1.00\r\n", "1.00\n")
                               << LineEnd::any << '"' << EvidenceCode::line_ends_mixed << unquoted;
        QTest::newRow("feeds in cells")
            << ended("\r\n").replace("Tea", "Tea\nblack") << LineEnd::crlf << '"'
            << EvidenceCode::line_ends_in_cells << unquoted;
        QTest::newRow("returns in cells")
            << QByteArray(plain).replace("Tea", "Tea\rblack") << LineEnd::lf << '"'
            << EvidenceCode::line_ends_in_cells << unquoted;
        QTest::newRow("quoted") << QByteArray(plain).replace("Tea", "\"Tea, black\"") << LineEnd::lf
                                << '"' << ends << EvidenceCode::quotes_around;
        QTest::newRow("apostrophes")
            << QByteArray(plain).replace("Tea", "'Tea, black'").replace("A,", "'A',") << LineEnd::lf
            << '\'' << ends << EvidenceCode::quotes_around;
        QTest::newRow("apostrophes around all")
            << QByteArray(plain).replace(',', "','").replace("\n", "'\n'").prepend('\'').chopped(1)
            << LineEnd::lf << '\'' << ends << EvidenceCode::quotes_around;
        QTest::newRow("an apostrophe is no quote")
            << QByteArray(plain).replace("Tea", "'Tea") << LineEnd::lf << '"' << ends << unquoted;
        QTest::newRow("inches") << QByteArray(
                                       "order_id,customer_id,order_date,product,amount,note\n"
                                       "1,A,2021-02-03,\"15 TRAY,1.00,\n"
                                       "2,B,2021-02-04,Tea,2.00,15\"\n"
                                       "3,C,2021-02-05,Tea,3.00,\n")
                                << LineEnd::lf << '\0' << ends << EvidenceCode::quotes_as_letters;
    }
    void lineEndsAndQuotes() {
        QFETCH(QByteArray, text);
        QFETCH(LineEnd, line_end);
        QFETCH(char, quote);
        QFETCH(EvidenceCode, ends);
        QFETCH(EvidenceCode, quotes);
        const ImportResult read = read_source({write(text)});
        const FileFormat& format = read.inspection.format;
        QCOMPARE(name(format.line_end), name(line_end));
        QCOMPARE(format.quote, quote);
        QVERIFY(format.line_end_evidence.evidence.code == ends);
        QVERIFY(format.quote_evidence.evidence.code == quotes);
        QCOMPARE(read.ledger.amount_kept, Money{6 * Money::scale});
    }

    void chosenLineEndsAndQuotesHold() {
        const std::string path = write("order_id,customer_id,order_date,product,amount\r\n"
                                       "1,A,2021-02-03,\"Tea\",1.00\r\n"
                                       "2,B,2021-02-04,\"Tea\nblack\",2.00\r\n"
                                       "3,C,2021-02-05,Tea\rgreen,3.00\r\n");
        ImportOptions options;
        options.line_end = LineEnd::crlf;
        options.quote = '\0';
        const ImportResult read = read_source({path}, options);
        QCOMPARE(read.ledger.rows_kept, std::uint64_t{3});
        QVERIFY(read.lines.product_keys.find("\"Tea\nblack\"") == 1);
        QVERIFY(read.lines.product_keys.find("Tea\rgreen") == 2);
        QVERIFY(read.inspection.format.quote_evidence.evidence.code == EvidenceCode::chosen);
        options.line_end = LineEnd::lf; // takes the carriage return before it along
        options.quote = '"';
        const ImportResult again = read_source({path}, options);
        QCOMPARE(again.ledger.amount_kept, Money{6 * Money::scale});
        QVERIFY(again.lines.product_keys.find("Tea") == 0);
    }

    void rowsAreToldByTheirLines() {
        const std::string first =
            write("Orders of May\n\norder_id,customer_id,order_date,product,amount\n"
                  "1,A,2021-02-03,\"Tea\nblack\",1.00\n" // lines 4 and 5
                  "\n2,B,2021-02-04,Tea,2.00\n"          // line 7
                  "3,C,some day,Tea,3.00\n");            // line 8
        const std::string second = write("order_id,customer_id,order_date,product,amount\n"
                                         "4,A,2021-02-03,Tea,1.00\n5,A,never,Tea,1.00\n");
        const ImportResult read = read_source({first, second});
        const auto line = [&read](std::uint64_t row) {
            return read.places.line_of(row);
        };
        QCOMPARE(line(1), std::uint64_t{4});
        QCOMPARE(line(2), std::uint64_t{7});
        QCOMPARE(line(4), std::uint64_t{2});
        QVERIFY(first.ends_with(read.places.file_of(3)) && !read.places.file_of(3).empty());
        QVERIFY(second.ends_with(read.places.file_of(4)));
        QCOMPARE(read_source({first}).places.file_of(1), std::string());
        QCOMPARE(read.rejected.size(), std::size_t{2});
        QCOMPARE(line(read.rejected[0].row), std::uint64_t{8});
        QCOMPARE(line(read.rejected[1].row), std::uint64_t{3});
        QCOMPARE(read.inspection.preview_lines, (std::vector<std::uint64_t>{4, 7, 8}));
        QVERIFY(!RowPlaces().known());
        QCOMPARE(RowPlaces().line_of(9), std::uint64_t{9});
    }

    void marksBehindBackslashesAreLetters() { // as databases write files
        const ImportResult result = read_source(
            {write("\"order_id\",\"order_date\",\"customer_id\",\"product\",\"amount\"\n"
                   "\"1\",\"2021-02-03\",\"A\",\"A \\\"large\\\", red mug\",\"1.00\"\n"
                   "\"2\",\"2021-02-04\",\"B\",\"C:\\\\\",\"2.00\"\n"
                   "\"3\",\"2021-02-05\",\"C\",\"Tea\",\\N\n")});
        QCOMPARE(result.ledger.rows_kept, std::uint64_t{2});
        QVERIFY(result.lines.product_keys.find("A \"large\", red mug") != StringTable::npos);
        QVERIFY(result.lines.product_keys.find("C:\\") != StringTable::npos);
    }

    void datesThatAreNumbers_data() {
        QTest::addColumn<QByteArray>("date"); // of 4 January 2023
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("read");
        QTest::newRow("spreadsheet") << QByteArray("44930") << QByteArray("order_date") << true;
        QTest::newRow("with a time") << QByteArray("44930.5") << QByteArray("Order Date") << true;
        QTest::newRow("another name") << QByteArray("44930") << QByteArray("weight") << false;
        QTest::newRow("seconds") << QByteArray("1672833600") << QByteArray("order_date") << true;
        QTest::newRow("fractions")
            << QByteArray("1672833600.25") << QByteArray("order_date") << true;
        QTest::newRow("milliseconds")
            << QByteArray("1672833600000") << QByteArray("order_date") << true;
    }
    void datesThatAreNumbers() {
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, name);
        QFETCH(bool, read);
        const std::string path = write("order_id,customer_id," + name + ",amount\n1,A," + date +
                                       ",1.50\n2,B," + date + ",2.00\n");
        if (!read) {
            QVERIFY_EXCEPTION_THROWN(read_source({path}), Error);
            return;
        }
        const ImportResult result = read_source({path});
        QCOMPARE(result.ledger.first_order_date, parse_iso("2023-01-04"));
        QCOMPARE(result.ledger.rows_kept, std::uint64_t{2});
    }

    void amountsWithoutCents_data() {
        QTest::addColumn<QByteArray>("amounts"); // five, apart by blanks
        QTest::addColumn<QByteArray>("currency");
        QTest::addColumn<QByteArray>("first");
        const QByteArray pesos = "$119.110 $130.250 $153.510 $1.990 $22.900";
        QTest::newRow("grouped") << pesos << QByteArray("CLP") << QByteArray("119110.00");
        QTest::newRow("small ones as well")
            << pesos + " $990" << QByteArray("CLP") << QByteArray("119110.00");
        QTest::newRow("commas") << QByteArray("119,110 130,250 153,510 1,990 22,900")
                                << QByteArray("JPY") << QByteArray("119110.00");
        QTest::newRow("three decimals") << QByteArray("19.110 30.250 53.510 1.990 22.900")
                                        << QByteArray("KWD") << QByteArray("19.11");
        QTest::newRow("a value that proves") << QByteArray("19.110 30.250 53.510 0.990 22.900")
                                             << QByteArray("EUR") << QByteArray("19.11");
    }
    void amountsWithoutCents() {
        QFETCH(QByteArray, amounts);
        QFETCH(QByteArray, currency);
        QFETCH(QByteArray, first);
        QByteArray text = "order_id;customer_id;order_date;amount;currency\n";
        int row = 0;
        for (const QByteArray& amount : amounts.split(' ')) {
            text += QByteArray::number(++row) + ";A;2023-01-04;" + amount + ';' + currency + '\n';
        }
        const ImportResult result = read_source({write(text)});
        QCOMPARE(to_decimal(result.lines.amount[0]), first.toStdString());
    }

    void aTotalAboveItsItemsIsTheOrders() { // the first row of an order sums up those below it
        QByteArray text = "order id,customer id,order date,item,quantity,price,total\n";
        for (int order = 1; order <= 6; ++order) {
            const QByteArray start = QByteArray::number(order) + ",C1,2021-02-03,";
            text +=
                start + ",3,30.00,30.00\n" + start + "Mug,2,20.00,\n" + start + "Cup,1,10.00,\n";
        }
        QCOMPARE(to_decimal(read_source({write(text)}).ledger.amount_kept), std::string("180.00"));
    }

    void anOrdersDiscountThatItsLinesHaveIsTakenOffOnce() {
        QByteArray text = "order id,customer id,order date,product,quantity,price,line discount,"
                          "order discount\n";
        for (int order = 1; order <= 6; ++order) {
            const QByteArray start = QByteArray::number(order) + ",C1,2021-02-03,";
            text += start + "Mug,1,10.00,2.00,3.00\n" + start + "Cup,1,10.00,1.00,\n";
        }
        QCOMPARE(to_decimal(read_source({write(text)}).ledger.amount_kept), std::string("102.00"));
    }

    void cellsOfAnOrderOnItsFirstRow() {
        const ImportResult result = read_source(
            {write("order id,order date,customer id,product,amount\n"
                   "1,2021-02-03,A,Mug,5.00\n,,,Cup,3.00\n,,,Bowl,2.00\n"
                   "2,2021-02-04,B,Mug,5.00\n,,,Cup,3.00\n,,,Total,18.00\n,,,,18.00\n")});
        QCOMPARE(result.ledger.rows_kept, std::uint64_t{5});
        QCOMPARE(result.ledger.orders, std::uint64_t{2});
        QCOMPARE(result.ledger.duplicate_rows, std::uint64_t{0});
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("18.00"));
        QCOMPARE(result.lines.customer[1], result.lines.customer[0]);
        QVERIFY(result.lines.customer[4] == result.lines.customer[3]);
        // A blank number beside a date is an order of its own.
        QCOMPARE(read_source({write("order id,order date,customer id,product,amount\n"
                                    "1,2021-02-03,A,Mug,5.00\n,2021-02-04,B,Cup,3.00\n"
                                    ",2021-02-05,C,Cup,3.00\n,2021-02-06,D,Cup,3.00\n")})
                     .ledger.customers,
                 std::uint64_t{4});
    }

    void centsAndGuestsNumberedZero() {
        const ImportResult result =
            read_source({write("order_id,customer_id,billing email,order_date,total_cents\n"
                               "1,7,a@x.org,2021-02-03,1999\n2,0,b@x.org,2021-02-03,500\n"
                               "3,0,c@x.org,2021-02-04,501\n4,7,a@x.org,2021-02-05,1\n")});
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("30.01"));
        QVERIFY(result.lines.customer_keys.find("0") == StringTable::npos);
        QCOMPARE(to_decimal(read_source({write("order_id,customer_id,order_date,total_cents\n"
                                               "1,0,2021-02-03,19.99\n2,0,2021-02-03,5\n")})
                                .ledger.amount_kept),
                 std::string("24.99")); // with decimals they are no cents
    }

    void wordsThatTellReturns() {
        QByteArray text = "number,date,customer code,document type,amount\n";
        for (int row = 1; row <= 12; ++row) {
            text += QByteArray::number(row) + ",2021-02-03,C" + QByteArray::number(row % 4) +
                    (row % 6 == 0 ? ",Credit Memo,4.00\n" : ",Invoice,10.00\n");
        }
        const ImportResult result = read_source({write(text)});
        QCOMPARE(column(result.inspection, Role::status).name, std::string("document type"));
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("100.00"));
        QCOMPARE(to_decimal(result.ledger.amount_refund), std::string("-8.00"));
    }

    void aDiscountOnTheFirstLineIsTheOrders() {
        QByteArray text =
            "order id,customer id,order date,product,quantity,price,discount amount\n";
        for (int order = 1; order <= 6; ++order) {
            const QByteArray start = QByteArray::number(order) + ",C1,2021-02-03,";
            text += start + "Mug,2,10.00,6.00\n" + start + "Cup,1,10.00,\n";
        }
        const ImportResult result = read_source({write(text)});
        QCOMPARE(column(result.inspection, Role::order_discount).name,
                 std::string("discount amount"));
        QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("144.00"));
        QCOMPARE(to_decimal(result.lines.amount[0]), std::string("16.00")); // 6 spread as 4 and 2
    }

    void datesInSeveralForms() {
        const Inspection seen =
            inspect(write("customer,order_date,amount\n"
                          "A,2021-03-25,1.50\nB,26/03/2021,2.00\nA,27 Mar 2021,3.25\n"
                          "C,20210328,1.00\nB,29.03.21 10:05,1.00\n"));
        QCOMPARE(seen.format.date_order, DateOrder::dmy);
        QCOMPARE(QString::fromStdString(seen.format.date_evidence.evidence.value),
                 QStringLiteral("26/03/2021"));
        QCOMPARE(seen.format.date_evidence.evidence.row, std::uint64_t{3});
        QVERIFY(column(seen, Role::order_date).problems.empty());
    }

    void offsetsAreTold() {
        const auto told = [&](const char* first, const char* second) {
            return inspect(write(QByteArray("customer,created_at,amount\nA,") + first +
                                 ",1.50\nB," + second + ",2.00\n"))
                .format.date_offsets;
        };
        QVERIFY(told("2021-03-25T10:00:00+02:00", "2021-03-25T11:00:00Z"));
        QVERIFY(told("1616662800", "1616666400"));
        QVERIFY(told("1616662800000", "1616666400000"));
        QVERIFY(!told("2021-03-25 10:00", "2021-03-25 11:00"));
    }

    void whatCannotBeReadIsListed() {
        QByteArray bytes("customer,order_date,amount\n");
        for (int day = 1; day <= 28; ++day) {
            bytes += "A," + QByteArray::number(day) + "/03/2021,1.50\n";
        }
        const Inspection seen =
            inspect(write(bytes + "A,03/28/2021,2.00\nB,soon,3.00\nC,1/3/2021,\"2,75\"\n"));
        const auto& dates = column(seen, Role::order_date).problems;
        QCOMPARE(dates.size(), std::size_t{2});
        QCOMPARE(dates[0].code, ProblemCode::other_order);
        QCOMPARE(dates[0].first.front().row, std::uint64_t{30});
        QCOMPARE(dates[1].code, ProblemCode::unreadable);
        QCOMPARE(QString::fromStdString(dates[1].first.front().text), QStringLiteral("soon"));
        const auto& amounts = column(seen, Role::amount).problems;
        QCOMPARE(amounts.size(), std::size_t{1});
        QCOMPARE(amounts[0].code, ProblemCode::other_mark);
        QCOMPARE(amounts[0].first.front().row, std::uint64_t{32});
    }

    void identifiersAreNoNumbers() {
        const ImportResult read =
            read_source({write("order_id,customer_id,order_date,amount\n"
                               "1,17850.0,2021-03-25,1.00\n2,17850,2021-03-26,2.00\n"
                               "3,00412,2021-03-27,3.00\n4,412,2021-03-28,4.00\n")});
        QCOMPARE(read.ledger.customers, std::uint64_t{3});
        QVERIFY(read.lines.customer_keys.find("17850") != StringTable::npos);
        QVERIFY(read.lines.customer_keys.find("00412") != StringTable::npos);
    }

    void mangledIdentifiersAreNeverMerged() {
        const ImportResult read = read_source({write("order_id,customer_id,order_date,amount\n"
                                                     "1,2.10381E+18,2021-03-25,1.00\n"
                                                     "2,2.10381E+18,2021-03-26,2.00\n"
                                                     "3,77,2021-03-27,3.00\n")});
        QCOMPARE(read.ledger.rows_kept, std::uint64_t{3});
        QCOMPARE(read.ledger.customers, std::uint64_t{1}); // the two are guests: nobody knows who
        const auto& problems = column(read.inspection, Role::customer_id).problems;
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].code, ProblemCode::mangled_identifier);
        QCOMPARE(problems[0].count, std::uint64_t{2});
        QCOMPARE(problems[0].first.front().row, std::uint64_t{2});
    }

    void linesOfAnOrderAreCounted() {
        const Inspection seen =
            inspect(write("order_id,customer_id,order_date,sku,amount\n"
                          "1,A,2021-03-25,x,1.00\n1,A,2021-03-25,y,1.50\n"
                          "2,B,2021-03-26,x,1.00\n3,A,2021-03-27,z,2.00\n3,A,2021-03-27,x,1.00\n"));
        QCOMPARE(QString::fromStdString(seen.row_meaning), QStringLiteral("order line"));
        QVERIFY(qAbs(seen.lines_per_order - 5.0 / 3.0) < 1e-12);
    }

    void presetsAreKnownByTheirColumns() {
        const QByteArray rows =
            "#1,a@example.com,paid,EUR,9.50,2021-03-25 10:00:00 +0100,1,Jar,4.50,x\n"
            "#1,,,,,2021-03-25 10:00:00 +0100,2,Lid,2.50,y\n"
            "#2,b@example.com,paid,EUR,4.50,2021-03-26 10:00:00 +0100,1,Jar,4.50,x\n";
        const std::string path =
            write("Name,Email,Financial Status,Currency,Total,Created at,"
                  "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n" +
                  rows);
        const ImportResult read = read_source({path});
        QCOMPARE(QString::fromStdString(read.inspection.preset), QStringLiteral("shopify"));
        QCOMPARE(to_decimal(read.ledger.amount_kept), std::string("14.00"));
        QCOMPARE(read.ledger.orders, std::uint64_t{2});
        QCOMPARE(read.ledger.customers, std::uint64_t{2});
        QCOMPARE(column(read.inspection, Role::order_id).evidence.code, EvidenceCode::known_export);
        // The user knows better than a preset.
        ImportOptions options;
        options.roles[Role::product_id] = "Lineitem name";
        const Inspection overridden = inspect(path, options);
        QCOMPARE(QString::fromStdString(column(overridden, Role::product_id).name),
                 QStringLiteral("Lineitem name"));
        for (const Preset& each : built_in_presets()) {
            QCOMPARE(built_in_preset(each.id), &each);
        }
        QVERIFY(matching_preset(inspect(write("a,b\n1,2\n"))) == nullptr);
    }

    void signatureIgnoresTheOrderOfColumns() {
        QCOMPARE(header_signature(inspect(write("Date,Amount,Customer\n2021-01-02,5.00,A\n"))),
                 header_signature(inspect(write("customer;date;amount\nB;2021-01-03;6,00\n"))));
    }

    void languageOfTheInterfaceHasNoSay_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray files[] = {
            "order_id,customer_id,order_date,amount\n1,A,03/25/2021,\"1,234.56\"\n2,B,04/05/"
            "2021,0.435\n",
            "Bestellnr;Kunde;Datum;Betrag\n1;A;25.03.2021;1.234,56\n2;B;05.04.2021;0,435\n",
            "commande;client;date;montant\n1;A;25/03/2021;1\xC2\xA0"
            "234,56\n2;B;05/04/2021;0,435\n",
            "订单编号,买家会员名,下单时间,实付金额\n1,甲,2021年3月25日,\"¥1,234.56\"\n2,乙,"
            "2021年4月5日,¥0.435\n"};
        for (const char* language : {"en_GB", "zh_CN", "de_DE", "fr_FR"}) {
            for (int file = 0; file < 4; ++file) {
                QTest::addRow("%s file %d", language, file + 1)
                    << QLocale(QLatin1String(language)) << files[file];
            }
        }
    }
    void languageOfTheInterfaceHasNoSay() {
        QFETCH(QLocale, locale);
        QFETCH(QByteArray, bytes);
        const QLocale usual;
        QLocale::setDefault(locale);
        std::setlocale(LC_ALL, (locale.name() + QStringLiteral(".UTF-8")).toLatin1().constData());
        const bool comma = locale.decimalPoint() == QLatin1String(",");
        const std::locale before =
            std::locale::global(comma ? std::locale(std::locale::classic(), new GermanNumbers)
                                      : std::locale::classic());
        const ImportResult read = read_source({write(bytes)});
        std::locale::global(before);
        std::setlocale(LC_ALL, "C");
        QLocale::setDefault(usual);
        QCOMPARE(to_decimal(read.ledger.amount_read), std::string("1234.995"));
        QCOMPARE(read.ledger.rows_kept, std::uint64_t{2});
        QCOMPARE(read.lines.ordered_at[0] / 86400, std::int64_t{18711}); // 25 March 2021
        QCOMPARE(read.lines.ordered_at[1] / 86400, std::int64_t{18722}); // 5 April 2021
        QCOMPARE(read.ledger.customers, std::uint64_t{2});
    }
};

QTEST_APPLESS_MAIN(TestDetection)
#include "tst_detection.moc"
