// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/composed_embedding.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

#include "core/tensor/aten.h"

namespace dglm {
namespace {

using at::Tensor;

constexpr int kLongestPart = 3;
constexpr std::string_view kLetters = "ATCG";

/// Rank of a piece among all 4^n pieces of its length.
int64_t pieceRank(std::string_view piece) {
  int64_t rank = 0;
  for (const char letter : piece)
    rank = rank * 4 + static_cast<int64_t>(kLetters.find(letter));
  return rank;
}

/// Column of each piece (length, place) of each k-mer: parts [kmers, pieces a k-mer] and the number of columns.
struct PartColumns {
  std::vector<int64_t> columns;
  std::vector<int64_t> kmerIds;
  int64_t perKmer = 0;
  int64_t total = 0;
};

PartColumns partColumns(const Vocabulary& vocabulary) {
  PartColumns parts;
  for (int64_t id = 0; id < vocabulary.size(); ++id) {
    if (!vocabulary.isKmer(static_cast<int32_t>(id)))
      continue;
    const std::string_view kmer = vocabulary.token(static_cast<int32_t>(id));
    parts.kmerIds.push_back(id);
    int64_t offset = 0, pieces = 0;
    for (int length = 1, count = 4; length <= kLongestPart; ++length, count *= 4)
      for (size_t place = 0; place + static_cast<size_t>(length) <= kmer.size(); ++place, offset += count, ++pieces)
        parts.columns.push_back(offset + pieceRank(kmer.substr(place, static_cast<size_t>(length))));
    parts.perKmer = pieces;
    parts.total = offset;
  }
  return parts;
}

}  // namespace

struct ComposedEmbedding::Tables {
  Tensor free_VH;
  Tensor pieces_PH;
  Tensor parts_VP;  ///< 0/1
};

ComposedEmbedding::ComposedEmbedding(const Vocabulary& vocabulary, const Tensor& free_VH, double range, uint64_t seed)
    : tables_(std::make_unique<Tables>()) {
  const PartColumns parts = partColumns(vocabulary);
  const auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
  const auto kmers = static_cast<int64_t>(parts.kmerIds.size());
  // The six pieces a place takes part in add up to about `range` again.
  const double pieceRange = range / std::sqrt(6.0);
  tables_->free_VH = free_VH.detach().mul(0.5).requires_grad_(true);
  tables_->pieces_PH = at::empty({parts.total, free_VH.size(1)})
                           .normal_(0, pieceRange, generator)
                           .to(free_VH.device())
                           .requires_grad_(true);
  const Tensor columns = at::tensor(parts.columns, at::kLong).view({kmers, parts.perKmer});
  const Tensor ofKmers = at::zeros({kmers, parts.total}).scatter_(1, columns, 1.0);
  tables_->parts_VP = at::zeros({free_VH.size(0), parts.total})
                          .index_copy_(0, at::tensor(parts.kmerIds, at::kLong), ofKmers)
                          .to(free_VH.device());
}

ComposedEmbedding::~ComposedEmbedding() = default;

std::vector<std::pair<std::string, Tensor>> ComposedEmbedding::parameters() const {
  return {{"composed.free", tables_->free_VH}, {"composed.pieces", tables_->pieces_PH}};
}

Tensor ComposedEmbedding::fold() const {
  return at::addmm(tables_->free_VH, tables_->parts_VP, tables_->pieces_PH);
}

}  // namespace dglm
