// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/first_tour.h"

#include <QCoreApplication>
#include <QSettings>

#include "widgets/parts/tour.h"

namespace dglm {
namespace {

constexpr auto kTourSeen = "tourSeen";

QString words(const char* text) {
  return QCoreApplication::translate("dglm::FirstTour", text);
}

}  // namespace

void startTour(const TourPlaces& places) {
  const std::vector<TourStep> steps{
      {places.project, words(QT_TRANSLATE_NOOP("dglm::FirstTour", "Your plasmids")),
       words(QT_TRANSLATE_NOOP("dglm::FirstTour",
                               "The sequences of this project. Drop a FASTA, GenBank or SnapGene file anywhere on the "
                               "window: the model reads it, and its tracks appear."))},
      {places.map, words(QT_TRANSLATE_NOOP("dglm::FirstTour", "The map")),
       words(QT_TRANSLATE_NOOP("dglm::FirstTour",
                               "Features outside, latents of the model as rings inside. Click a feature: map, tracks, "
                               "tables and status bar all show it. The wheel zooms, dragging turns."))},
      {places.latents, words(QT_TRANSLATE_NOOP("dglm::FirstTour", "Latents")),
       words(QT_TRANSLATE_NOOP("dglm::FirstTour",
                               "What the sparse autoencoder found in the model. Type AmpR into the filter, click a row "
                               "to see where that latent fires, and its pin to keep its track."))},
      {places.tracks, words(QT_TRANSLATE_NOOP("dglm::FirstTour", "Tracks, base by base")),
       words(QT_TRANSLATE_NOOP("dglm::FirstTour",
                               "How strongly each pinned latent fires at every nucleotide. Ctrl and the wheel zoom in "
                               "to the bases and tokens. Ctrl+G goes to a place, a feature or a latent; ? lists all "
                               "keys."))}};
  QSettings().setValue(kTourSeen, true);
  new Tour(steps, *places.window);  // ends and deletes itself
}

void startFirstTour(const TourPlaces& places) {
  if (!QSettings().value(kTourSeen).toBool())
    startTour(places);
}

}  // namespace dglm
