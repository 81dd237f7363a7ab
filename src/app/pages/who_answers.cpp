// SPDX-License-Identifier: MIT
#include "app/pages/who_answers.h"

#include "base/translate.h"

namespace rekindle::app {

WhoAnswers who_answers(domain::Administration how, domain::Side side)
{
    using Tint = WhoAnswers::Tint;
    switch (how) {
    case domain::Administration::Interview:
        return {base::say("The counselor asks partner {}", domain::word(side)), Tint::Counselor};
    case domain::Administration::Paper:
        return {base::say("From the paper of partner {}", domain::word(side)), Tint::Paper};
    case domain::Administration::Alone:
        break;
    }
    return {base::say("Partner {}, alone", domain::word(side)),
            side == domain::Side::A ? Tint::PartnerA : Tint::PartnerB};
}

WhoAnswers who_amends(domain::Side side)
{
    return {base::say("The counselor amends the answers of partner {}", domain::word(side)),
            WhoAnswers::Tint::Counselor};
}

} // namespace rekindle::app
