// SPDX-License-Identifier: MIT
#include "report/sample_forms.h"

#include "domain/scoring/score.h"
#include "report/sample_data.h"

#include <string>
#include <utility>
#include <vector>

namespace rekindle::report::samples {
namespace {

using domain::Item;
using domain::Scale;

domain::Coding option(int points)
{
    return {"", "", "o" + std::to_string(points), "option " + std::to_string(points)};
}

Item choice(const std::string& link_id, int least, int most)
{
    Item item;
    item.link_id = link_id;
    item.text = "Question " + link_id;
    item.type = domain::ItemType::Choice;
    for (int points = least; points <= most; ++points) {
        domain::Option each;
        each.value = option(points);
        each.points = points;
        item.options.push_back(std::move(each));
    }
    return item;
}

domain::Questionnaire questionnaire()
{
    domain::Questionnaire form;
    form.title = "How the week went";
    form.language = "en";
    form.copyright = "Invented for this sample";
    for (const char* id : {"1", "2", "3", "4", "5"}) form.items.push_back(choice(id, 1, 5));
    form.items.push_back(choice("several", 0, 3));
    form.items.back().repeats = true;
    Item group;
    group.link_id = "group";
    group.type = domain::ItemType::Group;
    group.repeats = true;
    group.items = {choice("again", 0, 4)};
    form.items.push_back(std::move(group));
    Item words;
    words.link_id = "words";
    words.text = "In your own words";
    words.type = domain::ItemType::Text;
    form.items.push_back(std::move(words));
    return form;
}

Scale scale(const char* id, domain::Rule rule, std::vector<domain::ScaleItem> items, int needed)
{
    Scale result;
    result.id = id;
    result.title = std::string("Scale ") + id;
    result.rule = rule;
    result.items = std::move(items);
    result.minimum_answered = needed;
    result.percent_of_range = true;
    return result;
}

domain::ScoringKey scoring_key()
{
    domain::ScoringKey key;
    key.licence.terms = "MIT";
    const std::vector<domain::ScaleItem> five{
        {"1", 1, false}, {"2", 1, true}, {"3", 1, false}, {"4", 1, true}, {"5", 1, false}};
    key.scales.push_back(scale("sum", domain::Rule::Sum, five, 4));
    key.scales.push_back(scale("mean", domain::Rule::Mean, five, 4));
    key.scales.back().multiplier = 4;
    key.scales.push_back(
        scale("weighted", domain::Rule::Sum, {{"1", 2, false}, {"2", 0.5, false}, {"4", 1, true}}, 2));
    key.scales.push_back(
        scale("weighted-mean", domain::Rule::Mean, {{"1", 2, true}, {"3", 1, false}, {"5", 3, false}}, 2));
    key.scales.push_back(scale("several", domain::Rule::Sum, {{"several", 1, true}, {"again", 1, false}}, 1));
    key.scales.push_back(scale("too-few", domain::Rule::Sum, five, 5));
    key.scales.back().prorate = false;
    return key;
}

AnsweredItem answered(const std::string& link_id, const std::vector<int>& points)
{
    AnsweredItem item;
    item.link_id = link_id;
    for (const int each : points)
        item.answers.push_back({option(each).display, option(each).code, each, false});
    return item;
}

/// The same as a response, for scoring.
domain::Response response_of(const FilledForm& filled)
{
    domain::Response response;
    for (const AnsweredItem& item : filled.items) {
        domain::ResponseItem& given = response.items.emplace_back();
        given.link_id = item.link_id;
        for (const AnsweredItem::Answer& answer : item.answers) {
            if (answer.points) given.answers.push_back({option(static_cast<int>(*answer.points)), {}});
        }
    }
    return response;
}

FilledForm filled_form(const UsedForm& used, int number, domain::Owner owner, const char* on,
                       std::vector<AnsweredItem> items)
{
    FilledForm filled;
    filled.number = number;
    filled.owner = owner;
    filled.day = day(on);
    filled.session = number;
    filled.items = std::move(items);
    std::set<std::string> applying;
    for (const Item* item : domain::all_items(used.form)) applying.insert(item->link_id);
    for (const AnsweredItem& item : filled.items) {
        if (!item.applies) applying.erase(item.link_id);
    }
    filled.scores = domain::score(used.form, *used.key, response_of(filled), applying).scales;
    return filled;
}

/// A series over the scores of these forms, as a report has it.
void add_series(Data& data, std::size_t number)
{
    const domain::ScoringKey& key = *data.forms.front().key;
    ScaleSeries series;
    series.questionnaire = data.forms.front().form.title;
    series.scale = key.scales[number];
    series.scale.reference = domain::ReferenceSample{7.5, 0.8, "alpha", "Invented", "Invented"};
    for (const FilledForm& filled : data.filled) {
        const domain::ScaleScore& score = filled.scores[number];
        domain::DatedScore dated{filled.day, score.score, score.percent, score.prorated, score.answered,
                                 score.of,   ""};
        dated.form = filled.number;
        series.partners[filled.owner == domain::Owner::A ? domain::Side::A : domain::Side::B]
            .scores.push_back(dated);
    }
    for (auto& [side, partner] : series.partners)
        partner.progress = domain::progress(series.scale, partner.scores, counselor_request().as_of);
    const auto &a = series.partners.at(domain::Side::A).progress,
               &b = series.partners.at(domain::Side::B).progress;
    series.gap = domain::gap(a, b);
    if (a.latest && b.latest && a.latest->percent && b.latest->percent)
        series.gap_percent = *a.latest->percent - *b.latest->percent;
    data.scales.push_back(std::move(series));
}

} // namespace

void add_filled_forms(Data& data)
{
    UsedForm used{questionnaire(), scoring_key(), "how-the-week-went", "3", "2"};
    AnsweredItem declined = answered("5", {});
    declined.answers.push_back({"prefers not to say", "", {}, true});
    AnsweredItem moot = answered("3", {5});
    moot.applies = false;
    AnsweredItem words = answered("words", {});
    words.visibility = domain::Visibility::Private;
    words.answers.push_back({"=1+1 was what we said", "", {}, false});
    data.filled = {
        filled_form(used, 1, domain::Owner::A, "2024-01-08",
                    {answered("1", {4}), answered("2", {2}), answered("3", {5}), answered("4", {1}), declined,
                     answered("several", {1, 2}), answered("again", {4}), answered("again", {3}), words}),
        filled_form(used, 2, domain::Owner::B, "2024-01-09",
                    {answered("1", {2}), answered("2", {4}), moot, answered("4", {5}), answered("5", {1}),
                     answered("several", {}), answered("again", {0}), answered("words", {})}),
        filled_form(used, 3, domain::Owner::A, "2024-03-04",
                    {answered("1", {5}), answered("2", {1}), answered("3", {5}), answered("4", {1}),
                     answered("5", {4}), answered("several", {3}), answered("again", {2})}),
    };
    data.forms = {std::move(used)};
}

void add_series_of_forms(Data& data)
{
    for (std::size_t number = 0; number < data.forms.front().key->scales.size(); ++number) {
        if (data.filled[0].scores[number].score && data.filled[1].scores[number].score)
            add_series(data, number);
    }
}

} // namespace rekindle::report::samples
