// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowclaim.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

#include <unistd.h>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWaitMs = 1'000;
constexpr int nameLength = 16; // a socket's path is short: 107 bytes
const char* const raiseWord = "raise\n";
const char* const raisedWord = "raised\n";

QString claimName(const QString& ledger)
{
    const QFileInfo file(ledger);
    // One that is only going to be made has no canonical path yet, its folder has.
    const QString path = file.exists() ? file.canonicalFilePath()
                                       : QDir(file.absolutePath()).canonicalPath() + u'/' + file.fileName();
    const QByteArray key = path.toUtf8() + '\n' + QByteArray::number(::getuid());
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    return u"sanpi-"_s + QString::fromLatin1(hash.left(nameLength));
}

/// Whether a window answers under that name; it then comes to the front.
bool raiseOther(const QString& name)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(longestWaitMs))
        return false;
    socket.write(raiseWord);
    socket.flush();
    QByteArray reply;
    while (!reply.endsWith('\n') && socket.waitForReadyRead(longestWaitMs))
        reply += socket.readAll();
    return reply == raisedWord;
}

} // namespace

WindowClaim::WindowClaim(QObject* parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &WindowClaim::answer);
}

bool WindowClaim::take(const QString& ledger)
{
    const QString name = claimName(ledger);
    if (name == m_name)
        return true;
    if (raiseOther(name))
        return false;
    release();
    // Who started at the same moment may have come first; else the name is left from one who was killed.
    if (!m_server.listen(name)) {
        if (m_server.serverError() == QAbstractSocket::AddressInUseError && raiseOther(name))
            return false;
        QLocalServer::removeServer(name);
        if (!m_server.listen(name))
            return true; // no sockets here: the ledger itself is safe with two windows
    }
    m_name = name;
    return true;
}

void WindowClaim::release()
{
    m_server.close();
    m_name.clear();
}

void WindowClaim::answer()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->readLine() != raiseWord)
                return;
            socket->write(raisedWord);
            socket->flush();
            emit raiseRequested();
        });
    }
}

} // namespace sanpi
