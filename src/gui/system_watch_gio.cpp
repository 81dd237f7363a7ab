// SPDX-License-Identifier: MIT
#include "gui/toolkit.h"

#include <gio/gio.h>
#include <gio/gunixfdlist.h>

#include <string_view>
#include <unistd.h>
#include <utility>

namespace rekindle::gui {

struct SystemWatch::Connection {
    std::function<void(Awake)> away;
    GDBusConnection* system = nullptr;
    guint locked = 0, sleeps = 0;
    Awake awake; ///< taken before the computer falls asleep, since then it is too late to ask
};

namespace {

constexpr const char* login = "org.freedesktop.login1";
constexpr int answer_milliseconds = 2000;

/// Asks the system to wait for us before it sleeps; empty where it does not.
Awake ask_to_wait(GDBusConnection* system)
{
    GUnixFDList* descriptors = nullptr;
    GVariant* const answer = g_dbus_connection_call_with_unix_fd_list_sync(
        system, login, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "Inhibit",
        g_variant_new("(ssss)", "sleep", "Rekindle", "Locks the practice", "delay"), G_VARIANT_TYPE("(h)"),
        G_DBUS_CALL_FLAGS_NO_AUTO_START, answer_milliseconds, nullptr, &descriptors, nullptr, nullptr);
    if (!answer) return {};
    g_variant_unref(answer);
    const int descriptor = descriptors ? g_unix_fd_list_get(descriptors, 0, nullptr) : -1;
    if (descriptors) g_object_unref(descriptors);
    if (descriptor < 0) return {};
    struct Open {
        int descriptor;
        ~Open() { ::close(descriptor); }
    };
    return std::shared_ptr<const Open>(new Open{descriptor});
}

void hear_lock(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant*,
               gpointer to)
{
    static_cast<SystemWatch::Connection*>(to)->away({});
}

void hear_sleep(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant* words,
                gpointer to)
{
    auto& connection = *static_cast<SystemWatch::Connection*>(to);
    gboolean falls_asleep = FALSE;
    if (g_variant_is_of_type(words, G_VARIANT_TYPE("(b)")) == FALSE) return;
    g_variant_get(words, "(b)", &falls_asleep);
    if (falls_asleep != FALSE)
        connection.away(std::exchange(connection.awake, nullptr));
    else
        connection.awake = ask_to_wait(connection.system); // it has woken up
}

} // namespace

SystemWatch::SystemWatch(std::function<void(Awake)> away) : m_connection(std::make_unique<Connection>())
{
    m_connection->away = std::move(away);
    m_connection->system = g_bus_get_sync(G_BUS_TYPE_SYSTEM, nullptr, nullptr);
    if (!m_connection->system) return;
    g_dbus_connection_set_exit_on_close(m_connection->system, FALSE);
    const auto listen = [this](const char* interface, const char* signal, GDBusSignalCallback hear) {
        return g_dbus_connection_signal_subscribe(m_connection->system, login, interface, signal, nullptr,
                                                  nullptr, G_DBUS_SIGNAL_FLAGS_NONE, hear, m_connection.get(),
                                                  nullptr);
    };
    // Of whatever session of this computer: locked too often does no harm.
    m_connection->locked = listen("org.freedesktop.login1.Session", "Lock", hear_lock);
    m_connection->sleeps = listen("org.freedesktop.login1.Manager", "PrepareForSleep", hear_sleep);
    m_connection->awake = ask_to_wait(m_connection->system);
}

SystemWatch::~SystemWatch()
{
    if (!m_connection->system) return;
    g_dbus_connection_signal_unsubscribe(m_connection->system, m_connection->locked);
    g_dbus_connection_signal_unsubscribe(m_connection->system, m_connection->sleeps);
    g_object_unref(m_connection->system);
}

} // namespace rekindle::gui
