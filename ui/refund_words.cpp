#include "ui/refund_words.h"

#include <QCoreApplication>

namespace perennial::ui {

QString refundWords(RefundPolicy policy) {
    switch (policy) {
    case RefundPolicy::refund_date:
        return QCoreApplication::translate("perennial::ui::refundWords",
                                           "refunds on the day of the refund");
    case RefundPolicy::order_date:
        return QCoreApplication::translate("perennial::ui::refundWords",
                                           "refunds on the day of the order");
    case RefundPolicy::exclude:
        return QCoreApplication::translate("perennial::ui::refundWords", "refunds left out");
    }
    return {};
}

} // namespace perennial::ui
