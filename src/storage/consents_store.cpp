// SPDX-License-Identifier: MIT
#include "storage/consents_store.h"

#include "base/translate.h"
#include "storage/base64.h"
#include "storage/errors.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {

void ConsentsStore::keep_text(const domain::PracticeText& text)
{
    m_database.change([&] {
        if (const auto kept = this->text(text.id, text.version)) {
            if (*kept == text) return;
            throw base::Error(base::Trouble::Data,
                              base::say("Somebody agreed to the text {} (version {}) in other words. Give "
                                        "the changed one a new version.",
                                        text.id, text.version));
        }
        m_database.run("INSERT INTO practice_text (id, version, words) VALUES (:i, :v, :w)",
                       soci::use(text.id), soci::use(text.version), soci::use(text.words));
        m_audit.record_change("keep", "practice-text", text.id + "|" + std::to_string(text.version));
    });
}

std::optional<domain::PracticeText> ConsentsStore::text(const std::string& id, int version)
{
    return m_database.read([&]() -> std::optional<domain::PracticeText> {
        domain::PracticeText text{id, version, {}};
        if (!m_database.run("SELECT words FROM practice_text WHERE id = :i AND version = :v", soci::use(id),
                            soci::use(version), soci::into(text.words)))
            return std::nullopt;
        return text;
    });
}

void ConsentsStore::add(const domain::Scan& scan)
{
    m_database.change([&] {
        const std::string side(word(scan.side)), content = base64(scan.bytes);
        m_database.run("INSERT INTO scan (id, couple_id, side, media_type, content) VALUES (:i, :c, :s, :m, "
                       ":b)",
                       soci::use(scan.id.value), soci::use(scan.couple.value), soci::use(side),
                       soci::use(scan.media_type), soci::use(content));
        m_audit.record_change("add", "scan", scan.id.value);
    });
}

std::optional<domain::Scan> ConsentsStore::scan(const domain::ScanId& id)
{
    return m_database.read([&]() -> std::optional<domain::Scan> {
        domain::Scan scan;
        scan.id = id;
        std::string side, content;
        if (!m_database.run("SELECT couple_id, side, media_type, content FROM scan WHERE id = :i",
                            soci::use(id.value), soci::into(scan.couple.value), soci::into(side),
                            soci::into(scan.media_type), soci::into(content)))
            return std::nullopt;
        scan.side = demanded(domain::parse_side(side));
        scan.bytes = demanded(bytes_of_base64(content));
        return scan;
    });
}

void ConsentsStore::add(const domain::Consent& consent)
{
    m_database.change([&] {
        const std::string side(word(consent.side)), purpose(word(consent.purpose)),
            method(word(consent.method)), given = base::to_text(consent.given_on),
                                          until = text_of(consent.until),
                                          scan = consent.scan ? consent.scan->value : "";
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO consent (id, couple_id, side, purpose, about, text_id, text_version, "
                       "method, given_on, until_day, scan_id, utc, offset_minutes) VALUES (:i, :c, :s, :p, "
                       ":a, nullif(:t, ''), iif(:t = '', NULL, :v), :m, :g, nullif(:l, ''), nullif(:n, ''), "
                       ":u, :o)",
                       soci::use(consent.id.value), soci::use(consent.couple.value), soci::use(side),
                       soci::use(purpose), soci::use(consent.about), soci::use(consent.text_id),
                       soci::use(consent.text_version), soci::use(method), soci::use(given), soci::use(until),
                       soci::use(scan), soci::use(now.utc), soci::use(now.offset_minutes));
        m_audit.record_change("consent", "consent", consent.id.value);
    });
}

void ConsentsStore::withdraw(const domain::ConsentId& consent, base::Date day)
{
    m_database.change([&] {
        long long there = 0, ended = 0;
        m_database.run("SELECT (SELECT count(*) FROM consent WHERE id = :i), (SELECT count(*) FROM "
                       "consent_end WHERE consent_id = :i)",
                       soci::use(consent.value), soci::into(there), soci::into(ended));
        if (there == 0)
            throw base::Error(base::Trouble::NotFound, base::tr("This consent is not in the practice."));
        if (ended != 0)
            throw base::Error(base::Trouble::Data, base::tr("This consent was withdrawn already."));
        const std::string on = base::to_text(day);
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO consent_end (consent_id, withdrawn_on, utc, offset_minutes) VALUES (:i, "
                       ":d, :u, :o)",
                       soci::use(consent.value), soci::use(on), soci::use(now.utc),
                       soci::use(now.offset_minutes));
        m_audit.record_change("withdraw", "consent", consent.value);
    });
}

std::vector<domain::Consent> ConsentsStore::of(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::Consent consent;
        consent.couple = couple;
        std::string side, purpose, method, given, until, scan, withdrawn;
        long long version = 0;
        std::vector<domain::Consent> consents;
        const auto take = [&] {
            consent.side = demanded(domain::parse_side(side));
            consent.purpose = demanded(domain::parse_purpose(purpose));
            consent.method = demanded(domain::parse_consent_method(method));
            consent.text_version = demanded_int(version);
            consent.given_on = date_from(given);
            consent.until = optional_date_from(until);
            consent.scan = std::nullopt;
            if (!scan.empty()) consent.scan = domain::ScanId{scan};
            consent.withdrawn_on = optional_date_from(withdrawn);
            consents.push_back(consent);
        };
        m_database.each("SELECT consent.id, side, purpose, about, coalesce(text_id, ''), "
                        "coalesce(text_version, 0), method, given_on, coalesce(until_day, ''), "
                        "coalesce(scan_id, ''), coalesce(withdrawn_on, '') FROM consent "
                        "LEFT JOIN consent_end ON consent_id = consent.id WHERE couple_id = :c "
                        "ORDER BY consent.rowid",
                        take, soci::use(couple.value), soci::into(consent.id.value), soci::into(side),
                        soci::into(purpose), soci::into(consent.about), soci::into(consent.text_id),
                        soci::into(version), soci::into(method), soci::into(given), soci::into(until),
                        soci::into(scan), soci::into(withdrawn));
        return consents;
    });
}

void ConsentsStore::mark(const domain::YesMark& mark)
{
    m_database.change([&] {
        const std::string side(word(mark.side)), answer(word(mark.answer)),
            on = base::to_text(mark.marked_on), until = text_of(mark.until);
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO yes_mark (id, couple_id, side, about, answer, marked_on, until_day, utc, "
                       "offset_minutes) VALUES (:i, :c, :s, :a, :w, :d, nullif(:l, ''), :u, :o)",
                       soci::use(mark.id), soci::use(mark.couple.value), soci::use(side),
                       soci::use(mark.about), soci::use(answer), soci::use(on), soci::use(until),
                       soci::use(now.utc), soci::use(now.offset_minutes));
        m_audit.record_change("mark", "yes-mark", mark.id);
    });
}

std::vector<domain::YesMark> ConsentsStore::marks(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::YesMark mark;
        mark.couple = couple;
        std::string side, answer, on, until;
        std::vector<domain::YesMark> marks;
        const auto take = [&] {
            mark.side = demanded(domain::parse_side(side));
            mark.answer = demanded(domain::parse_yes_answer(answer));
            mark.marked_on = date_from(on);
            mark.until = optional_date_from(until);
            marks.push_back(mark);
        };
        m_database.each("SELECT id, side, about, answer, marked_on, coalesce(until_day, '') FROM yes_mark "
                        "WHERE couple_id = :c ORDER BY rowid",
                        take, soci::use(couple.value), soci::into(mark.id), soci::into(side),
                        soci::into(mark.about), soci::into(answer), soci::into(on), soci::into(until));
        return marks;
    });
}

} // namespace rekindle::storage
