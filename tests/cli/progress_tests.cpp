// SPDX-License-Identifier: MIT
// What "progress show" makes of a small story; each number can be worked out by hand from the files it names.
#include "cli/own_forms.h"

#include <cmath>
#include <map>

using rekindle::json::Value;

namespace {

const auto within = boost::test_tools::tolerance(1e-9);

struct WithStory : CommandLine {
    explicit WithStory(bool told = true)
    {
        create_with_couple();
        agree_to_everything();
        done({"session", "add", "--couple", "C-0001", "--day", "2026-04-13"});
        if (!told) return;
        for (const std::string session : {"1", "2"}) {
            for (const std::string form : {"intake", "check-in"}) {
                give("A", session, "a-" + form);
                give("B", session, "b-" + form);
            }
        }
    }

    void give(const std::string& partner, const std::string& session, const std::string& form)
    {
        const auto imported =
            import(partner, session, examples("responses/" + form + "-" + session + ".json"));
        BOOST_TEST_REQUIRE(static_cast<int>(imported.code) == 0, imported.err);
    }

    /// A file of the examples, given by B with other words in it.
    void give_changed(const std::string& session, const std::string& file,
                      const std::vector<std::pair<std::string, std::string>>& words)
    {
        const std::string text = own_forms::changed(examples("responses/" + file), words);
        const auto imported = import("B", session, write("changed-" + file, text));
        BOOST_TEST_REQUIRE(static_cast<int>(imported.code) == 0, imported.err);
    }

    void mark(const std::string& assignment, const std::string& partner, const std::string& on,
              const std::vector<std::string>& answers, const std::string& state = "done")
    {
        std::vector<std::string> words{"homework",  "log",   "--couple", "C-0001", "--assignment", assignment,
                                       "--partner", partner, "--day",    on,       "--state",      state};
        for (const std::string& answer : answers) words.insert(words.end(), {"--answer", answer});
        done(words);
    }

    /// A sheet of the report as CSV, where no sentence is wrapped.
    std::string sheet(const std::string& file, std::vector<std::string> more = {})
    {
        const auto target = folder / ("report-" + std::to_string(++reports));
        std::vector<std::string> words{"report",    "make",     "progress",     "--couple",
                                       "C-0001",    "--format", "csv",          "--audience",
                                       "counselor", "--out",    target.string()};
        words.insert(words.end(), more.begin(), more.end());
        done(words);
        std::ifstream in(target / file, std::ios::binary);
        BOOST_TEST_REQUIRE(in.good(), file);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    int reports = 0;

    Value shown(std::vector<std::string> more = {})
    {
        std::vector<std::string> words{"--json", "progress", "show", "--couple", "C-0001"};
        words.insert(words.end(), more.begin(), more.end());
        return done(words).json();
    }
};

const Value& scale(const Value& shown, const std::string& id)
{
    for (const Value& row : shown.find("scales")->items()) {
        if (row.text_of("scale") == id) return row;
    }
    throw std::runtime_error("no scale " + id);
}

double number(const Value& object, const char* name)
{
    return object.find(name)->as_double();
}

bool says(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

bool is_null(const Value& object, const char* name)
{
    return object.find(name)->is(Value::Kind::Null);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(progress_tests, WithStory)

BOOST_AUTO_TEST_CASE(agreement_counts_the_newest_forms_item_by_item_turned_to_the_good_side)
{
    // Trust, second forms: A 4,4,4,3,(2 turned) 4,4 and B 3,4,4,4,(3 turned) 3,3.
    const Value found = shown();
    const Value& trust = *scale(found, "trust").find("agreement");
    BOOST_TEST(number(trust, "pp") == 2);
    BOOST_TEST(number(trust, "pu") == 4);
    BOOST_TEST(number(trust, "nn") + number(trust, "np") + number(trust, "nu") + number(trust, "uu") == 0);
    BOOST_TEST(number(trust, "pca") == 100.0 / 3, within);
    BOOST_TEST(trust.text_of("day_a") == "2026-04-13");
    BOOST_TEST(is_null(scale(found, "closeness"), "agreement")); // 0-10 has no classes
}

BOOST_AUTO_TEST_CASE(agreement_of_two_joined_versions_pairs_items_by_what_they_are_called)
{
    const Value before = shown();
    const Value& same_version = *scale(before, "trust").find("agreement");
    own_forms::use(*this);
    own_forms::change(*this, "questionnaires/intake-core/questionnaire.json",
                      {{R"("version": "2")", R"("version": "3")"}});
    own_forms::change(
        *this, "questionnaires/intake-core/key.json",
        {{R"(Questionnaire/intake-core|2",)", R"(Questionnaire/intake-core|3",)"},
         {R"(Questionnaire/intake-core|1", "version": 1,)", R"(Questionnaire/intake-core|2", "version": 2,)"},
         {R"("items": ["trust-1", "trust-2", "trust-3", "trust-4", {"link_id": "trust-5", "reversed": true}, "trust-6"])",
          R"("items": ["trust-6", {"link_id": "trust-5", "reversed": true}, "trust-4", "trust-3", "trust-2", "trust-1"])"}});
    give_changed("2", "b-intake-2.json",
                 {{"intake-core|2", "intake-core|3"}, {"2026-04-13T", "2026-04-14T"}});
    const Value after = shown();
    BOOST_TEST(scale(after, "trust").find("versions")->items().size() == 2u);
    const Value& both_versions = *scale(after, "trust").find("agreement");
    BOOST_TEST(both_versions.text_of("day_b") == "2026-04-14");
    for (const char* count : {"pp", "nn", "np", "pu", "nu", "uu", "excluded", "items", "pca"})
        BOOST_TEST(number(both_versions, count) == number(same_version, count), count);
}

BOOST_AUTO_TEST_CASE(the_profile_is_the_mean_of_the_domain_differences)
{
    const Value found = shown();
    double sum = 0;
    int domains = 0;
    for (const Value& row : found.find("scales")->items()) {
        // The example answers six of the sections.
        if (row.text_of("domain").empty() || is_null(*row.find("A"), "latest")) continue;
        sum += std::abs(number(*row.find("A")->find("latest"), "percent") -
                        number(*row.find("B")->find("latest"), "percent"));
        ++domains;
    }
    const Value& profile = found.find("profiles")->items().at(0);
    BOOST_TEST(domains == 6);
    BOOST_TEST(number(profile, "domains") == 6);
    BOOST_TEST(number(profile, "mean_absolute") == sum / 6, within);
    BOOST_TEST(!is_null(profile, "correlation"));
}

BOOST_AUTO_TEST_CASE(one_partner_alone_shows_nothing_of_the_other)
{
    const Value found = shown({"--partner", "A"});
    BOOST_TEST(scale(found, "trust").find("B") == nullptr);
    BOOST_TEST(scale(found, "trust").find("agreement") == nullptr);
    BOOST_TEST(found.find("profiles")->items().empty());
    for (const Value& session : found.find("sessions")->items()) {
        for (const Value& form : session.find("filled")->items()) BOOST_TEST(form.text_of("partner") == "A");
    }
}

/// A story of which only A has told her part so far.
struct WithOneSide : WithStory {
    WithOneSide() : WithStory(false)
    {
        now = rekindle::base::parse_instant("2026-05-25T09:00:00+02:00").value();
        for (const std::string session : {"1", "2"}) give("A", session, "a-check-in");
        done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
              "1", "--template", "goal-joint-project", "--start", "2026-03-09", "--plan",
              examples("plans/goal.json")});
        done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
              "2", "--template", "forgiveness-four-steps", "--plan", examples("plans/forgiveness.json")});
        mark("2", "A", "2026-04-20", {"intensity=6", "intrusions=4"});
        done({"goal", "rate", "--couple", "C-0001", "--goal", "1", "--by", "A", "--level", "0", "--day",
              "2026-04-20"});
    }

    std::string as_shown(const std::vector<std::string>& first, const std::vector<std::string>& last)
    {
        std::vector<std::string> words = first;
        words.insert(words.end(), {"progress", "show", "--couple", "C-0001"});
        words.insert(words.end(), last.begin(), last.end());
        return done(words).out;
    }
    std::string of_a() { return as_shown({}, {"--partner", "A"}) + as_shown({"--json"}, {"--partner", "A"}); }
    std::string of_both() { return as_shown({}, {}) + as_shown({"--json"}, {}); }

    /// What B did since must be seen in the findings about both, and not one byte of it in those about A.
    void must_not_show(const std::string& step)
    {
        const std::string both = of_both();
        BOOST_TEST((both != m_both), "about both shows: " << step);
        BOOST_TEST((of_a() == m_a), "about A does not change: " << step << "\n"
                                                                << m_a << "\nbecame\n"
                                                                << of_a());
        m_both = both;
    }
    void begin() { m_a = of_a(), m_both = of_both(); }

private:
    std::string m_a, m_both;
};

BOOST_FIXTURE_TEST_CASE(what_is_shown_of_one_partner_never_depends_on_the_other, WithOneSide)
{
    begin();
    give("B", "1", "b-check-in");
    must_not_show("B filled the form A filled");
    give("B", "1", "b-intake");
    must_not_show("B filled a form A never filled");
    give("B", "2", "b-check-in");
    must_not_show("B filled it again, too few times for an index");
    give_changed("2", "b-check-in-2.json",
                 {{"{\"valueInteger\": 6}", "{\"valueInteger\": 1}"}, {"2026-04-13T", "2026-04-14T"}});
    must_not_show("B gave another answer");
    mark("2", "B", "2026-04-20", {"intensity=3", "intrusions=9"});
    must_not_show("B marked the homework of both");
    done({"goal", "rate", "--couple", "C-0001", "--goal", "1", "--by", "B", "--level", "-2", "--day",
          "2026-04-21"});
    must_not_show("B rated a goal of both");
    done({"goal", "step", "--couple", "C-0001", "--goal", "1", "--step", "3", "--status", "done", "--day",
          "2026-04-01"});
    must_not_show("B took a step of a goal");
}

BOOST_FIXTURE_TEST_CASE(sessions_the_other_had_alone_are_not_shown_move_no_episode_and_leave_no_gap,
                        WithOneSide)
{
    begin();
    done({"session", "add", "--couple", "C-0001", "--day", "2026-04-27", "--kind", "individual-b"});
    must_not_show("B came alone");
    done({"session", "add", "--couple", "C-0001", "--day", "2025-03-02", "--kind", "individual-b",
          "--before-opening"});
    must_not_show("B came alone a year before, which for both is an episode of its own");
    done({"session", "add", "--couple", "C-0001", "--day", "2026-05-18"});
    done({"session", "add", "--couple", "C-0001", "--day", "2026-05-20", "--kind", "individual-a"});
    const auto numbers = [&](std::vector<std::string> more) {
        std::vector<double> found;
        const Value all = shown(std::move(more));
        for (const Value& session : all.find("sessions")->items()) found.push_back(number(session, "number"));
        return found;
    };
    BOOST_TEST(numbers({"--partner", "A"}) == (std::vector<double>{1, 2, 3, 4}),
               boost::test_tools::per_element());
    BOOST_TEST(numbers({"--partner", "B"}) == (std::vector<double>{1, 2, 3, 4, 5}),
               boost::test_tools::per_element());
    BOOST_TEST(numbers({}) == (std::vector<double>{1, 2, 3, 4, 5, 6}), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(homework_the_other_has_alone_is_not_shown_and_ends_no_baseline_phase, WithOneSide)
{
    begin();
    // All templates we bring are for both; this is one that each can have alone.
    own_forms::use(*this);
    own_forms::change(*this, "homework/touch-goodnight-kiss.json",
                      {{"\"conjoint\": true", "\"conjoint\": false"}});
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-goodnight-kiss", "--start", "2026-03-02", "--for", "B"});
    must_not_show("B has homework alone");
}

BOOST_AUTO_TEST_CASE(the_line_between_the_phases_is_the_first_homework_and_two_points_give_no_index)
{
    BOOST_TEST(is_null(shown(), "last_baseline_day"));
    BOOST_TEST(is_null(*scale(shown(), "closeness").find("A"), "phases"));
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    const Value found = shown();
    BOOST_TEST(found.text_of("last_baseline_day") == "2026-03-02");
    const Value& phases = *scale(found, "closeness").find("A")->find("phases");
    BOOST_TEST(number(phases, "baseline") == 1);
    BOOST_TEST(number(phases, "later") == 1);
    BOOST_TEST(is_null(phases, "nap"));
    BOOST_TEST(!scale(found, "closeness").find("limits")->items().empty());
    const Value moved = shown({"--baseline-until", "2026-04-13"});
    BOOST_TEST(number(*scale(moved, "closeness").find("A")->find("phases"), "baseline") == 2);
}

BOOST_AUTO_TEST_CASE(a_report_takes_the_same_words_about_phases_and_episodes)
{
    const auto trends = [&](std::vector<std::string> more) { return sheet("03-Trends.csv", more); };
    const auto method = [&](std::vector<std::string> more) { return sheet("15-Method.csv", more); };
    BOOST_TEST(says(trends({"--baseline-until", "2026-04-13"}), "2026-04-13,2,0,"));
    BOOST_TEST(says(method({"--baseline-until", "2026-04-13"}), "The baseline phase ends with 2026-04-13."));
    BOOST_TEST(says(method({}), "The baseline phase ends with the day the first homework began."));
    BOOST_TEST(!says(trends({}), "the first of the newest episode"));
    BOOST_TEST(says(trends({"--episode-gap", "30"}), "the first of the newest episode"));
    BOOST_TEST(says(method({"--episode-gap", "30"}), "After 30 days without a session"));
    BOOST_TEST(says(trends({"--episode-start", "2026-04-01"}), "the first of the newest episode"));
    BOOST_TEST(says(method({"--episode-start", "2026-04-01"}), "and on 2026-04-01"));
    BOOST_TEST(says(method({"--episode-start", "2026-04-01"}), "not kept in the practice"));
    BOOST_TEST(!says(method({}), "not kept in the practice"));
    BOOST_TEST((run({"report", "make", "progress", "--couple", "C-0001", "--audience", "counselor",
                     "--format", "text", "--episode-start", "soon"})
                    .code == rekindle::cli::ExitCode::Call));
}

BOOST_AUTO_TEST_CASE(with_a_first_day_a_report_speaks_of_the_first_score_in_this_period)
{
    const auto trends = [&](std::vector<std::string> more) {
        more.insert(more.end(), {"--episode-gap", "30"});
        return sheet("03-Trends.csv", more);
    };
    BOOST_TEST(says(trends({}), "the first score"));
    BOOST_TEST(!says(trends({}), "the first score in this period"));
    const std::string cut = trends({"--from", "2026-04-13"});
    BOOST_TEST(says(cut, "the first score in this period"));
    BOOST_TEST(says(cut, "the first of the newest episode in this period"));
    const std::string whole = trends({"--from", "2026-03-20"}); // the newest episode lies in it entirely
    BOOST_TEST(says(whole, "the first of the newest episode"));
    BOOST_TEST(!says(whole, "the first of the newest episode in this period"));
}

BOOST_AUTO_TEST_CASE(a_break_begins_an_episode_with_a_baseline_of_its_own)
{
    const Value one = shown();
    BOOST_TEST(one.find("episodes")->items().size() == 1u);
    BOOST_TEST(is_null(*scale(one, "trust").find("A"), "episode"));
    const Value two = shown({"--episode-gap", "30"});
    BOOST_TEST(two.find("episodes")->items().size() == 2u);
    const Value& of_a = *scale(two, "trust").find("A");
    BOOST_TEST(of_a.find("episode")->find("baseline")->text_of("day") == "2026-04-13");
    BOOST_TEST(of_a.find("baseline")->text_of("day") == "2026-03-02");
    BOOST_TEST(is_null(*of_a.find("episode"), "change"));
}

BOOST_AUTO_TEST_CASE(homework_shows_both_logs_who_began_the_stage_and_the_ratings)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    mark("1", "A", "2026-03-03", {"comfort=8", "started-by=me"});
    mark("1", "B", "2026-03-03", {"comfort=5", "started-by=partner"}, "partial");
    mark("1", "A", "2026-03-05", {"comfort=9", "started-by=me"});
    const Value found = shown({"--scale", "trust"});
    const Value& kept = found.find("adherence")->items().at(0);
    BOOST_TEST(number(*kept.find("dyad"), "strict") == 0.25, within);
    BOOST_TEST(number(*kept.find("dyad"), "lenient") == 1, within);
    BOOST_TEST(number(*kept.find("dyad"), "log_agreement") == 0);
    BOOST_TEST(number(*kept.find("initiation"), "A") == 2);
    const Value& target = *kept.find("A")->find("weekly_target"); // three times in each of nine weeks
    BOOST_TEST(number(target, "capped") == 2.0 / 27, within);
    BOOST_TEST(number(target, "with_entries") == 1);
    BOOST_TEST(number(target, "marked") == 2);
    BOOST_TEST(number(target, "times") == 27);
    BOOST_TEST(says(done({"progress", "show", "--couple", "C-0001"}).out, "7%  2 of 27"));
    const Value& stage = found.find("stages")->items().at(0);
    BOOST_TEST(number(stage.find("points")->items().at(0), "index") == 2);
    for (const Value& series : found.find("ratings")->items()) {
        BOOST_TEST(series.text_of("item") == "comfort");
        BOOST_TEST(series.text_of("visibility") == "private");
        BOOST_TEST(series.find("points")->items().size() == (series.text_of("partner") == "A" ? 2u : 1u));
    }
    BOOST_TEST(found.find("ratings")->items().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_scale_is_named_by_id_or_title_in_any_case_and_an_unknown_one_lists_the_known)
{
    for (const char* name : {"trust", "TRUST", "Trust"}) {
        const Value found = shown({"--scale", name});
        BOOST_TEST_REQUIRE(found.find("scales")->items().size() == 1u, name);
        BOOST_TEST(found.find("scales")->items().at(0).text_of("scale") == "trust");
    }
    BOOST_TEST(shown({"--scale", "felt HEARD"}).find("scales")->items().at(0).text_of("scale") ==
               "felt-heard");
    const auto none = run({"progress", "show", "--couple", "C-0001", "--scale", "truth"});
    BOOST_TEST((none.code == rekindle::cli::ExitCode::NotFound));
    for (const char* known : {"\"truth\"", "trust (Trust)", "felt-heard (Felt heard)"})
        BOOST_TEST(says(none.err, known), none.err);
}

BOOST_AUTO_TEST_CASE(for_people_the_short_of_it_stands_in_aligned_columns_and_all_says_the_rest)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "2", "--template", "touch-hand-in-hand-walk", "--schedule", "3/week", "--start", "2026-04-13",
          "--for", "both"});
    mark("1", "A", "2026-04-14", {});
    const auto text = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"progress", "show", "--couple", "C-0001"};
        words.insert(words.end(), more.begin(), more.end());
        return done(words).out;
    };
    const std::string brief = text({}), all = text({"--all"});
    BOOST_TEST(says(brief, "C-0001: Noor (A) and Sam (B)"));
    BOOST_TEST(says(brief, "Trust (higher is better)\n  Noor (A) "));
    BOOST_TEST(says(brief, " 2 of 2 "));            // scores of forms
    BOOST_TEST(says(brief, "better; reliability")); // which way, beside the change
    BOOST_TEST(says(brief, " 1 of "));              // entries of occasions
    BOOST_TEST(says(brief, "With --all"));
    BOOST_TEST(!says(brief, "PCA"));
    BOOST_TEST(says(all, "PCA 33% over 6 of 6 items"));
    BOOST_TEST(says(all, "Each piece of homework"));
    BOOST_TEST(!says(all, "With --all"));
    for (const std::string& line : {brief, all}) {
        std::istringstream lines(line);
        for (std::string each; std::getline(lines, each);)
            BOOST_TEST(each.size() <= 106u, each); // "−" has 3 bytes
    }
    const std::string one = text({"--partner", "A"});
    BOOST_TEST(!says(one, "Sam"));
    BOOST_TEST(!says(one, "A − B"));
}

BOOST_AUTO_TEST_CASE(alerts_stand_first_for_people_and_scripts_whatever_scale_is_asked_for)
{
    for (const std::vector<std::string>& words : {std::vector<std::string>{}, {"--scale", "trust"}}) {
        const Value found = shown(words);
        BOOST_TEST_REQUIRE(!found.find("alerts")->items().empty());
        const Value& alert = found.find("alerts")->items().at(0);
        for (const auto& [member, value] : std::map<std::string, std::string>{
                 {"id", "talk-alone"}, {"severity", "low"}, {"partner", "A"}, {"day", "2026-03-02"}})
            BOOST_TEST(alert.text_of(member) == value);
    }
    const auto text = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"progress", "show", "--couple", "C-0001"};
        words.insert(words.end(), more.begin(), more.end());
        return done(words).out;
    };
    const std::string line =
        "2026-03-02, Noor (A): Would like to talk about a hurt alone (severity low, class ";
    BOOST_TEST(says(text({}), line), text({}));
    BOOST_TEST(text({}).find(line) < text({}).find("Trust (higher is better)"));
    BOOST_TEST(says(text({"--scale", "trust"}), line));
    BOOST_TEST(!says(text({"--partner", "B"}), "talk about a hurt"));
    BOOST_TEST(shown({"--partner", "B"}).find("alerts")->items().empty());
}

BOOST_AUTO_TEST_CASE(an_alert_of_a_form_that_is_still_being_filled_is_shown_where_there_is_nothing_else)
{
    done({"couple", "add", "--a", "Kim", "--b", "Lee", "--opened", "2026-02-23"});
    done({"session", "add", "--couple", "C-0002", "--day", "2026-03-02"});
    const std::string begun =
        own_forms::changed(examples("responses/a-intake-1.json"), {{"\"completed\"", "\"in-progress\""}});
    done({"answers", "import", "--couple", "C-0002", "--partner", "A", "--session", "1",
          write("begun.json", begun)});
    const std::string text = done({"progress", "show", "--couple", "C-0002"}).out;
    BOOST_TEST(says(text, "Would like to talk about a hurt alone (severity low, class "), text);
}

BOOST_AUTO_TEST_CASE(one_scale_alone_comes_to_people_without_homework_goals_and_profiles)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    done({"goal", "add", "--couple", "C-0001", "--day", "2026-03-01", examples("goals/shared-evening.json")});
    const std::vector<std::string> show{"progress", "show", "--couple", "C-0001", "--all"};
    const std::string all = done(show).out;
    std::vector<std::string> words = show;
    words.insert(words.end(), {"--scale", "trust"});
    const std::string one = done(words).out;
    for (const char* word : {"\nHomework\n", "\nGoals\n", "profiles"}) {
        BOOST_TEST(says(all, word), all);
        BOOST_TEST(!says(one, word), one);
    }
    words.back() = "";
    BOOST_TEST((run(words).code == rekindle::cli::ExitCode::Call));
    BOOST_TEST(!shown({"--scale", "trust"}).find("adherence")->items().empty()); // for scripts it is there
}

BOOST_AUTO_TEST_CASE(what_takes_the_place_of_homework_is_named_where_its_levels_go_on)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    mark("1", "A", "2026-03-03", {"comfort=8"});
    done({"homework", "review", "--override", "talked with each alone", "--couple", "C-0001", "--assignment",
          "1", "--session", "2", "--decision", "replace", "--template", "touch-goodnight-kiss", "--answer",
          "a-agrees=yes", "--answer", "b-agrees=yes"});
    mark("2", "A", "2026-04-14", {"comfort=7"});
    const Value found = shown();
    const std::string both = "A walk hand in hand, then A goodnight kiss";
    BOOST_TEST(found.find("stages")->items().at(0).text_of("homework") == both);
    BOOST_TEST(found.find("ratings")->items().at(0).text_of("homework") == both);
}

BOOST_AUTO_TEST_CASE(adherence_and_steps_are_explained_where_they_stand)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "goal-joint-project", "--plan", examples("plans/goal.json")});
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    const std::string text = done({"progress", "show", "--couple", "C-0001"}).out;
    for (const char* words : {"Adherence: (done + half of partly done)", "No entry is neither done nor",
                              "Weekly target: done, of the times agreed", "Done: 0 of "})
        BOOST_TEST(says(text, words), text);
}

BOOST_AUTO_TEST_CASE(where_there_is_nothing_to_show_that_is_said_with_couple_and_day)
{
    const auto none = done({"--as-of", "2026-03-01", "progress", "show", "--couple", "C-0001"});
    BOOST_TEST(none.out == "There is nothing to show about C-0001 up to 2026-03-01: no answers, no homework, "
                           "no goals.\n");
}

BOOST_AUTO_TEST_CASE(what_is_there_once_is_counted_in_the_singular)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "goal-joint-project", "--plan", examples("plans/goal.json")});
    const auto all = [&] { return done({"progress", "show", "--couple", "C-0001", "--all"}).out; };
    BOOST_TEST(says(all(), "The goal is not rated yet, so there is no T."));
    BOOST_TEST(says(all(), ": 1 point in the baseline phase, 1 later; an index needs"));
    done({"goal", "rate", "--couple", "C-0001", "--goal", "1", "--by", "counselor", "--level", "1", "--day",
          "2026-04-01"});
    BOOST_TEST(says(all(), "over 1 of 1 goal; 50"));
    BOOST_TEST(says(sheet("15-Method.csv", {"--episode-gap", "1"}), "After 1 day without a session"));
    BOOST_TEST(!says(sheet("15-Method.csv", {"--episode-gap", "1"}), " 1 days"));
}

BOOST_AUTO_TEST_CASE(a_gap_of_scores_from_different_days_is_marked)
{
    BOOST_TEST(number(scale(shown(), "trust"), "gap_days_apart") == 0);
    give_changed("2", "b-intake-2.json", {{"2026-04-13T", "2026-04-14T"}});
    BOOST_TEST(number(scale(shown(), "trust"), "gap_days_apart") == 1);
    BOOST_TEST(says(done({"progress", "show", "--couple", "C-0001"}).out, "1 day apart"));
    BOOST_TEST(says(sheet("01-Summary.csv"), "Gaps of scores from different days: "));
    BOOST_TEST(says(sheet("02-Partners.csv"), "1 day apart"));
}

BOOST_AUTO_TEST_CASE(a_hurt_drops_from_what_was_agreed_at_the_start)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "forgiveness-four-steps", "--plan", examples("plans/forgiveness.json")});
    mark("1", "A", "2026-03-09", {"intensity=6", "intrusions=4"});
    mark("1", "B", "2026-03-09", {"intensity=3"});
    mark("1", "A", "2026-03-16", {"intensity=4", "intrusions=2"});
    const Value found = shown();
    const Value& of_a = found.find("hurts")->items().at(0);
    BOOST_TEST(of_a.text_of("partner") == "A");
    BOOST_TEST(number(of_a, "first") == 7);
    BOOST_TEST(number(of_a, "drop") == 3);
    BOOST_TEST(number(of_a, "intrusions_per_week") == 3, within);
    const Value& of_b = found.find("hurts")->items().at(1);
    BOOST_TEST(number(of_b, "first") == 3);
    BOOST_TEST(is_null(of_b, "drop")); // one rating is no change
    BOOST_TEST(is_null(of_b, "intrusions_per_week"));
}

BOOST_AUTO_TEST_CASE(a_rating_repeated_by_one_partner_does_not_take_away_what_the_other_rated)
{
    done({"goal", "add", "--couple", "C-0001", "--day", "2026-03-01", examples("goals/shared-evening.json")});
    const auto rate = [&](const char* by, const char* level, const char* on) {
        done(
            {"goal", "rate", "--couple", "C-0001", "--goal", "1", "--by", by, "--level", level, "--day", on});
    };
    rate("B", "-1", "2026-03-20");
    rate("A", "2", "2026-03-20");
    rate("A", "2", "2026-03-21");
    const Value found = shown();
    BOOST_TEST(number(found, "goals_t") == 40, within);
    BOOST_TEST(number(found.find("goals_over_time")->items().at(1), "t") == 40, within);
    BOOST_TEST(says(sheet("15-Method.csv"), "Level: the lower of what stands for the two partners."));
}

BOOST_AUTO_TEST_CASE(goals_over_time_and_sessions_tell_what_happened_when)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "goal-joint-project", "--plan", examples("plans/goal.json")});
    done({"goal", "rate", "--couple", "C-0001", "--goal", "1", "--by", "counselor", "--level", "-1", "--day",
          "2026-03-20"});
    done({"goal", "rate", "--couple", "C-0001", "--goal", "1", "--by", "counselor", "--level", "1", "--day",
          "2026-04-01"});
    const Value found = shown();
    const auto& points = found.find("goals_over_time")->items();
    BOOST_TEST_REQUIRE(points.size() == 2u);
    BOOST_TEST(number(points[0], "t") == 40, within);
    BOOST_TEST(number(points[1], "t") == 60, within);
    BOOST_TEST(number(found, "goals_baseline_t") == 40, within);
    BOOST_TEST(number(found, "goals_t_change") == 20, within);
    BOOST_TEST(says(done({"progress", "show", "--couple", "C-0001"}).out,
                    "Attainment T 60.0 (at the start 40.0, change +20.0) over 1 of 1 goal; 50"));
    BOOST_TEST(says(sheet("09-Goals.csv"), R"("1 of 1 goal rated",,,40,60,20,)"));
    BOOST_TEST(says(sheet("03-Trends.csv"), "\n2026-03-20,40"));
    BOOST_TEST(says(sheet("03-Trends.csv"), "\n2026-04-01,60"));
    // What was rated before the period counts in it, but is no point of it.
    BOOST_TEST(!says(sheet("03-Trends.csv", {"--from", "2026-03-25"}), "\n2026-03-20,40"));
    BOOST_TEST(says(sheet("03-Trends.csv", {"--from", "2026-03-25"}), "\n2026-04-01,60"));
    const std::string after = sheet("03-Trends.csv", {"--from", "2026-04-02"});
    BOOST_TEST(says(after, "No goal was rated in this period"));
    BOOST_TEST(!says(after, "No goal has been rated yet"));
    const Value& first = found.find("sessions")->items().at(0);
    BOOST_TEST(first.find("filled")->items().size() == 4u);
    BOOST_TEST(first.find("assigned")->items().size() == 1u);
    const auto earlier =
        done({"--as-of", "2026-03-25", "--json", "progress", "show", "--couple", "C-0001"}).json();
    BOOST_TEST(earlier.find("goals_over_time")->items().size() == 1u);
    BOOST_TEST(earlier.find("sessions")->items().size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
