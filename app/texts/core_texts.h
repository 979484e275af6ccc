// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <span>
#include <string>

#include "core/base/error.h"

namespace dglm {

// English texts of core that come without a kind, in the user's language. One that is not known stays as it is.

/// What a running job does.
QString stepText(const std::string& step);

/// The text in the user's language by a list of English ones (QT_TRANSLATE_NOOP of that context), whose places %1, %2,
/// ... stand for what core puts there; a text that is not in the list stays as it is.
std::string knownText(const char* context, std::span<const char* const> known, const std::string& text);

/// Why something failed, as it stands among the arguments of an Error.
std::string reasonText(const Why& why);

/// A remark of a scoring, or why a model and a dictionary do not fit.
std::string remarkText(const std::string& remark);

}  // namespace dglm
