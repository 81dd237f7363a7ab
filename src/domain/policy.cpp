// SPDX-License-Identifier: MIT
#include "domain/policy_rows.h"

#include <algorithm>

namespace rekindle::domain {
namespace {

// Sets of owners and of classes.
constexpr unsigned a = 1, b = 2, joint = 4, counselor = 8;
constexpr unsigned of_both = a | b, everybody = a | b | joint | counselor;
constexpr unsigned normal = 1, of_class_private = 2, safety = 4;
constexpr unsigned own_classes = normal | of_class_private, every_class = normal | of_class_private | safety;

using Row = PolicyRow;

constexpr std::array rows{
    Row{Audience::Counselor, Object::Answer, everybody, every_class},
    Row{Audience::Counselor, Object::ScoredAnswer, everybody, every_class},
    Row{Audience::Counselor, Object::ScaleScore, everybody, every_class},
    Row{Audience::Counselor, Object::Form, everybody, every_class},
    Row{Audience::Counselor, Object::Agreement, everybody, every_class},
    Row{Audience::Counselor, Object::Alert, everybody, every_class},
    Row{Audience::Counselor, Object::Comparison, everybody, every_class},
    Row{Audience::Counselor, Object::Homework, everybody, every_class},
    Row{Audience::Counselor, Object::Mark, everybody, every_class},
    Row{Audience::Counselor, Object::Adherence, everybody, every_class},
    Row{Audience::Counselor, Object::JointAdherence, everybody, every_class},
    Row{Audience::Counselor, Object::LogAnswer, everybody, every_class},
    Row{Audience::Counselor, Object::FreeText, everybody, every_class},
    Row{Audience::Counselor, Object::Review, everybody, every_class},
    Row{Audience::Counselor, Object::ReviewAnswer, everybody, every_class},
    Row{Audience::Counselor, Object::Goal, everybody, every_class},
    Row{Audience::Counselor, Object::GoalText, everybody, every_class},
    Row{Audience::Counselor, Object::GoalStep, everybody, every_class},
    Row{Audience::Counselor, Object::GoalRating, everybody, every_class},
    Row{Audience::Counselor, Object::Session, everybody, every_class},
    Row{Audience::Counselor, Object::Label, everybody, every_class},
    Row{Audience::Counselor, Object::Code, everybody, every_class},
    Row{Audience::Counselor, Object::PracticeName, everybody, every_class},
    Row{Audience::Counselor, Object::StatusChange, everybody, every_class},
    Row{Audience::Counselor, Object::SessionNote, everybody, every_class},
    Row{Audience::Counselor, Object::Consent, everybody, every_class},

    // Of a scale both agreed to share; how one partner keeps what was agreed for both is not shown, nor how
    // one partner rates a goal of both: the counselor's rating, made with both, is.
    Row{Audience::CoupleShared, Object::ScoredAnswer, of_both, normal},
    Row{Audience::CoupleShared, Object::ScaleScore, of_both, normal},
    Row{Audience::CoupleShared, Object::Agreement, joint, normal},
    Row{Audience::CoupleShared, Object::Homework, joint, normal},
    Row{Audience::CoupleShared, Object::Mark, of_both, normal},
    Row{Audience::CoupleShared, Object::JointAdherence, joint, normal},
    Row{Audience::CoupleShared, Object::FreeText, joint, normal}, // of what was agreed for both
    Row{Audience::CoupleShared, Object::Goal, joint, normal},
    Row{Audience::CoupleShared, Object::GoalText, joint, normal},
    Row{Audience::CoupleShared, Object::GoalStep, joint, normal},
    Row{Audience::CoupleShared, Object::GoalRating, counselor, normal},
    Row{Audience::CoupleShared, Object::Session, joint, normal},
    Row{Audience::CoupleShared, Object::Label, of_both, normal},
    Row{Audience::CoupleShared, Object::PracticeName, counselor, normal},

    Row{Audience::PartnerA, Object::Answer, a, own_classes, safety},
    Row{Audience::PartnerA, Object::ScoredAnswer, a, own_classes, safety},
    Row{Audience::PartnerA, Object::ScaleScore, a, own_classes, safety},
    Row{Audience::PartnerA, Object::Form, a, own_classes, safety},
    Row{Audience::PartnerA, Object::Homework, a | joint, normal},
    Row{Audience::PartnerA, Object::Mark, a, normal},
    Row{Audience::PartnerA, Object::Adherence, a, normal},
    Row{Audience::PartnerA, Object::LogAnswer, a, own_classes, safety},
    Row{Audience::PartnerA, Object::FreeText, a, own_classes, safety},
    Row{Audience::PartnerA, Object::FreeText, joint, normal},
    Row{Audience::PartnerA, Object::Review, joint, normal},
    Row{Audience::PartnerA, Object::Goal, a | joint, normal},
    Row{Audience::PartnerA, Object::GoalText, a | joint, normal},
    Row{Audience::PartnerA, Object::GoalStep, a | joint, normal},
    Row{Audience::PartnerA, Object::GoalRating, a | counselor, normal},
    Row{Audience::PartnerA, Object::Session, a | joint, normal},
    Row{Audience::PartnerA, Object::Label, a, normal},
    Row{Audience::PartnerA, Object::PracticeName, counselor, normal},

    Row{Audience::PartnerB, Object::Answer, b, own_classes, safety},
    Row{Audience::PartnerB, Object::ScoredAnswer, b, own_classes, safety},
    Row{Audience::PartnerB, Object::ScaleScore, b, own_classes, safety},
    Row{Audience::PartnerB, Object::Form, b, own_classes, safety},
    Row{Audience::PartnerB, Object::Homework, b | joint, normal},
    Row{Audience::PartnerB, Object::Mark, b, normal},
    Row{Audience::PartnerB, Object::Adherence, b, normal},
    Row{Audience::PartnerB, Object::LogAnswer, b, own_classes, safety},
    Row{Audience::PartnerB, Object::FreeText, b, own_classes, safety},
    Row{Audience::PartnerB, Object::FreeText, joint, normal},
    Row{Audience::PartnerB, Object::Review, joint, normal},
    Row{Audience::PartnerB, Object::Goal, b | joint, normal},
    Row{Audience::PartnerB, Object::GoalText, b | joint, normal},
    Row{Audience::PartnerB, Object::GoalStep, b | joint, normal},
    Row{Audience::PartnerB, Object::GoalRating, b | counselor, normal},
    Row{Audience::PartnerB, Object::Session, b | joint, normal},
    Row{Audience::PartnerB, Object::Label, b, normal},
    Row{Audience::PartnerB, Object::PracticeName, counselor, normal},

    // Numbers of both, nothing in words.
    Row{Audience::DeIdentified, Object::ScoredAnswer, of_both, normal},
    Row{Audience::DeIdentified, Object::ScaleScore, of_both, normal},
    Row{Audience::DeIdentified, Object::Homework, a | b | joint, normal},
    Row{Audience::DeIdentified, Object::Mark, of_both, normal},
    Row{Audience::DeIdentified, Object::Adherence, of_both, normal},
    Row{Audience::DeIdentified, Object::JointAdherence, joint, normal},
    Row{Audience::DeIdentified, Object::Goal, a | b | joint, normal},
    Row{Audience::DeIdentified, Object::GoalRating, of_both | counselor, normal},
    Row{Audience::DeIdentified, Object::Session, joint, normal},
};

constexpr unsigned bit(Owner owner)
{
    switch (owner) {
    case Owner::A:
        return a;
    case Owner::B:
        return b;
    case Owner::Joint:
        return joint;
    case Owner::Counselor:
        return counselor;
    }
    return 0; // no owner
}

constexpr unsigned bit(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Normal:
        return normal;
    case Visibility::Private:
        return of_class_private;
    case Visibility::Safety:
        return safety;
    }
    return 0; // no class
}

bool allowed(std::span<const Row> by, Audience audience, Object object, Owner owner, Visibility visibility,
             bool by_name)
{
    return std::ranges::any_of(by, [&](const Row& row) {
        const unsigned classes = by_name ? row.classes | row.by_name : row.classes;
        return row.audience == audience && row.object == object && (row.owners & bit(owner)) != 0 &&
               (classes & bit(visibility)) != 0;
    });
}

} // namespace

std::span<const PolicyRow> policy_rows()
{
    return rows;
}

bool may_read(std::span<const PolicyRow> by, const Reader& reader, Object object, Owner owner,
              Visibility visibility)
{
    return allowed(by, reader.audience, object, owner, visibility, reader.with_safety);
}

bool may_read(Audience audience, Object object, Owner owner, Visibility visibility)
{
    return allowed(rows, audience, object, owner, visibility, false);
}

bool may_read(const Reader& reader, Object object, Owner owner, Visibility visibility)
{
    return may_read(rows, reader, object, owner, visibility);
}

bool is_known(Audience audience)
{
    return std::ranges::find(rows, audience, &Row::audience) != rows.end();
}

std::optional<Side> copy_of(Audience audience)
{
    if (audience == Audience::PartnerA) return Side::A;
    if (audience == Audience::PartnerB) return Side::B;
    return std::nullopt;
}

} // namespace rekindle::domain
