// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <curl/curl.h>

#include <charconv>
#include <memory>
#include <optional>

#include "core/shelf/http.h"

namespace dglm {
namespace {

constexpr int kPollMilliseconds = 100;
constexpr long kConnectSeconds = 30;
constexpr long kSilentSeconds = 30;
constexpr long kMostRedirects = 10;

struct FreeEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct FreeMulti {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::string headerOf(CURL* easy, const char* name) {
  constexpr int kLastResponse = -1;
  curl_header* header = nullptr;
  const bool isThere = curl_easy_header(easy, name, 0, CURLH_HEADER, kLastResponse, &header) == CURLHE_OK;
  return isThere ? header->value : "";
}

std::optional<int64_t> numberAt(std::string_view text) {
  int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc() ? std::optional(number) : std::nullopt;
}

/// "bytes 100-199/5000"
void readContentRange(std::string_view range, HttpHead& head) {
  constexpr std::string_view kUnit = "bytes ";
  const size_t slash = range.find('/');
  if (!range.starts_with(kUnit) || slash == std::string_view::npos)
    return;
  head.from = numberAt(range.substr(kUnit.size())).value_or(0);
  head.total = numberAt(range.substr(slash + 1)).value_or(-1);
}

/// <https://...>; rel="next"
std::string nextPageIn(const std::string& link) {
  const size_t relation = link.find("rel=\"next\"");
  const size_t begin = relation == std::string::npos ? relation : link.rfind('<', relation);
  const size_t end = link.find('>', begin);
  return begin == std::string::npos || end == std::string::npos ? "" : link.substr(begin + 1, end - begin - 1);
}

HttpHead headOf(CURL* easy) {
  HttpHead head;
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  head.status = static_cast<int>(status);
  head.nextPage = nextPageIn(headerOf(easy, "Link"));
  curl_off_t length = -1;
  curl_easy_getinfo(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  head.total = length;
  if (head.status == 206)
    readContentRange(headerOf(easy, "Content-Range"), head);
  return head;
}

/// One GET on its way; libcurl calls back into it.
class Transfer {
 public:
  Transfer(const HttpRequest& request, const HttpReceiver& receiver)
      : request_(request), receiver_(receiver), easy_(curl_easy_init()), multi_(curl_multi_init()) {
    // A multi handle, because it can be polled for a stop request; the easy interface looks up once a second.
    curl_multi_add_handle(multi_.get(), easy_.get());
    setOptions();
  }
  ~Transfer() { curl_multi_remove_handle(multi_.get(), easy_.get()); }
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  Status run(const JobContext& job) {
    int running = 1;
    while (running > 0) {
      DGLM_CHECK(job.checkpoint());
      if (curl_multi_perform(multi_.get(), &running) != CURLM_OK)
        return failure(CURLE_FAILED_INIT);
      if (running > 0)
        curl_multi_poll(multi_.get(), nullptr, 0, kPollMilliseconds, nullptr);
    }
    int waiting = 0;
    const CURLMsg* message = curl_multi_info_read(multi_.get(), &waiting);
    return finish(message ? message->data.result : CURLE_FAILED_INIT);
  }

 private:
  template <class Value>
  void set(CURLoption option, Value value) {
    curl_easy_setopt(easy_.get(), option, value);
  }

  void setOptions() {
    const bool isSecure = request_.url.starts_with("https:");
    set(CURLOPT_URL, request_.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, isSecure ? "https" : "http,https");
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, kMostRedirects);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USERAGENT, "decode-glm");
    set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, kSilentSeconds);
    set(CURLOPT_QUICK_EXIT, 1L);  // a slow name server does not hold up a cancelled job
    set(CURLOPT_ERRORBUFFER, detail_);
    set(CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    set(CURLOPT_WRITEDATA, static_cast<void*>(this));
    if (request_.from > 0) {
      // Not CURLOPT_RESUME_FROM: with it a server that ignores the range is an error.
      headers_.reset(curl_slist_append(nullptr, ("Range: bytes=" + std::to_string(request_.from) + "-").c_str()));
      set(CURLOPT_HTTPHEADER, headers_.get());
    }
  }

  static size_t onBody(char* bytes, size_t, size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    transfer.received_ = transfer.receiveHead();
    if (!transfer.received_.hasError())
      transfer.received_ = transfer.receiver_.body({bytes, count});
    return transfer.received_.hasError() ? CURL_WRITEFUNC_ERROR : count;
  }

  Status receiveHead() {
    if (headReceived_)
      return {};
    headReceived_ = true;
    return receiver_.head(headOf(easy_.get()));
  }

  Status finish(CURLcode code) {
    DGLM_CHECK(received_);
    if (code != CURLE_OK)
      return failure(code);
    return receiveHead();
  }

  Error failure(CURLcode code) const {
    std::string why = detail_[0] != '\0' ? detail_ : curl_easy_strerror(code);
    if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR || code == CURLE_SSL_CACERT_BADFILE)
      why = "no secure connection (TLS), see the clock and the certificates of this computer: " + why;
    return {ErrorKind::NetworkFailed, {request_.url, why}};
  }

  const HttpRequest& request_;
  const HttpReceiver& receiver_;
  std::unique_ptr<curl_slist, FreeList> headers_;
  std::unique_ptr<CURL, FreeEasy> easy_;
  std::unique_ptr<CURLM, FreeMulti> multi_;
  char detail_[CURL_ERROR_SIZE] = {};
  bool headReceived_ = false;
  Status received_;
};

}  // namespace

bool canDownload() {
  return true;
}

Status httpGet(const HttpRequest& request, const HttpReceiver& receiver, const JobContext& job) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (ready != CURLE_OK)
    return Error{ErrorKind::Internal, {"libcurl", curl_easy_strerror(ready)}};
  return Transfer(request, receiver).run(job);
}

}  // namespace dglm
