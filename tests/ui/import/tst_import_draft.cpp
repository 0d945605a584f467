// What one import decided, and what of it holds for the next file.
#include "ui/import/import_draft.h"

#include <QTest>

using namespace perennial;
using namespace perennial::ui;

namespace {

/// A file that proves how it is to be read.
TableLook fileThatProves(char decimal, DateOrder dates) {
    TableLook look;
    FileFormat& format = look.inspection.format;
    format.format = "csv";
    format.delimiter = ';';
    format.decimal_separator = decimal;
    format.decimal_evidence.evidence.code = EvidenceCode::mark_seen;
    format.date_order = dates;
    for (const char* name : {"Nr", "Wann", "Summe"}) {
        look.inspection.columns.emplace_back();
        look.inspection.columns.back().name = name;
    }
    return look;
}

} // namespace

class TestImportDraft : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aFileProvesMoreThanTheLastTime() {
        ImportDraft last, next;
        last.take(fileThatProves(',', DateOrder::dmy));
        const ImportPreset preset = last.preset({});
        QVERIFY(preset.options.decimal_separator == ',' && !preset.overruledDecimal);
        next.take(fileThatProves('.', DateOrder::ymd));
        next.apply(preset);
        QVERIFY(!next.chosen.decimal_separator && !next.chosen.date_order); // as it proves
    }

    void whatTheUserKnewBetterHoldsForTheNextFile() {
        ImportDraft last, next, other;
        last.take(fileThatProves(',', DateOrder::dmy));
        last.chosen.decimal_separator = '.';
        last.chosen.date_order = DateOrder::mdy;
        TableLook read = fileThatProves('.', DateOrder::mdy); // as it is read then
        last.take(read);
        const ImportPreset preset = last.preset({});
        QVERIFY(preset.overruledDecimal == ',' && preset.overruledDates == DateOrder::dmy);

        next.take(fileThatProves(',', DateOrder::dmy)); // the same proof, overruled again
        next.apply(preset);
        QVERIFY(next.chosen.decimal_separator == '.' && next.chosen.date_order == DateOrder::mdy);
        const ImportPreset again = next.preset({}); // and for the one after that
        QVERIFY(again.overruledDecimal == ',' && again.overruledDates == DateOrder::dmy);

        other.take(fileThatProves('.', DateOrder::ymd)); // proves something else
        other.apply(preset);
        QVERIFY(!other.chosen.decimal_separator && !other.chosen.date_order);
    }
};

QTEST_GUILESS_MAIN(TestImportDraft)
#include "tst_import_draft.moc"
