// SPDX-License-Identifier: MIT
#include "gui/toolkit.h"

#include <gtk/gtk.h>

#include <clocale>

namespace rekindle::gui {

void set_up_toolkit()
{
    // The toolkit has taken on the language of the account. Numbers stay as they are written to files.
    std::setlocale(LC_NUMERIC, "C");
    gtk_window_set_default_icon_name("invalid.rekindle.Rekindle");
    g_object_set(gtk_settings_get_default(), "gtk-recent-files-enabled", FALSE, nullptr);
}

void clear_selections()
{
    for (const GdkAtom selection : {GDK_SELECTION_CLIPBOARD, GDK_SELECTION_PRIMARY}) {
        GtkClipboard* const clipboard = gtk_clipboard_get(selection);
        // Somebody else's is left alone.
        if (gtk_clipboard_get_owner(clipboard) == nullptr) continue;
        gtk_clipboard_set_text(clipboard, "", 0);
        gtk_clipboard_clear(clipboard);
    }
}

bool caps_lock_is_on()
{
    return gdk_keymap_get_caps_lock_state(gdk_keymap_get_for_display(gdk_display_get_default())) != FALSE;
}

} // namespace rekindle::gui
