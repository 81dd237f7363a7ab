// SPDX-License-Identifier: MIT
// Memory that runs out: every allocation of the engine, and every one of our own code, fails in turn.
#include "torture/commands.h"

#include "base/error.h"

#include <sqlite3.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// Which allocation fails, of one kind.
struct Failing {
    long long seen = 0;
    long long at = 0; ///< 0: none
    bool onwards = false;
    bool armed = false;

    bool now()
    {
        if (!armed) return false;
        ++seen;
        return at != 0 && (onwards ? seen >= at : seen == at);
    }
};
Failing engine, ours;
sqlite3_mem_methods usual;

void* engine_allocates(int size)
{
    return engine.now() ? nullptr : usual.xMalloc(size);
}
void* engine_allocates_again(void* old, int size)
{
    return engine.now() ? nullptr : usual.xRealloc(old, size);
}

void* allocate(std::size_t size)
{
    if (ours.now()) throw std::bad_alloc();
    if (void* const found = std::malloc(size == 0 ? 1 : size)) return found;
    throw std::bad_alloc();
}

} // namespace

void* operator new(std::size_t size)
{
    return allocate(size);
}
void* operator new[](std::size_t size)
{
    return allocate(size);
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete[](void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace rekindle::torture {
namespace {
namespace fs = std::filesystem;

constexpr int saves = 3;

/// What a child tells, however it ends.
struct Told {
    char response[64];
    std::int64_t acknowledged;
    long long engine_allocations, our_allocations;
    bool opened;
};

void work(const fs::path& folder, const std::string& plant, Told& told)
{
    const auto practice = open(folder);
    told.opened = true;
    for (int i = 0; plant == "unchecked" && i < 3000; ++i) {
        auto* const text = static_cast<volatile char*>(sqlite3_malloc(100));
        *text = 'x';
        sqlite3_free(const_cast<char*>(text));
    }
    const auto response = begin_response(*practice, practice->couples().all().at(0));
    std::strncpy(told.response, response.value.c_str(), sizeof told.response - 1);
    told.acknowledged = 0;
    for (std::int64_t i = 0; i < saves; ++i) {
        practice->responses().save_answer(response, answer(i, 200));
        told.acknowledged = i + 1;
    }
}

enum class End { Done, InWords, OutOfMemory, Aborted, Crash };

class Attempts {
public:
    explicit Attempts(const Words& words) : m_whole(words.folder), m_plant(words.plant)
    {
        void* const shared =
            ::mmap(nullptr, sizeof(Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (shared == MAP_FAILED) std::abort();
        m_told = static_cast<Told*>(shared);
    }

    /// One child in which `which` fails at `at` (0: nowhere).
    End attempt(Failing& which, long long at, bool onwards)
    {
        fs::remove_all(m_copy);
        fs::copy(m_whole, m_copy, fs::copy_options::recursive);
        *m_told = {"-", -1, 0, 0, false};
        std::fflush(stdout);
        const pid_t child = ::fork();
        if (child == 0) ::_exit(in_child(which, at, onwards));
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT) return End::Aborted;
        if (!WIFEXITED(status)) return End::Crash;
        switch (WEXITSTATUS(status)) {
        case 0:
            return End::Done;
        case 6:
            return End::InWords;
        case 7:
            return End::OutOfMemory;
        default:
            return End::Crash; // a sanitizer's report
        }
    }
    std::string found() { return verdict(m_copy, m_told->response, m_told->acknowledged); }
    const Told& told() const { return *m_told; }

private:
    int in_child(Failing& which, long long at, bool onwards)
    {
        engine = ours = Failing{0, 0, false, true};
        which.at = at;
        which.onwards = onwards;
        int code = 0;
        try {
            work(m_copy, m_plant, *m_told);
        } catch (const base::Error&) {
            code = 6;
        } catch (const std::bad_alloc&) {
            code = 7;
        }
        engine.armed = ours.armed = false;
        m_told->engine_allocations = engine.seen;
        m_told->our_allocations = ours.seen;
        return code;
    }

    const fs::path m_whole;
    const fs::path m_copy = m_whole.string() + ".copy";
    const std::string m_plant;
    Told* m_told = nullptr;
};

/// All points of one kind; true when none crashed and nothing acknowledged was lost. When our own code gets
/// no memory any more at all, the database library (SOCI) may end the program: it runs statements in
/// destructors, where a second failure cannot be reported.
bool sweep(Attempts& attempts, const char* name, Failing& which, bool onwards, long long allocations,
           long long count)
{
    long long points = 0, went_on = 0, in_words = 0, out_of_memory = 0, aborted = 0, at_opening = 0,
              crashes = 0, lost = 0;
    const long long step = std::max(1LL, allocations / count);
    for (long long at = 1; at <= allocations; at += step) {
        ++points;
        const End end = attempts.attempt(which, at, onwards);
        went_on += end == End::Done;
        in_words += end == End::InWords;
        out_of_memory += end == End::OutOfMemory;
        const bool may_abort = &which == &ours && onwards;
        aborted += end == End::Aborted && may_abort;
        // Once for each of the two handles an opening makes: docs/testing.md.
        const bool known =
            end == End::Crash && &which == &engine && !attempts.told().opened && at_opening < 2;
        at_opening += known;
        const bool crashed = (end == End::Crash && !known) || (end == End::Aborted && !may_abort);
        const std::string found = attempts.found();
        const bool whole = found.starts_with("ok");
        if (crashed) std::printf("crash at allocation %lld of %lld\n", at, allocations);
        if (!whole) std::printf("allocation %lld of %lld; %s\n", at, allocations, found.c_str());
        crashes += crashed;
        lost += !whole;
    }
    std::printf(
        "%s %s: %lld points, %lld refused in words, %lld ended by bad alloc, %lld aborted, %lld crashed the "
        "engine while it opened, %lld went on, "
        "%lld crashes, %lld lost or damaged\n",
        name, onwards ? "from then on" : "once", points, in_words, out_of_memory, aborted, at_opening,
        went_on, crashes, lost);
    return crashes == 0 && lost == 0 && in_words + out_of_memory > 0;
}

} // namespace

int out_of_memory(const Words& words)
{
    // The engine may be at work already (nothing of it is open): it begins anew with our allocations.
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual);
    sqlite3_mem_methods counted = usual;
    counted.xMalloc = engine_allocates;
    counted.xRealloc = engine_allocates_again;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &counted) != SQLITE_OK) return 1;

    Attempts attempts(words);
    if (attempts.attempt(engine, 0, false) != End::Done || attempts.told().acknowledged != saves) return 1;
    const long long of_engine = attempts.told().engine_allocations, of_ours = attempts.told().our_allocations;
    const long long count = words.number("--count", 100);
    bool good = true;
    for (const bool onwards : {false, true}) {
        good = sweep(attempts, "engine", engine, onwards, of_engine, count) && good;
        good = sweep(attempts, "own code", ours, onwards, of_ours, count) && good;
    }
    return good ? 0 : 1;
}

} // namespace rekindle::torture
