// Where panels stand, and what is kept of it.
#include "tests/support/window_frame.h"
#include "ui/window/first_size.h"

#include <QLabel>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace perennial;
using namespace perennial::test;
using namespace perennial::ui;

class TestWindowLayout : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void tabsStayWhereTheyAreWhateverPanelsCome() {
        Frame f;
        const auto* tabs = f.window.findChild<QTabBar*>();
        f.window.showWorkspace();
        QCoreApplication::processEvents();
        const auto place = [&] {
            return tabs->mapTo(&f.window, QPoint());
        };
        const QPoint with_panels = place();
        QVERIFY(tabs->isVisible() && f.left->isVisible());
        QVERIFY(f.window.showPerspective(QStringLiteral("second")));
        QCoreApplication::processEvents();
        QVERIFY(f.left->isHidden());
        QCOMPARE(place(), with_panels);
        f.window.showStartPage();
        QVERIFY(!tabs->isVisible());
    }

    void closedPanelsAreOffered() {
        Frame f;
        f.window.showWorkspace();
        QCoreApplication::processEvents();
        const auto offer = [&f] {
            for (QToolButton* button : f.window.findChildren<QToolButton*>()) {
                if (button->text() == QStringLiteral("Show the panels")) {
                    return button;
                }
            }
            return static_cast<QToolButton*>(nullptr);
        };
        QVERIFY(offer() && !offer()->isVisible());
        for (QDockWidget* dock : f.window.findChildren<QDockWidget*>()) {
            dock->close();
        }
        QCoreApplication::processEvents();
        QVERIFY(offer()->isVisible());
        offer()->click();
        QCoreApplication::processEvents();
        QVERIFY(f.left->isVisible() && f.bottom->isVisible() && !offer()->isVisible());
    }

    void aPanelComesToTheFrontWithTheKeyboard() {
        Frame f;
        f.window.showWorkspace();
        QCoreApplication::processEvents();
        QVERIFY(f.right2->visibleRegion().isEmpty());
        f.window.focusPanel(QStringLiteral("right2"));
        QCoreApplication::processEvents();
        QVERIFY(!f.right2->visibleRegion().isEmpty());
    }

    void theFirstOfAnAreaIsInFrontAndTheOthersAreItsTabs() {
        Frame f;
        f.window.showWorkspace();
        QCoreApplication::processEvents();
        QCOMPARE(f.window.tabifiedDockWidgets(f.right), QList<QDockWidget*>{f.right2});
        QCOMPARE(f.window.tabifiedDockWidgets(f.bottom), QList<QDockWidget*>{f.bottom2});
        QVERIFY(!f.right->visibleRegion().isEmpty());
        QVERIFY(f.right2->visibleRegion().isEmpty());
        QVERIFY(!f.bottom->visibleRegion().isEmpty());
        QVERIFY(f.bottom->height() > 150);
    }

    void aLowWindowGivesTheRoomToTheCentre() {
        Frame tall({1366, 900}), low({1366, 768});
        for (Frame* f : {&tall, &low}) {
            f->window.showWorkspace();
            QCoreApplication::processEvents();
        }
        QVERIFY2(low.bottom->height() < tall.bottom->height() - 60,
                 qPrintable(QStringLiteral("%1 against %2")
                                .arg(low.bottom->height())
                                .arg(tall.bottom->height())));
        QVERIFY(!low.bottom->isHidden()); // still there to be dragged up
    }

    void aNarrowWindowBeginsWithoutPanelsWhereThePageNeedsTheRoom() {
        Frame narrow({1024, 640}, 1180), wide({1366, 768}, 1180);
        for (Frame* f : {&narrow, &wide}) {
            f->window.showWorkspace();
            f->window.showPerspective(QStringLiteral("second"));
            QCoreApplication::processEvents();
        }
        QVERIFY(narrow.bottom->isHidden() && !wide.bottom->isHidden());
        narrow.window.toggleDocks(); // asked for, they come all the same
        QVERIFY(!narrow.bottom->isHidden());
        narrow.window.showPerspective(QStringLiteral("first"));
        QVERIFY(!narrow.left->isHidden());
        narrow.window.showPerspective(QStringLiteral("second"));
        QVERIFY(!narrow.bottom->isHidden()); // as it was left
    }

    void aPageThatIsNotShownTakesNoRoom() {
        Frame f({1366, 768});
        f.window.showWorkspace();
        f.left->setMinimumWidth(200);
        f.right->setMinimumWidth(250);
        const auto inside = [&f] {
            QCoreApplication::processEvents();
            return f.left->width() >= 200 &&
                   f.right->mapTo(&f.window, QPoint(f.right->width(), 0)).x() <= f.window.width();
        };
        QVERIFY(inside());
        const int centre = f.centre->width();
        f.window.showPerspective(QStringLiteral("second"));
        f.second->setMinimumWidth(1200); // its results have come
        QCoreApplication::processEvents();
        f.window.showPerspective(QStringLiteral("first"));
        QVERIFY(inside());
        QCOMPARE(f.centre->width(), centre);
        f.window.resetLayout();
        QVERIFY(inside());
    }

    void theFirstWindowFitsTheScreenWithItsFrame() {
        QWidget large, small;
        sizeForFirstStart(large, QRect(0, 0, 1920, 1080));
        QCOMPARE(large.size(), QSize(1440, 900));
        QVERIFY(!large.isMaximized());
        for (const QSize screen : {QSize(1440, 900), QSize(1366, 768)}) {
            sizeForFirstStart(small, QRect(QPoint(), screen));
            QVERIFY(small.isMaximized());
            QVERIFY(small.normalGeometry().height() < screen.height() ||
                    small.height() < screen.height());
        }
    }

    void aLayoutComesBackAndAnotherVersionDoesNot() {
        Frame f;
        f.window.showWorkspace();
        f.left->hide();
        f.window.addDockWidget(Qt::LeftDockWidgetArea, f.bottom2);
        const QByteArray layout = f.window.saveLayout();

        Frame again;
        again.window.restoreLayout(layout); // before there is a workspace, as at start-up
        QCOMPARE(again.window.saveLayout(), layout);
        again.window.showWorkspace();
        QVERIFY(again.left->isHidden());
        QCOMPARE(again.window.dockWidgetArea(again.bottom2), Qt::LeftDockWidgetArea);

        again.window.resetLayout();
        QVERIFY(!again.left->isHidden());
        QCOMPARE(again.window.dockWidgetArea(again.bottom2), Qt::BottomDockWidgetArea);

        Frame old;
        old.window.restoreLayout(f.window.saveState(1)); // of the first version
        old.window.showWorkspace();
        QVERIFY(!old.left->isHidden());
        QCOMPARE(old.window.dockWidgetArea(old.bottom2), Qt::BottomDockWidgetArea);
        old.window.restoreLayout("not a layout");
        QVERIFY(!old.left->isHidden());
    }

    void everyPerspectiveKeepsItsOwnPanels() {
        Frame f;
        f.window.showWorkspace();
        QCOMPARE(f.window.perspective(), QStringLiteral("first"));
        f.left->hide();
        QVERIFY(f.window.showPerspective(QStringLiteral("second")));
        QVERIFY(f.second->isVisible() && !f.centre->isVisible());
        QVERIFY(!f.bottom->isHidden() && f.right->isHidden()); // its default
        f.right->show();
        QVERIFY(f.window.showPerspective(QStringLiteral("first")));
        QVERIFY(f.centre->isVisible());
        QVERIFY(f.left->isHidden() && !f.bottom2->isHidden()); // as it was left
        QVERIFY(!f.window.showPerspective(QStringLiteral("third")));
        const QByteArray layout = f.window.saveLayout();

        Frame again;
        again.window.restoreLayout(layout);
        again.window.showPerspective(QStringLiteral("second"));
        again.window.showWorkspace();
        QVERIFY(!again.right->isHidden() && again.bottom2->isHidden());
        again.window.resetLayout();
        QVERIFY(again.right->isHidden());
        again.window.showPerspective(QStringLiteral("first"));
        QVERIFY(again.left->isHidden()); // resetting one leaves the other
    }

    void aTabSaysTheTitleOnce() {
        Frame f;
        f.window.showWorkspace();
        const auto titled = [](const Dock* dock) {
            for (const QLabel* label : dock->titleBarWidget()->findChildren<QLabel*>()) {
                if (label->text() == dock->windowTitle()) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(titled(f.left) && !titled(f.right) && !titled(f.bottom2));
        f.right2->hide();
        QTRY_VERIFY(titled(f.right)); // alone now
    }

    void hidingAllPanelsRemembersThem() {
        Frame f;
        f.window.showWorkspace();
        f.left->hide();
        f.window.toggleDocks();
        QVERIFY(f.right->isHidden() && f.bottom->isHidden());
        f.window.toggleDocks();
        QVERIFY(!f.right->isHidden() && !f.bottom->isHidden());
        QVERIFY(f.left->isHidden()); // as it was
    }
};

QTEST_MAIN(TestWindowLayout)
#include "tst_window_layout.moc"
