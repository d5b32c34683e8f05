// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a returned workbook is the one that is waited for.
#include "exchange/collect/returnplanner.h"

#include "domain/text.h"
#include "exchange/collect/sending.h"
#include "exchange/import/mappingmemory.h"
#include "store/unitnames.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

void ReturnPlanner::refuse(ReturnRefusal refusal, const QStringList& facts)
{
    if (refused())
        return;
    m_plan.refusal = refusal;
    m_plan.facts = facts;
}

void ReturnPlanner::add(Problem problem, int row, int column)
{
    problem.sheet = m_plan.sheet;
    problem.cell = cellName(std::max(0, row), std::max(0, column));
    // A slip is no warning here: it waits for a decision before it enters.
    const bool warning = isWarning(problem.code) && problem.code != ProblemCode::UnitSlip;
    (warning ? m_plan.warnings : m_plan.problems).push_back(std::move(problem));
}

QString ReturnPlanner::sentOf(qint64 project, const QString& key) const
{
    const auto row = m_in.sent.find(project);
    if (row == m_in.sent.end())
        return {};
    const auto cell = row->second.find(key);
    return cell == row->second.end() ? QString() : cell->second;
}

Result<void> ReturnPlanner::identify()
{
    if (m_in.format == 0) {
        refuse(ReturnRefusal::NotATemplate);
        return {};
    }
    if (m_in.format > templatelayout::format) {
        refuse(ReturnRefusal::NewerFormat);
        return {};
    }
    const auto id = m_ledger.records().idWhere(Kind::Dispatch, u"token"_s, m_in.token);
    if (!id)
        return id.error();
    if (!*id) {
        const auto identity = ledgerIdentity(m_ledger);
        if (!identity)
            return identity.error();
        refuse(m_in.ledger == *identity ? ReturnRefusal::Withdrawn : ReturnRefusal::OtherLedger);
        return {};
    }
    const auto dispatch = m_ledger.records().find(RecordId::dispatch(**id));
    if (!dispatch)
        return dispatch.error();
    // What the ledger keeps of the sending counts, not what the workbook says of itself.
    const Record& sent = **dispatch;
    m_plan.dispatch = **id;
    m_plan.period = CollectPeriod::parse(sent.value(u"period"_s).text()).value_or(CollectPeriod());
    m_plan.unit = sent.value(u"unit"_s).number();
    m_plan.version = int(sent.value(u"version"_s).number());
    m_plan.due = sent.value(u"due"_s).date();
    const auto names = unitNames(m_ledger);
    if (!names)
        return names.error();
    m_plan.unitName = names->value(m_plan.unit, m_in.unitName);
    m_sent = objectOf(sent.value(u"sent"_s).text());
    if (m_in.period != m_plan.period) {
        refuse(ReturnRefusal::OtherPeriod, {m_in.period.name(), m_plan.period.name()});
        return {};
    }
    m_plan.columns = m_in.columns;
    if (!m_in.sheet)
        refuse(ReturnRefusal::NoSheet);
    else
        m_plan.sheet = m_in.sheet->name;
    return checkNewest(sent);
}

Result<void> ReturnPlanner::checkNewest(const Record& dispatch)
{
    const auto all
        = m_ledger.records().where(Kind::Dispatch, u"period"_s, dispatch.value(u"period"_s).text());
    if (!all)
        return all.error();
    for (const Record& other : *all) {
        if (other.value(u"unit"_s).number() == m_plan.unit
            && other.value(u"version"_s).number() > m_plan.version)
            refuse(ReturnRefusal::OlderVersion,
                {QString::number(m_plan.version), QString::number(other.value(u"version"_s).number()),
                    other.value(u"sent_on"_s).text()});
    }
    return {};
}

/// The workbook's unit against what the caller, the file's name and the title say.
Result<void> ReturnPlanner::checkSender()
{
    const auto names = unitNames(m_ledger);
    if (!names)
        return names.error();
    if (m_options.unit && *m_options.unit != m_plan.unit) {
        refuse(ReturnRefusal::OtherUnit, {m_plan.unitName, names->value(*m_options.unit)});
        return {};
    }
    for (const auto& [file, title] :
        {std::pair {m_plan.file, QString()}, std::pair {QString(), m_in.title}}) {
        const auto sender = senderOf(m_ledger, file, title);
        if (!sender)
            return sender.error();
        if (*sender != 0 && *sender != m_plan.unit)
            refuse(ReturnRefusal::OtherUnit, {m_plan.unitName, names->value(*sender)});
    }
    return {};
}

/// The workbook's period against what the caller, the title and the years in the header say.
void ReturnPlanner::checkPeriod()
{
    if (m_options.period && *m_options.period != m_plan.period)
        refuse(ReturnRefusal::OtherPeriod, {m_plan.period.name(), m_options.period->name()});
    static const QRegularExpression month(u"(20\\d\\d)年(\\d{1,2})月"_s);
    if (const auto match = month.match(m_in.title); match.hasMatch() && !m_plan.period.isWeek()) {
        const Month stated(match.captured(1).toInt(), match.captured(2).toInt());
        if (stated.year() < m_plan.period.year())
            refuse(ReturnRefusal::LastYear, {m_in.title});
        else if (stated != m_plan.period.month())
            refuse(ReturnRefusal::OtherPeriod, {CollectPeriod(stated).name(), m_plan.period.name()});
    }
    static const QRegularExpression year(u"(20\\d\\d)年"_s);
    for (const QString& header : m_in.headers) {
        const auto match = year.match(header);
        const bool ours
            = std::ranges::any_of(m_in.columns, [&](const TemplateColumn& c) { return c.header == header; });
        if (match.hasMatch() && !ours && match.captured(1).toInt() < m_plan.period.year())
            refuse(ReturnRefusal::LastYear, {header});
    }
}

Result<void> ReturnPlanner::checkSeen(const QString& sha256)
{
    const auto replies = m_ledger.records().where(Kind::Reply, u"dispatch"_s, m_plan.dispatch);
    if (!replies)
        return replies.error();
    for (const Record& reply : *replies) {
        if (reply.value(u"state"_s).number() != replyTaken)
            continue;
        // What came otherwise says nothing about single cells.
        if (const QString given = reply.value(u"given"_s).text(); !given.isEmpty())
            m_before = objectOf(given);
        if (reply.value(u"sha256"_s).text() != sha256 && reply.value(u"answers"_s).text() != m_plan.answers)
            continue;
        const auto written = m_ledger.log().lastWriteOf(reply.id, u"state"_s);
        if (!written)
            return written.error();
        refuse(ReturnRefusal::AlreadyTaken,
            {reply.value(u"received_on"_s).text(), *written ? (*written)->by : QString(),
                reply.value(u"file"_s).text()});
    }
    return {};
}

/// Amounts that are, project by project, those of the same month a year ago.
Result<void> ReturnPlanner::checkLastYear()
{
    constexpr int enough = 3; // fewer may agree by chance
    if (m_plan.period.isWeek() || refused())
        return {};
    const Month month = m_plan.period.month();
    int same = 0;
    int other = 0;
    for (const Answer& answer : m_answers) {
        if (m_in.columns[answer.column].key != "amount"_L1 || answer.value.number() == 0
            || answer.value == baseOf(answer.project, u"amount"_s))
            continue;
        const auto then = m_ledger.records().find(
            RecordId::investment(answer.project, Month(month.year() - 1, month.month())));
        if (!then)
            return then.error();
        const qint64 amount = *then ? (*then)->value(u"amount"_s).number() : 0;
        ++(amount == answer.value.number() ? same : other);
    }
    if (same >= enough && other == 0)
        refuse(ReturnRefusal::LastYear,
            {u"%1年%2月"_s.arg(QString::number(month.year() - 1), QString::number(month.month()))});
    return {};
}

Result<ReturnPlan> ReturnPlanner::run(const QString& sha256)
{
    m_plan.path = m_book.path;
    m_plan.file = QFileInfo(m_book.path).fileName();
    m_plan.sha256 = sha256;
    if (const auto done = identify(); !done)
        return done.error();
    if (refused())
        return std::move(m_plan);
    if (const auto done = checkSender(); !done)
        return done.error();
    checkPeriod();
    if (refused())
        return std::move(m_plan);
    m_plan.problems = m_in.problems;
    if (const auto done = readRows(); !done)
        return done.error();
    m_plan.given = QString::fromUtf8(QJsonDocument(m_given).toJson(QJsonDocument::Compact));
    m_plan.answers = QString::fromLatin1(
        QCryptographicHash::hash(m_plan.given.toUtf8(), QCryptographicHash::Sha256).toHex());
    if (const auto done = checkSeen(sha256); !done)
        return done.error();
    if (const auto done = checkLastYear(); !done)
        return done.error();
    if (refused())
        return std::move(m_plan);
    if (const auto done = merge(); !done)
        return done.error();
    return std::move(m_plan);
}

} // namespace sanpi
