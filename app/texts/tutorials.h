// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace dglm {

/// A protocol that ends with a figure, as resources/tutorials has it: Markdown whose links "action:export.map" name
/// actions as action_keys does, and whose bold words are texts of the window.
struct Tutorial {
  QString title;
  QString text;  ///< below the title

  /// Names of the actions that it takes, in their order.
  QStringList actions() const;
};

/// In a language of offeredLanguages(); "": that of the window, English where it has none.
std::vector<Tutorial> tutorials(const QString& language = {});

}  // namespace dglm
