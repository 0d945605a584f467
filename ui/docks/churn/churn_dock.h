// Who is leaving and what it is worth: a ranked list to act on.
#pragma once

#include "ui/docks/dock.h"

#include <cstdint>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace perennial::ui {

class ChurnModel;
class CustomerList;
class DefinedLabel;
class FilterStore;
class SelectionStore;

class ChurnDock : public Dock {
    Q_OBJECT

  public:
    ChurnDock(SelectionStore* selection, FilterStore* filter, QWidget* parent = nullptr);
    void setView(const View& view) override;

  Q_SIGNALS:
    /// positions: what the list shows, in its order.
    void exportRequested(const std::vector<std::uint32_t>& positions);

  protected:
    void refresh() override;
    void retranslate() override;

  private:
    FilterStore* m_filter;
    View m_view;
    ChurnModel* m_model;
    CustomerList* m_table;
    DefinedLabel* m_summary;
    QComboBox* m_limit;
    QCheckBox* m_visibleOnly;
    QPushButton* m_export;
};

} // namespace perennial::ui
