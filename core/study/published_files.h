// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dglm {

/// resources/published, in the order of PublishedFile.
std::span<const std::string_view> publishedFiles();

enum class PublishedFile {
  AmrLabels,
  Captions,
  Figure2Expected,
  Figure4Expected,
  SteeredLatents,
  RibosomeWindow,
  BlastExpected,
  HivExpected,
  MetaExpected
};

/// The rows of one of our own small tables, its header left out; no field of theirs holds a line break.
std::vector<std::vector<std::string>> publishedRows(PublishedFile file);

}  // namespace dglm
