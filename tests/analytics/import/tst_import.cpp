// Files in many shapes, as shops and programs write them, imported with no option.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "tests/support/refusal.h"
#include "tests/support/test_files.h"

#include <QByteArray>
#include <QTest>

#include <algorithm>
#include <iconv.h>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace perennial;

struct Expected {
    std::uint64_t rows = 0, kept = 0, refunds = 0, orders = 0, customers = 0;
    std::string read, kept_amount;
    std::string currency;
};
Q_DECLARE_METATYPE(Expected)
Q_DECLARE_METATYPE(perennial::ErrorCode)

class TestImport : public QObject, private test::TestFiles {
    Q_OBJECT

  private Q_SLOTS:
    void shapes_data();
    void shapes();
    void refusals_data();
    void refusals();
    void missingAndDirectory();
    void overridesAreObeyed();
    void ambiguousDatesAreFlagged();
    void refundsCanBeExcluded();
    void rowKeysDoNotDependOnPosition();
    void cancelStops();
    void cancelledWithinRows();
    void randomDamageKeepsTheBalance();
};

namespace {

QByteArray encoded(const char* encoding, const QByteArray& utf8) {
    iconv_t converter = iconv_open(encoding, "UTF-8");
    QByteArray in = utf8;
    QByteArray out(utf8.size() * 4 + 16, '\0');
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

const QByteArray plain = "order_id,customer_id,order_date,amount\n"
                         "1,A,2021-01-01,5\n2,B,2021-01-02,6\n3,A,2021-01-03,7.50\n";

} // namespace

void TestImport::shapes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Expected>("expected");
    const Expected three{3, 3, 0, 3, 2, "18.50", "18.50", ""};
    QTest::newRow("plain") << plain << three;
    QTest::newRow("utf-8 mark") << "\xEF\xBB\xBF" + plain << three;
    QTest::newRow("utf-16le") << "\xFF\xFE" + encoded("UTF-16LE", plain) << three;
    QTest::newRow("utf-16be") << "\xFE\xFF" + encoded("UTF-16BE", plain) << three;
    QTest::newRow("utf-16le unmarked") << encoded("UTF-16LE", plain) << three;
    QTest::newRow("utf-16be unmarked") << encoded("UTF-16BE", plain) << three;
    QTest::newRow("crlf") << QByteArray(plain).replace("\n", "\r\n") << three;
    QTest::newRow("cr alone") << QByteArray(plain).replace("\n", "\r") << three;
    QTest::newRow("no last line end") << plain.trimmed() << three;
    QTest::newRow("blank lines") << plain + "\n\n  \n" << three;
    QTest::newRow("bar") << QByteArray(plain).replace(',', '|') << three;
    QTest::newRow("sep line") << "sep=;\n" + QByteArray(plain).replace(',', ';') << three;
    QTest::newRow("preamble") << "Orders of the year\n\nExported by hand\n" + plain << three;
    QTest::newRow("quotes") << QByteArray(
                                   "order_id,customer_id,order_date,product,quantity,price\r\n"
                                   "1,A,2021-01-01,\"Two\r\nlines\",1,2.50\r\n"
                                   "2,B,2021-01-02,\"He said \"\"hi\"\"\",2,3.00\r\n"
                                   "3,B,2021-01-02,15\" TRAY,1,1.00\r\n")
                            << Expected{3, 3, 0, 3, 2, "9.50", "9.50", ""};
    QTest::newRow("swiss") << QByteArray("Datum;Kunde;Betrag\n1.2.2021;A1;1'234.50\n"
                                         "14.2.2021;A2;12.00\n15.3.2021;A1;1'000'000.00\n")
                           << Expected{3, 3, 0, 3, 2, "1001246.50", "1001246.50", ""};
    QTest::newRow("accounting")
        << QByteArray(
               "Date|Client|Amount\nJan 5, 2021|Acme|\"1,200.00\"\nJan 9, 2021|Beta|(50.00)\n"
               "Feb 3, 2021|Acme|12.50-\nMar 13, 2021|Gamma|$3,000.00\n")
        << Expected{4, 2, 2, 4, 3, "4137.50", "4200.00", ""};
    QTest::newRow("german erp")
        << encoded(
               "CP1252",
               "Auftr\xC3\xA4ge;;;;;;;\n;;;;;;;\n"
               "Belegnr.;Belegdatum;Kundennr.;Artikelnr.;Bezeichnung;Menge;Einzelpreis;"
               "Gesamtpreis\n"
               "900001;03.01.2023;10023;4711;Schraube \"verz.\";1.000;0,12;120,00\n"
               "900002;17.01.2023;10031;5000;Bohrer f\xC3\xBCr \xE2\x82\xAC;2;1.249,50;2.499,00\n"
               "900003;28.02.2023;10023;5000;Bohrer;-1;1.249,50;-1.249,50\n"
               "Summe;;;;;;;1.369,50\n")
        << Expected{4, 2, 1, 3, 2, "1369.50", "2619.00", ""};
    QTest::newRow("tmall")
        << encoded("GB18030",
                   "\xE8\xAE\xA2\xE5\x8D\x95\xE7\xBC\x96\xE5\x8F\xB7,"
                   "\xE4\xB9\xB0\xE5\xAE\xB6\xE4\xBC\x9A\xE5\x91\x98\xE5\x90\x8D,"
                   "\xE6\x80\xBB\xE9\x87\x91\xE9\xA2\x9D,"
                   "\xE4\xB9\xB0\xE5\xAE\xB6\xE5\xAE\x9E\xE9\x99\x85\xE6\x94\xAF\xE4\xBB\x98\xE9"
                   "\x87\x91\xE9\xA2\x9D,"
                   "\xE8\xAE\xA2\xE5\x8D\x95\xE7\x8A\xB6\xE6\x80\x81,"
                   "\xE8\xAE\xA2\xE5\x8D\x95\xE5\x88\x9B\xE5\xBB\xBA\xE6\x97\xB6\xE9\x97\xB4\n"
                   "=\"159870001\",\xE5\xB0\x8F\xE6\x98\x8E,128.00,118.00,"
                   "\xE4\xBA\xA4\xE6\x98\x93\xE6\x88\x90\xE5\x8A\x9F,2021/11/1 0:02:11\n"
                   "=\"159870002\",\xE6\x97\xBA\xE6\x97\xBA,62.00,62.00,"
                   "\xE4\xBA\xA4\xE6\x98\x93\xE6\x88\x90\xE5\x8A\x9F,2021/11/2 10:02:11\n"
                   "=\"159870003\",\xE5\xB0\x8F\xE6\x98\x8E,99.00,99.00,"
                   "\xE4\xBA\xA4\xE6\x98\x93\xE5\x85\xB3\xE9\x97\xAD,2021/11/11 9:02:11\n")
        << Expected{3, 2, 0, 3, 2, "279.00", "180.00", ""};
    QTest::newRow("shopify")
        << QByteArray(
               "Name,Email,Financial Status,Currency,Subtotal,Total,Created at,Lineitem quantity,"
               "Lineitem name,Lineitem price,Billing Name\n"
               "#1004,anna@x.com,paid,USD,65.00,69.80,2023-05-02 10:11:10 -0400,2,Mug,20.00,Anna\n"
               "#1004,Anna@x.com,,,,,2023-05-02 10:11:10 -0400,1,Plate,25.00,\n"
               "#1003,bob@x.com,refunded,USD,15.50,16.70,2023-05-01 07:59:00 "
               "-0400,1,Cup,15.50,Bob\n"
               "#1002,anna@x.com,paid,USD,31.00,32.20,2023-04-20 07:59:00 -0400,2,Cup,15.50,Anna\n"
               "#1001,,paid,USD,20.00,21.20,2023-04-13 07:59:00 -0400,1,Mug,20.00,\n")
        << Expected{5, 4, 0, 4, 2, "131.50", "116.00", "USD"};
    QTest::newRow("woocommerce")
        << QByteArray("Order Number,Order Status,Order Date,Email (Billing),Order Total "
                      "Amount,SKU,Item Name,"
                      "Quantity (- Refund),Item Cost\n"
                      "1201,completed,2022-01-05 10:20,ann@x.org,45.00,S1,Hat,2,20.00\n"
                      "1202,completed,2022-01-06 11:20,bo@x.org,75.00,S1,Hat,2,20.00\n"
                      "1202,completed,2022-01-06 11:20,bo@x.org,75.00,S2,Coat,1,30.00\n"
                      "1203,cancelled,2022-01-07 11:20,bo@x.org,35.00,S2,Coat,1,30.00\n")
        << Expected{4, 3, 0, 3, 2, "140.00", "110.00", ""};
    QTest::newRow("order totals on each line")
        << QByteArray("order_id,customer_id,date,product_id,order_total\n"
                      "1,A,2021-01-01,x,30\n1,A,2021-01-01,y,30\n2,B,2021-01-02,x,12\n2,B,2021-01-"
                      "02,z,12\n")
        << Expected{4, 4, 0, 2, 2, "42.00", "42.00", ""};
    QTest::newRow("brazil") << QByteArray("N\xC3\xBAmero do Pedido\tData da Compra\tC\xC3\xB3"
                                          "digo do Cliente\tProduto\tQuantidade\t"
                                          "Pre\xC3\xA7o Unit\xC3\xA1rio\n"
                                          "P-1\t15/03/22\tC1\tCamiseta\t2\tR$ 1.049,90\n"
                                          "P-2\t01/04/22\tC1\tBon\xC3\xA9\t3\tR$ 35,50\n")
                            << Expected{2, 2, 0, 2, 1, "2206.30", "2206.30", "BRL"};
    QTest::newRow("float identifiers")
        << QByteArray("invoice,customer id,date,quantity,price\n1,13085.0,2021-01-01,1,2\n"
                      "2,,2021-01-02,1,3\n3,13085.0,2021-01-03,1,4\n4,00042.0,2021-01-03,1,4\n")
        << Expected{4, 4, 0, 4, 2, "13.00", "13.00", ""};
    QTest::newRow("leading zeros stay")
        << QByteArray(
               "order_id,customer_id,date,amount\n007,0042,2021-01-01,1\n7,42,2021-01-02,2\n")
        << Expected{2, 2, 0, 2, 2, "3.00", "3.00", ""};
    QTest::newRow("zero price, negative debt, free order")
        << QByteArray("Invoice,Customer ID,InvoiceDate,Quantity,Price\n1,A,2021-01-01,3,0\n"
                      "A506401,,2021-01-02,1,-53594.36\nC496350,,2021-01-03,1,373.57\n"
                      "C496351,B,2021-01-04,-1,10\n2,B,2021-01-04,2,10\n")
        << Expected{5, 2, 2, 5, 2, "-53210.79", "393.57", ""};
    QTest::newRow("credit notes in positive money")
        << QByteArray("invoice,customer_id,date,quantity,unit_price\n1001,A,2021-01-01,2,5.00\n"
                      "1002,B,2021-01-02,1,7.00\nC1003,A,2021-01-05,1,5.00\n")
        << Expected{3, 2, 1, 3, 2, "12.00", "17.00", ""};
    QTest::newRow("rate discount")
        << QByteArray("order_id,customer_id,date,quantity,unit_price,discount\n"
                      "1,A,2021-01-01,10,2.50,0.15000000596\n"
                      "2,B,2021-01-02,3,9.99,0\n")
        << Expected{2, 2, 0, 2, 2, "51.22", "51.22", ""};
    QTest::newRow("money discount")
        << QByteArray("order_id,customer_id,date,quantity,unit_price,discount\n"
                      "1,A,2021-01-01,10,2.50,5.00\n2,B,2021-01-02,3,9.99,0\n")
        << Expected{2, 2, 0, 2, 2, "49.97", "49.97", ""};
    QTest::newRow("two currencies are not added")
        << QByteArray("order_id,user_id,created_at,amount,currency\n1,7,1609459200,10.5,USD\n"
                      "2,8,1609545600,11.5,usd\n3,7,1609632000,12.5,EUR\n")
        << Expected{3, 2, 0, 3, 2, "22.00", "22.00", "USD"};
    QTest::newRow("no order id: customer and time")
        << QByteArray("customer_id,date,product,quantity,price\nA,2021-01-01 10:00,x,1,2\n"
                      "A,2021-01-01 10:00,y,1,3\nA,2021-01-02 10:00,y,1,3\n")
        << Expected{3, 3, 0, 2, 1, "8.00", "8.00", ""};
    QTest::newRow("headerless blanks") << QByteArray(" 00004 19970101  2   29.33\n 00004 19970118  "
                                                     "2   29.73\n 00021 19970101  3   63.34\n"
                                                     " 00021 19970302  1   11.77\n 00050 19970101  "
                                                     "1    6.79\n 00050 19970305  1   13.97\n")
                                       << Expected{6, 6, 0, 6, 3, "154.93", "154.93", ""};
    QTest::newRow("magento: name in brackets, order with its shipping")
        << QByteArray(
               "\"ID\",\"Purchase Date\",\"Grand Total (Base)\",\"Status\",\"Customer Email\","
               "\"Subtotal\"\n\"000000001\",\"Mar 1, 2023 1:05:00 PM\",\"25.00\",\"complete\","
               "\"a@x.com\",\"20.00\"\n\"000000002\",\"Mar 14, 2023 2:05:00 AM\",\"35.00\","
               "\"canceled\",\"a@x.com\",\"30.00\"\n")
        << Expected{2, 1, 0, 2, 1, "60.00", "25.00", ""};
    QTest::newRow("amazon: item-price is the line's, blank when cancelled")
        << QByteArray("amazon-order-id\tpurchase-date\torder-status\tproduct-name\tsku\tquantity\t"
                      "currency\titem-price\n"
                      "114-1\t2023-01-01T09:22:33+00:00\tShipped\t15\" tray\tS1\t1\tUSD\t9.99\n"
                      "114-2\t2023-01-02T09:22:33+00:00\tShipped\t15\" tray\tS1\t2\tUSD\t19.98\n"
                      "114-2\t2023-01-02T09:22:33+00:00\tShipped\tcup\tS2\t1\tUSD\t5.00\n"
                      "114-3\t2023-01-03T09:22:33+00:00\tShipped\tcup\tS2\t3\tUSD\t14.50\n"
                      "114-4\t2023-01-04T09:22:33+00:00\tCancelled\tcup\tS2\t0\tUSD\t\n"
                      "114-5\t2023-01-05T09:22:33+00:00\tShipped\t15\" tray\tS1\t3\tUSD\t29.97\n")
        << Expected{6, 5, 0, 5, 0, "79.44", "79.44", "USD"};
    QTest::newRow("stripe: a charge's id is the order's")
        << QByteArray(
               "id,Description,Created (UTC),Amount,Amount Refunded,Currency,Status,Customer ID,"
               "Customer Email\n"
               "ch_1a,Payment,2023-01-01 10:00,5.00,0.00,usd,Paid,cus_1,a@x.com\n"
               "ch_2b,Payment,2023-01-01 10:00,7.50,0.00,usd,Paid,cus_1,a@x.com\n"
               "ch_3c,Payment,2023-01-02 11:00,9.00,0.00,usd,Failed,cus_2,b@x.com\n")
        << Expected{3, 2, 0, 3, 2, "21.50", "12.50", "USD"};
    QTest::newRow("full-width letters and both yen signs")
        << QByteArray("下单时间,订单号,用户ID,实付金额\n2023年1月5日 10:05,D1,U1,\"¥1,082.00\"\n"
                      "2023年2月6日 11:05,D2,U2,\"￥1,000.50\"\n"
                      "２０２３年２月７日,D3,U1,￥１，０００．５０\n")
        << Expected{3, 3, 0, 3, 2, "3083.00", "3083.00", ""};
    QTest::newRow("taiwan: the order did not come about")
        << QByteArray("訂單編號,訂單成立時間,買家帳號,訂單狀態,商品名稱,數量,商品單價,小計\n"
                      "A1,2023/5/1 10:01,u1,已完成,杯,2,100,200\n"
                      "A2,2023/5/2 10:01,u2,不成立,杯,1,100,100\n")
        << Expected{2, 1, 0, 2, 2, "300.00", "200.00", ""};
    QTest::newRow("jingdong")
        << encoded("GB18030",
                   "订单号,商品ID,商品名称,订购数量,下单时间,京东价,订单金额,应付金额,订单状态,"
                   "下单帐号\n"
                   "21001,701,茶杯,2,2022-03-01 09:00:01,19.90,39.80,39.80,完成,jd_1\n"
                   "21002,702,茶壶,1,2022-03-02 09:00:01,99.00,99.00,99.00,(删除)等待付款,jd_2\n")
        << Expected{2, 1, 0, 2, 2, "138.80", "39.80", ""};
    QTest::newRow("french: narrow no-break groups, euro behind")
        << QByteArray("N° commande;Date commande;Code client;Désignation;Quantité;Prix "
                      "unitaire;Montant TTC;"
                      "Statut\nC-1;01/02/2022;CL1;Chaise;2;1\xE2\x80\xAF"
                      "199,90 €;2\xE2\x80\xAF"
                      "399,80 €;Livrée\n"
                      "C-2;25/02/2022;CL2;Chaise;1;1\xE2\x80\xAF"
                      "199,90 €;1\xE2\x80\xAF"
                      "199,90 €;Annulée\n")
        << Expected{2, 1, 0, 2, 2, "3599.70", "2399.80", "EUR"};
    QTest::newRow("superstore: sales after a rate, profit beside")
        << QByteArray(
               "Row ID,Order ID,Order Date,Ship Date,Customer ID,Customer Name,Product ID,Product "
               "Name,"
               "Sales,Quantity,Discount,Profit\n"
               "1,CA-1,11/8/2016,11/11/2016,CG-1,Claire,P1,\"Case, big\",261.96,2,0,41.9136\n"
               "2,CA-1,11/8/2016,11/11/2016,CG-1,Claire,P2,Chair,731.94,3,0.45,-383.031\n"
               "3,CA-2,6/12/2016,6/16/2016,DV-2,Darrin,P3,Label,14.62,2,0.2,6.8714\n")
        << Expected{3, 3, 0, 2, 2, "1008.52", "1008.52", ""};
    QTest::newRow("milliseconds, apostrophes, brackets")
        << QByteArray("order_id,user_id,created_at,amount\n1,7,1609459200000,1'234.56\n"
                      "2,8,1609545600000,(12.00)\n3,7,1609632000000,1'000.00\n")
        << Expected{3, 2, 1, 3, 2, "2222.56", "2234.56", ""};
    QTest::newRow("returns alone, preamble, last line of totals")
        << QByteArray(
               "Sales report\rGenerated: 2023-06-01\r\r\"Order ID\",\"Customer\",\"Order Date\","
               "\"Amount\"\r\"1\",\"C1\",\"01/13/2023\",\"10.00\"\r\"2\",\"C2\",\"02/14/2023\","
               "\"10.01\"\r\"Total\",\"\",\"\",\"20.01\"\r")
        << Expected{3, 2, 0, 2, 2, "20.01", "20.01", ""};
    QTest::newRow("names twice, names missing")
        << QByteArray("order id,date,,amount,amount,customer,\n1,2023-02-01,x,1.50,EUR,K1,\n"
                      "2,2023-02-02,x,2.50,EUR,K2,\n")
        << Expected{2, 2, 0, 2, 2, "4.00", "4.00", ""};
    QTest::newRow("a field of 100,000 letters")
        << "order_id,customer_id,date,amount,notes\n1,a,2021-01-01,5.5," +
               QByteArray(100'000, 'x') + "\n2,b,2021-01-02,6.5,\"" +
               QByteArray("y,\n").repeated(40'000) + "\"\n"
        << Expected{2, 2, 0, 2, 2, "12.00", "12.00", ""};
    QTest::newRow("german months, mark behind every row")
        << QByteArray("Bestellnr;Bestelldatum;Kunde;Gesamt;\nB1;1. Januar 2022;K1;1,00 €;\n"
                      "B2;2. März 2022;K2;2,00 €;\nB3;31. Dezember 2022;K1;3,50 €;\n")
        << Expected{3, 3, 0, 3, 2, "6.50", "6.50", "EUR"};
    const QByteArray full = "1,A,2021-01-01,5,X\n2,B,2021-01-02,6,\n";
    const QByteArray narrow = "3,A,2021-01-03,7.50\n4,B,2021-01-04,1\n5,C,2021-01-05,1\n"
                              "6,C,2021-01-06,1\n";
    const Expected six{6, 6, 0, 6, 3, "21.50", "21.50", ""};
    QTest::newRow("last cells left off where they are empty")
        << "order_id,customer_id,order_date,amount,coupon\n" + full + narrow << six;
    QTest::newRow("last cells left off, title above")
        << "Export\n\norder_id,customer_id,order_date,amount,coupon\n" + full + narrow << six;
    QTest::newRow("bad rows are told apart")
        << QByteArray(
               "order_id,customer_id,order_date,amount\n1,A,2021-01-01,5\n2,B,2021-01-02\n"
               "3,C,2021-01-03,6,extra\n4,D,2021-01-04,7,\n5,E,not a date,8\n6,F,2021-01-05,abc\n"
               "order_id,customer_id,order_date,amount\n7,G,2021-01-06,1\n")
        << Expected{8, 3, 0, 5, 5, "21.00", "13.00", ""};
}

void TestImport::shapes() {
    QFETCH(QByteArray, bytes);
    QFETCH(Expected, expected);
    const ImportResult result = read_source({write(bytes)});
    const Ledger& ledger = result.ledger;
    QVERIFY(ledger.balances());
    QCOMPARE(ledger.rows_read, expected.rows);
    QCOMPARE(ledger.rows_kept, expected.kept);
    QCOMPARE(ledger.rows_refund, expected.refunds);
    QCOMPARE(ledger.orders, expected.orders);
    QCOMPARE(ledger.customers, expected.customers);
    QCOMPARE(to_decimal(ledger.amount_read), expected.read);
    QCOMPARE(to_decimal(ledger.amount_kept), expected.kept_amount);
    QCOMPARE(ledger.currency, expected.currency);
    QCOMPARE(result.lines.size() + result.rejected.size(), static_cast<std::size_t>(expected.rows));
}

void TestImport::refusals_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::file_empty;
    QTest::newRow("blank") << QByteArray("\n \n") << ErrorCode::file_empty;
    QTest::newRow("lfs pointer") << QByteArray("version https://git-lfs.github.com/spec/v1\n"
                                               "oid sha256:00\nsize 1\n")
                                 << ErrorCode::file_is_lfs_pointer;
    QTest::newRow("xlsx") << QByteArray("PK\x03\x04 and so on") << ErrorCode::file_is_binary;
    QTest::newRow("binary") << QByteArray("\x01\x02\x03\x00\x04\x05\x00\x06\x07", 9).repeated(50)
                            << ErrorCode::file_is_binary;
    QTest::newRow("header alone") << QByteArray("order_id,order_date,amount\n")
                                  << ErrorCode::no_rows;
    QTest::newRow("no date") << QByteArray("order_id,amount\n1,2\n2,3\n")
                             << ErrorCode::no_date_column;
    QTest::newRow("no date, hours alone")
        << QByteArray(
               "order_id,user_id,eval_set,order_number,order_dow,order_hour_of_day,"
               "days_since_prior_order\n2539329,1,prior,1,2,08,\n2398795,1,prior,2,3,07,15.0\n")
        << ErrorCode::no_date_column;
    QTest::newRow("one column") << QByteArray("amount\n1\n2\n") << ErrorCode::no_date_column;
    QTest::newRow("no amount") << QByteArray("order_id,order_date\n1,2021-01-01\n")
                               << ErrorCode::no_amount_column;
    QTest::newRow("ends in quotes")
        << QByteArray("order_id,order_date,product,amount\n1,2021-01-01,x,5\n2,2021-01-02,\"y")
        << ErrorCode::file_truncated;
    QTest::newRow("too much money") << QByteArray("order_id,order_date,amount\n1,2021-01-01,"
                                                  "9000000000000\n2,2021-01-02,9000000000000\n")
                                    << ErrorCode::amount_overflow;
}

void TestImport::refusals() {
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QCOMPARE(name(test::refusal_of(write(bytes))), name(code));
}

void TestImport::missingAndDirectory() {
    QCOMPARE(test::refusal_of("/nowhere/orders.csv"), ErrorCode::file_missing);
    QCOMPARE(test::refusal_of(m_folder.path().toStdString()), ErrorCode::file_is_directory);
}

void TestImport::overridesAreObeyed() {
    const std::string path = write("a,b,c,d\n1,03/04/2021,5,9\n2,05/06/2021,6,8\n");
    ImportOptions options;
    options.roles = {{Role::order_date, "B"}, {Role::amount, "d"}, {Role::customer_id, "c"}};
    options.date_order = DateOrder::dmy;
    const ImportResult result = read_source({path}, options);
    QCOMPARE(to_decimal(result.ledger.amount_kept), std::string("17.00"));
    QCOMPARE(to_iso(*result.ledger.first_order_date), std::string("2021-04-03"));
    options.roles[Role::amount] = "price";
    QCOMPARE(test::refusal_of(path, options), ErrorCode::column_unknown);
    QVERIFY_EXCEPTION_THROWN(role_from_name("colour"), Error);
    QCOMPARE(role_from_name("order_id"), Role::order_id);
}

void TestImport::ambiguousDatesAreFlagged() {
    const Inspection open =
        inspect(write("id,date,customer,total\n1,01/02/2023,5,10\n"
                      "2,03/04/2023,6,12\n3,05/03/2023,5,9\n4,02/01/2023,7,11\n"));
    QVERIFY(open.format.date_order_assumed);
    const Inspection decided =
        inspect(write("id,date,customer,total\n1,01/02/2023,5,10\n2,13/04/2023,6,12\n"));
    QVERIFY(!decided.format.date_order_assumed);
    QCOMPARE(decided.format.date_order, DateOrder::dmy);
    // The value that decides may come long after the sample.
    QByteArray late = "id,date,customer,total\n";
    for (int i = 0; i < 9000; ++i) {
        late += QByteArray::number(i) + ",1/2/2023,5,10\n";
    }
    QCOMPARE(inspect(write(late + "9000,2/28/2023,5,10\n")).format.date_order, DateOrder::mdy);
}

void TestImport::refundsCanBeExcluded() {
    ImportOptions options;
    options.refunds = RefundPolicy::exclude;
    const Ledger ledger = read_source({write(plain + "4,A,2021-01-04,-2.50\n")}, options).ledger;
    QVERIFY(ledger.balances());
    QCOMPARE(ledger.rows_refund, std::uint64_t{0});
    QCOMPARE(ledger.excluded.front().reason, Exclusion::refunds_excluded);
    QCOMPARE(to_decimal(ledger.amount_excluded), std::string("-2.50"));
}

void TestImport::rowKeysDoNotDependOnPosition() {
    const QByteArray rows = "A,2021-01-01,5\nB,2021-01-02,6\nA,2021-01-01,5\n";
    const ImportResult one = read_source({write("customer_id,date,amount\n" + rows)});
    const ImportResult later =
        read_source({write("customer_id,date,amount\nC,2020-01-01,9\n" + rows)});
    QCOMPARE(one.ledger.duplicate_rows, std::uint64_t{1});
    QCOMPARE(one.ledger.orders, std::uint64_t{3});
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(later.lines.order_keys.find(one.lines.order_keys[i]) != StringTable::npos);
    }
}

void TestImport::cancelStops() {
    const std::string path = write(plain);
    std::stop_source stop;
    stop.request_stop();
    const Progress progress(stop.get_token(), {});
    QVERIFY_EXCEPTION_THROWN(read_source({path}, {}, progress), Cancelled);
}

/// Stops when told that reading has begun, as the window's button does from another thread.
void TestImport::cancelledWithinRows() {
    QByteArray bytes = "order_id,customer_id,order_date,amount\n";
    for (int i = 0; i < 60'000; ++i) {
        bytes += QByteArray::number(i) + ",A,2021-01-01,5\n";
    }
    const std::string path = write(bytes);
    std::stop_source stop;
    double asked_at = 0.0;
    double last_seen = 0.0;
    const Progress progress(stop.get_token(), [&](double fraction, Stage stage) {
        last_seen = fraction;
        if (stage == Stage::reading && fraction > 0.3 && asked_at == 0.0) {
            asked_at = fraction;
            std::thread([&] { stop.request_stop(); }).join();
        }
    });
    QVERIFY_EXCEPTION_THROWN(read_source({path}, {}, progress), Cancelled);
    QVERIFY(asked_at > 0.0);
    // At 200,000 rows a second, far below the slowest machine's, 100 ms are 20,000 rows.
    QVERIFY((last_seen - asked_at) * 60'000.0 <= 20'000.0);
}

void TestImport::randomDamageKeepsTheBalance() {
    // Any bytes at all: either a plain refusal or an account that balances, never a crash.
    std::mt19937 random(20091201);
    const QByteArray base =
        "Invoice;Product;Quantity;Date;Price;Customer ID\n"
        "1;\"Mug; \"\"blue\"\"\";12;01.12.2009 7:45;6,95;13085\n"
        "C2;Plate;-1;13.12.2009 9:58;1.234,50;13086\n3;Cup;2;14.12.2009 10:00;0,00;\n"
        "4;\"Two\nlines\";3;15.12.2009 11:00;2,10;13085\n";
    constexpr char marks[] = "\";,\n\r\t|0-.'(\x80\xFF\x00=eE+\xE5\xB9\xB4";
    const QByteArray spice(marks, sizeof marks - 1);
    const auto any = [&](qsizetype below) {
        return static_cast<qsizetype>(random() % static_cast<unsigned long>(below));
    };
    int imported = 0;
    for (int round = 0; round < 800; ++round) {
        QByteArray bytes = base;
        for (qsizetype n = 1 + any(6); n > 0 && !bytes.isEmpty(); --n) {
            const qsizetype at = any(bytes.size());
            switch (any(4)) {
            case 0:
                bytes[at] = spice[any(spice.size())];
                break;
            case 1:
                bytes.insert(at, spice[any(spice.size())]);
                break;
            case 2:
                bytes.remove(at, 1 + any(20));
                break;
            default:
                bytes.insert(at, bytes.mid(any(bytes.size()), any(60)));
                break;
            }
        }
        try {
            const ImportResult result = read_source({write(bytes)});
            QVERIFY2(result.ledger.balances(), bytes.constData());
            QCOMPARE(result.ledger.rows_read,
                     std::uint64_t{result.lines.size() + result.rejected.size()});
            ++imported;
        } catch (const Error&) {
            // refused with a code
        }
        m_files = 0; // the same file again
    }
    QVERIFY(imported > 150);
}

QTEST_APPLESS_MAIN(TestImport)
#include "tst_import.moc"
