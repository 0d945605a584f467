// Headers of real exports, understood with no edit: the share, and the table in the documentation.
// PERENNIAL_WRITE_DOCS=1 writes the table instead of comparing it.
#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "tests/support/header_corpus.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace perennial;

namespace {

const QString corpusFile = QStringLiteral(PERENNIAL_TEST_DATA "/import/headers.txt");
const QString page = QStringLiteral(PERENNIAL_TEST_DATA "/../../docs/methods/import_headers.md");
const QString tableBegins = QStringLiteral("<!-- table: written by tst_import_headers -->\n");

struct Share {
    int right = 0, all = 0;
    bool atLeastNineInTen() const { return right * 10 >= all * 9; }
};

/// Amounts are written with as few decimals as they need.
bool isTotal(const std::string& wanted, const std::string& seen) {
    return QByteArray::fromStdString(wanted).toDouble() ==
           QByteArray::fromStdString(seen).toDouble();
}

} // namespace

class TestImportHeaders : public QObject {
    Q_OBJECT

    std::vector<test::HeaderCase> m_cases;
    std::map<std::string, std::string> m_mistakes; // by case
    QTemporaryDir m_folder;

    std::string mistakes(const test::HeaderCase& wanted) {
        const QString path = m_folder.filePath(QString::fromStdString(wanted.id));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(QByteArray::fromStdString(wanted.bytes)) < 0) {
            qFatal("cannot write a test file");
        }
        file.close();
        try {
            const ImportResult read = read_source({path.toStdString()});
            std::string found = test::header_mistakes(wanted, read.inspection);
            const std::string total = to_decimal(read.ledger.amount_read);
            if (std::none_of(wanted.totals.begin(), wanted.totals.end(),
                             [&](const auto& each) { return isTotal(each, total); })) {
                found += "total " + total + " instead of " + wanted.totals.front() + "; ";
            }
            if (read.inspection.format.date_order_assumed || read.ledger.rows_excluded > 0) {
                found += "not every date or row was read; ";
            }
            return found;
        } catch (const Error& error) {
            return "refused: " + error.detail();
        }
    }

    Share share(const std::string& set) const {
        Share result;
        for (const test::HeaderCase& each : m_cases) {
            result.all += each.set == set ? 1 : 0;
            result.right += each.set == set && m_mistakes.at(each.id).empty() ? 1 : 0;
        }
        return result;
    }

    QString table() const {
        QString text =
            QStringLiteral("| export | language | set | columns | understood with no edit |\n"
                           "|---|---|---|---|---|\n");
        for (const test::HeaderCase& each : m_cases) {
            const std::string& wrong = m_mistakes.at(each.id);
            const QString header =
                QString::fromStdString(each.bytes).section(QLatin1Char('\n'), 0, 0);
            const QChar mark = header.contains(QLatin1Char('\t'))  ? QLatin1Char('\t')
                               : header.contains(QLatin1Char(';')) ? QLatin1Char(';')
                                                                   : QLatin1Char(',');
            text +=
                QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n")
                    .arg(QString::fromStdString(each.title), QString::fromStdString(each.language),
                         QString::fromStdString(each.set))
                    .arg(header.count(mark) + 1)
                    .arg(wrong.empty() ? QStringLiteral("yes")
                                       : QStringLiteral("no: ") +
                                             QString::fromStdString(wrong).trimmed().chopped(1));
        }
        const Share tuned = share("tuned");
        const Share heldOut = share("held out");
        return text + QStringLiteral("\nTuned: %1 of %2. Held out: %3 of %4.\n")
                          .arg(tuned.right)
                          .arg(tuned.all)
                          .arg(heldOut.right)
                          .arg(heldOut.all);
    }

  private Q_SLOTS:
    void initTestCase() {
        m_cases = test::read_header_corpus(corpusFile.toStdString());
        for (const test::HeaderCase& each : m_cases) {
            m_mistakes[each.id] = mistakes(each);
        }
    }

    void corpusIsLarge() {
        std::set<std::string> languages;
        for (const test::HeaderCase& each : m_cases) {
            languages.insert(each.language);
        }
        QVERIFY(m_cases.size() >= 60);
        QCOMPARE(languages,
                 (std::set<std::string>{"ar", "cs", "da", "de", "el", "en", "es", "fi", "fr",
                                        "hu", "id", "it", "ja", "ko", "nl", "pl", "pt", "ro",
                                        "ru", "sv", "th", "tr", "uk", "vi", "zh"}));
    }

    void nineInTenAreUnderstood_data() {
        QTest::addColumn<QString>("set");
        QTest::newRow("tuned") << QStringLiteral("tuned");
        QTest::newRow("held out") << QStringLiteral("held out");
    }
    void nineInTenAreUnderstood() {
        QFETCH(QString, set);
        for (const test::HeaderCase& each : m_cases) {
            const std::string& wrong = m_mistakes.at(each.id);
            if (each.set == set.toStdString() && !wrong.empty()) {
                qInfo("%s: %s", each.id.c_str(), wrong.c_str());
            }
        }
        QVERIFY(share(set.toStdString()).atLeastNineInTen());
    }

    void documentedTableIsTrue() {
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        file.close();
        const qsizetype at = text.indexOf(tableBegins);
        QVERIFY(at > 0);
        const QString before = text.left(at + tableBegins.size());
        if (qEnvironmentVariableIsSet("PERENNIAL_WRITE_DOCS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write((before + table()).toUtf8());
            return;
        }
        QCOMPARE(text.mid(before.size()), table());
    }
};

QTEST_APPLESS_MAIN(TestImportHeaders)
#include "tst_import_headers.moc"
