// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/supervisionform.h"

#include "schema/typed.h"
#include "store/inspecting.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/inspections/entryfields.h"
#include "ui/pages/inspections/findingbox.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

SupervisionForm::SupervisionForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session),
      m_fields(new EntryFields(services.session->catalogue(), this)),
      m_finding(new FindingBox(*services.session, this)), m_title(new QLabel(this)),
      m_problem(new QLabel(this)), m_save(new QPushButton(tr("Keep (Ctrl+Enter)"), this)),
      m_new(new QPushButton(tr("A new supervision"), this))
{
    setObjectName(u"supervisionForm"_s);
    m_problem->setObjectName(u"supervisionProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_save->setObjectName(u"supervisionSave"_s);
    m_new->setObjectName(u"supervisionNew"_s);
    makePrimary(m_save);
    setTextRole(m_title, TextRole::Strong);
    buildFields();
    connect(m_fields, &EntryFields::submitted, this, &SupervisionForm::submit);
    connect(m_fields, &EntryFields::edited, this, [this](const QString& key) {
        if (m_filling)
            return;
        m_modified = true;
        if (key == "due"_L1)
            m_finding->showDue(m_fields->text(key));
        else if (key == "on"_L1 || key == "unit"_L1)
            m_finding->showRecord(
                QDate::fromString(m_fields->text(u"on"_s), Qt::ISODate), m_fields->text(u"unit"_s));
    });
    m_fields->watch(m_save);
    connect(m_save, &QPushButton::clicked, this, &SupervisionForm::submit);
    connect(m_new, &QPushButton::clicked, this, &SupervisionForm::newWanted);
}

void SupervisionForm::buildFields()
{
    auto* body = new QWidget(this);
    auto* form = m_form = new QFormLayout(body);
    form->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(gap(1));
    form->addRow(m_title);
    const KindInfo& kind = m_session.catalogue().kind(Kind::Supervision);
    for (const QString& key :
        {u"on"_s, u"unit"_s, u"project"_s, u"supervisors"_s, u"text"_s, u"demand"_s, u"due"_s}) {
        QWidget* edit = m_fields->add(*kind.field(key), {}, body, key == "text"_L1 ? 4 : 2);
        edit->setObjectName(u"supervision_"_s + key);
        form->addRow(kind.field(key)->label(englishLabels()), edit);
    }
    m_finding->joinKeys(*m_fields);
    form->addRow(m_finding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scrollable(body, this), 1);
    auto* foot = new QVBoxLayout; // always in sight
    foot->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    for (QWidget* widget :
        {static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_new)})
        foot->addWidget(widget);
    column->addLayout(foot);
}

void SupervisionForm::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorsOf(this).surface);
}

void SupervisionForm::showSupervision(const InspectionsData& answer, const Scope& scope, qint64 supervision)
{
    const bool another = supervision != m_supervision;
    m_data = answer;
    m_scope = scope;
    m_supervision = supervision;
    m_fields->setOffers(u"unit"_s, unitOffers(answer, m_session.catalogue()));
    m_fields->setOffers(u"project"_s, answer.projects);
    m_finding->showOffers(answer);
    m_fields->showOwn(m_session.catalogue(), Kind::Supervision, *m_form, m_form->parentWidget());
    setEnabled(!answer.readOnly);
    m_new->setVisible(supervision != 0);
    if (another || !m_modified)
        fill();
}

void SupervisionForm::fill()
{
    m_filling = true;
    m_problem->clear();
    m_finding->clear();
    QMap<QString, QString> texts {
        {u"on"_s, m_scope.asOf.toString(Qt::ISODate)}, {u"supervisors"_s, m_lastSupervisors}};
    for (const TableRow& row : m_data.supervisions.rows) {
        if (row.id.key[0] != m_supervision)
            continue;
        for (size_t i = 0; i < m_data.supervisions.fields.size(); ++i) {
            const Field& field = m_data.supervisions.fields[i];
            const Named* named = field.type == FieldType::Reference
                ? m_data.supervisions.named(field.refersTo, row.cells[i].number())
                : nullptr;
            texts.insert(
                field.key, named ? named->name : editText(field, row.cells[i], Unit::Wan, englishLabels()));
        }
    }
    m_title->setText(
        m_supervision == 0 ? tr("A new supervision") : tr("Supervision of %1").arg(texts.value(u"on"_s)));
    m_fields->setTexts(texts);
    m_finding->showRecord(QDate::fromString(texts.value(u"on"_s), Qt::ISODate), texts.value(u"unit"_s));
    m_finding->showDue(texts.value(u"due"_s));
    m_finding->showIssue(m_data.supervisionIssues.value(m_supervision));
    m_filling = false;
    m_modified = false;
}

void SupervisionForm::focusEntry()
{
    m_fields->editor(u"unit"_s)->setFocus(Qt::TabFocusReason);
}

std::optional<qint64> SupervisionForm::resolved(Kind kind, const QString& text) const
{
    const auto& known = kind == Kind::Unit ? m_data.supervisions.units : m_data.supervisions.projects;
    const auto found = std::ranges::find_if(
        known, [&](const auto& one) { return one.second.name == text || one.second.code == text; });
    return found == known.end() ? std::nullopt : std::optional(found->first);
}

void SupervisionForm::submit()
{
    if (m_waiting > 0 || !isEnabled())
        return;
    const auto reading
        = m_fields->read([this](Kind kind, const QString& text) { return resolved(kind, text); });
    const QString problem = reading.problem.isEmpty() ? m_finding->problem() : reading.problem;
    if (!problem.isEmpty()) {
        m_problem->setText(problem);
        return;
    }
    SupervisionWish wish;
    if (m_supervision > 0)
        wish.record = m_supervision;
    wish.fields = reading.fields;
    wish.issue = m_finding->wish();
    wish.today = m_scope.today;
    wish.author = m_session.author();
    m_lastSupervisors = reading.fields.at(u"supervisors"_s).text();
    m_problem->clear();
    ++m_waiting;
    m_session.run([wish](Ledger& ledger) { return recordSupervision(ledger, wish); }, this,
        [this](const Outcome& outcome) {
            --m_waiting;
            if (!outcome.ok()) {
                m_problem->setText(reasonsOf(outcome, m_session.catalogue()));
                return;
            }
            m_modified = false;
            const auto made = outcome.ids.find(newSupervisionId);
            emit notified({Tone::Good, tr("The supervision was kept"), {}, {}, {}});
            emit kept(made == outcome.ids.end() ? m_supervision : made->second);
        });
}

} // namespace sanpi
