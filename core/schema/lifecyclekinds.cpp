// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/lifecyclekinds.h"

#include "domain/districtrules.h"
#include "domain/stage.h"
#include "schema/making.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace making;

namespace {

constexpr int lifecycle = 2; // the migration that brought them

Field dateField(const QString& key, const QString& zh, const QString& en, const QStringList& headers = {})
{
    return typedField(FieldType::Date, key, zh, en, headers);
}

std::vector<Choice> stoppages()
{
    return {{int(Stoppage::Halted), u"停工"_s, u"Halted"_s, {}},
        {int(Stoppage::Suspended), u"停缓建"_s, u"Suspended"_s, {u"停建"_s, u"缓建"_s}},
        {int(Stoppage::Removed), u"调出"_s, u"Removed"_s, {u"退库"_s, u"调出(退库)"_s}}};
}

std::vector<Choice> causes()
{
    return {{1, u"季节"_s, u"Season"_s, {u"冬季"_s}},
        {2, u"环保管控"_s, u"Environmental control"_s, {u"环保"_s}},
        {3, u"汛情疫情"_s, u"Flood or epidemic"_s, {u"汛情"_s, u"疫情"_s}}, {4, u"资金"_s, u"Funds"_s, {}},
        {5, u"其他"_s, u"Other"_s, {}}};
}

// domain.md, §3.8
std::vector<Choice> milestones()
{
    const std::vector<std::pair<QString, QString>> names {{u"立项备案"_s, u"Filing"_s},
        {u"供地"_s, u"Land supply"_s}, {u"规划许可"_s, u"Planning permit"_s},
        {u"施工许可"_s, u"Construction permit"_s}, {u"开工打桩"_s, u"Piling"_s},
        {u"基础完成"_s, u"Foundations"_s}, {u"主体封顶"_s, u"Topping out"_s}, {u"设备安装"_s, u"Equipment"_s},
        {u"试生产"_s, u"Trial production"_s}, {u"竣工验收"_s, u"Acceptance"_s},
        {u"投产"_s, u"In production"_s}, {u"达产"_s, u"At capacity"_s}, {u"入统"_s, u"In statistics"_s}};
    std::vector<Choice> choices;
    for (const auto& [zh, en] : names)
        choices.push_back({qint64(choices.size()) + 1, zh, en, {}});
    return choices;
}

// domain.md, §3.8: the items of the province's joint approval, in the order of its three phases
std::vector<Choice> procedures()
{
    const std::vector<std::pair<QString, QString>> names {{u"立项(审批核准备案)"_s, u"Project approval"_s},
        {u"用地预审与选址意见书"_s, u"Land pre-examination"_s},
        {u"社会稳定风险评估"_s, u"Social risk assessment"_s}, {u"文物考古"_s, u"Archaeology"_s},
        {u"节能审查"_s, u"Energy review"_s}, {u"环境影响评价"_s, u"Environmental assessment"_s},
        {u"交通影响评价"_s, u"Traffic assessment"_s}, {u"水影响评价"_s, u"Water assessment"_s},
        {u"地震安全性评价"_s, u"Seismic safety"_s}, {u"防空地下室"_s, u"Air defence basement"_s},
        {u"国有建设用地供地"_s, u"Land supply"_s}, {u"建设用地规划许可证"_s, u"Land use permit"_s},
        {u"建设工程规划许可证"_s, u"Planning permit"_s}, {u"施工许可证"_s, u"Construction permit"_s}};
    std::vector<Choice> choices;
    for (const auto& [zh, en] : names)
        choices.push_back({qint64(choices.size()) + 1, zh, en, {}});
    return choices;
}

std::vector<Choice> papers()
{
    return {{int(Paper::ConstructionPermit), u"施工许可证"_s, u"Construction permit"_s, {}},
        {int(Paper::StartReport), u"开工报告"_s, u"Report of start"_s, {}},
        {int(Paper::Photo), u"现场照片"_s, u"Photo"_s, {u"照片"_s}},
        {int(Paper::Contract), u"合同"_s, u"Contract"_s,
            {u"签约合同"_s, u"施工合同"_s, u"投资协议"_s, u"协议"_s}},
        {int(Paper::Acceptance), u"竣工验收"_s, u"Acceptance"_s, {u"竣工验收报告"_s, u"验收报告"_s}},
        {int(Paper::Output), u"产能证明"_s, u"Proof of output"_s, {u"达产证明"_s}},
        {int(Paper::Approval), u"批复文件"_s, u"Approval"_s, {u"批文"_s, u"批复"_s, u"文件"_s}},
        {int(Paper::Other), u"其他"_s, u"Other"_s, {}}};
}

std::vector<Choice> ruleKinds()
{
    return {{int(RuleKind::Pace), u"序时进度"_s, u"Pace"_s, {}},
        {int(RuleKind::Lamp), u"红黄绿"_s, u"Lamps"_s, {}},
        {int(RuleKind::Conversion), u"转化率"_s, u"Conversion"_s, {}},
        {int(RuleKind::Threshold), u"入选门槛"_s, u"Entry thresholds"_s, {}},
        {int(RuleKind::Deadline), u"阶段时限"_s, u"Deadlines between stages"_s, {}},
        {int(RuleKind::Evidence), u"阶段佐证"_s, u"Evidence of stages"_s, {}},
        {int(RuleKind::Wording), u"进度用语"_s, u"Wording"_s, {}},
        {int(RuleKind::Clock), u"问题办理时限"_s, u"Clock of issues"_s, {u"13710"_s}},
        {int(RuleKind::Inspection), u"巡查频次"_s, u"Frequency of inspections"_s, {}},
        {int(RuleKind::Ranking), u"综合排名"_s, u"Ranking of units"_s, {}},
        {int(RuleKind::Ladder), u"督办升级"_s, u"Ladder of orders"_s, {}},
        {int(RuleKind::Sectors), u"领域口径"_s, u"Sector scheme"_s, {}}};
}

} // namespace

KindInfo batchKind()
{
    KindInfo k = fact(Kind::Batch, u"batch"_s, u"batches"_s, u"三个一批"_s, u"Three batches"_s,
        {countPart(Kind::Batch, u"period"_s, u"期次"_s, u"Period"_s),
            choicePart(Kind::Batch, u"batch"_s, u"批次"_s, u"Batch"_s, batchChoices()), projectPart()});
    Field from = typedField(
        FieldType::Count, u"from_period"_s, u"由第几期开工一批转化"_s, u"Converted from period"_s);
    from.min = 1;
    k.fields
        = {dateField(u"joined"_s, u"列入时间"_s, u"Joined"_s, {u"列入时间"_s, u"列入日期"_s, u"入选时间"_s}),
            dateField(u"left"_s, u"调出时间"_s, u"Left"_s, {u"调出时间"_s, u"退出时间"_s}),
            textField(u"reason"_s, u"调出原因"_s, u"Reason"_s, 400, {u"调出原因"_s}),
            textField(u"document"_s, u"文号"_s, u"Document"_s, 60, {u"文号"_s}),
            typedField(FieldType::Flag, u"provincial"_s, u"纳入省调度"_s, u"Under provincial dispatch"_s,
                {u"是否纳入省调度"_s, u"省调度"_s, u"纳入省调度"_s}),
            moneyField(u"total"_s, u"总投资"_s, u"Total investment"_s), from,
            textField(u"progress"_s, u"当前进展"_s, u"Progress"_s, 1000)};
    for (Field& field : k.fields)
        field.since = lifecycle;
    return k;
}

KindInfo rebuildKind()
{
    KindInfo k = fact(
        Kind::Rebuild, u"rebuild"_s, u"rebuild"_s, u"灾后恢复重建"_s, u"Reconstruction"_s, {projectPart()});
    k.fields = {
        textField(u"category"_s, u"类别"_s, u"Category"_s, 40, {u"类别"_s, u"项目类别"_s, u"重建类别"_s}),
        typedField(FieldType::Flag, u"in_library"_s, u"纳入省重建项目库"_s, u"In the province's library"_s,
            {u"是否纳入省重建项目库"_s, u"纳入省重建项目库"_s, u"是否入省库"_s, u"入省库"_s}),
        dateField(u"library_on"_s, u"入省库日期"_s, u"In the library since"_s,
            {u"入省库时间"_s, u"纳入省库时间"_s}),
        moneyField(u"total"_s, u"总投资"_s, u"Total investment"_s),
        dateField(u"joined"_s, u"列入时间"_s, u"Joined"_s), dateField(u"left"_s, u"调出时间"_s, u"Left"_s),
        textField(u"reason"_s, u"调出原因"_s, u"Reason"_s, 400)};
    for (Field& field : k.fields)
        field.since = lifecycle;
    return k;
}

KindInfo stoppageKind()
{
    KindInfo k = fact(Kind::Stoppage, u"stoppage"_s, u"stoppages"_s, u"停工与调出"_s, u"Stoppage"_s,
        {projectPart(), choicePart(Kind::Stoppage, u"kind"_s, u"类型"_s, u"Kind"_s, stoppages()),
            datePart(Kind::Stoppage, u"on"_s, u"起始日期"_s, u"From"_s)});
    k.fields = {choiceField(u"cause"_s, u"原因类别"_s, u"Cause"_s, causes()),
        required(textField(u"reason"_s, u"原因"_s, u"Reason"_s, 400)),
        dateField(u"until_planned"_s, u"计划复工日期"_s, u"Planned resumption"_s),
        dateField(u"until"_s, u"复工日期"_s, u"Resumed on"_s),
        textField(u"document"_s, u"批准文号"_s, u"Document"_s, 60)};
    for (Field& field : k.fields)
        field.since = lifecycle;
    return k;
}

KindInfo milestoneKind()
{
    KindInfo k = fact(Kind::Milestone, u"milestone"_s, u"milestones"_s, u"关键节点"_s, u"Milestone"_s,
        {projectPart(), choicePart(Kind::Milestone, u"kind"_s, u"节点"_s, u"Milestone"_s, milestones())});
    k.fields = {dateField(u"planned"_s, u"计划日期"_s, u"Planned"_s),
        dateField(u"actual"_s, u"实际日期"_s, u"Actual"_s), textField(u"note"_s, u"说明"_s, u"Note"_s, 400)};
    for (Field& field : k.fields)
        field.since = lifecycle;
    return k;
}

KindInfo procedureKind()
{
    KindInfo k = fact(Kind::Procedure, u"procedure"_s, u"procedures"_s, u"前期手续"_s, u"Procedure"_s,
        {projectPart(), choicePart(Kind::Procedure, u"kind"_s, u"手续"_s, u"Procedure"_s, procedures())});
    k.fields = {choiceField(u"state"_s, u"办理状态"_s, u"State"_s,
                    {{int(ProcedureState::Open), u"未办"_s, u"Open"_s, {u"未办理"_s}},
                        {int(ProcedureState::Running), u"办理中"_s, u"Applied for"_s, {u"在办"_s}},
                        {int(ProcedureState::Issued), u"已办"_s, u"Issued"_s, {u"已办理"_s, u"办结"_s}},
                        {int(ProcedureState::NotNeeded), u"无需"_s, u"Not needed"_s, {u"无需办理"_s}}}),
        textField(u"authority"_s, u"审批部门"_s, u"Authority"_s, 60),
        textField(u"document"_s, u"批文文号"_s, u"Document number"_s, 60),
        textField(u"title"_s, u"批文名称"_s, u"Document title"_s, 200),
        dateField(u"applied"_s, u"申报日期"_s, u"Applied"_s), dateField(u"due"_s, u"应办结日期"_s, u"Due"_s),
        dateField(u"issued"_s, u"办结日期"_s, u"Issued"_s),
        dateField(u"valid_until"_s, u"有效期至"_s, u"Valid until"_s)};
    for (Field& field : k.fields)
        field.since = lifecycle;
    return k;
}

KindInfo attachmentKind()
{
    KindInfo k = entity(Kind::Attachment, u"attachment"_s, u"attachments"_s, u"佐证材料"_s, u"Attachment"_s);
    Field bytes = required(typedField(FieldType::Count, u"bytes"_s, u"字节数"_s, u"Bytes"_s));
    bytes.min = 0;
    // The record as KIND/ID in the log's spelling; project is whose page shows it.
    k.fields = {referenceField(Kind::Project, u"project"_s, u"项目"_s, u"Project"_s),
        required(namesRecord(textField(u"record"_s, u"所属记录"_s, u"Record"_s, 80))),
        required(textField(u"name"_s, u"文件名"_s, u"File name"_s, 200)),
        required(codeField(textField(u"sha256"_s, u"内容摘要"_s, u"SHA-256"_s, 64))), bytes,
        choiceField(u"paper"_s, u"材料类型"_s, u"Kind of paper"_s, papers()),
        textField(u"taken_at"_s, u"拍摄时间"_s, u"Taken at"_s, 19),
        textField(u"note"_s, u"说明"_s, u"Note"_s, 400)};
    for (Field& field : k.fields)
        field.since = lifecycle;
    // How the time is known, and which view of the site a photo shows: the same one week after week.
    k.fields.push_back(
        since(choiceField(u"taken_by"_s, u"时间来源"_s, u"Source of the time"_s,
                  {{1, u"照片信息"_s, u"The photo's data"_s, {}}, {2, u"文件名"_s, u"The file's name"_s, {}},
                      {3, u"人工填写"_s, u"Typed"_s, {}}}),
            3));
    k.fields.push_back(since(textField(u"view"_s, u"拍摄角度"_s, u"View"_s, 40), 3));
    return k;
}

KindInfo ruleKind()
{
    KindInfo k = fact(Kind::Rule, u"rule"_s, u"rules"_s, u"规则"_s, u"Rule"_s,
        {choicePart(Kind::Rule, u"kind"_s, u"规则类型"_s, u"Kind"_s, ruleKinds()),
            datePart(Kind::Rule, u"since"_s, u"执行日期"_s, u"In force since"_s)});
    k.fields = {required(longText(u"value"_s, u"内容"_s, u"Content"_s)),
        textField(u"document"_s, u"依据文号"_s, u"Document"_s, 60),
        textField(u"note"_s, u"说明"_s, u"Note"_s, 400)};
    for (Field& field : k.fields)
        field.since = lifecycle;
    return k;
}

KindInfo acceptanceKind()
{
    KindInfo k = entity(
        Kind::Acceptance, u"acceptance"_s, u"acceptances"_s, u"已说明的核对问题"_s, u"Accepted finding"_s);
    k.fields = {required(unique(textField(u"finding"_s, u"核对问题"_s, u"Finding"_s, 120))),
        required(textField(u"note"_s, u"说明"_s, u"Note"_s, 400))};
    for (Field& field : k.fields)
        field.since = lifecycle;
    return k;
}

} // namespace sanpi
