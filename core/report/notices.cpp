// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/notices.h"

#include "report/docxwriter.h"
#include "report/pdfwriter.h"
#include "store/attachments.h"
#include "store/numbers.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct NoticeWords {
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

const QString noticeSeries = u"通报"_s;

Outcome noticeFailed(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Error refusal(const QString& why)
{
    return {ErrorCode::Refused, why, {why}};
}

Result<Record> noticeRecord(Ledger& ledger, qint64 id)
{
    const auto found = ledger.records().find(RecordId::notice(id));
    if (!found)
        return found.error();
    if (!*found)
        return Error {ErrorCode::NotFound, u"no such notice"_s, {QString::number(id)}};
    return **found;
}

/// A notice that can still be altered.
Result<Record> openNotice(Ledger& ledger, qint64 id)
{
    auto record = noticeRecord(ledger, id);
    if (record && noticeState(*record) == NoticeState::Issued)
        return refusal(NoticeWords::tr("%1 was issued; it is never changed: issue a correction")
                           .arg(noticeName(*record)));
    return record;
}

using NoticeValues = std::vector<std::pair<QString, Value>>;

Result<void> putNotice(ChangeSetBuilder& builder, const RecordId& id, const NoticeValues& values)
{
    for (const auto& [key, value] : values) {
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

Outcome applyNotice(Ledger& ledger, const ChangeSetBuilder& builder, const NoticeAct& act, Source how,
    const QString& label, const QString& reason = {})
{
    ChangeSet set;
    set.label = label;
    set.author = act.author;
    set.source = how;
    set.reason = reason;
    set.records = builder.changes();
    return ledger.apply(set);
}

/// One change of a notice that is still open.
Outcome changeNotice(Ledger& ledger, const Record& notice, const NoticeValues& values, const NoticeAct& act,
    const QString& label)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = putNotice(builder, notice.id, values); !done)
        return noticeFailed(done.error());
    return applyNotice(ledger, builder, act, act.how, label);
}

Result<bool> hasList(Ledger& ledger, int year)
{
    Statement query(
        ledger.connection(), u"SELECT 1 FROM entry WHERE year = ? AND level IS NOT NULL LIMIT 1"_s);
    query.bind(year);
    const bool found = query.next();
    return query.failed() ? Result<bool>(query.error()) : Result<bool>(found);
}

QString weekName(QDate monday)
{
    return monday.toString(u"M月d日"_s) + u"当周通报"_s;
}

Outcome createNotice(Ledger& ledger, const NoticeValues& values, const NoticeAct& act, const QString& label,
    const QString& reason)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = putNotice(builder, RecordId::notice(builder.newId()), values); !done)
        return noticeFailed(done.error());
    return applyNotice(ledger, builder, act, act.how, label, reason);
}

/// Text is frozen by whom it was looked at: an edit after the review has to be looked at again.
NoticeValues unreviewed(NoticeValues values)
{
    values.emplace_back(u"reviewed_by"_s, Value());
    values.emplace_back(u"reviewed_on"_s, Value());
    return values;
}

DocumentNumber issueNumber(const NoticeStamp& stamp)
{
    const int year = stamp.on.year();
    return {
        noticeSeries, year, stamp.number, u"%1%2年第%3期"_s.arg(noticeSeries).arg(year).arg(stamp.number)};
}

Error usedNumber(const QString& text)
{
    return refusal(NoticeWords::tr("the number %1 was used already").arg(text));
}

/// The number of a red-head document is in use beside the 第N期: orders may bear the same prefix.
std::optional<DocumentNumber> codeNumber(Ledger& ledger, const Record& notice, const NoticeStamp& stamp)
{
    if (notice.value(u"layout"_s).number() == 2)
        return {};
    const QString prefix = ledger.setting(u"notice.prefix"_s, NoticeWording().prefix);
    const int year = stamp.on.year();
    return DocumentNumber {prefix, year, stamp.number, documentCode(prefix, year, stamp.number)};
}

Result<NoticeStamp> stampFor(Ledger& ledger, const Record& notice, QDate on, int number)
{
    NoticeStamp stamp {number, 1, on};
    if (number == 0) {
        const auto next = nextNoticeNumber(ledger, on);
        if (!next)
            return next.error();
        stamp.number = *next;
    }
    const auto all = ledger.records().all(Kind::Notice);
    if (!all)
        return all.error();
    for (const Record& one : *all)
        stamp.total = std::max(stamp.total, stampOf(one).total + 1);
    for (const auto& used : {std::optional(issueNumber(stamp)), codeNumber(ledger, notice, stamp)}) {
        const auto by = used ? usedBy(ledger, used->text) : Result<std::optional<QString>>(std::nullopt);
        if (!by)
            return by.error();
        if (*by)
            return usedNumber(used->text);
    }
    return stamp;
}

/// What the steps before issuing ask for where people are told apart.
Result<void> checkPeople(Ledger& ledger, const Record& notice, const QString& by)
{
    if (!hasPeople(ledger))
        return {};
    if (noticeState(notice) != NoticeState::Reviewed)
        return refusal(NoticeWords::tr("the notice has to be reviewed by another person first"));
    if (by == notice.value(u"reviewed_by"_s).text())
        return refusal(NoticeWords::tr("%1 reviewed the notice; another person issues it").arg(by));
    return {};
}

FileContent frozenContent(const NoticeStamp& stamp, const QString& suffix, const QByteArray& data)
{
    FileContent file;
    file.name = frozenFileName(stamp, suffix);
    file.data = data;
    file.sha256 = QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex());
    return file;
}

Result<void> freezeFiles(
    ChangeSetBuilder& builder, Ledger& ledger, const NoticeToIssue& notice, const NoticeFiles& files)
{
    for (const auto& [suffix, data] : {std::pair {u"json"_s, notice.json}, std::pair {u"docx"_s, files.docx},
             std::pair {u"pdf"_s, files.pdf}}) {
        const FileContent file = frozenContent(notice.stamp, suffix, data);
        if (const auto kept = keepContent(ledger, file); !kept)
            return kept;
        if (const auto added = addAttachment(builder, ledger, notice.paper.record.id, 0, file); !added)
            return added;
    }
    return {};
}

} // namespace

bool hasPeople(Ledger& ledger)
{
    return ledger.setting(u"people"_s) == "1"_L1;
}

Result<int> nextNoticeNumber(Ledger& ledger, QDate on)
{
    return nextNumber(ledger, noticeSeries, on.year());
}

Result<int> noticeYear(Ledger& ledger, Week week)
{
    const int year = week.monday().year();
    const auto own = hasList(ledger, year);
    if (!own || *own)
        return own ? Result<int>(year) : own.error();
    const auto before = hasList(ledger, year - 1);
    return before ? Result<int>(*before ? year - 1 : year) : before.error();
}

Result<QDate> lastNoticeDay(Ledger& ledger, int year, QDate asOf)
{
    const QDate last(year, 12, 31);
    if (asOf.year() != year + 1)
        return std::min(asOf, last);
    const auto next = hasList(ledger, year + 1);
    return next ? Result<QDate>(*next ? last : asOf) : next.error();
}

Outcome draftNotice(Ledger& ledger, const NewNotice& wish)
{
    const QDate monday = wish.week.monday();
    if (!monday.isValid())
        return noticeFailed(refusal(NoticeWords::tr("the week is needed")));
    const auto told = wish.year > 0 ? Result<int>(wish.year) : noticeYear(ledger, wish.week);
    if (!told)
        return noticeFailed(told.error());
    const int year = *told;
    const auto rows = listNotices(ledger, year);
    if (!rows)
        return noticeFailed(rows.error());
    for (const NoticeRow& row : *rows) {
        if (row.week == monday && row.state == NoticeState::Issued)
            return noticeFailed(refusal(NoticeWords::tr("the week has the notice %1 already: correct it")
                                            .arg(noticeName(row.record))));
        if (row.week == monday)
            return noticeFailed(
                refusal(NoticeWords::tr("the week has a draft already (%1)").arg(QString::number(row.id))));
    }
    const NoticeAct act {0, wish.on, wish.by, wish.author, wish.how};
    return createNotice(ledger,
        {{u"year"_s, year}, {u"week"_s, monday}, {u"layout"_s, wish.layout == NoticeLayout::Bulletin ? 2 : 1},
            {u"drafted_by"_s, wish.by}, {u"drafted_on"_s, wish.on}},
        act, u"拟稿 "_s + weekName(monday), {});
}

Outcome reviewNotice(Ledger& ledger, const NoticeAct& act)
{
    const auto notice = openNotice(ledger, act.notice);
    if (!notice)
        return noticeFailed(notice.error());
    if (noticeState(*notice) == NoticeState::Reviewed)
        return noticeFailed(refusal(NoticeWords::tr("the notice was reviewed already")));
    if (hasPeople(ledger) && act.by == notice->value(u"drafted_by"_s).text())
        return noticeFailed(
            refusal(NoticeWords::tr("%1 drafted the notice; another person reviews it").arg(act.by)));
    return changeNotice(ledger, *notice, {{u"reviewed_by"_s, act.by}, {u"reviewed_on"_s, act.on}}, act,
        u"审核 "_s + weekName(notice->value(u"week"_s).date()));
}

Outcome editNotice(Ledger& ledger, const NoticeAct& act, const QString& paragraph, const QString& text)
{
    const auto notice = openNotice(ledger, act.notice);
    if (!notice)
        return noticeFailed(notice.error());
    auto edits = editsFromJson(notice->value(u"edits"_s).text());
    const auto paper = edits ? composeNotice(ledger, *notice, {}) : Result<NoticePaper>(edits.error());
    if (!paper)
        return noticeFailed(paper.error());
    const auto found = std::ranges::find(paper->sentences, paragraph, &NoticeSentence::key);
    if (found == paper->sentences.end() && !edits->contains(paragraph))
        return noticeFailed({ErrorCode::NotFound, u"no such paragraph"_s, {paragraph}});
    NoticeEdits changed = *std::move(edits);
    // What is typed is of the text as it reads now: its figures are the ground from here on.
    if (text.trimmed().isEmpty() || found == paper->sentences.end() || text == patternOf(found->generated))
        changed.remove(paragraph);
    else
        changed.insert(paragraph, {text.trimmed(), found->generated});
    return changeNotice(ledger, *notice, unreviewed({{u"edits"_s, editsJson(changed)}}), act,
        u"修改通报文字 "_s + weekName(notice->value(u"week"_s).date()));
}

Outcome setNoticeLayout(Ledger& ledger, const NoticeAct& act, NoticeLayout layout)
{
    const auto notice = openNotice(ledger, act.notice);
    if (!notice)
        return noticeFailed(notice.error());
    return changeNotice(ledger, *notice, {{u"layout"_s, layout == NoticeLayout::Bulletin ? 2 : 1}}, act,
        u"通报版式 "_s + weekName(notice->value(u"week"_s).date()));
}

Outcome discardNotice(Ledger& ledger, const NoticeAct& act)
{
    const auto notice = openNotice(ledger, act.notice);
    if (!notice)
        return noticeFailed(notice.error());
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = builder.remove(notice->id); !done)
        return noticeFailed(done.error());
    return applyNotice(
        ledger, builder, act, act.how, u"删除通报稿 "_s + weekName(notice->value(u"week"_s).date()));
}

Outcome correctNotice(Ledger& ledger, const NoticeAct& act, const QString& reason)
{
    const auto notice = noticeRecord(ledger, act.notice);
    if (!notice)
        return noticeFailed(notice.error());
    if (noticeState(*notice) != NoticeState::Issued)
        return noticeFailed(refusal(NoticeWords::tr("what is not issued is changed, not corrected")));
    if (reason.trimmed().isEmpty())
        return noticeFailed(refusal(NoticeWords::tr("a correction says why: the reason is needed")));
    const auto rows = listNotices(ledger, 0);
    if (!rows)
        return noticeFailed(rows.error());
    for (const NoticeRow& row : *rows) {
        if (row.corrects == act.notice && row.state != NoticeState::Issued)
            return noticeFailed(
                refusal(NoticeWords::tr("the week has a draft already (%1)").arg(QString::number(row.id))));
    }
    const auto kept = [&](const QString& key) { return std::pair {key, notice->value(key)}; };
    NoticeValues values {kept(u"year"_s), kept(u"week"_s), kept(u"layout"_s), kept(u"edits"_s),
        {u"corrects"_s, act.notice}, {u"reason"_s, reason.trimmed()}, {u"drafted_by"_s, act.by},
        {u"drafted_on"_s, act.on}};
    return createNotice(ledger, values, act, u"拟稿 更正"_s + noticeName(*notice), reason.trimmed());
}

Result<NoticeToIssue> prepareIssue(Ledger& ledger, const NoticeAct& act, int number)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto notice = openNotice(ledger, act.notice);
    if (!notice)
        return notice.error();
    if (!act.on.isValid())
        return refusal(NoticeWords::tr("the day of issue is needed"));
    if (const QDate monday = notice->value(u"week"_s).date(); act.on < monday) {
        return refusal(NoticeWords::tr("the notice of the week from %1 cannot be issued before it, on %2")
                           .arg(monday.toString(Qt::ISODate), act.on.toString(Qt::ISODate)));
    }
    if (const auto allowed = checkPeople(ledger, *notice, act.by); !allowed)
        return allowed.error();
    NoticeToIssue issue;
    issue.act = act;
    const auto stamp = stampFor(ledger, *notice, act.on, number);
    if (!stamp)
        return stamp.error();
    issue.stamp = *stamp;
    const auto head = ledger.log().head();
    if (!head)
        return head.error();
    issue.knownAt = head->first;
    auto paper = composeNotice(ledger, *notice, *stamp);
    if (!paper)
        return paper.error();
    if (paper->headline[u"count"_s].toInt() == 0)
        return refusal(NoticeWords::tr("there are no key projects in the year: there is nothing to tell"));
    issue.paper = *std::move(paper);
    issue.json = frozenJson(issue.paper, *stamp, issue.knownAt);
    issue.sha256 = frozenContent(*stamp, u"json"_s, issue.json).sha256;
    issue.paper.document.meta.properties.insert(u"NoticeSha256"_s, issue.sha256);
    issue.paper.document.meta.properties.insert(u"KnownAt"_s, QString::number(issue.knownAt));
    return issue;
}

Result<NoticeFiles> renderNotice(const NoticeToIssue& notice, const WriteJob& job)
{
    NoticeFiles files;
    auto docx = makeDocx(notice.paper.document, job);
    if (!docx)
        return docx.error();
    files.docx = *std::move(docx);
    auto pdf = makePdf(notice.paper.document, FontPlan::fromSystem(), job, files.written);
    if (!pdf)
        return pdf.error();
    files.pdf = *std::move(pdf);
    return files;
}

Outcome issueNotice(Ledger& ledger, const NoticeToIssue& notice, const NoticeFiles& files)
{
    const auto stored = openNotice(ledger, notice.act.notice);
    if (!stored)
        return noticeFailed(stored.error());
    if (*stored != notice.paper.record)
        return noticeFailed({ErrorCode::Conflict, u"the notice was changed while it was rendered"_s,
            {NoticeWords::tr("the notice was changed while it was rendered")}});
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const QString record = ledger.catalogue().recordText(stored->id);
    for (const auto& used :
        {std::optional(issueNumber(notice.stamp)), codeNumber(ledger, *stored, notice.stamp)}) {
        if (!used)
            continue;
        if (const auto done = useNumber(builder, ledger, *used, record, notice.act.on); !done)
            return noticeFailed(done.error());
    }
    NoticeValues values {{u"number"_s, notice.stamp.number}, {u"total_number"_s, notice.stamp.total},
        {u"issued_on"_s, notice.act.on}, {u"issued_by"_s, notice.act.by}, {u"known_at"_s, notice.knownAt},
        {u"sha256"_s, notice.sha256}};
    if (noticeState(*stored) == NoticeState::Draft) {
        values.emplace_back(u"reviewed_by"_s, notice.act.by);
        values.emplace_back(u"reviewed_on"_s, notice.act.on);
    }
    if (const auto done = putNotice(builder, stored->id, values); !done)
        return noticeFailed(done.error());
    if (const auto done = freezeFiles(builder, ledger, notice, files); !done)
        return noticeFailed(done.error());
    const DocumentNumber number = issueNumber(notice.stamp);
    return applyNotice(ledger, builder, notice.act, Source::Issue, u"签发 "_s + number.text);
}

Result<QList<NoticeRow>> listNotices(Ledger& ledger, int year)
{
    const auto all = ledger.records().all(Kind::Notice);
    if (!all)
        return all.error();
    QList<NoticeRow> rows;
    for (const Record& record : *all) {
        const int of = int(record.value(u"year"_s).number());
        if (year == 0 || of == year) {
            rows.append({record.id.key[0], record, noticeState(record), record.value(u"week"_s).date(), of,
                stampOf(record), record.value(u"corrects"_s).number()});
        }
    }
    std::ranges::stable_sort(rows, {}, &NoticeRow::week);
    return rows;
}

Result<std::optional<Record>> issuedNotice(Ledger& ledger, Week week, int number)
{
    const auto rows = listNotices(ledger, 0);
    if (!rows)
        return rows.error();
    std::optional<Record> newest;
    for (const NoticeRow& row : *rows) {
        const bool asked = number == 0 || row.stamp.number == number;
        if (row.state == NoticeState::Issued && row.week == week.monday() && asked
            && (!newest || stampOf(*newest).total < row.stamp.total))
            newest = row.record;
    }
    return newest;
}

Result<std::optional<Record>> noticeBefore(Ledger& ledger, const Record& notice)
{
    const QDate week = notice.value(u"week"_s).date().addDays(-7);
    const auto issued = issuedNotice(ledger, Week::of(week));
    if (!issued || *issued)
        return issued;
    const auto rows = listNotices(ledger, 0);
    if (!rows)
        return rows.error();
    std::optional<Record> draft;
    for (const NoticeRow& row : *rows) {
        if (row.week == week)
            draft = row.record;
    }
    return draft;
}

} // namespace sanpi
