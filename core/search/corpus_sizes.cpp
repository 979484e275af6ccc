// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/corpus_sizes.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_fields.h"

namespace dglm {
namespace {

constexpr std::string_view kTitle = "# Sizes of files that decode-glm scan has read";

std::string absoluteName(const std::filesystem::path& path) {
  std::error_code failed;
  return toUtf8(std::filesystem::absolute(path, failed).lexically_normal());
}

bool readWhole(const std::string& text, int64_t& number) {
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc() && end == text.data() + text.size();
}

}  // namespace

CorpusSizes::CorpusSizes(std::filesystem::path file) : file_(std::move(file)) {
  constexpr int64_t kLargest = int64_t{1} << 28;
  const Result<std::string> text = file_.empty() ? std::string() : readTextFile(file_, kLargest);
  if (text.hasError() || !text.value().starts_with(kTitle))
    return;
  std::string_view rest = text.value();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::vector<std::string> fields = splitCsvLine(line, '\t');
    Known known;
    if (fields.size() == 5 && readWhole(fields[0], known.size) && readWhole(fields[1], known.changed) &&
        readWhole(fields[2], known.holds.bases) && readWhole(fields[3], known.holds.sequences) &&
        known.holds.bases >= 0 && known.holds.sequences >= 0)
      known_[fields[4]] = known;
  }
}

std::optional<CorpusSize> CorpusSizes::sizeOf(const CorpusFile& file) const {
  const auto known = known_.find(absoluteName(file.path));
  if (known == known_.end() || known->second.size != file.size || known->second.changed != file.changed)
    return std::nullopt;
  return known->second.holds;
}

void CorpusSizes::set(const CorpusFile& file, CorpusSize size) {
  const std::string name = absoluteName(file.path);
  if (name.find_first_of("\t\n\r\"") == std::string::npos)
    known_[name] = {file.size, file.changed, size};
}

Status CorpusSizes::save() const {
  if (file_.empty())
    return {};
  DGLM_CHECK(makeFolder(file_.parent_path()));
  DGLM_TRY(AtomicFile out, AtomicFile::create(file_));
  std::string text = std::string(kTitle) + "\n";
  for (const auto& [name, known] : known_) {
    std::error_code failed;
    if (!std::filesystem::exists(fromUtf8(name), failed))
      continue;
    text += std::to_string(known.size) + '\t' + std::to_string(known.changed) + '\t' +
            std::to_string(known.holds.bases) + '\t' + std::to_string(known.holds.sequences) + '\t' + name + '\n';
  }
  DGLM_CHECK(out.write(text));
  return out.commit();
}

}  // namespace dglm
