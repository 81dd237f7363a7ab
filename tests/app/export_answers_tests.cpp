// SPDX-License-Identifier: MIT
// Filled forms leave and come back: the same answers, and to a partner nothing that is not theirs to have.
#include "app/export_answers.h"

#include "app/demo_practice.h"
#include "app/frozen_definitions.h"
#include "app/import_answers.h"
#include "app/own_forms.h"
#include "app/record.h"
#include "base/error.h"
#include "forms/example_response.h"
#include "forms/response/bundle.h"
#include "support/days.h"
#include "support/every_yes.h"

#include <fstream>
#include <iterator>

using namespace rekindle;
using domain::Audience;
using domain::Side;

namespace {

/// Every type of answer, groups and questions in each other, each more than once.
constexpr const char* everything = R"({"resourceType":"Questionnaire","id":"everything",
  "url":"https://rekindle.invalid/everything","version":"1","status":"active","title":"Everything","item":[
  {"linkId":"g","type":"group","repeats":true,"text":"A group","item":[
    {"linkId":"b","type":"boolean","text":"Yes or no","item":[
      {"linkId":"why","type":"text","text":"Why"},
      {"linkId":"times","type":"integer","text":"How often"}]},
    {"linkId":"d","type":"decimal","text":"A number"}]},
  {"linkId":"i","type":"integer","text":"Whole"},
  {"linkId":"day","type":"date","text":"A day"},
  {"linkId":"m","type":"dateTime","text":"A moment"},
  {"linkId":"t","type":"time","text":"A time"},
  {"linkId":"u","type":"url","text":"A place"},
  {"linkId":"c","type":"open-choice","repeats":true,"text":"Some","answerOption":[
    {"valueCoding":{"system":"https://x.invalid/s","version":"1","code":"a","display":"A"}},
    {"valueCoding":{"system":"https://x.invalid/s","code":"b","display":"B"}}]},
  {"linkId":"k","type":"quantity","text":"Weight"}]})";
constexpr const char* everything_filled = R"({"resourceType":"QuestionnaireResponse",
  "questionnaire":"https://rekindle.invalid/everything|1","status":"completed",
  "authored":"2026-03-01T18:30:00.250+01:00","item":[
  {"linkId":"g","item":[
    {"linkId":"b","answer":[{"valueBoolean":true,"item":[
      {"linkId":"why","answer":[{"valueString":"a \"quote\", ünïcode\nand a line"}]},
      {"linkId":"times","answer":[{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"asked-declined"}]}]}]}]},
    {"linkId":"d","answer":[{"valueDecimal":1.50}]}]},
  {"linkId":"g","item":[{"linkId":"b","answer":[{"valueBoolean":false}]},{"linkId":"d","answer":[{"valueDecimal":-0.0010}]}]},
  {"linkId":"i","answer":[{"valueInteger":-3}]},
  {"linkId":"day","answer":[{"valueDate":"2024-02"}]},
  {"linkId":"m","answer":[{"valueDateTime":"2024-02-29T10:00:00+01:00"}]},
  {"linkId":"t","answer":[{"valueTime":"10:30:00"}]},
  {"linkId":"u","answer":[{"valueUri":"https://example.org"}]},
  {"linkId":"c","answer":[{"valueCoding":{"system":"https://x.invalid/s","version":"1","code":"a","display":"A"}},{"valueString":"of my own"}]},
  {"linkId":"k","answer":[{"valueQuantity":{"value":62.50,"unit":"kg"}}]}]})";

/// A form with answers of class safety, and what hangs on them.
constexpr const char* mixed = R"({"resourceType":"Questionnaire","id":"mixed",
  "url":"https://rekindle.invalid/mixed","version":"1","status":"active","title":"Mixed","item":[
  {"linkId":"open","type":"integer","text":"How are you"},
  {"linkId":"own","type":"text","text":"For you alone"},
  {"linkId":"page","type":"group","text":"A page","item":[{"linkId":"fear","type":"integer","text":"Marker-fear"}]},
  {"linkId":"more","type":"text","text":"Marker-more","enableWhen":[{"question":"fear","operator":">","answerInteger":0}]},
  {"linkId":"last","type":"text","text":"Marker-last","enableWhen":[{"question":"more","operator":"exists","answerBoolean":true}]},
  {"linkId":"below","type":"boolean","text":"Marker-below","item":[{"linkId":"deep","type":"text","text":"Marker-deep"}]},
  {"linkId":"of-deep","type":"text","text":"Marker-of-deep","enableWhen":[{"question":"deep","operator":"exists","answerBoolean":true}]},
  {"linkId":"counted","type":"integer","text":"Marker-counted"},
  {"linkId":"sum","type":"integer","text":"Marker-sum","extension":[{
    "url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
    "valueExpression":{"language":"text/fhirpath","expression":"%resource.item.where(linkId='open').answer.value"}}]},
  {"linkId":"maybe","type":"text","text":"Marker-maybe","extension":[{
    "url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
    "valueExpression":{"language":"text/fhirpath","expression":"true"}}]}]})";
constexpr const char* mixed_key =
    R"({"questionnaire":"https://rekindle.invalid/mixed|1","version":1,
  "scales":[{"id":"s","title":"S","rule":"sum","items":["counted"],"visibility":"safety","direction":"higher-is-better"}],
  "items":{"open":{"visibility":"normal"},"own":{"visibility":"private"},"of-deep":{"visibility":"normal"},
  "counted":{"visibility":"normal"},"sum":{"visibility":"normal"},"maybe":{"visibility":"normal"},"fear":{"visibility":"safety"},
  "more":{"visibility":"normal"},"last":{"visibility":"normal"},"below":{"visibility":"safety"},"deep":{"visibility":"normal"}}})";
/// A form of nothing but safety.
constexpr const char* screen = R"({"resourceType":"Questionnaire","id":"screen",
  "url":"https://rekindle.invalid/screen","version":"1","status":"active","title":"Marker-screen","item":[
  {"linkId":"hello","type":"display","text":"Hello"},
  {"linkId":"hurt","type":"integer","text":"Marker-hurt"}]})";
constexpr const char* screen_key =
    R"({"questionnaire":"https://rekindle.invalid/screen|1","version":1,"scales":[],
  "items":{"hurt":{"visibility":"safety"}}})";

std::string response(const std::string& form, const std::string& authored, const std::string& items)
{
    return R"({"resourceType":"QuestionnaireResponse","questionnaire":"https://rekindle.invalid/)" + form +
           R"(|1","status":"completed","authored":")" + authored + R"(","item":[)" + items + "]}";
}

std::string text_answer(const std::string& link_id, const std::string& words)
{
    return R"({"linkId":")" + link_id + R"(","answer":[{"valueString":")" + words + R"("}]})";
}
std::string number_answer(const std::string& link_id, int number)
{
    return R"({"linkId":")" + link_id + R"(","answer":[{"valueInteger":)" + std::to_string(number) + "}]}";
}

/// A practice with one couple.
struct Exporting {
    TemporaryFolder folder;
    DemoPractice practice;
    app::Library library = DemoPractice::library();
    domain::Couple couple;
    int files = 0;

    explicit Exporting(std::uint64_t seed = 1) : practice(seed)
    {
        couple = app::add_couple(*practice, {"Label-of-Noor", "Label-of-Sam", "", "", "Code-7",
                                             day("2026-01-01"), day("2026-06-30")});
    }

    void bring(const char* form, const char* key)
    {
        app::FormToImport wanted{"form.json", forms::load_questionnaire(form), {}};
        BOOST_TEST_REQUIRE(wanted.form.questionnaire.has_value());
        if (key) {
            wanted.key = forms::load_key(key, &*wanted.form.questionnaire);
            BOOST_TEST_REQUIRE(wanted.key->key.has_value());
        }
        app::import_form(*practice, library, wanted);
        library = DemoPractice::library();
        app::add_own_forms(library, *practice);
    }

    std::vector<app::ImportedAnswers> give(std::optional<Side> side, const std::string& bytes)
    {
        return app::import_answers(*practice, library, {couple, side, {}, "x.json", day("2026-06-30")},
                                   bytes);
    }

    std::string exported(Audience audience, std::optional<Side> only = {}, const std::string& reason = {})
    {
        const std::filesystem::path target = folder / (std::to_string(++files) + ".json");
        app::export_answers(*practice, {couple, audience, only, reason}, target);
        std::ifstream in(target, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    std::vector<domain::AuditEntry> trail() { return practice->audit().entries(); }
};

/// All that is said of an answer but the ids of the practice.
void check_same(const std::vector<domain::StoredResponse>& one,
                const std::vector<domain::StoredResponse>& other)
{
    BOOST_TEST_REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        const std::string what = one[i].questionnaire.id + " " + base::to_text(one[i].authored);
        BOOST_TEST((one[i].owner == other[i].owner), what);
        BOOST_TEST((one[i].questionnaire == other[i].questionnaire), what);
        BOOST_TEST((one[i].key == other[i].key), what);
        BOOST_TEST((one[i].authored == other[i].authored), what);
        BOOST_TEST((one[i].status == other[i].status), what);
        BOOST_TEST((one[i].items == other[i].items), what);
        BOOST_TEST((one[i].visibility == other[i].visibility), what);
    }
}

/// Every worked example of a shipped form as if somebody had filled it, a minute after the other.
std::string filled_examples(const forms::CatalogEntry& form)
{
    std::vector<forms::ResponseToWrite> filled;
    base::Instant when = base::parse_instant("2026-03-01T08:00:00+01:00").value();
    for (const domain::WorkedExample& example : form.scoring_key()->examples) {
        auto made = forms::example_response(*form.form.questionnaire, *form.scoring_key(), example);
        if (made.response.items.empty()) continue; // there is nothing to keep
        made.response.questionnaire = form.form.questionnaire->canonical();
        made.response.status = "in-progress"; // an example may leave out what is required
        made.response.authored = when;
        when.utc += std::chrono::minutes{1};
        filled.push_back({std::move(made.response), Side::A, &*form.form.questionnaire});
    }
    return filled.empty() ? std::string() : forms::write_responses(filled);
}

struct Mixed : Exporting {
    Mixed()
    {
        bring(mixed, mixed_key);
        bring(screen, screen_key);
    }

    /// What partner A has answered openly, with `safety` in between and after it.
    void give_mixed(const std::string& safety)
    {
        give(Side::A, response("mixed", "2026-03-01T09:00:00+01:00",
                               number_answer("open", 4) + "," + text_answer("own", "Mine") +
                                   (safety.empty() ? "" : "," + safety)));
    }
};

const std::string page_of_fear =
    R"({"linkId":"page","item":[{"linkId":"fear","answer":[{"valueInteger":3}]}]})";

} // namespace

BOOST_AUTO_TEST_SUITE(export_answers_tests)

BOOST_AUTO_TEST_CASE(what_was_exported_comes_back_the_same_in_another_practice)
{
    Exporting from, to(2);
    for (const Exporting* const each : {&from, &to})
        say_yes_to_everything(*each->practice, DemoPractice::library(), each->couple.id);
    int forms = 0;
    for (const forms::CatalogEntry& form : DemoPractice::library().forms().entries) {
        const std::string bundle = filled_examples(form);
        BOOST_TEST_REQUIRE(!bundle.empty(), form.id);
        BOOST_TEST_CONTEXT(form.id)
        {
            from.give({}, bundle);
        }
        ++forms;
    }
    BOOST_TEST(forms == 11);
    from.bring(everything, nullptr);
    to.bring(everything, nullptr);
    from.give(Side::B, everything_filled);

    to.give({}, from.exported(Audience::Counselor));
    const auto there = to.practice->responses().of(to.couple.id);
    check_same(from.practice->responses().of(from.couple.id), there);
    BOOST_TEST(there.size() > 400U);
    BOOST_TEST(to.exported(Audience::Counselor) == from.exported(Audience::Counselor));
}

BOOST_AUTO_TEST_CASE(one_form_is_one_resource_and_numbers_stay_as_they_were_written)
{
    Exporting practice;
    practice.bring(everything, nullptr);
    practice.give(Side::B, everything_filled);
    const std::string text = practice.exported(Audience::Counselor, Side::B);
    BOOST_TEST(text.starts_with("{\n  \"resourceType\": \"QuestionnaireResponse\""));
    BOOST_TEST(text.ends_with("}\n"));
    BOOST_TEST(!text.ends_with("\n\n"));
    BOOST_TEST((text.find("\"valueDecimal\": 1.50") != std::string::npos));
    BOOST_TEST((text.find("\"valueDecimal\": -0.0010") != std::string::npos));
    BOOST_TEST((text.find("\"display\": \"Partner B\"") != std::string::npos));
}

BOOST_AUTO_TEST_CASE(a_partner_gets_the_same_file_whatever_their_safety_answers_are)
{
    std::set<std::string> files;
    const std::string below = R"({"linkId":"below","answer":[{"valueBoolean":true,"item":[)" +
                              text_answer("deep", "Marker-text") + "]}]}";
    for (const std::string& safety :
         {std::string(), page_of_fear, page_of_fear + "," + text_answer("more", "Marker-text"),
          page_of_fear + "," + text_answer("more", "x") + "," + text_answer("last", "Marker-text"),
          std::string(R"({"linkId":"page","item":[{"linkId":"fear"}]})"), std::string(R"({"linkId":"page"})"),
          below, below + "," + text_answer("of-deep", "Marker-text"), number_answer("counted", 1),
          number_answer("sum", 4), text_answer("maybe", "Marker-text")}) {
        Mixed with;
        with.give_mixed(safety);
        files.insert(with.exported(Audience::PartnerA));
    }
    BOOST_TEST(files.size() == 1U);
    BOOST_TEST((files.begin()->find("Marker") == std::string::npos));
    BOOST_TEST((files.begin()->find("Mine") != std::string::npos));
    BOOST_TEST((files.begin()->find("page") == std::string::npos));
}

BOOST_AUTO_TEST_CASE(what_is_computed_leaves_where_no_safety_answer_can_have_a_part_in_it)
{
    std::string plain = mixed, key = mixed_key;
    plain.replace(plain.find("/mixed"), 6, "/plain")
        .replace(plain.find(R"("id":"mixed")"), 12, R"("id":"plain")");
    key.replace(key.find("/mixed"), 6, "/plain");
    for (auto at = key.find("safety"); at != std::string::npos; at = key.find("safety"))
        key.replace(at, 6, "normal");
    Exporting with;
    with.bring(plain.c_str(), key.c_str());
    with.give(Side::A, response("plain", "2026-03-01T09:00:00+01:00",
                                number_answer("open", 4) + "," + number_answer("sum", 4) + "," +
                                    text_answer("maybe", "Marker-text")));
    const std::string text = with.exported(Audience::PartnerA);
    for (const char* kept : {"Marker-sum", "Marker-text"})
        BOOST_TEST((text.find(kept) != std::string::npos), kept);
}

BOOST_AUTO_TEST_CASE(of_a_form_without_a_key_and_of_one_still_being_filled_a_partner_gets_nothing)
{
    Mixed with;
    with.bring(everything, nullptr);
    with.give(Side::A, everything_filled);
    const auto not_found = [](const base::Error& error) {
        return error.trouble() == base::Trouble::NotFound;
    };
    BOOST_CHECK_EXCEPTION(with.exported(Audience::PartnerA), base::Error, not_found);
    // What no key calls harmless may be about safety.
    BOOST_TEST(
        (with.exported(Audience::PartnerA, {}, "discussed alone").find("of my own") != std::string::npos));
    std::string begun = response("mixed", "2026-03-01T09:00:00+01:00", number_answer("open", 4));
    begun.replace(begun.find("completed"), 9, "in-progress");
    with.give(Side::A, begun);
    BOOST_CHECK_EXCEPTION(with.exported(Audience::PartnerA), base::Error, not_found);
}

BOOST_AUTO_TEST_CASE(the_stricter_class_counts)
{
    Mixed with;
    with.give_mixed("");
    app::FrozenDefinitions definitions(*with.practice);
    auto stored = with.practice->responses().of(with.couple.id).at(0);
    BOOST_TEST((definitions.class_of(stored, "fear") == domain::Visibility::Safety));
    stored.visibility["open"] = domain::Visibility::Safety; // as it was saved then
    stored.visibility["own"] = domain::Visibility::Normal;
    BOOST_TEST((definitions.class_of(stored, "open") == domain::Visibility::Safety));
    BOOST_TEST((definitions.class_of(stored, "own") == domain::Visibility::Private));
    stored.key.reset();
    BOOST_TEST((definitions.class_of(stored, "own") == domain::Visibility::Normal));
}

BOOST_AUTO_TEST_CASE(a_form_of_safety_answers_alone_leaves_no_trace_for_a_partner)
{
    Mixed with, without;
    with.give(Side::A, response("screen", "2026-02-01T09:00:00+01:00", number_answer("hurt", 2)));
    with.give_mixed("");
    with.give(Side::A, response("screen", "2026-04-01T09:00:00+01:00", R"({"linkId":"hello"})"));
    without.give_mixed("");
    BOOST_TEST(with.exported(Audience::PartnerA) == without.exported(Audience::PartnerA));
    BOOST_TEST((with.exported(Audience::Counselor).find("Marker-hurt") != std::string::npos));
}

BOOST_AUTO_TEST_CASE(a_partner_gets_nothing_of_the_other)
{
    Mixed with, without;
    for (Mixed* practice : {&with, &without}) practice->give_mixed("");
    with.give(Side::B, response("mixed", "2026-02-27T09:00:00+01:00", text_answer("own", "Marker-other")));
    BOOST_TEST(with.exported(Audience::PartnerA) == without.exported(Audience::PartnerA));
    BOOST_CHECK_EXCEPTION(with.exported(Audience::PartnerA, Side::B), base::Error,
                          [](const base::Error& error) { return error.trouble() == base::Trouble::Refused; });
}

BOOST_AUTO_TEST_CASE(no_file_names_the_couple_or_an_id_of_the_practice)
{
    Mixed with;
    with.give_mixed(page_of_fear);
    with.give(Side::B, response("mixed", "2026-02-27T09:00:00+01:00", text_answer("own", "Other")));
    const auto stored = with.practice->responses().of(with.couple.id);
    for (const Audience audience : {Audience::Counselor, Audience::PartnerA}) {
        const std::string text = with.exported(audience);
        for (const std::string& told :
             {with.couple.id.value, with.couple.code, with.couple.a.label, with.couple.b.label,
              stored[0].id.value, stored[1].id.value, with.practice->name(), with.practice->counselor()})
            BOOST_TEST((text.find(told) == std::string::npos), told);
    }
}

BOOST_AUTO_TEST_CASE(with_a_reason_a_partner_gets_their_safety_answers_and_the_trail_says_so)
{
    Mixed with;
    with.give_mixed(page_of_fear + "," + text_answer("more", "Marker-text"));
    const std::string text = with.exported(Audience::PartnerA, {}, "asked in writing, discussed alone");
    BOOST_TEST((text.find("Marker-fear") != std::string::npos));
    BOOST_TEST((text.find("Marker-text") != std::string::npos));
    const auto trail = with.trail();
    const auto entry = std::ranges::find(trail, "include-safety", &domain::AuditEntry::action);
    BOOST_TEST_REQUIRE((entry != trail.end()));
    BOOST_TEST(entry->subject == "answers for partner-a"); // the trail holds no words of anybody
    BOOST_TEST(entry->subject_id == with.couple.id.value);
    const auto overrides = with.practice->safety().overrides(with.couple.id);
    BOOST_REQUIRE(overrides.size() == 1U);
    BOOST_TEST(overrides.at(0).reason == "asked in writing, discussed alone");
    for (const auto& [audience, reason] : {std::pair{Audience::Counselor, "why"},
                                           {Audience::PartnerA, "  "},
                                           {Audience::PartnerA, "two\nlines"}})
        BOOST_CHECK_EXCEPTION(with.exported(audience, {}, reason), base::Error, [](const base::Error& error) {
            return error.trouble() == base::Trouble::Call;
        });
}

BOOST_AUTO_TEST_CASE(each_export_is_one_entry_and_one_that_is_refused_is_none)
{
    Mixed with;
    with.give_mixed("");
    const std::size_t before = with.trail().size();
    with.exported(Audience::PartnerA);
    const auto trail = with.trail();
    BOOST_TEST_REQUIRE(trail.size() == before + 2);
    BOOST_TEST(trail.at(before).action == "export");
    BOOST_TEST(trail.at(before).subject == "answers for partner-a");
    BOOST_TEST(trail.at(before + 1).action == "release"); // with the sum of the file that is there by then
    for (const auto& [audience, trouble] : {std::pair{Audience::CoupleShared, base::Trouble::Refused},
                                            {Audience::DeIdentified, base::Trouble::Refused},
                                            {Audience::PartnerB, base::Trouble::NotFound}}) {
        BOOST_CHECK_EXCEPTION(with.exported(audience), base::Error,
                              [&](const base::Error& error) { return error.trouble() == trouble; });
        BOOST_TEST(!std::filesystem::exists(with.folder / (std::to_string(with.files) + ".json")));
    }
    BOOST_TEST(with.trail().size() == before + 2);
}

BOOST_AUTO_TEST_CASE(items_leave_in_the_order_of_the_form_however_they_were_answered)
{
    Mixed with;
    with.give(Side::A, response("mixed", "2026-03-01T09:00:00+01:00",
                                text_answer("own", "Mine") + "," + number_answer("open", 4)));
    const std::string text = with.exported(Audience::Counselor);
    BOOST_TEST(text.find("\"open\"") < text.find("\"own\""));
}

BOOST_AUTO_TEST_CASE(a_bundle_is_imported_whole_or_not_at_all)
{
    Mixed with;
    const auto entry = [](const std::string& resource) { return R"({"resource":)" + resource + "}"; };
    const auto bundle = [](const std::string& entries) {
        return R"({"resourceType":"Bundle","type":"collection","entry":[)" + entries + "]}";
    };
    const std::string good = response("mixed", "2026-03-01T09:00:00+01:00", number_answer("open", 4));
    const std::string of_b = R"({"resourceType":"QuestionnaireResponse","subject":{"display":"Partner B"},)" +
                             good.substr(good.find(R"("questionnaire")"));
    const auto problems = [&](std::optional<Side> side, const std::string& bytes) {
        try {
            with.give(side, bytes);
        } catch (const base::Error& error) {
            std::string all;
            for (const base::Problem& problem : error.problems()) all += problem.where + " ";
            return all.empty() ? std::string(error.what()) : all;
        }
        return std::string();
    };
    BOOST_TEST(problems(Side::A,
                        bundle(entry(good) + "," +
                               entry(response(
                                   "mixed", "2026-03-02T09:00:00+01:00",
                                   R"({"linkId":"none"},{"linkId":"open","answer":[{"valueString":"x"}]})")) +
                               "," + entry(response("unknown", "2026-03-02T09:00:00+01:00", "")) + "," +
                               entry(good) + "," + entry(of_b))) ==
               "/entry/1/resource/item/0 /entry/1/resource/item/1/answer/0 /entry/2/resource/questionnaire "
               "/entry/3/resource/authored /entry/4/resource/subject ");
    BOOST_TEST(problems(Side::A, R"({"resourceType":"Bundle","type":"transaction","entry":[]})") ==
               "/type /entry ");
    BOOST_TEST(problems(Side::A, bundle(R"({"request":{"method":"POST"}},{"resource":7})")) ==
               "/entry/0/request /entry/0/resource /entry/1/resource/resourceType ");
    BOOST_TEST(problems({}, good) == "x.json does not say whose answers it holds: give --partner A or B.");
    BOOST_TEST(with.practice->responses().of(with.couple.id).empty());
    BOOST_TEST(problems({}, bundle(entry(of_b))) == "");
    BOOST_TEST((with.practice->responses().of(with.couple.id).at(0).owner == domain::Owner::B));
}

BOOST_AUTO_TEST_CASE(a_bundle_that_fails_on_its_way_in_leaves_nothing)
{
    Mixed with;
    const std::string hurt = response("screen", "2026-02-01T09:00:00+01:00", number_answer("hurt", 2));
    with.give(Side::A, hurt);
    forms::CatalogEntry changed; // under the version that is frozen: refused when it comes to be saved
    changed.id = "screen";
    changed.own = true;
    changed.form = forms::load_questionnaire(std::string(screen) + "\n");
    changed.key = forms::load_key(screen_key, &*changed.form.questionnaire);
    const forms::CatalogEntry open = *with.library.forms().find("mixed");
    with.library = DemoPractice::library();
    with.library.add(open);
    with.library.add(changed);
    std::string later = hurt;
    later.replace(later.find("2026-02-01"), 10, "2026-02-02");
    BOOST_CHECK_THROW(
        with.give(Side::A, R"({"resourceType":"Bundle","type":"collection","entry":[{"resource":)" +
                               response("mixed", "2026-03-01T09:00:00+01:00", number_answer("open", 4)) +
                               R"(},{"resource":)" + later + "}]}"),
        base::Error);
    BOOST_TEST(with.practice->responses().of(with.couple.id).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_there_or_lies_in_a_practice_is_left_alone)
{
    Mixed with;
    with.give_mixed("");
    std::ofstream(with.folder / "there.json") << "Dear Noor";
    std::filesystem::create_directory(with.folder / "p");
    std::ofstream(with.folder / "p" / "practice.db") << "x";
    for (const char* name : {"there.json", "new.txt", "p/new.json"})
        BOOST_CHECK_EXCEPTION(
            app::export_answers(*with.practice, {with.couple, Audience::Counselor}, with.folder / name),
            base::Error, [](const base::Error& error) { return error.trouble() == base::Trouble::Call; });
    std::string kept;
    std::getline(std::ifstream(with.folder / "there.json"), kept);
    BOOST_TEST(kept == "Dear Noor");
    BOOST_TEST(!std::filesystem::exists(with.folder / "p" / "new.json"));
}

BOOST_AUTO_TEST_SUITE_END()
