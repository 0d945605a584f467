// A run that ends without closing its project is found by the next one; one at work is left alone.
#include "app/open_mark.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace perennial::app;

class TestOpenMark : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_marks = m_folder.filePath(QStringLiteral("open"));

    /// As a run leaves it that was killed.
    void kill(const QString& project) const {
        QDir().mkpath(m_marks);
        QFile mark(m_marks + QStringLiteral("/4194305.open")); // above every process id
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.write(project.toUtf8());
        QFile lock(mark.fileName() + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("4194305\nperennial\n\n");
    }

  private Q_SLOTS:
    void aKilledRunIsToldOnce() {
        const QString project = QStringLiteral("/shops/店 Größe.perennial");
        kill(project);
        OpenMark mark(m_marks);
        QCOMPARE(mark.takeLeft(), QStringList(project));
        QVERIFY(mark.takeLeft().isEmpty());
        QVERIFY(QDir(m_marks).isEmpty());
    }

    void aRunAtWorkIsLeftAlone() {
        OpenMark atWork(m_marks), other(m_marks);
        atWork.set(QStringLiteral("/a.perennial"));
        QVERIFY(other.takeLeft().isEmpty());
        QVERIFY(!QDir(m_marks).isEmpty());
    }

    void aRunThatClosesItsProjectLeavesNothing() {
        {
            OpenMark mark(m_marks);
            mark.set(QStringLiteral("/a.perennial"));
            mark.set({});
            QVERIFY(QDir(m_marks).isEmpty());
            mark.set(QStringLiteral("/b.perennial"));
        } // ends
        QVERIFY(QDir(m_marks).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOpenMark)
#include "tst_open_mark.moc"
