// Packs a snapshot on a thread of its own, while another one writes rows into the same file.
#pragma once

#include "analytics/storage/snapshot.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

namespace perennial {

class Database;

class SnapshotPacker {
  public:
    /// What `rows` asks of others must stay as it is until finish() or the packer's end.
    explicit SnapshotPacker(SnapshotRows rows);
    ~SnapshotPacker();
    SnapshotPacker(const SnapshotPacker&) = delete;
    SnapshotPacker& operator=(const SnapshotPacker&) = delete;

    /// Writes the blocks that are ready; within the caller's transaction. The snapshot before must
    /// have been dropped. throws: as Database::fail()
    void write_ready(Database& database);
    /// Waits for the rest and writes it. throws: as Database::fail(), Cancelled
    void finish(Database& database, const Progress& progress);

  private:
    using Block = std::pair<std::int64_t, std::string>;
    void pack(const std::stop_token& stop);
    std::deque<Block> take();

    SnapshotRows m_rows;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Block> m_ready;
    std::size_t m_bytes = 0; // in m_ready
    bool m_ended = false;
    bool m_stopped = false;
    std::exception_ptr m_failure;
    std::jthread m_thread; // last: it uses the others
};

} // namespace perennial
