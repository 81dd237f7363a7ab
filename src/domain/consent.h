// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/people.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::domain {

/// What a partner says yes to. What `about` of a consent holds is said at each; "" elsewhere.
enum class Purpose {
    Counseling,
    Confidentiality, ///< the policy: "no-secrets" or "limited-secrets"
    Homework,
    Touch,          ///< that is not sexual; each kind of touch has a YesMark
    SexualIntimacy, ///< questions and homework; each piece of homework has a YesMark
    ContactOutside, ///< homework in which somebody outside is spoken to
    ShareScale,     ///< "form scale": both scores, and so the gap, are shown to both
    ElectronicContact,
    Telehealth,
    LocalNorms,
    Release, ///< to whom
};
std::string_view word(Purpose purpose); // "counseling", "confidentiality", "homework", "touch" ...
std::optional<Purpose> parse_purpose(std::string_view text);

enum class ConsentMethod { PaperScan, Paper, InSession, Typed };
std::string_view word(ConsentMethod method); // "paper-scan", "paper", "in-session", "typed"
std::optional<ConsentMethod> parse_consent_method(std::string_view text);

/// The text that was agreed to, as the practice keeps it.
struct PracticeText {
    std::string id;
    int version = 1;
    std::string words;

    bool operator==(const PracticeText&) const = default;
};

/// One partner's yes. It never changes; taking it back gives it an end.
struct Consent {
    ConsentId id;
    CoupleId couple;
    Side side = Side::A;
    Purpose purpose = Purpose::Counseling;
    std::string about;
    std::string text_id; ///< "": no text of ours
    int text_version = 0;
    ConsentMethod method = ConsentMethod::Paper;
    base::Date given_on;
    std::optional<base::Date> until;        ///< the last day it holds
    std::optional<ScanId> scan;             ///< of the signed page; exactly with PaperScan
    std::optional<base::Date> withdrawn_on; ///< from this day on it does not hold

    bool operator==(const Consent&) const = default;
};

/// What one partner marked alone on the mutual-yes list.
enum class YesAnswer { Yes, NotYet, No };
std::string_view word(YesAnswer answer); // "yes", "not-yet", "no"
std::optional<YesAnswer> parse_yes_answer(std::string_view text);

struct YesMark {
    std::string id;
    CoupleId couple;
    Side side = Side::A;
    std::string about; ///< the kind of touch in the words of the plan, or the id of a template
    YesAnswer answer = YesAnswer::NotYet;
    base::Date marked_on;
    std::optional<base::Date> until; ///< the last day a yes holds

    bool operator==(const YesMark&) const = default;
};

struct Scan {
    ScanId id;
    CoupleId couple;
    Side side = Side::A;
    std::string media_type; ///< "application/pdf", "image/jpeg", "image/png" or "image/tiff"
    std::string bytes;

    bool operator==(const Scan&) const = default;
};

/// Whether it holds on that day.
bool holds(const Consent& consent, base::Date day);

/// The newest consent of that partner for this that holds on the day; nullptr when none does.
const Consent* holding(const std::vector<Consent>& consents, Side side, Purpose purpose,
                       std::string_view about, base::Date day);

/// It points into the list, so there is none of a list that goes away.
const Consent* holding(std::vector<Consent>&& consents, Side side, Purpose purpose, std::string_view about,
                       base::Date day) = delete;

/// The newest mark of that partner about this; nullptr without one.
const YesMark* newest_mark(const std::vector<YesMark>& marks, Side side, std::string_view about);
const YesMark* newest_mark(std::vector<YesMark>&& marks, Side side, std::string_view about) = delete;

/// Both partners' newest marks say yes and hold on that day.
bool both_say_yes(const std::vector<YesMark>& marks, std::string_view about, base::Date day);
bool says_yes(const std::vector<YesMark>& marks, Side side, std::string_view about, base::Date day);

/// Touch and sexual intimacy are agreed to for a time: at most so many days after the day of the yes.
inline constexpr int most_days_of_a_timed_yes = 92;
bool is_timed(Purpose purpose);

class Consents {
public:
    virtual ~Consents() = default;
    /// The text is kept the first time somebody agrees to it; other words under the same id and version are
    /// refused.
    virtual void keep_text(const PracticeText& text) = 0;
    virtual std::optional<PracticeText> text(const std::string& id, int version) = 0;
    virtual void add(const Scan& scan) = 0;
    virtual std::optional<Scan> scan(const ScanId& scan) = 0;
    virtual void add(const Consent& consent) = 0;
    /// NotFound; Data when it was withdrawn already.
    virtual void withdraw(const ConsentId& consent, base::Date day) = 0;
    virtual std::vector<Consent> of(const CoupleId& couple) = 0; ///< as they were recorded
    virtual void mark(const YesMark& mark) = 0;
    virtual std::vector<YesMark> marks(const CoupleId& couple) = 0; ///< as they were recorded
};

} // namespace rekindle::domain
