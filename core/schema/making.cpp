// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/making.h"

#include "domain/stage.h"

namespace sanpi::making {

using namespace Qt::StringLiterals;

Field textField(
    const QString& key, const QString& zh, const QString& en, int maxLength, const QStringList& headers)
{
    Field f;
    f.key = key;
    f.zh = zh;
    f.en = en;
    f.maxLength = maxLength;
    f.headers = headers;
    return f;
}

Field codeField(Field field)
{
    field.isCode = true;
    return field;
}

Field longText(const QString& key, const QString& zh, const QString& en, const QStringList& headers)
{
    Field f = textField(key, zh, en, 4000, headers);
    f.type = FieldType::LongText;
    return f;
}

Field typedField(
    FieldType type, const QString& key, const QString& zh, const QString& en, const QStringList& headers)
{
    Field f = textField(key, zh, en, 0, headers);
    f.type = type;
    return f;
}

Field moneyField(const QString& key, const QString& zh, const QString& en, const QStringList& headers)
{
    Field f = typedField(FieldType::Money, key, zh, en, headers);
    f.min = 0;
    f.max = maxYuan;
    return f;
}

Field choiceField(const QString& key, const QString& zh, const QString& en, std::vector<Choice> choices,
    const QStringList& headers)
{
    Field f = typedField(FieldType::Choice, key, zh, en, headers);
    f.choices = std::move(choices);
    return f;
}

Field at(Field field, Home home)
{
    field.home = home;
    return field;
}

Field required(Field field)
{
    field.required = true;
    return field;
}

Field unique(Field field)
{
    field.unique = true;
    return field;
}

Field referenceField(
    Kind kind, const QString& key, const QString& zh, const QString& en, const QStringList& headers)
{
    Field f = typedField(FieldType::Reference, key, zh, en, headers);
    f.refersTo = kind;
    return f;
}

Field namesRecord(Field field)
{
    field.namesRecord = true;
    return field;
}

Field since(Field field, int migration)
{
    field.since = migration;
    return field;
}

std::vector<Choice> batchChoices()
{
    return {{int(Batch::Signing), u"签约一批"_s, u"Signing"_s, {u"签约"_s, u"签约项目"_s}},
        {int(Batch::Start), u"开工一批"_s, u"Start"_s, {u"开工"_s, u"开工项目"_s}},
        {int(Batch::Production), u"投产一批"_s, u"Production"_s, {u"投产"_s, u"投产项目"_s}}};
}

std::vector<Choice> stageChoices()
{
    return {{int(Stage::Planned), u"谋划"_s, u"Planned"_s, {}},
        {int(Stage::Signed), u"签约"_s, u"Signed"_s, {u"已签约"_s}},
        {int(Stage::Started), u"开工"_s, u"Started"_s, {u"已开工"_s}},
        {int(Stage::Producing), u"投产"_s, u"In production"_s, {u"竣工"_s, u"已投产"_s}},
        {int(Stage::AtCapacity), u"达效"_s, u"At capacity"_s, {u"达产达效"_s, u"建成投用"_s}}};
}

KindInfo entity(Kind kind, const QString& name, const QString& plural, const QString& zh, const QString& en)
{
    return {kind, name, plural, zh, en, {{u"id"_s, FieldType::Count, kind, u"编号"_s, u"Id"_s, {}}}, {}};
}

KindInfo fact(Kind kind, const QString& name, const QString& plural, const QString& zh, const QString& en,
    std::vector<KeyPart> key)
{
    return {kind, name, plural, zh, en, std::move(key), {}};
}

KeyPart projectPart()
{
    return {u"project"_s, FieldType::Reference, Kind::Project, u"项目"_s, u"Project"_s, {}};
}

KeyPart countPart(Kind kind, const QString& column, const QString& zh, const QString& en)
{
    return {column, FieldType::Count, kind, zh, en, {}};
}

KeyPart datePart(Kind kind, const QString& column, const QString& zh, const QString& en)
{
    return {column, FieldType::Date, kind, zh, en, {}};
}

KeyPart monthPart(Kind kind, const QString& column, const QString& zh, const QString& en)
{
    return {column, FieldType::Month, kind, zh, en, {}};
}

KeyPart choicePart(
    Kind kind, const QString& column, const QString& zh, const QString& en, std::vector<Choice> choices)
{
    return {column, FieldType::Choice, kind, zh, en, std::move(choices)};
}

} // namespace sanpi::making
