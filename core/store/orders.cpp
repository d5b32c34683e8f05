// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/orders.h"

#include "store/issues.h"
#include "store/leaders.h"
#include "store/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct OrderWords {
    Q_DECLARE_TR_FUNCTIONS(Orders)
};

constexpr int orderDays = 7; // until an order is dealt with, where the issue has no later day
constexpr int feedbackDays = 3;
constexpr int subjectLength = 20; // characters of a text that stand for it in a title

Outcome orderFailed(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Outcome orderRefused(const QString& why)
{
    return orderFailed({ErrorCode::Refused, why, {why}});
}

Error noOrder(qint64 order)
{
    return {ErrorCode::NotFound, u"no such order"_s, {QString::number(order)}};
}

Result<QString> textOf(Ledger& ledger, const RecordId& id, const QString& field)
{
    if (id.key[0] == 0)
        return QString();
    const auto record = ledger.records().find(id);
    if (!record)
        return record.error();
    return *record ? (*record)->value(field).text() : QString();
}

Result<void> putAll(
    ChangeSetBuilder& builder, const RecordId& id, const std::vector<std::pair<QString, Value>>& values)
{
    for (const auto& [key, value] : values) {
        if (value.isNull())
            continue;
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

Value referenceOf(qint64 id)
{
    return id != 0 ? Value(id) : Value();
}

/// The title of an order itself, as its organ issues it.
QString titleOf(OrderKind kind, const QString& subject, const QString& unit)
{
    const QString whom = unit.isEmpty() ? u"责任单位"_s : unit;
    switch (kind) {
    case OrderKind::Reminder:
        return u"关于%1有关问题的提示函"_s.arg(subject);
    case OrderKind::Order:
        return u"关于%1有关问题的督办通知"_s.arg(subject);
    case OrderKind::Criticism:
        return u"关于%1推进不力的通报"_s.arg(subject);
    case OrderKind::Talk:
        return u"关于就%1有关问题约谈%2的通知"_s.arg(subject, whom);
    case OrderKind::Transfer:
        return u"关于移交%1有关问题的函"_s.arg(subject);
    }
    return {};
}

QString demandOf(const NewOrder& order, const QString& unit)
{
    const QString whom = unit.isEmpty() ? u"责任单位"_s : unit;
    const QString feedback = order.feedbackDue.toString(u"M月d日"_s);
    const QString due = order.due.toString(u"M月d日"_s);
    switch (order.kind) {
    case OrderKind::Talk:
        return u"请%1主要负责人按通知要求接受约谈，当面说明原因和整改措施，于%2前书面反馈办理情况，%3前整改到位。"_s
            .arg(whom, feedback, due);
    case OrderKind::Transfer:
        return u"请按职责和管理权限调查处理，于%1前反馈受理情况，%2前反馈处理结果。"_s.arg(feedback, due);
    default:
        return u"请%1认真研究，明确措施、责任人和时限，于%2前书面反馈办理情况，%3前整改到位。"_s.arg(
            whom, feedback, due);
    }
}

/// What the order says of the issue, in the words of such papers.
void writeWords(NewOrder& order, const IssueCourse& course, const QString& project, const QString& unit)
{
    const IssueStanding now = issueStanding(course.collectedOn, course.steps, order.on);
    const QString text = course.issue.value(u"text"_s).text();
    const QString whose = project.isEmpty() ? QString() : project + u'：';
    order.title = titleOf(order.kind, orderSubject(project, text), unit);
    order.reason = u"%1收集的问题（编号%2）"_s.arg(
        course.collectedOn.toString(u"yyyy年M月d日"_s), course.issue.value(u"number"_s).text());
    if (now.due.isValid() && now.due < order.on) {
        order.reason += u"，办理时限%1，已超期%2天"_s.arg(now.due.toString(u"yyyy年M月d日"_s))
                            .arg(now.due.daysTo(order.on));
    }
    order.matter = text.startsWith(project) ? text : whose + text;
    order.demand = demandOf(order, unit);
}

} // namespace

QString orderOrgan(Ledger& ledger, OrderKind kind)
{
    static const std::array organs {u"示范区项目服务中心"_s, u"区重点项目建设指挥部办公室"_s,
        u"区委区政府督查室"_s, u"区重点项目建设指挥部办公室"_s, u"区委区政府督查室"_s};
    return ledger.setting(u"order.organ.%1"_s.arg(int(kind)), organs[size_t(kind) - 1]);
}

QString orderPrefix(Ledger& ledger, OrderKind kind)
{
    static const std::array prefixes {u"示项提"_s, u"示督"_s, u"示督通"_s, u"示督约"_s, u"示督移"_s};
    return ledger.setting(u"order.prefix.%1"_s.arg(int(kind)), prefixes[size_t(kind) - 1]);
}

QString orderKindText(const Catalogue& catalogue, OrderKind kind)
{
    const Choice* choice = catalogue.field(Kind::Order, u"kind").choice(int(kind));
    return choice ? choice->zh : QString();
}

QString orderSubject(const QString& project, const QString& text)
{
    return project.isEmpty() ? text.simplified().left(subjectLength) : project;
}

QString requestTitle(OrderKind kind, const QString& subject, const QString& unit)
{
    const QString whom = unit.isEmpty() ? u"责任单位"_s : unit;
    switch (kind) {
    case OrderKind::Reminder:
        return {};
    case OrderKind::Order:
        return u"关于提请对%1有关问题进行督办的函"_s.arg(subject);
    case OrderKind::Criticism:
        return u"关于提请对%1推进不力情况进行通报批评的函"_s.arg(subject);
    case OrderKind::Talk:
        return u"关于提请就%1有关问题约谈%2的函"_s.arg(subject, whom);
    case OrderKind::Transfer:
        return u"关于提请对%1有关问题调查处理的函"_s.arg(subject);
    }
    return {};
}

Result<NewOrder> proposeOrder(Ledger& ledger, qint64 issue, OrderKind kind, QDate on)
{
    const auto course = loadIssueCourse(ledger.records(), issue);
    if (!course)
        return course.error();
    if (!*course)
        return Error {ErrorCode::NotFound, u"no such issue"_s, {QString::number(issue)}};
    return orderOf(ledger, **course, kind, on);
}

Result<NewOrder> orderOf(Ledger& ledger, const IssueCourse& course, OrderKind kind, QDate on, QDate due)
{
    const Record& record = course.issue;
    NewOrder order;
    order.kind = kind;
    order.issue = record.id.key[0];
    order.project = record.value(u"project"_s).number();
    const IssueStanding now = issueStanding(course.collectedOn, course.steps, on);
    order.unit = now.unit != 0 ? now.unit : record.value(u"unit"_s).number();
    order.support = record.value(u"support"_s).text();
    order.organ = orderOrgan(ledger, kind);
    order.prefix = orderPrefix(ledger, kind);
    order.on = on;
    order.feedbackDue = on.addDays(feedbackDays);
    order.due = due.isValid() ? due : std::max(now.due, on.addDays(orderDays));
    order.feedbackDue = std::min(order.feedbackDue, order.due);
    const auto project = textOf(ledger, RecordId::project(order.project), u"name"_s);
    const auto leader = projectPerson(ledger, order.project, ProjectRole::Leader, on);
    const auto unit = textOf(ledger, RecordId::unit(order.unit), u"name"_s);
    if (!project || !leader || !unit)
        return !project ? project.error() : !leader ? leader.error() : unit.error();
    order.leader = *leader ? (*leader)->name : QString();
    writeWords(order, course, *project, *unit);
    return order;
}

Result<OrderKind> nextOrderKind(Ledger& ledger, qint64 issue)
{
    const auto orders = ledger.records().where(Kind::Order, u"issue"_s, Value(issue));
    if (!orders)
        return orders.error();
    int highest = 0;
    for (const Record& order : *orders) {
        if (!order.value(u"issued_on"_s).isNull())
            highest = std::max(highest, int(order.value(u"kind"_s).number()));
    }
    return OrderKind(std::min(highest + 1, int(OrderKind::Transfer)));
}

Result<qint64> addOrder(ChangeSetBuilder& builder, const NewOrder& wish)
{
    const RecordId id = RecordId::order(builder.newId());
    const auto done = putAll(builder, id,
        {{u"kind"_s, int(wish.kind)}, {u"prefix"_s, wish.prefix}, {u"organ"_s, wish.organ},
            {u"issue"_s, wish.issue}, {u"project"_s, referenceOf(wish.project)},
            {u"unit"_s, referenceOf(wish.unit)}, {u"support"_s, wish.support}, {u"leader"_s, wish.leader},
            {u"title"_s, wish.title}, {u"reason"_s, wish.reason}, {u"matter"_s, wish.matter},
            {u"demand"_s, wish.demand}, {u"drafted_on"_s, wish.on}, {u"due"_s, wish.due},
            {u"feedback_due"_s, wish.feedbackDue}});
    return done ? Result<qint64>(id.key[0]) : done.error();
}

Outcome draftOrder(Ledger& ledger, const NewOrder& wish)
{
    if (wish.issue == 0 || !wish.on.isValid())
        return orderRefused(OrderWords::tr("the issue and the day must be given"));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto added = addOrder(builder, wish); !added)
        return orderFailed(added.error());
    ChangeSet set;
    set.label = u"拟"_s + orderKindText(ledger.catalogue(), wish.kind) + u' ' + wish.title;
    set.author = wish.author;
    set.source = wish.how;
    set.records = builder.changes();
    return ledger.apply(set);
}

Outcome issueOrder(Ledger& ledger, const OrderIssuing& wish)
{
    const RecordId id = RecordId::order(wish.order);
    const auto order = ledger.records().find(id);
    if (!order || !*order)
        return orderFailed(order ? noOrder(wish.order) : order.error());
    if (!(*order)->value(u"issued_on"_s).isNull())
        return orderRefused(OrderWords::tr("%1 was issued already").arg(orderCode(**order)));
    const QString prefix = (*order)->value(u"prefix"_s).text();
    const int year = wish.on.year();
    auto number = wish.number > 0 ? Result<int>(wish.number) : nextNumber(ledger, prefix, year);
    if (!number)
        return orderFailed(number.error());

    IssueStepWish step;
    step.issue = (*order)->value(u"issue"_s).number();
    step.kind = StepKind::Ordered;
    step.on = wish.on;
    step.due = (*order)->value(u"due"_s).date();
    step.order = wish.order;
    step.by = wish.signer;
    const QString code = documentCode(prefix, year, *number);
    step.text = code;
    const auto check = checkIssueStep(ledger, step);
    if (!check)
        return orderFailed(check.error());
    if (!check->objections.isEmpty())
        return orderRefused(check->objections.join(u"；"_s));
    const auto course = loadIssueCourse(ledger.records(), step.issue);
    if (!course || !*course)
        return orderFailed(course ? noOrder(wish.order) : course.error());
    const int seq = (*course)->steps.empty() ? 1 : (*course)->steps.back().seq + 1;

    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const auto numbered = useNumber(
        builder, ledger, {prefix, year, *number, code}, ledger.catalogue().recordText(id), wish.on);
    if (!numbered)
        return orderFailed(numbered.error());
    if (const auto done = putAll(builder, id,
            {{u"year"_s, year}, {u"number"_s, *number}, {u"issued_on"_s, wish.on},
                {u"signer"_s, wish.signer}});
        !done)
        return orderFailed(done.error());
    if (const auto done = addIssueStep(builder, step, seq); !done)
        return orderFailed(done.error());
    ChangeSet set;
    set.label = u"签发 "_s + code;
    set.author = wish.author;
    set.source = wish.how;
    set.records = builder.changes();
    return ledger.apply(set);
}

QString orderCode(const Record& order)
{
    const qint64 number = order.value(u"number"_s).number();
    return number == 0
        ? QString()
        : documentCode(order.value(u"prefix"_s).text(), int(order.value(u"year"_s).number()), int(number));
}

} // namespace sanpi
