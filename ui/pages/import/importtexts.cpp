// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importtexts.h"

#include "ui/pages/import/importpage.h"

#include <QFileInfo>

namespace sanpi {

using namespace Qt::StringLiterals;

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

QString nameOf(const ImportFile& file)
{
    const QString name = QFileInfo(file.path).fileName();
    if (file.sheet < 0 || !file.book || file.book->sheets.size() < 2)
        return name;
    return name + u'!' + file.book->sheets[size_t(file.sheet)].name;
}

} // namespace sanpi
