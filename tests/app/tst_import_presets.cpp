// Presets of the import: kept, found again, replaced by name, and never in the way.
#include "app/import_presets.h"
#include "app/project_jobs.h"
#include "app/source_record.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace perennial;
using namespace perennial::app;

namespace {

ui::ImportPreset germanShop(const QString& name = QStringLiteral("Shop")) {
    ui::ImportPreset preset;
    preset.name = name;
    preset.header = {"Bestellnummer", "Datum", "Summe"};
    preset.options.roles = {{Role::order_id, "Bestellnummer"},
                            {Role::order_date, "Datum"},
                            {Role::amount, "Summe"},
                            {Role::coupon, ""}};
    preset.options.delimiter = '\t';
    preset.options.quote = '\0';
    preset.options.line_end = LineEnd::crlf;
    preset.options.header = false;
    preset.options.decimal_separator = ',';
    preset.options.encoding = Encoding::cp1252;
    preset.options.date_order = DateOrder::dmy;
    preset.options.rules.actions = {{Rule::guests, RuleAction::exclude}};
    preset.options.rules.base_currency = "EUR";
    preset.options.rules.rates = {{"USD", 0.925}};
    preset.options.rules.time_zone = "Europe/Berlin";
    preset.kind = TableKind::reviews;
    preset.fields = {{SideField::score, "Note"}, {SideField::comment, ""}};
    preset.overruledDecimal = '.';
    preset.overruledDates = DateOrder::mdy;
    return preset;
}

} // namespace

class TestImportPresets : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath(QStringLiteral("kept/presets.json")); }

  private Q_SLOTS:
    void aProjectTellsHowItWasReadWhicheverProgramReadIt() {
        QFile file(m_folder.filePath(QStringLiteral("mai.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Nr;Kunde;Wann;Summe;Notiz\n1;A;03.04.2024;10,50;x\n2;B;25.04.2024;7,25;y\n");
        file.close();
        ImportRequest request{{file.fileName().toStdString()}, {}, {}, {}, {}, {}};
        request.project = m_folder.filePath(QStringLiteral("mai.perennial")).toStdString();
        request.options.roles[Role::order_id] = "Nr";
        request.options.roles[Role::customer_id] = "Kunde";
        request.options.rules.actions[Rule::guests] = RuleAction::exclude;
        request.options.rules.base_currency = "CHF";
        storeFiles(request, {}); // as the command line does
        const auto preset = presetOf(lastImport(request.project).record);
        QVERIFY(preset && preset->ofProject && preset->name.isEmpty());
        QVERIFY(preset->header ==
                (std::vector<std::string>{"Kunde", "Notiz", "Nr", "Summe", "Wann"}));
        QCOMPARE(preset->options.roles.at(Role::customer_id), std::string("Kunde"));
        QCOMPARE(preset->options.roles.at(Role::amount), std::string("Summe"));
        QVERIFY(preset->options.decimal_separator == ',' && preset->options.delimiter == ';');
        QVERIFY(preset->options.date_order == DateOrder::dmy && !preset->options.encoding);
        QVERIFY(preset->options.rules.actions.at(Rule::guests) == RuleAction::exclude);
        QCOMPARE(preset->options.rules.base_currency, std::string("CHF"));
        SourceRecord older;
        older.format_json = older.mapping_json = "{}";
        QVERIFY(!presetOf(older));
    }

    void everyDecisionIsKept() {
        QVERIFY(ImportPresets(path()).save(germanShop()));
        const ImportPresets again(path());
        QCOMPARE(again.all().size(), std::size_t(1));
        const ui::ImportPreset& preset = again.all().front();
        const ui::ImportPreset expected = germanShop();
        QCOMPARE(preset.name, expected.name);
        QVERIFY(preset.overruledDecimal == expected.overruledDecimal &&
                preset.overruledDates == expected.overruledDates);
        QVERIFY(preset.header == expected.header);
        const ImportOptions &read = preset.options, &kept = expected.options;
        QVERIFY(read.roles == kept.roles);
        QVERIFY(read.delimiter == kept.delimiter && read.quote == kept.quote &&
                read.line_end == kept.line_end && read.header == kept.header);
        QVERIFY(read.decimal_separator == kept.decimal_separator);
        QVERIFY(read.encoding == kept.encoding && read.date_order == kept.date_order);
        QVERIFY(read.rules.actions == kept.rules.actions);
        QVERIFY(read.rules.rates == kept.rules.rates);
        QCOMPARE(read.rules.base_currency, kept.rules.base_currency);
        QCOMPARE(read.rules.time_zone, kept.rules.time_zone);
        QVERIFY(preset.kind == expected.kind && preset.fields == expected.fields);
    }

    void oneIsKeptANameAndOneWithoutForTheSameColumns() {
        ImportPresets presets{QString()};
        presets.save(germanShop());
        presets.save(germanShop());
        QCOMPARE(presets.all().size(), std::size_t(1));
        presets.save(germanShop(QString()));
        ui::ImportPreset other = germanShop(QString());
        other.header = {"a", "b"};
        presets.save(other);
        QCOMPARE(presets.all().size(), std::size_t(3));
        presets.save(other);
        QCOMPARE(presets.all().size(), std::size_t(3));
        QVERIFY(presets.all().front().header == other.header); // the latest first
        presets.remove(QStringLiteral("Shop"));
        QCOMPARE(presets.all().size(), std::size_t(2));
    }

    void aDamagedFileIsAsGoodAsNone_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("understood");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("no JSON") << QByteArray("{[") << 0;
        QTest::newRow("no list") << QByteArray("{}") << 0;
        QTest::newRow("wrong types") << QByteArray("[{\"name\": 3}, 7, {\"name\": \"b\"}]") << 1;
        QTest::newRow("unknown words")
            << QByteArray("[{\"name\": \"b\", \"options\": {\"encoding\": \"x\", \"rules\": "
                          "{\"y\": \"z\"}, \"roles\": {\"w\": \"v\"}}}]")
            << 1;
    }
    void aDamagedFileIsAsGoodAsNone() {
        QFETCH(QByteArray, json);
        QFETCH(int, understood);
        QCOMPARE(int(presetsFromJson(json).size()), understood);
    }

    void columnsMatchInAnyOrder() {
        Inspection inspection;
        for (const char* name : {"Summe", "Bestellnummer", "Datum"}) {
            inspection.columns.emplace_back().name = name;
        }
        QVERIFY(germanShop().matches(inspection));
        inspection.columns.pop_back();
        QVERIFY(!germanShop().matches(inspection));
    }
};

QTEST_GUILESS_MAIN(TestImportPresets)
#include "tst_import_presets.moc"
