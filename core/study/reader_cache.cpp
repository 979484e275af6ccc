// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/reader_cache.h"

namespace dglm {
namespace {

bool isSame(const LatentSource& a, const LatentSource& b) {
  return a.model == b.model && a.dictionary == b.dictionary && a.layer == b.layer && a.site == b.site &&
         a.expected == b.expected && a.loading.finetuned == b.loading.finetuned &&
         a.loading.compute.dtype == b.loading.compute.dtype && a.loading.compute.device == b.loading.compute.device;
}

}  // namespace

Result<std::shared_ptr<const LatentReader>> ReaderCache::open(const LatentSource& source, const JobContext& job) {
  if (!last_ || !isSame(last_->source(), source)) {
    last_.reset();
    draft_ = {};
    DGLM_TRY(LatentReader reader, LatentReader::open(source, job));
    last_ = std::make_shared<const LatentReader>(std::move(reader));
  }
  return last_;
}

}  // namespace dglm
