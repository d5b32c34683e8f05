// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collect/templatecolumns.h"

#include "domain/stage.h"
#include "store/projectface.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

using Role = TemplateColumn::Role;

class ColumnMaker {
public:
    explicit ColumnMaker(const Catalogue& catalogue) : m_catalogue(catalogue) { }

    void add(const QString& key, Role role, const QString& header, const Field& field, double width)
    {
        m_columns.push_back({key, role, header, field, width});
    }
    void shown(const QString& key, const QString& header, double width)
    {
        add(key, Role::Shown, header, project(key), width);
    }
    void fill(const QString& key, const QString& header, double width)
    {
        add(key, Role::Fill, header, project(key), width);
    }
    [[nodiscard]] const Field& project(const QString& key) const
    {
        return m_catalogue.field(Kind::Project, key);
    }
    [[nodiscard]] const Field& investment(const QString& key) const
    {
        return m_catalogue.field(Kind::Investment, key);
    }
    [[nodiscard]] std::vector<TemplateColumn> take() { return std::move(m_columns); }

private:
    const Catalogue& m_catalogue;
    std::vector<TemplateColumn> m_columns;
};

void addWho(ColumnMaker& make, int year)
{
    make.add(u"serial"_s, Role::Serial, u"序号"_s, {}, 5);
    make.shown(u"name"_s, u"项目名称"_s, 30);
    make.shown(u"code"_s, u"项目代码"_s, 24);
    make.shown(u"level"_s, u"级别"_s, 6);
    make.shown(u"class"_s, u"年度类别"_s, 9);
    make.shown(u"total"_s, u"总投资(万元)"_s, 12);
    make.shown(u"target"_s, u"%1年计划投资(万元)"_s.arg(year), 12);
}

void addAmounts(ColumnMaker& make, Month month)
{
    const Month last = month.previous();
    const Field& amount = make.investment(u"amount"_s);
    const QString lastName = last.year() == month.year() ? u"%1月"_s.arg(last.month())
                                                         : u"%1年%2月"_s.arg(last.year()).arg(last.month());
    make.add(u"last_amount"_s, Role::Shown, u"%1完成投资(万元)"_s.arg(lastName), amount, 12);
    if (month.month() > 1)
        make.add(u"last_done"_s, Role::Shown, u"1-%1月累计完成投资(万元)"_s.arg(last.month()), amount, 13);
    make.add(u"amount"_s, Role::Fill, u"%1月完成投资(万元)"_s.arg(month.month()), amount, 13);
    make.add(u"kind"_s, Role::Fill, u"数据类型"_s, make.investment(u"kind"_s), 9);
    if (month.month() > 1)
        make.add(u"done"_s, Role::Computed, u"1-%1月累计完成投资(万元)"_s.arg(month.month()), amount, 13);
    make.add(u"rate"_s, Role::Computed, u"占年度计划"_s, make.project(u"rate"_s), 10);
}

void addWords(ColumnMaker& make, const QString& last, const QString& now)
{
    make.add(u"last_progress"_s, Role::Shown, last + u"形象进度"_s, make.project(u"progress"_s), 26);
    make.fill(u"progress"_s, now + u"形象进度"_s, 30);
    make.add(u"last_remark"_s, Role::Shown, last + u"存在问题"_s, make.project(u"remark"_s), 22);
    make.fill(u"remark"_s, now + u"存在问题"_s, 26);
    make.fill(u"started_on"_s, u"开工日期"_s, 12);
    make.fill(u"produced_on"_s, u"竣工(投产)日期"_s, 12);
    make.fill(u"contact"_s, u"联系人"_s, 10);
    make.fill(u"phone"_s, u"联系电话"_s, 15);
}

void addOwn(ColumnMaker& make, const Catalogue& catalogue, const QStringList& own)
{
    for (const QString& key : own) {
        const Field* field = catalogue.kind(Kind::Project).field(key);
        if (!field || field->definition == 0)
            continue;
        const bool amount = field->type == FieldType::Money;
        make.add(ownColumnKey(key), field->retired ? Role::Shown : Role::Fill,
            amount ? field->zh + u"(万元)"_s : field->zh, *field, field->type == FieldType::Text ? 18 : 12);
    }
}

} // namespace

QString ownColumnKey(const QString& field)
{
    return QString::fromUtf16(ownColumnMark) + field;
}

QString ownFieldOfColumn(const QString& column)
{
    const QString mark = QString::fromUtf16(ownColumnMark);
    return column.startsWith(mark) ? column.mid(mark.size()) : QString();
}

std::vector<TemplateColumn> templateColumns(
    const Catalogue& catalogue, const CollectPeriod& period, const QStringList& own)
{
    ColumnMaker make(catalogue);
    addWho(make, period.year());
    if (period.isWeek()) {
        make.add(u"last_done"_s, Role::Shown, u"年度累计完成投资(万元)"_s, make.investment(u"amount"_s), 13);
        addWords(make, u"上周"_s, u"本周"_s);
    } else {
        addAmounts(make, period.month());
        addWords(make, u"上月"_s, u"本月"_s);
    }
    addOwn(make, catalogue, own);
    return make.take();
}

AnswerPlace answerPlace(const QString& key, qint64 project, const CollectPeriod& period)
{
    if (key == "amount"_L1 || key == "kind"_L1)
        return {RecordId::investment(project, period.month()), key};
    if (key == "progress"_L1)
        return {RecordId::progress(project, period.lastDay()), u"text"_s};
    if (key == "remark"_L1)
        return {RecordId::progress(project, period.lastDay()), key};
    if (key == "started_on"_L1)
        return {RecordId::transition(project, int(Stage::Started)), u"on"_s};
    if (key == "produced_on"_L1)
        return {RecordId::transition(project, int(Stage::Producing)), u"on"_s};
    const QString own = ownFieldOfColumn(key);
    return {RecordId::project(project), own.isEmpty() ? key : own};
}

Result<Value> storedAnswer(
    RecordSource& source, const QString& key, qint64 project, const CollectPeriod& period)
{
    const AnswerPlace place = answerPlace(key, project, period);
    const auto record = source.find(place.id);
    if (!record)
        return record.error();
    const bool inexact
        = place.id.kind == Kind::Transition && *record && (*record)->value(u"inexact"_s).number() != 0;
    return *record && !inexact ? (*record)->value(place.field) : Value();
}

Result<void> writeAnswer(ChangeSetBuilder& builder, const QString& key, qint64 project,
    const CollectPeriod& period, const Value& value)
{
    if (key == "amount"_L1)
        return writeInvestment(builder, project, period.month(), value);
    const AnswerPlace place = answerPlace(key, project, period);
    if (key == "kind"_L1) {
        const auto standing = builder.current(place.id);
        if (!standing)
            return standing.error();
        return *standing ? builder.set(place.id, key, value) : Result<void>();
    }
    if (!ownFieldOfColumn(key).isEmpty())
        return builder.set(place.id, place.field, value);
    const FaceDate date {period.year(), period.lastDay(), {}};
    if (const auto done
        = writeProjectField(builder, project, date, builder.catalogue().field(Kind::Project, key), value);
        !done)
        return done;
    // An exact day takes the place of "no later than".
    if (place.id.kind == Kind::Transition && !value.isNull())
        return builder.set(place.id, u"inexact"_s, {});
    return {};
}

} // namespace sanpi
