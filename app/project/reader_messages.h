// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "core/formats/read_warnings.h"

namespace dglm {

/// What a reader met and tolerated, in the user's language.
QString messageFor(const ReadWarning& warning);

}  // namespace dglm
