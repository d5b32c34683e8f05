// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attachments.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 200; // bytes of UTF-8: file systems take 255

QString attachmentText(const char* text)
{
    return QCoreApplication::translate("Attachments", text);
}

QString sha256Of(const QByteArray& data)
{
    return QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex());
}

bool isDeviceName(const QString& base)
{
    static const QStringList devices {u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString lower = base.toLower();
    if (devices.contains(lower))
        return true;
    return lower.size() == 4 && (lower.startsWith("com"_L1) || lower.startsWith("lpt"_L1))
        && lower[3].isDigit();
}

/// Marks that turn the reading direction would show 发票fdp.exe for 发票exe.pdf.
bool isForbidden(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
        || u"\\/:*?\"<>|"_s.contains(c);
}

Value textOrNothing(const QString& text)
{
    return text.isEmpty() ? Value() : Value(text);
}

/// The project on whose page the files of a record are shown; 0 for none.
qint64 projectOfFiles(const Catalogue& catalogue, const Record& record)
{
    const qint64 named = projectOf(record.id);
    const Field* field = catalogue.kind(record.id.kind).field(u"project");
    if (named > 0 || !field || field->type != FieldType::Reference)
        return named;
    return record.value(u"project"_s).isNull() ? 0 : record.value(u"project"_s).number();
}

QString freePath(const QDir& folder, const QString& name)
{
    const QFileInfo wished(name);
    const QString suffix = wished.suffix().isEmpty() ? QString() : u'.' + wished.suffix();
    QString path = folder.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(wished.completeBaseName() + u" (%1)"_s.arg(number) + suffix);
    return path;
}

} // namespace

QString cleanFileName(const QString& name)
{
    QString clean = name.section(u'/', -1).section(u'\\', -1);
    clean.removeIf(isForbidden);
    clean = clean.trimmed();
    while (clean.startsWith(u'.'))
        clean.remove(0, 1);
    if (isDeviceName(clean.section(u'.', 0, 0)))
        clean.prepend(u'_');
    const QString suffix = QFileInfo(clean).suffix().left(20);
    QString base = suffix.isEmpty() ? clean : clean.left(clean.size() - suffix.size() - 1);
    while (base.toUtf8().size() + suffix.toUtf8().size() + 1 > longestName)
        base.chop(base.size() > 1 && base.back().isLowSurrogate() ? 2 : 1);
    if (base.isEmpty())
        base = attachmentText("file");
    return suffix.isEmpty() ? base : base + u'.' + suffix;
}

Paper paperOf(const QString& fileName)
{
    static const std::vector<std::pair<QString, Paper>> words {{u"施工许可"_s, Paper::ConstructionPermit},
        {u"开工报告"_s, Paper::StartReport}, {u"开工令"_s, Paper::StartReport}, {u"照片"_s, Paper::Photo},
        {u"合同"_s, Paper::Contract}, {u"协议"_s, Paper::Contract}, {u"竣工验收"_s, Paper::Acceptance},
        {u"验收报告"_s, Paper::Acceptance}, {u"产能"_s, Paper::Output}, {u"达产"_s, Paper::Output},
        {u"批复"_s, Paper::Approval}, {u"批文"_s, Paper::Approval}};
    for (const auto& [word, paper] : words) {
        if (fileName.contains(word))
            return paper;
    }
    return isPhotoName(fileName) ? Paper::Photo : Paper::Other;
}

bool isViewable(const QString& fileName)
{
    static const QStringList harmless {u"jpg"_s, u"jpeg"_s, u"png"_s, u"heic"_s, u"webp"_s, u"bmp"_s,
        u"gif"_s, u"tif"_s, u"tiff"_s, u"pdf"_s, u"ofd"_s, u"txt"_s, u"mp4"_s, u"mov"_s, u"docx"_s, u"xlsx"_s,
        u"pptx"_s, u"odt"_s, u"ods"_s, u"csv"_s};
    return harmless.contains(QFileInfo(fileName).suffix().toLower());
}

bool isPhotoName(const QString& fileName)
{
    static const QStringList shown {u"jpg"_s, u"jpeg"_s, u"png"_s, u"heic"_s, u"heif"_s, u"webp"_s, u"bmp"_s};
    return shown.contains(QFileInfo(fileName).suffix().toLower());
}

Result<FileContent> readFileContent(const QString& path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::CannotRead, file.errorString(), {path}};
    if (info.size() > largestAttachment) {
        return Error {ErrorCode::Refused, u"too large"_s,
            {attachmentText("%1 has %2 MB, at most %3 MB are taken")
                    .arg(info.fileName(), QString::number(info.size() / (1024 * 1024)),
                        QString::number(largestAttachment / (1024 * 1024)))}};
    }
    FileContent content;
    content.name = cleanFileName(info.fileName());
    content.data = file.read(largestAttachment + 1);
    if (content.data.isEmpty())
        return Error {ErrorCode::Refused, u"empty"_s, {attachmentText("%1 is empty").arg(info.fileName())}};
    content.sha256 = sha256Of(content.data);
    content.bytes = content.data.size();
    content.paper = paperOf(content.name);
    return content;
}

Result<void> keepContent(Ledger& ledger, const FileContent& file)
{
    Statement insert(ledger.connection(),
        u"INSERT INTO content (sha256, data) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"_s);
    return insert.bind(Value(file.sha256)).bindBytes(file.data).run();
}

Result<void> addAttachment(ChangeSetBuilder& builder, Ledger& ledger, const RecordId& record, qint64 project,
    const FileContent& file)
{
    const auto present = attachmentsOf(ledger, record);
    if (!present)
        return present.error();
    for (const Record& one : *present) {
        if (one.value(u"sha256"_s).text() == file.sha256)
            return {};
    }
    const RecordId id {Kind::Attachment, {builder.newId(), 0, 0}};
    const std::vector<std::pair<QString, Value>> fields {
        {u"project"_s, project > 0 ? Value(project) : Value()},
        {u"record"_s, ledger.catalogue().recordText(record)}, {u"name"_s, file.name},
        {u"sha256"_s, file.sha256},
        {u"bytes"_s, Value(file.data.isEmpty() ? file.bytes : qint64(file.data.size()))},
        {u"paper"_s, int(file.paper)}, {u"taken_at"_s, textOrNothing(file.takenAt)},
        {u"taken_by"_s, file.takenBy == PhotoTime::Unknown ? Value() : Value(qint64(file.takenBy))},
        {u"view"_s, textOrNothing(file.view)}};
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

Outcome attach(Ledger& ledger, const RecordId& record, const std::vector<FileContent>& files,
    const QString& author, Source source)
{
    Outcome outcome;
    const auto stored = ledger.records().find(record);
    if (!stored || !*stored) {
        outcome.error = stored
            ? Error {ErrorCode::NotFound, u"no such record"_s, {ledger.catalogue().idText(record)}}
            : stored.error();
        return outcome;
    }
    const qint64 project = projectOfFiles(ledger.catalogue(), **stored);
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    QStringList names;
    for (const FileContent& file : files) {
        names << file.name;
        const auto kept = file.data.isEmpty() ? Result<void>() : keepContent(ledger, file);
        if (!kept)
            outcome.error = kept.error();
        else if (const auto added = addAttachment(builder, ledger, record, project, file); !added)
            outcome.error = added.error();
        if (!outcome.ok())
            return outcome;
    }
    ChangeSet set;
    set.label = u"添加附件 "_s + names.join(u'、').left(60);
    set.author = author;
    set.source = source;
    set.records = builder.changes();
    return ledger.apply(set);
}

Result<std::vector<Record>> attachmentsOf(Ledger& ledger, const RecordId& record)
{
    return ledger.records().where(
        Kind::Attachment, u"record"_s, Value(ledger.catalogue().recordText(record)));
}

Result<std::vector<Record>> attachmentsOfProject(Ledger& ledger, qint64 project)
{
    return ledger.records().where(Kind::Attachment, u"project"_s, Value(project));
}

Result<QByteArray> keptContent(Ledger& ledger, const QString& sha256)
{
    Statement query(ledger.connection(), u"SELECT data FROM content WHERE sha256 = ?"_s);
    query.bind(Value(sha256));
    if (!query.next())
        return query.failed() ? query.error() : Error {ErrorCode::NotFound, u"no content"_s, {sha256}};
    QByteArray data = query.bytes(0);
    if (sha256Of(data) != sha256) {
        return Error {ErrorCode::Damaged, u"content altered"_s,
            {attachmentText("the content of an attachment was altered (%1)").arg(sha256.left(12))}};
    }
    return data;
}

Result<QString> saveAttachment(Ledger& ledger, const Record& attachment, const QString& folder)
{
    const auto data = keptContent(ledger, attachment.value(u"sha256"_s).text());
    if (!data)
        return data.error();
    const QDir target(folder);
    if (!target.mkpath(u"."_s))
        return Error {ErrorCode::CannotWrite, u"no folder"_s, {folder}};
    const QString path = freePath(target, cleanFileName(attachment.value(u"name"_s).text()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*data) != data->size() || !file.commit())
        return Error {ErrorCode::CannotWrite, file.errorString(), {path + u": "_s + file.errorString()}};
    return path;
}

} // namespace sanpi
