// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photocompare.h"

#include "report/reports.h"
#include "report/writeany.h"
#include "schema/messages.h"
#include "ui/facts/valuetext.h"
#include "ui/photos/photolibrary.h"
#include "ui/photos/photopane.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int before = 0;
constexpr int now = 1;

QString weekText(Week week)
{
    return u"%1 — %2"_s.arg(week.monday().toString(Qt::ISODate), week.sunday().toString(u"MM-dd"_s));
}

QComboBox* choiceBox(QWidget* parent, const QString& name, const QString& label)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setToolTip(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

/// 120 (+15): how it stands against the other week.
QString countText(const std::optional<qint64>& count, const std::optional<qint64>& other)
{
    if (!count)
        return u"—"_s;
    QString text = QString::number(*count);
    if (other && *count != *other)
        text += *count > *other ? u" (+%1)"_s.arg(*count - *other) : u" (−%1)"_s.arg(*other - *count);
    return text;
}

} // namespace

PhotoCompare::PhotoCompare(
    const PageServices& services, PhotoLibrary& library, qint64 project, Week week, QWidget* below)
    : PhotoOverlay(below), m_services(services), m_library(library), m_project(project),
      m_title(new QLabel(tr("Photos of two weeks"), this)), m_said(new ElidedLabel(this)),
      m_views(choiceBox(this, u"compareViewBox"_s, tr("View of the site"))),
      m_before(choiceBox(this, u"compareBeforeBox"_s, tr("The week before"))),
      m_now(choiceBox(this, u"compareNowBox"_s, tr("The week"))),
      m_export(new QPushButton(tr("Export …"), this))
{
    setObjectName(u"photoCompare"_s);
    setAccessibleName(m_title->text());
    setTextRole(m_title, TextRole::Strong);
    auto* head = new QHBoxLayout;
    buildHead(head);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(gap(4));
    sides->addWidget(buildSide(m_sides[before], u"before"_s), 1);
    sides->addWidget(buildSide(m_sides[now], u"now"_s), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    column->setSpacing(gap(2));
    column->addLayout(head);
    column->addLayout(sides, 1);
    connect(m_views, &QComboBox::activated, this, &PhotoCompare::goTo);
    for (QComboBox* box : {m_before, m_now}) {
        connect(box, &QComboBox::activated, this, [this, box] {
            const Week chosen = Week::of(m_now->currentData().toDate());
            const Week earlier = Week::of(m_before->currentData().toDate());
            ask(chosen, box == m_before && earlier.monday() < chosen.monday() ? earlier : Week());
        });
    }
    connect(m_export, &QPushButton::clicked, this, &PhotoCompare::exportPage);
    ask(week, {});
}

void PhotoCompare::buildHead(QHBoxLayout* head)
{
    auto* close = new QToolButton(this);
    close->setObjectName(u"closeCompareButton"_s);
    close->setIcon(symbolIcon(Symbol::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Back (Esc)"));
    close->setAccessibleName(close->toolTip());
    m_export->setObjectName(u"exportCompareButton"_s);
    m_export->setToolTip(tr("As a page to print or send (Ctrl+P)"));
    head->setSpacing(gap(2));
    head->addWidget(m_title);
    head->addWidget(m_views);
    m_said->setObjectName(u"compareSaid"_s);
    setTextRole(m_said, TextRole::Caption, true);
    head->addWidget(m_said, 1);
    head->addWidget(m_before);
    head->addWidget(m_now);
    head->addWidget(m_export);
    head->addWidget(close);
    connect(close, &QToolButton::clicked, this, [this] { leave(); });
}

QWidget* PhotoCompare::buildSide(Side& side, const QString& name)
{
    auto* widget = new QWidget(this);
    widget->setObjectName(name + u"Side"_s);
    const auto label = [&](const QString& part) {
        auto* made = new QLabel(widget);
        made->setObjectName(name + part);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return made;
    };
    side.title = label(u"Title"_s);
    setTextRole(side.title, TextRole::Strong);
    side.photo = new PhotoPane(m_library, widget);
    side.caption = label(u"Caption"_s);
    setTextRole(side.caption, TextRole::Caption, true);
    side.facts = label(u"Facts"_s);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addWidget(side.title);
    column->addWidget(side.photo, 1);
    column->addWidget(side.caption);
    column->addWidget(side.facts);
    return widget;
}

void PhotoCompare::ask(Week week, Week earlier)
{
    StorageThread& storage = m_services.session->storage();
    storage.drop(m_question);
    m_question = storage.post(
        this,
        [project = m_project, week, earlier](JobContext& job) -> Result<PhotoComparison> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            if (week.isValid())
                return comparePhotos(*job.ledger(), project, week, earlier);
            const auto photos = photosOf(*job.ledger(), RecordId::project(project));
            if (!photos)
                return photos.error();
            const QDate newest
                = photos->empty() || !photos->front().day.isValid() ? QDate(2000, 1, 3) : photos->front().day;
            return comparePhotos(*job.ledger(), project, Week::of(newest));
        },
        [this](const Result<PhotoComparison>& answer) { take(answer); });
}

void PhotoCompare::take(const Result<PhotoComparison>& answer)
{
    m_question = 0;
    if (!answer) {
        emit notified({Tone::Bad, messageOf(answer.error()), {}, {}, answer.error().what});
        leave();
        return;
    }
    m_comparison = *answer;
    offerWeeks();
    m_views->clear();
    for (const PhotoPair& pair : m_comparison.pairs)
        m_views->addItem(pair.view.isEmpty() ? tr("no view named") : pair.view);
    m_at = 0;
    showCurrent();
}

void PhotoCompare::offerWeeks()
{
    for (const auto& [box, chosen] :
        {std::pair(m_before, m_comparison.before.week), std::pair(m_now, m_comparison.now.week)}) {
        box->clear();
        for (const Week week : m_comparison.weeks)
            box->addItem(weekText(week), week.monday());
        if (box->findData(chosen.monday()) < 0)
            box->addItem(weekText(chosen), chosen.monday());
        box->setCurrentIndex(box->findData(chosen.monday()));
    }
}

void PhotoCompare::goTo(int at)
{
    m_at = std::clamp(at, 0, std::max(0, int(m_comparison.pairs.size()) - 1));
    showCurrent();
}

void PhotoCompare::showCurrent()
{
    const PhotoPair pair = m_comparison.pairs.empty() ? PhotoPair() : m_comparison.pairs[size_t(m_at)];
    m_views->setCurrentIndex(m_comparison.pairs.empty() ? -1 : m_at);
    m_views->setVisible(!m_comparison.pairs.empty());
    showSide(m_sides[before], m_comparison.before, pair.before, std::nullopt);
    showSide(m_sides[now], m_comparison.now, pair.now, m_comparison.before.inspection);
}

void PhotoCompare::showSide(const Side& side, const PhotoWeek& week, const std::optional<SitePhoto>& photo,
    const std::optional<InspectionFact>& other)
{
    const Catalogue& catalogue = m_services.session->catalogue();
    side.title->setText(weekText(week.week));
    side.photo->showPhoto(photo, tr("No photo of this view in this week"));
    side.caption->setText(photo ? photoTimeLine(*photo) + u"  ·  "_s + photo->name : QString());
    if (!week.inspection) {
        side.facts->setText(tr("Not inspected in this week"));
        return;
    }
    const InspectionFact& fact = *week.inspection;
    const bool english = englishLabels();
    const auto named = [&](QStringView key, const QString& text) -> QString {
        return catalogue.field(Kind::Inspection, key).label(english) + u": "_s + text;
    };
    const Choice* site = catalogue.field(Kind::Inspection, u"site").choice(qint64(fact.site));
    QStringList lines {named(u"site",
                           !site         ? QString()
                               : english ? site->en
                                         : site->zh)
            + u"   "_s + named(u"workers", countText(fact.workers, other ? other->workers : std::nullopt))
            + u"   "_s + named(u"machines", countText(fact.machines, other ? other->machines : std::nullopt)),
        named(u"progress", fact.progress)};
    if (!fact.finding.isEmpty())
        lines << named(u"finding", fact.finding);
    side.facts->setText(lines.join(u'\n'));
}

void PhotoCompare::exportPage()
{
    if (m_exporting)
        return;
    const QString file = m_services.prompts->saveFile(this, tr("Export photos of two weeks"),
        tr("photos %1.pdf").arg(m_comparison.now.week.monday().toString(Qt::ISODate)),
        tr("PDF (*.pdf);;Word (*.docx);;Web page (*.html)"));
    if (file.isEmpty())
        return;
    ReportRequest request;
    request.kind = ReportKind::Photos;
    request.project = m_project;
    request.asOf = m_comparison.now.week.sunday();
    request.week = m_comparison.now.week;
    request.weekBefore = m_comparison.before.week;
    request.year = request.asOf.year();
    request.reader = m_library.reader();
    m_exporting = true;
    m_services.session->storage().post(
        this,
        [request, file](JobContext& job) -> Result<Written> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            const auto report = makeReport(*job.ledger(), request);
            if (!report)
                return report.error();
            return writeDocument(report->document, file, QFileInfo(file).suffix().toLower());
        },
        [this, file](const Result<Written>& written) {
            m_exporting = false;
            m_said->setText(written ? tr("Exported to %1").arg(file) : messageOf(written.error()));
            if (written)
                emit notified({Tone::Good, tr("Exported to %1").arg(file), tr("Open"),
                    [prompts = m_services.prompts, file] {
                        static_cast<void>(prompts->openWithDesktop(file));
                    },
                    {}});
            else
                emit notified({Tone::Bad, messageOf(written.error()), {}, {}, written.error().what});
        });
}

bool PhotoCompare::event(QEvent* event)
{
    // The window's own Ctrl+P is of its tables.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Print))
        event->accept();
    return PhotoOverlay::event(event);
}

void PhotoCompare::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Print)) {
        exportPage();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        goTo(m_at - 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
        goTo(m_at + 1);
        break;
    default:
        PhotoOverlay::keyPressEvent(event);
    }
}

} // namespace sanpi
