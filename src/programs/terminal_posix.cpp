// SPDX-License-Identifier: MIT
#include "programs/terminal.h"

#include "base/error.h"
#include "base/translate.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace rekindle::programs {
namespace {

/// The controlling terminal with echo off until the end of the scope.
class QuietTerminal {
public:
    QuietTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &m_before) != 0)
            throw base::Error(
                base::Trouble::Call,
                base::tr("There is no terminal to ask for the passphrase; use --passphrase-file or "
                         "--passphrase-fd."));
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(m_descriptor, TCSAFLUSH, &quiet);
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;
    ~QuietTerminal()
    {
        ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        ::close(m_descriptor);
    }

    void write(const std::string& text) const
    {
        [[maybe_unused]] const ssize_t written = ::write(m_descriptor, text.data(), text.size());
    }
    std::string line() const
    {
        std::string text;
        char c = 0;
        while (::read(m_descriptor, &c, 1) == 1 && c != '\n') text += c;
        return text;
    }

private:
    int m_descriptor;
    termios m_before = {};
};

} // namespace

std::string ask_secret(const std::string& question)
{
    const QuietTerminal terminal;
    terminal.write(question);
    std::string answer = terminal.line();
    terminal.write("\n");
    return answer;
}

void tell_progress(const std::string& line)
{
    // While a workbook is written standard error leads nowhere (report/xlsx/quiet_errors.h).
    static const int terminal =
        ::isatty(STDERR_FILENO) != 0 ? ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3) : -1;
    if (terminal < 0) return;
    const std::string text = line + '\n';
    [[maybe_unused]] const ssize_t written = ::write(terminal, text.data(), text.size());
}

} // namespace rekindle::programs
