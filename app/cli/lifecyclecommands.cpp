// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/recordname.h"
#include "exchange/photo/photo.h"
#include "store/lifecycle.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

/// KIND/ID in one word.
std::optional<RecordId> recordOf(Ledger& ledger, const QString& word)
{
    return recordNamed(ledger, word.section(u'/', 0, 0), word.section(u'/', 1));
}

/// The files, all or none; says which cannot be read. --paper names what they are where their names do not.
std::optional<std::vector<FileContent>> readAll(Context& context, Ledger& ledger, const QStringList& paths)
{
    std::vector<FileContent> files;
    for (const QString& path : paths) {
        auto file = readFileContent(path);
        if (!file) {
            static_cast<void>(context.fail(file.error()));
            return {};
        }
        files.push_back(std::move(file).value());
        if (!context.has(u"paper"_s))
            continue;
        const Choice* paper
            = ledger.catalogue().field(Kind::Attachment, u"paper").choiceNamed(context.value(u"paper"_s));
        if (!paper) {
            static_cast<void>(context.wrongUse(
                QCoreApplication::translate("cli", "There is no paper “%1”").arg(context.value(u"paper"_s))));
            return {};
        }
        files.back().paper = Paper(paper->code);
    }
    return files;
}

QJsonObject changeSetJson(const Outcome& outcome)
{
    return {{u"change_set"_s, outcome.changeSet}};
}

int finish(Context& context, const Outcome& outcome)
{
    if (!outcome.ok())
        return context.fail(outcome);
    if (!context.json())
        return context.done(outcome);
    context.printJson(changeSetJson(outcome));
    return Done;
}

} // namespace

int advanceCommand(Context& context)
{
    const QStringList words = context.arguments();
    if (words.size() < 2 || !context.has(u"on"_s))
        return context.wrongUse(QCoreApplication::translate("cli",
            "advance takes a project, a stage and a day: advance 17 开工 --on 2021-07-05 --evidence FILE"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    const auto project = recordNamed(*ledger, u"projects"_s, words[0]);
    const Choice* stage = ledger->catalogue().field(Kind::Project, u"stage").choiceNamed(words[1]);
    if (!project)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(words[0]));
    if (!stage)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no stage “%1”").arg(words[1]));
    Advance step;
    step.project = project->key[0];
    step.stage = Stage(stage->code);
    step.on = QDate::fromString(context.value(u"on"_s), Qt::ISODate);
    if (!step.on.isValid())
        return context.wrongUse(QCoreApplication::translate("cli", "“%1” is no day; expected is 2021-07-05")
                                    .arg(context.value(u"on"_s)));
    step.today = context.asOf();
    auto evidence = readAll(context, *ledger, context.values(u"evidence"_s) + words.mid(2));
    if (!evidence)
        return WrongUse;
    for (FileContent& file : *evidence)
        static_cast<void>(findTaken(file, 0)); // of what is no photo: nothing
    step.evidence = std::move(*evidence);
    step.waiver = context.value(u"reason"_s);
    step.author = context.author();
    step.source = Source::CommandLine;
    return finish(context, advance(*ledger, step));
}

namespace {

/// When photos were taken: what --taken says, else their EXIF, else their names. False after wrong use.
bool dateFiles(Context& context, std::vector<FileContent>& files)
{
    const QString typed = context.value(u"taken"_s);
    const QString taken = photoTimeTyped(typed, context.asOf().year());
    if (!typed.isEmpty() && taken.isEmpty()) {
        static_cast<void>(context.wrongUse(
            QCoreApplication::translate("cli", "--taken takes a day and time such as 2021-11-30 10:15")));
        return false;
    }
    for (FileContent& file : files) {
        file.view = context.value(u"view"_s);
        if (isPhotoName(file.name)) {
            if (const auto photo = findTaken(file, 0); !photo)
                context.say(file.name + u": "_s + photo.error().facts.value(0));
        }
        if (!taken.isEmpty()) {
            file.takenAt = taken;
            file.takenBy = PhotoTime::Typed;
        }
    }
    return true;
}

QJsonValue jsonText(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString labelOf(Ledger& ledger, const Record& record, QStringView key)
{
    const Value value = record.value(key.toString());
    const Choice* choice
        = value.isNull() ? nullptr : ledger.catalogue().field(record.id.kind, key).choice(value.number());
    return choice ? choice->zh : QString();
}

QString takenText(Ledger& ledger, const Record& attachment)
{
    const QString by = labelOf(ledger, attachment, u"taken_by");
    const QString at = photoTimeText(attachment.value(u"taken_at"_s).text());
    return by.isEmpty() ? at : at + u"（"_s + by + u"）"_s;
}

} // namespace

int attachCommand(Context& context)
{
    const QStringList words = context.arguments();
    if (words.size() < 2 || !words[0].contains(u'/'))
        return context.wrongUse(
            QCoreApplication::translate("cli", "attach takes a record and files: attach projects/17 FILE…"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    const auto record = recordOf(*ledger, words[0]);
    if (!record)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(words[0]));
    auto files = readAll(context, *ledger, words.mid(1));
    if (!files)
        return WrongUse;
    if (!dateFiles(context, *files))
        return WrongUse;
    return finish(context, attach(*ledger, *record, *files, context.author(), Source::CommandLine));
}

int attachmentsCommand(Context& context)
{
    const QStringList words = context.arguments();
    if (words.size() != 1 || !words[0].contains(u'/'))
        return context.wrongUse(
            QCoreApplication::translate("cli", "attachments takes a record: attachments projects/17"));
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto record = recordOf(*ledger, words[0]);
    if (!record)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(words[0]));
    // A project shows what is attached to anything of it.
    const auto attachments = record->kind == Kind::Project ? attachmentsOfProject(*ledger, record->key[0])
                                                           : attachmentsOf(*ledger, *record);
    if (!attachments)
        return context.fail(attachments.error());
    QJsonArray list;
    for (const Record& attachment : *attachments) {
        if (context.has(u"output"_s)) {
            const auto saved = saveAttachment(*ledger, attachment, context.value(u"output"_s));
            if (!saved)
                return context.fail(saved.error());
        }
        const QString taken = attachment.value(u"taken_at"_s).text();
        list.append(QJsonObject {{u"name"_s, attachment.value(u"name"_s).text()},
            {u"sha256"_s, attachment.value(u"sha256"_s).text()},
            {u"bytes"_s, attachment.value(u"bytes"_s).number()}, {u"taken_at"_s, jsonText(taken)},
            {u"taken_by"_s, jsonText(labelOf(*ledger, attachment, u"taken_by"))},
            {u"view"_s, jsonText(attachment.value(u"view"_s).text())},
            {u"record"_s, attachment.value(u"record"_s).text()}});
        if (!context.json())
            context.print(attachment.value(u"name"_s).text() + u"  "_s
                + QString::number(attachment.value(u"bytes"_s).number()) + u"  "_s
                + attachment.value(u"sha256"_s).text().left(12) + u"  "_s + takenText(*ledger, attachment)
                + u'\n');
    }
    if (context.json())
        context.printJson(list);
    return Done;
}

} // namespace sanpi::cli
