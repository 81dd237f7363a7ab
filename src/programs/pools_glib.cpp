// SPDX-License-Identifier: MIT
// GLib has pools for small pieces, which keep them as they are when they are freed. It can be told to use
// malloc() instead, but only before it has begun with its first one, which it does as it is loaded.
#include "programs/hardening.h"

#include <glib.h>

namespace rekindle::programs {

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

namespace {

void before_any_library()
{
    g_slice_set_config(G_SLICE_CONFIG_ALWAYS_MALLOC, TRUE);
}

/// The system runs it once all libraries are there and none has begun.
[[gnu::section(".preinit_array"), gnu::used]] void (*const first_of_all)() = before_any_library;

} // namespace

bool glib_keeps_no_memory() noexcept
{
    return g_slice_get_config(G_SLICE_CONFIG_ALWAYS_MALLOC) != 0;
}

G_GNUC_END_IGNORE_DEPRECATIONS

} // namespace rekindle::programs
