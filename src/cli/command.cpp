// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include "base/translate.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <optional>
#include <vector>

namespace rekindle::cli {
namespace {

std::string trouble_with(const std::string& text, long long least, long long most)
{
    long long number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc{} && stop == end && number >= least && number <= most) return {};
    return base::say("it takes a whole number from {} to {}, not \"{}\"", least, most, text);
}

} // namespace

const Option& Option::required() const
{
    m_option->required();
    return *this;
}

const Option& Option::excludes(const Option& other) const
{
    m_option->excludes(other.m_option);
    return *this;
}

const Option& Option::needs(const Option& other) const
{
    m_option->needs(other.m_option);
    return *this;
}

const Option& Option::take_all() const
{
    m_option->take_all();
    return *this;
}

const Option& Option::value_name(const std::string& name) const
{
    m_option->type_name(name);
    return *this;
}

const Option& Option::whole_number(long long least, long long most) const
{
    m_option->check(
        CLI::Validator([least, most](const std::string& text) { return trouble_with(text, least, most); },
                       base::say("{} to {}", least, most)));
    return *this;
}

const Option& Option::number(double least, double most) const
{
    m_option->check(CLI::Range(least, most));
    return *this;
}

bool Option::was_said() const
{
    return m_option->count() > 0;
}

Command Command::add_command(const std::string& name, const std::string& help) const
{
    return Command(*m_app->add_subcommand(name, help));
}

void Command::require_command() const
{
    m_app->require_subcommand(1);
}

template <class Value>
Option Command::add_option(const std::string& name, Value& value, const std::string& help) const
{
    return Option(*m_app->add_option(name, value, help));
}
template Option Command::add_option(const std::string&, std::string&, const std::string&) const;
template Option Command::add_option(const std::string&, std::optional<std::string>&,
                                    const std::string&) const;
template Option Command::add_option(const std::string&, std::vector<std::string>&, const std::string&) const;
template Option Command::add_option(const std::string&, std::vector<int>&, const std::string&) const;
template Option Command::add_option(const std::string&, std::vector<double>&, const std::string&) const;
template Option Command::add_option(const std::string&, int&, const std::string&) const;
template Option Command::add_option(const std::string&, std::optional<int>&, const std::string&) const;
template Option Command::add_option(const std::string&, long&, const std::string&) const;
template Option Command::add_option(const std::string&, std::size_t&, const std::string&) const;
template Option Command::add_option(const std::string&, double&, const std::string&) const;
template Option Command::add_option(const std::string&, std::optional<double>&, const std::string&) const;

Option Command::add_flag(const std::string& name, bool& value, const std::string& help) const
{
    return Option(*m_app->add_flag(name, value, help));
}

Option Command::option(const std::string& name) const
{
    return Option(*m_app->get_option(name));
}

void Command::callback(const std::function<void()>& chosen) const
{
    m_app->callback(chosen);
}

} // namespace rekindle::cli
