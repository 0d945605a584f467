// The rows of a source, read and their cells understood on a thread of its own, a few thousand rows
// ahead of whoever takes them.
#pragma once

#include "analytics/import/row_values.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace perennial::import {

/// Rows one after the other, with their own copy of the text.
class RowBatch {
  public:
    std::size_t size() const { return m_size; }
    const Row& row(std::size_t i) const { return m_rows[i]; }
    /// Only of rows that have all columns of their source.
    const RowValues& values(std::size_t i) const { return m_values[i]; }
    double fraction() const { return m_fraction; } ///< of the source that is read after it, 0..1

  private:
    friend class ReadAhead;
    void clear();
    bool add(const Source& source, const Row& row); ///< false when it is full
    std::string_view kept(std::string_view text);

    std::vector<Row> m_rows; // the first m_size count: their memory is used again
    std::vector<RowValues> m_values;
    std::size_t m_size = 0;
    std::string m_text; // never grows past its reserve: the rows look into it
    double m_fraction = 0.0;
};

class ReadAhead {
  public:
    /// `source` must outlive it. throws: as Source::open
    explicit ReadAhead(const Source& source);
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// The next rows, until the next call; nullptr at the end. throws: as RowReader::next(), after
    /// the rows before
    const RowBatch* next();

  private:
    using Batch = std::unique_ptr<RowBatch>;
    void read();
    void read_rows();
    void begin_batch(); ///< passes on the one before; none when nobody wants more

    const Source& m_source;
    std::unique_ptr<RowReader> m_reader;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready, m_empty;
    Batch m_filling, m_taken;
    bool m_ended = false;
    bool m_unwanted = false;
    std::exception_ptr m_failure;
    std::jthread m_thread; // last: it uses the others
};

} // namespace perennial::import
