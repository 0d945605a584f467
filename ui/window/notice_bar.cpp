#include "ui/window/notice_bar.h"

#include "ui/window/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace perennial::ui {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("notice_bar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_icon = new QLabel;
    m_text = new QLabel;
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_button = new QPushButton;
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        m_pressed();
    });
    m_close = new QToolButton;
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    retranslate();
    hide();
}

void NoticeBar::showError(const QString& sentence) {
    show(sentence, QStyle::SP_MessageBoxWarning);
}

void NoticeBar::showInformation(const QString& sentence, const QString& button,
                                const std::function<void()>& pressed) {
    m_pressed = pressed;
    show(sentence, QStyle::SP_MessageBoxInformation, button);
}

QString NoticeBar::text() const {
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void NoticeBar::show(const QString& sentence, int standardIcon, const QString& button) {
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(
        style()->standardIcon(static_cast<QStyle::StandardPixmap>(standardIcon)).pixmap(side));
    m_text->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(sentence);
    QFrame::show();
}

void NoticeBar::retranslate() {
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));
}

} // namespace perennial::ui
