// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>

#include "core/base/phrase.h"

namespace dglm {

// What core says of a reproduced figure, in the user's language. The figures themselves speak the paper's English.

/// A note or a warning.
QString figureText(const Phrase& note);

/// A quantity of the published values and where they stand, as resources/published writes them; one that is not known
/// stays as it is.
QString quantityText(const std::string& quantity);
QString sourceText(const std::string& source);

}  // namespace dglm
