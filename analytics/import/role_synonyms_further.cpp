#include "analytics/import/role_synonyms.h"

namespace perennial::import {
namespace {

// Within a role: Italian, Dutch, Polish, Czech, Turkish, Swedish with Danish and Norwegian,
// Russian, Japanese, Korean.
constexpr SynonymGroup further_table[] = {
    {Role::order_id, 1.0,
     "ordine|ordini no|id|code, bestel|bestelling|bestellings no|id|code, "
     "zamowienia|zamowienie no|id|code, objednavky|objednavka no|id|code, siparis no|id|code, "
     "ordre|bestallning|bestallnings|bestilling|bestillings no|id, заказа|заказ no|id|code, "
     "注文番号, 受注番号, 注文id, 受注id, 注文コード, オーダー番号, オーダーid, 注文no, 受注no, "
     "주문번호, 주문id"},
    {Role::order_id, 0.95,
     "fattura|scontrino|ricevuta|documento|vendita no|id, factuur|kassabon|verkoop|transactie "
     "no|id, "
     "faktury|paragonu|dokumentu|transakcji no|id, faktury|doklad|dokladu|uctenky|dokladu no|id, "
     "fis|satis|islem no|id, faktura|kvitto|kvittering|bong|bon no|id, "
     "чека|чек|счета|счет|накладной|продажи|документа|транзакции no|id, "
     "伝票番号, レシート番号, 売上番号, 取引番号, 購入番号, 영수증번호, 거래번호"},
    {Role::order_id, 0.9,
     "ordine, bestelling, zamowienie, objednavka, siparis, ordre, заказ, 取引id, 注文名"},
    {Role::order_id, 0.85, "fattura, scontrino, factuur, paragon, faktura, чек, 注文, 伝票, 주문"},

    // Short forms of programs and people, and words of other trades, in all languages.
    {Role::order_id, 0.9,
     "ord|oid no|id, =oid, vbeln, belnr, re no, renr, best no, vorgang, cde no, no cde, ped no, "
     "booking|reservation|donation|gift no|id|code|reference, buchung no|id, reserva no|id, "
     "transaktions id|no, sales_order no, so no, po no, 订单序号, 交易订单号, 商户订单号, "
     "订单流水号"},
    {Role::customer_id, 0.95,
     "=cid, kunnr, 用户标识, kd no, kdnr, deb no, clt no, code cli, cli no|code, sold_to, "
     "sold_to_party, "
     "guest|donor|constituent|subscriber|patient|supporter|payer|partner id|no, openid, open id, "
     "unionid, user openid, 用户openid, 会员编码, 会员账号, 会员帐号, 买家旺旺, 旺旺, 旺旺id, "
     "买家会员, 客户账号, "
     "微信号, 支付宝账号, 买家支付宝账号"},
    {Role::customer_id, 0.7, "bill_to, billed_to, bill_to name, invoice_to"},
    {Role::customer_id, 0.65,
     "phone, phone no, mobile, mobile phone|no, telephone, telefon, telefono, telefone, handy, "
     "cellphone, cell phone, customer|buyer|billing phone, 手机, 手机号, 手机号码, 电话, 电话号码, "
     "联系电话, 联系方式, 会员手机, 会员手机号, 顾客手机, 顾客电话, 买家手机, 买家手机号, "
     "買家電話, 電話番号, 휴대폰, 전화번호, телефон"},
    {Role::customer_id, 0.62,
     "shipping phone, 收货人手机, 收货人手机号, 收货人电话, 收件人手机, 收件人手机号, 收件人电话, "
     "收货人手机号 提货人手机号"},
    {Role::customer_id, 0.58,
     "consumer name, account name, company, company name, firma, razon social, raison sociale, "
     "ragione sociale, "
     "billing name|company, client name, contact, contact name, guest name, donor name, 公司名称, "
     "收货人, 收件人, 收货人姓名, 收件人姓名, 买家姓名"},
    {Role::order_date, 0.9,
     "ord|booking|gift|donation date|dt, booked|ordered|sold on, erdat, fkdat, re datum, redatum, "
     "best dat|datum, dt cde|commande, =dt, =ts, order|purchase|invoice|create|trans|bill dt, "
     "billed|rung_up|sold at|on, inserted "
     "at|on, f pedido|ped|factura, buchungs datum, 成立时间, "
     "订单成立, "
     "下单日, 订购日"},
    {Role::amount, 0.9,
     "ord|order amt, =amt, netwr, ges betr|betrag, mt ttc|ht, montant|total|prix vente, "
     "gift|donation amount, =sale, =verkauf, =vente, =venta, =venda, "
     "amount charged|received|due, total charged, total price, 总计, 实收, 实收金额, 实收合计, "
     "实收款, 成交额, 订单实收金额"},
    {Role::customer_id, 1.0,
     "kunde code, personenkonto, mitglied|mitglieds no, mitgl no, geschaftspartner no, gp no, code "
     "tiers, "
     "vip卡号, vip号, vip编号, 贵宾卡号, 患者id"},
    {Role::customer_id, 0.9,
     "=nif, =cif, =dni, =rut, =rfc, cpf, cnpj, cpf cnpj, matricula, adress no, adr no, =uid, "
     "patron|student|profile|player|shopper|person id|no, 统一编号"},
    {Role::customer_id, 0.82,
     "member, mitglied, membre, adherent, socio, debtor, patron, household, purchaser, tiers, "
     "geschaftspartner, "
     "auftraggeber, besteller, abonnent, abonne, donateur, donor, shopper, usuario, 会员, 订购人"},
    {Role::customer_id, 0.75,
     "karten no, kartennr, no carte, card no, cardno, tarjeta, benutzer, benutzername, partner, "
     "rechnungsempfanger, 用户, 下单人, 购货单位, 往来单位, 卡号"},
    {Role::customer_id, 0.65, "celular"},
    {Role::customer_id, 0.58,
     "account, konto, compte, cuenta, full name, cardholder, payer, firmenname, kontakt, "
     "matchcode, gast, "
     "teilnehmer, patient, societe, empresa, contacto, titular, razao social, facture a, 顾客姓名, "
     "付款人, 单位名称, 购方名称, 购买方名称, 学员姓名, 订购人姓名"},
    {Role::customer_id, 0.55, "recipient, empfanger, warenempfanger, destinataire, destinatario"},
    {Role::order_id, 0.95,
     "trans|txn id, id transaccion|transacao, 单据编号, 单据号, 单据号码, 小票编号, 账单编号, "
     "交易序号, 订单代号, 购物车编号"},
    {Role::order_id, 0.8,
     "checkout id, payment id, kassenbon, transaktion, lieferschein, folio, boleta, transaccion, "
     "transacao, comprobante, comanda, nf e, 票据号, 合同编号"},
    {Role::order_id, 0.65,
     "document, documento, booking, booking ref, vente, venta, venda, nota, uuid"},
    {Role::order_id, 0.52, "编号, 序号"},
    {Role::amount, 0.95, "优惠后金额, total incl|inc vat|tax, total paid"},
    {Role::amount, 0.9,
     "bill|invoice|sale|transaction|receipt|basket value, bill|receipt|basket|ticket "
     "amount|total, final invoice amount, final amount"},
    {Role::quantity, 0.6,
     "=anz, =nb, =nos, =cnt, =sold, =ordered, =shipped, =times, =number, =volume, =litres, "
     "=liters, "
     "=hours, =nights, =seats, =tickets, =persons, =guests, =copies, =boxes, =bottles, =cartons, "
     "=ctn, =pkgs, =packages, =kwh, =kg, =weight_kg, =bottles_sold, =tickets_sold, =x, =ant, "
     "=stunden, =nachte, =personen, =кол, =个数, =份数, =箱数, =瓶数, =间夜, =人数, =张数"},
    {Role::currency, 0.9, "=ccy, =cur, =curr, =whg, =fx, =symbol, =unit, paid_in currency"},
    {Role::discount, 0.85,
     "coupon|voucher|promo|promotion|points|bonus|gift|reward|loyalty|member discount|disc"},
    {Role::discount, 0.8,
     "rebate, allowance, deduction, markdown, =less, =off, skonto, bonificacion, rebaja, remise "
     "accordee, 让利, 立减, 立减金额, 折让, 折让金额, 满减, 满减金额, coupon|voucher amount, price "
     "reduction"},
    {Role::amount, 0.97, "用户应付金额, 买家应付金额, 用户实付"},
    {Role::amount, 0.7, "=payment"},
    {Role::customer_id, 0.6, "=card"},
    {Role::amount, 0.75, "=money, =spent, =billed"},
    {Role::amount, 0.9, "tong gia ban, ยอดขายสุทธิ, ราคาขายสุทธิ, ราคาสินค้าที่ชำระโดยผู้ซื้อ"},
    {Role::unit_price, 0.92, "现价, 成交价, 折后价, 优惠价, 到手价, 实付单价"},
    {Role::unit_price, 0.75, "定价, 标价"},
    {Role::unit_price, 0.9, "gia uu dai, gia goc, ราคาขาย, harga seunit"},
    {Role::customer_id, 0.6, "ชื่อผู้ใช้, nama pembeli"},
    {Role::customer_id, 0.8, "buyer|customer nickname"},
    {Role::amount, 0.9, "verkaufserlos, verkauf erlos, erlos, endbetrag, endsumme, total due"},
    {Role::customer_id, 1.0,
     "acquirente|cliente no|id|code, klant|klanten|debiteur|debiteuren|koper no|id|code, "
     "klienta|klient|kupujacego|nabywcy|kontrahenta no|id|code|login, "
     "zakaznika|zakaznik|odberatele no|id|code, musteri|uye|alici no|id|code, "
     "kund|kunds|medlem|medlems no|id|code, клиента|клиент|покупателя|покупатель|контрагента "
     "no|id|code|логин, "
     "顧客id, 顧客番号, 顧客コード, 会員id, 会員番号, 会員コード, お客様番号, お客様コード, "
     "お客様id, 得意先コード, 得意先番号, 購入者id, 注文者id, ユーザーid, "
     "회원번호, 회원id, 고객번호, 고객id, 고객코드, 구매자id, 주문자id"},
    {Role::customer_id, 0.95,
     "gebruiker|uzytkownika|uzivatele|kullanici|пользователя id|no|code, 顧客no"},
    {Role::customer_id, 0.85,
     "klant, klient, zakaznik, musteri, kund, клиент, покупатель, контрагент, 顧客, 得意先, 고객"},
    {Role::customer_id, 0.8,
     "acquirente, koper, kupujacy, nabywca, odberatel, alici, 購入者, 구매자"},
    {Role::customer_id, 0.6,
     "klant naam, nazwa klienta|kontrahenta, jmeno zakaznika, musteri adi|unvani, kund namn, "
     "kunde navn, имя|фио|наименование клиента|покупателя, 顧客名, 顧客氏名, 注文者名, 注文者氏名, "
     "購入者名, 購入者氏名, 得意先名, お客様名, 고객명, 구매자명, 주문자명"},

    {Role::order_date, 1.0,
     "data ordine|acquisto|vendita, bestel|bestelling|aankoop|verkoop datum|tijd, besteld op, "
     "data zamowienia|zakupu|sprzedazy|zlozenia|zlozenia_zamowienia, "
     "datum|cas objednavky|nakupu|prodeje|vytvoreni_objednavky, "
     "siparis|satis tarihi|tarih|zamani, "
     "order|ordre|kop|kops|bestallnings|bestillings|salgs|forsaljnings "
     "datum|dato, дата заказа|покупки|продажи|оформления|оформления_заказа|создания_заказа, "
     "注文日, 注文日時, 受注日, 受注日時, 購入日, 購入日時, 売上日, 販売日, 販売日時, オーダー日, "
     "注文確定日時, 주문일, 주문일자, 주문일시, 주문날짜, 구매일, 구매일자"},
    {Role::order_date, 0.95,
     "data fattura|scontrino|documento|transazione, factuur|transactie|bon datum, "
     "data wystawienia|faktury|transakcji|paragonu, datum vystaveni|faktury|uctenky|transakce, "
     "fatura|islem|fis tarihi, faktura|kvitto|transaktions datum|dato, "
     "дата чека|счета|документа|транзакции|реализации, 取引日, 取引日時, 伝票日付, 精算日時, "
     "거래일, 거래일시"},
    {Role::order_date, 0.9, "принят в обработку, дата_и_время, 受付日時"},
    {Role::order_date, 0.85,
     "data creazione|ora, aangemaakt, aangemaakt op, datum tijd, data utworzenia, vytvoreno, "
     "datum vytvoreni, tarih, olusturma tarihi, dato, skapad, oprettet, opprettet, дата, "
     "дата создания|время, создан, 日付, 日時, 年月日, 날짜, 일자, 일시"},
    {Role::order_date, 0.8, "入金日, 決済日, 決済日時, 결제일, 결제일시, 결제일자"},
    {Role::order_date, 0.75, "дата оплаты, data platnosci, odeme tarihi, betaal datum"},

    {Role::product_id, 1.0,
     "articolo|prodotto no|id|code|sku, product no, produktu|towaru|oferty|zbozi|polozky "
     "no|id|code, "
     "urun no|id|code, stok code, vare|varu|produkt no|id, товара|номенклатуры no|id|code|артикул, "
     "артикул, 商品コード, 商品番号, 商品id, 商品管理番号, 製品番号, 製品コード, 商品no, "
     "상품번호, 상품코드, 상품id, 제품코드, 제품번호"},
    {Role::product_id, 0.95, "品番, 品目コード, アイテムコード, 型番"},
    {Role::product_id, 0.85,
     "barkod, kod_kreskowy, штрихкод, штрих_code, jan, janコード, バーコード, 바코드"},
    {Role::product_id, 0.75, "indeks, symbol"},

    {Role::product_name, 1.0,
     "nome|descrizione|titolo prodotto|articolo, product|artikel naam|omschrijving|titel, "
     "nazwa|tytul produktu|towaru|oferty, nazev produktu|zbozi|polozky, "
     "urun adi|ismi|isim|aciklama|aciklamasi, produkt|artikel|vare|varu namn|navn|benamning, "
     "наименование|название товара|номенклатуры|продукта, 商品名, 商品名称, 製品名, アイテム名, "
     "品目名, 商品タイトル, 상품명, 제품명, 품명"},
    {Role::product_name, 0.9,
     "descrizione, omschrijving, opis, popis, aciklama, beskrivning, beskrivelse, benamning"},
    {Role::product_name, 0.85,
     "prodotto, articolo, urun, zbozi, товар, номенклатура, 製品, 상품, 제품"},
    {Role::product_name, 0.8, "towar, produkt, vare, vara"},
    {Role::product_name, 0.75, "наименование, название, nazwa, nazev"},

    {Role::quantity, 1.0,
     "quantita, qta, quantita ordinata|venduta, aantal, aantal stuks, hoeveelheid, ilosc, ilosc "
     "sztuk, "
     "liczba sztuk, mnozstvi, pocet kusu, adet, miktar, siparis|satis adedi, antal, kvantitet, "
     "количество, кол во, количество товара, 個数, 商品個数, 購入数, 購入数量, 注文数, 注文数量, "
     "販売数, 販売数量, 売上数量, 수량, 주문수량, 구매수량, 판매수량"},
    {Role::quantity, 0.9,
     "stuks, sztuk, pocet, kusu, pezzi, adedi, mangde, antall, 点数, 売上点数"},
    {Role::quantity, 0.8, "ks, szt, stk, шт"},

    {Role::unit_price, 1.0,
     "prezzo unitario|articolo|prodotto, stuks|eenheids|stuk prijs, prijs per stuk, "
     "cena jednostkowa|jednostkowa_brutto|jednostkowa_netto|sprzedazy, jednotkova cena, "
     "cena kus|jednotku|ks, birim fiyat|fiyati, styck|enhets|enheds|styk pris, pris st|stk, "
     "цена единицу|товара|продажи|шт, 単価, 販売単価, 商品単価, 税込単価, 단가, 판매단가, "
     "상품단가"},
    {Role::unit_price, 0.95, "販売価格, 商品価格, 販売額単価, 상품가격, 판매가"},
    {Role::unit_price, 0.9,
     "prezzo, prijs, verkoop prijs, cena, cena brutto|netto, fiyat, satis fiyati, pris, apris, "
     "цена, 価格, 가격, 판매가격"},

    {Role::amount, 1.0,
     "importo riga|netto, totale riga, regel totaal|bedrag, wartosc pozycji, celkem polozka, "
     "satir toplami|tutari, rad summa|belopp|total, linje total|belob|sum, "
     "сумма продажи|строки|позиции, 売上金額, 購入金額, 販売金額, 支払金額, お支払金額, "
     "お支払い金額, 決済金額, 결제금액, 결제 금액, 실결제금액, 구매금액, 판매금액"},
    {Role::amount, 0.95,
     "importo, importo totale|pagato, ricavo, bedrag, betaald bedrag, omzet, wartosc, kwota, "
     "wartosc sprzedazy, kwota zaplacona, castka, trzba, trzby, tutar, odenen tutar, "
     "satis tutari, belopp, belob, omsattning, omsatning, сумма, выручка, оплачено, 売上, 売上高, "
     "매출, 매출액"},
    {Role::amount, 0.9,
     "totale, totale ordine|fattura|documento, valore ordine, totaal, totaal bedrag, totaalbedrag, "
     "bestel|order|ordre|factuur bedrag|totaal|waarde, suma, razem, wartosc|kwota|suma zamowienia, "
     "celkem, celkova cena|castka, cena celkem|objednavky, hodnota objednavky, toplam, "
     "toplam|genel_toplam tutar, siparis|fatura tutari|toplami, genel toplam, summa, totalt, "
     "order|ordre summa|sum|belopp|total|varde, итого, сумма|стоимость|итого заказа, "
     "注文金額, 合計, 合計金額, 注文合計, 注文合計金額, 請求金額, 請求額, 総合計, 総額, 取引金額, "
     "주문금액, 총금액, 총 주문금액, 총 결제금액, 합계"},
    {Role::amount, 0.85,
     "wartosc|kwota|suma brutto, totaal incl, totale lordo, стоимость, 税込金額, 金額, 금액"},
    {Role::amount, 0.8, "valore, subtotale, subtotaal, ara toplam, hodnota, mezisoucet, delsumma"},

    {Role::discount, 1.0,
     "sconto, importo|valore sconto, korting, kortings bedrag, rabat, znizka, kwota rabatu, sleva, "
     "indirim, iskonto, indirim tutari, rabatt belopp, скидка, сумма скидки, 割引, 割引額, "
     "割引金額, "
     "値引, 値引額, 値引き, 値引き額, 値引金額, 할인, 할인금액, 할인액"},

    {Role::currency, 1.0,
     "valuta, waluta, mena, para_birimi, doviz, валюта, 通貨, 通貨コード, 통화"},

    {Role::status, 1.0,
     "stato ordine, bestel|order|ordre status, status|stan zamowienia, stav objednavky, "
     "siparis durumu, статус заказа, 注文ステータス, 受注ステータス, 注文状況, 受注状況, 주문상태"},
    {Role::status, 0.9, "stato, stan, stav, durum, durumu, статус, ステータス, 상태, 주문 상태"},

    {Role::category, 1.0,
     "categoria prodotto, productgroep, kategoria, kategoria produktu, kategorie zbozi, kategori, "
     "varugrupp, varegruppe, категория, группа товара, カテゴリ, カテゴリー, 商品カテゴリ, "
     "商品カテゴリー, 商品分類, 카테고리, 분류"},

    {Role::country, 1.0, "paese, nazione, kraj, panstwo, zeme, ulke, страна, 国, 国名, 국가"},

    {Role::channel, 1.0,
     "canale, canale vendita, kanaal, verkoopkanaal, kanal sprzedazy, prodejni kanal, "
     "satis kanali, forsaljningskanal, salgskanal, канал, канал продаж, チャネル, 販売チャネル, "
     "販路, 店舗区分, 판매채널, 채널"},

    {Role::coupon, 1.0,
     "code sconto|promozionale|coupon, buono, kortingscode, kupon, kupon code, code rabatowy, "
     "slevovy code, rabattkod, rabatkode, промокод, クーポン, クーポンコード, クーポン名, 쿠폰, "
     "쿠폰명"},

    {Role::cost, 1.0,
     "prezzo acquisto, costo unitario, inkoop|kost prijs, koszt, cena zakupu, nakupni cena, "
     "maliyet, "
     "alis fiyati, inkops pris, kostpris, себестоимость, закупочная цена, 原価, 仕入単価, "
     "仕入価格, 원가"},

    {Role::email, 1.0,
     "posta_elettronica, emailadres, email "
     "adres|adresa|adress|klienta|zakaznika|клиента|покупателя, "
     "e mailadres, klant email, adres email, eposta, e posta, musteri e_posta, epost, "
     "эл почта, электронная почта, почта, メールアドレス, メール, 電子メール, "
     "注文者メールアドレス, "
     "이메일, 이메일주소, 고객이메일"},

    {Role::tax, 1.0,
     "btw, btw bedrag, vat, kwota vat, podatek, dph, kdv, kdv tutari, vergi, moms, moms belopp, "
     "ндс, "
     "сумма ндс, 消費税, 消費税額, 税額, 부가세"},
    {Role::shipping, 1.0,
     "spedizione, spese|costi|costo|importo spedizione, verzending, verzendkosten, koszt "
     "wysylki|dostawy, doprava, cena dopravy, postovne, kargo, kargo ucreti|tutari, frakt, "
     "fraktkostnad, fragt, доставка, стоимость доставки, 送料, 配送料, 배송비, 배송료"},
    {Role::refund, 1.0,
     "rimborso, importo rimborsato|rimborso, terugbetaling, terugbetaald bedrag, zwrot, kwota "
     "zwrotu, "
     "vracena castka, iade, iade tutari, aterbetalning, сумма возврата, возврат, 返金額, 返金金額, "
     "返金, 환불금액, 환불액"},
    {Role::order_discount, 1.0,
     "クーポン値引, クーポン割引額, クーポン利用額, ポイント利用額, 쿠폰할인"},

    // Greek, Hungarian, Romanian, Finnish, Ukrainian, Vietnamese, Indonesian with Malay, Thai,
    // Arabic, Hebrew.
    {Role::order_id, 1.0,
     "παραγγελια|παραγγελιασ no|id|code|αριθμοσ|κωδικοσ, rendeles|megrendeles "
     "szama|szam|no|id|azonosito|azonositoja, rendelesszam, rendelesazonosito, "
     "comanda|comenzii|comenzi no|id|code, tilaus|tilauksen no|id|tunnus, tilausnumero, "
     "замовлення no|id|code|идентификатор, ma don hang, ma don, so don hang, id don hang, "
     "pesanan no|id|nomor|code|kode, nomor|no order, หมายเลขคำสั่งซื้อ, เลขที่คำสั่งซื้อ, "
     "รหัสคำสั่งซื้อ, รหัสการสั่งซื้อ, رقم الطلب, رقم_الطلب, معرف الطلب, הזמנה מספר, מספר הזמנה"},
    {Role::order_id, 0.95,
     "τιμολογιου|παραστατικου|αποδειξησ no|αριθμοσ, szamla|bizonylat szama|szam|no, szamlaszam, "
     "bizonylatszam, factura|facturii|bon no, kuitti|lasku no|id, laskunumero, kuittinumero, "
     "чека|рахунку|накладноі no, ma hoa don, so hoa don, nomor|no faktur|invoice, "
     "เลขที่ใบเสร็จ, เลขที่ใบแจ้งหนี้, رقم الفاتورة, מספר חשבונית"},
    {Role::order_id, 0.9, "παραγγελια, rendeles, comanda, tilaus, замовлення, don hang, pesanan"},
    {Role::customer_id, 1.0,
     "πελατη|πελατησ|πελατων no|id|code|κωδικοσ|αριθμοσ, vevo|ugyfel|vasarlo "
     "no|id|code|szam|kod|azonosito, vevokod, vevoazonosito, ugyfelszam, ugyfelkod, "
     "ugyfelazonosito, client|clientului|cumparator no|id|code, asiakas|asiakkaan "
     "no|id|tunnus, asiakasnumero, asiakastunnus, клієнта|покупця|замовника no|id|code, "
     "ma khach hang, id khach hang, ma khach, pelanggan|pembeli no|id|code|kode, รหัสลูกค้า, "
     "เลขที่ลูกค้า, رقم العميل, معرف العميل, מספר לקוח"},
    {Role::customer_id, 0.85,
     "πελατησ, vevo, ugyfel, vasarlo, megrendelo, cumparator, asiakas, ostaja, клієнт, "
     "покупець, замовник, khach hang, nguoi mua, pelanggan, pembeli, ลูกค้า, ผู้ซื้อ, ชื่อผู้ใช้ผู้ซื้อ, العميل, "
     "الزبون, לקוח"},
    {Role::customer_id, 0.6,
     "ονομα|επωνυμια|ονοματεπωνυμο πελατη, vevo|ugyfel|vasarlo nev|neve, nume client, asiakkaan "
     "nimi, ім'я|назва клієнта|покупця, ten khach hang, ten nguoi mua, nama pelanggan|pembeli, "
     "ชื่อลูกค้า, اسم العميل, שם לקוח"},
    {Role::order_date, 1.0,
     "ημερομηνια|ημ νια|ημ παραγγελιασ|αγορασ|πωλησησ, rendeles|megrendeles|vasarlas|eladas "
     "datuma|datum|ideje|idopontja, data comenzii|comanda|cumpararii|vanzarii, "
     "tilaus|tilauksen|osto|ostos|myynti paiva|paivays|paivamaara|pvm|aika, tilauspaiva, "
     "tilauspvm, tilausaika, ostopaiva, myyntipaiva, дата|час замовлення|покупки|продажу, ngay "
     "dat hang, ngay dat, ngay mua, ngay ban, ngay tao don, thoi gian dat hang, thoi gian tao don "
     "hang, ngay dat don, tanggal|waktu pesanan|pemesanan|order|transaksi|pembelian|penjualan, "
     "waktu pesanan dibuat, วันที่สั่งซื้อ, วันที่ทำการสั่งซื้อ, วันที่ซื้อ, تاريخ الطلب, תאריך הזמנה"},
    {Role::order_date, 0.9,
     "ημερομηνια, ημ νια, datum, kelt, teljesites datuma, kiallitas datuma, data facturii|bonului, "
     "paivamaara, paivays, pvm, дата чека, ngay, ngay hoa don, tanggal, tgl, วันที่, تاريخ, "
     "التاريخ, תאריך"},
    {Role::product_id, 1.0,
     "προϊοντοσ|προιοντοσ|ειδουσ no|id|code|κωδικοσ, termek|cikk szam|szama|kod|kodja|azonosito, "
     "cikkszam, termekkod, termekazonosito, produs|produsului no|id|code, tuote|tuotteen "
     "no|id|tunnus|koodi, tuotenumero, tuotekoodi, tuotetunnus, товару no|id|code, ma san pham, "
     "ma hang, ma sp, produk|barang no|id|code|kode, รหัสสินค้า, رقم المنتج, رمز المنتج, מק ט"},
    {Role::product_name, 1.0,
     "ονομα|περιγραφη|τιτλοσ προιοντοσ|ειδουσ, προιον, ειδοσ, termek neve|nev|megnevezese, "
     "termeknev, megnevezes, cikknev, denumire|nume produs, produs, tuote, tuotteen nimi, "
     "tuotenimi, nimike, назва|найменування товару, товар, ten san pham, ten hang, san pham, nama "
     "produk|barang, produk, ชื่อสินค้า, สินค้า, اسم المنتج, المنتج, שם מוצר, מוצר"},
    {Role::quantity, 1.0,
     "ποσοτητα, τεμαχια, mennyiseg, darab, darabszam, db, cantitate, cantitatea, buc, maara, kpl, "
     "lukumaara, кількість, к сть, so luong, kuantitas, jumlah produk|barang, จำนวน, "
     "الكمية, כמות"},
    {Role::quantity, 0.85, "jumlah"},
    {Role::amount, 0.8, "jumlah"},
    {Role::unit_price, 1.0,
     "τιμη μοναδασ|τεμαχιου, egysegar, brutto|netto egysegar, pret unitar, yksikkohinta, "
     "kappalehinta, a hinta, ціна одиницю|шт|товару, don gia, gia ban, harga satuan|jual, "
     "ราคาต่อหน่วย, ราคาต่อชิ้น, سعر الوحدة, מחיר ליחידה"},
    {Role::unit_price, 0.9, "τιμη, =ar, pret, hinta, ціна, gia, harga, ราคา, السعر, מחיר"},
    {Role::amount, 1.0,
     "συνολο|ποσο|αξια παραγγελιασ, rendeles vegosszege|osszege|erteke, total|valoare "
     "comanda|comenzii, tilauksen|tilaus summa|loppusumma, сума замовлення|продажу|оплати, "
     "thanh tien, tong tien, tong thanh toan, tong gia tri don hang, total "
     "harga|pembayaran|pesanan|belanja, jumlah pembayaran, ยอดรวม, ยอดชำระ, ยอดขาย, ราคารวม, "
     "المبلغ الإجمالي, إجمالي الطلب, סכום הזמנה"},
    {Role::amount, 0.95,
     "συνολο, ποσο, αξια, συνολικο ποσο, τελικο ποσο, osszeg, vegosszeg, fizetendo, brutto osszeg, "
     "osszesen, ertek, brutto ertek, valoare, suma, total de plata, summa, yhteensa, loppusumma, "
     "maksettava, сума, разом, вартість, tong cong, so tien, จำนวนเงิน, รวม, المبلغ, "
     "الإجمالي, "
     "الاجمالي, סכום, סה כ"},
    {Role::discount, 1.0,
     "εκπτωση, kedvezmeny, reducere, discount, alennus, знижка, giam gia, chiet khau, diskon, "
     "ส่วนลด, الخصم, הנחה"},
    {Role::currency, 1.0,
     "νομισμα, penznem, deviza, moneda, valuutta, валюта, tien te, mata uang, สกุลเงิน, العملة, "
     "מטבע"},
    {Role::status, 1.0,
     "κατασταση, κατασταση παραγγελιασ, statusz, allapot, rendeles statusza|allapota, stare, stare "
     "comanda, tila, tilauksen tila, статус замовлення, trang thai, trang thai don hang, status "
     "pesanan, สถานะ, สถานะคำสั่งซื้อ, สถานะการสั่งซื้อ, حالة الطلب, الحالة, סטטוס"},
    {Role::category, 1.0,
     "κατηγορια, kategoria, termekkategoria, categorie, kategoria, tuoteryhma, категорія, danh "
     "muc, kategori, หมวดหมู่, الفئة, קטגוריה"},
    {Role::country, 1.0,
     "χωρα, orszag, tara, maa, країна, quoc gia, negara, ประเทศ, الدولة, מדינה"},
    {Role::coupon, 1.0,
     "κουπονι, κωδικοσ εκπτωσησ, kupon, kuponkod, cod reducere, alennuskoodi, промокод, ma giam "
     "gia, voucher, code voucher, kode voucher, كوبون"},
    {Role::email, 1.0, "email πελατη, vevo email, email cim, sahkoposti, email client, อีเมล"},
    {Role::shipping, 1.0,
     "μεταφορικα, szallitasi koltseg, transport, cost transport, toimituskulut, доставка, phi van "
     "chuyen, ongkir, ongkos kirim, ค่าจัดส่ง, رسوم الشحن, משלוח"},
    {Role::tax, 1.0, "φπα, afa, tva, alv, пдв, thue, pajak, ppn, ภาษี, الضريبة, מע מ"},
};

} // namespace

std::span<const SynonymGroup> further_synonym_groups() {
    return further_table;
}

} // namespace perennial::import
