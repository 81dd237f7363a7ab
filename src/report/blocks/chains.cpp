// SPDX-License-Identifier: MIT
#include "report/blocks/blocks.h"

#include <unordered_map>

namespace rekindle::report {

std::vector<std::vector<std::size_t>> chains_of(const std::vector<HomeworkLine>& homework)
{
    std::unordered_map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < homework.size(); ++i) by_id.emplace(homework[i].assignment.id.value, i);

    std::vector<std::vector<std::size_t>> followers(homework.size());
    std::vector<bool> is_first(homework.size(), true);
    for (std::size_t i = 0; i < homework.size(); ++i) {
        const auto& follows = homework[i].assignment.follows;
        const auto found = follows ? by_id.find(follows->value) : by_id.end();
        if (found == by_id.end() || found->second == i) continue;
        followers[found->second].push_back(i);
        is_first[i] = false;
    }

    std::vector<std::vector<std::size_t>> chains;
    std::vector<bool> told(homework.size(), false);
    const auto tell = [&](std::size_t first) {
        std::vector<std::size_t> chain, open{first};
        while (!open.empty()) {
            const std::size_t line = open.back();
            open.pop_back();
            if (told[line]) continue;
            told[line] = true;
            chain.push_back(line);
            open.insert(open.end(), followers[line].rbegin(), followers[line].rend());
        }
        chains.push_back(std::move(chain));
    };
    for (std::size_t i = 0; i < homework.size(); ++i) {
        if (is_first[i]) tell(i);
    }
    for (std::size_t i = 0; i < homework.size(); ++i) {
        if (!told[i]) tell(i); // lines that follow each other in a ring
    }
    return chains;
}

} // namespace rekindle::report
