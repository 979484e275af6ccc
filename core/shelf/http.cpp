// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/http.h"

namespace dglm {
namespace {

Why meaningOf(int status) {
  switch (status) {
    case 401:
      return Why("the server asks for a sign-in: the model is private, or there is none of that name");
    case 403:
      return Why("access is denied; the model may have to be asked for on the hub's page first");
    case 404:
      return Why("there is no such model, revision or file; check the name");
    case 429:
      return Why("the server had too many requests; wait a while");
    default:
      return status >= 500 ? Why("the server has a fault; try again later") : Why("the server does not give it");
  }
}

}  // namespace

Status checkHttpStatus(int status, const std::string& url) {
  if (status >= 200 && status < 300)
    return {};
  return Error{ErrorKind::DownloadRefused, {url, std::to_string(status), meaningOf(status)}};
}

Result<HttpText> httpGetText(const std::string& url, size_t largest, const JobContext& job) {
  HttpText result;
  HttpReceiver receiver;
  receiver.head = [&](const HttpHead& head) {
    result.nextPage = head.nextPage;
    return checkHttpStatus(head.status, url);
  };
  receiver.body = [&](std::string_view bytes) -> Status {
    if (result.text.size() + bytes.size() > largest)
      return Error{ErrorKind::MalformedFile,
                   {url, "answer", Why::inEnglish("it is larger than an answer of this kind can be")}};
    result.text += bytes;
    return {};
  };
  DGLM_CHECK(httpGet({url, 0}, receiver, job));
  return result;
}

}  // namespace dglm
