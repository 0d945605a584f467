// The export dialog: it starts from what the window shows and asks for exactly what was chosen.
#include "tests/support/fake_base.h"
#include "ui/window/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace perennial;
using namespace perennial::ui;

class TestExportDialog : public QObject {
    Q_OBJECT

    View m_view;
    ChartRequest m_shown;

    template <class Widget>
    static Widget* named(const QDialog& dialog, const QString& text) {
        for (Widget* each : dialog.findChildren<Widget*>()) {
            if (each->accessibleName() == text || each->property("text").toString() == text) {
                return each;
            }
        }
        return nullptr;
    }
    static QComboBox* choice(const QDialog& dialog, const QString& entry) {
        for (QComboBox* each : dialog.findChildren<QComboBox*>()) {
            if (each->findText(entry) >= 0) {
                return each;
            }
        }
        return nullptr;
    }
    static QImage preview(const QDialog& dialog) {
        return named<QLabel>(dialog, QStringLiteral("Preview"))->pixmap().toImage();
    }
    static ChartRequest saved(ExportDialog& dialog, QString* chart = nullptr) {
        ChartRequest request;
        connect(&dialog, &ExportDialog::exportRequested, &dialog,
                [&](const QString& id, const ChartRequest& asked) {
                    request = asked;
                    if (chart) {
                        *chart = id;
                    }
                });
        dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
        return request;
    }

  private Q_SLOTS:
    void initTestCase() {
        const auto base = test::fake_base(300);
        m_view = {base, base->baseline};
        m_shown.visible.assign(300, 1);
        m_shown.visible[7] = 0;
        m_shown.x = Metric::DaysSinceLastPurchase;
        m_shown.y = Metric::PAlive;
        m_shown.logX = m_shown.logY = false;
        m_shown.range = QRectF(10.0, 0.1, 200.0, 0.5);
    }

    void keepsTheAxesAndTheSectionOfTheWindow() {
        ExportDialog dialog(m_view, m_shown);
        QString chart;
        const ChartRequest request = saved(dialog, &chart);
        QCOMPARE(chart, QStringLiteral("revenue_vs_clv"));
        QCOMPARE(request.x, Metric::DaysSinceLastPurchase);
        QCOMPARE(request.y, Metric::PAlive);
        QVERIFY(!request.logX && !request.logY);
        QCOMPARE(request.range, m_shown.range);
        QCOMPARE(request.visible, m_shown.visible);
        QVERIFY(request.showTitle && request.showFooter && request.title.isEmpty());
    }

    void asksForWhatWasChosen() {
        ExportDialog dialog(m_view, m_shown);
        choice(dialog, QStringLiteral("SVG"))->setCurrentIndex(1);
        QComboBox* size = choice(dialog, QStringLiteral("Square"));
        size->setCurrentIndex(size->findText(QStringLiteral("Square")));
        named<QCheckBox>(dialog, QStringLiteral("&Dark background"))->setChecked(true);
        named<QLineEdit>(dialog, QStringLiteral("Title of the chart"))
            ->setText(QStringLiteral("Spring"));
        const ChartRequest request = saved(dialog);
        QCOMPARE(request.format, ChartFormat::Svg);
        QCOMPARE(request.size, QSize(1000, 1000));
        QVERIFY(request.dark);
        QCOMPARE(request.title, QStringLiteral("Spring"));
    }

    void dotsPerInchMeanNothingInAnSvg() {
        ExportDialog dialog(m_view, m_shown);
        QSpinBox* dpi = nullptr;
        for (QSpinBox* each : dialog.findChildren<QSpinBox*>()) {
            if (each->value() == m_shown.dpi) {
                dpi = each;
            }
        }
        QVERIFY(dpi && dpi->isEnabled());
        QComboBox* format = choice(dialog, QStringLiteral("SVG"));
        format->setCurrentIndex(1);
        QVERIFY(!dpi->isEnabled());
        format->setCurrentIndex(2);
        QVERIFY(dpi->isEnabled());
    }

    void titleAndFooterCanBeLeftOut_data() {
        QTest::addColumn<QString>("part");
        QTest::newRow("title") << QStringLiteral("&Title");
        QTest::newRow("footer") << QStringLiteral("F&ooter: what the numbers rest on");
    }
    void titleAndFooterCanBeLeftOut() {
        QFETCH(QString, part);
        ExportDialog dialog(m_view, m_shown);
        const QImage with = preview(dialog);
        QVERIFY(!with.isNull());
        auto* check = named<QCheckBox>(dialog, part);
        QVERIFY(check && check->isChecked());
        check->setChecked(false);
        QVERIFY(preview(dialog) != with);
        check->setChecked(true);
        QCOMPARE(preview(dialog), with);
        check->setChecked(false);
        const ChartRequest request = saved(dialog);
        QCOMPARE(request.showTitle, part != QStringLiteral("&Title"));
        QCOMPARE(request.showFooter, part == QStringLiteral("&Title"));
    }

    void everyChartHasAPreview() {
        ExportDialog dialog(m_view, m_shown);
        QComboBox* charts = nullptr;
        for (QComboBox* each : dialog.findChildren<QComboBox*>()) {
            if (each->findData(QStringLiteral("churn")) >= 0) {
                charts = each;
            }
        }
        QVERIFY(charts);
        QImage last = preview(dialog);
        for (int i = 1; i < charts->count(); ++i) {
            charts->setCurrentIndex(i);
            QVERIFY(preview(dialog) != last);
            last = preview(dialog);
        }
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
