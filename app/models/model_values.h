// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

#include "app/models/fidelity_desk.h"
#include "app/models/model_library.h"
#include "app/project/session.h"
#include "core/shelf/download_plan.h"
#include "core/shelf/shelf.h"
#include "widgets/parts/model_card.h"
#include "widgets/tables/model_list.h"

namespace dglm {

// Models as the widgets show them.

/// `download` is the job that fetches it, or null.
ModelRow rowOf(const ShelfEntry& entry, const JobHandle* download);

/// The card without its fidelity.
ModelCardContent cardOf(const ShelfEntry& entry);

/// Fidelity of the dictionary of the chosen analysis.
FidelityContent contentOf(const Session& session, const FidelityDesk& desk);

/// What a job does and how long it will still take.
QString workingText(const JobHandle& job);

/// What is to be downloaded, from where, and under which terms; rich text.
QString planText(const DownloadPlan& plan);

/// What planDownload() takes for the entry; empty where nothing is known of its origin.
QString downloadName(const ShelfEntry& entry);

/// The one model that belongs to the entry: the only SAE that fits a gLM, or the only gLM that an SAE fits; null if
/// there is none or there are several.
const ShelfEntry* partnerOf(const ShelfEntry& entry, const std::vector<ShelfEntry>& entries);

}  // namespace dglm
