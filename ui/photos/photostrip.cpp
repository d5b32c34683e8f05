// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photostrip.h"

#include "figures/lifecycle.h"
#include "schema/messages.h"
#include "ui/photos/photocompare.h"
#include "ui/photos/photodelegate.h"
#include "ui/photos/photofacts.h"
#include "ui/photos/photointake.h"
#include "ui/photos/photokeeper.h"
#include "ui/photos/photolibrary.h"
#include "ui/photos/photomodel.h"
#include "ui/photos/photoview.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/infobar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

PhotoStrip::PhotoStrip(const PageServices& services, QWidget* parent, const QString& reader)
    : QWidget(parent), m_services(services), m_library(new PhotoLibrary(*services.session, reader, this)),
      m_model(new PhotoModel(*m_library, this)), m_intake(new PhotoIntake(reader, this)),
      m_keeper(new PhotoKeeper(*services.session, this)), m_list(new QListView(this)),
      m_facts(new PhotoFacts(this)), m_busy(new BusyBar(this))
{
    setObjectName(u"photoStrip"_s);
    setAcceptDrops(true);
    m_list->setObjectName(u"photoList"_s);
    m_list->setAccessibleName(tr("Photos"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PhotoDelegate(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumHeight(m_list->itemDelegate()->sizeHint({}, {}).height() + gap(2));
    m_list->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(2), gap(1), gap(2), gap(1));
    column->setSpacing(gap(1));
    column->addWidget(m_list, 1);
    column->addWidget(m_facts);
    column->addWidget(buildFoot());
    column->addWidget(m_busy);
    wireWork();
    refreshFoot();
}

PhotoStrip::~PhotoStrip() = default;

QWidget* PhotoStrip::buildFoot()
{
    auto* foot = new QWidget(this);
    m_hint = new QLabel(foot);
    m_hint->setObjectName(u"photoHint"_s);
    m_hint->setWordWrap(true);
    setTextRole(m_hint, TextRole::Caption, true);
    m_add = new QToolButton(foot);
    m_add->setObjectName(u"addPhotosButton"_s);
    m_add->setText(tr("Add photos …"));
    m_add->setIcon(symbolIcon(Symbol::Add));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setToolTip(tr("Add photos (Insert); Ctrl+V pastes copied files or a picture"));
    m_compare = new QToolButton(foot);
    m_compare->setObjectName(u"comparePhotosButton"_s);
    m_compare->setText(tr("Compare weeks"));
    m_compare->setToolTip(tr("This week's and last week's photos of the same view, side by side"));
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(2));
    line->addWidget(m_hint, 1);
    line->addWidget(m_compare);
    line->addWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, &PhotoStrip::chooseFiles);
    connect(m_compare, &QToolButton::clicked, this, &PhotoStrip::compareWeeks);
    return foot;
}

void PhotoStrip::wireWork()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PhotoStrip::showCurrent);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &PhotoStrip::noteCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PhotoStrip::restoreCurrent);
    connect(m_list, &QListView::doubleClicked, this, &PhotoStrip::openCurrent);
    connect(m_facts, &PhotoFacts::timeTyped, this, &PhotoStrip::setTime);
    connect(m_facts, &PhotoFacts::viewTyped, this, &PhotoStrip::setView);
    connect(m_intake, &PhotoIntake::read, this,
        [this](const PhotoItem& item, const SeenPhoto& thumb, const PhotoTarget& target) {
            m_library->put(item.photo.sha256, thumbEdge, thumb);
            takeRead(item, target);
        });
    connect(m_intake, &PhotoIntake::failed, this, [this](const QString& why) { m_failures << why; });
    connect(m_intake, &PhotoIntake::progressed, m_busy, &BusyBar::setProgress);
    connect(m_intake, &PhotoIntake::finished, this, &PhotoStrip::endIntake);
    connect(m_busy, &BusyBar::cancelled, m_intake, &PhotoIntake::cancel);
    connect(m_keeper, &PhotoKeeper::progressed, this, [this](int done, int total) {
        if (!m_busy->isBusy())
            m_busy->start(tr("Keeping photos"));
        m_busy->setProgress(done, total);
    });
    connect(m_keeper, &PhotoKeeper::kept, this, [this](const RecordId& record, int photos) {
        if (!m_keeper->isBusy())
            m_busy->finish();
        if (record == m_record)
            ask();
        emit attached(record, photos);
    });
    connect(m_keeper, &PhotoKeeper::failed, this,
        [this](const RecordId& record, const PhotoItems& items, const Error& error) {
            if (!m_keeper->isBusy())
                m_busy->finish();
            if (record == m_record)
                addPending(items);
            emit notified({Tone::Bad, tr("The photos were not kept.") + u' ' + messageOf(error),
                tr("Try again"), [this, record, items] { keep(record, items); }, error.what});
        });
}

bool PhotoStrip::isBusy() const
{
    return m_question != 0 || m_writing > 0 || m_intake->isBusy() || m_keeper->isBusy();
}

void PhotoStrip::setRecord(const std::optional<RecordId>& record, qint64 project, bool editable)
{
    const bool other = record != m_record || project != m_project;
    if (other) {
        m_otherRecord = true; // the cursor does not go along
        if (m_record || m_project > 0 || record) // photos may be there before the project is named
            hold();
        m_model->setKept({});
        m_otherRecord = false;
    }
    m_record = record;
    m_project = project;
    m_intake->setTarget({m_record, m_project});
    m_editable = editable;
    if (const auto held = record ? decltype(m_held)::node_type() : m_held.extract(project))
        addPending(held.mapped());
    if (record && record->kind == Kind::Inspection)
        m_day = dateOfNumber(record->key[1]);
    refreshFoot();
    ask();
}

void PhotoStrip::setDay(QDate day)
{
    m_day = day;
    showCurrent();
}

Result<PhotoStrip::Answer> PhotoStrip::answerOf(Ledger& ledger, const RecordId& record, qint64 project)
{
    Answer answer;
    if (record != RecordId()) {
        auto photos = photosOf(ledger, record);
        if (!photos)
            return photos.error();
        answer.photos = std::move(photos).value();
    }
    if (project <= 0)
        return answer;
    const auto all = photosOf(ledger, RecordId::project(project));
    if (!all)
        return all.error();
    std::map<QString, int> uses;
    for (const SitePhoto& photo : *all) {
        if (!photo.view.isEmpty() && uses[photo.view]++ == 0)
            answer.views << photo.view;
    }
    std::ranges::stable_sort(
        answer.views, [&](const QString& a, const QString& b) { return uses[a] > uses[b]; });
    return answer;
}

void PhotoStrip::ask()
{
    StorageThread& storage = m_services.session->storage();
    storage.drop(m_question);
    m_question = storage.post(
        this,
        [record = m_record.value_or(RecordId()), project = m_project](JobContext& job) -> Result<Answer> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return answerOf(*job.ledger(), record, project);
        },
        [this](const Result<Answer>& answer) { take(answer); });
}

void PhotoStrip::take(const Result<Answer>& answer)
{
    m_question = 0;
    if (!answer) {
        emit notified({Tone::Bad, messageOf(answer.error()), {}, {}, answer.error().what});
        return;
    }
    m_model->setKept(answer->photos);
    m_facts->setViews(answer->views);
    m_compare->setVisible(m_project > 0 && !answer->views.isEmpty());
    showCurrent();
    refreshFoot();
    emit counted(m_model->rowCount());
}

int PhotoStrip::currentRow() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? index.row() : -1;
}

void PhotoStrip::noteCurrent()
{
    m_lastRow = currentRow();
    m_lastContent = m_lastRow < 0 ? QString() : m_model->items()[size_t(m_lastRow)].photo.sha256;
}

/// On the same photo, else on the one that has taken its place.
void PhotoStrip::restoreCurrent()
{
    const PhotoItems& items = m_model->items();
    const auto same
        = std::ranges::find(items, m_lastContent, [](const PhotoItem& item) { return item.photo.sha256; });
    int row = same == items.end() ? std::min(m_lastRow, int(items.size()) - 1) : int(same - items.begin());
    if (m_otherRecord)
        row = -1;
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    showCurrent();
}

void PhotoStrip::showCurrent()
{
    const int row = currentRow();
    if (row < 0)
        m_facts->showNothing();
    else
        m_facts->showPhoto(m_model->items()[size_t(row)].photo, dayOf(row), m_editable);
}

/// What a time without a day is of: the day of the record, else of the newest photo here.
QDate PhotoStrip::dayOf(int row) const
{
    if (m_day.isValid())
        return m_day;
    QDate newest = m_model->items()[size_t(row)].photo.day;
    for (const PhotoItem& item : m_model->items())
        newest = std::max(newest, QDate::fromString(item.photo.takenAt.left(10), Qt::ISODate));
    return newest;
}

void PhotoStrip::refreshFoot()
{
    m_add->setVisible(m_editable);
    const auto unknown = std::ranges::count_if(
        m_model->items(), [](const PhotoItem& item) { return item.photo.takenAt.isEmpty(); });
    if (m_model->rowCount() == 0)
        m_hint->setText(m_editable ? tr("Drop photos here, paste them (Ctrl+V), or press Insert.")
                                   : tr("No photos yet."));
    else if (unknown > 0 && m_editable)
        m_hint->setText(tr("▲ %n photo(s) without a time: F2 to type it", nullptr, int(unknown)));
    else
        m_hint->setText(tr("%n photo(s)", nullptr, m_model->rowCount()));
    if (m_project <= 0)
        m_compare->hide();
}

void PhotoStrip::openCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return;
    auto* view = new PhotoView(*m_library, m_model->items(), row, m_list);
    connect(view, &PhotoView::went, this, [this](int at) { m_list->setCurrentIndex(m_model->index(at)); });
    connect(view, &PhotoView::saveWanted, this, &PhotoStrip::saveOriginal);
    m_overlay = view;
    view->open();
}

void PhotoStrip::compareWeeks()
{
    if (m_project <= 0)
        return;
    Week week = m_day.isValid() ? Week::of(m_day) : Week();
    const int row = currentRow();
    if (row >= 0 && m_model->items()[size_t(row)].photo.day.isValid())
        week = Week::of(m_model->items()[size_t(row)].photo.day);
    auto* compare = new PhotoCompare(m_services, *m_library, m_project, week, m_list);
    connect(compare, &PhotoCompare::notified, this, &PhotoStrip::notified);
    m_overlay = compare;
    compare->open();
}

PhotoView* PhotoStrip::view() const
{
    return qobject_cast<PhotoView*>(m_overlay.data());
}

PhotoCompare* PhotoStrip::comparison() const
{
    return qobject_cast<PhotoCompare*>(m_overlay.data());
}

bool PhotoStrip::handleKey(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        return paste();
    switch (event->key()) {
    case Qt::Key_Insert:
        chooseFiles();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            return false; // the form's
        openCurrent();
        return currentRow() >= 0;
    case Qt::Key_Delete:
        removeCurrent();
        return true;
    case Qt::Key_F2:
        m_facts->focusTime();
        return true;
    case Qt::Key_F3:
        m_facts->focusView();
        return true;
    default:
        return false;
    }
}

bool PhotoStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent*>(event)))
        return true;
    // The first photo is under the cursor as soon as the keyboard is here.
    if (watched == m_list && event->type() == QEvent::FocusIn && currentRow() < 0 && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    return QWidget::eventFilter(watched, event);
}

void PhotoStrip::keyPressEvent(QKeyEvent* event)
{
    // From the fields of the strip: what they do not want themselves.
    if ((event->key() != Qt::Key_Insert && !event->matches(QKeySequence::Paste)) || !handleKey(event))
        QWidget::keyPressEvent(event);
}

} // namespace sanpi
