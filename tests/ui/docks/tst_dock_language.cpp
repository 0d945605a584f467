// A language chosen while the window is open reaches every word of every panel.
#include "tests/support/fake_backtest.h"
#include "tests/support/fake_base.h"
#include "ui/docks/churn/churn_dock.h"
#include "ui/docks/customers/customers_dock.h"
#include "ui/docks/fitted_model/fitted_model_dock.h"
#include "ui/docks/jobs/jobs_dock.h"
#include "ui/docks/profile/profile_dock.h"
#include "ui/docks/segments/segments_dock.h"
#include "ui/docks/whatif/whatif_dock.h"
#include "ui/import/ledger_view.h"
#include "ui/quality/quality_page.h"
#include "ui/stores/filter_store.h"
#include "ui/stores/interval_store.h"
#include "ui/stores/selection_store.h"
#include "ui/stores/theme.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/window/actions.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>
#include <QTranslator>
#include <QUndoStack>

#include <algorithm>

using namespace perennial;
using namespace perennial::ui;

class TestDockLanguage : public QObject {
    Q_OBJECT

    std::shared_ptr<const CustomerBase> m_base = test::fake_base(600);
    View m_view{m_base, m_base->baseline};
    SelectionStore m_selection;
    FilterStore m_filter;
    IntervalStore m_intervals;
    Theme m_theme;

    /// A language in which every sentence bears a mark.
    class Marking : public QTranslator {
      public:
        QString translate(const char*, const char* source, const char*, int) const override {
            return QLatin1Char('~') + QString::fromUtf8(source);
        }
        bool isEmpty() const override { return false; }
    };

    /// All texts with words that a widget shows; names of customers and models are nobody's
    /// language.
    static QStringList wordsOf(const QWidget& widget) {
        QStringList texts{widget.windowTitle()};
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&widget)) { // a page that is not shown is written when it is
                texts.append(label->text());
            }
        }
        for (const auto* button : widget.findChildren<QAbstractButton*>()) {
            if (!button->objectName().startsWith(QLatin1String("qt_"))) { // Qt's own
                texts.append({button->text(), button->toolTip(), button->accessibleName()});
            }
        }
        for (const auto* table : widget.findChildren<QTableView*>()) {
            for (int i = 0; i < table->model()->columnCount(); ++i) {
                texts.append(table->model()->headerData(i, Qt::Horizontal).toString());
            }
        }
        for (const auto* box : widget.findChildren<QComboBox*>()) {
            texts.append({box->itemText(0), box->accessibleName()});
        }
        const QRegularExpression name(QStringLiteral("^(C\\d+|M?BG/NBD)$"));
        texts.removeIf([&](const QString& text) {
            return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }) ||
                   name.match(text).hasMatch();
        });
        return texts;
    }

  private Q_SLOTS:
    void initTestCase() {
        m_theme.setChoice(Theme::Choice::Light);
        m_filter.reset(m_base->segments.segment);
        m_selection.reset(m_base->summary->size());
    }
    void everythingFollowsTheLanguage() {
        SegmentsDock segments(&m_selection, &m_filter, &m_theme);
        ChurnDock churn(&m_selection, &m_filter);
        CustomersDock customers(&m_selection, &m_filter, &m_theme);
        ProfileDock profile(&m_selection, &m_intervals, &m_theme);
        WhatIfDock what(&m_filter, &m_theme);
        JobsDock jobs;
        FittedModelDock fitted;
        QualityPage quality(&m_theme);
        KpiStrip strip(&m_filter);
        FilterBar bar(&m_selection, &m_filter);
        bar.setScenarioShown(true);
        LedgerView ledger;
        QUndoStack undo;
        QMenuBar menus;
        Actions actions(&menus, &undo, this);
        connect(&customers, &CustomersDock::orderRequested, &customers,
                [&customers](const CustomerOrderRequest& request) {
                    customers.showOrder(
                        std::make_shared<const std::vector<std::uint32_t>>(sortCustomers(request)));
                });
        m_filter.setSegmentVisible(Segment::lost, false);
        m_selection.setCurrent(12);
        for (Dock* dock : std::initializer_list<Dock*>{&segments, &churn, &customers, &profile,
                                                       &what, &jobs, &fitted}) {
            dock->setView(m_view);
        }
        quality.setView(m_view);
        quality.setBacktest(test::fake_backtest());
        strip.setView(m_view);
        strip.setIntervals({1'000.0, 2'000.0}, {300.0, 400.0});
        QTRY_VERIFY(!customers.order()->empty());
        Marking translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
        actions.retranslate(); // as the window does
        ledger.show({});       // as the data page does
        for (const Command command : {Command::Undo, Command::Redo}) {
            QVERIFY(actions[command]->text().contains(QLatin1Char('~')));
        }
        for (QWidget* widget :
             std::initializer_list<QWidget*>{&segments, &ledger, &churn, &customers, &profile,
                                             &what, &jobs, &strip, &bar, &quality}) {
            const QStringList texts = wordsOf(*widget);
            QVERIFY(!texts.empty());
            for (const QString& text : texts) {
                QVERIFY2(text.contains(QLatin1Char('~')), qPrintable(text));
            }
        }
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_MAIN(TestDockLanguage)
#include "tst_dock_language.moc"
