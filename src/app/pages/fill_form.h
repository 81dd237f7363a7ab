// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/form_entry.h"
#include "app/pages/form_pages.h"
#include "app/pages/save_queue.h"
#include "app/pages/who_answers.h"
#include "base/signal.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rekindle::app {

struct FormToFill {
    const forms::LoadedQuestionnaire& form; ///< can run; outlives the page
    domain::Side side = domain::Side::A;
    domain::Administration how = domain::Administration::Interview;
    std::vector<domain::ResponseItem> given; ///< what was answered before
    enum class Begins {
        Anew, ///< what the form fills in is filled in
        WhereItWas,
        LookedOver, ///< all is answered: from the first page on
    } begins = Begins::Anew;
    base::Instant now;        ///< its day is "today" to the form
    std::string crisis_words; ///< of the practice; "" when none are set
    std::string language;     ///< of the texts, where the form has them; "": as written
    bool amends = false;      ///< the counselor sets answers right that were given before
    /// A form of the counselor's own that is kept as a whole when it is finished, and not answer by answer:
    /// nothing is called saved, and there are no last words. What the head says of it.
    std::optional<std::string> as_a_whole = {};
    /// Somebody looks what the form is like: nothing is kept, and nothing is called saved. What the head says
    /// of it.
    std::optional<std::string> as_a_trial = {};
};

/// How an entry stands.
struct EntryState {
    std::vector<std::size_t> chosen; ///< options, by index
    std::string typed;               ///< as typed; of a choice the own words; of what is only shown its value
    bool declined = false;
    bool answered = false; ///< or declined
    std::string wrong;     ///< in words, for beside the entry; "" while nothing is

    bool operator==(const EntryState&) const = default;
};

/// One partner's questionnaire while it is filled, a page at a time. Knows no window and no practice: each
/// answer goes to `save`, and is called saved only when that has reported it.
class FillForm {
public:
    FillForm(FormToFill wanted, SaveQueue::Pass save);
    void start(); ///< once, when it can be told what was saved: saves what the form has filled in

    base::Signal<> changed; ///< anything below is different

    // Where it is.
    const std::string& title() const;
    WhoAnswers who() const;
    const FormPage& page() const { return m_pages.at(m_page); }
    std::string page_title() const;         ///< of the section, and which part of it this is
    std::vector<std::size_t> shown() const; ///< the fields of this page that have an entry, in order
    std::optional<std::size_t> here() const
    {
        return m_here;
    } ///< the field to answer next; empty: none is left on this page
    bool can_go_back() const;
    bool is_last_page() const;
    /// The partner is done, or has stopped: one calm page for both, the same for everybody.
    bool is_over() const { return m_over; }
    std::string last_words() const; ///< "": it is left at once

    // What stands there.
    FormEntry entry(std::size_t field) const { return entry_of(m_fields, field, m_wanted.language); }
    EntryState state_of(std::size_t field) const;
    int asked() const { return m_fields.asked(); }
    int answered() const { return m_fields.answered(); }
    std::string progress() const; ///< "12 of 40 answered"
    /// Every answer as it is by now, those to questions that do not apply too.
    std::vector<domain::ResponseItem> answers() const { return m_fields.tree(); }

    /// Whether "prefer not to say" is an answer. Not of the counselor's own forms, where what is left open is
    /// left out.
    bool can_be_declined() const { return !m_wanted.as_a_whole; }

    // Answering. Only fields that are shown and can be answered; everything else does nothing.
    void choose(std::size_t field, std::size_t option); ///< of several: or takes it back
    /// What stands in the field by now; it becomes an answer when the field is left, or by settle().
    void typing(std::size_t field, const std::string& text);
    void settle();
    void decline(std::size_t field); ///< again: takes that back
    void clear(std::size_t field);
    /// A number key chooses that option at the place, * declines; then the next entry is the place, unless
    /// more may be chosen. Where 1 may become 10 the place stays until the 0, or Enter ('\r'), comes. False
    /// where the key means nothing.
    bool press(char key);
    void add_again(std::size_t section);
    void take_away(std::size_t section); ///< with its answers

    // Going on. What is wrong or missing on the page is said beside its entry, and nothing moves.
    void go_to(std::size_t field); ///< on this page
    void next();                   ///< into another section only when everything is saved: it waits for that
    void back();
    void finish();                                                ///< over when everything is saved
    void stop();                                                  ///< over at once; what was answered stays
    bool is_waiting() const { return m_wanted_page || m_ending; } ///< for what is being saved

    // Saving.
    void saved(std::uint64_t number);
    void not_saved(std::uint64_t number, const std::string& why);
    void try_again();
    /// Nothing is on its way: the practice may be locked, the computer handed back.
    bool all_saved() const { return m_queue.is_empty() && !m_unsettled; }
    bool has_trouble() const { return !m_queue.trouble().empty(); } ///< saving failed: try_again()
    std::size_t being_saved() const { return m_queue.length(); }
    std::string saved_words() const; ///< "Saved", "Saving 2 answers", or why it is not

private:
    struct Draft {
        std::string text;
        std::string wrong;
        bool in_own_words = false; ///< that option is chosen, maybe without words yet
    };

    bool takes(std::size_t field) const;
    bool back_is_forbidden() const;
    void set(std::size_t field, std::vector<domain::Value> values);
    void save_filled_in(std::size_t field);
    void settle_field(std::size_t field);
    void toggle(const FormEntry& entry, std::size_t option);
    bool press_on_scale(const FormEntry& asked, char key);
    void go_on_from(std::size_t field);
    void move_drafts(std::size_t from, std::ptrdiff_t by);
    void cut_pages(std::size_t keep_in_sight);
    std::string lacks(std::size_t field) const;
    std::optional<std::size_t> first_wrong(std::size_t first, std::size_t last);
    bool has_entries(const FormPage& page) const;
    std::optional<std::size_t> page_from(std::size_t page, int step) const;
    void show_page(std::size_t page);
    void keep_place();
    std::optional<std::size_t> next_question(std::size_t after) const;
    void go_where_it_was();
    void went_on();

    FormToFill m_wanted;
    FormFields m_fields;
    std::vector<FormPage> m_pages;
    std::vector<std::size_t> m_filled_in; ///< by the form, and not on its way yet
    SaveQueue m_queue;
    std::map<std::string, std::size_t> m_had;     ///< by place: the most answers that may be saved there
    std::map<std::size_t, Draft> m_drafts;        ///< by field
    std::map<std::size_t, std::string> m_missing; ///< said beside the field when one wanted to go on
    std::optional<std::size_t> m_unsettled;       ///< is being typed
    /// A number of a scale that a further digit makes another one, as it was typed by keys, and its field.
    std::optional<std::pair<std::size_t, std::string>> m_half;
    std::size_t m_page = 0;
    std::optional<std::size_t> m_here;
    std::optional<std::size_t> m_wanted_page; ///< once everything is saved
    bool m_ending = false, m_over = false;
};

} // namespace rekindle::app
