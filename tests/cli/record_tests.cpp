// SPDX-License-Identifier: MIT
// The main job through the command line: answers in, homework across two sessions, the report out; and
// everything that must be refused on the way with the practice unchanged.
#include "cli/own_forms.h"
#include "support/files.h"

using rekindle::cli::ExitCode;
using rekindle::json::Value;

namespace {

struct WithCouple : CommandLine {
    WithCouple()
    {
        create_with_couple();
        agree_to_everything();
    }

    /// How much the practice holds, to see that a refusal changed nothing.
    std::string state()
    {
        return done({"--json", "progress", "show", "--couple", "C-0001"}).out +
               done({"--json", "homework", "list", "--couple", "C-0001"}).out +
               done({"--json", "goal", "list", "--couple", "C-0001"}).out;
    }

    void refused(const std::vector<std::string>& words, ExitCode code, const std::string& must_say)
    {
        const std::string before = state();
        const auto found = run(words);
        BOOST_TEST(found.code == code, found.out << found.err);
        BOOST_TEST(found.err.find(must_say) != std::string::npos, found.err);
        BOOST_TEST(state() == before);
    }

    /// The example response of partner A with one change.
    std::string response_with(const std::string& from, const std::string& to)
    {
        std::string text = source_file("examples/responses/a-intake-1.json");
        const auto at = text.find(from);
        BOOST_TEST_REQUIRE(at != std::string::npos);
        return write("changed.json", text.replace(at, from.size(), to));
    }
};

const Value& scale(const Value& shown, const std::string& id)
{
    for (const Value& row : shown.find("scales")->items()) {
        if (row.text_of("scale") == id) return row;
    }
    throw std::runtime_error("no scale " + id);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(record_tests, WithCouple)

BOOST_AUTO_TEST_CASE(two_partners_answers_over_two_sessions_show_what_moved_and_where_they_differ)
{
    done({"session", "add", "--couple", "C-0001", "--day", "2026-04-13"});
    for (const char* session : {"1", "2"}) {
        for (const char* partner : {"A", "B"}) {
            const std::string letter = partner == std::string("A") ? "a" : "b";
            const auto imported =
                import(partner, session, examples("responses/" + letter + "-intake-" + session + ".json"));
            BOOST_TEST_REQUIRE(static_cast<int>(imported.code) == 0, imported.err);
        }
    }
    const auto shown = done({"--json", "progress", "show", "--couple", "C-0001"}).json();
    BOOST_TEST(shown.find("scales")->items().size() == 27u);
    const Value& trust = scale(shown, "trust");
    const double before = trust.find("A")->find("baseline")->find("score")->as_double();
    const double after = trust.find("A")->find("latest")->find("score")->as_double();
    BOOST_TEST(trust.find("A")->find("change")->as_double() == after - before);
    BOOST_TEST(trust.find("A")->text_of("class") == "not-known"); // no norms yet
    const double of_b = trust.find("B")->find("latest")->find("score")->as_double();
    BOOST_TEST(trust.find("gap")->as_double() == after - of_b);

    const auto earlier =
        done({"--json", "--as-of", "2026-03-31", "progress", "show", "--couple", "C-0001"}).json();
    BOOST_CHECK(scale(earlier, "trust").find("A")->find("change")->is(Value::Kind::Null));
}

BOOST_AUTO_TEST_CASE(a_response_given_twice_is_refused)
{
    BOOST_TEST(import("A", "1", examples("responses/a-intake-1.json")).code == ExitCode::Done);
    refused(
        {"answers", "import", "--couple", "C-0001", "--partner", "A", examples("responses/a-intake-1.json")},
        ExitCode::Data, "/authored");
}

BOOST_AUTO_TEST_CASE(a_response_for_another_version_is_refused)
{
    refused({"answers", "import", "--couple", "C-0001", "--partner", "A",
             response_with("intake-core|2", "intake-core|9")},
            ExitCode::Data, "/questionnaire");
}

BOOST_AUTO_TEST_CASE(a_response_for_a_form_that_is_not_installed_ends_with_3)
{
    refused({"answers", "import", "--couple", "C-0001", "--partner", "A",
             response_with("intake-core|2", "unheard-of|1")},
            ExitCode::NotFound, "unheard-of");
}

BOOST_AUTO_TEST_CASE(an_unknown_item_is_refused_with_its_place)
{
    refused({"answers", "import", "--couple", "C-0001", "--partner", "A",
             response_with("\"linkId\": \"comm-1\"", "\"linkId\": \"comm-99\"")},
            ExitCode::Data, "changed.json: /item/0/item/0");
}

BOOST_AUTO_TEST_CASE(an_option_that_is_not_offered_is_refused_with_its_place)
{
    refused({"answers", "import", "--couple", "C-0001", "--partner", "A",
             response_with("\"code\": \"disagree\"", "\"code\": \"perhaps\"")},
            ExitCode::Data, "changed.json: /item/0/item/0/answer/0");
}

BOOST_AUTO_TEST_CASE(a_value_out_of_range_is_refused)
{
    std::string text = source_file("examples/responses/a-check-in-1.json");
    const auto at = text.find("\"valueInteger\": ");
    BOOST_TEST_REQUIRE(at != std::string::npos);
    text.insert(at + 16, "9");
    refused({"answers", "import", "--couple", "C-0001", "--partner", "A", write("high.json", text)},
            ExitCode::Data, "high.json: /item");
}

BOOST_AUTO_TEST_CASE(hostile_and_malformed_json_is_refused_with_its_place)
{
    const std::string deep(100000, '[');
    for (const auto& [name, text] : std::vector<std::pair<std::string, std::string>>{
             {"empty.json", ""},
             {"cut.json", R"({"resourceType": "Questionnaire)"},
             {"deep.json", deep},
             {"twice.json", R"({"resourceType": "QuestionnaireResponse", "resourceType": "Patient"})"},
             {"nul.json", std::string("{}\0{}", 5)},
             {"latin.json", "{\"a\": \"\xE9\"}"},
             {"huge.json", R"({"a": 1e999})"},
             {"other.json", R"({"resourceType": "Patient"})"}}) {
        refused({"answers", "import", "--couple", "C-0001", "--partner", "A", write(name, text)},
                ExitCode::Data, name);
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_couple_session_template_assignment_or_report_ends_with_3)
{
    refused({"session", "add", "--couple", "C-0099"}, ExitCode::NotFound, "C-0099");
    refused({"answers", "import", "--couple", "C-0001", "--partner", "A", "--session", "7",
             examples("responses/a-intake-1.json")},
            ExitCode::NotFound, "7");
    refused({"answers", "import", "--couple", "C-0001", "--partner", "A", "nowhere.json"}, ExitCode::NotFound,
            "nowhere.json");
    refused({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
             "1", "--template", "none"},
            ExitCode::NotFound, "none");
    refused({"homework", "log", "--couple", "C-0001", "--assignment", "3", "--partner", "A", "--day",
             "2026-03-05"},
            ExitCode::NotFound, "3");
    refused({"report", "make", "none", "--couple", "C-0001", "--audience", "counselor", "--out",
             (folder / "x.xlsx").string()},
            ExitCode::NotFound, "none");
}

BOOST_AUTO_TEST_CASE(a_day_that_cannot_be_is_refused_with_2_and_says_how_to_go_on)
{
    refused({"session", "add", "--couple", "C-0001", "--day", "2026-05-05"}, ExitCode::Data, "still to come");
    refused({"session", "add", "--couple", "C-0001", "--day", "2026-02-22"}, ExitCode::Data,
            "--before-opening");
    refused({"couple", "add", "--a", "Kim", "--b", "Lee", "--opened", "2026-05-05"}, ExitCode::Data,
            "still to come");
    refused({"couple", "pause", "C-0001", "--day", "2026-03-01"}, ExitCode::Data,
            "session 1 was after that day");
    const auto homework = [](const char* start) {
        return std::vector<std::string>{
            "homework",  "assign", "--override", "talked with each alone", "--couple", "C-0001",
            "--session", "1",      "--template", "touch-goodnight-kiss",   "--start",  start};
    };
    refused(homework("2026-03-01"), ExitCode::Data, "before the session");
    refused(homework("2027-03-04"), ExitCode::Data, "more than a year after");
    done(homework("2027-03-03"));
    done({"session", "add", "--couple", "C-0001", "--day", "2026-02-22", "--before-opening"});
    done({"couple", "close", "C-0001"});
}

BOOST_AUTO_TEST_CASE(words_that_are_off_end_with_1_before_anything_is_opened)
{
    refused({"session", "add", "--couple", "C-0001", "--day", "2026-02-30"}, ExitCode::Call, "--day");
    refused({"session", "add", "--couple", "C-0001", "--kind", "party"}, ExitCode::Call, "conjoint");
    refused(
        {"answers", "import", "--couple", "C-0001", "--partner", "C", examples("responses/a-intake-1.json")},
        ExitCode::Call, "A, B");
    refused({"couple", "add", "--a", "Noor"}, ExitCode::Call, "--b");
}

BOOST_AUTO_TEST_CASE(a_couple_needs_two_labels_that_differ_and_a_code_of_its_own)
{
    refused({"couple", "add", "--a", " ", "--b", ""}, ExitCode::Data, "--b");
    refused({"couple", "add", "--a", "Kim", "--b", "Kim"}, ExitCode::Data, "mixes them up");
    refused({"couple", "add", "--a", "Kim", "--b", "Lee", "--code", "C-0001"}, ExitCode::Data, "--code");
}

BOOST_AUTO_TEST_CASE(homework_is_assigned_logged_and_reviewed_and_goes_one_step_up_as_one_story)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    done({"homework", "log", "--couple", "C-0001", "--assignment", "1", "--partner", "A", "--day",
          "2026-03-05", "--answer", "comfort=8"});
    done({"homework", "log", "--couple", "C-0001", "--assignment", "1", "--partner", "B", "--day",
          "2026-03-05", "--state", "partial", "--answer", "comfort=6"});
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-16"});
    const auto review = done({"--json", "homework", "review", "--override", "talked with each alone",
                              "--couple", "C-0001", "--assignment", "1", "--session", "2", "--decision",
                              "step-up", "--answer", "a-agrees=yes", "--answer", "b-agrees=yes"})
                            .json();
    BOOST_TEST(review.find("successor")->text_of("start") == "2026-03-16");

    const auto list =
        done({"--json", "--as-of", "2026-03-20", "homework", "list", "--couple", "C-0001"}).json();
    BOOST_TEST_REQUIRE(list.items().size() == 2u);
    const Value& first = list.items()[0];
    const Value& second = list.items()[1];
    BOOST_TEST(first.text_of("ended") == "2026-03-15");
    BOOST_TEST(first.find("adherence")->find("A")->find("adherence")->as_double() == 1);
    BOOST_TEST(first.find("adherence")->find("joint")->find("adherence")->as_double() == 0.5);
    BOOST_TEST(first.find("adherence")->find("joint")->find("occasions")->as_double() == 6);
    BOOST_TEST(second.text_of("follows") == first.text_of("id"));
    BOOST_TEST(second.text_of("detail").find("Level 3") == 0u, second.text_of("detail"));
    refused({"homework", "review", "--override", "talked with each alone", "--couple", "C-0001",
             "--assignment", "1", "--session", "2", "--decision", "continue"},
            ExitCode::Data, "ended");
    refused({"homework", "review", "--override", "talked with each alone", "--couple", "C-0001",
             "--assignment", "2", "--session", "2", "--decision", "step-up"},
            ExitCode::Data, "no further step");
}

BOOST_AUTO_TEST_CASE(one_mark_that_would_no_longer_count_is_called_one_mark)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-16"});
    const auto mark = [&](const char* day) {
        done({"homework", "log", "--couple", "C-0001", "--assignment", "1", "--partner", "A", "--day", day});
    };
    const std::vector<std::string> stop{"homework",  "review", "--override",   "talked with each alone",
                                        "--couple",  "C-0001", "--assignment", "1",
                                        "--session", "2",      "--decision",   "stop"};
    mark("2026-03-16");
    refused(stop, ExitCode::Data, "1 mark is about that day or later; it would no longer count");
    mark("2026-03-17");
    refused(stop, ExitCode::Data, "2 marks are about that day or later; they would no longer count");
}

BOOST_AUTO_TEST_CASE(more_times_a_week_than_can_be_marked_are_refused_wherever_they_come_from)
{
    const auto assign = [](std::vector<std::string> more) {
        std::vector<std::string> words{
            "homework",  "assign", "--override", "talked with each alone", "--couple", "C-0001",
            "--session", "1",      "--template", "touch-hand-in-hand-walk"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    refused(assign({"--schedule", "8/week"}), ExitCode::Data, "8 times a week");
    const auto plan = write("often.json", R"({"schedule": "14/week"})");
    refused(assign({"--plan", plan}), ExitCode::Data, "14 times a week");
    own_forms::use(*this);
    own_forms::change(*this, "homework/touch-hand-in-hand-walk.json", {{R"("3/week")", R"("10/week")"}});
    refused(assign({}), ExitCode::Data, "10 times a week");
    done(assign({"--schedule", "7/week"}));
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-16"});
    refused({"homework", "review", "--override", "talked with each alone", "--couple", "C-0001",
             "--assignment", "1", "--session", "2", "--decision", "step-up", "--answer", "a-agrees=yes",
             "--answer", "b-agrees=yes", "--schedule", "9/week"},
            ExitCode::Data, "9 times a week");
    // The template was frozen with ten times a week, as older practices have it: it is still read.
    BOOST_TEST(done({"homework", "list", "--couple", "C-0001"}).out.find("7/week") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_mark_that_does_not_fit_is_refused_with_everything_that_is_wrong)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk", "--last", "2026-03-20"});
    const std::vector<std::string> log{"homework",     "log", "--couple",  "C-0001",
                                       "--assignment", "1",   "--partner", "A"};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> words = log;
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    refused(with({"--day", "2026-03-01"}), ExitCode::Data, "starts on 2026-03-02");
    refused(with({"--day", "2026-03-21"}), ExitCode::Data, "ended");
    refused(with({"--day", "2026-03-05", "--answer", "comfort=11"}), ExitCode::Data, "comfort");
    refused(with({"--day", "2026-03-05", "--answer", "unheard-of=1"}), ExitCode::Data, "unheard-of");
    done(with({"--day", "2026-03-05"}));
    refused(with({"--day", "2026-03-05"}), ExitCode::Data, "already");
    const auto both = run(with({"--day", "2026-03-01", "--answer", "comfort=11"}));
    BOOST_TEST(both.err.find("starts on") != std::string::npos);
    BOOST_TEST(both.err.find("comfort") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_goal_plan_brings_its_goal_which_is_rated)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "goal-joint-project", "--plan", examples("plans/goal.json")});
    done({"goal", "step", "--couple", "C-0001", "--goal", "1", "--step", "1", "--status", "done", "--day",
          "2026-03-10"});
    done({"goal", "rate", "--couple", "C-0001", "--goal", "1", "--by", "counselor", "--level", "1", "--day",
          "2026-04-01"});
    const auto list = done({"--json", "goal", "list", "--couple", "C-0001"}).json();
    BOOST_TEST(list.find("t")->as_double() == 60, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(list.find("baseline_t")->as_double() == 40, boost::test_tools::tolerance(1e-9));
    const auto before =
        done({"--json", "--as-of", "2026-03-15", "goal", "list", "--couple", "C-0001"}).json();
    BOOST_CHECK(before.find("t")->is(Value::Kind::Null));
    refused({"goal", "rate", "--couple", "C-0001", "--goal", "1", "--by", "A", "--level", "3"},
            ExitCode::Data, "--level");
    refused({"goal", "step", "--couple", "C-0001", "--goal", "1", "--step", "9", "--status", "done"},
            ExitCode::NotFound, "9");
    refused({"goal", "add", "--couple", "C-0001", write("goal.json", R"({"title": "", "baseline": 7})")},
            ExitCode::Data, "goal.json: /baseline");
}

BOOST_AUTO_TEST_CASE(the_example_of_a_goal_is_taken_and_a_homework_plan_in_its_place_is_refused)
{
    const auto added =
        done({"--json", "goal", "add", "--couple", "C-0001", examples("goals/shared-evening.json")}).json();
    BOOST_TEST(added.text_of("title") == "One evening a week for the two of us");
    const auto list = done({"--json", "goal", "list", "--couple", "C-0001"}).json();
    BOOST_TEST(list.find("goals")->items().at(0).find("steps")->items().size() == 3u);
    refused({"goal", "add", "--couple", "C-0001", examples("plans/goal.json")}, ExitCode::Data,
            "goal.json: /stage");
    refused({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
             "1", "--template", "goal-joint-project", "--plan", examples("goals/shared-evening.json")},
            ExitCode::Data, "shared-evening.json: /goal");
}

BOOST_AUTO_TEST_CASE(a_plan_with_mistakes_is_refused_with_all_of_them)
{
    const auto plan =
        write("plan.json", R"({"hurt": "", "hurt_partner": "C", "intensity": 11, "willingness_a": 5})");
    const auto found =
        run({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
             "1", "--template", "forgiveness-four-steps", "--plan", plan});
    BOOST_TEST(found.code == ExitCode::Data);
    for (const char* place : {"/hurt", "/hurt_partner", "/intensity", "/willingness_b"})
        BOOST_TEST(found.err.find(std::string("plan.json: ") + place) != std::string::npos, found.err);
    BOOST_TEST(done({"homework", "list", "--couple", "C-0001"}).out.find("No homework yet") == 0u);
}

BOOST_AUTO_TEST_CASE(a_mark_that_counts_as_partial_by_its_answers_says_so)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "time-walk"});
    const auto log = [&](const std::string& day, const std::string& answer) {
        return std::vector<std::string>{"homework",  "log", "--couple", "C-0001", "--assignment", "1",
                                        "--partner", "A",   "--day",    day,      "--answer",     answer};
    };
    const std::string partial = done(log("2026-03-03", "attended=no")).out;
    BOOST_TEST(partial.find("counts as partial. Done means here: You were both there") != std::string::npos,
               partial);
    BOOST_TEST(done(log("2026-03-04", "attended=yes")).out.find("partial") == std::string::npos);
    auto as_json = log("2026-03-05", "phones-away=no");
    as_json.insert(as_json.begin(), "--json");
    BOOST_TEST(done(as_json).json().text_of("counts_as") == "partial");
}

BOOST_AUTO_TEST_CASE(a_mark_of_a_day_on_which_a_yes_holds_no_more_says_so_and_not_whose)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "time-walk"});
    const auto log = [&](const std::string& day) {
        return run({"--json", "homework", "log", "--couple", "C-0001", "--assignment", "1", "--partner", "A",
                    "--day", day})
            .json();
    };
    BOOST_TEST(log("2026-03-03").find("every_yes_holds")->as_bool());
    done({"consent", "withdraw", "--couple", "C-0001", "--partner", "B", "--purpose", "homework"});
    BOOST_TEST(log("2026-03-04").find("every_yes_holds")->as_bool()); // it held then
    BOOST_TEST(!log("2026-05-04").find("every_yes_holds")->as_bool());
    now = rekindle::base::parse_instant("2026-05-05T09:00:00+02:00").value();
    const std::string said = done({"homework", "log", "--couple", "C-0001", "--assignment", "1", "--partner",
                                   "A", "--day", "2026-05-05"})
                                 .out;
    BOOST_TEST(said.find("not every yes to this homework held any more") != std::string::npos, said);
    BOOST_TEST(said.find("Sam") == std::string::npos, said);
    BOOST_TEST(said.find("partner B") == std::string::npos, said);
}

BOOST_AUTO_TEST_CASE(a_step_down_leaves_no_touch_above_the_new_level)
{
    const auto assign = [&](const std::string& plan) {
        done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
              "1", "--template", "touch-morning-hug", "--plan", write("plan.json", plan)});
    };
    for (const char* partner : {"A", "B"})
        done({"consent", "mark", "--couple", "C-0001", "--partner", partner, "--about", "a pat on the back",
              "--own-words", "--answer", "yes", "--on", "2026-03-02"});
    assign("{}");
    assign(R"({"touches": ["a hug", "a pat on the back"]})");
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-16"});
    for (const char* number : {"1", "2"})
        done({"homework", "review", "--override", "talked with each alone", "--couple", "C-0001",
              "--assignment", number, "--session", "2", "--decision", "step-down"});
    const std::string list = done({"homework", "list", "--couple", "C-0001"}).out;
    BOOST_TEST(list.find("Level 2: a hug, a hand on the arm, holding hands for a moment") !=
                   std::string::npos,
               list);
    BOOST_TEST(list.find("Level 1: a hand on the arm\n") != std::string::npos, list);
    BOOST_TEST(list.find("Level 1: a pat on the back\n") != std::string::npos,
               list); // what the two chose stays
}

BOOST_AUTO_TEST_CASE(a_step_up_needs_each_partners_own_yes)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-16"});
    const std::vector<std::string> step_up{
        "homework",  "review",      "--override",   "talked with each alone",
        "--couple",  "C-0001",      "--assignment", "1",
        "--session", "2",           "--decision",   "step-up",
        "--answer",  "a-agrees=yes"};
    refused(step_up, ExitCode::Refused, "b-agrees");
    auto with_a_no = step_up;
    with_a_no.insert(with_a_no.end(), {"--answer", "b-agrees=no"});
    refused(with_a_no, ExitCode::Refused,
            "this review notes another answer to \"Partner B agrees to what comes next.\"");
}

BOOST_AUTO_TEST_CASE(a_new_plan_that_goes_up_and_another_ritual_above_are_steps_up)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-morning-hug", "--plan", write("first.json", R"({"level": 1})")});
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-16"});
    const auto review = [](std::vector<std::string> more) {
        std::vector<std::string> words{"homework",  "review", "--override",   "talked with each alone",
                                       "--couple",  "C-0001", "--assignment", "1",
                                       "--session", "2",      "--decision"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    const auto with_both = [](std::vector<std::string> words) {
        words.insert(words.end(), {"--answer", "a-agrees=yes", "--answer", "b-agrees=yes"});
        return words;
    };
    const auto change_to = [&](const char* level) {
        return review({"change", "--plan",
                       write("next.json", std::string(R"({"minutes": 2, "level": )") + level + "}")});
    };
    const auto kiss = review({"replace", "--template", "touch-goodnight-kiss"});
    refused(change_to("2"), ExitCode::Refused, "a-agrees");
    refused(kiss, ExitCode::Refused, "a-agrees");
    refused(with_both(change_to("3")), ExitCode::Refused, "more than one step up");
    const std::string before = done({"homework", "list", "--couple", "C-0001"}).out;
    BOOST_TEST(before.find("touch-goodnight-kiss") == std::string::npos, before);
    done(with_both(change_to("2")));
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-23"});
    done({"homework", "review", "--override", "talked with each alone", "--couple", "C-0001", "--assignment",
          "2", "--session", "3", "--decision", "change", "--plan",
          write("down.json", R"({"level": 1})")}); // down asks nobody
}

BOOST_AUTO_TEST_CASE(homework_keeps_its_number_when_more_is_assigned_with_an_earlier_start)
{
    const std::vector<std::string> assign{"homework",  "assign", "--override", "talked with each alone",
                                          "--couple",  "C-0001", "--session",  "1",
                                          "--template"};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> words = assign;
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    done(with({"touch-goodnight-kiss", "--start", "2026-03-10"}));
    BOOST_TEST(done(with({"touch-hand-in-hand-walk", "--start", "2026-03-05"})).out.find("number 2") !=
               std::string::npos);
    const auto list = done({"--json", "homework", "list", "--couple", "C-0001"}).json();
    BOOST_TEST(list.items().at(0).text_of("template") == "touch-goodnight-kiss");
    BOOST_TEST(list.items().at(1).text_of("template") == "touch-hand-in-hand-walk");
}

BOOST_AUTO_TEST_CASE(what_was_decided_later_does_not_show_in_an_earlier_view)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    const std::vector<std::string> view{"--json", "--as-of",  "2026-03-10", "homework",
                                        "list",   "--couple", "C-0001"};
    const std::string before = done(view).out;
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-16"});
    done({"homework", "review", "--override", "talked with each alone", "--couple", "C-0001", "--assignment",
          "1", "--session", "2", "--decision", "stop"});
    BOOST_TEST(done(view).out == before);
}

BOOST_AUTO_TEST_CASE(a_deadline_that_a_review_cut_off_is_not_due_and_does_not_move_on_by_itself)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk", "--schedule", "by 2026-03-10"});
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-16"});
    const std::vector<std::string> step{"homework",  "review", "--override",   "talked with each alone",
                                        "--couple",  "C-0001", "--assignment", "1",
                                        "--session", "2",      "--decision",   "step-down"};
    refused(step, ExitCode::Data, "has passed");
    auto with_schedule = step;
    with_schedule.insert(with_schedule.end(), {"--schedule", "by 2026-04-20"});
    done(with_schedule);
    const auto list = done({"--json", "homework", "list", "--couple", "C-0001"}).json();
    BOOST_TEST(list.items().at(1).text_of("schedule") == "by 2026-04-20");
}

BOOST_AUTO_TEST_CASE(an_end_that_would_drop_marks_and_words_without_meaning_are_refused)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    done({"homework", "log", "--couple", "C-0001", "--assignment", "1", "--partner", "A", "--day",
          "2026-03-18"});
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-16"});
    const std::vector<std::string> review{"homework", "review", "--override",   "talked with each alone",
                                          "--couple", "C-0001", "--assignment", "1"};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> words = review;
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    refused(with({"--session", "2", "--decision", "stop"}), ExitCode::Data, "1 mark is about");
    refused(with({"--session", "1", "--decision", "stop"}), ExitCode::Data, "later one");
    refused(with({"--session", "2", "--decision", "continue", "--schedule", "daily"}), ExitCode::Data,
            "no meaning");
    refused(with({"--session", "2", "--decision", "change"}), ExitCode::Call, "change with");
}

BOOST_AUTO_TEST_CASE(what_is_still_to_come_cannot_be_marked_or_answered)
{
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "touch-hand-in-hand-walk"});
    refused({"homework", "log", "--couple", "C-0001", "--assignment", "1", "--partner", "A", "--day",
             "2026-05-05"},
            ExitCode::Data, "still to come");
    refused({"answers", "import", "--couple", "C-0001", "--partner", "A",
             response_with("2026-03-02T", "2026-06-02T")},
            ExitCode::Data, "still to come");
}

BOOST_AUTO_TEST_CASE(the_other_partners_very_answers_are_refused)
{
    BOOST_TEST(import("A", "1", examples("responses/a-intake-1.json")).code == ExitCode::Done);
    refused(
        {"answers", "import", "--couple", "C-0001", "--partner", "B", examples("responses/a-intake-1.json")},
        ExitCode::Data, "is partner B the right one?");
}

BOOST_AUTO_TEST_CASE(a_scale_nobody_answered_and_a_day_that_is_none_are_said)
{
    refused({"progress", "show", "--couple", "C-0001", "--scale", "nope"}, ExitCode::NotFound, "nope");
    refused({"--as-of", "2026-99-01", "couple", "list"}, ExitCode::Call, "--as-of");
}

BOOST_AUTO_TEST_CASE(a_couple_is_paused_resumed_closed_and_a_closed_record_refuses_with_5)
{
    done({"couple", "pause", "C-0001", "--day", "2026-03-05"});
    BOOST_TEST(done({"couple", "list"}).out.find("(paused)") != std::string::npos);
    done({"couple", "resume", "C-0001", "--day", "2026-04-05"});
    BOOST_TEST(done({"couple", "list"}).out.find('(') == std::string::npos);
    done({"couple", "close", "C-0001"});
    BOOST_TEST(done({"--json", "couple", "show", "C-0001"}).json().text_of("status") == "closed");
    BOOST_TEST(done({"couple", "show", "C-0001"}).out.find("Since 2026-03-05: paused") != std::string::npos);
    const auto refused = run({"session", "add", "--couple", "C-0001", "--day", "2026-05-04"});
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(refused.err.find("couple resume C-0001") != std::string::npos);
    BOOST_TEST(run({"couple", "pause", "C-0001"}).code == ExitCode::Data);
    done({"couple", "resume", "C-0001"});
    done({"session", "add", "--couple", "C-0001", "--day", "2026-05-04"});
}

BOOST_AUTO_TEST_SUITE_END()
