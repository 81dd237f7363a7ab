// SPDX-License-Identifier: MIT
#include "report/theme.h"

namespace rekindle::report {
namespace {

constexpr std::uint32_t ink = 0x1A1A1A, soft_ink = 0x555555, deep_blue = 0x1F3A5F;
constexpr std::uint32_t head_fill = 0xE3E9F1, group_fill = 0xF3F5F8;

Look plain_look(Role role)
{
    Look look;
    switch (role) {
    case Role::Nothing:
        break;
    case Role::Title:
        look.size = 18;
        look.bold = true;
        look.colour = deep_blue;
        break;
    case Role::Subtitle:
        look.size = 12;
        look.colour = soft_ink;
        break;
    case Role::Heading:
        look.size = 13;
        look.bold = true;
        look.colour = deep_blue;
        look.line_below = Line::Medium;
        break;
    case Role::Group:
        look.bold = true;
        look.fill = group_fill;
        look.indent = 1;
        look.line_below = Line::Hair;
        break;
    case Role::Header:
    case Role::NumberHeader:
    case Role::SpanHeader:
        look.bold = true;
        look.fill = head_fill;
        look.line_below = Line::Thin;
        look.indent = role == Role::Header ? 1 : 0;
        if (role == Role::SpanHeader) look.align = Align::Middle;
        if (role == Role::NumberHeader) look.align = Align::Right;
        break;
    case Role::Label:
        look.bold = true;
        break;
    case Role::Text:
        look.line_below = Line::Hair;
        look.indent = 1; // or two columns of text run into each other
        break;
    case Role::Number:
        look.line_below = Line::Hair;
        look.align = Align::Right; // no indent here: LibreOffice 7.4 forgets it in some cells
        look.wrap = false;
        break;
    case Role::Middle:
        look.line_below = Line::Hair;
        look.align = Align::Middle;
        break;
    case Role::Link:
        look.line_below = Line::Hair;
        look.indent = 1;
        look.underline = true;
        look.colour = deep_blue;
        break;
    case Role::Plain:
        break;
    case Role::Note:
        look.italic = true;
        look.colour = soft_ink;
        break;
    }
    return look;
}

} // namespace

Look look_of(Role role, Emphasis emphasis)
{
    Look look = plain_look(role);
    // Weight, slant and underline tell the three apart on a grey printer; the words beside them say the same.
    switch (emphasis) {
    case Emphasis::None:
        break;
    case Emphasis::Favourable:
        look.bold = true;
        look.fill = 0xE2EFF8;
        look.colour = ink;
        break;
    case Emphasis::Unfavourable:
        look.bold = true;
        look.italic = true;
        look.fill = 0xFBEBDD;
        look.colour = ink;
        break;
    case Emphasis::Attention:
        look.bold = true;
        look.underline = true;
        look.colour = ink;
        break;
    }
    return look;
}

LineLook look_of(Line line)
{
    switch (line) {
    case Line::None:
        break;
    case Line::Hair:
        return {0xC3CAD4, 0.4};
    case Line::Thin:
        return {0x8A94A3, 0.75};
    case Line::Medium:
        return {0x8A94A3, 1.5};
    }
    return {};
}

MarkLook look_of(Mark mark)
{
    switch (mark) {
    case Mark::PartnerA:
        return {0x0060A8, MarkLook::Shape::Circle, MarkLook::Stroke::Solid, 2.25};
    case Mark::PartnerB:
        return {0xC4500A, MarkLook::Shape::Square, MarkLook::Stroke::Dash, 2.25, true};
    case Mark::Together:
        return {0x5A6B2F, MarkLook::Shape::Diamond, MarkLook::Stroke::LongDash, 1.75};
    case Mark::CutOff:
        return {0x555555, MarkLook::Shape::None, MarkLook::Stroke::Dots, 1.25};
    }
    return {};
}

std::uint32_t bar_colour(Mark mark)
{
    switch (mark) {
    case Mark::PartnerA:
        return 0xA9CBE6;
    case Mark::PartnerB:
        return 0xF0C3A4;
    case Mark::Together:
    case Mark::CutOff:
        break;
    }
    return 0xCBD4B3;
}

double mark_size(int values)
{
    return values <= 40 ? 8 : 4;
}

std::uint32_t tab_colour(SheetKind kind)
{
    switch (kind) {
    case SheetKind::Findings:
        return deep_blue;
    case SheetKind::Evidence:
        return 0x5A6B2F;
    case SheetKind::Method:
        break;
    }
    return 0x8A94A3;
}

} // namespace rekindle::report
