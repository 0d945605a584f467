#include "analytics/backtest/backtest.h"
#include "analytics/dataset/assemble.h"
#include "analytics/import/import.h"
#include "analytics/learning/features.h"
#include "analytics/lifetime/covariates/covariate_fit.h"
#include "analytics/sample/sample_store.h"
#include "ui/format.h"

#include <QLocale>
#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using perennial::ChurnReason;
using perennial::ChurnResult;
using perennial::Error;
using perennial::ErrorCode;
using perennial::Money;
using perennial::ui::Format;

class TestFormat : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    /// The surest first; a clause only where its range leaves 1 out.
    void firstDayEffectsAreSaid() {
        using perennial::CovariateEffect;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const std::vector<CovariateEffect> effects{
            {{"country", "Malta", false, "Fiji"}, std::log(2.0), 0.1, 0.0, 1.0},
            {{"discount", "above_20_percent", false, "none"}, -1.0, 0.1, 0.5, 0.1},
            {{"channel", "", true, "web"}, 0.1, 1.0, 0.1, std::nan("")}};
        const QStringList said = Format::firstDayEffects(effects);
        QCOMPARE(said.size(), 3);
        QCOMPARE(said[0], QStringLiteral("Customers who first bought at a discount above 20% buy "
                                         "0.37 times as fast (0.31 to 0.43) and leave 1.65 times "
                                         "as readily (1.40 to 1.94), compared with those who first "
                                         "bought without a discount."));
        QCOMPARE(said[1], QStringLiteral("Customers who live in the country Malta buy 2.00 times "
                                         "as fast (1.70 to 2.36), compared with those who live in "
                                         "the country Fiji."));
        QVERIFY(said[2].startsWith(QStringLiteral("Other facts")));
        QVERIFY(Format::firstDayEffects({}).isEmpty());
        QVERIFY(
            Format::firstDayEffects({effects[2]}).first().startsWith(QStringLiteral("No fact")));
        const CovariateEffect other{{"country", "", true, ""}, 1.0, 0.1, 0.0, 1.0};
        QVERIFY(Format::firstDayEffects({other}).first().contains(
            QStringLiteral("in another country")));
        QVERIFY(Format::firstDayEffects({other}).first().contains(
            QStringLiteral("in an unknown country")));
    }

    /// Every fact a learner goes by has words, without and with a customer's value.
    void featuresHaveWords() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        std::vector<QString> codes{QStringLiteral("purchase_pattern")};
        for (const std::string_view code : perennial::learning::feature_codes()) {
            codes.push_back(QString::fromLatin1(code.data(), qsizetype(code.size())));
        }
        QSet<QString> names;
        for (const QString& code : codes) {
            const QString name = Format::feature(code);
            QVERIFY2(name != code && !name.contains(QLatin1Char('_')), qPrintable(code));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            const QString fact = Format::featureFact(code, 2.0, QStringLiteral("GBP"));
            QVERIFY2(!fact.contains(QLatin1Char('%') + QString::number(1)), qPrintable(fact));
            QVERIFY2(!fact.isEmpty() && !fact.contains(code), qPrintable(fact));
            QVERIFY(!Format::featureFact(code, std::nan(""), {}).isEmpty());
        }
        const auto fact = [](const char* code, double value) {
            return Format::featureFact(QString::fromLatin1(code), value, QStringLiteral("GBP"));
        };
        QCOMPARE(fact("purchases_365_days", 12.0),
                 QStringLiteral("Bought 12 times in the last year"));
        QCOMPARE(fact("purchases_30_days", 1.0), QStringLiteral("Bought once in the last 30 days"));
        QCOMPARE(fact("revenue_to_date", 1234.5), QStringLiteral("Spent £1,234.50 so far"));
        QCOMPARE(fact("first_month", 12.0), QStringLiteral("First bought in December"));
        QCOMPARE(fact("category_3_share", 0.25),
                 QStringLiteral("25% of spend in the shop's category no. 3"));
        QCOMPARE(fact("country_2", 0.0),
                 QStringLiteral("Does not live in the shop's country no. 2 by revenue"));
        QCOMPARE(fact("mean_visit_seconds", 90.0),
                 QStringLiteral("Stays on the site for 1.5 min a visit"));
        QCOMPARE(fact("mean_gap_days", std::nan("")),
                 QStringLiteral("Mean gap between purchases (there is none)"));
    }

    void needsAreSentences_data() {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("days") << QStringLiteral("orders of 56 days; there are 40")
                              << QStringLiteral("Needs orders of at least 56 days; there are 40.");
        QTest::newRow("five numbers")
            << QStringLiteral(
                   "200 customers, 50 of whom buy again within 90 days; there are 1234 and 7")
            << QStringLiteral("Needs at least 200 customers, of whom 50 bought again within 90 "
                              "days; there are 1,234 and 7.");
        QTest::newRow("no number")
            << QStringLiteral("two years of orders, for a season")
            << QStringLiteral("Needs at least two years of orders, to know the season.");
        QTest::newRow("not known")
            << QStringLiteral("a miracle") << QStringLiteral("Missing: a miracle.");
        QTest::newRow("nothing said") << QString() << QString();
    }
    void needsAreSentences() {
        QFETCH(QString, detail);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QTEST(Format::need(detail.toStdString()), "sentence");
    }
    /// Whatever a comparison of few orders lacks is said in full sentences.
    void whatAComparisonLacksIsKnown() {
        perennial::SampleOptions few;
        few.customers = 60;
        const auto dataset = perennial::dataset_of(perennial::simulate_store(few).lines);
        perennial::BacktestOptions options;
        options.origins = 1;
        const auto result = perennial::backtest(dataset, options);
        int failures = 0;
        for (const auto& candidate : result->candidates) {
            if (!candidate.ran && candidate.failure == "too_little_data") {
                ++failures;
                QVERIFY2(
                    !Format::need(candidate.failure_detail).startsWith(QStringLiteral("Missing")),
                    candidate.failure_detail.c_str());
            }
        }
        QVERIFY(failures > 0);
    }

    void money_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* locale, qint64 micros,
                            const char* currency, const QString& text) {
            QTest::newRow(name) << QString::fromLatin1(locale) << micros
                                << QString::fromLatin1(currency) << text;
        };
        row("english", "en_US", 2'764'100'000, "GBP", QStringLiteral("£2,764.10"));
        row("no language", "C", 2'764'100'000, "GBP", QStringLiteral("£2,764.10"));
        row("german", "de_DE", 2'764'100'000, "EUR", QStringLiteral("2.764,10\u00a0€"));
        row("chinese", "zh_CN", 2'764'100'000, "CNY", QStringLiteral("¥2,764.10"));
        row("code", "en_US", 2'764'100'000, "CHF", QStringLiteral("CHF\u00a02,764.10"));
        row("german code", "de_DE", 2'764'100'000, "CHF", QStringLiteral("2.764,10\u00a0CHF"));
        row("no currency", "en_US", 2'764'100'000, "", QStringLiteral("2,764.10"));
        row("yen", "en_US", 2'764'500'000, "JPY", QStringLiteral("JP¥2,765"));
        row("dinar", "en_US", 1'234'500, "KWD", QStringLiteral("KWD\u00a01.235"));
        row("negative", "en_US", -1'500'000, "USD", QStringLiteral("-$1.50"));
        row("half cent", "en_US", 1'005'000, "USD", QStringLiteral("$1.01"));
        row("negative half cent", "en_US", -1'005'000, "USD", QStringLiteral("-$1.01"));
        row("negative nothing", "en_US", -4'000, "USD", QStringLiteral("$0.00"));
        row("large", "en_US", 9'747'747'934'000, "GBP", QStringLiteral("£9,747,747.93"));
    }
    void money() {
        QFETCH(QString, locale);
        QFETCH(qint64, micros);
        QFETCH(QString, currency);
        QLocale::setDefault(QLocale(locale));
        QTEST(Format::money(Money{micros}, currency), "text");
        if (micros % 10'000 == 0) { // no rounding, so both forms agree
            QTEST(Format::money(double(micros) / 1e6, currency), "text");
        }
    }

    void shortMoney_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<double>("major");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* locale, double major,
                            const QString& text) {
            QTest::newRow(name) << QString::fromLatin1(locale) << major << text;
        };
        row("millions", "en_US", 1'234'567.0, QStringLiteral("£1.23M"));
        row("thousands", "en_US", 34'449.0, QStringLiteral("£34.4K"));
        row("next unit", "en_US", 999'600.0, QStringLiteral("£1.00M"));
        row("next unit from hundreds", "en_US", 999.6, QStringLiteral("£1.00K"));
        row("hundreds", "en_US", 318.4, QStringLiteral("£318"));
        row("tens", "en_US", 95.44, QStringLiteral("£95.4"));
        row("ones", "en_US", 3.333, QStringLiteral("£3.33"));
        row("nothing", "en_US", 0.0, QStringLiteral("£0.00"));
        row("hardly negative", "en_US", -0.0001, QStringLiteral("£0.00"));
        row("negative", "en_US", -34'449.0, QStringLiteral("-£34.4K"));
        row("billions", "en_US", 2.5e9, QStringLiteral("£2.50B"));
        row("german", "de_DE", 1'234'567.0, QStringLiteral("1,23M\u00a0£"));
        row("chinese small", "zh_CN", 9'540.0, QStringLiteral("£9,540"));
        row("chinese wan", "zh_CN", 1'234'567.0, QStringLiteral("£123万"));
        row("chinese yi", "zh_CN", 123'456'789.0, QStringLiteral("£1.23亿"));
        row("no number", "en_US", std::nan(""), QStringLiteral("–"));
    }
    void shortMoney() {
        QFETCH(QString, locale);
        QFETCH(double, major);
        QLocale::setDefault(QLocale(locale));
        QTEST(Format::shortMoney(major, QStringLiteral("GBP")), "text");
    }

    void numbers() {
        QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
        QCOMPARE(Format::count(1'234'567), QStringLiteral("1.234.567"));
        QCOMPARE(Format::number(-0.04, 1), QStringLiteral("0,0"));
        QCOMPARE(Format::percent(0.085, 1), QStringLiteral("8,5%"));
        QCOMPARE(Format::percent(std::nan("")), QStringLiteral("–"));
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        QCOMPARE(Format::interval({310.2, 420.4}, QStringLiteral("GBP")),
                 QStringLiteral("£310 to £420 (90%)"));
        QCOMPARE(Format::date(*perennial::parse_iso("2009-12-31")), QStringLiteral("31 Dec 2009"));
        QCOMPARE(Format::days(1.2), QStringLiteral("1 day"));
        QCOMPARE(Format::days(30.6), QStringLiteral("31 days"));
        QCOMPARE(Format::customers(1), QStringLiteral("1 customer"));
        QCOMPARE(Format::customers(48'210), QStringLiteral("48,210 customers"));
    }

    void ticks_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("step");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* locale, double value, double step,
                            const QString& text) {
            QTest::newRow(name) << QString::fromLatin1(locale) << value << step << text;
        };
        row("english", "en_US", 20'000.0, 1e4, QStringLiteral("20K"));
        row("english small", "en_US", 0.05, 0.01, QStringLiteral("0.05"));
        row("english till", "en_US", 2'000.0, 1'000.0, QStringLiteral("2,000"));
        row("german", "de_DE", 0.05, 0.01, QStringLiteral("0,05"));
        row("german till", "de_DE", 2'000.0, 1'000.0, QStringLiteral("2.000"));
        row("german millions", "de_DE", 1.5e6, 5e5, QStringLiteral("1,5M"));
        row("chinese till", "zh_CN", 2'000.0, 1'000.0, QStringLiteral("2,000"));
        row("chinese wan", "zh_CN", 20'000.0, 1e4, QStringLiteral("2万"));
        row("chinese many wan", "zh_CN", 1.5e6, 5e5, QStringLiteral("150万"));
        row("chinese yi", "zh_CN", 2e8, 1e8, QStringLiteral("2亿"));
    }
    void ticks() {
        QFETCH(QString, locale);
        QFETCH(double, value);
        QFETCH(double, step);
        QLocale::setDefault(QLocale(locale));
        QTEST(Format::tick(value, step), "text");
    }
    void numbersFollowTheLanguage() {
        QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
        QCOMPARE(Format::interval({310.2, 34'449.0}, QStringLiteral("EUR")),
                 QStringLiteral("310\u00a0€ to 34,4K\u00a0€ (90%)"));
        QCOMPARE(Format::days(1'200.0), QStringLiteral("1.200 days"));
        QCOMPARE(Format::customers(48'210), QStringLiteral("48.210 customers"));
        QCOMPARE(Format::change(100.0, 108.54), QStringLiteral("▲ 8,5%"));
        QVERIFY(Format::date(*perennial::parse_iso("2010-10-31")).contains(QStringLiteral("Okt")));
        QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
        QCOMPARE(Format::interval({310.2, 34'449.0}, QStringLiteral("CNY")),
                 QStringLiteral("¥310 to ¥3.44万 (90%)"));
        QCOMPARE(Format::count(1'234'567), QStringLiteral("1,234,567"));
        QVERIFY(Format::date(*perennial::parse_iso("2010-10-31")).contains(QStringLiteral("10月")));
    }
    void chanceMayBeUnknown() {
        QCOMPARE(Format::chanceActive(0.253), QStringLiteral("25%"));
        QCOMPARE(Format::chanceActive(std::nullopt), QStringLiteral("–"));
        QVERIFY(Format::chanceUnknown(false).endsWith(QLatin1Char('.')));
        QVERIFY(Format::chanceUnknown(true) != Format::chanceUnknown(false));
    }
    void oneMonthIsSingular() {
        QCOMPARE(Format::months(1), QStringLiteral("1 month"));
        QCOMPARE(Format::months(12), QStringLiteral("12 months"));
        QCOMPARE(Format::horizon(1), QStringLiteral("in the next month"));
    }

    void fitNotesStateTheirFacts() {
        perennial::FitSummary fit;
        fit.customers = 4312;
        fit.mean_dropout = 0.00138;
        fit.note = perennial::FitNote::dropout_uncertain;
        const QString rare = Format::fitNote(fit);
        QVERIFY2(rare.contains(QStringLiteral("4,312 customers")), qPrintable(rare));
        QVERIFY2(rare.contains(QStringLiteral("0.1%")), qPrintable(rare));
        QVERIFY2(rare.contains(QStringLiteral("Totals can be used")), qPrintable(rare));
        fit.mean_dropout = std::numeric_limits<double>::quiet_NaN(); // leaves between purchases
        const QString between = Format::fitNote(fit);
        QVERIFY2(between.contains(QStringLiteral("4,312 customers")), qPrintable(between));
        QVERIFY2(!between.contains(QStringLiteral("nan"), Qt::CaseInsensitive) &&
                     !between.contains(QStringLiteral("%")),
                 qPrintable(between));
        fit.note = perennial::FitNote::too_few_customers;
        fit.customers = 12;
        const QString few = Format::fitNote(fit);
        QVERIFY2(few.contains(QStringLiteral("12 customers")) && few != rare, qPrintable(few));
    }

    void aDoubtfulSpendIsSaidBesidePurchases() {
        perennial::FitSummary purchases;
        purchases.customers = 80;
        perennial::FitSummary spend;
        spend.customers = 80;
        QCOMPARE(Format::fitNote(purchases, spend), Format::fitNote(purchases));
        spend.note = perennial::FitNote::mean_undefined;
        QCOMPARE(Format::fitNote(purchases, spend), Format::fitNote(spend));
        purchases.note = perennial::FitNote::no_dropout;
        QCOMPARE(Format::fitNote(purchases, spend),
                 Format::fitNote(purchases) + u' ' + Format::fitNote(spend));
        spend.note = purchases.note = perennial::FitNote::too_few_customers; // once is enough
        QCOMPARE(Format::fitNote(purchases, spend), Format::fitNote(purchases));
    }

    void churnReasonsStateTheirFacts() {
        ChurnResult churn;
        churn.days_since_last_purchase = {94, 200, 40, 3, 1};
        churn.usual_gap_days = {31.2, 45, 31, 31, 45};
        churn.shop_gap_days = 45;
        churn.reason = {ChurnReason::overdue, ChurnReason::bought_once, ChurnReason::slipping,
                        ChurnReason::on_rhythm, ChurnReason::too_new};
        QCOMPARE(Format::churnReason(churn, 0),
                 QStringLiteral("Silent for 94 days; usually buys every 31 days."));
        QVERIFY(Format::churnReason(churn, 1).contains(QStringLiteral("200 days")));
        QVERIFY(Format::churnReason(churn, 1).contains(QStringLiteral("45 days")));
        QVERIFY(Format::churnReason(churn, 2).contains(QStringLiteral("40 days")));
        QVERIFY(Format::churnReason(churn, 3).contains(QStringLiteral("3 days")));
        QVERIFY(Format::churnReason(churn, 4).contains(QStringLiteral("1 day ago")));
        churn.gaps_measured = false; // 45 days are assumed, and not said
        QCOMPARE(Format::churnReason(churn, 1),
                 QStringLiteral("Bought once, 200 days ago; nobody has come back so far."));
    }

    void everyErrorHasItsOwnSentenceWithoutCodes() {
        QSet<QString> seen;
        for (int i = 0; i <= int(ErrorCode::internal); ++i) {
            const Error error(ErrorCode(i), "the detail", "/some/where/orders.csv", 1234);
            const QString text = Format::error(error);
            QVERIFY2(text.size() > 30, qPrintable(text));
            QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1Char('_')), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
            QVERIFY2(!text.contains(QStringLiteral("/some")), qPrintable(text));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
    }

    void errorNamesFileLineAndDetail() {
        const QString cut = Format::error(Error(ErrorCode::file_truncated, {}, "/a/b.csv", 1234));
        QVERIFY(cut.contains(QStringLiteral("b.csv")));
        QVERIFY(cut.contains(QStringLiteral("1,234")));
        const QString tables = Format::error(Error(ErrorCode::table_ambiguous, "Orders, Sales"));
        QVERIFY(tables.contains(QStringLiteral("Orders, Sales")));
    }

    void evidenceSaysItsFacts() {
        using perennial::EvidenceCode;
        QSet<QString> sentences;
        for (int code = int(EvidenceCode::chosen); code <= int(EvidenceCode::amount_is_of_order);
             ++code) {
            sentences.insert(
                Format::evidence(perennial::Evidence{EvidenceCode(code), "v", "o", 3, 2, 1}));
        }
        QVERIFY(!sentences.contains(QString()));
        QVERIFY(sentences.size() > 30);
        perennial::Detected mark{0.5, {EvidenceCode::mark_seen, "529,00", {}, 3}};
        QCOMPARE(Format::evidence(mark), QStringLiteral("because of '529,00' in row 3"));
        mark.problems.push_back({perennial::ProblemCode::other_mark, 2, {{4711, "12.50"}}});
        QVERIFY(Format::evidence(mark).contains(QStringLiteral("'12.50' in row 4,711")));
        const perennial::Detected header{0.9, {EvidenceCode::known_names, {}, {}, 4, 5}};
        QVERIFY(Format::evidence(header).endsWith(QLatin1Char('3'))); // lines above the table
    }

    void everyNameAndRuleIsGiven() {
        QSet<QString> names, rules;
        for (std::size_t i = 0; i < perennial::segment_count; ++i) {
            names.insert(Format::segmentName(perennial::Segment(i)));
            rules.insert(Format::segmentRule(perennial::Segment(i)));
        }
        QCOMPARE(std::size_t(names.size()), perennial::segment_count);
        QCOMPARE(std::size_t(rules.size()), perennial::segment_count);
        for (int i = 0; i <= int(perennial::Stage::simulating); ++i) {
            QVERIFY(!Format::stage(perennial::Stage(i)).isEmpty());
        }
        for (int i = 0; i <= int(perennial::ui::Metric::ExpectedPurchases); ++i) {
            QVERIFY(!Format::metric(perennial::ui::Metric(i)).isEmpty());
            QVERIFY(Format::definition(perennial::ui::Metric(i)).endsWith(QLatin1Char('.')));
        }
    }
};

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
