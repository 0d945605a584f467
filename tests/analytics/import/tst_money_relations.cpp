// Columns of money whose names mislead: what they are is told by how their numbers go together.
#include "analytics/import/import.h"
#include "tests/support/test_files.h"

#include <QTest>

#include <array>

using namespace perennial;

namespace {

constexpr int orders = 60;

/// Ever the same numbers that follow no pattern of each other.
int some(int order, int salt, int below) {
    return (order * 7919 + salt * 104729 + order * order * 31) % 1009 % below;
}

QByteArray day_of(int order) {
    return QByteArray::number(2023) + '-' +
           QByteArray::number(1 + order % 12).rightJustified(2, '0') + '-' +
           QByteArray::number(1 + some(order, 1, 28)).rightJustified(2, '0');
}

QByteArray money(std::int64_t cents) {
    return QByteArray::number(cents / 100) + '.' +
           QByteArray::number(cents % 100).rightJustified(2, '0');
}

std::string decimal(std::int64_t cents) {
    return to_decimal(Money{cents * (Money::scale / 100)});
}

/// What one row of every file below has: quantity, price of one piece, money off each piece.
struct Piece {
    int quantity;
    std::int64_t price, off;
};
Piece piece(int order) {
    const int product = some(order, 2, 9);
    const int off = some(order, 3, 3) == 0 ? 100 + 10 * some(order, 4, 9) : 0;
    return {order % 3 == 0 ? 1 : 1 + some(order, 5, 5), 1295 + 317 * product, off};
}
QByteArray product(int order) {
    return "P-" + QByteArray::number(some(order, 2, 9));
}

} // namespace

class TestMoneyRelations : public QObject, perennial::test::TestFiles {
    Q_OBJECT

    using RowOf = std::function<QByteArray(const Piece&)>;

    /// A file of one line an order: `columns` behind order, customer, date and product.
    QByteArray file(const QByteArray& columns, const RowOf& row,
                    const QByteArray& keys = "order_id,customer_id,order_date,product_id") {
        QByteArray text = keys + ',' + columns + '\n';
        for (int order = 0; order < orders; ++order) {
            text += QByteArray::number(1000 + order) + ",C" +
                    QByteArray::number(some(order, 6, 17)) + ',' + day_of(order) + ',' +
                    product(order) + ',' + row(piece(order)) + '\n';
        }
        return text;
    }
    std::string kept(const QByteArray& text) {
        const ImportResult result = read_source({write(text)});
        return to_decimal(result.ledger.amount_kept);
    }
    static std::string sum(const std::function<std::int64_t(const Piece&)>& of_row) {
        std::int64_t cents = 0;
        for (int order = 0; order < orders; ++order) {
            cents += of_row(piece(order));
        }
        return decimal(cents);
    }
    EvidenceCode evidence(const QByteArray& text, Role role) {
        for (const ColumnInfo& column : inspect(write(text)).columns) {
            if (column.role == role) {
                return column.evidence.code;
            }
        }
        return EvidenceCode::none;
    }

  private Q_SLOTS:
    void wholeNumbersBelowThePriceAreNoMoney() {
        const QByteArray text = file("amount,price", [](const Piece& row) {
            return QByteArray::number(row.quantity) + ',' + money(row.price);
        });
        QCOMPARE(kept(text), sum([](const Piece& row) { return row.quantity * row.price; }));
        QCOMPARE(evidence(text, Role::quantity), EvidenceCode::counts_pieces);
    }

    void norAreTheyBesideThePriceOfTheLine() {
        const QByteArray text = file("AMOUNT,SALES_PRICE", [](const Piece& row) {
            return QByteArray::number(row.quantity) + ',' + money(row.quantity * row.price);
        });
        QCOMPARE(kept(text), sum([](const Piece& row) { return row.quantity * row.price; }));
        QCOMPARE(evidence(text, Role::amount), EvidenceCode::price_of_line);
    }

    void anAmountAboveThePriceStays() {
        const QByteArray text = file("amount,price", [](const Piece& row) {
            return QByteArray::number(row.quantity * (row.price / 100)) + ',' +
                   QByteArray::number(row.price / 100);
        });
        QCOMPARE(kept(text),
                 sum([](const Piece& row) { return row.quantity * (row.price / 100) * 100; }));
    }

    void anAmountPaidBelowTheListPriceStays() { // in a currency without cents
        const QByteArray text = file("list_price,amount", [](const Piece& row) {
            return QByteArray::number(row.price / 5 * 2) + ',' + QByteArray::number(row.price / 5);
        });
        QCOMPARE(kept(text), sum([](const Piece& row) { return row.price / 5 * 100; }));
    }

    void anAmountBelowThePriceOfItsLineStays() {
        const QByteArray text = file("quantity,price,amount", [](const Piece& row) {
            const std::int64_t gross = row.quantity * row.price;
            return QByteArray::number(row.quantity) + ',' + money(gross) + ',' +
                   money(gross - gross / 10);
        });
        QCOMPARE(kept(text), sum([](const Piece& row) {
                     const std::int64_t gross = row.quantity * row.price;
                     return gross - gross / 10;
                 }));
    }

    void aNetPriceIsOfOnePiece() {
        const QByteArray text = file("Quantity,UnitPrice,NetPrice", [](const Piece& row) {
            return QByteArray::number(row.quantity) + ',' + money(row.price) + ',' +
                   money(row.price - row.off);
        });
        QCOMPARE(kept(text),
                 sum([](const Piece& row) { return row.quantity * (row.price - row.off); }));
        QCOMPARE(evidence(text, Role::unit_price), EvidenceCode::price_of_piece);
        for (const ColumnInfo& column : inspect(write(text)).columns) {
            if (column.name == "UnitPrice") { // nothing is said of what is not used
                QCOMPARE(column.role, Role::none);
                QCOMPARE(column.evidence.code, EvidenceCode::none);
            }
        }
    }

    void whatTheUserChoseStays() {
        const QByteArray text = file("Quantity,UnitPrice,NetPrice", [](const Piece& row) {
            return QByteArray::number(row.quantity) + ',' + money(row.price) + ',' +
                   money(row.price - row.off);
        });
        ImportOptions options;
        options.roles[Role::amount] = "NetPrice";
        QCOMPARE(to_decimal(read_source({write(text)}, options).ledger.amount_kept),
                 sum([](const Piece& row) { return row.price - row.off; }));
    }

    void aDiscountThatTheUserChoseStaysBesideAPriceOfOnePiece() {
        const QByteArray text = file("Quantity,UnitPrice,NetPrice,Promo", [](const Piece& row) {
            return QByteArray::number(row.quantity) + ',' + money(row.price) + ',' +
                   money(row.price - row.off) + ',' + money(row.off / 2);
        });
        ImportOptions options;
        options.roles[Role::discount] = "Promo";
        const Inspection inspection = inspect(write(text), options);
        QCOMPARE(inspection.columns.back().name, std::string("Promo"));
        QCOMPARE(inspection.columns.back().role, Role::discount);
    }

    void pricesOfACategoryGrowWithTheQuantity() {
        const QByteArray text = file(
            "quantity,price",
            [](const Piece& row) {
                return QByteArray::number(row.quantity) + ',' + money(row.quantity * row.price);
            },
            "invoice_no,customer_id,invoice_date,category");
        QCOMPARE(kept(text), sum([](const Piece& row) { return row.quantity * row.price; }));
        QCOMPARE(evidence(text, Role::amount), EvidenceCode::price_of_line);
    }

    void theAmountAfterDiscountIsTaken_data() {
        QTest::addColumn<bool>("rate");
        QTest::newRow("money") << false;
        QTest::newRow("rate") << true;
    }
    void theAmountAfterDiscountIsTaken() {
        QFETCH(bool, rate);
        const auto net = [=](const Piece& row) -> std::int64_t {
            const std::int64_t gross = row.quantity * row.price;
            return rate ? gross - (row.off > 0 ? gross / 10 : 0) : gross - row.quantity * row.off;
        };
        const QByteArray text =
            file("Order Item Discount,Order Item Price,Order Item Quantity,Sales,Order Item Total",
                 [=](const Piece& row) {
                     const std::int64_t gross = row.quantity * row.price;
                     return (rate ? QByteArray(row.off > 0 ? "0.1" : "0")
                                  : money(row.quantity * row.off)) +
                            ',' + money(row.price) + ',' + QByteArray::number(row.quantity) + ',' +
                            money(gross) + ',' + money(net(row));
                 });
        QCOMPARE(kept(text), sum(net));
        QCOMPARE(evidence(text, Role::amount), EvidenceCode::less_discount);
    }

    void aDiscountThatIsOffAlreadyIsNotTakenOffAgain() {
        const QByteArray text =
            file("quantity,original_unit_price,final_unit_price,direct_discount_per_unit",
                 [](const Piece& row) {
                     return QByteArray::number(row.quantity) + ',' + money(row.price) + ',' +
                            money(row.price - row.off) + ',' + money(row.off);
                 });
        QCOMPARE(kept(text),
                 sum([](const Piece& row) { return row.quantity * (row.price - row.off); }));
    }

    void aDiscountOfEachPieceCountsAsOftenAsThereArePieces() {
        const QByteArray text = file("quantity,unit_price,discount_per_unit", [](const Piece& row) {
            return QByteArray::number(row.quantity) + ',' + money(row.price) + ',' + money(row.off);
        });
        QCOMPARE(kept(text),
                 sum([](const Piece& row) { return row.quantity * (row.price - row.off); }));
    }

    void whatCameBackIsNotTakenOffAgain_data() {
        QTest::addColumn<bool>("is_off");
        QTest::newRow("the amount is what is left") << true;
        QTest::newRow("the amount is what was sold") << false;
    }
    void whatCameBackIsNotTakenOffAgain() {
        QFETCH(bool, is_off);
        const auto back = [](const Piece& row) {
            return row.off > 0 ? 1 : 0;
        };
        const QByteArray text =
            file("qty_sold,qty_returned,unit_price,net_amount", [=](const Piece& row) {
                const int left = row.quantity - (is_off ? back(row) : 0);
                return QByteArray::number(row.quantity) + ',' + QByteArray::number(back(row)) +
                       ',' + money(row.price) + ',' + money(left * row.price);
            });
        const Ledger ledger = read_source({write(text)}).ledger;
        QCOMPARE(to_decimal(ledger.amount_kept + ledger.amount_refund),
                 sum([=](const Piece& row) { return (row.quantity - back(row)) * row.price; }));
    }

    void whatWasPaidIsTaken() {
        const QByteArray text = file("orderAmount,payment", [](const Piece& row) {
            return money(row.price) + ',' + money(row.price - row.off);
        });
        QCOMPARE(kept(text), sum([](const Piece& row) { return row.price - row.off; }));
        QCOMPARE(evidence(text, Role::amount), EvidenceCode::paid_of_amount);
    }

    void whatIsStillOwedCounts() {
        const QByteArray text = file("orderAmount,payment", [](const Piece& row) {
            return money(row.price) + ',' + money(row.off > 0 ? 0 : row.price);
        });
        QCOMPARE(kept(text), sum([](const Piece& row) { return row.price; }));
    }

    void aNumberOfItemsIsNoMoney() {
        const QByteArray text = file("Total_Items,Total_Cost", [](const Piece& row) {
            return QByteArray::number(row.quantity) + ',' + money(row.quantity * row.price);
        });
        QCOMPARE(kept(text), sum([](const Piece& row) { return row.quantity * row.price; }));
    }

    void kindsOfPaymentAreNoOrders() {
        QByteArray text = "card,payment_method_id,paid_on,amount\n";
        for (int order = 0; order < 4 * orders; ++order) {
            text += "u" + QByteArray::number(some(order, 6, 41)) + ',' +
                    QByteArray::number(40 + order % 2) + ',' + day_of(order) + ",9.90\n";
        }
        for (const ColumnInfo& column : inspect(write(text)).columns) {
            QVERIFY(column.name != "payment_method_id" || column.role == Role::none);
        }
    }

    void stripeCountsInMinorUnitsWhereThereAreSome_data() {
        QTest::addColumn<QByteArray>("currency");
        QTest::addColumn<std::string>("amount");
        QTest::newRow("usd") << QByteArray("usd") << std::string("748.50");
        QTest::newRow("jpy") << QByteArray("jpy") << std::string("74850.00");
    }
    void stripeCountsInMinorUnitsWhereThereAreSome() {
        QFETCH(QByteArray, currency);
        QFETCH(std::string, amount);
        QByteArray text = "id,created,customer,amount,amount_refunded,currency,status\n";
        for (int order = 0; order < orders; ++order) {
            text += "ch_" + QByteArray::number(90'000 + order, 16) + ',' +
                    QByteArray::number(1'680'000'000 + 90'001 * order) + ",cus_" +
                    QByteArray::number(some(order, 6, 17)) + ',' +
                    QByteArray::number(1218 + order) + ",0," + currency + ",succeeded\n";
        }
        QCOMPARE(kept(text), amount);
    }
};

QTEST_GUILESS_MAIN(TestMoneyRelations)
#include "tst_money_relations.moc"
