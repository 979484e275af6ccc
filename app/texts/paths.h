// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <filesystem>

#include "core/base/utf8_path.h"

namespace dglm {

/// The path that a text of Qt names, whatever the system's own encoding of names.
inline std::filesystem::path pathOf(const QString& text) {
  return std::filesystem::path(text.toStdU16String());
}

/// The path as a text of Qt.
inline QString textOf(const std::filesystem::path& path) {
  return QString::fromStdString(toUtf8(path));
}

}  // namespace dglm
