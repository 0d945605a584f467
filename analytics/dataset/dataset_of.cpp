#include "analytics/dataset/assemble.h"
#include "analytics/dataset/order_grouper.h"

#include <utility>

namespace perennial {

namespace {

constexpr std::size_t lines_between_steps = 65536;

void copy_texts(const StringTable& from, StringTable& to, const Progress& progress) {
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (i % lines_between_steps == 0) {
            progress.step(0.0, Stage::sorting);
        }
        to.add(from[i]);
    }
}

void copy_tables(const OrderLines& lines, Dataset& dataset, const Progress& progress) {
    copy_texts(lines.customer_keys, dataset.customer_keys, progress);
    copy_texts(lines.product_keys, dataset.product_keys, progress);
    copy_texts(lines.order_keys, dataset.order_keys, progress);
    copy_texts(lines.channels, dataset.channels, progress);
    copy_texts(lines.coupons, dataset.coupons, progress);
    copy_texts(lines.categories, dataset.categories, progress);
    copy_texts(lines.countries, dataset.countries, progress);
    for (const std::uint32_t name : lines.product_name) {
        dataset.product_names.emplace_back(name == StringTable::npos ? std::string_view{}
                                                                     : lines.product_names[name]);
    }
    dataset.product_category = lines.product_category;
}

} // namespace

Dataset dataset_of(const OrderLines& lines, RefundPolicy policy, const Progress& progress) {
    DatasetDraft draft;
    draft.dataset.version = 1;
    draft.dataset.currency = lines.currency;
    draft.dataset.refund_policy = policy;
    draft.dataset.has_cost = lines.has_cost;
    draft.dataset.has_discount = lines.has_discount;
    copy_tables(lines, draft.dataset, progress);

    OrderGrouper grouper;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i % lines_between_steps == 0) {
            progress.step(0.5 * static_cast<double>(i) / static_cast<double>(lines.size()),
                          Stage::sorting);
        }
        const bool refund = lines.disposition[i] == Disposition::refund;
        if (lines.disposition[i] != Disposition::kept &&
            !(refund && policy != RefundPolicy::exclude)) {
            continue;
        }
        const auto next = static_cast<std::uint32_t>(draft.order_key.size());
        const std::uint32_t order =
            grouper.number({lines.order[i], lines.customer[i], day_of(lines.ordered_at[i])}, next);
        if (order == next) {
            draft.order_key.push_back(lines.order[i].value);
            draft.order_customer.push_back(lines.customer[i]);
            draft.order_at.push_back(lines.ordered_at[i]);
            draft.order_channel.push_back(lines.channel[i]);
            draft.order_coupon.push_back(lines.coupon[i]);
            draft.order_country.push_back(lines.country[i]);
        }
        draft.line_order.push_back(order);
        draft.line_product.push_back(lines.product[i]);
        draft.line_quantity.push_back(lines.quantity[i]);
        draft.line_amount.push_back(lines.amount[i]);
        draft.line_discount.push_back(lines.discount[i]);
        draft.line_cost.push_back(lines.cost[i]);
        draft.line_is_refund.push_back(refund ? 1 : 0);
    }
    return assemble(std::move(draft), progress.part(0.5, 1.0));
}

} // namespace perennial
