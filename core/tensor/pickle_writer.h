// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/tensor/pickle_value.h"

namespace dglm {

/// The value in pickle protocol 2, with the constructors that torch.load(weights_only=True) allows. Shared values are
/// written where they stand; a value that contains itself is a fault of the caller.
std::string writePickle(const PickleValue& root);

}  // namespace dglm
