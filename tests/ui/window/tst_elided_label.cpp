// A line of text that gives way to its neighbours without losing a word.
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using perennial::ui::ElidedLabel;

class TestElidedLabel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aLongTextDoesNotWidenItsWindow() {
        QWidget window;
        auto* label = new ElidedLabel(&window);
        label->setText(QString(400, QLatin1Char('m')));
        (new QHBoxLayout(&window))->addWidget(label, 1);
        QVERIFY(window.minimumSizeHint().width() < 100);
        QVERIFY(label->sizeHint().width() > 1000); // but takes what it can have
    }

    void aSecondLineComesBeforeTheEllipsis() {
        const QString text = QStringLiteral("Silent for longer than is usual for them: customers");
        ElidedLabel one, two(nullptr, 2);
        QVERIFY(two.minimumSizeHint().height() > one.minimumSizeHint().height());
        const auto toolTipOf = [&text](ElidedLabel& label) {
            label.setText(text);
            label.resize(label.fontMetrics().horizontalAdvance(text) * 2 / 3, 40);
            label.show();
            QHelpEvent asked(QEvent::ToolTip, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
            QCoreApplication::sendEvent(&label, &asked);
            return QToolTip::text();
        };
        QVERIFY(!toolTipOf(two).contains(text)); // it stands there whole
        QVERIFY(toolTipOf(one).contains(text));
    }

    void theToolTipHasTheWholeTextWhereItIsCut() {
        ElidedLabel label;
        label.setText(
            QStringLiteral("Too few customers have left to measure how often they leave"));
        label.resize(60, 20);
        label.show();
        const QPoint at(5, 5);
        QHelpEvent asked(QEvent::ToolTip, at, label.mapToGlobal(at));
        QCoreApplication::sendEvent(&label, &asked);
        QVERIFY(QToolTip::text().contains(label.text()));
    }
};

QTEST_MAIN(TestElidedLabel)
#include "tst_elided_label.moc"
