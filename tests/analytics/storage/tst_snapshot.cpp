// The packed copy of the rows: it says what the rows say, notices when it does not, and leaves
// nothing beside the project.
#include "analytics/core/random.h"
#include "analytics/sample/sample_store.h"
#include "analytics/storage/database.h"
#include "analytics/storage/packed_column.h"
#include "analytics/storage/project.h"
#include "tests/support/lines_builder.h"
#include "tests/support/run_sql.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <limits>

using namespace perennial;
using namespace perennial::test;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(std::vector<std::int64_t>)

namespace {

void store(Project& project, const OrderLines& lines) {
    project.store(lines, {}, account_for(lines), {});
}

std::int64_t value(const std::string& path, const char* sql) {
    return Database(path, Database::Access::read_only).value(sql);
}

LinesBuilder some_lines(const std::string& prefix = "") {
    LinesBuilder b;
    b.add({prefix + "1",
           "anna",
           "2024-01-05",
           10,
           "A",
           2,
           60,
           {},
           1,
           4,
           "web",
           "SPRING",
           "drinks",
           "tea",
           "Malta"});
    b.add({prefix + "1", "anna", "2024-01-05", 5.5, "B", 0.25, 60, {}, 0, 0, "web"});
    b.add({prefix + "2", "", "2024-02-01", 20, "A", 1, 0, {}, 0, 0, "shop"});
    b.add({.order = prefix + "3",
           .customer = "bert",
           .date = "2023-12-24",
           .amount = 7,
           .product = "",
           .country = "Fiji"});
    b.add({prefix + "4", "anna", "2024-03-01", -5, "A", -1});
    b.add({prefix + "5", "carl", "2024-03-02", 3, "C", 1, 0, Exclusion::cancelled});
    return b;
}

void compare_tables(const StringTable& a, const StringTable& b) {
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        QCOMPARE(a[i], b[i]);
        QCOMPARE(a.find(b[i]), static_cast<std::uint32_t>(i));
    }
}

void compare(const Dataset& a, const Dataset& b) {
    compare_tables(a.customer_keys, b.customer_keys);
    compare_tables(a.product_keys, b.product_keys);
    compare_tables(a.order_keys, b.order_keys);
    compare_tables(a.channels, b.channels);
    compare_tables(a.coupons, b.coupons);
    compare_tables(a.categories, b.categories);
    compare_tables(a.countries, b.countries);
    QVERIFY(a.customer_country == b.customer_country);
    QVERIFY(a.product_names == b.product_names);
    QVERIFY(a.product_category == b.product_category);
    QVERIFY(a.orders.key == b.orders.key);
    QVERIFY(a.orders.customer == b.orders.customer);
    QVERIFY(a.orders.ordered_at == b.orders.ordered_at);
    QVERIFY(a.orders.day == b.orders.day);
    QVERIFY(a.orders.revenue == b.orders.revenue);
    QVERIFY(a.orders.refunds == b.orders.refunds);
    QVERIFY(a.orders.discount == b.orders.discount);
    QVERIFY(a.orders.cost == b.orders.cost);
    QVERIFY(a.orders.sale_lines == b.orders.sale_lines);
    QVERIFY(a.orders.channel == b.orders.channel);
    QVERIFY(a.orders.coupon == b.orders.coupon);
    QVERIFY(a.orders.first_line == b.orders.first_line);
    QVERIFY(a.lines.product == b.lines.product);
    QVERIFY(a.lines.quantity == b.lines.quantity);
    QVERIFY(a.lines.amount == b.lines.amount);
    QVERIFY(a.refunds.customer == b.refunds.customer);
    QVERIFY(a.refunds.day == b.refunds.day);
    QVERIFY(a.refunds.amount == b.refunds.amount);
    QVERIFY(a.first_order == b.first_order);
    QCOMPARE(a.revenue, b.revenue);
    QCOMPARE(a.refund_total, b.refund_total);
    QCOMPARE(a.guest_revenue, b.guest_revenue);
    QCOMPARE(a.costed_revenue, b.costed_revenue);
    QCOMPARE(a.cost, b.cost);
    QCOMPARE(a.has_cost, b.has_cost);
    QCOMPARE(a.has_discount, b.has_discount);
    QCOMPARE(a.currency, b.currency);
    QCOMPARE(a.version, b.version);
    QCOMPARE(a.refund_policy, b.refund_policy);
    QCOMPARE(a.first_day, b.first_day);
    QCOMPARE(a.last_day, b.last_day);
}

std::shared_ptr<const Dataset> read(const std::string& path) {
    return Project(path, Project::Mode::read_only).read_dataset();
}

/// The same without the snapshot; nothing is written, so it stays away.
std::shared_ptr<const Dataset> read_rows(const std::string& path) {
    const std::string copy = path + ".copy";
    Project(path, Project::Mode::read_only).copy_to(copy);
    test::run_sql(copy, "DELETE FROM dataset_snapshot");
    return read(copy);
}

} // namespace

class TestSnapshot : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void numbersComeBack_data();
    void numbersComeBack();
    void damagedNumbersAreNoticed();
    void saysWhatTheRowsSay_data();
    void saysWhatTheRowsSay();
    void largeShop();
    void otherProgramsEdits_data();
    void otherProgramsEdits();
    void damageIsIgnoredAndMended();
    void readersDoNotWrite();
    void refundPolicyNeedsNoNewOne();
    void nothingStaysBesideTheProject();

  private:
    std::string path() const { return m_dir->path().toStdString() + "/p.perennial"; }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSnapshot::numbersComeBack_data() {
    QTest::addColumn<std::vector<std::int64_t>>("numbers");
    QTest::addColumn<qulonglong>("bytes"); ///< with 24 of head and 8 of checksum
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    using Numbers = std::vector<std::int64_t>;
    QTest::newRow("none") << Numbers{} << 32ULL;
    QTest::newRow("all the same") << Numbers{-7, -7, -7} << 32ULL;
    QTest::newRow("a byte") << Numbers{1000, 1255} << 34ULL;
    QTest::newRow("two bytes") << Numbers{-1, 65534, 3} << 38ULL;
    QTest::newRow("cents in millionths") << Numbers{990'000, 12'340'000, 0} << 38ULL;
    QTest::newRow("days in seconds") << Numbers{86'400 * 15'000, 86'400 * 15'300} << 36ULL;
    QTest::newRow("four bytes") << Numbers{0, 70'001} << 40ULL;
    QTest::newRow("eight bytes") << Numbers{0, 5'000'000'001} << 48ULL;
    QTest::newRow("all there are") << Numbers{least, most, 0, -1} << 64ULL;
}

void TestSnapshot::numbersComeBack() {
    QFETCH(std::vector<std::int64_t>, numbers);
    QFETCH(qulonglong, bytes);
    const std::string packed = pack_numbers(numbers);
    QCOMPARE(static_cast<qulonglong>(packed.size()), bytes);
    std::vector<std::int64_t> back(numbers.size());
    QVERIFY(unpack_numbers(packed, back));
    QVERIFY(back == numbers);
    back.resize(back.size() + 1);
    QVERIFY(!unpack_numbers(packed, back));
}

void TestSnapshot::damagedNumbersAreNoticed() {
    const std::vector<std::int64_t> numbers{1, 2, 300, 4};
    const std::string packed = pack_numbers(numbers);
    std::vector<std::int64_t> back(numbers.size());
    for (std::size_t i = 0; i < packed.size(); ++i) {
        std::string damaged = packed;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
        QVERIFY(!unpack_numbers(damaged, back));
        QVERIFY(!unpack_numbers(packed.substr(0, i), back));
    }
}

void TestSnapshot::saysWhatTheRowsSay_data() {
    QTest::addColumn<QString>("policy");
    for (const char* policy : {"refund_date", "order_date", "exclude"}) {
        QTest::newRow(policy) << policy;
    }
}

void TestSnapshot::saysWhatTheRowsSay() {
    QFETCH(QString, policy);
    Project project(path(), Project::Mode::create);
    project.set_setting("refund_policy", policy.toStdString());
    store(project, some_lines().lines());
    const auto first = project.read_dataset();
    compare(*first, *read_rows(path()));
    QCOMPARE(first->countries[country_of(*first, {first->customer_keys.find("bert")})],
             std::string_view("Fiji"));
    store(project, some_lines("x").lines()); // joins what is there
    QCOMPARE(project.read_dataset()->lines.size(), policy == u"exclude" ? 8U : 10U);
    compare(*project.read_dataset(), *read_rows(path()));
    QVERIFY(value(path(), "SELECT count(*) FROM dataset_snapshot") > 0);
}

void TestSnapshot::largeShop() {
    const SampleStore sample = simulate_store({2'000, 3});
    Project project(path(), Project::Mode::create);
    store(project, sample.lines);
    compare(*project.read_dataset(), *read_rows(path()));
}

void TestSnapshot::otherProgramsEdits_data() {
    QTest::addColumn<QString>("sql");
    QTest::newRow("amount") << "UPDATE order_lines SET amount_micros = 77 WHERE line_id = 1";
    QTest::newRow("less") << "DELETE FROM order_lines WHERE line_id = 2";
    QTest::newRow("more") << "INSERT INTO order_lines SELECT 99, order_id, product_id, ordered_at,"
                             " quantity, 1, 0, 0, 0, NULL, 1, NULL, source_id, 99"
                             " FROM order_lines WHERE line_id = 1";
    QTest::newRow("customer") << "UPDATE customers SET customer_key = 'zoe' WHERE customer_id = 1";
    QTest::newRow("order") << "UPDATE orders SET ordered_at = 0 WHERE order_id = 1";
    QTest::newRow("product") << "UPDATE products SET product_name = 'x' WHERE product_id = 1";
}

void TestSnapshot::otherProgramsEdits() {
    QFETCH(QString, sql);
    {
        Project project(path(), Project::Mode::create);
        store(project, some_lines().lines());
    }
    const std::uint64_t version = read(path())->version;
    test::run_sql(path(), sql.toStdString());
    QVERIFY(read(path())->version > version);
    compare(*read(path()), *read_rows(path()));
    compare(*Project(path()).read_dataset(), *read_rows(path())); // and is new
    compare(*read(path()), *read_rows(path()));
}

void TestSnapshot::damageIsIgnoredAndMended() {
    {
        Project project(path(), Project::Mode::create);
        store(project, some_lines().lines());
    }
    const auto whole = read_rows(path());
    const std::int64_t parts = value(path(), "SELECT count(*) FROM dataset_snapshot");
    QVERIFY(parts > 20);
    for (std::int64_t i = 0; i < parts; ++i) {
        const std::string part =
            "(SELECT part FROM dataset_snapshot ORDER BY part LIMIT 1 OFFSET " + std::to_string(i) +
            ")";
        for (const char* damage :
             {"UPDATE dataset_snapshot SET content = content || x'00' WHERE part = ",
              "DELETE FROM dataset_snapshot WHERE part = "}) {
            test::run_sql(path(), damage + part);
            compare(*read(path()), *whole);
            Project(path()).read_dataset(); // mends it
            QCOMPARE(value(path(), "SELECT count(*) FROM dataset_snapshot"), parts);
        }
    }
    test::run_sql(path(), "UPDATE dataset_snapshot SET content = 17");
    compare(*read(path()), *whole);
    Project(path()).read_dataset();
    test::run_sql(path(), "INSERT INTO dataset_snapshot VALUES (9223372036854775807, x'00')");
    compare(*read(path()), *whole);
}

void TestSnapshot::readersDoNotWrite() {
    {
        Project project(path(), Project::Mode::create);
        store(project, some_lines().lines());
    }
    test::run_sql(path(), "DELETE FROM dataset_snapshot");
    const auto before = fs::last_write_time(path());
    read(path());
    QCOMPARE(value(path(), "SELECT count(*) FROM dataset_snapshot"), 0);
    QVERIFY(fs::last_write_time(path()) == before);
}

void TestSnapshot::refundPolicyNeedsNoNewOne() {
    {
        Project project(path(), Project::Mode::create);
        store(project, some_lines().lines());
        project.set_setting("refund_policy", "exclude");
    }
    // Behind everybody's back, so that only the snapshot can have the old amount.
    test::run_sql(path(), "DROP TRIGGER order_lines_edited;"
                          "UPDATE order_lines SET amount_micros = 1 WHERE line_id = 1");
    QCOMPARE(read(path())->refund_policy, RefundPolicy::exclude);
    QCOMPARE(read(path())->revenue, money(42.5));
}

void TestSnapshot::nothingStaysBesideTheProject() {
    {
        Project project(path(), Project::Mode::create);
        store(project, some_lines().lines());
        project.set_setting("a", "b");
    }
    read(path());
    Project(path(), Project::Mode::read_only).totals();
    const auto files = fs::directory_iterator(m_dir->path().toStdString());
    QCOMPARE(std::distance(begin(files), end(files)), 1);
}

QTEST_APPLESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
