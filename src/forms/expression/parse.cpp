// SPDX-License-Identifier: MIT
#include "forms/expression/parse.h"

#include "base/translate.h"
#include "forms/expression/tokens.h"

#include <algorithm>
#include <array>

namespace rekindle::forms::expression {

namespace {

using base::say;
using base::tr;

struct Operator {
    std::string_view sign;
    int binds;
};

constexpr std::array<Operator, 24> operators = {
    {{"implies", 1}, {"or", 2}, {"xor", 2}, {"and", 3}, {"in", 4},   {"contains", 4},
     {"=", 5},       {"~", 5},  {"!=", 5},  {"!~", 5},  {"<", 6},    {">", 6},
     {"<=", 6},      {">=", 6}, {"|", 7},   {"is", 8},  {"as", 8},   {"+", 9},
     {"-", 9},       {"&", 9},  {"*", 10},  {"/", 10},  {"div", 10}, {"mod", 10}}};

constexpr std::array<std::string_view, 16> calendar_words = {
    "year", "years", "month",  "months",  "week",   "weeks",   "day",         "days",
    "hour", "hours", "minute", "minutes", "second", "seconds", "millisecond", "milliseconds"};

class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    Expression read()
    {
        Node node = expression(0);
        if (m_why.empty() && here().kind != Token::Kind::End) unexpected();
        if (!m_why.empty()) return {std::nullopt, m_why};
        return {std::move(node), ""};
    }

private:
    using Sort = Token::Kind;

    const Token& here(std::size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    bool sees(std::string_view sign) const { return here().kind == Sort::Sign && here().text == sign; }

    Token take()
    {
        Token token = here();
        if (m_at + 1 < m_tokens.size()) ++m_at;
        return token;
    }

    bool accept(std::string_view sign)
    {
        if (!sees(sign)) return false;
        take();
        return true;
    }

    void expect(std::string_view sign)
    {
        if (!accept(sign)) unexpected();
    }

    Node unexpected()
    {
        return refuse(say("the expression cannot be read from character {} on", here().at + 1));
    }

    Node refuse(std::string why)
    {
        if (m_why.empty()) m_why = std::move(why);
        m_at = m_tokens.size() - 1;
        return {};
    }

    /// Adopts the children's depth, and refuses a tree too deep to walk.
    Node made(Node node)
    {
        for (const Node& child : node.children) node.depth = std::max(node.depth, child.depth + 1);
        if (node.depth > most_depth) return refuse(tr("the expression is too deep"));
        return node;
    }

    Node expression(int least)
    {
        Node left = sign();
        while (m_why.empty()) {
            const auto* const found = std::ranges::find(operators, here().text, &Operator::sign);
            const bool word = here().kind == Sort::Name || here().kind == Sort::Sign;
            if (!word || found == operators.end() || found->binds < least) break;
            take();
            Node node;
            node.text = found->sign;
            node.children.push_back(std::move(left));
            if (node.text == "is" || node.text == "as") {
                node.kind = Node::Kind::Type;
                node.unit = type_name();
            } else {
                node.kind = Node::Kind::Binary;
                node.children.push_back(expression(found->binds + 1));
            }
            left = made(std::move(node));
        }
        return left;
    }

    std::string type_name()
    {
        if (here().kind != Sort::Name && here().kind != Sort::Quoted) return unexpected(), "";
        std::string name = take().text;
        while (sees(".") && here(1).kind == Sort::Name &&
               !(here(2).kind == Sort::Sign && here(2).text == "(")) {
            take();
            name = take().text;
        }
        return name;
    }

    Node sign()
    {
        // A loop, not recursion: "- - - - 1" must not cost stack before anybody counts.
        std::vector<std::string> signs;
        while (sees("+") || sees("-")) signs.push_back(take().text);
        Node node = path();
        for (; !signs.empty(); signs.pop_back()) {
            Node outer;
            outer.kind = Node::Kind::Sign;
            outer.text = signs.back();
            outer.children.push_back(std::move(node));
            node = made(std::move(outer));
        }
        return node;
    }

    Node path()
    {
        Node node = term();
        while (m_why.empty()) {
            if (accept(".")) {
                node = call(std::move(node));
            } else if (accept("[")) {
                Node index;
                index.kind = Node::Kind::Index;
                index.children.push_back(std::move(node));
                index.children.push_back(nested());
                expect("]");
                node = made(std::move(index));
            } else {
                break;
            }
        }
        return node;
    }

    Node nested()
    {
        if (++m_nesting > most_nesting) return refuse(tr("the expression is nested too deeply"));
        Node node = expression(0);
        --m_nesting;
        return node;
    }

    Node term()
    {
        Node node;
        switch (here().kind) {
        case Sort::Number:
            return number();
        case Sort::String:
            node.kind = Node::Kind::String;
            break;
        case Sort::Moment:
            node.kind = Node::Kind::Moment;
            break;
        case Sort::Variable:
            node.kind = Node::Kind::Variable;
            break;
        case Sort::Special:
            node.kind = Node::Kind::Special;
            break;
        case Sort::Name:
            if (here().text != "true" && here().text != "false") return call(std::nullopt);
            node.kind = Node::Kind::Boolean;
            break;
        case Sort::Quoted:
            return call(std::nullopt);
        case Sort::Sign:
            if (accept("(")) {
                node = nested();
                expect(")");
                return node;
            }
            if (accept("{")) {
                expect("}");
                return node;
            }
            return unexpected();
        case Sort::End:
            return unexpected();
        }
        node.text = take().text;
        return node;
    }

    Node number()
    {
        Node node;
        node.kind = Node::Kind::Number;
        node.text = take().text;
        const bool calendar = here().kind == Sort::Name &&
                              std::ranges::find(calendar_words, here().text) != calendar_words.end();
        if (calendar || here().kind == Sort::String) {
            node.kind = Node::Kind::Quantity;
            node.calendar_unit = calendar;
            node.unit = take().text;
        }
        return node;
    }

    /// A member or a function, of `owner` or of the focus.
    Node call(std::optional<Node> owner)
    {
        if (owner && here().kind == Sort::Special) return unexpected();
        if (here().kind != Sort::Name && here().kind != Sort::Quoted) return unexpected();
        Node node;
        node.kind = Node::Kind::Member;
        node.text = take().text;
        node.on_something = owner.has_value();
        if (owner) node.children.push_back(std::move(*owner));
        if (accept("(")) {
            node.kind = Node::Kind::Function;
            if (!accept(")")) {
                do node.children.push_back(nested());
                while (m_why.empty() && accept(","));
                expect(")");
            }
        }
        return made(std::move(node));
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_nesting = 0;
    std::string m_why;
};

} // namespace

Expression parse(std::string_view text)
{
    if (text.size() > most_bytes) {
        return {std::nullopt, say("the expression is longer than {} characters", most_bytes)};
    }
    Tokens tokens = tokens_of(text);
    if (tokens.wrong_at) {
        return {std::nullopt,
                say("the expression cannot be read from character {} on", *tokens.wrong_at + 1)};
    }
    return Parser(std::move(tokens.tokens)).read();
}

} // namespace rekindle::forms::expression
