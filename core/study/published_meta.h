// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// Where an unzipped PyTorch file lies: the folder itself, or the only folder in it that is one (a name that Windows
/// cannot have is often put below one that it can). None where there is no such.
std::optional<std::filesystem::path> unzippedTensorFolder(const std::filesystem::path& path);

/// A meta-SAE's decoder as published: one matrix [M, D] without a name, in a PyTorch file, its unzipped folder or
/// safetensors. Errors: those of the files, TensorShape where it is no single matrix.
Result<TensorFile> readMetaDecoder(const std::filesystem::path& path, const JobContext& job = {});

/// Lengths of directions, without LibTorch.
struct DirectionNorms {
  std::vector<double> values;  ///< by row
  int64_t dimensions = 0;
};

/// Of the same matrix. Errors: as readMetaDecoder.
Result<DirectionNorms> readDirectionNorms(const std::filesystem::path& path, const JobContext& job = {});

/// A column of the published annotations: a meta-latent's children, in the order of the latents.
struct MetaColumn {
  std::string name;                              ///< "Column_61" is meta-latent 60
  std::vector<std::vector<std::string>> labels;  ///< of each child
  std::optional<double> shade;                   ///< importance, 0 (white) to 1 (blue); none without a colour

  /// The label that most children carry (of equals the first in the alphabet), and how many do.
  std::pair<std::string, int64_t> mostFrequent() const;
  /// Children with a label that holds one of the texts.
  int64_t childrenWith(const std::vector<std::string>& texts) const;
};

/// True where the header is Column_1, Column_2, ...
bool isMetaHeader(const std::vector<std::string>& header);

/// Reads the first sheet of the annotations workbook. Errors: those of readWorkbook, MalformedFile where the header is
/// another or a cell no list of labels.
Result<std::vector<MetaColumn>> readMetaAnnotations(const std::filesystem::path& path);

}  // namespace dglm
