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
    /// Position in project.sources of the current row; -1 when there is none.
    int currentSource() const;

  Q_SIGNALS:
    void undoPressed(); ///< the Delete key

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace perennial::ui
