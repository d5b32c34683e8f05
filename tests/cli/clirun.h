// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

/// What one run of the program left behind.
struct CliResult {
    int exit = -1; ///< -1: it crashed or did not start
    QString out;
    QString err;
    QJsonDocument json; ///< null where standard output is not JSON

    [[nodiscard]] QJsonObject object() const { return json.object(); }
    [[nodiscard]] QJsonArray array() const { return json.array(); }
};

/// Runs the real sanpi-cli in a folder of its own, with settings of its own.
class CliRun {
public:
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    /// Standard output and error are UTF-8 whatever the locale.
    [[nodiscard]] CliResult operator()(const QStringList& arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_dir.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_dir.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("USER"), m_user);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir.path());
        process.start(QStringLiteral(SANPI_BIN_DIR "/sanpi-cli"), arguments);
        CliResult result;
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
            result.err = process.errorString();
            return result;
        }
        result.exit = process.exitCode();
        const QByteArray out = process.readAllStandardOutput();
        result.out = QString::fromUtf8(out);
        result.err = QString::fromUtf8(process.readAllStandardError());
        result.json = QJsonDocument::fromJson(out);
        return result;
    }
    void setUser(const QString& user) { m_user = user; }

private:
    QTemporaryDir m_dir;
    QString m_user = QStringLiteral("tester");
};
