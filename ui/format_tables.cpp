// What tables beside the orders are called, and why a row of one is left out.
#include "ui/format_tables.h"

#include "ui/format.h"

namespace perennial::ui {

QString tableKindText(TableKind kind) {
    switch (kind) {
    case TableKind::orders:
        return Format::tr("Orders");
    case TableKind::products:
        return Format::tr("Products");
    case TableKind::customers:
        return Format::tr("Customers");
    case TableKind::campaigns:
        return Format::tr("Campaigns");
    case TableKind::exposures:
        return Format::tr("Who got which campaign");
    case TableKind::coupons:
        return Format::tr("Coupons");
    case TableKind::redemptions:
        return Format::tr("Coupons used");
    case TableKind::reviews:
        return Format::tr("Reviews and scores");
    case TableKind::web_events:
        return Format::tr("Website visits");
    }
    return {};
}

QString sideExclusionText(SideExclusion reason) {
    switch (reason) {
    case SideExclusion::missing_key:
        return Format::tr("No key: what the row belongs to is not known");
    case SideExclusion::bad_date:
        return Format::tr("No readable date");
    case SideExclusion::conflicting_key:
        return Format::tr("Another row says something else of the same key");
    case SideExclusion::malformed:
        return Format::tr("Wrong number of fields");
    case SideExclusion::repeated_header:
        return Format::tr("A header or total line amid the data");
    }
    return {};
}

} // namespace perennial::ui
