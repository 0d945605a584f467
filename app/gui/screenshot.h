// Takes a picture of the window once everything asked for is open, analysed and drawn; then quits.
#pragma once

#include <QObject>
#include <QSize>
#include <QTimer>

namespace perennial::app {

class Composition;

class Screenshot : public QObject {
    Q_OBJECT

  public:
    Screenshot(Composition* composition, const QString& file, QObject* parent = nullptr);
    void start() { m_timer.start(); }

  private:
    void look();

    Composition* m_composition;
    QString m_file;
    QTimer m_timer;
    int m_quiet = 0, m_looks = 0;
};

} // namespace perennial::app
