// SPDX-License-Identifier: MIT
#include "storage/errors.h"

#include "base/translate.h"

#include <sqlite3.h>

namespace rekindle::storage {
namespace {

base::Error disk_full()
{
    return {base::Trouble::World,
            base::tr("The disk is full. This last step was not saved; everything saved before is "
                     "safe. Free some space and do it again.")};
}

base::Error cannot_write()
{
    return {
        base::Trouble::World,
        base::tr(
            "The practice folder cannot be written (it is read-only, or belongs to another account). Nothing "
            "was changed. Make it writable and try again.")};
}

} // namespace

base::Error damaged()
{
    return {
        base::Trouble::World,
        base::tr(
            "What was read of the practice database is not what was saved: the disk could not be read well, "
            "or the file is damaged. Nothing was changed. Try again; if it stays so, \"practice check\" "
            "says what is damaged and names the newest good backup to restore.")};
}

std::string in_a_check(const base::Error& trouble)
{
    const std::string what = trouble.what();
    return what == damaged().what()
               ? base::tr(
                     "What is in the practice database is not what was saved: the file is damaged, or the "
                     "disk could not be read well.")
               : what;
}

base::Error appended()
{
    return {
        base::Trouble::World,
        base::tr("Something was appended to the practice database (by another program, or a failing disk). "
                 "It was not opened and nothing was changed. Put the file back as it was, or restore the "
                 "newest good backup, which \"practice check\" names.")};
}

base::Error changed_underneath()
{
    return {base::Trouble::World,
            base::tr("Another program replaced, moved, deleted or changed the practice database while it was "
                     "open. This last step was not saved. Close the practice, see what is in its folder (a "
                     "synchronizing program? an old copy?) and run \"practice check\" before you go on.")};
}

base::Error database_trouble(int result_code)
{
    using base::Trouble;
    if (result_code == SQLITE_READONLY_DBMOVED) return changed_underneath();
    switch (result_code & 0xff) {
    case SQLITE_FULL:
        return disk_full();
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return cannot_write();
    case SQLITE_CANTOPEN:
        return {Trouble::World,
                base::tr("The practice database or its journal cannot be opened. Nothing was changed. "
                         "See whether the folder can be read and written by this account.")};
    case SQLITE_IOERR:
        return {Trouble::World,
                base::tr("The disk could not be read or written (it may be full or failing). This last "
                         "step was not saved; everything saved before is safe.")};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
        return damaged();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return {Trouble::World,
                base::tr("Another program is using the practice database. Close it and try again.")};
    case SQLITE_NOMEM:
        return {Trouble::World, base::tr("There is not enough memory. This last step was not saved.")};
    case SQLITE_TOOBIG:
        return {Trouble::Data, base::tr("A text is too long to be stored. This last step was not saved.")};
    case SQLITE_CONSTRAINT:
        if (result_code == SQLITE_CONSTRAINT_FOREIGNKEY)
            return {Trouble::NotFound,
                    base::tr("This refers to something that is not in the practice (a couple, session, "
                             "form or assignment). Nothing was changed.")};
        return {Trouble::Data,
                base::say("This does not fit what the practice may hold (rule {}). Nothing was changed.",
                          result_code)};
    default:
        return {Trouble::World,
                base::say("The practice database reports trouble {}. This last step was not saved.",
                          result_code)};
    }
}

base::Error file_trouble(std::error_code error, const std::filesystem::path& file)
{
    using base::Trouble;
    if (error == std::errc::no_space_on_device || error == std::errc::file_too_large) return disk_full();
    if (error == std::errc::read_only_file_system || error == std::errc::permission_denied ||
        error == std::errc::operation_not_permitted)
        return cannot_write();
    return {Trouble::World, base::say("The file {} could not be read or written: {}.",
                                      file.filename().string(), error.message())};
}

} // namespace rekindle::storage
