// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>

namespace dglm {

/// What core says of a reproduced figure (a quantity, a note, a warning) in the user's language. A text that is not
/// known stays as it is. The figures themselves speak the paper's English.
QString figureText(const std::string& text);

}  // namespace dglm
