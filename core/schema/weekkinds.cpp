// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/weekkinds.h"

#include "domain/week.h"
#include "schema/making.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace making;

namespace {

constexpr int week = 3; // the migration that brought them

Field dayField(const QString& key, const QString& zh, const QString& en, const QStringList& headers = {})
{
    return typedField(FieldType::Date, key, zh, en, headers);
}

Field countField(const QString& key, const QString& zh, const QString& en, const QStringList& headers = {})
{
    Field f = typedField(FieldType::Count, key, zh, en, headers);
    f.min = 0;
    f.max = 1'000'000;
    return f;
}

Field figure(Field field)
{
    return at(std::move(field), Home::Figure);
}

Field personField(const QString& key, const QString& zh, const QString& en, const QStringList& headers = {})
{
    return textField(key, zh, en, 100, headers);
}

void bringBy(KindInfo& kind)
{
    for (Field& field : kind.fields)
        field.since = week;
}

std::vector<Choice> siteStates()
{
    return {{int(SiteState::Working), u"正常施工"_s, u"Working"_s, {u"施工中"_s, u"在建"_s}},
        {int(SiteState::Intermittent), u"间歇施工"_s, u"Intermittent"_s, {u"间歇"_s, u"间断施工"_s}},
        {int(SiteState::Stopped), u"停工"_s, u"Stopped"_s, {u"已停工"_s}},
        {int(SiteState::NotStarted), u"未开工"_s, u"Not started"_s, {u"尚未开工"_s}},
        {int(SiteState::Finished), u"已完工"_s, u"Finished"_s, {u"完工"_s, u"已竣工"_s}}};
}

std::vector<Choice> siteRatings()
{
    return {{int(SiteRating::Normal), u"正常"_s, u"Normal"_s, {u"正常推进"_s}},
        {int(SiteRating::Slow), u"偏慢"_s, u"Slow"_s, {u"进度偏慢"_s, u"滞后"_s}},
        {int(SiteRating::Stopped), u"停工"_s, u"Stopped"_s, {}}};
}

std::vector<Choice> issueKinds()
{
    return {{1, u"土地"_s, u"Land"_s, {u"用地"_s}}, {2, u"资金"_s, u"Funds"_s, {}},
        {3, u"审批手续"_s, u"Approvals"_s, {u"手续"_s}},
        {4, u"征地拆迁"_s, u"Clearance"_s, {u"征迁"_s, u"拆迁"_s}},
        {5, u"环评能评"_s, u"Environment and energy"_s, {u"环评"_s, u"能评"_s}},
        {6, u"配套设施"_s, u"Utilities"_s, {u"配套"_s}}, {7, u"用工"_s, u"Labour"_s, {}},
        {8, u"企业自身"_s, u"The enterprise itself"_s, {u"企业"_s}}, {9, u"其他"_s, u"Other"_s, {}}};
}

std::vector<Choice> issueWeights()
{
    return {{int(IssueWeight::General), u"一般"_s, u"General"_s, {u"一般问题"_s, u"一般性问题"_s}},
        {int(IssueWeight::Complex), u"重大复杂"_s, u"Complex"_s, {u"重大"_s, u"复杂"_s, u"重大复杂问题"_s}}};
}

std::vector<Choice> issueSources()
{
    return {{int(IssueSource::Inspection), u"巡查"_s, u"Inspection"_s, {}},
        {int(IssueSource::Supervision), u"督导"_s, u"Supervision"_s, {}},
        {int(IssueSource::Enterprise), u"企业反映"_s, u"Enterprise"_s, {u"企业诉求"_s}},
        {int(IssueSource::TaskForce), u"专班会议"_s, u"Task force"_s, {u"专班"_s}},
        {int(IssueSource::Meeting), u"会议议定"_s, u"Meeting"_s, {u"领导批示"_s, u"调度会"_s}},
        {int(IssueSource::Other), u"其他"_s, u"Other"_s, {}}};
}

std::vector<Choice> issueStates()
{
    return {{int(IssueState::Collected), u"已收集"_s, u"Collected"_s, {}},
        {int(IssueState::Triaged), u"已研判"_s, u"Triaged"_s, {}},
        {int(IssueState::Assigned), u"已交办"_s, u"Assigned"_s, {}},
        {int(IssueState::Accepted), u"已签收"_s, u"Accepted"_s, {}},
        {int(IssueState::Solving), u"办理中"_s, u"Being solved"_s, {u"未解决"_s, u"正在办理"_s}},
        {int(IssueState::Reported), u"待核查"_s, u"To be verified"_s, {}},
        {int(IssueState::Verified), u"已核查"_s, u"Verified"_s, {}},
        {int(IssueState::Closed), u"已解决"_s, u"Closed"_s,
            {u"已销号"_s, u"销号"_s, u"已办结"_s, u"办结"_s}}};
}

std::vector<Choice> stepKinds()
{
    return {{int(StepKind::Triaged), u"梳理研判"_s, u"Triaged"_s, {u"研判"_s}},
        {int(StepKind::Assigned), u"交办"_s, u"Assigned"_s, {}},
        {int(StepKind::Accepted), u"签收"_s, u"Accepted"_s, {}},
        {int(StepKind::Feedback), u"反馈"_s, u"Feedback"_s, {}},
        {int(StepKind::Planned), u"方案批准"_s, u"Plan approved"_s, {}},
        {int(StepKind::Extended), u"延期"_s, u"Extended"_s, {}},
        {int(StepKind::Reported), u"办结申请"_s, u"Reported as solved"_s, {}},
        {int(StepKind::Verified), u"核查"_s, u"Verified"_s, {}},
        {int(StepKind::Closed), u"销号"_s, u"Closed"_s, {}},
        {int(StepKind::Rechecked), u"回头看"_s, u"Rechecked"_s, {}},
        {int(StepKind::Reopened), u"重新办理"_s, u"Reopened"_s, {}},
        {int(StepKind::Ordered), u"督办"_s, u"Ordered"_s, {}}};
}

std::vector<Choice> verdicts()
{
    return {{1, u"通过"_s, u"Passed"_s, {u"合格"_s}}, {2, u"未通过"_s, u"Not passed"_s, {u"退回"_s}}};
}

std::vector<Choice> orderKinds()
{
    return {{int(OrderKind::Reminder), u"提示函"_s, u"Reminder"_s, {u"提醒函"_s}},
        {int(OrderKind::Order), u"督办单"_s, u"Order"_s, {u"督办通知"_s}},
        {int(OrderKind::Criticism), u"通报批评"_s, u"Criticism"_s, {}},
        {int(OrderKind::Talk), u"约谈"_s, u"Talk"_s, {}},
        {int(OrderKind::Transfer), u"移交"_s, u"Transfer"_s, {u"问责"_s, u"移交问责"_s}}};
}

std::vector<Choice> orderStates()
{
    return {{int(OrderState::Draft), u"拟办"_s, u"Draft"_s, {}},
        {int(OrderState::Issued), u"已签发"_s, u"Issued"_s, {}},
        {int(OrderState::Accepted), u"已签收"_s, u"Accepted"_s, {}},
        {int(OrderState::Replied), u"已回复"_s, u"Replied"_s, {}},
        {int(OrderState::Returned), u"退回重办"_s, u"Returned"_s, {u"退回"_s}},
        {int(OrderState::Concluded), u"办结"_s, u"Concluded"_s, {}}};
}

std::vector<Choice> noticeStates()
{
    return {{int(NoticeState::Draft), u"草稿"_s, u"Draft"_s, {}},
        {int(NoticeState::Reviewed), u"已审核"_s, u"Reviewed"_s, {}},
        {int(NoticeState::Issued), u"已签发"_s, u"Issued"_s, {}}};
}

} // namespace

KindInfo inspectionKind()
{
    KindInfo k = fact(Kind::Inspection, u"inspection"_s, u"inspections"_s, u"巡查记录"_s, u"Inspection"_s,
        {projectPart(), datePart(Kind::Inspection, u"on"_s, u"巡查日期"_s, u"Inspected on"_s),
            countPart(Kind::Inspection, u"seq"_s, u"当日次序"_s, u"Order in the day"_s)});
    k.fields = {figure(dayField(u"week"_s, u"所属周"_s, u"Week"_s)),
        textField(u"at"_s, u"时间"_s, u"Time"_s, 5),
        textField(u"weather"_s, u"天气"_s, u"Weather"_s, 20, {u"天气"_s}),
        personField(u"inspectors"_s, u"巡查人"_s, u"Inspectors"_s, {u"巡查人"_s, u"巡查人员"_s, u"检查人"_s}),
        personField(u"companions"_s, u"陪同人"_s, u"Companions"_s, {u"陪同人"_s, u"陪同人员"_s}),
        personField(u"site_leader"_s, u"现场负责人"_s, u"In charge on site"_s, {u"现场负责人"_s}),
        required(choiceField(
            u"site"_s, u"现场状态"_s, u"State of the site"_s, siteStates(), {u"现场状态"_s, u"现场情况"_s})),
        countField(
            u"workers"_s, u"现场人数"_s, u"Workers"_s, {u"现场人数"_s, u"施工人数"_s, u"现场施工人数"_s}),
        countField(
            u"machines"_s, u"机械台数"_s, u"Machines"_s, {u"机械台数"_s, u"机械设备"_s, u"现场机械"_s}),
        required(textField(u"progress"_s, u"形象进度"_s, u"Progress"_s, 1000,
            {u"形象进度"_s, u"目前形象进度"_s, u"施工部位"_s, u"施工部位与形象进度"_s, u"当前进展"_s})),
        textField(u"planned"_s, u"本周计划完成情况"_s, u"This week's plan"_s, 1000, {u"本周计划完成情况"_s}),
        moneyField(u"verified"_s, u"现场核实完成投资"_s, u"Verified investment"_s,
            {u"现场核实完成投资"_s, u"核实完成投资"_s}),
        choiceField(u"rating"_s, u"进展评价"_s, u"Rating"_s, siteRatings(), {u"进展评价"_s, u"进度评价"_s}),
        longText(u"finding"_s, u"存在问题"_s, u"Findings"_s, {u"存在问题"_s, u"发现问题"_s, u"问题"_s}),
        longText(u"demand"_s, u"督导要求"_s, u"Demands"_s, {u"督导要求"_s, u"整改要求"_s, u"要求"_s}),
        dayField(u"due"_s, u"整改时限"_s, u"Due"_s, {u"整改时限"_s, u"整改期限"_s, u"完成时限"_s}),
        textField(u"source"_s, u"来源"_s, u"Source"_s, 200)};
    bringBy(k);
    return k;
}

KindInfo visitKind()
{
    KindInfo k = fact(Kind::Visit, u"visit"_s, u"visits"_s, u"巡查安排"_s, u"Planned visit"_s,
        {datePart(Kind::Visit, u"week"_s, u"所属周"_s, u"Week"_s), projectPart()});
    k.fields = {personField(u"inspectors"_s, u"巡查人"_s, u"Inspectors"_s),
        textField(u"route"_s, u"线路"_s, u"Route"_s, 40), dayField(u"on"_s, u"计划日期"_s, u"Planned on"_s),
        textField(u"excused"_s, u"免巡原因"_s, u"Excused because"_s, 200)};
    bringBy(k);
    return k;
}

KindInfo supervisionKind()
{
    KindInfo k
        = entity(Kind::Supervision, u"supervision"_s, u"supervisions"_s, u"督导记录"_s, u"Supervision"_s);
    k.fields = {required(dayField(u"on"_s, u"督导日期"_s, u"Supervised on"_s)),
        referenceField(Kind::Unit, u"unit"_s, u"责任单位"_s, u"Unit"_s),
        referenceField(Kind::Project, u"project"_s, u"项目"_s, u"Project"_s),
        personField(u"supervisors"_s, u"督导人"_s, u"Supervisors"_s),
        required(longText(u"text"_s, u"督导情况"_s, u"What was seen"_s)),
        longText(u"demand"_s, u"督导要求"_s, u"Demands"_s), dayField(u"due"_s, u"整改时限"_s, u"Due"_s)};
    bringBy(k);
    return k;
}

KindInfo issueKind()
{
    KindInfo k = entity(Kind::Issue, u"issue"_s, u"issues"_s, u"问题"_s, u"Issue"_s);
    k.fields = {required(codeField(
                    unique(textField(u"number"_s, u"编号"_s, u"Number"_s, 30, {u"编号"_s, u"问题编号"_s})))),
        referenceField(Kind::Project, u"project"_s, u"项目"_s, u"Project"_s),
        choiceField(u"kind"_s, u"问题类别"_s, u"Category"_s, issueKinds(), {u"问题类别"_s, u"问题类型"_s}),
        choiceField(u"weight"_s, u"问题性质"_s, u"Weight"_s, issueWeights(), {u"问题性质"_s, u"问题等级"_s}),
        required(longText(u"text"_s, u"问题描述"_s, u"Description"_s,
            {u"问题描述"_s, u"问题内容"_s, u"存在问题"_s, u"具体问题"_s})),
        choiceField(u"source"_s, u"来源"_s, u"Source"_s, issueSources(), {u"来源"_s, u"问题来源"_s}),
        required(dayField(u"collected_on"_s, u"收集日期"_s, u"Collected on"_s,
            {u"收集日期"_s, u"收集时间"_s, u"登记日期"_s})),
        referenceField(
            Kind::Unit, u"unit"_s, u"责任单位"_s, u"Unit"_s, {u"责任单位"_s, u"承办单位"_s, u"牵头单位"_s}),
        textField(u"support"_s, u"配合单位"_s, u"Supporting units"_s, 200, {u"配合单位"_s}),
        figure(dayField(u"due"_s, u"办理时限"_s, u"Due"_s, {u"办理时限"_s, u"解决时限"_s, u"办结时限"_s})),
        figure(dayField(u"closed_on"_s, u"办结日期"_s, u"Closed on"_s,
            {u"办结日期"_s, u"解决日期"_s, u"销号日期"_s, u"办结时间"_s})),
        figure(
            longText(u"result"_s, u"办理结果"_s, u"Result"_s, {u"办理结果"_s, u"办理情况"_s, u"解决情况"_s})),
        figure(choiceField(u"state"_s, u"状态"_s, u"State"_s, issueStates(), {u"状态"_s, u"办理状态"_s})),
        figure(dayField(u"recheck_due"_s, u"应回头看日期"_s, u"To be rechecked on"_s)),
        figure(dayField(
            u"recheck_on"_s, u"回头看日期"_s, u"Rechecked on"_s, {u"回头看日期"_s, u"回头看时间"_s})),
        figure(choiceField(u"recheck"_s, u"回头看结果"_s, u"Result of the recheck"_s, verdicts())),
        figure(countField(u"age"_s, u"历时(天)"_s, u"Days open"_s)),
        typedField(FieldType::Flag, u"booked"_s, u"挂账督办"_s, u"Booked"_s, {u"挂账督办"_s}),
        namesRecord(textField(u"origin"_s, u"由何而来"_s, u"Origin"_s, 80)),
        textField(u"note"_s, u"备注"_s, u"Note"_s, 400, {u"备注"_s})};
    bringBy(k);
    return k;
}

KindInfo issueProjectKind()
{
    KindInfo k = fact(Kind::IssueProject, u"issue_project"_s, u"issue_projects"_s, u"问题涉及项目"_s,
        u"Project of an issue"_s,
        {KeyPart {u"issue"_s, FieldType::Reference, Kind::Issue, u"问题"_s, u"Issue"_s, {}}, projectPart()});
    k.fields = {textField(u"note"_s, u"说明"_s, u"Note"_s, 200)};
    bringBy(k);
    return k;
}

KindInfo stepKind()
{
    KindInfo k = fact(Kind::Step, u"step"_s, u"steps"_s, u"问题办理"_s, u"Step of an issue"_s,
        {KeyPart {u"issue"_s, FieldType::Reference, Kind::Issue, u"问题"_s, u"Issue"_s, {}},
            countPart(Kind::Step, u"seq"_s, u"次序"_s, u"Order"_s)});
    k.fields = {required(choiceField(u"kind"_s, u"环节"_s, u"Step"_s, stepKinds())),
        required(dayField(u"on"_s, u"日期"_s, u"Date"_s)), dayField(u"due"_s, u"时限"_s, u"Due"_s),
        choiceField(u"verdict"_s, u"结论"_s, u"Verdict"_s, verdicts()),
        longText(u"text"_s, u"内容"_s, u"Content"_s), personField(u"by"_s, u"经办"_s, u"By"_s),
        referenceField(Kind::Unit, u"unit"_s, u"交办单位"_s, u"Assigned to"_s),
        referenceField(Kind::Order, u"order"_s, u"督办件"_s, u"Order of it"_s),
        typedField(FieldType::Flag, u"imported"_s, u"由台账导入"_s, u"Imported"_s)};
    bringBy(k);
    return k;
}

KindInfo orderKind()
{
    // The table is not called "order": that is a word of SQL.
    KindInfo k = entity(Kind::Order, u"duty_order"_s, u"orders"_s, u"督办件"_s, u"Order"_s);
    k.fields = {required(choiceField(u"kind"_s, u"文种"_s, u"Kind"_s, orderKinds())),
        textField(u"prefix"_s, u"文号代字"_s, u"Prefix"_s, 20), countField(u"year"_s, u"年度"_s, u"Year"_s),
        countField(u"number"_s, u"文号序号"_s, u"Number"_s),
        textField(u"organ"_s, u"签发机关"_s, u"Organ"_s, 60),
        referenceField(Kind::Issue, u"issue"_s, u"问题"_s, u"Issue"_s),
        referenceField(Kind::Project, u"project"_s, u"项目"_s, u"Project"_s),
        referenceField(Kind::Unit, u"unit"_s, u"责任单位"_s, u"Unit"_s),
        textField(u"support"_s, u"配合单位"_s, u"Supporting units"_s, 200),
        personField(u"leader"_s, u"责任领导"_s, u"Leader"_s),
        textField(u"title"_s, u"标题"_s, u"Title"_s, 200), longText(u"reason"_s, u"事由"_s, u"Reason"_s),
        longText(u"matter"_s, u"督办事项"_s, u"Matter"_s), longText(u"demand"_s, u"整改要求"_s, u"Demands"_s),
        dayField(u"drafted_on"_s, u"拟办日期"_s, u"Drafted on"_s),
        dayField(u"issued_on"_s, u"签发日期"_s, u"Issued on"_s), dayField(u"due"_s, u"办理时限"_s, u"Due"_s),
        dayField(u"feedback_due"_s, u"反馈时限"_s, u"Feedback due"_s),
        personField(u"signer"_s, u"签发人"_s, u"Signed by"_s),
        figure(choiceField(u"state"_s, u"状态"_s, u"State"_s, orderStates())),
        figure(textField(u"code"_s, u"文号"_s, u"Document number"_s, 40))};
    bringBy(k);
    return k;
}

KindInfo noticeKind()
{
    KindInfo k = entity(Kind::Notice, u"notice"_s, u"notices"_s, u"通报"_s, u"Notice"_s);
    Field edits = longText(u"edits"_s, u"文字修改"_s, u"Edited text"_s);
    edits.maxLength = 200'000; // every sentence of a long notice
    k.fields = {required(countField(u"year"_s, u"年度"_s, u"Year"_s)),
        required(dayField(u"week"_s, u"所属周"_s, u"Week"_s)),
        countField(u"number"_s, u"期号"_s, u"Number"_s),
        countField(u"total_number"_s, u"总期号"_s, u"Number of all"_s),
        figure(choiceField(u"state"_s, u"状态"_s, u"State"_s, noticeStates())),
        choiceField(u"layout"_s, u"版式"_s, u"Layout"_s,
            {{1, u"红头文件"_s, u"Official"_s, {}}, {2, u"简报"_s, u"Bulletin"_s, {}}}),
        personField(u"drafted_by"_s, u"拟稿人"_s, u"Drafted by"_s),
        dayField(u"drafted_on"_s, u"拟稿日期"_s, u"Drafted on"_s),
        personField(u"reviewed_by"_s, u"审核人"_s, u"Reviewed by"_s),
        dayField(u"reviewed_on"_s, u"审核日期"_s, u"Reviewed on"_s),
        personField(u"issued_by"_s, u"签发人"_s, u"Signed by"_s),
        dayField(u"issued_on"_s, u"签发日期"_s, u"Issued on"_s), edits,
        referenceField(Kind::Notice, u"corrects"_s, u"更正的通报"_s, u"Corrects"_s),
        textField(u"reason"_s, u"更正原因"_s, u"Reason"_s, 400),
        countField(u"known_at"_s, u"据以计算的变更序号"_s, u"Known at"_s),
        codeField(textField(u"sha256"_s, u"定稿摘要"_s, u"SHA-256"_s, 64))};
    bringBy(k);
    return k;
}

KindInfo usedNumberKind()
{
    KindInfo k
        = entity(Kind::UsedNumber, u"used_number"_s, u"used_numbers"_s, u"已用文号"_s, u"Used number"_s);
    k.fields = {required(unique(textField(u"text"_s, u"文号"_s, u"Number"_s, 60))),
        required(textField(u"series"_s, u"序列"_s, u"Series"_s, 40)),
        required(countField(u"year"_s, u"年度"_s, u"Year"_s)),
        required(countField(u"number"_s, u"序号"_s, u"Sequence"_s)),
        namesRecord(textField(u"record"_s, u"使用者"_s, u"Used by"_s, 80)),
        required(dayField(u"on"_s, u"使用日期"_s, u"Used on"_s))};
    bringBy(k);
    return k;
}

} // namespace sanpi
