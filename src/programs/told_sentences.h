// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace rekindle::programs {

/// What practices told, from whatever thread, until the window takes it to show it.
class ToldSentences {
public:
    void add(const std::string& sentence)
    {
        const std::lock_guard lock(m_mutex);
        m_sentences.push_back(sentence);
    }
    std::vector<std::string> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_sentences, {});
    }

private:
    std::mutex m_mutex;
    std::vector<std::string> m_sentences;
};

} // namespace rekindle::programs
