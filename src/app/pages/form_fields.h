// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/occurrence.h"
#include "domain/stored_response.h"
#include "forms/questionnaire/load.h"

#include <set>
#include <string>
#include <vector>

namespace rekindle::app {

/// One place of an item in a form that is being filled: a section that repeats has its places as often as it
/// stands there.
struct FormField {
    static constexpr std::size_t no_parent = domain::Occurrence::no_parent;

    const domain::Item* item = nullptr;
    std::size_t parent = no_parent; ///< index
    std::size_t end = 0;            ///< index after the last one below
    domain::AnswerPlace place;      ///< of a question: of its first answer
    domain::ResponseItem given;     ///< its answers; what is below has fields of its own
    std::string computed;           ///< in words, of a calculated item; "" where it gives nothing
    bool shown = false;             ///< it applies, and neither it nor anything above is hidden

    const std::vector<domain::Answer>& answers() const { return given.answers; }
    bool is_answered() const { return !given.answers.empty(); } ///< or declined
    bool declined() const;
    /// Who fills the form may answer it: it is not computed, and not only shown.
    bool can_be_answered() const;
    bool asks() const { return shown && can_be_answered(); }
};

/// The places of a form with their answers, parents before children, in the form's order, and which of them
/// are shown. Answers to what is not shown are kept aside: they are there again when it is.
class FormFields {
public:
    /// `form` must outlive it. `today` is what the form's expressions take for today.
    FormFields(const forms::LoadedQuestionnaire& form, const std::vector<domain::ResponseItem>& items,
               base::Date today);
    FormFields(const FormFields&) = delete;
    FormFields& operator=(const FormFields&) = delete;

    const std::vector<FormField>& all() const { return m_fields; }
    const FormField& at(std::size_t field) const { return m_fields.at(field); }

    /// Replaces the answers. What is shown is decided anew only where something hangs on this question.
    void answer(std::size_t field, const std::vector<domain::Value>& values);
    /// What the form fills in beforehand becomes the answer of each question from `first` to before `last`
    /// that has none. The indexes of those.
    std::vector<std::size_t> fill_in_initial(std::size_t first, std::size_t last);

    /// One more of a repeating section behind the last; the index of the new one. All indexes after it move.
    std::size_t add_again(std::size_t section);
    /// Takes the last of a repeating section away. It must have no answers, and not be the only one.
    void take_away(std::size_t section);
    /// Where each of that repeating section stands, in order.
    std::vector<std::size_t> times_of(std::size_t section) const;

    /// Questions that are asked now, and how many of them are answered or declined.
    int asked() const { return m_asked; }
    int answered() const { return m_answered; }

    std::vector<domain::ResponseItem> tree() const; ///< every answer, also those kept aside

private:
    void lay(const std::vector<domain::Item>& items, const std::vector<domain::ResponseItem>& given,
             std::size_t parent, const domain::AnswerPlace& above);
    void lay_one(const domain::Item& item, const domain::ResponseItem* given, std::size_t parent,
                 const domain::AnswerPlace& above, int repetition);
    void move_after(std::size_t at, std::size_t parent, std::ptrdiff_t by);
    void decide();
    void compute();
    enum class Sections { Filled, All };
    std::vector<domain::ResponseItem> grow(std::size_t first, std::size_t last, Sections sections) const;
    domain::Response response(Sections sections) const;

    const forms::LoadedQuestionnaire& m_form;
    const base::Date m_today;
    std::set<std::string> m_asked_about; ///< linkIds that a condition names
    bool m_has_expressions = false, m_has_enabling_expressions = false;
    std::vector<FormField> m_fields;
    int m_asked = 0, m_answered = 0;
};

} // namespace rekindle::app
