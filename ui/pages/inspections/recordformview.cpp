// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the record's form; what it does is in recordform.cpp.
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/inspections/entryfields.h"
#include "ui/pages/inspections/findingbox.h"
#include "ui/pages/inspections/recordform.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const QString moreKey = u"inspections.more"_s;

QFormLayout* entryLayout(QWidget* parent)
{
    auto* form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(gap(1));
    return form;
}

} // namespace

RecordForm::RecordForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_session(*services.session),
      m_fields(new EntryFields(services.session->catalogue(), this))
{
    setObjectName(u"recordForm"_s);
    setAccessibleName(tr("Record of an inspection"));
    auto* body = new QWidget(this);
    auto* fields = new QVBoxLayout(body);
    fields->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    fields->setSpacing(gap(2));
    buildMain(fields);
    buildMore(fields);
    m_photos = new QVBoxLayout;
    m_photos->setObjectName(u"photoPlace"_s);
    fields->addLayout(m_photos);
    fields->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scrollable(body, this), 1);
    auto* foot = new QVBoxLayout; // always in sight
    foot->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    buildFoot(foot);
    column->addLayout(foot);
    connect(m_fields, &EntryFields::submitted, this, &RecordForm::submit);
    connect(m_fields, &EntryFields::edited, this, &RecordForm::noteEdit);
    showMore(m_services.preferences().views.value(moreKey) == "1");
}

QWidget* RecordForm::addField(const QString& key, QWidget* parent)
{
    const KindInfo& kind = m_session.catalogue().kind(Kind::Inspection);
    const Field& field = *kind.field(key);
    return m_fields->add(field, numberedOffers(field), parent);
}

void RecordForm::buildMain(QVBoxLayout* column)
{
    const KindInfo& kind = m_session.catalogue().kind(Kind::Inspection);
    const bool english = englishLabels();
    m_title = new QLabel(this);
    m_title->setObjectName(u"recordTitle"_s);
    m_title->setWordWrap(true);
    setTextRole(m_title, TextRole::Strong);
    column->addWidget(m_title);
    auto* body = new QWidget(this);
    auto* form = entryLayout(body);
    for (const size_t part : {size_t(0), size_t(1)}) {
        const Field field = kind.keyField(part);
        form->addRow(field.label(english), m_fields->add(field, {}, body));
    }
    auto* project = qobject_cast<FieldEdit*>(m_fields->editor(kind.keyField(0).key));
    connect(project, &QLineEdit::editingFinished, this, &RecordForm::noteProject);
    project->setPlaceholderText(tr("part of the name, initials or code"));
    form->addRow(kind.field(u"inspectors")->label(english), addField(u"inspectors"_s, body));
    m_beforeText = new QLabel(body);
    m_beforeText->setObjectName(u"recordBefore"_s);
    m_beforeText->setTextFormat(Qt::PlainText);
    m_beforeText->setWordWrap(true);
    setTextRole(m_beforeText, TextRole::Caption, true);
    m_same = new QPushButton(tr("Same as last week (F4)"), body);
    m_same->setObjectName(u"recordSame"_s);
    m_same->setFocusPolicy(
        Qt::ClickFocus); // F4 is its way for the keyboard: Enter shall go from field to field
    connect(m_same, &QPushButton::clicked, this, &RecordForm::sameAsBefore);
    form->addRow(kind.field(u"site")->label(english), addField(u"site"_s, body));
    form->addRow(tr("Last time"), m_beforeText);
    form->addRow(QString(), m_same);
    form->addRow(kind.field(u"progress")->label(english), addField(u"progress"_s, body));
    column->addWidget(body);
}

void RecordForm::buildMore(QVBoxLayout* column)
{
    m_moreButton = new QToolButton(this);
    m_moreButton->setObjectName(u"recordMore"_s);
    m_moreButton->setCheckable(true);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_moreButton->setFocusPolicy(Qt::ClickFocus);
    connect(m_moreButton, &QToolButton::clicked, this, &RecordForm::showMore);
    column->addWidget(m_moreButton, 0, Qt::AlignLeft);
    m_more = new QWidget(this);
    auto* form = m_moreForm = entryLayout(m_more);
    const KindInfo& kind = m_session.catalogue().kind(Kind::Inspection);
    for (const QString& key : {u"workers"_s, u"machines"_s, u"verified"_s, u"rating"_s, u"finding"_s,
             u"demand"_s, u"due"_s, u"at"_s, u"weather"_s, u"companions"_s, u"site_leader"_s, u"planned"_s}) {
        const Field& field = *kind.field(key);
        form->addRow(
            field.type == FieldType::Money ? columnTitle(field, Unit::Wan) : field.label(englishLabels()),
            addField(key, m_more));
        if (key != "due"_L1)
            continue;
        m_finding = new FindingBox(m_session, m_more);
        m_finding->joinKeys(*m_fields);
        m_finding->hide();
        form->addRow(m_finding);
    }
    column->addWidget(m_more);
}

void RecordForm::buildFoot(QVBoxLayout* column)
{
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"recordProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    m_save = new QPushButton(tr("Keep and go on (Ctrl+Enter)"), this);
    m_save->setObjectName(u"recordSave"_s);
    makePrimary(m_save);
    m_anotherButton = new QToolButton(this);
    m_anotherButton->setObjectName(u"recordAnother"_s);
    m_anotherButton->setText(tr("Another one this week"));
    m_removeButton = new QToolButton(this);
    m_removeButton->setObjectName(u"recordRemove"_s);
    m_removeButton->setText(tr("Remove …"));
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_anotherButton);
    line->addWidget(m_removeButton);
    column->addWidget(m_problem);
    column->addWidget(m_save);
    column->addLayout(line);
    m_fields->watch(m_save);
    connect(m_save, &QPushButton::clicked, this, &RecordForm::submit);
    connect(m_anotherButton, &QToolButton::clicked, this, &RecordForm::anotherOne);
    connect(m_removeButton, &QToolButton::clicked, this, &RecordForm::removeRecord);
}

void RecordForm::showMore(bool more)
{
    m_moreButton->setChecked(more);
    m_moreButton->setText(more ? tr("Fewer fields (F8)") : tr("Workers, machines, findings … (F8)"));
    m_moreButton->setIcon(symbolIcon(more ? Symbol::ChevronUp : Symbol::ChevronDown));
    m_more->setVisible(more);
    Preferences preferences = m_services.preferences();
    const QByteArray kept = more ? "1" : "0";
    if (preferences.views.value(moreKey, "0") == kept)
        return;
    preferences.views.insert(moreKey, kept);
    m_services.setPreferences(preferences);
}

bool RecordForm::isMoreShown() const
{
    return m_moreButton->isChecked();
}

void RecordForm::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.surface);
}

} // namespace sanpi
