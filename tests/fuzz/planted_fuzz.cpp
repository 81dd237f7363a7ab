// SPDX-License-Identifier: MIT
// The fuzzers' own test: each fault a fuzzer must notice, planted behind an expression no seed holds.
// PLANTED_FAULT chooses which.
#include "forms/expression/parse.h"
#include "fuzz/demand.h"

#include <memory>
#include <vector>

namespace ex = rekindle::forms::expression;

namespace {

[[maybe_unused]] volatile int one = 1;
[[maybe_unused]] void* volatile lost = nullptr;

#define FAULT_overrun 1
#define FAULT_undefined 2
#define FAULT_leak 3
#define FAULT_hang 4
#define FAULT_memory 5
#define FAULT_wrong 6

void fault()
{
#if PLANTED_FAULT == FAULT_overrun
    const std::vector<char> bytes(7, 'x');
    one = bytes.data()[6 + one];
#elif PLANTED_FAULT == FAULT_undefined
    one = 0x7fffffff + one;
#elif PLANTED_FAULT == FAULT_leak
    lost = ::operator new(10);
    lost = nullptr;
#elif PLANTED_FAULT == FAULT_hang
    while (one == 1) {
    }
#elif PLANTED_FAULT == FAULT_memory
    static std::vector<std::vector<char>> kept;
    for (int i = 0; i < 1024; ++i) kept.emplace_back(1U << 20U, 'x');
#elif PLANTED_FAULT == FAULT_wrong
    fuzz::demand(one == 2, "a planted invariant");
#endif
}

bool calls(const ex::Node& node, std::string_view name)
{
    return node.kind == ex::Node::Kind::Function && node.text == name;
}

/// A call of not() as the first argument of iif(): the search has to build it.
void visit(const ex::Node& node)
{
    if (calls(node, "iif") && !node.children.empty() && calls(node.children.front(), "not")) fault();
    for (const ex::Node& child : node.children) visit(child);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (const auto read = ex::parse(fuzz::text(data, size)); read.node) visit(*read.node);
    return 0;
}
