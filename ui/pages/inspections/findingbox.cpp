// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/findingbox.h"

#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/inspections/entryfields.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

FindingBox::FindingBox(LedgerSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_fields(new EntryFields(session.catalogue(), this)),
      m_make(new QCheckBox(tr("Make an issue of it"), this)),
      m_assign(new QCheckBox(tr("and assign it at once"), this)), m_details(new QWidget(this)),
      m_due(new QLabel(m_details))
{
    setObjectName(u"findingBox"_s);
    m_make->setObjectName(u"findingMake"_s);
    m_assign->setObjectName(u"findingAssign"_s);
    m_due->setObjectName(u"findingDue"_s);
    m_due->setWordWrap(true);
    setTextRole(m_due, TextRole::Caption, true);
    m_make->setChecked(true);
    m_assign->setChecked(true);
    const Catalogue& catalogue = session.catalogue();
    auto* form = new QFormLayout(m_details);
    form->setContentsMargins(gap(6), 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(gap(1));
    for (const QStringView key : {u"kind", u"weight", u"unit"}) {
        const Field& field = catalogue.field(Kind::Issue, key);
        QWidget* edit = m_fields->add(field, numberedOffers(field), m_details);
        edit->setObjectName(u"finding_"_s + field.key);
        form->addRow(field.label(englishLabels()), edit);
    }
    form->addRow(m_assign);
    form->addRow(m_due);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addWidget(m_make);
    column->addWidget(m_details);
    connect(m_make, &QCheckBox::toggled, m_details, &QWidget::setVisible);
    connect(m_assign, &QCheckBox::toggled, m_due, &QWidget::setVisible);
    connect(m_fields, &EntryFields::edited, this, [this](const QString& key) {
        if (key == "weight"_L1)
            askClock();
    });
    clear();
}

void FindingBox::joinKeys(EntryFields& fields)
{
    fields.watch(m_make);
    fields.watch(m_assign);
    connect(m_fields, &EntryFields::submitted, &fields, &EntryFields::submitted);
}

void FindingBox::showOffers(const InspectionsData& answer)
{
    const QList<Offer> units = unitOffers(answer, m_session.catalogue());
    m_fields->setOffers(u"unit"_s, units);
    m_units.clear();
    for (const auto& [id, named] : answer.supervisions.units)
        m_units.insert(named.name, id);
}

void FindingBox::showRecord(QDate on, const QString& unit)
{
    if (m_fields->text(u"unit"_s).isEmpty() || m_fields->text(u"unit"_s) == m_ownUnit)
        m_fields->setText(u"unit"_s, unit);
    m_ownUnit = unit;
    if (std::exchange(m_on, on) != on)
        askClock();
}

void FindingBox::showIssue(const QString& number)
{
    m_issue = number;
    m_make->setEnabled(number.isEmpty());
    m_make->setText(number.isEmpty() ? tr("Make an issue of it") : tr("It is issue %1").arg(number));
    m_details->setVisible(number.isEmpty() && m_make->isChecked());
}

void FindingBox::showDue(const QString& due)
{
    m_typedDue = due;
    m_due->setText(!due.isEmpty() ? tr("Due %1, as above").arg(due)
            : m_byClock.isValid() ? tr("Due %1 by the clock").arg(m_byClock.toString(Qt::ISODate))
                                  : QString());
}

void FindingBox::clear()
{
    const Field& weight = m_session.catalogue().field(Kind::Issue, u"weight");
    m_fields->setTexts({{u"weight"_s, choiceLabel(weight, int(IssueWeight::General))}});
    m_ownUnit.clear();
    m_make->setChecked(true);
    m_assign->setChecked(true);
    showIssue({});
}

void FindingBox::askClock()
{
    const Choice* weight
        = m_session.catalogue().field(Kind::Issue, u"weight").choiceNamed(m_fields->text(u"weight"_s));
    if (!m_on.isValid() || !weight)
        return;
    const quint64 asked = ++m_asked; // only the newest answer is shown
    m_session.storage().post(
        this,
        [on = m_on, weight = IssueWeight(weight->code)](
            JobContext& job) { return solveDay(*job.ledger(), weight, on); },
        [this, asked](const Result<QDate>& day) {
            if (asked != m_asked)
                return;
            m_byClock = day ? *day : QDate();
            showDue(m_typedDue);
        });
}

QString FindingBox::problem() const
{
    return m_fields
        ->read([this](Kind, const QString& name) {
            return m_units.contains(name) ? std::optional(m_units.value(name)) : std::nullopt;
        })
        .problem;
}

FindingIssue FindingBox::wish() const
{
    const auto reading = m_fields->read([this](Kind, const QString& name) {
        return m_units.contains(name) ? std::optional(m_units.value(name)) : std::nullopt;
    });
    FindingIssue wish;
    wish.make = m_make->isChecked() && m_issue.isEmpty();
    wish.assign = m_assign->isChecked();
    const auto number = [&](const QString& key) {
        const auto it = reading.fields.find(key);
        return it == reading.fields.end() ? qint64(0) : it->second.number();
    };
    wish.kind = number(u"kind"_s);
    if (number(u"weight"_s) > 0)
        wish.weight = IssueWeight(number(u"weight"_s));
    wish.unit = number(u"unit"_s);
    return wish;
}

} // namespace sanpi
