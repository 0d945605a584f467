// Undo and redo of what changes numbers on screen: filters, scenarios, the choice of a model and
// the removal of an import.
#pragma once

#include "analytics/lifetime/scenario.h"
#include "ui/stores/filter_store.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <memory>

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
    /// One step back leads to the scenario settled before.
    void settle(const Scenario& scenario);
    /// The same of the model.
    void settleModel(const QString& model);
    /// An import was taken out: one step back puts it back.
    void follow(const std::shared_ptr<const RemovedSource>& removed);
    /// Another project: nothing of the old one can be undone.
    void reset(const Scenario& shown);
    /// Undo of scenarios ends with this one.
    void startFrom(const Scenario& shown);

  private:
    ui::FilterStore* m_filter;
    Session* m_session;
    QUndoStack m_stack;
    Scenario m_settled, m_followed;
    QString m_settledModel;
    QTimer m_rest;
};

} // namespace perennial::app
