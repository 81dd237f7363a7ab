// SPDX-License-Identifier: MIT
#include "gui/toolkit.h"

#include <gio/gio.h>

#include <string_view>

namespace rekindle::gui {

struct SystemWatch::Connection {
    std::function<void()> away;
    GDBusConnection* system = nullptr;
    guint locked = 0, sleeps = 0;
};

namespace {

constexpr const char* login = "org.freedesktop.login1";

void hear(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar* signal, GVariant* words,
          gpointer connection)
{
    if (std::string_view(signal) == "PrepareForSleep") { // also sent, with false, on waking up
        gboolean falls_asleep = FALSE;
        if (g_variant_is_of_type(words, G_VARIANT_TYPE("(b)")) == FALSE) return;
        g_variant_get(words, "(b)", &falls_asleep);
        if (falls_asleep == FALSE) return;
    }
    static_cast<SystemWatch::Connection*>(connection)->away();
}

} // namespace

SystemWatch::SystemWatch(std::function<void()> away) : m_connection(std::make_unique<Connection>())
{
    m_connection->away = std::move(away);
    m_connection->system = g_bus_get_sync(G_BUS_TYPE_SYSTEM, nullptr, nullptr);
    if (!m_connection->system) return;
    g_dbus_connection_set_exit_on_close(m_connection->system, FALSE);
    const auto listen = [this](const char* interface, const char* signal) {
        return g_dbus_connection_signal_subscribe(m_connection->system, login, interface, signal, nullptr,
                                                  nullptr, G_DBUS_SIGNAL_FLAGS_NONE, hear, m_connection.get(),
                                                  nullptr);
    };
    // Of whatever session of this account: locked too often does no harm.
    m_connection->locked = listen("org.freedesktop.login1.Session", "Lock");
    m_connection->sleeps = listen("org.freedesktop.login1.Manager", "PrepareForSleep");
}

SystemWatch::~SystemWatch()
{
    if (!m_connection->system) return;
    g_dbus_connection_signal_unsubscribe(m_connection->system, m_connection->locked);
    g_dbus_connection_signal_unsubscribe(m_connection->system, m_connection->sleeps);
    g_object_unref(m_connection->system);
}

} // namespace rekindle::gui
