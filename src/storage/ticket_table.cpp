// SPDX-License-Identifier: MIT
#include "storage/ticket_table.h"

#include "storage/moment_text.h"
#include "storage/retired_keys.h"
#include "storage/sodium.h"
#include "storage/stored_words.h"

#include <sodium.h>

namespace rekindle::storage {
namespace {

using domain::DefinitionKind;

void insert_form(Database& database, const domain::TicketId& ticket, long long number,
                 const domain::HandedForm& form)
{
    const domain::DefinitionRef key = form.key.value_or(domain::DefinitionRef{});
    const int has_key = form.key ? 1 : 0;
    database.run("INSERT INTO hand_over_form (hand_over_id, number, questionnaire_kind, questionnaire_id, "
                 "questionnaire_version, key_kind, key_id, key_version, response_id) VALUES (:t, :n, "
                 "'questionnaire', :i, :v, iif(:h = 1, 'key', NULL), iif(:h = 1, :ki, NULL), iif(:h = 1, "
                 ":kv, NULL), :r)",
                 soci::use(ticket.value), soci::use(number), soci::use(form.questionnaire.id),
                 soci::use(form.questionnaire.version), soci::use(has_key), soci::use(key.id),
                 soci::use(key.version), soci::use(form.response.value));
}

std::vector<domain::HandedForm> forms_of(Database& database, const domain::TicketId& ticket)
{
    domain::HandedForm form;
    std::string key_kind, key_id, key_version;
    std::vector<domain::HandedForm> forms;
    const auto take = [&] {
        form.questionnaire.kind = DefinitionKind::Questionnaire;
        form.key.reset();
        if (!key_kind.empty())
            form.key = domain::DefinitionRef{DefinitionKind::ScoringKey, key_id, key_version};
        forms.push_back(form);
    };
    database.each(
        "SELECT questionnaire_id, questionnaire_version, coalesce(key_kind, ''), coalesce(key_id, ''), "
        "coalesce(key_version, ''), response_id FROM hand_over_form WHERE hand_over_id = :t ORDER BY number",
        take, soci::use(ticket.value), soci::into(form.questionnaire.id),
        soci::into(form.questionnaire.version), soci::into(key_kind), soci::into(key_id),
        soci::into(key_version), soci::into(form.response.value));
    return forms;
}

} // namespace

void insert_ticket(Database& database, const domain::Ticket& ticket, const base::Instant& begun)
{
    const std::string side(word(ticket.side)), day = base::to_text(ticket.day);
    const MomentText when = stored(begun);
    database.run("INSERT INTO hand_over (id, couple_id, side, day, mac_key, taken_in, state, utc, "
                 "offset_minutes) VALUES (:i, :c, :s, :d, '', 0, 'open', :u, :o)",
                 soci::use(ticket.id.value), soci::use(ticket.couple.value), soci::use(side), soci::use(day),
                 soci::use(when.utc), soci::use(when.offset_minutes));
    long long number = 0;
    for (const domain::HandedForm& form : ticket.forms) insert_form(database, ticket.id, ++number, form);
}

std::optional<KeptTicket> find_ticket(Database& database, const domain::TicketId& id)
{
    std::string side, day, key, state;
    long long taken_in = 0;
    KeptTicket kept;
    kept.ticket.id = id;
    if (!database.run("SELECT couple_id, side, day, mac_key, taken_in, state FROM hand_over WHERE id = :i",
                      soci::use(id.value), soci::into(kept.ticket.couple.value), soci::into(side),
                      soci::into(day), soci::into(key), soci::into(taken_in), soci::into(state)))
        return std::nullopt;
    kept.ticket.side = demanded(domain::parse_side(side));
    kept.ticket.day = date_from(day);
    kept.ticket.ended = state == "ended";
    kept.ticket.forms = forms_of(database, id);
    if (!key.empty()) kept.mac_key = key_of_hex(key);
    kept.taken_in = taken_in;
    return kept;
}

std::vector<domain::TicketId> open_tickets(Database& database)
{
    domain::TicketId id;
    std::vector<domain::TicketId> ids;
    database.each(
        "SELECT id FROM hand_over WHERE state = 'open' ORDER BY rowid", [&] { ids.push_back(id); },
        soci::into(id.value));
    return ids;
}

void set_mac_key(Database& database, const domain::TicketId& id, const SecretBytes* key)
{
    std::string text = key == nullptr ? std::string() : hex(key->view());
    database.run("UPDATE hand_over SET mac_key = :k, taken_in = 0 WHERE id = :i", soci::use(text),
                 soci::use(id.value));
    sodium_memzero(text.data(), text.size());
}

void set_taken_in(Database& database, const domain::TicketId& id, std::int64_t number)
{
    const auto newest = static_cast<long long>(number);
    database.run("UPDATE hand_over SET taken_in = :n WHERE id = :i", soci::use(newest), soci::use(id.value));
}

void set_ended(Database& database, const domain::TicketId& id)
{
    database.run("UPDATE hand_over SET state = 'ended', mac_key = '', taken_in = 0 WHERE id = :i",
                 soci::use(id.value));
}

} // namespace rekindle::storage
