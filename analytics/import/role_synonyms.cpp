#include "analytics/import/role_synonyms.h"

namespace perennial::import {
namespace {

constexpr SynonymGroup synonym_table[] = {
    {Role::order_id, 1.0,
     "order|sales_order|amazon_order|invoice|basket no|id, order num, "
     "order_increment no|id,"
     "bestellung|auftrag no|id, pedido|orden|venta|venda|compra no|id|code,"
     "commande no|id|code, oxordernr,"
     "订单编号, 订单号, 主订单编号, 主订单号, 订单id, 订单号码, 订单序号"},
    {Role::order_id, 0.95,
     "order code|ref|reference, increment id, invoice, "
     "transaction|receipt|bill|purchase no|id,"
     "rechnung|beleg|bon|vorgang no|id, "
     "factura|fatura|boleta|ticket|facture|achat|vente no|id|code,"
     "reference commande, referencia pedido|orden, 流水号, 小票号, 交易流水号, "
     "原始单号, 主单编号"},
    {Role::order_id, 0.9,
     "order name|key, sale no|id, cart id, bestellung, auftrag, rechnung, "
     "pedido, orden, factura,"
     "fatura, commande, facture, 发票号"},
    {Role::order_id, 0.85,
     "order, basket, document no, ticket id, beleg, nota fiscal, cupom fiscal, "
     "交易编号, 交易号, 单号"},
    {Role::order_id, 0.8, "transaction, receipt, ticket, charge id, bon, 子订单编号"},
    {Role::order_id, 0.6, "voucher no, number, no, referencia, reference"},
    {Role::order_id, 0.55, "name"},
    {Role::order_id, 0.5, "id"},

    {Role::customer_id, 1.25, "customer unique id"},
    {Role::customer_id, 1.0,
     "customer|cust|client|household|member|buyer|shopper no|id|code|key|nr, "
     "household key,"
     "kunde|kaufer|debitor|besteller no|id|code, cliente|comprador|socio "
     "no|id|code,"
     "client|acheteur|membre|adherent no|id|code, oxuserid, oxcustnr,"
     "买家会员名, 会员id, 会员编号, 会员号, 客户编号, 客户id, 客户号, "
     "顾客编号, 顾客id, 买家账号, 买家帐号, 买家id,"
     "客户代码, 客户编码"},
    {Role::customer_id, 0.95,
     "user|account|loyalty|membership|user_account id|no|code, userid, "
     "buyer|user username, username,"
     "user|buyer user id|name, user pseudo id, kundenkarte|kunde karte, kunde "
     "karte no,"
     "tarjeta|tarjeta_fidelidad|tarjeta_cliente cliente|no, cartao "
     "fidelidade|cliente, carte|no_carte fidelite|client,"
     "会员卡号, 用户id, 用户编号, 下单帐号, 下单账号, 买家昵称, 客户网名, "
     "会员卡"},
    {Role::customer_id, 0.9,
     "customer account, account reference|ref, loyalty card, card no, cpf cliente, 会员名, 用户名, "
     "昵称"},
    {Role::customer_id, 0.85, "customer, client, kunde, debitor, cliente, cust, member, household"},
    {Role::customer_id, 0.8,
     "buyer, visitor|person|contact|contato|contacto id, comprador, acheteur, "
     "kaufer, nick,"
     "nickname, 客户, 买家, 会员名称, 顾客, 购买人"},
    {Role::customer_id, 0.75, "user, card id"},
    {Role::customer_id, 0.6,
     "customer|client name, kunde name, nombre|nome|nom "
     "cliente|client|comprador, 客户名称"},
    {Role::customer_id, 0.55, "buyer name, 客户姓名"},

    {Role::order_date, 1.0,
     "order|purchase|invoice|sale|sales|transaction date|datetime|timestamp, "
     "ordered|purchased at|on,"
     "order purchase timestamp, order created|creation date|at, "
     "bestellung|auftrag|kauf datum|zeit,"
     "bestellt am, fecha pedido|orden|compra|venta|creacion_pedido, data "
     "pedido|compra|venda,"
     "data criacao pedido, date commande|achat|vente|d_achat, oxorderdate,"
     "下单时间, 下单日期, 订单日期, 订单时间, 订单创建时间, 订单提交时间, "
     "购买日期, 购买时间, 订单成立日期,"
     "订单成立时间, 销售日期, 销售时间, 消费时间, 消费日期, 订购时间, "
     "订购日期"},
    {Role::order_date, 0.95,
     "order time|placed, bill date, rechnung|beleg|bon datum, fecha|data "
     "factura|fatura|ticket|emision,"
     "date facture|ticket, 交易时间, 交易日期, 订单成交时间"},
    {Role::order_date, 0.9,
     "transaction|event time|date, created at, date created|added|placed, "
     "receipt date, 创建时间, 成交时间"},
    {Role::order_date, 0.85,
     "created, creation date, created on|utc, date, datetime, datum, erstellt "
     "am, fecha,"
     "fecha|date|data creacion|creation|criacao|hora, erstellungsdatum, 日期"},
    {Role::order_date, 0.8,
     "timestamp, posting date, buchung datum, 付款时间, 支付时间, "
     "订单付款时间"},
    {Role::order_date, 0.75, "paid at, payment date, date paid"},
    {Role::order_date, 0.7, "data, 时间"},
    {Role::order_date, 0.6, "time, day"},
    {Role::order_date, 0.5, "ship date"},

    {Role::product_id, 1.0,
     "product|article no|id|code|sku, sku, stock code, item sku, "
     "lineitem|line_item|line sku,"
     "artikel|produkt|varianten|variante no|id|code, "
     "producto|produto|articulo|artigo no|id|code,"
     "produit|article no|id|code|reference|ref, referencia "
     "producto|produto|articulo|artigo, oxartnum,"
     "商品编号, 商品编码, 商品id, 产品编号, 产品id, 商品货号, 商品料号"},
    {Role::product_id, 0.95,
     "product key, item no|id|code|number, asin, material no, oxartid, 货号, "
     "宝贝id, 货品编号, 商品代码"},
    {Role::product_id, 0.9, "upc, ean, gtin, variant sku, part no, custom label, 商家编码"},
    {Role::product_id, 0.85,
     "barcode, track id, codigo_barras, listing id, publicacion|anuncio no|id, "
     "条码"},
    {Role::product_id, 0.8, "variant id, referencia, ref, reference"},
    {Role::product_id, 0.75, "material"},
    {Role::product_id, 0.7, "product, artikel, articulo, artigo, article, code"},
    {Role::product_id, 0.65, "item"},

    {Role::product_name, 1.0,
     "product name|title, item|lineitem|line_item|article name, line title, "
     "artikel bezeichnung|name,"
     "produkt name|bezeichnung, nombre|titulo producto|articulo|publicacion,"
     "nome|titulo produto|anuncio|artigo, nom|libelle produit|article, "
     "descripcion|descricao producto|produto,"
     "designation article|produit, oxtitle,"
     "商品名称, 宝贝标题, 产品名称, 商品标题, 货品名称, 选购商品"},
    {Role::product_name, 0.95, "product|item description|title, 商品名"},
    {Role::product_name, 0.9,
     "description, track name, bezeichnung, descripcion, descricao, "
     "designation, designacao, 品名"},
    {Role::product_name, 0.85,
     "beschreibung, producto, produto, produit, libelle, articulo, artigo, "
     "article, intitule"},
    {Role::product_name, 0.8, "product, produkt, 标题"},
    {Role::product_name, 0.75, "title, item, artikel, titulo, titre, 商品"},
    {Role::product_name, 0.6, "details, detalle"},
    {Role::product_name, 0.5, "name"},

    {Role::quantity, 1.0,
     "quantity, qty, order|item|lineitem|line_item|line|net quantity|qty,"
     "quantity|qty ordered|purchased|shipped|sold, total qty ordered, quantity "
     "sku, oxamount,"
     "menge, stuckzahl, stueckzahl, bestellung menge,"
     "cantidad, cantidad producto|comprada|vendida, quantidade, quantidade "
     "comprada|vendida, qtd, qtde,"
     "quantite, qte, quantite commandee|vendue, 数量, 商品数量, 购买数量, "
     "宝贝数量, 订购数量, 成交数量"},
    {Role::quantity, 0.95, "quantity refund, units sold, product quantity, anzahl, unidades"},
    {Role::quantity, 0.9, "quant, units, stuck, unites, 宝贝总数量, 件数"},
    {Role::quantity, 0.85, "pieces, pcs, cant, unid, items sold"},
    {Role::quantity, 0.8, "no items, item count, nombre articles, total quantity|items|units|qty"},
    {Role::quantity, 0.6, "count, cds"},

    {Role::unit_price, 1.0,
     "unit price, price per unit, price each, lineitem|line_item|line price, "
     "einzel preis, einzelpreis,"
     "stuck preis, stueckpreis, preis pro stuck, precio|preco|prix "
     "unitario|unitaire|unit|un,"
     "valor unitario|unit, prix vente unitaire, precio unitario venta, preco "
     "unitario venda, oxbprice,"
     "单价, 商品单价, 销售单价, 商品价格, 结帐价, 商品结帐价, 成交单价"},
    {Role::unit_price, 0.95,
     "item cost|price, product price, sku selling price, oxprice, precio "
     "producto|articulo,"
     "preco produto|venda, prix produit|vente, 京东价, 售价"},
    {Role::unit_price, 0.9,
     "price, selling price, sale price, sales price, preis, verkauf preis, vk "
     "preis|netto|brutto, vk, precio, preco,"
     "prix, pvp, precio venta, pu ht|ttc, preis netto|brutto, 价格"},
    {Role::unit_price, 0.85, "valor produto"},
    {Role::unit_price, 0.8, "retail price, sold for"},
    {Role::unit_price, 0.75, "list price"},
    {Role::unit_price, 0.7, "avg price"},
    {Role::unit_price, 0.6, "ep, pu"},

    {Role::amount, 1.0,
     "amount, line|row|item|lineitem total, line|sales|sale|purchase amount, "
     "extended price, sales value,"
     "positions betrag, position betrag|wert|summe, zeilensumme, sku total "
     "price,"
     "实付金额, 实付款, 实际支付金额, 买家实际支付金额, 买家实付金额, "
     "用户实付金额"},
    {Role::amount, 0.97, "product sales"},
    {Role::amount, 0.95,
     "total price, sales, net sales, item subtotal, revenue, item revenue, "
     "total amount|sales|paid,"
     "net amount, amount paid, transaction|invoice amount, betrag, umsatz, "
     "gesamt preis, netto umsatz,"
     "vk netto|brutto gesamt, importe, monto, importe|precio total|linea, "
     "valor|preco total, valor pago,"
     "montant, montant|prix total|ligne, ingresos|receita productos|produtos,"
     "支付金额, 付款金额, 销售额, 销售金额, 消费金额, 商品总价"},
    {Role::amount, 0.9,
     "total, grand|order|invoice|order_grand total, order amount, order "
     "total amount,"
     "total order value, total spent, payment amount, gmv, gross, gesamt "
     "betrag|wert, summe, netto betrag,"
     "waren|bestellung|auftrag wert|summe, rechnung betrag, ventas, receita, "
     "chiffre affaires, oxtotalordersum,"
     "total|montant|valor_total pedido|commande|orden|venta|venda, "
     "montant|total ttc, total venda,"
     "订单金额, 交易金额, 成交金额, 小计, 结帐总金额, 订单总额, 订单总价, "
     "商品金额合计"},
    {Role::amount, 0.85,
     "order value, gross sales, payment value, spend, turnover, gesamt summe, netto, brutto "
     "betrag, gesamt, venta,"
     "montant ht, total ht, 总金额, 金额, 总价, 订单合计, 商家实收金额, "
     "订单实付金额"},
    {Role::amount, 0.8,
     "gross amount, subtotal, sub_total, order subtotal, spending, brutto, "
     "valor, 应付金额, 买家应付货款, 合计"},
    {Role::amount, 0.75, "dollars, dollar value"},
    {Role::amount, 0.7, "value, net"},

    {Role::discount, 1.05, "lineitem discount"},
    {Role::discount, 1.0,
     "discount, discount amount|value|rate|percent, line discount, rabatt, "
     "rabatt betrag, descuento,"
     "desconto, remise, valor desconto, montant remise, 折扣, 优惠金额, "
     "折扣金额, 折扣率"},
    {Role::discount, 0.95, "retail disc, retail discount, nachlass, dto"},
    {Role::discount, 0.9, "disc, total discount, unit price discount, discounts, 优惠"},
    {Role::discount, 0.85, "promotion discount, reduction"},
    {Role::discount, 0.8, "coupon disc"},

    {Role::currency, 1.0,
     "currency, currency code, order currency, order currency code, wahrung, "
     "waehrung, moneda, divisa, moeda,"
     "devise, oxcurrency, 货币, 币种, 币别"},
    {Role::currency, 0.9, "monnaie"},

    {Role::status, 1.0,
     "order|financial status, bestellung|auftrag status, estado|estatus "
     "pedido|orden, status pedido,"
     "statut|etat commande, 订单状态, 交易状态"},
    {Role::status, 0.95, "statut"},
    {Role::status, 0.9, "status, payment status, order state, 状态"},
    {Role::status, 0.85, "etat, situacao"},
    {Role::status, 0.8, "state of order, estado"},
    {Role::status, 0.75, "transaction type"},
    {Role::status, 0.7, "order type"},
    {Role::status, 0.5, "fulfillment status"},

    {Role::category, 1.0,
     "category, product category, item category, kategorie, warengruppe, "
     "categoria, categorie,"
     "类别, 类目, 品类, 商品类别, 商品分类"},
    {Role::category, 0.95, "category name, product category name, produktgruppe"},
    {Role::category, 0.9, "product group, 分类"},
    {Role::category, 0.85, "department, product type, product line"},
    {Role::category, 0.75, "familia, rayon"},
    {Role::category, 0.7, "genre"},

    {Role::country, 1.0, "country, pais, pays, 国家"},
    {Role::country, 0.95, "country code, billing country, customer country, land"},
    {Role::country, 0.9,
     "shipping country, ship country, liefer land, lieferland, ship to "
     "country"},

    {Role::channel, 1.0,
     "channel, sales channel, marketing channel, kanal, vertriebskanal, canal, "
     "canal venta|vente|venda,"
     "渠道, 订单来源, 消费渠道"},
    {Role::channel, 0.95, "通路"},
    {Role::channel, 0.9, "order source, utm source, origem venda, plattform, herkunft"},
    {Role::channel, 0.85, "source name"},
    {Role::channel, 0.8, "来源"},
    {Role::channel, 0.75, "source"},

    {Role::coupon, 1.0,
     "coupon, coupon code, discount|voucher|promo|promotion code, gutschein, "
     "gutscheincode, cupon, cupom,"
     "cupon|cupom descuento|desconto, promo code, 优惠券, 优惠码"},
    {Role::coupon, 0.9, "voucher"},
    {Role::coupon, 0.8, "coupon upc"},

    {Role::cost, 1.0,
     "purchase|buying|wholesale|supplier price, cost per item|unit, ek, einkaufswert, 进价, "
     "进货价, 采购价, unit cost, cost price, cogs, cost of goods, product cost, einkauf preis, "
     "einkaufspreis, ek preis,"
     "wareneinsatz, 成本, 成本价"},
    {Role::cost, 0.95, "coste, costo, custo, prix achat|d_achat"},
    {Role::cost, 0.9, "cost, cout"},
    {Role::cost, 0.85, "total cost"},

    {Role::email, 1.0,
     "email, email address|adresse, "
     "customer|billing|buyer|client|kunde|cliente|comprador|acheteur email,"
     "correo electronico, correo cliente|comprador, courriel, oxbillemail, "
     "邮箱, 电子邮箱, 电子邮件, 电邮"},
    {Role::tax, 1.0,
     "tax, taxes, tax amount|total, total tax|taxes, order total tax amount, vat, sales tax, mwst, "
     "ust,"
     "umsatzsteuer, mehrwertsteuer, steuer, steuer betrag, iva, impuesto, impuestos, imposto,"
     "impostos, tva, montant tva, 税额, 税费, 税金"},
    {Role::tax, 0.9, "item tax, line tax"},
    {Role::shipping, 1.0,
     "shipping, shipping total|amount|cost|price|charges|fee|value, shipping and handling, freight,"
     "order shipping, order shipping amount, postage, delivery cost|fee|charge, invoice shipping,"
     "versand, versandkosten, versand kosten, porto, costo|costos|gastos envio, valor|custo frete,"
     "frete, frais port|livraison|expedition, 运费, 邮费, 快递费, 买家应付邮费"},
    {Role::order_discount, 1.0,
     "cart discount, cart discount amount, order discount, order discount amount, bestellung "
     "rabatt,"
     "整单优惠, 订单优惠金额"},
    {Role::refund, 1.0,
     "refund amount|total, refunded amount|total, amount|total refunded, order refund amount,"
     "erstattung, erstattung betrag, reembolso, reembolsos, montant rembourse, remboursement, "
     "退款金额"},
    {Role::refund, 0.95,
     "qty|quantity|units|pieces returned|refunded, returned qty|quantity, refunded qty|quantity, "
     "retour|retouren menge|anzahl, menge|anzahl retourniert|retoure, retournierte menge, quantite "
     "retournee, cantidad devuelta, quantidade devolvida, 退货数量, 退款数量, 退货件数"},

    {Role::email, 0.95, "contact email, from email address"},
};

} // namespace

std::span<const SynonymGroup> synonym_groups() {
    return synonym_table;
}

} // namespace perennial::import
