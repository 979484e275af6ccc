// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QComboBox;

namespace dglm {

class ConceptBook;
struct ConceptRun;

/// The scored runs whose latents are those of the list, but for scored selections; what was chosen stays so.
void fillScoreChoice(QComboBox& choice, const ConceptBook& concepts);
/// Null where there is none.
const ConceptRun* chosenRun(const QComboBox& choice, const ConceptBook& concepts);

}  // namespace dglm
