// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/architecture.h"

#include <array>
#include <cctype>
#include <string>

#include "core/base/text.h"

namespace dglm {

namespace {

struct Names {
  std::string_view name;
  std::string_view option;
};

constexpr std::array kArchitectures = {Architecture::BatchTopK, Architecture::TopK,     Architecture::Relu,
                                       Architecture::ReluTied,  Architecture::JumpRelu, Architecture::Identity};

constexpr std::array<Names, kArchitectures.size()> kNames = {{{"BatchTopK", "batchtopk"},
                                                              {"TopK", "topk"},
                                                              {"ReLU", "relu"},
                                                              {"ReLU_Tied", "relu-tied"},
                                                              {"JumpReLU", "jumprelu"},
                                                              {"Identity", "identity"}}};

/// Letters in lower case, without the words that classes add to the architecture.
std::string bareName(std::string_view name) {
  std::string bare;
  for (const char c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      bare += inLowerCase(c);
  for (const std::string_view word : {"config", "trainer", "sae", "dict", "autoencoder", "matryoshka"})
    if (const size_t at = bare.find(word); at != std::string::npos)
      bare.erase(at, word.size());
  return bare;
}

}  // namespace

std::span<const Architecture> allArchitectures() {
  return kArchitectures;
}

std::string_view architectureName(Architecture architecture) {
  return kNames[static_cast<size_t>(architecture)].name;
}

std::string_view architectureOption(Architecture architecture) {
  return kNames[static_cast<size_t>(architecture)].option;
}

std::optional<Architecture> architectureFromName(std::string_view name) {
  const std::string bare = bareName(name);
  for (const Architecture architecture : kArchitectures)
    if (bareName(architectureName(architecture)) == bare)
      return architecture;
  return std::nullopt;
}

}  // namespace dglm
