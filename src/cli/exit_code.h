// SPDX-License-Identifier: MIT
#pragma once

namespace rekindle::cli {

/// What the program returns; a contract with scripts (docs/command-line.md).
enum class ExitCode {
    Done = 0,
    Call = 1,     ///< the call's words are off
    Data = 2,     ///< the data is wrong; every problem is listed
    NotFound = 3, ///< couple, form, template, session ...
    Key = 4,      ///< wrong passphrase or recovery key
    Refused = 5,  ///< a consent or safety rule
    World = 6,    ///< disk, file or database trouble, or the practice is open elsewhere
    Fault = 70,   ///< a fault of the program
};

} // namespace rekindle::cli
