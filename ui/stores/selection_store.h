// Which customers are selected, for all docks at once. A position is a customer's place in the
// summary. Selection highlights; it never changes a number by itself (that is what a filter does).
#pragma once

#include <QObject>

#include <cstdint>
#include <vector>

namespace perennial::ui {

class SelectionStore : public QObject {
    Q_OBJECT

  public:
    enum class Mode { Replace, Add, Remove, Toggle };

    using QObject::QObject;

    void reset(std::size_t customers); ///< new base: nothing selected, no current customer
    void apply(const std::vector<std::uint32_t>& positions, Mode mode);
    void clear();
    void invert();

    bool contains(std::uint32_t position) const { return m_selected[position] != 0; }
    std::size_t count() const { return m_count; }
    std::size_t size() const { return m_selected.size(); }
    /// One byte a customer, 1 = selected; for renderers that copy it to a worker.
    const std::vector<std::uint8_t>& mask() const { return m_selected; }
    std::vector<std::uint32_t> positions() const;       ///< ascending
    quint64 generation() const { return m_generation; } ///< grows with every change

    qint64 current() const { return m_current; } ///< customer of the profile; -1 none
    void setCurrent(qint64 position);

  Q_SIGNALS:
    void changed();
    void currentChanged(qint64 position);
    void profileRequested(quint32 position); ///< double click or Enter on a customer

  private:
    std::vector<std::uint8_t> m_selected;
    std::size_t m_count = 0;
    quint64 m_generation = 0;
    qint64 m_current = -1;
};

} // namespace perennial::ui
