// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/sheetsource.h"

#include "exchange/reader/arguments.h"
#include "exchange/sheets/framedecoder.h"
#include "exchange/sheets/readerchild.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int pollMilliseconds = 50;

enum class Ended { OutputClosed, Complete, Cancelled, TimedOut, Fault };

Ended receive(const ReaderChild& child, const SheetReadOptions& options, FrameDecoder& decoder)
{
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    QElapsedTimer timer;
    timer.start();
    qint64 reported = 0;
    while (true) {
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed))
            return Ended::Cancelled;
        if (timer.hasExpired(static_cast<qint64>(options.limits.seconds) * 1000))
            return Ended::TimedOut;
        pollfd waiting {child.output(), POLLIN, 0};
        const int ready = ::poll(&waiting, 1, pollMilliseconds);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const ssize_t got
            = ready < 0 ? -1 : ::read(child.output(), buffer.data(), static_cast<size_t>(buffer.size()));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return Ended::OutputClosed;
        if (!decoder.feed({buffer.constData(), static_cast<qsizetype>(got)}))
            return Ended::Fault;
        if (decoder.done() || decoder.refused())
            return Ended::Complete;
        if (options.progress && decoder.rows() != reported) {
            reported = decoder.rows();
            options.progress(reported);
        }
    }
}

} // namespace

Error readerError(ReaderRefusal refusal, const QStringList& facts)
{
    const std::string_view name = refusalName(refusal);
    QStringList all {QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()))};
    all.append(facts);
    return {ErrorCode::ReaderFailed, u"sheet reader: "_s % all.join(u' '), all};
}

Result<Workbook> readSheets(const QString& path, const SheetReadOptions& options)
{
    const QString program = ReaderChild::program(options.reader);
    reader::Arguments arguments;
    arguments.path = QFile::encodeName(QFileInfo(path).absoluteFilePath()).toStdString();
    arguments.limits = options.limits;
    arguments.request.encoding = options.encoding.toStdString();
    arguments.request.delimiter = options.delimiter;
    for (const QString& sheet : options.sheets)
        arguments.request.sheets.push_back(sheet.toStdString());

    ReaderChild child;
    if (!QFileInfo(program).isExecutable() || !child.start(program, reader::argumentWords(arguments)))
        return readerError(ReaderRefusal::ReaderMissing, {program});
    FrameDecoder decoder(options.limits);
    switch (receive(child, options, decoder)) {
    case Ended::Cancelled:
        return Error {ErrorCode::Cancelled, u"cancelled while reading"_s, {path}};
    case Ended::TimedOut:
        return readerError(ReaderRefusal::Timeout, {QString::number(options.limits.seconds)});
    case Ended::Fault:
        return readerError(ReaderRefusal::Protocol, {decoder.fault()});
    case Ended::OutputClosed: {
        const QString how = child.end();
        if (child.outOfTime())
            return readerError(ReaderRefusal::Timeout, {QString::number(options.limits.seconds)});
        return readerError(ReaderRefusal::Crashed, {how});
    }
    case Ended::Complete:
        break;
    }
    if (decoder.refused())
        return readerError(decoder.refusal(), decoder.facts());
    Workbook book = decoder.take();
    book.path = path;
    return book;
}

ReaderRefusal refusalOf(const Error& error)
{
    if (error.code != ErrorCode::ReaderFailed || error.facts.isEmpty())
        return ReaderRefusal::None;
    return refusalNamed(error.facts.first().toStdString()).value_or(ReaderRefusal::None);
}

} // namespace sanpi
