#include "app/view_keeper.h"

#include "analytics/storage/project.h"
#include "app/job_slot.h"
#include "app/project_jobs.h"
#include "app/session.h"

#include <utility>

namespace perennial::app {

namespace {

constexpr int keep_after_ms = 1000;

/// A project that cannot be written keeps nothing, and nobody asked for it.
void writeState(const std::string& project, const std::string& state) {
    try {
        Project(project, Project::Mode::open).set_setting(view_state_key, state);
    } catch (const Error&) {
    }
}

} // namespace

ViewKeeper::ViewKeeper(const Session& session, const ui::FilterStore& filter,
                       const ui::SelectionStore& selection, QThreadPool* pool, JobBoard* board,
                       QObject* parent)
    : QObject(parent), m_session(session), m_filter(filter), m_selection(selection),
      m_write(new JobSlot(pool, board, this)), m_read(new JobSlot(pool, board, this)) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(keep_after_ms);
    connect(&m_rest, &QTimer::timeout, this, &ViewKeeper::keep);
    connect(&filter, &ui::FilterStore::changed, this, &ViewKeeper::touch);
    connect(&selection, &ui::SelectionStore::changed, this, &ViewKeeper::touch);
    connect(&selection, &ui::SelectionStore::currentChanged, this, &ViewKeeper::touch);
}

ViewKeeper::~ViewKeeper() {
    keepNow();
}

ShownState ViewKeeper::shown() const {
    return {m_session.view(), m_filter.state(), m_selection.mask(), m_selection.current()};
}

void ViewKeeper::follow(const OpenedProject& project) {
    keepNow(); // what is shown until now
    m_read->cancel();
    if (project.view_again || m_project != QString::fromStdString(project.path)) {
        m_project = QString::fromStdString(project.path);
        m_kept = project.view_state;
    }
}

void ViewKeeper::restore(const std::shared_ptr<const CustomerBase>& base,
                         const std::function<void(const ViewState&)>& show) {
    if (!m_kept.empty()) {
        m_read->start(
            QString(),
            [text = m_kept, base](const Progress&) { return viewStateFrom(text, *base); }, show);
    }
}

/// Without waiting for the worker: the window closes, or shows other customers.
void ViewKeeper::keepNow() {
    const bool pending = m_rest.isActive() || m_write->running();
    m_rest.stop();
    m_write->cancel();
    if (!pending || m_read->running() || m_project.isEmpty() || !m_session.view()) {
        return;
    }
    if (std::string state = viewStateText(shown()); state != m_kept) {
        writeState(m_project.toStdString(), state);
        m_kept = std::move(state);
    }
}

/// Hundreds of thousands of customers may be selected: their keys are a worker's matter.
void ViewKeeper::keep() {
    if (m_project.isEmpty() || !m_session.view()) {
        return;
    }
    if (m_read->running()) { // what is kept is not shown yet
        touch();
        return;
    }
    m_write->start(
        QString(),
        [path = m_project.toStdString(), kept = m_kept, shown = shown()](const Progress& progress) {
            std::string state = viewStateText(shown);
            progress.check();
            if (state != kept) {
                writeState(path, state);
            }
            return state;
        },
        [this](std::string state) { m_kept = std::move(state); });
}

} // namespace perennial::app
