// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/rulespanel.h"

#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/settings/ruleform.h"
#include "ui/pages/settings/ruleparameters.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int versionLines = 4; ///< of the list, seen at once

} // namespace

RulesPanel::RulesPanel(const PageServices& services, QWidget* parent)
    : Panel(parent), m_services(services), m_kind(new QComboBox(this)),
      m_items(new QStandardItemModel(0, 3, this)), m_table(new TableView(this)),
      m_forms(new QStackedWidget(this))
{
    setObjectName(u"rulesPanel"_s);
    setTitle(tr("Rules"), tr("a rule from a date leaves every figure before it as it was"));
    const Catalogue& catalogue = services.session->catalogue();
    m_kind->setObjectName(u"ruleKindBox"_s);
    m_kind->setAccessibleName(tr("Kind of rule"));
    for (const Choice& choice : catalogue.kind(Kind::Rule).key[0].choices)
        m_kind->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    buildForms();
    m_table->setObjectName(u"ruleTable"_s);
    m_table->setAccessibleName(tr("Rules of this kind by date"));
    m_table->setModel(m_items);
    m_items->setHorizontalHeaderLabels({tr("In force since"), tr("Document"), tr("What it says")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setFixedHeight((versionLines + 1) * (fontMetrics().height() + gap(3)));
    body()->addWidget(m_kind);
    body()->addWidget(m_table);
    body()->addWidget(m_forms);
    body()->addWidget(buildFields());
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RulesPanel::showVersions);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesPanel::showChosen);
}

/// A scheme of sectors adds to the catalogue, which the forms choose from.
void RulesPanel::buildForms()
{
    const Catalogue& catalogue = m_services.session->catalogue();
    if (m_catalogue == &catalogue)
        return;
    m_catalogue = &catalogue;
    while (m_forms->count() > 0) {
        QWidget* old = m_forms->widget(0);
        m_forms->removeWidget(old);
        delete old;
    }
    for (const RuleKind one : allRuleKinds)
        m_forms->addWidget(new RuleForm(one, catalogue, m_forms));
}

QWidget* RulesPanel::buildFields()
{
    const Catalogue& catalogue = m_services.session->catalogue();
    auto* fields = new QWidget(this);
    m_since = new FieldEdit(catalogue.field(Kind::Transition, u"on"), {}, Unit::Wan, fields);
    m_since->setObjectName(u"ruleSince"_s);
    m_since->setAccessibleName(tr("In force since"));
    m_document = new QLineEdit(fields);
    m_document->setObjectName(u"ruleDocument"_s);
    m_note = new QLineEdit(fields);
    m_note->setObjectName(u"ruleNote"_s);
    m_problem = new QLabel(fields);
    m_problem->setObjectName(u"ruleProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_save = new QPushButton(tr("Put in force"), fields);
    m_save->setObjectName(u"saveRuleButton"_s);
    m_remove = new QPushButton(tr("Remove this rule"), fields);
    m_remove->setObjectName(u"removeRuleButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(gap(2));
    form->setHorizontalSpacing(gap(4));
    form->addRow(tr("In force since"), m_since);
    form->addRow(tr("Document"), m_document);
    form->addRow(tr("Note"), m_note);
    form->addRow(m_problem);
    form->addRow(buttons);
    connect(m_save, &QPushButton::clicked, this, &RulesPanel::save);
    connect(m_remove, &QPushButton::clicked, this, &RulesPanel::remove);
    return fields;
}

RuleKind RulesPanel::kind() const
{
    return RuleKind(m_kind->currentData().toInt());
}

void RulesPanel::ask()
{
    StorageThread& storage = m_services.session->storage();
    if (m_question)
        storage.drop(m_question);
    m_question = storage.post(
        this, [](JobContext& job) { return job.ledger()->records().all(Kind::Rule); },
        [this](const Result<std::vector<Record>>& answer) {
            m_question = 0;
            if (answer)
                take(*answer);
            else
                emit notified({Tone::Bad, messageOf(answer.error()), {}, {}, answer.error().what});
        });
}

void RulesPanel::take(const std::vector<Record>& records)
{
    m_records = records;
    buildForms();
    showVersions();
}

void RulesPanel::showVersions()
{
    m_versions.clear();
    m_versions.push_back({});
    for (const Record& record : m_records) {
        Version version;
        const qint64 day = record.id.key[1];
        version.since = QDate(int(day / 10'000), int(day / 100 % 100), int(day % 100));
        version.document = record.value(u"document"_s).text();
        version.note = record.value(u"note"_s).text();
        if (RuleKind(record.id.key[0]) == kind()
            && readRule(kind(), record.value(u"value"_s).text(), version.rules))
            m_versions.insert(m_versions.begin(), version); // in key order: the newest comes first
    }
    m_items->setRowCount(int(m_versions.size()));
    int row = 0;
    for (const Version& version : m_versions) {
        const QStringList texts {
            version.since.isValid() ? version.since.toString(Qt::ISODate) : tr("built into the program"),
            version.document, ruleSummary(kind(), version.rules, m_services.session->catalogue())};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QStandardItem(texts.at(column));
            item->setToolTip(texts.at(column));
            m_items->setItem(row, column, item);
        }
        ++row;
    }
    m_table->resizeColumnToContents(0);
    m_forms->setCurrentIndex(m_kind->currentIndex());
    // The stack is as high as the form that is shown, not as the highest.
    for (int form = 0; form < m_forms->count(); ++form) {
        const auto policy = form == m_forms->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_forms->widget(form)->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    m_forms->adjustSize();
    m_table->setCurrentIndex(m_items->index(0, 0));
    showChosen();
}

void RulesPanel::showChosen()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= int(m_versions.size()))
        return;
    const Version& version = m_versions[size_t(row)];
    qobject_cast<RuleForm*>(m_forms->currentWidget())->showRules(version.rules);
    m_since->setText((version.since.isValid() ? version.since : m_scope.today).toString(Qt::ISODate));
    m_document->setText(version.document);
    m_note->setText(version.note);
    m_problem->clear();
    const bool writable = !m_services.session->state().readOnly;
    m_save->setEnabled(writable && !m_writing);
    m_remove->setEnabled(writable && !m_writing && version.since.isValid());
}

QDate RulesPanel::sinceDay() const
{
    const Typed day = typedFromText(m_since->field(), m_since->text(), Unit::Wan,
        [](Kind, const QString&) { return std::optional<qint64>(); });
    return day.problem ? QDate() : day.value.date();
}

void RulesPanel::save()
{
    const QDate since = sinceDay();
    if (!since.isValid()) {
        m_problem->setText(tr("From which day is it in force? As 2022-01-01."));
        m_since->setFocus();
        return;
    }
    const QString text = ruleText(kind(), qobject_cast<RuleForm*>(m_forms->currentWidget())->rules());
    LedgerSession::Wish wish;
    wish.label = tr("Rule %1 from %2").arg(m_kind->currentText(), since.toString(Qt::ISODate));
    wish.build = [id = RecordId::rule(int(kind()), since), text, document = m_document->text().trimmed(),
                     note = m_note->text().trimmed()](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        if (const auto done = builder.set(id, u"value"_s, Value(text)); !done)
            return done;
        if (const auto done = builder.set(id, u"document"_s, Value(document)); !done)
            return done;
        return builder.set(id, u"note"_s, Value(note));
    };
    m_writing = true;
    m_services.session->change(wish, this, [this](const Outcome& outcome) { finish(outcome); });
}

void RulesPanel::remove()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || !m_versions[size_t(row)].since.isValid())
        return;
    const QDate since = m_versions[size_t(row)].since;
    LedgerSession::Wish wish;
    wish.label = tr("Remove rule %1 from %2").arg(m_kind->currentText(), since.toString(Qt::ISODate));
    wish.build = [id = RecordId::rule(int(kind()), since)](
                     ChangeSetBuilder& builder, Ledger&) { return builder.remove(id); };
    m_writing = true;
    m_services.session->change(wish, this, [this](const Outcome& outcome) { finish(outcome); });
}

void RulesPanel::finish(const Outcome& outcome)
{
    m_writing = false;
    if (outcome.ok()) {
        ask();
        return;
    }
    QStringList reasons;
    for (const Problem& problem : outcome.problems) {
        reasons << (problem.code == ProblemCode::BadRule
                ? tr(
                    "These values contradict each other: red lies beyond yellow, cuts fall, a curve rises to "
                    "100 %, a later rung of the ladder needs no less, a sector counts in one place, and what "
                    "counts in it is a sector that is known.")
                : messageOf(problem, m_services.session->catalogue(), englishLabels()));
    }
    if (reasons.isEmpty())
        reasons << messageOf(outcome.error);
    m_problem->setText(reasons.join(u'\n'));
    m_save->setEnabled(true);
}

} // namespace sanpi
