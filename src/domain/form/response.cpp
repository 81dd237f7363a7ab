// SPDX-License-Identifier: MIT
#include "domain/form/response.h"

namespace rekindle::domain {
namespace {

void collect(const std::vector<ResponseItem>& items, std::string_view link_id,
             std::vector<const Answer*>& found)
{
    for (const ResponseItem& item : items) {
        for (const Answer& answer : item.answers) {
            if (item.link_id == link_id) found.push_back(&answer);
            if (!answer.items.empty()) collect(answer.items, link_id, found);
        }
        if (!item.items.empty()) collect(item.items, link_id, found);
    }
}

} // namespace

std::vector<const Answer*> answers_to(const std::vector<ResponseItem>& items, std::string_view link_id)
{
    std::vector<const Answer*> found;
    collect(items, link_id, found);
    return found;
}

} // namespace rekindle::domain
