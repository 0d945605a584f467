#include "app/edit_history.h"

#include "analytics/storage/project.h"
#include "app/session.h"

#include <QUndoCommand>

#include <utility>

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

/// Moves of a knob that follow each other closely are one step.
class ScenarioCommand : public QUndoCommand {
  public:
    using Apply = std::function<void(const Scenario&)>;
    ScenarioCommand(const Scenario& before, const Scenario& after, bool goesOn, Apply apply)
        : QUndoCommand(QStringLiteral("scenario")), m_before(before), m_after(after),
          m_goesOn(goesOn), m_apply(std::move(apply)) {}

    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* later = static_cast<const ScenarioCommand*>(other);
        if (later->m_goesOn) {
            m_after = later->m_after;
            setObsolete(m_after == m_before); // moved there and back
        }
        return later->m_goesOn;
    }
    void undo() override { m_apply(m_before); }
    void redo() override {
        if (std::exchange(m_done, true)) {
            m_apply(m_after);
        }
    }

  private:
    Scenario m_before, m_after;
    bool m_goesOn, m_done = false;
    Apply m_apply;
};

/// Puts orders or settings back, and the view of before. Done once: the customers that come back
/// are a new beginning of the history, and what is to go again goes where it went the first time.
template <class Gone>
class PutBackCommand : public QUndoCommand {
  public:
    PutBackCommand(const QString& text, Session* session, Gone gone, std::string view)
        : QUndoCommand(text), m_session(session), m_gone(std::move(gone)), m_view(std::move(view)) {
    }
    void undo() override {
        m_session->putBack(m_gone, m_view);
        setObsolete(true);
    }

  private:
    Session* m_session;
    Gone m_gone;
    std::string m_view; ///< by view_state_key
};

QString settingText(const std::vector<SettingChange>& before) {
    const std::string& key = before.front().first;
    return key == refundSetting({}).first ? QStringLiteral("refund policy")
           : key == endSetting({}).first  ? QStringLiteral("observation end")
                                          : QStringLiteral("baseline");
}

} // namespace

EditHistory::EditHistory(ui::FilterStore* filter, Session* session, QObject* parent)
    : QObject(parent), m_filter(filter), m_session(session) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest_ms);
    connect(session, &Session::modelChanged, this, &EditHistory::settleModel);
    // A model that would not fit is not the one in use: the next choice steps back to that.
    connect(session, &Session::failed, this,
            [this] { m_settledModel = QString::fromStdString(m_session->model()); });
    for (const auto removal : {&Session::sourceRemoved, &Session::tableRemoved}) {
        connect(session, removal, this,
                [this](const std::shared_ptr<const RemovedSource>& removed) { follow(removed); });
    }
    connect(
        session, &Session::settingsChanged, this, [this](const std::vector<SettingChange>& before) {
            m_stack.push(new PutBackCommand(settingText(before), m_session, before, viewBefore()));
        });
    connect(filter, &ui::FilterStore::edited, this,
            [this](const ui::FilterState& before, const ui::FilterState& after) {
                m_stack.push(new StateCommand(
                    QStringLiteral("filter"), before, after,
                    [this](const ui::FilterState& state) { m_filter->setState(state); }));
            });
}

void EditHistory::follow(const Scenario& scenario) {
    if (scenario == m_scenario) {
        return;
    }
    const Scenario before = std::exchange(m_scenario, scenario);
    m_stack.push(
        new ScenarioCommand(before, scenario, m_rest.isActive(), [this](const Scenario& state) {
            m_rest.stop();
            m_scenario = state;
            m_session->evaluate(state);
        }));
    m_rest.start();
}

std::string EditHistory::viewBefore() const {
    return m_kept ? m_kept() : std::string();
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
        m_stack.push(new PutBackCommand(QStringLiteral("undo of an import"), m_session, removed,
                                        viewBefore()));
    }
}

void EditHistory::reset(const Scenario& shown) {
    m_stack.clear();
    startFrom(shown);
    m_settledModel = QString::fromStdString(m_session->model());
}

void EditHistory::startFrom(const Scenario& shown) {
    m_rest.stop();
    m_scenario = shown;
}

} // namespace perennial::app
