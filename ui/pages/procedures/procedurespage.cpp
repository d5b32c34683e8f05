// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/procedures/procedurespage.h"

#include "schema/messages.h"
#include "ui/pages/procedures/procedureheader.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageheader.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tableview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int markWidth = 58;
constexpr int nameWidth = 240;
constexpr int unitWidth = 96;

const QStringList& filterWords()
{
    static const QStringList words {QString(), u"missed"_s, u"expiring"_s};
    return words;
}

} // namespace

ProceduresPage::ProceduresPage(const PageServices& services, QWidget* parent)
    : Page(parent), m_services(services), m_header(new PageHeader(tr("Procedures"), this)),
      m_turn(new QButtonGroup(this)), m_model(new ProcedureModel(services.session->catalogue(), this))
{
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(1));
    for (int show = 0; show < filterWords().size(); ++show) {
        auto* button = new QToolButton(this);
        button->setObjectName(u"proceduresShow%1"_s.arg(show));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_turn->addButton(button, show);
        line->addWidget(button);
    }
    line->addStretch(1);
    auto* legend = new QLabel(
        tr("● issued   ◐ applied for   ○ open   ▲ expires within 60 days   ■ overdue or expired   "
           "– not needed"),
        this);
    setTextRole(legend, TextRole::Caption, true);
    line->addWidget(legend);
    m_pane = new StatePane(buildTable(), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_header);
    column->addLayout(line);
    column->addWidget(m_pane, 1);
    connect(m_turn, &QButtonGroup::idClicked, this, [this](int show) {
        m_show = ProcedureModel::Show(show);
        emit filterChanged(filterWords().value(show));
        present();
    });
    connect(m_pane, &StatePane::actionTriggered, this, [this] {
        m_show = ProcedureModel::All;
        emit filterChanged({});
        present();
    });
}

QWidget* ProceduresPage::buildTable()
{
    m_table = new TableView(this);
    m_table->setObjectName(u"procedureMatrix"_s);
    m_table->setAccessibleName(tr("Projects and their procedures"));
    m_table->setHorizontalHeader(new ProcedureHeader(m_table));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new MarkDelegate(m_table));
    for (int column = 0; column < ProcedureModel::firstProcedure; ++column)
        m_table->setItemDelegateForColumn(column, new LampDelegate(m_table));
    m_table->setCursor(Qt::PointingHandCursor);
    m_table->setColumnWidth(0, scaled(nameWidth));
    m_table->setColumnWidth(1, scaled(unitWidth));
    for (int column = 2; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, scaled(markWidth));
    connect(m_table, &QAbstractItemView::clicked, this, &ProceduresPage::openProject);
    connect(m_table, &QAbstractItemView::activated, this, &ProceduresPage::openProject);
    return m_table;
}

void ProceduresPage::open(const Scope& scope, const Location& location)
{
    m_scope = scope;
    m_show = ProcedureModel::Show(qMax(0, int(filterWords().indexOf(location.filter))));
    m_pane->showLoading();
    StorageThread& storage = m_services.session->storage();
    if (m_question)
        storage.drop(m_question);
    m_question = storage.post(
        this, [scope](JobContext& job) { return ask(*job.ledger(), scope); },
        [this](const Result<Answer>& answer) { take(answer); });
}

Result<ProceduresPage::Answer> ProceduresPage::ask(Ledger& ledger, const Scope& scope)
{
    auto matrix = procedureMatrix(ledger, scope.year, scope.asOf);
    if (!matrix)
        return matrix.error();
    const auto units = ledger.records().all(Kind::Unit);
    if (!units)
        return units.error();
    Answer answer;
    answer.matrix = std::move(matrix).value();
    for (const Record& unit : *units)
        answer.units.insert(unit.id.key[0], unit.value(u"name"_s).text());
    return answer;
}

void ProceduresPage::take(const Result<Answer>& answer)
{
    m_question = 0;
    m_loaded = true;
    if (!answer) {
        m_pane->showError(tr("The procedures could not be read"), messageOf(answer.error()));
        return;
    }
    m_answer = *answer;
    present();
}

void ProceduresPage::present()
{
    const ProcedureMatrix& matrix = m_answer.matrix;
    m_model->setMatrix(matrix, m_answer.units, m_show);
    const QStringList titles {tr("All projects %1").arg(matrix.rows.size()),
        tr("■ Overdue or expired %1").arg(matrix.missed), tr("▲ Expiring %1").arg(matrix.expiring)};
    for (int show = 0; show < titles.size(); ++show) {
        auto* button = qobject_cast<QToolButton*>(m_turn->button(show));
        button->setText(titles.at(show));
        button->setChecked(show == int(m_show));
    }
    m_header->setScope(tr("%1 · as of %2 · issued %3 of %4 (%5)")
                           .arg(m_scope.year)
                           .arg(m_scope.asOf.toString(Qt::ISODate))
                           .arg(matrix.issued.numerator)
                           .arg(matrix.issued.denominator)
                           .arg(matrix.issued.shown()));
    emit badgeChanged(matrix.missed);
    emit statusChanged(tr("%n project(s)", nullptr, m_model->rowCount()));
    if (m_model->rowCount() > 0)
        m_pane->showContent();
    else if (m_show == ProcedureModel::All)
        m_pane->showEmpty({Symbol::Procedures, tr("No key project in %1 yet").arg(m_scope.year),
            tr("The matrix shows the key projects of the year and every project with a procedure."), {}});
    else
        m_pane->showEmpty({Symbol::Ok, tr("Nothing of that kind"),
            tr("No procedure is in that state as of %1.").arg(m_scope.asOf.toString(Qt::ISODate)),
            tr("Show all projects")});
}

void ProceduresPage::openProject(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const qint64 procedure = qMax(qint64(1), m_model->procedureAt(index.column()));
    emit navigationRequested({u"projects"_s, {},
        u"projects/%1/procedure/%2"_s.arg(m_model->projectAt(index.row())).arg(procedure), {}});
}

} // namespace sanpi
