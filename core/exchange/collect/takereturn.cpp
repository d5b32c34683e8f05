// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collect/takereturn.h"

#include "store/attachments.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// What was decided on conflicts, doubts and answers kept out, for whoever asks later.
QString decisionsJson(const Catalogue& catalogue, const ReturnPlan& plan)
{
    QJsonArray list;
    for (const MergeCell& cell : plan.cells) {
        if (cell.state == MergeCell::State::Theirs && !cell.doubt && cell.isTaken())
            continue;
        list.append(QJsonObject {{u"record"_s, catalogue.recordText(cell.place.id)},
            {u"field"_s, cell.place.field}, {u"base"_s, cell.base.toJson()}, {u"ours"_s, cell.ours.toJson()},
            {u"theirs"_s, cell.theirs.toJson()}, {u"taken"_s, cell.isTaken()}, {u"reason"_s, cell.reason}});
    }
    return list.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QString summary(const ReturnPlan& plan)
{
    const int kept = int(plan.cells.size()) - plan.taken();
    QString text = u"%1报送%2填报表（第%3版）"_s.arg(plan.unitName, plan.period.name()).arg(plan.version);
    if (plan.conflicts() > 0)
        text += u"，冲突%1处"_s.arg(plan.conflicts());
    if (kept > 0)
        text += u"，未采用%1处"_s.arg(kept);
    QStringList reasons;
    for (const MergeCell& cell : plan.cells) {
        if (!cell.reason.isEmpty() && !reasons.contains(cell.reason))
            reasons << cell.reason;
    }
    if (!reasons.isEmpty())
        text += u'：' + reasons.join(u'；');
    return text.left(1000);
}

struct ReplyFields {
    qint64 state = replyTaken;
    QString why;
};

Result<RecordId> addReply(
    ChangeSetBuilder& builder, const ReturnPlan& plan, const ReplyFields& reply, const TakeOptions& options)
{
    const RecordId id = RecordId::reply(builder.newId());
    const bool taken = reply.state == replyTaken;
    const std::vector<std::pair<QString, Value>> fields {{u"dispatch"_s, plan.dispatch},
        {u"received_on"_s, options.receivedOn}, {u"state"_s, reply.state}, {u"file"_s, plan.file.left(255)},
        {u"sha256"_s, plan.sha256}, {u"answers"_s, plan.answers}, {u"changed"_s, taken ? plan.taken() : 0},
        {u"kept"_s, taken ? int(plan.cells.size()) - plan.taken() : 0}, {u"reason"_s, reply.why.left(1000)},
        {u"given"_s, taken ? plan.given : QString()},
        {u"decisions"_s, taken ? decisionsJson(builder.catalogue(), plan) : QString()}};
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return done.error();
    }
    return id;
}

Outcome failed(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

/// The change set, the file that it comes from and the bytes of that file: in one transaction.
Outcome enter(Ledger& ledger, ChangeSetBuilder& builder, const RecordId& reply, const ReturnPlan& plan,
    ChangeSet set, const TakeOptions& options)
{
    Transaction whole(ledger.connection());
    if (!whole.begun())
        return failed(whole.begun().error());
    if (options.keepFile) {
        auto file = readFileContent(plan.path);
        if (!file)
            return failed(file.error());
        if (file->sha256 != plan.sha256)
            return failed({ErrorCode::Conflict, u"the file has changed since it was read"_s, {plan.file}});
        if (const auto kept = keepContent(ledger, *file); !kept)
            return failed(kept.error());
        if (const auto added = addAttachment(builder, ledger, reply, 0, *file); !added)
            return failed(added.error());
    }
    set.records = builder.changes();
    Outcome outcome = ledger.apply(set);
    if (!outcome.ok())
        return outcome;
    if (const auto done = whole.commit(); !done)
        return failed(done.error());
    return outcome;
}

} // namespace

void decide(ReturnPlan& plan, TakeRule rule)
{
    if (rule == TakeRule::Ask)
        return;
    for (MergeCell& cell : plan.cells) {
        if (cell.state != MergeCell::State::Conflict || cell.decision != Decision::Open || cell.doubt)
            continue;
        const bool theirs = rule == TakeRule::Theirs;
        cell.decision = theirs ? Decision::Take : Decision::Keep;
        cell.reason = theirs ? u"按规则采用报来的值"_s : u"按规则保留台账的值"_s;
    }
}

Outcome takeReturn(Ledger& ledger, const ReturnPlan& plan, const TakeOptions& options)
{
    if (plan.refusal != ReturnRefusal::None)
        return failed({ErrorCode::Refused, refusalName(plan.refusal), {messageOf(plan)}});
    if (plan.open() > 0)
        return failed({ErrorCode::Conflict, u"cells without a decision"_s, {plan.file}});
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const MergeCell& cell : plan.cells) {
        if (!cell.isTaken())
            continue;
        const auto now = storedAnswer(ledger.records(), cell.key, cell.project, plan.period);
        if (!now)
            return failed(now.error());
        if (*now != cell.ours)
            return failed({ErrorCode::Conflict, u"the ledger has moved"_s, {cell.name}});
        if (const auto done = writeAnswer(builder, cell.key, cell.project, plan.period, cell.theirs); !done)
            return failed(done.error());
    }
    const auto reply = addReply(builder, plan, {replyTaken, {}}, options);
    if (!reply)
        return failed(reply.error());
    ChangeSet set;
    set.author = options.author;
    set.source = options.source;
    set.label = u"收回%1填报表 %2（%3格）"_s.arg(plan.period.name(), plan.unitName).arg(plan.taken());
    set.reason = options.reason.isEmpty() ? summary(plan) : options.reason;
    return enter(ledger, builder, *reply, plan, std::move(set), options);
}

Outcome sendBack(Ledger& ledger, const ReturnPlan& plan, const QString& why, const TakeOptions& options)
{
    if (plan.dispatch == 0)
        return failed({ErrorCode::Refused, refusalName(plan.refusal), {messageOf(plan)}});
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const auto reply = addReply(builder, plan, {replySentBack, why}, options);
    if (!reply)
        return failed(reply.error());
    ChangeSet set;
    set.author = options.author;
    set.source = options.source;
    set.label = u"退回%1填报表 %2"_s.arg(plan.period.name(), plan.unitName);
    set.reason = why;
    return enter(ledger, builder, *reply, plan, std::move(set), options);
}

Result<QString> fileDigest(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error {ErrorCode::CannotRead, file.errorString(), {path}};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace sanpi
