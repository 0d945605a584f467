// The imports of a project, one a row, the latest first.
#pragma once

#include "ui/data/project_data.h"

#include <QTableWidget>

namespace perennial::ui {

class SourcesTable : public QTableWidget {
    Q_OBJECT

  public:
    explicit SourcesTable(QWidget* parent = nullptr);

    void show(const ProjectData& project);
    /// A row stands for project.sources[at], or for project.tables[at].
    struct Import {
        bool table = false;
        int at = -1; ///< -1: there is none
    };
    Import current() const;

  Q_SIGNALS:
    void undoPressed(); ///< the Delete key

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void addRow(const QStringList& texts, const QStringList& notes, const QString& path);

    std::vector<Import> m_imports; ///< by row
};

} // namespace perennial::ui
