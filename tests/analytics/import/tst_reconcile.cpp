// Another system's total, explained by rules decided otherwise.
#include "analytics/import/reconcile.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace perennial;

class TestReconcile : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void explanations_data();
    void explanations();
    void agreementNeedsNone();
    void nearestWhenNothingFits();
    void publicTotals_data();
    void publicTotals();

  private:
    ImportResult import_of(const QByteArray& bytes, const ImportOptions& options = {}) {
        const QString path = m_folder.filePath(QStringLiteral("orders.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        file.close();
        return read_source({path.toStdString()}, options);
    }
    QTemporaryDir m_folder;
};

namespace {

// Comes to 165.00: 180.00 kept less 15.00 refunded.
const QByteArray orders =
    "order_id,customer_id,status,order_date,product,quantity,unit_price,tax,shipping\n"
    "1,A,paid,2021-01-01,Mug,1,100.00,19.00,4.90\n"
    "2,,paid,2021-01-02,Mug,1,30.00,5.70,0\n"
    "3,B,paid,2021-01-03,POST,1,20.00,3.80,0\n"
    "4,B,cancelled,2021-01-04,Mug,1,77.00,14.63,0\n"
    "5,,paid,2021-01-05,POST,1,30.00,5.70,0\n"
    "6,A,paid,2021-01-06,Mug,-1,15.00,0,0\n";

ImportOptions with_columns() {
    ImportOptions options;
    options.roles = {{Role::tax, "tax"}, {Role::shipping, "shipping"}};
    return options;
}

Money money(const QString& text) {
    return {static_cast<std::int64_t>(std::llround(text.toDouble() * 1e6))};
}

QString text_of(const Explanation& explanation) {
    QStringList parts;
    for (const ExplanationPart& part : explanation.parts) {
        parts << QStringLiteral("%1=%2 %3")
                     .arg(QString::fromUtf8(name(part.rule).data(),
                                            qsizetype(name(part.rule).size())),
                          QString::fromUtf8(name(part.action).data(),
                                            qsizetype(name(part.action).size())),
                          QString::fromStdString(to_decimal(part.change)));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

void TestReconcile::explanations_data() {
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* theirs, const char* first) {
        QTest::newRow(first) << QString::fromLatin1(theirs) << QString::fromLatin1(first);
    };
    row("180.00", "refunds=exclude 15.00");
    row("242.00", "cancelled=keep 77.00");
    row("105.00", "guests=exclude -60.00");
    row("115.00", "non_product_lines=exclude -50.00");
    row("169.90", "shipping=add 4.90");
    row("199.20", "tax=add 34.20");
    row("130.80", "tax=take_off -34.20");
    row("120.00", "refunds=exclude 15.00, guests=exclude -60.00");
    // The guest who bought postage is left out once.
    row("85.00", "guests=exclude -30.00, non_product_lines=exclude -50.00");
    // Tax of the cancelled order counts when the order does.
    row("290.83", "tax=add 34.20, cancelled=keep 91.63");
}

void TestReconcile::explanations() {
    QFETCH(QString, theirs);
    QFETCH(QString, first);
    const ImportResult result = import_of(orders, with_columns());
    QCOMPARE(to_decimal(total_of(result.ledger)), std::string("165.00"));
    const auto found = explain_total(result, money(theirs));
    QVERIFY(!found.empty());
    QVERIFY(found.front().exact());
    QStringList all;
    for (const Explanation& explanation : found) {
        QStringList parts = text_of(explanation).split(QStringLiteral(", "));
        parts.sort();
        all << parts.join(QStringLiteral(", "));
    }
    QStringList wanted = first.split(QStringLiteral(", "));
    wanted.sort();
    QVERIFY2(all.contains(wanted.join(QStringLiteral(", "))), qPrintable(all.join(u'\n')));
}

void TestReconcile::agreementNeedsNone() {
    QVERIFY(
        explain_total(import_of(orders, with_columns()), money(QStringLiteral("165.00"))).empty());
}

void TestReconcile::nearestWhenNothingFits() {
    const auto found =
        explain_total(import_of(orders, with_columns()), money(QStringLiteral("181.23")));
    QVERIFY(!found.empty());
    QVERIFY(!found.front().exact());
    QCOMPARE(text_of(found.front()), QStringLiteral("refunds=exclude 15.00"));
    QCOMPARE(to_decimal(found.front().remaining), std::string("1.23"));
}

void TestReconcile::publicTotals_data() {
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("first");
    QTest::newRow("quantity and price above 0") << "10306265.59"
                                                << "refunds=exclude 766780.96";
    QTest::newRow("customers only") << "8348208.57"
                                    << "guests=exclude -1191276.06";
}

void TestReconcile::publicTotals() {
    SKIP_WITHOUT_SHARED("uci_online_retail_II/online_retail_2009_2010.csv");
    QFETCH(QString, theirs);
    QFETCH(QString, first);
    const ImportResult result =
        read_source({test::shared_path("uci_online_retail_II/online_retail_2009_2010.csv")});
    const auto found = explain_total(result, money(theirs));
    QVERIFY(!found.empty());
    QCOMPARE(text_of(found.front()), first);
}

QTEST_APPLESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
