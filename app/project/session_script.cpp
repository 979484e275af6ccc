// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/session_script.h"

#include <algorithm>

namespace dglm {

void SessionScript::add(ScriptStep step) {
  const auto isSame = [&](const ScriptStep& earlier) { return !step.key.isEmpty() && earlier.key == step.key; };
  std::erase_if(steps_, isSame);
  steps_.push_back(std::move(step));
  Q_EMIT changed();
}

void SessionScript::add(const QString& what, const QString& command, const QString& key) {
  add({.what = what, .command = [command] { return command; }, .key = key});
}

void SessionScript::clear() {
  steps_.clear();
  Q_EMIT changed();
}

}  // namespace dglm
