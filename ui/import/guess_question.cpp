#include "ui/import/guess_question.h"

#include "ui/format.h"
#include "ui/import/import_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace perennial::ui {

bool isGuess(const ColumnInfo& column) {
    const EvidenceCode code = column.evidence.code;
    return column.role != Role::none && column.evidence.count > 0 &&
           (code == EvidenceCode::only_dates || code == EvidenceCode::last_money);
}

GuessQuestion::GuessQuestion(QWidget* parent) : QWidget(parent) {
    m_text = new QLabel;
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto* yes = new QPushButton(tr("&Yes, so it is"));
    yes->setAutoDefault(false);
    connect(yes, &QPushButton::clicked, this, &GuessQuestion::confirmed);
    setFocusProxy(yes);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(yes);
}

void GuessQuestion::show(const std::vector<ColumnInfo>& guesses) {
    QStringList sentences;
    for (const ColumnInfo& guess : guesses) {
        //: a meaning, a column, and why it is thought to have it
        sentences.append(tr("%1: no name says it. Thought to be “%2”: %3.")
                             .arg(roleWords(guess.role), QString::fromStdString(guess.name),
                                  Format::evidence(guess.evidence)));
    }
    sentences.append(tr("Is that right?"));
    m_text->setText(sentences.join(QLatin1Char('\n')));
    focusProxy()->setAccessibleDescription(m_text->text());
    setVisible(!guesses.empty());
}

} // namespace perennial::ui
