#include "ui/docks/dock.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

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
