// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lifecycle.h"

#include "schema/stagelabel.h"
#include "store/rulebook.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Lifecycle)
};

/// The project's transitions and what its stages are called.
struct Chain {
    QString project;
    qint64 works = 0;
    std::array<std::optional<Record>, allStages.size()> reached; ///< by stage
    Stage current = Stage::Planned;

    [[nodiscard]] QDate day(Stage stage) const
    {
        const auto& record = reached[size_t(stage)];
        return record ? record->value(u"on"_s).date() : QDate();
    }
    [[nodiscard]] bool isInexact(Stage stage) const
    {
        const auto& record = reached[size_t(stage)];
        return record && record->value(u"inexact"_s).number() != 0;
    }
};

Result<Chain> loadChain(Ledger& ledger, qint64 project)
{
    const auto record = ledger.records().find(RecordId::project(project));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such project"_s, {QString::number(project)}};
    Chain chain;
    chain.project = (*record)->value(u"name"_s).text();
    chain.works = (*record)->value(u"works"_s).number();
    auto transitions = ledger.records().ofProject(Kind::Transition, project);
    if (!transitions)
        return transitions.error();
    for (Record& transition : std::move(transitions).value()) {
        const auto stage = size_t(transition.id.key[1]);
        if (stage == 0 || stage >= chain.reached.size())
            continue;
        chain.current = std::max(chain.current, Stage(stage));
        chain.reached[stage] = std::move(transition);
    }
    return chain;
}

QString label(Ledger& ledger, const Chain& chain, Stage stage)
{
    return stageLabel(ledger.catalogue(), stage, chain.works, false);
}

void checkOrder(Ledger& ledger, const Chain& chain, const Advance& step, AdvanceCheck& check)
{
    const QString wished = label(ledger, chain, step.stage);
    const QString current = label(ledger, chain, chain.current);
    const bool refines = step.stage == chain.current && chain.isInexact(step.stage);
    if (step.stage == Stage::Planned || (step.stage <= chain.current && !refines)) {
        check.objections << Words::tr("%1 is in stage “%2” already (since %3)")
                                .arg(chain.project, current, chain.day(chain.current).toString(Qt::ISODate));
    } else if (step.stage > Stage::Started && chain.current < Stage(int(step.stage) - 1)) {
        check.objections << Words::tr("“%1” needs “%2” first; %3 is in stage “%4”")
                                .arg(wished, label(ledger, chain, Stage(int(step.stage) - 1)), chain.project,
                                    current);
    }
}

void checkDay(Ledger& ledger, const Chain& chain, const Advance& step, AdvanceCheck& check)
{
    if (!step.on.isValid()) {
        check.objections << Words::tr("The day is missing");
        return;
    }
    if (step.today.isValid() && step.on > step.today)
        check.objections << Words::tr("%1 lies in the future").arg(step.on.toString(Qt::ISODate));
    for (const Stage earlier : allStages) {
        const QDate day = chain.day(earlier);
        // "No later than" says only that the real day is that one or before it.
        if (earlier < step.stage && day.isValid() && !chain.isInexact(earlier) && step.on < day) {
            check.objections << Words::tr("%1 lies before “%2” (%3)")
                                    .arg(step.on.toString(Qt::ISODate), label(ledger, chain, earlier),
                                        day.toString(Qt::ISODate));
        }
    }
}

Result<void> checkStoppages(Ledger& ledger, const Advance& step, AdvanceCheck& check)
{
    const auto open = openStoppages(ledger, step.project, step.on);
    if (!open)
        return open.error();
    for (const Record& stoppage : *open) {
        const KindInfo& kind = ledger.catalogue().kind(Kind::Stoppage);
        const Field kinds = kind.keyField(1);
        const Choice* choice = kinds.choice(stoppage.id.key[1]);
        check.objections << Words::tr("%1 is open: close it first").arg(choice ? choice->zh : QString());
    }
    return {};
}

QString papersText(Ledger& ledger, const EvidenceRule::Groups& groups)
{
    const Field& papers = ledger.catalogue().field(Kind::Attachment, u"paper");
    QStringList texts;
    for (const std::vector<Paper>& any : groups) {
        QStringList names;
        for (const Paper paper : any) {
            if (const Choice* choice = papers.choice(int(paper)))
                names << choice->zh;
        }
        texts << names.join(u"或"_s);
    }
    return texts.join(u'、');
}

Result<void> checkPapers(Ledger& ledger, const Advance& step, AdvanceCheck& check)
{
    const auto rules = loadRuleBook(ledger, step.on);
    if (!rules)
        return rules.error();
    std::vector<Paper> have;
    for (const FileContent& file : step.evidence)
        have.push_back(file.paper);
    const auto kept = attachmentsOf(ledger, RecordId::transition(step.project, int(step.stage)));
    if (!kept)
        return kept.error();
    for (const Record& attachment : *kept)
        have.push_back(Paper(attachment.value(u"paper"_s).number()));
    check.missing = rules->evidence.missing(step.stage, have);
    check.missingText = papersText(ledger, check.missing);
    return {};
}

Outcome failed(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Outcome refused(const QString& why)
{
    return failed({ErrorCode::Refused, why, {why}});
}

Outcome applied(Ledger& ledger, const ChangeSetBuilder& builder, const QString& label, const QString& author,
    Source source)
{
    ChangeSet set;
    set.label = label;
    set.author = author;
    set.source = source;
    set.records = builder.changes();
    return ledger.apply(set);
}

Result<void> setAll(
    ChangeSetBuilder& builder, const RecordId& id, const std::vector<std::pair<QString, Value>>& fields)
{
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

Result<void> collect(ChangeSetBuilder& builder, Ledger& ledger, const Advance& step, bool papersMissing)
{
    const RecordId id = RecordId::transition(step.project, int(step.stage));
    const Value waiver = papersMissing ? Value(step.waiver) : Value();
    if (const auto done = setAll(builder, id,
            {{u"on"_s, step.on}, {u"inexact"_s, {}}, {u"note"_s, step.note}, {u"waiver"_s, waiver}});
        !done)
        return done;
    for (const FileContent& file : step.evidence) {
        if (const auto kept = keepContent(ledger, file); !kept)
            return kept;
        if (const auto added = addAttachment(builder, ledger, id, step.project, file); !added)
            return added;
    }
    return {};
}

} // namespace

Result<std::vector<Record>> openStoppages(Ledger& ledger, qint64 project, QDate asOf)
{
    auto all = ledger.records().ofProject(Kind::Stoppage, project);
    if (!all)
        return all.error();
    std::vector<Record> open = std::move(all).value();
    const qint64 day = asOf.year() * 10'000 + asOf.month() * 100 + asOf.day();
    std::erase_if(open, [&](const Record& stoppage) {
        const QDate until = stoppage.value(u"until"_s).date();
        return stoppage.id.key[2] > day || (until.isValid() && until <= asOf);
    });
    return open;
}

Result<std::optional<Stage>> nextStage(Ledger& ledger, qint64 project, QDate asOf)
{
    const auto chain = loadChain(ledger, project);
    if (!chain)
        return chain.error();
    Stage current = Stage::Planned;
    for (const Stage stage : allStages) {
        if (const QDate day = chain->day(stage); day.isValid() && day <= asOf)
            current = stage;
    }
    return current == Stage::AtCapacity ? std::optional<Stage>() : std::optional(Stage(int(current) + 1));
}

Result<AdvanceCheck> checkAdvance(Ledger& ledger, const Advance& step)
{
    const auto chain = loadChain(ledger, step.project);
    if (!chain)
        return chain.error();
    AdvanceCheck check;
    check.from = chain->current;
    checkOrder(ledger, *chain, step, check);
    checkDay(ledger, *chain, step, check);
    if (!step.on.isValid())
        return check;
    if (const auto done = checkStoppages(ledger, step, check); !done)
        return done.error();
    if (const auto done = checkPapers(ledger, step, check); !done)
        return done.error();
    return check;
}

Outcome advance(Ledger& ledger, const Advance& step)
{
    const auto check = checkAdvance(ledger, step);
    if (!check)
        return failed(check.error());
    if (!check->objections.isEmpty())
        return refused(check->objections.join(u"；"_s));
    if (!check->missing.empty() && step.waiver.isEmpty())
        return refused(Words::tr("papers are missing: %1; attach them, or give the reason why it may pass")
                           .arg(check->missingText));
    const auto chain = loadChain(ledger, step.project);
    if (!chain)
        return failed(chain.error());
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = collect(builder, ledger, step, !check->missing.empty()); !done)
        return failed(done.error());
    return applied(ledger, builder, chain->project + u" → "_s + label(ledger, *chain, step.stage),
        step.author, step.source);
}

Outcome takeStageBack(
    Ledger& ledger, qint64 project, const QString& reason, const QString& author, Source source)
{
    const auto chain = loadChain(ledger, project);
    if (!chain)
        return failed(chain.error());
    if (chain->current == Stage::Planned)
        return refused(Words::tr("%1 has reached no stage yet").arg(chain->project));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = builder.remove(RecordId::transition(project, int(chain->current))); !done)
        return failed(done.error());
    ChangeSet set;
    set.label = u"更正阶段 "_s + chain->project + u" ← "_s + label(ledger, *chain, chain->current);
    set.reason = reason;
    set.author = author;
    set.source = source;
    set.records = builder.changes();
    return ledger.apply(set);
}

Outcome halt(Ledger& ledger, const Halt& wish)
{
    const auto chain = loadChain(ledger, wish.project);
    if (!chain)
        return failed(chain.error());
    if (wish.reason.isEmpty() || !wish.on.isValid())
        return refused(Words::tr("day and reason must be given"));
    if (wish.kind == Stoppage::Suspended && wish.document.isEmpty())
        return refused(Words::tr("停缓建 is approved: give the number of the document"));
    if (wish.untilPlanned.isValid() && wish.untilPlanned < wish.on)
        return refused(Words::tr("the planned resumption lies before the begin"));
    const auto open = openStoppages(ledger, wish.project, QDate(9999, 1, 1));
    if (!open)
        return failed(open.error());
    for (const Record& stoppage : *open) {
        if (stoppage.id.key[1] == qint64(wish.kind))
            return refused(Words::tr("one is open already, since %1")
                               .arg(ledger.catalogue().idText(stoppage.id).section(u':', -1)));
    }
    const Field kinds = ledger.catalogue().kind(Kind::Stoppage).keyField(1);
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const RecordId id = RecordId::stoppage(wish.project, int(wish.kind), wish.on);
    if (const auto done = setAll(builder, id,
            {{u"cause"_s, wish.cause > 0 ? Value(wish.cause) : Value()}, {u"reason"_s, wish.reason},
                {u"until_planned"_s, wish.untilPlanned}, {u"document"_s, wish.document}, {u"until"_s, {}}});
        !done)
        return failed(done.error());
    return applied(
        ledger, builder, chain->project + u' ' + kinds.choice(int(wish.kind))->zh, wish.author, wish.source);
}

Outcome resume(Ledger& ledger, qint64 project, Stoppage kind, QDate on, const QString& author, Source source)
{
    const auto chain = loadChain(ledger, project);
    if (!chain)
        return failed(chain.error());
    const auto open = openStoppages(ledger, project, QDate(9999, 1, 1));
    if (!open)
        return failed(open.error());
    const auto it = std::ranges::find_if(
        *open, [&](const Record& stoppage) { return stoppage.id.key[1] == qint64(kind); });
    if (it == open->end())
        return refused(Words::tr("none is open"));
    const qint64 day = on.year() * 10'000 + on.month() * 100 + on.day();
    if (!on.isValid() || day < it->id.key[2])
        return refused(Words::tr("the day lies before the begin"));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = builder.set(it->id, u"until"_s, on); !done)
        return failed(done.error());
    return applied(ledger, builder, chain->project + u" 复工"_s, author, source);
}

} // namespace sanpi
