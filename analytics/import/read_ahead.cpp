#include "analytics/import/read_ahead.h"

#include "analytics/import/source.h"

#include <algorithm>
#include <functional>

namespace perennial::import {
namespace {

constexpr std::size_t batches = 4;
constexpr std::size_t batch_rows = 512; // both threads' batches stay in a processor's cache
constexpr std::size_t batch_text = std::size_t{1} << 16;

bool lies_in(std::string_view part, std::string_view whole) {
    return !std::less<>()(part.data(), whole.data()) &&
           !std::less<>()(whole.data() + whole.size(), part.data() + part.size());
}

} // namespace

void RowBatch::clear() {
    m_size = 0;
    m_text.clear();
}

std::string_view RowBatch::kept(std::string_view text) {
    const std::size_t start = m_text.size();
    m_text += text;
    return std::string_view(m_text).substr(start);
}

bool RowBatch::add(const Source& source, const Row& row) {
    std::size_t bytes = row.raw.size();
    for (const std::string_view field : row.fields) {
        bytes += lies_in(field, row.raw) ? 0 : field.size();
    }
    if (m_size > 0 && (m_size == batch_rows || m_text.capacity() - m_text.size() < bytes)) {
        return false;
    }
    m_text.reserve(std::max(batch_text, bytes));
    if (m_size == m_rows.size()) {
        m_rows.emplace_back();
        m_values.emplace_back();
    }
    Row& copy = m_rows[m_size];
    copy = row;
    copy.raw = kept(row.raw);
    for (std::string_view& field : copy.fields) {
        field = lies_in(field, row.raw)
                    ? copy.raw.substr(static_cast<std::size_t>(field.data() - row.raw.data()),
                                      field.size())
                    : kept(field);
    }
    if (copy.fields.size() >= source.columns.size()) {
        read_values(source, copy, m_values[m_size]);
    }
    ++m_size;
    return true;
}

ReadAhead::ReadAhead(const Source& source) : m_source(source), m_reader(source.open()) {
    for (std::size_t i = 0; i < batches; ++i) {
        m_empty.push_back(std::make_unique<RowBatch>());
    }
    m_thread = std::jthread([this] { read(); });
}

ReadAhead::~ReadAhead() {
    const std::lock_guard lock(m_mutex);
    m_unwanted = true;
    m_changed.notify_all();
}

const RowBatch* ReadAhead::next() {
    std::unique_lock lock(m_mutex);
    if (m_taken) {
        m_empty.push_back(std::move(m_taken));
        m_changed.notify_all();
    }
    m_changed.wait(lock, [this] { return !m_ready.empty() || m_ended; });
    if (!m_ready.empty()) {
        m_taken = std::move(m_ready.front());
        m_ready.pop_front();
        return m_taken.get();
    }
    if (m_failure) {
        std::rethrow_exception(m_failure);
    }
    return nullptr;
}

void ReadAhead::read() {
    std::exception_ptr failure;
    try {
        read_rows();
    } catch (...) {
        failure = std::current_exception();
    }
    const std::lock_guard lock(m_mutex);
    if (m_filling) { // also the rows before a failure
        m_filling->m_fraction = 1.0;
        m_ready.push_back(std::move(m_filling));
    }
    m_failure = failure;
    m_ended = true;
    m_changed.notify_all();
}

void ReadAhead::read_rows() {
    Row row;
    begin_batch();
    while (m_filling && m_reader->next(row)) {
        if (!m_filling->add(m_source, row)) {
            m_filling->m_fraction = m_reader->fraction();
            begin_batch();
            if (m_filling) {
                m_filling->add(m_source, row);
            }
        }
    }
}

void ReadAhead::begin_batch() {
    std::unique_lock lock(m_mutex);
    if (m_filling) {
        m_ready.push_back(std::move(m_filling));
        m_changed.notify_all();
    }
    m_changed.wait(lock, [this] { return !m_empty.empty() || m_unwanted; });
    if (!m_unwanted) {
        m_filling = std::move(m_empty.front());
        m_empty.pop_front();
        m_filling->clear();
    }
}

} // namespace perennial::import
