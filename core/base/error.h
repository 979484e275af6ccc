// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dglm {

/// Every way in which core can fail. The list and its English sentences stand in error_kinds.def;
/// app/texts/messages holds a translatable sentence for each.
enum class ErrorKind {
#define DGLM_ERROR_KIND(name, sentence) name,
#include "core/base/error_kinds.def"
#undef DGLM_ERROR_KIND
};

/// All kinds, in the order of the list.
std::span<const ErrorKind> allErrorKinds();

/// The kind's name in the list, such as "CannotOpenFile".
std::string_view errorKindName(ErrorKind kind);

/// The English sentence with its numbered places %1, %2, ...
std::string_view errorSentence(ErrorKind kind);

/// Replaces %1 ... %9 by the arguments; a place without an argument is left empty.
std::string fillPlaces(std::string_view sentence, std::span<const std::string> arguments);

/// What failed, to which file, record or latent, why, and what to do. Cancelled is an outcome that travels the
/// same way: ask isCancelled() before showing it as a failure.
struct Error {
  ErrorKind kind;
  std::vector<std::string> arguments;

  bool isCancelled() const { return kind == ErrorKind::Cancelled; }
  /// The English message.
  std::string text() const { return fillPlaces(errorSentence(kind), arguments); }
};

}  // namespace dglm
