// SPDX-License-Identifier: MIT
// Questionnaires that go out on paper and come back: printed, filled in, typed.
#include "base/read_file.h"
#include "base/text.h"
#include "cli/command_line.h"
#include "forms/paper/numbers.h"
#include "forms/response/codec.h"
#include "support/said_by.h"
#include "json/write.h"

#include <fmt/format.h>

#include <random>

#include <sys/stat.h>

using namespace rekindle;
using domain::ItemType;
using rekindle::cli::ExitCode;

namespace {

/// Without spaces and line ends, which come and go where lines are broken.
std::string squeezed(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\f' && c != '\t') result += c;
    }
    return result;
}

/// What stands between its tags, escapes undone.
std::string text_of_html(const std::string& html)
{
    std::string text;
    bool inside = false;
    for (const char c : html) {
        inside = inside || c == '<';
        if (!inside) text += c;
        inside = inside && c != '>';
    }
    for (const auto& [escape, sign] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
        for (std::size_t at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1))
            text.replace(at, std::string_view(escape).size(), sign);
    }
    return text;
}

std::size_t count(std::string_view text, std::string_view part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

std::vector<std::string> pages_of(const std::string& file)
{
    std::vector<std::string> pages = base::split(said_by({"pdftotext", "-raw", file, "-"}), '\f');
    pages.pop_back(); // every page ends with one
    return pages;
}

/// Answers to a form that nobody gave: some declined, some left open, the same for the same seed.
class Invented {
public:
    explicit Invented(unsigned seed) : m_random(seed) {}

    std::vector<domain::ResponseItem> fill(const std::vector<domain::Item>& items)
    {
        std::vector<domain::ResponseItem> filled;
        for (const domain::Item& item : items) {
            domain::ResponseItem one{item.link_id, {}, {}};
            if (domain::takes_answers(item.type) && !item.is_calculated && !item.read_only &&
                !item.presentation.hidden && m_random() % 6 != 0) {
                for (domain::Value& value : values(item)) one.answers.push_back({std::move(value), {}});
            }
            (one.answers.empty() ? one.items : one.answers.front().items) = fill(item.items);
            if (!one.answers.empty() || !one.items.empty()) filled.push_back(std::move(one));
        }
        return filled;
    }

private:
    std::vector<domain::Value> values(const domain::Item& item)
    {
        if (m_random() % 8 == 0) return {domain::Declined{}};
        std::vector<domain::Value> chosen;
        for (const domain::Option& option : item.options) {
            if (item.repeats && !option.exclusive && m_random() % 2 == 0) chosen.push_back(option.value);
        }
        if (item.type == ItemType::OpenChoice && m_random() % 2 == 0)
            chosen.emplace_back("to the sea: \"now\"");
        if (!item.repeats && chosen.size() > 1) chosen.resize(1);
        if (!chosen.empty()) return chosen;
        if (!item.options.empty()) return {item.options[m_random() % item.options.size()].value};
        switch (item.type) {
        case ItemType::Boolean:
            return {domain::Value(m_random() % 2 == 0)};
        case ItemType::Integer:
            return {domain::Value(std::get<std::int64_t>(item.constraints.least.value_or(std::int64_t{0})) +
                                  static_cast<std::int64_t>(m_random() % 3))};
        default:
            return {domain::Value("Words; with, \"all\" sorts\nof signs")};
        }
    }

    std::mt19937 m_random;
};

std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char c : text) result += c == '"' ? "\"\"" : std::string(1, c);
    return result + "\"";
}

/// What stands on the filled sheet, typed by the numbers and letters that are printed on it.
std::string typed_from(const domain::Questionnaire& form, const std::vector<domain::ResponseItem>& items)
{
    std::string sheet;
    for (const forms::PrintedQuestion& question : forms::printed_questions(form)) {
        std::string words, own;
        for (const domain::Answer* answer : domain::answers_to(items, question.item->link_id)) {
            const auto options = forms::printed_options(*question.item);
            const auto option = std::ranges::find_if(options, [&](const forms::PrintedOption& each) {
                return !each.in_own_words && each.value == answer->value;
            });
            if (std::holds_alternative<domain::Declined>(answer->value)) {
                words = "declined";
            } else if (option != options.end()) {
                words += option->letter + " ";
            } else if (!options.empty()) {
                words += options.back().letter + " ";
                own = ": " + domain::display_text(answer->value);
            } else {
                words = domain::display_text(answer->value);
            }
        }
        sheet += fmt::format("{},{}\n", question.number, words.empty() ? "-" : quoted(words + own));
    }
    return sheet;
}

struct WithPaper : CommandLine {
    WithPaper()
    {
        create_with_couple();
        done({"couple", "add", "--a", "Kim", "--b", "Lee", "--opened", "2026-02-23"});
        agree_to_everything();
        for (const char* partner : {"A", "B"}) {
            for (const char* couple : {"C-0001", "C-0002"})
                run({"consent", "record", "--couple", couple, "--partner", partner, "--purpose",
                     "sexual-intimacy", "--on", "2026-03-02", "--until", "2026-05-30"});
        }
    }

    std::string out(const std::string& name) const { return (folder / name).string(); }

    /// Prints it for a partner; the code.
    std::string print(const std::string& form, const std::string& name, const std::string& partner = "A",
                      const std::string& couple = "C-0001")
    {
        const auto made = done({"--as-of", "2026-05-01", "--json", "forms", "print", form, "--out", out(name),
                                "--couple", couple, "--partner", partner});
        return made.json().text_of("code");
    }

    std::vector<std::string> type_words(const std::string& form, const std::string& code,
                                        const std::string& file)
    {
        return {"answers", "type",       "--couple", "C-0001",     "--partner", "A",  "--form", form,
                "--date",  "2026-05-01", "--filled", "2026-05-03", "--code",    code, "--file", file};
    }

    std::vector<domain::StoredResponse> stored(const std::string& couple)
    {
        storage::Surroundings surroundings = storage::surroundings_of_this_computer();
        surroundings.now = [this] { return now; };
        surroundings.wait = {};
        surroundings.cost = storage::least_cost;
        programs::EncryptedPractices practices(surroundings);
        const auto opened = practices.open(practice(), {app::Practices::Unlock::By::Passphrase, passphrase});
        auto all = opened->responses().of(opened->couples().find(couple)->id);
        std::ranges::sort(all, {},
                          [](const domain::StoredResponse& response) { return response.questionnaire; });
        return all;
    }

    static const std::vector<forms::CatalogEntry>& installed()
    {
        return library(REKINDLE_SOURCE_DIR)->forms().entries;
    }
    static const domain::Questionnaire& form_called(const std::string& id)
    {
        return *library(REKINDLE_SOURCE_DIR)->forms().find(id)->form.questionnaire;
    }
    /// A sheet of the session check-in with everything left open.
    std::string open_sheet(const std::string& name)
    {
        return write(name, typed_from(form_called("session-check-in"), {}));
    }
};

/// Looks for everything that is asked, in order: the number, the question, its options.
void demand_all_of(const domain::Questionnaire& form, const std::string& page_texts)
{
    const std::string text = squeezed(page_texts);
    std::size_t at = 0, found_questions = 0;
    const auto demand = [&](const std::string& words) {
        const std::size_t found = text.find(squeezed(words), at);
        BOOST_TEST_REQUIRE((found != std::string::npos), form.title << ": " << words);
        at = found + squeezed(words).size();
    };
    for (const forms::PrintedQuestion& question : forms::printed_questions(form)) {
        demand(std::to_string(question.number) + question.item->text);
        for (const forms::PrintedOption& option : forms::printed_options(*question.item))
            demand(option.letter + option.text);
        for (const std::string& number : forms::printed_scale(*question.item)) demand(number);
        ++found_questions;
    }
    BOOST_TEST(found_questions > 0U);
    for (const domain::Item* item : domain::all_items(form)) {
        if (forms::is_printed(*item))
            BOOST_TEST((text.find(squeezed(item->text)) != std::string::npos), item->text);
    }
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(paper_tests, WithPaper)

BOOST_AUTO_TEST_CASE(every_installed_form_is_printed_whole_with_its_code_on_every_page_and_no_name)
{
    for (const forms::CatalogEntry& entry : installed()) {
        const domain::Questionnaire& form = *entry.form.questionnaire;
        for (const std::string partner : {"A", "B"}) {
            const std::string name = entry.id + partner + ".pdf", code = print(entry.id, name, partner);
            const std::vector<std::string> pages = pages_of(out(name));
            std::string all;
            for (std::size_t i = 0; i < pages.size(); ++i) {
                BOOST_TEST(count(pages[i], "Check code " + code + " of 2026-05-01") == 1U, entry.id << i);
                BOOST_TEST(count(pages[i], "C-0001, partner " + partner) == 1U);
                BOOST_TEST(count(pages[i], fmt::format("Page {} of {}", i + 1, pages.size())) == 1U);
                all += pages[i];
            }
            BOOST_TEST(count(all, "Noor") + count(all, "Sam") == 0U);
            // Heads and feet stand between the parts of what goes over a page's end, so they are taken out.
            std::string body;
            for (const std::string& line : base::split(all, '\n')) {
                const bool is_edge =
                    count(line, "Check code ") + count(line, ", version " + form.version) > 0;
                if (!is_edge) body += line + "\n";
            }
            demand_all_of(form, body);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_form_for_anybody_needs_no_practice_and_says_nothing_of_one)
{
    const int before = asked;
    for (const forms::CatalogEntry& entry : installed()) {
        const Result result =
            bare({"--as-of", "2026-05-01", "forms", "print", entry.id, "--out", out(entry.id + ".pdf")});
        BOOST_TEST(result.code == ExitCode::Done, result.err);
        const std::vector<std::string> pages = pages_of(out(entry.id + ".pdf"));
        const std::string text = base::joined(pages, "\n");
        BOOST_TEST(count(text, "Check code") == 0U);
        BOOST_TEST(count(text, "Code ____") == pages.size());
    }
    BOOST_TEST(asked == before);
    BOOST_TEST(bare({"forms", "print", "nothing", "--out", out("n.pdf")}).code == ExitCode::NotFound);
    BOOST_TEST(bare({"forms", "print", "monthly", "--out", out("monthly.pdf")}).code ==
               ExitCode::Call); // there
    for (const char* name : {"m.txt", "m.htm", "m", "m.pdf.xlsx"})
        BOOST_TEST(bare({"forms", "print", "monthly", "--out", out(name)}).err ==
                       "A sheet is a PDF or HTML: name a new file, ending in .pdf or .html, and not " +
                           out(name) + ".\n",
                   name);
    BOOST_TEST(run({"forms", "print", "monthly", "--out", out("p.pdf"), "--couple", "C-0001"}).code ==
               ExitCode::Call);
}

BOOST_AUTO_TEST_CASE(the_same_form_as_html_has_every_question_and_the_code_and_replaces_nothing)
{
    for (const forms::CatalogEntry& entry : installed()) {
        const std::string code = print(entry.id, entry.id + ".html", "B");
        const std::string html = base::read_file(out(entry.id + ".html"));
        BOOST_TEST(count(html, "Check code " + code + " of 2026-05-01") == 1U);
        BOOST_TEST(count(html, "C-0001, partner B") == 1U);
        BOOST_TEST(count(html, "Noor") + count(html, "Sam") == 0U);
        demand_all_of(*entry.form.questionnaire, text_of_html(html));
    }
    BOOST_TEST(bare({"forms", "print", "monthly", "--out", out("monthly.html")}).code == ExitCode::Call);
    done({"homework", "print", "--template", "time-walk", "--out", out("walk.html")});
    BOOST_TEST(count(base::read_file(out("walk.html")), "<th scope") > 2U);
}

BOOST_AUTO_TEST_CASE(what_is_typed_from_a_sheet_is_stored_as_an_import_of_the_same_answers_is)
{
    unsigned seed = 1;
    for (const forms::CatalogEntry& entry : installed()) {
        const domain::Questionnaire& form = *entry.form.questionnaire;
        const domain::Response response{form.canonical(), "stopped",
                                        base::parse_instant("2026-05-03T12:00:00Z"),
                                        Invented(seed++).fill(form.items)};
        const std::string code = print(entry.id, entry.id + ".pdf");
        auto words = type_words(entry.id, code, write("sheet.csv", typed_from(form, response.items)));
        words.push_back("--unfinished");
        const Result typed = run(words);
        BOOST_TEST_REQUIRE(static_cast<int>(typed.code) == 0, entry.id << typed.err);
        done({"answers", "import", "--couple", "C-0002", "--partner", "A",
              write("r.json", json::write(forms::write_response(response, form)))});
    }
    const auto typed = stored("C-0001"), imported = stored("C-0002");
    BOOST_TEST_REQUIRE(typed.size() == installed().size());
    BOOST_TEST_REQUIRE(imported.size() == typed.size());
    std::size_t answers = 0, declined = 0;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        BOOST_TEST((typed[i].questionnaire == imported[i].questionnaire));
        BOOST_TEST((typed[i].items == imported[i].items), typed[i].questionnaire.id);
        BOOST_TEST((typed[i].visibility == imported[i].visibility));
        BOOST_TEST((typed[i].authored == imported[i].authored));
        BOOST_TEST((typed[i].status == imported[i].status));
        BOOST_TEST((typed[i].key == imported[i].key));
        domain::each_answer(typed[i].items, [&](std::string_view, const domain::Answer& answer) {
            ++answers;
            declined += std::holds_alternative<domain::Declined>(answer.value);
        });
    }
    BOOST_TEST(answers > 250U);
    BOOST_TEST(declined > 20U);
}

BOOST_AUTO_TEST_CASE(the_code_refuses_the_wrong_partner_couple_form_version_and_day)
{
    const std::string code = print("session-check-in", "s.pdf"), sheet = open_sheet("s.csv");
    const auto refused = [&](std::size_t at, const std::string& other, const std::string& because) {
        auto words = type_words("session-check-in", code, sheet);
        words[at] = other;
        const Result result = run(words);
        BOOST_TEST(result.code == ExitCode::Data, other);
        BOOST_TEST((result.err.find(because) != std::string::npos), other << ": " << result.err);
    };
    refused(3, "C-0002", "printed for another couple: C-0001");
    refused(5, "B", "printed for partner A");
    refused(7, "monthly", "of another form: \"Session check-in\"");
    refused(9, "2026-05-02", "printed on 2026-05-01");
    BOOST_TEST(run(type_words("nothing", code, sheet)).code == ExitCode::NotFound);

    // Another version of the form, of which nothing else is different.
    data = (folder / "data").string();
    std::filesystem::create_directories(data);
    std::filesystem::copy(std::string(REKINDLE_SOURCE_DIR) + "/forms", data + "/forms",
                          std::filesystem::copy_options::recursive);
    const std::string file = data + "/forms/questionnaires/session-check-in/questionnaire.json";
    std::string text = base::read_file(file);
    const auto at = text.find("\"version\": \"1\"");
    BOOST_TEST_REQUIRE((at != std::string::npos));
    std::ofstream(file) << text.replace(at, 14, "\"version\": \"7\"");
    std::filesystem::remove(data + "/forms/questionnaires/session-check-in/key.json");
    const Result other_version = run(type_words("session-check-in", code, sheet));
    BOOST_TEST(other_version.code == ExitCode::Data);
    BOOST_TEST((other_version.err.find("another version of the form") != std::string::npos),
               other_version.err);
    data = REKINDLE_SOURCE_DIR;
    BOOST_TEST(stored("C-0001").empty());

    // A slip is called one, and the code as it is takes the sheet; once.
    std::string slip = code;
    std::swap(slip[1], slip[2]);
    if (slip == code) slip[1] = slip[1] == 'A' ? 'B' : 'A';
    const Result with_slip = run(type_words("session-check-in", slip, sheet));
    BOOST_TEST(with_slip.code == ExitCode::Data);
    BOOST_TEST((with_slip.err.find("is no check code") != std::string::npos), with_slip.err);
    BOOST_TEST(stored("C-0001").empty());
    done(type_words("session-check-in", base::folded(code), sheet));
    BOOST_TEST(run(type_words("session-check-in", code, sheet)).code == ExitCode::Data);
    BOOST_TEST(stored("C-0001").size() == 1U);
}

BOOST_AUTO_TEST_CASE(another_practice_has_other_codes)
{
    const std::string code = print("session-check-in", "s.pdf");
    const std::string there = practice();
    std::filesystem::rename(there, there + ".first");
    create_with_couple();
    BOOST_TEST(print("session-check-in", "t.pdf") != code);
}

BOOST_AUTO_TEST_CASE(two_typings_must_agree_and_each_place_where_they_do_not_is_named)
{
    const std::string code = print("session-check-in", "s.pdf");
    const auto& form = form_called("session-check-in");
    std::string lines;
    for (const forms::PrintedQuestion& question : forms::printed_questions(form))
        lines +=
            fmt::format("{},{}\n", question.number, forms::printed_scale(*question.item).empty() ? "-" : "3");
    const std::string first = write("first.csv", lines);
    std::string other = lines;
    other.replace(other.find("1,3"), 3, "1,4");
    other.replace(other.find("3,3"), 3, "3,-");
    auto words = type_words("session-check-in", code, first);
    words.insert(words.end(), {"--second", write("second.csv", other)});
    const Result result = run(words);
    BOOST_TEST(result.code == ExitCode::Data);
    BOOST_TEST(
        (result.err.find("session-check-in: question 1: first \"3\" in row 1, second \"4\" in row 1\n") !=
         std::string::npos),
        result.err);
    BOOST_TEST(
        (result.err.find("question 3: first \"3\" in row 3, second \"-\" in row 3\n") != std::string::npos));
    BOOST_TEST(count(result.err, "question ") == 2U);
    BOOST_TEST(stored("C-0001").empty());
    words.back() = write("second.csv", lines);
    BOOST_TEST(run(words).code == ExitCode::Done);
    BOOST_TEST(stored("C-0001").size() == 1U);
}

BOOST_AUTO_TEST_CASE(everything_that_is_wrong_with_a_sheet_is_said_with_its_place)
{
    const std::string code = print("intake-core", "i.pdf");
    const Result result = run(type_words("intake-core", code, write("i.csv", "1,z\n2,a\n2,b\n999,a\n")));
    BOOST_TEST(result.code == ExitCode::Data);
    for (const char* place : {"i.csv: row 1: ", "i.csv: row 3: ", "i.csv: row 4: "})
        BOOST_TEST(count(result.err, place) == 1U, place << "\n" << result.err);
    const Result gaps = run(type_words("intake-core", code, write("i.csv", "1,3\n")));
    BOOST_TEST(gaps.code == ExitCode::Data);
    BOOST_TEST(count(gaps.err, "question 2: has no row; \"2,-\"") == 1U, gaps.err);
    BOOST_TEST(stored("C-0001").empty());
}

BOOST_AUTO_TEST_CASE(a_day_before_the_printing_or_still_to_come_is_refused)
{
    const std::string code = print("session-check-in", "s.pdf"), sheet = open_sheet("s.csv");
    for (const char* day : {"2026-04-30", "2026-05-05", "3. May"}) {
        auto words = type_words("session-check-in", code, sheet);
        words[11] = day;
        BOOST_TEST(run(words).code == ExitCode::Call, day);
    }
}

BOOST_AUTO_TEST_CASE(a_form_about_sex_is_printed_for_a_partner_only_after_a_yes)
{
    const auto words = [&](const std::string& partner) {
        return std::vector<std::string>{
            "forms",    "print",  "intake-sexual", "--out", out("x" + partner + ".pdf"),
            "--couple", "C-0001", "--partner",     partner};
    };
    done({"consent", "withdraw", "--couple", "C-0001", "--partner", "B", "--purpose", "sexual-intimacy"});
    BOOST_TEST(run(words("A")).code == ExitCode::Done);
    BOOST_TEST(run(words("B")).code == ExitCode::Refused);
    BOOST_TEST(!std::filesystem::exists(out("xB.pdf")));
}

BOOST_AUTO_TEST_CASE(a_sheet_that_leaves_is_a_release_for_its_partner)
{
    print("monthly", "m.pdf", "B");
    const std::string shown = done({"disclosures", "--couple", "C-0001"}).out;
    BOOST_TEST((shown.find("form monthly") != std::string::npos), shown);
    BOOST_TEST((shown.find("partner B") != std::string::npos), shown);
    struct stat mode {};
    ::stat(out("m.pdf").c_str(), &mode);
    BOOST_TEST((mode.st_mode & 0777) == 0600U);
}

BOOST_AUTO_TEST_SUITE_END()
