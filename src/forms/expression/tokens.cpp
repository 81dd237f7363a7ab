// SPDX-License-Identifier: MIT
#include "forms/expression/tokens.h"

#include <array>
#include <charconv>

namespace rekindle::forms::expression {

namespace {

using Kind = Token::Kind;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c);
}

void add_utf8(std::string& text, unsigned code)
{
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    Tokens all()
    {
        Tokens made;
        while (skip_space() && m_at < m_text.size()) {
            m_start = m_at;
            Token token = next();
            if (m_wrong) break;
            token.at = m_start;
            made.tokens.push_back(std::move(token));
        }
        if (m_wrong) made.wrong_at = m_at;
        made.tokens.push_back({Kind::End, "", m_text.size()});
        return made;
    }

private:
    char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    Token wrong()
    {
        m_wrong = true;
        return {};
    }

    bool skip_space()
    {
        while (m_at < m_text.size()) {
            const std::string_view rest = m_text.substr(m_at);
            if (rest.starts_with("//")) {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (rest.starts_with("/*")) {
                const std::size_t end = m_text.find("*/", m_at + 2);
                if (end == std::string_view::npos) m_wrong = true;
                if (m_wrong) return true;
                m_at = end + 2;
            } else if (std::string_view(" \t\r\n").find(rest.front()) != std::string_view::npos) {
                ++m_at;
            } else if (rest.starts_with("\xC2\xA0")) {
                m_at += 2; // a no-break space pasted from a web page
            } else {
                break;
            }
        }
        return true;
    }

    Token next()
    {
        if (m_wrong) return {};
        const char c = peek();
        if (is_digit(c)) return number();
        if (is_name(c)) return {Kind::Name, name(), 0};
        if (c == '\'') return quoted(Kind::String);
        if (c == '`') return quoted(Kind::Quoted);
        if (c == '@') return moment();
        if (c == '$') return ++m_at, Token{Kind::Special, name(), 0};
        if (c == '%') return variable();
        return sign();
    }

    std::string name()
    {
        const std::size_t start = m_at;
        while (is_name(peek())) ++m_at;
        return std::string(m_text.substr(start, m_at - start));
    }

    Token number()
    {
        const std::size_t start = m_at;
        while (is_digit(peek())) ++m_at;
        if (peek() == '.' && is_digit(peek(1))) {
            ++m_at;
            while (is_digit(peek())) ++m_at;
        }
        return {Kind::Number, std::string(m_text.substr(start, m_at - start)), 0};
    }

    Token moment()
    {
        const std::size_t start = ++m_at;
        while (is_digit(peek()) ||
               (peek() != '\0' && std::string_view("-+:TZ").find(peek()) != std::string_view::npos) ||
               (peek() == '.' && is_digit(peek(1)))) {
            ++m_at;
        }
        return {Kind::Moment, std::string(m_text.substr(start, m_at - start)), 0};
    }

    Token variable()
    {
        ++m_at;
        if (peek() == '\'' || peek() == '`') {
            Token token = quoted(Kind::Variable);
            return token;
        }
        const std::size_t start = m_at;
        // A hyphen is not in the grammar, yet real files have %qr-ext; a minus sign stands after a space
        // there.
        while (is_name(peek()) || (peek() == '-' && m_at > start && is_name(peek(1)) && !is_digit(peek(1))))
            ++m_at;
        if (m_at == start) return wrong();
        return {Kind::Variable, std::string(m_text.substr(start, m_at - start)), 0};
    }

    Token quoted(Kind kind)
    {
        const char quote = peek();
        std::string text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (peek() == quote) return ++m_at, Token{kind, std::move(text), 0};
            if (peek() != '\\') {
                text += peek();
            } else if (!escape(text)) {
                return wrong();
            }
        }
        return wrong();
    }

    bool escape(std::string& text)
    {
        ++m_at;
        switch (const char c = peek()) {
        case 'n':
            text += '\n';
            return true;
        case 'r':
            text += '\r';
            return true;
        case 't':
            text += '\t';
            return true;
        case 'f':
            text += '\f';
            return true;
        case 'u': {
            unsigned code = 0;
            const std::string_view digits = m_text.substr(m_at + 1, 4);
            const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
            if (digits.size() != 4 || read.ptr != digits.data() + 4 || code == 0 ||
                (code >= 0xD800 && code < 0xE000)) {
                return false;
            }
            add_utf8(text, code);
            m_at += 4;
            return true;
        }
        case '\\':
        case '\'':
        case '`':
        case '"':
        case '/':
            text += c;
            return true;
        default:
            return false; // what another engine makes of it is not known
        }
    }

    Token sign()
    {
        static constexpr std::array<std::string_view, 22> signs = {"!=", "!~", "<=", ">=", "<", ">", "=", "~",
                                                                   "+",  "-",  "*",  "/",  "&", "|", "(", ")",
                                                                   "[",  "]",  "{",  "}",  ".", ","};
        for (const std::string_view one : signs) {
            if (m_text.substr(m_at).starts_with(one)) {
                m_at += one.size();
                return {Kind::Sign, std::string(one), 0};
            }
        }
        return wrong();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_start = 0;
    bool m_wrong = false;
};

} // namespace

Tokens tokens_of(std::string_view expression)
{
    return Lexer(expression).all();
}

} // namespace rekindle::forms::expression
