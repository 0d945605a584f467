// Keeps what was done to the view with the project, a moment after it was done.
#pragma once

#include "app/view_state.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>

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
    /// Hands over what is kept for the customers of `base`, for which the stores were emptied; a
    /// worker reads it, so a little later. Not called when nothing is kept.
    void restore(const std::shared_ptr<const CustomerBase>& base,
                 const std::function<void(const ViewState&)>& show);
    /// Something was done to the view.
    void touch() { m_rest.start(); }
    /// What is not kept yet is kept before this returns.
    void keepNow();
    /// As kept last: from when follow() returns until the view of new customers is touched, what
    /// was shown of those before.
    const std::string& kept() const { return m_kept; }

  private:
    ShownState shown() const;
    void keep();

    const Session& m_session;
    const ui::FilterStore& m_filter;
    const ui::SelectionStore& m_selection;
    QString m_project; ///< whose view is kept
    std::string m_kept;
    JobSlot *m_write, *m_read;
    QTimer m_rest;
};

} // namespace perennial::app
