// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "app/project/concept_book.h"
#include "app/project/latent_tracks.h"
#include "app/project/session.h"
#include "widgets/parts/figure_file.h"

namespace dglm {

// What exported figures and tables say of themselves. A caption ends with the date.

/// The file's name; with its folder's where it is called ae.pt, as all of the reference and of our training are.
QString dictionaryTitle(const ModelReference& dictionary);

/// "model demo, layer 2, ffn-output, dictionary ae.pt".
QString sourceText(const ProjectContents& contents, const Analysis& analysis);
/// The parts as one caption, the date last.
QString datedCaption(QStringList parts);

/// Record and length; the rings, and where they come from. `overlays`: what else is drawn, in a sentence each.
FigureText mapText(const Session& session, const LatentTracks& tracks, const QString& title,
                   const QStringList& overlays = {});
/// Record and the bases shown; the latents, and where their activations come from.
FigureText tracksText(const Session& session, const LatentTracks& tracks, BaseRange shown, const QString& title,
                      const QStringList& overlays = {});
/// Latent, concept and the threshold that is looked at; the sets with their records, model and mode.
FigureText conceptText(const ConceptRowRef& row, double threshold, const ProjectContents& contents,
                       const QString& title);

// Columns that say where every row of a table comes from: the English name, then the value.
std::vector<QStringList> recordOrigin(const Session& session);
std::vector<QStringList> latentOrigin(const Session& session);
/// Those that any table has: version and time.
std::vector<QStringList> programOrigin();

}  // namespace dglm
