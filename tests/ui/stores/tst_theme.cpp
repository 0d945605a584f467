#include "ui/stores/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QProxyStyle>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

#include <cmath>
#include <set>

using namespace perennial;
using namespace perennial::ui;

namespace {

double channel(double v) {
    return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

/// WCAG 2.1 contrast ratio.
double contrast(const QColor& a, const QColor& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void contrasts_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void contrasts() {
        QFETCH(bool, dark);
        const Colours& c = dark ? Colours::darkSet() : Colours::light();
        for (const QColor& text : {c.text, c.muted, c.accent, c.ok, c.warn, c.error}) {
            QVERIFY2(contrast(text, c.base) >= 4.5, qPrintable(text.name()));
            QVERIFY2(contrast(text, c.window) >= 4.5, qPrintable(text.name()));
        }
        for (const QColor& segment : c.segments) {
            QVERIFY2(contrast(segment, c.base) >= 3.0, qPrintable(segment.name()));
        }
        QVERIFY(contrast(c.border, c.base) >= 3.0);
    }
    void uncheckedBoxesAreSeen_data() { contrasts_data(); }
    void uncheckedBoxesAreSeen() {
        QFETCH(bool, dark);
        Theme theme;
        theme.setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        QCheckBox box;
        QRadioButton button;
        for (QAbstractButton* control : std::initializer_list<QAbstractButton*>{&box, &button}) {
            control->resize(40, 40);
            const QImage picture = control->grab().toImage();
            double most = 0.0;
            for (int x = 0; x < picture.width(); ++x) {
                most = std::max(most, contrast(picture.pixelColor(x, 20), theme.colours().window));
            }
            QVERIFY2(most >= 3.0, control->metaObject()->className());
        }
    }
    void followsTheDesktopOnlyWhenAsked() {
        Theme theme;
        theme.setChoice(Theme::Choice::Dark);
        QSignalSpy changed(&theme, &Theme::changed);
        QWidget window;
        QEvent event(QEvent::ThemeChange);
        QApplication::sendEvent(&window, &event);
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 0);
        theme.setChoice(Theme::Choice::System);
        QApplication::sendEvent(&window, &event);
        QApplication::sendEvent(&window, &event);
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 2); // the choice, and one answer to two windows
    }
    void shapesAreDistinct() {
        std::set<Marker> shapes;
        for (std::size_t s = 0; s < segment_count; ++s) {
            shapes.insert(marker(static_cast<Segment>(s)));
        }
        QCOMPARE(shapes.size(), segment_count);
    }
    void appliesToTheApplication() {
        Theme theme;
        const QSignalSpy changed(&theme, &Theme::changed);
        theme.setChoice(Theme::Choice::Dark);
        QVERIFY(theme.colours().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Colours::darkSet().window);
        const auto* style = qobject_cast<QProxyStyle*>(QApplication::style());
        QVERIFY(style != nullptr);
        QCOMPARE(style->baseStyle()->name(), QStringLiteral("fusion"));
        QVERIFY(contrast(theme.palette().color(QPalette::HighlightedText),
                         theme.palette().color(QPalette::Highlight)) >= 4.5);
        theme.setChoice(Theme::Choice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Colours::light().window);
        QCOMPARE(changed.count(), 2);
    }
    void systemIsReadAfterOurOwnPalette() {
        // The desktop of the offscreen platform is light, whatever we had set before.
        Theme theme;
        theme.setChoice(Theme::Choice::Dark);
        theme.setChoice(Theme::Choice::System);
        QVERIFY(!theme.colours().dark);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
