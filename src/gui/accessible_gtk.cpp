// SPDX-License-Identifier: MIT
#include "gui/accessible.h"

#include "gui/text.h"

#include <wx/window.h>

#include <gtk/gtk.h>

namespace rekindle::gui {
namespace {

/// The widget that takes the keyboard: that of a text of many lines, of a choice with an entry or of a list
/// lies within what wx calls the control.
void name_focusable(GtkWidget* widget, void* name)
{
    if (gtk_widget_get_can_focus(widget) != FALSE)
        atk_object_set_name(gtk_widget_get_accessible(widget), static_cast<const char*>(name));
    if (GTK_IS_CONTAINER(widget)) gtk_container_forall(GTK_CONTAINER(widget), name_focusable, name);
}

} // namespace

void name_for_all(wxWindow* control, const std::string& name)
{
    control->SetName(shown(name));
    GtkWidget* const widget = control->GetHandle();
    atk_object_set_name(gtk_widget_get_accessible(widget), name.c_str());
    name_focusable(widget, const_cast<char*>(name.c_str()));
}

void name_for_all(wxWindow* control, const std::string& name, const std::string& description)
{
    name_for_all(control, name);
    atk_object_set_description(gtk_widget_get_accessible(control->GetHandle()), description.c_str());
}

void announce(wxWindow* spot, const std::string& sentence)
{
    // A notification role makes readers say the name as it changes, also without the keyboard there.
    AtkObject* const object = gtk_widget_get_accessible(spot->GetHandle());
    atk_object_set_role(object, ATK_ROLE_NOTIFICATION);
    atk_object_set_name(object, sentence.c_str());
    g_signal_emit_by_name(object, "visible-data-changed");
}

} // namespace rekindle::gui
