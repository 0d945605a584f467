#include "analytics/core/day.h"
#include "analytics/import/date_text.h"
#include "analytics/import/number_text.h"
#include "analytics/import/role_names.h"
#include "analytics/import/status_words.h"

#include <QTest>

#include <chrono>

using namespace perennial;
using namespace perennial::import;

Q_DECLARE_METATYPE(perennial::DateOrder)
Q_DECLARE_METATYPE(perennial::Role)

class TestTextValues : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void numbers_data();
    void numbers();
    void notNumbers_data();
    void notNumbers();
    void dates_data();
    void dates();
    void notDates_data();
    void notDates();
    void headers_data();
    void headers();
    void statuses_data();
    void statuses();
};

void TestTextValues::numbers_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<char>("decimal");
    QTest::addColumn<qlonglong>("micros");
    QTest::addColumn<bool>("rounded");
    const auto row = [](const char* text, char decimal, qlonglong micros, bool rounded = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << decimal << micros << rounded;
    };
    row("6.95", '.', 6'950'000);
    row("-0.5", '.', -500'000);
    row(".5", '.', 500'000);
    row("0,435", ',', 435'000);
    row("1.234,56", ',', 1'234'560'000);
    row("51,-", ',', 51'000'000);
    row("`404.99", '.', 404'990'000);
    row("-51,-", ',', -51'000'000);
    row("1.3836万元", '.', 13'836'000'000);
    row("-2億円", '.', -200'000'000'000'000);
    row("263,98 kr.", ',', 263'980'000);
    row("61.57 DR", '.', 61'570'000);
    row("9.38 CR", '.', -9'380'000);
    row("\\2350", '.', 2'350'000'000);
    row("1 234,56", ',', 1'234'560'000);
    row("1\u00A0234,56", ',', 1'234'560'000);
    row("1\u202F234,56", ',', 1'234'560'000);
    row("1'234.56", '.', 1'234'560'000);
    row("1\u2019234.56", '.', 1'234'560'000);
    row("1,23,456.78", '.', 123'456'780'000);
    row("(12.00)", '.', -12'000'000);
    row("12-", '.', -12'000'000);
    row("\u2212 7", '.', -7'000'000);
    row("\u00A51,082.00", '.', 1'082'000'000);
    row("$2.39 ", '.', 2'390'000);
    row("-$5.00", '.', -5'000'000);
    row("$-5.00", '.', -5'000'000);
    row("12,00 \u20AC", ',', 12'000'000);
    row("EUR 12,00", ',', 12'000'000);
    row("R$ 1.049,90", ',', 1'049'900'000);
    row("15 %", '.', 150'000);
    row("1.5E+02", '.', 150'000'000);
    row("2.3900000000000001", '.', 2'390'000);
    row("0.15000000596", '.', 150'000);
    row("1.0000005", '.', 1'000'000, true);
    row("1.0000015", '.', 1'000'002, true);
    row("1.00000051", '.', 1'000'001, true);
    row("123456789012.123456", '.', 123'456'789'012'123'456);
    row("=\"42\"", '.', 42'000'000);
    row("–12.00", '.', -12'000'000); // as word processors write a minus
    row("3016,- €", ',', 3'016'000'000);
    row("71:-", ',', 71'000'000);
    row("Rs. 1,499/-", '.', 1'499'000'000);
    row("Rs.1,848.97", '.', 1'848'970'000);
    row("S/. 12.50", '.', 12'500'000);
    row("US $2,244.14", '.', 2'244'140'000);
    row("1,336.18 د.إ", '.', 1'336'180'000);
    row("167.38 лв.", '.', 167'380'000);
    row("193,680 ریال", '.', 193'680'000'000);
    row("٤٬٩٣١٫١٦", '.', 4'931'160'000);
    row("81.88K", '.', 81'880'000'000);
    row("15.5 lakh", '.', 1'550'000'000'000);
    row("250p", '.', 2'500'000);
    row("120.50 Cr", '.', -120'500'000);
    row("120.50 Dr.", '.', 120'500'000);
    row("818.00*", '.', 818'000'000);
    row("'2551.74", '.', 2'551'740'000);
}

void TestTextValues::numbers() {
    QFETCH(QString, text);
    QFETCH(char, decimal);
    QFETCH(qlonglong, micros);
    QFETCH(bool, rounded);
    const auto value = parse_micros(text.toStdString(), decimal);
    QVERIFY(value.has_value());
    QCOMPARE(static_cast<qlonglong>(value->value), micros);
    QCOMPARE(value->rounded, rounded);
}

void TestTextValues::notNumbers_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<char>("decimal");
    const auto row = [](const char* text, char decimal) {
        QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromUtf8(text) << decimal;
    };
    row("", '.');
    row("abc", '.');
    row("12,5", '.');     // a decimal comma in a column of points is never read as 125
    row("1.234,56", '.'); // the contradiction is told, not guessed
    row("1,234.56", ',');
    row("1.2.3", '.');
    row("12/3", '.');
    row("99999999999999999999", '.');
    row("1e400", '.');
    row("--5", '.');
}

void TestTextValues::notNumbers() {
    QFETCH(QString, text);
    QFETCH(char, decimal);
    QVERIFY(!parse_micros(text.toStdString(), decimal));
}

void TestTextValues::dates_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char* text, DateOrder order, const char* iso) {
        QTest::newRow(text) << QString::fromUtf8(text) << order << QString::fromLatin1(iso);
    };
    row("2009-12-01 07:45:00", DateOrder::ymd, "2009-12-01 07:45:00");
    row("2009-12-01", DateOrder::ymd, "2009-12-01 00:00:00");
    row("2009-12-01T07:45:00Z", DateOrder::ymd, "2009-12-01 07:45:00");
    row("2023-05-02 10:11:12 -0400", DateOrder::ymd, "2023-05-02 10:11:12");
    row("2022-06-01T23:59:59.999+02:00", DateOrder::ymd, "2022-06-01 23:59:59");
    row("20210131", DateOrder::ymd, "2021-01-31 00:00:00");
    row("20210131235959", DateOrder::ymd, "2021-01-31 23:59:59");
    row("20230104T193420", DateOrder::ymd, "2023-01-04 19:34:20");
    row("06.01.2023 - 00:25 Uhr", DateOrder::dmy, "2023-01-06 00:25:00");
    row("3 янв. 2023 г., 09:56", DateOrder::dmy, "2023-01-03 09:56:00");
    row("5. ledna 2023", DateOrder::dmy, "2023-01-05 00:00:00");
    row("12. července 2023", DateOrder::dmy, "2023-07-12 00:00:00");
    row("12. června 2023", DateOrder::dmy, "2023-06-12 00:00:00");
    row("2021/1/5 9:07", DateOrder::ymd, "2021-01-05 09:07:00");
    row("12/1/2009 7:45", DateOrder::mdy, "2009-12-01 07:45:00");
    row("01.12.2009 7:45", DateOrder::dmy, "2009-12-01 07:45:00");
    row("1.2.2021", DateOrder::dmy, "2021-02-01 00:00:00");
    row("04-09-2012", DateOrder::dmy, "2012-09-04 00:00:00");
    row("12/31/99", DateOrder::mdy, "1999-12-31 00:00:00");
    row("15/03/22", DateOrder::dmy, "2022-03-15 00:00:00");
    row("1/2/2020 12:05 AM", DateOrder::mdy, "2020-01-02 00:05:00");
    row("1/2/2020 12:05:09 pm", DateOrder::mdy, "2020-01-02 12:05:09");
    row("Jan 5, 2021", DateOrder::ymd, "2021-01-05 00:00:00");
    row("5 January 2021", DateOrder::ymd, "2021-01-05 00:00:00");
    row("05-Mar-21", DateOrder::ymd, "2021-03-05 00:00:00");
    row("3. M\u00E4rz 2021", DateOrder::ymd, "2021-03-03 00:00:00");
    row("Tue, 05 Jan 2021 10:00:00 GMT", DateOrder::ymd, "2021-01-05 10:00:00");
    row("2021\u5E745\u67081\u65E5", DateOrder::ymd, "2021-05-01 00:00:00");
    row("2024-02-29", DateOrder::ymd, "2024-02-29 00:00:00");
    // The clock of twelve hours, and words around it, as people's programs write them.
    row("2023年01月04日 下午 02:15", DateOrder::ymd, "2023-01-04 14:15:00");
    row("2023/1/4 上午 12:05:30", DateOrder::ymd, "2023-01-04 00:05:30");
    row("2023/1/4 中午 12:05", DateOrder::ymd, "2023-01-04 12:05:00");
    row("4/1/2023 02:15:00 p. m.", DateOrder::dmy, "2023-01-04 14:15:00");
    row("4/1/2023 12:15:00 a.\xC2\xA0m.", DateOrder::dmy, "2023-01-04 00:15:00");
    row("Jan 4, 2023 at 2:15 PM", DateOrder::ymd, "2023-01-04 14:15:00");
    row("4 janv. 2023 à 09:12", DateOrder::ymd, "2023-01-04 09:12:00");
    row("4 de enero de 2023 09:12 hs.", DateOrder::ymd, "2023-01-04 09:12:00");
    row("04.01.2023, 16:03 Uhr", DateOrder::dmy, "2023-01-04 16:03:00");
    row("4 gennaio 2023", DateOrder::ymd, "2023-01-04 00:00:00");
    row("4 maart 2023", DateOrder::ymd, "2023-03-04 00:00:00");
    row("4 października 2023 r.", DateOrder::ymd, "2023-10-04 00:00:00");
    row("4 Şubat 2023", DateOrder::ymd, "2023-02-04 00:00:00");
    row("4 июня 2023 г.", DateOrder::ymd, "2023-06-04 00:00:00");
    row("2023年1月4日(水) 09:12", DateOrder::ymd, "2023-01-04 09:12:00");
    row("2023年01月04日 08時05分", DateOrder::ymd, "2023-01-04 08:05:00");
    row("2023년 01월 04일", DateOrder::ymd, "2023-01-04 00:00:00");
    row("2023년 1월 4일 8시 05분 30초", DateOrder::ymd, "2023-01-04 08:05:30");
    row("2023-01-04 08", DateOrder::ymd, "2023-01-04 08:00:00");
    row("Wed Jan 04 2023 09:12:00 GMT+0100 (Central European Standard Time)", DateOrder::ymd,
        "2023-01-04 09:12:00");
    row("Wed Jan  4 09:12:00 2023", DateOrder::ymd, "2023-01-04 09:12:00");
    row("09:12 04/01/2023", DateOrder::dmy, "2023-01-04 09:12:00");
    row("2023/01/04-09:12:00", DateOrder::ymd, "2023-01-04 09:12:00");
    row("'2023-01-04", DateOrder::ymd, "2023-01-04 00:00:00");
    // Calendars of Thailand, Iran, Taiwan, Japan.
    row("08/01/2566", DateOrder::dmy, "2023-01-08 00:00:00");
    row("1402/01/01", DateOrder::ymd, "2023-03-21 00:00:00");
    row("1403/12/30", DateOrder::ymd, "2025-03-20 00:00:00"); // a leap year
    row("1399-10-12 08:30:00", DateOrder::ymd, "2021-01-01 08:30:00");
    row("112/03/05", DateOrder::ymd, "2023-03-05 00:00:00");
    row("民國112年3月5日", DateOrder::ymd, "2023-03-05 00:00:00");
    row("令和5年3月15日", DateOrder::ymd, "2023-03-15 00:00:00");
    row("令和元年5月1日", DateOrder::ymd, "2019-05-01 00:00:00");
    row("R5.3.15", DateOrder::ymd, "2023-03-15 00:00:00");
    row("H31/04/30", DateOrder::ymd, "2019-04-30 00:00:00");
    row("٢٠٢٣/٠١/٠٥", DateOrder::ymd, "2023-01-05 00:00:00");
    row("05JAN23", DateOrder::ymd, "2023-01-05 00:00:00");
    row("06JAN2023:18:03:53", DateOrder::ymd, "2023-01-06 18:03:53");
    row("05 Jan '23", DateOrder::ymd, "2023-01-05 00:00:00");
    row("5.IX.2023", DateOrder::ymd, "2023-09-05 00:00:00");
    row("2023_01_08", DateOrder::ymd, "2023-01-08 00:00:00");
    row("ngày 3 tháng 1, 2023", DateOrder::dmy, "2023-01-03 00:00:00");
    row("8 Agustus 2023", DateOrder::ymd, "2023-08-08 00:00:00");
    row("03.01.2023 / 18:45:14", DateOrder::dmy, "2023-01-03 18:45:14");
    row("ISODate(\"2023-01-03T12:27:05.000Z\")", DateOrder::ymd, "2023-01-03 12:27:05");
}

void TestTextValues::dates() {
    QFETCH(QString, text);
    QFETCH(DateOrder, order);
    QFETCH(QString, iso);
    const auto seconds = parse_date(text.toStdString(), order);
    QVERIFY(seconds.has_value());
    const auto days = *seconds / 86400 - (*seconds % 86400 < 0 ? 1 : 0);
    const auto rest = *seconds - days * 86400;
    const QString shown = QString::fromStdString(to_iso(Day(std::chrono::days(days)))) +
                          QStringLiteral(" %1:%2:%3")
                              .arg(rest / 3600, 2, 10, QLatin1Char('0'))
                              .arg(rest / 60 % 60, 2, 10, QLatin1Char('0'))
                              .arg(rest % 60, 2, 10, QLatin1Char('0'));
    QCOMPARE(shown, iso);
}

void TestTextValues::notDates_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<DateOrder>("order");
    const auto row = [](const char* text, DateOrder order) {
        QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromUtf8(text) << order;
    };
    row("", DateOrder::ymd);
    row("2023-02-29", DateOrder::ymd);
    row("2023-13-01", DateOrder::ymd);
    row("0000-00-00", DateOrder::ymd);
    row("13/1/2009", DateOrder::mdy); // never swapped silently
    row("1/13/2009", DateOrder::dmy);
    row("1/2/2009", DateOrder::ymd); // two readings and no order
    row("2009-12-01 25:00:00", DateOrder::ymd);
    row("hello", DateOrder::ymd);
    row("17850", DateOrder::ymd);
    row("1.234,56", DateOrder::dmy);
    row("2023-01-04 at", DateOrder::ymd);
    row("2023-01-04 下午 15 boxes", DateOrder::ymd);
    row("may 12 34 5", DateOrder::dmy);
    row("09:12 hello 2023", DateOrder::dmy);
    row("1402/12/30", DateOrder::ymd); // no leap year
    row("H12-3-4", DateOrder::ymd);    // a code
    row("12MARKET34", DateOrder::ymd);
    row("045/12/30", DateOrder::ymd);
}

void TestTextValues::notDates() {
    QFETCH(QString, text);
    QFETCH(DateOrder, order);
    QVERIFY(!parse_date(text.toStdString(), order));
}

void TestTextValues::headers_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<Role>("role");
    const auto row = [](const char* header, Role role) {
        QTest::newRow(header) << QString::fromUtf8(header) << role;
    };
    row("InvoiceNo", Role::order_id);
    row("Customer ID", Role::customer_id);
    row("household_id", Role::customer_id);
    row("basket_id", Role::order_id);
    row("StockCode", Role::product_id);
    row("sales_value", Role::amount);
    row("retail_disc", Role::discount);
    row("UNIT_PRICE", Role::unit_price);
    row("order.date", Role::order_date);
    row("order_purchase_timestamp", Role::order_date);
    row("Lineitem quantity", Role::quantity);
    row("Financial Status", Role::status);
    row("Bestellnummer", Role::order_id);
    row("Kundennummer", Role::customer_id);
    row("Bestelldatum", Role::order_date);
    row("Einzelpreis", Role::unit_price);
    row("St\u00FCckpreis", Role::unit_price);
    row("N\u00FAmero do Pedido", Role::order_id);
    row("Fecha de compra", Role::order_date);
    row("Pre\u00E7o Unit\u00E1rio", Role::unit_price);
    row("Qt\u00E9", Role::quantity);
    row("\u8BA2\u5355\u7F16\u53F7", Role::order_id);
    row("\u4E70\u5BB6\u4F1A\u5458\u540D", Role::customer_id);
    row("\u5B9E\u4ED8\u91D1\u989D", Role::amount);
    row("\u4E0B\u5355\u65F6\u95F4", Role::order_date);
    row("\u8A02\u55AE\u7DE8\u865F", Role::order_id);
    row("First Name", Role::none);
    row("Last Name", Role::none);
    row("Shipping Date", Role::none);
    row("Birth Date", Role::none);
    row("Refunded Amount", Role::refund);
    row("Freight", Role::shipping);
    row("Tip Amount", Role::none);
    row("IGST Amount", Role::none);
    row("Lifetime Sales", Role::none);
    row("Total Weight", Role::none);
    row("Bill Value", Role::amount);
    row("Umsatz (T€)", Role::amount);
    row("Txn Dt", Role::order_date);
    row("Next Visit Date", Role::none);
    row("Manufactured Date", Role::none);
    row("Seller Nickname", Role::none);
    row("Buyer Nickname", Role::customer_id);
    row("Points Discount", Role::discount);
    row("Coupon Discount", Role::discount);
    row("ORDAMT", Role::amount);
    row("Broj narudžbe", Role::order_id);
    row("Užsakymo data", Role::order_date);
    row("कुल राशि", Role::amount);
    row("شماره سفارش", Role::order_id);
}

void TestTextValues::headers() {
    QFETCH(QString, header);
    QFETCH(Role, role);
    QCOMPARE(best_name_match(header.toStdString()).role, role);
}

void TestTextValues::statuses_data() {
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("meaning");
    const auto row = [](const char* status, StatusMeaning meaning) {
        QTest::newRow(status) << QString::fromUtf8(status) << static_cast<int>(meaning);
    };
    row("completed", StatusMeaning::sale);
    row("partially_refunded", StatusMeaning::sale);
    row("not cancelled", StatusMeaning::sale);
    row("Cancelled", StatusMeaning::cancelled);
    row("canceled", StatusMeaning::cancelled);
    row("wc-failed", StatusMeaning::cancelled);
    row("voided", StatusMeaning::cancelled);
    row("Storniert", StatusMeaning::cancelled);
    row("\u5DF2\u53D6\u6D88", StatusMeaning::cancelled);
    row("\u4EA4\u6613\u5173\u95ED", StatusMeaning::cancelled);
    row("\u4EA4\u6613\u6210\u529F", StatusMeaning::sale);
    row("Annullato", StatusMeaning::cancelled);
    row("Geannuleerd", StatusMeaning::cancelled);
    row("İptal Edildi", StatusMeaning::cancelled);
    row("Отменён", StatusMeaning::cancelled);
    row("キャンセル済み", StatusMeaning::cancelled);
    row("Awaiting payment", StatusMeaning::cancelled);
    row("pending", StatusMeaning::sale);
    row("Pending shipment", StatusMeaning::sale);
    row("Refund", StatusMeaning::refund);
    row("Gutschrift", StatusMeaning::credit_note);
    row("Nicht bezahlt", StatusMeaning::cancelled);
    row("Teilweise storniert", StatusMeaning::sale);
    row("En attente du paiement par chèque", StatusMeaning::cancelled);
    row("Payment received, awaiting shipment", StatusMeaning::sale);
    row("Return window closed", StatusMeaning::sale);
    row("Returned to seller", StatusMeaning::cancelled);
    row("İPTAL EDİLDİ", StatusMeaning::cancelled);
    row("Väntar på betalning", StatusMeaning::cancelled);
    row("Ожидает оплаты", StatusMeaning::cancelled);
    row("退款成功", StatusMeaning::cancelled);
    row("退款失败", StatusMeaning::sale);
    row("退款", StatusMeaning::refund);
    row("付款失敗", StatusMeaning::cancelled);
    row("待发货", StatusMeaning::sale);
    row("Not delivered", StatusMeaning::cancelled);
    row("Peruutettu", StatusMeaning::cancelled);
    row("Anulată", StatusMeaning::cancelled);
    row("Скасовано", StatusMeaning::cancelled);
    row("Đã hủy", StatusMeaning::cancelled);
    row("Hoàn thành", StatusMeaning::sale);
    row("Dibatalkan Pembeli", StatusMeaning::cancelled);
    row("ملغي", StatusMeaning::cancelled);
    row("ยกเลิกแล้ว", StatusMeaning::cancelled);
    row("สำเร็จแล้ว", StatusMeaning::sale);
    row("בוטל", StatusMeaning::cancelled);
    row("रद्द", StatusMeaning::cancelled);
}

void TestTextValues::statuses() {
    QFETCH(QString, status);
    QFETCH(int, meaning);
    QCOMPARE(static_cast<int>(status_meaning(status.toStdString())), meaning);
}

QTEST_APPLESS_MAIN(TestTextValues)
#include "tst_text_values.moc"
