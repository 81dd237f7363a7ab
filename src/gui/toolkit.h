// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <memory>

class wxDataViewCtrl;
class wxKeyEvent;

namespace rekindle::gui {

/// To be called once, before the first window: windows have our icon, lists leave us the keys of our
/// commands, file dialogs write no list of recent files, and numbers are written with a point whatever the
/// language.
void set_up_toolkit();

/// In percent of what the system says; at once, also in windows that are there.
void set_text_size(int percent);

/// Empties the clipboard, if what is on it came from this program, and what is selected here: nothing of a
/// practice can be pasted any more.
void clear_selections();

/// Empties the clipboard so long after something was copied here, for as long as this lives. Somebody else's
/// copy is left alone.
class FadingCopies {
public:
    explicit FadingCopies(std::chrono::milliseconds after);
    FadingCopies(const FadingCopies&) = delete;
    FadingCopies& operator=(const FadingCopies&) = delete;
    ~FadingCopies();

    struct Connection;

private:
    std::unique_ptr<Connection> m_connection;
};

bool caps_lock_is_on();

/// Tab leads to the rows of a table and not to the heads of its columns, which do nothing.
void keep_keyboard_off_heads(wxDataViewCtrl& table);

/// The digit or * that a key gives, of either row of numbers and on every keyboard, '\r' of Enter; 0 of
/// others.
char answer_by_key(const wxKeyEvent& event);

/// Keeps the computer from falling asleep for as long as somebody holds it, but never longer than the system
/// waits (some seconds).
using Awake = std::shared_ptr<const void>;

/// Listens for as long as it lives to the system: the screen is locked, the computer goes to sleep. Where the
/// system tells nothing of that, it hears nothing.
class SystemWatch {
public:
    /// `away` gets what to hold until everything is locked; it may be empty.
    explicit SystemWatch(std::function<void(Awake)> away);
    SystemWatch(const SystemWatch&) = delete;
    SystemWatch& operator=(const SystemWatch&) = delete;
    ~SystemWatch();

    struct Connection;

private:
    std::unique_ptr<Connection> m_connection;
};

} // namespace rekindle::gui
