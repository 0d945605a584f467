#include "ui/widgets/work_page.h"

#include "ui/widgets/work_panel.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace perennial::ui {

void WorkPage::setResults(QWidget* results) {
    m_work = new WorkPanel;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_work);
    m_stack->addWidget(results);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_work, &WorkPanel::pressed, this, &WorkPage::press);
}

void WorkPage::setView(const View& view) {
    const bool same = view && m_view && sameWork(view, m_view);
    m_view = view;
    if (!same) {
        refresh();
    }
    viewChanged();
}

void WorkPage::refresh() {
    if (m_state == State::Working) {
        Q_EMIT cancelRequested();
    }
    forget();
    m_state = m_view ? State::Idle : State::Empty;
    if (m_view && isVisible()) {
        start();
    }
    showState();
}

void WorkPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_state == State::Idle) {
        start();
        showState();
    }
}

void WorkPage::start() {
    m_state = State::Working;
    m_work->setProgress(0.0, Stage::working);
    request(m_view);
}

void WorkPage::press() {
    if (m_state == State::Working) {
        Q_EMIT cancelRequested();
    } else if (m_state == State::Empty) {
        takeOffer();
    } else if (m_state == State::Failed && !m_offer.isEmpty()) {
        Q_EMIT offerTaken();
    } else {
        start();
    }
    showState();
}

void WorkPage::setProgress(double fraction, Stage stage) {
    m_work->setProgress(fraction, stage);
}

void WorkPage::finish() {
    m_state = State::Done;
    showState();
}

void WorkPage::showProblem(const QString& sentence, const QString& offer) {
    m_state = State::Failed;
    m_problem = sentence;
    m_offer = offer;
    showState();
}

void WorkPage::showStopped() {
    if (m_state == State::Working) {
        m_state = State::Stopped;
        showState();
    }
}

void WorkPage::showState() {
    const Words say = words();
    switch (m_state) {
    case State::Empty:
        m_work->showOffer(say.empty, say.emptyReason, say.emptyOffer);
        break;
    case State::Idle:
    case State::Working:
        m_work->showWork(say.working, say.purpose, tr("Stop"));
        break;
    case State::Stopped:
        m_work->showOffer(say.stopped, say.purpose, say.again);
        break;
    case State::Failed:
        m_work->showOffer(say.failed, m_problem, m_offer.isEmpty() ? tr("Try again") : m_offer);
        break;
    case State::Done:
        m_work->showOffer({}, {}, {}); // no words in another language stay behind the results
        showResults();
        break;
    }
    m_stack->setCurrentIndex(m_state == State::Done ? 1 : 0);
}

void WorkPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
    }
    QWidget::changeEvent(event);
}

} // namespace perennial::ui
