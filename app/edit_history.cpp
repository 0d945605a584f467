#include "app/edit_history.h"

#include "analytics/storage/project.h"
#include "app/session.h"

#include <QUndoCommand>

namespace perennial::app {

namespace {

constexpr int rest_ms = 500; // a pause in dragging

/// Puts a state back. The first redo is the edit itself, which has already happened.
template <class State, class Apply>
class StateCommand : public QUndoCommand {
  public:
    StateCommand(const QString& text, State before, State after, Apply apply)
        : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)),
          m_apply(std::move(apply)) {}

    void undo() override { m_apply(m_before); }
    void redo() override {
        if (std::exchange(m_done, true)) {
            m_apply(m_after);
        }
    }

  private:
    State m_before, m_after;
    Apply m_apply;
    bool m_done = false;
};

/// Done once: the orders that come back are a new beginning of the history, and an import that is
/// to go again is taken out where it went the first time, on the data page.
class PutBackCommand : public QUndoCommand {
  public:
    PutBackCommand(const QString& text, Session* session,
                   std::shared_ptr<const RemovedSource> removed)
        : QUndoCommand(text), m_session(session), m_removed(std::move(removed)) {}
    void undo() override {
        m_session->putBack(m_removed);
        setObsolete(true);
    }

  private:
    Session* m_session;
    std::shared_ptr<const RemovedSource> m_removed;
};

} // namespace

EditHistory::EditHistory(ui::FilterStore* filter, Session* session, QObject* parent)
    : QObject(parent), m_filter(filter), m_session(session) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest_ms);
    connect(&m_rest, &QTimer::timeout, this, [this] { settle(m_followed); });
    connect(session, &Session::modelChanged, this, &EditHistory::settleModel);
    // A model that would not fit is not the one in use: the next choice steps back to that.
    connect(session, &Session::failed, this,
            [this] { m_settledModel = QString::fromStdString(m_session->model()); });
    for (const auto removal : {&Session::sourceRemoved, &Session::tableRemoved}) {
        connect(session, removal, this,
                [this](const std::shared_ptr<const RemovedSource>& removed) { follow(removed); });
    }
    connect(filter, &ui::FilterStore::edited, this,
            [this](const ui::FilterState& before, const ui::FilterState& after) {
                m_stack.push(new StateCommand(
                    QStringLiteral("filter"), before, after,
                    [this](const ui::FilterState& state) { m_filter->setState(state); }));
            });
}

void EditHistory::follow(const Scenario& scenario) {
    m_followed = scenario;
    m_rest.start();
}

void EditHistory::settle(const Scenario& scenario) {
    if (scenario == m_settled) {
        return;
    }
    const Scenario before = std::exchange(m_settled, scenario);
    m_stack.push(new StateCommand(QStringLiteral("scenario"), before, scenario,
                                  [this](const Scenario& state) {
                                      m_settled = state;
                                      m_session->evaluate(state);
                                  }));
}

void EditHistory::settleModel(const QString& model) {
    if (model == m_settledModel) {
        return;
    }
    const QString before = std::exchange(m_settledModel, model);
    m_stack.push(
        new StateCommand(QStringLiteral("model"), before, model, [this](const QString& state) {
            m_settledModel = state;
            m_session->setModel(state.toStdString());
        }));
}

void EditHistory::follow(const std::shared_ptr<const RemovedSource>& removed) {
    if (!removed->changes.empty()) {
        m_stack.push(new PutBackCommand(QStringLiteral("undo of an import"), m_session, removed));
    }
}

void EditHistory::reset(const Scenario& shown) {
    m_stack.clear();
    startFrom(shown);
    m_settledModel = QString::fromStdString(m_session->model());
}

void EditHistory::startFrom(const Scenario& shown) {
    m_rest.stop();
    m_settled = shown;
}

} // namespace perennial::app
