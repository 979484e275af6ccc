// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

class QAction;

namespace dglm {

/// An action as the command palette and the shortcut list name it.
struct ListedAction {
  QString group;  ///< where it stands: its menu or panel
  QAction* action = nullptr;
  std::optional<QList<QKeySequence>> usual = {};  ///< shortcuts that it comes with; none: they cannot be changed
};

/// A menu's text for a button in a panel, without its mnemonic: panels behind other tabs would listen for it too.
QString textWithoutMnemonic(const QString& text);

/// The action's text without mnemonic and dots.
QString plainText(const QAction& action);

/// Other words under which the action is found: a language's English name, say.
void setOtherWords(QAction& action, const QString& words);
QString otherWords(const QAction& action);

/// Its shortcuts as the platform writes them, separated by commas.
QString shortcutText(const QAction& action);

}  // namespace dglm
