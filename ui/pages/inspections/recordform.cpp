// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/recordform.h"

#include "schema/messages.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/inspections/entryfields.h"
#include "ui/pages/inspections/findingbox.h"
#include "ui/shell/ledgersession.h"
#include "ui/widgets/prompts.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

InspectionFact factOf(const Record& record)
{
    InspectionFact fact;
    fact.project = record.id.key[0];
    fact.on = QDate::fromString(QString::number(record.id.key[1]), u"yyyyMMdd"_s);
    fact.seq = int(record.id.key[2]);
    fact.site = SiteState(record.value(u"site"_s).number());
    fact.rating = record.value(u"rating"_s).number();
    if (const Value workers = record.value(u"workers"_s); !workers.isNull())
        fact.workers = workers.number();
    if (const Value machines = record.value(u"machines"_s); !machines.isNull())
        fact.machines = machines.number();
    fact.progress = record.value(u"progress"_s).text();
    return fact;
}

} // namespace

void RecordForm::showWeek(const InspectionsData& answer, const Scope& scope)
{
    if (answer.plan.week != m_data.plan.week)
        stash();
    const bool another = answer.plan.week != m_data.plan.week;
    m_data = answer;
    m_scope = scope;
    m_projects.clear();
    for (const auto& [id, named] : answer.supervisions.projects) {
        m_projects[named.name].append(id);
        if (!named.code.isEmpty())
            m_projects[named.code].append(id);
    }
    m_fields->setOffers(u"project"_s, answer.projects);
    m_finding->showOffers(answer);
    m_fields->showOwn(m_session.catalogue(), Kind::Inspection, *m_moreForm, m_more);
    setEnabled(!answer.readOnly);
    if (another) {
        m_another = false;
        m_lastOn = {};
        fill();
    }
}

void RecordForm::showProject(qint64 project)
{
    if (project == m_project) {
        if (!m_modified && !m_another)
            fill(); // what is stored may have moved
        return;
    }
    if (m_project == 0 && m_modified) {
        // Typed before it was said of which project.
        QMap<QString, QString> typed = m_fields->texts();
        typed.insert(u"project"_s, m_data.projectName(project));
        m_drafts.insert_or_assign({m_data.plan.week.monday(), project}, typed);
        m_modified = false;
    }
    stash();
    m_project = project;
    m_another = false;
    fill();
}

void RecordForm::stash()
{
    if (m_modified && m_project != 0)
        m_drafts[{m_data.plan.week.monday(), m_project}] = m_fields->texts();
    m_modified = false;
}

void RecordForm::fill()
{
    if (m_question)
        m_session.storage().drop(std::exchange(m_question, 0));
    const PlannedVisit* visit = m_data.visit(m_project);
    m_record.reset();
    m_before.reset();
    m_finding->clear();
    if (visit && visit->before)
        m_before = visit->before;
    if (visit && !visit->done.empty() && !m_another)
        m_record = visit->done.back().id();
    fillNew(visit);
    const DraftKey key(m_data.plan.week.monday(), m_project);
    const auto draft = m_drafts.find(key);
    if (draft != m_drafts.end()) {
        setTexts(draft->second);
        m_modified = true;
        m_drafts.erase(draft);
    }
    const auto refusal = m_refusals.find(key);
    m_problem->setVisible(refusal != m_refusals.end());
    m_problem->setText(refusal == m_refusals.end() ? QString() : refusal->second);
    const QString name = m_data.projectName(m_project);
    m_title->setText(m_project == 0 ? tr("A new record")
            : m_record              ? tr("Inspected on %1").arg(visit->done.back().on.toString(Qt::ISODate))
                                    : tr("New record: %1").arg(name));
    m_fields->editor(u"on"_s)->setEnabled(!m_record); // the day names the record
    m_fields->editor(u"project"_s)->setEnabled(!m_record);
    m_anotherButton->setVisible(m_record.has_value());
    m_removeButton->setVisible(m_record.has_value());
    showBefore();
    emit recordShown(m_record);
    if (m_record || (m_project != 0 && !m_before))
        ask(m_record);
}

void RecordForm::fillNew(const PlannedVisit* visit)
{
    const QString planned = visit ? visit->inspectors : QString();
    QMap<QString, QString> texts;
    texts.insert(u"project"_s, m_data.projectName(m_project));
    texts.insert(u"on"_s, usualDay(visit).toString(Qt::ISODate));
    texts.insert(u"inspectors"_s,
        !planned.isEmpty()               ? planned
            : m_lastInspectors.isEmpty() ? m_data.inspectors
                                         : m_lastInspectors);
    setTexts(texts);
}

QDate RecordForm::usualDay(const PlannedVisit* visit) const
{
    const Week& week = m_data.plan.week;
    if (m_lastOn.isValid() && Week::of(m_lastOn) == week)
        return m_lastOn;
    if (Week::of(m_scope.asOf) == week)
        return m_scope.asOf;
    return visit && visit->plannedOn.isValid() ? visit->plannedOn : week.monday();
}

QString RecordForm::unitOf(qint64 project) const
{
    const PlannedVisit* visit = m_data.visit(project);
    return visit ? m_data.unitName(visit->unit) : QString();
}

void RecordForm::ask(const std::optional<RecordId>& record)
{
    const QDate on = m_data.plan.week.monday();
    m_question = m_session.storage().post(
        this,
        [record, project = m_project, on](
            JobContext& job) { return loadRecord(*job.ledger(), record, project, on); },
        [this](const Result<RecordDetail>& answer) {
            m_question = 0;
            if (answer)
                take(*answer);
            else
                refuse(messageOf(answer.error()), {});
        });
}

void RecordForm::take(const RecordDetail& detail)
{
    if (!m_before && detail.before)
        m_before = factOf(*detail.before);
    showBefore();
    m_finding->showIssue(detail.issue);
    if (!detail.record || m_modified)
        return;
    QMap<QString, QString> texts {{u"project"_s, m_data.projectName(m_project)},
        {u"on"_s, factOf(*detail.record).on.toString(Qt::ISODate)}};
    for (const Field& field : m_session.catalogue().kind(Kind::Inspection).fields)
        texts.insert(field.key, editText(field, detail.record->value(field.key), Unit::Wan, englishLabels()));
    setTexts(texts);
}

void RecordForm::setTexts(const QMap<QString, QString>& texts)
{
    m_filling = true;
    m_fields->setTexts(texts);
    m_finding->setVisible(!texts.value(u"finding"_s).isEmpty());
    m_finding->showRecord(QDate::fromString(texts.value(u"on"_s), Qt::ISODate), unitOf(m_project));
    m_finding->showDue(texts.value(u"due"_s));
    m_filling = false;
    m_modified = false;
}

void RecordForm::showBefore()
{
    m_same->setEnabled(m_before.has_value());
    if (!m_before) {
        m_beforeText->setText(m_project == 0 ? QString() : tr("not inspected yet"));
        return;
    }
    const KindInfo& kind = m_session.catalogue().kind(Kind::Inspection);
    QStringList facts {
        m_before->on.toString(Qt::ISODate), choiceLabel(*kind.field(u"site"), int(m_before->site))};
    if (m_before->workers)
        facts << tr("%1 workers").arg(*m_before->workers);
    if (m_before->machines)
        facts << tr("%1 machines").arg(*m_before->machines);
    QString text = facts.join(u" · "_s) + u'\n' + m_before->progress;
    if (const PlannedVisit* visit = m_data.visit(m_project); visit && visit->idle > 1)
        text += u'\n' + tr("▲ Standing still for %n week(s)", nullptr, visit->idle);
    m_beforeText->setText(text);
}

void RecordForm::sameAsBefore()
{
    if (!m_before || !isEnabled())
        return;
    const KindInfo& kind = m_session.catalogue().kind(Kind::Inspection);
    const auto fillEmpty = [&](const QString& key, const QString& text) {
        if (m_fields->text(key).isEmpty())
            m_fields->setText(key, text);
    };
    m_fields->setText(u"progress"_s, m_before->progress);
    fillEmpty(u"site"_s, choiceLabel(*kind.field(u"site"), int(m_before->site)));
    fillEmpty(u"rating"_s, choiceLabel(*kind.field(u"rating"), m_before->rating));
    if (m_before->workers)
        fillEmpty(u"workers"_s, QString::number(*m_before->workers));
    if (m_before->machines)
        fillEmpty(u"machines"_s, QString::number(*m_before->machines));
}

void RecordForm::noteEdit(const QString& key)
{
    if (m_filling)
        return;
    if (key != "project"_L1)
        m_modified = true;
    if (key == "finding"_L1)
        m_finding->setVisible(!m_fields->text(key).isEmpty());
    else if (key == "due"_L1)
        m_finding->showDue(m_fields->text(key));
    else if (key == "on"_L1)
        m_finding->showRecord(QDate::fromString(m_fields->text(key), Qt::ISODate), unitOf(m_project));
}

void RecordForm::noteProject()
{
    const auto project = resolved(Kind::Project, m_fields->text(u"project"_s));
    if (project && *project != m_project)
        emit projectChosen(*project);
}

std::optional<qint64> RecordForm::resolved(Kind kind, const QString& text) const
{
    if (kind != Kind::Project)
        return {};
    if (text == m_data.projectName(m_project))
        return m_project; // names may be borne twice
    const QList<qint64> known = m_projects.value(text);
    return known.size() == 1 ? std::optional(known.first()) : std::nullopt;
}

void RecordForm::focusEntry()
{
    QWidget* first = m_fields->editor(m_project == 0 ? u"project"_s : u"site"_s);
    first->setFocus(Qt::TabFocusReason);
}

void RecordForm::refuse(const QString& why, const QString& key)
{
    m_problem->setText(why);
    m_problem->show();
    if (QWidget* editor = m_fields->editor(key))
        editor->setFocus(Qt::OtherFocusReason);
}

std::optional<InspectionWish> RecordForm::wish()
{
    const auto reading
        = m_fields->read([this](Kind kind, const QString& text) { return resolved(kind, text); });
    if (!reading.problem.isEmpty()) {
        refuse(reading.problem, reading.key);
        return {};
    }
    const KindInfo& kind = m_session.catalogue().kind(Kind::Inspection);
    InspectionWish wish;
    wish.fields = reading.fields;
    for (const QString& key : {u"project"_s, u"on"_s, u"site"_s, u"progress"_s}) {
        if (!wish.fields[key].isNull())
            continue;
        const Field* field = kind.field(key);
        refuse(tr("%1 is missing")
                   .arg(field ? field->label(englishLabels())
                              : kind.keyField(key == "on"_L1 ? 1 : 0).label(englishLabels())),
            key);
        return {};
    }
    if (const QString wrong = m_finding->isVisibleTo(m_more) ? m_finding->problem() : QString();
        !wrong.isEmpty()) {
        refuse(wrong, {});
        return {};
    }
    wish.project = wish.fields[u"project"_s].number();
    wish.on = wish.fields[u"on"_s].date();
    wish.fields.erase(u"project"_s);
    wish.fields.erase(u"on"_s);
    wish.record = m_record;
    if (!wish.fields[u"finding"_s].isNull())
        wish.issue = m_finding->wish();
    wish.today = m_scope.today;
    wish.author = m_session.author();
    return wish;
}

void RecordForm::submit()
{
    if (!isEnabled() || m_question != 0)
        return;
    if (const auto made = wish())
        send(*made);
}

void RecordForm::send(const InspectionWish& wish)
{
    const DraftKey key(m_data.plan.week.monday(), wish.project);
    m_lastInspectors = wish.fields.at(u"inspectors"_s).text();
    m_lastOn = wish.on;
    m_refusals.erase(key);
    const auto id = std::make_shared<RecordId>();
    ++m_waiting;
    m_session.run(
        [wish, id](Ledger& ledger) {
            InspectionWish whole = wish;
            if (!whole.record) {
                const auto next = nextInspection(ledger, wish.project, wish.on);
                if (!next) {
                    Outcome outcome;
                    outcome.error = next.error();
                    return outcome;
                }
                whole.record = *next;
            }
            *id = *whole.record;
            return recordInspection(ledger, whole);
        },
        this,
        [this, key, id, texts = m_fields->texts(), issue = wish.issue.make](const Outcome& outcome) {
            --m_waiting;
            if (outcome.ok()) {
                if (issue)
                    emit notified({Tone::Good, tr("The finding was kept as an issue"), {}, {}, {}});
                emit kept(*id);
                return;
            }
            const QString why = reasonsOf(outcome, m_session.catalogue());
            m_drafts[key] = texts;
            m_refusals[key] = why;
            emit notified(
                {Tone::Bad, tr("%1 was not kept").arg(m_data.projectName(key.second)), {}, {}, why});
            emit failed(key.second);
        });
    m_modified = false;
    m_another = false;
    emit sent(wish.project);
}

void RecordForm::anotherOne()
{
    stash();
    m_another = true;
    fill();
    focusEntry();
}

void RecordForm::removeRecord()
{
    if (!m_record)
        return;
    Prompts::Question question;
    question.headline = tr("Remove the inspection of %1?").arg(m_data.projectName(m_project));
    question.text = tr("Its photos and the issue made of it stay. It can be undone.");
    question.confirm = tr("Remove the inspection");
    question.destructive = true;
    if (!m_services.prompts->confirm(this, question))
        return;
    LedgerSession::Wish wish;
    wish.label = tr("Remove the inspection of %1").arg(m_data.projectName(m_project));
    wish.build = [id = *m_record](ChangeSetBuilder& builder, Ledger&) { return builder.remove(id); };
    ++m_waiting;
    m_session.change(wish, this, [this](const Outcome& outcome) {
        --m_waiting;
        if (!outcome.ok())
            refuse(reasonsOf(outcome, m_session.catalogue()), {});
    });
}

} // namespace sanpi
