// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/changeset.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sanpi {

namespace {
constexpr std::array sourceNames {
    std::pair {Source::Form, QLatin1String("form")},
    std::pair {Source::Grid, QLatin1String("grid")},
    std::pair {Source::Paste, QLatin1String("paste")},
    std::pair {Source::Import, QLatin1String("import")},
    std::pair {Source::TemplateReturn, QLatin1String("template")},
    std::pair {Source::Undo, QLatin1String("undo")},
    std::pair {Source::Merge, QLatin1String("merge")},
    std::pair {Source::CommandLine, QLatin1String("cli")},
    std::pair {Source::Demo, QLatin1String("demo")},
    std::pair {Source::Setup, QLatin1String("setup")},
    std::pair {Source::Issue, QLatin1String("issue")},
};
}

QString sourceName(Source source)
{
    const auto it = std::ranges::find(sourceNames, source, &decltype(sourceNames)::value_type::first);
    return QString(it->second);
}

Source sourceNamed(QStringView name)
{
    const auto it = std::ranges::find_if(sourceNames, [&](const auto& pair) { return pair.second == name; });
    return it == sourceNames.end() ? Source::Form : it->first;
}

std::vector<RecordChange> inverse(const std::vector<RecordChange>& records)
{
    std::vector<RecordChange> back(records.rbegin(), records.rend());
    for (RecordChange& change : back) {
        if (change.operation != Operation::Update)
            change.operation = change.operation == Operation::Create ? Operation::Remove : Operation::Create;
        for (FieldChange& field : change.fields)
            std::swap(field.before, field.after);
    }
    return back;
}

} // namespace sanpi
