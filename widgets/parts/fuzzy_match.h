// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace dglm {

/// How well `typed` fits `text`, higher is better; nothing if its letters do not occur in order. Case and spaces of
/// `typed` are ignored. Letters at the start of a word and letters that follow each other count more.
std::optional<int> fuzzyScore(QStringView typed, QStringView text);

}  // namespace dglm
