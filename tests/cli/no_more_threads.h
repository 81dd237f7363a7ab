// SPDX-License-Identifier: MIT
#pragma once

/// While it lives this program gets only so many new threads, as on a computer that has no more to give.
class NoMoreThreads {
public:
    explicit NoMoreThreads(int left);
    ~NoMoreThreads();
    NoMoreThreads(const NoMoreThreads&) = delete;
    NoMoreThreads& operator=(const NoMoreThreads&) = delete;
};
