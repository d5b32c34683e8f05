// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz entry over every file of a folder, and over each file cut at a few places.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv)
{
    std::size_t inputs = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::vector<char> bytes {
                std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
            const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
            for (const std::size_t eighth : {8u, 7u, 4u, 1u})
                LLVMFuzzerTestOneInput(data, bytes.size() * eighth / 8);
            ++inputs;
        }
    }
    std::printf("%zu inputs\n", inputs);
    return inputs == 0 ? 1 : 0;
}
