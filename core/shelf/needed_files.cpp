// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/needed_files.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/shelf/remote_path.h"

namespace dglm {
namespace {

using Files = std::span<const HubFile>;

constexpr std::array kGlmTexts = {"config.json", "vocab.txt", "tokenizer_config.json", "special_tokens_map.json",
                                  "tokenizer.json"};
constexpr std::array kDictionaryTexts = {"config.yaml", "cfg.json", "config.json"};
constexpr std::array kDictionaryWeights = {"sae_weights.safetensors", "ae.pt", "ae.safetensors", "checkpoint.pt"};

const HubFile* find(Files all, const std::string& path) {
  const auto found = std::ranges::find(all, path, &HubFile::path);
  return found == all.end() ? nullptr : &*found;
}

template <class Names>
std::vector<HubFile> thoseOf(Files all, const Names& names, const std::string& folder) {
  std::vector<HubFile> found;
  for (const char* name : names)
    if (const HubFile* file = find(all, folder.empty() ? name : folder + "/" + name))
      found.push_back(*file);
  return found;
}

/// model.safetensors, or its index with the shards model-00001-of-00002.safetensors.
std::vector<HubFile> weightsNamed(Files all, const std::string& stem, const std::string& suffix) {
  if (const HubFile* whole = find(all, stem + suffix))
    return {*whole};
  const HubFile* index = find(all, stem + suffix + ".index.json");
  if (!index)
    return {};
  std::vector<HubFile> files = {*index};
  std::ranges::copy_if(all, std::back_inserter(files), [&](const HubFile& file) {
    return file.path.starts_with(stem + "-") && file.path.ends_with(suffix);
  });
  return files;
}

std::vector<HubFile> glmFiles(Files all) {
  std::vector<HubFile> files = thoseOf(all, kGlmTexts, "");
  std::vector<HubFile> weights = weightsNamed(all, "model", ".safetensors");
  if (weights.empty())
    weights = weightsNamed(all, "pytorch_model", ".bin");
  if (weights.empty() || !find(all, "config.json") || !find(all, "vocab.txt"))
    return {};
  std::ranges::copy(weights, std::back_inserter(files));
  return files;
}

std::vector<HubFile> dictionaryFiles(Files all, const HubFile& weights) {
  std::vector<HubFile> files = thoseOf(all, kDictionaryTexts, folderIn(weights.path));
  files.push_back(weights);
  return files;
}

std::vector<HubFile> dictionariesIn(Files all) {
  std::vector<HubFile> found;
  std::ranges::copy_if(all, std::back_inserter(found), [](const HubFile& file) {
    return std::ranges::find(kDictionaryWeights, nameIn(file.path)) != kDictionaryWeights.end();
  });
  return found;
}

std::string listed(const std::vector<HubFile>& files) {
  constexpr size_t kMostNamed = 20;
  std::string text;
  for (size_t i = 0; i < std::min(files.size(), kMostNamed); ++i)
    text += (i == 0 ? "" : ", ") + files[i].path;
  return files.size() > kMostNamed ? text + ", ..." : text;
}

}  // namespace

Result<std::vector<HubFile>> neededFiles(Files all, const std::string& repository, const std::string& file) {
  const auto refused = [&](const ErrorArgument& why) {
    return Error{ErrorKind::InvalidArgument, {repository, "downloaded", why}};
  };
  if (!file.empty()) {
    const HubFile* weights = find(all, file);
    return weights ? Result(dictionaryFiles(all, *weights)) : refused(Why("it has no file %1", {file}));
  }
  if (std::vector<HubFile> glm = glmFiles(all); !glm.empty())
    return glm;
  const std::vector<HubFile> dictionaries = dictionariesIn(all);
  if (dictionaries.empty())
    return refused(Why("it holds neither a gLM (config.json, vocab.txt and weights) nor an SAE"));
  if (dictionaries.size() > 1)
    return refused(Why("it holds several SAEs; say which as %1:FILE, one of %2", {repository, listed(dictionaries)}));
  return dictionaryFiles(all, dictionaries.front());
}

}  // namespace dglm
