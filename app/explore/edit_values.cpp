// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/edit_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "app/project/view_values.h"
#include "app/texts/core_texts.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class EditTexts {
  Q_DECLARE_TR_FUNCTIONS(EditTexts)

 public:
  static QString before() { return tr("before"); }
  static QString after() { return tr("after"); }
  static QString change() { return tr("Largest change"); }
  static QString ofAll() { return tr("of any latent"); }

  static QString title(ScanValue value) {
    switch (value) {
      case ScanValue::LogLikelihood:
        return tr("Log-likelihood, after minus before (nats)");
      case ScanValue::Kmers:
        return tr("k-mer model: log-likelihood, after minus before (nats)");
      case ScanValue::Latent:
        break;
    }
    return tr("Largest change of a latent");
  }

  static QString sentence(const Record& record, const EditEffect& effect) {
    const auto nats = [](double value) {
      return std::isnan(value) ? formatAbsent() : inLanguage(QString::asprintf("%+.3f", value));
    };
    QString text = tr("%1, %2: log-likelihood %3 nats, by the k-mer model %4.", "sequence, edit")
                       .arg(QString::fromStdString(record.id), QString::fromStdString(effect.edit.text),
                            nats(effect.likelihoodDifference()), nats(effect.kmerDifference));
    text += QLatin1Char(' ') + tr("%1 latents change.", nullptr, static_cast<int>(effect.latentsChanged))
                                   .arg(formatCount(effect.latentsChanged));
    if (effect.codon)
      text += QLatin1Char(' ') +
              tr("%1, %2.", "amino acids, effect")
                  .arg(QString::fromStdString(effect.codon->text()), codonChangeText(effect.codon->change));
    return text;
  }
};

SubstitutionScan::Codon codonOf(const EditEffect& effect) {
  if (!effect.codon)
    return SubstitutionScan::Codon::None;
  switch (effect.codon->change) {
    case CodonChange::Synonymous:
      return SubstitutionScan::Codon::Synonymous;
    case CodonChange::Missense:
      return SubstitutionScan::Codon::Missense;
    case CodonChange::StopGained:
    case CodonChange::StopLost:
      break;
  }
  return SubstitutionScan::Codon::Stop;
}

double valueOf(const EditEffect& effect, ScanValue value) {
  switch (value) {
    case ScanValue::LogLikelihood:
      return effect.likelihoodDifference();
    case ScanValue::Kmers:
      return effect.kmerDifference;
    case ScanValue::Latent:
      break;
  }
  return effect.latents.empty() ? 0 : std::abs(effect.latents.front().change);
}

using TrackValues = std::shared_ptr<const std::vector<float>>;

/// Values of the edited record at the places of the record as it is.
TrackValues onRecord(const std::vector<float>& after, const EditPlaces& places) {
  std::vector<float> values(static_cast<size_t>(places.lengthBefore()), std::numeric_limits<float>::quiet_NaN());
  for (size_t base = 0; base < values.size(); ++base)
    if (const auto place = places.after(static_cast<int64_t>(base)))
      values[base] = after[static_cast<size_t>(*place)];
  return std::make_shared<const std::vector<float>>(std::move(values));
}

TrackValues changesOf(const EditEffect& effect, int64_t length) {
  std::vector<float> values(static_cast<size_t>(length), 0.0F);
  for (const EditedBase& base : effect.bases)
    if (base.before)
      values[static_cast<size_t>(*base.before)] = base.change;
  return std::make_shared<const std::vector<float>>(std::move(values));
}

}  // namespace

std::vector<EditedLatentRow> latentRows(const Session& session, const EditEffect& effect) {
  std::vector<EditedLatentRow> rows;
  for (const EditedLatent& latent : effect.latents)
    rows.push_back({latent.latent, toText(session.latents().idOf(latent.latent)),
                    session.latents().titleOf(latent.latent), latent.change, latent.nearBefore, latent.nearAfter,
                    latent.maximumBefore, latent.maximumAfter, latent.meanBefore, latent.meanAfter});
  return rows;
}

std::vector<TrackData> editTracks(const Session& session, const Record& record, const EditEffect& effect,
                                  const Palette& palette) {
  const EditPlaces places(record, effect.edit);
  std::vector<TrackData> tracks;
  TrackData change;
  change.id = EditTexts::change();
  change.label = EditTexts::ofAll();
  change.perBase = changesOf(effect, record.length());
  change.isDifference = true;
  change.group = -1;
  tracks.push_back(std::move(change));
  for (const EditedTrack& track : effect.tracks)
    for (const bool isAfter : {false, true}) {
      TrackData data;
      data.id = toText(session.latents().idOf(track.latent));
      data.label = session.latents().titleOf(track.latent);
      data.note = isAfter ? EditTexts::after() : EditTexts::before();
      data.colour = latentColour(session, track.latent, palette);
      data.perBase = isAfter ? onRecord(track.after, places) : std::make_shared<const std::vector<float>>(track.before);
      data.group = track.latent;
      tracks.push_back(std::move(data));
    }
  return tracks;
}

SubstitutionScan substitutionScan(const Record& record, const std::vector<EditEffect>& effects, ScanValue value) {
  constexpr std::string_view kWritten = "ACGT";
  SubstitutionScan scan;
  scan.title = EditTexts::title(value);
  scan.isDifference = value != ScanValue::Latent;
  for (const EditEffect& effect : effects) {
    const int64_t base = effect.edit.removed.start;
    if (scan.columns.empty() || scan.columns.back().base != base)
      scan.columns.push_back({base, record.bases[static_cast<size_t>(base)]});
    SubstitutionScan::Cell& cell = scan.columns.back().cells[kWritten.find(effect.edit.written)];
    cell.value = valueOf(effect, value);
    cell.codon = codonOf(effect);
    cell.aminoAcids = effect.codon ? QString::fromStdString(effect.codon->text()) : QString();
  }
  return scan;
}

QString effectSentence(const Record& record, const EditEffect& effect) {
  return EditTexts::sentence(record, effect);
}

}  // namespace dglm
