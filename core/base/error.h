// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/phrase.h"

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

/// Why something failed, or what it failed at.
struct Why : Phrase {
  using Phrase::Phrase;
  /// One that stays English: only a command can bring it about, or it is a detail for whoever made the file.
  static Why inEnglish(const char* said, std::vector<std::string> at = {}) { return {said, std::move(at)}; }
};

/// What stands at a place of an error's sentence: a name or number as it is, or a Why.
class ErrorArgument {
 public:
  ErrorArgument(std::string text) : text_(std::move(text)) {}
  ErrorArgument(std::string_view text) : text_(text) {}
  ErrorArgument(const char* text) : text_(text) {}
  ErrorArgument(Why why) : text_(why.english()), why_(std::move(why)) {}

  /// In English.
  const std::string& text() const { return text_; }
  const std::optional<Why>& why() const { return why_; }

  friend bool operator==(const ErrorArgument& argument, std::string_view text) { return argument.text_ == text; }

 private:
  std::string text_;
  std::optional<Why> why_;
};

/// What failed, to which file, record or latent, why, and what to do. Cancelled is an outcome that travels the
/// same way: ask isCancelled() before showing it as a failure.
struct Error {
  ErrorKind kind;
  std::vector<ErrorArgument> arguments;

  bool isCancelled() const { return kind == ErrorKind::Cancelled; }
  /// The English message.
  std::string text() const;
};

}  // namespace dglm
