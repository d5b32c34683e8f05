// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticepaper.h"

#include "report/documentjson.h"
#include "report/noticecorrection.h"
#include "store/attachments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct NoticePaperWords {
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

QString isoOrNothing(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

Error alteredNotice(const Record& notice)
{
    return {ErrorCode::Damaged, u"frozen notice altered"_s,
        {NoticePaperWords::tr("the frozen notice %1 is missing or was altered").arg(noticeName(notice))}};
}

QJsonArray rulesJson(const RuleBook& rules)
{
    QJsonArray array;
    for (const RuleKind kind : allRuleKinds) {
        const RuleSource source = rules.source(kind);
        // Papers frozen before there were schemes say nothing of them.
        if (kind == RuleKind::Sectors && !source.since.isValid())
            continue;
        array.append(QJsonObject {{u"rule"_s, int(kind)}, {u"since"_s, isoOrNothing(source.since)},
            {u"document"_s, source.document}, {u"value"_s, ruleText(kind, rules)}});
    }
    return array;
}

QJsonObject headlineOf(const Overview& overview)
{
    const Group& all = overview.all;
    const auto rate = [](const Percent& one) {
        return one.isValid() ? QJsonValue(one.text(2)) : QJsonValue(QJsonValue::Null);
    };
    return {{u"count"_s, all.count},
        {u"total_yuan"_s, all.isTotalKnown() ? QJsonValue(all.total.yuan()) : QJsonValue(QJsonValue::Null)},
        {u"target_yuan"_s, all.target.yuan()}, {u"done_yuan"_s, all.done.yuan()},
        {u"rate_percent"_s, rate(all.rate)}, {u"pace_percent"_s, rate(overview.pace)},
        {u"gap_points"_s, all.gap ? QJsonValue(pointsText(*all.gap)) : QJsonValue(QJsonValue::Null)},
        {u"on_pace"_s, all.onPace}, {u"behind"_s, all.behind}, {u"not_counted"_s, all.notCounted}};
}

/// The digest names the JSON; the other files bear its name.
Result<QString> digestOf(Ledger& ledger, const Record& notice, const QString& suffix)
{
    if (suffix == "json"_L1)
        return notice.value(u"sha256"_s).text();
    const auto attached = attachmentsOf(ledger, notice.id);
    if (!attached)
        return attached.error();
    const QString name = frozenFileName(stampOf(notice), suffix);
    for (const Record& one : *attached) {
        if (one.value(u"name"_s).text() == name)
            return one.value(u"sha256"_s).text();
    }
    return QString();
}

Result<NoticePaper> frozenPaper(Ledger& ledger, const Record& notice)
{
    const auto json = frozenOf(ledger, notice);
    if (!json)
        return json.error();
    auto document = documentFromJson((*json)[u"document"_s].toObject());
    if (!document)
        return alteredNotice(notice);
    NoticePaper paper;
    paper.record = notice;
    paper.document = *std::move(document);
    paper.document.meta.properties.insert(u"NoticeSha256"_s, notice.value(u"sha256"_s).text());
    paper.sentences = applyEdits(paper.document, {});
    paper.headline = (*json)[u"headline"_s].toObject();
    paper.frozen = true;
    return paper;
}

} // namespace

int NoticePaper::movedFigures() const
{
    return std::accumulate(sentences.begin(), sentences.end(), 0,
        [](int sum, const NoticeSentence& one) { return sum + int(one.moved.size()); });
}

QString noticeName(const Record& notice)
{
    const NoticeStamp stamp = stampOf(notice);
    if (stamp.number == 0)
        return notice.value(u"week"_s).text();
    return u"%1年第%2期（总第%3期）"_s.arg(stamp.on.year()).arg(stamp.number).arg(stamp.total);
}

NoticeState noticeState(const Record& notice)
{
    if (!notice.value(u"issued_on"_s).isNull())
        return NoticeState::Issued;
    return notice.value(u"reviewed_on"_s).isNull() ? NoticeState::Draft : NoticeState::Reviewed;
}

NoticeStamp stampOf(const Record& notice)
{
    return {int(notice.value(u"number"_s).number()), int(notice.value(u"total_number"_s).number()),
        notice.value(u"issued_on"_s).date()};
}

QString frozenFileName(const NoticeStamp& stamp, const QString& suffix)
{
    return u"通报%1年第%2期.%3"_s.arg(
        QString::number(stamp.on.year()), QString::number(stamp.number), suffix);
}

Result<NoticePaper> composeNotice(Ledger& ledger, const Record& notice, const NoticeStamp& stamp)
{
    NoticePaper paper;
    paper.record = notice;
    const auto edits = editsFromJson(notice.value(u"edits"_s).text());
    if (!edits)
        return edits.error();
    auto input = gatherNotice(
        ledger, int(notice.value(u"year"_s).number()), Week::of(notice.value(u"week"_s).date()));
    if (!input)
        return input.error();
    NoticeInput figures = *std::move(input);
    auto corrected = gatherCorrected(ledger, notice.id.key[0], figures.overview.year);
    if (!corrected)
        return corrected.error();
    figures.corrected = *std::move(corrected);
    figures.layout
        = notice.value(u"layout"_s).number() == 2 ? NoticeLayout::Bulletin : NoticeLayout::Official;
    figures.number = stamp.number;
    figures.totalNumber = stamp.total;
    if (stamp.on.isValid()) {
        figures.issued = stamp.on;
        figures.due = Week::of(stamp.on).monday().addDays(daysToAnswer);
    }
    paper.rules = figures.overview.rules;
    paper.headline = headlineOf(figures.overview);
    paper.document = buildNotice(figures);
    if (const qint64 corrects = notice.value(u"corrects"_s).number(); corrects != 0) {
        const auto former = ledger.records().find(RecordId::notice(corrects));
        if (!former || !*former)
            return former ? Error {ErrorCode::Damaged, u"no corrected notice"_s, {}} : former.error();
        const auto old = frozenPaper(ledger, **former);
        if (!old)
            return old.error();
        paper.corrected = addCorrection(paper.document, *old, notice.value(u"reason"_s).text());
    }
    paper.sentences = applyEdits(paper.document, *edits);
    return paper;
}

Result<NoticePaper> noticePaper(Ledger& ledger, qint64 notice)
{
    const auto record = ledger.records().find(RecordId::notice(notice));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such notice"_s, {QString::number(notice)}};
    if (noticeState(**record) == NoticeState::Issued)
        return frozenPaper(ledger, **record);
    return composeNotice(ledger, **record, {});
}

QByteArray frozenJson(const NoticePaper& paper, const NoticeStamp& stamp, qint64 knownAt)
{
    QJsonArray figures;
    for (const NoticeFigure& figure : noticeFigures(paper.document))
        figures.append(QJsonObject {{u"name"_s, figure.name}, {u"text"_s, figure.text}});
    const auto text = [&](const QString& key) { return paper.record.value(key).text(); };
    const QJsonObject notice {{u"year"_s, paper.record.value(u"year"_s).number()},
        {u"week"_s, text(u"week"_s)}, {u"number"_s, stamp.number}, {u"total_number"_s, stamp.total},
        {u"issued_on"_s, isoOrNothing(stamp.on)}, {u"layout"_s, paper.record.value(u"layout"_s).number()},
        {u"corrects"_s, paper.record.value(u"corrects"_s).number()}, {u"reason"_s, text(u"reason"_s)},
        {u"edits"_s, text(u"edits"_s)}};
    const QJsonObject json {{u"format"_s, 1}, {u"program"_s, QStringLiteral(SANPI_VERSION)},
        {u"formula"_s, noticeFormula}, {u"notice"_s, notice}, {u"as_of"_s, isoOrNothing(paper.rules.asOf)},
        {u"known_at"_s, knownAt}, {u"rules"_s, rulesJson(paper.rules)}, {u"headline"_s, paper.headline},
        {u"figures"_s, figures}, {u"document"_s, documentJson(paper.document)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<QByteArray> frozenFile(Ledger& ledger, const Record& notice, const QString& suffix)
{
    const auto digest = digestOf(ledger, notice, suffix);
    if (!digest)
        return digest.error();
    const auto kept = digest->isEmpty()
        ? Result<QByteArray>(Error {ErrorCode::NotFound, u"not frozen"_s, {noticeName(notice)}})
        : keptContent(ledger, *digest);
    if (!kept && (kept.error().code == ErrorCode::Damaged || kept.error().code == ErrorCode::NotFound))
        return alteredNotice(notice);
    return kept;
}

Result<QJsonObject> frozenOf(Ledger& ledger, const Record& notice)
{
    const auto bytes = frozenFile(ledger, notice, u"json"_s);
    if (!bytes)
        return bytes.error();
    const QJsonDocument json = QJsonDocument::fromJson(*bytes);
    if (!json.isObject())
        return alteredNotice(notice);
    return json.object();
}

} // namespace sanpi
