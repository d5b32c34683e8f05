// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photoitem.h"

#include "schema/messages.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// In a word: it stands below a thumbnail.
QString timeSource(PhotoTime by)
{
    switch (by) {
    case PhotoTime::Camera:
        return QCoreApplication::translate("Photos", "EXIF");
    case PhotoTime::FileName:
        return QCoreApplication::translate("Photos", "file name");
    case PhotoTime::Typed:
        return QCoreApplication::translate("Photos", "typed");
    case PhotoTime::Unknown:
        break;
    }
    return {};
}

} // namespace

SeenPhoto seenPhoto(const Result<Photo>& photo)
{
    SeenPhoto seen;
    if (!photo) {
        seen.problem = photo.error().facts.value(0);
        if (seen.problem.isEmpty())
            seen.problem = messageOf(photo.error());
        return seen;
    }
    seen.size = photo->size;
    seen.place = photo->place;
    seen.image = QImage(reinterpret_cast<const uchar*>(photo->rgb.constData()), photo->pixelSize.width(),
        photo->pixelSize.height(), 3 * qsizetype(photo->pixelSize.width()), QImage::Format_RGB888)
                     .convertToFormat(QImage::Format_RGB32);
    return seen;
}

QString photoTimeLine(const SitePhoto& photo)
{
    if (photo.takenAt.isEmpty())
        return QCoreApplication::translate("Photos", "time unknown");
    const QString source = timeSource(photo.takenBy);
    return photoTimeText(photo.takenAt) + (source.isEmpty() ? QString() : u" ("_s + source + u')');
}

} // namespace sanpi
