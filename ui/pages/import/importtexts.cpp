// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importtexts.h"

#include "ui/pages/import/importpage.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <span>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t rowsAsked = 200; ///< headers are painted often
constexpr qsizetype mostNamed = 5; ///< headers in one line of text
constexpr qsizetype mostListedProjects = 300; ///< that a filter names one by one

/// As an expression takes it, whatever the name holds.
QString quotedName(const QString& name)
{
    return u'"' + QString(name).remove(u'"') + u'"';
}

} // namespace

QString stateText(const ImportFile& file)
{
    switch (file.state) {
    case ImportFile::State::Reading:
        return ImportPage::tr("is being read…");
    case ImportFile::State::Planning:
        return ImportPage::tr("is being compared…");
    case ImportFile::State::Refused:
        return ImportPage::tr("not read");
    case ImportFile::State::Applying:
        return ImportPage::tr("is being entered…");
    case ImportFile::State::Done:
    case ImportFile::State::Ready:
        break;
    }
    const int out = file.plan->faulty() + file.plan->leftOut;
    if (file.state == ImportFile::State::Done)
        return out == 0 ? ImportPage::tr("imported")
                        : ImportPage::tr("%1 imported, %2 stay out")
                              .arg(file.plan->created + file.plan->changed)
                              .arg(out);
    const auto count = [](const Problems& list) { return int(list.size()); };
    QStringList parts {ImportPage::tr("%n row(s)", nullptr, int(file.plan->rows.size()))};
    if (!file.plan->problems.empty())
        parts << ImportPage::tr("%n problem(s)", nullptr, count(file.plan->problems));
    if (!file.plan->warnings.empty())
        parts << ImportPage::tr("%n warning(s)", nullptr, count(file.plan->warnings));
    if (parts.size() == 1)
        parts << ImportPage::tr("no problems");
    return parts.join(ImportPage::tr(", "));
}

QString listed(const ImportFile& file)
{
    const QString name = nameOf(file);
    const bool told = file.state != ImportFile::State::Ready || file.plan;
    return told ? name + u'\n' + stateText(file) : name;
}

QString placeOf(const Problem& problem, const ImportPlan& plan)
{
    if (problem.cell.isEmpty())
        return plan.file;
    return problem.sheet.isEmpty() ? problem.cell : problem.sheet + u'!' + problem.cell;
}

bool isToDo(const ImportFile& file)
{
    switch (file.state) {
    case ImportFile::State::Reading:
    case ImportFile::State::Planning:
        return true;
    case ImportFile::State::Ready:
        return file.plan && file.plan->created + file.plan->changed > 0;
    default:
        return false;
    }
}

bool isClean(const ImportFile& file)
{
    return file.state == ImportFile::State::Ready && isToDo(file) && file.plan->problems.empty();
}

QString pageOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Batches:
        return u"batches"_s;
    case ImportKind::Rebuild:
        return u"rebuild"_s;
    case ImportKind::Issues:
        return u"issues"_s;
    case ImportKind::Weekly:
        return u"inspections"_s;
    case ImportKind::Funds:
        return u"funds"_s;
    default:
        return u"projects"_s;
    }
}

QString fieldBrought(const ImportPlan& plan, const SheetColumn& column)
{
    if (column.target.field != "nature"_L1)
        return column.target.field; // no other column changes what it is
    QHash<QString, int> said;
    for (const ImportRow& row : std::span(plan.rows).first(std::min(plan.rows.size(), rowsAsked))) {
        for (const ImportCell& cell : row.cells) {
            if (cell.column == column.column)
                ++said[cell.field];
        }
    }
    QString most = column.target.field;
    for (auto field = said.cbegin(); field != said.cend(); ++field) {
        if (field.value() > said.value(most))
            most = field.key();
    }
    return most;
}

QString untakenText(const ImportPlan& plan)
{
    if (plan.untaken.isEmpty())
        return {};
    QStringList shown = plan.untaken.mid(0, mostNamed);
    if (plan.untaken.size() > mostNamed)
        shown << u"…"_s;
    return ImportPage::tr("%n column(s) of the sheet mean nothing here and are not taken: %1", nullptr,
        int(plan.untaken.size()))
        .arg(shown.join(ImportPage::tr(", ")));
}

Location placeOfImport(const ImportPlan& plan)
{
    Location place {pageOf(plan.recognition.kind), {}, {}, {}};
    QStringList touched;
    const ImportRow* first = nullptr;
    for (const ImportRow& row : plan.rows) {
        if (row.state != RowState::Created && row.state != RowState::Changed)
            continue;
        if (!first && row.project > 0)
            first = &row;
        touched << (row.code.isEmpty() ? u"name="_s + quotedName(row.name) : u"code="_s + row.code);
    }
    if (place.page != "projects"_L1 || touched.isEmpty() || touched.size() > mostListedProjects)
        return place;
    touched.removeDuplicates();
    place.filter = touched.join(u" or "_s);
    if (!first)
        return place;
    const auto changed = std::ranges::find_if(first->cells, &ImportCell::changes);
    if (changed == first->cells.end())
        return place;
    // The page shows no single months: what the year has come to is where they are seen.
    const QString field = changed->field == "amount"_L1 ? u"done"_s : changed->field;
    place.record = u"projects/%1/field/%2"_s.arg(QString::number(first->project), field);
    return place;
}

QString nameOf(const ImportFile& file)
{
    const QString name = QFileInfo(file.path).fileName();
    if (file.sheet < 0 || !file.book || file.book->sheets.size() < 2)
        return name;
    return name + u'!' + file.book->sheets[size_t(file.sheet)].name;
}

} // namespace sanpi
