// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticefrozen.h"

#include "report/documentjson.h"
#include "store/knownat.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

bool isLoss(const Error& error)
{
    return error.code == ErrorCode::Damaged || error.code == ErrorCode::NotFound;
}

/// The record must be the one of which the frozen JSON speaks.
bool speaksOf(const QJsonObject& json, const Record& notice)
{
    const QJsonObject said = json[u"notice"_s].toObject();
    const NoticeStamp stamp = stampOf(notice);
    return said[u"number"_s].toInt() == stamp.number && said[u"total_number"_s].toInt() == stamp.total
        && said[u"week"_s].toString() == notice.value(u"week"_s).text()
        && said[u"issued_on"_s].toString() == notice.value(u"issued_on"_s).text()
        && json[u"known_at"_s].toInteger() == notice.value(u"known_at"_s).number();
}

Result<void> checkBytes(Ledger& ledger, const Record& notice, NoticeVerdict& verdict)
{
    for (const QString& suffix : {u"docx"_s, u"pdf"_s, u"json"_s}) {
        const auto bytes = frozenFile(ledger, notice, suffix);
        if (!bytes && !isLoss(bytes.error()))
            return bytes.error();
        if (!bytes)
            verdict.altered.append(frozenFileName(stampOf(notice), suffix));
    }
    return {};
}

} // namespace

Result<NoticeVerdict> verifyNotice(Ledger& ledger, qint64 id)
{
    const auto record = ledger.records().find(RecordId::notice(id));
    if (!record || !*record)
        return record ? Error {ErrorCode::NotFound, u"no such notice"_s, {QString::number(id)}}
                      : record.error();
    const Record& notice = **record;
    if (noticeState(notice) != NoticeState::Issued)
        return Error {ErrorCode::WrongUse, u"not issued"_s,
            {VerdictWords::tr("only an issued notice can be verified")}};
    NoticeVerdict verdict;
    if (const auto done = checkBytes(ledger, notice, verdict); !done)
        return done.error();
    const auto json = frozenOf(ledger, notice);
    const auto frozen
        = json ? documentFromJson((*json)[u"document"_s].toObject()) : Result<Document>(json.error());
    if (!frozen)
        return isLoss(frozen.error()) ? Result<NoticeVerdict>(verdict) : frozen.error();
    if (!speaksOf(*json, notice))
        verdict.altered.append(VerdictWords::tr("the record of the notice"));
    verdict.formulaChanged = (*json)[u"formula"_s].toInt() != noticeFormula;
    const auto looked = asKnownAt(ledger, (*json)[u"known_at"_s].toInteger(), [&]() -> Result<void> {
        const auto again = composeNotice(ledger, notice, stampOf(notice));
        if (!again)
            return again.error();
        verdict.differences = noticeDifference(*frozen, again->document);
        return {};
    });
    if (!looked)
        return looked.error();
    verdict.recomputed = true;
    return verdict;
}

QString differenceLine(const FigureDifference& difference)
{
    const auto shown = [](const QString& text) { return text.isEmpty() ? u"—"_s : text; };
    return difference.name + u'：' + shown(difference.before) + u" → "_s + shown(difference.after);
}

QStringList verdictLines(const NoticeVerdict& verdict)
{
    QStringList lines;
    for (const QString& file : verdict.altered)
        lines.append(VerdictWords::tr("Altered since it was issued: %1").arg(file));
    for (const FigureDifference& difference : verdict.differences.figures)
        lines.append(differenceLine(difference));
    for (const QString& sentence : verdict.differences.gone)
        lines.append(VerdictWords::tr("Frozen, but not said now: %1").arg(sentence));
    for (const QString& sentence : verdict.differences.added)
        lines.append(VerdictWords::tr("Said now, but not frozen: %1").arg(sentence));
    if (!verdict.differences.isEmpty() && verdict.formulaChanged)
        lines.append(
            VerdictWords::tr("The program computes this notice otherwise than the one that froze it"));
    return lines;
}

} // namespace sanpi
