// The last steps of the import wizard: rules, presets, review and the import itself.
#include "tests/ui/import/orders_wizard.h"

#include <QHeaderView>
#include <QPlainTextEdit>

using namespace perennial;
using namespace perennial::test;
using namespace perennial::ui;

class TestImportReview : public QObject, private OrdersWizard {
    Q_OBJECT

  private Q_SLOTS:
    void init() { begin(); }

    void ratesComeFromAFile() {
        const QSignalSpy judged(m_wizard.get(), &ImportWizard::judgementRequested);
        openAt(RulesPage);
        auto two = std::make_shared<ImportResult>(*rehearsal());
        two->currencies = {{"EUR", 2, {}, true}, {"USD", 1, {}, false}, {"GBP", 1, {}, false}};
        m_wizard->showRehearsal(two);
        QVERIFY(button(QStringLiteral("Rates from a file")));
        m_wizard->showRatesProblem(QStringLiteral("Line 2 is no rate."));
        QVERIFY(shown(QStringLiteral("Line 2 is no rate.")));
        ImportRules rates;
        rates.rates["USD"] = 0.9;
        rates.dated_rates["GBP"][*parse_iso("2021-01-01")] = 1.2;
        rates.dated_rates["GBP"][*parse_iso("2021-02-01")] = 1.3;
        m_wizard->showRates(rates);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the lines before
        QVERIFY(!shown(QStringLiteral("Line 2 is no rate.")));
        QCOMPARE(named<QLineEdit>(QStringLiteral("Rate of USD"))->text(), QStringLiteral("0.9"));
        QCOMPARE(named<QLineEdit>(QStringLiteral("Rate of GBP"))->placeholderText(),
                 QStringLiteral("2 rates by date"));
        const auto asked = judged.last().at(0).value<ImportOptions>();
        QCOMPARE(asked.rules.rates.at("USD"), 0.9);
        QCOMPARE(asked.rules.dated_rates.at("GBP").size(), std::size_t{2});
    }

    void rulesWithSomethingToDecideStandFirst() {
        openAt(RulesPage);
        auto result = std::make_shared<ImportResult>(*rehearsal());
        for (RuleEffect& effect : result->effects) {
            effect.rows = effect.rule == Rule::refunds || effect.rule == Rule::guests ? 5 : 0;
        }
        m_wizard->showRehearsal(result);
        const auto* table = named<QTableWidget>(QStringLiteral("Rules of the import"));
        const auto top = [table](int place) {
            return table->item(table->verticalHeader()->logicalIndex(place), 2)->text();
        };
        QCOMPARE(top(0), QStringLiteral("5"));
        QCOMPARE(top(1), QStringLiteral("5"));
        QCOMPARE(top(2), QStringLiteral("none"));
        const auto choice = [table](int place) {
            return table->cellWidget(table->verticalHeader()->logicalIndex(place), 1);
        };
        choice(0)->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Tab);

        QCOMPARE(m_wizard->focusWidget(), choice(1));
    }

    void otherCurrenciesAreDecidedFirst() {
        const QSignalSpy imports(m_wizard.get(), &ImportWizard::importRequested);
        const QSignalSpy judged(m_wizard.get(), &ImportWizard::judgementRequested);
        openAt(RulesPage);
        auto two = std::make_shared<ImportResult>(*rehearsal());
        const Money dollars{70 * Money::scale};
        two->currencies = {{"EUR", 2, {}, true}, {"USD", 5, dollars, false, 5, dollars}};
        for (RuleEffect& effect : two->effects) {
            effect.rows = effect.rule == Rule::other_currencies ? 5 : 0;
        }
        m_wizard->showRehearsal(two);
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(shown(QStringLiteral(
            "Say what becomes of the rows in USD: give a rate, or leave them out.")));
        auto* table = named<QTableWidget>(QStringLiteral("Rules of the import"));
        QVERIFY(!table->findItems(QStringLiteral("$70.00"), Qt::MatchExactly).isEmpty());

        auto* rate = named<QLineEdit>(QStringLiteral("Rate of USD"));
        rate->setText(QStringLiteral("0,9"));
        Q_EMIT rate->editingFinished();
        QCOMPARE(judged.last().at(0).value<ImportOptions>().rules.rates.at("USD"), 0.9);
        auto converted = std::make_shared<ImportResult>(*two);
        converted->currencies[1].rows_left_out = 0;
        m_wizard->showRehearsal(converted);
        QVERIFY(nextButton()->isEnabled());

        rate->clear();
        Q_EMIT rate->editingFinished();
        m_wizard->showRehearsal(two);
        QVERIFY(!nextButton()->isEnabled());
        QVERIFY(!button(QStringLiteral("…and make a project"))->isEnabled());
        button(QStringLiteral("Leave out what has no rate"))->click();
        const auto chosen = judged.last().at(0).value<ImportOptions>();
        QVERIFY(chosen.rules.actions.at(Rule::other_currencies) == RuleAction::exclude);
        m_wizard->showRehearsal(two);
        QVERIFY(nextButton()->isEnabled());

        button(QStringLiteral("…and make a project"))->click();
        m_wizard->showRehearsal(two);
        nextButton()->click();
        press(Qt::Key_Return);
        QCOMPARE(imports.size(), 1);
        QVERIFY(imports.at(0).at(5).toBool()); // each currency
    }

    void refundsSayWhetherTheyHaveTheirSale() {
        openAt(RulesPage);
        auto refunds = std::make_shared<ImportResult>(*rehearsal());
        refunds->refund_sales = {7, 2, 0, 1, 2, {}, {}};
        const auto position =
            std::find_if(refunds->effects.begin(), refunds->effects.end(),
                         [](const RuleEffect& effect) { return effect.rule == Rule::refunds; });
        position->rows = 12;
        m_wizard->showRehearsal(refunds);
        const auto told = [this] {
            for (const QLabel* label : m_wizard->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral(
                                              "9 of 12 refunds have their sale in these files"))) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(told());
        nextButton()->click();
        QCOMPARE(page(), int(ReviewPage));
        QVERIFY(told());
    }

    void currencyIsAskedWhereNobodySaysIt() {
        const QSignalSpy judged(m_wizard.get(), &ImportWizard::judgementRequested);
        openAt(RulesPage);
        auto silent = std::make_shared<ImportResult>(*rehearsal());
        silent->currencies.clear();
        silent->ledger.currency.clear();
        m_wizard->showRehearsal(silent);
        auto* unit = named<QComboBox>(QStringLiteral("Currency of the amounts"));
        QVERIFY(unit && unit->isVisible());
        const int yen = unit->findData(QStringLiteral("JPY"));
        unit->setCurrentIndex(yen);
        Q_EMIT unit->activated(yen);
        QCOMPARE(judged.last().at(0).value<ImportOptions>().rules.base_currency, "JPY");
        auto told = std::make_shared<ImportResult>(*silent);
        told->currencies = {{"EUR", 3, {}, true}};
        m_wizard->showRehearsal(told);
        QVERIFY(!unit->isVisible());
    }

    void whatReadingDidComesFirst() {
        auto told = std::make_shared<ImportResult>(*rehearsal());
        told->notices = {{NoticeCode::joined_fields, "Product", 7, 3},
                         {NoticeCode::sale_statuses, "Paid, On hold", 0, 2}};
        openAt(RulesPage);
        m_wizard->showRehearsal(told);
        nextButton()->click();
        auto* notes = named<QPlainTextEdit>(QStringLiteral("What reading did to the files"));
        QVERIFY(notes && notes->isVisible());
        QVERIFY(notes->toPlainText().contains(QStringLiteral("“Product”")));
        QVERIFY(notes->toPlainText().contains(QStringLiteral("Paid, On hold")));
    }

    void aRuleIsJudgedAnewWithoutReadingAgain() {
        const QSignalSpy rehearsals(m_wizard.get(), &ImportWizard::rehearsalRequested);
        const QSignalSpy judgements(m_wizard.get(), &ImportWizard::judgementRequested);
        openAt(RulesPage);
        auto* guests = named<QComboBox>(QStringLiteral("Guests"));
        QVERIFY(guests);
        const int exclude = guests->findData(static_cast<int>(RuleAction::exclude));
        guests->setCurrentIndex(exclude);
        Q_EMIT guests->activated(exclude);
        QCOMPARE(rehearsals.count(), 1);
        QCOMPARE(judgements.count(), 1);
        const auto options = judgements.at(0).at(0).value<ImportOptions>();
        QVERIFY(options.rules.actions.at(Rule::guests) == RuleAction::exclude);
        auto judged = std::make_shared<ImportResult>(*rehearsal());
        for (RuleEffect& effect : judged->effects) {
            if (effect.rule == Rule::guests) {
                effect = {Rule::guests, RuleAction::exclude, 312, Money{-4180 * Money::scale}, {}};
            }
        }
        m_wizard->showRehearsal(judged);
        QVERIFY(nextButton()->isEnabled());
        auto* table = named<QTableWidget>(QStringLiteral("Rules of the import"));
        const auto cells = table->findItems(QStringLiteral("312"), Qt::MatchExactly);
        QCOMPARE(cells.size(), 1);
        QCOMPARE(table->item(cells.front()->row(), 3)->text(), QStringLiteral("-€4,180.00"));
    }

    void whatWasDoneLastTimeIsOfferedFirst() {
        ImportPreset last;
        last.header = {"net", "total", "when", "who"};
        last.options.roles = {
            {Role::order_date, "when"}, {Role::customer_id, "who"}, {Role::amount, "net"}};
        last.options.decimal_separator = ',';
        ImportPreset other = last;
        other.header = {"something", "else"};
        m_wizard->setPresets({other, last});
        const QSignalSpy inspections(m_wizard.get(), &ImportWizard::inspectionRequested);
        open();
        QCOMPARE(inspections.count(), 2);
        QCOMPARE(
            inspections.at(1).at(1).value<TableOptions>().reading.decimal_separator.value_or(' '),
            ',');
        m_wizard->showInspection({ordersFile(), TableKind::orders, {}, {}});
        QComboBox* readAs = nullptr;
        for (QComboBox* each : m_wizard->findChildren<QComboBox*>()) {
            if (each->isVisible() && each->currentText() == QStringLiteral("Same as last time")) {
                readAs = each;
            }
        }
        QVERIFY(readAs);
        QCOMPARE(readAs->count(), 2);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(meaning("net")->currentIndex(), int(Role::amount));
        QCOMPARE(meaning("total")->currentIndex(), int(Role::none));
    }

    void aProjectFromElsewhereOffersItsOwnLastTime_data() {
        QTest::addColumn<bool>("late"); // known after the file was looked at
        QTest::newRow("before") << false;
        QTest::newRow("after") << true;
    }
    void aProjectFromElsewhereOffersItsOwnLastTime() {
        QFETCH(bool, late);
        KnownImport known;
        known.preset.emplace();
        known.preset->ofProject = true;
        known.preset->header = ImportPreset::headerOf(ordersFile());
        known.preset->options.roles = {
            {Role::order_date, "when"}, {Role::customer_id, "who"}, {Role::amount, "net"}};
        if (!late) {
            m_wizard->know(known);
        }
        open();
        if (late) {
            m_wizard->know(known);
        }
        m_wizard->showInspection({ordersFile(), TableKind::orders, {}, {}});
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(meaning("net")->currentIndex(), int(Role::amount));
        ImportPreset here = *known.preset; // what was done on this computer outranks it
        here.ofProject = false;
        m_wizard->setPresets({here});
        int lastTimes = 0;
        for (const QComboBox* each : m_wizard->findChildren<QComboBox*>()) {
            for (int i = 0; i < each->count(); ++i) {
                lastTimes += each->itemText(i) == QStringLiteral("Same as last time") ? 1 : 0;
            }
        }
        QCOMPARE(lastTimes, 1);
    }

    void decisionsAreKeptUnderAName() {
        const QSignalSpy saved(m_wizard.get(), &ImportWizard::presetSaved);
        openAt(ReviewPage);
        for (QLineEdit* each : m_wizard->findChildren<QLineEdit*>()) {
            if (each->isVisible() &&
                each->accessibleName() == QStringLiteral("Name of the preset")) {
                each->setText(QStringLiteral("Web shop"));
            }
        }
        QTest::mouseClick(button(QStringLiteral("Save as preset")), Qt::LeftButton);
        QCOMPARE(saved.count(), 1);
        const auto preset = saved.at(0).at(0).value<ImportPreset>();
        QCOMPARE(preset.name, QStringLiteral("Web shop"));
        QVERIFY(preset.matches(ordersFile()));
        QCOMPARE(preset.options.roles.at(Role::amount), std::string("total"));
    }

    void whatChangesInTheOpenProjectIsShown() {
        open();
        button(QStringLiteral("Into the open project"))->click();
        openAt(ReviewPage);
        ImportChanges changes;
        changes.newOrders = 2;
        changes.change = {Money{5 * Money::scale}, {}, {}};
        m_wizard->showRehearsal(rehearsal(), changes);
        const QList<QLabel*> labels = m_wizard->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("2 new orders")) &&
                   label->text().endsWith(QStringLiteral("revenue changes by €5.00."));
        }));
    }

    void theirTotalIsCompared() {
        const QSignalSpy asked(m_wizard.get(), &ImportWizard::explanationRequested);
        openAt(ReviewPage);
        auto* total = qobject_cast<QLineEdit*>(m_wizard->focusWidget());
        QVERIFY(total);
        QTest::keyClicks(total, QStringLiteral("30"));
        QVERIFY(shown(QStringLiteral("The totals agree: €30.00.")));
        QTest::keyClicks(total, QStringLiteral(".50"));
        QVERIFY(
            shown(QStringLiteral("This import comes to €30.00, refunds included; your system says "
                                 "€30.50: a difference of +€0.50.")));
        QCOMPARE(asked.last().at(1).value<Money>(), (Money{30'500'000}));
        const Explanation guests{{{Rule::guests, RuleAction::exclude, Money{500'000}}}, {}, {}};
        const auto explains = [this] {
            const QList<QLabel*> labels = m_wizard->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->text().startsWith(QStringLiteral("This import comes to €30.00")) &&
                       label->text().contains(QLatin1Char('\n'));
            });
        };
        Q_EMIT m_wizard->explained(Money{30'000'000}, {guests}); // of what stood there before
        QVERIFY(!explains());
        Q_EMIT m_wizard->explained(Money{30'500'000}, {guests});
        QVERIFY(explains());
    }

    void whatTheFilesSufficeForIsShown() {
        openAt(ReviewPage);
        auto* tabs = m_wizard->findChild<QTabWidget*>();
        QVERIFY(tabs && !tabs->isTabVisible(1)); // not known
        const Verdict ready{Analysis::segments, {{Need::customers, 500, 20, 100}}};
        const Verdict missing{Analysis::season, {{Need::span_days, 90, 730, 1095}}};
        m_wizard->showRehearsal(rehearsal(), {}, {ready, missing});
        QCOMPARE(tabs->tabText(1), QStringLiteral("The files suffice for 1 of 2 analyses"));
        tabs->setCurrentIndex(1);
        auto* verdicts = named<QTableWidget>(QStringLiteral("What the orders suffice for"));
        QVERIFY(verdicts && verdicts->isVisible());
        QCOMPARE(verdicts->rowCount(), 2);
        QVERIFY(verdicts->item(1, 1)->text().startsWith(QStringLiteral("✖")));
    }

    void cancellingARunningImportGoesBackToTheReview() {
        const QSignalSpy cancels(m_wizard.get(), &ImportWizard::importCancelled);
        openAt(ReviewPage);
        press(Qt::Key_Return);
        QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
        QCOMPARE(cancels.count(), 1);
        QCOMPARE(page(), int(ReviewPage));
        QVERIFY(button(QStringLiteral("Import"))->isEnabled());
    }

    void leavingAsksOnceSomethingWasDone() {
        press(Qt::Key_Escape);
        QVERIFY(!m_wizard->isVisible()); // nothing to lose
        m_wizard->show();
        openAt(MeaningPage);
        press(Qt::Key_Escape);
        auto* question = m_wizard->findChild<QMessageBox*>();
        QVERIFY(question && m_wizard->isVisible());
        QTest::keyClick(question, Qt::Key_Escape);
        QVERIFY(m_wizard->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        press(Qt::Key_Escape);
        question = m_wizard->findChild<QMessageBox*>();
        for (QAbstractButton* each : question->buttons()) {
            if (each->text() == QStringLiteral("&Leave")) {
                QTest::mouseClick(each, Qt::LeftButton);
            }
        }
        QVERIFY(!m_wizard->isVisible());
    }
};

QTEST_MAIN(TestImportReview)
#include "tst_import_review.moc"
