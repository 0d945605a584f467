#include "ui/stores/filter_store.h"

#include <QSignalSpy>
#include <QTest>

using perennial::Segment;
using perennial::ui::FilterRule;
using perennial::ui::FilterState;
using perennial::ui::FilterStore;
using Mask = std::vector<std::uint8_t>;

class TestFilterStore : public QObject {
    Q_OBJECT

    static void fill(FilterStore& store) {
        store.reset({Segment::champions, Segment::loyal, Segment::lost, Segment::lost});
    }

  private Q_SLOTS:
    void startsWithEveryone() {
        FilterStore store;
        fill(store);
        QVERIFY(!store.active());
        QCOMPARE(store.count(), std::size_t{4});
        QCOMPARE(store.mask(), (Mask{1, 1, 1, 1}));
    }
    void rulesCombine() {
        FilterStore store;
        fill(store);
        store.keepOnly({1, 0, 1, 1});
        QCOMPARE(store.state().back().customers, std::size_t{3});
        store.exclude({1, 0, 0, 0});
        QCOMPARE(store.mask(), (Mask{0, 0, 1, 1}));
        store.setSegmentVisible(Segment::lost, false);
        QCOMPARE(store.count(), std::size_t{0});
        QVERIFY(!store.segmentVisible(Segment::lost));
        QCOMPARE(store.state().back().customers, std::size_t{2});
        store.removeRule(1);
        QCOMPARE(store.mask(), (Mask{1, 0, 0, 0}));
        store.setSegmentVisible(Segment::lost, true);
        QCOMPARE(store.mask(), (Mask{1, 0, 1, 1}));
        store.clear();
        QCOMPARE(store.count(), std::size_t{4});
    }
    void gesturesAnnounceBeforeAndAfter() {
        FilterStore store;
        fill(store);
        FilterState before, after;
        connect(&store, &FilterStore::edited, this,
                [&](const FilterState& b, const FilterState& a) { before = b, after = a; });
        const QSignalSpy changed(&store, &FilterStore::changed);
        store.exclude({0, 1, 0, 0});
        QCOMPARE(before.size(), std::size_t{0});
        QCOMPARE(after.size(), std::size_t{1});
        QCOMPARE(changed.count(), 1);
        // Undo is putting the old state back; it must not become an edit of its own.
        const QSignalSpy edited(&store, &FilterStore::edited);
        store.setState(before);
        QCOMPARE(store.count(), std::size_t{4});
        QCOMPARE(edited.count(), 0);
        store.setState(after);
        QCOMPARE(store.mask(), (Mask{1, 0, 1, 1}));
    }
    void ignoresEmptyAndForeignMasks() {
        FilterStore store;
        fill(store);
        const QSignalSpy edited(&store, &FilterStore::edited);
        store.keepOnly({0, 0, 0, 0});
        store.exclude({1, 1});
        store.removeRule(3);
        store.clear();
        store.setSegmentVisible(Segment::loyal, true);
        QCOMPARE(edited.count(), 0);
        FilterRule foreign;
        foreign.mask = std::make_shared<const Mask>(Mask{1});
        store.setState({foreign});
        QVERIFY(!store.active());
        QCOMPARE(store.count(), std::size_t{4});
    }
    void generationGrows() {
        FilterStore store;
        fill(store);
        const quint64 generation = store.generation();
        store.exclude({1, 0, 0, 0});
        QVERIFY(store.generation() > generation);
    }
};

QTEST_GUILESS_MAIN(TestFilterStore)
#include "tst_filter_store.moc"
