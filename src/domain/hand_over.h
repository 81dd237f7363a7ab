// SPDX-License-Identifier: MIT
#pragma once

#include "domain/stored_response.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rekindle::domain {

// Hand-over: one partner fills chosen forms alone while the practice is locked and its key is gone. Before it
// locks, the practice keeps a ticket; what is answered lies sealed in the inbox until the practice is open
// again and reads it in.

/// One form of a ticket, and the response its answers become.
struct HandedForm {
    DefinitionRef questionnaire;
    std::optional<DefinitionRef> key;
    ResponseId response;

    bool operator==(const HandedForm&) const = default;
};

/// That this partner may fill these forms alone. It has a random key, which no reader of this ever sees.
struct Ticket {
    TicketId id;
    CoupleId couple;
    Side side = Side::A;
    std::vector<HandedForm> forms; ///< in the order in which they are shown
    base::Date day;                ///< in the office, when it was begun
    bool ended = false;            ///< nothing more comes in under it

    bool operator==(const Ticket&) const = default;
};

// What is captured; `form` is an index into Ticket::forms.

struct FormBegun {
    std::size_t form = 0;
    bool operator==(const FormBegun&) const = default;
};
/// All answers of one question as they are now, also Declined.
struct AnswersGiven {
    std::size_t form = 0;
    AnswerPlace place;         ///< of the first; the others stand at the same with repetition 1, 2 ...
    std::vector<Value> values; ///< none: it has no answer any more
    std::size_t had = 1;       ///< as many may be saved from before: those that are too many are taken away
    bool operator==(const AnswersGiven&) const = default;
};
struct FormCompleted {
    std::size_t form = 0;
    bool operator==(const FormCompleted&) const = default;
};
/// The partner chose to stop.
struct HandOverStopped {
    bool operator==(const HandOverStopped&) const = default;
};
/// The partner came to the end and gave the computer back.
struct HandedBack {
    bool operator==(const HandedBack&) const = default;
};
using Captured = std::variant<FormBegun, AnswersGiven, FormCompleted, HandOverStopped, HandedBack>;

struct CapturedRecord {
    std::int64_t number = 0; ///< 1, 2, 3 ... without gaps, each time a ticket is begun or resumed
    base::Instant at{};
    Captured what;

    bool operator==(const CapturedRecord&) const = default;
};

/// Where one hand-over's records go. It works without the practice, which may be closed, and can read nothing
/// back. For one thread at a time.
class Capturing {
public:
    virtual ~Capturing() = default;
    /// The record is on the disk when this returns its number. Else it throws base::Error(World), nothing of
    /// it counts, and the same may be tried again; or Data for what is too long, or is no text.
    virtual std::int64_t append(const Captured& what) = 0;
};

/// Records of one ticket, in order, that were never taken in before.
struct Arrived {
    Ticket ticket;
    std::vector<CapturedRecord> records;
    bool going_on = false; ///< somebody is still filling: more may come
};

class HandOvers {
public:
    virtual ~HandOvers() = default;
    /// Keeps a new ticket with a key drawn for it, and gives what captures, with everything that needs: it
    /// outlives the practice. The definitions must be frozen before, in the same together(). Throws
    /// base::Error(World) when there is no room for its file; then nothing is kept.
    virtual std::unique_ptr<Capturing> begin(const Ticket& ticket) = 0;
    /// The same for an open ticket, under another key. Throws base::Error: NotFound; Refused for one that
    /// ended, or that goes on.
    virtual std::unique_ptr<Capturing> resume(const TicketId& ticket) = 0;
    /// Nothing more comes in under it. Throws as resume().
    virtual void end(const TicketId& ticket) = 0;
    virtual std::vector<Ticket> open() = 0; ///< that have not ended, in the order they were begun
    virtual std::optional<Ticket> find(const TicketId& ticket) = 0;
    /// Somebody captures under it, or something of it lies in the inbox and waits to be read in.
    virtual bool goes_on(const TicketId& ticket) = 0;

    /// Saves what arrived. Returns the number of the first record that cannot be saved; empty: all were.
    using Take = std::function<std::optional<std::int64_t>(const Arrived&)>;
    /// Reads the inbox in: `take` is called once for each ticket something arrived under, and all it saves is
    /// durable together with the mark that it was taken in: once, whenever the computer stops. Only then the
    /// file goes. What is no record of an open ticket, and everything behind it in its file, lies in the
    /// folder set-aside of the inbox afterwards; for each such file there is one sentence. Throws what `take`
    /// throws: nothing of that file was taken in then. Not inside together().
    virtual std::vector<std::string> read_in(const Take& take) = 0;
};

} // namespace rekindle::domain
