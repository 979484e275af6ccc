// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/dictionary_config.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <string_view>

#include "core/base/json_text.h"
#include "core/base/text_file.h"

namespace dglm {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int64_t kLargest = 1 << 20;

void setClass(DictionaryConfig& config, const std::string& name) {
  config.className = name;
  config.architecture = architectureFromName(name);
}

/// A class without the module that it lies in.
std::string lastPart(const std::string& path) {
  const size_t dot = path.find_last_of(".:");
  return dot == std::string::npos ? path : path.substr(dot + 1);
}

/// The class that a line of config.yaml names: `trainer_name: TopKTrainer`, our `trainer: batchtopk`, or the tag of
/// `trainer_cfg: !!python/object:...TopKTrainerConfig`.
std::string classNamedIn(const std::string& line) {
  constexpr std::array<std::string_view, 5> kKeys = {"trainer", "trainer_name", "trainer_class", "dict_class",
                                                     "trainer_cfg"};
  const size_t start = line.find_first_not_of(" \t-");
  const size_t colon = line.find(':');
  if (start == std::string::npos || colon == std::string::npos || colon < start ||
      std::ranges::find(kKeys, line.substr(start, colon - start)) == kKeys.end())
    return {};
  return lastPart(line.substr(colon + 1));
}

/// The number of a line `layer: 3`.
std::optional<int64_t> layerNamedIn(const std::string& line) {
  constexpr std::string_view kKey = "layer:";
  const size_t start = std::min(line.find_first_not_of(" \t-"), line.size());
  if (line.compare(start, kKey.size(), kKey) != 0)
    return std::nullopt;
  const size_t digits = std::min(line.find_first_not_of(" '\"", start + kKey.size()), line.size());
  int64_t layer = -1;
  const auto [end, failure] = std::from_chars(line.data() + digits, line.data() + line.size(), layer);
  return failure == std::errc() && layer >= 0 ? std::optional(layer) : std::nullopt;
}

DictionaryConfig fromYaml(const fs::path& file, const std::string& text) {
  DictionaryConfig config;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!config.layer)
      config.layer = layerNamedIn(line);
    if (const std::string name = config.architecture ? std::string() : classNamedIn(line); architectureFromName(name)) {
      config.file = file;
      setClass(config, name);
    }
  }
  return config;
}

int64_t numberOf(const json& trainer, const char* key) {
  const auto found = trainer.find(key);
  return found != trainer.end() && found->is_number_integer() ? found->get<int64_t>() : 0;
}

/// dictionary_learning names the dictionary's class, and where it does not, the trainer's tells.
DictionaryConfig fromJson(const fs::path& file, const std::string& text) {
  DictionaryConfig config;
  const json whole = json::parse(text, nullptr, /*allow_exceptions=*/false);
  const auto found = whole.is_object() ? whole.find("trainer") : whole.end();
  if (found == whole.end() || !found->is_object())
    return config;
  config.file = file;
  for (const char* key : {"dict_class", "trainer_class"})
    if (const auto name = found->find(key); name != found->end() && name->is_string() && !config.architecture)
      setClass(config, lastPart(name->get<std::string>()));
  config.activationDim = numberOf(*found, "activation_dim");
  config.dictSize = numberOf(*found, "dict_size");
  config.k = numberOf(*found, "k");
  if (const auto layer = found->find("layer"); layer != found->end() && layer->is_number_integer())
    config.layer = layer->get<int64_t>();
  return config;
}

}  // namespace

DictionaryConfig readDictionaryConfig(const fs::path& folder) {
  if (const auto yaml = readTextFile(folder / "config.yaml", kLargest); yaml.hasValue())
    if (DictionaryConfig config = fromYaml(folder / "config.yaml", yaml.value()); config.architecture)
      return config;
  const auto text = readTextFile(folder / "config.json", kLargest);
  return text.hasValue() ? fromJson(folder / "config.json", text.value()) : DictionaryConfig();
}

}  // namespace dglm
