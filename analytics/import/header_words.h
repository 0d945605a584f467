// Words in the names of columns: which lead elsewhere, which mean the same, which say nothing.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace perennial::import {

/// Words that turn a date, an id or a price into another thing than the order's.
inline constexpr std::array<std::string_view, 59> other_things{
    "ship",       "shipped",   "shipping",   "delivery",   "delivered", "required",   "due",
    "birth",      "updated",   "update",     "modified",   "cancelled", "canceled",   "refund",
    "refunded",   "tax",       "taxes",      "freight",    "fee",       "estimated",  "limit",
    "approved",   "expiry",    "expiration", "register",   "signup",    "last",       "first",
    "end",        "start",     "carrier",    "line",       "risk",      "original",   "previous",
    "parent",     "status",    "estado",     "envio",      "frete",     "aprovacao",  "address",
    "phone",      "telephone", "telefon",    "telefone",   "telefono",  "fax",        "birthday",
    "birthdate",  "dob",       "geburts",    "geburtstag", "naissance", "nacimiento", "nascimento",
    "registered", "login",     "lieferung"};
inline constexpr std::array<std::string_view, 27> other_things_in_chinese{
    "退款", "退货", "物流", "快递",   "邮费", "运费", "收货", "收件", "发货",
    "积分", "关闭", "规格", "属性",   "备注", "留言", "店铺", "门店", "地址",
    "电话", "类型", "方式", "支付单", "生日", "出生", "注册", "到期", "登录"};

/// People: what they are called is no product's name.
inline constexpr std::array<std::string_view, 7> people_words{
    "customer", "client", "buyer", "kunde", "cliente", "seller", "contact"};

/// Little words that do not tell one column from another.
inline constexpr std::array<std::string_view, 16> little_words{
    "de", "do", "da",  "dos", "das", "del", "des", "du",
    "la", "le", "les", "el",  "los", "of",  "the", "par"};

/// Words of one meaning in six languages.
inline constexpr std::pair<std::string_view, std::string_view> same_words[] = {
    {"number", "no"},
    {"num", "no"},
    {"nr", "no"},
    {"nro", "no"},
    {"n", "no"},
    {"numero", "no"},
    {"nummer", "no"},
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

/// The parts of German compounds that name what a column holds.
inline constexpr std::array<std::string_view, 14> last_parts{
    "nummer", "nr",     "datum", "zeit",   "preis",       "betrag", "summe",
    "menge",  "status", "name",  "anzahl", "bezeichnung", "wert",   "karte"};

/// Traditional characters of column names and their simplified ones.
inline constexpr std::pair<std::string_view, std::string_view> simplified[] = {
    {"訂", "订"}, {"單", "单"}, {"編", "编"}, {"號", "号"}, {"碼", "码"}, {"顧", "顾"},
    {"會", "会"}, {"員", "员"}, {"買", "买"}, {"賣", "卖"}, {"價", "价"}, {"數", "数"},
    {"額", "额"}, {"總", "总"}, {"實", "实"}, {"時", "时"}, {"間", "间"}, {"購", "购"},
    {"貨", "货"}, {"幣", "币"}, {"別", "别"}, {"國", "国"}, {"類", "类"}, {"產", "产"},
    {"稱", "称"}, {"狀", "状"}, {"態", "态"}, {"電", "电"}, {"郵", "邮"}, {"優", "优"},
    {"條", "条"}, {"帳", "帐"}, {"賬", "账"}, {"銷", "销"}, {"結", "结"}, {"應", "应"},
    {"訊", "讯"}, {"點", "点"}, {"貼", "贴"}, {"費", "费"}, {"運", "运"}, {"發", "发"},
    {"開", "开"}, {"門", "门"}, {"話", "话"}, {"備", "备"}, {"註", "注"}, {"標", "标"},
    {"題", "题"}, {"規", "规"}, {"滿", "满"}, {"減", "减"}, {"來", "来"}, {"貴", "贵"},
    {"轉", "转"}, {"認", "认"}, {"證", "证"}, {"親", "亲"}, {"機", "机"}, {"裝", "装"}};

} // namespace perennial::import
