// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <array>

namespace dglm {
namespace {

struct KindEntry {
  ErrorKind kind;
  std::string_view name;
  std::string_view sentence;
};

constexpr KindEntry kEntries[] = {
#define DGLM_ERROR_KIND(name, sentence) {ErrorKind::name, #name, sentence},
#include "core/base/error_kinds.def"
#undef DGLM_ERROR_KIND
};

constexpr auto kKinds = [] {
  std::array<ErrorKind, std::size(kEntries)> kinds{};
  for (size_t i = 0; i < kinds.size(); ++i)
    kinds[i] = kEntries[i].kind;
  return kinds;
}();

}  // namespace

std::span<const ErrorKind> allErrorKinds() {
  return kKinds;
}

std::string_view errorKindName(ErrorKind kind) {
  return kEntries[static_cast<size_t>(kind)].name;
}

std::string_view errorSentence(ErrorKind kind) {
  return kEntries[static_cast<size_t>(kind)].sentence;
}

std::string Error::text() const {
  std::vector<std::string> texts;
  for (const ErrorArgument& argument : arguments)
    texts.push_back(argument.text());
  return fillPlaces(errorSentence(kind), texts);
}

}  // namespace dglm
