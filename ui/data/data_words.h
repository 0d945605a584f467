// Words of the data page: files, how they were read, what became of them.
#pragma once

#include "ui/data/project_data.h"

#include <QCoreApplication>

namespace perennial {
struct CustomerBase;
}

namespace perennial::ui {

class DataWords {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::DataWords)

  public:
    static QString file(const QString& path); ///< its name; "orders.csv and 2 more"
    static QString mode(const SourceFacts& source);
    static QString days(const SourceFacts& source); ///< "1 Jan 2011 – 9 Dec 2011"
    /// How it was read and what later imports did with it, a sentence a line.
    static QString reading(const SourceFacts& source, const QString& currency);
    static QString reading(const TableFacts& table);
    static QString undoQuestion(const SourceFacts& source, const QString& currency);
    static QString undoQuestion(const TableFacts& table);
    static QString cannotUndo(const SourceFacts& source);
    /// Why the overview counts fewer customers and less revenue than the imports.
    static QString overview(const CustomerBase& base);
    /// What the timeline shows, in one sentence.
    static QString timeline(const ProjectData& data);
};

} // namespace perennial::ui
