// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/steering_edit.h"
#include "core/sequence/record.h"

namespace dglm {

/// One dial as the user left it.
struct DialSetting {
  LatentNumber latent = 0;
  double value = 0;
  bool isOn = false;
  bool isAblated = false;

  bool operator==(const DialSetting&) const = default;
};

/// Which tokens are steered.
enum class SteerScope { All, Bases, Masked, Neighbours, MaskedAndNeighbours };

/// What the Steering panel is set to, without the record it is used on. Bases are 0-based, half-open, on the record's
/// forward strand.
struct SteeringSetup {
  SteeringMethod method = SteeringMethod::Set;
  std::vector<DialSetting> dials;  ///< those that were touched
  SteerScope scope = SteerScope::All;
  BaseRange scopeBases;             ///< of SteerScope::Bases
  std::string scopeName;            ///< the feature that these bases are; empty: a selection
  bool masksCaret = true;           ///< the token that is read is masked
  std::optional<BaseRange> masked;  ///< else the tokens with these bases
  std::string edit;                 ///< a change of one base whose tokens are followed: "A1408G"; may be empty
  bool isWholeSequence = false;     ///< one window over the record, if the model takes it; else the model's own window
  int64_t windowBase = 0;           ///< round this base lies a window that is not the whole sequence
  int64_t readBase = 0;             ///< the token with this base is read out
  uint64_t seed = 42;               ///< of the random latents among the controls

  /// The bases whose tokens are masked.
  std::optional<BaseRange> maskedBases() const;
  const DialSetting* dial(LatentNumber latent) const;
  /// The dial of a latent, made where there is none.
  DialSetting& dialFor(LatentNumber latent);

  bool operator==(const SteeringSetup&) const = default;
};

/// The scope as `--positions` has it; `bases`: what stands for SteerScope::Bases.
std::string positionsText(SteerScope scope, const std::string& bases);

/// The value of a dial that changes nothing: 1 where it is a factor, else 0.
double neutralValue(SteeringMethod method);
/// False where the method itself gives the value.
bool takesValue(SteeringMethod method);

/// The edit that a dial stands for; none if it is off or at its neutral value.
std::optional<LatentEdit> editOf(const DialSetting& dial, SteeringMethod method);
/// Of all dials, in their order.
std::vector<LatentEdit> editsOf(const SteeringSetup& setup);

/// One base written otherwise.
struct BaseEdit {
  int64_t base = 0;  ///< 0-based
  char from = 'A';
  char to = 'A';

  bool operator==(const BaseEdit&) const = default;
};

enum class BaseEditFault {
  None,
  Unreadable,     ///< not letter, number, letter
  NoBase,         ///< a letter other than A, C, G, T: `named`
  OutsideRecord,  ///< beyond the end, or base 0
  OtherBase,      ///< the record has edit.from there, not `named`
  SameBase        ///< it is that base already
};

/// A base edit as far as it can be read.
struct CheckedBaseEdit {
  BaseEdit edit;
  char named = 0;  ///< the letter at fault
  BaseEditFault fault = BaseEditFault::None;
};

/// Reads "A1408G" or "1408G", 1-based, either case.
CheckedBaseEdit checkBaseEdit(std::string_view text, const Record& record);
/// The same; none where it has a fault.
std::optional<BaseEdit> parseBaseEdit(std::string_view text, const Record& record);

/// The k-mers that have the letter where the base lies in a token of k bases, as the command line writes them:
/// "NNNNGN".
std::string groupPattern(const BaseRange& token, int64_t base, char letter, int64_t recordLength);

}  // namespace dglm
