// The totals that public order files must give with no option at all.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <string>

using namespace perennial;

class TestSharedTotals : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void totals_data();
    void totals();
    void notOrderFiles_data();
    void notOrderFiles();
    void utf16WithoutHeaderIsInspected();
    void lfsPointerIsRefused();
    void blanksAroundCodesAreNoOtherProduct();
};

namespace {

struct Totals {
    std::uint64_t rows, orders, customers, kept, refunds, duplicates, guests;
    std::string read, kept_amount;
};

} // namespace

Q_DECLARE_METATYPE(Totals)

void TestSharedTotals::totals_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<Totals>("expected");
    QTest::newRow("online retail")
        << QStringLiteral("uci_online_retail_II/online_retail_2009_2010.csv")
        << Totals{525461, 28816, 4383, 511566, 10208, 6865, 107927, "9539484.634", "10306265.594"};
    for (const char* shape : {"utf8_iso", "latin1_mdy", "semicolon_de_cp1252", "utf16le_tab"}) {
        QTest::newRow(shape)
            << QStringLiteral("uci_online_retail_II/dec2009_%1.csv").arg(QLatin1String(shape))
            << Totals{45228, 2330, 1045, 43957, 1015, 506, 13468, "799847.11", "825685.76"};
    }
    QTest::newRow("cdnow") << QStringLiteral("cdnow/CDNOW_sample.txt")
                           << Totals{6919, 6919, 2357, 6919, 0, 21, 0, "244091.94", "244091.94"};
    QTest::newRow("northwind") << QStringLiteral("northwind_sqlite/northwind_66f01fd.db")
                               << Totals{2155,           830,           89, 2155, 0, 0, 0,
                                         "1265793.0395", "1265793.0395"};
    QTest::newRow("chinook") << QStringLiteral("chinook_sqlite/Chinook_Sqlite.sqlite")
                             << Totals{2240, 412, 59, 2240, 0, 0, 0, "2328.60", "2328.60"};
    QTest::newRow("complete journey")
        << QStringLiteral("complete_journey/transactions_sample.csv")
        << Totals{75000, 47243, 2377, 75000, 0, 0, 0, "233935.24", "233935.24"};
}

void TestSharedTotals::totals() {
    QFETCH(QString, file);
    QFETCH(Totals, expected);
    if (!test::has_shared(file.toStdString())) {
        QSKIP("public data set not on this machine");
    }
    const ImportResult result = read_source({test::shared_path(file.toStdString())});
    const Ledger& ledger = result.ledger;
    QVERIFY(ledger.balances());
    QCOMPARE(ledger.rows_read, expected.rows);
    QCOMPARE(ledger.orders, expected.orders);
    QCOMPARE(ledger.customers, expected.customers);
    QCOMPARE(ledger.rows_kept, expected.kept);
    QCOMPARE(ledger.rows_refund, expected.refunds);
    QCOMPARE(ledger.duplicate_rows, expected.duplicates);
    QCOMPARE(to_decimal(ledger.amount_read), expected.read);
    QCOMPARE(to_decimal(ledger.amount_kept), expected.kept_amount);
    const auto guests = std::count_if(result.lines.customer.begin(), result.lines.customer.end(),
                                      [](CustomerIndex customer) { return !customer.valid(); });
    QCOMPARE(static_cast<std::uint64_t>(guests), expected.guests);
}

void TestSharedTotals::notOrderFiles_data() {
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"marketing_campaign/marketing_campaign_tab.csv",
          "marketing_campaign/marketing_campaign_bom_semicolon.csv",
          "online_shoppers/online_shoppers_intention.csv", "adventureworks_utf16/DimPromotion.csv",
          "adventureworks_utf16/DimReseller.csv", "adventureworks_utf16/DimGeography.csv",
          "adventureworks_utf16/FactInternetSalesReason.csv", "complete_journey/products.csv",
          "complete_journey/demographics.csv", "complete_journey/campaigns.csv",
          "complete_journey/coupons.csv", "complete_journey/coupon_redemptions.csv",
          "complete_journey/campaign_descriptions.csv", "cdnow/cdnow_sample_summary_39wk.csv",
          "cdnow/donations_bgbb.csv", "reference/lifetime_reference_values.csv"}) {
        QTest::newRow(file) << QString::fromLatin1(file);
    }
}

void TestSharedTotals::notOrderFiles() {
    QFETCH(QString, file);
    if (!test::has_shared(file.toStdString())) {
        QSKIP("public data set not on this machine");
    }
    try {
        read_source({test::shared_path(file.toStdString())});
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::no_date_column ||
                error.code() == ErrorCode::no_amount_column);
        QVERIFY(!error.detail().empty());
        return;
    }
    QFAIL("a file without orders was imported");
}

void TestSharedTotals::utf16WithoutHeaderIsInspected() {
    SKIP_WITHOUT_SHARED("adventureworks_utf16/DimGeography.csv");
    const Inspection seen = inspect(test::shared_path("adventureworks_utf16/DimGeography.csv"));
    QCOMPARE(seen.format.encoding, Encoding::utf16le);
    QCOMPARE(seen.format.delimiter, '|');
    QVERIFY(!seen.format.header);
    QCOMPARE(seen.columns.size(), std::size_t{11});
    QCOMPARE(seen.preview.front()[1], std::string("Alexandria"));
}

void TestSharedTotals::lfsPointerIsRefused() {
    SKIP_WITHOUT_SHARED("broken_inputs/lfs_pointer_online_retail_II.csv");
    try {
        inspect(test::shared_path("broken_inputs/lfs_pointer_online_retail_II.csv"));
        QFAIL("a pointer was read as data");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::file_is_lfs_pointer);
    }
}

/// The file has 4,632 different texts in StockCode; one is "47503J " beside "47503J".
void TestSharedTotals::blanksAroundCodesAreNoOtherProduct() {
    SKIP_WITHOUT_SHARED("uci_online_retail_II/online_retail_2009_2010.csv");
    const OrderLines lines =
        read_source({test::shared_path("uci_online_retail_II/online_retail_2009_2010.csv")}).lines;
    QCOMPARE(lines.product_keys.size(), std::size_t{4631});
    QVERIFY(lines.product_keys.find("47503J") != StringTable::npos);
    QVERIFY(lines.product_keys.find("47503J ") == StringTable::npos);
}

QTEST_APPLESS_MAIN(TestSharedTotals)
#include "tst_shared_totals.moc"
