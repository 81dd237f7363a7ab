// SPDX-License-Identifier: MIT
#include "storage/safety_store.h"

#include "base/text.h"
#include "base/translate.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {

void SafetyStore::add(const domain::Flag& flag)
{
    m_database.change([&] {
        const std::string side(flag.side ? word(*flag.side) : ""), kind(word(flag.kind)),
            severity(word(flag.severity)), raised = base::to_text(flag.raised_on);
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO flag (id, couple_id, side, kind, severity, raised_on, words, utc, "
                       "offset_minutes) VALUES (:i, :c, nullif(:s, ''), :k, :v, :d, :w, :u, :o)",
                       soci::use(flag.id.value), soci::use(flag.couple.value), soci::use(side),
                       soci::use(kind), soci::use(severity), soci::use(raised), soci::use(flag.words),
                       soci::use(now.utc), soci::use(now.offset_minutes));
        m_audit.record_change("raise", "flag", flag.id.value);
    });
}

void SafetyStore::add(const domain::SafetyAction& action)
{
    if (base::trimmed(action.words).empty())
        throw base::Error(
            base::Trouble::Data,
            base::tr("Say in words what was done: a safety matter is never settled by a click."));
    m_database.change([&] {
        const std::string step(word(action.step)), on = base::to_text(action.acted_on),
                                                   follow_up = text_of(action.follow_up);
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO safety_action (id, couple_id, about, action, words, acted_on, follow_up, "
                       "utc, offset_minutes) VALUES (:i, :c, :a, :s, :w, :d, nullif(:f, ''), :u, :o)",
                       soci::use(action.id), soci::use(action.couple.value), soci::use(action.about),
                       soci::use(step), soci::use(action.words), soci::use(on), soci::use(follow_up),
                       soci::use(now.utc), soci::use(now.offset_minutes));
        m_audit.record_change("act", "safety-action", action.id);
    });
}

void SafetyStore::add(const domain::Override& override_)
{
    if (base::trimmed(override_.reason).empty())
        throw base::Error(base::Trouble::Call, base::tr("A rule is set aside only with a reason in words."));
    m_database.change([&] {
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO override (id, couple_id, act, subject_id, reason, utc, offset_minutes) "
                       "VALUES (:i, :c, :a, :s, :r, :u, :o)",
                       soci::use(override_.id), soci::use(override_.couple.value), soci::use(override_.act),
                       soci::use(override_.subject_id), soci::use(override_.reason), soci::use(now.utc),
                       soci::use(now.offset_minutes));
        m_audit.record_change("override", "override", override_.id);
    });
}

std::vector<domain::Flag> SafetyStore::flags(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::Flag flag;
        flag.couple = couple;
        std::string side, kind, severity, raised;
        std::vector<domain::Flag> flags;
        const auto take = [&] {
            flag.side = std::nullopt;
            if (!side.empty()) flag.side = demanded(domain::parse_side(side));
            flag.kind = demanded(domain::parse_flag_kind(kind));
            flag.severity = demanded(domain::parse_severity(severity));
            flag.raised_on = date_from(raised);
            flags.push_back(flag);
        };
        m_database.each("SELECT id, coalesce(side, ''), kind, severity, raised_on, words FROM flag WHERE "
                        "couple_id = :c ORDER BY rowid",
                        take, soci::use(couple.value), soci::into(flag.id.value), soci::into(side),
                        soci::into(kind), soci::into(severity), soci::into(raised), soci::into(flag.words));
        return flags;
    });
}

std::vector<domain::SafetyAction> SafetyStore::actions(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::SafetyAction action;
        action.couple = couple;
        std::string step, on, follow_up;
        std::vector<domain::SafetyAction> actions;
        const auto take = [&] {
            action.step = demanded(domain::parse_safety_step(step));
            action.acted_on = date_from(on);
            action.follow_up = optional_date_from(follow_up);
            actions.push_back(action);
        };
        m_database.each("SELECT id, about, action, words, acted_on, coalesce(follow_up, '') FROM "
                        "safety_action WHERE couple_id = :c ORDER BY rowid",
                        take, soci::use(couple.value), soci::into(action.id), soci::into(action.about),
                        soci::into(step), soci::into(action.words), soci::into(on), soci::into(follow_up));
        return actions;
    });
}

std::vector<domain::Override> SafetyStore::overrides(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::Override override_;
        override_.couple = couple;
        std::string utc;
        long long offset = 0;
        std::vector<domain::Override> overrides;
        const auto take = [&] {
            override_.when = instant_from(utc, offset);
            overrides.push_back(override_);
        };
        m_database.each("SELECT id, act, subject_id, reason, utc, offset_minutes FROM override WHERE "
                        "couple_id = :c ORDER BY rowid",
                        take, soci::use(couple.value), soci::into(override_.id), soci::into(override_.act),
                        soci::into(override_.subject_id), soci::into(override_.reason), soci::into(utc),
                        soci::into(offset));
        return overrides;
    });
}

} // namespace rekindle::storage
