// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace rekindle::base {

/// Ends a connection when it goes out of scope. Move-only.
class [[nodiscard]] Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> end) : m_end(std::move(end)) {}
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;
    Subscription(Subscription&& other) noexcept : m_end(std::exchange(other.m_end, nullptr)) {}
    Subscription& operator=(Subscription&& other) noexcept
    {
        std::swap(m_end, other.m_end);
        return *this;
    }
    ~Subscription()
    {
        if (m_end) m_end();
    }

private:
    std::function<void()> m_end;
};

/// Announces that something happened. For one thread only.
///
/// A listener may outlive the signal and the signal may outlive the listener: the Subscription holds the
/// slots weakly.
template <typename... Args>
class Signal {
public:
    using Slot = std::function<void(Args...)>;

    Subscription connect(Slot slot)
    {
        const int key = m_next_key++;
        m_slots->emplace(key, std::move(slot));
        return Subscription([slots = std::weak_ptr(m_slots), key] {
            if (const auto alive = slots.lock()) alive->erase(key);
        });
    }

    /// Calls every slot that was connected when this began, unless another slot has ended it meanwhile.
    void operator()(Args... args) const
    {
        const auto slots = m_slots; // a slot may destroy the signal
        const auto snapshot = *slots;
        for (const auto& [key, slot] : snapshot) {
            if (slots->contains(key)) slot(args...);
        }
    }

private:
    std::shared_ptr<std::map<int, Slot>> m_slots = std::make_shared<std::map<int, Slot>>();
    int m_next_key = 0;
};

} // namespace rekindle::base
