// The wheel over a control that nobody is using scrolls what is behind it and changes nothing.
#include "ui/widgets/wheel_guard.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace perennial::ui;

namespace {

void turnWheel(QWidget* over) {
    const QPointF at = over->rect().center();
    QWheelEvent event(at, over->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // as from a mouse: only such goes on to parents
    qApp->notify(over, &event);
}

} // namespace

class TestWheelGuard : public QObject {
    Q_OBJECT

    WheelGuard m_guard;
    QScrollArea m_area;
    QComboBox* m_combo = new QComboBox;
    QSlider* m_slider = new QSlider(Qt::Horizontal);
    QSpinBox* m_spin = new QSpinBox;

  private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::instance()->installEventFilter(&m_guard);
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        m_combo->addItems({QStringLiteral("Order number"), QStringLiteral("Quantity"),
                           QStringLiteral("Unit price")});
        for (QWidget* control : std::initializer_list<QWidget*>{m_combo, m_slider, m_spin}) {
            column->addWidget(control);
        }
        page->setFixedHeight(2000);
        m_area.setWidget(page);
        m_area.resize(300, 200);
        m_area.show();
        m_area.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_area));
    }
    void init() {
        m_area.setFocus();
        m_area.verticalScrollBar()->setValue(0);
        m_combo->setCurrentIndex(1);
        m_slider->setValue(50);
        m_spin->setValue(50);
    }

    void whatIsNotInUseLetsThePageScroll() {
        for (QWidget* control : std::initializer_list<QWidget*>{m_combo, m_slider, m_spin}) {
            const int before = m_area.verticalScrollBar()->value();
            turnWheel(control);
            QVERIFY2(m_area.verticalScrollBar()->value() > before,
                     control->metaObject()->className());
        }
        QCOMPARE(m_combo->currentIndex(), 1);
        QCOMPARE(m_slider->value(), 50);
        QCOMPARE(m_spin->value(), 50);
    }

    void aFocusedNumberFollowsTheWheelAndADropDownNever() {
        m_spin->setFocus();
        turnWheel(m_spin);
        QCOMPARE(m_spin->value(), 49);
        m_slider->setFocus();
        turnWheel(m_slider);
        QVERIFY(m_slider->value() != 50);
        m_combo->setFocus(); // it keeps the focus after a choice, while the pointer goes on
        turnWheel(m_combo);
        QCOMPARE(m_combo->currentIndex(), 1);
    }
};

QTEST_MAIN(TestWheelGuard)
#include "tst_wheel_guard.moc"
