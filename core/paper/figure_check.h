// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "core/study/published_files.h"

namespace dglm {

/// A value that the paper, its notebook or its data gives: "latents with F1 above 0.2" of "50M L3".
struct ExpectedValue {
  std::string panel;
  std::string quantity;
  std::string of;
  std::string expected;  ///< a number or a text
  double tolerance = 0;  ///< of a number
  std::string source;    ///< where the expectation comes from
};

enum class CheckState { Agrees, Differs, NotFound };

struct CheckedValue {
  ExpectedValue value;
  std::string found;  ///< "" where the data gives none
  CheckState state = CheckState::NotFound;
};

/// Values computed from the data, to be held against the expected ones.
class FoundValues {
 public:
  void add(const std::string& panel, const std::string& quantity, const std::string& of, const std::string& text);
  void add(const std::string& panel, const std::string& quantity, const std::string& of, double number);
  /// Each expectation with what was found for it.
  std::vector<CheckedValue> against(const std::vector<ExpectedValue>& expected) const;

 private:
  std::vector<std::pair<std::tuple<std::string, std::string, std::string>, std::string>> values_;
};

/// From resources/published.
std::vector<ExpectedValue> expectedValues(PublishedFile file);

/// The state in English: "as expected", "differs", "not in the data".
std::string checkStateText(CheckState state);

/// The shortest text that gives the number back: "0.25", "32"; "n/a" for NaN.
std::string shortestNumber(double value);

}  // namespace dglm
