// Undo and redo of what changes numbers on screen: filters, scenarios, the choice of a model; and
// one step back, no further, from the removal of an import and from other settings of the project.
#pragma once

#include "analytics/lifetime/scenario.h"
#include "ui/stores/filter_store.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <string>

namespace perennial {
struct RemovedSource;
}

namespace perennial::app {

class Session;

/// The steps' texts are keys, which the window puts into its language (ui/window/actions.cpp).
class EditHistory : public QObject {
    Q_OBJECT

  public:
    EditHistory(ui::FilterStore* filter, Session* session, QObject* parent = nullptr);

    QUndoStack* stack() { return &m_stack; }
    /// A knob moved to `scenario`. Moves that follow each other closely are one step of undo.
    void follow(const Scenario& scenario);
    /// Another model values the customers.
    void settleModel(const QString& model);
    /// An import was taken out: one step back puts it back.
    void follow(const std::shared_ptr<const RemovedSource>& removed);
    /// Another project: nothing of the old one can be undone.
    void reset(const Scenario& shown);
    /// Undo of scenarios ends with this one.
    void startFrom(const Scenario& shown);

    /// Where the view is found that was shown before the orders or their settings changed.
    void setKept(std::function<std::string()> kept) { m_kept = std::move(kept); }

  private:
    std::string viewBefore() const;

    ui::FilterStore* m_filter;
    Session* m_session;
    QUndoStack m_stack;
    std::function<std::string()> m_kept;
    Scenario m_scenario; ///< as the step on top of the stack left it
    QString m_settledModel;
    QTimer m_rest; ///< runs while a knob is being moved
};

} // namespace perennial::app
