#include "analytics/storage/snapshot_packer.h"

#include "analytics/storage/database.h"

#include <chrono>

namespace perennial {

namespace {
constexpr std::size_t bytes_waiting = std::size_t{8} << 20;
}

SnapshotPacker::SnapshotPacker(SnapshotRows rows) : m_rows(std::move(rows)) {
    m_thread = std::jthread([this](const std::stop_token& stop) { pack(stop); });
}

SnapshotPacker::~SnapshotPacker() {
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
}

void SnapshotPacker::pack(const std::stop_token& stop) {
    std::exception_ptr failure;
    try {
        pack_snapshot(
            m_rows,
            [this](std::int64_t part, std::string bytes) {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_bytes < bytes_waiting || m_stopped; });
                m_bytes += bytes.size();
                m_ready.emplace_back(part, std::move(bytes));
                m_changed.notify_all();
            },
            Progress(stop, {}));
    } catch (...) {
        failure = std::current_exception();
    }
    const std::lock_guard lock(m_mutex);
    m_failure = failure;
    m_ended = true;
    m_changed.notify_all();
}

std::deque<SnapshotPacker::Block> SnapshotPacker::take() {
    const std::lock_guard lock(m_mutex);
    m_bytes = 0;
    m_changed.notify_all();
    return std::exchange(m_ready, {});
}

void SnapshotPacker::write_ready(Database& database) {
    std::deque<Block> blocks = take();
    if (blocks.empty()) {
        return;
    }
    Statement insert(database, "INSERT INTO dataset_snapshot (part, content) VALUES (?1, ?2)");
    for (; !blocks.empty(); blocks.pop_front()) {
        insert.bind(1, blocks.front().first).bind_blob(2, blocks.front().second).run();
    }
}

void SnapshotPacker::finish(Database& database, const Progress& progress) {
    for (bool ended = false; !ended;) {
        progress.step(0.5, Stage::writing);
        {
            constexpr std::chrono::milliseconds between_checks(5);
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, between_checks, [this] { return m_ended || m_bytes > 0; });
            ended = m_ended;
        }
        write_ready(database);
    }
    if (m_failure) {
        std::rethrow_exception(m_failure);
    }
}

} // namespace perennial
