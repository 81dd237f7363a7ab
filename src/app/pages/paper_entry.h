// SPDX-License-Identifier: MIT
#pragma once

#include "app/type_answers.h"
#include "base/error.h"
#include "base/signal.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// A sheet that came back on paper while it is typed, a row for each printed question; twice where that is
/// wanted, and then both must say the same. What is typed is what "answers type" reads (app/type_answers.h),
/// and nothing is kept before done() saves all of it.
class PaperEntry {
public:
    struct Row {
        std::string place;                ///< "7"; in a section that may be filled more than once "7#1"
        std::string question;             ///< as it is printed
        std::vector<std::string> options; ///< with their letters; none where something is written
        std::vector<std::string> scale;   ///< the numbers of which one is ticked
        bool several = false;             ///< more than one option may be ticked
        bool more = false;                ///< add_again() makes sense here
    };

    /// `sheet` says everything but what is typed. Throws base::Error(NotFound) for a form that is not there.
    PaperEntry(domain::Practice& practice, const Library& library, AnswersOnPaper sheet, bool twice);

    base::Signal<> changed;

    const std::string& title() const { return m_title; }
    std::string in_words() const; ///< whose sheet, and which typing this is
    const std::vector<Row>& rows() const { return m_rows; }
    std::string typed(std::size_t row) const;                                ///< in this typing
    const std::string& wrong(std::size_t row) const { return m_wrong[row]; } ///< "" while nothing is
    std::size_t here() const { return m_here; }                              ///< the row that is typed now
    std::string hint() const; ///< which keys answer the row here
    bool anything_typed() const;
    const std::string& trouble() const { return m_trouble; }                    ///< why nothing was saved
    const std::optional<ImportedAnswers>& outcome() const { return m_outcome; } ///< once it is saved

    void go_to(std::size_t row);
    void next(); ///< to the row below, if there is one
    void back();
    /// What stands in the row here by now. Once both typings were compared it is what both say.
    void type(const std::string& text);
    /// A key that answers the row here by itself, and goes on to the next: a digit chooses that option, 0
    /// declines; digits of a scale go on once no longer number can be meant; - is left open, * declined.
    /// False for a key that is only typed.
    bool press(char key);
    /// Rows for one more time of the section here, or for one more answer.
    void add_again();
    /// The sheet was gone through: begins the second typing, or compares and saves.
    void done();
    bool is_first_of_two() const { return m_typing == Typing::First && m_twice; }

private:
    enum class Typing { First, Second, Both };

    const std::string& text_here() const { return m_typed.at(m_typing == Typing::Second ? 1 : 0)[m_here]; }
    void answer(const std::string& text);
    std::string sheet_of(std::size_t typing) const;
    void save();
    void say_what_is_wrong(const base::Error& error);

    domain::Practice& m_practice;
    const Library& m_library;
    AnswersOnPaper m_sheet;
    bool m_twice;
    std::string m_title;
    std::vector<Row> m_rows;
    std::array<std::vector<std::string>, 2> m_typed; ///< by typing, then row
    std::vector<std::string> m_wrong;
    std::string m_trouble;
    Typing m_typing = Typing::First;
    std::size_t m_here = 0;
    bool m_begun = false; ///< digits of a scale go on with what stands in the row
    std::optional<ImportedAnswers> m_outcome;
};

} // namespace rekindle::app
