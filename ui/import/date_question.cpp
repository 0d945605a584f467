#include "ui/import/date_question.h"

#include "ui/format.h"

#include <QLabel>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace perennial::ui {

namespace {

/// "3 April 2011" of "03/04/2011" and the like, the day taken from part 1 or 2; else the text.
QString reading(const QString& example, int dayPart) {
    static const QRegularExpression parts(
        QStringLiteral("^\\D*(\\d{1,2})\\D+(\\d{1,2})\\D+(\\d{4}|\\d{2})"));
    const QRegularExpressionMatch match = parts.match(example);
    if (!match.hasMatch()) {
        return example;
    }
    int year = match.captured(3).toInt();
    year += year >= 100 ? 0 : year < 70 ? 2000 : 1900;
    const auto part = [&](int number) {
        return static_cast<unsigned>(match.captured(number).toInt());
    };
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(part(3 - dayPart)),
                                           std::chrono::day(part(dayPart))};
    return date.ok() ? Format::date(std::chrono::sys_days(date)) : example;
}

} // namespace

DateQuestion::DateQuestion(QWidget* parent) : QWidget(parent) {
    m_text = new QLabel;
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_dayFirst = new QRadioButton;
    m_monthFirst = new QRadioButton;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_text);
    column->addWidget(m_dayFirst);
    column->addWidget(m_monthFirst);
    connect(m_dayFirst, &QRadioButton::clicked, this, [this] { Q_EMIT answered(DateOrder::dmy); });
    connect(m_monthFirst, &QRadioButton::clicked, this,
            [this] { Q_EMIT answered(DateOrder::mdy); });
}

void DateQuestion::show(const QString& example, std::optional<DateOrder> answer) {
    m_text->setText(
        tr("Every date in this file, such as %1, reads two ways. Which is meant?").arg(example));
    //: which of two readings of a date is meant; the argument is a date
    m_dayFirst->setText(tr("&Day first: %1").arg(reading(example, 1)));
    //: which of two readings of a date is meant; the argument is a date
    m_monthFirst->setText(tr("&Month first: %1").arg(reading(example, 2)));
    for (QRadioButton* button : {m_dayFirst, m_monthFirst}) {
        button->setAutoExclusive(false); // else one of them would always have to be checked
    }
    m_dayFirst->setChecked(answer == DateOrder::dmy);
    m_monthFirst->setChecked(answer == DateOrder::mdy);
    for (QRadioButton* button : {m_dayFirst, m_monthFirst}) {
        button->setAutoExclusive(true);
    }
}

} // namespace perennial::ui
