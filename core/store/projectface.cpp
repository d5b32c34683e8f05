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

Result<void> writeTarget(ChangeSetBuilder& builder, qint64 project, int year, const Value& value)
{
    int revision = 1;
    bool exists = false;
    if (project > 0) {
        const auto revisions = builder.ofProject(Kind::Target, project);
        if (!revisions)
            return revisions.error();
        for (const Record& record : *revisions) {
            if (record.id.key[1] == year) {
                revision = std::max(revision, int(record.id.key[2]));
                exists = true;
            }
        }
    }
    const RecordId id = RecordId::target(project, year, revision);
    if (!exists && !value.isNull()) {
        if (const auto done = builder.set(id, u"state"_s, Value(issuedState)); !done)
            return done;
    }
    return writeSingle(builder, id, u"amount"_s, value);
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
    case Home::Progress: {
        const RecordId id = RecordId::progress(project, date.on);
        return builder.set(id, field.key == "progress"_L1 ? u"text"_s : u"remark"_s, value);
    }
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
