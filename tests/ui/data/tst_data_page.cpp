// The page that answers "What is in the project, and can it be trusted?".
#include "tests/support/fake_base.h"
#include "ui/data/data_page.h"
#include "ui/data/data_words.h"
#include "ui/data/findings_view.h"
#include "ui/data/sources_table.h"
#include "ui/data/timeline_chart.h"
#include "ui/data/verdict_table.h"
#include "ui/format.h"
#include "ui/stores/theme.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/work_panel.h"

#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <memory>

using namespace perennial;
using namespace perennial::ui;

namespace {

Day dayOf(int number) {
    return Day{std::chrono::days{19723 + number}}; // 2024-01-01 is a Monday
}

std::shared_ptr<ProjectData> twoImports() {
    auto data = std::make_shared<ProjectData>();
    data->currency = QStringLiteral("EUR");
    for (int i = 0; i < 2; ++i) {
        SourceFacts source;
        source.id = i + 1;
        source.path = QStringLiteral("/tmp/orders%1.csv").arg(i + 1);
        source.mode = i == 0 ? QStringLiteral("add") : QStringLiteral("update");
        source.importedAt = QDateTime(QDate(2024, 3, 1 + i), QTime(9, 0), Qt::UTC);
        source.ledger.rows_read = source.ledger.rows_kept = 100;
        source.ledger.amount_read = source.ledger.amount_kept = Money{2'500'000'000};
        source.ledger.first_order_date = dayOf(0);
        source.ledger.last_order_date = dayOf(60);
        source.format = {{QStringLiteral("encoding"), QStringLiteral("utf-8")}};
        source.mapping = {{QStringLiteral("amount"), QStringLiteral("Total")}};
        data->sources.push_back(source);
    }
    data->sources[0].undoAfter = QStringLiteral("/tmp/orders2.csv");
    data->sources[1].rowsReplaced = 3;
    for (int week = 0; week < 8; ++week) {
        data->weeks.push_back({1, dayOf(7 * week), 10});
        data->weeks.push_back({2, dayOf(7 * week), 5});
    }
    HealthFinding gap;
    gap.code = HealthCode::gap;
    gap.severity = Severity::caution;
    gap.count = 9;
    gap.first = dayOf(20);
    gap.last = dayOf(28);
    data->findings.push_back(gap);
    data->verdicts.push_back({Analysis::segments, {{Need::customers, 400, 1, 100}}});
    data->verdicts.push_back({Analysis::satisfaction, {{Need::reviews, 0, 30, 300}}});
    return data;
}

} // namespace

class TestDataPage : public QObject {
    Q_OBJECT

    std::shared_ptr<const CustomerBase> m_base = test::fake_base(200);
    Theme m_theme;

    View view() const { return {m_base, m_base->baseline}; }
    static bool says(const QWidget& widget, const QString& text) {
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&widget) && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }
    static QPushButton* button(QWidget& page, const QString& text) {
        for (auto* one : page.findChildren<QPushButton*>()) {
            if (one->isVisibleTo(&page) && one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }

  private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_theme.setChoice(Theme::Choice::Light);
    }

    void emptyOffersAnImport() {
        DataPage page(&m_theme);
        page.show();
        QVERIFY(says(page, QStringLiteral("No orders yet")));
        const QSignalSpy imports(&page, &DataPage::importRequested);
        button(page, QStringLiteral("Import my orders…"))->click();
        QCOMPARE(imports.count(), 1);
    }

    void asksWhenItIsLookedAt() {
        DataPage page(&m_theme);
        const QSignalSpy asked(&page, &DataPage::dataRequested);
        page.setView(view());
        QCOMPARE(asked.count(), 0); // nobody looks
        page.show();
        QCOMPARE(asked.count(), 1);
        page.setView(view()); // a scenario: the same orders
        QCOMPARE(asked.count(), 1);
        QVERIFY(says(page, QStringLiteral("Looking through the orders…")));
        const QSignalSpy cancelled(&page, &DataPage::cancelRequested);
        button(page, QStringLiteral("Stop"))->click();
        QCOMPARE(cancelled.count(), 1);
        page.showStopped();
        button(page, QStringLiteral("Look through"))->click();
        QCOMPARE(asked.count(), 2);
        page.showProblem(QStringLiteral("The disk is gone."));
        QVERIFY(says(page, QStringLiteral("The disk is gone.")));
    }

    void showsImportsAndTheirAccount() {
        DataPage page(&m_theme);
        page.setView(view());
        page.show();
        page.setData(twoImports());
        auto* sources = page.findChild<SourcesTable*>();
        QCOMPARE(sources->rowCount(), 2);
        QCOMPARE(sources->item(0, 0)->text(), QStringLiteral("orders2.csv")); // the latest first
        QVERIFY(sources->item(0, 0)->data(NoteRole).toString().contains(QStringLiteral("Updated")));
        QVERIFY(!sources->item(0, 1)->data(NoteRole).toString().isEmpty()); // its days
        QCOMPARE(sources->current().at, 1);
        QVERIFY(!sources->current().table);
        QVERIFY(says(page, QStringLiteral("It took the place of 3 rows")));
        QVERIFY(says(page, QStringLiteral("Total → Amount")));
        QVERIFY(says(page, QStringLiteral("No orders for 9 days")));
        auto* verdicts = page.findChild<VerdictTable*>();
        QCOMPARE(verdicts->item(0, 1)->text(), QStringLiteral("✓ Ready"));
        QVERIFY(verdicts->item(1, 2)->text().contains(QStringLiteral("needs 30 ratings")));
    }

    void undoAsksOnceAndSaysWhenItCannot() {
        DataPage page(&m_theme);
        page.setView(view());
        page.show();
        page.setData(twoImports());
        auto* sources = page.findChild<SourcesTable*>();
        auto* undo = button(page, QStringLiteral("Undo this import…"));
        QVERIFY(undo->isEnabled());
        const QSignalSpy undone(&page, &DataPage::undoRequested);
        QTest::keyClick(sources, Qt::Key_Delete);
        auto* question = page.findChild<QMessageBox*>();
        QVERIFY(question != nullptr);
        QCOMPARE(undone.count(), 0);
        button(*question, QStringLiteral("Undo the import"))->click();
        QCOMPARE(undone.count(), 1);
        QCOMPARE(undone.first().first().toLongLong(), 2);
        sources->setCurrentCell(1, 0);
        QVERIFY(!undo->isEnabled());
        QVERIFY(undo->toolTip().contains(QStringLiteral("orders2.csv")));
    }

    void tablesAreListedAndUndone() {
        const auto data = std::make_shared<ProjectData>(*twoImports());
        TableFacts table;
        table.id = 7;
        table.path = QStringLiteral("/tmp/products.csv");
        table.importedAt = QDateTime(QDate(2024, 4, 1), QTime(9, 0), Qt::UTC);
        table.mapping = {{QStringLiteral("product_id"), QStringLiteral("sku")}};
        table.rowsThere = 40;
        table.ledger.rows_read = 42;
        table.ledger.rows_kept = 41;
        table.ledger.rows_excluded = 1;
        table.ledger.excluded = {{SideExclusion::missing_key, 1, {3}}};
        table.ledger.orphans = {{SideField::product_id, 12, 41, 12, {"a", "b"}}};
        data->tables.push_back(table);
        DataPage page(&m_theme);
        page.setView(view());
        page.show();
        page.setData(data);
        auto* sources = page.findChild<SourcesTable*>();
        QCOMPARE(sources->rowCount(), 3);
        QCOMPARE(sources->item(0, 1)->text(), QStringLiteral("Products"));
        QCOMPARE(sources->item(0, 2)->text(), QStringLiteral("40"));
        QVERIFY(says(page, QStringLiteral("29 of 41 keys are known to the project")));
        QVERIFY(says(page, QStringLiteral("sku → Product number")));
        const QSignalSpy undone(&page, &DataPage::tableUndoRequested);
        button(page, QStringLiteral("Undo this import…"))->click();
        auto* question = page.findChild<QMessageBox*>();
        QVERIFY(question && question->text().contains(QStringLiteral("its 40 rows go")));
        button(*question, QStringLiteral("Undo the import"))->click();
        QCOMPARE(undone.count(), 1);
        QCOMPARE(undone.first().first().toLongLong(), 7);
        const QSignalSpy asked(&page, &DataPage::dataRequested);
        page.refresh();
        QCOMPARE(asked.count(), 1);
        QVERIFY(says(page, QStringLiteral("Looking through the orders…")));
    }

    void saysWhyTheOverviewCountsLess() {
        const auto base = test::fake_base(200);
        auto with_more = std::make_shared<Dataset>(*base->dataset);
        Money counted;
        for (const Money revenue : base->summary->revenue_to_date) {
            counted += revenue;
        }
        with_more->currency = "EUR";
        with_more->revenue = counted;
        with_more->refund_total = {};
        with_more->last_day = base->summary->end;
        auto shown = std::make_shared<CustomerBase>(*base);
        shown->dataset = with_more;
        QVERIFY(!DataWords::overview(*shown).contains(QStringLiteral("guests")));
        with_more->revenue += Money{500 * Money::scale};
        with_more->customer_keys.add("who only gave back");
        const QString said = DataWords::overview(*shown);
        QVERIFY2(said.contains(QStringLiteral("200 customers")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("€500.00 are of guests")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("there: 1 customer.")), qPrintable(said));
        with_more->last_day += std::chrono::days(5);
        QVERIFY(DataWords::overview(*shown).contains(QStringLiteral("end of observation")));
    }

    void timelineStacksImportsAndShadesGaps() {
        const auto data = twoImports();
        const std::unique_ptr<QChart> chart(makeTimelineChart(*data, m_theme.colours()));
        QCOMPARE(chart->series().size(), 3); // two imports, one gap
        const auto* top = qobject_cast<QAreaSeries*>(chart->series().at(1));
        QCOMPARE(top->upperSeries()->at(0).y(), 15.0);
        QVERIFY(DataWords::timeline(*data).contains(QStringLiteral("120 orders")));
        // The days of the orders, not those of the weeks they lie in.
        for (SourceFacts& source : data->sources) {
            source.ledger.first_order_date = dayOf(2);
            source.ledger.last_order_date = dayOf(50);
        }
        QVERIFY(DataWords::timeline(*data).contains(
            QStringLiteral("%1 to %2").arg(Format::date(dayOf(2)), Format::date(dayOf(50)))));
        const std::unique_ptr<QChart> none(makeTimelineChart({}, m_theme.colours()));
        QVERIFY(none->series().isEmpty());
    }

    void howAnImportWasReadIsSaidInTheWordsOfTheWizard() {
        SourceFacts source = twoImports()->sources.front();
        source.format = {{QStringLiteral("format"), QStringLiteral("csv")},
                         {QStringLiteral("encoding"), QStringLiteral("latin-1")},
                         {QStringLiteral("delimiter"), QStringLiteral(";")},
                         {QStringLiteral("date_order"), QStringLiteral("dmy")},
                         {QStringLiteral("date_order_assumed"), QStringLiteral("false")},
                         {QStringLiteral("refunds_with_sale"), QStringLiteral("326 / 1015")}};
        const auto lines = [&] {
            return DataWords::reading(source, QStringLiteral("EUR")).split(QLatin1Char('\n'));
        };
        QCOMPARE(lines()[0],
                 QStringLiteral("CSV · Encoding: ISO 8859-1 · Separator: Semicolon · Dates: Day, "
                                "month, year · Refunds whose sale is in the files: 326 of 1,015"));
        QCOMPARE(lines()[2], QStringLiteral("Which rows count: as proposed"));
        source.rules = {{QStringLiteral("duplicate_rows"), QStringLiteral("exclude")},
                        {QStringLiteral("base_currency"), QStringLiteral("EUR")}};
        QCOMPARE(lines()[2], QStringLiteral("Which rows count, other than proposed: Exact copies "
                                            "of rows: Do not count · amounts in EUR"));
        QCOMPARE(DataWords::file(QStringLiteral("sample store")), QStringLiteral("Sample store"));
    }

    void wellIsSaid() {
        FindingsView view;
        view.show(ProjectData(), m_theme.colours());
        QVERIFY(says(*view.widget(), QStringLiteral("Nothing odd was found")));
    }
};

QTEST_MAIN(TestDataPage)
#include "tst_data_page.moc"
