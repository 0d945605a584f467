// Each rule of an import, on small made-up files: what it touches, and what becomes of it.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "analytics/import/source_rows.h"
#include "tests/support/shared_data.h"
#include "tests/support/test_files.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace perennial;

namespace {

/// What a rule says and what remains.
struct Said {
    std::uint64_t rows = 0;
    std::string amount;
    std::vector<std::uint64_t> first_rows;
    std::string kept, refunds;
};

using Choose = std::function<void(ImportOptions&)>;

} // namespace

Q_DECLARE_METATYPE(Said)
Q_DECLARE_METATYPE(Choose)
Q_DECLARE_METATYPE(perennial::Rule)

class TestRules : public QObject, private test::TestFiles {
    Q_OBJECT

  private Q_SLOTS:
    void eachRule_data();
    void eachRule();
    void overlappingFiles_data();
    void overlappingFiles();
    void everyActionBalances();
    void actionsARuleDoesNotHaveAreRefused();
    void rowsCanBeJudgedAgain();
    void currenciesAreNamed();
    void refundsFindTheirSales();
    void unknownZonesAreRefused();
    void publicFilesShowTheirRules();
};

namespace {

Choose choose(Rule rule, RuleAction action) {
    return [=](ImportOptions& options) {
        options.rules.actions[rule] = action;
    };
}

const RuleEffect& effect_of(const ImportResult& result, Rule rule) {
    return *std::find_if(result.effects.begin(), result.effects.end(),
                         [rule](const RuleEffect& effect) { return effect.rule == rule; });
}

const QByteArray header = "order_id,customer_id,order_date,product,quantity,unit_price\n";

const QByteArray shopify =
    "Name,Email,Currency,Discount Amount,Taxes,Shipping,Refunded Amount,Created at,"
    "Lineitem quantity,Lineitem name,Lineitem price\n"
    "#1,anna@x.com,USD,10.00,3.00,5.00,0.00,2023-05-02,2,Mug,20.00\n"
    "#1,anna@x.com,,,,,,2023-05-02,1,Plate,20.00\n"
    "#1,anna@x.com,,,,,,2023-05-02,1,Bowl,30.00\n"
    "#2,bob@x.com,USD,0.00,1.00,0.00,8.00,2023-05-03,1,Cup,20.00\n"
    "#3,anna@x.com,USD,0.00,1.00,5.00,0.00,2023-06-03,1,Cup,20.00\n";

void of_shopify(ImportOptions& options) {
    options.roles[Role::order_discount] = "Discount Amount";
    options.roles[Role::discount] = "";
    options.roles[Role::tax] = "Taxes";
    options.roles[Role::shipping] = "Shipping";
    options.roles[Role::refund] = "Refunded Amount";
}

Choose shopify_with(Rule rule, RuleAction action) {
    return [=](ImportOptions& options) {
        of_shopify(options);
        options.rules.actions[rule] = action;
    };
}

} // namespace

void TestRules::eachRule_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Choose>("choice");
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<Said>("said");
    const Choose nothing = [](ImportOptions&) {
    };

    const QByteArray refunds = header + "1,A,2021-01-01,Mug,2,5.00\n2,B,2021-01-02,Mug,1,5.00\n"
                                        "3,A,2021-01-05,Mug,-1,5.00\n";
    QTest::newRow("refunds on their day")
        << refunds << nothing << Rule::refunds << Said{1, "-5.00", {3}, "15.00", "-5.00"};
    QTest::newRow("refunds left out") << refunds << choose(Rule::refunds, RuleAction::exclude)
                                      << Rule::refunds << Said{1, "-5.00", {3}, "15.00", "0.00"};
    const QByteArray copies = header + "1,A,2021-01-01,Mug,1,5.00\n1,A,2021-01-01,Mug,1,5.00\n"
                                       "2,B,2021-01-02,Mug,1,5.00\n";
    QTest::newRow("copies kept") << copies << nothing << Rule::duplicate_rows
                                 << Said{1, "5.00", {2}, "15.00", "0.00"};
    QTest::newRow("copies left out")
        << copies << choose(Rule::duplicate_rows, RuleAction::exclude) << Rule::duplicate_rows
        << Said{1, "5.00", {2}, "10.00", "0.00"};
    const QByteArray twice = header + "1,A,2021-01-01,Mug,1,5.00\n1,A,2021-01-01,Cup,1,4.00\n"
                                      "2,A,2021-01-01,Mug,1,5.00\n2,A,2021-01-01,Cup,1,4.00\n"
                                      "3,B,2021-01-01,Mug,1,9.00\n4,A,2021-01-02,Mug,1,9.00\n";
    QTest::newRow("entered twice")
        << twice << nothing << Rule::near_duplicates << Said{2, "9.00", {3, 4}, "36.00", "0.00"};
    QTest::newRow("entered twice, once counted")
        << twice << choose(Rule::near_duplicates, RuleAction::exclude) << Rule::near_duplicates
        << Said{2, "9.00", {3, 4}, "27.00", "0.00"};
    const QByteArray guests =
        "order_id,customer_id,email,order_date,amount\n1,7,ann@x.com,2021-01-01,5.00\n"
        "2,,ANN@x.com,2021-01-02,6.00\n3,,new@x.com,2021-01-03,7.00\n4,,,2021-01-04,8.00\n"
        "5,7,ann@x.com,2021-02-01,1.00\n";
    QTest::newRow("guests") << guests << nothing << Rule::guests
                            << Said{3, "21.00", {2, 3, 4}, "27.00", "0.00"};
    QTest::newRow("guests left out") << guests << choose(Rule::guests, RuleAction::exclude)
                                     << Rule::guests << Said{3, "21.00", {2, 3, 4}, "6.00", "0.00"};
    QTest::newRow("guests recognised") << guests << choose(Rule::guests, RuleAction::merge_email)
                                       << Rule::guests << Said{2, "13.00", {2, 3}, "27.00", "0.00"};
    const QByteArray tests =
        "order_id,customer_id,status,coupon,order_date,product,quantity,unit_price\n"
        "1,A,paid,,2021-01-01,Mug,1,5.00\n2,test@shop.com,paid,,2021-01-02,Mug,1,5.00\n"
        "3,B,Test order,,2021-01-02,Mug,1,5.00\n4,C,paid,TEST10,2021-01-02,Mug,1,5.00\n"
        "5,A,paid,,2021-01-03,Contest kit,1,5.00\n6,D,paid,,2021-01-03,This is a test "
        "product,1,5\n";
    QTest::newRow("tests") << tests << nothing << Rule::test_orders
                           << Said{4, "20.00", {2, 3, 4, 6}, "30.00", "0.00"};
    QTest::newRow("tests left out")
        << tests << choose(Rule::test_orders, RuleAction::exclude) << Rule::test_orders
        << Said{4, "20.00", {2, 3, 4, 6}, "10.00", "0.00"};
    const QByteArray free = header + "1,A,2021-01-01,Mug,1,0\n2,B,2021-01-02,Mug,1,5.00\n";
    QTest::newRow("price zero") << free << nothing << Rule::zero_prices
                                << Said{1, "0.00", {1}, "5.00", "0.00"};
    const QByteArray debt =
        header + "1,A,2021-01-01,Mug,1,5.00\n2,B,2021-01-02,Bad debt,1,-50.00\n";
    QTest::newRow("price below zero")
        << debt << nothing << Rule::negative_prices << Said{1, "-50.00", {2}, "5.00", "-50.00"};
    QTest::newRow("price below zero left out")
        << debt << choose(Rule::negative_prices, RuleAction::exclude) << Rule::negative_prices
        << Said{1, "-50.00", {2}, "5.00", "0.00"};
    QTest::newRow("discount of orders is spread")
        << shopify << Choose(of_shopify) << Rule::order_discount
        << Said{1, "10.00", {1}, "112.00", "0.00"};
    QTest::newRow("discount of orders left alone")
        << shopify << shopify_with(Rule::order_discount, RuleAction::keep) << Rule::order_discount
        << Said{1, "10.00", {1}, "122.00", "0.00"};
    QTest::newRow("tax as it stands") << shopify << Choose(of_shopify) << Rule::tax
                                      << Said{3, "5.00", {1, 4, 5}, "112.00", "0.00"};
    QTest::newRow("tax added") << shopify << shopify_with(Rule::tax, RuleAction::add) << Rule::tax
                               << Said{3, "5.00", {1, 4, 5}, "117.00", "0.00"};
    QTest::newRow("shipping taken off")
        << shopify << shopify_with(Rule::shipping, RuleAction::take_off) << Rule::shipping
        << Said{2, "10.00", {1, 5}, "102.00", "0.00"};
    QTest::newRow("refund column") << shopify << Choose(of_shopify) << Rule::refunds
                                   << Said{1, "-8.00", {4}, "112.00", "0.00"};
    QTest::newRow("refund column left out")
        << shopify << shopify_with(Rule::refunds, RuleAction::exclude) << Rule::refunds
        << Said{1, "-8.00", {4}, "120.00", "0.00"};
    const QByteArray fees = header + "1,A,2021-01-01,POST,1,18.00\n1,A,2021-01-01,Mug,1,5.00\n"
                                     "2,B,2021-01-02,Versandkosten DHL,1,4.90\n"
                                     "3,C,2021-01-02,运费,1,6.00\n4,C,2021-01-02,Gift Wrap,1,2.00\n"
                                     "5,C,2021-01-02,Postal scale,1,20.00\n";
    QTest::newRow("no products") << fees << nothing << Rule::non_product_lines
                                 << Said{4, "30.90", {1, 3, 4, 5}, "55.90", "0.00"};
    QTest::newRow("no products left out")
        << fees << choose(Rule::non_product_lines, RuleAction::exclude) << Rule::non_product_lines
        << Said{4, "30.90", {1, 3, 4, 5}, "25.00", "0.00"};
    const QByteArray money = "order_id,customer_id,order_date,amount,currency\n"
                             "1,A,2021-01-01,10.00,USD\n2,B,2021-01-02,10.00,EUR\n"
                             "3,A,2021-01-03,5.00,USD\n4,B,2021-02-02,3.33,EUR\n"
                             "5,A,2021-01-04,1.00,USD\n";
    QTest::newRow("other currencies")
        << money << nothing << Rule::other_currencies << Said{2, "0.00", {2, 4}, "16.00", "0.00"};
    QTest::newRow("only one currency")
        << money << Choose([](ImportOptions& options) { options.rules.base_currency = "EUR"; })
        << Rule::other_currencies << Said{3, "0.00", {1, 3, 5}, "13.33", "0.00"};
    QTest::newRow("converted") << money << Choose([](ImportOptions& options) {
        options.rules.rates["EUR"] = 1.1;
    }) << Rule::other_currencies
                               << Said{2, "14.663", {2, 4}, "30.663", "0.00"};
    QTest::newRow("rates of the day, one is missing")
        << money << Choose([](ImportOptions& options) {
               options.rules.dated_rates["EUR"][*parse_iso("2021-02-01")] = 1.2;
           })
        << Rule::other_currencies << Said{2, "3.996", {2, 4}, "19.996", "0.00"};
    const QByteArray future = header + "1,A,2021-01-01,Mug,1,5.00\n2,B,2109-01-01,Mug,1,6.00\n";
    QTest::newRow("no today, no future")
        << future << nothing << Rule::future_dates << Said{0, "0.00", {}, "11.00", "0.00"};
    QTest::newRow("future") << future << Choose([](ImportOptions& options) {
        options.rules.today = *parse_iso("2021-06-01");
    }) << Rule::future_dates << Said{1, "6.00", {2}, "5.00", "0.00"};
    QByteArray large = header;
    for (int i = 1; i <= 30; ++i) {
        large += QByteArray::number(i) + ",A" + QByteArray::number(i) + ",2021-01-01,Mug,1," +
                 (i == 17 ? QByteArray("5000.00") : QByteArray::number(4 + i % 5)) + "\n";
    }
    QTest::newRow("outliers") << large << nothing << Rule::outliers
                              << Said{1, "5000.00", {17}, "5174.00", "0.00"};
    QTest::newRow("outliers left out")
        << large << choose(Rule::outliers, RuleAction::exclude) << Rule::outliers
        << Said{1, "5000.00", {17}, "174.00", "0.00"};
    const QByteArray status = "order_id,customer_id,status,order_date,amount\n"
                              "1,A,paid,2021-01-01,5.00\n2,B,cancelled,2021-01-02,6.00\n";
    QTest::newRow("cancelled") << status << nothing << Rule::cancelled
                               << Said{1, "6.00", {2}, "5.00", "0.00"};
    QTest::newRow("cancelled counted") << status << choose(Rule::cancelled, RuleAction::keep)
                                       << Rule::cancelled << Said{1, "6.00", {2}, "11.00", "0.00"};
}

void TestRules::eachRule() {
    QFETCH(QByteArray, bytes);
    QFETCH(Choose, choice);
    QFETCH(Rule, rule);
    QFETCH(Said, said);
    ImportOptions options;
    choice(options);
    const ImportResult result = read_source({write(bytes)}, options);
    const RuleEffect& effect = effect_of(result, rule);
    QVERIFY(result.ledger.balances());
    QCOMPARE(effect.first_rows, said.first_rows);
    QCOMPARE(effect.rows, said.rows);
    QCOMPARE(to_decimal(effect.amount), said.amount);
    QCOMPARE(to_decimal(result.ledger.amount_kept), said.kept);
    QCOMPARE(to_decimal(result.ledger.amount_refund), said.refunds);
    Money strata;
    for (const RuleStratum& stratum : result.strata) {
        strata += stratum.amount;
    }
    QCOMPARE(to_decimal(strata), to_decimal(result.ledger.amount_read));
}

void TestRules::overlappingFiles_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<RuleAction>("action");
    QTest::addColumn<Said>("said");
    const QByteArray one = header + "1,A,2021-01-01,Mug,1,5.00\n2,B,2021-01-02,Mug,2,5.00\n"
                                    "2,B,2021-01-02,Mug,2,5.00\n";
    const QByteArray two = header + "2,B,2021-01-02,Mug,2,5.00\n2,B,2021-01-02,Mug,2,5.00\n"
                                    "2,B,2021-01-02,Cup,1,1.00\n3,C,2021-01-03,Mug,1,5.00\n";
    QTest::newRow("rows of an earlier file count once")
        << one << two << RuleAction::exclude << Said{2, "20.00", {4, 5}, "31.00", "0.00"};
    QTest::newRow("counted twice by choice")
        << one << two << RuleAction::keep << Said{2, "20.00", {4, 5}, "51.00", "0.00"};
    QTest::newRow("the later version counts")
        << one << two << RuleAction::replace << Said{2, "20.00", {2, 3}, "31.00", "0.00"};
    const QByteArray plain_one = "customer_id,order_date,amount\nA,2021-01-01,5.00\n"
                                 "B,2021-01-02,7.00\n";
    const QByteArray plain_two = "customer_id,order_date,amount\nB,2021-01-02,7.00\n"
                                 "A,2021-01-03,5.50\n";
    QTest::newRow("without order numbers")
        << plain_one << plain_two << RuleAction::exclude << Said{1, "7.00", {3}, "17.50", "0.00"};
}

void TestRules::overlappingFiles() {
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(RuleAction, action);
    QFETCH(Said, said);
    ImportOptions options;
    options.rules.actions[Rule::repeated_orders] = action;
    const ImportResult result = read_source({write(first), write(second)}, options);
    const RuleEffect& effect = effect_of(result, Rule::repeated_orders);
    QCOMPARE(effect.first_rows, said.first_rows);
    QCOMPARE(to_decimal(effect.amount), said.amount);
    QCOMPARE(to_decimal(result.ledger.amount_kept), said.kept);
    QVERIFY(result.ledger.balances());
}

/// Whatever is chosen, every row and every cent is somewhere.
void TestRules::everyActionBalances() {
    const QByteArray rows =
        "order_id,customer_id,email,status,order_date,product,quantity,unit_price,currency,tax\n"
        "1,A,a@x.com,paid,2021-01-01T23:30:00Z,Mug,1,5.00,USD,0.50\n"
        "1,A,a@x.com,paid,2021-01-01T23:30:00Z,Mug,1,5.00,USD,0.50\n"
        "2,,a@x.com,paid,2021-01-02T10:00:00Z,Cup,2,5.00,USD,1.00\n"
        "3,A,a@x.com,paid,2021-01-02T11:00:00Z,POST,1,10.00,USD,0.00\n"
        "4,B,b@x.com,paid,2021-01-03T10:00:00Z,Mug,-1,5.00,EUR,0.50\n"
        "5,B,b@x.com,refunded,2021-01-03T10:00:00Z,Mug,1,5.00,EUR,0.50\n"
        "6,B,b@x.com,paid,2021-01-03T10:00:00Z,Mug,1,0,USD,0\n"
        "7,B,b@x.com,paid,never,Mug,1,4.00,USD,0\n"
        "8,test,,paid,2031-01-03T10:00:00Z,Mug,1,-4.00,USD,0\n"
        "9,C,c@x.com,paid,2021-01-03T10:00:00Z,Mug,-1,5.00,USD,0.50\n";
    const auto source = read_rows({write(rows)}, [] {
        ImportOptions options;
        options.roles[Role::tax] = "tax";
        return options;
    }());
    for (const RuleInfo& first : rules()) {
        for (const RuleInfo& second : rules()) {
            for (const RuleAction a : first.actions) {
                for (const RuleAction b : second.actions) {
                    ImportOptions options;
                    options.rules.actions = {{first.rule, a}, {second.rule, b}};
                    options.rules.rates["EUR"] = 1.25;
                    options.rules.time_zone = "Asia/Shanghai";
                    options.rules.today = *parse_iso("2022-01-01");
                    const Ledger ledger = preview_rules(*source, options).ledger;
                    QVERIFY(ledger.balances());
                    QCOMPARE(ledger.rows_read, std::uint64_t{10});
                }
            }
        }
    }
}

void TestRules::actionsARuleDoesNotHaveAreRefused() {
    const std::string path = write(header + "1,A,2021-01-01,Mug,1,5.00\n");
    const auto code_of = [&](const ImportOptions& options) {
        try {
            read_source({path}, options);
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::internal;
    };
    ImportOptions options;
    options.rules.actions[Rule::outliers] = RuleAction::convert;
    QCOMPARE(code_of(options), ErrorCode::bad_input);
    QVERIFY(!rule_from_name("no_rule"));
    QVERIFY(!rule_action_from_name("no_action"));
    for (const RuleInfo& info : rules()) {
        QCOMPARE(rule_from_name(name(info.rule)), std::optional(info.rule));
        QVERIFY(std::find(info.actions.begin(), info.actions.end(), info.standard) !=
                info.actions.end());
    }
}

/// The rows are read once; lines, ledger and effects are those of reading them again.
void TestRules::rowsCanBeJudgedAgain() {
    const std::string path =
        write(header + "1,A,2021-01-01,Mug,1,5.00\n2,,2021-01-02,Cup,1,7.00\n");
    const auto rows = read_rows({path});
    ImportOptions options;
    options.rules.actions[Rule::guests] = RuleAction::exclude;
    const ImportResult before = apply_rules(*rows, {});
    const ImportResult after = apply_rules(*rows, options);
    const ImportResult again = read_source({path}, options);
    QCOMPARE(to_decimal(before.ledger.amount_kept), std::string("12.00"));
    QCOMPARE(to_decimal(after.ledger.amount_kept), std::string("5.00"));
    QCOMPARE(to_decimal(preview_rules(*rows, options).ledger.amount_kept), std::string("5.00"));
    QCOMPARE(after.lines.size(), again.lines.size());
    QVERIFY(after.lines.disposition == again.lines.disposition);
    QVERIFY(after.lines.amount == again.lines.amount);
    QCOMPARE(after.lines.order_keys[1], std::string_view("2"));
    QCOMPARE(after.lines.product_keys.find("Cup"), again.lines.product_keys.find("Cup"));
}

void TestRules::refundsFindTheirSales() {
    const QByteArray rows = header + "1,A,2021-01-01,Mug,2,5.00\n2,A,2021-01-02,Cup,1,4.00\n"
                                     "1,A,2021-01-05,Mug,-1,5.00\n"  // by its order
                                     "9,A,2021-01-06,Cup,-1,4.00\n"  // by customer and product
                                     "10,A,2021-01-07,Cup,-1,4.00\n" // that cup came back already
                                     "11,B,2021-01-08,Mug,-1,5.00\n" // nothing sold to B
                                     "12,,2021-01-09,Mug,-1,5.00\n"  // a guest
                                     "13,A,2021-01-10,Pan,1,9.00\n"  // sold after it came back
                                     "14,A,2021-01-09,Pan,-1,9.00\n";
    for (const RuleAction action :
         {RuleAction::refund_date, RuleAction::order_date, RuleAction::exclude}) {
        ImportOptions options;
        options.rules.actions[Rule::refunds] = action;
        const RefundSales sales = read_source({write(rows)}, options).refund_sales;
        QCOMPARE(sales.by_order, std::uint64_t{1});
        QCOMPARE(sales.by_product, std::uint64_t{1});
        QCOMPARE(sales.guests, std::uint64_t{1});
        QCOMPARE(sales.none, std::uint64_t{3});
        QCOMPARE(sales.beside, std::uint64_t{0});
        QCOMPARE(to_decimal(sales.amount_with), std::string("-9.00"));
        QCOMPARE(to_decimal(sales.amount_without), std::string("-23.00"));
    }
    ImportOptions options;
    of_shopify(options);
    const RefundSales beside = read_source({write(shopify)}, options).refund_sales;
    QCOMPARE(beside.beside, std::uint64_t{1});
    QCOMPARE(beside.all(), std::uint64_t{1});
}

void TestRules::currenciesAreNamed() {
    const ImportResult result =
        read_source({write("order_id,customer_id,order_date,amount,currency\n"
                           "1,A,2021-01-01,10.00,USD\n2,B,2021-01-02,7.00,EUR\n"
                           "3,B,2021-01-02,8.00,USD\n")});
    QCOMPARE(result.currencies.size(), std::size_t{2});
    QCOMPARE(result.currencies[0].code, std::string("USD"));
    QVERIFY(result.currencies[0].base);
    QCOMPARE(to_decimal(result.currencies[0].amount), std::string("18.00"));
    QCOMPARE(to_decimal(result.currencies[1].amount), std::string("7.00"));
    QVERIFY(!result.currencies[1].base);
    QCOMPARE(result.currencies[1].rows_left_out, result.currencies[1].rows);
    QCOMPARE(to_decimal(result.currencies[1].amount_left_out), std::string("7.00"));
    const auto left_out =
        std::find_if(result.notices.begin(), result.notices.end(), [](const Notice& notice) {
            return notice.code == NoticeCode::other_currency;
        });
    QVERIFY(left_out != result.notices.end());
    QCOMPARE(left_out->value, result.currencies[1].code);
    QCOMPARE(to_decimal(left_out->amount), std::string("7.00"));
}

void TestRules::unknownZonesAreRefused() {
    const std::string path = write(header + "1,A,2021-01-01,Mug,1,5.00\n");
    ImportOptions options;
    options.rules.time_zone = "Europe/Atlantis";
    try {
        read_source({path}, options);
        QFAIL("a zone that does not exist was taken");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::bad_input);
        QVERIFY(error.detail().starts_with("time zone Europe/Atlantis"));
    }
}

void TestRules::publicFilesShowTheirRules() {
    SKIP_WITHOUT_SHARED("uci_online_retail_II/online_retail_2009_2010.csv");
    const auto rows =
        read_rows({test::shared_path("uci_online_retail_II/online_retail_2009_2010.csv")});
    const ImportResult result = preview_rules(*rows, {});
    // Six of the 6,865 copies have no price and are left out for that.
    QCOMPARE(effect_of(result, Rule::duplicate_rows).rows, std::uint64_t{6859});
    const auto rows_of = [&](Rule rule) {
        return effect_of(result, rule).rows;
    };
    QCOMPARE(rows_of(Rule::zero_prices), std::uint64_t{3687});
    QCOMPARE(rows_of(Rule::refunds), std::uint64_t{10208});
    QCOMPARE(rows_of(Rule::guests), std::uint64_t{107927 - 3656}); // less those without a price
    QCOMPARE(rows_of(Rule::test_orders), std::uint64_t{14});
    QCOMPARE(to_decimal(effect_of(result, Rule::negative_prices).amount),
             std::string("-136552.02"));
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
