// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_form.h"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>

/// Answers a form as somebody does who reads it from the first question to the last: entries are found by the
/// words they begin with, from the page that is shown on.
class Asking {
public:
    explicit Asking(rekindle::app::FillForm& form) : m_form(form) {}

    /// Goes to the page where that is asked, if there is one.
    bool leads_to(const std::string& label)
    {
        while (!asks(label) && !m_form.is_last_page()) {
            const std::size_t first = m_form.page().first;
            m_form.next();
            if (m_form.page().first == first) break;
        }
        return asks(label);
    }
    bool asks(const std::string& label) { return find(label).has_value(); }
    void choose(const std::string& label, const std::string& option)
    {
        const std::size_t field = entry(label);
        const auto options = m_form.entry(field).options;
        for (std::size_t at = 0; at < options.size(); ++at) {
            if (options[at].words.starts_with(option)) return m_form.choose(field, at);
        }
        BOOST_FAIL(label + ": no option " + option);
    }
    void type(const std::string& label, const std::string& text)
    {
        m_form.typing(entry(label), text);
        m_form.settle();
    }
    /// Whether it was taken.
    bool finish()
    {
        while (!m_form.is_last_page()) {
            const auto* const page = &m_form.page();
            const std::size_t first = page->first;
            m_form.next();
            if (m_form.page().first == first) return false; // something is missing on it
        }
        m_form.finish();
        return m_form.is_over();
    }
    std::string trouble() const { return m_form.saved_words(); }

private:
    std::optional<std::size_t> find(const std::string& label)
    {
        for (const std::size_t at : m_form.shown()) {
            if (m_form.entry(at).label.starts_with(label)) return at;
        }
        return std::nullopt;
    }
    std::size_t entry(const std::string& label)
    {
        BOOST_TEST_REQUIRE(leads_to(label), label);
        return *find(label);
    }

    rekindle::app::FillForm& m_form;
};
