// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/http.h"

namespace dglm {

bool canDownload() {
  return false;
}

Status httpGet(const HttpRequest&, const HttpReceiver&, const JobContext&) {
  return Error{ErrorKind::NotBuilt, {"downloads", Why::inEnglish("libcurl 7.85 or newer and -DDGLM_WITH_CURL=ON")}};
}

}  // namespace dglm
