// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/procedures/procedurespage.h"

#include "store/unitnames.h"
#include "ui/pages/procedures/procedureheader.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
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
    : AnswerPage(services, tr("Procedures"), parent), m_turn(new QButtonGroup(this)),
      m_model(new ProcedureModel(session().catalogue(), this))
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
    column()->addLayout(line);
    setContent(buildTable());
    connect(m_turn, &QButtonGroup::idClicked, this, [this](int show) {
        m_show = ProcedureModel::Show(show);
        emit filterChanged(filterWords().value(show));
        showAnswer();
    });
    connect(pane(), &StatePane::actionTriggered, this, [this] {
        m_show = ProcedureModel::All;
        emit filterChanged({});
        showAnswer();
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

void ProceduresPage::narrow(const Location& location)
{
    m_show = ProcedureModel::Show(qMax(0, int(filterWords().indexOf(location.filter))));
}

ProceduresPage::Question ProceduresPage::question() const
{
    return [scope = scope()](Ledger& ledger) -> Result<ProceduresAnswer> {
        auto matrix = procedureMatrix(ledger, scope.year, scope.asOf);
        if (!matrix)
            return matrix.error();
        auto units = unitNames(ledger);
        if (!units)
            return units.error();
        return ProceduresAnswer {std::move(matrix).value(), std::move(units).value()};
    };
}

QString ProceduresPage::failure() const
{
    return tr("The procedures could not be read");
}

void ProceduresPage::present(const ProceduresAnswer& answer)
{
    const ProcedureMatrix& matrix = answer.matrix;
    m_model->setMatrix(matrix, answer.units, m_show);
    const QStringList titles {tr("All projects %1").arg(matrix.rows.size()),
        tr("■ Overdue or expired %1").arg(matrix.missed), tr("▲ Expiring %1").arg(matrix.expiring)};
    for (int show = 0; show < titles.size(); ++show) {
        auto* button = qobject_cast<QToolButton*>(m_turn->button(show));
        button->setText(titles.at(show));
        button->setChecked(show == int(m_show));
    }
    header()->setScope(tr("%1 · issued %2 of %3 (%4)")
                           .arg(scopeText())
                           .arg(matrix.issued.numerator)
                           .arg(matrix.issued.denominator)
                           .arg(matrix.issued.shown()));
    emit badgeChanged(matrix.missed);
    emit statusChanged(tr("%n project(s)", nullptr, m_model->rowCount()));
    if (m_model->rowCount() > 0)
        pane()->showContent();
    else if (m_show == ProcedureModel::All)
        pane()->showEmpty({Symbol::Procedures, tr("No key project in %1 yet").arg(scope().year),
            tr("The matrix shows the key projects of the year and every project with a procedure."), {}});
    else
        pane()->showEmpty({Symbol::Ok, tr("Nothing of that kind"),
            tr("No procedure is in that state as of %1.").arg(scope().asOf.toString(Qt::ISODate)),
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
