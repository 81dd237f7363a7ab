// SPDX-License-Identifier: MIT
#include "gui/pages/edit_key_page.h"

#include "app/pages/edit_key.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "gui/table.h"
#include "gui/text.h"
#include "report/blocks/words.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <array>

namespace rekindle::gui {
namespace {

using app::EditKey;
using base::say;
using base::tr;

constexpr std::array classes{domain::Visibility::Normal, domain::Visibility::Private,
                             domain::Visibility::Safety};

class EditKeyPage : public Page {
public:
    EditKeyPage(wxWindow* parent, Shell& window, const forms::CatalogEntry& form, MakePage back)
        : Page(parent, window), m_back(std::move(back)), m_key(window.workspace(), form)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, say("How \"{}\" is scored", m_key.title()));
        add_words(
            this, rows,
            say("It is saved with the form as version \"{}\". Answers that were given before stay with the "
                "version they were given to, and keep the scores they have.",
                m_key.version()));
        add_scale_fields(rows);
        add_questions(rows);
        add_question_fields(rows);
        m_problems = add_words(this, rows, "");
        add_ends(rows);
        SetSizer(rows);
        m_questions->show_rows(m_key.questions().size());
        render_scales(0);
        if (!m_key.questions().empty()) m_questions->choose(0);
        render_question();
    }

    std::string title() const override { return tr("Library"); }
    app::Guide guide() const override { return app::Guide::Library; }
    std::optional<app::Command> place() const override { return app::Command::ShowLibrary; }
    void begin() override { m_questions->SetFocus(); }
    bool may_leave() override
    {
        return m_saved || !m_touched ||
               shell().prompts().confirm(tr("What was changed of this key is not saved."),
                                         tr("Leave all the same"));
    }

private:
    template <typename Words>
    wxChoice* add_choice(wxFlexGridSizer* fields, const char* name, const Words& words,
                         const std::function<void()>& chosen)
    {
        auto* const choice = new wxChoice(this, wxID_ANY);
        for (const auto& each : words) choice->Append(shown(each));
        choice->SetSelection(0);
        choice->Bind(wxEVT_CHOICE, [chosen](wxCommandEvent&) { chosen(); });
        add_field(fields, name, choice);
        return choice;
    }

    wxTextCtrl* add_text(wxFlexGridSizer* fields, const char* name, const std::function<void()>& changed)
    {
        wxTextCtrl* const text = add_text_field(this, fields, name);
        text->SetMinSize({width_of(this, 20), text->GetMinSize().y});
        text->Bind(wxEVT_TEXT, [changed](wxCommandEvent&) { changed(); });
        return text;
    }

    wxButton* add_button(wxSizer* line, const char* words, const std::function<void()>& pressed)
    {
        wxButton* const button = make_button(this, words, pressed);
        line->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
        return button;
    }

    void add_scale_fields(wxBoxSizer* rows)
    {
        auto* const columns = new wxWrapSizer(wxHORIZONTAL); // below each other where there is little room
        wxFlexGridSizer* fields = add_fields(this, columns);
        m_scale = add_choice(fields, tr("Scale"), std::vector<std::string>(), [this] { render_scale(); });
        const auto described = [this] { describe(); };
        m_title = add_text(fields, tr("Title of the scale"), described);
        m_rule = add_choice(fields, tr("The score is"),
                            std::array{tr("the sum of the points"), tr("the mean of the points")}, described);
        fields = add_fields(this, columns);
        m_direction = add_choice(fields, tr("Better is"),
                                 std::array{tr("a higher score"), tr("a lower score")}, described);
        std::vector<std::string> words;
        for (const domain::Visibility each : classes) words.push_back(report::in_words(each));
        m_class = add_choice(fields, tr("Class of the score"), words, described);
        m_needed = add_text(fields, tr("Answers needed for a score"), [this] {
            m_key.set_needed(scale(), typed(m_needed->GetValue()));
            changed();
        });
        rows->Add(columns, wxSizerFlags().Expand());
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        add_button(line, tr("New scale"), [this] {
            m_key.add_scale();
            render_scales(m_key.scales().size() - 1);
            changed();
        });
        m_take_away = add_button(line, tr("Remove this scale"), [this] {
            m_key.take_away_scale(scale());
            render_scales(0);
            changed();
        });
        m_drop = add_button(line, tr("Leave out norms and worked examples"), [this] {
            m_key.drop_norms_and_examples();
            changed();
        });
        rows->Add(line, wxSizerFlags().Expand());
    }

    void add_questions(wxBoxSizer* rows)
    {
        m_questions = new Table(
            this, tr("Questions and their points"),
            {{tr("Number"), 8},
             {tr("Question"), 34, Table::Column::Holds::Sentences},
             {tr("In this scale"), 16},
             {tr("Points"), 16},
             {tr("Made-up answer"), 16}},
            [this](std::size_t row, std::size_t column) { return words(row, column); }, [](std::size_t) {});
        m_questions->SetMinSize({width_of(this, 28), GetCharHeight() * 5});
        m_questions->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_question(); });
        rows->Add(m_questions, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    }

    void add_question_fields(wxBoxSizer* rows)
    {
        m_answers = add_words(this, rows, "");
        auto* const columns = new wxWrapSizer(wxHORIZONTAL);
        wxFlexGridSizer* const fields = add_fields(this, columns);
        m_counts = add_choice(
            fields, tr("In this scale it"),
            std::array{tr("does not count"), tr("counts"), tr("counts reversed")}, [this] {
                if (const auto at = question())
                    m_key.set_counts(scale(), *at, static_cast<EditKey::Counts>(m_counts->GetSelection()));
                m_needed->ChangeValue(shown(m_key.needed(scale())));
                changed();
            });
        m_points = add_text(fields, tr("Points of its answers"), [this] {
            if (const auto at = question()) m_key.set_points(*at, typed(m_points->GetValue()));
            changed();
        });
        m_example = add_text(fields, tr("Made-up answer"), [this] {
            if (const auto at = question()) m_key.set_example(*at, typed(m_example->GetValue()));
            changed();
        });
        add_scores(columns);
        rows->Add(columns, wxSizerFlags().Expand());
    }

    void add_scores(wxSizer* columns)
    {
        m_scores = new Table(
            this, tr("What the made-up answers give"),
            {{tr("Scale"), 16}, {tr("Score"), 9}, {tr("Means"), 24}},
            [this](std::size_t row, std::size_t column) {
                const app::TriedScore& score = m_given[row];
                return column == 0 ? score.what : column == 1 ? score.score : score.means;
            },
            [](std::size_t) {});
        m_scores->SetMinSize({width_of(this, 28), GetCharHeight() * 5});
        columns->Add(m_scores, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    }

    void add_ends(wxBoxSizer* rows)
    {
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        m_save = add_button(line, tr("Save as a new version"), [this] {
            m_key.save();
            m_saved = true;
            shell().say(say("Saved as version \"{}\".", m_key.version()));
            shell().show(m_back);
        });
        add_button(line, tr("Cancel"), [this] { shell().show(m_back); });
        rows->Add(line, wxSizerFlags().Expand());
    }

    std::string words(std::size_t row, std::size_t column) const
    {
        switch (column) {
        case 0:
            return m_key.questions()[row].number;
        case 1:
            return m_key.questions()[row].item->text;
        case 2:
            return typed(m_counts->GetString(static_cast<unsigned>(m_key.counts(scale(), row))));
        case 3:
            return m_key.points(row);
        default:
            return m_key.example(row);
        }
    }

    std::size_t scale() const { return static_cast<std::size_t>(std::max(m_scale->GetSelection(), 0)); }
    std::optional<std::size_t> question() const { return m_questions->chosen(); }

    void render_scales(std::size_t choose)
    {
        if (m_key.scales().empty()) m_key.add_scale();
        m_scale->Clear();
        for (const domain::Scale& each : m_key.scales()) m_scale->Append(shown(each.title));
        m_scale->SetSelection(static_cast<int>(choose));
        render_scale();
    }

    void render_scale()
    {
        const domain::Scale& of = m_key.scales().at(scale());
        m_title->ChangeValue(shown(of.title));
        m_rule->SetSelection(of.rule == domain::Rule::Sum ? 0 : 1);
        m_direction->SetSelection(of.direction == domain::Direction::HigherIsBetter ? 0 : 1);
        m_class->SetSelection(static_cast<int>(std::ranges::find(classes, of.visibility) - classes.begin()));
        m_needed->ChangeValue(shown(m_key.needed(scale())));
        for (std::size_t row = 0; row < m_key.questions().size(); ++row) m_questions->row_changed(row);
        render_question();
    }

    void describe()
    {
        m_key.describe(scale(), {typed(m_title->GetValue()),
                                 m_rule->GetSelection() == 0 ? domain::Rule::Sum : domain::Rule::Mean,
                                 m_direction->GetSelection() == 0 ? domain::Direction::HigherIsBetter
                                                                  : domain::Direction::LowerIsBetter,
                                 classes.at(static_cast<std::size_t>(m_class->GetSelection()))});
        m_scale->SetString(static_cast<unsigned>(scale()), shown(m_key.scales()[scale()].title));
        changed();
    }

    void render_question()
    {
        const auto at = question();
        for (wxWindow* const field : {static_cast<wxWindow*>(m_counts), static_cast<wxWindow*>(m_points),
                                      static_cast<wxWindow*>(m_example)})
            field->Enable(at.has_value());
        if (at) {
            m_counts->SetSelection(static_cast<int>(m_key.counts(scale(), *at)));
            m_points->ChangeValue(shown(m_key.points(*at)));
            m_example->ChangeValue(shown(m_key.example(*at)));
            const EditKey::Question& of = m_key.questions()[*at];
            m_answers->say(of.answers().empty() ? of.item->text : say("{}: {}", of.item->text, of.answers()));
        }
        render_outcome();
    }

    void changed()
    {
        m_touched = true;
        if (const auto at = question()) m_questions->row_changed(*at);
        render_outcome();
    }

    void render_outcome()
    {
        m_given = m_key.scores();
        m_scores->show_rows(m_given.size());
        const std::vector<std::string> problems = m_key.problems();
        m_problems->say(base::joined(problems, "\n"));
        m_save->Enable(problems.empty());
        m_take_away->Enable(m_key.scales().size() > 1);
        m_drop->Enable(m_key.has_norms_or_examples());
        Layout();
        FitInside();
    }

    MakePage m_back;
    EditKey m_key;
    std::vector<app::TriedScore> m_given;
    bool m_touched = false, m_saved = false;
    wxChoice *m_scale = nullptr, *m_rule = nullptr, *m_direction = nullptr, *m_class = nullptr,
             *m_counts = nullptr;
    wxTextCtrl *m_title = nullptr, *m_needed = nullptr, *m_points = nullptr, *m_example = nullptr;
    Table *m_questions = nullptr, *m_scores = nullptr;
    Paragraph *m_answers = nullptr, *m_problems = nullptr;
    wxButton *m_take_away = nullptr, *m_drop = nullptr, *m_save = nullptr;
};

} // namespace

MakePage edit_key_page(const forms::CatalogEntry& form, MakePage back)
{
    return [form, back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new EditKeyPage(parent, shell, form, back);
    };
}

} // namespace rekindle::gui
