// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/sequence/record.h"

namespace dglm {

/// The lines of a qualifier in a GenBank feature table, indented, each with its line end. Broken so that
/// GenBankFeatureTable reads the same value.
std::string formatGenBankQualifier(const Qualifier& qualifier);

}  // namespace dglm
