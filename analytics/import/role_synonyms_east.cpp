#include "analytics/import/role_synonyms.h"

namespace perennial::import {
namespace {

// Within a role: Croatian with Serbian and Bosnian, Slovenian, Slovak, Lithuanian, Latvian,
// Estonian, Bulgarian, Hindi, Persian.
constexpr SynonymGroup eastern_table[] = {
    {Role::order_id, 1.0,
     "broj|sifra|id narudzbe|porudzbine|narudzbine, stevilka|id narocila, cislo objednavky, "
     "uzsakymo no|id|numeris, pasutijuma no|id|numurs, tellimuse no|id|number, "
     "поръчка|поръчката no|id, ऑर्डर संख्या, ऑर्डर आईडी, ऑर्डर नंबर, شماره سفارش, کد سفارش"},
    {Role::order_id, 0.95,
     "broj|sifra racuna, stevilka racuna, cislo faktury|dokladu, saskaitos|kvito no|numeris, "
     "rekina|ceka no|numurs, arve|tsheki no|number, фактура|касова_бележка no, बिल संख्या, "
     "चालान संख्या, شماره فاکتور"},
    {Role::customer_id, 1.0,
     "sifra|broj|id kupca|klijenta|korisnika, sifra|id stranke|kupca, cislo|id zakaznika, "
     "pirkejo|kliento no|id|kodas, pirceja|klienta no|id|kods, kliendi|ostja no|id|kood, "
     "клиентски no, клиент no|id, ग्राहक आईडी, ग्राहक संख्या, کد مشتری, شماره مشتری"},
    {Role::customer_id, 0.85,
     "kupac, klijent, narucitelj, narucilac, stranka, kupec, zakaznik, pirkejas, klientas, "
     "uzsakovas, pircejs, klients, pasutitajs, klient, ostja, tellija, клиент, купувач, ग्राहक, "
     "مشتری, خریدار"},
    {Role::customer_id, 0.6,
     "ime|naziv kupca|klijenta, ime stranke|kupca, meno zakaznika, pirkejo vardas, kliendi nimi, "
     "ग्राहक नाम, ग्राहक का नाम, نام مشتری"},
    {Role::order_date, 1.0,
     "datum|vrijeme|vreme narudzbe|porudzbine|narudzbine|kupnje|prodaje, datum "
     "narocila|nakupa|prodaje, "
     "datum objednavky|nakupu|predaja, uzsakymo|pirkimo|pardavimo data|laikas, "
     "pasutijuma|pirkuma|pardosanas datums, tellimuse|ostu|muugi kuupaev|aeg, дата "
     "поръчка|поръчката|покупка|продажба, ऑर्डर दिनांक, ऑर्डर तिथि, ऑर्डर तारीख, खरीद तिथि, "
     "تاریخ سفارش, تاریخ خرید"},
    {Role::order_date, 0.9,
     "datum racuna, datum faktury, saskaitos data, datums, kuupaev, दिनांक, तिथि, तारीख, تاریخ"},
    {Role::product_id, 1.0,
     "sifra|sif artikla|proizvoda|izdelka, kod produktu|tovaru, prekes no|id|kodas, preces "
     "no|id|kods, toote no|id|kood, артикул no, код продукта, उत्पाद कोड, کد کالا, کد محصول"},
    {Role::product_name, 1.0,
     "naziv|ime artikla|proizvoda|izdelka, nazov produktu|tovaru, prekes pavadinimas, preces "
     "nosaukums, toote nimi, наименование, उत्पाद नाम, उत्पाद का नाम, نام کالا, نام محصول"},
    {Role::product_name, 0.85,
     "artikl, proizvod, roba, izdelek, tovar, preke, prece, toode, продукт, стока, उत्पाद, वस्तु, "
     "کالا, محصول"},
    {Role::quantity, 1.0,
     "kolicina, kom, komada, mnozstvo, pocet kusov, kiekis, vnt, daudzums, skaits, gab, kogus, "
     "количество, брой, मात्रा, संख्या, تعداد"},
    {Role::unit_price, 0.95,
     "jedinicna|pojedinacna cijena|cena, cijena|cena komad|kom, cena enoto, jednotkova cena, "
     "vieneto kaina, vienibas cena, uhiku hind, единична цена, इकाई मूल्य, قیمت واحد"},
    {Role::unit_price, 0.9, "cijena, kaina, hind, цена, मूल्य, दर, قیمت"},
    {Role::amount, 1.0,
     "iznos narudzbe|racuna|stavke, vrednost|znesek narocila, suma objednavky, uzsakymo|eilutes "
     "suma, pasutijuma summa, tellimuse summa, сума поръчка, कुल राशि, कुल मूल्य, مبلغ کل, "
     "جمع کل"},
    {Role::amount, 0.95,
     "iznos, ukupno, ukupan iznos, sveukupno, znesek, skupaj, vrednost, spolu, suma, is viso, "
     "moketi, kopa, kopsumma, summa, kokku, сума, общо, обща сума, राशि, कुल, مبلغ, جمع"},
    {Role::discount, 1.0,
     "popust, zlava, nuolaida, atlaide, soodustus, allahindlus, отстъпка, छूट, تخفیف"},
    {Role::currency, 1.0, "valuta, mena, valiuta, valuuta, валута, मुद्रा, ارز"},
    {Role::status, 1.0,
     "status narudzbe|porudzbine, status|stanje narocila, stav objednavky, uzsakymo "
     "busena|statusas, "
     "pasutijuma statuss, tellimuse olek, статус, स्थिति, ऑर्डर स्थिति, وضعیت, وضعیت سفارش"},
    {Role::status, 0.9, "stanje, busena, statusas, statuss, olek, staatus"},
    {Role::category, 1.0, "kategorija, skupina, kategoria, категория, श्रेणी, دسته بندی, گروه"},
    {Role::shipping, 1.0,
     "dostava, postarina, postnina, pristatymas, piegade, tarne, доставка, هزینه ارسال"},
    {Role::tax, 1.0, "pdv, ddv, dph, pvm, pvn, kaibemaks, ддс, कर, مالیات"},
};

} // namespace

std::span<const SynonymGroup> eastern_synonym_groups() {
    return eastern_table;
}

} // namespace perennial::import
