// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projectface.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int issuedState
    = 3; // 已下达: what an imported or typed target counts as (design.md, definition 11)

Result<void> writeSingle(
    ChangeSetBuilder& builder, const RecordId& id, const QString& field, const Value& value)
{
    if (!value.isNull())
        return builder.set(id, field, value);
    const auto stored = builder.current(id);
    if (!stored)
        return stored.error();
    return *stored ? builder.remove(id) : Result<void>();
}

/// The revisions of the year's target that are stored, oldest first.
Result<std::vector<RecordId>> revisionsOf(ChangeSetBuilder& builder, qint64 project, int year)
{
    std::vector<RecordId> ids;
    if (project < 0)
        return ids;
    const auto targets = builder.ofProject(Kind::Target, project);
    if (!targets)
        return targets.error();
    for (const Record& record : *targets) {
        if (record.id.key[1] == year)
            ids.push_back(record.id);
    }
    return ids;
}

Result<void> writeTarget(ChangeSetBuilder& builder, qint64 project, int year, const Value& value)
{
    const auto revisions = revisionsOf(builder, project, year);
    if (!revisions)
        return revisions.error();
    const RecordId first = RecordId::target(project, year, 1);
    if (value.isNull()) {
        // Were only the newest taken back, the field would show the one before it.
        for (const RecordId& id : *revisions) {
            if (const auto done = builder.remove(id); !done)
                return done;
        }
        return revisions->empty() ? writeSingle(builder, first, u"amount"_s, {}) : Result<void>();
    }
    const RecordId id = revisions->empty() ? first : revisions->back();
    const auto standing = builder.current(id);
    if (!standing)
        return standing.error();
    if (!*standing) {
        if (const auto done = builder.set(id, u"state"_s, Value(issuedState)); !done)
            return done;
    }
    return builder.set(id, u"amount"_s, value);
}

Result<void> writeProgress(
    ChangeSetBuilder& builder, const RecordId& id, const QString& field, const Value& value)
{
    if (!value.isNull())
        return builder.set(id, field, value);
    const auto stored = builder.current(id);
    if (!stored)
        return stored.error();
    if (!*stored)
        return {};
    const QString other = field == "text"_L1 ? u"remark"_s : u"text"_s;
    return (*stored)->value(other).isNull() ? builder.remove(id) : builder.set(id, field, value);
}

} // namespace

Result<void> writeProjectField(
    ChangeSetBuilder& builder, qint64 project, const FaceDate& date, const Field& field, const Value& value)
{
    switch (field.home) {
    case Home::Own:
        return builder.set(RecordId::project(project), field.key, value);
    case Home::Entry:
        return builder.set(RecordId::entry(project, date.year), field.key, value);
    case Home::Target:
        return writeTarget(builder, project, date.year, value);
    case Home::Stated:
        return writeSingle(builder, RecordId::stated(project, date.year, date.through), u"amount"_s, value);
    case Home::Transition:
        return writeSingle(builder, RecordId::transition(project, field.stage), u"on"_s, value);
    case Home::Progress:
        return writeProgress(builder, RecordId::progress(project, date.on),
            field.key == "progress"_L1 ? u"text"_s : u"remark"_s, value);
    case Home::Membership:
    case Home::Figure:
        break;
    }
    return Error {ErrorCode::WrongUse, u"computed field "_s + field.key, {field.zh}};
}

Result<void> writeInvestment(ChangeSetBuilder& builder, qint64 project, Month month, const Value& amount)
{
    return writeSingle(builder, RecordId::investment(project, month), u"amount"_s, amount);
}

} // namespace sanpi
