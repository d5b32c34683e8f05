// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/historyview.h"

#include "schema/messages.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/inspections/inspectionjobs.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tableview.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int dayWidth = 150;
constexpr int longLines = 4; ///< of a progress text

/// Texts over several lines, from the top; what is as the time before is muted.
class DayDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::WrapText;
        if (index.data(ToneRole).toInt() == int(Tone::Muted))
            option->palette.setBrush(QPalette::Text, option->palette.placeholderText());
    }
};

} // namespace

/// A row each field, a column each inspection. What is as the time before is muted.
class HistoryDays : public QAbstractTableModel {
public:
    enum Row { Site, Workers, Machines, Progress, Verified, Rating, Finding, Demand, Inspectors, RowCount };

    HistoryDays(const Catalogue& catalogue, QObject* parent)
        : QAbstractTableModel(parent), m_catalogue(catalogue)
    {
    }
    void setDays(std::vector<InspectedDay> days)
    {
        beginResetModel();
        m_days = std::move(days);
        endResetModel();
    }
    [[nodiscard]] const std::vector<InspectedDay>& days() const { return m_days; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() || m_days.empty() ? 0 : int(RowCount);
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_days.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const QString shown = text(index.column(), index.row());
        const bool same
            = index.column() + 1 < int(m_days.size()) && shown == text(index.column() + 1, index.row());
        if (role == Qt::DisplayRole)
            return shown;
        if (role == Qt::ToolTipRole)
            return index.row() >= Progress ? QVariant(shown) : QVariant();
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignLeft | Qt::AlignTop);
        if (role == ToneRole)
            return int(same ? Tone::Muted : Tone::Plain);
        return {};
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        if (orientation == Qt::Vertical)
            return fieldAt(section).label(englishLabels());
        const InspectedDay& day = m_days[size_t(section)];
        QString head = day.seen.on.toString(Qt::ISODate);
        if (day.idle > 0)
            head += u'\n' + HistoryView::tr("▲ still for %n week(s)", nullptr, day.idle);
        return head;
    }

private:
    [[nodiscard]] const Field& fieldAt(int row) const
    {
        static constexpr QStringView keys[RowCount] {u"site", u"workers", u"machines", u"progress",
            u"verified", u"rating", u"finding", u"demand", u"inspectors"};
        return m_catalogue.field(Kind::Inspection, keys[row]);
    }
    [[nodiscard]] QString text(int column, int row) const
    {
        const InspectionFact& seen = m_days[size_t(column)].seen;
        switch (row) {
        case Site:
            return choiceLabel(fieldAt(row), int(seen.site));
        case Workers:
            return seen.workers ? QString::number(*seen.workers) : QString();
        case Machines:
            return seen.machines ? QString::number(*seen.machines) : QString();
        case Progress:
            return seen.progress;
        case Verified:
            return seen.verified ? valuePhrase({}, fieldAt(row), *seen.verified, Unit::Wan) : QString();
        case Rating:
            return choiceLabel(fieldAt(row), seen.rating);
        case Finding:
            return seen.finding;
        case Demand:
            return seen.demand;
        default:
            return seen.inspectors;
        }
    }

    const Catalogue& m_catalogue;
    std::vector<InspectedDay> m_days;
};

HistoryView::HistoryView(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session),
      m_days(new HistoryDays(services.session->catalogue(), this)), m_title(new QLabel(this)),
      m_standing(new QLabel(this)), m_table(new TableView(this))
{
    setObjectName(u"inspectionHistory"_s);
    setTextRole(m_title, TextRole::Strong);
    m_title->setWordWrap(true);
    m_standing->setObjectName(u"historyStanding"_s);
    m_standing->setWordWrap(true);
    setTextRole(m_standing, TextRole::Caption);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("The project's inspections, the newest first"));
    m_table->setModel(m_days);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);
    m_table->setItemDelegate(new DayDelegate(m_table));
    m_table->verticalHeader()->show();
    m_table->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    m_table->horizontalHeader()->setDefaultSectionSize(scaled(dayWidth));
    m_table->horizontalHeader()->setFixedHeight(
        2 * QFontMetrics(fontOf(TextRole::Caption)).lineSpacing() + gap(2));
    m_table->verticalHeader()->setFont(fontOf(TextRole::Caption));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(3), gap(2), gap(2), gap(2));
    column->setSpacing(gap(1));
    column->addWidget(m_title);
    column->addWidget(m_standing);
    column->addWidget(m_table, 1);
}

void HistoryView::showProject(qint64 project, const QString& name, QDate asOf)
{
    if (m_question)
        m_session.storage().drop(std::exchange(m_question, 0));
    m_name = name;
    if (project == 0) {
        take(std::vector<InspectedDay>());
        return;
    }
    m_question = m_session.storage().post(
        this, [project, asOf](JobContext& job) { return inspectionHistory(*job.ledger(), project, asOf); },
        [this](const Result<std::vector<InspectedDay>>& answer) {
            m_question = 0;
            take(answer);
        });
}

void HistoryView::take(const Result<std::vector<InspectedDay>>& answer)
{
    m_title->setText(m_name.isEmpty() ? tr("No project is chosen") : m_name);
    if (!answer) {
        m_days->setDays({});
        m_standing->setText(messageOf(answer.error()));
        return;
    }
    m_days->setDays(*answer);
    const int idle = answer->empty() ? 0 : answer->front().idle;
    m_standing->setText(answer->empty() ? tr("not inspected yet")
            : idle > 0                  ? tr("▲ Standing still for %n week(s)", nullptr, idle)
                                        : tr("%n inspection(s)", nullptr, int(answer->size())));
    const int line = m_table->fontMetrics().lineSpacing();
    m_table->setRowHeight(HistoryDays::Progress, line * longLines + gap(2));
    for (const int row : {HistoryDays::Finding, HistoryDays::Demand})
        m_table->setRowHeight(row, line * (longLines - 2) + gap(2));
}

} // namespace sanpi
