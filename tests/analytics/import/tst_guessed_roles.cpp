// Columns whose names tell nothing: the order's date and amount by elimination, and when not.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "tests/support/run_sql.h"
#include "tests/support/xlsx_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace perennial;

Q_DECLARE_METATYPE(perennial::EvidenceCode)

class TestGuessedRoles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    std::string path() { return m_folder.filePath(QString::number(++m_files)).toStdString(); }
    std::string write(const QByteArray& bytes) {
        const std::string name = path();
        QFile file(QString::fromStdString(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return name;
    }

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
    void datesOfUnknownNameAreTold_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("rows"); // filled with the dates given
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<EvidenceCode>("evidence");
        const auto row = [](const char* test, const char* header, const char* rows,
                            const char* date, EvidenceCode evidence) {
            QTest::newRow(test) << QByteArray(header) << QByteArray(rows) << QByteArray(date)
                                << evidence;
        };
        row("one", "order_id,customer,placed,amount", "1,A,2021-03-25,5.00\n2,B,2021-03-26,6.50\n",
            "placed", EvidenceCode::only_dates);
        row("one beside deliveries", "order_id,customer,Delivery date,placed,amount",
            "1,A,2021-03-27,2021-03-25,5.00\n2,B,2021-03-28,2021-03-26,6.50\n", "placed",
            EvidenceCode::only_dates);
        row("incomplete ones are not it", "order_id,customer,picked,placed,amount",
            "1,A,,2021-03-25,5.00\n2,B,2021-03-26,2021-03-26,6.50\n", "placed",
            EvidenceCode::only_dates);
        row("the earlier of two", "order_id,customer,picked,placed,amount",
            "1,A,27/03/2021,25/03/2021,5.00\n2,B,26/03/2021,26/03/2021,6.50\n", "placed",
            EvidenceCode::only_dates);
        row("the first of two", "order_id,customer,picked,placed,amount",
            "1,A,2021-03-24,2021-03-25,5.00\n2,B,2021-03-27,2021-03-26,6.50\n", "picked",
            EvidenceCode::only_dates);
        row("a birthday is none", "order_id,customer,birthday,amount",
            "1,A,1971-03-24,5.00\n2,B,1972-03-27,6.50\n", "", EvidenceCode::none);
        row("no order, no customer", "product,placed,price", "Jar,2021-03-24,5.00\n", "",
            EvidenceCode::none);
        row("a known name comes first", "order_id,customer,placed,order_date,amount",
            "1,A,2021-03-24,2021-03-25,5.00\n", "order_date", EvidenceCode::name_and_values);
    }
    void datesOfUnknownNameAreTold() {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, rows);
        QFETCH(QByteArray, date);
        QFETCH(EvidenceCode, evidence);
        const std::string path = write(header + '\n' + rows);
        const ColumnInfo found = column(inspect(path), Role::order_date);
        QCOMPARE(QByteArray::fromStdString(found.name), date);
        QCOMPARE(found.evidence.code, evidence);
        if (evidence == EvidenceCode::only_dates) {
            const bool two = QByteArray(QTest::currentDataTag()).endsWith("of two");
            QCOMPARE(found.evidence.count, std::uint64_t(two ? 2 : 1));
            QCOMPARE(found.evidence.total, std::uint64_t(date == "picked" ? 0 : 1));
        }
        QVERIFY(evidence == EvidenceCode::name_and_values || found.confidence < 0.8);
        if (!date.isEmpty()) {
            QCOMPARE(read_source({path}).ledger.rows_kept, std::uint64_t(rows.count('\n')));
        }
        ImportOptions without; // what the user says is not guessed at
        without.roles[Role::order_date] = "";
        QCOMPARE(column(inspect(path, without), Role::order_date).name, std::string());
    }

    void theOnlyMoneyIsProposedButNotTaken() {
        const std::string path = write("order_id,customer,placed,takings\n1,A,2021-03-25,5.00\n"
                                       "2,B,2021-03-26,6.50\n3,B,2021-03-27,7.25\n");
        const Inspection seen = inspect(path);
        QCOMPARE(column(seen, Role::amount).name, std::string("takings"));
        QCOMPARE(column(seen, Role::amount).evidence.code, EvidenceCode::last_money);
        QCOMPARE(column(seen, Role::order_date).name, std::string("placed"));
        try {
            read_source({path});
            QFAIL("taken unasked");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::no_amount_column);
        }
        ImportOptions confirmed;
        confirmed.roles[Role::amount] = "takings";
        QCOMPARE(to_decimal(read_source({path}, confirmed).ledger.amount_kept),
                 std::string("18.75"));
        const std::string two = write("order_id,customer,placed,takings,extras\n"
                                      "1,A,2021-03-25,5.00,1.5\n2,B,2021-03-26,6.50,1.2\n"
                                      "3,B,2021-03-27,7.25,1.1\n");
        QCOMPARE(column(inspect(two), Role::amount).name, std::string());
    }

    void anIdThatComesBackOnOtherDaysIsTheCustomers_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("comes_back");
        QTest::addColumn<QByteArray>("customer");
        QTest::newRow("of a customer") << QByteArray("Id,Date,Price") << true << QByteArray("Id");
        QTest::newRow("of an order") << QByteArray("Id,Date,Price") << false << QByteArray();
        QTest::newRow("named") << QByteArray("cust,Date,Price") << true << QByteArray("cust");
    }
    void anIdThatComesBackOnOtherDaysIsTheCustomers() {
        QFETCH(QByteArray, header);
        QFETCH(bool, comes_back);
        QFETCH(QByteArray, customer);
        QByteArray text = header + '\n';
        for (int row = 0; row < 60; ++row) {
            text += QByteArray::number(comes_back ? row % 20 : row) + ",2021-03-" +
                    QByteArray::number(10 + row / 3) + ',' + QByteArray::number(5.25 + row) + '\n';
        }
        const ImportResult read = read_source({write(text)});
        QCOMPARE(column(read.inspection, Role::customer_id).name, customer.toStdString());
        QCOMPARE(read.ledger.customers, std::uint64_t(customer.isEmpty() ? 0 : 20));
        QCOMPARE(read.ledger.orders, std::uint64_t{60});
    }

    void inDatabasesToo() {
        const std::string name = path();
        test::run_sql(
            name,
            "CREATE TABLE orders(id INTEGER PRIMARY KEY, customer TEXT, placed "
            "TEXT);"
            "CREATE TABLE products(id INTEGER PRIMARY KEY, name TEXT, price REAL,"
            " added TEXT);"
            "CREATE TABLE order_lines(order_id INTEGER, product_id INTEGER, "
            "quantity INTEGER, price REAL);"
            "INSERT INTO orders VALUES(1,'A','2021-03-25'),(2,'B','2021-03-26'),"
            "(3,'A','2021-03-27');"
            "INSERT INTO products VALUES(7,'Jar',2.5,'2020-01-01');"
            "INSERT INTO order_lines VALUES(1,7,2,2.5),(1,7,1,3.5),(2,7,1,4.25),(3,7,1,2.0);");
        const ImportResult read = read_source({name});
        QCOMPARE(read.inspection.format.table, std::string("orders+order_lines"));
        QCOMPARE(column(read.inspection, Role::order_date).name, std::string("placed"));
        QCOMPARE(column(read.inspection, Role::order_date).evidence.code, EvidenceCode::only_dates);
        QCOMPARE(to_decimal(read.ledger.amount_kept), std::string("14.75"));
        QCOMPARE(read.ledger.orders, std::uint64_t{3});
    }

    void inWorkbooksToo() {
        const std::string name = path();
        test::XlsxParts parts;
        parts.sheet = test::sheet_data({{"note"}, {"made by hand"}});
        parts.second_sheet = test::sheet_data({{"order_id", "customer", "placed", "amount"},
                                               {"1", "A", "2021-03-25", "=5.00"},
                                               {"2", "B", "2021-03-26", "=6.50"}});
        test::write_xlsx(name, parts);
        const ImportResult read = read_source({name});
        QCOMPARE(read.inspection.format.table, std::string("Second"));
        QCOMPARE(column(read.inspection, Role::order_date).name, std::string("placed"));
        QCOMPARE(to_decimal(read.ledger.amount_kept), std::string("11.50"));
    }
};

QTEST_APPLESS_MAIN(TestGuessedRoles)
#include "tst_guessed_roles.moc"
