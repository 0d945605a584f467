// Running and finished work: what, how far, how long, and a way to stop it.
#pragma once

#include "analytics/core/progress.h"
#include "ui/docks/dock.h"

#include <QHash>

class QTimer;
class QVBoxLayout;

namespace perennial::ui {

class JobRow;

class JobsDock : public Dock {
    Q_OBJECT

  public:
    explicit JobsDock(QWidget* parent = nullptr);
    ~JobsDock() override;
    void setView(const View&) override {} ///< jobs outlive views

  public Q_SLOTS:
    void jobStarted(quint64 id, const QString& title);
    void jobProgressed(quint64 id, double fraction, perennial::Stage stage);
    /// outcome: in words, for example "Done" or the sentence of an error.
    void jobFinished(quint64 id, const QString& outcome);

  Q_SIGNALS:
    void cancelRequested(quint64 id);

  protected:
    void retranslate() override;

  private:
    QVBoxLayout* m_rowLayout;
    QHash<quint64, JobRow*> m_running;
    QTimer* m_clock; ///< ticks while something runs
};

} // namespace perennial::ui
