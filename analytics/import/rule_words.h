// Words by which test orders and lines that sell nothing are known, in several languages.
#pragma once

#include <string_view>

namespace perennial::import {

/// "test", "Test 2", "TEST001", "测试订单": a word of its own, not part of one ("contest").
bool is_test_word(std::string_view text);
/// "test@shop.com", "a@example.com": addresses that nobody has. False for text that is none.
bool is_test_address(std::string_view text);
/// "This is a test product": the name says that it is no product. "Pregnancy test" does not.
bool is_test_product(std::string_view name);

/// "POST", "BANK CHARGES", "Versandkosten", "运费", or "M" named "Manual". `name` may be "".
bool is_non_product(std::string_view key, std::string_view name);

} // namespace perennial::import
