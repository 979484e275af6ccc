// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>

namespace dglm {

// English texts of core that come without a kind, in the user's language. One that is not known stays as it is.

/// What a running job does.
QString stepText(const std::string& step);

/// Why something failed, as it stands among the arguments of an Error; other arguments stay as they are.
std::string reasonText(const std::string& argument);

}  // namespace dglm
