#include "analytics/dataset/assemble.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/ledger.h"
#include "analytics/sample/sample_store.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace perennial;

class TestSampleStore : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { m_store = simulate_store(); }
    void looksLikeAShop();
    void columnsAreComplete();
    void sameSeedSameStore();
    void otherSeedOtherStore();
    void ledgerBalances();
    void refundsFollowTheirSale();
    void truthExplainsTheData();
    void discountsComeWithCoupons();
    void scales_data();
    void scales();
    void cancelStops();

  private:
    SampleStore m_store;
};

void TestSampleStore::looksLikeAShop() {
    const OrderLines& l = m_store.lines;
    QCOMPARE(l.customer_keys.size(), 12'000U);
    QVERIFY(l.order_keys.size() > 57'000 && l.order_keys.size() < 64'000);
    QVERIFY(l.size() > 90'000 && l.size() < 115'000);
    QCOMPARE(l.product_keys.size(), 300U);
    QCOMPARE(l.product_names.size(), 300U); // no two products share a name
    QCOMPARE(l.categories.size(), 12U);
    QCOMPARE(l.currency, "EUR");

    const Dataset d = dataset_of(l);
    const CustomerSummary s = summarise(d, d.last_day);
    const auto once = std::count(s.frequency.begin(), s.frequency.end(), 0.0);
    QVERIFY(static_cast<double>(once) > 0.35 * static_cast<double>(s.size()));
    QVERIFY(static_cast<double>(once) < 0.65 * static_cast<double>(s.size()));
    QVERIFY(measured_margin(d) > 0.35 && measured_margin(d) < 0.45);
    double orders = 0.0;
    for (const std::uint32_t sale_lines : d.orders.sale_lines) {
        orders += sale_lines > 0 ? 1.0 : 0.0;
    }
    const double average = to_major(d.revenue) / orders;
    QVERIFY2(average > 48.0 && average < 62.0, std::to_string(average).c_str());
    QVERIFY(d.first_day >= Day{std::chrono::year{2022} / 1 / 1});
    QCOMPARE(to_iso(d.last_day), "2024-12-31");
    QVERIFY(d.guest_revenue.micros > 0);
}

void TestSampleStore::columnsAreComplete() {
    const OrderLines& l = m_store.lines;
    const std::size_t n = l.size();
    for (const std::size_t size :
         {l.order.size(), l.customer.size(), l.product.size(), l.ordered_at.size(),
          l.quantity.size(), l.unit_price.size(), l.discount.size(), l.amount.size(), l.cost.size(),
          l.channel.size(), l.coupon.size(), l.country.size(), l.status.size(),
          l.disposition.size(), l.exclusion.size()}) {
        QCOMPARE(size, n);
    }
    QVERIFY(std::is_sorted(l.ordered_at.begin(), l.ordered_at.end()));
    for (std::size_t i = 0; i < n; ++i) {
        QCOMPARE(l.row[i], i + 1);
        QVERIFY(l.quantity[i] != 0.0);
        QVERIFY(l.unit_price[i].micros > 0);
        QCOMPARE(l.amount[i].micros % 10'000, 0); // whole cents
        const double list = to_major(l.unit_price[i]) * l.quantity[i];
        QVERIFY(std::abs(to_major(l.amount[i])) <= std::abs(list) + 1e-9);
    }
}

void TestSampleStore::sameSeedSameStore() {
    const SampleStore again = simulate_store();
    QCOMPARE(again.lines.amount, m_store.lines.amount);
    QCOMPARE(again.lines.ordered_at, m_store.lines.ordered_at);
    QCOMPARE(again.lines.customer, m_store.lines.customer);
    QCOMPARE(again.truth.purchase_rate, m_store.truth.purchase_rate);
}

void TestSampleStore::otherSeedOtherStore() {
    SampleOptions options;
    options.seed = 2;
    QVERIFY(simulate_store(options).lines.amount != m_store.lines.amount);
}

void TestSampleStore::ledgerBalances() {
    const Ledger ledger = account_for(m_store.lines);
    QVERIFY(ledger.balances());
    QVERIFY(ledger.rows_refund > 1000);
    QCOMPARE(ledger.excluded.size(), 1U);
    QCOMPARE(ledger.excluded[0].reason, Exclusion::cancelled);
}

void TestSampleStore::refundsFollowTheirSale() {
    const OrderLines& l = m_store.lines;
    std::vector<std::int64_t> sold_at(l.order_keys.size(), 0);
    std::size_t refunds = 0;
    for (std::size_t i = 0; i < l.size(); ++i) {
        if (l.disposition[i] != Disposition::refund) {
            sold_at[l.order[i].at()] = l.ordered_at[i];
            continue;
        }
        ++refunds;
        const std::string_view key = l.order_keys[l.order[i].at()];
        QCOMPARE(key.front(), 'R');
        const std::uint32_t sale = l.order_keys.find(key.substr(1));
        QVERIFY(sale != StringTable::npos);
        const double days = static_cast<double>(l.ordered_at[i] - sold_at[sale]) / 86400.0;
        QVERIFY(days > 1.0 && days < 32.0);
        QVERIFY(l.amount[i].micros < 0);
    }
    QVERIFY(refunds > 1000);
}

void TestSampleStore::truthExplainsTheData() {
    const Dataset d = dataset_of(m_store.lines);
    const CustomerSummary s = summarise(d, d.last_day);
    const SampleTruth& truth = m_store.truth;
    QCOMPARE(truth.purchase_rate.size(), d.customers());
    // Repeat purchases of a Pareto/NBD customer over T weeks: lambda / mu (1 - exp(-mu T)). Sales
    // add to it and several orders on a day count once, so it is met within a fifth.
    double expected = 0.0;
    double seen = 0.0;
    double spend = 0.0;
    double first = 0.0;
    double recent_active = 0.0;
    double recent = 0.0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        const std::size_t c = s.customer[i].at();
        const double mu = truth.dropout_rate[c];
        expected += truth.purchase_rate[c] / mu * -std::expm1(-mu * s.T[i]);
        seen += s.frequency[i];
        spend += truth.mean_spend[c];
        first += s.first_value[i];
        if (s.last_day[i] > d.last_day - std::chrono::days{14}) {
            recent += 1.0;
            recent_active += truth.active_at_end[c] ? 1.0 : 0.0;
        }
    }
    QVERIFY2(seen > 0.9 * expected && seen < 1.2 * expected,
             (std::to_string(seen) + " of " + std::to_string(expected)).c_str());
    QVERIFY2(first > 0.85 * spend && first < 1.05 * spend, // discounts and refunds take a little
             (std::to_string(first) + " of " + std::to_string(spend)).c_str());
    QVERIFY(recent_active > 0.9 * recent); // who bought last week is mostly still there
    const auto active = std::count(truth.active_at_end.begin(), truth.active_at_end.end(), true);
    QVERIFY(active > 3000 && active < 9000);
}

void TestSampleStore::discountsComeWithCoupons() {
    const OrderLines& l = m_store.lines;
    std::set<std::uint32_t> used;
    std::size_t with_coupon = 0;
    for (std::size_t i = 0; i < l.size(); ++i) {
        if (l.disposition[i] == Disposition::refund) {
            continue;
        }
        QCOMPARE(l.discount[i].micros > 0, l.coupon[i] != StringTable::npos);
        with_coupon += l.coupon[i] != StringTable::npos ? 1 : 0;
        used.insert(l.coupon[i]);
    }
    QVERIFY(used.size() > 20); // three years of sales, every one taken up by somebody
    QVERIFY(with_coupon > l.size() / 50 && with_coupon < l.size() / 3);
}

void TestSampleStore::scales_data() {
    QTest::addColumn<unsigned>("customers");
    QTest::newRow("none") << 0U;
    QTest::newRow("one") << 1U;
    QTest::newRow("one chunk and one") << 1025U;
    QTest::newRow("fifty thousand") << 50'000U;
}

void TestSampleStore::scales() {
    QFETCH(unsigned, customers);
    SampleOptions options;
    options.customers = customers;
    const SampleStore store = simulate_store(options);
    QCOMPARE(store.lines.customer_keys.size(), customers);
    QCOMPARE(store.truth.active_at_end.size(), customers);
}

void TestSampleStore::cancelStops() {
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(simulate_store({}, Progress(stop.get_token(), {})), Cancelled);
}

QTEST_APPLESS_MAIN(TestSampleStore)
#include "tst_sample_store.moc"
