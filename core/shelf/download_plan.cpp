// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/download_plan.h"

#include <algorithm>

#include "core/base/utf8_path.h"
#include "core/shelf/needed_files.h"
#include "core/shelf/remote_path.h"

namespace dglm {
namespace {

/// OWNER/REPO[:FILE] taken apart.
struct Wanted {
  std::string folder;  ///< on the shelf
  std::string repository;
  std::string file;
  const PublishedModel* published = nullptr;
};

/// One folder a repository, or a file's folder in it, so that two never meet on the shelf.
std::string folderFor(const std::string& repository, const std::string& file) {
  std::string name = repository;
  if (const std::string folder = folderIn(file); !folder.empty())
    name += "/" + folder;
  for (size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash))
    name.replace(slash, 1, "--");
  return name;
}

Result<Wanted> understand(const std::string& text) {
  const size_t colon = text.find(':');
  const std::string name = text.substr(0, colon);
  const std::string file = colon == std::string::npos ? "" : text.substr(colon + 1);
  const PublishedModel* published = catalogue().find(name);
  if (published && (file.empty() || file == published->file))
    return Wanted{published->name, published->repository, published->file, published};
  const std::string repository = published ? published->repository : name;
  if (!isRepositoryName(repository) || (!file.empty() && !isPlainPath(file)))
    return Error{
        ErrorKind::InvalidArgument,
        {"'" + text + "'", "downloaded", Why("it is neither a name that 'models list' shows nor OWNER/REPO[:FILE]")}};
  return Wanted{folderFor(repository, file), repository, file, nullptr};
}

Result<Licence> licenceOf(const Wanted& wanted, const HubRepository& from, const JobContext& job) {
  if (wanted.published)
    return wanted.published->licence;
  DGLM_TRY(const std::string name, publishedLicence(from, job));
  return catalogue().licence(name);
}

std::string withoutSlash(std::string url) {
  while (url.ends_with('/'))
    url.pop_back();
  return url;
}

/// Two files of one name would overwrite each other; the note's own name is taken.
Status checkNames(const DownloadPlan& plan) {
  std::vector<std::string> names = {"dglm-source.json"};
  for (const HubFile& file : plan.files)
    names.push_back(nameIn(file.path));
  std::ranges::sort(names);
  const auto twice = std::ranges::adjacent_find(names);
  if (twice == names.end())
    return {};
  return Error{ErrorKind::MalformedFile,
               {plan.from.repository, Why("list of files"), Why("it names %1 twice", {*twice})}};
}

}  // namespace

Result<DownloadPlan> planDownload(const DownloadRequest& request, const JobContext& job) {
  DGLM_TRY(const Wanted wanted, understand(request.name));
  DownloadPlan plan;
  plan.name = wanted.folder;
  plan.folder = request.shelf / fromUtf8(wanted.folder);
  plan.from = {withoutSlash(request.hub), wanted.repository, request.revision};
  DGLM_TRY(const std::vector<HubFile> all, listFiles(plan.from, job));
  DGLM_TRY(plan.files, neededFiles(all, wanted.repository, wanted.file));
  DGLM_TRY(plan.licence, licenceOf(wanted, plan.from, job));
  DGLM_CHECK(checkNames(plan));
  for (const HubFile& file : plan.files)
    plan.bytes += file.bytes;
  return plan;
}

}  // namespace dglm
