// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/visitform.h"

#include "domain/text.h"
#include "store/pinyin.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/inspections/entryfields.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int namesShown = 4; ///< of the selected projects

QList<Offer> textOffers(const std::set<QString>& texts)
{
    QList<Offer> offers;
    for (const QString& text : texts)
        offers.append({text, {}, foldName(text), pinyinKey(text)});
    return offers;
}

} // namespace

VisitForm::VisitForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session),
      m_fields(new EntryFields(services.session->catalogue(), this)),
      m_reason(new EntryFields(services.session->catalogue(), this)), m_title(new QLabel(this)),
      m_names(new QLabel(this)), m_problem(new QLabel(this)),
      m_assign(new QPushButton(tr("Assign (Ctrl+Enter)"), this)),
      m_excuse(new QPushButton(tr("Excuse from the week"), this)),
      m_due(new QPushButton(tr("Visit after all"), this))
{
    setObjectName(u"visitForm"_s);
    m_assign->setObjectName(u"visitAssign"_s);
    m_excuse->setObjectName(u"visitExcuse"_s);
    m_due->setObjectName(u"visitDue"_s);
    m_problem->setObjectName(u"visitProblem"_s);
    makePrimary(m_assign);
    setTextRole(m_title, TextRole::Strong);
    setTextRole(m_names, TextRole::Caption, true);
    m_names->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_names, m_problem})
        label->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(gap(2));
    form->addRow(m_title);
    form->addRow(m_names);
    const KindInfo& kind = m_session.catalogue().kind(Kind::Visit);
    for (const QString& key : {u"inspectors"_s, u"route"_s, u"on"_s}) {
        QWidget* edit = m_fields->add(*kind.field(key), {}, this);
        edit->setObjectName(u"visit_"_s + key);
        form->addRow(kind.field(key)->label(englishLabels()), edit);
    }
    form->addRow(m_assign);
    QWidget* reason = m_reason->add(*kind.field(u"excused"), {}, this);
    reason->setObjectName(u"visit_excused"_s);
    form->addRow(kind.field(u"excused")->label(englishLabels()), reason);
    form->addRow(m_excuse);
    form->addRow(m_due);
    form->addRow(m_problem);
    connect(m_fields, &EntryFields::edited, this, [this](const QString& key) {
        if (!m_filling && !m_touched.contains(key))
            m_touched << key;
    });
    connect(m_fields, &EntryFields::submitted, this, &VisitForm::assign);
    connect(m_reason, &EntryFields::submitted, this, [this] { excuse(true); });
    m_fields->watch(m_assign);
    m_reason->watch(m_excuse);
    connect(m_assign, &QPushButton::clicked, this, &VisitForm::assign);
    connect(m_excuse, &QPushButton::clicked, this, [this] { excuse(true); });
    connect(m_due, &QPushButton::clicked, this, [this] { excuse(false); });
}

QString VisitForm::common(QString PlannedVisit::*part) const
{
    std::set<QString> values;
    for (const qint64 project : m_projects) {
        const PlannedVisit* visit = m_data.visit(project);
        values.insert(visit ? visit->*part : QString());
    }
    return values.size() == 1 ? *values.begin() : QString();
}

void VisitForm::showSelection(const InspectionsData& answer, const std::vector<qint64>& projects)
{
    const bool another = projects != m_projects || answer.plan.week != m_data.plan.week;
    m_data = answer;
    m_projects = projects;
    QStringList names;
    std::set<QString> people;
    std::set<QString> routes;
    for (const PlannedVisit& visit : answer.plan.rows) {
        if (!visit.inspectors.isEmpty())
            people.insert(visit.inspectors);
        if (!visit.route.isEmpty())
            routes.insert(visit.route);
    }
    if (!answer.inspectors.isEmpty())
        people.insert(answer.inspectors);
    m_fields->setOffers(u"inspectors"_s, textOffers(people));
    m_fields->setOffers(u"route"_s, textOffers(routes));
    for (const qint64 project : projects) {
        if (names.size() < namesShown)
            names << answer.projectName(project);
    }
    m_title->setText(tr("%n project(s) selected", nullptr, int(projects.size())));
    m_names->setText(projects.empty()
            ? tr("Select rows of the plan: Shift or Ctrl takes several, Ctrl+A all.")
            : int(projects.size()) > namesShown ? names.join(u'\n') + u"\n…"_s
                                                : names.join(u'\n'));
    const auto excused = [&](qint64 project) {
        const PlannedVisit* visit = m_data.visit(project);
        return visit && !visit->excused.isEmpty();
    };
    m_due->setVisible(std::ranges::any_of(projects, excused));
    setEnabled(!answer.readOnly && !projects.empty());
    if (!another)
        return;
    m_problem->clear();
    m_touched.clear();
    m_filling = true;
    QDate day;
    if (const PlannedVisit* visit = projects.size() == 1 ? m_data.visit(projects.front()) : nullptr)
        day = visit->plannedOn;
    m_fields->setTexts({{u"inspectors"_s, common(&PlannedVisit::inspectors)},
        {u"route"_s, common(&PlannedVisit::route)}, {u"on"_s, day.toString(Qt::ISODate)}});
    m_reason->setTexts({{u"excused"_s, common(&PlannedVisit::excused)}});
    m_filling = false;
}

void VisitForm::focusEntry()
{
    m_fields->editor(u"inspectors"_s)->setFocus(Qt::TabFocusReason);
}

void VisitForm::assign()
{
    const auto reading = m_fields->read([](Kind, const QString&) { return std::optional<qint64>(); });
    if (!reading.problem.isEmpty()) {
        m_problem->setText(reading.problem);
        return;
    }
    VisitWish wish;
    if (m_touched.contains(u"inspectors"_s))
        wish.inspectors = reading.fields.at(u"inspectors"_s).text();
    if (m_touched.contains(u"route"_s))
        wish.route = reading.fields.at(u"route"_s).text();
    if (m_touched.contains(u"on"_s))
        wish.on = reading.fields.at(u"on"_s).date();
    send(wish, tr("%n project(s) assigned", nullptr, int(m_projects.size())));
}

void VisitForm::excuse(bool excused)
{
    VisitWish wish;
    wish.excused = excused ? m_reason->text(u"excused"_s) : QString();
    if (excused && wish.excused->isEmpty()) {
        m_problem->setText(tr("Say why they are not visited"));
        m_reason->editor(u"excused"_s)->setFocus(Qt::OtherFocusReason);
        return;
    }
    const int count = int(m_projects.size());
    send(wish,
        excused ? tr("%n project(s) excused from the week", nullptr, count)
                : tr("%n project(s) to be visited after all", nullptr, count));
}

void VisitForm::send(VisitWish wish, const QString& done)
{
    if (m_projects.empty())
        return;
    m_problem->clear();
    wish.week = m_data.plan.week;
    wish.projects = m_projects;
    wish.author = m_session.author();
    ++m_waiting;
    m_session.run([wish](Ledger& ledger) { return planVisits(ledger, wish); }, this,
        [this, done](const Outcome& outcome) {
            --m_waiting;
            if (!outcome.ok()) {
                m_problem->setText(reasonsOf(outcome, m_session.catalogue()));
                return;
            }
            m_touched.clear();
            emit notified({Tone::Good, done, {}, {}, {}});
        });
}

} // namespace sanpi
