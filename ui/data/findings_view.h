// What is odd in the orders, most severe first: a sign and a word, what it is, what to do.
#pragma once

#include "ui/data/project_data.h"
#include "ui/stores/theme.h"

#include <QScrollArea>

namespace perennial::ui {

class FindingsView : public QScrollArea {
    Q_OBJECT

  public:
    explicit FindingsView(QWidget* parent = nullptr);

    void show(const ProjectData& project, const Colours& colours);
};

/// A sign that tells severities apart without colour.
QString severitySign(Severity severity);
QColor severityColour(Severity severity, const Colours& colours);

} // namespace perennial::ui
