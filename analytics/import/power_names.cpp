#include "analytics/import/power_names.h"

#include "analytics/import/letters.h"
#include "analytics/import/role_names.h"

#include <string_view>
#include <utility>

namespace perennial::import {

int power_by_name(const std::string& name) {
    constexpr std::pair<std::string_view, int> parts[] = {
        {" cents ", -2},    {" cent ", -2},     {" ct ", -2},          {" centimos ", -2},
        {" centimes ", -2}, {" minor ", -2},    {" subunits ", -2},    {" pence ", -2},
        {" pennies ", -2},  {" p ", -2},        {" ppl ", -2},         {" paise ", -2},
        {" fen ", -2},      {" kobo ", -2},     {" ore ", -2},         {" kurus ", -2},
        {" grosze ", -2},   {" groszy ", -2},   {" gr ", -2},          {" sentti ", -2},
        {" sen ", -2},      {" satang ", -2},   {" копеек ", -2},      {" копейках ", -2},
        {" копеики ", -2},  {"(分)", -2},       {"分）", -2},          {" micros ", -6},
        {" lakh ", 5},      {" lakhs ", 5},     {" crore ", 7},        {" crores ", 7},
        {" cr ", 7},        {" migliaia ", 3},  {" mil ", 3},          {" miles ", 3},
        {" tis ", 3},       {" $m ", 6},        {" m€ ", 6},           {"백만원", 6},
        {"천원", 3},        {" centavos ", -2}, {" minor units ", -2}, {" thousand ", 3},
        {" thousands ", 3}, {" teur ", 3},      {" tsd ", 3},          {" keur ", 3},
        {" kusd ", 3},      {" t€ ", 3},        {" k€ ", 3},           {" miles de ", 3},
        {" milliers ", 3},  {" тыс ", 3},       {" mio ", 6},          {" millions ", 6},
        {"百万円", 6},      {"百万元", 6},      {"千円", 3},           {"千元", 3},
        {"万元", 4},        {"万円", 4}};
    const std::string words = ' ' + simplified(header_words(name)) + ' ';
    for (const auto& [part, power] : parts) {
        if (words.find(part) != std::string::npos || name.find(part) != std::string::npos) {
            return power;
        }
    }
    constexpr std::string_view bracketed[] = {"(000)",  "(000s)", "(000's)",
                                              "('000)", "($000)", "(k)"};
    return has_any_part(name, bracketed) ? 3 : 0;
}

} // namespace perennial::import
