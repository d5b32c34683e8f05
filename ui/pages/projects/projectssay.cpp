// SPDX-License-Identifier: GPL-3.0-or-later
// 报数: what is selected or shown as a sentence, a table or a picture for a message.
#include "report/say.h"
#include "schema/messages.h"
#include "ui/facts/gridview.h"
#include "ui/grid/gridoutput.h"
#include "ui/pages/projects/projectspage.h"
#include "ui/shell/ledgersession.h"
#include "ui/widgets/copying.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPictured = 40;

} // namespace

QToolButton* ProjectsPage::buildSayButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(u"sayButton"_s);
    button->setIcon(symbolIcon(Symbol::Copy));
    button->setText(tr("Figures to send"));
    button->setToolTip(tr("The selected rows, else all that are shown, for a message (Ctrl+Shift+B)"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    addSayActions(menu);
    button->setMenu(menu);
    return button;
}

void ProjectsPage::addSayActions(QMenu* menu)
{
    QAction* sentence = menu->addAction(tr("Copy as a sentence"), this, &ProjectsPage::copySentence);
    sentence->setObjectName(u"saySentenceAction"_s);
    QAction* table = menu->addAction(tr("Copy as table"), this, [this] {
        QApplication::clipboard()->setMimeData(tableMime(rowsToSay()).release());
        emit notified({Tone::Good, tr("Copied as a table"), {}, {}, {}});
    });
    table->setObjectName(u"sayTableAction"_s);
    QAction* picture = menu->addAction(tr("Copy as picture"), this, &ProjectsPage::copyPicture);
    picture->setObjectName(u"sayPictureAction"_s);
}

/// One cell is only where the cursor stands; several rows are a choice.
std::vector<qint64> ProjectsPage::projectsToSay() const
{
    std::vector<qint64> projects = selectedProjects();
    if (projects.size() < 2)
        projects.clear();
    return projects;
}

QList<OutRow> ProjectsPage::rowsToSay() const
{
    const std::vector<qint64> chosen = projectsToSay();
    const QList<OutRow> all = everythingShown(m_model, m_grid->visibleColumns());
    if (chosen.empty())
        return all;
    QList<OutRow> rows {all.value(0)};
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (std::ranges::find(chosen, m_model.project(row)) != chosen.end())
            rows << all.value(row + 1);
    }
    return rows;
}

void ProjectsPage::askSentence(std::function<void(const QString&)> then)
{
    m_saying = true;
    m_services.session->storage().post(
        this,
        [scope = m_scope, where = m_filterText, projects = projectsToSay()](
            JobContext& job) -> Result<QString> {
            const auto made = selection(*job.ledger(), scope.year, scope.asOf, where, projects);
            return made ? Result<QString>(sayOf(*made).text) : made.error();
        },
        [this, then = std::move(then)](const Result<QString>& text) {
            m_saying = false;
            if (text)
                then(*text);
            else
                emit notified({Tone::Bad, messageOf(text.error()), {}, {}, text.error().what});
        });
}

void ProjectsPage::copySentence()
{
    askSentence([this](const QString& text) {
        QApplication::clipboard()->setText(text);
        emit notified({Tone::Good, tr("Copied: %1").arg(text), {}, {}, {}});
    });
}

void ProjectsPage::copyPicture()
{
    const QList<OutRow> rows = rowsToSay();
    askSentence([this, rows](const QString& text) {
        QApplication::clipboard()->setImage(tablePicture(rows, text, mostPictured));
        const qsizetype left = rows.size() - 1 - mostPictured;
        emit notified({left > 0 ? Tone::Warn : Tone::Good,
            left > 0 ? tr("Copied as a picture of the first %1 rows").arg(mostPictured)
                     : tr("Copied as a picture"),
            {}, {}, {}});
    });
}

} // namespace sanpi
