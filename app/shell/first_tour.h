// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace dglm {

/// The panels that it shows, and the window they stand in.
struct TourPlaces {
  QWidget* window;
  QWidget* project;
  QWidget* map;
  QWidget* latents;
  QWidget* tracks;
};

/// Leads through the window in four steps.
void startTour(const TourPlaces& places);

/// The same for somebody who has neither taken nor ended the tour on this computer yet.
void startFirstTour(const TourPlaces& places);

}  // namespace dglm
