// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

namespace dglm {

/// What a build without HTSlib answers where it is needed.
inline Error htslibNotBuilt() {
  return {ErrorKind::NotBuilt, {Why::inEnglish("FASTA and GenBank reading"), "-DDGLM_WITH_HTSLIB=ON"}};
}

}  // namespace dglm
