// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QString>
#include <QStringList>

/// Other people's programs, which read what the writers wrote.
namespace reporttools {

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

inline Ran run(const QString& program, const QStringList& arguments, const QStringList& environment = {},
    int milliseconds = 240'000)
{
    QProcess process;
    QStringList all = QProcess::systemEnvironment();
    all += environment;
    process.setEnvironment(all);
    process.start(program, arguments);
    if (!process.waitForFinished(milliseconds))
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline QByteArray bytesOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// Text without any white space: names are broken over lines.
inline QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

inline QString pdfText(const QString& file)
{
    using namespace Qt::StringLiterals;
    return QString::fromUtf8(run(u"pdftotext"_s, {u"-raw"_s, file, u"-"_s}).out);
}

/// LibreOffice's PDF of a file; empty when it failed. Its profile lies beside the file, so that runs do not
/// meet.
inline QString officePdf(const QString& file, const QString& folder)
{
    using namespace Qt::StringLiterals;
    const Ran ran = run(u"soffice"_s,
        {u"-env:UserInstallation=file://%1/profile"_s.arg(folder), u"--headless"_s, u"--convert-to"_s,
            u"pdf"_s, u"--outdir"_s, folder + u"/office"_s, file});
    const QString made = folder + u"/office/"_s + QFileInfo(file).completeBaseName() + u".pdf"_s;
    return ran.code == 0 && QFile::exists(made) ? made : QString();
}

} // namespace reporttools
