// Amounts as people type them.
#include "ui/import/typed_money.h"

#include <QTest>

using namespace perennial;

class TestTypedMoney : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isReadInEveryNotation_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("amount");
        QTest::newRow("english") << QStringLiteral("799,847.11") << QStringLiteral("799847.11");
        QTest::newRow("german") << QStringLiteral("799.847,11") << QStringLiteral("799847.11");
        QTest::newRow("french") << QStringLiteral("799 847,1") << QStringLiteral("799847.10");
        QTest::newRow("swiss") << QStringLiteral("1'234.5") << QStringLiteral("1234.50");
        QTest::newRow("plain") << QStringLiteral("1234") << QStringLiteral("1234.00");
        QTest::newRow("grouped") << QStringLiteral("1,234") << QStringLiteral("1234.00");
        QTest::newRow("groups") << QStringLiteral("1.234.567") << QStringLiteral("1234567.00");
        QTest::newRow("three decimals")
            << QStringLiteral("9,539,484.634") << QStringLiteral("9539484.634");
        QTest::newRow("currency") << QStringLiteral("£12.50") << QStringLiteral("12.50");
        QTest::newRow("code") << QStringLiteral("EUR 12,50") << QStringLiteral("12.50");
        QTest::newRow("negative") << QStringLiteral("-0,5") << QStringLiteral("-0.50");
        QTest::newRow("brackets") << QStringLiteral("(12.00)") << QStringLiteral("-12.00");
        QTest::newRow("full width") << QStringLiteral("１２．５") << QStringLiteral("12.50");
        QTest::newRow("words") << QStringLiteral("12 apples") << QString();
        QTest::newRow("nothing") << QStringLiteral("  ") << QString();
        QTest::newRow("too much") << QStringLiteral("12345678901234") << QString();
    }
    void isReadInEveryNotation() {
        QFETCH(QString, text);
        QFETCH(QString, amount);
        const std::optional<Money> money = ui::typedMoney(text);
        QCOMPARE(money ? QString::fromStdString(to_decimal(*money)) : QString(), amount);
    }
};

QTEST_APPLESS_MAIN(TestTypedMoney)
#include "tst_typed_money.moc"
