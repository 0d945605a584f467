// Every text of the window speaks Chinese: nothing unfinished, nothing left over, every place of a
// sentence filled.
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

class TestTranslations : public QObject {
    Q_OBJECT

    static QSet<QString> places(const QString& text) {
        static const QRegularExpression place(QStringLiteral("%(?:L?\\d|L?n)"));
        QSet<QString> found;
        auto matches = place.globalMatch(text);
        while (matches.hasNext()) {
            found.insert(matches.next().captured());
        }
        return found;
    }

  private Q_SLOTS:
    void isComplete_data() {
        QTest::addColumn<bool>("everyTextTranslated");
        // The English file holds plural forms alone: its other texts are the source's.
        QTest::newRow("perennial_en.ts") << false;
        QTest::newRow("perennial_zh_CN.ts") << true;
    }
    void isComplete() {
        QFETCH(bool, everyTextTranslated);
        QFile file(QStringLiteral(PERENNIAL_TRANSLATIONS "/") +
                   QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QXmlStreamReader xml(&file);
        QString source, translation, state;
        bool plural = false;
        int messages = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("message")) {
                plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
                ++messages;
            } else if (xml.isStartElement() && xml.name() == QLatin1String("source")) {
                source = xml.readElementText();
            } else if (xml.isStartElement() && xml.name() == QLatin1String("translation")) {
                state = xml.attributes().value(QLatin1String("type")).toString();
                translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                QVERIFY2(state.isEmpty() || (!everyTextTranslated && !plural &&
                                             state == QLatin1String("unfinished")),
                         qPrintable(QStringLiteral("%1: %2").arg(state, source)));
                if (everyTextTranslated || plural) {
                    QVERIFY2(!translation.isEmpty(), qPrintable(source));
                    QVERIFY2(places(translation).subtract(places(source)).isEmpty() &&
                                 (plural || places(source) == places(translation)),
                             qPrintable(source + QStringLiteral(" -> ") + translation));
                }
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(messages > 300);
    }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
