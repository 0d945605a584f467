// What tables beside the orders are called, and why a row of one is left out.
#include "ui/format_tables.h"

#include "ui/format.h"

#include <QFileInfo>
#include <QStringList>

#include <iterator>

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

QString tableRowText(TableKind kind) {
    switch (kind) {
    case TableKind::orders:
        return {};
    case TableKind::products:
        return Format::tr("One row is one product. A row of a known product takes its place.");
    case TableKind::customers:
        return Format::tr("One row is one customer. A row of a known customer takes its place.");
    case TableKind::campaigns:
        return Format::tr("One row is one campaign. A row of a known campaign takes its place.");
    case TableKind::exposures:
        return Format::tr("One row is one customer whom a campaign reached.");
    case TableKind::coupons:
        return Format::tr("One row is one product for which a coupon holds.");
    case TableKind::redemptions:
        return Format::tr("One row is one coupon that was used.");
    case TableKind::reviews:
        return Format::tr("One row is one review or score.");
    case TableKind::web_events:
        return Format::tr("One row is one visit or event on the website.");
    }
    return {};
}

QString sideFieldText(SideField field) {
    static constexpr const char* words[] = {
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Kept as a fact"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Product number"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Product name"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Category"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Brand"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Unit price"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Cost"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Customer"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Customer's name"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "E-mail"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Country"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "City"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Customer since"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Campaign"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Name of the campaign"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Type of the campaign"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Channel"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "First day"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Last day"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Test or control group"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Response"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Coupon"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Order number"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Date and time"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Amount"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Review number"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Score"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Comment"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Session"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Event"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Page"),
        QT_TRANSLATE_NOOP("perennial::ui::Format", "Duration (seconds)"),
    };
    static_assert(std::size(words) == static_cast<std::size_t>(SideField::duration) + 1);
    return Format::tr(words[static_cast<std::size_t>(field)]);
}

QString orphanText(const OrphanCount& orphans) {
    const QString key = sideFieldText(orphans.key);
    const QString all = Format::count(orphans.keys);
    if (orphans.unknown_keys == 0) {
        //: what a column holds: a customer, a product
        return Format::tr("%1: all %2 keys are known to the project.").arg(key, all);
    }
    QStringList first;
    for (const std::string& unknown : orphans.first) {
        first.append(QString::fromStdString(unknown));
    }
    if (orphans.unknown_keys > orphans.first.size()) {
        first.append(QStringLiteral("…"));
    }
    return Format::tr("%1: %2 of %3 keys are known to the project. %4 rows wait for the others: %5")
        .arg(key, Format::count(orphans.keys - orphans.unknown_keys), all,
             Format::count(orphans.rows), first.join(Format::tr(", ", "between items of a list")));
}

QString joinText(const TableJoin& join) {
    const QString keys =
        QStringLiteral("%1.%2 = %3.%4")
            .arg(QString::fromStdString(join.from_table), QString::fromStdString(join.from_column),
                 QString::fromStdString(join.to_table), QString::fromStdString(join.to_column));
    //: two columns that hold the same keys
    return join.declared ? Format::tr("%1 (foreign key)").arg(keys)
                         : Format::tr("%1 (by names and values)").arg(keys);
}

QString extraColumnsText(const ExtraColumns& extra) {
    QStringList names;
    for (const std::string& column : extra.columns) {
        names.append(QString::fromStdString(column));
    }
    return Format::tr("“%1” has columns without a meaning that the first file lacks: %2.")
        .arg(QFileInfo(QString::fromStdString(extra.path)).fileName(),
             names.join(Format::tr(", ", "between items of a list")));
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
