// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sae/dictionary.h"

namespace dglm {

/// Whether activations are normalised before a dictionary's forward (nt_spec 5.3). Auto: never, but in the
/// paper-compatible mode as the checkpoint's flag says.
enum class NormaliseChoice { Auto, On, Off };

inline bool normalises(NormaliseChoice choice, bool paperCompatible, const DictionaryFacts& facts) {
  const bool automatic = paperCompatible && facts.normalizeToSqrtD;
  return choice == NormaliseChoice::Auto ? automatic : choice == NormaliseChoice::On;
}

}  // namespace dglm
