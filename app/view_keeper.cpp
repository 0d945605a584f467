#include "app/view_keeper.h"

#include "analytics/storage/project.h"
#include "app/job_slot.h"
#include "app/project_jobs.h"
#include "app/session.h"

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
      m_write(new JobSlot(pool, board, this)) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(keep_after_ms);
    connect(&m_rest, &QTimer::timeout, this, &ViewKeeper::keep);
    connect(&filter, &ui::FilterStore::changed, this, &ViewKeeper::touch);
    connect(&selection, &ui::SelectionStore::changed, this, &ViewKeeper::touch);
    connect(&selection, &ui::SelectionStore::currentChanged, this, &ViewKeeper::touch);
}

ViewKeeper::~ViewKeeper() {
    if (m_rest.isActive() && !m_project.isEmpty() && m_session.view()) {
        const std::string state = viewStateText(m_session.view(), m_filter, m_selection);
        if (state != m_kept) {
            writeState(m_project.toStdString(), state);
        }
    }
}

void ViewKeeper::follow(const OpenedProject& project) {
    const bool same = m_project == QString::fromStdString(project.path);
    if (m_rest.isActive()) { // of what is shown until now
        m_rest.stop();
        keep();
    }
    if (!same) {
        m_project = m_session.sampleOpen() ? QString() : QString::fromStdString(project.path);
        m_kept = m_project.isEmpty() ? std::string() : project.view_state;
    }
}

ViewState ViewKeeper::restored(const CustomerBase& base) const {
    return viewStateFrom(m_kept, base);
}

void ViewKeeper::keep() {
    if (m_project.isEmpty() || !m_session.view()) {
        return;
    }
    const std::string state = viewStateText(m_session.view(), m_filter, m_selection);
    if (state == m_kept) {
        return;
    }
    m_kept = state;
    m_write->start(
        QString(),
        [path = m_project.toStdString(), state](const Progress&) { writeState(path, state); },
        [] {});
}

} // namespace perennial::app
