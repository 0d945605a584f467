#include "ui/widgets/tile.h"

#include "ui/widgets/defined_label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace perennial::ui {

Tile::Tile(QWidget* parent)
    : QFrame(parent), m_title(new DefinedLabel(this)), m_value(new QLabel(this)),
      m_note(new QLabel(this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(2);
    auto* title = new QHBoxLayout; // the underline ends with the text
    title->addWidget(m_title);
    title->addStretch(1);
    layout->addLayout(title);
    layout->addWidget(m_value);
    layout->addWidget(m_note, 1);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true); // in a narrow window a second line, rather than half a range
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    applyFonts();
}

void Tile::setTitle(const QString& title, const QString& definition) {
    m_title->setDefined(title, definition);
    setAccessibleName(title);
}

void Tile::setValue(const QString& value, const QString& note) {
    m_value->setText(value);
    m_note->setText(note);
    setAccessibleDescription(value + QLatin1Char('\n') + note);
}

QString Tile::value() const {
    return m_value->text();
}
QString Tile::note() const {
    return m_note->text();
}

void Tile::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_applying) {
        applyFonts();
    }
}

void Tile::applyFonts() {
    m_applying = true;
    QFont value = font();
    value.setPointSizeF(value.pointSizeF() * 1.5);
    value.setWeight(QFont::DemiBold);
    m_value->setFont(value);
    QFont caption = font();
    caption.setPointSizeF(caption.pointSizeF() * 0.9);
    m_note->setFont(caption);
    m_applying = false;
}

} // namespace perennial::ui
