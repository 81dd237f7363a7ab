// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace rekindle::cli {

// What a command is made of. CLI11, which reads the words, is all inline and takes seconds to compile
// wherever it is read; so command.cpp reads it for all of them.

/// An option or flag of a command ("--day"), or a word without a name that it takes.
class Option {
public:
    explicit Option(CLI::Option& option) : m_option(&option) {}

    const Option& required() const;
    const Option& excludes(const Option& other) const; ///< not both in one call
    const Option& needs(const Option& other) const;
    const Option& take_all() const; ///< may be said more than once
    /// What the help calls its value, "DIR".
    const Option& value_name(const std::string& name) const;
    /// A number from `least` to `most`, or the call is refused with a sentence that asks for one.
    const Option& whole_number(long long least, long long most) const;
    const Option& number(double least, double most) const;

    bool was_said() const;

private:
    CLI::Option* m_option;
};

/// A command ("report make") or the group that it stands in ("report").
class Command {
public:
    explicit Command(CLI::App& app) : m_app(&app) {}

    Command add_command(const std::string& name, const std::string& help) const;
    /// At least one of its commands has to follow.
    void require_command() const;

    // The value stays as it was unless the option is said. It must outlive the parsing.
    // Of the types that command.cpp names; a further one is a line there.
    template <class Value>
    Option add_option(const std::string& name, Value& value, const std::string& help = "") const;
    Option add_flag(const std::string& name, bool& value, const std::string& help = "") const;
    /// The one of this name that was added before.
    Option option(const std::string& name) const;

    /// Runs when the words led here and all of them were understood.
    void callback(const std::function<void()>& chosen) const;

private:
    CLI::App* m_app;
};

} // namespace rekindle::cli
