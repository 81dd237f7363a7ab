// SPDX-License-Identifier: MIT
#include "forms/catalog.h"
#include "report/blocks/words.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace rekindle;

BOOST_AUTO_TEST_SUITE(domain_words_tests)

BOOST_AUTO_TEST_CASE(every_domain_of_the_forms_has_words_and_a_code_nobody_knows_stays)
{
    const forms::Catalog catalog = forms::load_catalog(REKINDLE_SOURCE_DIR "/forms");
    std::set<std::string> codes;
    for (const forms::CatalogEntry& form : catalog.entries) {
        if (form.scoring_key() == nullptr) continue;
        for (const domain::Scale& scale : form.scoring_key()->scales) codes.insert(scale.domain);
    }
    codes.erase("");
    BOOST_TEST(codes.size() >= 19U);
    for (const std::string& code : codes) BOOST_TEST(report::domain_in_words(code) != code, code);
    BOOST_TEST(report::domain_in_words("XYZ") == "XYZ");
}

BOOST_AUTO_TEST_SUITE_END()
