// Which analyses the orders suffice for, with what is there or missing.
#pragma once

#include "ui/data/project_data.h"
#include "ui/stores/theme.h"

#include <QTableWidget>

namespace perennial::ui {

class VerdictTable : public QTableWidget {
    Q_OBJECT

  public:
    explicit VerdictTable(QWidget* parent = nullptr);

    void show(const ProjectData& project, const Colours& colours);

  protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace perennial::ui
