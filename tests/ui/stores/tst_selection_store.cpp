#include "ui/stores/selection_store.h"

#include <QSignalSpy>
#include <QTest>

using perennial::ui::SelectionStore;
using Mode = SelectionStore::Mode;
using Positions = std::vector<std::uint32_t>;
Q_DECLARE_METATYPE(Positions)
Q_DECLARE_METATYPE(Mode)

class TestSelectionStore : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void appliesModes_data() {
        QTest::addColumn<Positions>("positions");
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<Positions>("expected");
        QTest::addColumn<bool>("announced");
        // from {1, 3} of 5
        QTest::newRow("replace") << Positions{4, 0} << Mode::Replace << Positions{0, 4} << true;
        QTest::newRow("replace same")
            << Positions{3, 1} << Mode::Replace << Positions{1, 3} << false;
        QTest::newRow("add") << Positions{3, 4, 4} << Mode::Add << Positions{1, 3, 4} << true;
        QTest::newRow("add nothing new") << Positions{1} << Mode::Add << Positions{1, 3} << false;
        QTest::newRow("remove") << Positions{3, 0} << Mode::Remove << Positions{1} << true;
        QTest::newRow("toggle") << Positions{1, 2} << Mode::Toggle << Positions{2, 3} << true;
        QTest::newRow("beyond the end") << Positions{9} << Mode::Add << Positions{1, 3} << false;
    }
    void appliesModes() {
        QFETCH(Positions, positions);
        QFETCH(Mode, mode);
        QFETCH(Positions, expected);
        QFETCH(bool, announced);
        SelectionStore store;
        store.reset(5);
        store.apply({1, 3}, Mode::Replace);
        const QSignalSpy changed(&store, &SelectionStore::changed);
        const quint64 generation = store.generation();
        store.apply(positions, mode);
        QCOMPARE(store.positions(), expected);
        QCOMPARE(store.count(), expected.size());
        QCOMPARE(changed.count(), announced ? 1 : 0);
        QCOMPARE(store.generation() > generation, announced);
    }
    void inverts() {
        SelectionStore store;
        store.reset(4);
        store.apply({0, 2}, Mode::Replace);
        store.invert();
        QCOMPARE(store.positions(), (Positions{1, 3}));
        QCOMPARE(store.count(), std::size_t{2});
        store.clear();
        store.invert();
        QCOMPARE(store.count(), std::size_t{4});
    }
    void resetForgetsEverything() {
        SelectionStore store;
        store.reset(3);
        store.apply({1}, Mode::Add);
        store.setCurrent(2);
        const QSignalSpy current(&store, &SelectionStore::currentChanged);
        store.reset(2);
        QCOMPARE(store.count(), std::size_t{0});
        QCOMPARE(store.size(), std::size_t{2});
        QCOMPARE(store.current(), qint64{-1});
        QCOMPARE(current.count(), 1);
    }
    void currentStaysInRange() {
        SelectionStore store;
        store.reset(3);
        store.setCurrent(7);
        QCOMPARE(store.current(), qint64{-1});
        store.setCurrent(2);
        const QSignalSpy current(&store, &SelectionStore::currentChanged);
        store.setCurrent(2);
        QCOMPARE(current.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSelectionStore)
#include "tst_selection_store.moc"
