// One step of the import wizard: shows the draft, changes it, and says why one cannot go on.
#pragma once

#include "ui/import/import_draft.h"

#include <QWidget>

namespace perennial::ui {

class ImportStep : public QWidget {
    Q_OBJECT

  public:
    explicit ImportStep(ImportDraft& draft) : m_draft(draft) {}

    virtual QString name() const = 0;  ///< "Source"
    virtual QString title() const = 0; ///< what this step asks
    /// The draft changed, or the step comes into view.
    virtual void refresh() = 0;
    /// Why one cannot go on; empty when one can.
    virtual QString missing() const = 0;
    /// Whether what the files hold has anything to decide here; if not, the step is passed over.
    virtual bool applies() const { return true; }
    /// Where the keyboard starts; null: at the button that goes on.
    virtual QWidget* start() const { return nullptr; }

  Q_SIGNALS:
    void reinspect(); ///< how the files are read was decided anew: look at them again
    void edited();    ///< something else of the draft was: what was rehearsed no longer holds

  protected:
    ImportDraft& m_draft;
};

} // namespace perennial::ui
