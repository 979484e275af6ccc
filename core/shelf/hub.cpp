// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/hub.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <iterator>

#include "core/base/json_text.h"
#include "core/shelf/http.h"
#include "core/shelf/remote_path.h"

namespace dglm {
namespace {

using Json = nlohmann::json;

constexpr size_t kLargestAnswer = 32 << 20;
constexpr int kMostPages = 100;
constexpr int64_t kLargestFile = int64_t{1} << 50;

std::string apiUrl(const HubRepository& from) {
  return from.hub + "/api/models/" + urlPath(from.repository);
}

bool isSha256(const std::string& text) {
  return text.size() == 64 &&
         std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) || (c >= 'a' && c <= 'f'); });
}

/// An entry of the tree, or why it cannot be used.
Result<HubFile> fileFrom(const Json& entry, const std::string& source) {
  HubFile file{entry.at("path").get<std::string>(), entry.at("size").get<int64_t>(), {}};
  if (entry.contains("lfs") && entry["lfs"].is_object())
    file.sha256 = entry["lfs"].at("oid").get<std::string>();
  const auto malformed = [&](const ErrorArgument& why) {
    return Error{ErrorKind::MalformedFile,
                 {source, Why::inEnglish("list of files"), Why::inEnglish("'%1' %2", {file.path, why.text()})}};
  };
  if (!isPlainPath(file.path))
    return malformed(Why::inEnglish("would lie outside the model's folder"));
  if (file.bytes < 0 || file.bytes > kLargestFile)
    return malformed(Why::inEnglish("has an impossible size"));
  if (!file.sha256.empty() && !isSha256(file.sha256))
    return malformed(Why::inEnglish("has no usable SHA-256"));
  return file;
}

}  // namespace

std::string usualHub() {
  const char* chosen = std::getenv("HF_ENDPOINT");
  return chosen && *chosen ? chosen : "https://huggingface.co";
}

Result<std::vector<HubFile>> parseFileList(std::string_view json, const std::string& source) {
  std::vector<HubFile> files;
  try {
    const Json list = Json::parse(json);
    if (!list.is_array())
      return Error{ErrorKind::MalformedFile,
                   {source, Why::inEnglish("list of files"), Why::inEnglish("it is not a list")}};
    for (const Json& entry : list) {
      if (entry.at("type").get<std::string>() != "file")
        continue;
      DGLM_TRY(HubFile file, fileFrom(entry, source));
      files.push_back(std::move(file));
    }
  } catch (const Json::exception& failure) {
    return Error{ErrorKind::MalformedFile, {source, Why::inEnglish("list of files"), failure.what()}};
  }
  return files;
}

Result<std::vector<HubFile>> listFiles(const HubRepository& from, const JobContext& job) {
  std::string url = apiUrl(from) + "/tree/" + urlPath(from.revision) + "?recursive=1";
  std::vector<HubFile> files;
  for (int page = 0; page < kMostPages && !url.empty(); ++page) {
    DGLM_TRY(const HttpText answer, httpGetText(url, kLargestAnswer, job));
    DGLM_TRY(const std::vector<HubFile> some, parseFileList(answer.text, url));
    std::ranges::copy(some, std::back_inserter(files));
    url = answer.nextPage;
  }
  return files;
}

std::string fileUrl(const HubRepository& from, const std::string& path) {
  return from.hub + "/" + urlPath(from.repository) + "/resolve/" + urlPath(from.revision) + "/" + urlPath(path);
}

Result<std::string> publishedLicence(const HubRepository& from, const JobContext& job) {
  const Result<HttpText> answer =
      httpGetText(apiUrl(from) + "/revision/" + urlPath(from.revision), kLargestAnswer, job);
  if (answer.hasError())
    return answer.error().kind == ErrorKind::DownloadRefused ? Result<std::string>(std::string()) : answer.error();
  const Json card = Json::parse(answer.value().text, nullptr, false);
  constexpr std::string_view kTag = "license:";
  if (card.is_object() && card.contains("tags") && card["tags"].is_array())
    for (const Json& tag : card["tags"])
      if (tag.is_string() && tag.get<std::string>().starts_with(kTag))
        return tag.get<std::string>().substr(kTag.size());
  return std::string();
}

}  // namespace dglm
