#include "ui/widgets/work_panel.h"

#include "ui/format.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace perennial::ui {

WorkPanel::WorkPanel(QWidget* parent) : QWidget(parent) {
    m_headline = new QLabel;
    QFont strong = font();
    strong.setPointSizeF(strong.pointSizeF() * 1.3);
    strong.setWeight(QFont::DemiBold);
    m_headline->setFont(strong);
    m_sentence = new QLabel;
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setMaximumWidth(560);
    m_sentence->setMinimumWidth(320);
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(320, 10);
    m_stage = new QLabel;
    m_stage->setForegroundRole(QPalette::PlaceholderText);
    m_button = new QPushButton;
    connect(m_button, &QPushButton::clicked, this, &WorkPanel::pressed);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    // In a row of its own: an alignment would give the sentence the height of a wider one, and cut
    // its last lines.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_sentence, 1000);
    middle->addStretch(1);
    column->addWidget(m_headline, 0, Qt::AlignHCenter);
    column->addLayout(middle);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_stage, m_button}) {
        column->addWidget(part, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
}

void WorkPanel::fill(const QString& headline, const QString& sentence, const QString& button,
                     bool works) {
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_bar->setVisible(works);
    m_bar->setAccessibleName(headline);
    m_stage->setVisible(works);
    if (!works) {
        m_stage->clear();
        m_bar->setValue(0);
    }
}

void WorkPanel::showOffer(const QString& headline, const QString& sentence, const QString& button) {
    fill(headline, sentence, button, false);
}

void WorkPanel::showWork(const QString& headline, const QString& sentence, const QString& button) {
    fill(headline, sentence, button, true);
}

void WorkPanel::setProgress(double fraction, Stage stage) {
    m_bar->setValue(qRound(1000.0 * fraction));
    m_stage->setText(Format::stage(stage));
}

} // namespace perennial::ui
