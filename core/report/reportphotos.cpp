// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportphotos.h"

#include "domain/phototime.h"
#include "exchange/photo/photo.h"

#include <QBuffer>
#include <QImage>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int jpegQuality = 82;

doc::Photo withoutPhoto(const QString& why)
{
    doc::Photo photo;
    photo.missing = u"（照片无法显示：%1）"_s.arg(why);
    return photo;
}

} // namespace

doc::Photo paperPhoto(Ledger& ledger, const SitePhoto& photo, const QString& reader)
{
    const auto bytes = keptContent(ledger, photo.sha256);
    if (!bytes)
        return withoutPhoto(bytes.error().facts.value(0));
    PhotoOptions options;
    options.reader = reader;
    const auto decoded = readPhoto(*bytes, paperEdge, options);
    if (!decoded)
        return withoutPhoto(decoded.error().facts.value(0));
    const QImage image(reinterpret_cast<const uchar*>(decoded->rgb.constData()), decoded->pixelSize.width(),
        decoded->pixelSize.height(), 3 * qsizetype(decoded->pixelSize.width()), QImage::Format_RGB888);
    doc::Photo made;
    QBuffer buffer(&made.jpeg);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "jpeg", jpegQuality))
        return withoutPhoto(u"JPEG"_s);
    made.pixels = decoded->pixelSize;
    return made;
}

QString photoCaption(const Catalogue& catalogue, const SitePhoto& photo)
{
    QString text = photoTimeText(photo.takenAt);
    if (text.isEmpty())
        text = u"拍摄时间不详"_s;
    else if (const Choice* by = catalogue.field(Kind::Attachment, u"taken_by").choice(qint64(photo.takenBy)))
        text += u"（%1）"_s.arg(by->zh);
    return photo.view.isEmpty() ? text : photo.view + u"　"_s + text;
}

QString guestCaption(const Catalogue& catalogue, const SitePhoto& photo)
{
    return photoTimeText(photo.takenAt).isEmpty() ? photo.view : photoCaption(catalogue, photo);
}

} // namespace sanpi
