// SPDX-License-Identifier: GPL-3.0-or-later
// sanpi-reader: reads one sheet file and writes its typed cells on standard output, or one photo and its
// pixels. Started by the program for each file, so that a hostile one can end this process and nothing else.
#include "confine.h"
#include "exchange/reader/arguments.h"
#include "exchange/reader/protocol.h"
#include "exchange/reader/read.h"
#include "photomain.h"
#include "textsink.h"
#include "writeall.h"

#include <cstdio>
#include <string>
#include <vector>

namespace sanpi::reader {

namespace {

enum ExitCode { ExitDone = 0, ExitRefused = 1, ExitUsage = 2 };

bool readFile(const Arguments& arguments, Output& output)
{
    std::string bytes;
    if (!loadFile(arguments.path, output, bytes))
        return false;
    confineSelf();
    return readBytes(bytes, arguments.request, output);
}

int runFrames(const Arguments& arguments)
{
    FrameWriter writer(writeAll);
    Output output(writer, arguments.limits);
    if (readFile(arguments, output)) {
        writer.done();
        return ExitDone;
    }
    writer.refused(*output.refusal());
    return ExitRefused;
}

int runText(const Arguments& arguments)
{
    TextSink sink;
    Output output(sink, arguments.limits);
    const bool read = readFile(arguments, output);
    if (!read) {
        std::string line = "# refused ";
        line.append(refusalName(output.refusal()->code));
        for (const std::string& fact : output.refusal()->facts)
            line.append("\t").append(fact);
        std::puts(line.c_str());
    }
    std::fflush(stdout);
    return read ? ExitDone : ExitRefused;
}

int runReader(const std::vector<std::string>& words)
{
    if (!words.empty() && words.front() == "--photo")
        return runPhoto(words);
    const auto arguments = parseArguments(words);
    if (!arguments) {
        std::fputs("usage: sanpi-reader [--text] [--sheet NAME]... [--encoding NAME] [--delimiter NUMBER] "
                   "[--limit NAME=NUMBER]... [--] FILE\n"
                   "       sanpi-reader --photo EDGE <FILE\n",
            stderr);
        return ExitUsage;
    }
    limitSelf(arguments->limits);
    return arguments->asText ? runText(*arguments) : runFrames(*arguments);
}

} // namespace

} // namespace sanpi::reader

int main(int argc, char** argv)
{
    return sanpi::reader::runReader({argv + 1, argv + argc});
}
