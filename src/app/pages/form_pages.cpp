// SPDX-License-Identifier: MIT
#include "app/pages/form_pages.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using domain::ItemType;

/// From here on a subsection begins a new page rather than going on with this one.
constexpr int many_questions_on_a_page = 7;

bool is_question(const FormField& field)
{
    return domain::takes_answers(field.item->type) && !field.item->presentation.hidden;
}

/// Inside the one section that some forms put around everything.
std::pair<std::size_t, std::size_t> around_sections(const std::vector<FormField>& fields)
{
    std::size_t first = 0, last = fields.size();
    while (first < last && fields[first].end == last && fields[first].item->type == ItemType::Group) {
        std::size_t at = first + 1;
        bool has_sections = false;
        for (; at < last; at = fields[at].end)
            has_sections = has_sections || fields[at].item->type == ItemType::Group;
        if (!has_sections) break;
        ++first;
    }
    return {first, last};
}

/// Where the sections begin: each top group is one, and so is what stands between two of them.
std::vector<std::size_t> sections(const std::vector<FormField>& fields, std::size_t first, std::size_t last)
{
    std::vector<std::size_t> begins;
    bool in_loose_items = false;
    for (std::size_t at = first; at < last; at = fields[at].end) {
        const bool group = fields[at].item->type == ItemType::Group;
        if (group || !in_loose_items) begins.push_back(at);
        in_loose_items = !group;
    }
    return begins;
}

bool stands_under_question(const std::vector<FormField>& fields, std::size_t at)
{
    const std::size_t parent = fields[at].parent;
    return parent != FormField::no_parent && fields[parent].item->type != ItemType::Group;
}

/// The pages of one section.
std::vector<FormPage> cut(const std::vector<FormField>& fields, std::size_t section, std::size_t first,
                          std::size_t last)
{
    std::vector<FormPage> pages{{section, first, last}};
    int questions = 0;
    for (std::size_t at = first; at < last; ++at) {
        const FormField& field = fields[at];
        const bool full = questions >= most_questions_on_a_page && is_question(field);
        const bool subsection = questions >= many_questions_on_a_page && field.item->type == ItemType::Group;
        if ((full || subsection) && !stands_under_question(fields, at)) {
            pages.back().last = at;
            pages.push_back({section, at, last});
            questions = 0;
        }
        questions += is_question(field);
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].part = static_cast<int>(i) + 1;
        pages[i].parts = static_cast<int>(pages.size());
    }
    return pages;
}

} // namespace

std::vector<FormPage> form_pages(const std::vector<FormField>& fields)
{
    const auto [first, last] = around_sections(fields);
    const std::vector<std::size_t> begins = sections(fields, first, last);
    std::vector<FormPage> pages;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        // The words of a section around everything stand on the first page.
        const std::size_t begin = i == 0 ? 0 : begins[i];
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : last;
        std::ranges::move(cut(fields, i, begin, end), std::back_inserter(pages));
    }
    return pages;
}

} // namespace rekindle::app
