// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/phrasebook.h"

#include "report/annualtext.h"
#include "report/notice.h"
#include "report/reportkinds.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const QString annualFront = u"report.annual."_s;

QList<OfficePhrase> addresses()
{
    const NoticeWording wording;
    return {{u"notice.organ"_s, u"署名单位"_s, u"Signing office"_s, wording.organ},
        {u"notice.head"_s, u"红头（发文机关标志）"_s, u"Red head"_s, wording.head},
        {u"notice.prefix"_s, u"发文字号代字"_s, u"Prefix of the number"_s, wording.prefix},
        {u"notice.bulletin"_s, u"简报名称"_s, u"Name of the bulletin"_s, wording.bulletin},
        {u"notice.recipients"_s, u"主送"_s, u"Recipients"_s, wording.recipients},
        {u"notice.copy_to"_s, u"抄送"_s, u"Copies to"_s, wording.copyTo},
        {u"notice.supervisor"_s, u"提请督办的机关"_s, u"Organ asked to supervise"_s, wording.supervisor}};
}

QList<OfficePhrase> sentences()
{
    const annualtext::Wording wording;
    const auto sentence = [](const QString& key, const QString& zh, const QString& en, const QString& text) {
        return OfficePhrase {annualFront + key, zh, en, text, true};
    };
    return {sentence(u"all"_s, u"年度总体"_s, u"The whole year"_s, wording.all),
        sentence(u"province"_s, u"省重点"_s, u"Key projects of the province"_s, wording.province),
        sentence(u"city"_s, u"市重点"_s, u"Key projects of the city"_s, wording.city),
        sentence(u"district"_s, u"区重点"_s, u"Key projects of the district"_s, wording.district),
        sentence(u"starts"_s, u"开竣工"_s, u"Starts and completions"_s, wording.starts),
        sentence(u"sectors"_s, u"分领域"_s, u"A sector"_s, wording.sectors),
        sentence(u"batches"_s, u"三个一批"_s, u"Three batches"_s, wording.batches),
        sentence(u"conversion"_s, u"转化率"_s, u"Conversion"_s, wording.conversion),
        sentence(u"rebuild"_s, u"灾后重建"_s, u"Reconstruction"_s, wording.rebuild),
        sentence(u"issues"_s, u"问题化解"_s, u"Issues solved"_s, wording.issues),
        sentence(u"bonds"_s, u"专项债券"_s, u"Special bonds"_s, wording.bonds),
        sentence(u"budget"_s, u"预算内等资金"_s, u"Budget and other funds"_s, wording.budget),
        sentence(u"planning"_s, u"下年度谋划"_s, u"The year to come"_s, wording.planning),
        sentence(u"planning_sector"_s, u"谋划方向"_s, u"A direction of the year to come"_s,
            wording.planningSector)};
}

} // namespace

QList<OfficePhrase> officePhrases()
{
    return addresses() + sentences();
}

Result<QString> phrasePreview(
    Ledger& ledger, const OfficePhrase& phrase, const QString& text, int year, QDate asOf)
{
    const QString worded = text.isEmpty() ? phrase.standard : text;
    if (phrase.pattern)
        return annualPreview(ledger, year, asOf, phrase.key.mid(annualFront.size()), worded);
    if (phrase.key == "notice.prefix"_L1)
        return u"%1〔%2〕1号"_s.arg(worded).arg(asOf.year());
    if (phrase.key == "notice.recipients"_L1)
        return u"%1："_s.arg(worded);
    if (phrase.key == "notice.copy_to"_L1)
        return u"抄送：%1。"_s.arg(worded);
    if (phrase.key == "notice.supervisor"_L1)
        return u"逾期未办结的，提请%1督办。"_s.arg(worded);
    if (phrase.key == "notice.organ"_L1)
        return u"%1\n%2"_s.arg(worded, doc::chineseDate(asOf));
    return worded;
}

Result<void> setPhrase(
    ChangeSetBuilder& builder, Ledger& ledger, const OfficePhrase& phrase, const QString& text)
{
    const auto known = ledger.records().idWhere(Kind::Setting, u"key"_s, phrase.key);
    if (!known)
        return known.error();
    const bool standard = text.isEmpty() || text == phrase.standard;
    if (standard && !known->has_value())
        return {};
    const RecordId id {Kind::Setting, {known->has_value() ? **known : builder.newId(), 0, 0}};
    if (standard)
        return builder.remove(id);
    if (const auto named = builder.set(id, u"key"_s, phrase.key); !named)
        return named;
    return builder.set(id, u"value"_s, text);
}

} // namespace sanpi
