// The first rows of a file as text, each column under the meaning it was given.
#pragma once

#include "analytics/import/import.h"

#include <QTableWidget>

#include <map>
#include <string>
#include <vector>

namespace perennial::ui {

class MappingTable : public QTableWidget {
    Q_OBJECT

  public:
    explicit MappingTable(QWidget* parent = nullptr);

    void show(const Inspection& inspection);
    /// Every role with the column that has it, "" for none: leaves nothing to detection.
    std::map<Role, std::string> roles() const;
    bool has(Role role) const;
    void forgetChoices() { m_chosen.clear(); }

  Q_SIGNALS:
    void edited();

  private:
    void addRoleChoice(int column, const ColumnInfo& info);
    void choose(std::size_t column, Role role);

    std::vector<ColumnInfo> m_columns;
    std::map<std::string, Role> m_chosen; ///< by the user, by column name
};

} // namespace perennial::ui
