// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/turnkinds.h"

#include "domain/stage.h"
#include "schema/making.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace making;

namespace {

constexpr int turns = 6; // the migration that brought them

Field turnDay(const QString& key, const QString& zh, const QString& en)
{
    return typedField(FieldType::Date, key, zh, en);
}

KindInfo dated(KindInfo kind)
{
    for (Field& field : kind.fields)
        field.since = turns;
    return kind;
}

} // namespace

KindInfo closingKind()
{
    KindInfo k = fact(Kind::Closing, u"closing"_s, u"closings"_s, u"月度封账"_s, u"Closed month"_s,
        {monthPart(Kind::Closing, u"month"_s, u"月份"_s, u"Month"_s)});
    k.fields = {required(turnDay(u"closed_on"_s, u"封账日期"_s, u"Closed on"_s)),
        textField(u"note"_s, u"说明"_s, u"Note"_s, 400)};
    return dated(std::move(k));
}

KindInfo statisticKind()
{
    KindInfo k = fact(Kind::Statistic, u"statistic"_s, u"statistics"_s, u"统计数"_s, u"Statistical figure"_s,
        {projectPart(), monthPart(Kind::Statistic, u"month"_s, u"月份"_s, u"Month"_s)});
    k.fields = {required(moneyField(u"amount"_s, u"统计数"_s, u"Statistical investment"_s,
                    {u"统计数"_s, u"{m}月统计数"_s, u"{m}月统计投资"_s, u"统计投资"_s, u"统计完成投资"_s,
                        u"入统投资"_s, u"{m}月入统投资"_s, u"入统完成投资"_s, u"纳统投资"_s,
                        u"{m}月纳统投资"_s, u"本月统计数"_s})),
        moneyField(u"building"_s, u"建安投资"_s, u"Building and installation"_s,
            {u"建安投资"_s, u"建安"_s, u"建筑安装工程"_s, u"建筑安装工程投资"_s, u"建安工程投资"_s}),
        moneyField(u"equipment"_s, u"设备投资"_s, u"Equipment"_s,
            {u"设备投资"_s, u"设备"_s, u"设备工器具购置"_s, u"设备购置"_s, u"设备工器具购置投资"_s}),
        moneyField(u"other"_s, u"土地及其他"_s, u"Land and other"_s,
            {u"土地及其他"_s, u"土地及其他投资"_s, u"其他费用"_s, u"其他投资"_s}),
        textField(u"source"_s, u"来源"_s, u"Source"_s, 200)};
    return dated(std::move(k));
}

KindInfo turnKind()
{
    KindInfo k = fact(Kind::Turn, u"turn"_s, u"turns"_s, u"年度结转"_s, u"Change of year"_s,
        {projectPart(), countPart(Kind::Turn, u"year"_s, u"年度"_s, u"Year"_s)});
    k.fields = {required(choiceField(u"decision"_s, u"结转去向"_s, u"Decision"_s,
                    {{int(TurnDecision::Preliminary), u"前期"_s, u"Preliminary"_s, {}},
                        {int(TurnDecision::NewStart), u"新开工"_s, u"New start"_s, {}},
                        {int(TurnDecision::Continuing), u"续建"_s, u"Continuing"_s, {}},
                        {int(TurnDecision::Completion), u"竣工"_s, u"Completion"_s, {}},
                        {int(TurnDecision::Finished), u"出列"_s, u"Finished"_s, {u"已竣工"_s}},
                        {int(TurnDecision::Removed), u"调出"_s, u"Removed"_s, {u"退库"_s}}})),
        turnDay(u"on"_s, u"结转日期"_s, u"On"_s), textField(u"reason"_s, u"原因"_s, u"Reason"_s, 400)};
    return dated(std::move(k));
}

KindInfo campaignKind()
{
    KindInfo k
        = entity(Kind::Campaign, u"campaign"_s, u"campaigns"_s, u"复工行动"_s, u"Resumption campaign"_s);
    k.fields = {required(unique(textField(u"name"_s, u"名称"_s, u"Name"_s, 60))),
        choiceField(u"cause"_s, u"类别"_s, u"Cause"_s,
            {{1, u"春节复工"_s, u"Spring Festival"_s, {u"春节"_s}},
                {2, u"环保管控"_s, u"Environmental control"_s, {u"环保"_s}}, {3, u"汛情"_s, u"Flood"_s, {}},
                {4, u"疫情"_s, u"Epidemic"_s, {}}, {5, u"其他"_s, u"Other"_s, {}}}),
        required(turnDay(u"since"_s, u"开始日期"_s, u"From"_s)),
        turnDay(u"until"_s, u"结束日期"_s, u"Until"_s),
        textField(u"document"_s, u"文号"_s, u"Document"_s, 60)};
    return dated(std::move(k));
}

KindInfo resumptionKind()
{
    KindInfo k = fact(Kind::Resumption, u"resumption"_s, u"resumptions"_s, u"复工"_s, u"Resumption"_s,
        {KeyPart {u"campaign"_s, FieldType::Reference, Kind::Campaign, u"复工行动"_s, u"Campaign"_s, {}},
            projectPart()});
    k.fields = {required(turnDay(u"on"_s, u"复工日期"_s, u"Resumed on"_s)),
        textField(u"note"_s, u"说明"_s, u"Note"_s, 400)};
    return dated(std::move(k));
}

} // namespace sanpi
