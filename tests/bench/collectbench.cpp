// SPDX-License-Identifier: GPL-3.0-or-later
// Sixty returned workbooks from the files to the ledger: read, merged, taken, each durably.
#include "bench/sections.h"
#include "core/support/playedunit.h"
#include "exchange/collect/sending.h"
#include "exchange/collect/takereturn.h"
#include "exchange/sheets/sheetsource.h"
#include "store/changesetbuilder.h"
#include "store/projectface.h"

#include <QFile>

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int units = 60;
constexpr int projectsOfUnit = 20;
constexpr double tenSeconds = 10'000;
const CollectPeriod period {Month(2021, 11)};

Result<void> addProject(ChangeSetBuilder& builder, qint64 unit, int number)
{
    const qint64 project = builder.newId();
    const std::vector<std::pair<QString, Value>> fields {
        {u"code"_s, u"2101-410871-04-01-%1"_s.arg(100'000 + number)},
        {u"name"_s, u"第%1号标准化厂房建设项目"_s.arg(number)}, {u"level"_s, 3}, {u"class"_s, 3},
        {u"unit"_s, unit}, {u"total"_s, Money::fromWan(12'000)}, {u"target"_s, Money::fromWan(3'600)},
        {u"contact"_s, u"张三"_s}, {u"phone"_s, u"13800000000"_s}};
    const FaceDate date {2021, QDate(2021, 10, 31), Month(2021, 10)};
    for (const auto& [key, value] : fields) {
        const Field& field = builder.catalogue().field(Kind::Project, key);
        if (const auto done = writeProjectField(builder, project, date, field, value); !done)
            return done;
    }
    for (int month = 1; month <= 10; ++month) {
        if (const auto done
            = writeInvestment(builder, project, Month(2021, month), Money::fromWan(200 + month));
            !done)
            return done;
    }
    return writeProjectField(
        builder, project, date, builder.catalogue().field(Kind::Project, u"progress"), u"主体施工"_s);
}

std::unique_ptr<Ledger> makeLedger(const QString& path)
{
    QFile::remove(path);
    auto made = Ledger::create(path);
    if (!made)
        giveUp(u"cannot make "_s + path);
    ChangeSetBuilder builder((*made)->catalogue(), (*made)->records());
    for (int unit = 0; unit < units; ++unit) {
        const qint64 id = builder.newId();
        if (!builder.set(RecordId::unit(id), u"name"_s, u"第%1街道"_s.arg(unit + 1))
            || !builder.set(RecordId::unit(id), u"code"_s, u"U%1"_s.arg(unit + 1)))
            giveUp(u"units"_s);
        for (int i = 0; i < projectsOfUnit; ++i) {
            if (!addProject(builder, id, unit * projectsOfUnit + i))
                giveUp(u"projects"_s);
        }
    }
    ChangeSet set;
    set.author = u"bench"_s;
    set.label = u"bench"_s;
    set.records = builder.changes();
    const Outcome outcome = (*made)->apply(set);
    if (!outcome.ok())
        giveUp(outcome.error.what);
    return std::move(made).value();
}

QStringList fillAll(Ledger& ledger, const SendResult& sent, const QString& folder)
{
    QStringList files;
    for (const SentFile& one : sent.files) {
        std::vector<test::TypedAnswer> answers;
        for (int row = 0; row < one.projects; ++row) {
            answers.push_back({row, u"amount"_s, QString::number(210 + row), true});
            answers.push_back({row, u"kind"_s, u"预计"_s, false});
            answers.push_back({row, u"progress"_s, u"主体施工至%1层，外墙砌筑"_s.arg(row + 1), false});
            answers.push_back({row, u"remark"_s, u"施工用电容量不足，需协调供电部门增容"_s, false});
        }
        files << folder + u"/back-%1.xlsx"_s.arg(files.size());
        if (!test::fillIn(one.path, files.back(), ledger.catalogue(), period, answers))
            giveUp(u"cannot fill "_s + one.path);
    }
    return files;
}

void takeAll(Ledger& ledger, const QStringList& files, const QString& reader, Samples& reading)
{
    for (const QString& file : files) {
        SheetReadOptions options;
        options.reader = reader;
        const auto digest = fileDigest(file);
        Result<Workbook> book {Workbook()};
        reading.add(milliseconds([&] { book = readSheets(file, options); }));
        if (!book || !digest)
            giveUp(u"cannot read "_s + file);
        const auto plan = planReturn(ledger, *book, *digest);
        if (!plan || !plan->clean() || plan->taken() != 4 * projectsOfUnit)
            giveUp(u"not merged: "_s + file);
        TakeOptions take;
        take.receivedOn = QDate(2021, 11, 25);
        take.author = u"bench"_s;
        if (!takeReturn(ledger, *plan, take).ok())
            giveUp(u"not taken: "_s + file);
    }
}

} // namespace

std::vector<Line> measureCollect(const Setup& setup)
{
    Samples all;
    Samples reading;
    Samples sending;
    for (int run = 0; run < std::min(3, setup.runs); ++run) {
        const auto ledger = makeLedger(setup.folder.filePath(u"collect.sanpi"_s));
        const QString folder = setup.folder.filePath(u"collect-%1"_s.arg(run));
        SendOptions options;
        options.period = period;
        options.sentOn = QDate(2021, 11, 20);
        options.folder = folder;
        options.author = u"bench"_s;
        SendResult sent;
        sending.add(milliseconds([&] {
            auto done = sendTemplates(*ledger, options);
            if (!done)
                giveUp(done.error().what);
            sent = std::move(done).value();
        }));
        const QStringList files = fillAll(*ledger, sent, folder);
        all.add(milliseconds([&] { takeAll(*ledger, files, setup.programs + u"/sanpi-reader"_s, reading); }));
        QDir(folder).removeRecursively();
    }
    return {{u"merge of 60 returned workbooks of 20 projects, 80 answers each"_s, msText(all.median()),
                u"–"_s, u"–"_s, u"≤ 10 s"_s, all.median() <= tenSeconds},
        {u"of that: reading one of them in the child process"_s, msText(reading.median()), u"–"_s, u"–"_s,
            u"–"_s, true},
        {u"making and recording the 60 workbooks"_s, msText(sending.median()), u"–"_s, u"–"_s, u"–"_s, true}};
}

} // namespace sanpi::bench
