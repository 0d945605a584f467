#include "app/job_board.h"

#include "app/job_slot.h"

#include <algorithm>

namespace perennial::app {

namespace {

constexpr std::size_t most_entries = 100;

} // namespace

const JobEntry* JobBoard::current() const {
    const auto found =
        std::find_if(m_entries.rbegin(), m_entries.rend(),
                     [](const JobEntry& entry) { return entry.outcome == JobOutcome::Running; });
    return found == m_entries.rend() ? nullptr : &*found;
}

void JobBoard::cancel(quint64 id) {
    if (const QPointer<JobSlot> slot = m_running.value(id)) {
        slot->cancel();
    }
}

quint64 JobBoard::add(const QString& title, JobSlot* slot) {
    const quint64 id = ++m_lastId;
    m_running.insert(id, slot);
    if (!title.isEmpty()) {
        JobEntry entry;
        entry.id = id;
        entry.title = title;
        m_entries.push_back(entry);
        const auto finished =
            std::find_if(m_entries.begin(), m_entries.end(),
                         [](const JobEntry& e) { return e.outcome != JobOutcome::Running; });
        if (m_entries.size() > most_entries && finished != m_entries.end()) {
            m_entries.erase(finished);
        }
        Q_EMIT added(entry);
    }
    Q_EMIT activeChanged();
    return id;
}

void JobBoard::progress(quint64 id, double fraction, Stage stage) {
    if (JobEntry* entry = find(id)) {
        entry->fraction = fraction;
        entry->stage = stage;
        Q_EMIT progressed(*entry);
    }
}

void JobBoard::finish(quint64 id, JobOutcome outcome, std::optional<Error> error) {
    m_running.remove(id);
    if (JobEntry* entry = find(id)) {
        entry->outcome = outcome;
        entry->error = std::move(error);
        if (outcome == JobOutcome::Done) {
            entry->fraction = 1.0;
        }
        Q_EMIT finished(*entry);
    }
    Q_EMIT activeChanged();
}

JobEntry* JobBoard::find(quint64 id) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const JobEntry& entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace perennial::app
