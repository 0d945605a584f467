// The first screen: every way in leaves by its own signal, and none of them while something opens.
#include "ui/widgets/bar_delegate.h"
#include "ui/window/start_page.h"

#include <QComboBox>
#include <QCommandLinkButton>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace perennial::ui;

class TestStartPage : public QObject {
    Q_OBJECT

    static QCommandLinkButton* button(const StartPage& page, const QString& text) {
        for (QCommandLinkButton* each : page.findChildren<QCommandLinkButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

  private Q_SLOTS:
    void everyChoiceAsksForItsOwn_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("sample");
        QTest::addColumn<int>("import");
        QTest::addColumn<int>("browse");
        QTest::newRow("sample") << QStringLiteral("Explore the sample store") << 1 << 0 << 0;
        QTest::newRow("import") << QStringLiteral("Import my orders…") << 0 << 1 << 0;
        QTest::newRow("open") << QStringLiteral("Open a project…") << 0 << 0 << 1;
    }
    void everyChoiceAsksForItsOwn() {
        QFETCH(QString, text);
        StartPage page;
        const QSignalSpy sample(&page, &StartPage::sampleRequested);
        const QSignalSpy import(&page, &StartPage::importRequested);
        const QSignalSpy browse(&page, &StartPage::browseRequested);
        QCommandLinkButton* choice = button(page, text);
        QVERIFY(choice);
        QTest::mouseClick(choice, Qt::LeftButton);
        QTEST(int(sample.count()), "sample");
        QTEST(int(import.count()), "import");
        QTEST(int(browse.count()), "browse");
        page.setBusy(true);
        QTest::mouseClick(choice, Qt::LeftButton);
        QCOMPARE(sample.count() + import.count() + browse.count(), 1);
    }

    void recentProjectsOpenByTheirWholePath() {
        StartPage page;
        page.show();
        auto* list = page.findChild<QListWidget*>();
        QVERIFY(list);
        QVERIFY(!list->isVisible()); // a sentence stands there instead of an empty list
        const QString path = QStringLiteral("/shops/Größe 店/orders 2011.perennial");
        page.setRecent({path, QStringLiteral("/b.perennial")});
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->text(), QStringLiteral("orders 2011.perennial"));
        QCOMPARE(list->item(0)->toolTip(), path);
        QCOMPARE(list->item(0)->data(NoteRole).toString(), QStringLiteral("/shops/Größe 店"));
        QCOMPARE(list->item(1)->data(NoteRole).toString(), QStringLiteral("/"));
        const QSignalSpy opened(&page, &StartPage::openRequested);
        Q_EMIT list->itemActivated(list->item(0));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), path);
    }

    void theHomeFolderIsWrittenAsPeopleDo() {
        StartPage page;
        page.setRecent({QDir::homePath() + QStringLiteral("/shop/a.perennial"),
                        QDir::homePath() + QStringLiteral("ly/a.perennial")});
        const auto* list = page.findChild<QListWidget*>();
        QCOMPARE(list->item(0)->data(NoteRole).toString(), QStringLiteral("~/shop"));
        QCOMPARE(list->item(1)->data(NoteRole).toString(), QDir::homePath() + QStringLiteral("ly"));
    }

    void descriptionsAreWholeInTheSmallestWindow() {
        StartPage page;
        page.resize(1024, 600);
        page.show();
        const QCommandLinkButton* import = button(page, QStringLiteral("Import my orders…"));
        QVERIFY(import->heightForWidth(200) > import->heightForWidth(800));
        QVERIFY(import->height() >= import->heightForWidth(import->width()));
    }

    void languageAndThemeAreAskedForAndShown() {
        StartPage page;
        const QList<QComboBox*> choices = page.findChildren<QComboBox*>();
        QCOMPARE(choices.size(), 2);
        QComboBox* language = choices[0]->count() == 2 ? choices[0] : choices[1];
        QComboBox* theme = choices[0]->count() == 3 ? choices[0] : choices[1];
        const QSignalSpy languages(&page, &StartPage::languageRequested);
        const QSignalSpy themes(&page, &StartPage::themeRequested);
        page.setLanguage(QStringLiteral("zh_CN"));
        page.setThemeChoice(2);
        QCOMPARE(language->currentText(), QStringLiteral("简体中文"));
        QCOMPARE(theme->currentText(), QStringLiteral("Dark"));
        QCOMPARE(languages.count() + themes.count(), 0); // showing a choice is not making one
        language->show();
        QTest::keyClick(language, Qt::Key_Up);
        QCOMPARE(languages.count(), 1);
        QCOMPARE(languages.at(0).at(0).toString(), QStringLiteral("en"));
        QTest::keyClick(theme, Qt::Key_Up);
        QCOMPARE(themes.count(), 1);
        QCOMPARE(themes.at(0).at(0).toInt(), 1);
    }
};

QTEST_MAIN(TestStartPage)
#include "tst_start_page.moc"
