// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/version.h"

namespace dglm {

std::string programVersion() {
  return DGLM_VERSION;
}

}  // namespace dglm
