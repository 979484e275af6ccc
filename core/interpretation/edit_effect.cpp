// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/edit_effect.h"

#include <algorithm>
#include <cmath>

#include "core/interpretation/base_activations.h"
#include "core/interpretation/edit_reader.h"
#include "core/interpretation/masked_likelihood.h"

namespace dglm {
namespace {

BaseActivations valuesOf(const Record& record, RecordCode code, int64_t width) {
  silenceUnknown(record, code);
  BaseActivations values(width);
  values.add(code, record.length());
  return values;
}

/// The latents along one record, and what of it is near the edit. The values must outlive it.
struct LatentsAlong {
  const BaseActivations& values;
  std::vector<char> isNear;  ///< [base]

  LatentsAlong(const Record& record, const BaseActivations& along, BaseRange changed, int64_t neighbourhood)
      : values(along), isNear(static_cast<size_t>(record.length()), 0) {
    const int64_t length = record.length();
    for (int64_t base = changed.start - neighbourhood; base < changed.end + neighbourhood; ++base)
      if (record.isCircular() || (base >= 0 && base < length))
        isNear[static_cast<size_t>(((base % length) + length) % length)] = 1;
  }
};

std::vector<float> trackOf(const LatentsAlong& along, int32_t latent) {
  BaseActivations::Scratch scratch;
  std::vector<float> track(along.isNear.size(), 0.0F);
  for (const BaseValue value : along.values.values(latent, scratch))
    track[static_cast<size_t>(value.base)] = value.value;
  return track;
}

/// What one latent has along a record.
struct Extremes {
  float maximum = 0, near = 0;
  double sum = 0;

  void add(BaseValue value, const std::vector<char>& isNear) {
    maximum = std::max(maximum, value.value);
    sum += value.value;
    if (isNear[static_cast<size_t>(value.base)])
      near = std::max(near, value.value);
  }
};

/// Compares the latents along a record before and after. A base is known by its place before, and those that come stand
/// behind all of them.
class Comparison {
 public:
  Comparison(const Record& before, const SequenceEdit& edit, const LatentsAlong& latentsBefore,
             const LatentsAlong& latentsAfter)
      : places_(before, edit),
        start_(edit.removed.start),
        before_(latentsBefore),
        after_(latentsAfter),
        changes_(static_cast<size_t>(places_.lengthBefore() + places_.written().length()), 0.0F),
        best_(changes_.size()) {}

  /// Adds the latent to the bases' changes and gives its own.
  EditedLatent compare(LatentNumber latent) {
    isChanged_ = false;
    Extremes before, after;
    std::vector<size_t> touched;
    for (const BaseValue value : before_.values.values(latent, scratch_)) {
      before.add(value, before_.isNear);
      changes_[touched.emplace_back(static_cast<size_t>(value.base))] -= value.value;
    }
    for (const BaseValue value : after_.values.values(latent, scratch_)) {
      after.add(value, after_.isNear);
      changes_[touched.emplace_back(columnOf(value.base))] += value.value;
    }
    EditedLatent compared{latent, before.maximum, after.maximum, before.near, after.near};
    compared.meanBefore = before.sum / static_cast<double>(std::max<int64_t>(1, places_.lengthBefore()));
    compared.meanAfter = after.sum / static_cast<double>(std::max<int64_t>(1, places_.lengthAfter()));
    for (const size_t column : touched) {
      const float change = changes_[column];
      if (isInBoth(column) && std::abs(change) > std::abs(compared.change))
        compared.change = change;
      isChanged_ = isChanged_ || std::abs(change) > kSameValue;
      if (std::abs(change) > std::abs(best_[column].change)) {
        best_[column].change = change;
        best_[column].latent = latent;
      }
      changes_[column] = 0;
    }
    return compared;
  }

  /// Whether the latent that was compared last changed at some base, those that came or went among them.
  bool isChanged() const { return isChanged_; }

  /// The bases that changed, each with the latent that changed most.
  std::vector<EditedBase> bases(bool onlyNear) const {
    std::vector<EditedBase> changed;
    const auto add = [&](size_t column) {
      if (std::abs(best_[column].change) <= kSameValue)
        return;
      EditedBase base = best_[column];
      const auto place = static_cast<int64_t>(column);
      if (place < places_.lengthBefore()) {
        base.before = place;
        base.after = places_.after(place);
      } else {
        base.after = places_.written().start + place - places_.lengthBefore();
      }
      const bool isNear = (base.before && before_.isNear[static_cast<size_t>(*base.before)]) ||
                          (base.after && after_.isNear[static_cast<size_t>(*base.after)]);
      if (isNear || !onlyNear)
        changed.push_back(base);
    };
    const auto length = static_cast<size_t>(places_.lengthBefore());
    for (size_t column = 0; column <= length; ++column) {
      if (column == static_cast<size_t>(start_))
        for (size_t written = length; written < best_.size(); ++written)
          add(written);
      if (column < length)
        add(column);
    }
    return changed;
  }

 private:
  bool isInBoth(size_t column) const {
    const auto place = static_cast<int64_t>(column);
    return place < places_.lengthBefore() && places_.after(place);
  }

  size_t columnOf(int64_t after) const {
    const auto before = places_.before(after);
    return static_cast<size_t>(before ? *before : places_.lengthBefore() + after - places_.written().start);
  }

  EditPlaces places_;
  int64_t start_;
  const LatentsAlong& before_;
  const LatentsAlong& after_;
  BaseActivations::Scratch scratch_;
  std::vector<float> changes_;    // [column], 0 between latents
  std::vector<EditedBase> best_;  // [column]
  bool isChanged_ = false;
};

void keepLargest(std::vector<EditedLatent>& latents, int64_t most) {
  std::ranges::stable_sort(latents, std::ranges::greater(),
                           [](const EditedLatent& latent) { return std::abs(latent.change); });
  if (most > 0 && std::ssize(latents) > most)
    latents.resize(static_cast<size_t>(most));
}

class EffectFinder {
 public:
  EffectFinder(const LatentReader& reader, const Record& record, const MarkovChain* kmers,
               const EditEffectOptions& options, EditReader edits)
      : reader_(reader),
        record_(record),
        kmers_(kmers),
        options_(options),
        edits_(std::move(edits)),
        before_(valuesOf(record, edits_.code(), reader.dictionary().facts().dictSize)),
        likelihood_(reader, options.reading) {}

  Result<EditEffect> effectOf(const SequenceEdit& edit, const JobContext& job) {
    const Record after = edited(record_, edit);
    EditEffect effect;
    effect.edit = edit;
    effect.codon = codonEffect(record_, edit);
    DGLM_TRY(const RecordCode code, edits_.read(after, job));
    compare(edit, after, code, effect);
    DGLM_CHECK(addLikelihoods(edit, after, effect, job));
    if (kmers_)
      effect.kmerDifference = markovDifference(*kmers_, record_, edit);
    return effect;
  }

 private:
  void compare(const SequenceEdit& edit, const Record& after, const RecordCode& code, EditEffect& effect) const {
    const int64_t width = reader_.dictionary().facts().dictSize;
    const BaseActivations values = valuesOf(after, code, width);
    const LatentsAlong before(record_, before_, edit.removed, options_.neighbourhood);
    const LatentsAlong then(after, values, EditPlaces(record_, edit).written(), options_.neighbourhood);
    Comparison comparison(record_, edit, before, then);
    const auto add = [&](int32_t latent) {
      EditedLatent compared = comparison.compare(latent);
      const bool isAsked = !options_.latents.empty();
      if (comparison.isChanged())
        ++effect.latentsChanged;
      else if (!isAsked)
        return;
      effect.latents.push_back(compared);
    };
    if (options_.latents.empty())
      for (int32_t latent = 0; latent < width; ++latent)
        add(latent);
    else
      std::ranges::for_each(options_.latents, add);
    keepLargest(effect.latents, options_.mostLatents);
    effect.bases = comparison.bases(options_.onlyNearBases);
    for (const int32_t latent : options_.tracks)
      effect.tracks.push_back({latent, trackOf(before, latent), trackOf(then, latent)});
  }

  Status addLikelihoods(const SequenceEdit& edit, const Record& after, EditEffect& effect, const JobContext& job) {
    if (reader_.glm().checkHead().hasError())
      return {};
    const int k = reader_.glm().vocabulary.kmerLength();
    const bool keepsLength = edit.keepsLength();
    const BaseRange written = EditPlaces(record_, edit).written();
    DGLM_TRY(effect.likelihoodBefore,
             likelihood_.of(record_, likelihoodRegion(record_, edit.removed, keepsLength, k), job));
    DGLM_TRY(effect.likelihoodAfter, likelihood_.of(after, likelihoodRegion(after, written, keepsLength, k), job));
    return {};
  }

  const LatentReader& reader_;
  const Record& record_;
  const MarkovChain* kmers_;
  const EditEffectOptions& options_;
  EditReader edits_;
  BaseActivations before_;
  MaskedLikelihood likelihood_;
};

/// Log-likelihood of bases [first, first + count) given what stands before each.
double markovLikelihood(const MarkovChain& chain, const std::string& bases, bool circular, int64_t first,
                        int64_t count) {
  const auto length = static_cast<int64_t>(bases.size());
  const auto at = [&](int64_t base) { return bases[static_cast<size_t>(((base % length) + length) % length)]; };
  MarkovChain::Context context(chain.order());
  double sum = 0;
  for (int64_t base = first - chain.order(); base < first + count; ++base) {
    if (!circular && (base < 0 || base >= length))
      continue;
    const int rank = baseRank(at(base));
    if (rank < 0) {
      context.forget();
      continue;
    }
    if (base >= first)
      sum += chain.logProbability(context, rank);
    context.append(rank);
  }
  return sum;
}

}  // namespace

BaseRange likelihoodRegion(const Record& record, BaseRange changed, bool keepsLength, int kmerLength) {
  const int64_t beside = keepsLength ? 0 : kmerLength;
  const BaseRange region{changed.start - beside, changed.end + beside};
  if (region.length() >= record.length())
    return {0, record.length()};
  if (record.isCircular())
    return normalised(region, record.length(), record.topology);
  return {std::max<int64_t>(0, region.start), std::min(region.end, record.length())};
}

double markovDifference(const MarkovChain& chain, const Record& before, const SequenceEdit& edit) {
  const Record after = edited(before, edit);
  const auto likelihood = [&](const Record& record, BaseRange changed) {
    // The bases behind the change see it; no base is counted twice.
    const int64_t count = std::min(changed.length() + chain.order(), record.length());
    return markovLikelihood(chain, foldForModel(record.bases), record.isCircular(), changed.start, count);
  };
  return likelihood(after, EditPlaces(before, edit).written()) - likelihood(before, edit.removed);
}

Result<std::vector<EditEffect>> effectsOf(const LatentReader& reader, const Record& record,
                                          std::span<const SequenceEdit> edits, const MarkovChain* kmers,
                                          const EditEffectOptions& options, const JobContext& job) {
  const int64_t width = reader.dictionary().facts().dictSize;
  for (const std::vector<int32_t>* named : {&options.latents, &options.tracks})
    for (const int32_t latent : *named)
      if (latent < 0 || latent >= width)
        return Error{ErrorKind::LatentOutOfRange, {std::to_string(latent), std::to_string(width - 1)}};
  DGLM_TRY(EditReader read, EditReader::open(reader, record, options.reading, job));
  EffectFinder finder(reader, record, kmers, options, std::move(read));
  std::vector<EditEffect> effects;
  const auto tell = [&] { job.report("Reading edits", std::ssize(effects), std::ssize(edits)); };
  const JobContext inside{job.stop, [&](const Progress&) { tell(); }};
  for (const SequenceEdit& edit : edits) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(EditEffect effect, finder.effectOf(edit, inside));
    effects.push_back(std::move(effect));
    tell();
  }
  return effects;
}

}  // namespace dglm
