// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/fillfields.h"

#include "schema/making.h"

#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// What sheets of others ask for and no field of a project holds as such.
const std::vector<Field>& madeFields()
{
    using namespace making;
    static const std::vector<Field> fields {
        typedField(FieldType::Count, u"#"_s, u"序号"_s, u"Serial number"_s, {u"序号"_s, u"编号"_s}),
        moneyField(u"amount"_s, u"本月完成投资"_s, u"Amount of the month"_s,
            {u"本月投资"_s, u"当月投资"_s, u"本月完成"_s, u"当月完成"_s}),
        moneyField(u"done"_s, u"年度累计完成投资"_s, u"Done in the year"_s,
            {u"累计完成"_s, u"年度累计完成"_s, u"累计完成额"_s}),
        moneyField(u"since_start"_s, u"自开工以来累计完成投资"_s, u"Done since the start"_s,
            {u"自开工以来累计完成投资"_s, u"自开工累计完成投资"_s, u"开工以来累计完成投资"_s,
                u"开工至今累计完成投资"_s, u"项目累计完成投资"_s, u"总累计完成投资"_s}),
        typedField(FieldType::Count, u"count"_s, u"项目个数"_s, u"Number of projects"_s,
            {u"项目个数"_s, u"项目数"_s, u"项目数量"_s, u"个数"_s, u"重点项目个数"_s, u"项目总数"_s}),
        typedField(FieldType::Count, u"on_pace"_s, u"达到序时进度个数"_s, u"Projects on pace"_s,
            {u"达到序时进度个数"_s, u"达到序时个数"_s, u"达到序时进度项目个数"_s}),
        typedField(FieldType::Count, u"behind"_s, u"慢于序时进度个数"_s, u"Projects behind"_s,
            {u"慢于序时进度个数"_s, u"慢于序时个数"_s, u"慢于序时进度项目个数"_s, u"滞后项目个数"_s}),
        typedField(FieldType::Flag, u"is_started"_s, u"是否开工"_s, u"Started (yes or no)"_s,
            {u"是否开工"_s, u"是否已开工"_s, u"开工与否"_s}),
        typedField(FieldType::Flag, u"is_stat"_s, u"是否入统"_s, u"In statistics (yes or no)"_s,
            {u"是否入统"_s, u"是否入库"_s, u"是否纳统"_s, u"是否纳入统计"_s}),
    };
    return fields;
}

const Field* madeField(const QString& key)
{
    const auto it = std::ranges::find(madeFields(), key, &Field::key);
    return it == madeFields().end() ? nullptr : &*it;
}

FillTarget ofImport(const ColumnTarget& known)
{
    switch (known.kind) {
    case ColumnTarget::Kind::Month:
        return {u"amount"_s, known.month};
    case ColumnTarget::Kind::Field:
    case ColumnTarget::Kind::Context:
    case ColumnTarget::Kind::Computed:
        // What others ask back under the words of a statement is what was done.
        return known.field == "stated"_L1 ? FillTarget {u"done"_s, known.through} : FillTarget {known.field};
    case ColumnTarget::Kind::Ignored:
    case ColumnTarget::Kind::Unknown:
        break;
    }
    return {};
}

bool isLabel(const Field& field, const QStringList& forms)
{
    const QString label = foldHeader(field.zh);
    return std::ranges::any_of(forms, [&](const QString& form) {
        return form == label || std::ranges::any_of(field.headers, [&](const QString& header) {
            return form == foldHeader(header);
        });
    });
}

} // namespace

QString FillTarget::text() const
{
    if (key.isEmpty())
        return u"-"_s;
    return month > 0 ? key + u'@' + QString::number(month) : key;
}

FillTarget FillTarget::fromText(const QString& text)
{
    if (text.isEmpty() || text == "-"_L1)
        return {};
    return {text.section(u'@', 0, 0), std::clamp(text.section(u'@', 1).toInt(), 0, 12)};
}

std::vector<FillTarget> fillTargets(const Catalogue& catalogue)
{
    std::vector<FillTarget> targets;
    for (const QString& key :
        {u"#"_s, u"name"_s, u"code"_s, u"total"_s, u"target"_s, u"amount"_s, u"done"_s, u"rate"_s, u"gap"_s,
            u"lag"_s, u"since_start"_s, u"unit"_s, u"level"_s, u"class"_s, u"progress"_s, u"remark"_s,
            u"is_started"_s, u"is_stat"_s, u"count"_s, u"on_pace"_s, u"behind"_s})
        targets.push_back({key});
    for (const Field& field : catalogue.kind(Kind::Project).fields) {
        const bool listed
            = std::ranges::any_of(targets, [&](const FillTarget& target) { return target.key == field.key; });
        if (!listed && field.key != "stated"_L1 && field.key != "parent"_L1)
            targets.push_back({field.key});
    }
    for (const QString& key : {u"amount"_s, u"done"_s}) {
        for (int month = 1; month <= 12; ++month)
            targets.push_back({key, month});
    }
    return targets;
}

Field fillField(const Catalogue& catalogue, const FillTarget& target)
{
    if (const Field* made = madeField(target.key))
        return *made;
    const Field* field = catalogue.kind(Kind::Project).field(target.key);
    return field ? *field : Field {};
}

QString fillLabel(const Catalogue& catalogue, const FillTarget& target, bool english)
{
    if (target.month > 0 && !english) {
        return target.key == "amount"_L1 ? u"%1月完成投资"_s.arg(target.month)
                                         : u"1—%1月累计完成投资"_s.arg(target.month);
    }
    const QString label = fillField(catalogue, target).label(english);
    return target.month > 0 ? u"%1, month %2"_s.arg(label).arg(target.month) : label;
}

FillTarget targetOfHeader(const HeaderDictionary& dictionary, const Catalogue& catalogue,
    const QString& header, int year, std::optional<Unit>* unit)
{
    const ColumnTarget known = dictionary.find(header, year);
    if (unit)
        *unit = known.unit;
    if (const FillTarget target = ofImport(known); target.isFilled())
        return target;
    const QString full = foldHeader(header);
    QString bare = full.section(u'/', -1);
    static const QRegularExpression bracket(u"\\([^)]*\\)"_s);
    bare.remove(bracket);
    const QStringList forms {full, full.section(u'/', -1), bare};
    for (const Field& field : madeFields()) {
        if (isLabel(field, forms))
            return {field.key};
    }
    if (known.kind == ColumnTarget::Kind::Ignored)
        return {};
    for (const Field& field : catalogue.kind(Kind::Project).fields) {
        if (field.key != "stated"_L1 && isLabel(field, forms))
            return {field.key};
    }
    return {};
}

} // namespace sanpi
