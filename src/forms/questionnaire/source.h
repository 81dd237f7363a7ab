// SPDX-License-Identifier: MIT
#pragma once

#include "forms/questionnaire/finding.h"
#include "json/pointer.h"
#include "json/value.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rekindle::forms {

/// One object of a questionnaire file, read leniently: a wrong type that can be understood ("true" for true)
/// is read and noted, one that cannot counts as left out and is a limit.
class Source {
public:
    /// `object` and `findings` must outlive the source.
    Source(const json::Value& object, std::string where, Findings& findings)
        : m_object(&object), m_where(std::move(where)), m_findings(&findings)
    {
    }

    std::string text(std::string_view name) const;
    bool boolean(std::string_view name) const; ///< false when left out
    std::optional<std::int64_t> whole_number(std::string_view name) const;
    /// Calls `member` for each object in the list `name`. One object without a list around it is taken for
    /// the list.
    void each(std::string_view name, const std::function<void(const Source&)>& member) const;
    /// The member `name` as a source, if it is an object.
    std::optional<Source> within(std::string_view name) const;

    const json::Value& value() const { return *m_object; }
    const json::Value* find(std::string_view name) const { return m_object->find(name); }
    const std::string& where() const { return m_where; }
    std::string where(std::string_view name) const { return json::pointer(m_where, name); }
    Findings& findings() const { return *m_findings; }
    void note(std::string_view name, std::string what) const
    {
        m_findings->note(where(name), std::move(what));
    }
    void limit(std::string_view name, std::string what) const
    {
        m_findings->limit(where(name), std::move(what));
    }

private:
    const json::Value* m_object;
    std::string m_where;
    Findings* m_findings;
};

} // namespace rekindle::forms
