// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/turns/adjustview.h"

#include "schema/making.h"
#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/textlist.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr int fewestRows = 3; ///< of the projects adjusted, with their head
} // namespace

QList<AdjustableProject> adjustableProjects(const Table& projects, const Adjustment& adjustment)
{
    QSet<qint64> gone;
    for (const AdjustmentRow& row : adjustment.rows) {
        if (row.what == Adjusted::Removed)
            gone.insert(row.project);
    }
    const auto level = size_t(projects.column(u"level"));
    const auto name = size_t(projects.column(u"name"));
    const auto code = size_t(projects.column(u"code"));
    QHash<QString, int> named;
    for (const TableRow& row : projects.rows)
        ++named[row.cells[name].text()];
    QList<AdjustableProject> list;
    for (const TableRow& row : projects.rows) {
        if (gone.contains(row.id.key[0]))
            continue;
        QString text = row.cells[name].text();
        if (named.value(text) > 1)
            text += u' ' + row.cells[code].text();
        list.append({row.id.key[0], {text, row.cells[code].text(), row.searched, row.pinyin},
            !row.cells[level].isNull()});
    }
    return list;
}

AdjustView::AdjustView(const Catalogue& catalogue, bool english, QWidget* parent)
    : QWidget(parent), m_amountField(catalogue.field(Kind::Target, u"amount")),
      m_levelField(catalogue.field(Kind::Entry, u"level")), m_english(english), m_sentence(new QLabel(this)),
      m_sectorPanel(new Panel(this)), m_rowPanel(new Panel(this)), m_what(new QComboBox(m_rowPanel)),
      m_project(new FieldEdit(making::referenceField(Kind::Project, u"project"_s, u"项目"_s, u"Project"_s),
          {}, Unit::Wan, m_rowPanel)),
      m_amount(new QLineEdit(m_rowPanel)), m_level(new QComboBox(m_rowPanel)), m_on(new DayEdit(m_rowPanel)),
      m_document(new QLineEdit(m_rowPanel)), m_reason(new QLineEdit(m_rowPanel)),
      m_adjust(new QPushButton(tr("Adjust"), m_rowPanel)), m_problem(new QLabel(m_rowPanel))
{
    m_sentence->setObjectName(u"adjustmentSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sectors = new TextList(u"adjustmentSectors"_s, tr("Before and after by sector"),
        {tr("Sector"), tr("Projects before"), tr("Total before"), tr("Target before"), tr("Removed"),
            tr("Added"), tr("Amount adjusted"), tr("Projects after"), tr("Total after"), tr("Target after")},
        {1, 2, 3, 4, 5, 6, 7, 8, 9}, m_sectorPanel);
    // The sum stands last: all of it is seen, the projects take what is left.
    m_sectors->setRowPadding(gap(1));
    m_sectors->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_sectorPanel->body()->addWidget(m_sectors, 1);
    m_rows = new TextList(u"adjustmentRows"_s, tr("Projects adjusted"),
        {tr("Adjustment"), tr("Project"), tr("Unit"), tr("Target before"), tr("Target after"), tr("On"),
            tr("Reason"), tr("Document")},
        {3, 4}, m_rowPanel);
    m_rows->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_rows->setMinimumHeight(fewestRows * gap(7));
    m_rowPanel->body()->addWidget(m_rows, 1);
    buildForm();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_sentence);
    column->addWidget(m_sectorPanel);
    column->addWidget(m_rowPanel, 1);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        setProblem({}); // said of the other kind
        showKind();
    });
    connect(m_adjust, &QPushButton::clicked, this, &AdjustView::ask);
    connect(m_rows, &TextList::doubleClicked, this,
        [this](const QModelIndex& index) { emit projectWanted(m_rows->texts()->row(index.row()).key); });
}

void AdjustView::buildForm()
{
    m_what->setObjectName(u"adjustWhatComboBox"_s);
    m_what->setAccessibleName(tr("Adjustment"));
    m_what->addItem(tr("Remove"), int(AdjustmentWish::What::Remove));
    m_what->addItem(tr("Add"), int(AdjustmentWish::What::Add));
    m_what->addItem(tr("Adjust the amount"), int(AdjustmentWish::What::Amount));
    m_project->setObjectName(u"adjustProjectEdit"_s);
    m_project->setAccessibleName(tr("Project"));
    connect(m_project, &FieldEdit::offerChosen, this, [this] { m_reason->setFocus(Qt::OtherFocusReason); });
    connect(m_project, &QLineEdit::returnPressed, this, [this] {
        m_project->takeOffer();
        m_reason->setFocus(Qt::OtherFocusReason);
    });
    const std::pair<QLineEdit*, std::pair<QString, QString>> edits[] {
        {m_amount, {u"adjustAmountEdit"_s, tr("New target, 万元")}},
        {m_document, {u"adjustDocumentEdit"_s, tr("Document")}},
        {m_reason, {u"adjustReasonEdit"_s, tr("Reason")}}};
    for (const auto& [edit, texts] : edits) {
        edit->setObjectName(texts.first);
        edit->setPlaceholderText(texts.second);
        edit->setAccessibleName(texts.second);
        connect(edit, &QLineEdit::returnPressed, this, &AdjustView::ask);
    }
    m_level->setObjectName(u"adjustLevelComboBox"_s);
    m_level->setAccessibleName(tr("Level in the list"));
    m_level->addItem(tr("Level as before"), 0);
    for (const Choice& choice : m_levelField.choices)
        m_level->addItem(tr("%1 key").arg(m_english ? choice.en : choice.zh), qlonglong(choice.code));
    m_on->setObjectName(u"adjustDateEdit"_s);
    m_on->setAccessibleName(tr("From this day on"));
    m_adjust->setObjectName(u"adjustButton"_s);
    m_problem->setObjectName(u"adjustProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    auto* which = new QHBoxLayout;
    which->setSpacing(gap(2));
    which->addWidget(m_what);
    which->addWidget(m_project, 3);
    which->addWidget(m_amount, 1);
    which->addWidget(m_level);
    auto* why = new QHBoxLayout;
    why->setSpacing(gap(2));
    why->addWidget(m_reason, 3);
    why->addWidget(m_document, 2);
    why->addWidget(m_on);
    why->addWidget(m_adjust);
    m_rowPanel->body()->addLayout(which);
    m_rowPanel->body()->addLayout(why);
    m_rowPanel->body()->addWidget(m_problem);
}

AdjustmentWish::What AdjustView::what() const
{
    return AdjustmentWish::What(m_what->currentData().toInt());
}

void AdjustView::showKind()
{
    const bool adds = what() == AdjustmentWish::What::Add;
    m_amount->setEnabled(m_editable && what() != AdjustmentWish::What::Remove);
    m_level->setVisible(adds);
    m_project->setPlaceholderText(adds ? tr("A project outside the list: part of its name, pinyin initials")
                                       : tr("A project of the list: part of its name, pinyin initials"));
    QList<Offer> offers;
    m_offered.clear();
    for (const AdjustableProject& one : std::as_const(m_projects)) {
        if (one.listed == adds)
            continue;
        offers.append(one.offer);
        m_offered.insert(one.offer.text, one.id);
    }
    m_project->setOffers(offers);
    if (!m_offered.contains(m_project->text().trimmed()))
        m_project->clear();
}

void AdjustView::showAdjustment(
    const Adjustment& adjustment, const QList<AdjustableProject>& projects, bool editable)
{
    m_projects = projects;
    m_year = adjustment.year;
    m_editable = editable;
    m_sentence->setText(adjustmentSentence(adjustment));
    QList<TextRow> rows;
    const auto add = [&](const AdjustmentGroup& group, const QString& label) {
        rows << TextRow {
            {label, QString::number(group.before), wanText(group.totalBefore), wanText(group.targetBefore),
                QString::number(group.removed), QString::number(group.added), QString::number(group.amount),
                QString::number(group.after), wanText(group.totalAfter), wanText(group.targetAfter)},
            group.key, {}, {}};
    };
    for (const AdjustmentGroup& group : adjustment.bySector)
        add(group, group.label);
    add(adjustment.all, tr("All"));
    rows.last().key = -1;
    m_sectors->setRows(rows);
    m_sectors->updateGeometry(); // a sector more or less is a row more or less
    m_sectorPanel->setTitle(tr("Before and after by sector"),
        tr("%1, amounts in 万元").arg(adjustment.asOf.toString(Qt::ISODate)));
    rows.clear();
    for (const AdjustmentRow& row : adjustment.rows) {
        const QString what = row.what == Adjusted::Removed ? tr("Removed")
            : row.what == Adjusted::Added                  ? tr("Added")
                                                           : tr("Amount adjusted");
        rows << TextRow {
            {what, row.name, row.unit, wanText(row.before), wanText(row.after),
                row.on.isValid() ? row.on.toString(Qt::ISODate) : QString(), row.reason, row.document},
            row.project, {}, {}};
    }
    m_rows->setRows(rows);
    m_rowPanel->setTitle(tr("Projects adjusted"), tr("%n project(s)", nullptr, int(adjustment.rows.size())));
    if (!m_on->hasFocus())
        m_on->setDate(std::min(adjustment.asOf, QDate(adjustment.year, 12, 31)));
    for (QWidget* field :
        std::initializer_list<QWidget*> {m_project, m_what, m_level, m_on, m_document, m_reason, m_adjust})
        field->setEnabled(editable);
    showKind();
}

void AdjustView::setProblem(const QString& message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
}

void AdjustView::clearEntry()
{
    setProblem({});
    m_project->clear();
    m_amount->clear();
    m_reason->clear();
}

void AdjustView::ask()
{
    m_project->takeOffer();
    const qint64 project = m_offered.value(m_project->text().trimmed());
    if (project == 0) {
        setProblem(
            what() == AdjustmentWish::What::Add ? tr(
                "Choose a project of the ledger that is not in the year's list; a new one is first entered "
                "on the page of projects")
                                                : tr("Choose a project of the year's list"));
        m_project->setFocus(Qt::OtherFocusReason);
        return;
    }
    AdjustmentWish wish;
    wish.what = what();
    wish.year = m_year;
    wish.project = project;
    wish.level = m_level->currentData().toLongLong();
    wish.on = m_on->date();
    wish.reason = m_reason->text();
    wish.document = m_document->text();
    if (wish.what != AdjustmentWish::What::Remove) {
        const Typed typed = typedFromText(m_amountField, m_amount->text(), Unit::Wan, {});
        if (typed.problem) {
            setProblem(messageOf(*typed.problem, Catalogue::builtIn(), englishLabels()));
            return;
        }
        if (!typed.value.isNull())
            wish.amount = typed.value.money();
    }
    emit wanted(wish);
}

} // namespace sanpi
