// SPDX-License-Identifier: MIT
// Changes JSON where it means something: one number, one text, one element. Bytes changed anywhere nearly
// always leave a text that is no JSON, and what lies behind the parser is then hardly searched. One change in
// four is still of bytes.
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

/// A value in the text, and the element it is: with its name in an object, the same in a list.
struct Place {
    std::size_t element, begin, end;
};

/// Where all values stand, as far as the text can be followed; it need not be right.
std::vector<Place> places(std::string_view text)
{
    constexpr auto none = std::string_view::npos;
    std::vector<Place> found;
    std::vector<std::size_t> open; // indices into `found`
    std::size_t name = none;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '}' || c == ']') {
            ++i;
            if (open.empty()) return found;
            found[open.back()].end = i;
            open.pop_back();
        } else if (c == '{' || c == '[') {
            open.push_back(found.size());
            found.push_back({name == none ? i : name, i, text.size()});
            name = none;
            ++i;
        } else if (c == '"' || c == '-' || std::isalnum(static_cast<unsigned char>(c)) != 0) {
            const std::size_t begin = i++;
            if (c == '"') {
                while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
                i = std::min(i + 1, text.size());
            } else {
                i = std::min(text.find_first_of(",:]}", i), text.size());
            }
            if (i < text.size() && text[i] == ':')
                name = begin;
            else {
                found.push_back({name == none ? begin : name, begin, i});
                name = none;
            }
        } else {
            ++i;
        }
    }
    return found;
}

class Change {
public:
    Change(std::string text, unsigned seed) : m_text(std::move(text)), m_random(seed) {}

    std::string made()
    {
        for (std::size_t left = below(3) == 0 ? 3 : 1; left > 0; --left) {
            const auto all = places(m_text);
            if (all.empty()) break;
            const Place& any = all[below(all.size())];
            // A list or an object is half of all places, and can only be moved.
            one(all, is_leaf(any) ? any : all[below(all.size())]);
        }
        return m_text;
    }

private:
    std::size_t below(std::size_t end) { return m_random() % end; }
    std::string at(std::size_t begin, std::size_t end) const { return m_text.substr(begin, end - begin); }

    bool is_leaf(const Place& place) const
    {
        return m_text[place.begin] != '{' && m_text[place.begin] != '[';
    }

    void one(const std::vector<Place>& all, const Place& place)
    {
        const Place& other = all[below(all.size())];
        const std::string element = at(place.element, place.end);
        switch (below(8)) {
        case 0: // gone, and the comma before or behind it
            m_text.erase(place.element, element.size());
            if (place.element > 0 && m_text[place.element - 1] == ',')
                m_text.erase(place.element - 1, 1);
            else if (place.element < m_text.size() && m_text[place.element] == ',')
                m_text.erase(place.element, 1);
            break;
        case 1: // another element beside it
            m_text.insert(place.end, "," + at(other.element, other.end));
            break;
        case 2: // another value in its place
            m_text.replace(place.begin, place.end - place.begin, at(other.begin, other.end));
            break;
        default:
            m_text.replace(place.begin, place.end - place.begin, another(at(place.begin, place.end)));
        }
    }

    /// A value much like this one.
    std::string another(const std::string& value)
    {
        constexpr std::array<const char*, 10> numbers{"0",  "-1",  "1.5",    "1e308", "-0.0",
                                                      "10", "100", "262144", "1e-9",  "9007199254740993"};
        if (value == "true") return "false";
        if (value == "false" || value == "null") return "true";
        if (value[0] == '"') return text_like(value.substr(1, value.size() - 2));
        if (value[0] == '{' || value[0] == '[') return value;
        return below(3) == 0 ? numbers[below(numbers.size())]
                             : std::to_string(static_cast<int>(below(below(2) == 0 ? 12 : 1000)));
    }

    /// A word of the dictionary among them, which has its own quotes.
    static std::string text_like(const std::string& value)
    {
        std::vector<std::uint8_t> bytes(value.begin(), value.end());
        bytes.resize(value.size() + 64);
        bytes.resize(LLVMFuzzerMutate(bytes.data(), value.size(), bytes.size()));
        const std::string made(bytes.begin(), bytes.end());
        const auto open = made.find('"'), close = open == made.npos ? open : made.find('"', open + 1);
        return '"' + (close == made.npos ? made : made.substr(open + 1, close - open - 1)) + '"';
    }

    std::string m_text;
    std::minstd_rand m_random;
};

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed)
{
    if (seed % 4 != 0) {
        const std::string made = Change({reinterpret_cast<char*>(data), size}, seed).made();
        if (made.size() <= max_size && !made.empty()) {
            std::memcpy(data, made.data(), made.size());
            return made.size();
        }
    }
    return LLVMFuzzerMutate(data, size, max_size);
}
