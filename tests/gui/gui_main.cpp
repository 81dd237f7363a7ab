// SPDX-License-Identifier: MIT
#define BOOST_TEST_MODULE rekindle_gui
#include <boost/test/unit_test.hpp>
