// SPDX-License-Identifier: GPL-3.0-or-later
// The field catalogue's content. To add a field: one entry here and, for Home::Own, one migration.
#include "domain/stage.h"
#include "schema/collectkinds.h"
#include "schema/fundkinds.h"
#include "schema/lifecyclekinds.h"
#include "schema/making.h"
#include "schema/ownfield.h"
#include "schema/peoplekinds.h"
#include "schema/quarterkinds.h"
#include "schema/turnkinds.h"
#include "schema/weekkinds.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;
using namespace making;

std::vector<Choice> levels()
{
    return {{int(Level::Province), u"省"_s, u"Province"_s,
                {u"省重点"_s, u"省级"_s, u"省级重点"_s, u"A类"_s, u"省重点项目"_s}},
        {int(Level::City), u"市"_s, u"City"_s,
            {u"市重点"_s, u"市级"_s, u"市级重点"_s, u"B类"_s, u"市重点项目"_s}},
        {int(Level::District), u"区"_s, u"District"_s,
            {u"区重点"_s, u"区级"_s, u"区级重点"_s, u"C类"_s, u"区重点项目"_s}}};
}

std::vector<Choice> yearClasses()
{
    return {{int(YearClass::Preliminary), u"前期"_s, u"Preliminary"_s,
                {u"预备"_s, u"储备"_s, u"前期类"_s, u"预备类"_s}},
        {int(YearClass::NewStart), u"新开工"_s, u"New start"_s, {u"新建"_s, u"新开工类"_s}},
        {int(YearClass::Continuing), u"续建"_s, u"Continuing"_s, {u"续建类"_s, u"在建"_s}},
        {int(YearClass::Completion), u"竣工"_s, u"Completion"_s,
            {u"竣工投产"_s, u"竣工投产类"_s, u"拟竣工"_s}}};
}

std::vector<Choice> natures()
{
    return {{1, u"新建"_s, u"New"_s, {}}, {2, u"扩建"_s, u"Extension"_s, {u"改扩建"_s}},
        {3, u"改建"_s, u"Conversion"_s, {}}, {4, u"技改"_s, u"Technical upgrade"_s, {u"技术改造"_s}},
        {5, u"迁建"_s, u"Relocation"_s, {}}, {6, u"单纯购置"_s, u"Purchase"_s, {}}};
}

std::vector<Choice> works()
{
    return {{int(Works::Industry), u"产业"_s, u"Industry"_s, {u"产业类"_s, u"工业"_s}},
        {int(Works::Public), u"公共工程"_s, u"Public works"_s, {u"公共"_s, u"政府投资"_s}},
        {int(Works::Road), u"道路"_s, u"Road"_s, {u"公路"_s, u"交通"_s}}};
}

std::vector<Choice> sectors()
{
    return {{1, u"科技创新"_s, u"Science and innovation"_s, {}},
        {2, u"产业集群"_s, u"Industry clusters"_s, {}}, {3, u"现代服务业"_s, u"Modern services"_s, {}},
        {4, u"城乡一体基础设施"_s, u"Infrastructure"_s, {u"基础设施"_s, u"城乡一体化基础设施"_s}},
        {5, u"社会事业"_s, u"Social services"_s, {}}};
}

Field stageDate(
    Stage stage, const QString& key, const QString& zh, const QString& en, const QStringList& headers)
{
    Field f = at(typedField(FieldType::Date, key, zh, en, headers), Home::Transition);
    f.stage = int(stage);
    return f;
}

std::vector<Choice> lamps()
{
    return {{int(Lamp::None), u"不计入"_s, u"Not counted"_s, {}}, {int(Lamp::Green), u"绿"_s, u"Green"_s, {}},
        {int(Lamp::Yellow), u"黄"_s, u"Yellow"_s, {}}, {int(Lamp::Red), u"红"_s, u"Red"_s, {}}};
}

KeyPart yearPart(Kind kind)
{
    return countPart(kind, u"year"_s, u"年度"_s, u"Year"_s);
}

KindInfo unitKind()
{
    KindInfo k = entity(Kind::Unit, u"unit"_s, u"units"_s, u"责任单位"_s, u"Responsible unit"_s);
    Field order = typedField(FieldType::Count, u"order"_s, u"顺序"_s, u"Order"_s);
    order.min = 0;
    k.fields = {codeField(unique(textField(u"code"_s, u"代码"_s, u"Code"_s, 20))),
        required(unique(textField(u"name"_s, u"名称"_s, u"Name"_s, 60))),
        choiceField(u"kind"_s, u"类别"_s, u"Kind"_s,
            {{1, u"街道"_s, u"Subdistrict"_s, {}}, {2, u"乡镇"_s, u"Township"_s, {}},
                {3, u"区直部门"_s, u"Department"_s, {}}}),
        order, textField(u"aliases"_s, u"别名"_s, u"Aliases"_s, 400)};
    return k;
}

KindInfo periodKind()
{
    KindInfo k = fact(Kind::Period, u"period"_s, u"periods"_s, u"期次"_s, u"Period"_s,
        {countPart(Kind::Period, u"number"_s, u"期次"_s, u"Number"_s)});
    k.fields = {required(typedField(FieldType::Date, u"held_on"_s, u"活动日期"_s, u"Held on"_s))};
    return k;
}

KindInfo listKind()
{
    KindInfo k = entity(Kind::List, u"list"_s, u"lists"_s, u"清单"_s, u"List"_s);
    k.fields = {required(unique(textField(u"name"_s, u"名称"_s, u"Name"_s, 60))),
        textField(u"document"_s, u"文号"_s, u"Document"_s, 60)};
    return k;
}

KindInfo settingKind()
{
    KindInfo k = entity(Kind::Setting, u"setting"_s, u"settings"_s, u"设置"_s, u"Setting"_s);
    k.fields = {required(unique(textField(u"key"_s, u"键"_s, u"Key"_s, 80))),
        longText(u"value"_s, u"值"_s, u"Value"_s)};
    return k;
}

void addProjectText(std::vector<Field>& fields)
{
    fields.push_back(codeField(unique(textField(u"code"_s, u"项目代码"_s, u"Code"_s, 30,
        {u"项目代码"_s, u"代码"_s, u"项目编码"_s, u"国家代码"_s, u"项目统一代码"_s}))));
    fields.push_back(required(textField(
        u"name"_s, u"项目名称"_s, u"Name"_s, 100, {u"项目名称"_s, u"名称"_s, u"项目"_s, u"工程名称"_s})));
    fields.push_back(textField(u"short"_s, u"简称"_s, u"Short name"_s, 40, {u"项目简称"_s, u"简称"_s}));
}

void addProjectYear(std::vector<Field>& fields)
{
    fields.push_back(at(choiceField(u"level"_s, u"级别"_s, u"Level"_s, levels(),
                            {u"项目级别"_s, u"级别"_s, u"重点级别"_s, u"项目层级"_s}),
        Home::Entry));
    fields.push_back(at(textField(u"lists"_s, u"所在清单"_s, u"Lists"_s, 400), Home::Membership));
    fields.push_back(at(choiceField(u"class"_s, u"年度类别"_s, u"Year class"_s, yearClasses(),
                            {u"建设阶段"_s, u"项目类别"_s, u"年度类别"_s}),
        Home::Entry));
    fields.push_back(at(choiceField(u"sector"_s, u"所属领域"_s, u"Sector"_s, sectors(),
                            {u"所属领域"_s, u"领域"_s, u"产业类别"_s, u"所属行业"_s, u"行业"_s}),
        Home::Entry));
    fields.push_back(at(textField(u"scheme"_s, u"领域口径"_s, u"Sector scheme"_s, 40), Home::Entry));
    fields.push_back(at(referenceField(Kind::Unit, u"unit"_s, u"责任单位"_s, u"Unit"_s,
                            {u"责任单位"_s, u"牵头单位"_s, u"主管单位"_s, u"责任部门"_s, u"属地单位"_s,
                                u"所属乡镇"_s, u"所属乡镇办"_s, u"乡镇办"_s, u"责任主体"_s}),
        Home::Entry));
}

void addProjectPlace(std::vector<Field>& fields)
{
    fields.push_back(textField(u"developer"_s, u"建设单位"_s, u"Developer"_s, 100,
        {u"建设单位"_s, u"建设单位(全称)"_s, u"项目单位"_s, u"项目法人"_s, u"业主单位"_s,
            u"建设单位(项目法人)"_s}));
    fields.push_back(codeField(textField(
        u"uscc"_s, u"统一社会信用代码"_s, u"Credit code"_s, 18, {u"统一社会信用代码"_s, u"信用代码"_s})));
    fields.push_back(textField(u"place"_s, u"建设地点"_s, u"Place"_s, 100,
        {u"建设地点"_s, u"建设地址"_s, u"地点"_s, u"项目地址"_s, u"项目位置"_s}));
    fields.push_back(longText(u"scope"_s, u"建设规模及主要内容"_s, u"Scope"_s,
        {u"建设规模及主要内容"_s, u"建设规模"_s, u"建设内容"_s, u"主要建设内容"_s, u"建设内容及规模"_s,
            u"建设规模及内容"_s, u"主要建设内容及规模"_s, u"主要建设规模及内容"_s}));
    fields.push_back(choiceField(u"nature"_s, u"建设性质"_s, u"Nature"_s, natures(), {u"建设性质"_s}));
    fields.push_back(since(choiceField(u"works"_s, u"工程类型"_s, u"Kind of works"_s, works()), 2));
    fields.push_back(since(typedField(FieldType::Flag, u"bundle"_s, u"打捆项目"_s, u"Bundle"_s), 2));
    fields.push_back(since(referenceField(Kind::Project, u"parent"_s, u"所属打捆项目"_s, u"Part of"_s), 2));
}

void addProjectMoney(std::vector<Field>& fields)
{
    fields.push_back(at(moneyField(u"total"_s, u"总投资"_s, u"Total investment"_s,
                            {u"总投资"_s, u"估算总投资"_s, u"计划总投资"_s, u"项目总投资"_s, u"总投资额"_s}),
        Home::Entry));
    fields.push_back(at(moneyField(u"before"_s, u"截至上年底累计"_s, u"Done before the year"_s,
                            {u"截至{P}年底累计完成投资"_s, u"截至{P}年底完成投资"_s,
                                u"截至上年底累计完成投资"_s, u"{P}年底前累计完成投资"_s}),
        Home::Entry));
    fields.push_back(at(
        moneyField(u"target"_s, u"年度计划投资"_s, u"Annual target"_s,
            {u"计划投资"_s, u"年度计划投资"_s, u"{Y}年计划投资"_s, u"{Y}年度计划投资"_s, u"当年计划投资"_s,
                u"年度计划"_s, u"{Y}年度/计划投资"_s, u"年度投资计划"_s, u"{Y}年计划完成投资"_s,
                u"{Y}年度计划"_s, u"{Y}年计划"_s, u"今年计划投资"_s, u"年度目标"_s, u"年度计划完成投资"_s}),
        Home::Target));
    fields.push_back(at(
        moneyField(u"stated"_s, u"累计完成投资(报)"_s, u"Cumulative as stated"_s,
            {u"累计完成投资"_s, u"年度累计完成投资"_s, u"{Y}年累计完成投资"_s, u"{Y}年度/累计完成投资"_s,
                u"{Y}年1-12月累计完成投资"_s, u"已完成投资"_s, u"{Y}年已完成投资"_s, u"当年累计完成投资"_s,
                u"1-{m}月累计完成投资"_s, u"1-{m}月完成投资"_s, u"{Y}年1-{m}月完成投资"_s,
                u"1-{m}月份累计完成投资"_s, u"1-{m}月份完成投资"_s, u"1-{m}月累计完成"_s,
                u"截至{m}月底累计完成投资"_s, u"截至{m}月底完成投资"_s, u"截止{m}月底累计完成投资"_s,
                u"年度完成投资"_s, u"本年累计完成投资"_s, u"今年累计完成投资"_s, u"今年以来累计完成投资"_s}),
        Home::Stated));
    fields.push_back(at(moneyField(u"done"_s, u"累计完成投资"_s, u"Done in the year"_s), Home::Figure));
    fields.push_back(at(typedField(FieldType::Percent, u"rate"_s, u"完成率"_s, u"Completion rate"_s,
                            {u"完成比例"_s, u"完成比例(%)"_s, u"完成率"_s, u"年度投资完成率"_s,
                                u"占年度计划"_s, u"完成率(%)"_s, u"投资完成率"_s, u"投资完成比例"_s,
                                u"年度完成率"_s, u"占年度计划比例"_s, u"占年度计划的比例"_s,
                                u"完成年度计划比例"_s, u"{Y}年度/完成比例"_s, u"{Y}年度/完成比例(%)"_s}),
        Home::Figure));
    fields.push_back(at(typedField(FieldType::Points, u"gap"_s, u"较序时进度"_s, u"Gap to pace"_s,
                            {u"较序时进度"_s, u"与序时进度差"_s, u"超序时进度"_s, u"超(慢)序时进度"_s}),
        Home::Figure));
    Field lag = at(moneyField(u"lag"_s, u"欠序时额"_s, u"Owed to pace"_s, {u"欠序时额"_s, u"欠序时投资"_s}),
        Home::Figure);
    lag.min.reset();
    fields.push_back(lag);
    fields.push_back(at(choiceField(u"lamp"_s, u"红黄绿"_s, u"Lamp"_s, lamps(),
                            {u"红黄绿"_s, u"红黄绿灯"_s, u"亮灯情况"_s, u"预警等级"_s}),
        Home::Figure));
}

/// What the statistics bureau counts, of the month reported and of the year: beside the dispatch series,
/// never added.
void addProjectStatistics(std::vector<Field>& fields)
{
    const KindInfo figures = statisticKind();
    for (const auto& [key, of] :
        {std::pair(u"stat_amount"_s, u"amount"_s), std::pair(u"stat_building"_s, u"building"_s),
            std::pair(u"stat_equipment"_s, u"equipment"_s), std::pair(u"stat_other"_s, u"other"_s)}) {
        Field field = at(*figures.field(of), Home::Statistic);
        field.key = key;
        field.required = false;
        fields.push_back(field);
    }
    fields.push_back(since(
        at(moneyField(u"stat_done"_s, u"统计数累计"_s, u"Statistical series of the year"_s), Home::Figure),
        6));
}

void addProjectDates(std::vector<Field>& fields)
{
    fields.push_back(typedField(FieldType::Date, u"start_planned"_s, u"计划开工时间"_s, u"Planned start"_s,
        {u"计划开工时间"_s, u"拟开工时间"_s, u"计划开工日期"_s, u"建设年限/计划开工时间"_s}));
    fields.push_back(typedField(FieldType::Date, u"end_planned"_s, u"计划竣工时间"_s, u"Planned finish"_s,
        {u"计划竣工时间"_s, u"拟建成时间"_s, u"计划竣工日期"_s, u"计划完工时间"_s,
            u"建设年限/计划竣工时间"_s}));
    fields.push_back(at(choiceField(u"stage"_s, u"阶段"_s, u"Stage"_s, stageChoices(),
                            {u"当前阶段"_s, u"目前阶段"_s, u"项目状态"_s}),
        Home::Figure));
    fields.push_back(stageDate(
        Stage::Signed, u"signed_on"_s, u"签约日期"_s, u"Signed on"_s, {u"签约时间"_s, u"签约日期"_s}));
    fields.push_back(stageDate(Stage::Started, u"started_on"_s, u"开工日期"_s, u"Started on"_s,
        {u"开工时间"_s, u"实际开工时间"_s, u"开工日期"_s}));
    fields.push_back(stageDate(Stage::Producing, u"produced_on"_s, u"投产日期"_s, u"In production on"_s,
        {u"投产时间"_s, u"竣工时间"_s, u"实际竣工时间"_s, u"投产日期"_s}));
    fields.push_back(stageDate(Stage::AtCapacity, u"capacity_on"_s, u"达效日期"_s, u"At capacity on"_s,
        {u"达效时间"_s, u"达效日期"_s, u"达产时间"_s}));
    fields.push_back(typedField(FieldType::Date, u"stat_on"_s, u"入统日期"_s, u"In statistics on"_s,
        {u"入统时间"_s, u"入统日期"_s, u"入库时间"_s, u"入库日期"_s, u"纳统时间"_s, u"纳统日期"_s}));
}

void addProjectWords(std::vector<Field>& fields)
{
    fields.push_back(at(textField(u"progress"_s, u"形象进度"_s, u"Progress"_s, 1000,
                            {u"形象进度"_s, u"目前形象进度"_s, u"工程进度"_s, u"当前进展"_s, u"目前进展"_s,
                                u"工程形象进度"_s, u"项目进展"_s, u"项目进展情况"_s, u"进展情况"_s}),
        Home::Progress));
    Field remark
        = at(longText(u"remark"_s, u"存在问题"_s, u"Remark"_s,
                 {u"存在问题"_s, u"问题"_s, u"需协调解决的问题"_s, u"存在的问题"_s, u"需协调事项"_s}),
            Home::Progress);
    fields.push_back(remark);
    fields.push_back(
        textField(u"sponsor"_s, u"分包领导"_s, u"Sponsoring leader"_s, 40, {u"分包领导"_s, u"包联领导"_s}));
    fields.push_back(textField(u"leader"_s, u"责任人"_s, u"Person in charge"_s, 40,
        {u"责任人"_s, u"联系方式/责任人"_s, u"项目负责人"_s}));
    fields.push_back(
        textField(u"contact"_s, u"联系人"_s, u"Contact"_s, 40, {u"联系人"_s, u"联系方式/联系人"_s}));
    fields.push_back(textField(u"phone"_s, u"联系电话"_s, u"Phone"_s, 60,
        {u"联系电话"_s, u"联系方式/联系电话"_s, u"电话"_s, u"手机"_s, u"手机号"_s}));
}

KindInfo projectKind()
{
    KindInfo k = entity(Kind::Project, u"project"_s, u"projects"_s, u"项目"_s, u"Project"_s);
    addProjectText(k.fields);
    addProjectYear(k.fields);
    addProjectPlace(k.fields);
    addProjectMoney(k.fields);
    addProjectDates(k.fields);
    addProjectStatistics(k.fields);
    addProjectWords(k.fields);
    return k;
}

/// What ownfield.h makes fields of.
KindInfo ownFieldKind()
{
    KindInfo k = entity(Kind::OwnField, u"own_field"_s, u"own_fields"_s, u"自定义字段"_s, u"Own field"_s);
    k.fields = {required(textField(u"kind"_s, u"用于"_s, u"Of"_s, 20)),
        required(textField(u"key"_s, u"键"_s, u"Key"_s, 30)),
        required(textField(u"name"_s, u"名称"_s, u"Name"_s, 40)),
        textField(u"english"_s, u"英文名称"_s, u"English name"_s, 60),
        required(choiceField(u"type"_s, u"类型"_s, u"Type"_s,
            {{int(OwnType::Text), u"文本"_s, u"Text"_s, {u"文字"_s}},
                {int(OwnType::Integer), u"整数"_s, u"Whole number"_s, {u"integer"_s, u"count"_s, u"数量"_s}},
                {int(OwnType::Amount), u"金额"_s, u"Amount"_s, {u"money"_s}},
                {int(OwnType::Percent), u"百分比"_s, u"Per cent"_s, {u"percent"_s, u"比例"_s}},
                {int(OwnType::Date), u"日期"_s, u"Date"_s, {}},
                {int(OwnType::Choice), u"选项"_s, u"Choice"_s, {u"单选"_s}}})),
        longText(u"choices"_s, u"选项内容"_s, u"Choices"_s),
        textField(u"lowest"_s, u"下限"_s, u"Lowest"_s, 40),
        textField(u"highest"_s, u"上限"_s, u"Highest"_s, 40),
        longText(u"headers"_s, u"报表表头"_s, u"Headers"_s),
        typedField(FieldType::Count, u"order"_s, u"顺序"_s, u"Order"_s),
        typedField(FieldType::Date, u"retired"_s, u"停用日期"_s, u"Retired on"_s)};
    for (Field& field : k.fields)
        field.since = 5;
    return k;
}

KindInfo entryKind()
{
    KindInfo k = fact(Kind::Entry, u"entry"_s, u"entries"_s, u"年度项目"_s, u"Year entry"_s,
        {projectPart(), yearPart(Kind::Entry)});
    k.fields = {choiceField(u"level"_s, u"级别"_s, u"Level"_s, levels()),
        choiceField(u"class"_s, u"年度类别"_s, u"Year class"_s, yearClasses()),
        choiceField(u"sector"_s, u"所属领域"_s, u"Sector"_s, sectors()),
        textField(u"scheme"_s, u"领域口径"_s, u"Sector scheme"_s, 40),
        referenceField(Kind::Unit, u"unit"_s, u"责任单位"_s, u"Unit"_s),
        moneyField(u"total"_s, u"总投资"_s, u"Total investment"_s),
        moneyField(u"before"_s, u"截至上年底累计"_s, u"Done before the year"_s),
        since(typedField(FieldType::Date, u"joined"_s, u"列入日期"_s, u"Joined"_s), 2),
        since(typedField(FieldType::Date, u"left"_s, u"调出日期"_s, u"Left"_s), 2),
        since(textField(u"reason"_s, u"调整原因"_s, u"Reason"_s, 400), 2),
        since(textField(u"document"_s, u"调整文号"_s, u"Document"_s, 60), 2),
        since(typedField(
                  FieldType::Date, u"start_planned"_s, u"当年计划开工"_s, u"Planned start of the year"_s),
            6),
        since(
            typedField(FieldType::Date, u"end_planned"_s, u"当年计划竣工"_s, u"Planned finish of the year"_s),
            6)};
    return k;
}

KindInfo targetKind()
{
    KindInfo k = fact(Kind::Target, u"target"_s, u"targets"_s, u"年度计划"_s, u"Annual target"_s,
        {projectPart(), yearPart(Kind::Target),
            countPart(Kind::Target, u"revision"_s, u"版次"_s, u"Revision"_s)});
    k.fields = {required(moneyField(u"amount"_s, u"计划投资"_s, u"Amount"_s)),
        choiceField(u"state"_s, u"状态"_s, u"State"_s,
            {{1, u"申报"_s, u"Proposed"_s, {}}, {2, u"审核"_s, u"Reviewed"_s, {}},
                {3, u"已下达"_s, u"Issued"_s, {}}}),
        textField(u"document"_s, u"文号"_s, u"Document"_s, 60),
        typedField(FieldType::Date, u"issued_on"_s, u"下达日期"_s, u"Issued on"_s)};
    return k;
}

KindInfo investmentKind()
{
    KindInfo k
        = fact(Kind::Investment, u"investment"_s, u"investment"_s, u"月度投资"_s, u"Monthly investment"_s,
            {projectPart(), monthPart(Kind::Investment, u"month"_s, u"月份"_s, u"Month"_s)});
    k.fields = {required(moneyField(u"amount"_s, u"完成投资"_s, u"Amount"_s,
                    {u"{m}月"_s, u"{m}月完成投资"_s, u"{m}月份完成投资"_s, u"本月完成投资"_s,
                        u"当月完成投资"_s, u"本月完成"_s, u"当月完成"_s, u"当月完成额"_s, u"本月完成额"_s,
                        u"{m}月份"_s, u"{m}月当月完成投资"_s, u"{m}月完成"_s})),
        choiceField(u"kind"_s, u"数据类型"_s, u"Kind"_s,
            {{1, u"预计"_s, u"Estimate"_s, {}}, {2, u"快报"_s, u"Flash"_s, {}},
                {3, u"定报"_s, u"Final"_s, {}}}),
        textField(u"source"_s, u"来源"_s, u"Source"_s, 200),
        since(typedField(FieldType::Date, u"cutoff"_s, u"截止日期"_s, u"Collected up to"_s), 6)};
    return k;
}

KindInfo statedKind()
{
    KindInfo k = fact(Kind::Stated, u"stated"_s, u"stated"_s, u"累计报数"_s, u"Stated cumulative"_s,
        {projectPart(), yearPart(Kind::Stated),
            monthPart(Kind::Stated, u"through"_s, u"截至月份"_s, u"Through"_s)});
    k.fields = {required(moneyField(u"amount"_s, u"累计完成投资"_s, u"Amount"_s)),
        textField(u"source"_s, u"来源"_s, u"Source"_s, 200)};
    return k;
}

KindInfo progressKind()
{
    KindInfo k = fact(Kind::Progress, u"progress"_s, u"progress"_s, u"形象进度"_s, u"Progress"_s,
        {projectPart(), datePart(Kind::Progress, u"on"_s, u"日期"_s, u"Date"_s)});
    k.fields = {textField(u"text"_s, u"形象进度"_s, u"Progress"_s, 1000),
        longText(u"remark"_s, u"存在问题"_s, u"Remark"_s),
        textField(u"source"_s, u"来源"_s, u"Source"_s, 200)};
    return k;
}

KindInfo transitionKind()
{
    KindInfo k
        = fact(Kind::Transition, u"transition"_s, u"transitions"_s, u"阶段转换"_s, u"Stage transition"_s,
            {projectPart(), choicePart(Kind::Transition, u"stage"_s, u"阶段"_s, u"Stage"_s, stageChoices())});
    k.fields = {required(typedField(FieldType::Date, u"on"_s, u"日期"_s, u"Date"_s)),
        typedField(FieldType::Flag, u"inexact"_s, u"不晚于"_s, u"No later than"_s),
        textField(u"note"_s, u"说明"_s, u"Note"_s, 400),
        since(textField(u"waiver"_s, u"佐证缺项放行原因"_s, u"Passed without evidence because"_s, 400), 2)};
    return k;
}

KindInfo membershipKind()
{
    KindInfo k = fact(Kind::Membership, u"membership"_s, u"memberships"_s, u"入列"_s, u"Membership"_s,
        {KeyPart {u"list"_s, FieldType::Reference, Kind::List, u"清单"_s, u"List"_s, {}}, projectPart()});
    k.fields = {typedField(FieldType::Date, u"joined"_s, u"列入时间"_s, u"Joined"_s),
        typedField(FieldType::Date, u"left"_s, u"调出时间"_s, u"Left"_s),
        textField(u"reason"_s, u"原因"_s, u"Reason"_s, 400),
        textField(u"document"_s, u"文号"_s, u"Document"_s, 60)};
    return k;
}

} // namespace

Catalogue Catalogue::builtIn()
{
    Catalogue catalogue;
    catalogue.m_kinds = {unitKind(), periodKind(), listKind(), settingKind(), projectKind(), entryKind(),
        targetKind(), investmentKind(), statedKind(), progressKind(), transitionKind(), membershipKind(),
        batchKind(), rebuildKind(), stoppageKind(), milestoneKind(), procedureKind(), attachmentKind(),
        ruleKind(), acceptanceKind(), inspectionKind(), visitKind(), supervisionKind(), issueKind(),
        issueProjectKind(), stepKind(), orderKind(), noticeKind(), usedNumberKind(), fundKind(),
        ownFieldKind(), dispatchKind(), replyKind(), closingKind(), statisticKind(), turnKind(),
        campaignKind(), resumptionKind(), candidateKind(), tourKind(), tourStopKind(), tourScoreKind(),
        personKind(), assignmentKind(), meetingKind(), agendaItemKind(), decisionKind(), appraisalKind()};
    Q_ASSERT(int(catalogue.m_kinds.size()) == kindCount);
    return catalogue;
}

} // namespace sanpi
