#include "ui/docks/dock.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

namespace perennial::ui {

Dock::Dock(const QString& objectName, QWidget* parent)
    : QDockWidget(parent), m_stack(new QStackedWidget(this)), m_message(new QLabel(m_stack)) {
    setObjectName(objectName);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(16);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_stack->addWidget(m_message);
    setWidget(m_stack);
    makeTitleBar();
}

/// As the style's own, but for a title that can be left out.
void Dock::makeTitleBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 1, 2, 1);
    row->setSpacing(0);
    m_title = new QLabel(bar);
    m_float = new QToolButton(bar);
    m_close = new QToolButton(bar);
    m_float->setIcon(style()->standardIcon(QStyle::SP_TitleBarNormalButton));
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    row->addWidget(m_title, 1);
    for (QToolButton* button : {m_float, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setFixedSize(24, 24);
        row->addWidget(button, 0, Qt::AlignRight);
    }
    setTitleBarWidget(bar);
    m_title->setBuddy(m_stack);
    connect(m_float, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::close);
    connect(this, &QWidget::windowTitleChanged, this, &Dock::nameTitleBar);
    connect(this, &QDockWidget::featuresChanged, this, &Dock::nameTitleBar);
}

void Dock::nameTitleBar() {
    setTitleShown(m_titleShown);
    m_float->setVisible(features().testFlag(QDockWidget::DockWidgetFloatable));
    m_float->setToolTip(tr("Float this panel, or put it back"));
    m_float->setAccessibleName(tr("Float %1", "panel").arg(windowTitle()));
    m_close->setToolTip(tr("Close this panel; the View menu shows it again"));
    m_close->setAccessibleName(tr("Close %1", "panel").arg(windowTitle()));
    if (QWidget* content = m_stack->widget(1)) {
        content->setAccessibleName(windowTitle()); // one that scrolls takes the keyboard
    }
}

void Dock::setTitleShown(bool shown) {
    m_title->setText(shown ? windowTitle() : QString());
    m_titleShown = shown;
}

void Dock::showMessage(const QString& sentence) {
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    m_stack->setCurrentWidget(m_message);
}

void Dock::showContent() {
    if (m_stack->count() > 1) {
        m_stack->setCurrentIndex(1);
    }
}

void Dock::setContent(QWidget* content) {
    Q_ASSERT(m_stack->count() == 1);
    m_stack->addWidget(content);
}

void Dock::scheduleRefresh() {
    if (!m_refreshScheduled) {
        m_refreshScheduled = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_refreshScheduled = false;
                refresh();
            },
            Qt::QueuedConnection);
    }
}

void Dock::changeEvent(QEvent* event) {
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace perennial::ui
