#include "analytics/import/presets.h"

#include <algorithm>

namespace perennial {
namespace {

using Roles = std::map<Role, std::string>;

Preset preset(std::string id, std::string title, std::vector<std::string> header, Roles roles) {
    Preset result{std::move(id), std::move(title), std::move(header), {}, false};
    result.options.roles = std::move(roles);
    return result;
}

std::vector<Preset> western_shops() {
    return {
        // The cells of an order stand on its first line alone; its total is not a
        // line's.
        preset("shopify", "Shopify",
               {"Name", "Financial Status", "Created at", "Lineitem quantity", "Lineitem name",
                "Lineitem price"},
               {{Role::order_id, "Name"},
                {Role::customer_id, "Email"},
                {Role::order_date, "Created at"},
                {Role::product_id, "Lineitem sku"},
                {Role::product_name, "Lineitem name"},
                {Role::quantity, "Lineitem quantity"},
                {Role::unit_price, "Lineitem price"},
                {Role::discount, "Lineitem discount"},
                {Role::order_discount, "Discount Amount"},
                {Role::amount, ""},
                {Role::currency, "Currency"},
                {Role::status, "Financial Status"},
                {Role::coupon, "Discount Code"},
                {Role::country, "Billing Country"},
                {Role::channel, "Source"}}),
        preset("woocommerce_items", "WooCommerce",
               {"order_id", "order_number", "date", "item_name", "item_quantity", "item_total"},
               {{Role::order_id, "order_number"},
                {Role::customer_id, "customer_id"},
                {Role::order_date, "date"},
                {Role::product_id, "item_sku"},
                {Role::product_name, "item_name"},
                {Role::quantity, "item_quantity"},
                {Role::amount, "item_total"},
                {Role::currency, "order_currency"},
                {Role::status, "status"},
                {Role::email, "billing_email"},
                {Role::country, "billing_country"}}),
        preset("woocommerce", "WooCommerce",
               {"order_id", "order_number", "order_date", "order_total", "billing_first_name"},
               {{Role::order_id, "order_number"},
                {Role::customer_id, "customer_id"},
                {Role::order_date, "order_date"},
                {Role::amount, "order_total"},
                {Role::currency, "order_currency"},
                {Role::status, "status"},
                {Role::country, "billing_country"}}),
    };
}

std::vector<Preset> more_western_shops() {
    return {
        preset("magento", "Magento",
               {"Purchase Point", "Purchase Date", "Bill-to Name", "Grand Total (Base)", "Status"},
               {{Role::order_id, "ID"},
                {Role::customer_id, "Customer Email"},
                {Role::order_date, "Purchase Date"},
                {Role::amount, "Grand Total (Base)"},
                {Role::channel, "Purchase Point"},
                {Role::status, "Status"}}),
        preset("magento_sales_order", "Magento",
               {"entity_id", "increment_id", "base_grand_total", "created_at"},
               {{Role::order_id, "increment_id"},
                {Role::customer_id, "customer_id"},
                {Role::order_date, "created_at"},
                {Role::amount, "base_grand_total"},
                {Role::currency, "base_currency_code"},
                {Role::email, "customer_email"},
                {Role::coupon, "coupon_code"},
                {Role::status, "status"}}),
        // item-price is the money of the line, whatever its quantity.
        preset("amazon", "Amazon",
               {"order-id", "purchase-date", "sku", "quantity-purchased", "item-price"},
               {{Role::order_id, "order-id"},
                {Role::customer_id, "buyer-email"},
                {Role::order_date, "purchase-date"},
                {Role::product_id, "sku"},
                {Role::product_name, "product-name"},
                {Role::quantity, "quantity-purchased"},
                {Role::amount, "item-price"},
                {Role::unit_price, ""},
                {Role::currency, "currency"},
                {Role::country, "ship-country"}}),
        preset("amazon_all_orders", "Amazon",
               {"amazon-order-id", "purchase-date", "sku", "item-price"},
               {{Role::order_id, "amazon-order-id"},
                {Role::customer_id, "buyer-email"},
                {Role::order_date, "purchase-date"},
                {Role::product_id, "sku"},
                {Role::product_name, "product-name"},
                {Role::quantity, "quantity"},
                {Role::amount, "item-price"},
                {Role::unit_price, ""},
                {Role::currency, "currency"},
                {Role::status, "order-status"},
                {Role::channel, "sales-channel"},
                {Role::country, "ship-country"}}),
        preset("stripe", "Stripe", {"id", "Created (UTC)", "Amount", "Currency", "Customer ID"},
               {{Role::order_id, "id"},
                {Role::customer_id, "Customer ID"},
                {Role::order_date, "Created (UTC)"},
                {Role::amount, "Amount"},
                {Role::currency, "Currency"},
                {Role::status, "Status"},
                {Role::email, "Customer Email"}}),
    };
}

std::vector<Preset> chinese_shops() {
    return {
        preset("taobao", "淘宝 / 天猫",
               {"订单编号", "买家会员名", "买家实际支付金额", "订单状态", "订单创建时间"},
               {{Role::order_id, "订单编号"},
                {Role::customer_id, "买家会员名"},
                {Role::order_date, "订单创建时间"},
                {Role::amount, "买家实际支付金额"},
                {Role::quantity, "宝贝总数量"},
                {Role::product_name, "宝贝标题"},
                {Role::status, "订单状态"}}),
        preset("tmall", "天猫", {"子订单编号", "主订单编号", "买家实际支付金额", "订单创建时间"},
               {{Role::order_id, "主订单编号"},
                {Role::customer_id, "买家会员名"},
                {Role::order_date, "订单创建时间"},
                {Role::product_id, "商家编码"},
                {Role::product_name, "商品标题"},
                {Role::quantity, "购买数量"},
                {Role::unit_price, "商品价格"},
                {Role::amount, "买家实际支付金额"},
                {Role::status, "订单状态"}}),
        preset("jd", "京东", {"订单号", "商品ID", "订购数量", "下单时间", "京东价"},
               {{Role::order_id, "订单号"},
                {Role::customer_id, "下单帐号"},
                {Role::order_date, "下单时间"},
                {Role::product_id, "商品ID"},
                {Role::product_name, "商品名称"},
                {Role::quantity, "订购数量"},
                {Role::unit_price, "京东价"},
                {Role::amount, ""},
                {Role::status, "订单状态"}}),
    };
}

std::vector<Preset> data_sets() {
    const auto retail = [](const char* id, const char* title, const char* invoice,
                           const char* price, const char* customer) {
        return preset(id, title,
                      {invoice, "StockCode", "Description", "Quantity", "InvoiceDate", price,
                       customer, "Country"},
                      {{Role::order_id, invoice},
                       {Role::product_id, "StockCode"},
                       {Role::product_name, "Description"},
                       {Role::quantity, "Quantity"},
                       {Role::order_date, "InvoiceDate"},
                       {Role::unit_price, price},
                       {Role::customer_id, customer},
                       {Role::country, "Country"}});
    };
    Preset cdnow =
        preset("cdnow", "CDNOW", {"column_1", "column_2", "column_3", "column_4", "column_5"},
               {{Role::customer_id, "column_1"},
                {Role::order_date, "column_3"},
                {Role::quantity, "column_4"},
                {Role::amount, "column_5"}});
    cdnow.without_header = true;
    return {retail("online_retail", "Online Retail", "InvoiceNo", "UnitPrice", "CustomerID"),
            retail("online_retail_ii", "Online Retail II", "Invoice", "Price", "Customer ID"),
            cdnow};
}

std::string lower_name(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return lower;
}

bool has_all(const Preset& known, const Inspection& inspection) {
    if (known.without_header) {
        const auto& columns = inspection.columns;
        return inspection.format.format == "fixed-width" && !inspection.format.header &&
               columns.size() == known.header.size() && columns[2].type == ColumnType::date;
    }
    return std::all_of(known.header.begin(), known.header.end(), [&](const std::string& wanted) {
        return std::any_of(inspection.columns.begin(), inspection.columns.end(),
                           [&](const ColumnInfo& column) {
                               return lower_name(column.name) == lower_name(wanted);
                           });
    });
}

} // namespace

std::span<const Preset> built_in_presets() {
    static const std::vector<Preset> all = [] {
        std::vector<Preset> presets = western_shops();
        for (const std::vector<Preset>& more :
             {more_western_shops(), chinese_shops(), data_sets()}) {
            presets.insert(presets.end(), more.begin(), more.end());
        }
        return presets;
    }();
    return all;
}

std::string header_signature(const Inspection& inspection) {
    std::vector<std::string> names;
    for (const ColumnInfo& column : inspection.columns) {
        names.push_back(lower_name(column.name));
    }
    std::sort(names.begin(), names.end());
    std::string signature;
    for (const std::string& name : names) {
        signature += name + '\n';
    }
    return signature;
}

const Preset* matching_preset(const Inspection& inspection) {
    const Preset* best = nullptr;
    for (const Preset& known : built_in_presets()) {
        if (has_all(known, inspection) &&
            (best == nullptr || known.header.size() > best->header.size())) {
            best = &known;
        }
    }
    return best;
}

const Preset* built_in_preset(std::string_view id) {
    const auto presets = built_in_presets();
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [&](const Preset& known) { return known.id == id; });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace perennial
