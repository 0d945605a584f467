// A session on its own, without a window, and a small shop to import into it.
#pragma once

#include "app/job_board.h"
#include "app/session.h"

#include <QDate>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace perennial::test {

/// 300 customers who buy at their own rhythm over two years: enough to fit, small enough to be
/// quick.
inline QByteArray smallShop() {
    QByteArray csv = "order_id,customer_id,order_date,product_id,quantity,unit_price,channel\n";
    int order = 1000;
    for (int customer = 0; customer < 300; ++customer) {
        const int gap = 9 + (customer * 37) % 90;
        const int orders = 1 + (customer * 13) % 9;
        QDate date = QDate(2022, 1, 3).addDays((customer * 29) % 200);
        for (int i = 0; i < orders && date < QDate(2024, 1, 1); ++i) {
            csv += QStringLiteral("%1,C%2,%3,P%4,2,%5.50,%6\n")
                       .arg(order++)
                       .arg(customer)
                       .arg(date.toString(Qt::ISODate))
                       .arg(i % 5)
                       .arg(5 + (customer * 7 + i * 3) % 40)
                       .arg(customer % 3 == 0 ? QStringLiteral("shop") : QStringLiteral("web"))
                       .toUtf8();
            date = date.addDays(gap + (i * 11) % 17);
        }
    }
    return csv;
}

class OpenSession {
  protected:
    void begin() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_pool = std::make_unique<QThreadPool>();
        m_pool->setMaxThreadCount(2);
        m_board = std::make_unique<app::JobBoard>();
        m_session =
            std::make_unique<app::Session>(m_pool.get(), m_board.get(), file("sample.perennial"));
        m_error.reset();
        for (const auto trouble : {&app::Session::failed, &app::Session::readingFailed}) {
            QObject::connect(m_session.get(), trouble, m_session.get(),
                             [this](const Error& error) { m_error = error; });
        }
    }
    void end() {
        m_session.reset();
        m_pool->waitForDone();
    }

    QString file(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void write(const char* name, const QByteArray& content) const {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }
    void waitUntilIdle() const { QTRY_COMPARE_WITH_TIMEOUT(m_board->active(), 0, 60'000); }
    void importShop() {
        write("shop.csv", smallShop());
        m_session->importFiles({file("shop.csv")}, {}, file("shop.perennial"));
        waitUntilIdle();
        QVERIFY2(!m_error, m_error ? m_error->what() : "");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<app::JobBoard> m_board;
    std::unique_ptr<app::Session> m_session;
    std::optional<Error> m_error;
};

} // namespace perennial::test
