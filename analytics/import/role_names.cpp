#include "analytics/import/role_names.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace perennial::import {
namespace {

struct Synonym {
    Role role;
    std::string_view words; ///< as header_words() gives them
    double weight;
};

// Weight 1: nothing else it could be. Below: a better-named column beside it wins.
constexpr Synonym synonyms[] = {
    {Role::order_id, "order id", 1.0},
    {Role::order_id, "order no", 1.0},
    {Role::order_id, "order number", 1.0},
    {Role::order_id, "order nr", 1.0},
    {Role::order_id, "order num", 1.0},
    {Role::order_id, "order code", 0.95},
    {Role::order_id, "order", 0.85},
    {Role::order_id, "order name", 0.9},
    {Role::order_id, "order key", 0.9},
    {Role::order_id, "sales order id", 1.0},
    {Role::order_id, "sales order number", 1.0},
    {Role::order_id, "amazon order id", 1.0},
    {Role::order_id, "increment id", 0.95},
    {Role::order_id, "invoice", 0.95},
    {Role::order_id, "invoice no", 1.0},
    {Role::order_id, "invoice id", 1.0},
    {Role::order_id, "invoice number", 1.0},
    {Role::order_id, "basket id", 1.0},
    {Role::order_id, "basket", 0.85},
    {Role::order_id, "cart id", 0.85},
    {Role::order_id, "transaction id", 0.95},
    {Role::order_id, "transaction no", 0.95},
    {Role::order_id, "transaction", 0.8},
    {Role::order_id, "receipt id", 0.95},
    {Role::order_id, "receipt no", 0.95},
    {Role::order_id, "receipt number", 0.95},
    {Role::order_id, "receipt", 0.8},
    {Role::order_id, "bill no", 0.95},
    {Role::order_id, "bill id", 0.95},
    {Role::order_id, "ticket id", 0.85},
    {Role::order_id, "ticket", 0.8},
    {Role::order_id, "purchase id", 0.95},
    {Role::order_id, "sale id", 0.9},
    {Role::order_id, "charge id", 0.8},
    {Role::order_id, "name", 0.55},
    {Role::order_id, "id", 0.5},
    {Role::order_id, "document no", 0.85},
    {Role::order_id, "voucher no", 0.75},
    {Role::order_id, "订单编号", 1.0},
    {Role::order_id, "订单号", 1.0},
    {Role::order_id, "主订单编号", 1.0},
    {Role::order_id, "子订单编号", 0.8},
    {Role::order_id, "交易编号", 0.85},
    {Role::order_id, "交易号", 0.85},
    {Role::order_id, "单号", 0.85},
    {Role::order_id, "订单id", 1.0},
    {Role::order_id, "訂單編號", 1.0},
    {Role::order_id, "訂單號", 1.0},
    {Role::order_id, "訂單號碼", 1.0},
    {Role::order_id, "发票号", 0.9},
    {Role::order_id, "bestellnummer", 1.0},
    {Role::order_id, "bestell nr", 1.0},
    {Role::order_id, "bestellung", 0.9},
    {Role::order_id, "bestell id", 1.0},
    {Role::order_id, "auftragsnummer", 1.0},
    {Role::order_id, "auftrag", 0.9},
    {Role::order_id, "auftrags nr", 1.0},
    {Role::order_id, "rechnungsnummer", 0.95},
    {Role::order_id, "rechnungs nr", 0.95},
    {Role::order_id, "rechnung", 0.9},
    {Role::order_id, "beleg", 0.85},
    {Role::order_id, "belegnummer", 0.95},
    {Role::order_id, "beleg nr", 0.95},
    {Role::order_id, "belegnr", 0.95},
    {Role::order_id, "bon nr", 0.9},
    {Role::order_id, "bonnummer", 0.9},
    {Role::order_id, "vorgangsnummer", 0.85},
    {Role::order_id, "numero de pedido", 1.0},
    {Role::order_id, "numero pedido", 1.0},
    {Role::order_id, "pedido", 0.9},
    {Role::order_id, "id pedido", 1.0},
    {Role::order_id, "pedido id", 1.0},
    {Role::order_id, "codigo pedido", 1.0},
    {Role::order_id, "num pedido", 1.0},
    {Role::order_id, "n pedido", 1.0},
    {Role::order_id, "numero factura", 0.95},
    {Role::order_id, "factura", 0.9},
    {Role::order_id, "numero de factura", 0.95},
    {Role::order_id, "nota fiscal", 0.85},
    {Role::order_id, "numero de commande", 1.0},
    {Role::order_id, "numero commande", 1.0},
    {Role::order_id, "n commande", 1.0},
    {Role::order_id, "commande", 0.9},
    {Role::order_id, "id commande", 1.0},
    {Role::order_id, "no commande", 1.0},
    {Role::order_id, "reference commande", 0.95},
    {Role::order_id, "facture", 0.9},
    {Role::order_id, "numero facture", 0.95},
    {Role::order_id, "n facture", 0.95},

    {Role::customer_id, "customer id", 1.0},
    {Role::customer_id, "customer no", 1.0},
    {Role::customer_id, "customer number", 1.0},
    {Role::customer_id, "customer nr", 1.0},
    {Role::customer_id, "customer key", 0.95},
    {Role::customer_id, "customer code", 0.95},
    {Role::customer_id, "customer unique id", 1.25},
    {Role::customer_id, "cust id", 1.0},
    {Role::customer_id, "cust no", 1.0},
    {Role::customer_id, "customer", 0.85},
    {Role::customer_id, "client id", 1.0},
    {Role::customer_id, "client", 0.85},
    {Role::customer_id, "client no", 1.0},
    {Role::customer_id, "user id", 0.95},
    {Role::customer_id, "user", 0.75},
    {Role::customer_id, "userid", 0.95},
    {Role::customer_id, "household id", 1.0},
    {Role::customer_id, "household key", 1.0},
    {Role::customer_id, "member id", 0.95},
    {Role::customer_id, "member no", 0.95},
    {Role::customer_id, "membership id", 0.9},
    {Role::customer_id, "loyalty id", 0.9},
    {Role::customer_id, "card id", 0.75},
    {Role::customer_id, "buyer id", 0.95},
    {Role::customer_id, "buyer", 0.8},
    {Role::customer_id, "shopper id", 0.95},
    {Role::customer_id, "account id", 0.8},
    {Role::customer_id, "account number", 0.8},
    {Role::customer_id, "visitor id", 0.8},
    {Role::customer_id, "person id", 0.8},
    {Role::customer_id, "contact id", 0.75},
    {Role::customer_id, "customer name", 0.6},

    {Role::customer_id, "client name", 0.6},
    {Role::customer_id, "buyer name", 0.55},
    {Role::customer_id, "买家会员名", 1.0},
    {Role::customer_id, "买家昵称", 0.95},
    {Role::customer_id, "会员名", 0.9},
    {Role::customer_id, "会员id", 1.0},
    {Role::customer_id, "会员编号", 1.0},
    {Role::customer_id, "会员卡号", 0.95},
    {Role::customer_id, "客户编号", 1.0},
    {Role::customer_id, "客户id", 1.0},
    {Role::customer_id, "客户号", 1.0},
    {Role::customer_id, "客户", 0.8},
    {Role::customer_id, "顾客编号", 1.0},
    {Role::customer_id, "顾客id", 1.0},
    {Role::customer_id, "用户id", 0.95},
    {Role::customer_id, "用户编号", 0.95},
    {Role::customer_id, "下单帐号", 0.95},
    {Role::customer_id, "下单账号", 0.95},
    {Role::customer_id, "买家id", 0.95},
    {Role::customer_id, "买家", 0.8},
    {Role::customer_id, "客户名称", 0.6},
    {Role::customer_id, "客户姓名", 0.55},
    {Role::customer_id, "會員編號", 1.0},
    {Role::customer_id, "會員名稱", 0.8},
    {Role::customer_id, "客戶編號", 1.0},
    {Role::customer_id, "客戶", 0.8},
    {Role::customer_id, "顧客編號", 1.0},
    {Role::customer_id, "買家帳號", 1.0},
    {Role::customer_id, "买家账号", 1.0},
    {Role::customer_id, "kundennummer", 1.0},
    {Role::customer_id, "kunden nr", 1.0},
    {Role::customer_id, "kundennr", 1.0},
    {Role::customer_id, "kunden id", 1.0},
    {Role::customer_id, "kunde", 0.85},
    {Role::customer_id, "debitor", 0.85},
    {Role::customer_id, "debitorennummer", 0.95},
    {Role::customer_id, "debitoren nr", 0.95},
    {Role::customer_id, "kundenname", 0.6},
    {Role::customer_id, "cliente", 0.85},
    {Role::customer_id, "id cliente", 1.0},
    {Role::customer_id, "cliente id", 1.0},
    {Role::customer_id, "codigo cliente", 1.0},
    {Role::customer_id, "codigo do cliente", 1.0},
    {Role::customer_id, "numero de cliente", 1.0},
    {Role::customer_id, "numero cliente", 1.0},
    {Role::customer_id, "nombre cliente", 0.6},

    {Role::customer_id, "numero client", 1.0},
    {Role::customer_id, "numero de client", 1.0},
    {Role::customer_id, "id client", 1.0},
    {Role::customer_id, "code client", 1.0},
    {Role::customer_id, "n client", 1.0},

    {Role::order_date, "order date", 1.0},
    {Role::order_date, "order datetime", 1.0},
    {Role::order_date, "order time", 0.95},
    {Role::order_date, "order timestamp", 1.0},
    {Role::order_date, "ordered at", 1.0},
    {Role::order_date, "ordered on", 1.0},
    {Role::order_date, "order placed", 0.95},
    {Role::order_date, "order purchase timestamp", 1.0},
    {Role::order_date, "purchase date", 1.0},
    {Role::order_date, "purchase timestamp", 1.0},
    {Role::order_date, "purchased at", 1.0},
    {Role::order_date, "date of purchase", 1.0},
    {Role::order_date, "date of order", 1.0},
    {Role::order_date, "invoice date", 1.0},
    {Role::order_date, "transaction date", 1.0},
    {Role::order_date, "transaction timestamp", 1.0},
    {Role::order_date, "transaction time", 0.9},
    {Role::order_date, "sale date", 1.0},
    {Role::order_date, "sales date", 1.0},
    {Role::order_date, "created at", 0.9},
    {Role::order_date, "created", 0.85},
    {Role::order_date, "date created", 0.9},
    {Role::order_date, "creation date", 0.85},
    {Role::order_date, "order created", 0.95},
    {Role::order_date, "created on", 0.85},
    {Role::order_date, "date", 0.85},
    {Role::order_date, "datetime", 0.85},
    {Role::order_date, "timestamp", 0.8},
    {Role::order_date, "time", 0.6},
    {Role::order_date, "day", 0.6},
    {Role::order_date, "paid at", 0.75},
    {Role::order_date, "payment date", 0.75},
    {Role::order_date, "date paid", 0.75},
    {Role::order_date, "posting date", 0.8},
    {Role::order_date, "receipt date", 0.9},
    {Role::order_date, "bill date", 0.95},
    {Role::order_date, "ship date", 0.5},
    {Role::order_date, "下单时间", 1.0},
    {Role::order_date, "下单日期", 1.0},
    {Role::order_date, "订单日期", 1.0},
    {Role::order_date, "订单时间", 1.0},
    {Role::order_date, "订单创建时间", 1.0},
    {Role::order_date, "订单付款时间", 0.9},
    {Role::order_date, "订单提交时间", 1.0},
    {Role::order_date, "创建时间", 0.9},
    {Role::order_date, "付款时间", 0.8},
    {Role::order_date, "支付时间", 0.8},
    {Role::order_date, "交易时间", 0.95},
    {Role::order_date, "交易日期", 0.95},
    {Role::order_date, "购买日期", 1.0},
    {Role::order_date, "购买时间", 1.0},
    {Role::order_date, "成交时间", 0.9},
    {Role::order_date, "日期", 0.85},
    {Role::order_date, "时间", 0.7},
    {Role::order_date, "下單時間", 1.0},
    {Role::order_date, "下單日期", 1.0},
    {Role::order_date, "訂單日期", 1.0},
    {Role::order_date, "訂單時間", 1.0},
    {Role::order_date, "訂單成立日期", 1.0},
    {Role::order_date, "訂單成立時間", 1.0},
    {Role::order_date, "付款時間", 0.8},
    {Role::order_date, "bestelldatum", 1.0},
    {Role::order_date, "auftragsdatum", 1.0},
    {Role::order_date, "kaufdatum", 1.0},
    {Role::order_date, "rechnungsdatum", 0.95},
    {Role::order_date, "belegdatum", 0.95},
    {Role::order_date, "datum", 0.85},
    {Role::order_date, "buchungsdatum", 0.8},
    {Role::order_date, "bestellt am", 1.0},
    {Role::order_date, "bestellzeit", 0.9},
    {Role::order_date, "erstellt am", 0.85},
    {Role::order_date, "fecha de pedido", 1.0},
    {Role::order_date, "fecha pedido", 1.0},
    {Role::order_date, "fecha de compra", 1.0},
    {Role::order_date, "fecha compra", 1.0},
    {Role::order_date, "fecha factura", 0.95},
    {Role::order_date, "fecha", 0.85},
    {Role::order_date, "fecha venta", 1.0},
    {Role::order_date, "data do pedido", 1.0},
    {Role::order_date, "data pedido", 1.0},
    {Role::order_date, "data da compra", 1.0},
    {Role::order_date, "data compra", 1.0},
    {Role::order_date, "data venda", 1.0},
    {Role::order_date, "data da venda", 1.0},
    {Role::order_date, "data", 0.7},
    {Role::order_date, "date de commande", 1.0},
    {Role::order_date, "date commande", 1.0},
    {Role::order_date, "date achat", 1.0},
    {Role::order_date, "date d achat", 1.0},
    {Role::order_date, "date facture", 0.95},
    {Role::order_date, "date de facture", 0.95},

    {Role::product_id, "product id", 1.0},
    {Role::product_id, "product code", 1.0},
    {Role::product_id, "product no", 1.0},
    {Role::product_id, "product number", 1.0},
    {Role::product_id, "product key", 0.95},
    {Role::product_id, "product sku", 1.0},
    {Role::product_id, "sku", 1.0},
    {Role::product_id, "stock code", 1.0},
    {Role::product_id, "item id", 0.95},
    {Role::product_id, "item no", 0.95},
    {Role::product_id, "item number", 0.95},
    {Role::product_id, "item code", 0.95},
    {Role::product_id, "item sku", 1.0},
    {Role::product_id, "article id", 1.0},
    {Role::product_id, "article no", 1.0},
    {Role::product_id, "article number", 1.0},
    {Role::product_id, "asin", 0.95},
    {Role::product_id, "upc", 0.9},
    {Role::product_id, "ean", 0.9},
    {Role::product_id, "gtin", 0.9},
    {Role::product_id, "barcode", 0.85},
    {Role::product_id, "variant id", 0.8},
    {Role::product_id, "variant sku", 0.9},
    {Role::product_id, "lineitem sku", 1.0},
    {Role::product_id, "line item sku", 1.0},
    {Role::product_id, "track id", 0.85},
    {Role::product_id, "material", 0.75},
    {Role::product_id, "material no", 0.9},
    {Role::product_id, "part no", 0.9},
    {Role::product_id, "product", 0.7},
    {Role::product_id, "item", 0.65},
    {Role::product_id, "商品编号", 1.0},
    {Role::product_id, "商品编码", 1.0},
    {Role::product_id, "商品id", 1.0},
    {Role::product_id, "商家编码", 0.9},
    {Role::product_id, "产品编号", 1.0},
    {Role::product_id, "产品id", 1.0},
    {Role::product_id, "货号", 0.95},
    {Role::product_id, "宝贝id", 0.95},
    {Role::product_id, "商品編號", 1.0},
    {Role::product_id, "商品編碼", 1.0},
    {Role::product_id, "產品編號", 1.0},
    {Role::product_id, "條碼", 0.85},
    {Role::product_id, "artikelnummer", 1.0},
    {Role::product_id, "artikel nr", 1.0},
    {Role::product_id, "artikelnr", 1.0},
    {Role::product_id, "artikel id", 1.0},
    {Role::product_id, "artikel", 0.7},
    {Role::product_id, "produktnummer", 1.0},
    {Role::product_id, "produkt id", 1.0},
    {Role::product_id, "materialnummer", 0.95},
    {Role::product_id, "codigo producto", 1.0},
    {Role::product_id, "id producto", 1.0},
    {Role::product_id, "codigo de producto", 1.0},
    {Role::product_id, "referencia", 0.8},
    {Role::product_id, "codigo produto", 1.0},
    {Role::product_id, "id produto", 1.0},
    {Role::product_id, "codigo do produto", 1.0},
    {Role::product_id, "reference produit", 1.0},
    {Role::product_id, "code produit", 1.0},
    {Role::product_id, "id produit", 1.0},
    {Role::product_id, "code article", 1.0},
    {Role::product_id, "reference article", 1.0},

    {Role::product_name, "product name", 1.0},
    {Role::product_name, "product title", 1.0},
    {Role::product_name, "product description", 0.95},
    {Role::product_name, "description", 0.9},
    {Role::product_name, "item name", 1.0},
    {Role::product_name, "item description", 0.95},
    {Role::product_name, "item title", 0.95},
    {Role::product_name, "title", 0.75},
    {Role::product_name, "lineitem name", 1.0},
    {Role::product_name, "line item name", 1.0},
    {Role::product_name, "article name", 1.0},
    {Role::product_name, "track name", 0.9},
    {Role::product_name, "product", 0.8},
    {Role::product_name, "item", 0.75},
    {Role::product_name, "商品名称", 1.0},
    {Role::product_name, "商品名", 0.95},
    {Role::product_name, "商品标题", 0.95},
    {Role::product_name, "宝贝标题", 1.0},
    {Role::product_name, "标题", 0.8},
    {Role::product_name, "产品名称", 1.0},
    {Role::product_name, "商品", 0.75},
    {Role::product_name, "商品名稱", 1.0},
    {Role::product_name, "產品名稱", 1.0},
    {Role::product_name, "品名", 0.9},
    {Role::product_name, "artikelbezeichnung", 1.0},
    {Role::product_name, "bezeichnung", 0.9},
    {Role::product_name, "artikelname", 1.0},
    {Role::product_name, "produktname", 1.0},
    {Role::product_name, "produkt", 0.8},
    {Role::product_name, "artikel", 0.75},
    {Role::product_name, "beschreibung", 0.85},
    {Role::product_name, "producto", 0.85},
    {Role::product_name, "nombre producto", 1.0},
    {Role::product_name, "descripcion", 0.9},
    {Role::product_name, "produto", 0.85},
    {Role::product_name, "nome do produto", 1.0},
    {Role::product_name, "nome produto", 1.0},
    {Role::product_name, "descricao", 0.9},
    {Role::product_name, "produit", 0.85},
    {Role::product_name, "nom produit", 1.0},
    {Role::product_name, "nom du produit", 1.0},
    {Role::product_name, "designation", 0.9},
    {Role::product_name, "libelle", 0.85},

    {Role::quantity, "quantity", 1.0},
    {Role::quantity, "qty", 1.0},
    {Role::quantity, "quantity refund", 0.95},
    {Role::quantity, "quant", 0.9},
    {Role::quantity, "order quantity", 1.0},
    {Role::quantity, "quantity ordered", 1.0},
    {Role::quantity, "order qty", 1.0},
    {Role::quantity, "qty ordered", 1.0},
    {Role::quantity, "quantity purchased", 1.0},
    {Role::quantity, "units", 0.9},
    {Role::quantity, "units sold", 0.95},
    {Role::quantity, "number of items", 0.8},
    {Role::quantity, "item quantity", 1.0},
    {Role::quantity, "item count", 0.8},
    {Role::quantity, "lineitem quantity", 1.0},
    {Role::quantity, "line item quantity", 1.0},
    {Role::quantity, "product quantity", 0.95},
    {Role::quantity, "pieces", 0.85},
    {Role::quantity, "pcs", 0.85},
    {Role::quantity, "count", 0.6},
    {Role::quantity, "cds", 0.6},
    {Role::quantity, "数量", 1.0},
    {Role::quantity, "商品数量", 1.0},
    {Role::quantity, "购买数量", 1.0},
    {Role::quantity, "宝贝总数量", 0.9},
    {Role::quantity, "宝贝数量", 1.0},
    {Role::quantity, "订购数量", 1.0},
    {Role::quantity, "件数", 0.9},
    {Role::quantity, "數量", 1.0},
    {Role::quantity, "商品數量", 1.0},
    {Role::quantity, "件數", 0.9},
    {Role::quantity, "menge", 1.0},
    {Role::quantity, "anzahl", 0.95},
    {Role::quantity, "stuckzahl", 1.0},
    {Role::quantity, "stueckzahl", 1.0},
    {Role::quantity, "bestellmenge", 1.0},
    {Role::quantity, "stuck", 0.9},
    {Role::quantity, "cantidad", 1.0},
    {Role::quantity, "cant", 0.85},
    {Role::quantity, "unidades", 0.95},
    {Role::quantity, "quantidade", 1.0},
    {Role::quantity, "qtd", 1.0},
    {Role::quantity, "qtde", 1.0},
    {Role::quantity, "quantite", 1.0},
    {Role::quantity, "qte", 1.0},
    {Role::quantity, "nombre d articles", 0.8},

    {Role::unit_price, "unit price", 1.0},
    {Role::unit_price, "price per unit", 1.0},
    {Role::unit_price, "price each", 1.0},
    {Role::unit_price, "item cost", 0.95},
    {Role::unit_price, "item price", 0.95},
    {Role::unit_price, "price", 0.9},
    {Role::unit_price, "product price", 0.95},
    {Role::unit_price, "selling price", 0.9},
    {Role::unit_price, "sale price", 0.9},
    {Role::unit_price, "lineitem price", 1.0},
    {Role::unit_price, "line item price", 1.0},
    {Role::unit_price, "unit cost to customer", 0.6},
    {Role::unit_price, "avg price", 0.7},
    {Role::unit_price, "list price", 0.75},
    {Role::unit_price, "retail price", 0.8},
    {Role::unit_price, "单价", 1.0},
    {Role::unit_price, "商品单价", 1.0},
    {Role::unit_price, "价格", 0.85},
    {Role::unit_price, "商品价格", 0.9},
    {Role::unit_price, "销售单价", 1.0},
    {Role::unit_price, "單價", 1.0},
    {Role::unit_price, "商品單價", 1.0},
    {Role::unit_price, "價格", 0.85},
    {Role::unit_price, "einzelpreis", 1.0},
    {Role::unit_price, "stuckpreis", 1.0},
    {Role::unit_price, "stueckpreis", 1.0},
    {Role::unit_price, "preis", 0.9},
    {Role::unit_price, "preis pro stuck", 1.0},
    {Role::unit_price, "verkaufspreis", 0.9},
    {Role::unit_price, "vk preis", 0.9},
    {Role::unit_price, "ep", 0.6},
    {Role::unit_price, "precio unitario", 1.0},
    {Role::unit_price, "precio", 0.9},
    {Role::unit_price, "preco unitario", 1.0},
    {Role::unit_price, "preco", 0.9},
    {Role::unit_price, "valor unitario", 1.0},
    {Role::unit_price, "prix unitaire", 1.0},
    {Role::unit_price, "prix", 0.9},
    {Role::unit_price, "pu", 0.6},

    {Role::amount, "amount", 1.0},
    {Role::amount, "line total", 1.0},
    {Role::amount, "line amount", 1.0},
    {Role::amount, "item total", 1.0},
    {Role::amount, "row total", 1.0},
    {Role::amount, "extended price", 1.0},
    {Role::amount, "total price", 0.95},
    {Role::amount, "sales value", 1.0},
    {Role::amount, "sales amount", 1.0},
    {Role::amount, "sales", 0.95},
    {Role::amount, "sale amount", 1.0},
    {Role::amount, "net sales", 0.95},
    {Role::amount, "gross sales", 0.85},
    {Role::amount, "revenue", 0.95},
    {Role::amount, "total amount", 0.95},
    {Role::amount, "total sales", 0.95},
    {Role::amount, "net amount", 0.95},
    {Role::amount, "gross amount", 0.8},
    {Role::amount, "total", 0.9},
    {Role::amount, "grand total", 0.9},
    {Role::amount, "order total", 0.9},
    {Role::amount, "order amount", 0.9},
    {Role::amount, "order value", 0.9},
    {Role::amount, "total order value", 0.9},
    {Role::amount, "subtotal", 0.8},
    {Role::amount, "sub total", 0.8},
    {Role::amount, "order subtotal", 0.8},
    {Role::amount, "total spent", 0.9},
    {Role::amount, "amount paid", 0.95},
    {Role::amount, "paid amount", 0.95},
    {Role::amount, "payment value", 0.85},
    {Role::amount, "payment amount", 0.9},
    {Role::amount, "transaction amount", 0.95},
    {Role::amount, "purchase amount", 1.0},
    {Role::amount, "invoice amount", 0.95},
    {Role::amount, "invoice total", 0.9},
    {Role::amount, "spend", 0.85},
    {Role::amount, "spending", 0.8},
    {Role::amount, "value", 0.7},
    {Role::amount, "net", 0.7},
    {Role::amount, "gmv", 0.9},
    {Role::amount, "turnover", 0.85},
    {Role::amount, "dollars", 0.75},
    {Role::amount, "total paid", 0.95},
    {Role::amount, "lineitem total", 1.0},
    {Role::amount, "实付金额", 1.0},
    {Role::amount, "实付款", 1.0},
    {Role::amount, "实际支付金额", 1.0},
    {Role::amount, "买家实际支付金额", 1.0},
    {Role::amount, "买家实付金额", 1.0},
    {Role::amount, "支付金额", 0.95},
    {Role::amount, "付款金额", 0.95},
    {Role::amount, "订单金额", 0.9},
    {Role::amount, "总金额", 0.85},
    {Role::amount, "金额", 0.85},
    {Role::amount, "交易金额", 0.9},
    {Role::amount, "成交金额", 0.9},
    {Role::amount, "销售额", 0.95},
    {Role::amount, "销售金额", 0.95},
    {Role::amount, "应付金额", 0.8},
    {Role::amount, "买家应付货款", 0.8},
    {Role::amount, "小计", 0.9},
    {Role::amount, "总价", 0.85},
    {Role::amount, "合计", 0.8},
    {Role::amount, "結帳總金額", 0.9},
    {Role::amount, "實付金額", 1.0},
    {Role::amount, "訂單金額", 0.9},
    {Role::amount, "總金額", 0.85},
    {Role::amount, "金額", 0.85},
    {Role::amount, "銷售額", 0.95},
    {Role::amount, "付款金額", 0.95},
    {Role::amount, "小計", 0.9},
    {Role::amount, "betrag", 0.95},
    {Role::amount, "umsatz", 0.95},
    {Role::amount, "gesamtpreis", 0.95},
    {Role::amount, "gesamtbetrag", 0.9},
    {Role::amount, "summe", 0.9},
    {Role::amount, "gesamtsumme", 0.85},
    {Role::amount, "positionsbetrag", 1.0},
    {Role::amount, "zeilensumme", 1.0},
    {Role::amount, "nettobetrag", 0.9},
    {Role::amount, "netto", 0.85},
    {Role::amount, "bruttobetrag", 0.85},
    {Role::amount, "brutto", 0.8},
    {Role::amount, "warenwert", 0.9},
    {Role::amount, "gesamt", 0.85},
    {Role::amount, "rechnungsbetrag", 0.9},
    {Role::amount, "bestellwert", 0.9},
    {Role::amount, "nettoumsatz", 0.95},
    {Role::amount, "positionswert", 1.0},
    {Role::amount, "importe", 0.95},
    {Role::amount, "monto", 0.95},
    {Role::amount, "importe total", 0.95},
    {Role::amount, "precio total", 0.95},
    {Role::amount, "ventas", 0.9},
    {Role::amount, "venta", 0.85},
    {Role::amount, "valor", 0.8},
    {Role::amount, "valor total", 0.95},
    {Role::amount, "preco total", 0.95},
    {Role::amount, "valor pago", 0.95},
    {Role::amount, "receita", 0.9},
    {Role::amount, "montant", 0.95},
    {Role::amount, "montant total", 0.95},
    {Role::amount, "prix total", 0.95},
    {Role::amount, "chiffre d affaires", 0.9},
    {Role::amount, "montant ttc", 0.9},
    {Role::amount, "montant ht", 0.85},
    {Role::amount, "total ttc", 0.9},

    {Role::discount, "discount", 1.0},
    {Role::discount, "discount amount", 1.0},
    {Role::discount, "discount value", 1.0},
    {Role::discount, "line discount", 1.0},
    {Role::discount, "lineitem discount", 1.05},
    {Role::discount, "discount rate", 1.0},
    {Role::discount, "discount percent", 1.0},
    {Role::discount, "disc", 0.9},
    {Role::discount, "retail disc", 0.95},
    {Role::discount, "retail discount", 0.95},
    {Role::discount, "coupon disc", 0.8},
    {Role::discount, "total discount", 0.9},
    {Role::discount, "promotion discount", 0.85},
    {Role::discount, "unit price discount", 0.9},
    {Role::discount, "折扣", 1.0},
    {Role::discount, "优惠金额", 1.0},
    {Role::discount, "折扣金额", 1.0},
    {Role::discount, "优惠", 0.9},
    {Role::discount, "折扣率", 1.0},
    {Role::discount, "優惠金額", 1.0},
    {Role::discount, "折扣金額", 1.0},
    {Role::discount, "rabatt", 1.0},
    {Role::discount, "nachlass", 0.95},
    {Role::discount, "rabattbetrag", 1.0},
    {Role::discount, "descuento", 1.0},
    {Role::discount, "desconto", 1.0},
    {Role::discount, "remise", 1.0},
    {Role::discount, "reduction", 0.85},

    {Role::currency, "currency", 1.0},
    {Role::currency, "currency code", 1.0},
    {Role::currency, "order currency", 1.0},
    {Role::currency, "货币", 1.0},
    {Role::currency, "币种", 1.0},
    {Role::currency, "幣別", 1.0},
    {Role::currency, "貨幣", 1.0},
    {Role::currency, "wahrung", 1.0},
    {Role::currency, "waehrung", 1.0},
    {Role::currency, "moneda", 1.0},
    {Role::currency, "divisa", 1.0},
    {Role::currency, "moeda", 1.0},
    {Role::currency, "devise", 1.0},
    {Role::currency, "monnaie", 0.9},

    {Role::status, "status", 0.9},
    {Role::status, "order status", 1.0},
    {Role::status, "financial status", 1.0},
    {Role::status, "payment status", 0.9},
    {Role::status, "order state", 0.9},
    {Role::status, "state of order", 0.8},
    {Role::status, "fulfillment status", 0.5},
    {Role::status, "transaction type", 0.75},
    {Role::status, "order type", 0.7},
    {Role::status, "订单状态", 1.0},
    {Role::status, "交易状态", 1.0},
    {Role::status, "状态", 0.9},
    {Role::status, "訂單狀態", 1.0},
    {Role::status, "狀態", 0.9},
    {Role::status, "bestellstatus", 1.0},
    {Role::status, "auftragsstatus", 1.0},
    {Role::status, "estado", 0.8},
    {Role::status, "estado del pedido", 1.0},
    {Role::status, "status do pedido", 1.0},
    {Role::status, "statut", 0.95},
    {Role::status, "etat", 0.85},
    {Role::status, "statut commande", 1.0},

    {Role::category, "category", 1.0},
    {Role::category, "product category", 1.0},
    {Role::category, "category name", 0.95},
    {Role::category, "product category name", 0.95},
    {Role::category, "department", 0.85},
    {Role::category, "product type", 0.85},
    {Role::category, "product group", 0.9},
    {Role::category, "product line", 0.85},
    {Role::category, "genre", 0.7},
    {Role::category, "类别", 1.0},
    {Role::category, "类目", 1.0},
    {Role::category, "品类", 1.0},
    {Role::category, "商品类别", 1.0},
    {Role::category, "商品分类", 1.0},
    {Role::category, "類別", 1.0},
    {Role::category, "商品類別", 1.0},
    {Role::category, "分類", 0.9},
    {Role::category, "kategorie", 1.0},
    {Role::category, "warengruppe", 1.0},
    {Role::category, "produktgruppe", 0.95},
    {Role::category, "categoria", 1.0},
    {Role::category, "categorie", 1.0},
    {Role::category, "familia", 0.75},
    {Role::category, "rayon", 0.75},

    {Role::country, "country", 1.0},
    {Role::country, "country code", 0.95},
    {Role::country, "billing country", 0.95},
    {Role::country, "shipping country", 0.9},
    {Role::country, "ship country", 0.9},
    {Role::country, "customer country", 0.95},
    {Role::country, "国家", 1.0},
    {Role::country, "國家", 1.0},
    {Role::country, "land", 0.95},
    {Role::country, "lieferland", 0.9},
    {Role::country, "pais", 1.0},
    {Role::country, "pays", 1.0},
    {Role::country, "ship to country", 0.9},

    {Role::channel, "channel", 1.0},
    {Role::channel, "sales channel", 1.0},
    {Role::channel, "order source", 0.9},
    {Role::channel, "source", 0.75},
    {Role::channel, "source name", 0.85},
    {Role::channel, "utm source", 0.9},
    {Role::channel, "marketing channel", 1.0},
    {Role::channel, "渠道", 1.0},
    {Role::channel, "订单来源", 1.0},
    {Role::channel, "来源", 0.8},
    {Role::channel, "通路", 0.95},
    {Role::channel, "訂單來源", 1.0},
    {Role::channel, "kanal", 1.0},
    {Role::channel, "vertriebskanal", 1.0},
    {Role::channel, "canal", 1.0},
    {Role::channel, "canal de venta", 1.0},
    {Role::channel, "canal de vente", 1.0},

    {Role::coupon, "coupon", 1.0},
    {Role::coupon, "coupon code", 1.0},
    {Role::coupon, "discount code", 1.0},
    {Role::coupon, "voucher", 0.9},
    {Role::coupon, "voucher code", 1.0},
    {Role::coupon, "promo code", 1.0},
    {Role::coupon, "promotion code", 1.0},
    {Role::coupon, "coupon upc", 0.8},
    {Role::coupon, "优惠券", 1.0},
    {Role::coupon, "优惠码", 1.0},
    {Role::coupon, "優惠券", 1.0},
    {Role::coupon, "優惠碼", 1.0},
    {Role::coupon, "gutschein", 1.0},
    {Role::coupon, "gutscheincode", 1.0},
    {Role::coupon, "cupon", 1.0},
    {Role::coupon, "cupom", 1.0},
    {Role::coupon, "code promo", 1.0},

    {Role::cost, "cost", 0.9},
    {Role::cost, "unit cost", 1.0},
    {Role::cost, "cost price", 1.0},
    {Role::cost, "cogs", 1.0},
    {Role::cost, "cost of goods", 1.0},
    {Role::cost, "product cost", 1.0},
    {Role::cost, "total cost", 0.85},
    {Role::cost, "成本", 1.0},
    {Role::cost, "成本价", 1.0},
    {Role::cost, "成本價", 1.0},
    {Role::cost, "einkaufspreis", 1.0},
    {Role::cost, "ek preis", 1.0},
    {Role::cost, "wareneinsatz", 1.0},
    {Role::cost, "coste", 0.95},
    {Role::cost, "costo", 0.95},
    {Role::cost, "custo", 0.95},
    {Role::cost, "cout", 0.9},
    {Role::cost, "prix d achat", 0.95},

    {Role::email, "email", 1.0},
    {Role::email, "e mail", 1.0},
    {Role::email, "email address", 1.0},
    {Role::email, "customer email", 1.0},
    {Role::email, "billing email", 1.0},
    {Role::email, "buyer email", 1.0},
    {Role::email, "contact email", 0.95},
    {Role::email, "邮箱", 1.0},
    {Role::email, "电子邮箱", 1.0},
    {Role::email, "電子郵件", 1.0},
    {Role::email, "e mail adresse", 1.0},
    {Role::email, "correo electronico", 1.0},
    {Role::email, "courriel", 1.0},
};

/// Words that turn a date, an id or a price into another thing than the order's.
constexpr std::array<std::string_view, 36> other_things{
    "ship",     "shipped",   "shipping", "delivery", "delivered", "required",
    "due",      "birth",     "updated",  "update",   "modified",  "cancelled",
    "canceled", "refund",    "refunded", "tax",      "taxes",     "freight",
    "fee",      "estimated", "limit",    "approved", "expiry",    "expiration",
    "register", "signup",    "last",     "first",    "end",       "start",
    "carrier",  "line",      "risk",     "original", "previous",  "parent"};

/// UTF-8 letters of Latin-1 (C3 80..BF) without their accents; '\0' keeps the bytes.
char folded_latin(unsigned char second) {
    constexpr char fold[] = "aaaaaaaceeeeiiiidnooooo\0ouuuuy\0s"
                            "aaaaaaaceeeeiiiidnooooo\0ouuuuy\0y";
    return second >= 0x80 && second <= 0xBF ? fold[second - 0x80U] : '\0';
}

bool upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool lower(char c) {
    return c >= 'a' && c <= 'z';
}

std::vector<std::string_view> split_words(std::string_view words) {
    std::vector<std::string_view> parts;
    while (!words.empty()) {
        const std::size_t blank = words.find(' ');
        parts.push_back(words.substr(0, blank));
        words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
    }
    return parts;
}

std::string without_blanks(std::string_view words) {
    std::string joined(words);
    joined.erase(std::remove(joined.begin(), joined.end(), ' '), joined.end());
    return joined;
}

/// How well the words of a header contain those of a synonym; 1 when they are the same.
double likeness(const std::string& joined, const std::vector<std::string_view>& words,
                std::string_view synonym) {
    const std::string wanted = without_blanks(synonym);
    if (joined == wanted) {
        return 1.0;
    }
    const bool ascii = (static_cast<unsigned char>(wanted[0]) & 0x80U) == 0;
    if (!ascii) { // Chinese is written without blanks: a part of the header
        return joined.find(wanted) == std::string::npos
                   ? 0.0
                   : 0.85 * std::sqrt(static_cast<double>(wanted.size()) /
                                      static_cast<double>(joined.size()));
    }
    const std::vector<std::string_view> parts = split_words(synonym);
    const bool all = std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return std::find(words.begin(), words.end(), part) != words.end();
    });
    const bool other = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(other_things.begin(), other_things.end(), word) != other_things.end() &&
               std::find(parts.begin(), parts.end(), word) == parts.end();
    });
    if (!all || other) {
        return 0.0;
    }
    return 0.95 * std::sqrt(static_cast<double>(parts.size()) / static_cast<double>(words.size()));
}

} // namespace

std::string header_words(std::string_view header) {
    std::string words;
    char before = ' ';
    for (std::size_t i = 0; i < header.size(); ++i) {
        char c = header[i];
        if (static_cast<unsigned char>(c) == 0xC3 && i + 1 < header.size()) {
            const char folded = folded_latin(static_cast<unsigned char>(header[i + 1]));
            if (folded != '\0') {
                c = folded;
                ++i;
            }
        }
        const bool high = (static_cast<unsigned char>(c) & 0x80U) != 0;
        const bool word = lower(c) || upper(c) || (c >= '0' && c <= '9') || high;
        // A new word at "orderDate" and at the last capital of "SKUCode".
        const bool hump =
            upper(c) &&
            (lower(before) || (upper(before) && i + 1 < header.size() && lower(header[i + 1])));
        if ((!word || hump) && !words.empty() && words.back() != ' ') {
            words += ' ';
        }
        if (word) {
            words += upper(c) ? static_cast<char>(c | 0x20) : c;
        }
        before = word ? c : ' ';
    }
    while (!words.empty() && words.back() == ' ') {
        words.pop_back();
    }
    return words;
}

namespace {

/// "Grand Total (Base)": what stands in brackets qualifies the name; "" without brackets.
std::string without_brackets(std::string_view header) {
    std::string kept;
    int depth = 0;
    for (const char c : header) {
        const bool opens = c == '(' || c == '[';
        depth += opens ? 1 : 0;
        if (depth == 0) {
            kept += c;
        }
        depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
    }
    return kept.size() == header.size() ? std::string() : kept;
}

void merge_match(std::vector<NameMatch>& matches, const NameMatch& match) {
    const auto same = std::find_if(matches.begin(), matches.end(), [&](const NameMatch& other) {
        return other.role == match.role;
    });
    if (same == matches.end()) {
        matches.push_back(match);
    } else {
        same->score = std::max(same->score, match.score);
    }
}

std::vector<NameMatch> matches_as_written(std::string_view header) {
    const std::string text = header_words(header);
    const std::string joined = without_blanks(text);
    const std::vector<std::string_view> words = split_words(text);
    std::vector<NameMatch> matches;
    if (joined.empty()) {
        return matches;
    }
    for (const Synonym& synonym : synonyms) {
        const double score = synonym.weight * likeness(joined, words, synonym.words);
        if (score < 0.4) {
            continue;
        }
        merge_match(matches, {synonym.role, score});
    }
    return matches;
}

} // namespace

std::vector<NameMatch> name_matches(std::string_view header) {
    std::vector<NameMatch> matches = matches_as_written(header);
    const std::string bare = without_brackets(header);
    for (const NameMatch& match :
         bare.empty() ? std::vector<NameMatch>() : matches_as_written(bare)) {
        merge_match(matches, {match.role, 0.97 * match.score});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const NameMatch& a, const NameMatch& b) { return a.score > b.score; });
    return matches;
}

NameMatch best_name_match(std::string_view header) {
    const auto matches = name_matches(header);
    return matches.empty() ? NameMatch{} : matches.front();
}

bool names_order_level(std::string_view header) {
    const std::string text = header_words(header);
    for (const std::string_view word :
         {"order total", "grand total", "subtotal", "sub total", "total", "order amount",
          "order value", "invoice total", "rechnungsbetrag", "gesamtsumme", "gesamtbetrag",
          "bestellwert"}) {
        if (text == word) {
            return true;
        }
    }
    return header.find("订单金额") != std::string_view::npos ||
           header.find("訂單金額") != std::string_view::npos ||
           text.find("order total") != std::string::npos ||
           text.find("order subtotal") != std::string::npos;
}

} // namespace perennial::import
