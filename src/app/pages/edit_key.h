// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/try_form.h"
#include "app/pages/workspace.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// The scoring key of a form the practice brought in, while it is written: the scales, what counts in each
/// and with how many points, and what made-up answers give by it at once. The form is never changed; the key
/// is saved with it as a new version, and the versions before stay with the answers they have.
class EditKey {
public:
    /// A form of the practice's own that runs; a copy of it and of its key is worked on. Without a key it
    /// begins with one empty scale.
    EditKey(Workspace& workspace, forms::CatalogEntry form);

    const std::string& title() const { return m_form.form.questionnaire->title; }

    // The questions that can count, in the form's order.
    struct Question {
        const domain::Item* item = nullptr;
        std::string number;          ///< as printed, else the linkId
        std::string answers() const; ///< in words: "a Never, b Often", "" where a number is given
    };
    const std::vector<Question>& questions() const { return m_questions; }
    /// Of the answers in their order; of a number its least and its most; as typed while that is wrong.
    std::string points(std::size_t question) const;
    /// Numbers with a space or comma between: one for each answer; of a number the least and the most. "": as
    /// the form has it.
    void set_points(std::size_t question, const std::string& typed);
    std::string example(std::size_t question) const; ///< as typed
    void set_example(std::size_t question,
                     const std::string& typed); ///< a letter, a number; "": not answered

    // The scales.
    const std::vector<domain::Scale>& scales() const { return m_key.scales; }
    void add_scale();
    void take_away_scale(std::size_t scale);
    struct ScaleWords {
        std::string title;
        domain::Rule rule = domain::Rule::Sum;
        domain::Direction direction = domain::Direction::HigherIsBetter;
        domain::Visibility visibility = domain::Visibility::Private; ///< of a new one, too
    };
    void describe(std::size_t scale, const ScaleWords& words); ///< what else it has stays
    std::string needed(std::size_t scale) const; ///< as typed, else how many answers give a score
    void set_needed(std::size_t scale, const std::string& typed);
    enum class Counts { Not, AsItIs, Reversed };
    Counts counts(std::size_t scale, std::size_t question) const;
    void set_counts(std::size_t scale, std::size_t question, Counts counts);

    /// Bands, cut-off and reference sample of a scale, and worked examples, are of the key as it was.
    bool has_norms_or_examples() const;
    void drop_norms_and_examples();

    /// What the made-up answers give by the key as it is; none while it has problems.
    std::vector<TriedScore> scores() const;
    /// Everything that keeps it from being saved, a sentence each.
    std::vector<std::string> problems() const;
    std::string version() const { return m_version; } ///< under which the form will be saved with it
    /// Saves it. Throws base::Error (Data) while there are problems, and as import_form() does.
    void save();

private:
    void choose_version();
    void use_usual_minimum(domain::Scale& scale);
    bool counts_as_before(const domain::Scale& scale) const;
    bool has_points_of_before(const std::string& link_id) const;
    bool means_as_before(const domain::Alert& alert) const;
    std::optional<domain::Value> example_value(const domain::Item& item, const std::string& typed) const;
    std::string in_words(const base::Problem& problem) const;
    forms::LoadedKey read() const;

    Workspace& m_workspace;
    forms::CatalogEntry m_form; ///< as it is by now
    forms::LoadedQuestionnaire m_new_form;
    std::string m_version;
    domain::ScoringKey m_key;
    std::vector<Question> m_questions;
    std::map<std::string, std::string> m_wrong_points, m_needed; ///< as typed, by linkId and scale
    std::map<std::string, std::string> m_examples;               ///< as typed, by linkId
};

} // namespace rekindle::app
