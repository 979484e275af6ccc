// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "core/base/error.h"

namespace dglm {

/// What failed and what to do, in the user's language.
QString messageFor(const Error& error);

/// The sentence that is translated for a kind, with its places %1, %2, ...; null if the table lacks it.
const char* untranslatedMessage(ErrorKind kind);

}  // namespace dglm
