// SPDX-License-Identifier: MIT
#include "gui/toolkit.h"

#include <gtk/gtk.h>
#include <wx/dataview.h>
#include <wx/event.h>

#include <clocale>
#include <utility>

namespace rekindle::gui {

namespace {

/// A list takes some keys to move in it by, as an editor of long ago did. They are our commands' keys.
void give_back_keys_of_lists()
{
    auto* const of_lists = static_cast<GObjectClass*>(g_type_class_ref(GTK_TYPE_TREE_VIEW));
    GtkBindingSet* const keys = gtk_binding_set_by_class(of_lists);
    for (const guint key : {guint{GDK_KEY_n}, guint{GDK_KEY_p}, guint{GDK_KEY_f}})
        gtk_binding_entry_remove(keys, key, GDK_CONTROL_MASK);
    g_type_class_unref(of_lists);
}

/// What is to be ticked or typed in stands out in every look of the system, also where its own border hardly
/// differs from the ground, as in the dark look of high contrast: the colour is that of the words beside it.
void draw_borders_in_the_colour_of_words()
{
    GtkCssProvider* const borders = gtk_css_provider_new();
    gtk_css_provider_load_from_data(borders,
                                    "check:not(:checked), radio:not(:checked), entry:not(:focus) "
                                    "{ border-color: alpha(currentColor, 0.6); }",
                                    -1, nullptr);
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(borders),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    g_object_unref(borders);
}

gboolean set_icon(gpointer)
{
    gtk_window_set_default_icon_name("invalid.rekindle.Rekindle"); // of windows that are there, too
    return G_SOURCE_REMOVE;
}

} // namespace

void set_up_toolkit()
{
    draw_borders_in_the_colour_of_words();
    give_back_keys_of_lists();
    // The toolkit has taken on the language of the account. Numbers stay as they are written to files.
    std::setlocale(LC_NUMERIC, "C");
    // The icon is looked for in all of the system's folders, for which nobody waits.
    g_idle_add_full(G_PRIORITY_LOW, set_icon, nullptr, nullptr);
    // Scroll bars that go away leave nobody a sign that there is more.
    g_object_set(gtk_settings_get_default(), "gtk-recent-files-enabled", FALSE, "gtk-overlay-scrolling",
                 FALSE, nullptr);
}

void set_text_size(int percent)
{
    constexpr const char* dpi_of_text = "gtk-xft-dpi";
    constexpr gint usual = 96 * 1024, whole = 100;
    GtkSettings* const settings = gtk_settings_get_default();
    static const gint of_system = [settings] { // before anything was set here
        gint dpi = 0;
        g_object_get(settings, dpi_of_text, &dpi, nullptr);
        return dpi > 0 ? dpi : usual;
    }();
    static int now = whole;
    if (percent == std::exchange(now, percent)) return;
    g_object_set(settings, dpi_of_text, of_system * percent / whole, nullptr);
}

namespace {

/// Somebody else's is left alone.
void clear_if_ours(GdkAtom selection)
{
    if (gdk_selection_owner_get(selection) == nullptr) return;
    GtkClipboard* const clipboard = gtk_clipboard_get(selection);
    gtk_clipboard_set_text(clipboard, "", 0); // an empty text of ours takes the place of what anybody set
    gtk_clipboard_clear(clipboard);
}

} // namespace

void clear_selections()
{
    clear_if_ours(GDK_SELECTION_CLIPBOARD);
    clear_if_ours(GDK_SELECTION_PRIMARY);
}

struct FadingCopies::Connection {
    std::chrono::milliseconds after;
    gulong listening = 0;
    guint fading = 0;
};

namespace {

gboolean fade(gpointer to)
{
    static_cast<FadingCopies::Connection*>(to)->fading = 0;
    clear_if_ours(GDK_SELECTION_CLIPBOARD);
    return G_SOURCE_REMOVE;
}

void hear_copy(GtkClipboard*, GdkEvent*, gpointer to)
{
    auto& connection = *static_cast<FadingCopies::Connection*>(to);
    if (connection.fading != 0) g_source_remove(connection.fading);
    const bool ours = gdk_selection_owner_get(GDK_SELECTION_CLIPBOARD) != nullptr;
    connection.fading = ours ? g_timeout_add(static_cast<guint>(connection.after.count()), fade, to) : 0;
}

} // namespace

FadingCopies::FadingCopies(std::chrono::milliseconds after) : m_connection(std::make_unique<Connection>())
{
    m_connection->after = after;
    m_connection->listening = g_signal_connect(gtk_clipboard_get(GDK_SELECTION_CLIPBOARD), "owner-change",
                                               G_CALLBACK(hear_copy), m_connection.get());
}

FadingCopies::~FadingCopies()
{
    if (m_connection->fading != 0) g_source_remove(m_connection->fading);
    g_signal_handler_disconnect(gtk_clipboard_get(GDK_SELECTION_CLIPBOARD), m_connection->listening);
}

void keep_keyboard_off_heads(wxDataViewCtrl& table)
{
    for (unsigned i = 0; i < table.GetColumnCount(); ++i) {
        auto* const column = GTK_TREE_VIEW_COLUMN(table.GetColumn(i)->GetGtkHandle());
        gtk_widget_set_can_focus(gtk_tree_view_column_get_button(column), FALSE);
    }
}

char answer_by_key(const wxKeyEvent& event)
{
    // The key code is that of the key, the symbol that of what it gives: * is another key on each keyboard.
    const auto symbol = static_cast<guint>(
        event.GetRawKeyCode() != 0 ? static_cast<int>(event.GetRawKeyCode()) : event.GetKeyCode());
    if (symbol >= GDK_KEY_0 && symbol <= GDK_KEY_9) return static_cast<char>('0' + (symbol - GDK_KEY_0));
    if (symbol >= GDK_KEY_KP_0 && symbol <= GDK_KEY_KP_9)
        return static_cast<char>('0' + (symbol - GDK_KEY_KP_0));
    if (symbol == GDK_KEY_asterisk || symbol == GDK_KEY_KP_Multiply) return '*';
    return symbol == GDK_KEY_Return || symbol == GDK_KEY_KP_Enter ? '\r' : '\0';
}

bool caps_lock_is_on()
{
    return gdk_keymap_get_caps_lock_state(gdk_keymap_get_for_display(gdk_display_get_default())) != FALSE;
}

} // namespace rekindle::gui
