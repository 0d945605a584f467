// Undo and redo of what changes numbers on screen: filters and scenarios.
#pragma once

#include "analytics/lifetime/scenario.h"
#include "ui/stores/filter_store.h"

#include <QObject>
#include <QUndoStack>

namespace perennial::app {

class Session;

class EditHistory : public QObject {
    Q_OBJECT

  public:
    EditHistory(ui::FilterStore* filter, Session* session, QObject* parent = nullptr);

    QUndoStack* stack() { return &m_stack; }
    /// The user let go of a knob at `scenario`: one step back leads to the one settled before.
    void settle(const Scenario& scenario);
    /// Another project: nothing of the old one can be undone.
    void reset();

  private:
    ui::FilterStore* m_filter;
    Session* m_session;
    QUndoStack m_stack;
    Scenario m_settled;
};

} // namespace perennial::app
