// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/not_built.h"
#include "core/formats/record_readers.h"
#include "core/formats/text_output.h"

namespace dglm {

Status readFasta(ReadSession&) {
  return htslibNotBuilt();
}

Status readGenBank(ReadSession&) {
  return htslibNotBuilt();
}

Status readEmbl(ReadSession&) {
  return htslibNotBuilt();
}

Status readSnapGene(ReadSession&) {
  return htslibNotBuilt();
}

Result<std::unique_ptr<TextOutput>> createCompressedOutput(const std::filesystem::path&) {
  return htslibNotBuilt();
}

}  // namespace dglm
