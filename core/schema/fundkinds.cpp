// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fundkinds.h"

#include "schema/making.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace making;

namespace {

constexpr int funds = 4; // the migration that brought them

std::vector<Choice> fundKinds()
{
    return {{1, u"地方政府专项债券"_s, u"Special bonds"_s, {u"专项债"_s, u"专项债券"_s, u"专项债券资金"_s}},
        {2, u"中央预算内投资"_s, u"Central budget"_s,
            {u"预算内"_s, u"中央预算内"_s, u"中央预算内资金"_s, u"中央预算资金"_s}},
        {3, u"省级预算内投资"_s, u"Provincial budget"_s, {u"省预算内"_s, u"省级资金"_s}},
        {4, u"上级专项资金"_s, u"Earmarked funds"_s, {u"专项资金"_s, u"补助资金"_s}},
        {9, u"其他资金"_s, u"Other funds"_s, {u"其他"_s}}};
}

Field boundedMoney(const QString& key, const QString& zh, const QString& en, const QStringList& headers)
{
    Field f = moneyField(key, zh, en, headers);
    f.min = 0;
    f.max = maxYuan;
    return f;
}

} // namespace

KindInfo fundKind()
{
    KindInfo k = entity(Kind::Fund, u"fund"_s, u"funds"_s, u"争取资金"_s, u"Fund"_s);
    Field year = typedField(FieldType::Count, u"year"_s, u"年度"_s, u"Year"_s, {u"年度"_s});
    year.min = 2000;
    year.max = 2100;
    k.fields = {required(year),
        required(
            choiceField(u"kind"_s, u"资金类别"_s, u"Kind"_s, fundKinds(), {u"资金类别"_s, u"资金来源"_s})),
        required(textField(
            u"name"_s, u"项目（资金）名称"_s, u"Name"_s, 200, {u"项目名称"_s, u"资金名称"_s, u"申报项目"_s})),
        referenceField(Kind::Project, u"project"_s, u"台账项目"_s, u"Project of the ledger"_s),
        referenceField(Kind::Unit, u"unit"_s, u"责任单位"_s, u"Unit"_s, {u"责任单位"_s, u"申报单位"_s}),
        typedField(FieldType::Date, u"applied_on"_s, u"申报日期"_s, u"Applied on"_s, {u"申报日期"_s}),
        boundedMoney(u"applied"_s, u"申报金额"_s, u"Applied for"_s, {u"申报金额"_s, u"申请金额"_s}),
        typedField(
            FieldType::Date, u"granted_on"_s, u"下达日期"_s, u"Granted on"_s, {u"下达日期"_s, u"安排日期"_s}),
        boundedMoney(u"granted"_s, u"下达金额"_s, u"Granted"_s,
            {u"下达金额"_s, u"安排金额"_s, u"到位资金"_s, u"下达资金"_s}),
        textField(u"document"_s, u"文号"_s, u"Document"_s, 60, {u"文号"_s, u"下达文号"_s}),
        textField(u"note"_s, u"备注"_s, u"Note"_s, 400, {u"备注"_s})};
    for (Field& field : k.fields)
        field.since = funds;
    return k;
}

} // namespace sanpi
