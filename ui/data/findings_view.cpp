#include "ui/data/findings_view.h"

#include "ui/format.h"

#include <QGridLayout>
#include <QLabel>

namespace perennial::ui {

namespace {

QLabel* wrappedLabel(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

} // namespace

QString severitySign(Severity severity) {
    return severity == Severity::serious   ? QStringLiteral("✖")
           : severity == Severity::caution ? QStringLiteral("⚠")
                                           : QStringLiteral("ℹ");
}

QColor severityColour(Severity severity, const Colours& colours) {
    return severity == Severity::serious   ? colours.error
           : severity == Severity::caution ? colours.warn
                                           : colours.accent;
}

FindingsView::FindingsView(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::StrongFocus);
}

void FindingsView::show(const ProjectData& project, const Colours& colours) {
    auto* list = new QWidget;
    list->setBackgroundRole(QPalette::Base);
    list->setAutoFillBackground(true);
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const HealthFinding& finding : project.findings) {
        auto* word = new QLabel(severitySign(finding.severity) + QLatin1Char(' ') +
                                Format::severity(finding.severity));
        QPalette palette = word->palette();
        palette.setColor(QPalette::WindowText, severityColour(finding.severity, colours));
        word->setPalette(palette);
        QFont strong = word->font();
        strong.setWeight(QFont::DemiBold);
        word->setFont(strong);
        word->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        QLabel* what = wrappedLabel(Format::healthFinding(finding, project.currency));
        QLabel* remedy = wrappedLabel(Format::healthRemedy(finding.code));
        remedy->setForegroundRole(QPalette::PlaceholderText);
        remedy->setContentsMargins(0, 0, 0, 8);
        grid->addWidget(word, row, 0, 2, 1);
        grid->addWidget(what, row, 1);
        grid->addWidget(remedy, row + 1, 1);
        row += 2;
    }
    if (project.findings.empty()) {
        grid->addWidget(wrappedLabel(tr("✓ Nothing odd was found in these orders.")), row++, 0, 1,
                        2);
    }
    grid->setRowStretch(row, 1);
    setWidget(list);
}

} // namespace perennial::ui
