// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/corpus_files.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "core/base/text.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

std::string lowerName(const fs::path& path) {
  return inLowerCase(toUtf8(path.filename()));
}

bool isCompressed(const fs::path& path) {
  const std::string name = lowerName(path);
  return name.ends_with(".gz") || name.ends_with(".bgz") || name.ends_with(".zst");
}

bool isNamedAsFasta(const fs::path& path) {
  std::string name = lowerName(path);
  if (isCompressed(path))
    name.resize(name.rfind('.'));
  constexpr std::array<std::string_view, 6> kEndings = {".fna", ".fa", ".fasta", ".fas", ".fsa", ".ffn"};
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return name.ends_with(ending); });
}

/// Gathers files, each once.
class FileList {
 public:
  Status add(const fs::path& path, const JobContext& job) {
    std::error_code failed;
    return fs::is_directory(path, failed) ? addFolder(path, job) : addFile(path);
  }

  std::vector<CorpusFile> take() { return std::move(files_); }

 private:
  Status addFile(const fs::path& path) {
    DGLM_CHECK(checkIsFile(path));
    std::error_code failed;
    if (!known_.insert(toUtf8(fs::weakly_canonical(path, failed))).second)
      return {};
    const auto size = fs::file_size(path, failed);
    if (failed)
      return Error{ErrorKind::CannotOpenFile, {path.string(), failed.message()}};
    const auto changed = fs::last_write_time(path, failed).time_since_epoch().count();
    files_.push_back({path, static_cast<int64_t>(size), static_cast<int64_t>(changed)});
    return {};
  }

  Status addFolder(const fs::path& folder, const JobContext& job) {
    std::error_code failed;
    std::vector<fs::path> found;
    for (fs::recursive_directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
      DGLM_CHECK(job.checkpoint());
      std::error_code ignored;
      if (entry->is_regular_file(ignored) && isNamedAsFasta(entry->path()))
        found.push_back(entry->path());
    }
    if (failed)
      return Error{ErrorKind::CannotOpenFile, {folder.string(), failed.message()}};
    std::ranges::sort(found);
    for (const fs::path& path : found)
      DGLM_CHECK(addFile(path));
    return {};
  }

  std::vector<CorpusFile> files_;
  std::unordered_set<std::string> known_;
};

Status addList(FileList& files, const fs::path& list, const JobContext& job) {
  constexpr int64_t kLargest = 1 << 28;
  DGLM_TRY(const std::string text, readTextFile(list, kLargest));
  for (size_t start = 0; start < text.size();) {
    const size_t end = std::min(text.find('\n', start), text.size());
    const std::string line = text.substr(start, end - start);
    start = end + 1;
    if (!line.empty() && line.front() != '#')
      DGLM_CHECK(files.add(list.parent_path() / fromUtf8(line), job));
  }
  return {};
}

}  // namespace

int64_t CorpusFile::leastBases() const {
  return isCompressed(path) ? size * 2 : size / 2;
}

Result<std::vector<CorpusFile>> corpusFiles(const std::vector<fs::path>& paths, const std::vector<fs::path>& lists,
                                            const JobContext& job) {
  if (paths.empty() && lists.empty())
    return std::vector<CorpusFile>();
  FileList files;
  for (const fs::path& path : paths)
    DGLM_CHECK(files.add(path, job));
  for (const fs::path& list : lists)
    DGLM_CHECK(addList(files, list, job));
  std::vector<CorpusFile> found = files.take();
  if (found.empty())
    return Error{ErrorKind::NoRecords,
                 {paths.empty() ? lists.front().string() : paths.front().string(),
                  Why("no file there is named as FASTA (.fna, .fa, .fasta, .fas, .fsa or .ffn, also with "
                      ".gz)")}};
  return found;
}

}  // namespace dglm
