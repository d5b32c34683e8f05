// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace sanpi {

/// Files that go out byte for byte as they were issued, by ending; an error where they cannot be read.
using IssuedFiles = std::map<QString, Result<QByteArray>>;

} // namespace sanpi
