// F6 and Shift+F6: the focus goes on to the next part of the window, the page in the middle and
// each panel in front, so that nobody has to tab through everything between them.
#pragma once

#include <QObject>

class QMainWindow;
class QWidget;

namespace perennial::ui {

class PaneCycle : public QObject {
    Q_OBJECT

  public:
    /// The keys belong to the window from now on.
    explicit PaneCycle(QMainWindow* window);

    void step(int by);

  private:
    QList<QWidget*> panes() const;

    QMainWindow* m_window;
};

} // namespace perennial::ui
