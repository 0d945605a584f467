// A detection and its reason: on one line where there is room, whole in any case.
#include "ui/import/detection_chip.h"
#include "ui/import/flow_layout.h"

#include <QTest>

using namespace perennial::ui;

class TestDetectionChip : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aLongReasonGoesOnBelow() {
        QWidget row;
        auto* chips = new FlowLayout(8);
        row.setLayout(chips);
        auto* chip = new DetectionChip;
        chips->addWidget(chip);
        chip->show(QStringLiteral("Dates"), QStringLiteral("Day, month, year"),
                   QStringLiteral("100% · because of '13.12.2009 9:58' in row 26,219 of the file "
                                  "daily_export_of_the_shop_in_december.csv"),
                   false);
        const int line = chip->sizeHint().height(), whole = chip->sizeHint().width();
        row.resize(whole + 20, 200);
        row.show();
        QCOMPARE(chip->height(), line);
        row.resize(whole / 3, 200);
        QTRY_VERIFY(chip->width() <= whole / 3);
        QVERIFY(chip->height() >= line + 2 * chip->fontMetrics().height());
    }

    void aShortOneStaysAsHighAsItWas() {
        DetectionChip chip;
        chip.show(QStringLiteral("Quotes"), QStringLiteral("None"), {}, false);
        QCOMPARE(chip.heightForWidth(20), chip.sizeHint().height());
    }
};

QTEST_MAIN(TestDetectionChip)
#include "tst_detection_chip.moc"
