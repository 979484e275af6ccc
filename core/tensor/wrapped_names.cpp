// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/wrapped_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/tensor/aten.h"

namespace dglm {
namespace {

constexpr std::string_view kCompiled = "_orig_mod.";
constexpr std::array<std::string_view, 8> kWrappers = {"module.", "model.", "_module.",     "net.",
                                                       "ae.",     "sae.",   "autoencoder.", "dictionary."};

/// Without the parts that torch.compile adds, each of which follows a dot or begins the name.
std::string withoutCompiled(std::string name) {
  for (size_t at = name.find(kCompiled); at != std::string::npos; at = name.find(kCompiled, at)) {
    if (at == 0 || name[at - 1] == '.')
      name.erase(at, kCompiled.size());
    else
      ++at;
  }
  return name;
}

/// The wrapper that all names begin with, or nothing. A name that is nothing else counts as another.
std::string_view commonWrapper(const std::vector<std::string>& names) {
  for (const std::string_view wrapper : kWrappers)
    if (!names.empty() && std::ranges::all_of(names, [wrapper](const std::string& name) {
          return name.size() > wrapper.size() && name.starts_with(wrapper);
        }))
      return wrapper;
  return {};
}

}  // namespace

void unwrapNames(TensorFile& state) {
  std::vector<std::string> names;
  std::ranges::transform(state.names, std::back_inserter(names), withoutCompiled);
  for (std::string_view wrapper = commonWrapper(names); !wrapper.empty(); wrapper = commonWrapper(names))
    for (std::string& name : names)
      name.erase(0, wrapper.size());
  if (std::set<std::string>(names.begin(), names.end()).size() == names.size())
    state.names = std::move(names);
}

std::string listedNames(std::span<const std::string> names) {
  constexpr size_t kNamed = 5;
  if (names.empty())
    return "no tensor";
  std::string list;
  for (const std::string& name : names.first(std::min(names.size(), kNamed)))
    list += (list.empty() ? "'" : ", '") + name + "'";
  return names.size() > kNamed ? list + " and " + std::to_string(names.size() - kNamed) + " more" : list;
}

}  // namespace dglm
