// Where one is in the wizard: the steps by number, the finished ones ticked and open to go back to.
#pragma once

#include <QStringList>
#include <QWidget>

#include <set>
#include <vector>

class QAbstractButton;

namespace perennial::ui {

class StepList : public QWidget {
    Q_OBJECT

  public:
    explicit StepList(const QStringList& names, QWidget* parent = nullptr);

    /// current: counted from 0; steps up to `reachable` can be gone to, but for `passedOver`.
    void setState(int current, int reachable, const std::set<int>& passedOver = {});

  Q_SIGNALS:
    void stepRequested(int step);

  private:
    std::vector<QAbstractButton*> m_steps;
};

} // namespace perennial::ui
