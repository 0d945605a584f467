// The words of the import wizard for the engine's codes.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/import/import.h"

#include <QString>

namespace perennial::ui {

constexpr double sure_confidence = 0.8; ///< below it a person should look

QString roleWords(Role role); ///< "Order date"; "Not used" for none
/// Of a column: a Role of orders, a SideField of other tables.
QString meaningWords(TableKind kind, int meaning);
QString typeWords(ColumnType type);
QString encodingWords(Encoding encoding);
QString delimiterWords(char delimiter);
QString lineEndWords(LineEnd end);
QString quoteWords(char quote);
/// Why a file of exchange rates was refused.
QString ratesErrorWords(const Error& error);
QString dateOrderWords(DateOrder order);
QString decimalWords(char separator);
QString refundRuleWords(RefundPolicy policy);
/// "98% · because ..."; "chosen by you" when it was.
QString certainty(const Detected& detected, bool chosen);

} // namespace perennial::ui
