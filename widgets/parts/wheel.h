// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace dglm {

/// The wheel over the part scrolls what the part lies in. For charts, which would take it and do nothing.
void letWheelThrough(QWidget& part);

/// What a wheel's angleDelta() counts to a notch.
constexpr int kWheelNotch = 120;

/// Whole steps out of a wheel's turning: a touchpad sends many parts of a notch, which add up. A turn the other way
/// starts anew.
class WheelSteps {
 public:
  /// Steps that are full now; they have the sign of `delta`, a part of an angleDelta().
  int add(int delta);

 private:
  int left_ = 0;
};

}  // namespace dglm
