// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include "core/shelf/shelf.h"

namespace dglm {

// What is said of a gLM or SAE, in the user's language.

/// "NT-v2, 12 layers, width 512, 55,904,972 parameters", "BatchTopK, width 512, 4,096 latents, k 32"; empty for a model
/// that could not be read.
QString factsText(const ShelfEntry& entry);

/// "gLM", "SAE" or "?".
QString kindText(const ShelfEntry& entry);

/// Family or architecture.
QString typeText(const ShelfEntry& entry);

/// On disk, unfinished, ... in words.
QString stateText(ShelfState state);

/// Why it cannot be used as it is, and what to do; empty where it can.
QString problemText(const ShelfEntry& entry);

/// A title, licence or summary of the catalogue.
QString catalogueText(const std::string& text);

/// "Licence: CC BY-NC-SA 4.0 (for non-commercial use, ...)."; empty where nothing is known.
QString licenceText(const Licence& licence);

/// The same for a model on disk; of a gLM whose folder names none, what is usual.
QString licenceText(const ShelfEntry& entry);

/// One sentence for each gLM that the SAE was compared with.
QStringList fitTexts(const ShelfEntry& entry);

/// Why an SAE does not fit a gLM, and what to do.
QString misfitText(const std::string& dictionary, const DictionaryFit& fit);

}  // namespace dglm
