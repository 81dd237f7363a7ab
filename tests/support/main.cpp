// SPDX-License-Identifier: MIT
#define BOOST_TEST_MODULE rekindle
#include <boost/test/unit_test.hpp>
