// A page whose results are worked out once it is looked at, elsewhere and for some time. Until they
// are there it says why, shows how far the work is, and offers to begin it or to stop.
#pragma once

#include "analytics/core/progress.h"
#include "ui/view.h"

#include <QWidget>

class QStackedWidget;

namespace perennial::ui {

class WorkPanel;

class WorkPage : public QWidget {
    Q_OBJECT

  public:
    void setView(const View& view);

  public Q_SLOTS:
    void setProgress(double fraction, perennial::Stage stage);
    /// offer: what would help instead of trying again; offerTaken() says that it is wanted.
    void showProblem(const QString& sentence, const QString& offer = {});
    void showStopped(); ///< nothing is under way any more, whatever the outcome
    void refresh();     ///< what the results rest on is other than it was

  Q_SIGNALS:
    void cancelRequested();
    void offerTaken();

  protected:
    struct Words {
        QString empty, emptyReason, emptyOffer; ///< without a view; no offer: nothing to press
        QString working, purpose;               ///< purpose: what the work is good for
        QString stopped, again;
        QString failed;
    };

    explicit WorkPage(QWidget* parent) : QWidget(parent) {}
    /// Once, with the widget that shows results.
    void setResults(QWidget* results);
    const View& view() const { return m_view; }
    bool done() const { return m_state == State::Done; }
    /// The results are there.
    void finish();
    /// Shows everything anew, in the present language.
    void showState();

    virtual Words words() const = 0;
    /// Whether the results for one hold for the other; both have customers.
    virtual bool sameWork(const View& a, const View& b) const = 0;
    virtual void request(const View& view) = 0; ///< asks for the work, by a signal
    virtual void forget() = 0;                  ///< the results, which do not hold any more
    virtual void showResults() = 0;
    virtual void viewChanged() {}   ///< after setView()
    virtual void takeOffer() {}     ///< of the empty page
    virtual void retranslate() = 0; ///< what showResults() does not set

    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    enum class State { Empty, Idle, Working, Stopped, Failed, Done };
    void start();
    void press();

    View m_view;
    State m_state = State::Empty;
    QString m_problem, m_offer;
    QStackedWidget* m_stack = nullptr;
    WorkPanel* m_work = nullptr;
};

} // namespace perennial::ui
