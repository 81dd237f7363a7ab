// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace rekindle::base {

/// What kind of trouble an Error is. The command line turns each into its exit code, the desktop into a
/// dialog.
enum class Trouble {
    Call,     ///< the call's words are off
    Data,     ///< a file or an answer is wrong; `problems` lists everything
    NotFound, ///< no such couple, form, template, session ...
    Key,      ///< wrong passphrase or recovery key
    Refused,  ///< a consent or safety rule says no
    World,    ///< disk, file, database, or the practice is open elsewhere
};

/// The one exception of the product. what() is one sentence a counselor understands that says what to do
/// next. It is caught in exactly two places: the command line's run() and the desktop's main loop.
class Error : public std::runtime_error {
public:
    Error(Trouble trouble, const std::string& sentence) : std::runtime_error(sentence), m_trouble(trouble) {}
    /// Wrong data in `file`: every problem, not only the first.
    Error(const std::string& sentence, std::string file, Problems problems)
        : std::runtime_error(sentence),
          m_trouble(Trouble::Data),
          m_file(std::move(file)),
          m_problems(std::move(problems))
    {
    }

    Trouble trouble() const { return m_trouble; }
    const std::string& file() const { return m_file; }
    const Problems& problems() const { return m_problems; }

private:
    Trouble m_trouble;
    std::string m_file;
    Problems m_problems;
};

/// The sentence, and below it a line for each problem, after the file it is in.
std::string in_words(const Error& error);

} // namespace rekindle::base
