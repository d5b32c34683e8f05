// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "schema/messages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <cstdio>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

void write(FILE* to, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
}

constexpr int mostRecent = 10; // as the window keeps them

} // namespace

Context::Context(const QCommandLineParser& parser)
    : m_parser(parser), m_arguments(parser.positionalArguments().mid(1)),
      m_english(parser.value(u"lang"_s) == "en"_L1), m_asOf(QDate::currentDate())
{
}

bool Context::json() const
{
    return has(u"json"_s) || value(u"format"_s) == "json"_L1;
}

QString Context::author() const
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? u"sanpi-cli"_s : user;
}

int Context::checkOptions()
{
    if (has(u"as-of"_s)) {
        m_asOf = QDate::fromString(value(u"as-of"_s), Qt::ISODate);
        if (!m_asOf.isValid())
            return wrongUse(QCoreApplication::translate("cli", "--as-of takes a date such as 2021-12-31"));
    }
    if (has(u"year"_s)) {
        bool ok = false;
        const int year = value(u"year"_s).toInt(&ok);
        if (!ok || year < 1990 || year > 2100)
            return wrongUse(QCoreApplication::translate("cli", "--year takes a year such as 2021"));
        m_year = year;
    }
    const QString lang = value(u"lang"_s);
    if (lang != "zh_CN"_L1 && lang != "en"_L1)
        return wrongUse(QCoreApplication::translate("cli", "--lang takes zh_CN or en"));
    return Done;
}

Result<int> Context::yearIn(Ledger& ledger) const
{
    return m_year ? Result<int>(*m_year) : newestYear(ledger, m_asOf);
}

QString Context::ledgerPath()
{
    QString path = value(u"ledger"_s);
    if (path.isEmpty())
        path = QSettings().value(u"recentLedgers"_s).toStringList().value(0);
    if (path.isEmpty())
        m_exitCode = wrongUse(QCoreApplication::translate("cli", "No ledger is named: use --ledger FILE"));
    return path;
}

bool Context::remembersLedger()
{
    const QString path = QSettings().value(u"recentLedgers"_s).toStringList().value(0);
    return !path.isEmpty() && QFileInfo::exists(path);
}

Ledger* Context::ledger(OpenMode mode)
{
    if (m_ledger)
        return m_ledger.get();
    const QString path = ledgerPath();
    if (path.isEmpty())
        return nullptr;
    auto opened = Ledger::open(path, mode);
    if (!opened) {
        say(messageOf(opened.error()));
        m_exitCode = LedgerUnusable;
        return nullptr;
    }
    rememberLedger(path);
    m_ledger = std::move(opened).value();
    return m_ledger.get();
}

std::optional<int> Context::yearToRead()
{
    Ledger* read = ledger(OpenMode::ReadOnly);
    if (!read)
        return {};
    const auto asked = yearIn(*read);
    if (asked)
        return *asked;
    m_exitCode = fail(asked.error());
    return {};
}

void Context::rememberLedger(const QString& path) const
{
    QSettings settings;
    QStringList recent = settings.value(u"recentLedgers"_s).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (recent.value(0) == absolute)
        return;
    recent.removeAll(absolute);
    recent.prepend(absolute);
    settings.setValue(u"recentLedgers"_s, recent.mid(0, mostRecent));
}

std::optional<Filter> Context::where(const Table& shape)
{
    auto parsed = Filter::parse(value(u"where"_s), shape);
    if (const auto* error = std::get_if<FilterError>(&parsed)) {
        m_exitCode = wrongUse(messageOf(*error));
        return {};
    }
    return std::get<Filter>(parsed);
}

int Context::fail(const Error& error) const
{
    say(messageOf(error));
    switch (error.code) {
    case ErrorCode::WrongUse:
        return WrongUse;
    case ErrorCode::Refused:
    case ErrorCode::Conflict:
    case ErrorCode::NotFound:
        return Refused;
    case ErrorCode::Invalid:
    case ErrorCode::ReaderFailed:
        return ProblemsReported;
    default:
        return LedgerUnusable;
    }
}

int Context::fail(const Outcome& outcome) const
{
    const Catalogue catalogue = m_ledger ? m_ledger->catalogue() : Catalogue::builtIn();
    for (const Problem& problem : outcome.problems)
        say(messageOf(problem, catalogue, m_english));
    for (const Conflict& conflict : outcome.conflicts) {
        say(QCoreApplication::translate("cli", "%1 %2: stored is “%3” (by %4), wanted “%5”")
                .arg(catalogue.kind(conflict.id.kind).plural + u'/' + catalogue.idText(conflict.id),
                    conflict.field,
                    conflict.stored.isNumber() ? QString::number(conflict.stored.number())
                                               : conflict.stored.text(),
                    conflict.by,
                    conflict.after.isNumber() ? QString::number(conflict.after.number())
                                              : conflict.after.text()));
    }
    return fail(outcome.error);
}

int Context::done(const Outcome& outcome) const
{
    if (!outcome.ok())
        return fail(outcome);
    if (json()) {
        printJson(QJsonObject {{u"change_set"_s, outcome.changeSet}, {u"applied"_s, outcome.records}});
        return Done;
    }
    print(QCoreApplication::translate("cli", "Change set %1: %2 records")
              .arg(outcome.changeSet)
              .arg(outcome.records)
        + u'\n');
    return Done;
}

int Context::wrongUse(const QString& message) const
{
    say(message);
    return WrongUse;
}

void Context::say(const QString& message) const
{
    write(stderr, message + u'\n');
}
void Context::print(const QString& text) const
{
    write(stdout, text);
}

void Context::printJson(const QJsonValue& value) const
{
    const QJsonDocument document
        = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    print(QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
}

} // namespace sanpi::cli
