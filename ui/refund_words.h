// The refund policy in words, the same words wherever it is shown.
#pragma once

#include "analytics/dataset/order_lines.h"

#include <QString>

namespace perennial::ui {

QString refundWords(RefundPolicy policy);

} // namespace perennial::ui
