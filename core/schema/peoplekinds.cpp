// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/peoplekinds.h"

#include "domain/people.h"
#include "schema/making.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace making;

namespace {

constexpr int people = 6; // the migration that brought them

KindInfo broughtByPeople(KindInfo kind)
{
    for (Field& field : kind.fields)
        field.since = people;
    return kind;
}

Field onDay(const QString& key, const QString& zh, const QString& en, const QStringList& headers = {})
{
    return typedField(FieldType::Date, key, zh, en, headers);
}

Field placeField(const QString& key, const QString& zh, const QString& en, const QStringList& headers = {})
{
    Field f = typedField(FieldType::Count, key, zh, en, headers);
    f.min = 1;
    f.max = 10'000;
    return f;
}

} // namespace

KindInfo personKind()
{
    KindInfo k = entity(Kind::Person, u"person"_s, u"people"_s, u"人员"_s, u"Person"_s);
    // Two of one name are told apart by their office behind the name, as lists of leaders do.
    k.fields = {required(unique(textField(u"name"_s, u"姓名"_s, u"Name"_s, 40, {u"姓名"_s}))),
        choiceField(u"kind"_s, u"类别"_s, u"Kind"_s,
            {{1, u"区领导"_s, u"Leader"_s, {u"领导"_s}}, {2, u"专班"_s, u"Task force"_s, {u"工作专班"_s}},
                {3, u"首席服务员"_s, u"Service officer"_s, {u"服务员"_s}}, {4, u"其他"_s, u"Other"_s, {}}}),
        textField(u"title"_s, u"职务"_s, u"Office"_s, 60, {u"职务"_s}),
        referenceField(Kind::Unit, u"unit"_s, u"单位"_s, u"Unit"_s),
        codeField(
            textField(u"phone"_s, u"联系电话"_s, u"Phone"_s, 40, {u"联系电话"_s, u"电话"_s, u"手机"_s})),
        placeField(u"order"_s, u"排序"_s, u"Order"_s), textField(u"note"_s, u"备注"_s, u"Note"_s, 400)};
    return broughtByPeople(std::move(k));
}

KindInfo assignmentKind()
{
    KindInfo k = fact(Kind::Assignment, u"assignment"_s, u"assignments"_s, u"包联分工"_s, u"Assignment"_s,
        {projectPart(),
            choicePart(Kind::Assignment, u"role"_s, u"分工"_s, u"Role"_s,
                {{int(ProjectRole::Leader), u"分包领导"_s, u"Leader"_s, {u"包联领导"_s}},
                    {int(ProjectRole::TaskForce), u"专班"_s, u"Task force"_s, {u"工作专班"_s}},
                    {int(ProjectRole::ServiceOfficer), u"首席服务员"_s, u"Service officer"_s,
                        {u"服务员"_s}}}),
            datePart(Kind::Assignment, u"since"_s, u"起始日期"_s, u"Since"_s)});
    k.fields = {required(referenceField(Kind::Person, u"person"_s, u"人员"_s, u"Person"_s)),
        onDay(u"until"_s, u"截止日期"_s, u"Until"_s), textField(u"document"_s, u"文号"_s, u"Document"_s, 60),
        textField(u"note"_s, u"备注"_s, u"Note"_s, 400)};
    return broughtByPeople(std::move(k));
}

KindInfo meetingKind()
{
    KindInfo k = entity(Kind::Meeting, u"meeting"_s, u"meetings"_s, u"会议"_s, u"Meeting"_s);
    k.fields = {required(choiceField(u"kind"_s, u"会议类型"_s, u"Kind"_s,
                    {{int(MeetingKind::Weekly), u"周例会"_s, u"Weekly meeting"_s, {u"例会"_s}},
                        {int(MeetingKind::Topic), u"专题会"_s, u"Meeting on a topic"_s, {}},
                        {int(MeetingKind::Dispatch), u"重点项目调度会"_s, u"Dispatch meeting"_s,
                            {u"调度会"_s, u"推进会"_s}},
                        {int(MeetingKind::OnSite), u"现场办公会"_s, u"Meeting on site"_s, {}},
                        {int(MeetingKind::Economy), u"经济运行调度会"_s, u"Meeting on the economy"_s, {}}})),
        textField(u"name"_s, u"会议名称"_s, u"Title"_s, 100),
        required(onDay(u"on"_s, u"会议日期"_s, u"Held on"_s)),
        textField(u"place"_s, u"地点"_s, u"Place"_s, 60), textField(u"chair"_s, u"主持人"_s, u"Chair"_s, 40),
        textField(u"attendees"_s, u"参会人员"_s, u"Attendees"_s, 400),
        textField(u"document"_s, u"纪要文号"_s, u"Document"_s, 60),
        textField(u"note"_s, u"备注"_s, u"Note"_s, 400)};
    return broughtByPeople(std::move(k));
}

KindInfo agendaItemKind()
{
    KindInfo k = fact(Kind::AgendaItem, u"agenda_item"_s, u"agenda_items"_s, u"会议议题"_s, u"Agenda item"_s,
        {KeyPart {u"meeting"_s, FieldType::Reference, Kind::Meeting, u"会议"_s, u"Meeting"_s, {}},
            countPart(Kind::AgendaItem, u"seq"_s, u"次序"_s, u"Order"_s)});
    k.fields = {required(longText(u"text"_s, u"议题"_s, u"Item"_s)),
        referenceField(Kind::Project, u"project"_s, u"项目"_s, u"Project"_s),
        referenceField(Kind::Issue, u"issue"_s, u"问题"_s, u"Issue"_s),
        referenceField(Kind::Unit, u"unit"_s, u"责任单位"_s, u"Unit"_s),
        textField(u"note"_s, u"备注"_s, u"Note"_s, 400)};
    return broughtByPeople(std::move(k));
}

KindInfo decisionKind()
{
    KindInfo k
        = entity(Kind::Decision, u"decision"_s, u"decisions"_s, u"议定与批示事项"_s, u"Matter decided"_s);
    k.fields
        = {required(choiceField(u"source"_s, u"来源"_s, u"Source"_s,
               {{int(DecisionSource::Meeting), u"议定事项"_s, u"Decided in a meeting"_s, {u"会议"_s}},
                   {int(DecisionSource::Leader), u"领导批示"_s, u"Instruction of a leader"_s, {u"批示"_s}}})),
            referenceField(Kind::Meeting, u"meeting"_s, u"会议"_s, u"Meeting"_s),
            textField(u"leader"_s, u"批示领导"_s, u"Leader"_s, 40),
            required(onDay(u"on"_s, u"议定日期"_s, u"Decided on"_s)),
            required(longText(u"text"_s, u"事项内容"_s, u"Matter"_s)),
            referenceField(Kind::Project, u"project"_s, u"项目"_s, u"Project"_s),
            referenceField(Kind::Unit, u"unit"_s, u"责任单位"_s, u"Unit"_s),
            onDay(u"due"_s, u"完成时限"_s, u"Due"_s), onDay(u"done_on"_s, u"办结日期"_s, u"Done on"_s),
            longText(u"result"_s, u"落实情况"_s, u"Result"_s),
            referenceField(Kind::Issue, u"issue"_s, u"转为问题"_s, u"Issue made of it"_s),
            referenceField(Kind::Order, u"duty_order"_s, u"转为督办"_s, u"Order made of it"_s),
            textField(u"note"_s, u"备注"_s, u"Note"_s, 400)};
    return broughtByPeople(std::move(k));
}

KindInfo appraisalKind()
{
    KindInfo k
        = entity(Kind::Appraisal, u"appraisal"_s, u"appraisals"_s, u"上级考评"_s, u"Place in the city"_s);
    k.fields = {required(textField(u"period"_s, u"考评期"_s, u"Period"_s, 20, {u"考评期"_s, u"期间"_s})),
        required(onDay(u"on"_s, u"公布日期"_s, u"Published on"_s, {u"公布日期"_s, u"通报日期"_s})),
        required(textField(u"indicator"_s, u"指标"_s, u"Indicator"_s, 60, {u"指标"_s, u"考评指标"_s})),
        required(placeField(u"place"_s, u"位次"_s, u"Place"_s, {u"位次"_s, u"排名"_s, u"名次"_s})),
        placeField(u"of"_s, u"参评数"_s, u"Out of"_s, {u"参评数"_s, u"总数"_s}),
        textField(u"value"_s, u"指标值"_s, u"Value"_s, 40, {u"指标值"_s, u"数值"_s, u"得分"_s}),
        textField(u"group"_s, u"组别"_s, u"Group"_s, 40, {u"组别"_s, u"分组"_s}),
        textField(u"document"_s, u"文号"_s, u"Document"_s, 60, {u"文号"_s}),
        textField(u"note"_s, u"备注"_s, u"Note"_s, 400)};
    return broughtByPeople(std::move(k));
}

} // namespace sanpi
