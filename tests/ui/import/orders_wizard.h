// A wizard with a file of orders that is understood.
#pragma once

#include "tests/support/wizard_driver.h"
#include "ui/import/detection_chip.h"
#include "ui/import/file_list.h"
#include "ui/import/import_wizard.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QWindow>

namespace perennial::test {

inline const QString file = QStringLiteral("/shop/orders.csv");

inline ColumnInfo column(const char* name, ColumnType type, Role role, double confidence = 0.9) {
    ColumnInfo info;
    info.name = name;
    info.type = type;
    info.role = role;
    info.confidence = confidence;
    return info;
}

inline Inspection ordersFile() {
    Inspection inspection;
    inspection.path = file.toStdString();
    inspection.format.format = "csv";
    inspection.columns = {column("when", ColumnType::date, Role::order_date),
                          column("who", ColumnType::identifier, Role::customer_id),
                          column("total", ColumnType::decimal, Role::amount, 0.6),
                          column("net", ColumnType::decimal, Role::none)};
    inspection.columns.front().examples = {"03/04/2011", "05/06/2011"};
    inspection.preview = {{"03/04/2011", "C1", "10.00", "9.00"},
                          {"05/06/2011", "C2", "20.00", "18.00"}};
    return inspection;
}

inline std::shared_ptr<const ImportResult> rehearsal() {
    auto result = std::make_shared<ImportResult>();
    result->inspection = ordersFile();
    result->ledger.rows_read = result->ledger.rows_kept = 2;
    result->ledger.amount_read = result->ledger.amount_kept = Money{30 * Money::scale};
    result->ledger.currency = "EUR";
    for (const RuleInfo& info : rules()) {
        result->effects.push_back({info.rule, info.standard, 0, {}, {}});
    }
    return result;
}

class OrdersWizard : protected WizardDriver {
  protected:
    void choose(const char* column, Role role) const {
        QComboBox* choice = meaning(column);
        choice->setCurrentIndex(static_cast<int>(role));
        Q_EMIT choice->activated(static_cast<int>(role));
    }
    void open(const Inspection& inspection = ordersFile()) const {
        m_wizard->setFiles({file});
        m_wizard->showInspection({inspection, TableKind::orders, {}, {}});
    }
    /// With a file that is understood, at a page.
    void openAt(int wanted) const {
        open();
        for (int step = page(); step < wanted; ++step) {
            press(Qt::Key_Return);
            if (page() == RulesPage) {
                m_wizard->showRehearsal(rehearsal());
            }
        }
        QCOMPARE(page(), wanted);
    }

    void begin() {
        m_wizard = std::make_unique<ImportWizard>(QStringLiteral("/shop/open.perennial"));
        m_wizard->propose(QStringLiteral("/shop/orders.perennial"));
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    }
};

} // namespace perennial::test
