// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

struct HttpRequest {
  std::string url;   ///< http or https
  int64_t from = 0;  ///< asks for the bytes from here on (Range), 0 = all
};

/// What a server says before the body, after redirects.
struct HttpHead {
  int status = 0;
  int64_t from = 0;      ///< where the body starts in the whole: 0 unless the server took up the request's range
  int64_t total = -1;    ///< bytes of the whole; -1 = not said
  std::string nextPage;  ///< of a list in pages (RFC 8288, rel="next"); empty = the last
};

/// Called on the caller's thread: head once, then body piece by piece. An error ends the transfer and is returned.
struct HttpReceiver {
  std::function<Status(const HttpHead&)> head;
  std::function<Status(std::string_view)> body;
};

/// GET. Redirects are followed (from https to https only); a stop request is seen within a tenth of a second.
/// A status of 400 and above is for the receiver to judge. Errors: NetworkFailed (no network, no such host, TLS, cut
/// connection, half a minute without a byte), Cancelled, NotBuilt, and the receiver's own.
Status httpGet(const HttpRequest& request, const HttpReceiver& receiver, const JobContext& job);

/// True if this build can download.
bool canDownload();

/// DownloadRefused for a status that is no success, with what it means and what to do.
Status checkHttpStatus(int status, const std::string& url);

/// A small text. Errors: as httpGet and checkHttpStatus; MalformedFile above `largest` bytes.
struct HttpText {
  std::string text;
  std::string nextPage;
};
Result<HttpText> httpGetText(const std::string& url, size_t largest, const JobContext& job);

}  // namespace dglm
