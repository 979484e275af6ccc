// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/steering_setup.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace dglm {
namespace {

char upper(char letter) {
  return static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
}

bool isLetter(char c) {
  return c >= 'A' && c <= 'Z';
}

/// "A1408G" as it was typed; 0 for a letter that is left out.
struct TypedEdit {
  char from = 0;
  int64_t place = 0;  ///< 1-based
  char to = 0;
};

std::optional<TypedEdit> typedEdit(std::string_view text) {
  constexpr size_t kMostDigits = 12;
  std::string letters;
  for (const char c : text)
    if (c != ',' && !std::isspace(static_cast<unsigned char>(c)))
      letters += upper(c);
  TypedEdit typed;
  if (letters.size() < 2 || !isLetter(letters.back()))
    return {};
  typed.to = letters.back();
  const size_t digitsFrom = isLetter(letters.front()) ? 1 : 0;
  if (digitsFrom == 1)
    typed.from = letters.front();
  const std::string_view digits = std::string_view(letters).substr(digitsFrom, letters.size() - 1 - digitsFrom);
  const char* const digitsEnd = digits.data() + digits.size();
  const auto [end, failure] = std::from_chars(digits.data(), digitsEnd, typed.place);
  if (digits.empty() || digits.size() > kMostDigits || digits.front() == '-' || failure != std::errc() ||
      end != digitsEnd)
    return {};
  return typed;
}

}  // namespace
std::optional<BaseRange> SteeringSetup::maskedBases() const {
  return masksCaret ? BaseRange{readBase, readBase + 1} : masked;
}

const DialSetting* SteeringSetup::dial(LatentNumber latent) const {
  const auto found = std::ranges::find(dials, latent, &DialSetting::latent);
  return found == dials.end() ? nullptr : &*found;
}

DialSetting& SteeringSetup::dialFor(LatentNumber latent) {
  const auto found = std::ranges::find(dials, latent, &DialSetting::latent);
  return found == dials.end() ? dials.emplace_back(DialSetting{latent, neutralValue(method)}) : *found;
}

std::string positionsText(SteerScope scope, const std::string& bases) {
  switch (scope) {
    case SteerScope::All:
      return "all";
    case SteerScope::Masked:
      return "masked";
    case SteerScope::Neighbours:
      return "neighbours";
    case SteerScope::MaskedAndNeighbours:
      return "masked,neighbours";
    case SteerScope::Bases:
      return bases;
  }
  return {};
}

double neutralValue(SteeringMethod method) {
  return method == SteeringMethod::Scale ? 1 : 0;
}

bool takesValue(SteeringMethod method) {
  return method != SteeringMethod::MaxActivation && method != SteeringMethod::LatentMax;
}

std::optional<LatentEdit> editOf(const DialSetting& dial, SteeringMethod method) {
  if (!dial.isOn)
    return std::nullopt;
  if (dial.isAblated)
    return LatentEdit{dial.latent, SteeringMethod::Set, 0};
  if (takesValue(method) && dial.value == neutralValue(method))
    return std::nullopt;
  return LatentEdit{dial.latent, method, takesValue(method) ? dial.value : 0};
}

std::vector<LatentEdit> editsOf(const SteeringSetup& setup) {
  std::vector<LatentEdit> edits;
  for (const DialSetting& dial : setup.dials)
    if (const auto edit = editOf(dial, setup.method))
      edits.push_back(*edit);
  return edits;
}

CheckedBaseEdit checkBaseEdit(std::string_view text, const Record& record) {
  CheckedBaseEdit checked;
  const std::optional<TypedEdit> typed = typedEdit(text);
  if (!typed) {
    checked.fault = BaseEditFault::Unreadable;
    return checked;
  }
  for (const char letter : {typed->from, typed->to})
    if (letter != 0 && std::string_view("ACGT").find(letter) == std::string_view::npos) {
      checked.named = letter;
      checked.fault = BaseEditFault::NoBase;
      return checked;
    }
  BaseEdit& edit = checked.edit;
  edit.base = typed->place - 1;
  if (edit.base < 0 || edit.base >= record.length()) {
    checked.fault = BaseEditFault::OutsideRecord;
    return checked;
  }
  edit.from = upper(record.bases[static_cast<size_t>(edit.base)]);
  edit.to = typed->to;
  checked.named = typed->from == 0 ? edit.from : typed->from;
  if (checked.named != edit.from)
    checked.fault = BaseEditFault::OtherBase;
  else if (edit.to == edit.from)
    checked.fault = BaseEditFault::SameBase;
  return checked;
}

std::optional<BaseEdit> parseBaseEdit(std::string_view text, const Record& record) {
  const CheckedBaseEdit checked = checkBaseEdit(text, record);
  return checked.fault == BaseEditFault::None ? std::optional(checked.edit) : std::nullopt;
}

std::string groupPattern(const BaseRange& token, int64_t base, char letter, int64_t recordLength) {
  std::string pattern(static_cast<size_t>(token.length()), 'N');
  const int64_t at = (base - token.start + recordLength) % recordLength;
  if (at < token.length())
    pattern[static_cast<size_t>(at)] = letter;
  return pattern;
}

}  // namespace dglm
