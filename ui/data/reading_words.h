// How an import was read, from what the project keeps of it: in the words of the import wizard.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <utility>
#include <vector>

namespace perennial::ui {

class ReadingWords {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::ReadingWords)

  public:
    using Pairs = std::vector<std::pair<QString, QString>>; ///< key and value, as kept

    static QString format(const Pairs& format);
    /// orders: of order lines, else of a table beside them.
    static QString mapping(const Pairs& mapping, bool orders);
    /// What was decided about rows.
    static QString rules(const Pairs& rules);
};

} // namespace perennial::ui
