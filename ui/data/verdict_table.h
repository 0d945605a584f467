// Which analyses the orders suffice for, with what is there or missing.
#pragma once

#include "analytics/health/sufficiency.h"
#include "ui/stores/theme.h"

#include <QTableWidget>

#include <vector>

namespace perennial::ui {

class VerdictTable : public QTableWidget {
    Q_OBJECT

  public:
    explicit VerdictTable(QWidget* parent = nullptr);

    void show(const std::vector<Verdict>& verdicts, const Colours& colours);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitColumns();
    void fitRows();
};

} // namespace perennial::ui
