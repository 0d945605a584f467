// Chances to be active, and what is shown where a model or the orders cannot tell.
#include "analytics/lifetime/registry.h"
#include "tests/support/dock_stores.h"
#include "ui/chance_active.h"
#include "ui/docks/churn/churn_dock.h"
#include "ui/docks/customers/customers_model.h"
#include "ui/docks/totals.h"
#include "ui/format.h"
#include "ui/widgets/bar_delegate.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/tile.h"

#include <QLabel>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace perennial;
using namespace perennial::ui;

class TestChances : public QObject, private test::DockStores {
    Q_OBJECT

  private Q_SLOTS:
    void init() { openAgain(); }

    void onePurchaseHasNoChanceWhereTheModelCannotTell() {
        const std::vector<double>& frequency = m_view.base->summary->frequency;
        const auto repeat = static_cast<std::size_t>(
            std::count_if(frequency.begin(), frequency.end(), [](double x) { return x >= 1.0; }));
        QVERIFY(repeat > 0 && repeat < frequency.size());
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const auto rows =
                sortCustomers({m_view, CustomerColumn::PAlive, order, m_filter.mask(), {}});
            QCOMPARE(rows.size(), frequency.size());
            CustomersModel model(&m_theme);
            model.setBase(m_view, std::make_shared<const std::vector<std::uint32_t>>(rows));
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const QModelIndex cell = model.index(int(row), int(CustomerColumn::PAlive));
                const bool known = row < repeat;
                QCOMPARE(frequency[rows[row]] >= 1.0, known);
                QCOMPARE(cell.data().toString() != QStringLiteral("–"), known);
                QCOMPARE(cell.data(BarRole).isValid(), known);
                QCOMPARE(cell.data(Qt::ToolTipRole).isValid(), !known);
            }
        }
        const Totals totals = visibleTotals(m_view, m_filter.mask()).all();
        QCOMPARE(totals.judged, repeat);
        QVERIFY(totals.active < double(repeat));
    }

    void anotherModelMayJudgeOnePurchase() {
        class Judge : public test::FakeModel {
          public:
            Judge() { m_fit.model = "mbg_nbd"; }
            const FitSummary& purchase_fit() const override { return m_fit; }

          private:
            FitSummary m_fit;
        };
        auto base = std::make_shared<CustomerBase>(*m_view.base);
        base->model = std::make_shared<Judge>();
        const auto& frequency = base->summary->frequency;
        const auto once = std::find(frequency.begin(), frequency.end(), 0.0) - frequency.begin();
        QCOMPARE(chanceActive(*base, std::size_t(once)),
                 std::optional(base->table->p_alive()[std::size_t(once)]));
        QVERIFY(!chanceActive(*m_view.base, std::size_t(once)));
        QCOMPARE(visibleTotals({base, base->baseline}, m_filter.mask()).all().judged,
                 frequency.size());
    }

    void aFitThatCannotTellWhoLeftGivesNoChances() {
        class Unsure : public test::FakeModel {
          public:
            explicit Unsure(FitNote note) { m_fit.model = "mbg_nbd", m_fit.note = note; }
            const FitSummary& purchase_fit() const override { return m_fit; }

          private:
            FitSummary m_fit;
        };
        for (const FitNote note : {FitNote::no_dropout, FitNote::dropout_uncertain}) {
            auto base = std::make_shared<CustomerBase>(*m_view.base);
            base->model = std::make_shared<Unsure>(note);
            QVERIFY(!chanceActive(*base, 0));
            QCOMPARE(chanceUnknown(*base), Format::fitNote(base->model->purchase_fit()));
            QCOMPARE(visibleTotals({base, base->baseline}, m_filter.mask()).all().judged,
                     std::size_t(0));
        }
    }

    void whatTheOrdersDoNotSufficeForIsNotShown() {
        auto base = std::make_shared<CustomerBase>(*m_view.base);
        auto nine_days = std::make_shared<Dataset>(*base->dataset);
        nine_days->first_day = base->summary->end - std::chrono::days{8};
        base->dataset = nine_days;
        base->verdicts = customer_verdicts(*base->summary, nine_days->first_day);
        const View view{base, base->baseline};
        ChurnDock churn(&m_selection, &m_filter);
        churn.setView(view);
        churn.show();
        const auto says = [&](const QWidget& widget, const char* text) {
            const auto labels = widget.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(QLatin1String(text));
            });
        };
        QTRY_VERIFY(says(churn, "there are 9"));
        QVERIFY(!churn.findChild<QTableView*>()->isVisible());
        QVERIFY(!chanceActive(*base, 0));
        KpiStrip strip(&m_filter);
        strip.setView(view);
        strip.setIntervals({1000.0, 2000.0}, {300.0, 400.0});
        QTRY_COMPARE(strip.findChildren<Tile*>().back()->note(), QStringLiteral("not enough data"));
        QCOMPARE(strip.findChildren<Tile*>().back()->value(), QStringLiteral("–"));
        for (const int tile : {2, 3}) { // CLV, expected purchases
            QCOMPARE(strip.findChildren<Tile*>().at(tile)->note(),
                     QStringLiteral("rough: only 9 days of orders"));
        }
    }

    void theRuleKnowsEveryPurchaseModel() {
        for (const ModelEntry& entry : models()) {
            if (entry.kind != ModelKind::purchase) {
                continue;
            }
            // A long silence, after one purchase and after two: does the model take it for a sign?
            const std::vector<double> values(entry.parameters.size(), 1.0);
            const auto model = entry.purchase_at(values);
            const bool once = model->p_alive({0.0, 0.0, 100.0}) < 1.0 - 1e-9;
            const bool twice = model->p_alive({1.0, 5.0, 100.0}) < 1.0 - 1e-9;
            const Judges expected = once    ? Judges::everybody
                                    : twice ? Judges::repeat_buyers
                                            : Judges::nobody;
            QVERIFY2(judgesOf(entry.id) == expected, std::string(entry.id).c_str());
        }
    }
};

QTEST_MAIN(TestChances)
#include "tst_chances.moc"
