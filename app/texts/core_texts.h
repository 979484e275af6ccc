// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>

#include "core/base/phrase.h"
#include "core/sequence/codon_effect.h"

namespace dglm {

// What core says, in the user's language, found by its English text; one that is not known stays English.

/// By the translations of that context.
QString textOf(const char* context, const Phrase& phrase);

/// What a running job does.
QString stepText(const Phrase& step);

/// Why something failed, as it stands among the arguments of an Error; or a remark of a scoring.
QString reasonText(const Phrase& reason);

/// "missense", and so on.
QString codonChangeText(CodonChange change);

/// A record's remark; what came with the demo is known here, another is left as it is.
QString remarkText(const std::string& remark);

}  // namespace dglm
