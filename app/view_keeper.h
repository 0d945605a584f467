// Keeps what was done to the view with the project, a moment after it was done.
#pragma once

#include "app/view_state.h"

#include <QObject>
#include <QString>
#include <QTimer>

class QThreadPool;

namespace perennial::app {

class JobBoard;
class JobSlot;
struct OpenedProject;
class Session;

class ViewKeeper : public QObject {
    Q_OBJECT

  public:
    /// All of them outlive the keeper.
    ViewKeeper(const Session& session, const ui::FilterStore& filter,
               const ui::SelectionStore& selection, QThreadPool* pool, JobBoard* board,
               QObject* parent = nullptr);
    /// What is not kept yet is kept now.
    ~ViewKeeper() override;

    /// A project was opened or its orders changed; the stores still show what was there before.
    void follow(const OpenedProject& project);
    /// What is kept for the customers of `base`, the stores having been emptied for them.
    ViewState restored(const CustomerBase& base) const;
    /// Something was done to the view.
    void touch() { m_rest.start(); }

  private:
    ShownState shown() const;
    void keep();
    void keepNow();

    const Session& m_session;
    const ui::FilterStore& m_filter;
    const ui::SelectionStore& m_selection;
    QString m_project; ///< whose view is kept; empty: nothing is, as of the sample store
    std::string m_kept;
    JobSlot* m_write;
    QTimer m_rest;
};

} // namespace perennial::app
