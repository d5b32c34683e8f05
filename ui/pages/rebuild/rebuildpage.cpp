// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rebuild/rebuildpage.h"

#include "store/unitnames.h"
#include "ui/theme/theme.h"
#include "ui/widgets/asksheets.h"
#include "ui/widgets/bartable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr double roomAtEnd = 1.05;
constexpr int widestName = 280;

QString inYi(Money money)
{
    return money.grouped(Unit::Yi, 2);
}

QString divided(const Percent& rate)
{
    return u"%1 ÷ %2 = %3"_s.arg(rate.numerator).arg(rate.denominator).arg(rate.shown());
}

} // namespace

RebuildPage::RebuildPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Reconstruction"), parent),
      m_model(new RebuildModel(session().catalogue(), this))
{
    setContent(buildContent());
    connect(pane(), &StatePane::actionTriggered, this, [this] {
        // The files at once: a page that only asks again would be a click for nothing.
        if (const QStringList files = askForSheets(*this->services().prompts, this); !files.isEmpty())
            emit navigationRequested({u"import"_s, {}, {}, files});
    });
}

QWidget* RebuildPage::buildContent()
{
    auto* content = new QWidget(this);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(gap(2));
    const QStringList names {u"planned"_s, u"library"_s, u"started"_s, u"done"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto* card = new FigureCard(content);
        card->setObjectName(names.at(i) + u"Card"_s);
        m_cards << card;
        cards->addWidget(card, 1);
        const auto show = i == 1 ? RebuildModel::InLibrary
            : i == 2             ? RebuildModel::Started
                                 : RebuildModel::All;
        connect(card, &FigureCard::clicked, this, [this, show] { choose(show, {}); });
    }
    m_categoryPanel = new Panel(content);
    m_categories = new BarTable(m_categoryPanel);
    m_categories->setObjectName(u"rebuildCategories"_s);
    m_categories->setFullHeight(true);
    m_categoryPanel->body()->addWidget(m_categories);
    m_memberPanel = new Panel(content);
    m_members = new TableView(m_memberPanel);
    m_members->setObjectName(u"rebuildMembers"_s);
    m_members->setAccessibleName(tr("Members of the reconstruction library"));
    m_members->setModel(m_model);
    m_members->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_members->setSelectionMode(QAbstractItemView::SingleSelection);
    m_members->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_members->setFrameShape(QFrame::NoFrame);
    m_members->setShowGrid(false);
    m_members->setItemDelegate(new LampDelegate(m_members));
    for (int column = RebuildModel::Total; column < RebuildModel::ColumnCount; ++column)
        m_members->setItemDelegateForColumn(column, new FigureDelegate(m_members));
    m_members->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    m_members->setCursor(Qt::PointingHandCursor);
    m_memberPanel->body()->addWidget(m_members, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addLayout(cards);
    column->addWidget(m_categoryPanel);
    column->addWidget(m_memberPanel, 1);
    connect(m_categories, &BarTable::rowOpened, this,
        [this](const QString& category) { choose(RebuildModel::All, category); });
    const auto open = [this](const QModelIndex& index) {
        if (index.isValid())
            emit navigationRequested(
                {u"projects"_s, {}, u"projects/%1"_s.arg(m_model->projectAt(index.row())), {}});
    };
    connect(m_members, &QAbstractItemView::clicked, this, open);
    connect(m_members, &QAbstractItemView::activated, this, open);
    return content;
}

void RebuildPage::narrow(const Location& location)
{
    m_show = location.filter == "library"_L1 ? RebuildModel::InLibrary
        : location.filter == "started"_L1    ? RebuildModel::Started
                                             : RebuildModel::All;
    m_category = location.filter.startsWith("category="_L1) ? location.filter.section(u'=', 1) : QString();
}

RebuildPage::Question RebuildPage::question() const
{
    return [scope = scope()](Ledger& ledger) -> Result<RebuildAnswer> {
        auto figures = rebuild(ledger, scope.year, scope.asOf);
        if (!figures)
            return figures.error();
        auto units = unitNames(ledger);
        if (!units)
            return units.error();
        return RebuildAnswer {std::move(figures).value(), std::move(units).value()};
    };
}

QString RebuildPage::failure() const
{
    return tr("The reconstruction library could not be read");
}

void RebuildPage::choose(RebuildModel::Show show, const QString& category)
{
    m_show = show;
    m_category = category;
    const QString filter = !category.isEmpty() ? u"category="_s + category
        : show == RebuildModel::InLibrary      ? u"library"_s
        : show == RebuildModel::Started        ? u"started"_s
                                               : QString();
    emit filterChanged(filter);
    showAnswer();
}

void RebuildPage::present(const RebuildAnswer& answer)
{
    header()->setScope(scopeText());
    if (answer.rebuild.all.count == 0) {
        emit statusChanged({});
        pane()->showEmpty({Symbol::Rebuild, tr("The reconstruction library is empty"),
            tr("Drop the reconstruction ledger on the window or choose it: every change is shown before it "
               "enters."),
            tr("Import a ledger …")});
        return;
    }
    showCards(answer.rebuild);
    showCategories(answer.rebuild);
    m_model->setMembers(answer.rebuild, answer.units, m_show, m_category);
    const QString which = !m_category.isEmpty() ? m_category
        : m_show == RebuildModel::InLibrary     ? tr("in the province's library")
        : m_show == RebuildModel::Started       ? tr("started")
                                                : tr("all");
    m_memberPanel->setTitle(tr("Members"), tr("%1 · %n project(s)", nullptr, m_model->rowCount()).arg(which));
    m_members->resizeColumnsToContents();
    m_members->setColumnWidth(0, qMin(m_members->columnWidth(0), scaled(widestName)));
    emit statusChanged(tr("%n project(s)", nullptr, m_model->rowCount()));
    pane()->showContent();
}

void RebuildPage::showCards(const Rebuild& figures)
{
    const RebuildGroup& all = figures.all;
    const Derivation& how = figures.rateHow;
    const QString unit = tr("projects");
    const Tone muted = Tone::Muted;
    m_cards[0]->setContent({tr("Planned"), QString::number(all.count), unit,
        tr("total %1 亿元").arg(inYi(all.total)), muted, {}, {}});
    m_cards[1]->setContent({tr("In the province's library"), QString::number(all.inLibrary), unit,
        tr("rate %1").arg(all.libraryRate.shown()), muted, {}, divided(all.libraryRate)});
    m_cards[2]->setContent({tr("Started"), QString::number(all.started), unit,
        tr("total %1 亿元 · rate %2").arg(inYi(all.startedTotal), all.startRate.shown()), muted, {},
        divided(all.startRate)});
    m_cards[3]->setContent({tr("Done in the year"), inYi(all.done), tr("亿元"),
        tr("target %1 · rate %2").arg(inYi(all.target), all.rate.shown()), muted, {},
        how.formula + u'\n' + how.numerator + u" ÷ "_s + how.denominator + u" = "_s + all.rate.shown() + u'\n'
            + how.rule});
}

void RebuildPage::showCategories(const Rebuild& figures)
{
    int most = 1;
    for (const RebuildGroup& group : figures.byCategory)
        most = qMax(most, group.count);
    QList<BarRow> rows;
    for (const RebuildGroup& group : figures.byCategory) {
        BarRow row;
        row.label = group.label;
        row.bar = {double(group.started), most * roomAtEnd, double(group.count), {}, -1};
        row.figures = {QString::number(group.count), QString::number(group.inLibrary),
            QString::number(group.started), inYi(group.total), group.startRate.shown()};
        row.filter = group.label;
        row.derivation = divided(group.startRate);
        rows << row;
    }
    m_categoryPanel->setVisible(rows.size() > 1);
    m_categoryPanel->setTitle(tr("By category"), tr("bar: started, │ all; in 亿元"));
    m_categories->setAccessibleName(tr("By category"));
    m_categories->setRows({tr("Category"), QString(), tr("Planned"), tr("Library"), tr("Started"),
                              tr("Total"), tr("Start rate")},
        rows);
}

} // namespace sanpi
