// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/collectkinds.h"

#include "schema/making.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace making;

namespace {

constexpr int collecting = 5; // the migration that brought them

/// A text that the program writes for itself: the cells of a whole workbook.
Field storedCells(const QString& key, const QString& zh, const QString& en)
{
    Field f = longText(key, zh, en);
    f.maxLength = 4'000'000;
    return f;
}

Field count(const QString& key, const QString& zh, const QString& en)
{
    Field f = typedField(FieldType::Count, key, zh, en);
    f.min = 0;
    return f;
}

KindInfo brought(KindInfo kind)
{
    for (Field& field : kind.fields)
        field.since = collecting;
    return kind;
}

} // namespace

KindInfo dispatchKind()
{
    KindInfo k = entity(Kind::Dispatch, u"dispatch"_s, u"dispatches"_s, u"填报下发"_s, u"Sent workbook"_s);
    k.fields = {required(textField(u"period"_s, u"填报期"_s, u"Period"_s, 10)),
        required(referenceField(Kind::Unit, u"unit"_s, u"责任单位"_s, u"Unit"_s)),
        required(count(u"version"_s, u"版次"_s, u"Version"_s)),
        required(typedField(FieldType::Date, u"sent_on"_s, u"下发日期"_s, u"Sent on"_s)),
        required(typedField(FieldType::Date, u"due"_s, u"报送时限"_s, u"Due"_s)),
        required(unique(textField(u"token"_s, u"模板编号"_s, u"Token"_s, 40))),
        count(u"projects"_s, u"项目个数"_s, u"Projects"_s),
        storedCells(u"sent"_s, u"下发时的值"_s, u"Values as sent"_s)};
    return brought(k);
}

KindInfo replyKind()
{
    KindInfo k = entity(Kind::Reply, u"reply"_s, u"replies"_s, u"填报回收"_s, u"Returned workbook"_s);
    k.fields = {required(referenceField(Kind::Dispatch, u"dispatch"_s, u"填报下发"_s, u"Sent workbook"_s)),
        required(typedField(FieldType::Date, u"received_on"_s, u"收到日期"_s, u"Received on"_s)),
        required(choiceField(u"state"_s, u"处理"_s, u"State"_s,
            {{1, u"已收"_s, u"Taken"_s, {}}, {2, u"退回"_s, u"Sent back"_s, {}}})),
        textField(u"file"_s, u"文件名"_s, u"File"_s, 255),
        codeField(textField(u"sha256"_s, u"文件摘要"_s, u"SHA-256"_s, 64)),
        codeField(textField(u"answers"_s, u"内容摘要"_s, u"Digest of the answers"_s, 64)),
        count(u"changed"_s, u"采用的格数"_s, u"Cells taken"_s),
        count(u"kept"_s, u"未采用的格数"_s, u"Cells not taken"_s),
        textField(u"reason"_s, u"退回原因"_s, u"Sent back because"_s, 1000),
        storedCells(u"given"_s, u"报来的值"_s, u"Values as returned"_s),
        storedCells(u"decisions"_s, u"逐格处理"_s, u"Decisions by cell"_s)};
    return brought(k);
}

} // namespace sanpi
