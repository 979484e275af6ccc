// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/torch_error.h"

#include <c10/util/Exception.h>

#include <new>

namespace dglm {

namespace {

std::string firstLine(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

// LibTorch's CPU allocator reports a refusal as a plain c10::Error.
bool tellsOfMemory(const std::string& text) {
  return text.find("not enough memory") != std::string::npos || text.find("can't allocate memory") != std::string::npos;
}

}  // namespace

Error errorOfTorchException(const std::exception& exception, std::string doing) {
  const auto* torchError = dynamic_cast<const c10::Error*>(&exception);
  const std::string text = firstLine(torchError ? torchError->what_without_backtrace() : exception.what());
  const bool outOfMemory = dynamic_cast<const std::bad_alloc*>(&exception) ||
                           dynamic_cast<const c10::OutOfMemoryError*>(&exception) || tellsOfMemory(text);
  if (outOfMemory)
    return Error{ErrorKind::OutOfMemory, {std::move(doing)}};
  return Error{ErrorKind::Internal, {std::move(doing), text}};
}

}  // namespace dglm
