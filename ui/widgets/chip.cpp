#include "ui/widgets/chip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace perennial::ui {

Chip::Chip(QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_remove(new QToolButton(this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addWidget(m_remove);
    m_remove->setText(QStringLiteral("✕"));
    m_remove->setAutoRaise(true);
    m_remove->setMinimumSize(24, 24);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    connect(m_remove, &QToolButton::clicked, this, &Chip::removed);
}

void Chip::setText(const QString& text) {
    m_text->setText(text);
    const QString remove = tr("Remove: %1", "argument: a filter").arg(text);
    m_remove->setToolTip(remove);
    m_remove->setAccessibleName(remove);
}

QString Chip::text() const {
    return m_text->text();
}

} // namespace perennial::ui
