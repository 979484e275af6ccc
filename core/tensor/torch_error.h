// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <exception>
#include <string>
#include <type_traits>

#include "core/base/result.h"

namespace dglm {

/// OutOfMemory or Internal, with the first line of the library's text.
Error errorOfTorchException(const std::exception& exception, std::string doing);

/// The wall round LibTorch: runs a function that returns a Result and turns what LibTorch throws into an Error.
/// `doing` completes "There is not enough memory for ..." and "... failed".
template <class Function>
std::invoke_result_t<Function> catchingTorch(std::string doing, Function&& function) {
  try {
    return function();
  } catch (const std::exception& exception) {
    return errorOfTorchException(exception, std::move(doing));
  }
}

}  // namespace dglm
