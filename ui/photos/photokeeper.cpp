// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photokeeper.h"

#include "ui/shell/ledgersession.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Reads the file again and keeps its bytes. Refused when it is not what it was when it was chosen.
Result<FileContent> keepOne(Ledger& ledger, const PhotoItem& item)
{
    FileContent file;
    if (item.data.isEmpty()) {
        auto read = readFileContent(item.path);
        if (!read)
            return read.error();
        file = std::move(read).value();
    } else {
        file.data = item.data;
        file.sha256 = item.photo.sha256;
        file.bytes = item.data.size();
    }
    if (file.sha256 != item.photo.sha256) {
        return Error {ErrorCode::Refused, u"changed meanwhile"_s,
            {QCoreApplication::translate("Photos", "%1 was changed after it was chosen")
                    .arg(item.photo.name)}};
    }
    file.name = item.photo.name;
    file.paper = Paper::Photo;
    file.takenAt = item.photo.takenAt;
    file.takenBy = item.photo.takenBy;
    file.view = item.photo.view;
    if (const auto kept = keepContent(ledger, file); !kept)
        return kept.error();
    file.data.clear();
    return file;
}

} // namespace

PhotoKeeper::PhotoKeeper(LedgerSession& session, QObject* parent) : QObject(parent), m_session(session) { }

void PhotoKeeper::keep(const RecordId& record, PhotoItems items)
{
    if (items.empty())
        return;
    m_tasks.push_back({record, std::move(items), {}});
    if (m_tasks.size() == 1)
        next();
}

void PhotoKeeper::next()
{
    Task& task = m_tasks.front();
    emit progressed(int(task.done.size()), int(task.items.size()));
    if (task.done.size() == task.items.size()) {
        attachAll();
        return;
    }
    m_session.storage().post(
        this,
        [item = task.items[task.done.size()]](JobContext& job) -> Result<FileContent> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return keepOne(*job.ledger(), item);
        },
        [this](const Result<FileContent>& file) {
            if (!file) {
                end(file.error());
                return;
            }
            m_tasks.front().done.push_back(*file);
            next();
        });
}

void PhotoKeeper::attachAll()
{
    const Task& task = m_tasks.front();
    m_session.run([record = task.record, files = task.done, author = m_session.author()](
                      Ledger& ledger) { return attach(ledger, record, files, author, Source::Form); },
        this, [this](const Outcome& outcome) { end(outcome.error); });
}

void PhotoKeeper::end(const Error& error)
{
    const Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    if (error.code == ErrorCode::None)
        emit kept(task.record, int(task.items.size()));
    else
        emit failed(task.record, task.items, error);
    if (!m_tasks.empty())
        next();
}

} // namespace sanpi
