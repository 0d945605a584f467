#include "ui/window/workspace.h"

#include "ui/widgets/elided_label.h"

#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace perennial::ui {

Workspace::Workspace(QWidget* parent) : QWidget(parent) {
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_question = new ElidedLabel;
    m_question->setForegroundRole(QPalette::PlaceholderText);
    m_pages = new QStackedWidget;
    m_head = new QWidget(this);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(8, 4, 12, 0);
    head->setSpacing(16);
    head->addWidget(m_tabs);
    head->addWidget(m_question, 1);
    m_panels = new QToolButton;
    m_panels->hide();
    connect(m_panels, &QToolButton::clicked, this, &Workspace::panelsRequested);
    head->addWidget(m_panels);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &Workspace::chosen);
}

void Workspace::add(const Perspective& perspective) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    for (QWidget* row : perspective.rows) {
        column->addWidget(row, row == perspective.rows.back() ? 1 : 0);
    }
    m_pages->addWidget(page);
    countShownPageOnly();
    m_perspectives.push_back(perspective);
    const QSignalBlocker quiet(m_tabs);
    m_tabs->addTab(QString());
    retranslate();
}

int Workspace::indexOf(const QString& id) const {
    for (std::size_t i = 0; i < m_perspectives.size(); ++i) {
        if (m_perspectives[i].id == id) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

int Workspace::current() const {
    return m_pages->currentIndex();
}

void Workspace::setCurrent(int index) {
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(index);
    m_pages->setCurrentIndex(index);
    countShownPageOnly();
    retranslate();
}

/// A stack is as wide as the widest of its pages, and the window would push the docks out of itself
/// to make room for a page that nobody sees.
void Workspace::countShownPageOnly() {
    for (int i = 0; i < m_pages->count(); ++i) {
        const auto policy =
            i == m_pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages->widget(i)->setSizePolicy(policy, policy);
    }
    // Now, not with the next event: the docks are put back before that.
    for (QWidget* around = m_pages; around && !around->isWindow();
         around = around->parentWidget()) {
        if (QLayout* layout = around->layout()) {
            layout->invalidate();
            layout->activate();
        }
    }
}

void Workspace::offerPanels(bool offered) {
    m_panels->setVisible(offered);
}

void Workspace::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void Workspace::retranslate() {
    for (std::size_t i = 0; i < m_perspectives.size(); ++i) {
        m_tabs->setTabText(static_cast<int>(i), m_perspectives[i].title());
        m_tabs->setTabToolTip(static_cast<int>(i), m_perspectives[i].question());
    }
    m_tabs->setAccessibleName(tr("Perspectives"));
    m_panels->setText(tr("Show the panels"));
    m_panels->setToolTip(tr("All panels are closed (F9)"));
    if (current() >= 0) {
        m_question->setText(m_perspectives[static_cast<std::size_t>(current())].question());
    }
}

} // namespace perennial::ui
