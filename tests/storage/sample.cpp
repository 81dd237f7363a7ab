// SPDX-License-Identifier: MIT
#include "storage/sample.h"

#include "storage/answer_place.h"
#include "storage/answer_rows.h"
#include "storage/key_copies.h"
#include "storage/passphrase.h"
#include "storage/plan_json.h"
#include "storage/sodium.h"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace rekindle::storage::sample {
namespace fs = std::filesystem;
using namespace domain;

namespace {

base::Date day(const char* text)
{
    return base::parse_date(text).value();
}

void add_items(std::string& text, const std::vector<ResponseItem>& items)
{
    for (const AnswerRow& row : rows_of(items))
        text += fmt::format("    {} {} {}\n", to_text(row.place), row.value.type, row.value.text);
}

void add_homework(std::string& text, Practice& practice, const CoupleId& couple)
{
    for (const Assignment& a : practice.homework().of(couple)) {
        text += fmt::format("  homework {} {} {} {} {} {}\n", a.id.value, a.title, base::to_text(a.start),
                            a.ended ? base::to_text(*a.ended) : "-", storage::to_text(a.schedule),
                            storage::to_text(a.plan));
        for (const LogEntry& entry : practice.homework().entries(a.id)) {
            text += fmt::format("   log {} {} {} {}\n", entry.id.value, word(entry.side),
                                base::to_text(entry.day), word(entry.state));
            add_items(text, entry.answers);
        }
        for (const Review& review : practice.homework().reviews(a.id)) {
            text += fmt::format("   review {} {} {}\n", review.id.value, base::to_text(review.day),
                                word(review.decision));
            add_items(text, review.answers);
        }
    }
}

void add_goals(std::string& text, Practice& practice, const CoupleId& couple)
{
    for (const Goal& goal : practice.goals().of(couple)) {
        text +=
            fmt::format("  goal {} {} {} {}\n", goal.id.value, goal.title, goal.importance, goal.levels[2]);
        for (const GoalStep& step : goal.steps)
            text += fmt::format("   step {} {} {}\n", step.number, step.title, word(step.status));
        for (const GoalRating& rating : goal.ratings)
            text += fmt::format("   rated {} {} {}\n", base::to_text(rating.day), word(rating.rated_by),
                                rating.level);
    }
}

} // namespace

TemporaryFolder::TemporaryFolder()
{
    std::string name = (fs::temp_directory_path() / "rekindle-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    m_path = fs::canonical(name);
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

namespace {

/// Ids that count up, and begin anew where `from` says.
auto ids(std::shared_ptr<const std::uint8_t> from)
{
    return [from = std::move(from), count = std::uint8_t{0}, more = std::uint8_t{0}]() mutable {
        if (++count == 0) ++more;
        return std::array<std::uint8_t, 10>{1, 2, 3, 4, 5, 6, 7, *from, more, count};
    };
}

} // namespace

Surroundings surroundings()
{
    Surroundings surroundings;
    surroundings.now = [at = base::parse_instant("2024-03-01T09:00:00+01:00").value()]() mutable {
        at.utc += std::chrono::seconds{1};
        return at;
    };
    surroundings.id_randomness = ids(std::make_shared<std::uint8_t>(std::uint8_t{0}));
    surroundings.account = "ada";
    surroundings.host = "desk";
    surroundings.cost = least_cost;
    return surroundings;
}

std::string create(const fs::path& folder)
{
    return create_practice(folder, "Riverside", "Dr. Ada Stone", Passphrase{passphrase}, surroundings());
}

std::unique_ptr<Practice> open(const fs::path& folder)
{
    // The clock begins anew at every opening, so that two of one practice would make the same ids: they begin
    // with how long its trail is by now.
    const auto from = std::make_shared<std::uint8_t>(std::uint8_t{0});
    Surroundings those = surroundings();
    those.id_randomness = ids(from);
    auto practice = open_practice(folder, Passphrase{passphrase}, those);
    *from = static_cast<std::uint8_t>(practice->audit().entries().size());
    return practice;
}

PracticeKeys keys_of(const fs::path& folder)
{
    const KeyFile keys = read_key_copies({folder}).file;
    const KeySlot* slot = keys.find(SlotKind::Passphrase);
    return derived_keys(unwrapped(*slot, keys.practice_id, normalized(passphrase)).value());
}

Couple couple(Practice& practice, const std::string& code)
{
    return {{practice.new_id()}, code, {"Robin", "they"}, {"Sasha ☂", ""}, day("2024-02-29"),
            CoupleStatus::Active};
}

Session session(Practice& practice, const Couple& couple, int number)
{
    return {{practice.new_id()}, couple.id, number, SessionKind::Conjoint, day("2024-03-01")};
}

DefinitionRef form()
{
    return {DefinitionKind::Questionnaire, "http://example.org/forms/evening", "2"};
}

DefinitionRef key()
{
    return {DefinitionKind::ScoringKey, "http://example.org/forms/evening|2", "1"};
}

StoredResponse response(Practice& practice, const Couple& couple)
{
    StoredResponse response;
    response.id.value = practice.new_id();
    response.couple = couple.id;
    response.owner = Owner::B;
    response.questionnaire = form();
    response.authored = base::parse_instant("2024-03-01T18:30:00.250-05:00").value();
    response.administration = Administration::Alone;
    ResponseItem nested{"why", {{std::string("because\n\"quotes\" ☂ and more"), {}}}, {}};
    ResponseItem question{"likes", {{Coding{"s", "1", "c", "display"}, {nested}}, {Declined{}, {}}}, {}};
    ResponseItem evening{"evening", {}, {question, {"minutes", {{std::int64_t{1} << 60U, {}}}, {}}}};
    ResponseItem second{"evening", {}, {{"minutes", {{std::int64_t{-5}, {}}}, {}}}};
    response.items = {evening,
                      second,
                      {"weight", {{Quantity{{"1.50"}, "<", "kg", "u", "kg"}, {}}}, {}},
                      {"sure", {{true, {}}, {false, {}}}, {}},
                      {"share", {{Decimal{"0.10"}, {}}}, {}},
                      {"born", {{PartialDate{"1990-02"}, {}}}, {}},
                      {"at", {{DateTime{"2024-03-01T10:00:00Z"}, {}}}, {}},
                      {"clock", {{Time{"18:30:00"}, {}}}, {}},
                      {"page", {{Uri{"urn:x"}, {}}}, {}},
                      {"who", {{Reference{"Patient/1", "somebody"}, {}}}, {}},
                      {"unanswered", {}, {}}};
    response.visibility = {{"why", Visibility::Private}, {"share", Visibility::Safety}};
    return response;
}

Assignment assignment(Practice& practice, const Couple& couple, const Session& session)
{
    Assignment assignment;
    assignment.id.value = practice.new_id();
    assignment.couple = couple.id;
    assignment.template_id = "five-minute-touch";
    assignment.template_version = 3;
    assignment.title = "Five minutes of touch";
    assignment.assigned_at = session.id;
    assignment.start = day("2024-03-02");
    assignment.schedule = OnDays{{1, 3, 5}};
    assignment.plan = TouchRitualPlan{2, {"hand on shoulder", "hug"}, Initiator::Alternate, 10, "pause"};
    return assignment;
}

Goal goal(Practice& practice, const Couple& couple)
{
    Goal goal;
    goal.id.value = practice.new_id();
    goal.couple = couple.id;
    goal.title = "Eat together";
    goal.importance = 3;
    goal.difficulty = 2;
    goal.levels = {"never", "once", "twice", "thrice", "daily"};
    goal.set_on = day("2024-03-01");
    goal.steps = {{1, "buy a table", Owner::A, day("2024-03-09"), StepStatus::Open, std::nullopt}};
    return goal;
}

LogEntry log_entry(Practice& practice, const Assignment& assignment)
{
    return {{practice.new_id()},
            assignment.id,
            Side::B,
            day("2024-03-04"),
            LogState::Partial,
            EnteredBy::Partner,
            {{"comfort", {{std::int64_t{6}, {}}}, {}}},
            {{"comfort", Visibility::Private}}};
}

Review review(Practice& practice, const Assignment& assignment)
{
    return {{practice.new_id()},
            assignment.id,
            assignment.assigned_at,
            day("2024-03-08"),
            Decision::StepUp,
            {{"note", {{std::string("went well"), {}}}, {}}},
            {}};
}

Consent consent(Practice& practice, const Couple& couple)
{
    Consent consent;
    consent.id.value = practice.new_id();
    consent.couple = couple.id;
    consent.side = Side::B;
    consent.purpose = Purpose::Touch;
    consent.about = "a hug";
    consent.text_id = "consent-touch";
    consent.text_version = 1;
    consent.method = ConsentMethod::PaperScan;
    consent.given_on = day("2024-03-01");
    consent.until = day("2024-05-31");
    return consent;
}

Flag flag(Practice& practice, const Couple& couple)
{
    return {{practice.new_id()},      couple.id,        Side::A,
            FlagKind::Coercion,       Severity::Medium, day("2024-03-08"),
            "went quiet when asked ☂"};
}

Ticket ticket(Practice& practice, const Couple& couple, Side side)
{
    return {{practice.new_id()},
            couple.id,
            side,
            {{form(), key(), {practice.new_id()}}, {form(), std::nullopt, {practice.new_id()}}},
            day("2024-03-08")};
}

Release release(Practice& practice, const Couple& couple)
{
    Release release;
    release.id.value = practice.new_id();
    release.couple = couple.id;
    release.what = "report progress";
    release.audience = Audience::PartnerB;
    release.recipient = "partner B";
    release.purpose = "asked for a copy";
    release.authority = "B's own copy";
    release.sha256 = std::string(64, 'a');
    return release;
}

namespace {

void fill_consent_and_safety(Practice& practice, const Couple& couple)
{
    practice.consents().keep_text({"consent-touch", 1, "I say yes to \"touch\" ☂"});
    const Scan page{{practice.new_id()}, couple.id, Side::B, "image/png", std::string("\x89PNG\0\xff", 6)};
    practice.consents().add(page);
    Consent touch = consent(practice, couple);
    touch.scan = page.id;
    practice.consents().add(touch);
    practice.consents().withdraw(touch.id, day("2024-03-20"));
    practice.consents().mark({practice.new_id(), couple.id, Side::A, "a hug", YesAnswer::Yes,
                              day("2024-03-01"), day("2024-05-31")});
    const Flag matter = flag(practice, couple);
    practice.safety().add(matter);
    practice.safety().add(SafetyAction{practice.new_id(), couple.id, matter.id.value, SafetyStep::FollowUp,
                                       "talked alone", day("2024-03-09"), day("2024-03-23")});
    practice.safety().add(
        Override{practice.new_id(), couple.id, "assign homework", "", "agreed with both alone", {}});
    practice.releases().add(release(practice, couple));
    practice.office().done({couple.id, "policy-missing", "signed", day("2024-03-09")});
}

void fill_hand_over(Practice& practice, const Couple& couple)
{
    // Nothing is captured, so its file goes at once.
    practice.hand_overs().begin(ticket(practice, couple));
}

void fill_life_of_record(Practice& practice, const Couple& couple, const Session& session)
{
    const Note note{{practice.new_id()}, couple.id,           session.id, Owner::A,
                    std::nullopt,        "spoke \"alone\" ☂", {}};
    practice.session_notes().add(note);
    practice.session_notes().add(
        {{practice.new_id()}, couple.id, session.id, Owner::A, note.id, "and was heard", {}});
    const LegalHold hold{{practice.new_id()}, couple.id,    "a court asked ☂",
                         day("2024-04-03"),   std::nullopt, ""};
    practice.record_life().hold(hold);
    practice.record_life().lift(hold.id, "the court is done", day("2024-04-04"));
}

void add_life_of_record(std::string& text, Practice& practice, const CoupleId& couple)
{
    for (const Note& n : practice.session_notes().of(couple))
        text += fmt::format("  note {} {} {} {} {} {}\n", n.id.value, n.session.value, word(n.owner),
                            n.amends ? n.amends->value : "-", n.words, base::to_text(n.written));
    for (const LegalHold& h : practice.record_life().holds(couple))
        text += fmt::format("  hold {} {} {} {} {}\n", h.id.value, h.reason, base::to_text(h.set_on),
                            h.lifted_on ? base::to_text(*h.lifted_on) : "-", h.lifted_because);
}

void add_consents(std::string& text, Practice& practice, const CoupleId& couple)
{
    for (const Consent& c : practice.consents().of(couple))
        text += fmt::format("  consent {} {} {} {} {} {} {} {} {} {}\n", c.id.value, word(c.side),
                            word(c.purpose), c.about, c.text_id, word(c.method), base::to_text(c.given_on),
                            c.until ? base::to_text(*c.until) : "-",
                            c.scan ? hex(practice.consents().scan(*c.scan).value().bytes) : "-",
                            c.withdrawn_on ? base::to_text(*c.withdrawn_on) : "-");
    for (const YesMark& m : practice.consents().marks(couple))
        text += fmt::format("  mark {} {} {} {}\n", m.id, word(m.side), m.about, word(m.answer));
}

void add_safety(std::string& text, Practice& practice, const CoupleId& couple)
{
    for (const Flag& f : practice.safety().flags(couple))
        text += fmt::format("  flag {} {} {} {} {}\n", f.id.value, word(f.kind), word(f.severity),
                            base::to_text(f.raised_on), f.words);
    for (const SafetyAction& a : practice.safety().actions(couple))
        text += fmt::format("  action {} {} {} {}\n", a.id, a.about, word(a.step), a.words);
    for (const Override& o : practice.safety().overrides(couple))
        text += fmt::format("  override {} {} {} {}\n", o.id, o.act, o.reason, base::to_text(o.when));
    for (const Release& r : practice.releases().of(couple))
        text += fmt::format("  release {} {} {} {} {} {}\n", r.id.value, r.what, word(r.audience),
                            r.recipient, r.sha256, base::to_text(r.when));
    for (const TaskDone& t : practice.office().tasks_done(couple))
        text += fmt::format("  task {} {} {}\n", t.task, t.words, base::to_text(t.done_on));
}

} // namespace

namespace {

/// One that is amended, and one that was saved as the other partner's.
void fill_responses(Practice& practice, const Couple& couple)
{
    const StoredResponse given = response(practice, couple);
    practice.responses().save(given);
    StoredResponse amended = given;
    amended.id.value = practice.new_id();
    amended.items.back().answers = {{std::string("not left open"), {}}};
    amended.amendment = Amendment{given.id, "skipped a \"line\" ☂", "Dr. Ada Stone", {}};
    practice.responses().save(amended);
    StoredResponse others = response(practice, couple);
    others.owner = Owner::A;
    others.authored.utc += std::chrono::hours{1};
    practice.responses().save(others);
    practice.responses().move({{others.id,
                                couple.id,
                                Side::A,
                                {practice.new_id()},
                                couple.id,
                                Side::B,
                                "it was Sasha's ☂",
                                "Dr. Ada Stone",
                                {}}},
                              std::nullopt);
}

} // namespace

void fill(Practice& practice)
{
    practice.definitions().freeze({form(), "{\"resourceType\": \"Questionnaire\"}"});
    practice.definitions().freeze({key(), "{\"version\": 1}"});
    for (const char* code : {"C-0002", "C-0001"}) {
        const Couple them = couple(practice, code);
        practice.couples().add(them);
        const Session first = session(practice, them, 1);
        practice.couples().add(first);
        fill_responses(practice, them);
        const Assignment homework = assignment(practice, them, first);
        practice.homework().assign(homework);
        practice.homework().log(log_entry(practice, homework));
        practice.homework().review(review(practice, homework));
        const Goal aim = goal(practice, them);
        practice.goals().add(aim);
        practice.goals().rate(aim.id, {day("2024-03-08"), RatedBy::Counselor, 0});
        practice.goals().rate(aim.id, {day("2024-03-08"), RatedBy::Counselor, 1}, "misread ☂");
        practice.couples().set_status(them.id, {day("2024-04-02"), CoupleStatus::Paused});
        practice.couples().set_tags(them.id, {"evenings ☂", "Wait \"list\""});
        fill_consent_and_safety(practice, them);
        fill_life_of_record(practice, them, first);
        fill_hand_over(practice, them);
    }
    const Couple mistaken = couple(practice, "C-0003");
    practice.couples().add(mistaken);
    practice.record_life().remove({{practice.new_id()},
                                   mistaken.id,
                                   mistaken.code,
                                   std::nullopt,
                                   "typed twice",
                                   day("2024-03-01"),
                                   {},
                                   {}});
    practice.office().set("crisis-text", "call the line of your region");
    practice.own_forms().add({practice.new_id(), form(), key()});
}

std::string everything_in(Practice& practice)
{
    std::string text = practice.name() + "|" + practice.counselor() + "\n";
    for (const OwnForm& form : practice.own_forms().all())
        text +=
            fmt::format("own form {} {} {} {}\n", form.id, form.questionnaire.id, form.questionnaire.version,
                        form.key ? practice.definitions().find(*form.key).value().bytes : "-");
    for (const Couple& couple : practice.couples().all()) {
        text += fmt::format("couple {} {} {} {} {} {}\n", couple.id.value, couple.code, couple.a.label,
                            couple.b.label, couple.a.pronouns, base::to_text(couple.opened));
        for (const StatusChange& change : practice.couples().status_changes(couple.id))
            text += fmt::format("  status {} {}\n", base::to_text(change.day), word(change.status));
        for (const std::string& tag : practice.couples().tags(couple.id))
            text += fmt::format("  tag {}\n", tag);
        for (const Session& session : practice.couples().sessions(couple.id))
            text += fmt::format("  session {} {} {}\n", session.id.value, session.number,
                                base::to_text(session.day));
        for (const StoredResponse& response : practice.responses().ever(couple.id)) {
            const auto kept = practice.definitions().find(response.questionnaire);
            text += fmt::format("  response {} {} {} {} {} {}\n", response.id.value, word(response.owner),
                                base::to_text(response.authored), response.visibility.size(),
                                response.administration ? word(*response.administration) : "-",
                                kept.value().bytes);
            if (const auto& amendment = response.amendment)
                text += fmt::format("   amends {} {} {} {}\n", amendment->of.value, amendment->reason,
                                    amendment->by, base::to_text(amendment->when));
            add_items(text, response.items);
        }
        for (const ResponseMove& move : practice.responses().moves(couple.id))
            text += fmt::format("  moved {} {} {} {} {} {} {}\n", move.from.value, word(move.from_side),
                                move.to.value, word(move.to_side), move.reason, move.by,
                                base::to_text(move.when));
        for (const EarlierValue& earlier : practice.earlier_values().of(couple.id))
            text += fmt::format("  earlier {} {} {} {} '{}' {} {} {}\n", earlier.subject, earlier.subject_id,
                                word(earlier.owner), earlier.what, earlier.value, earlier.reason, earlier.by,
                                base::to_text(earlier.when));
        add_homework(text, practice, couple.id);
        add_goals(text, practice, couple.id);
        add_consents(text, practice, couple.id);
        add_safety(text, practice, couple.id);
        add_life_of_record(text, practice, couple.id);
    }
    for (const Erasure& e : practice.record_life().erasures())
        text += fmt::format("erasure {} {} {} {} {}\n", e.id.value, e.code, e.side ? word(*e.side) : "-",
                            e.reason, e.erased.size());
    for (const Ticket& t : practice.hand_overs().open())
        text += fmt::format("hand-over {} {} {} {}\n", t.id.value, word(t.side), t.forms.size(),
                            base::to_text(t.day));
    text += "crisis text " + practice.office().setting("crisis-text").value_or("-") + "\n";
    return text;
}

std::string bytes_of(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_bytes(const fs::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

std::optional<base::Error> error_of(const std::function<void()>& work)
{
    try {
        work();
    } catch (const base::Error& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace rekindle::storage::sample
