// SPDX-License-Identifier: MIT
#include "json/write.h"

#include "base/text.h"

namespace rekindle::json {

namespace {

class Writer {
public:
    explicit Writer(bool indented) : m_indented(indented) {}

    void write(const Value& value)
    {
        switch (value.kind()) {
        case Value::Kind::Null:
            m_out += "null";
            break;
        case Value::Kind::Boolean:
            m_out += value.as_bool() ? "true" : "false";
            break;
        case Value::Kind::Number:
            m_out += value.text();
            break;
        case Value::Kind::String:
            quote(value.text());
            break;
        case Value::Kind::Array:
            array(value.items());
            break;
        case Value::Kind::Object:
            object(value.members());
            break;
        }
    }

    std::string take() { return std::move(m_out); }

private:
    void array(const std::vector<Value>& items)
    {
        m_out += '[';
        ++m_level;
        bool first = true;
        for (const Value& item : items) {
            separate(first);
            write(item);
        }
        close(items.empty(), ']');
    }

    void object(const std::vector<Value::Member>& members)
    {
        m_out += '{';
        ++m_level;
        bool first = true;
        for (const auto& [name, value] : members) {
            separate(first);
            quote(name);
            m_out += m_indented ? ": " : ":";
            write(value);
        }
        close(members.empty(), '}');
    }

    void separate(bool& first)
    {
        if (!first) m_out += ',';
        first = false;
        line();
    }

    void close(bool empty, char bracket)
    {
        --m_level;
        if (!empty) line();
        m_out += bracket;
    }

    void line()
    {
        if (!m_indented) return;
        m_out += '\n';
        m_out.append(2 * m_level, ' ');
    }

    void quote(const std::string& text)
    {
        // What we write must be JSON, whatever bytes somebody put into a value.
        if (!base::is_utf8(text)) return quote(base::as_utf8(text));
        static constexpr std::string_view digits = "0123456789abcdef";
        m_out += '"';
        for (const char c : text) {
            switch (c) {
            case '"':
                m_out += "\\\"";
                break;
            case '\\':
                m_out += "\\\\";
                break;
            case '\b':
                m_out += "\\b";
                break;
            case '\f':
                m_out += "\\f";
                break;
            case '\n':
                m_out += "\\n";
                break;
            case '\r':
                m_out += "\\r";
                break;
            case '\t':
                m_out += "\\t";
                break;
            default:
                if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
                    m_out += "\\u00";
                    m_out += digits[byte >> 4U];
                    m_out += digits[byte & 0x0FU];
                } else {
                    m_out += c;
                }
            }
        }
        m_out += '"';
    }

    std::string m_out;
    std::size_t m_level = 0;
    bool m_indented;
};

} // namespace

std::string write(const Value& value)
{
    Writer writer(false);
    writer.write(value);
    return writer.take();
}

std::string write_indented(const Value& value)
{
    Writer writer(true);
    writer.write(value);
    return writer.take() + '\n';
}

} // namespace rekindle::json
