// SPDX-License-Identifier: MIT
#include "storage/office_store.h"

#include "base/translate.h"
#include "base/uuid.h"
#include "storage/moment_text.h"

namespace rekindle::storage {

void OfficeStore::set(const std::string& name, const std::string& value)
{
    m_database.change([&] {
        long long number = 0;
        m_database.run("SELECT coalesce(max(number), 0) + 1 FROM setting", soci::into(number));
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO setting (number, name, value, utc, offset_minutes) VALUES (:i, :n, :v, "
                       ":u, :o)",
                       soci::use(number), soci::use(name), soci::use(value), soci::use(now.utc),
                       soci::use(now.offset_minutes));
        m_audit.record_change("set", "setting", std::to_string(number));
    });
}

std::optional<std::string> OfficeStore::setting(const std::string& name)
{
    return m_database.read([&]() -> std::optional<std::string> {
        std::string value;
        if (!m_database.run("SELECT value FROM setting WHERE name = :n ORDER BY number DESC LIMIT 1",
                            soci::use(name), soci::into(value)))
            return std::nullopt;
        return value;
    });
}

void OfficeStore::done(const domain::TaskDone& task)
{
    m_database.change([&] {
        long long count = 0;
        m_database.run("SELECT count(*) FROM task_done WHERE couple_id = :c AND task = :t",
                       soci::use(task.couple.value), soci::use(task.task), soci::into(count));
        if (count != 0) throw base::Error(base::Trouble::Data, base::tr("This task is done already."));
        const std::string on = base::to_text(task.done_on);
        const std::string id = base::make_uuid(m_surroundings.now().utc, m_surroundings.id_randomness());
        const MomentText now = stored(m_surroundings.now());
        m_database.run(
            "INSERT INTO task_done (id, couple_id, task, words, done_on, utc, offset_minutes) VALUES "
            "(:i, :c, :t, :w, :d, :u, :o)",
            soci::use(id), soci::use(task.couple.value), soci::use(task.task), soci::use(task.words),
            soci::use(on), soci::use(now.utc), soci::use(now.offset_minutes));
        m_audit.record_change("task-done", "task", id);
    });
}

std::vector<domain::TaskDone> OfficeStore::tasks_done(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::TaskDone task;
        task.couple = couple;
        std::string on;
        std::vector<domain::TaskDone> tasks;
        const auto take = [&] {
            task.done_on = date_from(on);
            tasks.push_back(task);
        };
        m_database.each("SELECT task, words, done_on FROM task_done WHERE couple_id = :c ORDER BY rowid",
                        take, soci::use(couple.value), soci::into(task.task), soci::into(task.words),
                        soci::into(on));
        return tasks;
    });
}

} // namespace rekindle::storage
