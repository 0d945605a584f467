// Words in the names of columns: which lead elsewhere, which mean the same, which say nothing.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace perennial::import {

/// Words that turn a date, an id or a price into another thing than the order's.
inline constexpr auto other_things = std::to_array<std::string_view>(
    {"ship",        "shipped",     "shipping",    "delivery",    "delivered",     "required",
     "due",         "birth",       "updated",     "update",      "modified",      "cancelled",
     "canceled",    "refund",      "refunded",    "tax",         "taxes",         "freight",
     "fee",         "estimated",   "limit",       "approved",    "expiry",        "expiration",
     "register",    "signup",      "last",        "first",       "end",           "start",
     "carrier",     "line",        "risk",        "original",    "previous",      "parent",
     "status",      "estado",      "envio",       "frete",       "aprovacao",     "address",
     "phone",       "telephone",   "telefon",     "telefone",    "telefono",      "fax",
     "birthday",    "birthdate",   "dob",         "geburts",     "geburtstag",    "naissance",
     "nacimiento",  "nascimento",  "registered",  "login",       "lieferung",     "listen",
     "rrp",         "msrp",        "uvp",         "commission",  "comissao",      "comision",
     "provision",   "deposit",     "anzahlung",   "acompte",     "entrada",       "restante",
     "balance",     "saldo",       "solde",       "running",     "cumulative",    "cumulated",
     "kumuliert",   "acumulado",   "cumul",       "profit",      "margin",        "gewinn",
     "marge",       "margen",      "lucro",       "payout",      "auszahlung",    "reverse",
     "repasse",     "outstanding", "list",        "spedizione",  "consegna",      "nascita",
     "verzend",     "lever",       "geboorte",    "wysylki",     "dostawy",       "urodzenia",
     "kargo",       "teslim",      "teslimat",    "dogum",       "leverans",      "fodelse",
     "doruceni",    "expedice",    "dopravy",     "narozeni",    "splatnosti",    "доставки",
     "отгрузки",    "отправки",    "рождения",    "возврата",    "обновления",    "регистрации",
     "παραδοσησ",   "αποστολησ",   "γεννησησ",    "szallitas",   "szallitasi",    "szuletesi",
     "livrare",     "livrarii",    "nasterii",    "toimitus",    "toimituspaiva", "syntyma",
     "giao",        "pengiriman",  "kirim",       "lahir",       "tip",           "tips",
     "gratuity",    "trinkgeld",   "propina",     "weight",      "gewicht",       "poids",
     "peso",        "lifetime",    "refundable",  "savings",     "saved",         "wallet",
     "loan",        "insurance",   "packaging",   "packing",     "round",         "rounding",
     "target",      "budget",      "quota",       "goal",        "forecast",      "average",
     "avg",         "mean",        "igst",        "cgst",        "sgst",          "utgst",
     "tcs",         "tds",         "cess",        "duty",        "duties",        "customs",
     "cashback",    "tendered",    "change",      "next",        "since",         "manufactured",
     "manufacture", "mfg",         "production",  "batch",       "effective",     "until",
     "warranty",    "hire",        "joined",      "enrolled",    "liefer",        "coupon",
     "voucher",     "gutschein",   "promo",       "reduction",   "rebate",        "deduction",
     "allowance",   "markdown",    "bonus",       "points",      "redeemed",      "gift",
     "versand",     "fallig",      "falligkeits", "produktions", "herstellungs"});
inline constexpr auto unspaced_other_things = std::to_array<std::string_view>(
    {"退款",       "退货",     "物流", "快递",   "邮费", "运费", "收货", "收件", "发货",
     "积分",       "关闭",     "规格", "属性",   "备注", "留言", "店铺", "门店", "地址",
     "电话",       "类型",     "方式", "支付单", "生日", "出生", "注册", "到期", "登录",
     "立减",       "让利",     "抵扣", "红包",   "返现", "满减", "折让", "原价", "吊牌",
     "划线价",     "佣金",     "定金", "余额",   "累计", "毛利", "利润", "発送", "配送",
     "出荷",       "送料",     "届",   "返品",   "返金", "電話", "住所", "登録", "更新",
     "キャンセル", "支払方法", "배송", "환불",   "반품", "전화", "주소"});

/// People: what they are called is no product's name.
inline constexpr auto people_words = std::to_array<std::string_view>(
    {"customer", "client", "buyer", "kunde", "cliente", "seller", "contact", "klant", "klienta",
     "musteri", "kund", "zakaznika", "клиента", "покупателя"});

/// Words that make of a customer's column what customers have in common.
inline constexpr auto traits = std::to_array<std::string_view>(
    {"type",    "group",    "segment",      "tier",     "class",   "gender",  "age",
     "country", "city",     "state",        "region",   "count",   "rating",  "score",
     "since",   "category", "note",         "notes",    "gruppe",  "typ",     "groupe",
     "tipo",    "grupo",    "segmento",     "status",   "level",   "new",     "rank",
     "zip",     "postcode", "satisfaction", "lifetime", "total",   "spend",   "seller",
     "vendor",  "supplier", "merchant",     "agent",    "cashier", "invoice", "service"});
inline constexpr auto unspaced_traits = std::to_array<std::string_view>(
    {"类型", "等级", "性别", "年龄", "来源", "标签", "分组", "地址", "城市", "级别", "数", "姓名"});

/// Little words that do not tell one column from another.
inline constexpr auto little_words = std::to_array<std::string_view>(
    {"de",  "do",  "da",  "dos", "das", "del", "des",   "du",   "la",      "le",
     "les", "el",  "los", "of",  "the", "par", "di",    "il",   "della",   "dell",
     "van", "het", "za",  "в",   "на",  "за",  "cents", "cent", "centavos"});

/// Words of one meaning.
inline constexpr std::pair<std::string_view, std::string_view> same_words[] = {
    {"number", "no"},
    {"num", "no"},
    {"nr", "no"},
    {"nro", "no"},
    {"n", "no"},
    {"transaktions", "transaction"},
    {"txn", "transaction"},
    {"trx", "transaction"},
    {"dt", "date"},
    {"numero", "no"},
    {"nummer", "no"},
    {"numer", "no"},
    {"numarasi", "no"},
    {"cislo", "no"},
    {"номер", "no"},
    {"код", "code"},
    {"kod", "code"},
    {"kodu", "code"},
    {"codice", "code"},
    {"codigo", "code"},
    {"cod", "code"},
    {"identifiant", "id"},
    {"identificador", "id"},
    {"mail", "email"},
    {"auftrags", "auftrag"},
    {"rechnungs", "rechnung"},
    {"bestell", "bestellung"},
    {"bestellungs", "bestellung"},
    {"kunden", "kunde"},
    {"kauf", "kauf"},
    {"vorgangs", "vorgang"},
    {"debitoren", "debitor"},
    {"positions", "position"},
    {"stueck", "stuck"}};

/// The parts of German, Dutch and Scandinavian compounds that name what a column holds.
inline constexpr auto last_parts = std::to_array<std::string_view>(
    {"number", "num",    "amount", "total",  "date",   "nummer", "nr",     "datum",       "zeit",
     "preis",  "betrag", "summe",  "menge",  "status", "name",   "anzahl", "bezeichnung", "wert",
     "karte",  "dato",   "prijs",  "bedrag", "naam",   "pris",   "namn"});

/// Figures of an order as a whole.
inline constexpr auto order_totals = std::to_array<std::string_view>(
    {"order total",  "grand total",  "subtotal",           "sub total",        "total",
     "order amount", "order value",  "invoice total",      "rechnungsbetrag",  "gesamtsumme",
     "gesamtbetrag", "bestellwert",  "totale ordine",      "totale",           "totaal",
     "orderbedrag",  "bestelbedrag", "wartosc zamowienia", "kwota zamowienia", "suma",
     "razem",        "celkem",       "cena celkem",        "siparis tutari",   "genel toplam",
     "toplam tutar", "ordersumma",   "orderbelopp",        "сумма заказа",     "стоимость заказа",
     "итого"});
inline constexpr auto unspaced_order_totals = std::to_array<std::string_view>(
    {"订单金额", "订单总", "订单合计", "订单小计", "订单实付", "应付金额", "注文合计", "注文金额",
     "合计金额", "総合计", "総额", "請求", "주문금액"});

} // namespace perennial::import
