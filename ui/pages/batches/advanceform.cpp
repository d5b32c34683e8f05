// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/advanceform.h"

#include "exchange/photo/photo.h"
#include "schema/messages.h"
#include "schema/stagelabel.h"
#include "schema/typed.h"
#include "ui/facts/evidencefiles.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace sanpi {

using namespace Qt::StringLiterals;

/// What stands in the form; files are read on the storage thread.
struct AdvanceForm::Given {
    Advance step;
    QList<EvidenceFiles::Item> files;

    [[nodiscard]] Result<Advance> withFiles() const
    {
        Advance whole = step;
        for (const EvidenceFiles::Item& item : files) {
            auto content = readFileContent(item.path);
            if (!content)
                return content.error();
            whole.evidence.push_back(std::move(content).value());
            whole.evidence.back().paper = item.paper;
            static_cast<void>(findTaken(whole.evidence.back(), 0)); // of what is no photo: nothing
        }
        return whole;
    }
    /// For the check the kinds of paper are enough.
    [[nodiscard]] Advance withPapers() const
    {
        Advance whole = step;
        for (const EvidenceFiles::Item& item : files)
            whole.evidence.push_back({item.path, {}, {}, item.paper});
        return whole;
    }
};

AdvanceForm::AdvanceForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session), m_stage(new QComboBox(this)),
      m_on(new FieldEdit(services.session->catalogue().field(Kind::Transition, u"on"), {}, Unit::Wan, this)),
      m_files(new EvidenceFiles(services.session->catalogue(), *services.prompts, this)),
      m_asks(new QLabel(this)), m_objections(new QLabel(this)),
      m_waiverLabel(new QLabel(tr("Passed without, because"), this)), m_waiver(new QLineEdit(this)),
      m_note(new QLineEdit(this)), m_submit(new QPushButton(this))
{
    setObjectName(u"advanceForm"_s);
    m_stage->setObjectName(u"advanceStage"_s);
    m_on->setObjectName(u"advanceDate"_s);
    m_asks->setObjectName(u"advanceAsks"_s);
    m_objections->setObjectName(u"advanceObjections"_s);
    m_waiver->setObjectName(u"advanceWaiver"_s);
    m_note->setObjectName(u"advanceNote"_s);
    m_submit->setObjectName(u"advanceButton"_s);
    makePrimary(m_submit);
    for (QLabel* label : {m_asks, m_objections}) {
        label->setWordWrap(true);
        setTextRole(label, TextRole::Caption);
    }
    m_objections->setForegroundRole(QPalette::BrightText);
    m_waiverLabel->setBuddy(m_waiver);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setVerticalSpacing(gap(2));
    form->addRow(tr("To the stage"), m_stage);
    form->addRow(tr("Reached on"), m_on);
    form->addRow(m_files);
    form->addRow(m_asks);
    form->addRow(m_waiverLabel, m_waiver);
    form->addRow(tr("Note"), m_note);
    form->addRow(m_objections);
    form->addRow(m_submit);
    connect(m_stage, &QComboBox::currentIndexChanged, this, &AdvanceForm::check);
    connect(m_on, &QLineEdit::textChanged, this, &AdvanceForm::check);
    connect(m_files, &EvidenceFiles::changed, this, &AdvanceForm::check);
    connect(m_waiver, &QLineEdit::textChanged, this, &AdvanceForm::check);
    connect(m_submit, &QPushButton::clicked, this, &AdvanceForm::submit);
}

void AdvanceForm::showProject(const MemberDetail& detail, const Scope& scope, bool editable)
{
    const bool another = m_project != detail.project;
    m_project = detail.project;
    m_name = detail.name;
    m_editable = editable;
    m_today = scope.today;
    {
        const QSignalBlocker blocker(m_stage);
        const QVariant kept = another ? QVariant() : m_stage->currentData();
        m_stage->clear();
        for (const Stage stage : allStages) {
            if (stage > detail.life.stage) {
                m_stage->addItem(
                    stageLabel(m_session.catalogue(), stage, detail.works, englishLabels()), int(stage));
            }
        }
        m_stage->setCurrentIndex(qMax(0, m_stage->findData(kept)));
    }
    if (another) {
        clear();
        m_on->setText(scope.asOf.toString(Qt::ISODate));
    }
    setEnabled(editable && m_stage->count() > 0);
    check();
}

void AdvanceForm::clear()
{
    m_files->clear();
    m_waiver->clear();
    m_note->clear();
}

AdvanceForm::Given AdvanceForm::given() const
{
    const Typed day = typedFromText(
        m_on->field(), m_on->text(), Unit::Wan, [](Kind, const QString&) { return std::optional<qint64>(); });
    Given given;
    given.step.project = m_project;
    given.step.stage = Stage(m_stage->currentData().toInt());
    given.step.on = day.problem ? QDate() : day.value.date();
    given.step.note = m_note->text().trimmed();
    given.step.waiver = m_waiver->text().trimmed();
    given.step.author = m_session.author();
    given.step.today = m_today;
    given.files = m_files->items();
    return given;
}

void AdvanceForm::check()
{
    if (m_question)
        m_session.storage().drop(std::exchange(m_question, 0));
    m_submit->setEnabled(false);
    if (m_project == 0 || m_stage->count() == 0) {
        m_submit->setText(tr("At the end of the chain"));
        m_asks->clear();
        m_objections->clear();
        return;
    }
    m_submit->setText(tr("Advance to %1").arg(m_stage->currentText()));
    m_question = m_session.storage().post(
        this,
        [given = given()](JobContext& job) -> Result<AdvanceCheck> {
            return checkAdvance(*job.ledger(), given.withPapers());
        },
        [this](const Result<AdvanceCheck>& answer) { take(answer); });
}

void AdvanceForm::take(const Result<AdvanceCheck>& answer)
{
    m_question = 0;
    if (!answer) {
        m_objections->setText(messageOf(answer.error()));
        return;
    }
    const bool missing = !answer->missing.empty();
    m_asks->setText(missing ? tr("▲ Still missing: %1").arg(answer->missingText)
                            : tr("● The papers that the rule asks for are there"));
    m_waiver->setVisible(missing);
    m_waiverLabel->setVisible(missing);
    m_objections->setText(answer->objections.join(u'\n'));
    m_submit->setEnabled(m_editable && !m_writing && answer->objections.isEmpty()
        && (!missing || !m_waiver->text().trimmed().isEmpty()));
}

void AdvanceForm::submit()
{
    m_writing = true;
    m_submit->setEnabled(false);
    const QString done = tr("%1: %2").arg(m_name, m_stage->currentText());
    m_session.run(
        [given = given()](Ledger& ledger) {
            const auto step = given.withFiles();
            if (step)
                return advance(ledger, *step);
            Outcome failed;
            failed.error = step.error();
            return failed;
        },
        this,
        [this, done](const Outcome& outcome) {
            m_writing = false;
            if (outcome.ok()) {
                clear();
                emit notified({Tone::Good, done, {}, {}, {}});
                return;
            }
            QStringList reasons {messageOf(outcome.error)};
            for (const Problem& problem : outcome.problems)
                reasons << messageOf(problem, m_session.catalogue(), englishLabels());
            m_objections->setText(reasons.join(u'\n'));
            m_submit->setEnabled(true);
        });
}

} // namespace sanpi
