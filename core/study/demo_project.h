// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"

namespace dglm {

/// What resources/demo/demo.json names: model, dictionary, layer and site, and the folder of records.
struct DemoDescription {
  LatentSource source;
  std::filesystem::path records;               ///< folder of GenBank files
  std::map<std::string, std::string> remarks;  ///< by record id, such as "not seen in training"
  std::string firstRecord;                     ///< id of the record that heads the list, and is shown first
  std::vector<int32_t> pinnedLatents;          ///< pinned at first, in this order
};

/// Reads demo.json in the folder; paths in it are relative to the folder. Error: MalformedFile.
Result<DemoDescription> readDemoDescription(const std::filesystem::path& folder);

/// Builds the demo project from the folder: records with their remarks, activations of all of them, labels and pins.
/// A project of that name is replaced when the new one is whole.
Status buildDemoProject(const std::filesystem::path& folder, const std::filesystem::path& project,
                        const JobContext& job);

}  // namespace dglm
