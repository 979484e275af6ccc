// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace dglm {

/// How far a dial's slider stands from its middle for a value: a position p of -1..1 means 5 * unit * p * |p|. So the
/// ends are five times the unit, the unit itself is at p = 0.447, and near 0 a pixel is a small step.
class DialScale {
 public:
  static constexpr double kReach = 5;    ///< units at the ends
  static constexpr double kStep = 0.01;  ///< values have two decimals

  DialScale() = default;
  /// `unit` is what a latent reaches by itself, its observed maximum; one of 0 counts as 1.
  explicit DialScale(double unit) : unit_(unit > 0 ? unit : 1) {}

  double unit() const { return unit_; }
  double highest() const { return kReach * unit_; }
  /// Rounded to two decimals.
  double valueAt(double position) const;
  /// Of a value beyond the ends, the end.
  double positionOf(double value) const;

  bool operator==(const DialScale&) const = default;

 private:
  double unit_ = 1;
};

}  // namespace dglm
